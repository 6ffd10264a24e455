import type { Worksheet } from 'exceljs';
import { type FormField, formKey } from '../../model/form.ts';
import { answerFormat, type FormPaper, unitAndTime } from './form-cells.ts';
import { pageHeight, setPage } from './print-setup.ts';
import { columnLetter, lineCount, paint, put, rowHeight } from './style.ts';

/** Title, key and the facts a form is for (rows 1 to 6). Returns the next row. */
export function putFormHead(
	paper: FormPaper,
	sheet: Worksheet,
	widths: readonly number[],
	{ part = '', guide = false } = {},
): number {
	const { form, words } = paper;
	const { forms } = words;
	const { labels } = forms;
	const across = { align: 'across', wrap: false, border: 'none' } as const;
	const title = part ? `${forms.title} (${part.toUpperCase()})` : forms.title;
	for (const [row, text, look] of [
		[1, title, { ...across, bold: true, size: 12 }],
		[2, guide ? null : `${labels.key} : ${formKey(form)}`, { ...across, size: 8 }],
	] as const) {
		paint(sheet, row, 1, widths.length, look);
		put(sheet.getCell(row, 1), text, look);
	}
	const { kecamatan, village, sender, period } = form;
	const facts = [
		[labels.kecamatan, [kecamatan.name, kecamatan.regency].filter(Boolean).join(', ')],
		...(village ? [[labels.village, `${village.name} (${village.code})`]] : []),
		[labels.sender, words.office(sender)],
		[labels.period, words.period(period.label)],
	];
	let row = 3;
	for (const [label, value] of facts)
		put(sheet.getCell(row++, 1), `${label} : ${value}`, { border: 'none', wrap: false, bold: label === labels.period });
	const look = { border: 'none', size: 9, italic: true } as const;
	paint(sheet, row, 1, widths.length, look);
	put(sheet.getCell(row, 1), forms.howTo, look);
	sheet.mergeCells(row, 1, row, widths.length);
	const room = widths.reduce((sum, width) => sum + width + 5 / 7, 0) - 2;
	sheet.getRow(row).height = rowHeight(lineCount(forms.howTo, room, 9), 9) + 4;
	return row + 1;
}

/** Place for the signature of who filled in the form. Returns the last row. */
export function putSignature(paper: FormPaper, sheet: Worksheet, after: number, column: number, last: number): number {
	const { filledBy, placeDate, signature } = paper.words.forms;
	const look = { border: 'none', align: 'across', wrap: false, open: true } as const;
	for (const [down, text] of [
		[2, placeDate],
		[3, filledBy],
		[6, signature],
	] as const) {
		paint(sheet, after + down, column, last, look);
		put(sheet.getCell(after + down, column), text, look);
	}
	return after + 6;
}

/** What stands under a heading: the unit, and the time where it is not simply the form's. */
export function unitLine({ form, words }: FormPaper, field: FormField): string {
	const { variable, period } = field;
	const { answerUnit, shortTime } = words.forms;
	if (period.label !== form.period.label) return unitAndTime(field, words);
	const unit = answerUnit(variable.measure, words.measure(variable.measure));
	return [unit, shortTime[variable.kind]].filter(Boolean).join(', ');
}

/** How a cell for an answer looks. */
export const answerLook = (field: FormField) =>
	({
		align: field.variable.measure === 'desa' || field.variable.measure === 'tingkat' ? 'center' : 'right',
		middle: true,
		shrink: true,
		fill: 'cream',
		open: true,
		format: answerFormat(field),
	}) as const;

/** Rules of a whole range; exceljs has them, its types do not. */
export const rules = (sheet: Worksheet): { add(range: string, rule: object): void } =>
	(sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations;

/** Print set-up with the foot that all sheets of a form share. */
export function finishForm(
	{ form, words }: FormPaper,
	sheet: Worksheet,
	orientation: 'portrait' | 'landscape',
	lastRow: number,
	columns: number,
	repeat: readonly [number, number],
): void {
	const { footer, page } = words.forms;
	let height = 0;
	for (let row = 1; row <= lastRow; row++)
		if (!sheet.getRow(row).hidden) height += sheet.getRow(row).height || USUAL_HEIGHT;
	setPage(sheet, {
		orientation,
		lastRow,
		lastColumn: columnLetter(columns),
		repeat,
		footer: { left: footer(words.office(form.sender), words.period(form.period.label)), right: page },
	});
	// A little over one page is made to fit, so that the signature does not stand alone on a second one.
	if (height < pageHeight(orientation, 1) * STRETCH) sheet.pageSetup.fitToHeight = 1;
}

/** Points of a row whose height is not set. */
const USUAL_HEIGHT = 15;
const STRETCH = 1.3;
