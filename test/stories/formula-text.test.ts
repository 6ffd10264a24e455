import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { dasbor, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

/** What a hand or a sender may write to start a program when a spreadsheet is opened. */
const ATTACK = "=cmd|'/c calc'!A1";

it('text that begins like a formula stays text in every file the program writes', async () => {
	const cwd = folders.make();
	writeFileSync(join(cwd, 'desa.csv'), `kode,nama\n99.01.01.2001,"${ATTACK}"\n99.01.01.2002,Mekarjaya\n`);
	expect(await dasbor(['mulai', '99.01.01', '--desa', 'desa.csv', '--ruang', 'uji.dasbor'], { cwd })).toMatchObject({
		code: 0,
	});
	writeFileSync(
		join(cwd, 'a.csv'),
		'Kode Desa,Tahun,penduduk,bayi_idl\n99.01.01.2001,2024,100,5\n99.01.01.2002,2024,90,7\n',
	);
	writeFileSync(
		join(cwd, 'salah.csv'),
		`Desa,Tahun,penduduk,bayi_idl\n99.01.01.2002,2024,"${ATTACK}",3\n"${ATTACK}",2024,5,5\nMekarjaya,2024,5,3\n`,
	);
	const run = (...args: string[]) => dasbor(args, { cwd, env: { DASBOR_TANGGAL: '2026-11-21' } });
	await run('impor', 'a.csv', '--pengirim', ATTACK);
	await run('isi', 'penduduk', '120', '--desa', '99.01.01.2001', '--periode', '2024', '--alasan', ATTACK);
	await run('impor', 'salah.csv', '--perbaikan', 'perbaikan.xlsx', '--uji');
	const commands = [
		['desa'],
		['data'],
		['indikator'],
		['masalah'],
		['tren', 'K04'],
		['periksa'],
		['asal', 'penduduk'],
		['impor', 'daftar'],
		['impor', 'lihat', '2'],
		['katalog', 'jawaban'],
		['agenda'],
		['impor', 'salah.csv', '--uji'],
	];
	for (const [i, command] of commands.entries())
		for (const ending of ['csv', 'xlsx']) await run(...command, '-o', `keluar-${i}.${ending}`);
	await run('formulir', '--periode', '2025', '--untuk', 'desa', '-o', 'formulir.xlsx');
	await run('formulir', '--periode', '2025', '--semua', '-o', 'formulir-semua.xlsx');
	await run('periksa', '--periode', '2024', '--surat', 'surat.xlsx', '--kepada', 'semua');
	expect(await run('periksa', '--periode', '2024', '--surat', 'surat-teks', '--kepada', 'desa')).toMatchObject({
		code: 0,
	});
	const letters = readdirSync(join(cwd, 'surat-teks')).map((name) =>
		readFileSync(join(cwd, 'surat-teks', name), 'utf8'),
	);
	expect(letters.some((letter) => letter.includes(ATTACK))).toBe(true);
	expect(letters.flatMap((letter) => letter.split('\n')).filter((line) => line.startsWith('=cmd'))).toEqual([]);
	expect(readdirSync(cwd)).toContain('formulir-semua.xlsx');

	const written = readdirSync(cwd).filter((name) => /^(?:keluar|perbaikan|formulir|surat).*\./.test(name));
	expect(written.length).toBeGreaterThan(20);
	expect(readFileSync(join(cwd, 'keluar-0.csv'), 'utf8')).toContain(`'${ATTACK}`);
	for (const name of written) {
		const bytes = readFileSync(join(cwd, name));
		if (name.endsWith('.csv')) {
			const fields = bytes
				.toString('utf8')
				.replaceAll('"', '')
				.split(/[,\n;]/);
			expect(
				fields.filter((field) => /^=/.test(field)),
				name,
			).toEqual([]);
			continue;
		}
		for (const [part, content] of Object.entries(unzipSync(bytes))) {
			const text = Buffer.from(content).toString('utf8');
			const formulas = [...text.matchAll(/<f[ >][^<]*<\/f>|<formula\d?>[^<]*/g)].map(([found]) => found);
			expect(
				formulas.filter((formula) => formula.includes('cmd')),
				`${name} ${part}`,
			).toEqual([]);
		}
	}
});
