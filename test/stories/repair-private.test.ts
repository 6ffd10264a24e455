import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/catalogue/table.ts';
import type { Cell } from '../../src/intake/grid.ts';
import { headingsOf, under } from '../support/persons.ts';
import { bookOf, identityNumber, readable } from '../support/planted.ts';
import { readWorkbook } from '../support/read-workbook.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';
import { writeBook } from '../support/xlsx-writer.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeAll(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});

const villages = readTable(join(DEMO, 'desa.csv'), ['kode', 'nama'])
	.slice(0, 4)
	.map((row) => row.get('nama'));
const PERSON = ['Zubaedah', 'Qisthi', 'Wirapraja'].join(' ');
const SECOND = ['Ontowiryo', 'Tantri'].join(' ');
const PHONE = `0812${String(identityNumber(3)).slice(4, 12)}`;

const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
const impor = (...args: string[]) => dasbor(['impor', ...args], { cwd: folder });
const rowOf = (ran: { stdout: string }) => JSON.parse(ran.stdout).rows[0];
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
/** The copy of the only sheet of a repair workbook, and its list. */
async function copyIn(name: string) {
	const book = await readWorkbook(bytesOf(name));
	const [list, copy] = [...book.values()];
	return { list: list!.worksheet, copy: copy!.worksheet };
}

/** Puts right values into the marked cells of a repair workbook and imports it; the row of the import. */
async function corrected(name: string, right: Readonly<Record<string, string | number>>, ...options: string[]) {
	const { default: ExcelJS } = await import('exceljs');
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(join(folder, name));
	for (const [cell, value] of Object.entries(right)) book.worksheets[1]!.getCell(cell).value = value;
	await book.xlsx.writeFile(join(folder, 'kembali.xlsx'));
	const ran = await impor('kembali.xlsx', '--uji', '--format', 'json', ...options);
	return { code: ran.code, ...rowOf(ran) };
}

/** A table with everything about persons that offices add to one; the figure of the second village is `figure`. */
const table = (figure: Cell): Cell[][] => [
	[`Petugas: ${PERSON}`],
	[`Nama Kepala Desa: ${SECOND}`, null, null, null, null, null, PERSON],
	['No', 'Desa', 'Tahun', 'Penduduk', 'Kepala Desa', 'Paraf', PERSON, 'Keterangan', 'Luas Wilayah'],
	[1, villages[0]!, 2024, 3000, PERSON, 'Z Q', 5, 'lengkap', 12.5],
	[2, villages[1]!, 2024, figure, SECOND, 'OT', 6, `hubungi ${PERSON}`, 13],
	[3, villages[2]!, 2024, 5000, PERSON, 'Z Q', 7, PHONE, 14],
	[null, 'JUMLAH', null, 12000],
	[null, null, null, null, `${villages[0]}, 5 Oktober 2024`],
	[null, null, null, null, 'Camat'],
	[null, null, null, null, PERSON.toUpperCase()],
	[null, null, null, null, 'NIP. 198501012010011001'],
];

describe('a repair copy holds nothing of persons', () => {
	it('in titles, columns that are not read, their headings and the signatures', async () => {
		put('salah.xlsx', bookOf(table('empat ribu')));
		const refused = await impor('salah.xlsx', '--perbaikan', 'perbaikan.xlsx', '--format', 'json');
		expect(refused.code).toBe(1);
		const all = `${readable(bytesOf('perbaikan.xlsx'))}\n${refused.stdout}\n${refused.stderr}`.toLowerCase();
		for (const secret of [...PERSON.split(' '), ...SECOND.split(' '), PHONE, '19850101201001'])
			expect(all).not.toContain(secret.toLowerCase());
		const { copy, list } = await copyIn('perbaikan.xlsx');
		expect(copy.getCell('G3').value).toBe('Kolom G');
		expect(['E4', 'E5', 'E6'].map((cell) => copy.getCell(cell).value)).toEqual(['#1', '#3', '#1']);
		expect(copy.getCell('F4').value).toBe(copy.getCell('F6').value);
		expect(copy.getCell('I4').value).toBe(12.5);
		expect(copy.getCell('A4').value).toBe(1);
		expect(String(list.getCell('A4').value)).toContain('Kolom E, F, G, H tidak dibaca');
	});

	it('and still imports to the same account once corrected', async () => {
		put('salah.xlsx', bookOf(table('empat ribu')));
		await impor('salah.xlsx', '--perbaikan', 'perbaikan.xlsx');
		const again = await corrected('perbaikan.xlsx', { D5: 4000 });
		put('benar.xlsx', bookOf(table(4000)));
		const clean = rowOf(await impor('benar.xlsx', '--uji', '--format', 'json'));
		expect(again).toMatchObject({ code: 0, faults: [], read: clean.read, new: clean.new, totals: clean.totals });
		expect(clean.read).toBe(3);
	});

	it('keeps what makes a row a part of a village, so that the copy is refused as the file was', async () => {
		const rows = [
			['Desa', 'Tahun', 'Posyandu', 'Balita ditimbang (D)'],
			[villages[0]!, 2024, 'Melati', 'tiga'],
			[villages[1]!, 2024, 'Mawar', 14],
		];
		put('salah.xlsx', bookOf(rows));
		await impor('salah.xlsx', '--perbaikan', 'perbaikan.xlsx');
		const again = await corrected('perbaikan.xlsx', { D2: 3 });
		expect(again.faults.map((fault: { code: string }) => fault.code)).toEqual(['split_rows', 'split_rows']);
	});

	it('keeps the place and the unit that a title names', async () => {
		const rows = [
			[`DATA ${PERSON}`],
			['KECAMATAN ANTAH BERANTAH TAHUN 2024'],
			['Desa', 'Tahun', 'Penduduk'],
			[villages[0]!, 2024, 'tiga'],
		];
		put('salah.xlsx', bookOf(rows, 'Data'));
		const refused = await impor('salah.xlsx', '--perbaikan', 'perbaikan.xlsx', '--format', 'json');
		expect(rowOf(refused).faults.map(({ code }: { code: string }) => code)).toContain('place_in_title');
	});
});

