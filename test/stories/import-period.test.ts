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
		expect(said.questions[0]).toBe('Judul menyebut "BULAN OKTOBER 2024". Pakai periode 2024-10?');
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
