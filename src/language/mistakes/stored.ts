import type { Mistake } from '../../model/fault.ts';
import { told } from '../faults/say.ts';
import { fileEn } from '../history.ts';
import { type LearnWords, learnWordsEn, learnWordsId } from '../learn.ts';
import type { Told } from '../words.ts';
import { d, type MistakeWords } from './say.ts';

/** What is wrong with a layout, and in which column or for which imports. */
const layoutTold = (detail: Mistake['detail'], words: LearnWords): Told => {
	const said = words.problems[detail.problem as keyof LearnWords['problems']];
	const column = d(detail, 'column');
	const imports = typeof detail.column === 'object' ? detail.column.map(String) : [];
	return told(
		column ? `${said} (${column})` : said,
		detail.problem === 'in_force'
			? words.undoFirst(imports)
			: detail.problem === 'known_already'
				? words.knownHint(column.replace(/^lokal\//, ''))
				: words.problemHint,
	);
};

/** Words for mistakes about stored values, imports, names and layouts, in Indonesian. */
export const storedMistakesId = {
	layout_invalid: (x) => layoutTold(x, learnWordsId),
	no_observations: (x) =>
		d(x, 'lists')
			? told(
					`ruang kerja ini belum berisi angka layanan; yang ada: ${d(x, 'lists')}`,
					'lihat yang ada dengan dasbor data --anggaran, --usulan, atau --program; angka layanan masuk dengan: dasbor impor BERKAS',
				)
			: told('ruang kerja ini belum berisi data', 'masukkan data dengan: dasbor impor BERKAS'),
	value_not_found: (x) =>
		told(
			`nilai itu tidak ada${d(x, 'there') ? `; yang ada untuk ${d(x, 'variable')}: ${d(x, 'there')}` : ` (${d(x, 'variable')})`}`,
			'sebutkan --desa, --periode, dan --sumber seperti di dasbor data',
		),
	value_ambiguous: (x) =>
		told(
			`ada beberapa nilai ${d(x, 'variable')}: ${d(x, 'there')}`,
			d(x, 'source') ? `tambahkan --sumber ${d(x, 'source')}` : 'pilih satu dengan --periode dan --sumber',
		),
	reason_missing: () => told('alasannya belum disebut', 'tambahkan --alasan "..."'),
	origin_not_found: (x) => told(`tidak ada nilai untuk ${d(x, 'what')}`, 'lihat dasbor data untuk nilai yang ada'),
	import_unknown: (x) =>
		told(
			`tidak ada impor nomor "${d(x, 'given')}"`,
			d(x, 'imports')
				? `${d(x, 'more') ? 'impor terbaru' : 'impor yang ada'}: ${d(x, 'imports')}${d(x, 'more') ? `; semuanya: ${d(x, 'more')}` : ''}`
				: 'belum ada impor; mulai dengan dasbor impor BERKAS',
		),
	import_undone: (x) =>
		told(
			`impor ${d(x, 'given')} sudah dibatalkan pada ${d(x, 'at')}`,
			d(x, 'imports')
				? `yang masih berlaku: ${d(x, 'more') ? '..., ' : ''}${d(x, 'imports')}${d(x, 'more') ? `; semuanya: ${d(x, 'more')}` : ''}`
				: 'tidak ada lagi impor yang berlaku',
		),
	alias_unknown: (x) =>
		told(
			`tidak ada nama "${d(x, 'given')}" yang diingat`,
			d(x, 'names') ? `yang diingat: ${d(x, 'names')}` : 'belum ada nama lain yang diingat',
		),
	source_unknown: (x) =>
		told(
			`sumber "${d(x, 'given')}" tidak punya nilai ${d(x, 'variable')}`,
			d(x, 'sources') ? `pilihan: ${d(x, 'sources')}` : 'belum ada nilai dari sumber mana pun',
		),
	variable_computed: (x) =>
		told(
			`${d(x, 'variable')} dihitung oleh program${d(x, 'parts') ? ` dari ${d(x, 'parts')}` : ''}`,
			d(x, 'parts') ? `pakai salah satu dari ${d(x, 'parts')}` : 'nilainya tidak diisi',
		),
	value_refused: (x) => told(d(x, 'what'), d(x, 'advice')),
	period_unfit: (x) =>
		told(
			`periode ${d(x, 'given')} tidak cocok untuk ${d(x, 'variable')}: tahun ajaran hanya untuk data pendidikan`,
			'pakai bulan, triwulan, semester, atau tahun, misalnya --periode 2024-10',
		),
} satisfies Partial<MistakeWords>;

/** Words for mistakes about stored values, imports, names and layouts, in English. */
export const storedMistakesEn: Pick<MistakeWords, keyof typeof storedMistakesId> = {
	layout_invalid: (x) => layoutTold(x, learnWordsEn),
	no_observations: (x) =>
		d(x, 'lists')
			? told(
					`this workspace holds no service figures yet; what is there: ${d(x, 'lists')}`,
					'see it with dasbor data --anggaran, --usulan or --program; take service figures in with: dasbor impor FILE',
				)
			: told('this workspace holds no data yet', 'take data in with: dasbor impor FILE'),
	value_not_found: (x) =>
		told(
			`there is no such value${d(x, 'there') ? `; there are for ${d(x, 'variable')}: ${d(x, 'there')}` : ` (${d(x, 'variable')})`}`,
			'give --desa, --periode and --sumber as dasbor data shows them',
		),
	value_ambiguous: (x) =>
		told(
			`there are several values of ${d(x, 'variable')}: ${d(x, 'there')}`,
			d(x, 'source') ? `add --sumber ${d(x, 'source')}` : 'choose one with --periode and --sumber',
		),
	reason_missing: () => told('no reason was given', 'add --alasan "..."'),
	origin_not_found: (x) => told(`there is no value for ${d(x, 'what')}`, 'see dasbor data for the values there are'),
	import_unknown: (x) =>
		told(
			`there is no import number "${d(x, 'given')}"`,
			d(x, 'imports')
				? `${d(x, 'more') ? 'newest imports' : 'imports'}: ${fileEn(d(x, 'imports'))}${d(x, 'more') ? `; all: ${d(x, 'more')}` : ''}`
				: 'nothing was imported yet; begin with dasbor impor FILE',
		),
	import_undone: (x) =>
		told(
			`import ${fileEn(d(x, 'given'))} was taken back on ${d(x, 'at')} already`,
			d(x, 'imports')
				? `still in force: ${d(x, 'more') ? '..., ' : ''}${fileEn(d(x, 'imports'))}${d(x, 'more') ? `; all: ${d(x, 'more')}` : ''}`
				: 'no import is in force any more',
		),
	alias_unknown: (x) =>
		told(
			`no name "${d(x, 'given')}" is remembered`,
			d(x, 'names') ? `remembered: ${d(x, 'names')}` : 'no other names are remembered yet',
		),
	source_unknown: (x) =>
		told(
			`source "${d(x, 'given')}" has no value of ${d(x, 'variable')}`,
			d(x, 'sources') ? `choices: ${d(x, 'sources')}` : 'no source has a value yet',
		),
	variable_computed: (x) =>
		told(
			`${d(x, 'variable')} is computed by the program${d(x, 'parts') ? ` from ${d(x, 'parts')}` : ''}`,
			d(x, 'parts') ? `use one of ${d(x, 'parts')}` : 'its values are not filled in',
		),
	value_refused: (x) => told(d(x, 'what'), d(x, 'advice')),
	period_unfit: (x) =>
		told(
			`period ${d(x, 'given')} does not fit ${d(x, 'variable')}: school years are for education data only`,
			'use a month, quarter, semester or year, for example --periode 2024-10',
		),
};
