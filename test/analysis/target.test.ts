import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapCount, type Mark, markFor, reaches } from '../../src/analysis/target.ts';
import type { Indicator } from '../../src/model/catalogue.ts';
import type { IndicatorValue } from '../../src/model/finding.ts';
import { periodOf } from '../../src/model/period.ts';
import { codesOf, indicatorOf, observed, rowOf, villageValueOf } from './support.ts';

/** The value of an indicator for one village with this numerator and denominator. */
const held = (
	indicator: Indicator | string,
	period: string,
	numerator: number,
	denominator?: number,
): IndicatorValue => {
	const found = typeof indicator === 'string' ? indicatorOf(indicator) : indicator;
	const counts = { [found.numerator]: numerator };
	return villageValueOf(
		found,
		period,
		observed('A', period, denominator === undefined ? counts : { ...counts, [found.denominator!]: denominator }),
	);
};

describe('the status', () => {
	test('is firm for a verified target of the year asked for', () => {
		expect(held('K04', '2024-10', 90, 100)).toMatchObject({ status: 'met', gap: 0, gapCount: 0, targetYear: '2024' });
		expect(held('K04', '2024-10', 89, 100)).toMatchObject({ status: 'not_met', gap: -1, gapCount: 1 });
	});

	test('is indicative when the target is of another year, past or to come', () => {
		const after = held('K04', '2025-10', 90, 100);
		expect(after.status).toBe('indicative_met');
		expect(after.reasons).toContainEqual({ code: 'target_other_year', year: '2024' });
		expect(held('K04', '2023-10', 80, 100).status).toBe('indicative_not_met');
	});

	test('is indicative when the target was not verified', () => {
		const value = held('P02', '2024', 99, 100);
		expect(value.status).toBe('indicative_not_met');
		expect(codesOf(value)).toEqual(['target_unverified']);
		expect(held('P02', '2024', 100, 100).status).toBe('indicative_met');
	});

	test('is indicative when the target was set for another measure, also in its year', () => {
		const value = held('K02', '2024-08', 8, 100);
		expect(value.status).toBe('indicative_not_met');
		expect(codesOf(value)).toEqual(['target_other_definition']);
		expect(held('K02', '2024-08', 7, 100).status).toBe('indicative_met');
	});

	test.each(['tiap tahun', 'tiap periode', 'akhir tahun', 'berlaku'])(
		'is not indicative for a target that holds "%s"',
		(targetYear) => {
			expect(held(indicatorOf('K04', { targetYear }), '2031-10', 95, 100).status).toBe('met');
		},
	);

	test('is no_target without a target and no_value without a value', () => {
		expect(held('K03', '2024-05', 5, 100)).toMatchObject({
			status: 'no_target',
			target: null,
			gap: null,
			gapCount: null,
		});
		expect(held('K04', '2024-05', 5)).toMatchObject({ status: 'no_value', gap: null, gapCount: null });
	});

	test('neutral indicators have neither target nor status nor gap', () => {
		const value = held('B02', '2024', 30, 100);
		expect(value).toMatchObject({ status: 'no_target', target: null, gap: null, gapCount: null, value: 30 });
		expect(held(indicatorOf('B02', { target: 20, targetYear: '2024' }), '2024', 30, 100)).toMatchObject({
			status: 'no_target',
			target: null,
			gapCount: null,
		});
	});
});

