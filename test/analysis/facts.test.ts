import { describe, expect, test } from 'vitest';
import { Facts } from '../../src/analysis/facts.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue, codesOf, factsOf, indicatorOf, observed, rowOf, villageValueOf } from './support.ts';

const REGISTER = { source: 'dukcapil/gis', rank: 1 } as const;
const PORTAL = { source: 'portaldatadesa/penduduk_jk', rank: 2 } as const;
const PODES = { source: 'podes', rank: 4 } as const;

/** The population used for a period when families are known all year round. */
const people = (period: string, ...groups: KeptObservation[][]): number | null =>
	villageValueOf(
		'C02',
		period,
		observed('A', '2023', { keluarga: 1 }),
		observed('A', '2024', { keluarga: 1 }),
		...groups,
	).numerator;

describe('which source wins', () => {
	test('the best ranked, however old its import', () => {
		const found = people(
			'2024',
			observed('A', '2024', { penduduk: 100 }, { ...REGISTER, importId: 1 }),
			observed('A', '2024', { penduduk: 200 }, { ...PORTAL, importId: 2 }),
			observed('A', '2024', { penduduk: 300 }, { ...PODES, importId: 3 }),
		);
		expect(found).toBe(100);
	});

	test('the best ranked also when it tells of an earlier half of the period', () => {
		const found = people(
			'2024',
			observed('A', '2024-S1', { penduduk: 100 }, REGISTER),
			observed('A', '2024', { penduduk: 200 }, PORTAL),
		);
		expect(found).toBe(100);
	});

	test('a lower rank where the best ranked has nothing for the period, village by village', () => {
		const row = rowOf(
			'C02',
			'2024-S2',
			observed('A', '2024-S1', { penduduk: 100, keluarga: 10 }, REGISTER),
			observed('B', '2024-S2', { penduduk: 300, keluarga: 30 }, REGISTER),
			observed('A', '2024', { penduduk: 200, keluarga: 50 }, PORTAL),
			observed('B', '2024', { penduduk: 999, keluarga: 99 }, PORTAL),
		);
		expect(row.villages.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
			[200, 50],
			[300, 30],
		]);
		expect(row.villages[0]!.parts.map(({ source }) => source)).toEqual([PORTAL.source, PORTAL.source]);
	});

	test('within a rank the shorter period that covers the month, whatever its import', () => {
		const groups = [
			observed('A', '2024', { penduduk: 12 }, { ...PORTAL, importId: 9 }),
			observed('A', '2024-S2', { penduduk: 6 }, { ...PORTAL, importId: 8 }),
			observed('A', '2024-T3', { penduduk: 3 }, { ...PORTAL, importId: 7 }),
			observed('A', '2024-08', { penduduk: 1 }, { ...PORTAL, importId: 6 }),
		];
		expect(people('2024-08', ...groups)).toBe(1);
		expect(people('2024-09', ...groups)).toBe(3);
		expect(people('2024-10', ...groups)).toBe(6);
		expect(people('2024-03', ...groups)).toBe(12);
		expect(people('2024-T3', ...groups)).toBe(3);
	});

	test('within a rank and period the newest import', () => {
		const older = observed('A', '2024', { penduduk: 100 }, { source: 'b', importId: 4 });
		const newer = observed('A', '2024', { penduduk: 200 }, { source: 'a', importId: 5 });
		expect(people('2024', older, newer)).toBe(200);
		expect(people('2024', newer, older)).toBe(200);
	});

	test('a value a person left out is not there', () => {
		expect(
			people(
				'2024',
				observed('A', '2024', { penduduk: 100 }, { ...REGISTER, state: 'left_out' }),
				observed('A', '2024', { penduduk: 200 }, PORTAL),
			),
		).toBe(200);
		const left = villageValueOf('K25', '2024', observed('A', '2024-03', { kematian_ibu: 1 }, { state: 'left_out' }));
		expect(left).toMatchObject({ value: null, status: 'no_value', reasons: [{ code: 'no_data', newest: null }] });
	});

	test('doubtful and confirmed values stay in', () => {
		for (const state of ['doubtful', 'confirmed'] as const)
			expect(people('2024', observed('A', '2024', { penduduk: 7 }, { state }))).toBe(7);
	});

	test('a figure that tells nothing of the period does not keep a lower rank away', () => {
		const flow = villageValueOf(
			'K25',
			'2024-10',
			observed('A', '2024', { kematian_ibu: 5 }, REGISTER),
			observed('A', '2024-10', { kematian_ibu: 1 }, PORTAL),
		);
		expect(flow.value).toBe(1);
		const cumulative = villageValueOf(
			'K05',
			'2024-03',
			observed('A', '2024', { bayi_bertahan: 40 }, PORTAL),
			observed('A', '2024-S1', { bayi_idl: 20 }, REGISTER),
			observed('A', '2024-03', { bayi_idl: 9 }, PORTAL),
		);
		expect(cumulative.numerator).toBe(9);
	});
});

