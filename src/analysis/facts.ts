import type { Catalogue, Indicator, VariableKind } from '../model/catalogue.ts';
import type { KeptObservation } from '../model/fact.ts';
import { isInside, monthsIn, type Period, serves, yearOf } from '../model/period.ts';

/** A value that goes into a computation, with where it comes from. */
export interface Part {
	readonly value: number;
	readonly period: Period;
	readonly source: string;
}

const shorterThenNewer = (a: KeptObservation, b: KeptObservation): number =>
	monthsIn(a.period) - monthsIn(b.period) || b.importId - a.importId || (a.source < b.source ? -1 : 1);

/** The months of `own` as seen from `asked`: a school year asked for by calendar year covers that whole year. */
function covered(own: Period, asked: Period): { first: number; last: number } {
	if (own.kind === 'school_year' && asked.kind === 'year' && serves(own, asked))
		return { first: asked.first, last: asked.last };
	return own;
}

/** Variables that the program makes from imported ones. */
export const MADE_FROM: Readonly<Record<string, readonly string[]>> = {
	desa_maju_mandiri: ['idm_status', 'indeks_desa_status'],
	selisih_penduduk: ['penduduk_sid', 'penduduk_dukcapil'],
};

/** Variables that must be read to compute some indicators; null when that is all of them (completeness looks at everything). */
export function variablesFor(indicators: readonly Indicator[]): string[] | null {
	const needed = new Set<string>();
	for (const { numerator, denominator } of indicators) {
		if (numerator === 'desa_lengkap') return null;
		for (const variable of [numerator, denominator])
			if (variable !== null) for (const part of [variable, ...(MADE_FROM[variable] ?? [])]) needed.add(part);
	}
	return [...needed];
}

/**
 * All observations, ready to be asked: "this variable of this village in that period". Chooses between sources by the
 * rule: of the sources with a value for the period the best ranked, then the shorter period, then the newest import.
 * Values marked `left_out` are not there.
 */
export class Facts {
	private readonly byKey = new Map<string, KeptObservation[]>();
	private readonly winners = new Map<string, readonly KeptObservation[]>();
	readonly catalogue: Catalogue;

	constructor(catalogue: Catalogue, observations: Iterable<KeptObservation>) {
		this.catalogue = catalogue;
		for (const observation of observations) if (observation.state !== 'left_out') this.add(observation);
		for (const list of this.byKey.values()) list.sort(shorterThenNewer);
		const extended = new Set(this.computed().map((observation) => this.add(observation)));
		for (const list of extended) list.sort(shorterThenNewer);
	}

	private add(observation: KeptObservation): KeptObservation[] {
		const key = `${observation.variable}|${observation.village ?? ''}`;
		const list = this.byKey.get(key) ?? [];
		if (list.push(observation) === 1) this.byKey.set(key, list);
		return list;
	}

	/** Every kept value of a variable in a village, whatever its period; finest first. */
	all(variable: string, village: string | null): readonly KeptObservation[] {
		return this.byKey.get(`${variable}|${village ?? ''}`) ?? [];
	}

	/**
	 * True when a value can be used for `asked`. A stock serves every month of its period; a cumulative figure tells of
	 * its last month only; a flow must lie inside, since it is never split.
	 */
	private answers({ variable, period }: KeptObservation, asked: Period): boolean {
		switch (this.kindOf(variable)) {
			case 'stok':
				return serves(period, asked);
			case 'kumulatif': {
				const { last } = covered(period, asked);
				return asked.first <= last && last <= asked.last;
			}
			case 'arus':
				return isInside(period, asked);
		}
	}

	private kindOf(variable: string): VariableKind {
		return this.catalogue.variables.get(variable)?.kind ?? 'stok';
	}

