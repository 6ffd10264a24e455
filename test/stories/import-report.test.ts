import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dasbor, demoWorkspace, type Ran, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeAll(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});

const HEAD = 'Desa,Tahun,Bulan,bayi_idl,balita_ditimbang\n';
const villages = ['Mekarjaya', 'Sukamaju', 'Tirtamulya', 'Giriharja', 'Wanasari'];

/** Writes files into the folder and imports them. */
async function impor(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return dasbor(['impor', ...Object.keys(files), ...args], { cwd: folder });
}

const rowsOf = (ran: Ran) => JSON.parse(ran.stdout).rows;

describe('totals of what came in', () => {
	it('stand below the account, one line per variable with its newest period', async () => {
		const ran = await impor({
			'a.csv': `${HEAD}Mekarjaya,2024,1,10,100\nSukamaju,2024,1,20,200\nMekarjaya,2024,2,11,\nSukamaju,2024,2,21,\n`,
		});
		expect(ran.code).toBe(0);
		expect(ran.stdout).toMatch(
			/yang masuk:\n.*Januari 2024 sampai Februari 2024 \(2 periode\)\s+2 desa\s+terakhir 32 orang/,
		);
		expect(ran.stdout).toMatch(/ Januari 2024 .*2 desa\s+300 orang/);
		expect(ran.stdout).toContain('Dibaca kembali: cocok.');
	});

	it('are all shown with --rinci and in JSON', async () => {
		const file = { 'a.csv': `${HEAD}Mekarjaya,2024,1,10,100\nMekarjaya,2024,2,11,\n` };
		const table = await impor(file, '--uji', '--rinci');
		expect(table.stdout).toMatch(/Januari 2024\s+1 desa\s+10 orang/);
		expect(table.stdout).toMatch(/Februari 2024\s+1 desa\s+11 orang/);
		expect(rowsOf(await impor(file, '--uji', '--format', 'json'))[0].totals).toEqual([
			{ variable: 'bayi_idl', period: '2024-01', villages: 1, sum: 10 },
			{ variable: 'bayi_idl', period: '2024-02', villages: 1, sum: 11 },
			{ variable: 'balita_ditimbang', period: '2024-01', villages: 1, sum: 100 },
		]);
	});

	it('leave scores unadded', async () => {
		const file = { 'skor.csv': 'Desa,Tahun,idm\nMekarjaya,2024,0.8\nSukamaju,2024,0.7\n' };
		const [row] = rowsOf(await impor(file, '--uji', '--format', 'json'));
		expect(row.totals).toEqual([{ variable: 'idm', period: '2024', villages: 2, sum: null }]);
		expect((await impor(file, '--uji')).stdout).toContain('tidak dijumlahkan');
	});
});

describe('faults', () => {
	const wrong = villages
		.flatMap((village) => [1, 2, 3].map((month) => `${village},2024,${month},dua,${month}`))
		.join('\n');

	it('are grouped by rule, the cells of those not shown in full listed, all of them with --rinci', async () => {
		const few = await impor({ 'salah.csv': HEAD + wrong });
		expect(few.code).toBe(1);
		expect(few.stdout.match(/^ {2}! /gm)).toHaveLength(5);
		expect(few.stdout).toContain('... dan 10 lagi: D7, D8, D9, D10, D11, D12, D13, D14, D15, D16 (semua: --rinci)');
		expect(few.stdout).toContain('misalnya 1250');
		const all = await impor({ 'salah.csv': HEAD + wrong }, '--rinci');
		expect(all.stdout.match(/^ {2}! /gm)).toHaveLength(15);
	});
});

describe('several files', () => {
	it('end with a summary: what came in, what did not and why', async () => {
		const ran = await impor({
			'baik.csv': `${HEAD}Mekarjaya,2025,1,10,100\n`,
			'salah.csv': `${HEAD}Mekarjaya,2025,2,x,100\n`,
		});
		expect(ran.code).toBe(1);
		const end = ran.stdout.slice(ran.stdout.indexOf('Ringkasan'));
		expect(end).toMatch(/^Ringkasan: 1 dari 2 berkas masuk\.\n {2}masuk: baik\.csv \(impor \d+\)\n/);
		expect(end).toContain('tidak masuk: salah.csv (1 kesalahan; sel D2, Mekarjaya: "x" bukan angka untuk bayi_idl)');
	});

	it('and one file has none', async () => {
		expect((await impor({ 'baik.csv': `${HEAD}Mekarjaya,2025,1,10,100\n` })).stdout).not.toContain('Ringkasan');
	});
});

describe('--ketat', () => {
	it('names the warnings that change the exit code, and JSON marks them', async () => {
		const file = { 'kurang.csv': `Desa,Tahun,Bulan,bayi_idl,aneh\nMekarjaya,2025,3,10,1\n` };
		const ran = await impor(file, '--uji', '--ketat');
		expect(ran.code).toBe(3);
		expect(ran.stdout).toContain(
			'peringatan yang dihitung --ketat: kolom tidak dikenal, desa yang tidak ada di berkas',
		);
		const [row] = rowsOf(await impor(file, '--uji', '--ketat', '--format', 'json'));
		const marked = row.decisions.filter((one: { warning: boolean }) => one.warning);
		expect(marked.map((one: { code: string }) => one.code).sort()).toEqual(['columns_unknown', 'villages_missing']);
	});
});

describe('a row of sums that does not add up', () => {
	const file = { 'jumlah.csv': 'Desa,bayi_idl\nMekarjaya,10\nSukamaju,20\nJUMLAH,33\n' };
	const options = ['--periode', '2025-05'];

	it('is said before and after writing, in JSON, and counts with --ketat', async () => {
		const said = 'jumlah "bayi_idl" di B4 tertulis 33, sedangkan baris-barisnya berjumlah 30';
		expect((await impor(file, ...options, '--uji')).stdout).toContain(said);
		const strict = await impor(file, ...options, '--uji', '--ketat');
		expect(strict.code).toBe(3);
		expect(strict.stdout).toContain('baris jumlah yang tidak cocok');
		const [row] = rowsOf(await impor(file, ...options, '--uji', '--format', 'json'));
		expect(row.decisions.find((one: { code: string }) => one.code === 'total_differs')).toMatchObject({
			warning: true,
			cell: 'B4',
			heading: 'bayi_idl',
			stated: 33,
			found: 30,
		});
		const english = await impor(file, ...options, '--uji', '--bahasa', 'en');
		expect(english.stdout).toContain('the total of "bayi_idl" in B4 says 33, its rows add up to 30');
		expect((await impor(file, ...options)).stdout).toContain(said);
	});
});

it('the words of the catalogue are English in English', async () => {
	const ran = await dasbor(['katalog', '--variabel', '--bahasa', 'en'], { cwd: folder });
	expect(ran.stdout).not.toMatch(/\b(stok|arus|kumulatif)\b/);
	expect(ran.stdout).toMatch(/\bstock\b/);
});
