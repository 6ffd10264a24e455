import { partsInDoubt } from '../analysis/doubtful-rows.ts';
import type { Words } from '../language/words.ts';
import type { Catalogue, Indicator } from '../model/catalogue.ts';
import type { IndicatorStatus, IndicatorValue } from '../model/finding.ts';
import type { PageCell, Tone } from '../report/page.ts';

const TONES: Readonly<Record<IndicatorStatus, Tone | undefined>> = {
	met: 'good',
	indicative_met: 'good',
	within_limit: 'good',
	not_met: 'bad',
	over_limit: 'bad',
	indicative_not_met: 'warn',
	no_target: undefined,
	no_value: 'muted',
};

const cell = (text: string, value?: number | string | null, tone?: Tone): PageCell => ({
	text,
	...(value === undefined ? {} : { value }),
	...(tone ? { tone } : {}),
});

/** Cells of an indicator value, the same in every table. */
export class IndicatorCells {
	constructor(
		private readonly words: Words,
		private readonly catalogue: Catalogue,
	) {}

	value(indicator: Indicator, value: IndicatorValue): PageCell {
		if (value.value === null) return cell('', null, 'muted');
		const text = this.words.value(value.value, indicator.unit, value.village !== null);
		return cell(partsInDoubt(value) > 0 ? `${text} ?` : text, value.value);
	}

	target(indicator: Indicator, value: IndicatorValue): PageCell {
		if (value.target === null) return cell('', null);
		return cell(this.words.value(value.target, indicator.unit, value.village !== null), value.target);
	}

	/** Gap in points with its sign. */
	gap(indicator: Indicator, value: IndicatorValue): PageCell {
		if (value.gap === null || (indicator.unit === 'ya_tidak' && value.village !== null)) return cell('', null);
		const text = this.words.value(Math.abs(value.gap), indicator.unit, false);
		const zero = Number(text.replace(/\D/g, '')) === 0;
		return cell(`${zero ? '' : value.gap > 0 ? '+' : '-'}${text}`, value.gap);
	}

	/** Gap in people, houses or documents: `17 orang`. */
	gapCount(indicator: Indicator, value: IndicatorValue): PageCell {
		if (value.gapCount === null) return cell('', null);
		const measure = this.catalogue.variables.get(indicator.numerator)?.measure ?? 'orang';
		return cell(`${this.words.number(value.gapCount, 0)} ${this.words.measure(measure)}`, value.gapCount);
	}

	status(value: IndicatorValue): PageCell {
		return cell(this.words.status(value.status), this.words.status(value.status), TONES[value.status]);
	}

	villages(value: IndicatorValue): PageCell {
		return cell(`${value.villagesCounted}/${value.villagesTotal}`);
	}

	/** Reasons that a reader must see beside the figure; those the status already says are left out. */
	note(value: IndicatorValue): PageCell {
		const said = value.reasons.filter(
			(r) => !['target_other_definition', 'target_unverified', 'target_other_year'].includes(r.code),
		);
		return cell(
			said.map((reason) => this.words.reason(reason)).join('; '),
			undefined,
			value.value === null ? 'muted' : undefined,
		);
	}

	part(value: number | null): PageCell {
		return value === null ? cell('', null) : cell(this.words.number(value, 0), value);
	}
}

/** Codes as ranges: `K01-K05, K08`. In the order given; only neighbours by number are joined. */
export function codeRanges(codes: readonly string[]): string {
	const runs: string[][] = [];
	for (const code of codes) {
		const before = runs.at(-1)?.at(-1);
		const follows =
			before !== undefined && before[0] === code[0] && Number(before.slice(1)) + 1 === Number(code.slice(1));
		if (follows) runs.at(-1)!.push(code);
		else runs.push([code]);
	}
	return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(', '))).join(', ');
}

/** The contract's row for one indicator value. */
export function indicatorJson(
	indicator: Indicator,
	value: IndicatorValue,
	name: string,
	words: Words,
): Record<string, unknown> {
	return {
		indicator: value.indicator,
		village: value.village,
		name,
		indicator_name: words.name(indicator),
		period: value.period,
		value_period: value.valuePeriod,
		numerator: value.numerator,
		denominator: value.denominator,
		value: value.value,
		unit: indicator.unit,
		target: value.target,
		target_annual: value.targetAnnual,
		target_year: value.targetYear,
		gap: value.gap,
		gap_count: value.gapCount,
		status: value.status,
		villages_counted: value.villagesCounted,
		villages_total: value.villagesTotal,
		small: value.small,
		doubtful: partsInDoubt(value),
		reason: value.reasons.length ? value.reasons.map((reason) => words.reason(reason)).join('; ') : null,
	};
}
