import { FileFault } from '../model/fault.ts';
import type { Cell, GridRow, Merge, Sheet } from './grid.ts';
import { LIMITS, type Limits } from './limits.ts';
import {
	COLUMN_COUNT,
	isoCell,
	LAST_ROW,
	parseColumn,
	parseMerge,
	parseNumber,
	shownNumber,
	textCell,
} from './xlsx-cells.ts';
import { type Book, findWorkbook, readBook, readRichText, type SheetEntry } from './xlsx-parts.ts';
import { streamXml, type XmlCursor } from './xlsx-xml.ts';
import { Zip } from './zip.ts';

/** What is left of the limits while a workbook is read. */
interface Budget {
	readonly bytes: { left: number };
	cells: number;
}

/**
 * Reads all worksheets of a workbook (.xlsx, .xlsm), hidden ones too, in their order.
 * Sheets are inflated piece by piece, so that memory holds the filled cells and little more. The declared size of a
 * sheet is not believed. Throws `not_a_workbook` for another kind of archive, `password_protected`,
 * `workbook_damaged` and `file_too_large`.
 */
export async function readXlsx(archive: Buffer | Zip, limits: Limits = LIMITS): Promise<Sheet[]> {
	const zip = archive instanceof Zip ? archive : Zip.open(archive);
	const workbook = await findWorkbook(zip, limits);
	if (workbook === null) throw new FileFault('not_a_workbook', { format: documentFormat(zip) ?? 'zip' });
	if (workbook.toLowerCase().endsWith('.bin')) throw new FileFault('not_a_workbook', { format: 'xlsb' });
	const book = await readBook(zip, workbook, limits);
	const budget: Budget = { bytes: { left: limits.sheetBytes }, cells: limits.cells };
	const sheets: Sheet[] = [];
	for (const entry of book.sheets) sheets.push(await readSheet(zip, entry, book, budget, limits));
	return sheets;
}

/** Whether an archive is no file of an office program but holds files of its own. */
export const isPlainArchive = async (zip: Zip, limits: Limits): Promise<boolean> =>
	documentFormat(zip) === null && (await findWorkbook(zip, limits)) === null;

function documentFormat(zip: Zip): string | null {
	if (zip.has('content.xml')) return 'ods';
	return zip.has('[Content_Types].xml') ? 'docx' : null;
}

async function readSheet(zip: Zip, entry: SheetEntry, book: Book, budget: Budget, limits: Limits): Promise<Sheet> {
	const rows: GridRow[] = [];
	const merges: Merge[] = [];
	let section: 'other' | 'rows' | 'merges' = 'other';
	let lastRow = 0;
	const spend = (cells: number): void => {
		budget.cells -= cells;
		if (budget.cells < 0) throw new FileFault('file_too_large', { sheet: entry.name });
	};
	await streamXml(zip.stream(entry.part, budget.bytes), 'worksheet', limits.elementBytes, (cursor) => {
		if (cursor.is('sheetData')) section = cursor.closing || cursor.empty ? 'other' : 'rows';
		else if (cursor.is('mergeCells')) section = cursor.closing || cursor.empty ? 'other' : 'merges';
		else if (cursor.closing) return;
		else if (section === 'rows' && cursor.is('row')) {
			const row = readRow(cursor, lastRow + 1, book);
			if (row.number <= lastRow || row.number > LAST_ROW) throw damagedSheet();
			lastRow = row.number;
			if (row.cells.length === 0) return;
			spend(row.cells.length);
			rows.push(row);
		} else if (section === 'merges' && cursor.is('mergeCell')) {
			const merge = parseMerge(cursor.attribute('ref') ?? '');
			if (!merge) return;
			spend(1);
			merges.push(merge);
		}
	});
	return { name: entry.name, hidden: entry.hidden, rows, merges };
}

const damagedSheet = (): FileFault => new FileFault('workbook_damaged', { part: 'sheet' });

function readRow(cursor: XmlCursor, expected: number, book: Book): GridRow {
	const given = cursor.attribute('r');
	const number = given === undefined ? expected : Number(given);
	if (!Number.isInteger(number)) throw damagedSheet();
	const cells: Cell[] = [];
	if (cursor.empty) return { number, cells };
	let column = -1;
	for (;;) {
		cursor.nextTag();
		if (cursor.closing) break;
		if (cursor.is('c')) column = readCell(cursor, column + 1, cells, book);
		else cursor.skipElement();
	}
	if (!cursor.is('row')) throw damagedSheet();
	return { number, cells };
}

/** Type letters of a cell, as the attribute `t` writes them. */
type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** Reads one cell into `cells` and returns its column, from 0. */
function readCell(cursor: XmlCursor, expected: number, cells: Cell[], book: Book): number {
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
			value = readValue(cursor, type, style, book);
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
	if (value === null) return column;
	while (cells.length < column) cells.push(null);
	cells[column] = value;
	return column;
}

/** The value just read by the cursor (`readContent`), by the type and style of its cell. */
function readValue(cursor: XmlCursor, type: CellType, style: number, book: Book): Cell {
	if (type === 'str' || type === 'inlineStr') return textCell(cursor.content());
	if (type === 'e') {
		const code = cursor.content().trim();
		return code === '' ? null : { kind: 'error', code };
	}
	if (type === 'd') return isoCell(cursor.content());
	const value = parseNumber(cursor.bytes, cursor.start, cursor.end);
	if (value === null) return null;
	if (type === 's') {
		const text = typeof value === 'number' ? book.strings[value] : undefined;
		if (text === undefined) throw damagedSheet();
		return text;
	}
	if (type === 'b') return value === 1 || value === 'true';
	return typeof value === 'string' ? value : shownNumber(value, book.kinds[style] ?? 'plain', book.from1904);
}
