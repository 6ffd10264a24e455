import type { Worksheet } from 'exceljs';
import type { Page } from '../page.ts';
import { finishWorkbook, noExtras } from './finish.ts';

/**
 * The tables of a page as a plain workbook, one sheet each, for `-o FILE.xlsx`, with the notes below each; the lines of a
 * page without a table are a sheet of their own. Numbers stay numbers; texts stay texts. The same page gives the same bytes.
 */
export async function listingWorkbook(page: Page): Promise<Uint8Array> {
	const { default: ExcelJS } = await import('exceljs');
	const book = new ExcelJS.Workbook();
	book.creator = 'dasbor';
	book.lastModifiedBy = 'dasbor';
	book.created = book.modified = new Date(Date.UTC(2000, 0, 1));
	page.tables.forEach((table, i) => {
		const name = (table.title ?? page.title ?? page.command)
			.replace(/[/\\?*[\]:]/g, ' ')
			.slice(0, 26)
			.trim();
		const sheet = book.addWorksheet(page.tables.length > 1 ? `${i + 1} ${name}`.slice(0, 31) : name);
		const head = sheet.addRow(table.columns.map((column) => column.label));
		head.font = { name: 'Arial', size: 10, bold: true };
		for (const row of table.rows)
			sheet.addRow(row.cells.map((cell) => (cell.value === undefined ? cell.text : cell.value))).font = {
				name: 'Arial',
				size: 10,
			};
		table.columns.forEach(({ label }, c) => {
			const widest = Math.max(...table.rows.map((row) => row.cells[c]?.text.length ?? 0), label.length);
			sheet.getColumn(c + 1).width = Math.min(60, widest + 2);
		});
		sheet.views = [{ state: 'frozen', ySplit: 1 }];
		putLines(sheet, ['', ...(table.notes ?? []), ...(i === page.tables.length - 1 ? page.notes : [])]);
	});
	if (page.tables.length === 0)
		putLines(book.addWorksheet(page.command), [
			...(page.lines ?? []).map((line) => (typeof line === 'string' ? line : line.text)),
			...page.notes,
		]);
	return finishWorkbook(await book.xlsx.writeBuffer(), noExtras());
}

/** Lines of text down the first column; nothing for a single blank one. */
function putLines(sheet: Worksheet, lines: readonly string[]): void {
	if (lines.some((line) => line !== ''))
		for (const line of lines) sheet.addRow([line]).font = { name: 'Arial', size: 10, italic: true };
}
