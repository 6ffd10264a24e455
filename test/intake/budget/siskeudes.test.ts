import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../../src/analysis/budget.ts';
import type { IntakeResult } from '../../../src/intake/request.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { BudgetLine } from '../../../src/model/fact.ts';
import { describeReal, realFile } from '../../support/real.ts';
import { readCsvs, readFolder, VILLAGES } from '../../support/siskeudes.ts';

const [NAMO, CIPAR, BUNGA] = VILLAGES as [(typeof VILLAGES)[0], (typeof VILLAGES)[0], (typeof VILLAGES)[0]];
const linesOf = (result: IntakeResult): BudgetLine[] => result.incoming?.rows.flatMap((row) => row.budgetLines) ?? [];
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
const decision = <C extends Decision['code']>(
	result: IntakeResult,
	code: C,
): Extract<Decision, { code: C }> | undefined =>
	result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);
const adds = (result: IntakeResult): boolean =>
	result.read === (result.incoming?.rows.length ?? 0) + result.refused + result.outside;

describeReal('the Siskeudes export of 2019', () => {
	const folder = realFile('opensid/siskeudes_2019')!;
	const sum = (lines: readonly BudgetLine[]): number =>
		Math.round(lines.reduce((total, { amount }) => total + amount, 0) * 100) / 100;

	it('comes out to the rupiah', async () => {
		const result = await readFolder(folder);
		expect(codes(result)).toEqual([]);
		const lines = linesOf(result);
		const [budget, realised, ...others] = budgetTotals(lines);
		expect(others).toEqual([]);
		expect(budget).toMatchObject({
			village: '11.75.04.2014',
			year: 2019,
			stage: 'anggaran',
			income: 1_459_971_435,
			spending: 1_459_971_435,
		});
		expect(Object.fromEntries(budget!.byBidang)).toEqual({
			'01': 437_717_636,
			'02': 683_129_300,
			'03': 229_506_000,
			'04': 96_681_500,
			'05': 12_936_999,
		});
		expect(Object.fromEntries(budget!.bySource)).toEqual({
			ADD: 637_990_376,
			DDS: 786_747_799,
			DLL: 1_600_000,
			PAD: 6_000_000,
			PBH: 27_633_260,
		});
		const spent = lines.filter(({ stage, account }) => stage === 'anggaran' && account.startsWith('5'));
		const of = (start: string) => sum(spent.filter(({ activity }) => activity!.startsWith(start)));
		expect(['02.01', '02.02', '02.03', '02.06', '01.03', '02.04', '01.01'].map(of)).toEqual([
			139_739_200, 146_769_500, 395_220_600, 1_400_000, 6_949_500, 0, 379_990_136,
		]);
		const kind = (start: string) => sum(spent.filter(({ account }) => account.startsWith(start)));
		expect(['5.1', '5.2', '5.3'].map(kind)).toEqual([292_776_108, 453_380_027, 713_815_300]);
		expect(realised).toMatchObject({ stage: 'realisasi', spending: 653_184_700, income: 371_183_847.39 });
	});

	it('reports that the header has 2,527,800 more than its detail', async () => {
		const found = decision(await readFolder(folder), 'budget_tables_differ')!;
		expect(found).toMatchObject({ stored: 'Ta_RABRinci', other: 'Ta_RAB', otherTotal: 1_462_499_235, more: 0 });
		expect(found.parts.reduce((total, { difference }) => total + difference, 0)).toBe(2_527_800);
	});

	it('accounts for every row, says the village, the formula and the local activities', async () => {
		const result = await readFolder(folder);
		expect(adds(result)).toBe(true);
		expect(result.read).toBe(481 + 99 + 7 + 42);
		expect(decision(result, 'siskeudes_village')).toMatchObject({ siskeudes: '04.2014', by: 'name' });
		expect(result.incoming?.siskeudesCodes).toEqual(new Map([['11.75.04.2014', '04.2014']]));
		expect(decision(result, 'realisation_formula')).toMatchObject({ absent: [] });
		expect(decision(result, 'budget_posted')).toMatchObject({ posting: '2', table: 'Ta_RABRinci' });
		const local = decision(result, 'local_activities')!.activities;
		expect(local).toEqual(expect.arrayContaining(['02.03.99', '03.02.90', '04.04.99']));
	});

	it('names activities and keeps no words of payments', async () => {
		const lines = linesOf(await readFolder(folder));
		expect(lines.find(({ activity }) => activity === '02.03.13')?.activityName).toBe(
			'Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jembatan Milik Desa',
		);
		expect(lines.filter(({ activity, activityName }) => activity && !activityName)).toEqual([]);
		expect(new Set(lines.filter(({ stage }) => stage === 'realisasi').map(({ description }) => description))).toEqual(
			new Set(['']),
		);
	});
});

