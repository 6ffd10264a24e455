import type { Fault } from '../model/fault.ts';
import type { ColumnPlan } from './columns.ts';
import { figureColumns } from './data-rows.ts';
import { columnLetters, type GridRow } from './grid.ts';
import type { Recognised } from './sheet-columns.ts';
import { shown, textOf } from './values.ts';

const fieldsOf = (row: GridRow): number => row.fields ?? row.cells.length;

/**
 * Rows of a CSV file with more fields than their heading that end in a figure: a decimal comma without quotes was taken for
 * a separator, and every field behind it stands under the wrong heading.
 */
export function longRows(table: Recognised, plan: ColumnPlan): Fault[] {
	if (table.sheet.name !== '' || table.headingRows !== 1) return [];
	const heading = table.sheet.rows.find((row) => row.number === table.headingRow)!;
	const width = fieldsOf(heading);
	return table.rows
		.filter((row) => row.cells.length > width && /^\s*\d/.test(textOf(row.cells[row.cells.length - 1] ?? null)))
		.filter((row) => figureColumns(plan).some((column) => row.cells[column.index] != null))
		.map((row) => ({
			code: 'row_too_long',
			sheet: table.sheet.name,
			row: row.number,
			column: columnLetters(width),
			cell: `${columnLetters(width)}${row.number}`,
			value: shown(row.cells[width] ?? null),
		}));
}
