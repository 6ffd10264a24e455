import type { Workbook } from 'exceljs';
import type { Words } from '../../language/words.ts';
import { type Form, type FormField, fieldMark, formKey, isOfKecamatan } from '../../model/form.ts';
import { finishWorkbook, noExtras } from './finish.ts';
import { type FormPaper, unitAndTime } from './form-cells.ts';
import { putFormHead } from './form-head.ts';
import { writeFormList } from './form-list.ts';
import { formParts, writeFormTable } from './form-table.ts';
import { putNumbers } from './paper.ts';
import { setPage } from './print-setup.ts';
import { columnLetter, lineCount, mostLines, paint, put, putRow, rowHeight, setWidths } from './style.ts';

/** Name of the sheet that repeats the marks of a form where nobody sees them. */
export const MARKS_SHEET = 'dasbor';

/**
 * The workbook of a form: sheets to fill in, the guide with the definitions, and a hidden sheet that repeats the marks.
 * The same form and words give the same bytes on any machine.
 */
export async function formWorkbook(form: Form, words: Words): Promise<Uint8Array> {
	const { default: ExcelJS } = await import('exceljs');
	const workbook = new ExcelJS.Workbook();
	workbook.creator = 'dasbor';
	workbook.lastModifiedBy = 'dasbor';
	const { last } = form.period;
	workbook.created = new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0));
	workbook.modified = workbook.created;
	workbook.title = `${words.forms.title} - ${form.sender.name}`;
	const paper: FormPaper = { form, words, extras: noExtras() };
	const { sheets, subtitle } = words.forms;
	const ofKecamatan = form.fields.filter(({ variable }) => isOfKecamatan(variable));
	const ofVillages = form.fields.filter(({ variable }) => !isOfKecamatan(variable));
	if (form.village) await writeFormList(paper, workbook, sheets.entry, form.fields);
	else {
		const parts = formParts(ofVillages);
		for (const [at, part] of parts.entries()) {
			const name = parts.length > 1 ? `${sheets.part} ${at + 1}` : sheets.entry;
			await writeFormTable(paper, workbook, name, part, subtitle(at + 1, parts.length));
		}
		if (ofKecamatan.length > 0) await writeFormList(paper, workbook, sheets.kecamatan, ofKecamatan);
	}
	writeGuide(paper, workbook);
	writeMarks(paper, workbook);
	const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
	return finishWorkbook(written as ArrayBuffer, paper.extras);
}

const GUIDE_WIDTHS = [4, 28, 42, 24, 22, 19] as const;

function writeGuide(paper: FormPaper, workbook: Workbook): void {
	const { form, words } = paper;
	const { guide, sheets, footer, page } = words.forms;
	const sheet = workbook.addWorksheet(sheets.guide, { views: [{ showGridLines: false }] });
	setWidths(sheet, GUIDE_WIDTHS);
	let row = putFormHead(paper, sheet, GUIDE_WIDTHS, { guide: true });
	const room = GUIDE_WIDTHS.reduce((sum, width) => sum + width + 5 / 7, 0) - 2;
	const paragraph = (text: string, bold = false): void => {
		const look = { border: 'none', bold } as const;
		paint(sheet, row, 1, GUIDE_WIDTHS.length, look);
		put(sheet.getCell(row, 1), text, look);
		sheet.mergeCells(row, 1, row, GUIDE_WIDTHS.length);
		sheet.getRow(row).height = rowHeight(lineCount(text, room, undefined, bold));
		row++;
	};
	row++;
	paragraph(guide.title, true);
	guide.steps.forEach((step, at) => {
		paragraph(`${at + 1}. ${step}`);
	});
	row++;
	paragraph(guide.definitions, true);
	const head = row;
	putRow(sheet, row, guide.headings, { bold: true, align: 'center', middle: true, fill: 'heading', size: 9 });
	putNumbers(sheet, row + 1, GUIDE_WIDTHS.length);
	row += 2;
	form.fields.forEach((field, at) => {
		const { variable } = field;
		const cells = [
			at + 1,
			words.name(variable),
			variable.definition,
			unitAndTime(field, words),
			variable.dataSource,
			variable.code,
		];
		putRow(sheet, row, cells, (column) => ({ size: 9, align: column === 1 ? 'center' : 'left' }));
		sheet.getRow(row).height = rowHeight(mostLines(cells, GUIDE_WIDTHS, 9), 9);
		row++;
	});
	setPage(sheet, {
		orientation: 'landscape',
		lastRow: row - 1,
		lastColumn: columnLetter(GUIDE_WIDTHS.length),
		repeat: [head, head + 1],
		footer: { left: footer(form.sender.name, words.period(form.period.label)), right: page },
	});
}

/** The key and every field by its mark and label: what the form is, should the rows above the answers be lost. */
function writeMarks({ form, words }: FormPaper, workbook: Workbook): void {
	const sheet = workbook.addWorksheet(MARKS_SHEET, { state: 'hidden' });
	const plain = { border: 'none', wrap: false, size: 8 } as const;
	put(sheet.getCell(1, 1), formKey(form), plain);
	form.fields.forEach((field: FormField, at) => {
		put(sheet.getCell(at + 2, 1), fieldMark(field), plain);
		put(sheet.getCell(at + 2, 2), words.name(field.variable), plain);
	});
}
