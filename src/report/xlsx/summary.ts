import type { AgendaItem, ServiceSummary } from '../../model/finding.ts';
import {
	countFormat,
	finishPage,
	fitRow,
	guard,
	HEADING_ROW,
	measureOf,
	type Paper,
	putHeading,
	putNotes,
	startSheet,
	valueText,
} from './paper.ts';
import { type Content, columnLetter, type Look, mostLines, put, putRow, rowHeight } from './style.ts';

const WIDTHS = [4, 20, 44, 12, 14, 12, 9, 9, 10, 11];
/** Columns that can be added up: items and indicators. People and houses never are. */
const ADDED = [7, 8, 9, 10];

/** One row per service: main problem, villages, items; a total only of what can be added. */
export async function writeSummary(paper: Paper): Promise<void> {
	const { words, book } = paper;
	const { summary, sheetPurpose } = words.workbook;
	const sheet = startSheet(paper, 'summary', WIDTHS, sheetPurpose.summary);
	const first = putHeading(sheet, HEADING_ROW, summary.headings, WIDTHS);
	const services = listed(book.summary);
	let row = first;
	for (const service of services) {
		const line = contents(paper, service, row - first + 1);
		putRow(sheet, row, line, lookOf(paper, service));
		fitRow(paper, sheet, row, rowHeight(mostLines(line, WIDTHS)) + 3);
		row += 1;
	}
	const total: Look = { bold: true, thickTop: true };
	WIDTHS.forEach((_width, at) => {
		const column = at + 1;
		const letter = columnLetter(column);
		put(sheet.getCell(row, column), column === 2 ? summary.total : null, total);
		if (!ADDED.includes(column) || services.length === 0) return;
		const result = services.reduce((sum, service) => sum + (added(service)[column - 7] ?? 0), 0);
		const formula = `SUM(${letter}${first}:${letter}${row - 1})`;
		put(sheet.getCell(row, column), { formula, result }, { ...total, align: 'right', format: '#,##0' });
	});
	const lastRow = putNotes(sheet, row + 2, summary.notes, WIDTHS) - 1;
	sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: first - 1, showGridLines: false }];
	finishPage(paper, sheet, {
		orientation: 'landscape',
		lastRow,
		lastColumn: columnLetter(WIDTHS.length),
		repeat: [HEADING_ROW, first - 1],
	});
	await guard(sheet);
}

/** Every sector of the catalogue, so that the total is that of the cover. */
const listed = (summary: readonly ServiceSummary[]): ServiceSummary[] =>
	summary.filter(({ indicators }) => indicators > 0);

const added = (service: ServiceSummary): number[] => [
	service.binwasItems,
	service.suaraItems,
	service.indicatorsWithValue,
	service.indicators,
];

function contents(paper: Paper, service: ServiceSummary, number: number): Content[] {
	const { words } = paper;
	const { summary } = words.workbook;
	const noData = service.indicatorsWithValue === 0;
	const problem = service.worst ? worstText(paper, service.worst) : noData ? summary.noData : summary.noProblem;
	return [
		number,
		words.sector(service.sector),
		problem,
		noData ? null : service.villagesBelow,
		service.gapCount,
		service.villagesWithoutData,
		...added(service),
	];
}

function worstText(paper: Paper, { indicator, value, villages }: AgendaItem): string {
	const { words } = paper;
	const name = words.name(indicator);
	const ofVillage = value.village !== null;
	const place = ofVillage ? (villages[0]?.name ?? '') : words.workbook.achievement.total.toLowerCase();
	const text = (figure: number | null) => (figure === null ? '-' : valueText(paper, figure, indicator.unit, ofVillage));
	return words.workbook.summary.worst(name, place, text(value.value), text(value.target));
}

const lookOf =
	(paper: Paper, service: ServiceSummary) =>
	(column: number): Look => {
		if (column === 1) return { align: 'center' };
		if (column === 5)
			return { format: countFormat(paper, measureOf(paper, service.worst?.indicator.numerator ?? null)) };
		return column > 3 ? { format: '#,##0' } : {};
	};
