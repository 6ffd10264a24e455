import type { Worksheet } from 'exceljs';
import { SECTORS, type Sector } from '../../model/catalogue.ts';
import type { IndicatorRow } from '../../model/finding.ts';
import { addExtra } from './extras.ts';
import { type Figures, figuresOf, hasFigures } from './figures.ts';
import {
	finishPage,
	guard,
	HEADING_ROW,
	measureOf,
	type Paper,
	putNotes,
	putNothing,
	putNumbers,
	putParagraph,
	REPEATED,
	REPEATED_HEIGHT,
	startSheet,
	TITLE_HEIGHT,
} from './paper.ts';
import { PageFlow, pageHeight, printScale } from './print-setup.ts';
import { address, columnLetter, type Look, lineCount, paint, put, rowHeight, stretch, textWidth } from './style.ts';

/** More than four indicators side by side would print too small. */
const PER_BLOCK = 4;
const COLUMNS_EACH = 4;
const FIRST_FIGURE = 3;
const VILLAGE_WIDTH = 16;
const WIDTHS = [4, VILLAGE_WIDTH, ...Array.from({ length: PER_BLOCK * COLUMNS_EACH }, () => 8)];
const HEAD_LINE = 14;
const LEGEND_LINE = 13;
const PARTS_HEIGHT = 30;
/** Above this many villages the lines are set closer, so that up to thirty fit on one page. */
const ROOMY_VILLAGES = 25;
const ROOMY = { height: 14, size: 10 } as const;
const CLOSE = { height: 12, size: 9 } as const;

/** Sheet F: the indicator annex, villages down, in blocks of at most four indicators of one sector. */
export async function writeAchievement(paper: Paper): Promise<void> {
	const { words, book } = paper;
	const { achievement } = words.workbook;
	const sheet = startSheet(paper, 'achievement', WIDTHS, achievement.subtitle);
	const flow = new PageFlow(sheet, pageHeight('landscape', printScale(WIDTHS, 'landscape')), {
		first: TITLE_HEIGHT,
		repeated: REPEATED_HEIGHT,
	});
	let row = HEADING_ROW;
	if (!book.rows.some(hasFigures))
		row = putNothing(paper, sheet, row, achievement.empty(words.period(book.period.label)), WIDTHS) + 1;
	for (const sector of SECTORS) row = writeSector(paper, sheet, flow, row, sector);
	const lastRow = putNotes(sheet, row, [...achievement.notes, words.workbook.quotedNote], WIDTHS) - 1;
	sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: HEADING_ROW - 1, showGridLines: false }];
	finishPage(paper, sheet, {
		orientation: 'landscape',
		lastRow,
		lastColumn: columnLetter(WIDTHS.length),
		repeat: REPEATED,
	});
	await guard(sheet);
}

function writeSector(paper: Paper, sheet: Worksheet, flow: PageFlow, start: number, sector: Sector): number {
	const { words, book } = paper;
	const { achievement } = words.workbook;
	const rows = book.rows.filter(({ indicator }) => indicator.sector === sector);
	const known = rows.filter(hasFigures);
	const unknown = rows.filter((one) => !hasFigures(one)).map(({ indicator }) => indicator.code);
	const blocks: IndicatorRow[][] = [];
	for (let at = 0; at < known.length; at += PER_BLOCK) blocks.push(known.slice(at, at + PER_BLOCK));
	let row = start;
	blocks.forEach((block, at) => {
		const title = achievement.part(words.sector(sector), at + 1, blocks.length);
		row = writeBlock(paper, sheet, flow, row, title, block);
		if (at < blocks.length - 1) row += 1;
	});
	if (unknown.length === 0) return known.length > 0 ? row + 1 : row;
	const missing = achievement.noData(unknown.join(', '));
	const text = known.length > 0 ? missing : `${words.sector(sector)}. ${missing}`;
	flow.add(putParagraph(sheet, row, text, WIDTHS, { italic: true }) + HEAD_LINE);
	return row + 2;
}

/** One block. Returns the row after it. */
function writeBlock(
	paper: Paper,
	sheet: Worksheet,
	flow: PageFlow,
	start: number,
	title: string,
	block: readonly IndicatorRow[],
): number {
	const { book } = paper;
	const columns = FIRST_FIGURE - 1 + block.length * COLUMNS_EACH;
	const names = block.map(({ indicator }) => `${indicator.code} ${paper.words.name(indicator)}`);
	const nameHeight = rowHeight(Math.max(...names.map((name) => lineCount(name, COLUMNS_EACH * 8, 10, true)))) + 4;
	const villages = book.villages.length;
	const { height, size } = villages > ROOMY_VILLAGES ? CLOSE : ROOMY;
	const headHeight = 2 * HEAD_LINE + nameHeight + PARTS_HEIGHT;
	flow.keepTogether(start - 1, headHeight + height * (villages + 1) + block.length * LEGEND_LINE);

	paint(sheet, start, 1, columns, { bold: true, border: 'none', wrap: false });
	put(sheet.getCell(start, 1), title, { bold: true, border: 'none', wrap: false });
	const heads = start + 1;
	sheet.getRow(heads).height = nameHeight;
	sheet.getRow(heads + 1).height = PARTS_HEIGHT;
	writeCorner(paper, sheet, heads);
	putNumbers(sheet, heads + 2, columns);
	const first = heads + 3;
	const last = first + villages - 1;
	book.villages.forEach((village, at) => {
		put(sheet.getCell(first + at, 1), at + 1, { align: 'center', size });
		const tooWide = textWidth(village.name, size) > VILLAGE_WIDTH * 7;
		put(sheet.getCell(first + at, 2), village.name, { shrink: tooWide, wrap: false, size });
		sheet.getRow(first + at).height = height;
	});
	const total: Look = { bold: true, fill: 'band', thickTop: true, wrap: false, size };
	put(sheet.getCell(last + 1, 1), null, total);
	put(sheet.getCell(last + 1, 2), paper.words.workbook.achievement.total, total);
	sheet.getRow(last + 1).height = height;
	block.forEach((one, at) => {
		const column = FIRST_FIGURE + at * COLUMNS_EACH;
		const figures = figuresOf(paper, one);
		writeHeads(paper, sheet, heads, column, names[at] ?? '', one, figures);
		writeFigures(sheet, first, column, figures, size);
	});
	// Villages without data leave gaps between the formulas; that is meant so.
	if (villages > 0)
		for (const kind of ['formula', 'formulaRange'] as const)
			addExtra(paper.extras.ignoredErrors, sheet.name, {
				range: stretch(first, FIRST_FIGURE, last + 1, columns),
				kind,
			});
	let row = last + 2;
	for (const one of block) {
		putParagraph(sheet, row, legend(paper, one), WIDTHS, { size: 8 });
		row += 1;
	}
	return row;
}

