import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeReal, realFile } from '../support/real.ts';
import { dasbor, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

describeReal('budget lines that feed no figure yet', () => {
	it('are told where figures of spending are empty, and are asked of no village that sent them', async () => {
		const folder = folders.make();
		const path = join(folder, 'uji.dasbor');
		const made = await dasbor(['mulai', '11.75.04', '--ruang', path]);
		expect(made.code, made.stderr).toBe(0);
		const ran = await dasbor(['impor', realFile('opensid/siskeudes_2019')!, '--ruang', path, '--ya']);
		expect(ran.code, ran.stderr).toBe(0);
		// One explanation of the rows that are left out, and the right one.
		expect(ran.stdout).toContain('919 baris tidak dihitung menurut aturan');
		expect(ran.stdout).not.toContain('dilewati 919 baris');

		const told = 'Baris anggaran 2019 dari 1 desa sudah tersimpan (dasbor data --anggaran)';
		const notes = async (...args: string[]): Promise<string> =>
			JSON.parse((await dasbor([...args, '--ruang', path, '--format', 'json'])).stdout).notes.join('\n');
		expect(await notes('indikator', 'B07', '--periode', '2019')).toContain(told);
		expect(await notes('periksa', '--periode', '2019')).toContain(told);
		expect(await notes('indikator', 'B07', '--periode', '2020')).not.toContain('Baris anggaran');
		expect(await notes('indikator', 'K04', '--periode', '2019')).not.toContain('Baris anggaran');

		expect((await dasbor(['data', '--anggaran', '--ruang', path])).stdout).toContain(
			'siskeudes_2019 Ta_RABRinci.csv L2',
		);

		const letters = join(folder, 'surat');
		const sent = await dasbor([
			'periksa',
			'--surat',
			letters,
			'--periode',
			'2019',
			'--ruang',
			path,
			'--format',
			'json',
		]);
		const rows: { name: string; file: string }[] = JSON.parse(sent.stdout).rows;
		const letterTo = (name: string): string => readFileSync(rows.find((row) => row.name === name)!.file, 'utf8');
		expect(letterTo('Cipare Pare')).not.toMatch(/Anggaran|Realisasi/);
		expect(letterTo('Bawan')).toContain('Realisasi layanan dasar');
	});
});
