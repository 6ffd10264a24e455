import type { Workbook, Worksheet } from 'exceljs';
import type { Words } from '../../language/words.ts';
import type { SheetKey } from '../../language/workbook.ts';
import type { IndicatorUnit, Measure } from '../../model/catalogue.ts';
import type { AgendaBook } from '../../model/finding.ts';
import { addExtra, type Extras, noExtras } from './extras.ts';
import { type PageFlow, type PagePlan, setPage } from './print-setup.ts';
import { lineCount, paint, put, rowHeight, setWidths } from './style.ts';

/** What every sheet is written from. */
export interface Paper {
	readonly workbook: Workbook;
	readonly book: AgendaBook;
	readonly words: Words;
	readonly extras: Extras;
}

/** A paper of an empty workbook. */
export const newPaper = (workbook: Workbook, book: AgendaBook, words: Words): Paper => ({
	workbook,
	book,
	words,
	extras: noExtras(),
});

/** Row of the column headings on every sheet that begins with a table. */
export const HEADING_ROW = 6;
/** Rows that say whose sheet it is: repeated on the pages of a sheet that holds several tables. */
export const REPEATED = [4, 5] as const;
/** Points they take. */
export const REPEATED_HEIGHT = 2 * 15;
/** Points that the title block of a sheet takes. */
export const TITLE_HEIGHT = 3 * 16 + 2 * 13 + 3;

/** Starts a sheet with its columns and title block (rows 1 to 5). */
export function startSheet(paper: Paper, key: SheetKey, widths: readonly number[], subtitle: string): Worksheet {
	const { words, book } = paper;
	const sheet = paper.workbook.addWorksheet(words.workbook.sheets[key], { views: [{ showGridLines: false }] });
	setWidths(sheet, widths);
	const titles = [words.workbook.paperTitle, words.workbook.sheetTitle[key], subtitle];
	titles.forEach((title, at) => {
		const look = { bold: at < 2, size: at < 2 ? 12 : 10, align: 'across', wrap: false, border: 'none' } as const;
		paint(sheet, at + 1, 1, widths.length, look);
		put(sheet.getCell(at + 1, 1), title, look);
	});
	const plain = { border: 'none', wrap: false } as const;
	put(sheet.getCell(4, 1), `${words.workbook.labels.kecamatan} : ${book.kecamatan.name}`, plain);
	put(sheet.getCell(5, 1), `${words.workbook.labels.period} : ${words.period(book.period.label)}`, plain);
	return sheet;
}

/** Print set-up with the foot that all sheets share. */
export function finishPage(paper: Paper, sheet: Worksheet, plan: Omit<PagePlan, 'footer'>): void {
	const { footerLeft, footerRight } = paper.words.workbook;
	setPage(sheet, { ...plan, footer: { left: footerLeft(paper.book.kecamatan.name), right: footerRight } });
}

/** Guards computed cells against slips, without a password: rows can be added and cells formatted. */
export async function guard(sheet: Worksheet): Promise<void> {
	await sheet.protect('', {
		formatCells: true,
		formatColumns: true,
		formatRows: true,
		insertRows: true,
		insertColumns: true,
		insertHyperlinks: true,
		deleteRows: true,
		sort: true,
		autoFilter: true,
	});
}

/** Height of the tallest row a spreadsheet can have. */
const TALLEST = 409;

/** Gives a row the height its fullest cell needs by measure; the spreadsheet fits it again when the row is changed. */
export function fitRow(paper: Paper, sheet: Worksheet, row: number, height: number): void {
	sheet.getRow(row).height = Math.min(TALLEST, height);
	addExtra(paper.extras.fittedRows, sheet.name, row);
}

/** Heading row and number row `(1) (2) ...` of a table. Returns the row after them. */
export function putHeading(
	sheet: Worksheet,
	row: number,
	headings: readonly string[],
	widths: readonly number[],
): number {
	headings.forEach((heading, at) => {
		const look = { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 } as const;
		put(sheet.getCell(row, at + 1), heading, look);
	});
	const lines = headings.map((heading, at) => lineCount(heading, widths[at] ?? 8, 9, true));
	sheet.getRow(row).height = rowHeight(Math.max(1, ...lines)) + 4;
	putNumbers(sheet, row + 1, headings.length);
	return row + 2;
}

