import type { Catalogue, Indicator, VariableKind } from '../model/catalogue.ts';
import type { KeptObservation } from '../model/fact.ts';
import { isInside, monthsIn, type Period, serves, yearOf } from '../model/period.ts';

/** A value that goes into a computation, with where it comes from. */
export interface Part {
	readonly value: number;
	readonly period: Period;
	readonly source: string;
}

/** Why a value is used for its own period, or why another one is. */
export type UseReason =
	| 'only'
	| 'chosen'
	| 'rank'
	| 'shorter'
	| 'newest'
	| 'left_out'
	| 'other_chosen'
	| 'other_rank'
	| 'other_shorter'
	| 'other_newer';
/** Whether a stored value counts, and why, among all values of the same village, variable and period. */
export interface Use {
	readonly used: boolean;
	readonly reason: UseReason;
}

const shorterThenNewer = (a: KeptObservation, b: KeptObservation): number =>
	monthsIn(a.period) - monthsIn(b.period) || b.importId - a.importId || (a.source < b.source ? -1 : 1);

const NONE: readonly KeptObservation[] = [];

const partOf = ({ value, period, source }: KeptObservation): Part => ({ value, period, source });

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
 * rule: of the sources with a value for the period the one a person chose for the variable, else the best ranked, then the
 * shorter period, then the newest import. Values marked `left_out` are not there.
 */
export class Facts {
	/** The values of each variable and village together; the same by variable, then by village. */
	private readonly lists: KeptObservation[][] = [];
	private readonly byVariable = new Map<string, Map<string | null, KeptObservation[]>>();
	/** Of such values those that serve a period, by its label. */
	private readonly winners = new Map<readonly KeptObservation[], Map<string, readonly KeptObservation[]>>();
	/** Values of sources that a person chose, and what is made from them. */
	private readonly chosen = new Set<KeptObservation>();
	readonly catalogue: Catalogue;

	/** `choices`: name of the source that a person chose, by variable. */
	constructor(
		catalogue: Catalogue,
		observations: Iterable<KeptObservation>,
		choices: ReadonlyMap<string, string> = new Map(),
	) {
		this.catalogue = catalogue;
		for (const observation of observations) {
			if (observation.state === 'left_out') continue;
			this.add(observation);
			if (choices.get(observation.variable) === observation.source) this.chosen.add(observation);
		}
		for (const list of this.lists) list.sort(shorterThenNewer);
		const extended = new Set(this.computed().map((observation) => this.add(observation)));
		for (const list of extended) list.sort(shorterThenNewer);
	}

	private add(observation: KeptObservation): KeptObservation[] {
		const { variable, village } = observation;
		let byVillage = this.byVariable.get(variable);
		if (!byVillage) {
			byVillage = new Map();
			this.byVariable.set(variable, byVillage);
		}
		let list = byVillage.get(village);
		if (!list) {
			list = [];
			byVillage.set(village, list);
			this.lists.push(list);
		}
		list.push(observation);
		return list;
	}

