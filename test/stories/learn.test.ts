import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { wordsFor } from '../../src/language/index.ts';
import { LOCAL_ROLES } from '../../src/model/layout.ts';
import { bookOf } from '../support/planted.ts';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeEach(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});

/** A sheet of an office nobody knows: title, two heading rows, a number row, then villages. */
const sheet = (first = 30): Cell[][] => [
	['LAPORAN BULANAN GIZI'],
	['Wilayah Kerja', 'Penanggung Jawab', 'Sasaran (S)', 'Hasil Penimbangan'],
	['', '', '', 'Ditimbang (D)', 'Naik (N)'],
	[1, 2, 3, 4, 5],
	['Sukamaju', 'Ibu Kader', first, 28, 20],
	['Mekarjaya', 'Ibu Kader', 40, 36, 30],
];
const put = (name: string, rows: readonly (readonly Cell[])[]): void => writeFileSync(join(folder, name), bookOf(rows));
const impor = (...args: string[]) => dasbor(['impor', ...args], { cwd: folder });
const stored = async (): Promise<string[]> => {
	const ran = await dasbor(['data', '--format', 'json'], { cwd: folder });
	return JSON.parse(ran.stdout)
		.rows.map((row: Record<string, unknown>) => `${row.name} ${row.variable} ${row.period} ${row.value} ${row.source}`)
		.sort();
};

const TAUGHT = [
	'--belajar',
	'gizi puskesmas',
	'--pengirim',
	'Puskesmas Contoh',
	'--judul',
	'2-3',
	'--kolom',
	'Wilayah Kerja=@nama_desa',
	'--kolom',
	'Sasaran (S)=balita_sasaran',
	'--kolom',
	'Hasil Penimbangan Ditimbang (D)=balita_ditimbang',
] as const;

