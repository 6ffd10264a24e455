import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, rowTexts } from '../support/read-workbook.ts';
import { describeReal, realFile } from '../support/real.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const allText = (sheet: Parameters<typeof rowTexts>[0] | undefined): string =>
	rowTexts(sheet!).flat().filter(Boolean).join('\n');

describe('the agenda of the demo kecamatan', () => {
	const folder = folders.make();
	let ruang = '';
	beforeAll(async () => {
		ruang = await demoWorkspace(folder);
		const files = readdirSync(DEMO).filter((name) => /^\d/.test(name));
		const imported = await dasbor(['impor', ...files.map((name) => join(DEMO, name)), '--ruang', ruang]);
		expect(imported.code, imported.stderr).toBe(0);
	});

	it('has items in both directions, each with its key, target, gap and reasons', async () => {
		const { stdout } = await dasbor(['agenda', '--periode', '2024', '--format', 'json', '--ruang', ruang]);
		const { rows } = JSON.parse(stdout) as { rows: Record<string, unknown>[] };
		const binwas = rows.filter((row) => row.direction === 'binwas_desa');
		const suara = rows.filter((row) => row.direction === 'suara_kabupaten');
		expect(binwas.length).toBeGreaterThan(100);
		expect(suara.length).toBeGreaterThan(20);
		expect(new Set(rows.map((row) => row.item)).size).toBe(rows.length);
		for (const row of rows) {
			expect(row.target).not.toBeNull();
			expect(row.gap_count).toBeGreaterThan(0);
			expect((row.reasons as string[]).length).toBeGreaterThan(0);
			expect(row.villages).not.toHaveLength(0);
		}
		expect(suara.find((row) => row.indicator === 'P04')).toMatchObject({
			authority: 'provinsi',
			addressee: 'Dinas Pendidikan Provinsi',
		});
		for (const service of ['pendidikan', 'kesehatan', 'air_sanitasi', 'perlindungan_sosial', 'adminduk'])
			expect(rows.some((row) => row.service === service)).toBe(true);
	});

	it('is the same file in two time zones and locales, from the built program', () => {
		const write = (name: string, env: Record<string, string>): string => {
			const output = join(folder, name);
			const args = ['bin/dasbor.js', 'agenda', '--periode', '2024', '-o', output, '--ruang', ruang];
			const done = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });
			expect(done.status, done.stderr).toBe(0);
			return createHash('sha256').update(readFileSync(output)).digest('hex');
		};
		const first = write('a.xlsx', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
		const second = write('b.xlsx', { TZ: 'America/Sao_Paulo', LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' });
		expect(second).toBe(first);
	});

	it('writes what the terminal says: every item once, by its key', async () => {
		const output = join(folder, 'c.xlsx');
		const { code } = await dasbor(['agenda', '--periode', '2024', '-o', output, '--ruang', ruang]);
		expect(code).toBe(0);
		const { stdout } = await dasbor(['agenda', '--periode', '2024', '--format', 'json', '--ruang', ruang]);
		const { rows } = JSON.parse(stdout) as { rows: { item: string; direction: string }[] };
		const book = await readWorkbook(readFileSync(output));
		const keys = (sheet: string): string[] =>
			[...allText(book.get(sheet)).matchAll(/^[AB]-[A-Z]\d\d-\w+$/gm)].map((m) => m[0]);
		const items = (direction: string): string[] => rows.filter((r) => r.direction === direction).map((r) => r.item);
		expect(keys('A. Pembinaan Desa').sort()).toEqual(items('binwas_desa').sort());
		expect(keys('B. Usulan Kabupaten').sort()).toEqual(items('suara_kabupaten').sort());
	});
});

describeReal('the agenda of Cicalengka, from open files', () => {
	const folder = folders.make();
	beforeAll(async () => {
		await dasbor(['mulai', '32.04.25'], { cwd: folder });
		const files: [string, ...string[]][] = [
			['portaldatadesa-kab-bandung/penduduk_jk.xlsx'],
			['portaldatadesa-kab-bandung/jumlah_sekolah.xlsx'],
			['portaldatadesa-kab-bandung/pendapatan_desa.xlsx'],
			['portaldatadesa-jabar/idm_sosial_demografi_desa.csv'],
			['gis-dukcapil-jabar/gis-dukcapil.csv', '--periode', '2024-S1'],
			['opendata-jabar/dpmdes-idm_sts_kejadian_pencemaran_air__des_kel_data.csv'],
		];
		for (const [file, ...rest] of files) {
			const ran = await dasbor(['impor', realFile(file)!, ...rest], { cwd: folder });
			expect(ran.code, ran.stdout + ran.stderr).toBe(0);
		}
	});

	it('says that there is nothing, and why, and shows the context indicators over time', async () => {
		const { code } = await dasbor(['agenda', '-o', 'agenda.xlsx'], { cwd: folder });
		expect(code).toBe(0);
		const book = await readWorkbook(readFileSync(join(folder, 'agenda.xlsx')));
		for (const sheet of ['A. Pembinaan Desa', 'B. Usulan Kabupaten']) {
			expect(allText(book.get(sheet))).toContain('Tidak ada');
			expect(allText(book.get(sheet))).toContain('Belum ada indikator bertarget');
		}
		const trends = allText(book.get('I. Tren'));
		for (const code of ['C02', 'C05', 'C06']) expect(trends).toContain(code);
	});
});
