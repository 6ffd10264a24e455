import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../../src/analysis/budget.ts';
import type { IntakeResult } from '../../../src/intake/request.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { BudgetLine } from '../../../src/model/fact.ts';
import { type Given, readCsvs, VILLAGES } from '../../support/siskeudes.ts';

const CIPAR = VILLAGES[1]!;
const read = (rows: readonly string[], given: Given = {}): IntakeResult => readCsvs({ '': rows.join('\n') }, given);
const linesOf = (result: IntakeResult): BudgetLine[] => result.incoming?.rows.flatMap((row) => row.budgetLines) ?? [];
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
const decision = <C extends Decision['code']>(
	result: IntakeResult,
	code: C,
): Extract<Decision, { code: C }> | undefined =>
	result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);
const told = (result: IntakeResult): string[] =>
	linesOf(result).map(({ stage, activity, account, amount }) => `${stage} ${activity ?? '-'} ${account} ${amount}`);

const TITLE = ['LAMPIRAN PERATURAN DESA CIPAR PARE', 'APBDES TAHUN ANGGARAN 2024', ''];
const SPLIT = [
	...TITLE,
	'KODE REKENING,,,,,,URAIAN,KELUARAN,,ANGGARAN,SUMBER DANA',
	',,,,,,,VOLUME,SATUAN,(Rp),',
	'a,b,c,d,e,f,g,h,i,j,k',
	',,,4,,,PENDAPATAN,,,  1.000.000.000,',
	',,,4,2,,Pendapatan Transfer,,,1.000.000.000,',
	',,,4,2,1,Dana Desa,,,700.000.000,DD-APBN',
	',,,4,2,3,Alokasi Dana Desa,,,300.000.000,ADD',
	',,,,,,JUMLAH PENDAPATAN,,,1.000.000.000,',
	',,,5,,,BELANJA,,,"Rp900.000.000,00",',
	'2,,,,,,BIDANG PELAKSANAAN PEMBANGUNAN DESA,,,800.000.000,',
	'2,2,,,,,Sub Bidang Kesehatan,,,800.000.000,',
	'2,2,02,,,,Penyelenggaraan Posyandu,12,bulan,800.000.000,DD-APBN',
	'2,2,02,5,2,,Belanja Barang dan Jasa,,,,',
	'2,2,02,5,2,1,Perlengkapan,,,500.000.000,',
	'2,2,02,5,2,2,Honorarium,,,300.000.000,ADD',
	'5,,,,,,"BIDANG PENANGGULANGAN BENCANA, DARURAT DAN MENDESAK",,,100.000.000,',
	'5,3,00,,,,Keadaan Mendesak,,,100.000.000,DD-APBN',
	'5,3,00,5,4,,Belanja Tak Terduga,,,100.000.000,',
	',,,,,,JUMLAH BELANJA,,,900.000.000,',
	',,,,,,SURPLUS / (DEFISIT),,,100.000.000,',
	',,,6,,,PEMBIAYAAN,,,,',
	',,,6,2,,Pengeluaran Pembiayaan,,,100.000.000,',
	',,,6,2,2,Penyertaan Modal Desa,,,100.000.000,DD-APBN',
	',,,,,,SISA LEBIH PEMBIAYAAN ANGGARAN,,,-,',
	',,,,,,Kepala Desa,,,,',
];

describe('a name above a budget that a person confirmed', () => {
	it('is said, and remembered with the import', () => {
		const rows = ['DESA : LAWE BARU', ...SPLIT.map((row) => row.replace('DESA CIPAR PARE', ''))];
		expect(codes(read(rows))).toEqual(['village_unknown']);
		const result = read(rows, { aliases: { 'Lawe Baru': CIPAR } });
		expect(decision(result, 'alias_used')).toEqual({ code: 'alias_used', name: 'LAWE BARU', village: CIPAR.name });
		expect([...result.incoming!.aliases]).toEqual([['LAWEBARU', CIPAR.code]]);
	});
});

