import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { wordsFor } from '../../src/language/index.ts';
import { bookOf } from '../support/planted.ts';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeAll(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});
const impor = async (rows: readonly (readonly Cell[])[], ...args: string[]) => {
	writeFileSync(join(folder, 'a.xlsx'), bookOf(rows));
	return dasbor(['impor', 'a.xlsx', ...args], { cwd: folder });
};

describe('what is said of a file', () => {
	it('names the code that belongs to a name, and speaks of kecamatan where rows are kecamatan', async () => {
		const heads = ['No', 'Kode Wilayah', 'Wilayah', 'Tahun', 'Jumlah Prioritas RTLH'];
		const ours = await impor([heads, [1, '99. 01. 07', 'Sukamaju Raya', 2024, 5000], [2, '99.01.02', 'Lain', 2024, 5]]);
		expect(ours.stdout).toContain('nama "Sukamaju Raya" berkode 99.01.01; di sel ini 99. 01. 07');
		expect(ours.stdout).toContain('kode atau nama kecamatan di baris ini');
		const theirs = await impor([heads, [1, '99.01.01', 'Sukarame', 2024, 5000], [2, '99.01.02', 'Lain', 2024, 5]]);
		expect(theirs.stdout).toContain('kode 99.01.01 milik Sukamaju Raya, nama "Sukarame"');
		expect(theirs.stdout).toContain('> perbaiki kode atau nama kecamatan di baris ini');
	});

	it('tells a contradiction of the option from one of the code', async () => {
		const ran = await impor(
			[['DATA DESA MEKARJAYA'], [], ['Penduduk', 'Keluarga'], [500, 100]],
			'--desa',
			'Sukamaju',
			'--periode',
			'2024',
		);
		expect(ran.stdout).toContain('--desa Sukamaju, tetapi berkas menyebut "Mekarjaya"');
	});

	it('shows a figure that lost its thousands mark as a spreadsheet does', async () => {
		const rows = ['Sukamaju', 'Mekarjaya', 'Tirtamulya', 'Karang Jati'].map((name, i) => [
			name,
			2024,
			[1.509, 203.117, 4.251, 99.871][i]!,
		]);
		const ran = await impor([['Desa', 'Tahun', 'penduduk'], ...rows], '--uji');
		expect(ran.stdout).toContain('misalnya 1,509 (pecahan) di sel dibaca 1.509');
		const english = await impor([['Desa', 'Tahun', 'penduduk'], ...rows], '--uji', '--bahasa', 'en');
		expect(english.stdout).toContain('such as 1.509 (a fraction) in the cell, read as 1,509');
	});

	it('offers what helps with faulty cells, and tells rows that are wrong from those held back', async () => {
		const heads = ['Desa', 'Tahun', 'penduduk', 'keluarga'];
		const rows = [heads, ['Sukamaju', 2024, 'banyak', -1], ['Mekarjaya', 2024, 500, 100], ['Tirtamulya', 2024]];
		const ran = await impor(rows);
		expect(ran.stdout).toContain('1 baris salah; 2 baris benar ikut ditahan');
		expect(ran.stdout).toMatch(/Ditolak; tidak ada yang disimpan\..*--perbaikan FILE\.xlsx.*--lewati-salah/);
		expect(ran.stdout).not.toContain('periode menurut berkas');
		const copy = await impor(rows, '--perbaikan', 'balik.xlsx');
		expect(copy.stdout).toContain('untuk 2 kesalahan 2 sel ditandai di balik.xlsx');
		expect(copy.stdout).not.toContain('FILE.xlsx');
		const taken = await impor(rows, '--lewati-salah', '--uji');
		expect(taken.stdout).toContain('sama 1 (1 tanpa angka)');
		const twice = await impor([heads, ['Mekarjaya', 2024, 500, 100], ['Mekarjaya', 2024, 500, 100]], '--uji');
		expect(twice.stdout).toMatch(/1 baris kembar/);
		expect(twice.stdout).not.toContain('tanpa angka');
		const json = await impor(rows, '--lewati-salah', '--uji', '--format', 'json');
		expect(JSON.parse(json.stdout).rows[0]).toMatchObject({ same: 1, blank: 1, faulty: 1 });
		const whole = await impor([heads.slice(0, 1).concat('penduduk'), ['Sukamaju', 5]]);
		expect(whole.stdout).not.toMatch(/--perbaikan|--lewati-salah/);
	});

	it('counts all rows that contradict each other, and offers no way that leads nowhere', async () => {
		const heads = ['Desa', 'Tahun', 'penduduk'];
		const twice = [
			['Sukamaju', 2024, 1_250_000],
			['Sukamaju', 2024, 3],
			['Sukamaju', 2024, 1_250_000],
		];
		const all = await impor([heads, ...twice]);
		expect(all.stdout).toContain(
			'angka berbeda untuk desa, data, dan periode yang sama: 1.250.000, 3 (penduduk, C2, C3, C4)',
		);
		expect(all.stdout).not.toContain('baris benar');
		expect(all.stdout).not.toContain('--lewati-salah');
		const copy = await impor([heads, ...twice], '--perbaikan', 'semua.xlsx', '--lewati-salah');
		expect(copy.stdout).toContain('untuk 1 kesalahan 3 sel ditandai di semua.xlsx');
		expect(copy.stdout).toContain('Tanpa baris yang salah tidak ada yang tersisa.');
		expect(copy.stdout).not.toContain('--lewati-salah');
		const some = await impor([heads, ...twice, ['Mekarjaya', 2024, 500]]);
		expect(some.stdout).toContain('3 baris salah; 1 baris benar ikut ditahan');
		expect(some.stdout).toContain('--lewati-salah');
		const detail = { values: ['2359257351', '1.5'], variable: 'v', cells: ['B2'] };
		expect(wordsFor('id').fault({ code: 'conflicting_values', detail }).message).toBe(
			'angka berbeda untuk data dan periode yang sama: 2.359.257.351, 1,5 (v, B2)',
		);
	});

	it('says how a sheet that nobody knows is taught', async () => {
		const ran = await impor([
			['Wilayah', 'Entah Apa'],
			['Sukamaju', 5],
		]);
		expect(ran.stdout).toContain('dasbor impor BERKAS --belajar');
	});
});

