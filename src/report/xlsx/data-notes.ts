import type { Worksheet } from 'exceljs';
import { type DoubtLine, doubtLines, figuresIn } from '../../model/doubt.ts';
import type { ImportRecord, IndicatorRow } from '../../model/finding.ts';
import { addExtra } from './extras.ts';
import { aboutTarget, noteRows } from './note-rows.ts';
import {
	finishPage,
	fitRow,
	guard,
	HEADING_ROW,
	type Paper,
	putHeading,
	putParagraph,
	REPEATED,
	REPEATED_HEIGHT,
	sentence,
	startSheet,
	TITLE_HEIGHT,
	valueText,
} from './paper.ts';
import { PageFlow, pageHeight, printScale } from './print-setup.ts';
import { type Content, columnLetter, mostLines, putRow, rowHeight, stretch } from './style.ts';

const WIDTHS = [4, 16, 28, 10, 14, 44, 26];
const SHORT_HASH = 12;
/** Title, heading, number row and a first line of a table: they stay together. */
const TABLE_HEAD = 100;
const BLANK = 13;

/** Sheet H while it is written. */
interface Desk {
	readonly paper: Paper;
	readonly sheet: Worksheet;
	readonly flow: PageFlow;
}

/** Sheet H: what is missing or in doubt, where the figures come from, how they are computed, which targets are used. */
export async function writeDataNotes(paper: Paper): Promise<void> {
	const { notes, quotedNote } = paper.words.workbook;
	const sheet = startSheet(paper, 'notes', WIDTHS, notes.subtitle);
	const head = { first: TITLE_HEIGHT, repeated: REPEATED_HEIGHT };
	const flow = new PageFlow(sheet, pageHeight('landscape', printScale(WIDTHS, 'landscape')), head);
	const desk: Desk = { paper, sheet, flow };
	let row = putTable(desk, HEADING_ROW, notes.gapsTitle, notes.gapHeadings, gapContents(paper), notes.noGaps);
	row = putWithoutData(desk, row);
	row = putDoubts(desk, row + 1);
	row = putTable(desk, row + 1, notes.sourcesTitle, notes.sourceHeadings, sourceContents(paper), notes.noSources);
	markHashes(paper, sheet, row);
	row = putMethod(desk, row + 1);
	row = putTable(desk, row + 1, notes.targetsTitle, notes.targetHeadings, targetContents(paper), notes.noTargets);
	if (quotedNote !== '') {
		putParagraph(sheet, row, quotedNote, WIDTHS, { italic: true, size: 9 });
		row += 1;
	}
	sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: HEADING_ROW - 1, showGridLines: false }];
	finishPage(paper, sheet, {
		orientation: 'landscape',
		lastRow: row - 1,
		lastColumn: columnLetter(WIDTHS.length),
		repeat: REPEATED,
	});
	await guard(sheet);
}

/** Title, heading, number row and lines of one table. Returns the row after it. */
function putTable(
	{ paper, sheet, flow }: Desk,
	start: number,
	title: string,
	headings: readonly string[],
	lines: readonly (readonly Content[])[],
	nothing: string,
): number {
	flow.keepTogether(start - 1, TABLE_HEAD);
	putParagraph(sheet, start, title, WIDTHS, { bold: true });
	if (lines.length === 0) {
		putParagraph(sheet, start + 1, nothing, WIDTHS, { border: 'all' });
		return start + 2;
	}
	let row = putHeading(sheet, start + 1, headings, WIDTHS);
	lines.forEach((line, at) => {
		putRow(sheet, row, line, (column) => (column === 1 ? { align: 'center' } : {}));
		const height = rowHeight(mostLines(line, WIDTHS));
		fitRow(paper, sheet, row, height);
		if (at > 0) flow.add(height);
		row += 1;
	});
	flow.add(BLANK);
	return row;
}

/** Doubtful values that are written out; the others are counted. */
const DOUBTS_SHOWN = 40;

/** Values that the checks doubt, worst first; the same reasons in several periods are one line. */
function putDoubts(desk: Desk, start: number): number {
	const { words, book } = desk.paper;
	const texts = words.checks.workbook;
	const lines = doubtLines(book.doubts);
	const contents = lines.slice(0, DOUBTS_SHOWN).map((line, at) => doubtContents(desk.paper, line, at));
	const row = putTable(desk, start, texts.title, texts.headings, contents, texts.none);
	if (lines.length <= DOUBTS_SHOWN) return row;
	const text = texts.more(words.number(figuresIn(lines.slice(DOUBTS_SHOWN)), 0));
	desk.flow.add(putParagraph(desk.sheet, row, text, WIDTHS, { italic: true }));
	return row + 1;
}

