import type { Catalogue, Indicator, VariableKind } from '../model/catalogue.ts';
import type { IndicatorRow, IndicatorValue, Reason } from '../model/finding.ts';
import { comparePeriods, monthsIn, type Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { isComplete } from './completeness.ts';
import type { Facts, Part } from './facts.ts';
import { gapCount, type Mark, markFor, reaches, statusOf } from './target.ts';

/** Rules that a workspace may change. */
export interface AnalysisSettings {
	/** A denominator below this is small: the rate says so. */
	readonly smallBelow: number;
}
export const DEFAULT_SETTINGS: AnalysisSettings = { smallBelow: 20 };

/** Numerator and denominator of one village for a period, or the part that is missing. */
interface Pair {
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly period: Period | null;
	readonly parts: IndicatorValue['parts'];
	readonly reasons: readonly Reason[];
}

const NOTHING: Pair = { numerator: null, denominator: null, period: null, parts: [], reasons: [] };

/** Indicators whose denominator is made by the program: 1 for each village assessed, or for each village of the register. */
const ASSESSED = 'desa_dinilai';
const REGISTERED = 'desa_total';
const COMPLETE = 'desa_lengkap';

const partOf = (variable: string, part: Part): IndicatorValue['parts'][number] => ({
	variable,
	period: part.period.label,
	source: part.source,
});

function schoolYear(parts: readonly Part[], asked: Period): Reason[] {
	const found = parts.find((part) => part.period.kind === 'school_year');
	return found && asked.kind !== 'school_year' ? [{ code: 'school_year', label: found.period.label }] : [];
}

/** Last month of `asked` in which both parts are known; a March numerator is never paired with a February denominator. */
function lastPair(facts: Facts, indicator: Indicator, village: string, asked: Period): Pair {
	const numerators = facts.serving(indicator.numerator, village, asked);
	const made = indicator.denominator === ASSESSED || indicator.denominator === REGISTERED;
	if (numerators.length === 0 && (made || indicator.denominator === null)) return NOTHING;
	let numerator: Part | null = null;
	let denominator: Part | null = null;
	for (let month = asked.last; month >= asked.first; month--) {
		const top = facts.inMonth(indicator.numerator, village, asked, month);
		if (indicator.denominator === null || made) {
			if (top)
				return {
					numerator: top.value,
					denominator: made ? 1 : null,
					period: top.period,
					parts: [partOf(indicator.numerator, top)],
					reasons: schoolYear([top], asked),
				};
			continue;
		}
		const bottom = facts.inMonth(indicator.denominator, village, asked, month);
		if (top && bottom)
			return {
				numerator: top.value,
				denominator: bottom.value,
				period: finer(top, bottom),
				parts: [partOf(indicator.numerator, top), partOf(indicator.denominator, bottom)],
				reasons: schoolYear([top, bottom], asked),
			};
		numerator ??= top;
		denominator ??= bottom;
	}
	return { ...NOTHING, numerator: numerator?.value ?? null, denominator: denominator?.value ?? null };
}

/** The figure is for the shorter of the two periods: a monthly count over a yearly target is a monthly figure. */
const finer = (a: Part, b: Part): Period => (monthsIn(a.period) <= monthsIn(b.period) ? a.period : b.period);

/** Sums over the sub-periods in which both parts are known. */
function summedPair(facts: Facts, indicator: Indicator, village: string, asked: Period): Pair {
	const tops = facts.subPeriods(indicator.numerator, village, asked);
	if (indicator.denominator === null) return summed(indicator, tops, null, asked);
	const bottoms = new Map(
		facts.subPeriods(indicator.denominator, village, asked).map((part) => [part.period.label, part]),
	);
	const both = tops.filter((part) => bottoms.has(part.period.label));
	if (both.length === 0)
		return {
			...NOTHING,
			numerator: tops.length ? sum(tops) : null,
			denominator: bottoms.size ? sum([...bottoms.values()]) : null,
		};
	return summed(
		indicator,
		both,
		both.map((part) => bottoms.get(part.period.label)!),
		asked,
	);
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, part) => total + part.value, 0);