describe('what is said of a command line', () => {
	it('refuses options of layouts where there is no layout', async () => {
		const ran = await dasbor(['katalog', '--hapus', 'lokal/x'], { cwd: folder });
		expect({ code: ran.code, told: ran.stderr }).toEqual({
			code: 2,
			told: expect.stringContaining('dasbor katalog bentuk --hapus'),
		});
	});

	it('says of a value set again that it is so already', async () => {
		const isi = () =>
			dasbor(['isi', 'penduduk', '380', '--desa', 'Sukamaju', '--periode', '2020', '--alasan', 'ralat'], {
				cwd: folder,
			});
		await isi();
		expect((await isi()).stdout).toContain('sudah 380');
	});

	it.each([
		[['isi', 'penduduk', '5'], 'pilihan --desa <KODE|NAMA> wajib disebut', 'contoh: dasbor isi penduduk 4812'],
		[['tren'], 'KODE belum disebutkan', 'dasbor tren --help'],
		[['indikatr'], 'perintah "indikatr" tidak ada; mungkin: indikator', 'lihat dasbor --help'],
		[['indikator', '--desaa', 'x'], 'pilihan --desaa tidak dikenal; mungkin: --desa', 'dasbor indikator --help'],
		[['tren', 'K04', 'K05'], 'isian terlalu banyak', 'dasbor tren --help'],
		[['tren', 'K04', '--desa'], 'pilihan --desa perlu nilai', 'dasbor tren --help'],
		[['desa', 'Mekarjya'], 'desa "Mekarjya" tidak ada di kecamatan ini; mungkin: Mekarjaya', 'desa yang ada'],
	])('%j', async (args, message, hint) => {
		const ran = await dasbor(args, { cwd: folder });
		expect(ran.code).toBe(2);
		expect(ran.stderr.toLowerCase()).toContain(message.toLowerCase());
		expect(ran.stderr).toContain(hint);
		const english = await dasbor([...args, '--bahasa', 'en'], { cwd: folder });
		expect(english.stderr).not.toMatch(/pilihan|perintah|error:/);
	});
});
