import type { Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { Village } from '../model/place.ts';
import type { DataRow } from './place-rows.ts';

interface Kept {
	observation: Observation;
	readonly rows: Set<string>;
	/** Other figures found for the same key, with their cells. */
	readonly others: Observation[];
	/** The row that brought the value, to tell a repeat from another part of the village. */
	readonly at: DataRow;
	/** The same figure in a row that tells of something else. */
	part: Observation | null;
	/** What a sum was made of, by all that the row of each part says beside its figure. */
	readonly parts: Map<string, Observation>;
	/** Categories that a sum was made of. */
	readonly words: Set<string>;
}

/** A row of a long table: its category, all that it says beside its figure, and its name. */
interface Part {
	readonly word: string;
	readonly said: string;
	readonly row: string;
}

const keyOf = (o: Observation): string => `${o.village ?? ''}|${o.variable}|${o.period.label}`;

const keptOf = (observation: Observation, at: DataRow, row: string): Kept => ({
	observation,
	rows: new Set([row]),
	others: [],
	at,
	part: null,
	parts: new Map(),
	words: new Set(),
});

/** The values of a file by village, variable and period: finds repeats and figures that contradict each other. */
export class KeyedValues {
	private readonly kept = new Map<string, Kept>();
	private readonly repeats = new Map<string, boolean>();
	private readonly names: ReadonlyMap<string, string>;

	/** `isRepeat`: true when a later row is the same as an earlier one in all that is not a figure. */
	constructor(
		villages: readonly Village[],
		private readonly isRepeat: (first: DataRow, later: DataRow) => boolean,
	) {
		this.names = new Map(villages.map((village) => [village.code, village.name]));
	}

	/** Takes a value. True when it is the first of its key; a second equal one is a repeat, a different one a conflict. */
	add(observation: Observation, row: string, at: DataRow): boolean {
		const known = this.kept.get(keyOf(observation));
		if (!known) {
			this.kept.set(keyOf(observation), keptOf(observation, at, row));
			this.repeats.set(row, false);
			return true;
		}
		known.rows.add(row);
		if (known.observation.value !== observation.value) {
			known.others.push(observation);
			this.repeats.set(row, false);
		} else if (!this.isRepeat(known.at, at)) {
			known.part ??= observation;
			this.repeats.set(row, false);
		} else if (!this.repeats.has(row)) this.repeats.set(row, true);
		return false;
	}

	/**
	 * Adds a value to the one of its key, for long tables whose rows add up. `into` gets the one observation all of them
	 * feed. The same row again is a repeat; with another figure it is a conflict.
	 */
	addTo(observation: Observation, into: Observation[], at: DataRow, { word, said, row }: Part): void {
		let known = this.kept.get(keyOf(observation));
		const before = known?.parts.get(said);
		if (known && before) {
			known.rows.add(row);
			if (before.value !== observation.value) known.others.push(observation);
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
			known = keptOf(own, at, row);
			this.kept.set(keyOf(observation), known);
		}
		known.rows.add(row);
		known.parts.set(said, observation);
		known.words.add(word);
		if (!into.includes(known.observation)) into.push(known.observation);
	}

	/** Sums that lack a category. `needed` gives how many categories feed a variable. */
	halfSums(needed: (variable: string) => number): Observation[] {
		return [...this.kept.values()]
			.filter(({ observation, words }) => words.size > 0 && words.size < needed(observation.variable))
			.map(({ observation }) => observation);
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
		return [...this.kept.values()]
			.filter(({ others, part }) => others.length > 0 || part !== null)
			.map(({ observation, others, rows, part, parts }) => {
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