describe('formulas in a repair copy', () => {
	const cell = (ref: string, inner: string, type = ''): string => `<c r="${ref}"${type}>${inner}</c>`;
	const text = (ref: string, value: string): string => cell(ref, `<is><t>${value}</t></is>`, ' t="inlineStr"');
	const sheet = [
		text('A1', 'Desa') + text('B1', 'Tahun') + text('C1', 'Penduduk') + text('D1', 'Keluarga'),
		text('A2', villages[0]!) +
			cell('B2', '<v>2024</v>') +
			cell('C2', '<f>1000+2000</f><v>3000</v>') +
			text('D2', 'dua'),
		text('A3', villages[1]!) + cell('B3', '<v>2024</v>') + cell('C3', '<v>2500</v>') + cell('D3', '<v>800</v>'),
		text('A4', 'JUMLAH') + cell('C4', '<f>SUM(C2:C3)</f><v>5500</v>') + cell('D4', '<f>SUM(D2:D3)</f><v>800</v>'),
	];
	const rows = sheet.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('');

	it('are figures that say they were formulas, and go from rows of totals', async () => {
		put('rumus.xlsx', writeBook([{ name: 'Data', rows }]));
		await impor('rumus.xlsx', '--perbaikan', 'perbaikan.xlsx');
		const { copy, list } = await copyIn('perbaikan.xlsx');
		expect(copy.getCell('C2').value).toBe(3000);
		expect(copy.getCell('C2').font).toMatchObject({ italic: true });
		expect(copy.getCell('C3').font?.italic ?? false).toBe(false);
		expect([copy.getCell('A4').value, copy.getCell('C4').value, copy.getCell('D4').value]).toEqual([
			'JUMLAH',
			null,
			null,
		]);
		expect(String(list.getCell('A4').value)).toContain('1 sel');
		expect(String(list.getCell('A4').value)).toContain('(C2)');
		expect(readable(bytesOf('perbaikan.xlsx'))).not.toContain('SUM(');
		expect(await corrected('perbaikan.xlsx', { D2: 700 })).toMatchObject({ code: 0, faults: [], read: 2 });
	});
});

describe('a list of persons has no copy', () => {
	it('but a list of its faulty cells, with the rules and nothing of what stands in them', async () => {
		const born = '31/02/2023';
		const headings = headingsOf('eppgbm/anak');
		const child = (village: string, at: number): Record<string, Cell> => ({
			nik: identityNumber(at + 1),
			nama: PERSON,
			jk: 'L',
			'tgl lahir': '2023-01-05',
			'nama ortu': SECOND,
			'desa kel': village,
			alamat: SECOND,
			'usia saat ukur': at === 1 ? '' : '1 Tahun - 9 Bulan - 2 Hari',
			'tanggal pengukuran': at === 1 ? born : '2024-10-07',
			berat: 10,
			tinggi: 80,
			'bb u': 'Berat Badan Normal',
			'tb u': 'Normal',
			'bb tb': 'Gizi Baik',
		});
		const rows = [headings, ...villages.map((village, at) => under(headings, child(village, at)))];
		put('anak.xlsx', bookOf(rows));
		const ran = await impor('anak.xlsx', '--periode', '2024-10', '--perbaikan', 'perbaikan.xlsx', '--format', 'json');
		expect(rowOf(ran).faults.length, ran.stdout).toBeGreaterThan(0);
		expect(rowOf(ran).repair, ran.stdout).toBe('perbaikan.xlsx');
		const book = await readWorkbook(bytesOf('perbaikan.xlsx'));
		expect([...book.keys()]).toEqual(['Perbaikan']);
		const all = readable(bytesOf('perbaikan.xlsx'));
		for (const secret of [...PERSON.split(' '), ...SECOND.split(' '), born, identityNumber(2)])
			expect(all).not.toContain(secret);
		const list = book.get('Perbaikan')!.worksheet;
		expect(String(list.getCell('A3').value)).toContain('aplikasi atau berkas asalnya');
		expect(list.getCell('C6').text).toMatch(/^[A-Z]+3$/);
	});
});