const RINCI =
	'Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Kd_SubRinci,No_Urut,SumberDana,Uraian,Anggaran,AnggaranStlhPAK,AnggaranPAK';
const DESA =
	'Kd_Kec,Kd_Desa,Nama_Desa\n04,04.2013.,PEMERINTAH DESA NAMO BUAYA\n04,04.2014.,PEMERINTAH KAMPONG CIPAR-PARE\n';
const rinci = (...rows: string[]): string => [RINCI, ...rows].join('\n');
const ONE = '2024,04.2014.,04.2014.02.02.01.,5.2.1.01.,01,01,DDS,Obat,1000,1000,0';

describe('villages of Siskeudes', () => {
	it('are matched by name and last digits together', () => {
		const result = readCsvs({ a: rinci(ONE, ONE.replaceAll('2014', '2013')), b: DESA });
		expect(linesOf(result).map(({ village }) => village)).toEqual([CIPAR.code, NAMO.code]);
	});

	it('are asked for when a table stands alone: the last digits fit villages of every kecamatan', () => {
		const result = readCsvs({ a: rinci(ONE, ONE.replace(',01,01,', ',01,02,')) });
		expect(result.incoming).toBeNull();
		expect(result.faults).toMatchObject([{ code: 'siskeudes_village_unknown', value: '04.2014', cell: 'B2' }]);
		expect(result.faults[0]!.detail).toMatchObject({ example: CIPAR.code });
		expect(result.refused).toBe(2);
	});

	it('are taken from --desa, --cocokkan, or an earlier import', () => {
		for (const given of [
			{ village: CIPAR },
			{ aliases: { '04.2014': CIPAR } },
			{ siskeudesCodes: new Map([['04.2014', CIPAR.code]]) },
		]) {
			const result = readCsvs({ a: rinci(ONE) }, given);
			expect(linesOf(result).map(({ village }) => village)).toEqual([CIPAR.code]);
			expect(result.incoming!.siskeudesCodes!.get(CIPAR.code)).toBe('04.2014');
		}
	});

	it('contradict each other: a name of one village, the digits of another', () => {
		const result = readCsvs({
			a: rinci(ONE),
			b: DESA.replace('04.2014.,PEMERINTAH KAMPONG CIPAR-PARE', '04.2014.,BUNGA TANJUNG'),
		});
		expect(codes(result)).toEqual(['village_contradiction']);
		const asked = readCsvs({ a: rinci(ONE), b: DESA }, { village: BUNGA });
		expect(codes(asked)).toEqual(['village_contradiction']);
	});

	it('of another kecamatan are outside', () => {
		const other = ONE.replaceAll('04.2014', '01.2014');
		const result = readCsvs({
			a: rinci(ONE, other),
			b: `${DESA}01,01.2014.,PEMERINTAH DESA MAKMUR JAYA\n`,
			c: 'Kd_Kec,Nama_Kecamatan\n01,KECAMATAN SIMPANG KIRI\n04,KECAMATAN SULTAN DAULAT\n',
		});
		expect(result).toMatchObject({ read: 2, outside: 1, refused: 0 });
		expect(codes(readCsvs({ a: rinci(other), c: 'Kd_Kec,Nama_Kecamatan\n01,SIMPANG KIRI\n' }))).toEqual([
			'other_kecamatan',
		]);
	});

	it('beyond the one of --desa are left out', () => {
		const result = readCsvs({ a: rinci(ONE, ONE.replaceAll('2014', '2013')), b: DESA }, { village: NAMO });
		expect(linesOf(result).map(({ village }) => village)).toEqual([NAMO.code]);
		expect(result.outside).toBe(1);
	});
});