describe('a source that a person chose', () => {
	const values = [
		...observed('A', '2024', { penduduk: 100, idm_status: 3 }, { ...REGISTER, importId: 1 }),
		...observed('A', '2024', { penduduk: 300, idm_status: 5 }, { ...PODES, importId: 3 }),
		...observed('A', '2024', { penduduk: 200 }, { ...PORTAL, importId: 2 }),
		...observed('B', '2024', { penduduk: 7 }, REGISTER),
	];
	const chosen = (...choices: [string, string][]) => new Facts(catalogue, values, new Map(choices));
	const lastOf = (facts: Facts, variable: string, village = 'A') =>
		facts.lastIn(variable, village, periodOf('2024'))?.value;

	test('wins for its variable, whatever its rank, and only there', () => {
		expect(lastOf(chosen(), 'penduduk')).toBe(100);
		const facts = chosen(['penduduk', PODES.source]);
		expect(lastOf(facts, 'penduduk')).toBe(300);
		expect(lastOf(facts, 'idm_status')).toBe(3);
	});

	test('leaves villages and periods it says nothing of to the order of trust', () => {
		expect(lastOf(chosen(['penduduk', PODES.source]), 'penduduk', 'B')).toBe(7);
		expect(lastOf(chosen(['penduduk', 'tidak_ada']), 'penduduk')).toBe(100);
	});

	test('wins in what is made from its variable too', () => {
		expect(lastOf(chosen(), 'desa_maju_mandiri')).toBe(0);
		expect(lastOf(chosen(['idm_status', PODES.source]), 'desa_maju_mandiri')).toBe(1);
	});

	test('tells of each value whether it is used, and why', () => {
		const uses = (facts: Facts) =>
			values.filter((o) => o.village === 'A' && o.variable === 'penduduk').map((o) => facts.useOf(o));
		expect(uses(chosen())).toEqual([
			{ used: true, reason: 'rank' },
			{ used: false, reason: 'other_rank' },
			{ used: false, reason: 'other_rank' },
		]);
		expect(uses(chosen(['penduduk', PORTAL.source]))).toEqual([
			{ used: false, reason: 'other_chosen' },
			{ used: false, reason: 'other_chosen' },
			{ used: true, reason: 'chosen' },
		]);
	});
});

describe('why a value is used', () => {
	const useOf = (groups: KeptObservation[][], at: number) => factsOf(...groups).useOf(groups.flat()[at]!);

	test('the only one, the shorter period, the newest', () => {
		expect(useOf([observed('A', '2024', { penduduk: 1 })], 0)).toEqual({ used: true, reason: 'only' });
		const periods = [observed('A', '2024', { penduduk: 1 }), observed('A', '2024-12', { penduduk: 2 })];
		expect(useOf(periods, 0)).toEqual({ used: false, reason: 'other_shorter' });
		expect(useOf(periods, 1)).toEqual({ used: true, reason: 'shorter' });
		const files = [
			observed('A', '2024', { penduduk: 1 }, { source: 'a', importId: 1 }),
			observed('A', '2024', { penduduk: 2 }, { source: 'b', importId: 2 }),
		];
		expect(useOf(files, 0)).toEqual({ used: false, reason: 'other_newer' });
		expect(useOf(files, 1)).toEqual({ used: true, reason: 'newest' });
	});

	test('not what was left out; of a flow every part is used, the whole only where a part is missing', () => {
		const left = observed('A', '2024', { penduduk: 1 }, { state: 'left_out' });
		expect(useOf([left], 0)).toEqual({ used: false, reason: 'left_out' });
		const flow = [observed('A', '2024', { kematian_ibu: 5 }), observed('A', '2024-10', { kematian_ibu: 1 })];
		expect(useOf(flow, 0)).toEqual({ used: false, reason: 'other_shorter' });
		expect(useOf(flow, 1)).toMatchObject({ used: true });
	});
});

