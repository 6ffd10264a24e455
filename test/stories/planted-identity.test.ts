import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLayouts } from '../../src/catalogue/layouts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readTable } from '../../src/catalogue/table.ts';
import type { Cell } from '../../src/intake/grid.ts';
import type { Layout } from '../../src/model/layout.ts';
import {
	bookOf,
	holds,
	identityNumber,
	type PlantedPlace,
	readable,
	SPELLINGS,
	sheetOf,
	storedForms,
} from '../support/planted.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
const layouts = loadLayouts(TEMPLATES, loadCatalogue(TEMPLATES).variables);
const places: PlantedPlace[] = readTable(join(DEMO, 'desa.csv'), ['kode', 'nama'])
	.slice(0, 3)
	.map((row) => ({ code: row.get('kode'), name: row.get('nama') }));
const PERSON = ['Zubaedah', 'Qisthi', 'Wirapraja'].join(' ');
const NUMBER = identityNumber(7);

const folders = tempFolders();
afterAll(() => folders.remove());
let template: string;
beforeAll(async () => {
	template = await demoWorkspace(folders.make());
});

/** A folder with an empty workspace; `files` are written beside it. */
function place(files: Readonly<Record<string, Buffer>>): string {
	const folder = folders.make();
	copyFileSync(template, join(folder, 'uji.dasbor'));
	mkdirSync(join(folder, 'masuk'));
	mkdirSync(join(folder, 'keluar'));
	for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'masuk', name), bytes);
	return folder;
}

const WAYS: readonly (readonly string[])[] = [
	['--lewati-salah'],
	['--uji', '--format', 'json'],
	['--lewati-salah', '--format', 'json', '-o', 'keluar/hasil.json', '--perbaikan', 'keluar/perbaikan.xlsx'],
	['--bahasa', 'en', '--rinci', '--perbaikan', 'keluar/perbaikan.xlsx'],
];

/** Runs one command line and gives every place where the number or the person can be found afterwards. */
async function traces(folder: string, args: readonly string[]): Promise<string[]> {
	const ran = await dasbor(args, { cwd: folder });
	expect(ran.code, ran.stderr).not.toBe(70);
	const found: string[] = [];
	const search = (where: string, text: string): void => {
		if (holds(text, NUMBER)) found.push(`${where}: number`);
		if (text.toLowerCase().includes(PERSON.toLowerCase())) found.push(`${where}: person`);
	};
	search('stdout', ran.stdout);
	search('stderr', ran.stderr);
	for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!name.isFile() || name.parentPath.endsWith('masuk')) continue;
		const bytes = readFileSync(join(name.parentPath, name.name));
		search(`name of ${name.name}`, name.name);
		search(name.name, readable(bytes));
		if (storedForms(NUMBER).some((form) => bytes.includes(form))) found.push(`${name.name}: number stored`);
	}
	return found;
}

/** The files of a layout with the number in each of its columns in turn, each in its own spelling, by the way they are read. */
function planted(layout: Layout): Record<string, Buffer>[] {
	const sheet = sheetOf(layout, places, PERSON);
	const files = WAYS.map((): Record<string, Buffer> => ({}));
	sheet[0]!.forEach((_heading, column) => {
		const cell = SPELLINGS[column % SPELLINGS.length]!(NUMBER);
		const rows = sheet.map((row, at) => (at === 2 ? row.map((own, c) => (c === column ? cell : own)) : row));
		files[column % WAYS.length]![`kolom-${column}.xlsx`] = bookOf(rows);
	});
	return files;
}

const OPTIONS = ['--periode', '2024-01', '--desa', places[0]!.code];
const inputs = (files: Readonly<Record<string, Buffer>>): string[] =>
	Object.keys(files).map((name) => join('masuk', name));

describe('an identity number in any column of any layout', () => {
	it.each(layouts.filter((layout) => layout.columns.length > 0).map((layout) => [layout.id, layout] as const))(
		'%s',
		async (_id, layout) => {
			for (const [at, files] of planted(layout).entries()) {
				const kind = layout.level === 'desa' ? [] : ['--jenis', layout.id];
				const args = ['impor', ...inputs(files), ...WAYS[at]!, ...kind, ...OPTIONS, '--ruang', 'uji.dasbor'];
				if (Object.keys(files).length > 0) expect(await traces(place(files), args)).toEqual([]);
			}
		},
		60_000,
	);
});

it('would be read without it: the sheets made here are those of their layouts', async () => {
	const read = layouts.filter((layout) => layout.level === 'desa' && layout.columns.length > 0);
	const files = Object.fromEntries(read.map((layout, at) => [`${at}.xlsx`, bookOf(sheetOf(layout, places, PERSON))]));
	const ran = await dasbor(
		['impor', ...inputs(files), '--uji', '--format', 'json', '--periode', '2024', '--ruang', 'uji.dasbor'],
		{ cwd: place(files) },
	);
	const kinds = JSON.parse(ran.stdout).rows.map((row: { kind: string | null }) => row.kind);
	expect(kinds.filter((kind: string | null, at: number) => kind === read[at]!.id).length).toBeGreaterThan(
		read.length / 2,
	);
});

