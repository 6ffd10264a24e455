import type { Worksheet } from 'exceljs';
import type { AgendaItem } from '../../model/finding.ts';
import {
	finishPage,
	fitRow,
	guard,
	HEADING_ROW,
	type Paper,
	putHeading,
	putNotes,
	putNothing,
	startSheet,
	TITLE_HEIGHT,
} from './paper.ts';
import { PageFlow, pageHeight, printScale } from './print-setup.ts';
import { roman } from './roman.ts';
import { putSignature, SIGNATURE_HEIGHT } from './signature.ts';
import { type Content, columnLetter, type Look, mostLines, paint, put, rowHeight, stretch } from './style.ts';

/** Blank lines for what the meeting adds by hand: rows inserted among them can be written in. */
const ADDITIONS = 3;

/** What tells sheet A from sheet B. */
export interface AgendaSheet {
	readonly key: 'guidance' | 'proposals';
	readonly direction: AgendaItem['direction'];
	readonly widths: readonly number[];
	readonly headings: readonly string[];
	readonly subtitle: string;
	/** Columns filled in at the meeting. */
	readonly open: readonly number[];
	readonly decision: number;
	readonly route: number | null;
	readonly due: number;
	/** Columns of a cost or volume in figures, with their format. */
	readonly cost: number | null;
	/** Column where the right signer stands. */
	readonly signer: number;
	readonly group: (item: AgendaItem) => string;
	readonly order: (items: readonly AgendaItem[]) => AgendaItem[];
	readonly row: (item: AgendaItem, number: number) => readonly [Content, Look][];
}

/** Writes one of the two sheets: groups of items, cells for the meeting, lines to add by hand, signatures. */
export async function writeAgenda(paper: Paper, plan: AgendaSheet): Promise<void> {
	const { words, book } = paper;
	const texts = words.workbook;
	const { widths } = plan;
	const last = widths.length;
	const sheet = startSheet(paper, plan.key, widths, plan.subtitle);
	const first = putHeading(sheet, HEADING_ROW, plan.headings, widths);
	const headingHeight = (sheet.getRow(HEADING_ROW).height ?? 0) + 13;
	const flow = new PageFlow(sheet, pageHeight('landscape', printScale(widths, 'landscape')), {
		first: TITLE_HEIGHT + headingHeight,
		repeated: headingHeight,
	});
	const items = plan.order(book.items.filter((item) => item.direction === plan.direction));
	let row = first;
	if (items.length === 0) {
		row = putNothing(paper, sheet, row, whyEmpty(paper, plan), widths);
		flow.add(rowHeight(2));
	}

	let group = '';
	let groups = 0;
	items.forEach((item, at) => {
		const name = plan.group(item);
		const opens = name !== group || at === 0;
		const contents = plan.row(item, at + 1);
		const height = itemHeight(contents, widths);
		if (opens) {
			groups += 1;
			group = name;
			// A group's name never stands alone at the foot of a page.
			flow.keepTogether(row - 1, rowHeight(1) + height);
			putBand(sheet, row, roman(groups), name, last);
			row += 1;
		} else flow.keepTogether(row - 1, height);
		putItem(sheet, row, contents, plan, item.code, texts.dateFormat);
		fitRow(paper, sheet, row, height);
		row += 1;
	});

	flow.keepTogether(row - 1, (ADDITIONS + 1) * 20 + 2 * 13 + SIGNATURE_HEIGHT, items.length > 0 ? 0.06 : 0);
	putBand(sheet, row, roman(groups + 1), texts.agenda.additions, last);
	row += 1;
	for (let added = 0; added < ADDITIONS; added += 1) {
		for (let column = 1; column <= last; column += 1)
			put(sheet.getCell(row, column), null, openLook(plan, column, texts.dateFormat));
		fitRow(paper, sheet, row, 20);
		row += 1;
	}
	addLists(paper, sheet, plan, first, row - 1);
	const afterNotes = putNotes(sheet, row, [texts.agenda.fillNote, texts.quotedNote], widths);
	const lastRow = putSignature(paper, sheet, afterNotes - 1, 2, plan.signer);
	sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: first - 1, showGridLines: false }];
	finishPage(paper, sheet, {
		orientation: 'landscape',
		lastRow,
		lastColumn: columnLetter(last),
		repeat: [HEADING_ROW, first - 1],
	});
	await guard(sheet);
}

function putBand(sheet: Worksheet, row: number, number: string, name: string, last: number): void {
	paint(sheet, row, 2, last, { bold: true, fill: 'band', border: 'between', wrap: false });
	put(sheet.getCell(row, 1), number, { bold: true, fill: 'band', align: 'center', shrink: true });
	put(sheet.getCell(row, 2), name, { bold: true, fill: 'band', border: 'between', wrap: false });
}

function putItem(
	sheet: Worksheet,
	row: number,
	contents: readonly [Content, Look][],
	plan: AgendaSheet,
	code: string,
	dateFormat: string,
): void {
	contents.forEach(([content, look], at) => {
		put(sheet.getCell(row, at + 1), content, look);
	});
	const last = plan.widths.length;
	for (let column = contents.length + 1; column < last; column += 1)
		put(sheet.getCell(row, column), null, openLook(plan, column, dateFormat));
	put(sheet.getCell(row, last), code, { size: 8 });
}

/** A cell to be filled in at the meeting. Rows added by hand are open from end to end. */
function openLook(plan: AgendaSheet, column: number, dateFormat: string): Look {
	const cream = { fill: 'cream', open: true } as const;
	if (column === plan.due) return { ...cream, format: dateFormat };
	if (column === plan.cost) return { ...cream, format: '#,##0', align: 'right' };
	return cream;
}

/** Estimated height of a row that the spreadsheet itself fits to its fullest cell. */
function itemHeight(contents: readonly [Content, Look][], widths: readonly number[]): number {
	return rowHeight(
		mostLines(
			contents.map(([content]) => content),
			widths,
		),
	);
}

function addLists(paper: Paper, sheet: Worksheet, plan: AgendaSheet, first: number, last: number): void {
	const { agenda } = paper.words.workbook;
	const list = (column: number, choices: readonly string[], strict: boolean) =>
		validations(sheet).add(stretch(first, column, last, column), {
			type: 'list',
			allowBlank: true,
			formulae: [`"${choices.join(',')}"`],
			showErrorMessage: true,
			errorStyle: strict ? 'stop' : 'warning',
			errorTitle: agenda.choose,
			error: agenda.chooseFromList,
		});
	list(plan.decision, agenda.decisions, true);
	if (plan.route !== null) list(plan.route, agenda.routes, false);
}

interface Validations {
	add(range: string, rule: Readonly<Record<string, unknown>>): void;
}
/** The sheet's own validations: set cell by cell they would be written as overlapping ranges. Not in exceljs's types. */
const validations = (sheet: Worksheet): Validations =>
	(sheet as unknown as { dataValidations: Validations }).dataValidations;

function whyEmpty(paper: Paper, plan: AgendaSheet): string {
	const { book, words } = paper;
	const { agenda, sheets } = words.workbook;
	const measured = book.emptyBecause.indicatorsWithTargetAndValue;
	const other = plan.key === 'guidance' ? 'proposals' : 'guidance';
	if (measured === 0) return agenda.emptyNoData(words.period(book.period.label));
	if (book.items.length > 0) return agenda.emptyElsewhere(words.number(measured, 0), sheets[other]);
	return agenda.emptyNoneMissed(words.number(measured, 0));
}
