import type { Workbook } from 'exceljs';
import { ANSWER_MARK, type FormField, fieldMark, formKey } from '../../model/form.ts';
import { answerRule, type FormPaper, fieldNote, lockForm } from './form-cells.ts';
import { answerLook, finishForm, putFormHead, putSignature, rules, unitLine } from './form-head.ts';
import { putNumbers } from './paper.ts';
import { lineCount, put, rowHeight, setWidths, stretch } from './style.ts';

const LIST_WIDTHS = [4, 44, 30, 15, 1] as const;
const ANSWER = 4;
const MARK = 5;

/** Writes one sheet with a row for each field, for one village or for the kecamatan itself. */
export async function writeFormList(
	paper: FormPaper,
	workbook: Workbook,
	name: string,
	fields: readonly FormField[],
): Promise<void> {
	const { form, words } = paper;
	const { heads } = words.forms;
	const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
	setWidths(sheet, LIST_WIDTHS);
	sheet.getColumn(MARK).hidden = true;
	const visible = LIST_WIDTHS.slice(0, ANSWER);
	const top = putFormHead(paper, sheet, visible);
	const head = { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 } as const;
	[heads.no, heads.data, `${heads.unit}, ${heads.time.toLowerCase()}`, heads.answer].forEach((text, at) => {
		put(sheet.getCell(top, at + 1), text, head);
	});
	sheet.getRow(top).height = 20;
	putNumbers(sheet, top + 1, ANSWER);
	const marks = top + 2;
	put(sheet.getCell(marks, 1), formKey(form), { size: 8, wrap: false, border: 'none' });
	put(sheet.getCell(marks, ANSWER), ANSWER_MARK, { size: 8, wrap: false, border: 'none' });
	sheet.getRow(marks).hidden = true;
	let row = marks;
	fields.forEach((field, at) => {
		row++;
		const label = words.name(field.variable);
		const unit = unitLine(paper, field);
		put(sheet.getCell(row, 1), at + 1, { align: 'center', middle: true });
		put(sheet.getCell(row, 2), label, { middle: true });
		sheet.getCell(row, 2).note = fieldNote(field, words);
		put(sheet.getCell(row, 3), unit, { middle: true, size: 9 });
		put(sheet.getCell(row, ANSWER), null, answerLook(field));
		put(sheet.getCell(row, MARK), fieldMark(field), { size: 8, wrap: false, border: 'none' });
		rules(sheet).add(stretch(row, ANSWER, row, ANSWER), answerRule(field, words));
		const lines = Math.max(lineCount(label, LIST_WIDTHS[1]), lineCount(unit, LIST_WIDTHS[2], 9));
		sheet.getRow(row).height = Math.max(16, rowHeight(lines));
	});
	sheet.views = [{ state: 'frozen', ySplit: marks, showGridLines: false }];
	const end = putSignature(paper, sheet, row, 3, ANSWER);
	finishForm(paper, sheet, 'portrait', end, ANSWER, [top, top + 1]);
	await lockForm(sheet);
}