	/** Values of the winning source rank that say something about `asked`. */
	serving(variable: string, village: string | null, asked: Period): readonly KeptObservation[] {
		const key = `${variable}|${village ?? ''}|${asked.label}`;
		const known = this.winners.get(key);
		if (known) return known;
		const candidates = this.all(variable, village).filter((o) => this.answers(o, asked));
		const best = candidates.reduce((rank, o) => Math.min(rank, o.rank), Number.POSITIVE_INFINITY);
		const winners = candidates.filter((o) => o.rank === best);
		this.winners.set(key, winners);
		return winners;
	}

	/**
	 * The value known in one month of `asked`. A stock serves every month of its own period; a cumulative figure is
	 * known in the last month of its period only; a flow where its period lies in `asked` and ends in that month.
	 */
	inMonth(variable: string, village: string | null, asked: Period, month: number): Part | null {
		const kind = this.kindOf(variable);
		for (const o of this.serving(variable, village, asked)) {
			const span = covered(o.period, asked);
			const known = kind === 'stok' ? span.first <= month && month <= span.last : span.last === month;
			if (known) return { value: o.value, period: o.period, source: o.source };
		}
		return null;
	}

	/** The value known in the last month of `asked` that has one. */
	lastIn(variable: string, village: string | null, asked: Period): Part | null {
		for (let month = asked.last; month >= asked.first; month--) {
			const part = this.inMonth(variable, village, asked, month);
			if (part) return part;
		}
		return null;
	}

	/**
	 * Sub-periods of `asked` with a value, finer ones first served, none overlapping: the way flows are added.
	 * A coarser value is used only where no finer one lies inside it; nothing is split.
	 */
	subPeriods(variable: string, village: string | null, asked: Period): readonly Part[] {
		const taken: Part[] = [];
		const spans: { first: number; last: number }[] = [];
		for (const o of this.serving(variable, village, asked)) {
			if (!isInside(o.period, asked)) continue;
			const span = covered(o.period, asked);
			if (spans.some((other) => other.first <= span.last && other.last >= span.first)) continue;
			spans.push(span);
			taken.push({ value: o.value, period: o.period, source: o.source });
		}
		return taken.sort((a, b) => a.period.first - b.period.first);
	}

	/** Periods of a variable over all places. */
	periodsOf(variable: string, villages: readonly (string | null)[]): Period[] {
		const seen = new Map<string, Period>();
		for (const village of villages) for (const o of this.all(variable, village)) seen.set(o.period.label, o.period);
		return [...seen.values()];
	}

	/** True when anything at all was reported for `asked`, or for a longer period around it. */
	tellsOf(asked: Period): boolean {
		for (const list of this.byKey.values())
			if (list.some((o) => serves(o.period, asked) || isInside(o.period, asked))) return true;
		return false;
	}

	/** Newest calendar year that holds an observation; null for an empty workspace. */
	newestYear(): number | null {
		let newest: number | null = null;
		for (const list of this.byKey.values())
			for (const o of list) if (newest === null || yearOf(o.period) > newest) newest = yearOf(o.period);
		return newest;
	}

	/** Variables made from others: villages advanced or independent (G08), gap between the two population registers (D08). */
	private computed(): KeptObservation[] {
		const has = (variable: string, o: KeptObservation): boolean =>
			this.all(variable, o.village).some((other) => other.period.label === o.period.label);
		const derived: KeptObservation[] = [];
		for (const list of this.byKey.values()) {
			for (const o of list) {
				if (o.village === null) continue;
				const isStatus =
					(o.variable === 'indeks_desa_status' && yearOf(o.period) >= 2025) ||
					(o.variable === 'idm_status' && yearOf(o.period) <= 2024);
				if (isStatus && !has('desa_maju_mandiri', o))
					derived.push({ ...o, variable: 'desa_maju_mandiri', value: o.value >= 4 ? 1 : 0 });
				if (o.variable === 'penduduk_dukcapil' && !has('selisih_penduduk', o)) {
					const register = this.lastIn('penduduk_sid', o.village, o.period);
					if (register) derived.push({ ...o, variable: 'selisih_penduduk', value: Math.abs(register.value - o.value) });
				}
			}
		}
		return derived;
	}
}
