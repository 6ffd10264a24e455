import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCell, edited, placeOf } from '../support/forms.ts';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders('dasbor-formulir-');
afterAll(() => folders.remove());
let cwd: string;
beforeAll(async () => {
	cwd = folders.make();
	await demoWorkspace(cwd);
});
const formulir = (...args: string[]) => dasbor(['formulir', ...args], { cwd });

describe('dasbor formulir', () => {
	it('shows what a form would ask for, in every format', async () => {
		const shown = await formulir('--periode', '2024-10', '--untuk', 'puskesmas');
		expect(shown.code).toBe(0);
		expect(shown.stdout).toContain('Puskesmas (puskesmas): 34 data, 10 desa/kelurahan');
		const { rows } = JSON.parse((await formulir('--periode', '2024-12', '--format', 'json')).stdout);
		expect(rows).toContainEqual(
			expect.objectContaining({ sender: 'dukcapil', variable: 'penduduk', period: '2024-S2', villages: 10 }),
		);
		expect(rows).not.toContainEqual(expect.objectContaining({ variable: 'desa_total' }));
		const service = JSON.parse(
			(await formulir('--periode', '2024', '--layanan', 'adminduk', '--format', 'json')).stdout,
		);
		expect(new Set(service.rows.map((row: { sender: string }) => row.sender))).toContain('dukcapil');
		expect(service.rows.map((row: { variable: string }) => row.variable)).not.toContain('balita_stunting');
	});

	it.each([
		[['--untuk', 'puskesmas'], 'periode formulir belum disebut'],
		[['--periode', '2024-10', '--untuk', 'rumah-sakit'], 'tidak ada pengirim "rumah-sakit"'],
		[['--periode', '2024', '-o', 'semua.xlsx'], 'berasal dari beberapa kantor: puskesmas, upt-pendidikan'],
		[['--periode', '2024', '--untuk', 'desa', '--per-desa', '-o', 'x.xlsx'], 'ada 10 formulir'],
		[['balita_kurus', '--periode', '2024'], 'balita_kurus'],
		[['desa_lengkap', '--periode', '2024'], 'desa_lengkap'],
	])('refuses %j', async (args, said) => {
		const ran = await formulir(...args);
		expect(ran.code).toBe(2);
		expect(ran.stderr).toContain(said);
	});

	it('says when nothing is due, and writes nothing', async () => {
		expect((await formulir('--periode', '2024-10', '--untuk', 'kua')).stdout).toContain('Tidak ada data yang wajib');
		const ran = await formulir('--periode', '2024-10', '--untuk', 'kua', '-o', 'kua.xlsx');
		expect(ran.code).toBe(1);
		expect(existsSync(join(cwd, 'kua.xlsx'))).toBe(false);
	});

	it('writes one file for each sender or village into a folder', async () => {
		expect((await formulir('--periode', '2024', '--semua', '-o', 'semua')).code).toBe(0);
		expect(readdirSync(join(cwd, 'semua'))).toContain('formulir-upt-pendidikan-2024.xlsx');
		expect(readdirSync(join(cwd, 'semua'))).toHaveLength(8);
		expect((await formulir('--periode', '2024-T3', '--untuk', 'desa', '--per-desa', '-o', 'desa/')).code).toBe(0);
		expect(readdirSync(join(cwd, 'desa'))).toHaveLength(10);
		expect(readdirSync(join(cwd, 'desa'))[0]).toBe('formulir-desa-2024-T3-1001-sukamaju.xlsx');
	});

	it('writes one workbook for all senders, and takes back the part of each as an import of its own', async () => {
		expect((await formulir('--periode', '2024-10', '--semua', '-o', 'bersama.xlsx')).code).toBe(0);
		const filled = await edited(readFileSync(join(cwd, 'bersama.xlsx')), (book) => {
			for (const name of ['puskesmas 1', 'desa']) {
				const sheet = book.getWorksheet(name)!;
				sheet.getCell(placeOf(sheet, '99.01.01.2002').row, 4).value = 1;
			}
		});
		writeFileSync(join(cwd, 'kembali.xlsx'), filled);
		const ran = await dasbor(['impor', 'kembali.xlsx'], { cwd });
		expect(ran.code).toBe(0);
		expect(ran.stdout).toContain('lembar yang belum diisi atau dihapus, tidak diimpor: dinsos');
		const again = JSON.parse((await dasbor(['impor', 'kembali.xlsx', '--format', 'json'], { cwd })).stdout);
		expect(again.rows).toMatchObject([
			{ file: 'kembali.xlsx › puskesmas', repeated: true },
			{ file: 'kembali.xlsx › desa', repeated: true },
		]);
		const imports = JSON.parse((await dasbor(['impor', 'daftar', '--format', 'json'], { cwd })).stdout);
		expect(imports.rows).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ source: 'formulir/puskesmas', observations: 1 }),
				expect.objectContaining({ source: 'formulir/desa', observations: 1 }),
			]),
		);
	});

	it('takes back what was filled in, once, and shows where it came from', async () => {
		await formulir('balita_diukur', 'balita_stunting', '--periode', '2025-03', '--untuk', 'puskesmas', '-o', 'f.xlsx');
		const filled = await edited(readFileSync(join(cwd, 'f.xlsx')), (_book, sheet) => {
			const { row } = placeOf(sheet, '99.01.01.2002');
			answerCell(sheet, 'balita_diukur@2025-03', { code: '99.01.01.2002' } as never).value = 190;
			sheet.getCell(row, placeOf(sheet, 'balita_stunting@2025-03').column).value = 0;
		});
		writeFileSync(join(cwd, 'balasan (1).xlsx'), filled);
		const ran = await dasbor(['impor', 'balasan (1).xlsx', '--format', 'json'], { cwd });
		expect(ran.code).toBe(0);
		expect(JSON.parse(ran.stdout).rows[0]).toMatchObject({ kind: 'formulir', read: 10, new: 1, same: 9, refused: 0 });
		expect(
			JSON.parse((await dasbor(['impor', 'balasan (1).xlsx', '--format', 'json'], { cwd })).stdout).rows[0],
		).toMatchObject({ repeated: true });
		const data = await dasbor(['data', 'balita_diukur', '--format', 'json'], { cwd });
		expect(JSON.parse(data.stdout).rows).toEqual([
			expect.objectContaining({
				village: '99.01.01.2002',
				period: '2025-03',
				value: 190,
				source: 'formulir/puskesmas',
			}),
		]);
	});
});
