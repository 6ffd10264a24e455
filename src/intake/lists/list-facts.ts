import type { Programme, Proposal } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import type { LayoutContent } from '../../model/layout.ts';
import { activityCode, fundSource } from '../budget/codes.ts';
import type { GridRow } from '../grid.ts';
import { cellName } from '../grid.ts';
import { keptText } from '../private-text.ts';
import type { IntakeRequest } from '../request.ts';
import { columnsOf, costOf, textIn } from './list-cells.ts';
import type { FoundList } from './list-kinds.ts';
import { maskedActivity, maskedBeneficiaries, maskedLocation, maskedWords } from './list-persons.ts';
import type { ListLine } from './list-rows.ts';
import { readVolume } from './volume.ts';

const PROPOSED = 'diusulkan';
const NOT_AGREED = 'belum disepakati';
const LEVELS = ['desa', 'kecamatan', 'kabupaten', 'provinsi', 'pusat', 'swasta'] as const;
/** Who carries out or pays for a line of a list. */
export type Level = (typeof LEVELS)[number];

/** What every line of a list says, proposal or programme. */
function common(list: FoundList, { row, bidang }: ListLine, request: IntakeRequest) {
	const activity = textIn(list, row, 'kegiatan');
	const sub = textIn(list, row, 'sub_kegiatan');
	const code = activityCode(textIn(list, row, 'kode') ?? '');
	const activityText = activity && sub && activity !== sub ? `${activity} (${sub})` : (activity ?? sub ?? '');
	return {
		activityText: maskedActivity(keptText(activityText), request),
		activity: code === 'none' || code === null ? bidang : code,
		location: maskedLocation(textIn(list, row, 'lokasi'), request),
		...readVolume(maskedWords(textIn(list, row, 'volume'), request), textIn(list, row, 'satuan')),
		schedule: scheduleOf(list, row),
		beneficiaries: maskedBeneficiaries(served(list, textIn(list, row, 'sasaran')), request),
		fundSource: fundSource(maskedWords(textIn(list, row, 'sumber'), request) ?? ''),
		origins: { sheet: list.sheet.name, cells: [cellName(anchor(list, row), row.number)] },
	};
}

/** Who is served; OpenSID's programmes say it in codes. */
function served(list: FoundList, text: string | null): string | null {
	if (list.layout.content !== 'bantuan_opensid') return text;
	return { '1': 'penduduk', '2': 'keluarga', '3': 'rumah tangga', '4': 'kelompok' }[text ?? ''] ?? text;
}

/** The column a line is found by: that of its amount, else of its activity. */
function anchor(list: FoundList, row: GridRow): number {
	const places = ['biaya', 'kegiatan', 'sub_kegiatan'].flatMap((role) => columnsOf(list, role));
	return (places.find(({ index }) => (row.cells[index] ?? null) !== null) ?? places[0]!).index;
}

function scheduleOf(list: FoundList, row: GridRow): string | null {
	const span = ['mulai', 'selesai'].map((role) => textIn(list, row, role)).filter((text) => text !== null);
	return textIn(list, row, 'waktu') ?? (span.length > 0 ? span.join(' - ') : null);
}

/** The proposal of a line. `years`: the years of a plan in which it is to be done. */
export function proposalOf(
	list: FoundList,
	line: ListLine,
	village: string,
	year: number,
	years: readonly number[],
	request: IntakeRequest,
): { proposal: Proposal | null; fault: Fault | null } {
	const { cost, fault } = costOf(list, line.row);
	if (fault) return { proposal: null, fault };
	const title = list.heading.above.flat().join(' ');
	const notes = columnsOf(list, 'rekomendasi')
		.map(({ index, title: name }) => [name, line.row.cells[index] ?? null] as const)
		.filter(([, cell]) => typeof cell === 'string' && /\p{L}/u.test(cell))
		.map(([name, cell]) => `${name}: ${keptText(String(cell))}`);
	const answer = [textIn(list, line.row, 'alasan'), ...notes].filter((text) => text !== null).join('; ');
	const said = common(list, line, request);
	const proposal: Proposal = {
		village,
		year,
		origin: list.layout.content ?? 'usulan',
		...said,
		schedule: said.schedule ?? (years.length > 0 ? years.join(', ') : null),
		cost,
		addressee: textIn(list, line.row, 'tujuan') ?? textIn(list, line.row, 'pemilik'),
		status: textIn(list, line.row, 'status') ?? (/belum disepakati/i.test(title) ? NOT_AGREED : PROPOSED),
		answer: answer || null,
	};
	return { proposal, fault: null };
}

