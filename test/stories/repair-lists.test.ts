import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/catalogue/table.ts';
import type { Cell } from '../../src/intake/grid.ts';
import { bookOf, readable } from '../support/planted.ts';
import { readWorkbook } from '../support/read-workbook.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeAll(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});

const [village] = readTable(join(DEMO, 'desa.csv'), ['kode', 'nama']).map((row) => row.get('nama')) as [string];
const PERSON = ['Zubaedah', 'Qisthi', 'Wirapraja'].join(' ');
const impor = (...args: string[]) => dasbor(['impor', ...args, '--format', 'json'], { cwd: folder });
const rowOf = (ran: { stdout: string }) => JSON.parse(ran.stdout).rows[0];

type Grid = readonly (readonly Cell[])[];
interface Case {
	readonly name: string;
	readonly rows: Grid;
	/** Cells with what is wrong in them, by row and column from 0. */
	readonly wrong: readonly (readonly [row: number, column: number, wrong: Cell])[];
	readonly options: readonly string[];
}

const CASES: readonly Case[] = [
	{
		name: 'DU-RKP of a village, with the name of its author in a column of its own and below it',
		rows: [
			['DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA'],
			['TAHUN 2025'],
			['DESA', `: ${village}`],
			[
				'No',
				'Bidang',
				'Jenis Kegiatan',
				'Lokasi',
				'Volume',
				'Perkiraan Waktu Pelaksanaan',
				'Prakiraan Biaya',
				'Sumber Pembiayaan',
				'Dicatat',
			],
			[
				1,
				'Bidang Pelaksanaan Pembangunan Desa',
				'Pembangunan Posyandu',
				'Dusun 1',
				'1 unit',
				'6 bulan',
				150_000_000,
				'DD-APBN',
				PERSON,
			],
			[2, null, 'Rabat beton jalan', 'Dusun 2', '3 x 200 m', '3 bulan', 85_500_000, 'ADD', PERSON],
			['JUMLAH', null, null, null, null, null, 235_500_000],
			['Mengetahui', null, null, null, null, 'Ketua Tim'],
			[PERSON, null, null, null, null, PERSON],
		],
		wrong: [[5, 6, 'delapan puluh juta']],
		options: [],
	},
	{
		name: 'proposals of SIPD with who proposed them',
		rows: [
			[
				'No',
				'ID Usulan',
				'Tanggal Usul',
				'Pengusul',
				'Profil',
				'Usulan',
				'Masalah',
				'Alamat Lokasi',
				'Kabupaten',
				'Kecamatan',
				'Kelurahan',
				'OPD Tujuan Akhir',
				'Status',
				'Catatan',
				'Rekomendasi Kecamatan',
				'Volume',
				'Satuan',
				'Anggaran',
				'Sub Kegiatan',
			],
			[
				1,
				'77',
				'2024-01-10',
				PERSON,
				'x',
				'Perbaikan MCK',
				'Rusak',
				'Dusun 3',
				null,
				null,
				village,
				'Dinas PUPR',
				'Diteruskan',
				'Lengkapi RAB',
				'Setuju',
				2,
				'unit',
				75_000_000,
				'Pembangunan Sanitasi',
			],
			[
				2,
				'78',
				'2024-01-11',
				PERSON,
				'y',
				'Talud',
				'Longsor',
				'Dusun 1',
				null,
				null,
				village,
				'Dinas PUPR',
				'Ditolak',
				null,
				null,
				20,
				'm',
				25_000_000,
				'Talud',
			],
		],
		wrong: [
			[1, 10, 'Antah Berantah'],
			[2, 17, 'dua puluh lima juta'],
		],
		options: ['--periode', '2025'],
	},
	{
		name: 'programmes of an office',
		rows: [
			['DAFTAR PROGRAM OPD'],
			[
				'Tahun',
				'Perangkat Daerah',
				'Program',
				'Kegiatan',
				'Sub Kegiatan',
				'Lokasi',
				'Desa',
				'Volume',
				'Satuan',
				'Anggaran',
				'Sumber Dana',
				'PPTK',
			],
			[
				2025,
				'Dinas PUPR',
				'Jalan',
				'Rehabilitasi jalan',
				'Rehab jalan',
				'Dusun 2',
				village,
				2,
				'km',
				900_000_000,
				'APBD',
				PERSON,
			],
			[
				2025,
				'Dinas Kesehatan',
				'Gizi',
				'Pemberian makanan',
				'PMT',
				'Dusun 1',
				village,
				40,
				'anak',
				60_000_000,
				'APBD',
				PERSON,
			],
		],
		wrong: [[3, 9, 'enam puluh juta']],
		options: [],
	},
	{
		name: 'a published budget',
		rows: [
			['ANGGARAN PENDAPATAN DAN BELANJA DESA'],
			[`PEMERINTAH DESA ${village.toUpperCase()}`],
			['TAHUN ANGGARAN 2024'],
			['KODE REKENING', 'URAIAN', 'ANGGARAN (Rp)', 'SUMBER DANA', 'Dicatat'],
			['4', 'PENDAPATAN', 900_000_000],
			['4.2', 'Pendapatan Transfer', 900_000_000],
			['4.2.1', 'Dana Desa', 900_000_000, 'DDS', PERSON],
			['5', 'BELANJA', 900_000_000],
			['2', 'BIDANG PELAKSANAAN PEMBANGUNAN DESA', 900_000_000],
			['2.1', 'Sub Bidang Pendidikan', 900_000_000],
			['2.1.01', 'Penyelenggaraan PAUD', 900_000_000, 'DDS', PERSON],
			['KEPALA DESA'],
			[null, PERSON],
		],
		wrong: [[6, 2, 'seribu']],
		options: ['--periode', '2024'],
	},
];

