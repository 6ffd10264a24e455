import type { Fault } from '../model/fault.ts';
import type { ColumnPlan } from './columns.ts';
import { figureColumns } from './data-rows.ts';
import { type Cell, cellName, columnLetters, type GridRow, type Merge } from './grid.ts';
import type { Recognised } from './sheet-columns.ts';
import { shown } from './values.ts';

/** Rows that merged ranges may reach over in all: a table holds fewer, a sheet made to be slow more. */
const MOST_FILLED = 1_000_000;

/**
 * Gives what a merged cell says to every row it reaches over: a year, a kecamatan or a village written once. A figure in a
 * merged cell is a fault instead: nobody can tell whose it is.
 */
export function unmerge(table: Recognised, plan: ColumnPlan): { table: Recognised; faults: Fault[] } {
	const first = table.headingRow + table.headingRows;
	const merges = table.sheet.merges.filter((merge) => merge.top >= first);
	if (merges.length === 0) return { table, faults: [] };
	const rows = new Map(table.rows.map((row) => [row.number, row]));
	const figures = new Set(figureColumns(plan).map((column) => column.index));
	const shownIn = (merge: Merge): Cell => rows.get(merge.top)?.cells[merge.left] ?? null;
	const last = table.rows.at(-1)?.number ?? 0;
	let left = MOST_FILLED;
	/** Rows below the first of a merged range, as long as there are not too many of them. */
	const within = (merge: Merge): GridRow[] => {
		const found: GridRow[] = [];
		for (let number = merge.top + 1; number <= Math.min(merge.bottom, last) && left > 0; number++, left--) {
			const row = rows.get(number);
			if (row) found.push(row);
		}
		return found;
	};
	const faults = merges
		.filter((merge) => {
			if (!figures.has(merge.left) || !/\d/.test(shown(shownIn(merge)))) return false;
			const over = [...figures].filter((column) => column >= merge.left && column <= merge.right);
			return over.length > 1 || within(merge).length > 0;
		})
		.map(
			(merge): Fault => ({
				code: 'merged_figure',
				sheet: table.sheet.name,
				row: merge.top,
				column: columnLetters(merge.left),
				cell: cellName(merge.left, merge.top),
				value: shown(shownIn(merge)),
			}),
		);
	const filled = new Map<number, Cell[]>();
	for (const merge of merges) {
		const value = shownIn(merge);
		if (figures.has(merge.left) || merge.left !== merge.right || value === null) continue;
		for (const row of within(merge)) {
			const cells = filled.get(row.number) ?? [...row.cells];
			while (cells.length <= merge.left) cells.push(null);
			cells[merge.left] = value;
			filled.set(row.number, cells);
		}
	}
	if (filled.size === 0) return { table, faults };
	const changed = table.rows.map((row) => {
		const cells = filled.get(row.number);
		return cells ? { ...row, cells } : row;
	});
	return { table: { ...table, rows: changed }, faults };
}
