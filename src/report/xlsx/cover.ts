import type { Worksheet } from 'exceljs';
import type { SheetKey } from '../../language/workbook.ts';
import { finishPage, guard, type Paper } from './paper.ts';
import { putSignature } from './signature.ts';
import { type Content, lineCount, paint, put, rowHeight, setWidths } from './style.ts';

const WIDTHS = [26, 2, 58];
/** Sheets in the order of the workbook. */
const SHEET_ORDER: readonly SheetKey[] = ['cover', 'summary', 'guidance', 'proposals', 'achievement', 'notes', 'trend'];

/** The first sheet: whose agenda it is, the meeting, what is inside with links to it, and the signatures. */
export async function writeCover(paper: Paper): Promise<void> {
	const { words } = paper;
	const texts = words.workbook;
	const { cover } = texts;
	const sheet = paper.workbook.addWorksheet(texts.sheets.cover, { views: [{ showGridLines: false }] });
	setWidths(sheet, WIDTHS);

	let row = putTitle(paper, sheet);
	row = putBand(sheet, row + 1, cover.meeting);
	for (const fact of cover.facts) row = putFact(sheet, row, fact, '', true);

	row = putBand(sheet, row + 1, cover.contents);
	for (const [label, value] of contents(paper)) row = putFact(sheet, row, label, value, false);

	row = putBand(sheet, row + 1, cover.sheetList);
	for (const key of SHEET_ORDER.slice(1)) {
		const name = texts.sheets[key];
		put(sheet.getCell(row, 1), name, { border: 'none', link: true });
		sheet.getCell(row, 1).value = { text: name, hyperlink: `#'${name}'!A1` };
		put(sheet.getCell(row, 2), ':', { border: 'none' });
		put(sheet.getCell(row, 3), texts.sheetPurpose[key], { border: 'none' });
		row += 1;
	}

	for (const note of [cover.fillNote, texts.quotedNote].filter((text) => text !== '')) {
		row += 1;
		const look = { border: 'none', italic: true, size: 9 } as const;
		paint(sheet, row, 1, 3, look);
		put(sheet.getCell(row, 1), note, look);
		sheet.mergeCells(row, 1, row, 3);
		sheet.getRow(row).height = rowHeight(lineCount(note, 85, 9), 9);
	}
	const lastRow = putSignature(paper, sheet, row, 1, 3);
	// The right block of a portrait sheet begins beyond the middle of the wide column.
	for (let at = row + 1; at <= lastRow; at += 1) {
		const cell = sheet.getCell(at, 3);
		cell.style = { ...cell.style, alignment: { ...cell.style.alignment, indent: 12 } };
	}
	finishPage(paper, sheet, { orientation: 'portrait', lastRow, lastColumn: 'C', repeat: null });
	await guard(sheet);
}

function putTitle(paper: Paper, sheet: Worksheet): number {
	const { book, words } = paper;
	const { cover, paperTitle } = words.workbook;
	const government = cover.government(book.kecamatan);
	const lines: [text: string, size: number, bold: boolean][] = [
		...(government === null ? [] : ([[government, 12, true]] as [string, number, boolean][])),
		[cover.kecamatan(book.kecamatan.name), 14, true],
		['', 10, false],
		[paperTitle, 14, true],
		[cover.period(words.period(book.period.label)), 12, true],
		[cover.edition(book.date === null ? null : words.date(book.date)), 11, false],
	];
	lines.forEach(([text, size, bold], at) => {
		const look = { bold, size, align: 'across', wrap: false, border: 'none' } as const;
		paint(sheet, at + 1, 1, 3, look);
		put(sheet.getCell(at + 1, 1), text, look);
		sheet.getRow(at + 1).height = size + 7;
	});
	return lines.length + 1;
}

function putBand(sheet: Worksheet, row: number, title: string): number {
	const look = { bold: true, fill: 'heading', border: 'between', wrap: false } as const;
	paint(sheet, row, 1, 3, look);
	put(sheet.getCell(row, 1), title, look);
	return row + 1;
}

function putFact(sheet: Worksheet, row: number, label: string, value: Content, open: boolean): number {
	const plain = { border: 'none', middle: open } as const;
	put(sheet.getCell(row, 1), label, plain);
	put(sheet.getCell(row, 2), ':', plain);
	const look = open ? ({ fill: 'cream', open: true, middle: true } as const) : ({ border: 'none' } as const);
	put(sheet.getCell(row, 3), value, { ...look, align: 'left' });
	if (open) sheet.getRow(row).height = 18;
	return row + 1;
}

function contents(paper: Paper): [label: string, value: Content][] {
	const { book, words } = paper;
	const { cover } = words.workbook;
	const count = (n: number): string => words.number(n, 0);
	const desa = book.villages.filter((village) => village.status === 'desa').length;
	const items = (direction: 'binwas_desa' | 'suara_kabupaten') =>
		book.items.filter((item) => item.direction === direction).length;
	const withValue = book.rows.filter((row) => [row.kecamatan, ...row.villages].some((v) => v.value !== null)).length;
	return [
		[cover.villages, cover.villagesValue(count(desa), count(book.villages.length - desa))],
		[cover.guidanceItems, items('binwas_desa')],
		[cover.proposalItems, items('suara_kabupaten')],
		[cover.indicators, cover.indicatorsValue(count(withValue), count(book.rows.length))],
	];
}
