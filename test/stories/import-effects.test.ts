import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const HEAD = 'Desa,Tahun,Bulan,balita_ditimbang,balita_sasaran\n';
const month = (number: number, weighed: number): string => `Mekarjaya,2024,${number},${weighed},530\n`;
const FILES = {
	'umum.csv': HEAD + month(8, 431) + month(9, 425) + month(10, 427),
	'baru.csv': HEAD + month(10, 0),
	'sama.csv': HEAD + month(10, 427),
	'tambah.csv': HEAD + month(11, 430),
};
const NEW_SOURCE = 'impor baru.csv --pengirim puskesmas-baru';

describe('dasbor impor tells what it does to the figures in use', () => {
	it('lists a figure of another source that a new source takes the place of', async () => {
		const { type, rows } = await office(FILES);
		await type('impor umum.csv');
		const tried = await type(`${NEW_SOURCE} --uji`);
		expect(tried.stdout).toContain('1 angka yang dipakai berganti');
		expect(tried.stdout).toContain('balita_ditimbang, Mekarjaya, 2024-10: 427 -> 0 (lama: sumber umum, umum.csv)');
		const [row] = await rows(NEW_SOURCE);
		expect(row).toMatchObject({
			new: 1,
			changes_total: 0,
			overrides_total: 1,
			overrides: [
				{
					variable: 'balita_ditimbang',
					name: 'Mekarjaya',
					period: '2024-10',
					from: 427,
					to: 0,
					source: 'umum',
					file: 'umum.csv',
					import_id: 1,
				},
			],
		});
		const [used] = await rows('asal balita_ditimbang --desa Mekarjaya --periode 2024-10');
		expect(used).toMatchObject({ value: 0 });
	});

	it('says nothing where the figure stays, where there was none, and where a person chose the other source', async () => {
		const { type, rows } = await office(FILES);
		await type('impor umum.csv');
		for (const command of ['impor sama.csv --pengirim lain', 'impor tambah.csv --pengirim lain'])
			expect(await rows(command)).toMatchObject([{ overrides: [], overrides_total: 0 }]);
		await type('asal balita_ditimbang --pakai umum --alasan "laporan resmi"');
		expect(await rows(NEW_SOURCE)).toMatchObject([{ new: 1, overrides_total: 0 }]);
	});

	it('lists a correction of the own source as a change, not as an override', async () => {
		const { type, rows } = await office(FILES);
		await type('impor umum.csv');
		expect(await rows('impor baru.csv')).toMatchObject([{ changes_total: 1, overrides_total: 0 }]);
	});

	it('says how many of the values it brought are doubtful now', async () => {
		const { type, rows } = await office(FILES);
		expect(await rows('impor umum.csv')).toMatchObject([{ doubtful: 0 }]);
		expect(await rows('impor baru.csv --uji')).toMatchObject([{ doubtful: null }]);
		const { stdout } = await type(NEW_SOURCE);
		expect(stdout).toContain('1 angka meragukan dari baru.csv; lihat dasbor periksa --ragu');
		const [doubt] = await rows('periksa --ragu');
		expect(doubt).toMatchObject({ variable: 'balita_ditimbang', period: '2024-10', value: 0, kind: 'jump' });
		expect(doubt!.reason).toContain('turun menjadi 0 dari 425 (September 2024)');
	});
});
