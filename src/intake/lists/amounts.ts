import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import { OPENSID_LISTS } from '../../model/layout.ts';
import { readMoney } from '../budget/money.ts';
import type { GridRow } from '../grid.ts';
import { columnsOf, costOf } from './list-cells.ts';
import type { FoundList } from './list-kinds.ts';
import type { ListLine } from './list-rows.ts';

/** Rupiah that no work of a village or an office costs; below it an amount has lost its thousands or millions. */
const NOTHING_COSTS = 10_000;
/** Of several amounts at least one is higher. */
const NOT_ALL_BELOW = 100_000;
const SEVERAL = 3;
/** Beside amounts of millions smaller ones can be told to be apart. */
const MILLIONS = 1_000_000;
/** How many times the middle one an amount is that got three digits too many. */
const TOO_HIGH = 500;
const BILLIONS = 5_000_000_000;
const SHOWN = 10;

interface Amount {
	readonly cell: string;
	readonly amount: number;
}

function amountsOf(list: FoundList, lines: readonly ListLine[]): Amount[] {
	return ['biaya', 'biaya_perubahan'].flatMap((role) => {
		const [column] = columnsOf(list, role);
		if (!column) return [];
		return lines.flatMap(({ row }) => {
			const { cost } = costOf(list, row, role);
			return cost === null || cost === 0 ? [] : [{ cell: `${column.letters}${row.number}`, amount: cost }];
		});
	});
}

/**
 * What the amounts of a list say of their unit though no word does: a fault when all of them are too small for rupiah, a
 * doubt for those that are far below or above the others.
 */
export function amountsInDoubt(
	list: FoundList,
	lines: readonly ListLine[],
): { readonly fault: Fault | null; readonly decisions: Decision[] } {
	const amounts = amountsOf(list, lines);
	const sorted = amounts.map(({ amount }) => amount).sort((a, b) => a - b);
	const highest = sorted.at(-1);
	if (highest === undefined) return { fault: null, decisions: [] };
	const small = highest < NOTHING_COSTS || (sorted.length >= SEVERAL && highest < NOT_ALL_BELOW);
	// Offices try OpenSID out with amounts that mean nothing.
	if (small && !OPENSID_LISTS.has(list.layout.content))
		return { fault: { code: 'amounts_small', sheet: list.sheet.name, detail: { highest } }, decisions: [] };
	const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
	const apart = amounts.filter(
		({ amount }) =>
			(amount < NOTHING_COSTS && highest >= MILLIONS) ||
			(sorted.length >= SEVERAL && amount >= BILLIONS && middle >= MILLIONS && amount > TOO_HIGH * middle),
	);
	const decisions: Decision[] =
		apart.length > 0
			? [{ code: 'amounts_apart', amounts: apart.slice(0, SHOWN), more: Math.max(0, apart.length - SHOWN) }]
			: [];
	return { fault: null, decisions };
}

/** A list of whose columns several say different costs of one line, or whose column for the source of money holds amounts. */
export function costColumns(list: FoundList, lines: readonly ListLine[]): Fault | null {
	const amountIn = (row: GridRow, index: number): number | null => {
		const read = readMoney(row.cells[index] ?? null);
		return read.kind === 'value' ? read.value : null;
	};
	const costs = columnsOf(list, 'biaya');
	const sources = columnsOf(list, 'sumber').filter(({ index }) =>
		lines.some(({ row }) => (amountIn(row, index) ?? 0) >= NOTHING_COSTS),
	);
	const differ = lines.some(({ row }) => {
		const amounts = costs.map(({ index }) => amountIn(row, index)).filter((amount) => amount !== null);
		return new Set(amounts).size > 1;
	});
	const unclear = [...(differ ? costs : []), ...sources].map(({ letters }) => letters);
	return unclear.length > 0 ? { code: 'cost_columns', sheet: list.sheet.name, detail: { columns: unclear } } : null;
}