function writeCorner(paper: Paper, sheet: Worksheet, heads: number): void {
	const { achievement } = paper.words.workbook;
	const look = { bold: true, align: 'center', middle: true, fill: 'heading' } as const;
	[achievement.number, achievement.village].forEach((heading, at) => {
		paint(sheet, heads + 1, at + 1, at + 1, look);
		put(sheet.getCell(heads, at + 1), heading, look);
		sheet.mergeCells(heads, at + 1, heads + 1, at + 1);
	});
}

function writeHeads(
	paper: Paper,
	sheet: Worksheet,
	heads: number,
	column: number,
	name: string,
	{ indicator }: IndicatorRow,
	figures: Figures,
): void {
	const { achievement, shortMeasure } = paper.words.workbook;
	const look = { bold: true, align: 'center', middle: true, fill: 'heading' } as const;
	paint(sheet, heads, column, column + COLUMNS_EACH - 1, look);
	put(sheet.getCell(heads, column), name, look);
	sheet.mergeCells(heads, column, heads, column + COLUMNS_EACH - 1);
	const measure = (variable: string | null, inMillions: boolean): string => {
		const kind = measureOf(paper, variable);
		if (inMillions) return achievement.millionRupiah;
		return kind === null ? '' : shortMeasure(kind);
	};
	const unit = indicator.unit === 'rupiah' ? achievement.thousandRupiah : paper.words.unit(indicator.unit);
	const small = { ...look, size: 8 } as const;
	const below = [
		achievement.numerator(measure(indicator.numerator, figures.numeratorInMillions)),
		indicator.denominator === null
			? '-'
			: achievement.denominator(measure(indicator.denominator, figures.denominatorInMillions)),
		achievement.value(indicator.unit === 'ya_tidak' ? '%' : unit),
		achievement.target,
	];
	below.forEach((heading, at) => {
		put(sheet.getCell(heads + 1, column + at), heading.replace(' ()', ''), small);
	});
}

function writeFigures(sheet: Worksheet, first: number, column: number, figures: Figures, size: number): void {
	const [numerator, denominator, value, target] = [column, column + 1, column + 2, column + 3] as const;
	figures.villages.forEach((village, at) => {
		const row = first + at;
		put(sheet.getCell(row, numerator), village.numerator, { format: figures.numeratorFormat, size });
		put(sheet.getCell(row, denominator), village.denominator, { format: figures.denominatorFormat, size });
		const formula = figures.formula(address(row, numerator), address(row, denominator));
		const live = village.numerator !== null;
		put(sheet.getCell(row, value), live ? { formula, result: village.value ?? '' } : village.value, {
			format: figures.villageFormat,
			size,
		});
		put(sheet.getCell(row, target), village.target, { format: figures.villageFormat, size });
	});
	const row = first + figures.villages.length;
	const total: Look = { bold: true, fill: 'band', thickTop: true, align: 'right', shrink: true, size };
	const cells = (at: number) => stretch(first, at, row - 1, at);
	const { kecamatan } = figures;
	const counted = figures.villages.length > 0 && figures.addsUp;
	put(
		sheet.getCell(row, numerator),
		counted && kecamatan.numerator !== null
			? { formula: `SUM(${cells(numerator)})`, result: kecamatan.numerator }
			: kecamatan.numerator,
		{ ...total, format: figures.numeratorFormat },
	);
	const denominators = figures.denominatorFormula(cells(numerator), cells(denominator));
	put(
		sheet.getCell(row, denominator),
		denominators !== null && kecamatan.denominator !== null
			? { formula: denominators, result: kecamatan.denominator }
			: kecamatan.denominator,
		{ ...total, format: figures.denominatorFormat },
	);
	put(
		sheet.getCell(row, value),
		kecamatan.numerator === null
			? kecamatan.value
			: {
					formula: figures.kecamatanFormula(address(row, numerator), address(row, denominator)),
					result: kecamatan.value ?? '',
				},
		{ ...total, format: figures.kecamatanFormat },
	);
	put(sheet.getCell(row, target), kecamatan.target, { ...total, format: figures.kecamatanFormat });
}

function legend(paper: Paper, { indicator, kecamatan }: IndicatorRow): string {
	const { words } = paper;
	const counted = words.workbook.ofVillages(
		words.number(kecamatan.villagesCounted, 0),
		words.number(kecamatan.villagesTotal, 0),
	);
	return words.workbook.achievement.legend(
		indicator.code,
		counted,
		indicator.numeratorText,
		indicator.denominator === null ? '' : indicator.denominatorText,
	);
}
