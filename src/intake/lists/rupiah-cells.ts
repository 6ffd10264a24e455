import { STAGES } from '../../model/money.ts';
import type { Cell } from '../grid.ts';
import { textOf } from '../values.ts';
import type { FoundList } from './list-kinds.ts';

/** Roles of columns that hold amounts. */
export const MONEY_ROLES: ReadonlySet<string | null> = new Set([...STAGES, 'biaya', 'biaya_perubahan']);
const ONLY_RP = /^rp\.?$/i;

/** A list whose `Rp` stands in a cell of its own, with the amount in the cell behind it that has no heading: the amount is moved to its column. */
export function joinRupiah(list: FoundList): FoundList {
	const { heading } = list;
	const taken = new Set(heading.columns.map(({ index }) => index));
	const apart = heading.columns.filter(({ role, index }) => MONEY_ROLES.has(role) && !taken.has(index + 1));
	if (apart.length === 0) return list;
	const rows = heading.rows.map((row) => {
		const cells: Cell[] = [...row.cells];
		for (const { index } of apart) {
			const amount = cells[index + 1] ?? null;
			if (amount !== null && ONLY_RP.test(textOf(cells[index] ?? null).trim())) cells[index] = amount;
		}
		return cells.some((cell, at) => cell !== row.cells[at]) ? { ...row, cells } : row;
	});
	return { ...list, heading: { ...heading, rows } };
}
