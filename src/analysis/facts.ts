import type { Catalogue, VariableKind } from '../model/catalogue.ts';
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
		this.addComputed();
		for (const list of this.byKey.values()) list.sort(shorterThenNewer);
	}

	private add(observation: KeptObservation): void {
		const key = `${observation.variable}|${observation.village ?? ''}`;
		const list = this.byKey.get(key);
		if (list) list.push(observation);
		else this.byKey.set(key, [observation]);
	}

	/** Every kept value of a variable in a village, whatever its period; finest first. */
	all(variable: string, village: string | null): readonly KeptObservation[] {
		return this.byKey.get(`${variable}|${village ?? ''}`) ?? [];
	}

	/** Values of the winning source rank that say something about `asked`. */
	serving(variable: string, village: string | null, asked: Period): readonly KeptObservation[] {
		const key = `${variable}|${village ?? ''}|${asked.label}`;
		const known = this.winners.get(key);
		if (known) return known;
		const candidates = this.all(variable, village).filter((o) => serves(o.period, asked));
		const best = candidates.reduce((rank, o) => Math.min(rank, o.rank), Number.POSITIVE_INFINITY);
		const winners = candidates.filter((o) => o.rank === best);
		this.winners.set(key, winners);
		return winners;
	}

	/**
	 * The value known in one month of `asked`. A stock serves every month of its own period; a cumulative figure is
	 * known in the last month of its period only; a flow only where its period is that month or lies in `asked` and ends there.
	 */
	inMonth(variable: string, village: string | null, asked: Period, month: number): Part | null {
		const kind: VariableKind = this.catalogue.variables.get(variable)?.kind ?? 'stok';
		for (const o of this.serving(variable, village, asked)) {
			const span = covered(o.period, asked);
			const known = kind === 'stok' ? span.first <= month && month <= span.last : span.last === month;
			if (known) return { value: o.value, period: o.period, source: o.source };
		}
		return null;
	}

	/**
	 * Sub-periods of `asked` with a value, finer ones first served, none overlapping: the way flows are added.
	 * A coarser value is used only where no finer one lies inside it; nothing is split.
	 */
	subPeriods(variable: string, village: string | null, asked: Period): readonly Part[] {
		const taken: Part[] = [];
		for (const o of this.serving(variable, village, asked)) {
			if (!isInside(o.period, asked)) continue;
			if (taken.some((part) => part.period.first <= o.period.last && part.period.last >= o.period.first)) continue;
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

	/** Newest calendar year that holds an observation; null for an empty workspace. */
	newestYear(): number | null {
		let newest: number | null = null;
		for (const list of this.byKey.values())
			for (const o of list) if (newest === null || yearOf(o.period) > newest) newest = yearOf(o.period);
		return newest;
	}

	/** Variables made from others: villages advanced or independent (G08), gap between the two population registers (D08). */
	private addComputed(): void {
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
					const register = this.all('penduduk_sid', o.village)
						.filter((sid) => sid.period.last <= o.period.last && sid.period.last >= o.period.first)
						.sort((a, b) => b.period.last - a.period.last || b.importId - a.importId)[0];
					if (register) derived.push({ ...o, variable: 'selisih_penduduk', value: Math.abs(register.value - o.value) });
				}
			}
		}
		for (const o of derived) this.add(o);
	}
}
