import type { Cell } from './grid.ts';
import { COLUMN_COUNT } from './xlsx-cells.ts';
import { type CellType, type RowCells, readValue } from './xlsx-values.ts';
import { RESOLVED } from './xlsx-xml.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const BLANK = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const C = 0x63;
const F = 0x66;
const I = 0x69;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
const INLINE = Buffer.from('inlineStr');
const STRING = Buffer.from('str');
const ROW_END = Buffer.from('</row>');
const TEXT_END = Buffer.from('</t></is></c>');

/** Digits that a number holds exactly, whatever they are. */
const EXACT_DIGITS = 15;
/** Bytes behind the place looked at that may be asked for without asking for their number. */
const ROOM = 32;

/** Digits of row numbers that are passed over at once. Longer ones could be taken for another attribute behind a shorter one. */
const MOST_DIGITS = 6;

/** Where a cell that is read stands, and what its start tag says; `at` goes behind it. */
const cell = { at: 0, column: 0, type: 'n' as CellType, style: 0 };

/**
 * Reads the cells of a row the way nearly all programs write them, in one walk over the bytes. Gives the place behind the
 * row's end tag, or -1 as soon as anything is unusual (prefixes, comments, rich text, other attributes, the end of the
 * bytes): the caller then reads the row anew, tag by tag.
 */
export function walkRow(bytes: Buffer, from: number, row: RowCells): number {
	const last = bytes.length - ROOM;
	const { wanted } = row;
	let at = from;
	let column = -1;
	let digits = 0;
	while (at < last) {
		if (bytes[at] !== LESS || bytes[at + 1] !== C) return stands(bytes, at, ROW_END) ? at + ROW_END.length : -1;
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
				if (digits > 0 && bytes[at + digits] === QUOTE && isDigit(bytes[at + digits - 1]!)) at += digits;
				else digits = digitsAt(bytes, at);
				while (isDigit(bytes[at]!)) at++;
			} else if (name === S) {
				for (; isDigit(byte) && style < 0x10000; byte = bytes[++at]!) style = style * 10 + byte - ZERO;
			} else if (name === T) {
				const found = typeAt(bytes, at);
				if (found === null) return -1;
				type = found;
				at += found.length;
			} else return -1;
			if (bytes[at] !== QUOTE) return -1;
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
		cell.at = at;
		cell.column = column;
		cell.type = type;
		cell.style = style;
		const value = bytes[at + 1] === I ? walkInline(bytes, last, row) : walkValue(bytes, last, row);
		if (value === undefined) return -1;
		at = cell.at;
		if (value !== null) row.put(column, value);
	}
	return -1;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

/** How many digits stand at a place; 0 where they are too many. */
function digitsAt(bytes: Buffer, from: number): number {
	let at = from;
	while (isDigit(bytes[at]!)) at++;
	return at - from <= MOST_DIGITS ? at - from : 0;
}

/** The text of `<is><t>text</t></is></c>`, also with `xml:space`; undefined for anything else. */
function walkInline(bytes: Buffer, last: number, row: RowCells): Cell | undefined {
	const { at } = cell;
	if (bytes[at] !== LESS || bytes[at + 2] !== S || bytes[at + 3] !== GREATER) return undefined;
	if (bytes[at + 4] !== LESS || bytes[at + 5] !== T) return undefined;
	let start = at + 6;
	if (bytes[start] === BLANK) while (start < last && bytes[start] !== GREATER) start++;
	if (bytes[start] !== GREATER || bytes[start - 1] === SLASH) return undefined;
	start++;
	let end = start;
	let hash = 0;
	let resolved = 0;
	for (let byte = bytes[end]!; byte !== LESS && end < last; byte = bytes[++end]!) {
		hash = (Math.imul(hash, 31) + byte) | 0;
		resolved |= RESOLVED[byte]!;
	}
	if (!stands(bytes, end, TEXT_END)) return undefined;
	cell.at = end + TEXT_END.length;
	return row.text(cell.column, bytes, start, end, resolved === 0 ? hash : null);
}

