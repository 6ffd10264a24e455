import type { Cell, GridRow } from './grid.ts';
import { COLUMN_COUNT, isOn, parseColumn, parseNumber, textCell } from './xlsx-cells.ts';
import { walkRow } from './xlsx-quick.ts';
import { type CellType, damagedSheet, type RowCells, readValue } from './xlsx-values.ts';
import { readRichText, type XmlCursor } from './xlsx-xml.ts';

/** Reads the row whose start tag the cursor has just passed. Cells that are not wanted come back as null, unread. */
export function readRow(cursor: XmlCursor, expected: number, row: RowCells): GridRow {
	const head = rowHead(cursor);
	row.clear();
	if (!cursor.empty) {
		const behind = walkRow(cursor.bytes, cursor.position, row);
		if (behind > 0) cursor.position = behind;
		else readCells(cursor, row);
	}
	return row.done(head.number ?? expected, head.hidden);
}

/** Reads the cells of a row tag by tag. */
function readCells(cursor: XmlCursor, row: RowCells): void {
	row.clear();
	let column = -1;
	for (;;) {
		cursor.nextTag();
		if (cursor.closing) break;
		if (cursor.is('c')) column = readCell(cursor, column + 1, row);
		else cursor.skipElement();
	}
	if (!cursor.is('row')) throw damagedSheet();
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

/** Reads one cell into the row and returns its column, from 0. */
function readCell(cursor: XmlCursor, expected: number, row: RowCells): number {
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
			value = readValue(type, style, row.book, cursor.bytes, cursor.start, cursor.end, cursor);
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
	if (isFormula) row.formulas?.push(column);
	if (value !== null && (row.wanted === null || row.wanted[column] === 1)) row.put(column, value);
	return column;
}
