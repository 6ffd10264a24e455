import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/catalogue/table.ts';
import type { Cell } from '../../src/intake/grid.ts';
import { bookOf, sheetsOf } from '../support/planted.ts';
import { find, type ReadSheet, readWorkbook, rowTexts } from '../support/read-workbook.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeAll(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});

const villages = readTable(join(DEMO, 'desa.csv'), ['kode', 'nama'])
	.slice(0, 6)
	.map((row) => ({ code: row.get('kode'), name: row.get('nama') }));
const HEADS = ['Kode Desa', 'Desa', 'Tahun', 'Bulan', 'bayi_idl', 'balita_ditimbang'];
/** A right table: title, headings in row 3, a village a row. */
const table = (): Cell[][] => [
	['Rekap posyandu'],
	[],
	HEADS,
	...villages.map(({ code, name }, at) => [code, name, 2024, 10, 10 + at, 100 + at]),
];

const cells = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((row) => row.map((cell) => String(cell ?? '')).join(';')).join('\n');
const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
const impor = (...args: string[]) => dasbor(['impor', ...args], { cwd: folder });
const rowsOf = (ran: { stdout: string }) => JSON.parse(ran.stdout).rows;

/** Where the list of faults links to: sheet and cell. */
function linked(read: Map<string, ReadSheet>): { sheet: string; cell: string }[] {
	const list = read.get('Perbaikan')!.worksheet;
	const found: { sheet: string; cell: string }[] = [];
	for (let row = 6; row <= list.rowCount; row++) {
		const at = list.getCell(row, 3);
		if (at.text) found.push({ sheet: String(list.getCell(row, 2).value), cell: at.text });
	}
	return found;
}

type Fault = readonly [column: number, wrong: Cell];
const WRONG: readonly Fault[] = [
	[1, 'Antah Berantah'],
	[3, 'bulan lalu'],
	[4, 'dua belas'],
	[4, -3],
	[4, 2.5],
	[5, '85%'],
	[5, '=SUM(A1:A3)'],
	[5, '#DIV/0!'],
	[4, '+12 atau lebih'],
];