describe('stocks', () => {
	test('serve every month of their period and none outside it', () => {
		const target = observed('A', '2024-S1', { balita_sasaran: 50 });
		const weighed = (period: string) => observed('A', period, { balita_ditimbang: 40 });
		for (const month of ['2024-01', '2024-04', '2024-06'])
			expect(villageValueOf('K04', month, target, weighed(month)).value).toBe(80);
		for (const month of ['2023-12', '2024-07']) {
			const value = villageValueOf('K04', month, target, weighed(month));
			expect(value).toMatchObject({ value: null, numerator: 40, denominator: null, villagesCounted: 0 });
			expect(codesOf(value)).toEqual(['denominator_missing']);
		}
	});

	test('are taken from the last month in which both parts are known', () => {
		const value = villageValueOf(
			'K04',
			'2024-T1',
			observed('A', '2024-01', { balita_ditimbang: 10, balita_sasaran: 50 }),
			observed('A', '2024-02', { balita_ditimbang: 20, balita_sasaran: 50 }),
			observed('A', '2024-03', { balita_ditimbang: 30 }),
		);
		expect(value).toMatchObject({ numerator: 20, denominator: 50, valuePeriod: '2024-02' });
	});

	test('are never added', () => {
		const months = ['2024-01', '2024-02', '2024-03'].map((month) =>
			observed('A', month, { balita_ditimbang: 10, balita_sasaran: 20 }),
		);
		expect(villageValueOf('K04', '2024', ...months)).toMatchObject({ numerator: 10, denominator: 20 });
	});
});

describe('cumulative figures', () => {
	const target = observed('A', '2024', { bayi_bertahan: 40 });

	test('are known in the last month of their period only', () => {
		const half = observed('A', '2024-S1', { bayi_idl: 18 });
		expect(villageValueOf('K05', '2024-06', target, half).numerator).toBe(18);
		expect(villageValueOf('K05', '2024-T2', target, half).numerator).toBe(18);
		expect(villageValueOf('K05', '2024-03', target, half).value).toBeNull();
		expect(villageValueOf('K05', '2024-T1', target, half).value).toBeNull();
	});

	test('are taken from the last month, not added', () => {
		const months = [3, 7, 12].map((total, i) => observed('A', `2024-0${i + 1}`, { bayi_idl: total }));
		expect(villageValueOf('K05', '2024', target, ...months)).toMatchObject({ numerator: 12, valuePeriod: '2024-03' });
	});

	test('of a month win over those of a quarter that ends with it', () => {
		const value = villageValueOf(
			'K05',
			'2024',
			target,
			observed('A', '2024-T2', { bayi_idl: 18 }),
			observed('A', '2024-06', { bayi_idl: 19 }),
		);
		expect(value.numerator).toBe(19);
	});
});

