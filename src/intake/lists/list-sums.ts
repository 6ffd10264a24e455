import { sen } from '../../model/money.ts';
import { codeParts } from '../budget/codes.ts';
import type { GridRow } from '../grid.ts';
import { columnsOf, textIn } from './list-cells.ts';
import type { FoundList } from './list-kinds.ts';

/** A row of a list that holds an amount of its own, or heads or sums up others. */
export interface Entry {
	readonly row: GridRow;
	readonly kind: 'line' | 'total' | 'divider';
	/** In rupiah; null when none is written. */
	readonly amount: number | null;
}

/** A total that the lines it may stand for do not add up to. */
export interface ListDifference {
	readonly cell: string;
	readonly stated: number;
	readonly found: number;
}

const added = (entries: readonly Entry[]): number => sen(entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0));

const has = (list: FoundList, row: GridRow, role: string): boolean => textIn(list, row, role) !== null;

/** Whether a number or code is one level above another: `1` and `1.2`, `1.02` and `1.02.01`, `A` and `1`. */
function isAbove(upper: string | null, lower: string | null): boolean {
	if (upper === null || lower === null) return false;
	const [above, below] = [codeParts(upper), codeParts(lower)];
	const digits = [...above, ...below].every((part) => /^\d+$/.test(part));
	if (digits) return above.length < below.length && above.every((part, at) => Number(part) === Number(below[at]));
	return /^(?:[a-z]|[ivx]{1,5})$/i.test(above.join('')) && /^\d+$/.test(below.join(''));
}

/**
 * The lines of a list that only head others and state their sum: an activity over its sub-activities, `1.02` over `1.02.01`,
 * `A` over `1`, `2`, `3`, a line without number over numbered ones that add up to it, a numbered one over its parts without
 * number. Counted as lines they would double the sum.
 */
export function groupsAmong(list: FoundList, lines: readonly Entry[]): ReadonlySet<GridRow> {
	const groups = new Set<GridRow>();
	const hasSubs = columnsOf(list, 'kegiatan').length > 0 && columnsOf(list, 'sub_kegiatan').length > 0;
	const label = ({ row }: Entry, role: string): string | null => textIn(list, row, role);
	const numbered = lines.filter((line) => label(line, 'nomor') !== null).length > lines.length / 2;
	for (const [at, line] of lines.entries()) {
		const next = lines[at + 1];
		if (!next) continue;
		const { row, amount } = line;
		if (label(line, 'nomor') !== null && amount !== null && hasPartsBelow(list, lines.slice(at + 1), amount)) {
			groups.add(row);
			continue;
		}
		const overSub =
			hasSubs &&
			!has(list, row, 'sub_kegiatan') &&
			has(list, next.row, 'sub_kegiatan') &&
			!has(list, next.row, 'kegiatan');
		const [code, number] = ['kode', 'nomor'].map((role) => isAbove(label(line, role), label(next, role)));
		const unnumbered = numbered && label(line, 'nomor') === null && label(next, 'nomor') !== null && amount !== null;
		if (!overSub && !code && !number && !unnumbered) continue;
		const bare = !has(list, row, 'lokasi') && !has(list, row, 'volume');
		const parts = partsOf(list, lines, at, { overSub, role: code ? 'kode' : 'nomor' });
		if (amount !== null && addUpTo(lines, at + 1, amount)) groups.add(row);
		else if (!unnumbered && bare && parts > 0) groups.add(row);
	}
	return groups;
}

/** How a part begins that has no number in its column: `a. Semen`, `- Pasir`. */
const PART = /^(?:[a-z]\s*[.)]|[-•*–])\s*\p{L}/iu;

/**
 * Whether the lines without a number below a numbered one state its parts: each is marked as one, or they add up to its
 * amount.
 */
function hasPartsBelow(list: FoundList, rest: readonly Entry[], amount: number): boolean {
	const end = rest.findIndex(({ row }) => has(list, row, 'nomor'));
	const parts = rest.slice(0, end < 0 ? rest.length : end).filter((part) => part.amount !== null);
	const activityOf = ({ row }: Entry): string =>
		textIn(list, row, 'kegiatan') ?? textIn(list, row, 'sub_kegiatan') ?? '';
	if (parts.length === 0) return false;
	return parts.every((part) => PART.test(activityOf(part))) || (parts.length > 1 && added(parts) === amount);
}

/** How many lines below one are its parts. */
function partsOf(
	list: FoundList,
	lines: readonly Entry[],
	at: number,
	{ overSub, role }: { overSub: boolean; role: string },
): number {
	const own = textIn(list, lines[at]!.row, role);
	const rest = lines.slice(at + 1);
	const end = rest.findIndex(({ row }) =>
		overSub ? has(list, row, 'kegiatan') : !isAbove(own, textIn(list, row, role)),
	);
	return end < 0 ? rest.length : end;
}

/** Whether the lines from one on, as far as some line below it, add up to an amount. */
function addUpTo(lines: readonly Entry[], from: number, amount: number): boolean {
	let sum = 0;
	for (let at = from; at < lines.length && sum <= amount; at++) {
		sum = sen(sum + (lines[at]!.amount ?? 0));
		if (sum === amount) return true;
	}
	return false;
}

/** The totals of a list that agree with none of the lines they may stand for: since a total or heading above, or all. */
export function totalsApart(list: FoundList, entries: readonly Entry[]): ListDifference[] {
	const [cost] = columnsOf(list, 'biaya');
	if (!cost) return [];
	const lines = entries.filter(({ kind }) => kind === 'line');
	const all = added(lines);
	const differences: ListDifference[] = [];
	let before = 0;
	for (const [at, { row, kind, amount }] of entries.entries()) {
		if (kind === 'line') before++;
		if (kind === 'line' || amount === null || amount === all) continue;
		if (kind === 'divider' ? addUpTo(lines, before, amount) : isSumAbove(entries, at, amount)) continue;
		const found = kind === 'divider' ? runFrom(entries.slice(at + 1)) : runFrom(entries.slice(0, at).reverse());
		differences.push({ cell: `${cost.letters}${row.number}`, stated: amount, found });
	}
	return differences;
}

/** The sum of the first lines up to a total or heading. */
function runFrom(entries: readonly Entry[]): number {
	const end = entries.findIndex(({ kind }) => kind !== 'line');
	return added(end < 0 ? entries : entries.slice(0, end));
}

/** Whether an amount is the sum of the lines above it since some total or heading, or since the first. */
function isSumAbove(entries: readonly Entry[], end: number, amount: number): boolean {
	let sum = 0;
	for (let at = end - 1; at >= -1 && sum <= amount; at--) {
		const entry = entries[at];
		if (entry?.kind === 'line') sum = sen(sum + (entry.amount ?? 0));
		else if (sum === amount) return true;
	}
	return false;
}
