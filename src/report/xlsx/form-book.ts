import type { Workbook } from 'exceljs';
import type { Words } from '../../language/words.ts';
import { type Form, type FormField, fieldMark, formKey, isOfKecamatan } from '../../model/form.ts';
import { finishWorkbook, noExtras } from './finish.ts';
import type { FormPaper } from './form-cells.ts';
import { writeGuide } from './form-guide.ts';
import { writeFormList } from './form-list.ts';
import { formParts, writeFormTable } from './form-table.ts';
import { put } from './style.ts';

/** Name of the sheet that repeats the marks of a form where nobody sees them. */
const MARKS_SHEET = 'dasbor';

/** A sheet to be filled in: a table of villages by fields, or a list of fields. */
interface Entry {
	readonly name: string;
	readonly list: boolean;
	readonly fields: readonly FormField[];
	/** `Bagian 1 dari 2`; empty where there is one part. */
	readonly part: string;
}

/**
 * The workbook of one form, or of those of several senders for the same period: sheets to fill in, each with the key of its
 * form, the guide with the definitions, and hidden sheets that repeat the marks. With several senders the guide is in front
 * and lists who fills in which sheets, and the sheets are named after the senders. The same forms and words give the same
 * bytes on any machine.
 */
export async function formWorkbook(forms: readonly Form[], words: Words): Promise<Uint8Array> {
	const { default: ExcelJS } = await import('exceljs');
	const workbook = new ExcelJS.Workbook();
	const { last } = forms[0]!.period;
	const several = forms.length > 1;
	workbook.creator = 'dasbor';
	workbook.lastModifiedBy = 'dasbor';
	workbook.created = new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0));
	workbook.modified = workbook.created;
	workbook.title = `${words.forms.title} - ${several ? words.forms.allSenders : words.office(forms[0]!.sender)}`;
	const extras = noExtras();
	const parts = forms.map((form) => ({
		paper: { form, words, extras } satisfies FormPaper,
		entries: entriesOf(form, words, several),
	}));
	const guided = parts.map(({ paper, entries }) => ({ form: paper.form, sheets: entries.map(({ name }) => name) }));
	if (several) writeGuide(workbook, guided, words, extras);
	for (const { paper, entries } of parts)
		for (const { name, list, fields, part } of entries)
			if (list) await writeFormList(paper, workbook, name, fields);
			else await writeFormTable(paper, workbook, name, fields, part);
	if (!several) writeGuide(workbook, guided, words, extras);
	for (const { paper } of parts)
		writeMarks(paper, workbook, several ? `${MARKS_SHEET} ${paper.form.sender.key}` : MARKS_SHEET);
	const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
	return finishWorkbook(written as ArrayBuffer, extras);
}

/** The sheets of one form. */
function entriesOf(form: Form, words: Words, several: boolean): Entry[] {
	const { sheets, subtitle } = words.forms;
	const { key } = form.sender;
	if (form.village) return [{ name: several ? key : sheets.entry, list: true, fields: form.fields, part: '' }];
	const ofKecamatan = form.fields.filter(({ variable }) => isOfKecamatan(variable));
	const parts = formParts(form.fields.filter(({ variable }) => !isOfKecamatan(variable)));
	const tables = parts.map((fields, at): Entry => {
		const name = parts.length > 1 ? `${sheets.part} ${at + 1}` : sheets.entry;
		return { name, list: false, fields, part: subtitle(at + 1, parts.length) };
	});
	const list: Entry = { name: sheets.kecamatan, list: true, fields: ofKecamatan, part: '' };
	const all = ofKecamatan.length > 0 ? [...tables, list] : tables;
	return several ? all.map((one, at) => ({ ...one, name: all.length > 1 ? `${key} ${at + 1}` : key })) : all;
}

/** The key and every field by its mark and label: what the form is, should the rows above the answers be lost. */
function writeMarks({ form, words }: FormPaper, workbook: Workbook, name: string): void {
	const sheet = workbook.addWorksheet(name, { state: 'hidden' });
	const plain = { border: 'none', wrap: false, size: 8 } as const;
	put(sheet.getCell(1, 1), formKey(form), plain);
	form.fields.forEach((field: FormField, at) => {
		put(sheet.getCell(at + 2, 1), fieldMark(field), plain);
		put(sheet.getCell(at + 2, 2), words.name(field.variable), plain);
	});
}