/** A text table, a row per line, with one cell replaced. */
const csvOf = (rows: readonly (readonly string[])[], row = -1, column = -1, text = ''): Buffer =>
	Buffer.from(
		rows.map((cells, r) => cells.map((cell, c) => `"${r === row && c === column ? text : cell}"`).join(',')).join('\n'),
	);

describe('an identity number in lists and budgets, whose texts are kept', () => {
	const [village] = places as [PlantedPlace];
	const list = [
		['DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA', '', '', '', '', '', '', '', ''],
		['TAHUN 2025', '', '', '', '', '', '', '', ''],
		['DESA', `: ${village.name}`, '', '', '', '', '', '', ''],
		[
			'No',
			'Bidang',
			'Jenis Kegiatan',
			'',
			'Lokasi',
			'Volume',
			'Perkiraan Waktu Pelaksanaan',
			'Prakiraan Biaya',
			'Sumber Pembiayaan',
		],
		['', '', '', '', '', '', '', 'Jumlah (Rp)', ''],
		[
			'1',
			'Bidang Pelaksanaan Pembangunan Desa',
			'1',
			'Pembangunan Posyandu',
			'Dusun 1',
			'1 unit',
			'6 bulan',
			'150.000.000',
			'DD-APBN',
		],
		['', '', '2', 'Rabat beton jalan', 'Dusun 2', '3 x 200 m', '3 bulan', '85.500.000', 'ADD'],
	];
	const head = [
		'Tahun',
		'Kd_Desa',
		'Kd_Keg',
		'Kd_Rincian',
		'Kd_SubRinci',
		'No_Urut',
		'SumberDana',
		'Uraian',
		'Anggaran',
		'AnggaranStlhPAK',
		'AnggaranPAK',
	];
	const number = village.code.replace(/^.*\.(\d\d)\.(\d{4})$/, '$1.$2.');
	const budget = [
		head,
		['2024', number, `${number}02.02.01.`, '5.2.1.01.', '01', '1', 'DDS', 'Pengadaan timbangan', '1000', '1000', '0'],
		['2024', number, `${number}00.00.`, '4.2.1.01.', '', '1', 'DDS', 'Dana desa', '1000', '1000', '0'],
	];
	const tables = {
		'Ta_RABRinci.csv': budget,
		'Ref_Desa.csv': [
			['Kd_Kec', 'Kd_Desa', 'Nama_Desa'],
			['01', number, `PEMERINTAH DESA ${village.name}`],
		],
		'Ta_Kegiatan.csv': [
			['Tahun', 'Kd_Desa', 'Kd_Bid', 'Kd_Keg', 'ID_Keg', 'Nama_Kegiatan', 'Pagu', 'Nm_PPTKD'],
			['2024', number, `${number}02.`, `${number}02.02.01.`, '02.02.01.', 'Posyandu', '1000', PERSON],
		],
	};
	const spelled = (at: number): string => String(SPELLINGS[at % SPELLINGS.length]!(NUMBER));

	it('is not needed: both are read without it', async () => {
		const folder = place({ 'usulan.csv': csvOf(list) });
		for (const [name, table] of Object.entries(tables)) writeFileSync(join(folder, 'masuk', name), csvOf(table));
		const ran = await dasbor(['impor', 'masuk/usulan.csv', 'masuk', '--ruang', 'uji.dasbor', '--format', 'json'], {
			cwd: folder,
		});
		const rows: { kind: string | null; import_id: number | null; faults: unknown[] }[] = JSON.parse(ran.stdout).rows;
		expect(rows.filter((row) => row.import_id !== null).length, ran.stdout).toBeGreaterThanOrEqual(2);
	});

	it('in every cell of a list of proposals', async () => {
		for (let row = 3; row < list.length; row++) {
			const files = Object.fromEntries(
				list[row]!.map((_cell, column) => [`${row}-${column}.csv`, csvOf(list, row, column, spelled(row + column))]),
			);
			expect(
				await traces(place(files), ['impor', ...inputs(files), '--lewati-salah', '--ruang', 'uji.dasbor']),
			).toEqual([]);
		}
	});

	it.each(Object.keys(tables) as (keyof typeof tables)[])('in every cell of %s', async (planted) => {
		for (let row = 0; row < 2; row++)
			for (let column = 0; column < tables[planted][0]!.length; column++) {
				const files = Object.fromEntries(
					Object.entries(tables).map(([name, table]) => [
						name,
						name === planted ? csvOf(table, row, column, spelled(row + column)) : csvOf(table),
					]),
				);
				expect(await traces(place(files), ['impor', 'masuk', '--lewati-salah', '--ruang', 'uji.dasbor'])).toEqual([]);
			}
	});
});

