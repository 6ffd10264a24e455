import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const HEAD = 'Desa,Tahun,penduduk\n';

describe('what a command advises when it cannot do what was asked', () => {
	it('names the newest imports only, and the list of all', async () => {
		const { type } = await office({ 'a.csv': `${HEAD}Mekarjaya,2024,1200\n` });
		await type('impor a.csv');
		const few = await type('impor lihat 99');
		expect(few.stderr).toContain('impor yang ada: 1 (a.csv)\n');
		for (const value of [1, 2, 3, 4, 5])
			await type(`isi penduduk 120${value} --desa Mekarjaya --periode 2024 --alasan x`);
		const many = await type('impor batal 99');
		expect(many.code).toBe(2);
		expect(many.stderr).toContain(
			'impor terbaru: 3 (isian tangan), 4 (isian tangan), 5 (isian tangan), 6 (isian tangan); semuanya: dasbor impor daftar',
		);
		await type('impor batal 1 --ya');
		const again = await type('impor batal 1 --ya');
		expect(again.stderr).toContain('yang masih berlaku: ..., 3 (isian tangan)');
		expect(again.stderr).toContain('semuanya: dasbor impor daftar');
	});

	it('says of a variable that it is none, not of an indicator', async () => {
		const { type } = await office({});
		const variable = await type('katalog --variabel entahapa');
		expect(variable.code).toBe(2);
		expect(variable.stderr).toContain('variabel "entahapa" tidak ada');
		expect((await type('katalog entahapa')).stderr).toContain('indikator "entahapa" tidak ada');
	});

	it('says that a file without faults needs no copy to be repaired', async () => {
		const { type } = await office({ 'a.csv': `${HEAD}Mekarjaya,2024,1200\n` });
		const { code, stdout } = await type('impor a.csv --perbaikan balik.xlsx');
		expect(code).toBe(0);
		expect(stdout).toContain('tidak ada yang perlu diperbaiki; salinan untuk diperbaiki tidak ditulis');
	});

	it('gives each kind of fault of one rule the advice of its own', async () => {
		const rows = 'Mekarjaja,2024,5\nSukamajuu,2024,6\nSukamajuu,2024,6\n';
		const { type } = await office({ 'a.csv': HEAD + rows });
		const { stdout } = await type('impor a.csv');
		const hints = stdout.split('\n').filter((line) => line.startsWith('    > '));
		expect(hints).toHaveLength(2);
		expect(hints[0]).toContain('Mekarjaja=99.01.01.2002');
		expect(hints[1]).toContain('Sukamajuu=99.01.01.1001');
	});
});
