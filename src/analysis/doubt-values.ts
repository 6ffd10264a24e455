import type { Catalogue } from '../model/catalogue.ts';
import type { Check, Doubt, DoubtReason, ValueKey } from '../model/doubt.ts';
import type { KeptObservation } from '../model/fact.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Facts } from './facts.ts';

/** Looks up kept values the ways the checks need them. */
export class DoubtValues {
	constructor(
		readonly facts: Facts,
		readonly villages: readonly Village[],
	) {}

	get catalogue(): Catalogue {
		return this.facts.catalogue;
	}

	/** The value of a variable for exactly this period and source; null when there is none. */
	exact(variable: string, village: string | null, period: string, source: string): KeptObservation | null {
		for (const o of this.facts.all(variable, village)) if (o.period.label === period && o.source === source) return o;
		return null;
	}

	/** The value beside `o`: of its own period and source, else the one in force at the end of its period. */
	beside(variable: string, o: KeptObservation): { readonly value: number; readonly source: string } | null {
		return (
			this.exact(variable, o.village, o.period.label, o.source) ??
			this.facts.inMonth(variable, o.village, o.period, o.period.last)
		);
	}

	/** The value before `o` of the same variable, village, source and kind of period; gaps are passed over. */
	before(o: KeptObservation): KeptObservation | null {
		let found: KeptObservation | null = null;
		for (const other of this.facts.all(o.variable, o.village))
			if (
				other.period.first < o.period.first &&
				other.source === o.source &&
				other.period.kind === o.period.kind &&
				(found === null || other.period.first > found.period.first)
			)
				found = other;
		return found;
	}

	/** All values before `o` in the sense of `before`, oldest first. */
	earlier(o: KeptObservation): KeptObservation[] {
		return this.facts
			.all(o.variable, o.village)
			.filter(
				({ period, source }) => period.first < o.period.first && source === o.source && period.kind === o.period.kind,
			)
			.sort((x, y) => x.period.first - y.period.first);
	}
}

/** Key of one stored value within a village: what, when and from which source. */
export const keyOf = (o: { variable: string; period: Period; source: string }): ValueKey => ({
	variable: o.variable,
	period: o.period.label,
	source: o.source,
});

const SEVERITY: Readonly<Record<DoubtReason['code'], number>> = {
	range: 80,
	lost_zero: 70,
	sum: 60,
	zero: 60,
	fall: 60,
	mean: 50,
	level: 50,
	median: 35,
	outlier: 35,
	jump: 30,
	sources: 25,
	carried_report: 15,
	carried: 10,
};

/**
 * A doubt about `o`. Severity: what cannot be before what is only unlikely, and the more the figure is off (`factor`) the
 * higher, up to 20 points for a hundredfold.
 */
export function doubtAbout(
	o: KeptObservation,
	check: Check,
	reason: DoubtReason,
	factor: number,
	involved: readonly ValueKey[] = [keyOf(o)],
): Doubt {
	const unlikely = reason.code === 'sum' && !check.grave ? 15 : 0;
	return {
		kind: reason.code,
		check,
		village: o.village,
		variable: o.variable,
		period: o.period.label,
		at: o.period,
		value: o.value,
		source: o.source,
		reason,
		severity: SEVERITY[reason.code] - unlikely + Math.min(20, 10 * Math.log10(Math.max(1, factor))),
		involved,
	};
}
