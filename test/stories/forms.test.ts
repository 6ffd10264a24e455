import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
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

	it('is hinted at for the month to ask for next', async () => {
		const own = folders.make();
		const ruang = ['--ruang', await demoWorkspace(own)];
		const hint = async (...more: string[]) =>
			/dasbor formulir --periode (\S+)/.exec((await dasbor([...more, ...ruang])).stdout)?.[1];
		// Nothing is there yet: this month, by the date given or by the clock.
		expect(await hint()).toBe('2026-11');
		expect(await hint('--tanggal', '2025-03-10')).toBe('2025-03');
		const file = join(own, 'gizi.csv');
		writeFileSync(file, 'Desa,balita_ditimbang,balita_sasaran\nMekarjaya,10,12\n');
		await dasbor(['impor', file, '--periode', '2024', ...ruang]);
		expect(await hint('--tanggal', '2025-03-10')).toBe('2025-03');
		await dasbor(['impor', file, '--periode', '2024-12', ...ruang]);
		expect(await hint('--tanggal', '2025-03-10')).toBe('2025-01');
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

	it('asks a kelurahan for nothing that only a desa has, and takes back what it did ask', async () => {
		const cwd = folders.make();
		await demoWorkspace(cwd);
		const formulir = (...args: string[]) => dasbor(['formulir', ...args], { cwd });
		const codes = ['bel_total', 'dd_pagu', 'balita_diukur'];
		const asked = await formulir(...codes, '--periode', '2024', '--untuk', 'desa', '--format', 'json');
		expect(JSON.parse(asked.stdout).rows).toMatchObject([
			{ variable: 'bel_total', villages: 9 },
			{ variable: 'dd_pagu', villages: 9 },
			{ variable: 'balita_diukur', villages: 10 },
		]);
		const to = ['--periode', '2024', '--untuk', 'desa'];
		expect((await formulir(...codes, ...to, '--per-desa', '-o', 'lurah/')).code).toBe(0);
		expect(readdirSync(join(cwd, 'lurah'))).toHaveLength(10);
		expect((await formulir('bel_total', ...to, '--per-desa', '-o', 'hanya-desa/')).code).toBe(0);
		expect(readdirSync(join(cwd, 'hanya-desa')).filter((name) => /-1\d{3}-/.test(name))).toEqual([]);
		expect(readdirSync(join(cwd, 'hanya-desa'))).toHaveLength(9);
		const nothing = await formulir('bel_total', ...to, '--desa', '99.01.01.1001', '-o', 'x.xlsx');
		expect(nothing).toMatchObject({ code: 1 });
		for (const [name, fill, kept] of [
			['lurah/formulir-desa-2024-1001-sukamaju.xlsx', ['balita_diukur'], 1],
			['lurah/formulir-desa-2024-2002-mekarjaya.xlsx', codes, 3],
		] as const) {
			const filled = await edited(readFileSync(join(cwd, name)), (_book, sheet) => {
				for (const code of fill)
					sheet.getCell(
						placeOf(sheet, code === 'balita_diukur' ? `${code}@2024-12` : `${code}@2024`).row,
						placeOf(sheet, '@isian').column,
					).value = 12;
				if (kept === 1) expect(() => placeOf(sheet, 'bel_total@2024')).toThrow();
			});
			writeFileSync(join(cwd, name), filled);
			const ran = await dasbor(['impor', name, '--format', 'json'], { cwd });
			expect(JSON.parse(ran.stdout).rows).toMatchObject([{ kind: 'formulir', new: kept, refused: 0, faults: [] }]);
		}
		expect((await formulir(...codes, ...to, '-o', 'tabel.xlsx')).code).toBe(0);
		const table = await edited(readFileSync(join(cwd, 'tabel.xlsx')), (_book, sheet) => {
			answerCell(sheet, 'balita_diukur@2024-12', { code: '99.01.01.1001' } as never).value = 30;
			answerCell(sheet, 'bel_total@2024', { code: '99.01.01.2003' } as never).value = 900_000_000;
		});
		const grey = await edited(table, (_book, sheet) => {
			answerCell(sheet, 'bel_total@2024', { code: '99.01.01.1001' } as never).value = 900_000_000;
			answerCell(sheet, 'dd_pagu@2024', { code: '99.01.01.1001' } as never).value = '-';
		});
		writeFileSync(join(cwd, 'abu-abu.xlsx'), grey);
		const refused = await dasbor(['impor', 'abu-abu.xlsx', '--format', 'json'], { cwd });
		expect(JSON.parse(refused.stdout).rows).toMatchObject([
			{ read: 10, refused: 10, faults: [{ code: 'form_not_owed', village: 'Sukamaju', value: '900000000' }] },
		]);
		const part = await dasbor(['impor', 'abu-abu.xlsx', '--lewati-salah', '--uji', '--format', 'json'], { cwd });
		expect(JSON.parse(part.stdout).rows).toMatchObject([{ refused: 1, faults: [{ code: 'form_not_owed' }] }]);
		writeFileSync(join(cwd, 'tabel.xlsx'), table);
		const ran = await dasbor(['impor', 'tabel.xlsx', '--format', 'json'], { cwd });
		expect(JSON.parse(ran.stdout).rows).toMatchObject([{ kind: 'formulir', read: 10, refused: 0, faults: [] }]);
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

	it('is no import, and not received, when it comes back as it went out', async () => {
		await formulir('--periode', '2025-01', '--untuk', 'puskesmas', '-o', 'kosong.xlsx');
		const before = JSON.parse((await dasbor(['impor', 'daftar', '--format', 'json'], { cwd })).stdout).rows;
		const ran = await dasbor(['impor', 'kosong.xlsx'], { cwd });
		expect(ran.code).toBe(1);
		expect(ran.stdout).toContain('formulir ini belum diisi (puskesmas); tidak ada angka di dalamnya');
		expect(ran.stdout).toContain('Ditolak; tidak ada yang disimpan.');
		const after = JSON.parse((await dasbor(['impor', 'daftar', '--format', 'json'], { cwd })).stdout).rows;
		expect(after).toEqual(before);
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

	it.each([
		['a table', ['balita_diukur', 'balita_stunting', '--untuk', 'puskesmas'], '99.01.01.2003'],
		['a list of a village', ['balita_diukur', 'balita_stunting', '--untuk', 'desa', '--desa', 'Mekarjaya'], null],
	] as const)('goes back for repair as %s and is still the form it was', async (_what, args, village) => {
		await formulir(...args, '--periode', '2025-04', '-o', 'r.xlsx');
		const answer = (sheet: Worksheet, code: string) =>
			village
				? answerCell(sheet, `${code}@2025-04`, { code: village } as never)
				: sheet.getCell(placeOf(sheet, `${code}@2025-04`).row, placeOf(sheet, '@isian').column);
		const filled = await edited(readFileSync(join(cwd, 'r.xlsx')), (_book, sheet) => {
			answer(sheet, 'balita_diukur').value = 'sekitar seratus';
			answer(sheet, 'balita_stunting').value = 12.5;
		});
		writeFileSync(join(cwd, 'salah.xlsx'), filled);
		const refused = await dasbor(['impor', 'salah.xlsx', '--perbaikan', 'perbaiki.xlsx', '--ya'], { cwd });
		expect(refused.code).toBe(1);
		expect(refused.stdout).toContain('2 sel ditandai di perbaiki.xlsx');
		const mended = await edited(readFileSync(join(cwd, 'perbaiki.xlsx')), (book) => {
			expect(book.worksheets.map(({ name }) => name)).toEqual(['Perbaikan', 'Isian']);
			const sheet = book.getWorksheet('Isian')!;
			for (const [code, value] of [
				['balita_diukur', 120],
				['balita_stunting', 12],
			] as const) {
				expect(answer(sheet, code).note).toBeTruthy();
				answer(sheet, code).value = value;
			}
		});
		writeFileSync(join(cwd, 'balik.xlsx'), mended);
		const again = await dasbor(['impor', 'balik.xlsx', '--format', 'json'], { cwd });
		expect(again.code, again.stdout).toBe(0);
		expect(JSON.parse(again.stdout).rows).toMatchObject([{ kind: 'formulir', refused: 0, faults: [] }]);
		const data = await dasbor(
			['data', 'balita_diukur', 'balita_stunting', '--periode', '2025-04', '--format', 'json'],
			{
				cwd,
			},
		);
		expect(JSON.parse(data.stdout).rows.map((row: { value: number }) => row.value)).toEqual(
			village ? [120, 12] : expect.arrayContaining([120, 12]),
		);
	});

	it('goes back for repair part by part where a workbook of several senders is faulty', async () => {
		await formulir('--periode', '2025-05', '--semua', '-o', 's.xlsx');
		const filled = await edited(readFileSync(join(cwd, 's.xlsx')), (book) => {
			for (const name of ['puskesmas 1', 'desa']) {
				const sheet = book.getWorksheet(name)!;
				sheet.getCell(placeOf(sheet, '99.01.01.2002').row, 4).value = 'satu';
			}
		});
		writeFileSync(join(cwd, 'salah-semua.xlsx'), filled);
		const refused = await dasbor(
			['impor', 'salah-semua.xlsx', '--perbaikan', 'balik.xlsx', '--ya', '--format', 'json'],
			{ cwd },
		);
		expect(refused.code).toBe(1);
		const repairs: string[] = JSON.parse(refused.stdout).rows.map((row: { repair: string }) => row.repair);
		expect(new Set(repairs).size).toBe(2);
		for (const repair of repairs) {
			const mended = await edited(readFileSync(join(cwd, repair)), (book) => {
				for (const sheet of book.worksheets.slice(1)) {
					const { row } = placeOf(sheet, '99.01.01.2002');
					if (sheet.getCell(row, 4).note) sheet.getCell(row, 4).value = 1;
				}
			});
			writeFileSync(join(cwd, repair), mended);
			expect((await dasbor(['impor', repair, '--ya'], { cwd })).code).toBe(0);
		}
	});
});
