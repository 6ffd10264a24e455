import type { Indicator, VariableKind } from '../model/catalogue.ts';
import type { IndicatorStatus, Reason } from '../model/finding.ts';
import { type Period, yearOf } from '../model/period.ts';

/** B09-B12 are ceilings and floors set by rules, not goals: inside the limit there is no better and no worse. */
const LIMITS: ReadonlySet<string> = new Set(['B09', 'B10', 'B11', 'B12']);

/** The mark a value is held against. */
export interface Mark {
	/** In the indicator's unit; for a cumulative figure the part due by the month of the value. */
	readonly target: number;
	readonly annual: number;
	/** Months of the year that have passed, 1-12, when `target` is a running part; null otherwise. */
	readonly month: number | null;
	readonly year: string;
	readonly indicative: boolean;
	readonly limit: boolean;
	readonly reasons: readonly Reason[];
}

/**
 * The target that applies to an indicator for `asked`, or null with the reason why none does.
 * Indicative when the target's year is another one, when its value was not verified, or when it was set for another
 * measure (note `Beda definisi`). A limit of another budget year does not apply at all.
 */
export function markFor(
	indicator: Indicator,
	asked: Period,
	valuePeriod: Period | null,
	kinds: { readonly numerator: VariableKind; readonly denominator: VariableKind | null },
): { mark: Mark | null; reasons: readonly Reason[] } {
	if (indicator.target === null || indicator.direction === 'neutral') return { mark: null, reasons: [] };
	const fixedYear = /^\d{4}$/.test(indicator.targetYear) ? Number(indicator.targetYear) : null;
	const otherYear = fixedYear !== null && fixedYear !== yearOf(asked);
	const limit = LIMITS.has(indicator.code);
	if (limit && otherYear) return { mark: null, reasons: [{ code: 'rule_other_year', year: indicator.targetYear }] };
	const reasons: Reason[] = [];
	if (indicator.note.startsWith('Beda definisi')) reasons.push({ code: 'target_other_definition' });
	if (!indicator.targetVerified) reasons.push({ code: 'target_unverified' });
	if (otherYear) reasons.push({ code: 'target_other_year', year: indicator.targetYear });
	const runs = kinds.numerator === 'kumulatif' && kinds.denominator !== 'kumulatif';
	const month = runs && valuePeriod ? (valuePeriod.last % 12) + 1 : 12;
	const indicative = reasons.length > 0;
	if (month < 12) reasons.push({ code: 'running_target', annual: indicator.target, month });
	return {
		mark: {
			target: month < 12 ? (indicator.target * month) / 12 : indicator.target,
			annual: indicator.target,
			month: month < 12 ? month : null,
			year: indicator.targetYear,
			indicative,
			limit,
			reasons,
		},
		reasons,
	};
}

/** Whole number ratio, so that a comparison never fails by a rounding of binary fractions. Targets have at most two decimals. */
function exact(target: Mark): { over: bigint; under: bigint } {
	return { over: BigInt(Math.round(target.annual * 100)) * BigInt(target.month ?? 12), under: 1200n };
}

const isWhole = (n: number): boolean => Number.isSafeInteger(n);

/** Sign of `multiplier * numerator / denominator - target`, computed without rounding where the counts are whole. */
function compare(indicator: Indicator, numerator: number, denominator: number, mark: Mark): number {
	if (isWhole(numerator) && isWhole(denominator)) {
		const { over, under } = exact(mark);
		const left = BigInt(indicator.multiplier) * BigInt(numerator) * under;
		const right = over * BigInt(denominator);
		return left < right ? -1 : left > right ? 1 : 0;
	}
	return (indicator.multiplier * numerator) / denominator - mark.target;
}

/** Whether a value reaches its mark. `denominator` is 1 for a plain count. */
export function reaches(indicator: Indicator, numerator: number, denominator: number, mark: Mark): boolean {
	const sign = compare(indicator, numerator, denominator, mark);
	return indicator.direction === 'higher_better' ? sign >= 0 : sign <= 0;
}

/** The status word for a value held against its mark. */
export function statusOf(mark: Mark | null, hasValue: boolean, reached: boolean): IndicatorStatus {
	if (!hasValue) return 'no_value';
	if (!mark) return 'no_target';
	if (mark.limit) return reached ? 'within_limit' : 'over_limit';
	if (mark.indicative) return reached ? 'indicative_met' : 'indicative_not_met';
	return reached ? 'met' : 'not_met';
}

/**
 * Least whole change of the numerator that reaches the mark with the denominator as it is, never below 0.
 * In the numerator's measure: people, houses, documents, rupiah.
 */
export function gapCount(indicator: Indicator, numerator: number, denominator: number, mark: Mark): number {
	if (reaches(indicator, numerator, denominator, mark)) return 0;
	const { over, under } = exact(mark);
	if (isWhole(numerator) && isWhole(denominator)) {
		const scale = BigInt(indicator.multiplier) * under;
		const wanted = over * BigInt(denominator);
		// Numerator that just reaches the mark: rounded up where more is better, down where less is.
		const floor = wanted / scale;
		const reached = indicator.direction === 'higher_better' && wanted % scale !== 0n ? floor + 1n : floor;
		const change = reached - BigInt(numerator);
		return Number(change < 0n ? -change : change);
	}
	const reached = (mark.target * denominator) / indicator.multiplier;
	return indicator.direction === 'higher_better' ? Math.ceil(reached - numerator) : Math.ceil(numerator - reached);
}

/** True when a status says that the target is missed. */
export const isMissed = (status: IndicatorStatus): boolean =>
	status === 'not_met' || status === 'indicative_not_met' || status === 'over_limit';
