import type { Worksheet } from 'exceljs';
import type { Indicator } from '../../model/catalogue.ts';
import type { IndicatorTrend, Trend } from '../../model/finding.ts';
import { addExtra, type Sparkline } from './extras.ts';
import {
	finishPage,
	guard,
	HEADING_ROW,
	type Paper,
	putNotes,
	putNothing,
	REPEATED,
	REPEATED_HEIGHT,
	startSheet,
	TITLE_HEIGHT,
	valueFormat,
} from './paper.ts';
import { PageFlow, pageHeight, printScale } from './print-setup.ts';
import { address, columnLetter, type Look, lineCount, paint, put, rowHeight, stretch, textWidth } from './style.ts';

/** Points of a series that fit side by side. */
const MOST_POINTS = 12;
const VILLAGE_WIDTH = 16;
const POINT_WIDTH = 8;
const DIRECTION_WIDTH = 22;
const TAIL_WIDTHS = [15, 10, DIRECTION_WIDTH];
const LINE = 15;
const FIRST_POINT = 3;

/** Sheet I: a table per indicator, periods across, with a chart in a cell and the change of each place. */
export async function writeTrends(paper: Paper): Promise<void> {
	const { words, book } = paper;
	const { trend } = words.workbook;
	const tables = book.trends.filter(({ kecamatan, villages }) =>
		[kecamatan, ...villages].some(({ series }) => series.some(({ value }) => value !== null)),
	);
	const points = Math.max(4, ...tables.map(({ periods }) => Math.min(MOST_POINTS, periods.length)));
	const widths = [4, VILLAGE_WIDTH, ...Array.from({ length: points }, () => POINT_WIDTH), ...TAIL_WIDTHS];
	const sheet = startSheet(paper, 'trend', widths, trend.subtitle);
	const flow = new PageFlow(sheet, pageHeight('landscape', printScale(widths, 'landscape')), {
		first: TITLE_HEIGHT,
		repeated: REPEATED_HEIGHT,
	});
	let row = HEADING_ROW;
	if (tables.length === 0) row = putNothing(paper, sheet, row, trend.empty, widths) + 1;
	for (const table of tables) row = writeTable(paper, sheet, flow, row, table, points) + 1;
	const lastRow = putNotes(sheet, row, trend.notes, widths) - 1;
	sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: HEADING_ROW - 1, showGridLines: false }];
	finishPage(paper, sheet, {
		orientation: 'landscape',
		lastRow,
		lastColumn: columnLetter(widths.length),
		repeat: REPEATED,
	});
	await guard(sheet);
}

/** Columns of one table. One with fewer points than the widest has its points at the right, beside its charts. */
interface Columns {
	readonly firstPoint: number;
	readonly lastPoint: number;
	readonly chart: number;
	readonly change: number;
	readonly direction: number;
}

function writeTable(
	paper: Paper,
	sheet: Worksheet,
	flow: PageFlow,
	start: number,
	table: IndicatorTrend,
	points: number,
): number {
	const { words } = paper;
	const { trend } = words.workbook;
	const { indicator } = table;
	const shown = table.periods.slice(-points);
	const lastPoint = FIRST_POINT + points - 1;
	const columns: Columns = {
		firstPoint: lastPoint - shown.length + 1,
		lastPoint,
		chart: lastPoint + 1,
		change: lastPoint + 2,
		direction: lastPoint + 3,
	};
	const cut = table.periods.length > shown.length;
	const headHeight = 30;
	const places = [...table.villages, table.kecamatan].map((one) => placeHeight(directionText(paper, one)));
	const heights = places.reduce((sum, height) => sum + height, 0);
	flow.keepTogether(start - 1, LINE * (cut ? 4 : 3) + headHeight + heights);

	const title = `${indicator.code} ${words.name(indicator)} · ${words.unit(indicator.unit)}`;
	put(sheet.getCell(start, 1), title, { bold: true, border: 'none', wrap: false });
	let row = start + 1;
	if (cut) {
		const note = trend.cut(
			words.number(shown.length, 0),
			words.number(table.periods.length, 0),
			words.period(table.periods[0] ?? ''),
		);
		put(sheet.getCell(row, 1), note, { italic: true, size: 9, border: 'none', wrap: false });
		row += 1;
	}
	writeHeads(paper, sheet, row, indicator, shown, columns);
	sheet.getRow(row).height = headHeight;
	row += 2;

	const lines: Sparkline[] = [];
	const names = new Map(paper.book.villages.map(({ code, name }) => [code, name]));
	table.villages.forEach((one, at) => {
		const name = names.get(one.village ?? '') ?? '';
		lines.push(writeTrend(paper, sheet, row, columns, indicator, one, [at + 1, name]));
		row += 1;
	});
	const total = writeTrend(paper, sheet, row, columns, indicator, table.kecamatan, [null, trend.total]);
	// Only percents of villages and kecamatan can stand on one scale.
	const together = indicator.unit === 'persen' || indicator.unit === 'per_1.000' || indicator.unit === 'rasio';
	const groups = together ? [[...lines, total]] : [lines, [total]];
	for (const group of groups.filter((list) => list.length > 0))
		addExtra(paper.extras.sparklines, sheet.name, { lines: group });
	return row + 1;
}

