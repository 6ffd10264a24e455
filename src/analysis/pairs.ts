import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorValue, Reason } from '../model/finding.ts';
import { monthsIn, type Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { isComplete } from './completeness.ts';
import type { Facts, Part } from './facts.ts';

/** Numerator and denominator of one village for a period, or the part that is missing. */
export interface Pair {
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

/** True when the denominator is not a count of its own: 1 for each village. */
const isMade = ({ denominator }: Indicator): boolean => denominator === ASSESSED || denominator === REGISTERED;

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
	const made = isMade(indicator);
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

/** The sum of sub-periods; with fewer reports than are due (told in the finest kind there is) it is an undercount and says so. */
function summed(indicator: Indicator, tops: readonly Part[], bottoms: readonly Part[] | null, asked: Period): Pair {
	const last = tops.at(-1);
	if (!last) return NOTHING;
	const finest = Math.min(...tops.map((part) => monthsIn(part.period)));
	const reported = Math.round(tops.reduce((months, part) => months + monthsIn(part.period), 0) / finest);
	const due = Math.round(monthsIn(asked) / finest);
	const reasons: Reason[] = reported < due ? [{ code: 'sub_periods', reported, due }] : [];
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
	const bottom = facts.lastIn(indicator.denominator!, village, asked);
	if (!bottom || tops.length === 0)
		return { ...NOTHING, numerator: tops.length ? sum(tops) : null, denominator: bottom?.value ?? null };
	return { ...summed(indicator, tops, [bottom], asked), denominator: bottom.value };
}

/** Numerator and denominator of a village, brought over time as the indicator's rule says (domain rules, section 3). */
export function pairOf(facts: Facts, indicator: Indicator, village: Pick<Village, 'code'>, asked: Period): Pair {
	if (indicator.numerator === COMPLETE && facts.all(COMPLETE, village.code).length === 0) {
		if (!facts.tellsOf(asked)) return NOTHING;
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

/** A village counts in the kecamatan value when both parts are there, 0 of 0 included, and they are not a fault. */
export const counts = (indicator: Indicator, pair: Pair): boolean =>
	pair.period !== null &&
	pair.numerator !== null &&
	(indicator.denominator === null || (pair.denominator !== null && !(pair.denominator === 0 && pair.numerator > 0)));
