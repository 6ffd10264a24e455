import type { Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { Village } from '../model/place.ts';
import type { DataRow } from './place-rows.ts';

interface Kept {
	readonly observation: Observation;
	/** Name of the row that brought the value. */
	readonly row: string;
	/** That row, to tell a repeat from another part of the village. */
	readonly at: DataRow;
	/** What else was found for the same key. A file has up to millions of keys, and nearly all have nothing. */
	more: More | null;
}

interface More {
	/** Names of all rows with the key. */
	readonly rows: Set<string>;
	/** Other figures found for it, with their cells. */
	readonly others: Observation[];
	/** The same figure in a row that tells of something else. */
	part: Observation | null;
	/** What a sum was made of, by all that the row of each part says beside its figure. */
	readonly parts: Map<string, Observation>;
	/** Categories that a sum was made of. */
	readonly words: Set<string>;
}

function moreOf(kept: Kept): More {
	kept.more ??= { rows: new Set([kept.row]), others: [], part: null, parts: new Map(), words: new Set() };
	return kept.more;
}

/** A row of a long table: its category, all that it says beside its figure, and its name. */
interface Part {
	readonly word: string;
	readonly said: string;
	readonly row: string;
}

/** The values of a file by village, variable and period: finds repeats and figures that contradict each other. */
export class KeyedValues {
	/** By village and period, then by variable. */
	private readonly kept = new Map<string, Map<string, Kept>>();
	private last: { readonly village: string | null; readonly period: string; readonly kept: Map<string, Kept> } | null =
		null;
	private readonly repeats = new Map<string, boolean>();
	private readonly names: ReadonlyMap<string, string>;

	/** `isRepeat`: true when a later row is the same as an earlier one in all that is not a figure. */
	constructor(
		villages: readonly Village[],
		private readonly isRepeat: (first: DataRow, later: DataRow) => boolean,
	) {
		this.names = new Map(villages.map((village) => [village.code, village.name]));
	}

	/** The values of an observation's village and period, by variable. Those of one row come after each other. */
	private keptOf({ village, period: { label } }: Observation): Map<string, Kept> {
		if (this.last?.village === village && this.last.period === label) return this.last.kept;
		const key = `${village ?? ''}|${label}`;
		let kept = this.kept.get(key);
		if (!kept) {
			kept = new Map();
			this.kept.set(key, kept);
		}
		this.last = { village, period: label, kept };
		return kept;
	}

	private *all(): Generator<Kept> {
		for (const kept of this.kept.values()) yield* kept.values();
	}

	/** Takes a value. True when it is the first of its key; a second equal one is a repeat, a different one a conflict. */
	add(observation: Observation, row: string, at: DataRow): boolean {
		const kept = this.keptOf(observation);
		const known = kept.get(observation.variable);
		if (!known) {
			kept.set(observation.variable, { observation, row, at, more: null });
			this.repeats.set(row, false);
			return true;
		}
		const more = moreOf(known);
		more.rows.add(row);
		if (known.observation.value !== observation.value) {
			more.others.push(observation);
			this.repeats.set(row, false);
		} else if (!this.isRepeat(known.at, at)) {
			more.part ??= observation;
			this.repeats.set(row, false);
		} else if (!this.repeats.has(row)) this.repeats.set(row, true);
		return false;
	}

	/**
	 * Adds a value to the one of its key, for long tables whose rows add up. `into` gets the one observation all of them
	 * feed. The same row again is a repeat; with another figure it is a conflict.
	 */
	addTo(observation: Observation, into: Observation[], at: DataRow, { word, said, row }: Part): void {
		const kept = this.keptOf(observation);
		let known = kept.get(observation.variable);
		const before = known?.more?.parts.get(said);
		if (known && before) {
			const more = moreOf(known);
			more.rows.add(row);
			if (before.value !== observation.value) more.others.push(observation);
			else if (!this.repeats.has(row)) this.repeats.set(row, true);
			return;
		}
		this.repeats.set(row, false);
		if (known) {
			const sum = known.observation as unknown as { value: number; origin: { cells: string[] } };
			sum.value += observation.value;
			sum.origin.cells.push(...observation.origin.cells);
		} else {
			const own = { ...observation, origin: { ...observation.origin, cells: [...observation.origin.cells] } };
			known = { observation: own, row, at, more: null };
			kept.set(observation.variable, known);
		}
		const more = moreOf(known);
		more.rows.add(row);
		more.parts.set(said, observation);
		more.words.add(word);
		if (!into.includes(known.observation)) into.push(known.observation);
	}

	/** Sums that lack a category. `needed` gives how many categories feed a variable. */
	halfSums(needed: (variable: string) => number): Observation[] {
		const half: Observation[] = [];
		for (const { observation, more } of this.all()) {
			const words = more?.words.size ?? 0;
			if (words > 0 && words < needed(observation.variable)) half.push(observation);
		}
		return half;
	}

	/** Names of the villages of some observations, each once. */
	namesOf(observations: readonly Observation[]): string[] {
		return [...new Set(observations.map(({ village }) => this.names.get(village ?? '') ?? ''))].filter(Boolean);
	}

	/** Rows that brought nothing but values already there. */
	repeatedRows(): number {
		return [...this.repeats.values()].filter(Boolean).length;
	}

	/** One fault for each key with different figures. */
	conflicts(): { fault: Fault; rows: ReadonlySet<string> }[] {
		return [...this.all()]
			.filter(({ more }) => more !== null && (more.others.length > 0 || more.part !== null))
			.map(({ observation, more }) => {
				const { others, rows, part, parts } = more!;
				const all = [[...parts.values()][0] ?? observation, ...others];
				const last = others.at(-1) ?? part!;
				const cell = last.origin.cells[0]!;
				return {
					rows,
					fault: {
						code: others.length > 0 ? ('conflicting_values' as const) : ('split_rows' as const),
						sheet: last.origin.sheet,
						row: Number(/\d+$/.exec(cell)![0]),
						column: /^[A-Z]+/.exec(cell)![0],
						cell,
						value: others.length > 0 ? String(last.value) : '',
						...(observation.village ? { village: this.names.get(observation.village) ?? observation.village } : {}),
						detail: {
							variable: observation.variable,
							values: [...new Set(all.map((o) => String(o.value)))],
							cells: all.map((o) => o.origin.cells[0]!).slice(0, 8),
						},
					},
				};
			});
	}
}