describe('a layout learned from the command line', () => {
	it('reads the file, and the next one of the same headings without any option', async () => {
		put('okt.xlsx', sheet());
		const ran = await impor('okt.xlsx', '--periode', '2024-10', ...TAUGHT);
		expect(ran.stderr).toBe('');
		expect(ran.code).toBe(0);
		expect(ran.stdout).toContain('Puskesmas Contoh: gizi puskesmas (lokal/gizi-puskesmas)');
		expect(ran.stdout).toContain('Kolom yang tidak dibaca: Penanggung Jawab, Hasil Penimbangan Naik (N)');
		expect(ran.stdout).toContain('Bentuk lokal/gizi-puskesmas disimpan');
		put('nov.xlsx', sheet(31));
		const next = await impor('nov.xlsx', '--periode', '2024-11');
		expect(next.code).toBe(0);
		expect(await stored()).toEqual([
			'Mekarjaya balita_ditimbang 2024-10 36 lokal/gizi-puskesmas',
			'Mekarjaya balita_ditimbang 2024-11 36 lokal/gizi-puskesmas',
			'Mekarjaya balita_sasaran 2024-10 40 lokal/gizi-puskesmas',
			'Mekarjaya balita_sasaran 2024-11 40 lokal/gizi-puskesmas',
			'Sukamaju balita_ditimbang 2024-10 28 lokal/gizi-puskesmas',
			'Sukamaju balita_ditimbang 2024-11 28 lokal/gizi-puskesmas',
			'Sukamaju balita_sasaran 2024-10 30 lokal/gizi-puskesmas',
			'Sukamaju balita_sasaran 2024-11 31 lokal/gizi-puskesmas',
		]);
	});

	it('comes before a shipped one that fits as well', async () => {
		put('a.xlsx', [
			['Desa', 'Tahun', 'bayi_idl'],
			['Sukamaju', 2024, 5],
		]);
		const ran = await impor('a.xlsx', '--belajar', 'dinas', '--kolom', 'bayi_idl=balita_sasaran');
		expect(ran.stderr).toBe('');
		expect(await stored()).toEqual(['Sukamaju balita_sasaran 2024 5 lokal/dinas']);
	});

	it('keeps the year of a heading for its column: another year asked for is refused', async () => {
		put('a.xlsx', [
			['Desa', 'Jml Pddk 2023'],
			['Sukamaju', 500],
		]);
		const taught = ['--belajar', 'pddk', '--kolom', 'Jml Pddk 2023=penduduk'];
		expect((await impor('a.xlsx', '--periode', '2024', ...taught)).code).toBe(1);
		expect(await stored()).toEqual([]);
		const ran = await impor('a.xlsx', '--periode', '2023');
		expect(ran.code, ran.stderr).toBe(0);
		expect(await stored()).toEqual(['Sukamaju penduduk 2023 500 lokal/pddk']);
		expect((await impor('a.xlsx', '--periode', '2024')).code).toBe(1);
	});

	it.each(['Prosentase Gizi', 'Jml (ribu)', 'Anak %', 'Balita (x 1.000)', 'Gizi dalam persen'])(
		'is refused for a count under "%s"',
		async (heading) => {
			put('a.xlsx', [
				['Desa', 'Tahun', heading],
				['Sukamaju', 2024, 5],
			]);
			const ran = await impor('a.xlsx', '--belajar', 'gizi', '--kolom', `${heading}=balita_sasaran`);
			expect(ran.code).toBe(2);
			expect(ran.stderr).toContain('ribuan, jutaan, atau persen');
			expect(await stored()).toEqual([]);
		},
	);

	it('is refused for a heading that names two years', async () => {
		put('a.xlsx', [
			['Desa', 'Tahun', 'Anak 2023 dan 2024'],
			['Sukamaju', 2024, 5],
		]);
		const ran = await impor('a.xlsx', '--belajar', 'gizi', '--kolom', 'Anak 2023 dan 2024=balita_sasaran');
		expect(ran.code).toBe(2);
		expect(ran.stderr).toContain('beberapa periode');
	});

	it('is tried without being kept under --uji', async () => {
		put('okt.xlsx', sheet());
		const ran = await impor('okt.xlsx', '--uji', '--periode', '2024-10', ...TAUGHT);
		expect(ran.code).toBe(0);
		expect((await impor('okt.xlsx', '--periode', '2024-10')).code).toBe(1);
	});

	it.each([
		[
			'no column is a variable',
			['--kolom', 'Wilayah Kerja=@nama_desa'],
			'belum ada kolom yang dibaca sebagai variabel',
		],
		['a variable that is none', ['--kolom', 'Sasaran (S)=anak_balita_x'], 'variabel "anak_balita_x" tidak ada'],
		['a heading that is none', ['--kolom', 'Anak=balita_sasaran'], '"Anak" bukan pilihan untuk --kolom'],
		['a role that is none', ['--kolom', 'Sasaran (S)=@lain'], '"@lain" bukan pilihan untuk --kolom'],
		['no column at all', [], 'sebutkan nama bentuk dan isi kolomnya'],
	])('is refused when %s', async (_name, columns, told) => {
		put('okt.xlsx', sheet());
		const ran = await impor('okt.xlsx', '--belajar', 'gizi', '--judul', '2-3', ...columns);
		expect(ran.code).toBe(2);
		expect(ran.stderr).toContain(told);
		expect(await dasbor(['katalog', 'bentuk', '--format', 'csv'], { cwd: folder })).not.toMatchObject({
			stdout: expect.stringContaining('lokal/'),
		});
	});

	it.each(['id', 'en'] as const)('can take every role a column may have: words in %s', (language) => {
		expect(new Set(Object.keys(wordsFor(language).learn.roles))).toEqual(LOCAL_ROLES);
	});

	it('is refused when a personal column is to be a variable, and when the sheet holds numbers of persons', async () => {
		put('a.xlsx', [
			['Desa', 'Tahun', 'Alamat Rumah'],
			['Sukamaju', 2024, 5],
		]);
		const ran = await impor('a.xlsx', '--belajar', 'x', '--kolom', 'Alamat Rumah=balita_sasaran');
		expect({ code: ran.code, told: ran.stderr }).toEqual({ code: 2, told: expect.stringContaining('data pribadi') });
		put('b.xlsx', [
			['Desa', 'Tahun', 'Petugas', 'Anak'],
			['Sukamaju', 2024, '99'.repeat(8), 5],
		]);
		const number = await impor('b.xlsx', '--belajar', 'x', '--kolom', 'Anak=balita_sasaran');
		expect({ code: number.code, told: number.stderr }).toEqual({
			code: 2,
			told: expect.stringContaining('nomor identitas'),
		});
	});
});

