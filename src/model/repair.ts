import type { Fault } from './fault.ts';

/** A cell of a sheet to be repaired: the value as found, formulas as their results, nothing of a person. */
export type RepairCell = null | string | number | boolean | { readonly date: string } | { readonly share: number };

/** A copy of a sheet: rows and cells where they stood, so that the cells named in messages are the same. */
export interface RepairSheet {
	readonly name: string;
	/** Last row of the headings, as Excel counts. */
	readonly headingEnd: number;
	readonly rows: readonly { readonly number: number; readonly cells: readonly RepairCell[] }[];
	/** Merged ranges; rows from 1, columns from 0, inclusive. */
	readonly merges: readonly {
		readonly top: number;
		readonly bottom: number;
		readonly left: number;
		readonly right: number;
	}[];
	/** Faulty cells, rows from 1 and columns from 0, with what is wrong there. */
	readonly marks: readonly { readonly row: number; readonly column: number; readonly faults: readonly Fault[] }[];
	/** Cells whose formula is a fixed value here; rows from 1, columns from 0. */
	readonly formulas: readonly { readonly row: number; readonly column: number }[];
	/** Letters of the columns that are not read and whose contents were not copied. */
	readonly left: readonly string[];
}

/** A file to go back to its sender, and the faults that have no cell in a copy. */
export interface RepairBook {
	/** Name of the file it is about. */
	readonly file: string;
	/** None where the data may not or cannot be written again: lists of persons, exports of other programs, huge sheets. */
	readonly sheets: readonly RepairSheet[];
	readonly others: readonly Fault[];
}

/** Ends the title of the list of faults, by which an import knows that sheet and passes it over. */
export const REPAIR_MARK = '(dasbor)';
