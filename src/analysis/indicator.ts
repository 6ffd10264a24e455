import type { Catalogue, Indicator, VariableKind } from '../model/catalogue.ts';
import type { IndicatorRow, IndicatorValue, Reason } from '../model/finding.ts';
import { comparePeriods, type Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Facts } from './facts.ts';
import { counts, type Pair, pairOf } from './pairs.ts';
import { gapCount, type Mark, markFor, reaches, statusOf } from './target.ts';

/** Rules that a workspace may change. */
export interface AnalysisSettings {
	/** A denominator below this is small: the rate says so. */
	readonly smallBelow: number;
}
/** Settings used where nothing else is asked for: a denominator below 20 is small. */
const DEFAULT_SETTINGS: AnalysisSettings = { smallBelow: 20 };

const kindsOf = (catalogue: Catalogue, indicator: Indicator) => ({
	numerator: (catalogue.variables.get(indicator.numerator)?.kind ?? 'stok') as VariableKind,
	denominator: indicator.denominator
		? ((catalogue.variables.get(indicator.denominator)?.kind ?? 'stok') as VariableKind)
		: null,
});

function missing(indicator: Indicator, pair: Pair, newest: string | null): Reason {
	if (indicator.denominator !== null && pair.numerator === null && pair.denominator !== null)
		return { code: 'numerator_missing', newest };
	if (pair.numerator !== null) return { code: 'denominator_missing', newest };
	return { code: 'no_data', newest };
}

function villageValue(
	facts: Facts,
	indicator: Indicator,
	village: Village,
	pair: Pair,
	asked: Period,
	settings: AnalysisSettings,
): IndicatorValue {
	const base = {
		indicator: indicator.code,
		village: village.code,
		period: asked.label,
		villagesTotal: 1,
		parts: pair.parts,
	};
	const none = {
		...base,
		valuePeriod: null,
		value: null,
		gap: null,
		gapCount: null,
		small: false,
		status: 'no_value' as const,
		target: null,
		targetAnnual: null,
		targetYear: null,
	};
	if (pair.period === null || pair.numerator === null)
		return {
			...none,
			numerator: pair.numerator,
			denominator: pair.denominator,
			villagesCounted: 0,
			reasons: [missing(indicator, pair, newestWithValue(facts, indicator, [village], asked))],
		};
	const numerator = pair.numerator;
	const denominator = indicator.denominator === null ? null : pair.denominator!;
	if (denominator === 0)
		return {
			...none,
			valuePeriod: pair.period.label,
			numerator,
			denominator,
			villagesCounted: numerator === 0 ? 1 : 0,
			reasons: [{ code: numerator === 0 ? 'nobody_to_serve' : 'served_without_target_group' }],
		};
	const yesNo = indicator.unit === 'ya_tidak';
	const value = yesNo ? numerator : (indicator.multiplier * numerator) / (denominator ?? 1);
	const { mark: full, reasons } = markFor(indicator, asked, pair.period, kindsOf(facts.catalogue, indicator));
	const mark = full && yesNo ? { ...full, target: 1, annual: 1, month: null } : full;
	const held = yesNo ? { ...indicator, multiplier: 1 } : indicator;
	const small = !yesNo && denominator !== null && indicator.unit !== 'rupiah' && denominator < settings.smallBelow;
	return {
		...base,
		valuePeriod: pair.period.label,
		numerator,
		denominator,
		value,
		...against(held, mark, value, numerator, denominator ?? 1),
		small,
		villagesCounted: 1,
		reasons: [
			...pair.reasons,
			...aboveHundred(indicator, numerator, denominator),
			...(small ? [{ code: 'small_denominator' as const, denominator: denominator! }] : []),
			...reasons,
		],
	};
}

function aboveHundred(indicator: Indicator, numerator: number, denominator: number | null): Reason[] {
	if (indicator.unit !== 'persen' || denominator === null || numerator <= denominator) return [];
	return [{ code: 'above_hundred', allowed: indicator.note.includes('Dapat >100%') }];
}

/** Target, gap and status of a value held against its mark. */
function against(held: Indicator, mark: Mark | null, value: number, numerator: number, denominator: number) {
	return {
		target: mark?.target ?? null,
		targetAnnual: mark?.annual ?? null,
		targetYear: mark?.year ?? null,
		gap: mark ? value - mark.target : null,
		gapCount: mark ? gapCount(held, numerator, denominator, mark) : null,
		status: statusOf(mark, true, mark ? reaches(held, numerator, denominator, mark) : false),
	};
}

