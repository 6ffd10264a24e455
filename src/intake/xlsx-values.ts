import { FileFault } from '../model/fault.ts';
import type { Cell, GridRow } from './grid.ts';
import { isoCell, parseNumber, shownNumber, textCell } from './xlsx-cells.ts';
import type { Book } from './xlsx-parts.ts';
import { RepeatedTexts } from './xlsx-texts.ts';
import { decodeContent, type XmlCursor } from './xlsx-xml.ts';

/** Fault of a sheet whose rows or cells contradict the format. */
export const damagedSheet = (): FileFault => new FileFault('workbook_damaged', { part: 'sheet' });

/** Type letters of a cell, as the attribute `t` writes them. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/**
 * The cells of the row that is being read. Rows that are kept get an array each; rows that are handed on share one, and
 * the texts of their columns are remembered.
 */
export class RowCells {
	cells: Cell[] = [];
	/** By column, 1 where cells are needed; null: all are. */
	wanted: Uint8Array | null = null;
	/** Columns of cells that are results of formulas; null where nobody asks. */
	formulas: number[] | null = null;
	private repeated: RepeatedTexts | null = null;

	constructor(readonly book: Book) {}

	/** From now on rows are handed on, with cells in these columns only. */
	want(wanted: Uint8Array): void {
		this.wanted = wanted;
		this.repeated = new RepeatedTexts(this.book.strings);
		this.cells = new Array(wanted.length).fill(null);
	}

	/** Begins a row, or begins it anew. */
	clear(): void {
		if (this.wanted === null) this.cells = [];
		else this.cells.fill(null);
		this.formulas = this.book.formulas ? [] : null;
	}

	/** The row that was read. */
	done(number: number, isHidden: boolean): GridRow {
		const { cells, formulas } = this;
		if (!isHidden && formulas === null) return { number, cells };
		return { number, cells, ...(isHidden && { hidden: true }), ...(formulas && { formulas }) };
	}

	put(column: number, value: Cell): void {
		const { cells } = this;
		while (cells.length < column) cells.push(null);
		cells[column] = value;
	}

	/** Text in a range of bytes; `hash` is any number made of them, null where something is to be resolved or not ASCII. */
	text(column: number, bytes: Buffer, start: number, end: number, hash: number | null): string | null {
		if (hash === null || this.repeated === null) return textCell(decodeContent(bytes, start, end));
		return this.repeated.ofBytes(column, bytes, start, end, hash);
	}

	/** The text that cells share under a number. Throws `workbook_damaged` where there is none. */
	shared(column: number, index: number): string | null {
		if (this.repeated === null) return sharedText(index, this.book);
		const text = this.repeated.ofNumber(column, index);
		if (text === undefined) throw damagedSheet();
		return text;
	}

	/** A number as its style shows it. */
	number(value: number, style: number): Cell {
		const kind = this.book.kinds[style];
		return kind === undefined || kind === 'plain' ? value : shownNumber(value, kind, this.book.from1904);
	}
}

/** The value in a range of bytes, by the type and style of its cell; the cursor, where there is markup in it. */
export function readValue(
	type: CellType,
	style: number,
	book: Book,
	bytes: Buffer,
	start: number,
	end: number,
	cursor: XmlCursor | null,
): Cell {
	if (type === 'str' || type === 'inlineStr' || type === 'e' || type === 'd') {
		const text = cursor === null ? decodeContent(bytes, start, end) : cursor.content();
		if (type === 'd') return isoCell(text);
		if (type !== 'e') return textCell(text);
		const code = text.trim();
		return code === '' ? null : { kind: 'error', code };
	}
	const value = parseNumber(bytes, start, end);
	if (value === null) return null;
	if (type === 's') return sharedText(value, book);
	if (type === 'b') return value === 1 || value === 'true';
	return typeof value === 'string' ? value : shownNumber(value, book.kinds[style] ?? 'plain', book.from1904);
}

function sharedText(index: number | string, book: Book): string | null {
	const text = typeof index === 'number' ? book.strings.at(index) : undefined;
	if (text === undefined) throw damagedSheet();
	return text;
}