describe('a published APBDes', () => {
	it('with codes over several columns keeps the rows that nothing else explains, and no sum', () => {
		const result = read(SPLIT);
		expect(codes(result)).toEqual([]);
		expect(told(result)).toEqual([
			'anggaran - 4.2.1 700000000',
			'anggaran - 4.2.3 300000000',
			'anggaran 02.02.02 5.2.1 500000000',
			'anggaran 02.02.02 5.2.2 300000000',
			'anggaran 05.03.00 5.4 100000000',
			'anggaran - 6.2.2 100000000',
		]);
		expect(budgetTotals(linesOf(result))).toMatchObject([
			{ income: 1_000_000_000, spending: 900_000_000, paid: 100_000_000 },
		]);
		expect(linesOf(result).map(({ fundSource }) => fundSource)).toEqual(['DDS', 'ADD', 'DDS', 'ADD', 'DDS', 'DDS']);
		expect(linesOf(result)[2]).toMatchObject({
			village: CIPAR.code,
			year: 2024,
			activityName: 'Penyelenggaraan Posyandu',
			origin: { sheet: '', cells: ['J17'] },
		});
		expect(decision(result, 'list_total_differs')).toBeUndefined();
		expect(decision(result, 'leaf_lines')).toMatchObject({ lines: 6 });
		expect(result).toMatchObject({ read: 6, refused: 0, outside: 0 });
	});

	it('says a sum that its parts do not add up to', () => {
		const result = read(SPLIT.map((row) => row.replace('Honorarium,,,300.000', 'Honorarium,,,250.000')));
		expect(result.decisions.filter(({ code }) => code === 'list_total_differs')).toEqual([
			{ code: 'list_total_differs', cell: 'J15', stated: 800_000_000, found: 750_000_000 },
			{ code: 'list_total_differs', cell: 'J14', stated: 800_000_000, found: 750_000_000 },
			{ code: 'list_total_differs', cell: 'J13', stated: 800_000_000, found: 750_000_000 },
			{ code: 'list_total_differs', cell: 'J12', stated: 900_000_000, found: 850_000_000 },
			{ code: 'list_total_differs', cell: 'J22', stated: 900_000_000, found: 850_000_000 },
		]);
	});

	it('with all codes in one column tells activities from accounts', () => {
		const result = read(
			[
				'KODE REKENING,URAIAN,ANGGARAN (Rp),REALISASI (Rp),SUMBER DANA',
				'4.,PENDAPATAN,600.000.000,600.000.000,',
				'4.1.,Pendapatan Asli Desa,600.000.000,600.000.000,',
				'4.1.1.,Hasil Usaha,600.000.000,600.000.000,PAD',
				'5.,BELANJA,600.000.000,550.000.000,',
				'1.,BIDANG PENYELENGGARAAN PEMERINTAHAN DESA,500.000.000,450.000.000,',
				'1.1.,Sub Bidang Siltap,500.000.000,450.000.000,',
				'1.1.01.,Penghasilan Tetap,500.000.000,450.000.000,ADD',
				'5.1.,Belanja Pegawai,500.000.000,450.000.000,',
				'5.1.1.,Penghasilan Tetap Kepala Desa,500.000.000,450.000.000,',
				'4.,BIDANG PEMBERDAYAAN MASYARAKAT,60.000.000,60.000.000,',
				'4.1.,Sub Bidang Kelautan,60.000.000,60.000.000,',
				'4.1.01.,Pelatihan,60.000.000,60.000.000,ADD',
				'5.,BIDANG PENANGGULANGAN BENCANA,40.000.000,40.000.000,',
				'5.3.,Sub Bidang Keadaan Mendesak,40.000.000,40.000.000,',
				'5.3.01.,Penanganan Keadaan Mendesak,40.000.000,40.000.000,DDS',
				'6.,PEMBIAYAAN,,,',
				'6.1.,Penerimaan Pembiayaan,0,0,',
			],
			{ village: CIPAR, period: '2024' },
		);
		expect(codes(result)).toEqual([]);
		expect(told(result).filter((line) => line.startsWith('anggaran'))).toEqual([
			'anggaran - 4.1.1 600000000',
			'anggaran 01.01.01 5.1.1 500000000',
			'anggaran 04.01.01 5 60000000',
			'anggaran 05.03.01 5 40000000',
			'anggaran - 6.1 0',
		]);
		expect(budgetTotals(linesOf(result))).toMatchObject([
			{ spending: 600_000_000 },
			{ stage: 'realisasi', spending: 550_000_000 },
		]);
		expect(decision(result, 'list_total_differs')).toBeUndefined();
	});

	it('by bidang only, without codes, is known by its words', () => {
		const result = read(
			[
				'LAPORAN REALISASI APBDES DESA CIPAR PARE TAHUN 2024',
				'No,Uraian,Anggaran (Rp),Realisasi (Rp),Lebih/(Kurang) (Rp),Persentase (%)',
				'1,Pendapatan,"1.000.000,00",900.000,100.000,90%',
				'2,Belanja,,,,',
				'a,Bidang Penyelenggaraan Pemerintahan Desa,400.000,400.000,0,100',
				'b,Bidang Pelaksanaan Pembangunan Desa,600.000,500.000,100.000,83',
			],
			{},
		);
		expect(codes(result)).toEqual([]);
		expect(told(result)).toEqual([
			'anggaran - 4 1000000',
			'realisasi - 4 900000',
			'anggaran 01 5 400000',
			'realisasi 01 5 400000',
			'anggaran 02 5 600000',
			'realisasi 02 5 500000',
		]);
	});

	it('before and after the change gives both stages', () => {
		const result = read(['KODE REKENING,URAIAN,SEMULA,MENJADI,BERTAMBAH/BERKURANG', '4.1.1,Hasil Usaha,100,150,50'], {
			village: CIPAR,
			period: '2024',
		});
		expect(told(result)).toEqual(['anggaran - 4.1.1 100', 'perubahan - 4.1.1 150']);
		const changed = read(
			['PERUBAHAN APBDES DESA CIPAR PARE TAHUN 2024', 'KODE REKENING,URAIAN,ANGGARAN', '4.1.1,Hasil Usaha,150'],
			{},
		);
		expect(told(changed)).toEqual(['perubahan - 4.1.1 150']);
	});

	it('skips the heading of the next page, keeps lines without codes under the coded row above, and checks JUMLAH rows', () => {
		const rows = [
			'KODE REKENING,URAIAN,ANGGARAN (Rp),SUMBER DANA',
			'4,PENDAPATAN,100,',
			'4.2.1,Dana Desa,100,DDS',
			',Dana Desa tahap 1,60,',
			'KODE REKENING,URAIAN,ANGGARAN (Rp),SUMBER DANA',
			',Dana Desa tahap 2,40,',
			',JUMLAH PENDAPATAN,110,',
		];
		const result = read(rows, { village: CIPAR, period: '2024' });
		expect(codes(result)).toEqual([]);
		expect(told(result)).toEqual(['anggaran - 4.2.1 60', 'anggaran - 4.2.1 40']);
		expect(decision(result, 'list_total_differs')).toMatchObject({ cell: 'C7', stated: 110, found: 100 });
	});

	it('is refused where amounts are in thousands, a second table follows, or a group has no code', () => {
		const given = { village: CIPAR, period: '2024' };
		const head = 'KODE REKENING,URAIAN,ANGGARAN,SUMBER DANA';
		expect(codes(read(['(dalam ribuan rupiah)', head, '4.1.1,Hasil Usaha,5,PAD'], given))).toEqual(['amounts_scaled']);
		const note = 'Keterangan: dalam ribuan rupiah,,,';
		expect(codes(read([head, '4.1.1,Hasil Usaha,5,PAD', note], given))).toEqual(['amounts_scaled']);
		const second = 'KODE REKENING,URAIAN,REALISASI,ANGGARAN';
		expect(codes(read([head, '4.1.1,Hasil Usaha,5,PAD', second, '4.1.1,Hasil Usaha,5,7'], given))).toEqual([
			'second_table',
		]);
		expect(codes(read([head, '5,BELANJA,5,', ',Sub Bidang Kesehatan,5,'], given))).toEqual(['account_unreadable']);
	});

	it('is refused where a cell, a code, the village, the year or its generation stand in the way', () => {
		const given = { village: CIPAR, period: '2024' };
		const bad = read(
			['KODE REKENING,URAIAN,ANGGARAN', '4.1.1,Hasil Usaha,seratus', '9.1,Entah,5', ',Tidak dikenal,7', '4.1.2,Aset,5'],
			given,
		);
		expect(bad.faults.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
			'value_unreadable C2',
			'account_unreadable A3',
			'account_unreadable B4',
		]);
		expect(bad).toMatchObject({ incoming: null, read: 4, refused: 4 });
		expect(codes(read(['KODE REKENING,URAIAN,ANGGARAN', '4.1.1,Hasil Usaha,5'], { period: '2024' }))).toEqual([
			'village_not_given',
		]);
		expect(codes(read(['KODE REKENING,URAIAN,ANGGARAN', '4.1.1,Hasil Usaha,5'], { village: CIPAR }))).toEqual([
			'period_missing',
		]);
		const old = ['KODE REKENING,URAIAN,ANGGARAN', '1,PENDAPATAN,5', '2,BELANJA,5'];
		expect(codes(read(old, given))).toEqual(['budget_too_old']);
		expect(codes(read(SPLIT, { period: '2023' }))).toEqual(['period_outside']);
	});

	describe('that tells what was spent up to a month', () => {
		const report = (title: string, given: Given = {}, heading = 'Realisasi'): IntakeResult =>
			read([title, '', `Kode Rekening,Uraian,Anggaran,${heading}`, '4.2.1,Dana Desa,900.000,450.000'], {
				village: CIPAR,
				...given,
			});
		const months = (result: IntakeResult): string[] =>
			linesOf(result).map(({ stage, year, month }) => `${stage} ${year} ${month}`);

		it.each([
			['LAPORAN REALISASI PELAKSANAAN APBDES SEMESTER I TAHUN 2024', 6],
			['LAPORAN REALISASI APBDES SEMESTER PERTAMA TAHUN ANGGARAN 2024', 6],
			['LAPORAN REALISASI APBDES TAHUN 2024 S.D. 30 JUNI 2024', 6],
			['LAPORAN REALISASI APBDES PER 30 JUNI 2024', 6],
			['LAPORAN REALISASI APBDES PER 30/06/2024', 6],
			['REALISASI APBDES BULAN SEPTEMBER TAHUN 2024', 9],
			['REALISASI APBDES JANUARI - SEPTEMBER 2024', 9],
			['REALISASI APBDES TRIWULAN III TAHUN 2024', 9],
			['LAPORAN REALISASI APBDES PER 31 DESEMBER 2024', null],
			['LAMPIRAN PERATURAN DESA NOMOR 2 TAHUN 2024 TANGGAL 5 MARET 2024', null],
			['LAPORAN REALISASI APBDES TAHUN ANGGARAN 2024', null],
		])('%s: month %s, beside a budget for the year', (title, month) => {
			const result = report(title, { period: '2024' });
			expect(codes(result)).toEqual([]);
			expect(months(result)).toEqual(['anggaran 2024 null', `realisasi 2024 ${month}`]);
		});

		it('is said with its month, and summed apart from the year', () => {
			const result = report('REALISASI APBDES SEMESTER I TAHUN 2024');
			expect(decision(result, 'period_from_file')?.periods).toEqual(['2024', '2024-06']);
			const whole = linesOf(report('REALISASI APBDES TAHUN 2024'));
			const totals = budgetTotals([...linesOf(result), ...whole.filter(({ stage }) => stage === 'realisasi')]);
			expect(totals.map(({ stage, month, income }) => `${stage} ${month} ${income}`)).toEqual([
				'anggaran null 900000',
				'realisasi null 450000',
				'realisasi 6 450000',
			]);
		});

		it('takes the month of --periode, which the title may not contradict', () => {
			expect(months(report('REALISASI APBDES', { period: '2024-S1' })).at(-1)).toBe('realisasi 2024 6');
			expect(codes(report('REALISASI APBDES PER 30 SEPTEMBER 2024', { period: '2024-06' }))).toEqual([
				'period_outside',
			]);
		});

		it('asks for the month of "s.d. bulan ini", and refuses columns of several parts', () => {
			const upTo = 'Realisasi s.d. Bulan Ini';
			expect(codes(report('APBDES', { period: '2024' }, upTo))).toEqual(['period_missing']);
			expect(months(report('APBDES', { period: '2024-03' }, upTo)).at(-1)).toBe('realisasi 2024 3');
			const halves = read(
				[
					'Kode Rekening,Uraian,Anggaran,Realisasi,',
					',,,Semester I,Semester II',
					'4.2.1,Dana Desa,900.000,450.000,400.000',
				],
				{ village: CIPAR, period: '2024' },
			);
			expect(codes(halves)).toEqual(['budget_months']);
		});
	});

	it.each(['RANCANGAN PERATURAN DESA TENTANG APBDES TAHUN 2024', 'RAPBDES TAHUN 2024', 'DRAF APBDES TAHUN 2024'])(
		'under the title %s is no budget yet',
		(title) => {
			const result = read([title, 'KODE REKENING,URAIAN,ANGGARAN', '4.1.1,Hasil Usaha,5'], { village: CIPAR });
			expect(codes(result)).toEqual(['budget_draft']);
		},
	);
});