describe('budget tables of Siskeudes', () => {
	const read = (members: Record<string, string>, given = {}) => readCsvs({ ...members, b: DESA }, given);

	it('are known by their headings, in any order, with columns more or less, without quotes', () => {
		const result = read({
			'catatan.csv': `Lain,Kd_Rincian,Anggaran,No_Urut,Kd_Desa,Tahun,Kd_Keg\nx,4.2.1.01,"5000",1,04.2014,2024,04.2014.00.00.`,
		});
		expect(linesOf(result)).toMatchObject([{ activity: null, account: '4.2.1.01', amount: 5000, fundSource: null }]);
	});

	it('give both stages when something was changed, a line cut to nothing included', () => {
		const cut = '2024,04.2014.,04.2014.02.02.90,5.2.1.01.,01,02,ADD,Lain,700.50,0,-700.50';
		const result = read({ a: rinci(ONE, cut) });
		expect(linesOf(result).map(({ stage, activity, amount }) => [stage, activity, amount])).toEqual([
			['anggaran', '02.02.01', 1000],
			['perubahan', '02.02.01', 1000],
			['anggaran', '02.02.90', 700.5],
			['perubahan', '02.02.90', 0],
		]);
		expect(result.incoming!.rows).toHaveLength(2);
	});

	it('give one stage when the column after the change is only a copy, or empty', () => {
		expect(linesOf(read({ a: rinci(ONE) })).map(({ stage }) => stage)).toEqual(['anggaran']);
		expect(linesOf(read({ a: rinci(ONE.replace('1000,1000,0', '1000,0,0')) })).map(({ stage }) => stage)).toEqual([
			'anggaran',
		]);
	});

	it('are refused at the cell where an amount, a code or a year cannot be read', () => {
		const result = read({
			a: rinci(
				ONE,
				ONE.replace('1000,1000', '1.250,1000').replace(',01,01,', ',01,02,'),
				ONE.replace('02.02.01.', '09.02.01.').replace(',01,01,', ',01,03,'),
				ONE.replace('5.2.1.01.', 'x').replace(',01,01,', ',01,04,'),
				ONE.replace('2024,', '20x4,'),
				ONE.replace('2024,', '2018,'),
			),
		});
		expect(result.faults.map(({ code, cell }) => `${code} ${cell}`).sort()).toEqual([
			'account_unreadable D5',
			'activity_unreadable C4',
			'budget_too_old A7',
			'period_unreadable A6',
			'value_unreadable I3',
		]);
		expect(result).toMatchObject({ read: 6, refused: 6, incoming: null });
	});

	it('keep the good rows when faulty ones are skipped', () => {
		const result = read(
			{ a: rinci(ONE, ONE.replace('5.2.1.01.', 'x').replace(',01,01,', ',01,02,')) },
			{ skipFaulty: true },
		);
		expect(result).toMatchObject({ read: 2, refused: 1 });
		expect(linesOf(result)).toHaveLength(1);
		expect(adds(result)).toBe(true);
	});

	it('count a repeated record once and refuse one with another amount', () => {
		const twice = read({ a: rinci(ONE, ONE) });
		expect(linesOf(twice)).toHaveLength(1);
		expect(decision(twice, 'repeats')).toMatchObject({ rows: 1 });
		expect(codes(read({ a: rinci(ONE, ONE.replace('1000,1000', '1001,1001')) }))).toEqual(['conflicting_values']);
	});

	it('mask long numbers and keep records together that break inside quotes', () => {
		const number = Array.from({ length: 16 }, (_, at) => (at * 7 + 3) % 10).join('');
		const result = read({ a: rinci(ONE.replace('Obat', `"Obat\r\nuntuk ${number}"`)) });
		expect(JSON.stringify([linesOf(result), result.decisions])).not.toContain(number);
		expect(linesOf(result)[0]!.description).toBe('Obat untuk ****************');
		expect(decision(result, 'digits_masked')).toMatchObject({ cells: 1 });
	});

	it('are refused where --periode names another year', () => {
		expect(codes(read({ a: rinci(ONE) }, { period: '2023' }))).toEqual(['period_outside']);
	});

	it('come from the posted table, at its last posting, when the detail is not there', () => {
		const posted = 'KdPosting,Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Kd_SubRinci,No_Urut,SumberDana,Anggaran,AnggaranStlhPAK';
		const row = '04.2014.,04.2014.02.02.01.,5.2.1.01.,01,01,DDS';
		const result = read({
			a: [posted, `1,2024,${row},900,0`, `2,2024,${row},1000,0`, `3,2024,${row},1000,1200`].join('\n'),
		});
		expect(linesOf(result).map(({ stage, amount }) => [stage, amount])).toEqual([
			['anggaran', 1000],
			['perubahan', 1200],
		]);
		expect(result).toMatchObject({ read: 1, skipped: 2 });
	});
});