describe('flows', () => {
	const deaths = (period: string, count: number) => observed('A', period, { kematian_ibu: count });

	test('are added over the months there are, and say that some are missing', () => {
		const value = villageValueOf('K25', '2024-T1', deaths('2024-01', 1), deaths('2024-03', 2));
		expect(value.value).toBe(3);
		expect(value.reasons).toContainEqual({ code: 'sub_periods', reported: 2, due: 3 });
	});

	test('are complete without a mark when every month is there', () => {
		const value = villageValueOf('K25', '2024-T1', deaths('2024-01', 1), deaths('2024-02', 0), deaths('2024-03', 2));
		expect(value.value).toBe(3);
		expect(codesOf(value)).not.toContain('sub_periods');
	});

	test('of a coarse period are not split', () => {
		for (const part of ['2024-01', '2024-12', '2024-T2', '2024-S2'])
			expect(villageValueOf('K25', part, deaths('2024', 12)).value).toBeNull();
		expect(villageValueOf('K25', '2024', deaths('2024', 12)).value).toBe(12);
		const atEnd = villageValueOf(indicatorOf('K25', { time: 'akhir' }), '2024-12', deaths('2024', 12));
		expect(atEnd.value).toBeNull();
	});

	test('of a coarse period are used only where no finer one lies inside', () => {
		const value = villageValueOf(
			'K25',
			'2024',
			deaths('2024', 100),
			deaths('2024-S1', 10),
			deaths('2024-T3', 5),
			deaths('2024-08', 1),
		);
		expect(value.value).toBe(11);
		expect(value.reasons).toContainEqual({ code: 'sub_periods', reported: 7, due: 12 });
	});

	test('says of the kecamatan how many villages are short, not how short the first one is', () => {
		const months = (village: string, ...labels: string[]) =>
			labels.flatMap((label) => observed(village, label, { kematian_ibu: 1 }));
		const { kecamatan } = rowOf(
			'K25',
			'2024-T1',
			months('A', '2024-01'),
			months('B', '2024-01', '2024-02'),
			months('C', '2024-01', '2024-02', '2024-03'),
		);
		expect(kecamatan.reasons).toContainEqual({ code: 'villages_short', villages: 2 });
	});

	test('of mixed periods that fill the year carry no mark', () => {
		const value = villageValueOf('K25', '2024', deaths('2024-S1', 4), deaths('2024-T3', 1), deaths('2024-T4', 2));
		expect(value.value).toBe(7);
		expect(codesOf(value)).not.toContain('sub_periods');
	});

	test('pair only sub-periods in which both parts are known', () => {
		const value = villageValueOf(
			'K26',
			'2024-T1',
			observed('A', '2024-01', { kematian_bayi: 1, lahir_hidup: 10 }),
			observed('A', '2024-02', { kematian_bayi: 0, lahir_hidup: 8 }),
			observed('A', '2024-03', { lahir_hidup: 9 }),
		);
		expect(value).toMatchObject({ numerator: 1, denominator: 18 });
		expect(value.reasons).toContainEqual({ code: 'sub_periods', reported: 2, due: 3 });
	});

	test('over a stock: the flow added, the stock taken once', () => {
		const value = villageValueOf(
			'P06',
			'2024',
			observed('A', '2024-S1', { putus_sd: 2, siswa_sd: 260 }),
			observed('A', '2024-S2', { putus_sd: 1, siswa_sd: 250 }),
		);
		expect(value).toMatchObject({ numerator: 3, denominator: 250, value: 1.2 });
	});
});

describe('school years', () => {
	const year = observed('A', '2024/2025', { siswa_sd: 250, putus_sd: 3 });

	test('answer for the calendar year they start in, and say so', () => {
		const value = villageValueOf('P06', '2024', year);
		expect(value).toMatchObject({ value: 1.2, valuePeriod: '2024/2025' });
		expect(value.reasons).toContainEqual({ code: 'school_year', label: '2024/2025' });
		expect(villageValueOf('P06', '2025', year).value).toBeNull();
	});

	test('asked for by their own label answer without a mark', () => {
		expect(codesOf(villageValueOf('P06', '2024/2025', year))).not.toContain('school_year');
	});

	test('as a stock serve the months from July to June', () => {
		const rooms = observed('A', '2024/2025', { ruang_rusak: 1, ruang_kelas: 4 });
		for (const asked of ['2024-07', '2025-06', '2024-S2', '2025-S1', '2024'])
			expect(villageValueOf('P13', asked, rooms).value, asked).toBe(25);
		for (const asked of ['2024-06', '2025-07', '2024-S1', '2025'])
			expect(villageValueOf('P13', asked, rooms).value, asked).toBeNull();
	});

	test('are not added to the halves of the calendar year they stand for', () => {
		const value = villageValueOf('P06', '2024', year, observed('A', '2024-S1', { putus_sd: 2 }));
		expect(value.numerator).toBe(2);
		expect(value.reasons).toContainEqual({ code: 'sub_periods', reported: 1, due: 2 });
	});
});

