import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const TABLE = '\nDesa,balita_ditimbang\nMekarjaya,427\nTirtamulya,300\n';
const FILES = {
	'judul.csv': `LAPORAN GIZI\nBULAN OKTOBER 2024\n${TABLE}`,
	'polos.csv': TABLE.trimStart(),
};

describe('the period that only a title says', () => {
	it('is offered, never taken', async () => {
		const { type } = await office(FILES);
		const { code, stdout } = await type('impor judul.csv');
		expect(code).toBe(2);
		expect(stdout).toContain('baris 2 menyebut "BULAN OKTOBER 2024"');
		expect(stdout).toContain('bila benar, ulangi dengan --periode 2024-10');
		expect((await type('impor polos.csv')).stdout).toContain('misalnya --periode 2024-10');
		expect((await type('impor judul.csv --periode 2024-10')).code).toBe(0);
		expect((await type('impor judul.csv --periode 2024-11')).stdout).toContain('2024-10');
	});

	it('is asked about at a terminal, or typed', async () => {
		const { type, rows } = await office(FILES);
		const said = await type('impor judul.csv', { isTTY: true, answers: [true, true] });
		expect(said.questions[0]).toBe('judul.csv: judul menyebut "BULAN OKTOBER 2024". Pakai periode 2024-10?');
		expect(await rows('impor daftar')).toMatchObject([{ periods: ['2024-10'] }]);
		const typed = await type('impor polos.csv', { isTTY: true, answers: ['Nopember 2024', true] });
		expect(typed.code).toBe(0);
		expect(await rows('impor daftar')).toMatchObject([{}, { periods: ['2024-11'] }]);
		expect((await type('impor polos.csv', { isTTY: true, answers: [''] })).code).toBe(2);
		expect((await type('impor polos.csv --tanpa-tanya', { isTTY: true, answers: [] })).code).toBe(2);
	});

	it('that is unusual for the variable is noted, and counts under --ketat', async () => {
		const { type } = await office(FILES);
		const year = await type('impor polos.csv --periode 2024 --ketat');
		expect(year.stdout).toContain('biasanya dilaporkan tiap bulan, kini masuk untuk 2024: balita_ditimbang');
		expect(year.code).toBe(3);
		expect((await type('impor polos.csv --periode 2024-09')).stdout).not.toContain('biasanya');
	});
});

describe('a period that has not begun', () => {
	it('holds no counts, unless the date of today is another', async () => {
		const { type, rows } = await office({ 'a.csv': 'Desa,penduduk 2024,penduduk 2030\nMekarjaya,5000,6000\n' });
		const { code, stdout } = await type('impor a.csv');
		expect(code).toBe(1);
		expect(stdout).toContain('C2: penduduk untuk 2030 belum mungkin dihitung: sekarang 2026-11');
		expect(stdout).toContain('--tanggal');
		expect((await type('impor a.csv --tanggal 2029-12-31')).code).toBe(1);
		expect((await type('impor a.csv --tanggal 2030-01-31')).code).toBe(0);
		expect(await rows('data penduduk')).toHaveLength(2);
	});

	it('is another thing than a title of another year, which is told and counted by --ketat', async () => {
		const { type } = await office({ 'a.csv': 'DATA PENDUDUK TAHUN 2024\n\nDesa,penduduk 2022\nMekarjaya,5000\n' });
		const { code, stdout } = await type('impor a.csv --ketat');
		expect(stdout).toContain('judul di atas tabel menyebut 2024, padahal kolom atau barisnya Tahun 2022');
		expect(code).toBe(3);
	});
});

describe('the village of a file that is about one', () => {
	const FILES_OF_ONE = {
		'paud.csv': 'jumlah_paud_ra,jumlah_guru_paud_ra,jumlah_siswa_paud_ra\n34,23,12\n',
	};

	it('is asked for at a terminal, by a list, with the name of the file and before the period', async () => {
		const { type, rows } = await office(FILES_OF_ONE);
		expect((await type('impor paud.csv')).code).toBe(2);
		const villages = JSON.parse((await type('desa --format json')).stdout).rows as { code: string; name: string }[];
		const { code, name } = villages.find((one) => one.name === 'Mekarjaya')!;
		const said = await type('impor paud.csv', { isTTY: true, answers: [code, '2024-S1', true] });
		expect(said.code, said.stderr).toBe(0);
		expect(said.questions[0]).toBe('paud.csv: data desa mana?');
		expect(said.questions[1]).toContain('Periode data paud.csv');
		expect(said.stderr + said.stdout).toContain(`seluruh lembar untuk ${name}, menurut jawaban Anda`);
		expect(await rows('impor daftar')).toMatchObject([{ periods: ['2024-S1'] }]);
	});

	it('is left when Enter is pressed: no village is taken by haste', async () => {
		const { type, rows } = await office(FILES_OF_ONE);
		expect((await type('impor paud.csv', { isTTY: true, answers: [''] })).code).toBe(2);
		expect(await rows('impor daftar')).toEqual([]);
	});
});
