import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCsv } from '../intake/csv.ts';
import { decodeText } from '../intake/csv-text.ts';
import type { Sheet } from '../intake/grid.ts';
import { FileFault, Mistake, type TableFaultCode } from '../model/fault.ts';

/** One data row of a template file; `get` takes a column name and gives trimmed text, empty when blank. */
export interface TableRow {
	readonly number: number;
	get(column: string): string;
	/** Ends reading with a fault that names the file and this row. */
	fail(problem: TableFaultCode, value?: string): never;
	/** The text of a column, which must be one of `choices`. */
	choice<T extends string>(column: string, choices: readonly T[]): T;
	/** A number, or null when the cell is blank. */
	numberIn(column: string): number | null;
}

/**
 * Reads a CSV file of the templates. Throws `Mistake('catalogue_invalid')` naming the file (and row) when it is missing,
 * unreadable or lacks a column.
 */
export function readTable(path: string, columns: readonly string[]): TableRow[] {
	const name = join(basename(dirname(path)), basename(path));
	const invalid: Invalid = (problem, detail) => new Mistake('catalogue_invalid', { file: name, problem, ...detail });
	let text: string;
	try {
		text = decodeText(readFileSync(path));
	} catch (error) {
		throw invalid('unreadable', { value: error instanceof FileFault ? error.code : (error as Error).message });
	}
	return rowsOf(readCsv(text), columns, invalid);
}

/** Makes the error of a table from what is wrong and where. */
export type Invalid = (
	problem: TableFaultCode,
	detail: Readonly<Record<string, string | number | readonly string[]>>,
) => Mistake;

/** The data rows below a first row of column names. `invalid` makes the error for a missing column or a failed row. */
export function rowsOf(sheet: Sheet, columns: readonly string[], invalid: Invalid): TableRow[] {
	const [head, ...rows] = sheet.rows;
	const at = new Map(
		head?.cells.map((cell, i) => [
			String(cell ?? '')
				.trim()
				.toLowerCase(),
			i,
		]),
	);
	for (const column of columns) if (!at.has(column)) throw invalid('column_missing', { value: column });
	return rows.map((row) => {
		const get = (column: string): string => String(row.cells[at.get(column)!] ?? '').trim();
		const fail = (problem: TableFaultCode, value = '', choices: readonly string[] = []): never => {
			throw invalid(problem, { row: row.number, value, choices });
		};
		return {
			number: row.number,
			get,
			fail,
			choice(column, choices) {
				const found = choices.find((choice) => choice === get(column));
				return found ?? fail('not_a_choice', `${column}: ${get(column)}`, choices);
			},
			numberIn(column) {
				const word = get(column);
				if (word === '') return null;
				return Number.isFinite(Number(word)) ? Number(word) : fail('not_a_number', `${column}: ${word}`);
			},
		};
	});
}