/** Level of government a programme belongs to, from its owner or the source of its money; null when they do not tell. */
function levelOf(owner: string): Level | null {
	const text = ` ${owner.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;
	if (/ (kementerian|kementrian|pusat|apbn|badan gizi|bkkbn|nasional) /.test(text)) return 'pusat';
	if (/ (provinsi|propinsi|prov|pemprov) /.test(text)) return 'provinsi';
	if (/ (pt|cv|csr|tjsl|perusahaan|yayasan|lsm|baznas|hibah) /.test(text)) return 'swasta';
	if (/ kecamatan /.test(text)) return 'kecamatan';
	if (/ (desa|add|apbdes|apb desa|pad|pades|dds|swadaya) /.test(text) && !/dinas|badan/.test(text)) return 'desa';
	if (
		/ (kabupaten|kab|kota|dinas|badan|bagian|bappeda|puskesmas|rsud|satpol|pupr|sekretariat|upt|pemkab|pemkot) /.test(
			text,
		)
	)
		return 'kabupaten';
	return null;
}

/** The programme of a line, or what is wrong or not said. */
export function programmeOf(
	list: FoundList,
	line: ListLine,
	village: { readonly code: string; readonly name: string } | null,
	year: number,
	request: IntakeRequest,
): { programme: Programme | null; fault: Fault | null } {
	const { row } = line;
	const changed = costOf(list, row, 'biaya_perubahan');
	const first = costOf(list, row);
	const fault = first.fault ?? changed.fault;
	if (fault) return { programme: null, fault };
	const ofVillage = list.layout.content === 'kegiatan_opensid' || list.layout.content === 'kegiatan_desa';
	const answered = request.answers.get('tingkat') as Level | undefined;
	const owner =
		ofVillage && village
			? `Pemerintah Desa ${village.name}`
			: (textIn(list, row, 'pemilik') ?? request.answers.get('pemilik') ?? request.sender);
	const level = ofVillage ? 'desa' : (answered ?? (owner ? levelOf(owner) : null));
	if (!owner) return { programme: null, fault: asked(list, 'pemilik', ['Dinas Kesehatan', 'Kementerian Desa', '...']) };
	if (answered !== undefined && !LEVELS.includes(answered))
		return {
			programme: null,
			fault: {
				...asked(list, 'tingkat', LEVELS),
				code: 'answer_unknown',
				detail: { name: 'tingkat', given: answered, choices: LEVELS },
			},
		};
	if (!level) return { programme: null, fault: asked(list, 'tingkat', LEVELS) };
	const programme: Programme = {
		level,
		owner: keptText(owner, 120),
		village: village?.code ?? null,
		year,
		...common(list, line, request),
		ceiling: changed.cost || first.cost,
		status: statusOf(textIn(list, row, 'status'), list.layout.content),
	};
	return { programme, fault: null };
}

const asked = (list: FoundList, name: string, choices: readonly string[]): Fault => ({
	code: 'answer_missing',
	sheet: list.sheet.name,
	detail: { name, choices },
});

/** Codes of OpenSID in words: how far a project is, whether a programme runs. */
function statusOf(text: string | null, content: LayoutContent | undefined): string | null {
	if (content === 'kegiatan_opensid') return { '1': '0%', '2': '30%', '3': '80%', '4': '100%' }[text ?? ''] ?? text;
	if (content === 'bantuan_opensid') return { '0': 'tidak aktif', '1': 'aktif' }[text ?? ''] ?? text;
	return text;
}
