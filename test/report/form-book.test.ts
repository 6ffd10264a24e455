import { describe, expect, it } from 'vitest';
import { formParts } from '../../src/report/xlsx/form-table.ts';
import { readPackage } from '../../src/report/xlsx/package.ts';
import { answerCell, formOf, placeOf, VILLAGES, variables, writeForm } from '../support/forms.ts';
import { readWorkbook } from '../support/read-workbook.ts';

const CODES = ['balita_stunting', 'desa_odf', 'idm', 'indeks_desa', 'idm_status', 'bel_total', 'bayi_idl'];
const form = formOf(CODES);
const sheetOf = async (bytes: Uint8Array, name = 'Isian') => (await readWorkbook(bytes)).get(name)!.worksheet;

describe('the workbook of a form', () => {
	it('has the same bytes every time', async () => {
		expect(Buffer.compare(await writeForm(form), await writeForm(form))).toBe(0);
	});

	it('holds answers to rules that a spreadsheet keeps', async () => {
		const sheet = await sheetOf(await writeForm(form));
		const rule = (code: string) => answerCell(sheet, `${code}@2024-10`, VILLAGES[1]!).dataValidation;
		expect(rule('balita_stunting')).toMatchObject({ type: 'whole', formulae: [0, 1_000_000], errorStyle: 'stop' });
		expect(rule('idm')).toMatchObject({ type: 'decimal', formulae: [0, 1] });
		expect(rule('indeks_desa')).toMatchObject({ type: 'decimal', formulae: [0, 100] });
		expect(rule('bel_total')).toMatchObject({ type: 'whole', formulae: [0, 1_000_000_000_000] });
		expect(rule('desa_odf')).toMatchObject({ type: 'list', formulae: ['"Ya,Tidak"'] });
		expect(rule('idm_status')).toMatchObject({
			type: 'list',
			formulae: ['"Sangat Tertinggal,Tertinggal,Berkembang,Maju,Mandiri"'],
		});
		for (const code of CODES)
			expect(rule(code)).toMatchObject({ allowBlank: true, showErrorMessage: true, showInputMessage: true });
	});

	it('keeps its messages within what a spreadsheet shows', async () => {
		const all = formOf([...variables.values()].filter(({ computed }) => !computed).map(({ code }) => code));
		for (const { worksheet } of (await readWorkbook(await writeForm(all))).values()) {
			const { model } = (worksheet as unknown as { dataValidations: { model: Record<string, Rule> } }).dataValidations;
			for (const rule of Object.values(model)) {
				expect(rule.promptTitle.length).toBeLessThanOrEqual(32);
				expect(rule.prompt.length).toBeLessThanOrEqual(255);
			}
		}
	});

	it('locks what is in place, without a password, and leaves the answers open', async () => {
		const bytes = await writeForm(form);
		const sheet = await sheetOf(bytes);
		const xml = readPackage(bytes).text('xl/worksheets/sheet1.xml');
		expect(xml).toContain('<sheetProtection sheet="1"');
		expect(xml).not.toMatch(/hashValue|password/);
		const { row, column } = placeOf(sheet, VILLAGES[0]!.code);
		expect(sheet.getCell(row, column).protection?.locked ?? true).toBe(true);
		expect(sheet.getCell(row, column + 1).protection?.locked ?? true).toBe(true);
		for (const code of CODES)
			expect(answerCell(sheet, `${code}@2024-10`, VILLAGES[0]!).protection).toMatchObject({ locked: false });
	});

	it('asks a kelurahan for nothing that only a desa has, and says so', async () => {
		const villages = ['2001', '1002', '1003', '2004'].map((end) => ({
			code: `32.04.25.${end}`,
			name: `Nama ${end}`,
			status: end.startsWith('1') ? ('kelurahan' as const) : ('desa' as const),
			bpsCode: null,
		}));
		const bytes = await writeForm(formOf(['bel_total', 'balita_stunting'], { villages }));
		const sheet = await sheetOf(bytes);
		const budget = villages.map((village) => answerCell(sheet, 'bel_total@2024-10', village));
		expect(budget.map((cell) => cell.protection?.locked ?? true)).toEqual([false, true, true, false]);
		expect(budget.map((cell) => cell.dataValidation !== undefined)).toEqual([true, false, false, true]);
		expect(JSON.stringify(budget[1]!.note)).toContain('hanya desa yang mempunyai data ini');
		expect(budget[1]!.style.fill).not.toEqual(budget[0]!.style.fill);
		const stunting = villages.map((village) => answerCell(sheet, 'balita_stunting@2024-10', village));
		expect(stunting.every((cell) => cell.protection?.locked === false && cell.note === undefined)).toBe(true);
		const greyStep = /Sel abu-abu tidak diisi/;
		const guide = async (form: Uint8Array) => JSON.stringify((await sheetOf(form, 'Petunjuk')).getSheetValues());
		expect(await guide(bytes)).toMatch(greyStep);
		expect(await guide(await writeForm(formOf(['bel_total'])))).not.toMatch(greyStep);
	});

	it('explains each heading by a comment and in the guide, in whole', async () => {
		const bytes = await writeForm(form);
		const sheet = await sheetOf(bytes);
		const guide = await sheetOf(bytes, 'Petunjuk');
		for (const { variable } of form.fields) {
			const { row, column } = placeOf(sheet, variable.labelId);
			expect(JSON.stringify(sheet.getCell(row, column).note)).toContain(
				JSON.stringify(variable.definition).slice(1, -1),
			);
			placeOf(guide, variable.definition);
			placeOf(guide, variable.code);
		}
		expect(readPackage(bytes).text('xl/drawings/vmlDrawing1.vml')).toMatch(/<x:Anchor>4, 6, 6, 14, 8, 2, 14, 16</);
	});

	it('prints on A4 landscape, one page, headings repeated and frozen', async () => {
		const sheet = await sheetOf(await writeForm(form));
		expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 1 });
		expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
		const { row } = placeOf(sheet, VILLAGES[0]!.code);
		expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: row - 1 });
		expect(sheet.getRow(row - 1).hidden).toBe(true);
	});

	it('is a list on one A4 page for one village', async () => {
		const sheet = await sheetOf(await writeForm(formOf(CODES, { village: VILLAGES[0]! })));
		expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 1 });
		placeOf(sheet, 'Desa/Kelurahan : Cicalengka Kulon (32.04.25.2001)');
		for (const { variable } of form.fields) placeOf(sheet, variable.labelId);
	});

	it('names the time of a figure that is not the form’s, and the unit', async () => {
		const sheet = await sheetOf(
			await writeForm(formOf(['balita_stunting', 'bel_total', 'desa_odf', 'bayi_idl'], { period: '2024-12' })),
		);
		for (const words of [
			'orang',
			'rupiah, Tahun 2024',
			'Ya/Tidak, keadaan Semester II 2024',
			'orang, sejak awal tahun',
		])
			placeOf(sheet, words);
	});

	it('splits many figures over sheets of at most twelve, a data source together where it fits', () => {
		const many = formOf([...variables.values()].filter(({ sector }) => sector === 'kesehatan').map(({ code }) => code));
		const parts = formParts(many.fields);
		expect(parts.flat()).toHaveLength(many.fields.length);
		expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(12);
		const small = formOf(['ht_spm', 'ht_sasaran', 'dm_spm', 'dm_sasaran']).fields;
		expect(formParts(small)).toEqual([small]);
	});
});

interface Rule {
	readonly promptTitle: string;
	readonly prompt: string;
}
