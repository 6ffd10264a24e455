import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { describeReal, realFile } from '../support/real.ts';
import { dasbor, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const VILLAGES = 'kode,nama\n11.75.04.2013,Namo Buaya\n11.75.04.2014,Cipar Pare\n';

/** A workspace of two villages, and a way to run commands on it. */
async function workspace() {
	const cwd = folders.make();
	writeFileSync(join(cwd, 'desa.csv'), VILLAGES);
	const path = join(cwd, 'uji.dasbor');
	expect((await dasbor(['mulai', '11.75.04', '--desa', 'desa.csv', '--ruang', path], { cwd })).code).toBe(0);
	const run = (...args: string[]) => dasbor([...args, '--ruang', path], { cwd });
	const write = (name: string, rows: readonly string[]): string => {
		writeFileSync(join(cwd, name), rows.join('\n'));
		return name;
	};
	const sql = (query: string): unknown[][] => {
		const db = new Database(path, { readonly: true });
		try {
			return db.prepare(query).raw().all() as unknown[][];
		} finally {
			db.close();
		}
	};
	return { run, write, sql };
}
const rowsOf = (text: string): Record<string, unknown>[] => JSON.parse(text).rows;

const DU = [
	'DAFTAR USULAN RKP DESA TAHUN 2025',
	'DESA : NAMO BUAYA',
	'No,Bidang,Jenis Kegiatan,Lokasi,Volume,Perkiraan Waktu Pelaksanaan,Prakiraan Biaya (Rp),Sumber Pembiayaan',
	'1,Pembangunan Desa,Sumur bor,Dusun 1,2 titik,6 bulan,150.000.000,DD',
	'2,Pemberdayaan Masyarakat,Pelatihan,Balai,-,1 bulan,-,ADD',
];
const OPD = [
	'No,Sub Kegiatan,Lokasi,Target,Satuan,Pagu (Rp),Sumber Dana',
	'1,Pengadaan obat,Desa Cipar Pare,1,paket,10.000.000,DAU',
	'2,Sosialisasi,Kota Subulussalam,5,kali,20.000.000,DAK',
];
const LAMPIRAN = [
	'APBDES DESA NAMO BUAYA TAHUN 2024',
	'KODE REKENING,URAIAN,ANGGARAN,SUMBER DANA',
	'4,PENDAPATAN,500.000,',
	'4.1.1,Hasil Usaha,500.000,PAD',
];

describe('lists and budgets', () => {
	it('are shown as they were stored, with their totals last', async () => {
		const { run, write } = await workspace();
		expect((await run('impor', write('du.csv', DU), '--ya')).code).toBe(0);
		const offered = await run(
			'impor',
			write('opd.csv', OPD),
			'--periode',
			'2025',
			'--pengirim',
			'Dinas Kesehatan',
			'--ya',
		);
		expect(offered.code).toBe(0);
		expect((await run('impor', write('lampiran.csv', LAMPIRAN), '--ya')).code).toBe(0);

		const proposals = await run('data', '--usulan', '--format', 'json');
		expect(rowsOf(proposals.stdout)).toMatchObject([
			{
				kind: 'usulan',
				village: '11.75.04.2013',
				year: 2025,
				list: 'du_rkpdes',
				activity_text: 'Sumur bor',
				cost: 150_000_000,
				volume: 2,
				volume_unit: 'titik',
				fund_source: 'DDS',
				file: 'du.csv',
				cell: 'G4',
				import_id: 1,
			},
			{ activity: '04', cost: null, volume: null },
		]);
		expect(JSON.parse(proposals.stdout).notes.at(-1)).toBe('2 usulan berjumlah Rp150.000.000; 1 belum menyebut biaya');

		const programmes = await run('data', '--program', '--format', 'json');
		expect(rowsOf(programmes.stdout)).toEqual([
			expect.objectContaining({ village: null, owner: 'Dinas Kesehatan', level: 'kabupaten', ceiling: 20_000_000 }),
			expect.objectContaining({ village: '11.75.04.2014', ceiling: 10_000_000, source: 'program/opd/dinas-kesehatan' }),
		]);

		const budget = await run('data', '--anggaran', '--desa', 'Namo Buaya', '--periode', '2024');
		expect(budget.stdout).toContain('4.1.1');
		expect(budget.stderr).toContain('apbdes/lampiran, anggaran 2024: pendapatan Rp500.000');
		expect(rowsOf((await run('data', '--anggaran', '--periode', '2023', '--format', 'json')).stdout)).toEqual([]);
		expect((await run('data', '--usulan', '--desa', 'Cipar Pare')).stdout).toContain('Tidak ada.');

		const all = await run('data', '--anggaran', '--usulan', '--program', '--format', 'csv');
		expect(all.stdout.split('\n').filter((line) => /^(anggaran|usulan|program),/.test(line))).toHaveLength(5);
		expect((await run('data', 'penduduk', '--usulan')).code).toBe(2);
	});

	it('are replaced by a later list of the same kind, village and year, and come back when that is undone', async () => {
		const { run, write } = await workspace();
		await run('impor', write('du.csv', DU), '--ya');
		const later = await run(
			'impor',
			write('du2.csv', [...DU.slice(0, 3), DU[3]!.replace('150', '175')]),
			'--ya',
			'--format',
			'json',
		);
		expect(rowsOf(later.stdout)).toMatchObject([{ read: 1, new: 0, changed: 1, same: 0 }]);
		const costs = async () =>
			rowsOf((await run('data', '--usulan', '--format', 'json')).stdout).map(({ cost }) => cost);
		expect(await costs()).toEqual([175_000_000]);
		await run('impor', 'batal', '2', '--ya');
		expect(await costs()).toEqual([150_000_000, null]);
	});
});

describe('lists of one run that replace others', () => {
	it('are told five by name, and that there are more', async () => {
		const { run, write } = await workspace();
		const of = (activity: string): string[] => [
			'No,Program,Kegiatan,Tahun,Lokasi,Pagu (Rp),OPD',
			...['2023', '2024', '2025'].flatMap((year) =>
				['Desa Namo Buaya', 'Desa Cipar Pare'].map((place, at) => `${at},PU,${activity},${year},${place},101000000,PU`),
			),
		];
		const { stdout } = await run(
			'impor',
			write('a.csv', of('Jalan')),
			write('b.csv', of('Pipa')),
			'--isian',
			'tingkat=kabupaten',
			'--uji',
		);
		const told = stdout.split('\n').filter((line) => / 1 program .* dari a\.csv/.test(line));
		expect(told).toHaveLength(5);
		expect(stdout).toContain('... dan 1 lagi');
	});
});

describeReal('the Siskeudes export of 2019 in the workspace', () => {
	it('tells what is spent by bidang, with their names', async () => {
		const { run } = await workspace();
		const { stdout } = await run('impor', realFile('opensid/siskeudes_2019')!, '--uji');
		expect(stdout).toContain('menurut bidang: 01 pemerintahan Rp437.717.636, 02 pembangunan Rp683.129.300');
	});

	it('adds up in plain SQL to what Siskeudes itself says', async () => {
		const { run, sql } = await workspace();
		const imported = await run('impor', realFile('opensid/siskeudes_2019')!, '--ya', '--format', 'json');
		expect(imported.code).toBe(0);
		expect(rowsOf(imported.stdout)).toMatchObject([
			{ kind: 'siskeudes', read: 629, new: 629, refused: 0, outside: 0, budget: [{ spending: 1_459_971_435 }, {}] },
		]);
		expect(
			sql(`SELECT stage, substr(account, 1, 1), round(sum(amount), 2) FROM budget_line GROUP BY 1, 2 ORDER BY 1, 2`),
		).toEqual([
			['anggaran', '4', 1_459_971_435],
			['anggaran', '5', 1_459_971_435],
			['realisasi', '4', 371_183_847.39],
			['realisasi', '5', 653_184_700],
		]);
		expect(
			sql(`SELECT substr(activity, 1, 2), sum(amount) FROM budget_line
				WHERE stage = 'anggaran' AND account LIKE '5%' GROUP BY 1 ORDER BY 1`),
		).toEqual([
			['01', 437_717_636],
			['02', 683_129_300],
			['03', 229_506_000],
			['04', 96_681_500],
			['05', 12_936_999],
		]);
		expect(sql(`SELECT origin, year, count(*), sum(cost) FROM proposal GROUP BY 1, 2`)).toEqual([
			['rpjmdes', 2019, 42, 1_434_858_435],
		]);
		expect(sql(`SELECT system, code FROM place_code`)).toEqual([['siskeudes', '04.2014']]);
		// A table alone names its village only by Siskeudes' own code, which is known by now. It brings no names of
		// activities, and those told before stay.
		const names = `SELECT activity, activity_name FROM budget_line WHERE stage = 'anggaran' AND import_id = `;
		const alone = realFile('opensid/siskeudes_2019/Ta_RABRinci.csv')!;
		const again = await run('impor', alone, '--ya', '--format', 'json');
		expect(rowsOf(again.stdout)).toMatchObject([{ read: 481, new: 0, changed: 0, same: 481, refused: 0 }]);
		expect(sql(`${names} 2`)).toEqual(sql(`${names} 1`));
	});
});
