import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../src/analysis/picture.ts';
import { familyOf } from '../../src/analysis/problems.ts';
import { isOwnRecord } from '../../src/model/catalogue.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import type { Problem } from '../../src/model/finding.ts';
import { monthLabel, periodOf } from '../../src/model/period.ts';
import { catalogue, factsOf, observed, villagesOf } from './support.ts';

const picture = (period: string, ...groups: KeptObservation[][]) =>
	pictureOf(factsOf(...groups), [...catalogue.indicators.values()], villagesOf('A', 'B', 'C'), periodOf(period));
const problemsIn = (period: string, ...groups: KeptObservation[][]): readonly Problem[] =>
	picture(period, ...groups).problems;
const told = (problems: readonly Problem[]): string[] =>
	problems.map((p) => `${p.indicator.code} ${p.village.code}`).sort();

const SCHOOL = {
	anak7_12: 100,
	anak7_12_sekolah: 100,
	anak13_15: 50,
	anak13_15_sekolah: 50,
	anak7_15: 150,
	ats7_15: 0,
};
const HOUSES = { rt_total: 100, rt_babs: 0, rt_sanitasi_layak: 100, rt_sanitasi_aman: 20 };

describe('families tell one problem once', () => {
	test('the shipped families: P05 and A06 stand in two each', () => {
		const families = (code: string): string[] =>
			catalogue.families.filter(({ members }) => members.includes(code)).map(({ members }) => members.join(' '));
		expect(families('P05')).toEqual(['P02 P05', 'P03 P05']);
		expect(families('A06')).toEqual(['A06 A04 A05', 'A06 A07']);
	});

	test.each([
		['the primary level', { anak7_12_sekolah: 90, ats7_15: 10 }, [['P02', ['P05']]]],
		['the secondary level', { anak13_15_sekolah: 45, ats7_15: 5 }, [['P03', ['P05']]]],
		[
			'both levels',
			{ anak7_12_sekolah: 90, anak13_15_sekolah: 45, ats7_15: 15 },
			[
				['P02', ['P05']],
				['P03', ['P05']],
			],
		],
		['neither, by another source', { ats7_15: 5 }, [['P05', []]]],
	] as const)('children out of school at %s', (_name, counts, expected) => {
		const problems = problemsIn('2024', observed('A', '2024', { ...SCHOOL, ...counts }));
		const found = problems.map((p) => [p.indicator.code, p.alsoMissed]);
		expect(found.sort()).toEqual(expected);
	});

	test.each([
		[{ rt_babs: 10, rt_sanitasi_layak: 80, rt_sanitasi_aman: 0, desa_odf: 0 }, [['A06', ['A04', 'A05', 'A07']]]],
		[{ rt_babs: 10, desa_odf: 0 }, [['A06', ['A07']]]],
		[{ rt_sanitasi_layak: 80, rt_sanitasi_aman: 0 }, [['A04', ['A05']]]],
		[{ desa_odf: 0 }, [['A07', []]]],
		[
			{ rt_sanitasi_layak: 80, desa_odf: 0 },
			[
				['A04', []],
				['A07', []],
			],
		],
	] as const)('sanitation %j', (counts, expected) => {
		const problems = problemsIn('2024', observed('A', '2024', { ...HOUSES, ...counts }));
		expect(problems.map((p) => [p.indicator.code, p.alsoMissed]).sort()).toEqual(expected);
	});

	test('each village by itself', () => {
		const problems = problemsIn(
			'2024',
			observed('A', '2024', { ...HOUSES, rt_babs: 10, desa_odf: 0 }),
			observed('B', '2024', { ...HOUSES, desa_odf: 0 }),
		);
		expect(told(problems)).toEqual(['A06 A', 'A07 B']);
	});

	test('an indicator outside of families stands for itself', () => {
		expect(familyOf(catalogue, 'K04', new Set(['K01', 'K04']))).toEqual({ listedBy: null, alsoMissed: [] });
	});
});

describe('what is a problem', () => {
	test('only missed targets of villages that have a value', () => {
		const problems = problemsIn(
			'2024-10',
			observed('A', '2024-10', { balita_ditimbang: 89, balita_sasaran: 100 }),
			observed('B', '2024-10', { balita_ditimbang: 90, balita_sasaran: 100 }),
			observed('C', '2024-10', { balita_ditimbang: 10 }),
		);
		expect(told(problems)).toEqual(['K04 A']);
		expect(problems[0]).toMatchObject({ rank: 1, trust: 'firm', value: { gapCount: 1, status: 'not_met' } });
	});

	test('not what the program records about itself', () => {
		for (const code of ['G07', 'G09'])
			expect(isOwnRecord(catalogue.variables.get(catalogue.indicators.get(code)!.numerator))).toBe(true);
		const { problems, items, rows } = picture(
			'2024',
			observed('A', '2024', {
				agenda_selesai: 0,
				agenda_total: 5,
				desa_lengkap: 0,
				balita_ditimbang: 1,
				balita_sasaran: 100,
			}),
		);
		for (const code of ['G07', 'G09'])
			expect(rows.find((row) => row.indicator.code === code)!.villages[0]!.status).toBe('indicative_not_met');
		expect(told(problems)).toEqual(['K04 A']);
		expect(items.map((item) => item.indicator.code).filter((code) => code !== 'K04')).toEqual([]);
	});

	test('never a neutral indicator, nor a limit of another year', () => {
		const problems = problemsIn(
			'2024',
			observed('A', '2024', {
				bel_pendidikan: 0,
				bel_total: 100,
				keluarga_miskin: 90,
				keluarga: 100,
				dd_blt: 90,
				dd_pagu: 100,
			}),
		);
		expect(problems).toEqual([]);
	});

	test('a broken limit is one', () => {
		const problems = problemsIn('2025', observed('A', '2025', { dd_pangan: 10, dd_pagu: 100 }));
		expect(told(problems)).toEqual(['B11 A']);
	});
});