/** The value of `<v>value</v></c>`, also behind a formula; undefined for anything unusual. */
function walkValue(bytes: Buffer, last: number, row: RowCells): Cell | undefined {
	const { column, type, style } = cell;
	let { at } = cell;
	let value: Cell = null;
	let isFormula = false;
	if (bytes[at] === LESS && bytes[at + 1] === F) {
		isFormula = true;
		row.formulas?.push(column);
		at = behindFormula(bytes, at + 2, last);
		if (at < 0) return undefined;
	}
	if (bytes[at] === LESS && bytes[at + 1] === V && bytes[at + 2] === GREATER) {
		const start = at + 3;
		let end = start;
		let whole = 0;
		for (let byte = bytes[end]!; byte >= ZERO && byte <= NINE && end < last; byte = bytes[++end]!)
			whole = whole * 10 + byte - ZERO;
		const isWhole = end > start && end - start <= EXACT_DIGITS && bytes[end] === LESS;
		if (!isWhole) end = textEnd(bytes, end, last);
		if (bytes[end + 1] !== SLASH || bytes[end + 2] !== V || bytes[end + 3] !== GREATER) return undefined;
		if (isWhole && type === 'n') value = row.number(whole, style);
		else if (isWhole && type === 's') value = row.shared(column, whole);
		else value = readValue(type, style, row.book, bytes, start, end, null);
		if (value === null && type === 'str') isFormula = false;
		at = end + 4;
	}
	if (bytes[at] !== LESS || bytes[at + 1] !== SLASH || bytes[at + 2] !== C || bytes[at + 3] !== GREATER)
		return undefined;
	cell.at = at + 4;
	return isFormula && value === null ? { kind: 'uncached' } : value;
}

function typeAt(bytes: Buffer, from: number): CellType | null {
	if (bytes[from + 1] !== QUOTE) {
		if (bytes[from] === I) return stands(bytes, from, INLINE) ? 'inlineStr' : null;
		return stands(bytes, from, STRING) ? 'str' : null;
	}
	switch (bytes[from]) {
		case S:
			return 's';
		case 0x6e:
			return 'n';
		case 0x62:
			return 'b';
		case 0x65:
			return 'e';
		default:
			return bytes[from] === 0x64 ? 'd' : null;
	}
}

function stands(bytes: Buffer, from: number, text: Buffer): boolean {
	for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false;
	return true;
}

/** The next `<`, or `last`. */
function textEnd(bytes: Buffer, start: number, last: number): number {
	let end = start;
	while (end < last && bytes[end] !== LESS) end++;
	return end;
}

/** Bytes that `<v>` and `<is><t>` cannot do without before the last of `</c>`. */
const SHORTEST_VALUE = '<v></v></c'.length;
const SHORTEST_TEXT = '<is><t></t></is></c'.length;

/** Behind the next `</c>`, or -1. Looks at the byte that could be its last: most let four be passed over at once. */
function behindCell(bytes: Buffer, from: number, last: number): number {
	let p = from + 3;
	if (bytes[from + 2] === GREATER) p = from + (bytes[from + 1] === V ? SHORTEST_VALUE : 3);
	else if (bytes[from + 1] === I && bytes[from + 3] === GREATER && bytes[from + 5] === T && bytes[from + 6] === GREATER)
		p = from + SHORTEST_TEXT;
	while (p < last) {
		const byte = bytes[p];
		if (byte === GREATER) {
			if (bytes[p - 1] === C && bytes[p - 2] === SLASH && bytes[p - 3] === LESS) return p + 1;
			p += 4;
		} else p += byte === C ? 1 : byte === SLASH ? 2 : byte === LESS ? 3 : 4;
	}
	return -1;
}

/** Behind the formula whose `<f` ends at `from`, or -1. */
function behindFormula(bytes: Buffer, from: number, last: number): number {
	let end = from;
	if (bytes[end] !== GREATER && bytes[end] !== BLANK && bytes[end] !== SLASH) return -1;
	while (end < last && bytes[end] !== GREATER) end++;
	if (bytes[end - 1] === SLASH) return end + 1;
	end = textEnd(bytes, end, last);
	return bytes[end + 1] === SLASH && bytes[end + 2] === F && bytes[end + 3] === GREATER ? end + 4 : -1;
}
