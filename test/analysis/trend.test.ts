import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorTrend, mannKendall, trendOf } from '../../src/analysis/trend.ts';
import type { Indicator } from '../../src/model/catalogue.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import type { IndicatorTrend, TrendPoint } from '../../src/model/finding.ts';
import { monthLabel, periodOf } from '../../src/model/period.ts';
import { factsOf, indicatorOf, observed, villagesOf } from './support.ts';

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const rising = (n: number): number[] => Array.from({ length: n }, (_unused, i) => i);

/** Every order of some values, by brute force. */
function* ordersOf(values: readonly number[]): Generator<number[]> {
	if (values.length === 0) yield [];
	for (const [i, value] of values.entries())
		for (const rest of ordersOf(values.filter((_unused, j) => j !== i))) yield [value, ...rest];
}

const pairSum = (values: readonly number[]): number =>
	values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.sign(b - a))).reduce((total, sign) => total + sign, 0);

describe('the Mann-Kendall test', () => {
	test.each([
		// Two of n! orders are as extreme as one that only rises.
		[[1, 2, 3, 4], 6, 2 / 24],
		[[1, 2, 3, 4, 5], 10, 2 / 120],
		[[5, 4, 3, 2, 1], -10, 2 / 120],
		// One inversion in five: 1 + 4 orders with at most one, and as many the other way round.
		[[1, 2, 3, 5, 4], 8, 10 / 120],
		// Two inversions in four: 1 + 3 + 5 orders with at most two, and as many the other way round.
		[[2, 1, 4, 3], 2, 18 / 24],
		[[1, 2, 3], 3, 2 / 6],
		[[1, 2], 1, 1],
		[rising(10), 45, 2 / factorial(10)],
	])('%j: S %d, p %f', (values, s, p) => {
		expect(mannKendall(values).s).toBe(s);
		expect(mannKendall(values).p).toBeCloseTo(p, 12);
	});

	test('is exact for up to six values: the share of orders at least as extreme', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 }), (values) => {
				const own = Math.abs(pairSum(values));
				const orders = [...ordersOf(values)];
				const extreme = orders.filter((order) => Math.abs(pairSum(order)) >= own).length;
				const found = mannKendall(values);
				expect(found.s).toBe(pairSum(values));
				expect(found.p).toBeCloseTo(extreme / orders.length, 12);
			}),
			{ numRuns: 60 },
		);
	});

	test('with ties takes the normal approximation with its corrections', () => {
		// n = 5, one tie of two: variance (5*4*15 - 2*1*9) / 18 = 282 / 18, S = 9, z = 8 / sqrt(15.6667) = 2.02116.
		const tied = mannKendall([1, 2, 2, 3, 4]);
		expect(tied.s).toBe(9);
		expect(tied.p).toBeCloseTo(0.043263, 5);
		// n = 11 without ties: variance 11*10*27 / 18 = 165, S = 55, z = 54 / sqrt(165) = 4.20390.
		expect(mannKendall(rising(11)).p).toBeCloseTo(2.6237e-5, 7);
		expect(mannKendall([3, 3, 3])).toEqual({ s: 0, p: 1 });
	});

	test('says the same of a series and its mirror', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 14 }), (values) => {
				const { s, p } = mannKendall(values);
				const mirror = mannKendall([...values].reverse());
				expect(mirror.s + s).toBe(0);
				expect(mirror.p).toBe(p);
				expect(p).toBeGreaterThan(0);
				expect(p).toBeLessThanOrEqual(1);
			}),
		);
	});
});

const points = (...values: (number | null)[]): TrendPoint[] =>
	values.map((value, i) => ({
		period: monthLabel(2024 * 12 + i),
		value,
		numerator: value,
		denominator: 100,
		villagesCounted: value === null ? 0 : 1,
	}));

describe('the direction of a series', () => {
	const up = indicatorOf('K04');
	const down = indicatorOf('K01');

	test('is certain from five steadily rising values, not from four', () => {
		expect(trendOf(up, null, points(1, 2, 3, 4), false)).toMatchObject({
			direction: 'unclear',
			certain: false,
			verdict: null,
		});
		expect(trendOf(up, null, points(1, 2, 3, 4, 5), false)).toMatchObject({
			direction: 'up',
			certain: true,
			change: 4,
		});
	});

	test('is better or worse by what the indicator wants', () => {
		expect(trendOf(up, null, points(1, 2, 3, 4, 5), false).verdict).toBe('better');
		expect(trendOf(up, null, points(5, 4, 3, 2, 1), false)).toMatchObject({
			direction: 'down',
			verdict: 'worse',
			change: -4,
		});
		expect(trendOf(down, null, points(1, 2, 3, 4, 5), false).verdict).toBe('worse');
		expect(trendOf(down, null, points(5, 4, 3, 2, 1), false).verdict).toBe('better');
		expect(trendOf(indicatorOf('B02'), null, points(1, 2, 3, 4, 5), false)).toMatchObject({
			direction: 'up',
			verdict: null,
		});
	});

	test('leaves gaps out and never puts a 0 in them', () => {
		expect(trendOf(up, null, points(null, 1, null, 2, 3, null, 4, 5, null), false)).toMatchObject({
			change: 4,
			direction: 'up',
			certain: true,
		});
	});

	test('is flat when nothing changes, and too short below two values', () => {
		expect(trendOf(up, null, points(7, 7, 7), false)).toMatchObject({
			direction: 'flat',
			change: 0,
			certain: false,
			tooShort: false,
		});
		expect(trendOf(up, null, points(7, null), false)).toMatchObject({
			tooShort: true,
			change: null,
			direction: 'unclear',
		});
		expect(trendOf(up, null, [], false).tooShort).toBe(true);
	});
});