function summed(indicator: Indicator, tops: readonly Part[], bottoms: readonly Part[] | null, asked: Period): Pair {
	const last = tops.at(-1);
	if (!last) return NOTHING;
	const due = Math.round(monthsIn(asked) / monthsIn(last.period));
	const reasons: Reason[] =
		tops.length < due && tops.every((part) => monthsIn(part.period) === monthsIn(last.period))
			? [{ code: 'sub_periods', reported: tops.length, due }]
			: [];
	return {
		numerator: sum(tops),
		denominator: bottoms ? sum(bottoms) : null,
		period: tops.length === 1 ? last.period : asked,
		parts: [
			...tops.map((part) => partOf(indicator.numerator, part)),
			...(bottoms ?? []).map((part) => partOf(indicator.denominator!, part)),
		],
		reasons: [...reasons, ...schoolYear(tops, asked)],
	};
}

/** Flows of the numerator summed, over the last known stock of the denominator (P06, P07). */
function summedOverLast(facts: Facts, indicator: Indicator, village: string, asked: Period): Pair {
	const tops = facts.subPeriods(indicator.numerator, village, asked);
	let bottom: Part | null = null;
	for (let month = asked.last; month >= asked.first && !bottom; month--)
		bottom = facts.inMonth(indicator.denominator!, village, asked, month);
	if (!bottom || tops.length === 0)
		return { ...NOTHING, numerator: tops.length ? sum(tops) : null, denominator: bottom?.value ?? null };
	return { ...summed(indicator, tops, [bottom], asked), denominator: bottom.value };
}

function pairOf(facts: Facts, indicator: Indicator, village: Village, asked: Period): Pair {
	if (indicator.numerator === COMPLETE && facts.all(COMPLETE, village.code).length === 0) {
		if (facts.newestYear() === null) return NOTHING;
		return { ...NOTHING, numerator: isComplete(facts, village.code, asked) ? 1 : 0, denominator: 1, period: asked };
	}
	switch (indicator.time) {
		case 'akhir':
			return lastPair(facts, indicator, village.code, asked);
		case 'jumlah':
			return summedPair(facts, indicator, village.code, asked);
		case 'jumlah_per_akhir':
			return summedOverLast(facts, indicator, village.code, asked);
	}
}

const kindsOf = (catalogue: Catalogue, indicator: Indicator) => ({
	numerator: (catalogue.variables.get(indicator.numerator)?.kind ?? 'stok') as VariableKind,
	denominator: indicator.denominator
		? ((catalogue.variables.get(indicator.denominator)?.kind ?? 'stok') as VariableKind)
		: null,
});

/** A village counts in the kecamatan value when both parts are there, 0 of 0 included, and they are not a fault. */
const counts = (indicator: Indicator, pair: Pair): boolean =>
	pair.period !== null &&
	pair.numerator !== null &&
	(indicator.denominator === null || (pair.denominator !== null && !(pair.denominator === 0 && pair.numerator > 0)));

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
	const short = villages.flatMap((village) => village.reasons.filter((r) => r.code === 'sub_periods'));
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
			...short.slice(0, 1),
			...(small ? [{ code: 'small_denominator' as const, denominator: denominator! }] : []),
			...reasons,
		],
	};
}

/** Label of the newest period before or after `asked` in which some of these villages have a numerator; null if never. */
function newestWithValue(
	facts: Facts,
	indicator: Indicator,
	villages: readonly { readonly code: string }[],
	asked: Period,
): string | null {
	const places = villages.map((village) => village.code);
	const made = indicator.denominator === ASSESSED || indicator.denominator === REGISTERED;
	const bottoms = indicator.denominator === null || made ? null : facts.periodsOf(indicator.denominator, places);
	const periods = facts
		.periodsOf(indicator.numerator, places)
		.filter(
			(period) => bottoms === null || bottoms.some((other) => other.first <= period.last && other.last >= period.first),
		)
		.filter((period) => !(period.first >= asked.first && period.last <= asked.last));
	return periods.sort(comparePeriods).at(-1)?.label ?? null;
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
