import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorRow, IndicatorTrend, IndicatorValue, Trend, TrendPoint } from '../model/finding.ts';
import { comparePeriods, isInside, monthsIn, nextPeriod, type Period, periodOf } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Facts } from './facts.ts';
import { indicatorRow } from './indicator.ts';

/**
 * Points in time at which an indicator can be read: the periods its numerator was reported for. A coarse period is left
 * out when finer ones lie inside it; between two periods of one kind the missing ones are put in, as gaps.
 */
function trendPeriods(
	facts: Facts,
	indicator: Indicator,
	villages: readonly Village[],
	within: Period | null,
	until = Number.POSITIVE_INFINITY,
): Period[] {
	const places = villages.map((village) => village.code);
	const reported = facts
		.periodsOf(indicator.numerator, places)
		.filter((period) => period.last <= until && (within === null || isInside(period, within)));
	const finest = reported.filter(
		(period) => !reported.some((other) => monthsIn(other) < monthsIn(period) && isInside(other, period)),
	);
	finest.sort(comparePeriods);
	const filled: Period[] = [];
	for (const period of finest) {
		const before = filled.at(-1);
		if (before && before.kind === period.kind)
			for (let gap = nextPeriod(before); gap.last < period.first; gap = nextPeriod(gap)) filled.push(gap);
		filled.push(period);
	}
	return filled;
}

/**
 * The series of an indicator for the kecamatan and each village. Each point is the value for that period; a village has
 * a point only where it reported the numerator for a period inside it, so a yearly figure is not repeated month by month.
 * `until`: last month looked at.
 */
export function indicatorTrend(
	facts: Facts,
	indicator: Indicator,
	villages: readonly Village[],
	within: Period | null = null,
	until = Number.POSITIVE_INFINITY,
): IndicatorTrend {
	const cumulative = facts.catalogue.variables.get(indicator.numerator)?.kind === 'kumulatif';
	const rows = trimmed(
		trendPeriods(facts, indicator, villages, within, until).map((period) => {
			const reporting = villages.filter((village) =>
				facts.serving(indicator.numerator, village.code, period).some((o) => isInside(o.period, period)),
			);
			return indicatorRow(facts, indicator, reporting, period);
		}),
	);
	const point = (row: IndicatorRow, value: IndicatorValue | undefined): TrendPoint => ({
		period: row.kecamatan.period,
		value: value?.value ?? null,
		numerator: value?.numerator ?? null,
		denominator: value?.denominator ?? null,
		villagesCounted: value?.villagesCounted ?? 0,
	});
	const valueIn = (row: IndicatorRow, village: Village): IndicatorValue | undefined =>
		row.villages.find((value) => value.village === village.code);
	return {
		indicator,
		periods: rows.map((row) => row.kecamatan.period),
		kecamatan: trendOf(
			indicator,
			null,
			rows.map((row) => point(row, row.kecamatan)),
			cumulative,
		),
		villages: villages.map((village) =>
			trendOf(
				indicator,
				village.code,
				rows.map((row) => point(row, valueIn(row, village))),
				cumulative,
			),
		),
	};
}

/** Without the periods at both ends in which no village has a value. */
function trimmed(rows: readonly IndicatorRow[]): IndicatorRow[] {
	const filled = rows.map((row) => row.kecamatan.villagesCounted > 0);
	return rows.slice(filled.indexOf(true) < 0 ? rows.length : filled.indexOf(true), filled.lastIndexOf(true) + 1);
}

/** Change, direction and certainty of a series. `cumulative`: the figures rise by themselves inside each year. */
export function trendOf(
	indicator: Indicator,
	village: string | null,
	series: readonly TrendPoint[],
	cumulative: boolean,
): Trend {
	const values = comparable(series, cumulative).map((point) => point.value!);
	const base = { indicator: indicator.code, village, series };
	if (values.length < 2)
		return { ...base, first: null, change: null, direction: 'unclear', verdict: null, certain: false, tooShort: true };
	const first = values[0]!;
	const change = values.at(-1)! - first;
	if (values.every((value) => value === first))
		return { ...base, first, change, direction: 'flat', verdict: null, certain: false, tooShort: false };
	const { s, p } = mannKendall(values);
	const certain = p < 0.05;
	const direction = !certain ? 'unclear' : s > 0 ? 'up' : 'down';
	const verdict =
		!certain || indicator.direction === 'neutral'
			? null
			: s > 0 === (indicator.direction === 'higher_better')
				? 'better'
				: 'worse';
	return { ...base, first, change, direction, verdict, certain, tooShort: false };
}

/** Points that may be set beside each other; of a cumulative figure only the newest value's month of each year. */
function comparable(series: readonly TrendPoint[], cumulative: boolean): TrendPoint[] {
	const known = series.filter((point) => point.value !== null);
	const newest = known.at(-1);
	if (!newest || !cumulative) return known;
	const month = periodOf(newest.period).last % 12;
	return known.filter((point) => periodOf(point.period).last % 12 === month);
}

/**
 * Mann-Kendall test for a one-way trend: `s` is the number of rising pairs minus falling pairs, `p` the two-sided
 * probability of an `s` that large when the order is chance. Exact up to 10 values without ties (Kendall 1975, by
 * counting permutations), else the normal approximation with correction for ties and continuity.
 */
export function mannKendall(values: readonly number[]): { s: number; p: number } {
	const n = values.length;
	let s = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!);
	const ties = new Map<number, number>();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	const tied = [...ties.values()].filter((count) => count > 1);
	if (n <= 10 && tied.length === 0) return { s, p: exactKendall(n, Math.abs(s)) };
	const variance = (n * (n - 1) * (2 * n + 5) - tied.reduce((total, t) => total + t * (t - 1) * (2 * t + 5), 0)) / 18;
	if (variance <= 0) return { s, p: 1 };
	const z = s === 0 ? 0 : (Math.abs(s) - 1) / Math.sqrt(variance);
	return { s, p: Math.min(1, 2 * upperNormal(z)) };
}

/** Two-sided probability of |S| >= s among all orders of n values. */
function exactKendall(n: number, s: number): number {
	// ways[k]: permutations with k falling pairs
	let ways = [1];
	for (let size = 2; size <= n; size++) {
		const next = new Array<number>(ways.length + size - 1).fill(0);
		ways.forEach((count, k) => {
			for (let add = 0; add < size; add++) next[k + add] = next[k + add]! + count;
		});
		ways = next;
	}
	const pairs = (n * (n - 1)) / 2;
	const total = ways.reduce((sum, count) => sum + count, 0);
	const extreme = ways.reduce((sum, count, k) => sum + (Math.abs(pairs - 2 * k) >= s ? count : 0), 0);
	return extreme / total;
}

/** Upper tail of the standard normal distribution (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
function upperNormal(z: number): number {
	const t = 1 / (1 + 0.2316419 * z);
	const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
}
