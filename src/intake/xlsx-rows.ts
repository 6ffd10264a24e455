import { FileFault } from '../model/fault.ts';
import type { Cell, GridRow } from './grid.ts';
import { COLUMN_COUNT, isOn, isoCell, parseColumn, parseNumber, shownNumber, textCell } from './xlsx-cells.ts';
import type { Book } from './xlsx-parts.ts';
import { decodeContent, readRichText, type XmlCursor } from './xlsx-xml.ts';

/** Fault of a sheet whose rows or cells contradict the format. */
export const damagedSheet = (): FileFault => new FileFault('workbook_damaged', { part: 'sheet' });

/**
 * Reads the row whose start tag the cursor has just passed. `wanted`: by column, 1 where cells are needed; the others come
 * back as null, unread. Null: all are.
 */
export function readRow(cursor: XmlCursor, expected: number, book: Book, wanted: Uint8Array | null): GridRow {
	const head = rowHead(cursor);
	const number = head.number ?? expected;
	const cells: Cell[] = [];
	const formulas: number[] | null = book.formulas ? [] : null;
	const row: GridRow = {
		number,
		cells,
		...(head.hidden && { hidden: true }),
		...(formulas && { formulas }),
	};
	if (cursor.empty) return row;
	const behind = scanCells(cursor.bytes, cursor.position, cells, book, wanted, formulas);
	if (behind > 0) {
		cursor.position = behind;
		return row;
	}
	cells.length = 0;
	if (formulas) formulas.length = 0;
	let column = -1;
	for (;;) {
		cursor.nextTag();
		if (cursor.closing) break;
		if (cursor.is('c')) column = readCell(cursor, column + 1, cells, book, wanted, formulas);
		else cursor.skipElement();
	}
	if (!cursor.is('row')) throw damagedSheet();
	return row;
}

/** The number a row gives itself, or null, and whether the workbook hides it. */
function rowHead(cursor: XmlCursor): { number: number | null; hidden: boolean } {
	const head: { number: number | null; hidden: boolean } = { number: null, hidden: false };
	while (cursor.nextAttribute()) {
		if (cursor.attributeIs('r')) {
			const number = parseNumber(cursor.bytes, cursor.start, cursor.end);
			if (!Number.isInteger(number)) throw damagedSheet();
			head.number = number as number;
		} else if (cursor.attributeIs('hidden')) {
			head.hidden = isOn(cursor.bytes.toString('latin1', cursor.start, cursor.end));
		}
	}
	return head;
}

/** Type letters of a cell, as the attribute `t` writes them. */
type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

function put(cells: Cell[], column: number, value: Cell): void {
	while (cells.length < column) cells.push(null);
	cells[column] = value;
}

/** Reads one cell into `cells` and returns its column, from 0. */
function readCell(
	cursor: XmlCursor,
	expected: number,
	cells: Cell[],
	book: Book,
	wanted: Uint8Array | null,
	formulas: number[] | null,
): number {
	let column = expected;
	let type: CellType = 'n';
	let style = 0;
	while (cursor.nextAttribute()) {
		if (cursor.attributeIs('r')) column = parseColumn(cursor.bytes, cursor.start, cursor.end);
		else if (cursor.attributeIs('s')) style = Number(cursor.bytes.toString('latin1', cursor.start, cursor.end));
		else if (cursor.attributeIs('t')) type = cursor.bytes.toString('latin1', cursor.start, cursor.end) as CellType;
	}
	if (column < 0 || column >= COLUMN_COUNT) throw damagedSheet();
	if (cursor.empty) return column;

	let value: Cell = null;
	let isFormula = false;
	let hasResult = false;
	for (;;) {
		cursor.nextTag();
		if (cursor.closing) break;
		if (cursor.is('v')) {
			cursor.readContent('v');
			value = readValue(type, style, book, cursor.bytes, cursor.start, cursor.end, cursor);
			// A formula that gives an empty text is saved as text of no length: that is a result.
			hasResult = value !== null || type === 'str';
		} else if (cursor.is('is')) value = textCell(readRichText(cursor, 'is'));
		else {
			if (cursor.is('f')) isFormula = true;
			cursor.skipElement();
		}
	}
	if (!cursor.is('c')) throw damagedSheet();
	if (isFormula && !hasResult) value = { kind: 'uncached' };
	if (isFormula) formulas?.push(column);
	if (value !== null && (wanted === null || wanted[column] === 1)) put(cells, column, value);
	return column;
}