function doubtContents({ words, book }: Paper, line: DoubtLine, at: number): Content[] {
	const [figure] = line;
	const [doubt] = figure;
	const nameOf = (code: string): string => {
		const variable = book.variables.get(code);
		return variable ? words.name(variable) : code;
	};
	const also = line.length > 1 ? ` (${words.checks.alsoIn(line.length - 1)})` : '';
	return [
		at + 1,
		book.villages.find(({ code }) => code === doubt.village)?.name ?? book.kecamatan.name,
		nameOf(doubt.variable),
		words.workbook.shortPeriod(doubt.period),
		words.number(doubt.value, Number.isInteger(doubt.value) ? 0 : 4),
		`${sentence(words.doubts(figure, nameOf, book.sourceOf))}${also}`,
		book.sourceOf(doubt.source),
	];
}

/** Indicators that nobody has reported are many at first: they are counted here and listed on sheet F. */
function putWithoutData({ paper, sheet, flow }: Desk, row: number): number {
	const { rows } = paper.book;
	const { notes, sheets } = paper.words.workbook;
	const number = (count: number): string => paper.words.number(count, 0);
	const silent = rows.filter(({ kecamatan }) => kecamatan.villagesCounted === 0).length;
	if (silent === 0) return row;
	const text = notes.withoutData(number(silent), number(rows.length), sheets.achievement);
	flow.add(putParagraph(sheet, row, text, WIDTHS, { italic: true }));
	return row + 1;
}

const gapContents = (paper: Paper): Content[][] => {
	const { missing, care } = paper.words.workbook.notes;
	return noteRows(paper).map((row, at) => [
		at + 1,
		row.villages,
		row.data,
		row.period,
		row.missing ? missing : care,
		row.explanation,
		row.source,
	]);
};

const sourceContents = (paper: Paper): Content[][] =>
	paper.book.imports.map((record, at) => [
		at + 1,
		record.sha256.slice(0, SHORT_HASH),
		record.sheet === '' ? record.file : `${record.file}, ${record.sheet}`,
		periodsText(paper, record),
		paper.words.workbook.notes.sourceAmounts(
			paper.words.number(record.rank, 0),
			paper.words.number(record.read, 0),
			paper.words.number(record.observations, 0),
		),
		record.decisions.map((decision) => paper.words.decision(decision)).join('; '),
		record.layout,
	]);

/** Periods of a file: all of a few, first and last of many. */
function periodsText(paper: Paper, { periods }: ImportRecord): string {
	const short = periods.map((period) => paper.words.workbook.shortPeriod(period));
	return short.length <= 3 ? short.join(', ') : `${short[0]} - ${short.at(-1)}`;
}

/** Twelve hexadecimal characters can look like a number; they are none. */
function markHashes(paper: Paper, sheet: Worksheet, after: number): void {
	const count = paper.book.imports.length;
	if (count === 0) return;
	addExtra(paper.extras.ignoredErrors, sheet.name, {
		range: stretch(after - count, 2, after - 1, 2),
		kind: 'numberStoredAsText',
	});
}

function putMethod({ paper, sheet, flow }: Desk, start: number): number {
	const { notes } = paper.words.workbook;
	flow.keepTogether(start - 1, TABLE_HEAD / 2);
	putParagraph(sheet, start, notes.methodTitle, WIDTHS, { bold: true });
	let row = start + 1;
	notes.method.forEach((text, at) => {
		const height = putParagraph(sheet, row, `${at + 1}. ${text}`, WIDTHS);
		if (at > 0) flow.add(height);
		row += 1;
	});
	flow.add(BLANK);
	return row;
}

/** The targets behind every status of the agenda: only of indicators that have a value and a target. */
function targetContents(paper: Paper): Content[][] {
	const { words, book } = paper;
	const { notes } = words.workbook;
	return book.rows.filter(hasTarget).map((row, at) => {
		const { indicator, kecamatan, villages } = row;
		const place = kecamatan.target === null ? (villages.find(({ target }) => target !== null) ?? kecamatan) : kecamatan;
		const target = place.targetAnnual ?? place.target;
		const remarks = place.reasons.filter(aboutTarget).map((reason) => words.reason(reason));
		const local = indicator.target !== target;
		const verified = indicator.targetVerified ? notes.targetVerified : notes.targetUnverified;
		const year = place.targetYear ?? indicator.targetYear;
		return [
			at + 1,
			indicator.code,
			words.name(indicator),
			target === null ? '' : valueText(paper, target, indicator.unit, place.village !== null),
			[year, words.status(kecamatan.status)].filter((text) => text !== '').join('; '),
			local ? notes.localTarget : indicator.targetSource,
			[local ? '' : verified, ...remarks].filter((text) => text !== '').join('; '),
		];
	});
}

const hasTarget = ({ kecamatan, villages }: IndicatorRow): boolean =>
	[kecamatan, ...villages].some(({ value, target }) => value !== null && target !== null);
