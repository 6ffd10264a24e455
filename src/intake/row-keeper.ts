import { FileFault } from '../model/fault.ts';
import type { GridRow, Merge, Sheet } from './grid.ts';

/** How many rows a sheet shows before it is decided how to read it. */
const HEAD_ROWS = 60;
/** Rows that may be too wide: a stray cell far to the right is no table. */
const MOST_WIDE = 2 * HEAD_ROWS;

/** Takes the rows of a sheet one by one, from its first, so that none of them has to be kept. */
export interface RowVisitor {
	/** Columns it needs, from 0; cells of others may be missing from the rows below the head. */
	readonly columns: readonly number[];
	/** The next row. It holds only until `add` returns: the rows below the head may share their array of cells. */
	add(row: GridRow): void;
}

/**
 * Asked once for each sheet, with its first rows (merged ranges only when that is all of it): null lets the sheet be kept
 * whole, a visitor gets its rows instead.
 */
export type RowTaker = (head: Sheet) => RowVisitor | null;

/** Gathers the rows of a sheet while it is read, or hands them on to whoever takes them. */
export class RowKeeper {
	readonly #sheet: Pick<Sheet, 'name' | 'hidden' | 'from1904'>;
	readonly #take: RowTaker | null;
	readonly #rows: GridRow[] = [];
	#asked = false;
	#visitor: RowVisitor | null = null;
	/** Rows below the head that have too many columns to be kept. */
	#wide = 0;
	readonly #columns: number;
	/** By column, 1 where cells are needed; null when all are. */
	wanted: Uint8Array | null = null;

	/** `columns`: as many as the rows of a sheet that is kept may have. */
	constructor(sheet: Pick<Sheet, 'name' | 'hidden' | 'from1904'>, take: RowTaker | null, columns: number) {
		this.#sheet = sheet;
		this.#columns = columns;
		this.#take = take;
	}

	/** Whether the row was kept. Throws `columns_too_many` where more than a few rows to be kept are too wide. */
	add(row: GridRow): boolean {
		if (this.#visitor !== null) {
			this.#visitor.add(row);
			return false;
		}
		if (row.cells.length > this.#columns && ++this.#wide > MOST_WIDE)
			throw new FileFault('columns_too_many', { sheet: this.#sheet.name, columns: row.cells.length });
		this.#rows.push(row);
		if (this.#rows.length === HEAD_ROWS && !this.#asked) this.#ask([]);
		return true;
	}

	/** The sheet: whole, or the head of one whose rows were taken. */
	finish(merges: readonly Merge[]): Sheet {
		if (!this.#asked) this.#ask(merges);
		return { ...this.#sheet, rows: this.#rows, merges };
	}

	#ask(merges: readonly Merge[]): void {
		this.#asked = true;
		this.#visitor = this.#take?.({ ...this.#sheet, rows: [...this.#rows], merges }) ?? null;
		if (this.#visitor === null) return;
		const { columns } = this.#visitor;
		this.wanted = new Uint8Array(Math.max(0, ...columns) + 1);
		for (const column of columns) this.wanted[column] = 1;
		for (const row of this.#rows) this.#visitor.add(row);
	}
}