describe('a repair workbook', () => {
	it('imports cleanly once the cells it marks are corrected, whatever was wrong', async () => {
		const fault = fc.record({ row: fc.integer({ min: 3, max: 8 }), fault: fc.constantFrom(...WRONG) });
		await fc.assert(
			fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 6 }), fc.boolean(), async (faults, asCsv) => {
				const right = table();
				const rows = table();
				for (const { row, fault } of faults) rows[row]![fault[0]] = fault[1];
				const file = asCsv ? 'salah.csv' : 'salah.xlsx';
				put(file, asCsv ? cells(rows) : bookOf(rows));
				const refused = await impor(file, '--perbaikan', 'perbaikan.xlsx', '--ya');
				expect(refused.code).toBe(1);
				expect(refused.stdout).toContain('ditandai di perbaikan.xlsx');

				const { default: ExcelJS } = await import('exceljs');
				const book = new ExcelJS.Workbook();
				await book.xlsx.readFile(join(folder, 'perbaikan.xlsx'));
				const list = linked(await readWorkbook(readFileSync(join(folder, 'perbaikan.xlsx'))));
				expect(list.length).toBeGreaterThan(0);
				for (const { sheet, cell } of list) expect(book.getWorksheet(sheet)!.getCell(cell).note).toBeTruthy();
				book.getWorksheet(list[0]!.sheet)!.eachRow((row) => {
					row.eachCell({ includeEmpty: true }, (at) => {
						if (!at.note) return;
						expect(at.fill).toMatchObject({ pattern: 'solid' });
						at.value = right[Number(at.row) - 1]![Number(at.col) - 1] as string | number;
					});
				});
				await book.xlsx.writeFile(join(folder, 'dikirim-kembali.xlsx'));
				const again = await impor('dikirim-kembali.xlsx', '--uji', '--format', 'json');
				put('benar.xlsx', bookOf(right));
				const clean = await impor('benar.xlsx', '--uji', '--format', 'json');
				expect({ code: again.code, faults: rowsOf(again)[0].faults }).toEqual({ code: 0, faults: [] });
				expect(rowsOf(again)[0].totals).toEqual(rowsOf(clean)[0].totals);
			}),
			{ numRuns: 25 },
		);
	}, 60_000);

	it('keeps every cell where it stood, texts as texts, and is the same bytes again', async () => {
		const rows = table();
		rows[4]![4] = '=1+1';
		rows[5]![1] = '@Antah';
		put('salah.xlsx', bookOf(rows));
		await impor('salah.xlsx', '--perbaikan', 'satu.xlsx');
		await impor('salah.xlsx', '--perbaikan', 'dua.xlsx');
		const bytes = readFileSync(join(folder, 'satu.xlsx'));
		expect(readFileSync(join(folder, 'dua.xlsx')).equals(bytes)).toBe(true);
		const copy = (await readWorkbook(bytes)).get('Rekap')!;
		expect(copy.worksheet.getCell('A1').value).toBe('Rekap posyandu');
		expect(copy.worksheet.getCell('E5').value).toBe('=1+1');
		expect(copy.worksheet.getCell('B6').value).toBe('@Antah');
		expect(copy.worksheet.getCell('F4').value).toBe(100);
	});

	it('names rule, advice and cell in its list, in the language of the run', async () => {
		const rows = table();
		rows[4]![4] = 'banyak';
		put('salah.xlsx', bookOf(rows));
		await impor('salah.xlsx', '--perbaikan', 'satu.xlsx', '--bahasa', 'en');
		const list = (await readWorkbook(readFileSync(join(folder, 'satu.xlsx')))).get('Repairs')!;
		const row = rowTexts(list)[find(list, 3, 'E5') - 1]!;
		expect(row.slice(1)).toEqual([
			'Rekap',
			'E5',
			'banyak',
			'"banyak" is no number for "Infants fully immunised (basic)"',
			'write the number only, for example 1250',
		]);
	});

	it('marks figures that contradict each other on every sheet where they stand', async () => {
		const [first, second, third] = [table(), table(), table()];
		second[5]![4] = 99;
		third[5]![4] = 98;
		for (const rows of [second, third]) rows[7]![4] = 77;
		put('lembar.xlsx', sheetsOf({ Rekap: first, 'Lembar dua': second, Tiga: third }));
		const refused = await impor('lembar.xlsx', '--perbaikan', 'lembar-balik.xlsx');
		expect(refused.code).toBe(1);
		expect(refused.stdout).toContain("12, 99, 98 (bayi_idl, Rekap!E6, 'Lembar dua'!E6, Tiga!E6)");
		expect(linked(await readWorkbook(readFileSync(join(folder, 'lembar-balik.xlsx'))))).toEqual([
			{ sheet: 'Rekap', cell: 'E6' },
			{ sheet: 'Rekap', cell: 'E8' },
			{ sheet: 'Lembar dua', cell: 'E6' },
			{ sheet: 'Lembar dua', cell: 'E8' },
			{ sheet: 'Tiga', cell: 'E6' },
			{ sheet: 'Tiga', cell: 'E8' },
		]);
	});

	it('is one for each of several inputs, and never one of the inputs', async () => {
		const rows = table();
		rows[4]![4] = 'banyak';
		for (const name of ['a.csv', 'b.csv']) put(name, cells(rows));
		put('c.csv', cells(table()));
		const ran = await impor('a.csv', 'b.csv', 'c.csv', '--uji', '--perbaikan', 'balik.xlsx', '--format', 'json');
		expect(rowsOf(ran).map((row: { repair: string | null }) => row.repair)).toEqual([
			'balik-a.xlsx',
			'balik-b.xlsx',
			null,
		]);
		put('sendiri.xlsx', bookOf(rows));
		const before = readFileSync(join(folder, 'sendiri.xlsx'));
		const own = await impor('sendiri.xlsx', '--perbaikan', 'sendiri.xlsx');
		expect(own.code).toBe(2);
		expect(readFileSync(join(folder, 'sendiri.xlsx')).equals(before)).toBe(true);
		expect((await impor('sendiri.xlsx', '--perbaikan', 'balik.csv')).code).toBe(2);
	});

	it('of a form has its sheet once and is the form again when the cell is corrected', async () => {
		await dasbor(['formulir', '--periode', '2025-01', '--desa', 'Mekarjaya', '--untuk', 'desa', '-o', 'kosong.xlsx'], {
			cwd: folder,
		});
		const { default: ExcelJS } = await import('exceljs');
		const fill = async (from: string, to: string, answers: Record<string, string | number>): Promise<void> => {
			const book = new ExcelJS.Workbook();
			await book.xlsx.readFile(join(folder, from));
			for (const [cell, value] of Object.entries(answers)) book.getWorksheet('Isian')!.getCell(cell).value = value;
			await book.xlsx.writeFile(join(folder, to));
		};
		await fill('kosong.xlsx', 'salah.xlsx', { D11: 3, D12: 'tiga', D13: '125 juta' });
		const refused = await impor('salah.xlsx', '--perbaikan', 'formulir-balik.xlsx');
		expect(refused.stderr).not.toContain('Kesalahan');
		expect(refused.code).toBe(1);
		expect(linked(await readWorkbook(readFileSync(join(folder, 'formulir-balik.xlsx'))))).toEqual([
			{ sheet: 'Isian', cell: 'D12' },
			{ sheet: 'Isian', cell: 'D13' },
		]);
		await fill('formulir-balik.xlsx', 'benar.xlsx', { D12: 3, D13: 125_000_000 });
		const again = await impor('benar.xlsx', '--uji', '--format', 'json');
		expect(again.code, again.stdout).toBe(0);
		expect(rowsOf(again)[0]).toMatchObject({ kind: 'formulir', faults: [] });
		expect(rowsOf(again)[0].totals).toHaveLength(3);
	});

	it('cannot help where no cell is wrong, and that is said', async () => {
		put('orang.csv', 'NIK,Nama Lengkap\n1,Siti\n');
		const ran = await impor('orang.csv', '--perbaikan', 'orang-balik.xlsx');
		expect(ran.code).toBe(1);
		expect(ran.stdout).toContain('tidak ada salinan untuk diperbaiki');
		expect(() => readFileSync(join(folder, 'orang-balik.xlsx'))).toThrow();
	});

	it('marks the good rows of --lewati-salah not at all, and the rest can follow later', async () => {
		const rows = table();
		rows[4]![4] = 'banyak';
		put('separuh.csv', cells(rows));
		const ran = await impor('separuh.csv', '--lewati-salah', '--perbaikan', 'separuh.xlsx');
		expect(ran.code).toBe(3);
		const book = await readWorkbook(readFileSync(join(folder, 'separuh.xlsx')));
		expect(linked(book)).toEqual([{ sheet: 'Data', cell: 'E5' }]);
	});
});
