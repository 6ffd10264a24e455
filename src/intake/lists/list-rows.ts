import type { Fault } from '../../model/fault.ts';
import { sen } from '../../model/money.ts';
import { readMoney } from '../budget/money.ts';
import type { GridRow } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { textOrNull } from '../private-text.ts';
import type { IntakeRequest } from '../request.ts';
import { isSum, numbersList } from '../total-rows.ts';
import { textOf } from '../values.ts';
import { DETAILS, type ListColumn, laterHeadings } from './list-heading.ts';
import type { FoundList } from './list-kinds.ts';
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
	/** Rows that hold no line: letters, subtotals, dividers, signatures. */
	readonly skipped: number;
	/** Rows taken for headings of groups, which the user should look at. */
	readonly dividers: readonly number[];
	/** Totals that the lines above them do not add up to. */
	readonly differences: readonly { readonly cell: string; readonly stated: number; readonly found: number }[];
}

const END =
	/^(mengetahui|menyetujui|disusun oleh|disetujui|ditetapkan di|diundangkan|ketua tim|kepala desa|camat|sekretaris|keterangan|catatan|ket)\b/;
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

/** Texts of a row in the columns of a role; several columns are joined. */
export function textIn(list: FoundList, row: GridRow, role: string): string | null {
	const texts = columnsOf(list, role).map(({ index }) => textOrNull(textOf(row.cells[index] ?? null)));
	const words = texts.filter((text) => text !== null);
	// A number beside the text of an activity is its number in the list.
	const kept = role === 'kegiatan' && words.some(hasLetters) ? words.filter(hasLetters) : words;
	return [...new Set(kept)].join(' ') || null;
}
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The columns of a list that play a role, in the order of the sheet. */
export const columnsOf = (list: FoundList, role: string): readonly ListColumn[] =>
	list.heading.columns.filter((column) => column.role === role);

/** Sorts out which rows of a list are its lines. */
export function listRows(list: FoundList, request: IntakeRequest): ListRows {
	const lines: ListLine[] = [];
	const dividers: number[] = [];
	const differences: ListRows['differences'][number][] = [];
	const [cost] = columnsOf(list, 'biaya');
	let bidang: string | null = null;
	let section: Section | null = null;
	let sinceTotal = 0;
	let all = 0;
	let ended = false;
	const { rows } = list.heading;
	const again = laterHeadings(list.heading).same;
	for (const row of rows) {
		if (ended) continue;
		const texts = row.cells.map((cell) => textOf(cell)).filter(Boolean);
		const first = foldHeading(texts.find(hasLetters) ?? '');
		const activity = textIn(list, row, 'kegiatan') ?? textIn(list, row, 'sub_kegiatan');
		const money = cost ? readMoney(row.cells[cost.index] ?? null) : null;
		const amount = money?.kind === 'value' ? money.value : null;
		if (numbersList(row.cells) || again.has(row.number)) continue;
		if (END.test(first) && amount === null && lines.length > 0) {
			ended = true;
			continue;
		}
		const named = textIn(list, row, 'bidang');
		// The bidang may stand before the words "Jumlah bidang ..." of a subtotal, which has no place and no volume.
		const summed =
			activity !== null && isSum(activity) && !['lokasi', 'volume'].some((role) => textIn(list, row, role));
		const total = isSum(first) || summed || (amount !== null && activity === null && !texts.some(hasLetters));
		if (total) {
			if (amount !== null && sen(sinceTotal) !== amount && sen(all) !== amount && cost)
				differences.push({ cell: `${cost.letters}${row.number}`, stated: amount, found: sen(sinceTotal) });
			sinceTotal = 0;
			continue;
		}
		const bare = !['lokasi', 'volume', 'sumber', 'waktu', 'sasaran'].some((role) => textIn(list, row, role));
		const place = bare ? sectionOf(row, request) : null;
		if (place && (place.sure || (amount === null && texts.length < 3))) {
			section = place;
			dividers.push(row.number);
			continue;
		}
		bidang = (named && bidangIn(named)) ?? bidang;
		if (activity === null || !hasLetters(activity)) {
			bidang = bidangIn(texts.join(' ')) ?? bidang;
			if (texts.some(hasLetters)) dividers.push(row.number);
			continue;
		}
		const more = [...DETAILS, 'status'].some(
			(role) => textIn(list, row, role) !== null || (role === 'biaya' && amount !== null),
		);
		const numbered = textIn(list, row, 'nomor') !== null;
		const group = bidangIn(activity) !== null || /^(sub ?)?bidang\b/i.test(activity);
		if (!more && (!numbered || group)) {
			bidang = bidangIn(activity) ?? bidang;
			dividers.push(row.number);
			continue;
		}
		lines.push({ row, bidang, section });
		sinceTotal += amount ?? 0;
		all += amount ?? 0;
	}
	return { lines, skipped: rows.length - lines.length, dividers, differences };
}

/** The amount of a line; null when it is empty. A cell that cannot be read is a fault. */
export function costOf(list: FoundList, row: GridRow, role = 'biaya'): { cost: number | null; fault: Fault | null } {
	for (const column of columnsOf(list, role)) {
		const read = readMoney(row.cells[column.index] ?? null);
		if (read.kind === 'blank') continue;
		const cell = `${column.letters}${row.number}`;
		const place = { sheet: list.sheet.name, row: row.number, column: column.letters, cell };
		const detail = { variable: column.title };
		if (read.kind === 'fault') return { cost: null, fault: { code: read.code, ...place, value: read.found, detail } };
		if (read.value < 0)
			return { cost: null, fault: { code: 'value_negative', ...place, value: String(read.value), detail } };
		return { cost: read.value, fault: null };
	}
	return { cost: null, fault: null };
}
