import type { Workbook, Worksheet } from 'exceljs';
import type { Words } from '../../language/words.ts';
import type { Letter, LetterHead } from '../../model/completeness.ts';
import { type LetterLines, letterLines } from '../letter-lines.ts';
import { addExtra, type Extras } from './extras.ts';
import { finishWorkbook, noExtras } from './finish.ts';
import { putParagraph } from './paper.ts';
import { pageHeight, printScale, setPage } from './print-setup.ts';
import { columnLetter, mostLines, paint, put, putRow, rowHeight, setWidths } from './style.ts';

/** Number, data, period, figure or unit, reason or explanation. */
const WIDTHS = [9, 20, 16, 11, 33];
const PLAIN = { border: 'none', wrap: false } as const;
/** Points of a row without a height of its own, and of a table's heading. */
const ROW = 15;
const HEADING = 18;
/** Points that may stand on a page; the rest is for printers and programs that set text wider than measured. */
const PAGE = pageHeight('portrait', printScale(WIDTHS, 'portrait')) * 0.96;

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
	const pages = new LetterPages(sheet);
	const texts = words.letters;
	let row = putHead(sheet, lines, head, words);
	put(sheet.getCell(row, 1), texts.greeting, PLAIN);
	putParagraph(sheet, row + 1, lines.opening, WIDTHS);
	row += 3;
	if (lines.doubts.length > 0) {
		const contents = lines.doubts.map(({ what, period, value, reason }) => [what, period, value, reason]);
		pages.keepTogether(row, 3 * ROW + HEADING + tableRowHeight(1, contents[0]!));
		putParagraph(sheet, row, texts.doubtsTitle, WIDTHS, { bold: true });
		putParagraph(sheet, row + 1, texts.doubtsAsk, WIDTHS);
		row = putTable(sheet, pages, extras, row + 2, texts.doubtHeadings, contents) + 1;
	}
	if (lines.owed.length > 0) {
		const contents = lines.owed.map(({ what, period, measure, explanation, villages }) => [
			what,
			period,
			measure,
			villages === null ? explanation : `${explanation} ${texts.villages}: ${villages}`.trim(),
		]);
		pages.keepTogether(row, ROW + HEADING + tableRowHeight(1, contents[0]!));
		putParagraph(sheet, row, texts.owedTitle(lines.doubts.length > 0 ? 'B' : 'A'), WIDTHS, { bold: true });
		row = putTable(sheet, pages, extras, row + 1, texts.owedHeadings, contents) + 1;
	}
	const closing = row;
	for (const text of lines.closing) {
		putParagraph(sheet, row, text, WIDTHS);
		row += 1;
	}
	row = putSigner(sheet, row + 1, head, words);
	pages.keepTogether(closing, pages.heightOf(closing, row));
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

/** The pages of one letter, told by the heights of the rows that are written. */
class LetterPages {
	readonly #sheet: Worksheet;
	readonly #breaks = new Set<number>();

	constructor(sheet: Worksheet) {
		this.#sheet = sheet;
	}

	/** Points that the rows `from` to `to` take on paper. */
	heightOf(from: number, to: number): number {
		let height = 0;
		for (let row = from; row <= to; row += 1) height += this.#sheet.getRow(row).height ?? ROW;
		return height;
	}

	/** Starts a new page before `row` when `height` points from it on do not fit on this one; true when it did. */
	keepTogether(row: number, height: number): boolean {
		let used = 0;
		for (let above = 1; above < row; above += 1) {
			const own = this.heightOf(above, above);
			used = used + own > PAGE ? own : used + own;
			if (this.#breaks.has(above)) used = 0;
		}
		if (used + height <= PAGE) return false;
		this.#sheet.getRow(row - 1).addPageBreak();
		this.#breaks.add(row - 1);
		return true;
	}
}

const tableRowHeight = (number: number, line: readonly string[]): number =>
	rowHeight(mostLines([String(number), ...line], WIDTHS, 9), 9);

function putTableHeading(sheet: Worksheet, row: number, headings: readonly string[]): void {
	putRow(sheet, row, headings, { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 });
	sheet.getRow(row).height = HEADING;
}

/** A table with its heading on each page it goes on to. Returns the row after it. */
function putTable(
	sheet: Worksheet,
	pages: LetterPages,
	extras: Extras,
	start: number,
	headings: readonly string[],
	contents: readonly (readonly string[])[],
): number {
	putTableHeading(sheet, start, headings);
	let row = start + 1;
	contents.forEach((line, at) => {
		const height = tableRowHeight(at + 1, line);
		if (pages.keepTogether(row, height)) {
			putTableHeading(sheet, row, headings);
			row += 1;
		}
		putRow(sheet, row, [String(at + 1), ...line], (column) => ({
			size: 9,
			align: column === 1 ? 'center' : 'left',
		}));
		sheet.getRow(row).height = height;
		row += 1;
	});
	addExtra(extras.ignoredErrors, sheet.name, {
		range: `A${start + 1}:D${Math.max(start + 1, row - 1)}`,
		kind: 'numberStoredAsText',
	});
	return row;
}

function putSigner(sheet: Worksheet, start: number, head: LetterHead, words: Words): number {
	const texts = words.letters;
	const lines = [texts.camat(head.kecamatan.name), '', '', '', texts.blank, texts.rank, texts.number];
	lines.forEach((text, at) => {
		put(sheet.getCell(start + at, WIDTHS.length), text, { ...PLAIN, open: true });
	});
	return start + lines.length - 1;
}
