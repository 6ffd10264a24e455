import type { GridRow } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import type { IntakeRequest } from '../request.ts';
import { isSum, numbersList } from '../total-rows.ts';
import { textOf } from '../values.ts';
import { columnsOf, costOf, hasLetters, textIn } from './list-cells.ts';
import { DETAILS, laterHeadings } from './list-heading.ts';
import type { FoundList } from './list-kinds.ts';
import { type Entry, groupsAmong, type ListDifference, totalsApart } from './list-sums.ts';
import { type Section, sectionOf } from './location.ts';

/** A line of a list with what holds for it from the rows above. */
export interface ListLine {
	readonly row: GridRow;
	/** Bidang 01-05 by the divider or merged cell it stands under; null when none is named. */
	readonly bidang: string | null;
	/** The place named by the row above it that heads its section. */
	readonly section: Section | null;
}

/** The rows of a list sorted out. */
export interface ListRows {
	readonly lines: readonly ListLine[];
	/** Rows with an amount and a place or volume, but without an activity. */
	readonly strays: readonly GridRow[];
	/** Rows that hold no line: letters, subtotals, dividers, signatures. */
	readonly skipped: number;
	/** Rows taken for headings of groups, which the user should look at. */
	readonly dividers: readonly number[];
	/** Totals that the lines above them do not add up to. */
	readonly differences: readonly ListDifference[];
}

const END =
	/^(mengetahui|diketahui|menyetujui|disusun oleh|disetujui|ditetapkan di|dibuat|diundangkan|ketua|tim penyusun|yang membuat|hormat kami|penjabat|pj|plt|kepala desa|camat|sekretaris|keterangan|catatan|ket|sumber)\b/;
const BIDANG: readonly (readonly [RegExp, string])[] = [
	[/penyelenggara\w* pemerintahan/, '01'],
	[/pelaksanaan pembangunan|pembangunan desa/, '02'],
	[/pembinaan kemasyarakatan|pembinaan masyarakat/, '03'],
	[/pemberdayaan masyarakat|pemberdayaan/, '04'],
	[/penanggulangan bencana|keadaan darurat|keadaan mendesak|tak terduga/, '05'],
];

/** Bidang of the village budget named in a text, `01` to `05`. */
export function bidangIn(text: string): string | null {
	const folded = foldHeading(text);
	return BIDANG.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** What is said of a line beside its activity, its number and its amount. */
const OTHERS = ['lokasi', 'volume', 'sumber', 'waktu', 'sasaran'] as const;

/** Sorts out which rows of a list are its lines. */
export function listRows(list: FoundList, request: IntakeRequest): ListRows {
	const found: ListLine[] = [];
	const entries: Entry[] = [];
	const strays: GridRow[] = [];
	let bidang: string | null = null;
	let section: Section | null = null;
	const { rows } = list.heading;
	const again = laterHeadings(list.heading).same;
	const lastLine = rows.findLastIndex((row) => isCounted(list, row));
	for (const [at, row] of rows.entries()) {
		const texts = row.cells.map((cell) => textOf(cell)).filter(Boolean);
		const first = foldHeading(texts.find(hasLetters) ?? '');
		const activity = textIn(list, row, 'kegiatan') ?? textIn(list, row, 'sub_kegiatan');
		const amount = costOf(list, row).cost;
		const numbered = textIn(list, row, 'nomor') !== null;
		const has = (role: string): boolean => textIn(list, row, role) !== null;
		if (numbersList(row.cells) || again.has(row.number)) continue;
		// Below the last row with a number or an amount stand notes and signatures.
		const tail = lastLine < 0 ? found.length > 0 : at > lastLine;
		if (tail && END.test(first)) break;
		if (tail && lastLine >= 0 && !numbered && !has('volume') && columnsOf(list, 'nomor').length > 0) continue;
		// A line may begin with "Total" too; it has a number and a place.
		const isLine = numbered && has('lokasi') && !isSum(textIn(list, row, 'lokasi')!);
		const summed = activity !== null && isSum(activity) && !has('lokasi') && !has('volume');
		const total =
			(isSum(first) && !isLine) || summed || (amount !== null && activity === null && !texts.some(hasLetters));
		if (total) {
			entries.push({ row, kind: 'total', amount });
			continue;
		}
		const place = OTHERS.some(has) ? null : sectionOf(row, request);
		const named = textIn(list, row, 'bidang');
		const head = place && (place.sure || (amount === null && texts.length < 3)) ? place : null;
		if (!head) bidang = (named && bidangIn(named)) ?? bidang;
		const blank = activity === null || !hasLetters(activity);
		if (blank && amount !== null && (has('lokasi') || has('volume'))) {
			strays.push(row);
			continue;
		}
		const more = amount !== null || [...DETAILS, 'status'].some(has);
		const group = !blank && (bidangIn(activity) !== null || /^(sub ?)?bidang\b/i.test(activity));
		if (head || blank || (!more && (!numbered || group))) {
			section = head ?? section;
			if (!head) bidang = bidangIn(blank ? texts.join(' ') : activity) ?? bidang;
			if (texts.some(hasLetters)) entries.push({ row, kind: 'divider', amount });
			continue;
		}
		found.push({ row, bidang, section });
		entries.push({ row, kind: 'line', amount });
	}
	const groups = groupsAmong(
		list,
		entries.filter(({ kind }) => kind === 'line'),
	);
	const sorted = entries.map((entry) => (groups.has(entry.row) ? { ...entry, kind: 'divider' as const } : entry));
	const lines = found.filter(({ row }) => !groups.has(row));
	return {
		lines,
		strays,
		skipped: rows.length - lines.length - strays.length,
		dividers: sorted.filter(({ kind }) => kind === 'divider').map(({ row }) => row.number),
		differences: totalsApart(list, sorted),
	};
}

/** Whether a row holds a number of its own or an amount, and an activity: it can be no note and no signature. */
function isCounted(list: FoundList, row: GridRow): boolean {
	const activity = textIn(list, row, 'kegiatan') ?? textIn(list, row, 'sub_kegiatan');
	const numbered = /^[\divxa-z]{1,5}(?:[.)].*)?$/i.test(textIn(list, row, 'nomor') ?? '');
	return activity !== null && hasLetters(activity) && (numbered || costOf(list, row).cost !== null);
}
