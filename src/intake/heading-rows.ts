import type { Cell, GridRow, Sheet } from './grid.ts';
import { headingText } from './heading-levels.ts';
import { foldName } from './names.ts';
import { isData, namesVillages, type SheetColumn } from './sheet-columns.ts';
import { readValue } from './values.ts';

/** Rows that the heading of a table may have at most. */
export const HEADING_DEPTH = 3;

/** Rows of headings right above a row, the nearest first. */
export function contiguousAbove(sheet: Sheet, at: number, isDataRow: (row: GridRow) => boolean): GridRow[] {
	const found: GridRow[] = [];
	for (let i = at - 1; i >= 0 && found.length < HEADING_DEPTH; i--) {
		const row = sheet.rows[i]!;
		if (row.number !== sheet.rows[i + 1]!.number - 1 || isDataRow(row)) break;
		found.push(row);
	}
	return found;
}

/** A row above the heading with a village and a figure in the columns of the table. */
export function rowAbove(
	sheet: Sheet,
	best: { readonly row: number; readonly columns: readonly SheetColumn[] },
	villages: ReadonlySet<string>,
): GridRow | undefined {
	const naming = best.columns.filter((column) => namesVillages([column]));
	const figures = best.columns.filter((column) => isData(column.uses));
	return sheet.rows.find(
		(row) =>
			row.number < best.row &&
			naming.some(({ index }) => villages.has(foldName(headingText(row.cells[index])))) &&
			figures.some(({ index }) => isFigure(row.cells[index] ?? null)),
	);
}

/** A number in a cell, years aside: headings hold none. */
export function isFigure(cell: Cell): boolean {
	if (typeof cell === 'object' && cell?.kind === 'scaled') return true;
	const word = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
	return /^\(?[\d.,]*\d[\d.,]*\)?$/.test(word) && !/^(19|20)\d\d$/.test(word);
}

/**
 * True when a row continues the heading above it: texts under figures, or under the blanks that the heading of figures may
 * reach over, and no village beside them.
 */
export function belongsTo(columns: readonly SheetColumn[], below: GridRow, heading: GridRow): boolean {
	const said = (column: SheetColumn): boolean => headingText(below.cells[column.index]).trim() !== '';
	const naming = columns.filter((column) => namesVillages([column]));
	if (naming.length === 0 || naming.some(said)) return false;
	const continues = (index: number): boolean => {
		const word = headingText(below.cells[index]).trim();
		return /[a-z0-9]/i.test(word) && readValue(word, 'orang').kind !== 'blank';
	};
	return columns.some(({ index, uses }) => {
		if (!isData(uses)) return false;
		if (continues(index)) return true;
		for (let at = index + 1; at < below.cells.length && headingText(heading.cells[at]).trim() === ''; at++)
			if (continues(at)) return true;
		return false;
	});
}

/** True for the title of a table: one text alone in its row, before or above the first heading below. */
export function isTitle(row: GridRow, below: GridRow): boolean {
	const filled = row.cells.filter((cell) => cell !== null);
	const first = (cells: readonly Cell[]): number => cells.findIndex((cell) => cell !== null);
	return filled.length === 1 && first(row.cells) <= first(below.cells);
}