describe('a layout learned by questions', () => {
	it('walks through the columns, shows what it understood, and names the command without questions', async () => {
		put('okt.xlsx', sheet());
		const ran = await dasbor(['impor', 'okt.xlsx', '--belajar', '--periode', '2024-10'], {
			cwd: folder,
			isTTY: true,
			width: 60,
			answers: [
				true, // headings
				'@nama_desa',
				'@abaikan',
				'cari',
				'balita_sasaran',
				'balita_sasaran',
				'balita_ditimbang',
				'@abaikan',
				'Gizi Puskesmas',
				'Puskesmas Contoh',
				true, // keep the layout
				true, // keep the import
			],
		});
		expect(ran.code, ran.stderr).toBe(0);
		expect(ran.stderr).toContain('Judul kolom di baris 2-3:');
		expect(ran.stderr).toContain('Kolom C "Sasaran (S)": 30, 40');
		expect(ran.stderr).toContain('Sukamaju (2024-10): balita_sasaran = 30; balita_ditimbang = 28');
		const command = /Perintah yang sama tanpa tanya: dasbor impor (.*)/.exec(ran.stdout)![1]!;
		const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
		const before = await stored();
		expect(before).toHaveLength(4);

		folder = folders.make();
		await demoWorkspace(folder);
		put('okt.xlsx', sheet());
		expect((await impor(...words)).code).toBe(0);
		expect(await stored()).toEqual(before);
	});

	it('leaves every column unread that nobody spoke of, and never breaks the command to be copied', async () => {
		put('a.xlsx', [
			['Nama Desa', 'Tahun', 'balita_ditimbang', 'Sasaran balita posyandu', 'Hasil'],
			['Sukamaju', 2024, 5, 9, 3],
		]);
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			width: 40,
			answers: [true, '', '', '', '', 'cari', 'balita', 'cari', 'ditimbang', '@abaikan', 'x', '', true, true],
		});
		expect(ran.code, ran.stderr).toBe(0);
		expect(await stored()).toEqual(['Sukamaju balita_ditimbang 2024 5 lokal/x']);
		expect(ran.stdout).toContain('Perintah yang sama tanpa tanya: dasbor impor a.xlsx --belajar x --judul 1\n');
	});

	it('does not take a blank for a word to search by', async () => {
		put('a.xlsx', sheet());
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			answers: [true, '@nama_desa', '', 'cari', ' '],
		});
		expect(ran.stderr).toContain('Ketik satu kata');
	});

	it('names the command that is left when only the period is missing', async () => {
		put('okt.xlsx', sheet());
		const ran = await impor('okt.xlsx', ...TAUGHT);
		expect(ran.code, ran.stderr).toBe(2);
		expect(ran.stdout).toContain('Selanjutnya: dasbor impor okt.xlsx --periode 2024-10\n');
		expect((await impor('okt.xlsx', '--periode', '2024-10')).code).toBe(0);
	});

	it('shows nothing of a column that looks personal, and keeps nothing when told so', async () => {
		put('a.xlsx', [
			['Desa', 'Tahun', 'Nama Kepala Keluarga', 'Anak'],
			['Sukamaju', 2024, 'Zubaedah', 5],
		]);
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			answers: [true, '', '', 'cari', 'sasaran', 'balita_sasaran', 'x', '', false],
		});
		expect(ran.code).toBe(0);
		expect(ran.stderr).toContain('tampak memuat data pribadi');
		expect(ran.stdout + ran.stderr).not.toContain('Zubaedah');
		expect(await stored()).toEqual([]);
	});
});

