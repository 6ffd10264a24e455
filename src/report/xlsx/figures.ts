import type { IndicatorRow, IndicatorValue } from '../../model/finding.ts';
import { measureOf, type Paper, valueFormat } from './paper.ts';

/** What stands in the four cells of one place and indicator. Null leaves the cell empty. */
export interface Quartet {
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly target: number | null;
}

/** The numbers of one indicator as sheet F shows them, and the formulas that compute the same again. */
export interface Figures {
	/** In the order of the register. */
	readonly villages: readonly Quartet[];
	readonly kecamatan: Quartet;
	/** The numerators of the villages add up to the kecamatan's. Where they do not (one item of several villages), no sum is written. */
	readonly addsUp: boolean;
	readonly numeratorInMillions: boolean;
	readonly denominatorInMillions: boolean;
	readonly numeratorFormat: string;
	readonly denominatorFormat: string;
	readonly villageFormat: string;
	readonly kecamatanFormat: string;
	formula(numerator: string, denominator: string): string;
	kecamatanFormula(numerator: string, denominator: string): string;
	/** From the cells of the villages; null when the kecamatan's denominator is not theirs taken together. */
	denominatorFormula(numerators: string, denominators: string): string | null;
}

/** True when some place has counts or a value: only then the indicator has a column. */
export const hasFigures = ({ indicator, kecamatan, villages }: IndicatorRow): boolean =>
	[kecamatan, ...villages].some((one) => one.value !== null || bothParts(one, indicator.denominator !== null));

const bothParts = (value: IndicatorValue, needsDenominator: boolean): boolean =>
	value.numerator !== null && (!needsDenominator || value.denominator !== null);

/** Numbers and formulas of one indicator. */
export function figuresOf(paper: Paper, row: IndicatorRow): Figures {
	const { indicator, kecamatan } = row;
	const yesNo = indicator.unit === 'ya_tidak';
	const villages = villageQuartets(paper, row);
	const numerators = known(villages.map((one) => one.numerator));
	const denominators = known(villages.map((one) => one.denominator));
	const total: Quartet = {
		numerator: kecamatan.numerator,
		denominator: indicator.denominator === null ? null : kecamatan.denominator,
		value: kecamatan.value,
		target: kecamatan.target,
	};
	const factor = indicator.multiplier === 1 ? '' : `${indicator.multiplier}*`;
	const ratio = (numerator: string, denominator: string): string =>
		`IF(${denominator}=0,"",${factor}${numerator}/${denominator})`;
	const plain = indicator.denominator === null;
	const numeratorInMillions = measureOf(paper, indicator.numerator) === 'rupiah';
	const denominatorInMillions = measureOf(paper, indicator.denominator) === 'rupiah';
	const inThousands = indicator.unit === 'rupiah';
	return {
		villages,
		kecamatan: total,
		addsUp: same(sum(numerators), total.numerator),
		numeratorInMillions,
		denominatorInMillions,
		numeratorFormat: numeratorInMillions ? MILLIONS : yesNo ? '0' : '#,##0',
		denominatorFormat: denominatorInMillions ? MILLIONS : '#,##0',
		villageFormat: inThousands ? THOUSANDS : withoutSign(valueFormat(paper, indicator.unit, true)),
		kecamatanFormat: inThousands ? THOUSANDS : withoutSign(valueFormat(paper, indicator.unit, false)),
		formula: (numerator, denominator) => (plain || yesNo ? numerator : ratio(numerator, denominator)),
		kecamatanFormula: (numerator, denominator) => (plain ? numerator : ratio(numerator, denominator)),
		denominatorFormula(numeratorCells, denominatorCells) {
			if (plain || villages.length === 0) return null;
			if (!yesNo) return same(sum(denominators), total.denominator) ? `SUM(${denominatorCells})` : null;
			if (total.denominator === numerators.length) return `COUNT(${numeratorCells})`;
			return total.denominator === villages.length ? `ROWS(${numeratorCells})` : null;
		},
	};
}

/** Rupiah in columns that are wide enough for counts: whole in the cell, shown in millions or thousands. */
const MILLIONS = '#,##0.0,,';
const THOUSANDS = '#,##0,';
/** The heading of the column names the unit. */
const withoutSign = (format: string): string => format.replace('"%"', '');

/**
 * The cells of each village. Counts stand there only when the village counts in the value of the kecamatan, so that
 * the sums below are the sums of what is seen.
 */
function villageQuartets(paper: Paper, { indicator, kecamatan, villages }: IndicatorRow): Quartet[] {
	const yesNo = indicator.unit === 'ya_tidak';
	const byVillage = new Map(villages.map((one) => [one.village, one]));
	const counts = (one: IndicatorValue): boolean =>
		yesNo ? one.value !== null : bothParts(one, indicator.denominator !== null);
	const candidates = villages.filter(counts);
	const faultless = candidates.filter((one) => !one.reasons.some(({ code }) => code === 'served_without_target_group'));
	const fits = (list: readonly IndicatorValue[]): boolean =>
		yesNo || same(sum(known(list.map((one) => one.numerator))), kecamatan.numerator);
	const counted = new Set(!fits(candidates) && fits(faultless) ? faultless : candidates);
	return paper.book.villages.map(({ code }) => {
		const one = byVillage.get(code);
		if (!one) return { numerator: null, denominator: null, value: null, target: null };
		const target = one.value === null ? null : one.target;
		if (!counted.has(one)) return { numerator: null, denominator: null, value: one.value, target };
		return {
			numerator: yesNo ? one.value : one.numerator,
			denominator: yesNo || indicator.denominator === null ? null : one.denominator,
			value: one.value,
			target,
		};
	});
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const same = (a: number, b: number | null): boolean =>
	b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