describe('realised lines of Siskeudes', () => {
	const SPP =
		'Tahun,No_SPP,Tgl_SPP,Jn_SPP,Kd_Desa,Keterangan\n2024,1,2024-01-01,LS,04.2014.,kepada seseorang\n2024,2,01/31/2024 00:00:00,UM,04.2014.,x\n';
	const SPPRINCI =
		'Tahun,Kd_Desa,No_SPP,Kd_Keg,Kd_Rincian,Kd_SubRinci,Sumberdana,Nilai\n2024,04.2014.,1,04.2014.02.02.01.,5.2.1.01.,01,DDS,100\n2024,04.2014.,2,04.2014.02.02.01.,5.2.1.01.,01,DDS,1000\n';
	const SPJRINCI =
		'Tahun,No_SPJ,Kd_Keg,Kd_Rincian,Kd_SubRinci,Sumberdana,Kd_Desa,No_SPP,JmlCair,Nilai,Sisa\n2024,9,04.2014.02.02.01.,5.2.1.01.,01,DDS,04.2014.,2,1000,800,200\n';
	const MUTASI =
		'Tahun,Kd_Desa,No_Bukti,Tgl_Bukti,Keterangan,Kd_Rincian,ID_Bank,Kd_Keg,Sumberdana,Kd_Mutasi,Nilai\n2024,04.2014.,a,,x,1.1.1.02.,01,04.2014.00.00.,-,1,5000\n2024,04.2014.,b,,x,4.3.6.01.,01,04.2014.00.00.,DLL,2,12.34\n2024,04.2014.,c,,x,5.2.5.09.,01,04.2014.01.01.04.,DLL,3,7\n';
	const JURNAL =
		'Tahun,NoBukti,Kd_Keg,RincianSD,NoID,Kd_Desa,Akun,Kd_Rincian,Sumberdana,DK,Debet,Kredit\n2024,j,04.2014.02.02.01.,,1,04.2014.,5.,5.2.1.01.,DDS,D,50,0\n2024,j,,,2,04.2014.,6.,6.1.1.01.,DLL,K,0,400\n2024,j,,,3,04.2014.,1.,1.1.1.01.,DLL,K,0,400\n';
	const TBP =
		'Tahun,No_Bukti,Kd_Desa,Kd_Keg,Kd_Rincian,RincianSD,Kd_SubRinci,SumberDana,Nilai\n2024,t,04.2014.,04.2014.00.00.00.,4.2.1.01.,4.2.1.01.DDS,,DDS,2000\n';
	const members = { a: SPP, b: SPPRINCI, c: SPJRINCI, d: MUTASI, e: JURNAL, f: TBP, g: DESA };

	it('are payments without advances, their settlement, bank charges and journals; receipts, interest and journals', () => {
		const result = readCsvs(members);
		expect(codes(result)).toEqual([]);
		expect(budgetTotals(linesOf(result))).toMatchObject([
			{ stage: 'realisasi', spending: 100 + 800 + 7 + 50, income: 2012.34, received: 400 },
		]);
		expect(result).toMatchObject({ read: 7, skipped: 3 });
		expect(adds(result)).toBe(true);
		expect(JSON.stringify(result)).not.toContain('seseorang');
	});

	it('are refused without the list that tells advances from payments, or without the settlements', () => {
		const { a: _a, ...withoutSpp } = members;
		expect(readCsvs(withoutSpp).faults).toMatchObject([
			{ code: 'siskeudes_table_missing', detail: { table: 'Ta_SPP' } },
		]);
		const { c: _c, ...withoutSpj } = members;
		expect(readCsvs(withoutSpj).faults).toMatchObject([{ detail: { table: 'Ta_SPJRinci' } }]);
		expect(codes(readCsvs({ ...members, b: SPPRINCI.replace('04.2014.,1,', '04.2014.,7,') }))).toEqual(['spp_unknown']);
	});

	it('say which parts of the formula the export leaves out', () => {
		const { d: _d, ...without } = members;
		expect(decision(readCsvs(without), 'realisation_formula')).toMatchObject({ absent: ['Ta_Mutasi'] });
	});
});