describe('variables made from others', () => {
	test('advanced or independent: IDM until 2024, Indeks Desa from 2025', () => {
		const groups = [
			observed('A', '2024', { idm_status: 4, indeks_desa_status: 3 }),
			observed('B', '2024', { idm_status: 3, indeks_desa_status: 5 }),
			observed('A', '2025', { idm_status: 3, indeks_desa_status: 5 }),
			observed('B', '2025', { idm_status: 5, indeks_desa_status: 3 }),
			observed('C', '2024', { indeks_desa_status: 5 }),
			observed('C', '2025', { idm_status: 5 }),
		];
		expect(rowOf('G08', '2024', ...groups)).toMatchObject({
			kecamatan: { numerator: 1, denominator: 2, value: 50 },
			villages: [{ value: 1 }, { value: 0 }, { value: null }],
		});
		expect(rowOf('G08', '2025', ...groups)).toMatchObject({
			kecamatan: { numerator: 1, denominator: 2, villagesTotal: 3 },
			villages: [{ value: 1 }, { value: 0 }, { value: null }],
		});
	});

	test.each([1, 2, 3, 4, 5])('status %i', (status) => {
		expect(villageValueOf('G08', '2024', observed('A', '2024', { idm_status: status })).value).toBe(
			status >= 4 ? 1 : 0,
		);
	});

	test('population gap: without sign, of the last month of the SID inside the period of the register', () => {
		const value = villageValueOf(
			'D08',
			'2024-S1',
			observed('A', '2024-05', { penduduk_sid: 990 }),
			observed('A', '2024-06', { penduduk_sid: 1020 }),
			observed('A', '2024-07', { penduduk_sid: 5 }),
			observed('A', '2024-S1', { penduduk_dukcapil: 1000 }),
		);
		expect(value).toMatchObject({ numerator: 20, denominator: 1000, value: 2 });
		const fewer = villageValueOf(
			'D08',
			'2024-S1',
			observed('A', '2024-S1', { penduduk_sid: 980, penduduk_dukcapil: 1000 }),
		);
		expect(fewer.numerator).toBe(20);
	});

	test('population gap: gaps of villages are added, not set off', () => {
		const row = rowOf(
			'D08',
			'2024-S1',
			observed('A', '2024-S1', { penduduk_sid: 1050, penduduk_dukcapil: 1000 }),
			observed('B', '2024-S1', { penduduk_sid: 450, penduduk_dukcapil: 500 }),
			observed('C', '2024-S1', { penduduk_dukcapil: 700 }),
		);
		expect(row.kecamatan).toMatchObject({ numerator: 100, denominator: 1500, villagesCounted: 2, villagesTotal: 3 });
	});

	test('population gap: the SID is chosen like any other source and serves the months of its period', () => {
		const register = observed('A', '2024-S1', { penduduk_dukcapil: 1000 });
		const ranked = villageValueOf(
			'D08',
			'2024-S1',
			register,
			observed('A', '2024-05', { penduduk_sid: 990 }, { source: 'opensid', rank: 2 }),
			observed('A', '2024-06', { penduduk_sid: 400 }, { source: 'lain', rank: 3, importId: 9 }),
		);
		expect(ranked.numerator).toBe(10);
		const yearly = villageValueOf('D08', '2024-S1', register, observed('A', '2024', { penduduk_sid: 970 }));
		expect(yearly.numerator).toBe(30);
	});

	test('given outright they are kept', () => {
		const value = villageValueOf(
			'D08',
			'2024-S1',
			observed('A', '2024-S1', { penduduk_sid: 1, penduduk_dukcapil: 1000, selisih_penduduk: 40 }),
		);
		expect(value.numerator).toBe(40);
	});
});

