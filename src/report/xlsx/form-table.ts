import type { Workbook, Worksheet } from 'exceljs';
import type { Words } from '../../language/words.ts';
import {
	type FormField,
	fieldMark,
	formKey,
	isOwedBy,
	VILLAGE_CODE_MARK,
	VILLAGE_NAME_MARK,
} from '../../model/form.ts';
import type { Village } from '../../model/place.ts';
import { answerRule, type FormPaper, fieldNote, lockForm } from './form-cells.ts';
import { answerLook, finishForm, putFormHead, putSignature, rules, unitLine } from './form-head.ts';
import { putNumbers } from './paper.ts';
import { lineCount, put, rowHeight, setWidths, stretch, textWidth } from './style.ts';

/** Answers side by side that an A4 sheet still shows legibly. */
const MOST_COLUMNS = 12;
const NAMING = [4, 13, 22] as const;

/** Splits fields over sheets of at most twelve columns; those of one data source stay together where they fit. */
export function formParts(fields: readonly FormField[]): FormField[][] {
	if (fields.length <= MOST_COLUMNS) return fields.length > 0 ? [[...fields]] : [];
	const groups = new Map<string, FormField[]>();
	for (const field of fields) {
		const { dataSource } = field.variable;
		groups.set(dataSource, [...(groups.get(dataSource) ?? []), field]);
	}
	const parts: FormField[][] = [];
	for (const group of groups.values()) {
		const size = Math.ceil(group.length / Math.ceil(group.length / MOST_COLUMNS));
		for (let at = 0; at < group.length; at += size) {
			const piece = group.slice(at, at + size);
			const last = parts.at(-1);
			if (last && last.length + piece.length <= MOST_COLUMNS) last.push(...piece);
			else parts.push(piece);
		}
	}
	return parts;
}

/** Writes one sheet with a row for each village and a column for each field. */
export async function writeFormTable(
	paper: FormPaper,
	workbook: Workbook,
	name: string,
	fields: readonly FormField[],
	part: string,
): Promise<void> {
	const { form, words } = paper;
	const { heads } = words.forms;
	const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
	const widths = [...NAMING, ...fields.map((field) => answerWidth(field, words))];
	setWidths(sheet, widths);
	const top = putFormHead(paper, sheet, widths, { part });
	putHeadings(paper, sheet, top, [heads.no, heads.code, heads.village], fields, widths);
	putNumbers(sheet, top + 3, widths.length);
	const marks = top + 4;
	[formKey(form), VILLAGE_CODE_MARK, VILLAGE_NAME_MARK, ...fields.map(fieldMark)].forEach((mark, at) => {
		put(sheet.getCell(marks, at + 1), mark, { size: 8, wrap: false, border: 'none' });
	});
	sheet.getRow(marks).hidden = true;
	const first = marks + 1;
	form.villages.forEach((village, at) => {
		const row = first + at;
		put(sheet.getCell(row, 1), at + 1, { align: 'center', middle: true });
		put(sheet.getCell(row, 2), village.code, { middle: true });
		put(sheet.getCell(row, 3), village.name, { middle: true });
		fields.forEach((field, column) => {
			const cell = sheet.getCell(row, NAMING.length + 1 + column);
			const asked = isOwedBy(village.code, field.variable);
			put(cell, null, asked ? answerLook(field) : { fill: 'heading' });
			if (!asked) cell.note = words.forms.notOfKelurahan;
		});
		sheet.getRow(row).height = Math.max(18, rowHeight(lineCount(village.name, NAMING[2])));
	});
	const last = first + form.villages.length - 1;
	fields.forEach((field, at) => {
		const column = NAMING.length + 1 + at;
		// exceljs adds up the rules of single cells wrongly; one rule for each stretch of a column is what it can write.
		for (const [from, to] of askedStretches(form.villages, field))
			rules(sheet).add(stretch(first + from, column, first + to, column), answerRule(field, words));
	});
	sheet.views = [{ state: 'frozen', xSplit: NAMING.length, ySplit: marks, showGridLines: false }];
	const from = Math.max(NAMING.length + 1, widths.length - 3);
	const end = putSignature(paper, sheet, last, from, widths.length);
	finishForm(paper, sheet, 'landscape', end, widths.length, [top, top + 3]);
	await lockForm(sheet);
}

/** First and last place, counted from 0, of the villages side by side that a field is asked of. */
function askedStretches(villages: readonly Village[], { variable }: FormField): [number, number][] {
	const found: [number, number][] = [];
	villages.forEach(({ code }, at) => {
		if (!isOwedBy(code, variable)) return;
		const before = found.at(-1);
		if (before?.[1] === at - 1) before[1] = at;
		else found.push([at, at]);
	});
	return found;
}

/** Width in characters: for the figures, and for the longest word of the heading. */
function answerWidth({ variable }: FormField, words: Words): number {
	const longest = Math.max(
		...words
			.name(variable)
			.split(/(?<=[ -])/)
			.map((word) => textWidth(word.trimEnd(), 9, true)),
	);
	return Math.max(variable.measure === 'rupiah' ? 14 : 9, longest / 7 + 0.8);
}

/** Three rows: data sources over their columns, labels, units. */
function putHeadings(
	paper: FormPaper,
	sheet: Worksheet,
	top: number,
	naming: readonly string[],
	fields: readonly FormField[],
	widths: readonly number[],
): void {
	const look = { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 } as const;
	const plain = { ...look, bold: false, size: 8 } as const;
	naming.forEach((head, at) => {
		for (const down of [0, 1, 2]) put(sheet.getCell(top + down, at + 1), down === 0 ? head : null, look);
		sheet.mergeCells(top, at + 1, top + 2, at + 1);
	});
	const units = fields.map((field) => unitLine(paper, field));
	fields.forEach((field, at) => {
		const column = naming.length + 1 + at;
		put(sheet.getCell(top, column), field.variable.dataSource, { ...plain, fill: 'band' });
		put(sheet.getCell(top + 1, column), paper.words.name(field.variable), look);
		sheet.getCell(top + 1, column).note = fieldNote(field, paper.words);
		put(sheet.getCell(top + 2, column), units[at]!, plain);
	});
	let sourceLines = 1;
	for (let from = 0; from < fields.length; ) {
		const source = fields[from]!.variable.dataSource;
		let to = from;
		while (fields[to + 1]?.variable.dataSource === source) to++;
		const room = widths.slice(naming.length + from, naming.length + to + 1).reduce((sum, width) => sum + width, 0);
		sourceLines = Math.max(sourceLines, lineCount(source, room, 8));
		if (to > from) sheet.mergeCells(top, naming.length + 1 + from, top, naming.length + 1 + to);
		from = to + 1;
	}
	const most = (texts: readonly string[], size: number, bold: boolean): number =>
		Math.max(1, ...texts.map((text, at) => lineCount(text, widths[naming.length + at]!, size, bold)));
	sheet.getRow(top).height = rowHeight(sourceLines, 8) + 2;
	sheet.getRow(top + 1).height =
		rowHeight(
			most(
				fields.map(({ variable }) => paper.words.name(variable)),
				9,
				true,
			),
			9,
		) + 4;
	sheet.getRow(top + 2).height = rowHeight(most(units, 8, false), 8) + 2;
}
