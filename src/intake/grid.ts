/**
 * A cell as the file holds it, nothing interpreted: text stays text, numbers stay numbers.
 * Dates are ISO text (`2024-10-31`, with `T08:30` when there is a time); `percent` is a number shown with a % format
 * (0.85 for 85 %); `scaled` is a number that its format shows as another one (`950 ribu`, `950.000` for a stored 950);
 * `uncached` is a formula whose result was not saved; `error` is an Excel error such as `#DIV/0!`.
 */
export type Cell =
	| null
	| string
	| number
	| boolean
	| { readonly kind: 'date'; readonly iso: string }
	| { readonly kind: 'percent'; readonly value: number }
	| { readonly kind: 'scaled'; readonly value: number; readonly text: string; readonly decimalsOnly: boolean }
	| { readonly kind: 'error'; readonly code: string }
	| { readonly kind: 'uncached' };

/** One row of a sheet or text table, streamed from top to bottom. */
export interface GridRow {
	/** Row number as Excel shows it, from 1. For CSV the number of the record. */
	readonly number: number;
	/** By column, from 0. Holes and blank text are null; the array ends with the last filled cell. */
	readonly cells: readonly Cell[];
	/** True for a row that the workbook hides. */
	readonly hidden?: true;
	/** Columns, from 0, whose cells are results of formulas, where that was asked for. */
	readonly formulas?: readonly number[];
	/** Fields of the record in a CSV file, where blank ones stand behind the last filled. */
	readonly fields?: number;
}

/** A merged range; rows from 1, columns from 0, all inclusive. */
export interface Merge {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** One sheet, or the one table of a CSV file (name is then empty). Rows without any filled cell are left out. */
export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly rows: readonly GridRow[];
	readonly merges: readonly Merge[];
	/** Columns, from 0, that the workbook hides. */
	readonly hiddenColumns?: readonly number[];
	/** True where the workbook counts the serial numbers of days from 1904. */
	readonly from1904?: true;
}

/** Letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
	let letters = '';
	for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
		letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
	return letters;
}

/** Name of a cell as Excel shows it: column from 0, row from 1. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** A cell with its sheet, as Excel writes it: `Januari!B5`, `'Data 2024'!B5`. */
export const sheetCell = (sheet: string, cell: string): string =>
	`${/^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