describe('reasons of a missing number', () => {
	test('name the newest period that has one', () => {
		const value = villageValueOf(
			'K04',
			'2024-10',
			observed('A', '2024-02', { balita_ditimbang: 1, balita_sasaran: 2 }),
			observed('A', '2024-08', { balita_ditimbang: 1, balita_sasaran: 2 }),
		);
		expect(value.reasons).toEqual([{ code: 'no_data', newest: '2024-08' }]);
	});

	test('tell the missing part, no target group, and a target group of nobody apart', () => {
		const one = (counts: Record<string, number>) => villageValueOf('K04', '2024-10', observed('A', '2024-10', counts));
		expect(codesOf(one({ balita_ditimbang: 4 }))).toEqual(['denominator_missing']);
		expect(codesOf(one({ balita_sasaran: 4 }))).toEqual(['numerator_missing']);
		const nobody = one({ balita_ditimbang: 0, balita_sasaran: 0 });
		expect(nobody).toMatchObject({ value: null, status: 'no_value', villagesCounted: 1 });
		expect(codesOf(nobody)).toEqual(['nobody_to_serve']);
		const fault = one({ balita_ditimbang: 3, balita_sasaran: 0 });
		expect(fault).toMatchObject({ value: null, status: 'no_value', villagesCounted: 0 });
		expect(codesOf(fault)).toEqual(['served_without_target_group']);
	});

	test('a kecamatan of 0 of 0 has no value but has reported', () => {
		const row = rowOf('K09', '2024-09', observed('A', '2024-09', { balita_gb_dirawat: 0, balita_gizi_buruk: 0 }));
		expect(row.kecamatan).toMatchObject({ value: null, villagesCounted: 1, reasons: [{ code: 'nobody_to_serve' }] });
	});

	test('without any report the kecamatan says so', () => {
		const row = rowOf('K04', '2024-09', observed('A', '2024-01', { balita_ditimbang: 1, balita_sasaran: 2 }));
		expect(row.kecamatan).toMatchObject({
			value: null,
			villagesCounted: 0,
			reasons: [{ code: 'no_village_reported', newest: '2024-01' }],
		});
	});
});

test('the newest year is that of the newest observation; a school year counts for the year it starts in', () => {
	expect(factsOf().newestYear()).toBeNull();
	const facts = factsOf(observed('A', '2023-12', { penduduk: 1 }), observed('A', '2024/2025', { siswa_sd: 1 }));
	expect(facts.newestYear()).toBe(2024);
	expect(facts.serving('siswa_sd', 'A', periodOf('2025-03'))).toHaveLength(1);
});

describe('what is said about the periods of a value', () => {
	test('villages that enter the sum with an earlier figure are counted', () => {
		const { kecamatan } = rowOf(
			'C02',
			'2024',
			observed('A', '2024-S1', { penduduk: 100, keluarga: 25 }),
			observed('B', '2024-S2', { penduduk: 120, keluarga: 30 }),
		);
		expect(kecamatan).toMatchObject({ numerator: 220, denominator: 55, valuePeriod: '2024-S2' });
		expect(kecamatan.reasons).toContainEqual({ code: 'villages_older', villages: 1, oldest: '2024-S1' });
	});

	test('the newest period named is one that has a whole pair', () => {
		const { kecamatan, villages } = rowOf(
			'C02',
			'2020',
			observed('A', '2022', { penduduk: 100, keluarga: 25 }),
			observed('A', '2024', { penduduk: 100 }),
		);
		expect(kecamatan.reasons).toEqual([{ code: 'no_village_reported', newest: '2022' }]);
		expect(villages[0]!.reasons).toEqual([{ code: 'no_data', newest: '2022' }]);
	});

	test('completeness is not judged for a period of which nothing was reported', () => {
		const group = observed('A', '2024', { penduduk: 100 });
		expect(rowOf('G09', '2024', group).kecamatan).toMatchObject({ numerator: 0, denominator: 1 });
		expect(rowOf('G09', '2030', group).kecamatan).toMatchObject({ value: null, villagesCounted: 0 });
	});
});