function kecamatanValue(
	facts: Facts,
	indicator: Indicator,
	pairs: readonly Pair[],
	villages: readonly IndicatorValue[],
	asked: Period,
	settings: AnalysisSettings,
): IndicatorValue {
	const counted = pairs.filter((pair) => counts(indicator, pair));
	const base = {
		indicator: indicator.code,
		village: null,
		period: asked.label,
		villagesCounted: counted.length,
		villagesTotal: pairs.length,
		parts: [],
	};
	const nothing = {
		...base,
		value: null,
		target: null,
		targetAnnual: null,
		targetYear: null,
		gap: null,
		gapCount: null,
		small: false,
		status: 'no_value' as const,
	};
	if (counted.length === 0)
		return {
			...nothing,
			valuePeriod: null,
			numerator: null,
			denominator: null,
			reasons: [
				{
					code: 'no_village_reported',
					newest: newestWithValue(
						facts,
						indicator,
						villages.map((v) => ({ code: v.village! })),
						asked,
					),
				},
			],
		};
	const numerator = counted.reduce((total, pair) => total + pair.numerator!, 0);
	const denominator =
		indicator.denominator === null ? null : counted.reduce((total, pair) => total + pair.denominator!, 0);
	const periods = counted.map((pair) => pair.period!).sort(comparePeriods);
	const newest = periods.at(-1)!;
	if (denominator === 0)
		return {
			...nothing,
			valuePeriod: newest.label,
			numerator,
			denominator,
			reasons: [{ code: 'nobody_to_serve' }],
		};
	const value = (indicator.multiplier * numerator) / (denominator ?? 1);
	const { mark, reasons } = markFor(indicator, asked, newest, kindsOf(facts.catalogue, indicator));
	const small =
		indicator.unit !== 'ya_tidak' &&
		indicator.unit !== 'rupiah' &&
		denominator !== null &&
		denominator < settings.smallBelow;
	const older = indicator.time === 'akhir' ? periods.filter((period) => period.last < newest.last) : [];
	const short = villages.filter((village) => village.reasons.some((r) => r.code === 'sub_periods')).length;
	return {
		...base,
		valuePeriod: newest.label,
		numerator,
		denominator,
		value,
		...against(indicator, mark, value, numerator, denominator ?? 1),
		gapCount: mark ? villages.reduce((total, village) => total + (village.gapCount ?? 0), 0) : null,
		small,
		reasons: [
			...aboveHundred(indicator, numerator, denominator),
			...(short > 0 ? [{ code: 'villages_short' as const, villages: short }] : []),
			...(older.length > 0
				? [{ code: 'villages_older' as const, villages: older.length, oldest: older[0]!.label }]
				: []),
			...(small ? [{ code: 'small_denominator' as const, denominator: denominator! }] : []),
			...reasons,
		],
	};
}

/** Label of the newest period outside `asked` for which some of these villages have a whole pair; null if never. */
function newestWithValue(
	facts: Facts,
	indicator: Indicator,
	villages: readonly { readonly code: string }[],
	asked: Period,
): string | null {
	const periods = facts
		.periodsOf(
			indicator.numerator,
			villages.map((village) => village.code),
		)
		.filter((period) => !(period.first >= asked.first && period.last <= asked.last))
		.sort(comparePeriods)
		.reverse();
	const newest = periods.find((period) =>
		villages.some((village) => counts(indicator, pairOf(facts, indicator, village, period))),
	);
	return newest?.label ?? null;
}

/**
 * One indicator for every village and the kecamatan. Kecamatan value = multiplier x sum(numerator) / sum(denominator)
 * over the villages that have both; never a mean of percentages (domain rules, section 2).
 */
export function indicatorRow(
	facts: Facts,
	indicator: Indicator,
	villages: readonly Village[],
	asked: Period,
	settings: AnalysisSettings = DEFAULT_SETTINGS,
): IndicatorRow {
	const pairs = villages.map((village) => pairOf(facts, indicator, village, asked));
	const values = villages.map((village, i) => villageValue(facts, indicator, village, pairs[i]!, asked, settings));
	return {
		indicator,
		kecamatan: kecamatanValue(facts, indicator, pairs, values, asked, settings),
		villages: values,
	};
}

/** `indicatorRow` for many indicators. */
export function indicatorTable(
	facts: Facts,
	indicators: Iterable<Indicator>,
	villages: readonly Village[],
	asked: Period,
	settings: AnalysisSettings = DEFAULT_SETTINGS,
): IndicatorRow[] {
	return [...indicators].map((indicator) => indicatorRow(facts, indicator, villages, asked, settings));
}
