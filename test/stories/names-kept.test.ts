import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

/** A person and a telephone made up where the test runs. */
const NAME = ['Zubaedah', 'Qisthiwira'].join(' ');
const PHONE = ['0812', '3456', '7890'].join('');

const FILES = {
	'a.csv': 'Desa,Penduduk\nMekarjaya,1200\n',
	'p.csv': `Desa,Penduduk\nMekarjaya,1200\nPak ${NAME},900\n`,
};

describe('names that would be kept', () => {
	it('hold no telephone and no person: of a sender, a layout, a village', async () => {
		const { type, bytes } = await office(FILES);
		const before = bytes();
		for (const option of [
			`--pengirim "Bidan Desa ${PHONE}"`,
			`--pengirim "Bu ${NAME}"`,
			`--belajar "Lembar Bu ${NAME}" --kolom "Penduduk=penduduk"`,
			`--cocokkan "Pak ${NAME}=99.01.01.2002"`,
		]) {
			const ran = await type(`impor p.csv --periode 2024 ${option}`);
			expect(ran.code, option).toBe(2);
			expect(ran.stderr).toContain('nama atau nomor telepon orang');
			expect(ran.stderr + ran.stdout).not.toMatch(/Qisthiwira|3456/);
		}
		expect(bytes().equals(before)).toBe(true);
		expect((await type('impor a.csv --periode 2024 --pengirim "Bidan Desa Mekarjaya"')).code).toBe(0);
	});

	it('are not proposed for a cell that names a person', async () => {
		const { type } = await office(FILES);
		const ran = await type('impor p.csv --periode 2024');
		expect(ran.code).toBe(1);
		expect(ran.stderr + ran.stdout).not.toMatch(/Qisthiwira|--cocokkan/);
		expect(ran.stderr + ran.stdout).toContain('tulis nama desa di kolom desa');
	});
});
