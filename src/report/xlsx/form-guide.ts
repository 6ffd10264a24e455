import type { Workbook } from 'exceljs';
import type { Words } from '../../language/words.ts';
import { type Form, isOwedBy } from '../../model/form.ts';
import type { Extras } from './extras.ts';
import { unitAndTime } from './form-cells.ts';
import { putFormHead } from './form-head.ts';
import { putNumbers } from './paper.ts';
import { setPage } from './print-setup.ts';
import { columnLetter, lineCount, mostLines, paint, put, putRow, rowHeight, setWidths } from './style.ts';

/** A form and the names of the sheets that ask for it. */
export interface GuidedForm {
	readonly form: Form;
	readonly sheets: readonly string[];
}

const WIDTHS = [4, 28, 42, 24, 22, 19] as const;
const HEAD = { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 } as const;

/** Writes the sheet that tells how to fill in, who fills in which sheet (with several senders), and what the figures mean. */
export function writeGuide(workbook: Workbook, forms: readonly GuidedForm[], words: Words, extras: Extras): void {
	const { guide, sheets, footer, page, allSenders } = words.forms;
	const several = forms.length > 1;
	const { form: first } = forms[0]!;
	const form = several ? { ...first, sender: { ...first.sender, name: allSenders } } : first;
	const sheet = workbook.addWorksheet(sheets.guide, { views: [{ showGridLines: false }] });
	setWidths(sheet, WIDTHS);
	let row = putFormHead({ form, words, extras }, sheet, WIDTHS, { guide: true });
	const room = WIDTHS.reduce((sum, width) => sum + width + 5 / 7, 0) - 2;
	const paragraph = (text: string, bold = false): void => {
		const look = { border: 'none', bold } as const;
		paint(sheet, row, 1, WIDTHS.length, look);
		put(sheet.getCell(row, 1), text, look);
		sheet.mergeCells(row, 1, row, WIDTHS.length);
		sheet.getRow(row).height = rowHeight(lineCount(text, room, undefined, bold));
		row++;
	};
	const line = (cells: readonly (string | number)[]): void => {
		putRow(sheet, row, cells, (column) => ({ size: 9, align: column === 1 ? 'center' : 'left' }));
		sheet.getRow(row).height = rowHeight(mostLines(cells, WIDTHS, 9), 9);
		row++;
	};
	row++;
	paragraph(guide.title, true);
	const grey = forms.some(({ form: { villages, fields } }) =>
		villages.some(({ code }) => fields.some(({ variable }) => !isOwedBy(code, variable))),
	);
	const steps = [...guide.steps, ...(grey ? [guide.greyStep] : []), ...(several ? [guide.severalStep] : [])];
	steps.forEach((step, at) => {
		paragraph(`${at + 1}. ${step}`);
	});
	row++;
	if (several) {
		paragraph(guide.whoFills, true);
		putRow(sheet, row++, guide.senderHeadings, HEAD);
		forms.forEach((one, at) => {
			line([at + 1, words.office(one.form.sender), one.sheets.join(', '), one.form.fields.length]);
		});
		row++;
	}
	paragraph(guide.definitions, true);
	const head = row;
	putRow(sheet, row, guide.headings, HEAD);
	putNumbers(sheet, row + 1, WIDTHS.length);
	row += 2;
	let number = 0;
	for (const one of forms) {
		if (several) paragraph(words.office(one.form.sender), true);
		for (const field of one.form.fields) {
			const { variable } = field;
			const { definition, dataSource, code } = variable;
			line([++number, words.name(variable), definition, unitAndTime(field, words), dataSource, code]);
		}
	}
	setPage(sheet, {
		orientation: 'landscape',
		lastRow: row - 1,
		lastColumn: columnLetter(WIDTHS.length),
		repeat: [head, head + 1],
		footer: { left: footer(words.office(form.sender), words.period(form.period.label)), right: page },
	});
}
