import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const LEVELS = [
	'pend_belum_sekolah',
	'pend_belum_tamat_sd',
	'pend_tamat_sd',
	'pend_smp',
	'pend_sma',
	'pend_diploma',
	'pend_sarjana',
];

let path: string;
let imported: string;
/** Two figures for three reasons: the people of Mekarjaya offend two sums, those of Tirtamulya one. */
beforeAll(async () => {
	const folder = folders.make();
	path = await demoWorkspace(folder);
	const file = join(folder, 'penduduk.csv');
	const levels = (each: number): string => LEVELS.map(() => each).join();
	writeFileSync(
		file,
		`Desa,penduduk,penduduk_laki,penduduk_perempuan,${LEVELS.join()}\n` +
			`Mekarjaya,2810,1400,1400,${levels(400)}\nTirtamulya,2100,1050,1060,${levels(300)}\n`,
	);
	const ran = await dasbor(['impor', file, '--periode', '2024-S1', '--ruang', path, '--ya']);
	expect(ran.code, ran.stderr).toBe(0);
	imported = ran.stdout + ran.stderr;
});
const periksa = (...args: string[]) => ['periksa', ...args, '--ruang', path];

it('counts a figure once in the import, on the first screen, in the list, in the letters and in the agenda', async () => {
	expect(imported).toContain('2 angka meragukan dari penduduk.csv');
	expect((await dasbor(['--ruang', path])).stdout).toMatch(/Kelengkapan 2024: .* Angka yang meragukan: 2\./);
	const list = (await dasbor(periksa('--ragu'))).stdout;
	expect(list).toContain('Angka yang meragukan, semua periode: 2 angka');
	expect(list.split('\n').filter((line) => /Mekarjaya|Tirtamulya/.test(line))).toHaveLength(2);
	const [row] = list.split('\n').filter((line) => line.includes('Mekarjaya'));
	expect(row).toContain(
		'hitungan tidak cocok: Penduduk 2.810, padahal Penduduk laki-laki 1.400 + Penduduk perempuan 1.400 = 2.800; Penduduk 2.810, padahal jumlah 7 bagiannya 2.800',
	);
	const to = join(folders.make(), 'surat');
	const sent = await dasbor(periksa('--surat', to, '--kepada', 'semua', '--periode', '2024-S1', '--format', 'json'));
	expect(sent.code, sent.stderr).toBe(0);
	const letters: { doubts: number; file: string }[] = JSON.parse(sent.stdout).rows;
	const [letter, ...others] = letters.filter(({ doubts }) => doubts > 0);
	expect(others).toEqual([]);
	expect(letter!.doubts).toBe(2);
	expect(readFileSync(letter!.file, 'utf8').match(/Penduduk\s+2\.810,\s+padahal/g)).toHaveLength(2);
});

it('gives programs a row for each reason, and the number of figures beside', async () => {
	const { rows, notes } = JSON.parse((await dasbor(periksa('--ragu', '--format', 'json'))).stdout) as {
		rows: { rule: string; name: string }[];
		notes: string[];
	};
	expect(rows.map(({ name, rule }) => `${name} ${rule}`).sort()).toEqual([
		'Mekarjaya P01',
		'Mekarjaya P21',
		'Tirtamulya P01',
	]);
	expect(notes).toContain('3 baris alasan tentang 2 angka yang meragukan.');
});

it('asks once about a figure, with all its reasons, and passes over it when asked to', async () => {
	const ran = await dasbor(periksa('--tandai'), { isTTY: true, answers: ['lewati', 'lewati'] });
	expect(ran.code, ran.stderr).toBe(0);
	expect(ran.questions).toHaveLength(2);
	expect(ran.stderr).toContain('[tersisa 2]');
	expect(ran.stderr).toContain('[tersisa 1]');
	const about = ran.stderr.replace(/\s+/g, ' ');
	expect(about).toContain('Penduduk 2.810, padahal Penduduk laki-laki 1.400');
	expect(about).toContain('Penduduk 2.810, padahal jumlah 7 bagiannya 2.800');
	expect(ran.stdout).toContain('Masih 2 angka meragukan.');
	const marked = await dasbor(periksa('--tandai'), { isTTY: true, answers: ['benar', 'dicek', 'berhenti'] });
	expect(marked.stdout).toContain('1 nilai ditandai, 0 diperbaiki.\nMasih 1 angka meragukan.');
});
