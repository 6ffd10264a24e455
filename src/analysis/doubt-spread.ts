import type { Check, Doubt, Term } from '../model/doubt.ts';
import type { KeptObservation } from '../model/fact.ts';
import { type DoubtValues, doubtAbout, keyOf } from './doubt-values.ts';
import { logCount, median, spreadAround } from './robust.ts';

/** Villages differ by this much (on the log scale) even where most of them are alike. */
const LEAST_SPREAD = 0.3;

/** A value against the median of the villages that report the same variable, period and source. */
export function medianDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	if (o.village === null || o.value <= 0) return null;
	const [low, high, least] = check.limits as [number, number, number];
	const others = values.villages.flatMap(
		({ code }) => values.exact(o.variable, code, o.period.label, o.source)?.value || [],
	);
	if (others.length < least) return null;
	const middle = median(others);
	const factor = o.value / middle;
	if (factor >= low && factor <= high) return null;
	const reason = { code: 'median' as const, median: middle, factor, villages: others.length };
	return doubtAbout(o, check, reason, Math.max(factor, 1 / factor));
}

interface Peer {
	readonly village: string;
	readonly value: number;
	readonly base: Term | null;
	/** Logarithm of the value, per head of the base where there is one. */
	readonly rate: number;
}
interface Peers {
	readonly centre: number;
	readonly spread: number;
	readonly of: ReadonlyMap<string, Peer>;
}

/**
 * Finds values far from those of the other villages: on the log scale, relative to the size of the village, further from
 * the median than `limits` allow by the median absolute deviation, where the chance of small counts is taken into the
 * spread (variance of the log of a count = 1 / count).
 */
export class Outliers {
	private readonly groups = new Map<string, Peers | null>();

	constructor(
		private readonly values: DoubtValues,
		/** False for a size that is itself in doubt: nothing is measured by it. */
		private readonly believed: (o: KeptObservation) => boolean,
	) {}

	doubt(check: Check, o: KeptObservation): Doubt | null {
		const [leastZ, leastFactor, , leastDifference] = check.limits as [number, number, number, number];
		if (o.village === null || (check.relation === 'atas' && o.value < leastDifference)) return null;
		const peers = this.peersOf(check, o);
		const own = peers?.of.get(o.village);
		if (!peers || !own) return null;
		const expected = Math.exp(peers.centre + (own.base ? Math.log(own.base.value) : 0));
		const distance = own.rate - peers.centre;
		if (check.relation === 'atas' && distance < 0) return null;
		const factor = Math.exp(Math.abs(distance));
		if (factor < leastFactor || Math.abs(o.value - expected) < leastDifference) return null;
		if (Math.abs(distance) / Math.sqrt(peers.spread ** 2 + 1 / (expected + 0.5)) < leastZ) return null;
		const reason = {
			code: 'outlier' as const,
			expected,
			factor,
			villages: peers.of.size,
			base: own.base,
		};
		const both = check.scope === 'sumber' && check.relation === 'dua_sisi';
		const base = own.base && both ? this.exactBase(own.base.variable, o) : null;
		return doubtAbout(o, check, reason, factor, [o, ...(base ? [base] : [])].map(keyOf));
	}

	private exactBase(variable: string, o: KeptObservation): KeptObservation | null {
		return this.values.exact(variable, o.village, o.period.label, o.source);
	}

	private peersOf(check: Check, o: KeptObservation): Peers | null {
		const key = `${check.code}|${o.variable}|${o.period.label}|${o.source}`;
		const known = this.groups.get(key);
		if (known !== undefined) return known;
		const peers = this.values.villages.flatMap(({ code }) => this.peer(check, o, code) ?? []);
		let made: Peers | null = null;
		if (peers.length >= check.limits[2]!) {
			const rates = peers.map(({ rate }) => rate);
			const centre = median(rates);
			made = {
				centre,
				spread: Math.max(LEAST_SPREAD, spreadAround(centre, rates)),
				of: new Map(peers.map((peer) => [peer.village, peer])),
			};
		}
		this.groups.set(key, made);
		return made;
	}

	private peer(check: Check, o: KeptObservation, village: string): Peer | null {
		const found = this.values.exact(o.variable, village, o.period.label, o.source);
		if (!found) return null;
		const [size] = check.right;
		// Compared as they are, amounts of nothing say nothing about the others.
		if (size === undefined)
			return found.value > 0 ? { village, value: found.value, base: null, rate: logCount(found.value) } : null;
		const base = this.sizeOf(size, found);
		return base && { village, value: found.value, base, rate: logCount(found.value) - Math.log(base.value) };
	}

	private sizeOf(variable: string, o: KeptObservation): Term | null {
		const exact = this.exactBase(variable, o);
		const candidates = exact ? [exact] : this.values.facts.serving(variable, o.village, o.period);
		const size = candidates.find(({ value }) => value > 0);
		return size && this.believed(size) ? { variable, value: size.value } : null;
	}
}