describe('katalog bentuk', () => {
	it('lists shipped and local layouts, shows one, writes them to a file and takes them from it', async () => {
		put('okt.xlsx', sheet());
		await impor('okt.xlsx', '--periode', '2024-10', ...TAUGHT);
		const list = await dasbor(['katalog', 'bentuk', '--format', 'json'], { cwd: folder });
		const local = JSON.parse(list.stdout).rows.filter((row: { local: boolean }) => row.local);
		expect(local).toMatchObject([{ layout: 'lokal/gizi-puskesmas', level: 'desa', columns: 5 }]);
		const one = await dasbor(['katalog', 'bentuk', 'lokal/gizi-puskesmas'], { cwd: folder });
		expect(one.stdout).toMatch(/sasaran s\s.*balita/);
		await dasbor(['katalog', 'bentuk', '--simpan', 'bentuk.csv'], { cwd: folder });
		expect(readFileSync(join(folder, 'bentuk.csv'), 'utf8')).toContain(",'@nama_desa,");

		const csv = readFileSync(join(folder, 'bentuk.csv'));
		folder = folders.make();
		await demoWorkspace(folder);
		writeFileSync(join(folder, 'bentuk.csv'), csv);
		const added = await dasbor(['katalog', 'bentuk', '--tambah', 'bentuk.csv'], { cwd: folder });
		expect(added.stdout).toContain('Bentuk disimpan: lokal/gizi-puskesmas');
		put('okt.xlsx', sheet());
		expect((await impor('okt.xlsx', '--periode', '2024-10')).code).toBe(0);
		expect(await stored()).toHaveLength(4);
	});

	it('tells which answer a column needs, by name', async () => {
		const shown = await dasbor(['katalog', 'bentuk', 'opendk/epidemi_penyakit'], { cwd: folder });
		expect(shown.stdout.replace(/\s+/g, ' ')).toContain('bila penyakit=1 / demam berdarah / DBD');
	});

	it('keeps a layout whose imports are in force, and shipped ones', async () => {
		put('okt.xlsx', sheet());
		await impor('okt.xlsx', '--periode', '2024-10', ...TAUGHT);
		const used = await dasbor(['katalog', 'bentuk', '--hapus', 'lokal/gizi-puskesmas'], { cwd: folder });
		expect({ code: used.code, told: used.stderr }).toEqual({
			code: 1,
			told: expect.stringMatching(/masih ada impor[\s\S]*batalkan dulu: dasbor impor batal 1/),
		});
		await impor('okt.xlsx', '--periode', '2024-11');
		const both = await dasbor(['katalog', 'bentuk', '--hapus', 'lokal/gizi-puskesmas'], { cwd: folder });
		expect(both.stderr).toMatch(/batalkan dulu semuanya: dasbor impor batal \d, lalu dasbor impor batal \d/);
		expect((await dasbor(['katalog', 'bentuk', '--hapus', 'umum'], { cwd: folder })).code).toBe(2);
		writeFileSync(
			join(folder, 'lain.csv'),
			'bentuk,nama,judul,variabel,bila,periode\nlokal/b,B,Anak,balita_sasaran,,\n',
		);
		await dasbor(['katalog', 'bentuk', '--tambah', 'lain.csv'], { cwd: folder });
		expect((await dasbor(['katalog', 'bentuk', '--hapus', 'lokal/b'], { cwd: folder })).code).toBe(0);
	});

	it.each([
		['an id that is not local', 'umum,B,Anak,balita_sasaran,,', 'lokal/'],
		['a variable that is none', 'lokal/b,B,Anak,balita_x,,', 'balita_x'],
		['a personal column', 'lokal/b,B,NIK,balita_sasaran,,', 'data pribadi'],
		['a number of a person', `lokal/b,${'99'.repeat(8)},Anak,balita_sasaran,,`, 'nomor identitas'],
	])('refuses a table with %s', async (_name, row, told) => {
		writeFileSync(join(folder, 'lain.csv'), `bentuk,nama,judul,variabel,bila,periode\n${row}\n`);
		const ran = await dasbor(['katalog', 'bentuk', '--tambah', 'lain.csv'], { cwd: folder });
		expect({ code: ran.code, told: ran.stderr }).toEqual({ code: 1, told: expect.stringContaining(told) });
	});
});