describe('an identity number around the data', () => {
	const general = layouts.find((layout) => layout.id === 'portaldatadesa/penduduk_jk')!;
	const sheet = sheetOf(general, places, PERSON);
	const texts = SPELLINGS.map((spelling) => String(spelling(NUMBER)));

	it.each(texts)('in a heading: %s', async (text) => {
		const files: Record<string, Buffer> = {};
		sheet[0]!.forEach((heading, column) => {
			const rows = sheet.map((row, at) =>
				at === 0 ? row.map((own, c) => (c === column ? `${heading} ${text}` : own)) : row,
			);
			files[`judul-${column}.xlsx`] = bookOf(rows);
		});
		files['kolom-lain.xlsx'] = bookOf(sheet.map((row, at) => [...row, at === 0 ? text : 1]));
		files['judul-atas.xlsx'] = bookOf([[`Rekap petugas ${text}`], ...sheet]);
		for (const way of WAYS)
			expect(
				await traces(place(files), ['impor', ...inputs(files), ...way, ...OPTIONS, '--ruang', 'uji.dasbor']),
			).toEqual([]);
	});

	it.each(texts)('in the name of a sheet and of a file: %s', async (text) => {
		const files = {
			'lembar.xlsx': bookOf(sheet, text.slice(0, 31)),
			'aneh.xlsx': bookOf([['bukan', 'tabel']], text.slice(0, 31)),
			[`data ${text}.xlsx`]: bookOf(sheet),
			[`rusak ${text}.xlsx`]: bookOf(
				sheet.map((row, at) => row.map((cell) => (at === 2 && cell === 7 ? 'tujuh' : cell))),
			),
			[`kosong ${text}.xlsx`]: Buffer.alloc(0),
		};
		for (const way of WAYS)
			expect(
				await traces(place(files), ['impor', ...inputs(files), ...way, ...OPTIONS, '--ruang', 'uji.dasbor']),
			).toEqual([]);
	});

	it.each(texts)('typed as an answer, a name, a sender or a reason: %s', async (text) => {
		const file = { 'data.xlsx': bookOf(sheet) };
		for (const own of [
			['--isian', `penyakit=${text}`],
			['--isian', `${text}=1`],
			['--cocokkan', `${text}=${places[0]!.code}`],
			['--cocokkan', `Tirta=${text}`],
			['--pengirim', text],
			['--lembar', text],
			['--jenis', text],
			['--periode', text],
			['--desa', text],
			['--perbaikan', `keluar/${text}.xlsx`],
			['-o', `keluar/${text}.json`],
			['--belajar', text, '--kolom', 'jumlah laki laki=penduduk'],
			['--belajar', 'x', '--kolom', `${text}=penduduk`],
			['--belajar', 'x', '--kolom', `jumlah laki laki=${text}`],
			['--belajar', 'x', '--judul', text, '--kolom', 'desa=@nama_desa'],
		]) {
			const args = ['impor', 'masuk/data.xlsx', '--periode', '2024', ...own, '--ruang', 'uji.dasbor'];
			expect(await traces(place(file), args), own.join(' ')).toEqual([]);
		}
		for (const args of [
			['desa', text],
			['asal', text],
			['data', text],
			[text],
			['indikator', '--layanan', text],
			['data', '--aneh', text],
			['katalog', 'bentuk', text],
			['katalog', 'bentuk', '--hapus', text],
			['isi', places[0]!.code, 'penduduk', '5', '--periode', '2024', '--alasan', text],
			['isi', places[0]!.code, 'penduduk', '5', '--periode', '2024', '--sumber', text],
			['desa', '--lupakan', text],
			['periksa', '--tandai', 'penduduk', '--sebagai', 'dipastikan', '--alasan', text],
			['asal', 'penduduk', '--pakai', 'umum', '--alasan', text],
			['asal', 'penduduk', '--pakai', text],
		])
			expect(await traces(place({}), [...args, '--ruang', 'uji.dasbor']), args.join(' ')).toEqual([]);
	});

	it.each(texts)('in a list of villages: %s', async (text) => {
		const lists: Cell[][][] = [
			[
				['kode', 'nama'],
				['99.01.01.2001', text],
			],
			[
				['kode', 'nama', 'kecamatan'],
				['99.01.01.2001', 'Uji', text],
			],
			[
				['kode', 'nama', 'kabupaten'],
				['99.01.01.2001', 'Uji', text],
			],
			[
				['kode', 'nama', 'lurah'],
				['99.01.01.2001', 'Uji', text],
			],
			[
				['kode', 'nama'],
				[text, 'Uji'],
			],
		];
		for (const list of lists) {
			const folder = place({ 'desa.xlsx': bookOf(list) });
			expect(
				await traces(folder, ['mulai', '99.01.01', '--desa', 'masuk/desa.xlsx', '--ruang', 'baru.dasbor']),
			).toEqual([]);
		}
		const named = place({
			'desa.xlsx': bookOf([
				['kode', 'nama'],
				['99.01.01.2001', 'Uji'],
			]),
		});
		expect(await traces(named, ['mulai', text, '--desa', 'masuk/desa.xlsx', '--ruang', 'baru.dasbor'])).toEqual([]);
	});
});