describe('limits set by rules', () => {
	test('B09, in force every year: inside up to the limit', () => {
		expect(held('B09', '2024', 30, 100)).toMatchObject({ status: 'within_limit', gap: 0, gapCount: 0 });
		expect(held('B09', '2019', 31, 100)).toMatchObject({ status: 'over_limit', gap: 1, gapCount: 1 });
	});

	test('B10 and B12, ceilings of one budget year', () => {
		expect(held('B10', '2025', 150, 1000).status).toBe('within_limit');
		expect(held('B10', '2025', 151, 1000)).toMatchObject({ status: 'over_limit', gapCount: 1 });
		expect(held('B12', '2026', 30, 1000).status).toBe('within_limit');
		expect(held('B12', '2026', 31, 1000).status).toBe('over_limit');
	});

	test('B11 is a floor', () => {
		expect(held('B11', '2025', 200, 1000)).toMatchObject({ status: 'within_limit', gapCount: 0 });
		expect(held('B11', '2025', 900, 1000).status).toBe('within_limit');
		expect(held('B11', '2025', 190, 1000)).toMatchObject({ status: 'over_limit', gap: -1, gapCount: 10 });
	});

	test.each([
		['B10', '2024', '2025'],
		['B11', '2026', '2025'],
		['B12', '2025', '2026'],
	])('%s does not apply in %s', (code, asked, year) => {
		const value = held(code, asked, 90, 100);
		expect(value).toMatchObject({ status: 'no_target', target: null, targetYear: null, gap: null, gapCount: null });
		expect(value.reasons).toContainEqual({ code: 'rule_other_year', year });
	});
});

describe('the running target of a cumulative figure over a stock', () => {
	test.each(Array.from({ length: 12 }, (_unused, at) => at + 1))('is m/12 of the target in month %i', (month) => {
		const period = `2024-${String(month).padStart(2, '0')}`;
		const value = held('K14', period, 5, 10);
		expect(value.target).toBeCloseTo((100 * month) / 12, 10);
		expect(value.targetAnnual).toBe(100);
		expect(value.gap).toBeCloseTo(50 - (100 * month) / 12, 10);
		expect(value.status).toBe(month <= 6 ? 'indicative_met' : 'indicative_not_met');
		expect(codesOf(value).includes('running_target')).toBe(month < 12);
	});

	test('takes the month of the value, not of the period asked for', () => {
		const value = villageValueOf(
			'K14',
			'2024',
			observed('A', '2024', { bumil_sasaran: 100 }),
			observed('A', '2024-03', { bumil_k4: 20 }),
		);
		expect(value).toMatchObject({ target: 25, valuePeriod: '2024-03', gapCount: 5 });
		expect(value.reasons).toContainEqual({ code: 'running_target', annual: 100, month: 3 });
	});

	test('holds for the spending of a year (B07)', () => {
		const value = villageValueOf(
			'B07',
			'2024-06',
			observed('A', '2024', { bel_layanan: 1_000_000 }),
			observed('A', '2024-06', { real_layanan: 499_999 }),
		);
		expect(value).toMatchObject({ target: 50, gapCount: 1, status: 'indicative_not_met' });
	});

	test('does not run where the denominator is a running total too (S05)', () => {
		const value = held('S05', '2024-03', 30, 30);
		expect(value).toMatchObject({ target: 100, targetAnnual: 100, value: 100 });
		expect(codesOf(value)).not.toContain('running_target');
	});

	test('of the kecamatan is that of its newest village', () => {
		const row = rowOf(
			'K14',
			'2024',
			observed('A', '2024', { bumil_sasaran: 100 }),
			observed('B', '2024', { bumil_sasaran: 100 }),
			observed('A', '2024-03', { bumil_k4: 25 }),
			observed('B', '2024-09', { bumil_k4: 70 }),
		);
		expect(row.villages.map(({ target, gapCount: gap }) => [target, gap])).toEqual([
			[25, 0],
			[75, 5],
		]);
		expect(row.kecamatan).toMatchObject({ target: 75, gapCount: 5, valuePeriod: '2024-09' });
	});
});

/** A mark as the catalogue makes it: at most two decimals, whole or running. */
const marks = fc
	.record({ cents: fc.integer({ min: 0, max: 12_000 }), month: fc.constantFrom(null, 1, 2, 5, 7, 11) })
	.map(
		({ cents, month }): Mark => ({
			target: ((cents / 100) * (month ?? 12)) / 12,
			annual: cents / 100,
			month,
			year: '2024',
			indicative: false,
			limit: false,
			reasons: [],
		}),
	);