/** The trend over villages A and B. */
const trendIn = (
	indicator: Indicator | string,
	groups: KeptObservation[][],
	...options: [within?: string | null, until?: number]
): IndicatorTrend =>
	indicatorTrend(
		factsOf(...groups),
		typeof indicator === 'string' ? indicatorOf(indicator) : indicator,
		villagesOf('A', 'B'),
		options[0] ? periodOf(options[0]) : null,
		options[1],
	);
const weighed = (village: string, period: string, count: number | null): KeptObservation[] =>
	observed(village, period, { balita_ditimbang: count, balita_sasaran: 100 });

describe('the series of an indicator', () => {
	test('puts missing periods in as gaps', () => {
		const trend = trendIn('K04', [weighed('A', '2024-01', 50), weighed('A', '2024-04', 60)]);
		expect(trend.periods).toEqual(['2024-01', '2024-02', '2024-03', '2024-04']);
		expect(trend.kecamatan.series.map((point) => point.value)).toEqual([50, null, null, 60]);
		expect(trend.villages[1]!.series.map((point) => point.value)).toEqual([null, null, null, null]);
	});

	test('has no empty periods at its ends', () => {
		const trend = trendIn('K04', [
			observed('A', '2023-12', { balita_ditimbang: 9 }),
			weighed('A', '2024-01', 50),
			weighed('A', '2024-03', 60),
			observed('A', '2024-04', { balita_ditimbang: 9 }),
		]);
		expect(trend.periods).toEqual(['2024-01', '2024-02', '2024-03']);
		expect(trendIn('K04', [observed('A', '2023-12', { balita_ditimbang: 9 })]).periods).toEqual([]);
	});

	test('drops a coarse period when finer ones lie inside it, and keeps it elsewhere', () => {
		const trend = trendIn('K04', [
			weighed('A', '2022', 40),
			weighed('A', '2023', 99),
			weighed('A', '2023-S1', 50),
			weighed('A', '2023-S2', 55),
			weighed('A', '2024-T1', 60),
		]);
		expect(trend.periods).toEqual(['2022', '2023-S1', '2023-S2', '2024-T1']);
		expect(trend.kecamatan.series.map((point) => point.value)).toEqual([40, 50, 55, 60]);
	});

	test('does not repeat the yearly figure of one village in the months of another', () => {
		const trend = trendIn('K04', [weighed('A', '2024-01', 50), weighed('A', '2024-02', 60), weighed('B', '2024', 10)]);
		expect(trend.periods).toEqual(['2024-01', '2024-02']);
		expect(trend.villages[1]!.series.map((point) => point.value)).toEqual([null, null]);
		expect(trend.kecamatan.series.map((point) => [point.value, point.villagesCounted])).toEqual([
			[50, 1],
			[60, 1],
		]);
	});

	test('of the kecamatan is sum over sum of the villages that reported the period', () => {
		const trend = trendIn('K04', [
			weighed('A', '2024-01', 50),
			weighed('B', '2024-01', 30),
			weighed('A', '2024-02', 60),
		]);
		expect(trend.kecamatan.series.map((point) => [point.value, point.numerator, point.denominator])).toEqual([
			[40, 80, 200],
			[60, 60, 100],
		]);
	});

	test('takes a yearly target group for every month', () => {
		const trend = trendIn('K05', [
			observed('A', '2024', { bayi_bertahan: 50 }),
			...[5, 10, 15].map((count, i) => observed('A', `2024-0${i + 1}`, { bayi_idl: count })),
		]);
		expect(trend.kecamatan.series.map((point) => point.value)).toEqual([10, 20, 30]);
	});

	test('stays inside the period asked for and does not look past its end', () => {
		const groups = ['2023-12', '2024-01', '2024-02', '2024-03'].map((month, i) => weighed('A', month, 50 + i));
		expect(trendIn('K04', groups, '2024').periods).toEqual(['2024-01', '2024-02', '2024-03']);
		expect(trendIn('K04', groups, null, periodOf('2024-02').last).periods).toEqual(['2023-12', '2024-01', '2024-02']);
	});

	test('of a cumulative figure compares the same month of each year', () => {
		const yearly = ['2020', '2021', '2022', '2023', '2024'].map((year) => observed('A', year, { bayi_bertahan: 100 }));
		const monthly = (year: number, from: number, months: number): KeptObservation[][] =>
			Array.from({ length: months }, (_unused, i) => observed('A', monthLabel(year * 12 + i), { bayi_idl: from + i }));
		// Within every year the total rises; June against June it falls.
		const trend = trendIn('K05', [
			...yearly,
			...[2020, 2021, 2022, 2023].flatMap((year) => monthly(year, 2100 - year, 12)),
			...monthly(2024, 2100 - 2024, 6),
		]);
		expect(trend.kecamatan).toMatchObject({
			first: 85,
			change: -4,
			direction: 'down',
			verdict: 'worse',
			certain: true,
		});
		const inOneYear = trendIn('K05', [...yearly, ...monthly(2024, 10, 9)]);
		expect(inOneYear.kecamatan).toMatchObject({ tooShort: true, change: null });
	});
});
