import type { Catalogue } from '../model/catalogue.ts';
import type { Check, Doubt, DoubtReason, ValueKey } from '../model/doubt.ts';
import type { KeptObservation } from '../model/fact.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Facts } from './facts.ts';

/** Looks up kept values the ways the checks need them. */
export class DoubtValues {
	private readonly histories = new Map<string, readonly KeptObservation[]>();
	private readonly exacts = new Map<string, ReadonlyMap<string, KeptObservation>>();

	constructor(
		readonly facts: Facts,
		readonly villages: readonly Village[],
	) {}

	get catalogue(): Catalogue {
		return this.facts.catalogue;
	}

	/** The value of a variable for exactly this period and source; null when there is none. */
	exact(variable: string, village: string | null, period: string, source: string): KeptObservation | null {
		const key = `${variable}|${village ?? ''}`;
		let known = this.exacts.get(key);
		if (!known) {
			known = new Map(this.facts.all(variable, village).map((o) => [`${o.period.label}|${o.source}`, o]));
			this.exacts.set(key, known);
		}
		return known.get(`${period}|${source}`) ?? null;
	}

	/** The value beside `o`: of its own period and source, else the one in force at the end of its period. */
	beside(variable: string, o: KeptObservation): { readonly value: number; readonly source: string } | null {
		return (
			this.exact(variable, o.village, o.period.label, o.source) ??
			this.facts.inMonth(variable, o.village, o.period, o.period.last)
		);
	}

	/** Values of the same variable, village, source and kind of period, oldest first. */
	history(o: KeptObservation): readonly KeptObservation[] {
		const key = `${o.variable}|${o.village ?? ''}|${o.source}|${o.period.kind}`;
		let found = this.histories.get(key);
		if (!found) {
			found = this.facts
				.all(o.variable, o.village)
				.filter((other) => other.source === o.source && other.period.kind === o.period.kind)
				.sort((a, b) => a.period.first - b.period.first);
			this.histories.set(key, found);
		}
		return found;
	}
}

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