	/** Every kept value of a variable in a village, whatever its period; finest first. */
	all(variable: string, village: string | null): readonly KeptObservation[] {
		return this.byVariable.get(variable)?.get(village) ?? NONE;
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

	/** How near the source of a value is to being used: 0 for the one a person chose, else its rank. */
	private standing(o: KeptObservation): number {
		return this.chosen.has(o) ? 0 : o.rank;
	}

	private kindOf(variable: string): VariableKind {
		return this.catalogue.variables.get(variable)?.kind ?? 'stok';
	}

	/** Values of the chosen source, else of the winning source rank, that say something about `asked`. */
	serving(variable: string, village: string | null, asked: Period): readonly KeptObservation[] {
		const all = this.all(variable, village);
		if (all.length === 0) return all;
		let byPeriod = this.winners.get(all);
		if (!byPeriod) {
			byPeriod = new Map();
			this.winners.set(all, byPeriod);
		}
		const known = byPeriod.get(asked.label);
		if (known) return known;
		const answering = all.filter((o) => this.answers(o, asked));
		const best = Math.min(...answering.map((o) => this.standing(o)));
		const winners = answering.filter((o) => this.standing(o) === best);
		byPeriod.set(asked.label, winners);
		return winners;
	}

	/** Of the values kept for exactly this period, of all sources or of `source`, the one that goes first; null without any. */
	foremost(variable: string, village: string | null, period: Period, source?: string): KeptObservation | null {
		return this.all(variable, village)
			.filter((o) => o.period.label === period.label && (source ?? o.source) === o.source)
			.reduce<KeptObservation | null>((first, o) => (first === null || this.goesBefore(o, first) ? o : first), null);
	}

	/**
	 * The value known in one month of `asked`. A stock serves every month of its own period; a cumulative figure is
	 * known in the last month of its period only; a flow where its period lies in `asked` and ends in that month.
	 */
	private known(variable: string, village: string | null, asked: Period, month: number): KeptObservation | null {
		const kind = this.kindOf(variable);
		for (const o of this.serving(variable, village, asked)) {
			const span = covered(o.period, asked);
			if (kind === 'stok' ? span.first <= month && month <= span.last : span.last === month) return o;
		}
		return null;
	}

	/** The value known in one month of `asked`, as a part of a computation. */
	inMonth(variable: string, village: string | null, asked: Period, month: number): Part | null {
		const found = this.known(variable, village, asked, month);
		return found && partOf(found);
	}

	/** The value known in the last month of `asked` that has one. */
	lastIn(variable: string, village: string | null, asked: Period): Part | null {
		const found = this.lastKnown(variable, village, asked);
		return found && partOf(found);
	}

	private lastKnown(variable: string, village: string | null, asked: Period): KeptObservation | null {
		for (let month = asked.last; month >= asked.first; month--) {
			const found = this.known(variable, village, asked, month);
			if (found) return found;
		}
		return null;
	}

	/**
	 * Sub-periods of `asked` with a value, finer ones first served, none overlapping: the way flows are added.
	 * A coarser value is used only where no finer one lies inside it; nothing is split.
	 */
	subPeriods(variable: string, village: string | null, asked: Period): readonly Part[] {
		return this.parts(variable, village, asked)
			.map(partOf)
			.sort((a, b) => a.period.first - b.period.first);
	}

	private parts(variable: string, village: string | null, asked: Period): readonly KeptObservation[] {
		const taken: KeptObservation[] = [];
		const spans: { first: number; last: number }[] = [];
		for (const o of this.serving(variable, village, asked)) {
			if (!isInside(o.period, asked)) continue;
			const span = covered(o.period, asked);
			if (spans.some((other) => other.first <= span.last && other.last >= span.first)) continue;
			spans.push(span);
			taken.push(o);
		}
		return taken;
	}

	/** Whether a kept value is the one used for its own period, and why. */
	useOf(value: KeptObservation): Use {
		if (value.state === 'left_out') return { used: false, reason: 'left_out' };
		const { variable, village, period } = value;
		const isSame = (o: KeptObservation): boolean => o.source === value.source && o.period.label === period.label;
		const others = this.all(variable, village).filter((o) => this.answers(o, period) && !isSame(o));
		const winners = this.serving(variable, village, period);
		const last = this.lastKnown(variable, village, period);
		const taken = this.kindOf(variable) === 'arus' ? this.parts(variable, village, period) : last ? [last] : [];
		const isChosen = winners.some((o) => this.chosen.has(o));
		if (taken.some(isSame)) {
			if (isChosen && others.some((o) => !this.chosen.has(o))) return { used: true, reason: 'chosen' };
			if (others.some((o) => o.rank > value.rank)) return { used: true, reason: 'rank' };
			if (others.some((o) => monthsIn(o.period) > monthsIn(period))) return { used: true, reason: 'shorter' };
			return { used: true, reason: others.length > 0 ? 'newest' : 'only' };
		}
		if (!winners.some(isSame)) return { used: false, reason: isChosen ? 'other_chosen' : 'other_rank' };
		const isShorter = taken.some((o) => monthsIn(o.period) < monthsIn(period));
		return { used: false, reason: isShorter ? 'other_shorter' : 'other_newer' };
	}

	/** True when the source of `a` goes before that of `b`: chosen by a person, better ranked, or newer. */
	goesBefore(a: KeptObservation, b: KeptObservation): boolean {
		const order = this.standing(a) - this.standing(b) || b.importId - a.importId;
		return order < 0 || (order === 0 && a.source < b.source);
	}

	/** Periods of a variable over all places. */
	periodsOf(variable: string, villages: readonly (string | null)[]): Period[] {
		const seen = new Map<string, Period>();
		for (const village of villages) for (const o of this.all(variable, village)) seen.set(o.period.label, o.period);
		return [...seen.values()];
	}

	/** True when anything at all was reported for `asked`, or for a longer period around it. */
	tellsOf(asked: Period): boolean {
		for (const list of this.lists)
			if (list.some((o) => serves(o.period, asked) || isInside(o.period, asked))) return true;
		return false;
	}

	/** Newest calendar year that holds an observation; null for an empty workspace. */
	newestYear(): number | null {
		let newest: number | null = null;
		for (const list of this.lists)
			for (const o of list) if (newest === null || yearOf(o.period) > newest) newest = yearOf(o.period);
		return newest;
	}

	/** Newest month that was reported by itself, `year * 12 + month - 1`; null when none was. */
	newestMonth(): number | null {
		let newest: number | null = null;
		for (const list of this.lists)
			for (const { period } of list)
				if (period.kind === 'month' && (newest === null || period.last > newest)) newest = period.last;
		return newest;
	}

	/** Variables made from others: villages advanced or independent (G08), gap between the two population registers (D08). */
	private computed(): KeptObservation[] {
		const derive = (from: KeptObservation, variable: string, value: number): void => {
			const made = { ...from, variable, value };
			if (this.chosen.has(from)) this.chosen.add(made);
			derived.push(made);
		};
		const has = (variable: string, o: KeptObservation): boolean =>
			this.all(variable, o.village).some((other) => other.period.label === o.period.label);
		const derived: KeptObservation[] = [];
		for (const list of this.lists) {
			for (const o of list) {
				if (o.village === null) continue;
				const isStatus =
					(o.variable === 'indeks_desa_status' && yearOf(o.period) >= 2025) ||
					(o.variable === 'idm_status' && yearOf(o.period) <= 2024);
				if (isStatus && !has('desa_maju_mandiri', o)) derive(o, 'desa_maju_mandiri', o.value >= 4 ? 1 : 0);
				if (o.variable === 'penduduk_dukcapil' && !has('selisih_penduduk', o)) {
					const register = this.lastIn('penduduk_sid', o.village, o.period);
					if (register) derive(o, 'selisih_penduduk', Math.abs(register.value - o.value));
				}
			}
		}
		return derived;
	}
}