function writeHeads(
	paper: Paper,
	sheet: Worksheet,
	row: number,
	indicator: Indicator,
	periods: readonly string[],
	columns: Columns,
): void {
	const { trend, shortPeriod } = paper.words.workbook;
	const look = { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 } as const;
	paint(sheet, row, 1, columns.direction, look);
	paint(sheet, row, 2, columns.firstPoint - 1, { ...look, border: 'between' });
	put(sheet.getCell(row, 1), trend.number, look);
	const border = columns.firstPoint > FIRST_POINT ? 'between' : 'all';
	put(sheet.getCell(row, 2), trend.village, { ...look, border });
	periods.forEach((period, at) => {
		put(sheet.getCell(row, columns.firstPoint + at), shortPeriod(period), look);
	});
	put(sheet.getCell(row, columns.chart), trend.chart, look);
	put(sheet.getCell(row, columns.change), trend.change(indicator.unit), look);
	put(sheet.getCell(row, columns.direction), trend.direction, look);

	const numbers = { size: 9, align: 'center', fill: 'band' } as const;
	paint(sheet, row + 1, 2, columns.firstPoint - 1, { ...numbers, border: 'between' });
	put(sheet.getCell(row + 1, 1), '(1)', numbers);
	put(sheet.getCell(row + 1, 2), '(2)', { ...numbers, border });
	for (let column = columns.firstPoint; column <= columns.direction; column += 1)
		put(sheet.getCell(row + 1, column), `(${column - columns.firstPoint + 3})`, numbers);
}

/** Height of a place's row: its words of direction are the only text that can need more than a line. */
const placeHeight = (direction: string): number =>
	Math.max(LINE, rowHeight(lineCount(direction, DIRECTION_WIDTH, 9), 9));

/** One place. Returns where its chart stands and what it shows. */
function writeTrend(
	paper: Paper,
	sheet: Worksheet,
	row: number,
	columns: Columns,
	indicator: Indicator,
	trend: Trend,
	[number, name]: readonly [number | null, string],
): Sparkline {
	const ofVillage = trend.village !== null;
	const look: Look = ofVillage ? { middle: true } : { middle: true, bold: true, fill: 'band', thickTop: true };
	const format = valueFormat(paper, indicator.unit, ofVillage).replace('"%"', '');
	put(sheet.getCell(row, 1), number, { ...look, align: 'center' });
	const wide = columns.firstPoint > FIRST_POINT;
	paint(sheet, row, 2, columns.firstPoint - 1, { ...look, border: 'between' });
	put(sheet.getCell(row, 2), name, {
		...look,
		border: wide ? 'between' : 'all',
		wrap: false,
		shrink: !wide && textWidth(name) > VILLAGE_WIDTH * 7,
	});
	const shown = trend.series.slice(-(columns.lastPoint - columns.firstPoint + 1));
	for (let at = columns.firstPoint; at <= columns.lastPoint; at += 1) {
		const point = shown[at - columns.firstPoint];
		put(sheet.getCell(row, at), point?.value ?? null, { ...look, align: 'right', shrink: true, format });
	}
	put(sheet.getCell(row, columns.chart), null, look);
	const changeFormat = `+${CHANGE[indicator.unit]};-${CHANGE[indicator.unit]};${CHANGE[indicator.unit]}`;
	put(sheet.getCell(row, columns.change), trend.change, {
		...look,
		align: 'right',
		shrink: true,
		format: changeFormat,
	});
	const direction = directionText(paper, trend);
	put(sheet.getCell(row, columns.direction), direction, { ...look, size: 9, align: 'center' });
	sheet.getRow(row).height = placeHeight(direction);
	return {
		range: stretch(row, columns.firstPoint, row, columns.lastPoint),
		at: address(row, columns.chart),
	};
}

const CHANGE = {
	persen: '0.0',
	ya_tidak: '0.0',
	'per_1.000': '#,##0.0',
	rasio: '0.00',
	jumlah: '#,##0',
	rupiah: '#,##0',
} as const;

function directionText(paper: Paper, trend: Trend): string {
	const { words } = paper;
	const unclear = !trend.tooShort && trend.direction === 'unclear';
	return unclear ? words.workbook.trend.unclear : words.trend(trend);
}