describe('severity', () => {
	test('is the relative gap and the size, half each, worst first', () => {
		const problems = problemsIn(
			'2024-10',
			observed('A', '2024-10', { balita_ditimbang: 45, balita_sasaran: 100 }),
			observed('B', '2024-10', { balita_ditimbang: 720, balita_sasaran: 1000 }),
		);
		// A: half of 90 % is missing, 45 children of at most 180. B: a fifth is missing, 180 of 180.
		expect(problems.map((p) => [p.rank, p.village.code])).toEqual([
			[1, 'B'],
			[2, 'A'],
		]);
		expect(problems[0]!.severity).toBeCloseTo(50 * (0.2 + 1), 10);
		expect(problems[1]!.severity).toBeCloseTo(50 * (0.5 + 45 / 180), 10);
	});

	test('counts less for indicative targets, doubtful figures and small numbers', () => {
		const [indicative] = problemsIn('2025-10', observed('A', '2025-10', { balita_ditimbang: 45, balita_sasaran: 100 }));
		expect(indicative).toMatchObject({ trust: 'indicative' });
		expect(indicative!.severity).toBeCloseTo(50 * (0.5 + 1) * 0.75, 10);
		const [small] = problemsIn('2024-10', observed('A', '2024-10', { balita_ditimbang: 0, balita_sasaran: 10 }));
		expect(small!.severity).toBeCloseTo(50 * (1 + 1) * 0.75, 10);
		const [doubtful] = problemsIn(
			'2024-08',
			observed('A', '2024-08', { balita_wasting: 120, balita_diukur_bbtb: 100 }),
		);
		expect(doubtful).toMatchObject({ trust: 'doubtful' });
		expect(doubtful!.severity).toBeCloseTo(50 * ((120 - 7) / 120 + 1) * 0.5, 10);
	});

	test('of a yes/no has no size', () => {
		const [problem] = problemsIn('2024', observed('A', '2024', { desa_apbdes_tepat: 0 }));
		expect(problem!.severity).toBeCloseTo(50 * 1 * 0.75, 10);
	});

	test('rises with a certain worsening and falls with a certain improvement', () => {
		const months = (counts: readonly number[]): KeptObservation[][] =>
			counts.map((count, i) => observed('A', `2024-0${i + 1}`, { balita_ditimbang: count, balita_sasaran: 100 }));
		const [worse] = problemsIn('2024', ...months([80, 75, 70, 65, 60]));
		expect(worse!.trend.verdict).toBe('worse');
		expect(worse!.severity).toBeCloseTo(50 * (30 / 90 + 1) * 1.2, 10);
		const [better] = problemsIn('2024', ...months([40, 45, 50, 55, 60]));
		expect(better!.trend.verdict).toBe('better');
		expect(better!.severity).toBeCloseTo(50 * (30 / 90 + 1) * 0.9, 10);
		const [unclear] = problemsIn('2024', ...months([60, 60]));
		expect(unclear!.severity).toBeCloseTo(50 * (30 / 90 + 1), 10);
	});

	test('looks at nothing after the end of the period', () => {
		const fall = [80, 75, 70, 65, 60].map((count, i) =>
			observed('A', monthLabel(2024 * 12 + 7 + i), {
				balita_ditimbang: count,
				balita_sasaran: 100,
			}),
		);
		const later = [99, 99, 99, 99, 99, 99].map((count, i) =>
			observed('A', `2025-0${i + 1}`, { balita_ditimbang: count, balita_sasaran: 100 }),
		);
		const [problem] = problemsIn('2024', ...fall, ...later);
		expect(problem!.trend).toMatchObject({ verdict: 'worse', change: -20 });
		expect(problem!.trend.series.at(-1)!.period).toBe('2024-12');
	});

	test('is at most 100', () => {
		const months = [50, 40, 30, 20, 5, 0].map((count, i) =>
			observed('A', `2024-0${i + 1}`, { balita_ditimbang: count, balita_sasaran: 100 }),
		);
		expect(problemsIn('2024', ...months)[0]!.severity).toBe(100);
	});

	test('where nobody may be left, is held against the kecamatan', () => {
		const problems = problemsIn(
			'2024',
			observed('A', '2024', { ruang_rusak: 30, ruang_kelas: 100 }),
			observed('B', '2024', { ruang_rusak: 10, ruang_kelas: 100 }),
		);
		expect(problems.map((p) => p.village.code)).toEqual(['A', 'B']);
		expect(problems[0]!.severity).toBeCloseTo(50 * (30 / (30 + 20) + 1) * 0.75, 10);
		expect(problems[1]!.severity).toBeCloseTo(50 * (10 / (10 + 20) + 10 / 30) * 0.75, 10);
	});
});
