import { partsOfChildren } from './parts-of-children.ts';

/** Short headings that mean something only together, and what some of them are then. */
interface LetterSet {
	/** All of them must stand there. */
	readonly all: readonly string[];
	/** And one of these. */
	readonly some: readonly string[];
	/** None of these may: with them the letters are of something else. */
	readonly never: readonly string[];
	/** Nor may a title speak of these: of some of the children only. */
	readonly titled: (titles: string) => boolean;
	/** Heading of the general layout by short heading. */
	readonly means: Readonly<Record<string, string | undefined>>;
}

/** A posyandu by its name, a sex, or somebody else than children under five. */
const OTHERS =
	/\b(bumil|ibu|busui|bufas|lansia|remaja|paud|laki|perempuan|gizi (kurang|buruk)|stunting|pindah)\b|\bposyandu (?!(aktif|balita|bulan|tahun|periode|per|se|di|dan|desa|kelurahan|kecamatan|kec|kabupaten|puskesmas|terpadu|terintegrasi|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b)[a-z]/;
/** Offices and groupings that speak of them all. */
const OF_ALL = /\b(kesehatan )?ibu dan (anak|balita)\b|\blaki( laki)? dan perempuan\b/g;

/** Whether the titles speak of some of the children under five, or of others. */
const isOfOthers = (titles: string): boolean =>
	OTHERS.test(titles.replace(OF_ALL, ' ')) || partsOfChildren(titles).length > 0;

/** Short headings with the words they are short for: `SASARAN BALITA (S)`, `% D/S`. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
	[/^(?:(?:jumlah|jml|semua|seluruh) )?(?:sasaran|balita|sasaran balita|balita sasaran) s$/, 's'],
	[/^(?:(?:jumlah|jml) )?(?:yang |yg )?(?:balita )?(?:yang |yg )?ditimbang d$/, 'd'],
	[/^(?:(?:jumlah|jml) )?(?:balita )?(?:punya|memiliki|ber) ?(?:kms|buku kia|kms buku kia) k$/, 'k'],
	[/^(?:(?:jumlah|jml) )?(?:balita )?(?:naik|naik bb|naik berat badan) n$/, 'n'],
	[/^% (d s|n d|k s)$/, '$1'],
	[/^(?:akses|jumlah|jml|kk) (jsp|jssp)$/, '$1'],
];

/** A heading as short as it goes. */
function short(text: string): string {
	for (const [form, letters] of SPELLED) if (form.test(text)) return text.replace(form, letters);
	return text;
}

const SETS: readonly LetterSet[] = [
	// Posyandu: S all children, K with a card, D weighed, N gained weight. S, I, A, H are pupils ill, excused, absent, present.
	{
		all: ['s', 'd'],
		some: ['k', 'n', 'd s', 'n d', 'k s', 'stunting', 'balita stunting', 'bgm', '2t'],
		never: ['i', 'a', 'h', 'sakit', 'izin', 'alpa', 'hadir'],
		titled: isOfOthers,
		means: { s: 'balita sasaran', d: 'balita ditimbang' },
	},
	// STBM: jamban sehat permanen, jamban sehat semi permanen, sharing, and those without any.
	{
		all: ['jsp', 'jssp'],
		some: ['babs', 'od'],
		never: [],
		titled: (titles) => /\b(jiwa|orang|penduduk)\b/.test(titles),
		means: { babs: 'rt babs', od: 'rt babs' },
	},
];

/**
 * The folded spellings of the columns of a heading, with short headings that stand together as a set written out: S and D
 * of a posyandu as the headings of their variables. A letter alone means nothing and stays, and so does one that stands over
 * two columns of one level. `titles`: the texts above the table and the name of its sheet, folded.
 */
export function writtenOut(
	folded: readonly (readonly string[])[],
	titles: () => string,
): readonly (readonly string[])[] {
	const levelsOf = (variants: readonly string[]): readonly string[] =>
		variants.length > 1 ? variants.slice(1) : variants;
	const set = SETS.find(({ all, some, never, titled }) => {
		const texts = new Set(folded.flatMap(levelsOf).map(short));
		return (
			all.every((text) => texts.has(text)) &&
			some.some((text) => texts.has(text)) &&
			!never.some((text) => texts.has(text)) &&
			!titled(titles())
		);
	});
	if (set === undefined) return folded;
	const out = (text: string): string => set.means[short(text)] ?? text;
	return folded.map((variants) => variants.map(out));
}