/** The row of column numbers below a heading. */
export function putNumbers(sheet: Worksheet, row: number, columns: number): void {
	for (let column = 1; column <= columns; column += 1)
		put(sheet.getCell(row, column), `(${column})`, { size: 9, align: 'center', fill: 'band' });
}

/** A paragraph over the whole width of a sheet, as high as its text. Returns its height in points. */
export function putParagraph(
	sheet: Worksheet,
	row: number,
	text: string,
	widths: readonly number[],
	look: { readonly bold?: boolean; readonly italic?: boolean; readonly size?: number; readonly border?: 'all' } = {},
): number {
	const whole = { border: 'none', ...look } as const;
	paint(sheet, row, 1, widths.length, whole);
	put(sheet.getCell(row, 1), text, whole);
	sheet.mergeCells(row, 1, row, widths.length);
	const width = widths.reduce((sum, chars) => sum + chars + 5 / 7, 0) - 2;
	const height = rowHeight(lineCount(text, width, look.size, look.bold), look.size);
	sheet.getRow(row).height = height;
	return height;
}

/** The line that stands where a sheet has nothing to show, so that nobody thinks a page was lost. Returns the next row. */
export function putNothing(
	paper: Paper,
	sheet: Worksheet,
	row: number,
	reason: string,
	widths: readonly number[],
): number {
	putParagraph(sheet, row, `${paper.words.workbook.nothing}. ${reason}`, widths, { bold: true, border: 'all' });
	return row + 1;
}

/** Notes below a table, one paragraph each. Returns the row after them. */
export function putNotes(
	sheet: Worksheet,
	row: number,
	notes: readonly string[],
	widths: readonly number[],
	flow?: PageFlow,
): number {
	let next = row;
	for (const note of notes.filter((text) => text !== '')) {
		const height = putParagraph(sheet, next, note, widths, { italic: true, size: 9 });
		flow?.add(height);
		next += 1;
	}
	return next;
}

/** Excel's own words for a value in a unit. Percents are stored as points, so the sign is only written, never computed. */
export function valueFormat(paper: Paper, unit: IndicatorUnit, ofVillage: boolean): string {
	const { yes, no } = paper.words.workbook;
	switch (unit) {
		case 'persen':
			return '0.0"%"';
		case 'ya_tidak':
			return ofVillage ? `[=0]"${no}";"${yes}"` : '0.0"%"';
		case 'per_1.000':
			return '#,##0.0';
		case 'rasio':
			return '0.00';
		case 'jumlah':
		case 'rupiah':
			return '#,##0';
	}
}

/** A count with its unit behind it, `17 orang`, in one cell that stays a number. */
export const countFormat = (paper: Paper, measure: Measure | null): string =>
	measure === null ? '#,##0' : `#,##0" ${paper.words.workbook.shortMeasure(measure)}"`;

/** A value in words with its unit: `71,2%`, `16,0 per 1.000`, `Ya`. */
export function valueText(paper: Paper, value: number, unit: IndicatorUnit, ofVillage: boolean): string {
	const { words } = paper;
	const text = words.value(value, unit, ofVillage);
	if (unit === 'persen' || (unit === 'ya_tidak' && !ofVillage)) return text.includes('%') ? text : `${text}%`;
	if (unit === 'per_1.000') return text.includes('per') ? text : `${text} ${words.unit(unit)}`;
	if (unit === 'rupiah') return text.startsWith('Rp') ? text : `Rp ${text}`;
	return text;
}

/** Measure of what an indicator counts; null for a variable the catalogue does not know. */
export const measureOf = (paper: Paper, variable: string | null): Measure | null =>
	(variable === null ? null : paper.book.variables.get(variable)?.measure) ?? null;

/** First letter in capitals. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