const indicators = fc.constantFrom(
	indicatorOf('K04'),
	indicatorOf('K01'),
	indicatorOf('K26'),
	indicatorOf('B08', { direction: 'higher_better' }),
	indicatorOf('C05', { direction: 'lower_better' }),
);
const counts = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2_000_000_000 }));

describe('the gap as a count', () => {
	test('is the least whole change that reaches the target', () => {
		fc.assert(
			fc.property(indicators, marks, fc.nat({ max: 2_000_000_000 }), counts, (indicator, mark, top, denominator) => {
				const numerator = top % (2 * denominator);
				const step = indicator.direction === 'higher_better' ? 1 : -1;
				const gap = gapCount(indicator, numerator, denominator, mark);
				expect(Number.isSafeInteger(gap) && gap >= 0).toBe(true);
				expect(reaches(indicator, numerator + step * gap, denominator, mark)).toBe(true);
				expect(gap > 0).toBe(!reaches(indicator, numerator, denominator, mark));
				if (gap > 0) expect(reaches(indicator, numerator + step * (gap - 1), denominator, mark)).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});

	test('agrees with exact fractions, told another way', () => {
		fc.assert(
			fc.property(
				indicators,
				marks,
				fc.nat({ max: 500 }),
				fc.integer({ min: 1, max: 500 }),
				(indicator, mark, top, bottom) => {
					// multiplier * top / bottom against annual * month / 12, both sides times bottom * 1200.
					const left = indicator.multiplier * top * 1200;
					const right = Math.round(mark.annual * 100) * (mark.month ?? 12) * bottom;
					const expected = indicator.direction === 'higher_better' ? left >= right : left <= right;
					expect(reaches(indicator, top, bottom, mark)).toBe(expected);
				},
			),
			{ numRuns: 1000 },
		);
	});

	test('is exact where the value is the target, running parts of odd targets included', () => {
		fc.assert(
			fc.property(indicators, marks, fc.integer({ min: 1, max: 50 }), (indicator, mark, times) => {
				// numerator / denominator is annual * month / 12 / multiplier to the letter.
				const numerator = Math.round(mark.annual * 100) * (mark.month ?? 12) * times;
				const denominator = indicator.multiplier * 1200 * times;
				const step = indicator.direction === 'higher_better' ? 1 : -1;
				expect(reaches(indicator, numerator, denominator, mark)).toBe(true);
				expect(gapCount(indicator, numerator, denominator, mark)).toBe(0);
				expect(gapCount(indicator, numerator - step, denominator, mark)).toBe(1);
				expect(gapCount(indicator, numerator - 7 * step, denominator, mark)).toBe(7);
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		// 14.2 % of 500 is 71: binary fractions would put 71/500 above or below it.
		['K01', 71, 500, 0],
		['K01', 72, 500, 1],
		['K01', 100, 500, 29],
		['K01', 15, 100, 1],
		['K01', 14, 100, 0],
		['K01', 1, 5, 1],
		// 99.4 % of 1,000 is 994.
		['D03', 994, 1000, 0],
		['D03', 993, 1000, 1],
		['D03', 0, 1000, 994],
		['D03', 9, 10, 1],
		// 8.74 % of 10,000 is 874.
		['S12', 874, 10_000, 0],
		['S12', 875, 10_000, 1],
		// Nobody may be left where the target is 0.
		['P05', 3, 700, 3],
		['P05', 0, 700, 0],
		// 16 per 1,000 of 250 is 4.
		['K26', 4, 250, 0],
		['K26', 5, 250, 1],
	])('%s: %d of %d misses its target by %d', (code, numerator, denominator, gap) => {
		expect(held(code, '2024', numerator, denominator).gapCount).toBe(gap);
	});

	test('is exact for rupiah', () => {
		expect(held('B11', '2025', 199_999_999_999, 1_000_000_000_000)).toMatchObject({
			status: 'over_limit',
			gapCount: 1,
		});
		expect(held('B11', '2025', 200_000_000_000, 1_000_000_000_000)).toMatchObject({
			status: 'within_limit',
			gapCount: 0,
		});
	});

	test('of a plain count is the count above the target', () => {
		expect(held('K25', '2024-05', 2)).toMatchObject({ value: 2, target: 0, gap: 2, gapCount: 2 });
	});

	test('is not negative for a value above 100 %', () => {
		expect(held('K04', '2024-10', 120, 100)).toMatchObject({ gapCount: 0, status: 'met', gap: 30 });
	});

	test('works for counts that are no whole numbers', () => {
		const { mark } = markFor(indicatorOf('K04'), periodOf('2024'), null, { numerator: 'stok', denominator: 'stok' });
		expect(gapCount(indicatorOf('K04'), 80.5, 100, mark!)).toBe(10);
		expect(gapCount(indicatorOf('K04'), 90.5, 100, mark!)).toBe(0);
	});
});

describe('yes or no', () => {
	const row = rowOf(
		'A07',
		'2024',
		...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((name) => observed(name, '2024', { desa_odf: 1 })),
		observed('J', '2024', { desa_odf: 0 }),
		observed('K', '2023', { desa_odf: 1 }),
	);

	test('a village is held against yes', () => {
		expect(row.villages[0]).toMatchObject({ value: 1, denominator: 1, target: 1, gap: 0, gapCount: 0, status: 'met' });
		expect(row.villages[9]).toMatchObject({ value: 0, target: 1, gap: -1, gapCount: 1, status: 'not_met' });
		expect(row.villages[10]).toMatchObject({ value: null, target: null, status: 'no_value' });
	});

	test('the kecamatan is the share of the villages assessed; its gap counts the villages not there yet', () => {
		expect(row.kecamatan).toMatchObject({
			numerator: 9,
			denominator: 10,
			value: 90,
			target: 90,
			gap: 0,
			gapCount: 1,
			status: 'met',
			villagesCounted: 10,
			villagesTotal: 11,
			small: false,
		});
	});
});

test('the gap count of the kecamatan is the sum over the villages that miss the target', () => {
	const row = rowOf(
		'K04',
		'2024-10',
		observed('A', '2024-10', { balita_ditimbang: 100, balita_sasaran: 100 }),
		observed('B', '2024-10', { balita_ditimbang: 80, balita_sasaran: 100 }),
		observed('C', '2024-10', { balita_ditimbang: 60, balita_sasaran: 70 }),
		observed('D', '2024-10', { balita_ditimbang: 5 }),
		observed('E', '2024-10', { balita_ditimbang: 0, balita_sasaran: 0 }),
	);
	expect(row.villages.map((value) => value.gapCount)).toEqual([0, 10, 3, null, null]);
	expect(row.kecamatan).toMatchObject({ gapCount: 13, numerator: 240, denominator: 270, status: 'not_met' });
	expect(row.kecamatan.gap).toBeCloseTo(240 / 2.7 - 90, 10);
});

describe('small numbers and values above 100 %', () => {
	test('a denominator under 20 is small, 20 is not; counts, yes/no and rupiah never are', () => {
		expect(held('K04', '2024-10', 19, 19)).toMatchObject({ small: true });
		expect(held('K04', '2024-10', 19, 19).reasons).toContainEqual({ code: 'small_denominator', denominator: 19 });
		expect(held('K04', '2024-10', 20, 20).small).toBe(false);
		expect(held('K25', '2024-10', 1).small).toBe(false);
		expect(held('B08', '2024', 1_000_000, 10).small).toBe(false);
		expect(villageValueOf('A07', '2024', observed('A', '2024', { desa_odf: 1 })).small).toBe(false);
	});

	test('keep their value and are flagged, allowed only where the note says so', () => {
		expect(held('K04', '2024-10', 105, 100).reasons).toContainEqual({ code: 'above_hundred', allowed: true });
		expect(held('K02', '2024-08', 105, 100)).toMatchObject({ value: 105 });
		expect(codesOf(held('K02', '2024-08', 100, 100))).not.toContain('above_hundred');
		expect(held('K02', '2024-08', 105, 100).reasons).toContainEqual({ code: 'above_hundred', allowed: false });
	});
});
