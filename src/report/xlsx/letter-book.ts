import type { Workbook, Worksheet } from 'exceljs';
import type { Words } from '../../language/words.ts';
import type { Letter, LetterHead } from '../../model/completeness.ts';
import { type LetterLines, letterLines } from '../letter-lines.ts';
import { addExtra, type Extras } from './extras.ts';
import { finishWorkbook, noExtras } from './finish.ts';
import { putParagraph } from './paper.ts';
import { setPage } from './print-setup.ts';
import { columnLetter, mostLines, paint, put, putRow, rowHeight, setWidths } from './style.ts';

/** Number, data, period, figure or unit, reason or explanation. */
const WIDTHS = [9, 20, 16, 11, 33];
const PLAIN = { border: 'none', wrap: false } as const;

/** Letters as one workbook, a sheet each, A4 upright. The same letters give the same bytes. */
export async function letterWorkbook(letters: readonly Letter[], head: LetterHead, words: Words): Promise<Uint8Array> {
	const { default: ExcelJS } = await import('exceljs');
	const book = new ExcelJS.Workbook();
	book.creator = 'dasbor';
	book.lastModifiedBy = 'dasbor';
	book.created = book.modified = new Date(Date.UTC(2000, 0, 1));
	const extras = noExtras();
	letters.forEach((letter, at) => {
		writeLetter(book, extras, letterLines(letter, head, words), at + 1, head, words);
	});
	return finishWorkbook(await book.xlsx.writeBuffer(), extras);
}

function writeLetter(
	book: Workbook,
	extras: Extras,
	lines: LetterLines,
	number: number,
	head: LetterHead,
	words: Words,
): void {
	const name = `${number} ${lines.name}`
		.replace(/[/\\?*[\]:]/g, ' ')
		.slice(0, 31)
		.trim();
	const sheet = book.addWorksheet(name, { views: [{ showGridLines: false }] });
	setWidths(sheet, WIDTHS);
	const texts = words.letters;
	let row = putHead(sheet, lines, head, words);
	put(sheet.getCell(row, 1), texts.greeting, PLAIN);
	putParagraph(sheet, row + 1, lines.opening, WIDTHS);
	row += 3;
	if (lines.doubts.length > 0) {
		putParagraph(sheet, row, texts.doubtsTitle, WIDTHS, { bold: true });
		putParagraph(sheet, row + 1, texts.doubtsAsk, WIDTHS);
		const contents = lines.doubts.map(({ what, period, value, reason }) => [what, period, value, reason]);
		row = putTable(sheet, extras, row + 2, texts.doubtHeadings, contents) + 1;
	}
	if (lines.owed.length > 0) {
		putParagraph(sheet, row, texts.owedTitle(lines.doubts.length > 0 ? 'B' : 'A'), WIDTHS, { bold: true });
		const contents = lines.owed.map(({ what, period, measure, explanation, villages }) => [
			what,
			period,
			measure,
			villages === null ? explanation : `${explanation} ${texts.villages}: ${villages}`.trim(),
		]);
		row = putTable(sheet, extras, row + 1, texts.owedHeadings, contents) + 1;
	}
	for (const text of lines.closing) {
		putParagraph(sheet, row, text, WIDTHS);
		row += 1;
	}
	row = putSigner(sheet, row + 1, head, words);
	// Each letter counts its own pages.
	sheet.pageSetup.firstPageNumber = 1;
	setPage(sheet, {
		orientation: 'portrait',
		lastRow: row,
		lastColumn: columnLetter(WIDTHS.length),
		repeat: null,
		footer: { left: texts.footer(lines.name), right: texts.page },
	});
}

/** Letterhead, place and date, the four lines of the letter, the addressee. Returns the row after a blank one. */
function putHead(sheet: Worksheet, lines: LetterLines, head: LetterHead, words: Words): number {
	const texts = words.letters;
	const { cover } = words.workbook;
	const government = cover.government(head.kecamatan);
	let row = 1;
	const titles: [string, number][] = [
		...(government === null ? [] : [[government, 12] as [string, number]]),
		[cover.kecamatan(head.kecamatan.name), 14],
	];
	for (const [title, size] of titles) {
		const look = { ...PLAIN, bold: true, size, align: 'across' } as const;
		paint(sheet, row, 1, WIDTHS.length, look);
		put(sheet.getCell(row, 1), title, look);
		sheet.getRow(row).height = size + 7;
		row += 1;
	}
	for (let column = 1; column <= WIDTHS.length; column += 1)
		sheet.getCell(row, column).border = { top: { style: 'medium' } };
	row += 1;
	put(sheet.getCell(row, WIDTHS.length), lines.date, { ...PLAIN, align: 'right' });
	row += 1;
	const fields: [string, string][] = [
		[texts.labels.number, texts.blank],
		[texts.labels.nature, texts.nature],
		[texts.labels.annex, texts.noAnnex],
		[texts.labels.subject, texts.subject],
	];
	for (const [label, value] of fields) {
		put(sheet.getCell(row, 1), label, PLAIN);
		put(sheet.getCell(row, 2), `: ${value}`, { ...PLAIN, open: true });
		row += 1;
	}
	row += 1;
	for (const text of [`${texts.to} ${lines.addressee}`, texts.at, texts.place]) {
		put(sheet.getCell(row, 1), text, PLAIN);
		row += 1;
	}
	return row + 1;
}

function putTable(
	sheet: Worksheet,
	extras: Extras,
	start: number,
	headings: readonly string[],
	contents: readonly (readonly string[])[],
): number {
	putRow(sheet, start, headings, { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 });
	sheet.getRow(start).height = 18;
	contents.forEach((line, at) => {
		const cells = [String(at + 1), ...line];
		putRow(sheet, start + 1 + at, cells, (column) => ({
			size: 9,
			align: column === 1 ? 'center' : 'left',
		}));
		sheet.getRow(start + 1 + at).height = rowHeight(mostLines(cells, WIDTHS, 9), 9);
	});
	addExtra(extras.ignoredErrors, sheet.name, {
		range: `A${start + 1}:D${start + Math.max(1, contents.length)}`,
		kind: 'numberStoredAsText',
	});
	return start + 1 + contents.length;
}

function putSigner(sheet: Worksheet, start: number, head: LetterHead, words: Words): number {
	const texts = words.letters;
	const lines = [texts.camat(head.kecamatan.name), '', '', '', texts.blank, texts.rank, texts.number];
	lines.forEach((text, at) => {
		put(sheet.getCell(start + at, WIDTHS.length), text, { ...PLAIN, open: true });
	});
	return start + lines.length - 1;
}