describe('a repair copy of a list or a budget', () => {
	it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_name, { rows, wrong, options }) => {
		const faulty = rows.map((row) => [...row]);
		for (const [row, column, cell] of wrong) faulty[row]![column] = cell;
		const put = (name: string, grid: Grid): void => writeFileSync(join(folder, name), bookOf(grid));
		put('benar.xlsx', rows);
		const clean = rowOf(await impor('benar.xlsx', '--uji', ...options));
		expect(clean.faults).toEqual([]);
		put('salah.xlsx', faulty);
		const refused = rowOf(await impor('salah.xlsx', '--perbaikan', 'perbaikan.xlsx', ...options));
		expect(refused).toMatchObject({ import_id: null, repair: 'perbaikan.xlsx', kind: clean.kind });

		const { default: ExcelJS } = await import('exceljs');
		const book = new ExcelJS.Workbook();
		await book.xlsx.readFile(join(folder, 'perbaikan.xlsx'));
		const copy = book.worksheets[1]!;
		for (const [row, column] of wrong) {
			const cell = copy.getCell(row + 1, column + 1);
			expect(cell.note, cell.address).toBeTruthy();
			cell.value = rows[row]![column] as string | number;
		}
		await book.xlsx.writeFile(join(folder, 'kembali.xlsx'));
		const again = rowOf(await impor('kembali.xlsx', '--uji', ...options));
		const { read, outside, refused: left, skipped, faults, totals, budget } = again;
		expect({ read, outside, left, skipped, faults, totals, budget }).toEqual({
			read: clean.read,
			outside: clean.outside,
			left: 0,
			skipped: clean.skipped,
			faults: [],
			totals: clean.totals,
			budget: clean.budget,
		});
		const all = readable(readFileSync(join(folder, 'perbaikan.xlsx'))).toLowerCase();
		for (const part of PERSON.toLowerCase().split(' ')) expect(all).not.toContain(part);
	});

	it('of the tables of Siskeudes is a list of cells, to be corrected in Siskeudes', async () => {
		const head =
			'Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Kd_SubRinci,No_Urut,SumberDana,Uraian,Anggaran,AnggaranStlhPAK,AnggaranPAK';
		writeFileSync(
			join(folder, 'Ta_RABRinci.csv'),
			`${head}\n2024,01.2001.,01.2001.02.02.01.,5.2.1.01.,01,1,DDS,Pengadaan,seribu,1000,0\n`,
		);
		const { code, name } = readTable(join(DEMO, 'desa.csv'), ['kode', 'nama']).map((row) => ({
			code: row.get('kode'),
			name: row.get('nama'),
		}))[0]!;
		const ran = await impor('Ta_RABRinci.csv', '--desa', code, '--perbaikan', 'perbaikan.xlsx');
		const row = rowOf(ran);
		expect(
			row.faults.some((fault: { cell: string | null }) => fault.cell !== null),
			`${name} ${ran.stdout}`,
		).toBe(true);
		const read = await readWorkbook(readFileSync(join(folder, 'perbaikan.xlsx')));
		expect([...read.keys()]).toEqual(['Perbaikan']);
	});
});
