import { FileFault } from '../model/fault.ts';
import type { Merge, Sheet } from './grid.ts';
import { LIMITS, type Limits } from './limits.ts';
import { RowKeeper, type RowTaker } from './row-keeper.ts';
import { COLUMN_COUNT, isOn, LAST_ROW, parseMerge } from './xlsx-cells.ts';
import { type Book, findWorkbook, readBook, type SheetEntry } from './xlsx-parts.ts';
import { readRow } from './xlsx-rows.ts';
import { streamXml } from './xlsx-stream.ts';
import { damagedSheet, RowCells } from './xlsx-values.ts';
import { Zip } from './zip.ts';

/** What is left of the limits while a workbook is read. */
interface Budget {
	readonly bytes: { left: number };
	cells: number;
}

/**
 * Reads all worksheets of a workbook (.xlsx, .xlsm), hidden ones too, in their order.
 * Sheets are inflated piece by piece, so that memory holds the filled cells and little more. The declared size of a
 * sheet is not believed. Sheets that `take` takes come back with their first rows only; with `formulas` rows tell which of their
 * cells are results of formulas. Throws `not_a_workbook` for another kind of archive, `password_protected`,
 * `workbook_damaged` and `file_too_large`.
 */
export async function readXlsx(
	archive: Buffer | Zip,
	limits: Limits = LIMITS,
	take: RowTaker | null = null,
	formulas = false,
): Promise<Sheet[]> {
	const zip = archive instanceof Zip ? archive : Zip.open(archive);
	const workbook = await findWorkbook(zip, limits);
	if (workbook === null) throw new FileFault('not_a_workbook', { format: documentFormat(zip) ?? 'zip' });
	if (workbook.toLowerCase().endsWith('.bin')) throw new FileFault('not_a_workbook', { format: 'xlsb' });
	const book: Book = { ...(await readBook(zip, workbook, limits)), formulas };
	const budget: Budget = { bytes: { left: limits.sheetBytes }, cells: limits.cells };
	const sheets: Sheet[] = [];
	for (const entry of book.sheets) sheets.push(await readSheet(zip, entry, book, budget, limits, take));
	return sheets;
}

/** Whether an archive is no file of an office program but holds files of its own. */
export const isPlainArchive = async (zip: Zip, limits: Limits): Promise<boolean> =>
	documentFormat(zip) === null && (await findWorkbook(zip, limits)) === null;

function documentFormat(zip: Zip): string | null {
	if (zip.has('content.xml')) return 'ods';
	return zip.has('[Content_Types].xml') ? 'docx' : null;
}

async function readSheet(
	zip: Zip,
	entry: SheetEntry,
	book: Book,
	budget: Budget,
	limits: Limits,
	take: RowTaker | null,
): Promise<Sheet> {
	const { name, hidden } = entry;
	const keeper = new RowKeeper({ name, hidden, ...(book.from1904 && { from1904: true }) }, take, limits.keptColumns);
	const merges: Merge[] = [];
	const hiddenColumns: number[] = [];
	const row = new RowCells(book);
	let section: 'other' | 'rows' | 'merges' = 'other';
	let lastRow = 0;
	const spend = (cells: number): void => {
		budget.cells -= cells;
		if (budget.cells < 0) throw new FileFault('file_too_large', { sheet: name });
	};
	await streamXml(zip.stream(entry.part, budget.bytes), 'worksheet', limits.elementBytes, (cursor) => {
		if (cursor.is('sheetData')) section = cursor.closing || cursor.empty ? 'other' : 'rows';
		else if (cursor.is('mergeCells')) section = cursor.closing || cursor.empty ? 'other' : 'merges';
		else if (cursor.closing) return;
		else if (section === 'rows' && cursor.is('row')) {
			if (keeper.wanted !== row.wanted) row.want(keeper.wanted!);
			const found = readRow(cursor, lastRow + 1, row);
			if (found.number <= lastRow || found.number > LAST_ROW) throw damagedSheet();
			lastRow = found.number;
			if (found.cells.every((cell) => cell === null)) return;
			if (keeper.add(found)) spend(found.cells.length);
		} else if (section === 'other' && cursor.is('col') && isOn(cursor.attribute('hidden'))) {
			const last = Math.min(Number(cursor.attribute('max')), COLUMN_COUNT);
			for (
				let column = Number(cursor.attribute('min'));
				column <= last && hiddenColumns.length < COLUMN_COUNT;
				column++
			)
				hiddenColumns.push(column - 1);
		} else if (section === 'merges' && cursor.is('mergeCell')) {
			const merge = parseMerge(cursor.attribute('ref') ?? '');
			if (!merge) return;
			spend(1);
			merges.push(merge);
		}
	});
	return { ...keeper.finish(merges), ...(hiddenColumns.length > 0 && { hiddenColumns }) };
}
