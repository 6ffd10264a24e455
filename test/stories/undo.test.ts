import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const HEAD = 'Desa,Tahun,penduduk,keluarga\n';
const FILES = {
	'lama.csv': `${HEAD}Mekarjaya,2024,1200,300\nTirtamulya,2024,900,250\n`,
	'baru.csv': `${HEAD}Mekarjaya,2024,1300,300\nGiriharja,2024,800,\n`,
};

describe('dasbor impor batal where several sources tell a value', () => {
	it('says which values another source takes over, each kind with its own examples', async () => {
		const { type, rows } = await office(FILES);
		await type('impor lama.csv --pengirim lama');
		await type('impor baru.csv --pengirim baru');
		const { stdout } = await type('impor batal 2 --ya');
		expect(stdout).toContain(
			[
				'Impor 2: baru.csv',
				'  1 nilai berganti ke sumber lain',
				'    penduduk, Mekarjaya, 2024: 1.300 -> 1.200 (sumber umum/lama, lama.csv)',
				'  1 nilai hilang (tidak ada nilai lain)',
				'    penduduk, Giriharja, 2024: 800 -> kosong',
				'  1 nilai keluar tanpa mengubah angka yang dipakai (ada di sumber lain)',
				'Impor 2 dibatalkan.',
			].join('\n'),
		);
		expect(stdout).not.toContain('1.300 -> kosong');
		expect(await rows('asal penduduk --desa Mekarjaya --periode 2024')).toMatchObject([{ value: 1200, used: true }]);
		await type('impor baru.csv --pengirim baru');
		expect(await rows('impor batal 3')).toMatchObject([
			{ values_other_source: 1, values_going: 1, values_returning: 0, values_unaffected: 1, command: null },
		]);
	});

	it('of a value set by hand names the command that sets it again', async () => {
		const { type, rows } = await office(FILES);
		await type('impor lama.csv');
		const at = '--desa Mekarjaya --periode 2024';
		await type(`isi penduduk 1250 ${at} --alasan "ralat lisan"`);
		const undone = await type('impor batal 2 --ya');
		expect(undone.stdout).toContain('penduduk, Mekarjaya, 2024: 1.250 -> 1.200 (impor 1)');
		expect(undone.stdout).not.toContain('berkas yang sama');
		for (const asked of ['impor daftar', 'impor lihat 2', 'impor batal 2', 'impor lihat 9', 'asal penduduk']) {
			const said = await type(`${asked} --bahasa en`);
			expect(said.stdout + said.stderr, asked).not.toContain('isian tangan');
		}
		expect((await type('impor daftar --bahasa en')).stdout).toMatch(/2 │.*set by hand.*1 value +│/);
		expect((await type('impor lihat 1')).stdout).toContain('│ Berlaku │');
		const command = /Untuk mengisinya lagi: dasbor (.+)/.exec(undone.stdout)![1]!;
		expect(command).toBe('isi penduduk 1250 --desa 99.01.01.2002 --periode 2024 --alasan "ralat lisan"');
		expect((await type('impor lihat 2')).stdout).toContain('dasbor isi memasukkannya kembali');
		await type(command);
		expect(await rows(`asal penduduk ${at}`)).toMatchObject([{ value: 1250, reason: 'ralat lisan' }]);
	});

	it('of a value set by hand in a source that is not in use names that source', async () => {
		const { type } = await office(FILES);
		await type('impor lama.csv --pengirim lama');
		await type('impor baru.csv --pengirim baru');
		await type('isi penduduk 1250 --desa Mekarjaya --periode 2024 --alasan x --sumber umum/lama');
		const undone = await type('impor batal 3 --ya');
		expect(undone.stdout).toContain('--sumber umum/lama --alasan x');
	});
});
