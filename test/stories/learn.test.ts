import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { wordsFor } from '../../src/language/index.ts';
import { LOCAL_ROLES } from '../../src/model/layout.ts';
import { bookOf, sheetsOf } from '../support/planted.ts';
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

/** The words of a command as a shell gives them. */
const wordsOf = (command: string): string[] =>
	[...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

/** A sheet whose headings have words that are not of the field. */
const KNOWN: Cell[][] = [
	['Desa', 'Tahun', 'S (semua balita)', 'D timbang', 'Zzwil kerja'],
	['Sukamaju', 2024, 9, 5, 1],
];

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
		const ran = await impor('a.xlsx', '--periode', '2023', ...taught);
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

	it.each([
		['D timbang=balita_ditimbang', 'S (semua balita)=balita_sasaran'],
		['S (semua balita)=balita_sasaran', 'D timbang=balita_ditimbang'],
	])('is refused under another name than that of the same headings (%s first)', async (first, second) => {
		put('a.xlsx', KNOWN);
		expect((await impor('a.xlsx', '--belajar', 'gizi', '--kolom', first)).code).toBe(0);
		const other = await impor('a.xlsx', '--belajar', 'pkm', '--kolom', second);
		expect(other.code).toBe(2);
		expect(other.stderr).toContain('(lokal/gizi)');
		expect(other.stderr).toContain('--belajar gizi, atau hapus dulu: dasbor katalog bentuk --hapus lokal/gizi');
		expect((await impor('a.xlsx', '--belajar', 'gizi', '--kolom', second)).code).toBe(0);
	});

	it('is proposed for headings that are not known: those not shown are named by their column', async () => {
		put('a.xlsx', [KNOWN[0]!.filter((cell) => cell !== 'Tahun'), ['Sukamaju', 9, 5, 1]]);
		const ran = await impor('a.xlsx', '--periode', '2024-10');
		expect(ran.stdout.replace(/\s+/g, ' ')).toContain('(judul yang ada: Desa, S (semua balita), D timbang, kolom D)');
	});

	it('remembers a column that is not read without its heading', async () => {
		put('a.xlsx', KNOWN);
		expect((await impor('a.xlsx', '--belajar', 'gizi', '--kolom', 'D timbang=balita_ditimbang')).code).toBe(0);
		put('b.xlsx', [KNOWN[0]!, ['Sukamaju', 2023, 8, 4, 1]]);
		const again = await impor('b.xlsx');
		expect({ code: again.code, unknown: again.stdout.includes('kolom tidak dikenal') }).toEqual({
			code: 0,
			unknown: false,
		});
		put('c.xlsx', [
			[...KNOWN[0]!, 'Lain sama sekali'],
			['Mekarjaya', 2023, 8, 4, 1, 'baik'],
		]);
		expect((await impor('c.xlsx')).stdout).toContain('kolom tidak dikenal');
		await dasbor(['katalog', 'bentuk', '--simpan', 'bentuk.csv'], { cwd: folder });
		const csv = readFileSync(join(folder, 'bentuk.csv'), 'utf8');
		expect(csv).toMatch(/,#[0-9a-f]{4},'@abaikan,/);
		expect(csv).not.toMatch(/zzwil/i);
		const shown = await dasbor(['katalog', 'bentuk', 'lokal/gizi'], { cwd: folder });
		expect(shown.stdout).toContain('(judul tidak disimpan)');
		folder = folders.make();
		await demoWorkspace(folder);
		writeFileSync(join(folder, 'bentuk.csv'), csv);
		await dasbor(['katalog', 'bentuk', '--tambah', 'bentuk.csv'], { cwd: folder });
		put('b.xlsx', [KNOWN[0]!, ['Sukamaju', 2023, 8, 4, 1]]);
		expect((await impor('b.xlsx')).stdout).not.toContain('kolom tidak dikenal');
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

describe('a layout learned from one sheet does not read another', () => {
	const jiwa: Cell[][] = [
		['No', 'Desa', 'Jiwa'],
		[1, 'Sukamaju', 20],
	];
	const DISABLED = ['--periode', '2024', '--belajar', 'disab', '--kolom', 'Jiwa=disabilitas'];
	const COUNTED: Cell[][] = [['DATA BALITA STUNTING OKTOBER 2024'], [], ['No', 'Desa', 'Jumlah'], [1, 'Sukamaju', 20]];
	const STUNTED = ['--belajar', 'stunting', '--kolom', 'Jumlah=balita_stunting'];
	const titled = (title: string, first: number): Cell[][] => [[title], ...COUNTED.slice(1, 3), [1, 'Sukamaju', first]];

	it.each([
		[
			'a column of figures more',
			[
				['No', 'Desa', 'Penduduk', 'Jiwa'],
				[1, 'Sukamaju', 4100, 2100],
			],
		],
		[
			'a column of figures like years more',
			[
				['No', 'Desa', 'Sasaran', 'Jiwa'],
				[1, 'Sukamaju', 2000, 2100],
			],
		],
		[
			'more columns and a title',
			[['JUMLAH PENDUDUK'], [], ['No', 'Desa', 'L', 'P', 'Jiwa'], [1, 'Sukamaju', 20, 21, 41]],
		],
		['another title', [['DATA PENDUDUK LANSIA'], [], ...jiwa]],
	])('with %s', async (_name, rows) => {
		put('f.xlsx', jiwa);
		expect((await impor('f.xlsx', ...DISABLED)).code).toBe(0);
		put('g.xlsx', rows);
		await impor('g.xlsx', '--periode', '2024');
		expect((await stored()).filter((line) => line.includes('lokal/'))).toEqual([
			'Sukamaju disabilitas 2024 20 lokal/disab',
		]);
	});

	it.each([
		'DATA IBU HAMIL KEK OKTOBER 2024',
		'DATA BALITA STUNTING LAKI-LAKI OKTOBER 2024',
		'DATA BALITA STUNTING USIA 0-23 BULAN',
	])('that is titled %s', async (title) => {
		put('f.xlsx', COUNTED);
		expect((await impor('f.xlsx', '--periode', '2024-10', ...STUNTED)).code).toBe(0);
		put('g.xlsx', titled(title, 3));
		const other = await impor('g.xlsx', '--periode', '2024-10');
		expect(other.code).toBe(1);
		expect(await stored()).toEqual(['Sukamaju balita_stunting 2024-10 20 lokal/stunting']);
	});

	it('but the next month of the same title, and after another lesson of the same name that of another title too', async () => {
		put('f.xlsx', COUNTED);
		expect((await impor('f.xlsx', '--periode', '2024-10', ...STUNTED)).code).toBe(0);
		put('g.xlsx', titled('DATA BALITA STUNTING BULAN NOP 2024', 21));
		expect((await impor('g.xlsx', '--periode', '2024-11')).code).toBe(0);
		put('h.xlsx', titled('BALITA PENDEK', 22));
		expect((await impor('h.xlsx', '--periode', '2024-12')).code).toBe(1);
		expect((await impor('h.xlsx', '--periode', '2024-12', ...STUNTED)).code).toBe(0);
		put('i.xlsx', titled('DATA BALITA STUNTING JANUARI 2025', 23));
		expect((await impor('i.xlsx', '--periode', '2025-01')).code).toBe(0);
		expect(await stored()).toHaveLength(4);
	});

	it('nor columns that nobody spoke of', async () => {
		put('f.xlsx', [['WAJIB KTP'], [], ['No', 'Desa', 'L', 'P', 'JUMLAH'], [1, 'Sukamaju', 20, 21, 41]]);
		const ran = await impor('f.xlsx', '--periode', '2024', '--belajar', 'w', '--kolom', 'JUMLAH=wajib_ktp');
		expect(ran.stdout).toContain('Kolom yang tidak dibaca: L, P');
		expect(await stored()).toEqual(['Sukamaju wajib_ktp 2024 41 lokal/w']);
	});

	it('nor is it kept when the file is refused', async () => {
		const rows = (first: string): Cell[][] => [
			['Desa', 'Uraian', 'Jumlah'],
			['Sukamaju', first, 5000],
			...(first === 'Penduduk' ? [['Sukamaju', 'Keluarga', 1500]] : []),
		];
		put('f.xlsx', rows('Penduduk'));
		const ran = await impor('f.xlsx', '--periode', '2024', '--belajar', 'u', '--kolom', 'Jumlah=penduduk');
		expect({ code: ran.code, told: ran.stdout }).toEqual({
			code: 1,
			told: expect.stringContaining('Bentuk tidak disimpan karena berkasnya ditolak'),
		});
		put('g.xlsx', rows('Keluarga'));
		await impor('g.xlsx', '--periode', '2024');
		expect((await stored()).filter((line) => line.includes('lokal/'))).toEqual([]);
	});

	it('sent by another office, nor one that is to be read as any table', async () => {
		put('f.xlsx', jiwa);
		expect((await impor('f.xlsx', ...DISABLED, '--pengirim', 'Dinsos')).code).toBe(0);
		expect((await impor('f.xlsx', '--periode', '2023', '--pengirim', 'Dukcapil')).code).toBe(1);
		put('g.xlsx', [['JUMLAH PENDUDUK'], [], ['No', 'Desa', 'L', 'P', 'Jiwa'], [1, 'Sukamaju', 20, 21, 41]]);
		await impor('g.xlsx', '--periode', '2023', '--jenis', 'umum');
		expect(await stored()).toEqual([
			'Sukamaju disabilitas 2024 20 lokal/disab',
			'Sukamaju penduduk_laki 2023 20 umum',
			'Sukamaju penduduk_perempuan 2023 21 umum',
		]);
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
		expect(ran.stderr.replace(/\s+/g, ' ')).toContain('Sukamaju (2024-10): balita_sasaran = 30; balita_ditimbang = 28');
		for (const line of ran.stderr.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
		const command = /Perintah yang sama tanpa tanya: dasbor impor (.*)/.exec(ran.stdout)![1]!;
		const before = await stored();
		expect(before).toHaveLength(4);

		folder = folders.make();
		await demoWorkspace(folder);
		put('okt.xlsx', sheet());
		expect((await impor(...wordsOf(command))).code).toBe(0);
		expect(await stored()).toEqual(before);
	});

	it('starts on the variable that leads, leaves a column unread where none does, and never breaks the command', async () => {
		put('a.xlsx', [
			['Nama Desa', 'Tahun', 'S (semua balita)', 'D timbang', 'Hasil', 'Balita gizi'],
			['Sukamaju', 2024, 9, 5, 3, 4],
		]);
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			width: 40,
			answers: [true, '', '', '', '', '', '', 'x', '', true, true],
		});
		expect(ran.code, ran.stderr).toBe(0);
		expect(await stored()).toEqual([
			'Sukamaju balita_ditimbang 2024 5 lokal/x',
			'Sukamaju balita_sasaran 2024 9 lokal/x',
		]);
		expect(ran.stdout).toContain(
			'Perintah yang sama tanpa tanya: dasbor impor a.xlsx --belajar x --judul 1 --kolom "Nama Desa=@nama_desa" --kolom Tahun=@tahun --kolom "S (semua balita)=balita_sasaran" --kolom "D timbang=balita_ditimbang" --ya\n',
		);
	});

	it('says before the name is asked that nothing is read, and goes back to the columns with the answers given', async () => {
		put('a.xlsx', [
			['Desa', 'Tahun', 'Hasil kerja'],
			['Sukamaju', 2024, 3],
		]);
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			answers: [true, '', '', '', true, '', '', 'cari', 'sasaran posyandu', '', 'x', '', true, true],
		});
		expect(ran.code, ran.stderr).toBe(0);
		expect(ran.stderr).toContain('belum ada kolom yang dibaca sebagai variabel');
		expect(await stored()).toEqual(['Sukamaju balita_sasaran 2024 3 lokal/x']);
		put('b.xlsx', [
			['Desa', 'Tahun', 'Hasil'],
			['Sukamaju', 2024, 3],
		]);
		const gaveUp = await dasbor(['impor', 'b.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			answers: [true, '', '', '', false],
		});
		expect({ code: gaveUp.code, told: gaveUp.stderr }).toEqual({
			code: 0,
			told: expect.stringContaining('tidak disimpan'),
		});
	});

	it('names the sheet that was chosen and the period that was answered in the command, and says whence the period is', async () => {
		const cells = [
			['Desa', 'Anak S'],
			['Sukamaju', 5],
		];
		writeFileSync(join(folder, 'a.xlsx'), sheetsOf({ Ket: [['Catatan', 'Isi']], Data: cells }));
		const answers = ['1', true, '', 'cari', 'sasaran posyandu', 'balita_sasaran', 'x', '', true, '2024-10', true];
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], { cwd: folder, isTTY: true, answers });
		expect(ran.code, ran.stderr).toBe(0);
		expect(ran.stdout + ran.stderr).toContain('periode dari jawaban Anda: 2024-10');
		expect(ran.stdout + ran.stderr).not.toContain('periode dari --periode');
		const command = /Perintah yang sama tanpa tanya: dasbor impor (.*)/.exec(ran.stdout)![1]!;
		expect(command).toContain('--lembar Data --periode 2024-10');
		const before = await stored();
		folder = folders.make();
		await demoWorkspace(folder);
		writeFileSync(join(folder, 'a.xlsx'), sheetsOf({ Ket: [['Catatan', 'Isi']], Data: cells }));
		expect((await impor(...wordsOf(command))).code).toBe(0);
		expect(await stored()).toEqual(before);
	});

	it('takes the name of the layout that knows these headings already, and replaces it', async () => {
		put('a.xlsx', KNOWN);
		expect((await impor('a.xlsx', '--belajar', 'gizi', '--kolom', 'D timbang=balita_ditimbang')).code).toBe(0);
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			answers: [true, '', '', '', '', '', '', true, true],
		});
		expect(ran.code, ran.stderr).toBe(0);
		expect(ran.stderr).toContain('sudah dikenal sebagai lokal/gizi');
		expect(await stored()).toEqual([
			'Sukamaju balita_ditimbang 2024 5 lokal/gizi',
			'Sukamaju balita_sasaran 2024 9 lokal/gizi',
		]);
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
		expect(ran.stdout).toContain('Bentuk tidak disimpan');
		const next = /Selanjutnya: dasbor impor (.*)/.exec(ran.stdout)![1]!;
		expect(next).toContain('--periode 2024-10');
		expect((await impor(...wordsOf(next))).code).toBe(0);
		expect(await stored()).toHaveLength(4);
	});

	it('masks what may name a person among the first values of any column', async () => {
		put('a.xlsx', [
			['Desa', 'Penanggung Jawab', 'Catatan', 'Anak S'],
			['Sukamaju', 'Ibu Zubaedah', 'lengkap', 5],
		]);
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], {
			cwd: folder,
			isTTY: true,
			answers: [true, '', '', '', 'cari', 'sasaran', 'balita_sasaran', 'x', '', false],
		});
		expect(ran.stderr).toContain('Kolom A "Desa": Sukamaju');
		expect(ran.stderr).toContain('Kolom C "Catatan": lengkap');
		expect(ran.stdout + ran.stderr).not.toContain('Zubaedah');
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