/** The value in a range of bytes, by the type and style of its cell; the cursor, where there is markup in it. */
function readValue(
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

/** Digits that a number holds exactly, whatever they are. */
const EXACT_DIGITS = 15;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const BLANK = 0x20;
const [B, C, D, E, F, I, N, O, R, S, T, V, W] = [...Buffer.from('bcdefinorstvw')] as [
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
];
/** Bytes behind the place looked at that may be asked for without asking for their number. */
const ROOM = 16;

/**
 * Reads the cells of a row the way nearly all programs write them, in one walk over the bytes. Gives the place behind the
 * row's end tag, or -1 as soon as anything is unusual (prefixes, comments, rich text, other attributes, the end of the
 * bytes): the caller then reads the row anew, tag by tag.
 */
function scanCells(
	bytes: Buffer,
	from: number,
	cells: Cell[],
	book: Book,
	wanted: Uint8Array | null,
	formulas: number[] | null,
): number {
	const last = bytes.length - ROOM;
	let at = from;
	let column = -1;
	while (at < last) {
		if (bytes[at] !== LESS) return -1;
		if (bytes[at + 1] !== C) {
			const isEnd = bytes[at + 1] === SLASH && bytes[at + 2] === R && bytes[at + 3] === O && bytes[at + 4] === W;
			return isEnd && bytes[at + 5] === GREATER ? at + 6 : -1;
		}
		at += 2;
		column++;
		let type: CellType = 'n';
		let style = 0;
		while (bytes[at] === BLANK) {
			const name = bytes[at + 1];
			if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
			at += 4;
			let byte = bytes[at]!;
			if (name === R) {
				column = 0;
				for (; byte >= 0x41 && byte <= 0x5a && column < COLUMN_COUNT; byte = bytes[++at]!)
					column = column * 26 + byte - 0x40;
				column--;
				while (byte >= 0x30 && byte <= 0x39) byte = bytes[++at]!;
			} else if (name === S) {
				for (; byte >= 0x30 && byte <= 0x39 && style < 0x10000; byte = bytes[++at]!) style = style * 10 + byte - 0x30;
			} else if (name === T) {
				const found = typeAt(bytes, at);
				if (found === null) return -1;
				type = found;
				at += found.length;
				byte = bytes[at]!;
			} else return -1;
			if (byte !== QUOTE) return -1;
			at++;
		}
		if (column < 0 || column >= COLUMN_COUNT) return -1;
		if (bytes[at] === SLASH) {
			if (bytes[at + 1] !== GREATER) return -1;
			at += 2;
			continue;
		}
		if (bytes[at] !== GREATER) return -1;
		at++;
		if (wanted !== null && wanted[column] !== 1) {
			at = behindCell(bytes, at, last);
			if (at < 0) return -1;
			continue;
		}
		let value: Cell = null;
		let isFormula = false;
		if (bytes[at] === LESS && bytes[at + 1] === F) {
			isFormula = true;
			formulas?.push(column);
			at = behindFormula(bytes, at + 2, last);
			if (at < 0) return -1;
		}
		if (bytes[at] === LESS && bytes[at + 1] === V && bytes[at + 2] === GREATER) {
			const start = at + 3;
			let end = start;
			let whole = 0;
			for (let byte = bytes[end]!; byte >= 0x30 && byte <= 0x39 && end < last; byte = bytes[++end]!)
				whole = whole * 10 + byte - 0x30;
			const isWhole = end > start && end - start <= EXACT_DIGITS && bytes[end] === LESS;
			if (!isWhole) end = textEnd(bytes, end, last);
			if (bytes[end + 1] !== SLASH || bytes[end + 2] !== V || bytes[end + 3] !== GREATER) return -1;
			if (isWhole && type === 'n') value = shownNumber(whole, book.kinds[style] ?? 'plain', book.from1904);
			else if (isWhole && type === 's') value = sharedText(whole, book);
			else value = readValue(type, style, book, bytes, start, end, null);
			if (value === null && type === 'str') isFormula = false;
			at = end + 4;
		} else if (!isFormula && bytes[at] === LESS && bytes[at + 1] === I && bytes[at + 2] === S) {
			// `<is><t>` and, where blanks matter, `<is><t xml:space="preserve">`.
			if (bytes[at + 3] !== GREATER || bytes[at + 4] !== LESS || bytes[at + 5] !== T) return -1;
			let start = at + 6;
			if (bytes[start] === BLANK) while (start < last && bytes[start] !== GREATER) start++;
			if (bytes[start] !== GREATER || bytes[start - 1] === SLASH) return -1;
			start++;
			const end = textEnd(bytes, start, last);
			if (end >= last || bytes[end + 1] !== SLASH || bytes[end + 2] !== T || bytes[end + 3] !== GREATER) return -1;
			if (bytes[end + 4] !== LESS || bytes[end + 5] !== SLASH || bytes[end + 6] !== I || bytes[end + 7] !== S)
				return -1;
			if (bytes[end + 8] !== GREATER) return -1;
			value = textCell(decodeContent(bytes, start, end));
			at = end + 9;
		}
		if (bytes[at] !== LESS || bytes[at + 1] !== SLASH || bytes[at + 2] !== C || bytes[at + 3] !== GREATER) return -1;
		at += 4;
		if (isFormula && value === null) value = { kind: 'uncached' };
		if (value !== null) put(cells, column, value);
	}
	return -1;
}

function typeAt(bytes: Buffer, at: number): CellType | null {
	const byte = bytes[at];
	if (bytes[at + 1] === QUOTE) {
		if (byte === S) return 's';
		if (byte === N) return 'n';
		if (byte === B) return 'b';
		if (byte === E) return 'e';
		return byte === D ? 'd' : null;
	}
	if (byte === S && bytes[at + 1] === T && bytes[at + 2] === R) return 'str';
	return byte === I && bytes.toString('latin1', at, at + 9) === 'inlineStr' ? 'inlineStr' : null;
}

/** The next `<`, or `last`. */
function textEnd(bytes: Buffer, start: number, last: number): number {
	let at = start;
	while (at < last && bytes[at] !== LESS) at++;
	return at;
}

/** Behind the next `</c>`, or -1. Looks at the byte that could be its last: most let four be passed over at once. */
function behindCell(bytes: Buffer, from: number, last: number): number {
	for (let at = from + 3; at < last; ) {
		const byte = bytes[at];
		if (byte === GREATER) {
			if (bytes[at - 1] === C && bytes[at - 2] === SLASH && bytes[at - 3] === LESS) return at + 1;
			at += 4;
		} else at += byte === C ? 1 : byte === SLASH ? 2 : byte === LESS ? 3 : 4;
	}
	return -1;
}

/** Behind the formula whose `<f` ends at `from`, or -1. */
function behindFormula(bytes: Buffer, from: number, last: number): number {
	let at = from;
	if (bytes[at] !== GREATER && bytes[at] !== BLANK && bytes[at] !== SLASH) return -1;
	while (at < last && bytes[at] !== GREATER) at++;
	if (bytes[at - 1] === SLASH) return at + 1;
	at = textEnd(bytes, at, last);
	return bytes[at + 1] === SLASH && bytes[at + 2] === F && bytes[at + 3] === GREATER ? at + 4 : -1;
}
