import type { Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import { maskIdentity } from '../model/identity.ts';
import type { Village } from '../model/place.ts';
import { sheetCell } from './grid.ts';
import { type DataRow, keyOf } from './place-rows.ts';

/** The values of one village and period, and the rows that brought them, both by the number of the variable. */
interface Group {
	readonly values: Observation[];
	readonly rows: DataRow[];
}

/** What else was found for a key. */
interface More {
	/** Names of all rows with the key. */
	readonly rows: Set<string>;
	/** Other figures found for it, with their cells, and all that were found after the first, equal or not. */
	readonly others: Observation[];
	readonly later: Observation[];
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

/** The values of a file by village, variable and period: finds repeats and figures that contradict each other. */
export class KeyedValues {
	/** By village and period. */
	private readonly groups = new Map<string, Group>();
	private last: { readonly village: string | null; readonly period: string; readonly group: Group } | null = null;
	/** Numbers of the variables, as met. */
	private readonly variables = new Map<string, number>();
	/** By the value kept of the key. A file has up to millions of keys, and nearly all have nothing more. */
	private readonly more = new Map<Observation, More>();
	private readonly repeats = new Map<string, boolean>();
	private readonly names: ReadonlyMap<string, string>;

	/** `isRepeat`: true when a later row is the same as an earlier one in all that is not a figure. */
	constructor(
		villages: readonly Village[],
		private readonly isRepeat: (first: DataRow, later: DataRow) => boolean,
	) {
		this.names = new Map(villages.map((village) => [village.code, village.name]));
	}

	/** The group of an observation's village and period. Those of one row come after each other. */
	private groupOf({ village, period: { label } }: Observation): Group {
		if (this.last?.village === village && this.last.period === label) return this.last.group;
		const key = `${village ?? ''}|${label}`;
		let group = this.groups.get(key);
		if (!group) {
			group = { values: [], rows: [] };
			this.groups.set(key, group);
		}
		this.last = { village, period: label, group };
		return group;
	}

	private numberOf({ variable }: Observation): number {
		let number = this.variables.get(variable);
		if (number === undefined) {
			number = this.variables.size;
			this.variables.set(variable, number);
		}
		return number;
	}

	/** What else was found for the key of a kept value, which row `at` brought. */
	private moreOf(kept: Observation, at: DataRow): More {
		let more = this.more.get(kept);
		if (!more) {
			more = { rows: new Set([keyOf(at)]), others: [], later: [], part: null, parts: new Map(), words: new Set() };
			this.more.set(kept, more);
		}
		return more;
	}

	/** Takes a value. True when it is the first of its key; a second equal one is a repeat, a different one a conflict. */
	add(observation: Observation, row: string, at: DataRow): boolean {
		const { values, rows } = this.groupOf(observation);
		const number = this.numberOf(observation);
		const known = values[number];
		if (!known) {
			values[number] = observation;
			rows[number] = at;
			this.repeats.set(row, false);
			return true;
		}
		const more = this.moreOf(known, rows[number]!);
		more.rows.add(row);
		more.later.push(observation);
		if (known.value !== observation.value) {
			more.others.push(observation);
			this.repeats.set(row, false);
		} else if (!this.isRepeat(rows[number]!, at)) {
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
		const { values, rows } = this.groupOf(observation);
		const number = this.numberOf(observation);
		let known = values[number];
		const made = known && this.more.get(known);
		// A figure that stands in a column of its own is no part of a sum.
		if (known && !made?.words.size) {
			this.add(observation, row, at);
			return;
		}
		const before = made?.parts.get(said);
		if (known && before) {
			const more = this.moreOf(known, at);
			more.rows.add(row);
			more.later.push(observation);
			if (before.value !== observation.value) more.others.push(observation);
			else if (!this.repeats.has(row)) this.repeats.set(row, true);
			return;
		}
		this.repeats.set(row, false);
		if (known) {
			const sum = known as unknown as { value: number; origin: { cells: string[] } };
			sum.value += observation.value;
			sum.origin.cells.push(...observation.origin.cells);
		} else {
			known = { ...observation, origin: { ...observation.origin, cells: [...observation.origin.cells] } };
			values[number] = known;
			rows[number] = at;
		}
		const more = this.moreOf(known, rows[number]!);
		more.rows.add(row);
		more.parts.set(said, observation);
		more.words.add(word);
		if (!into.includes(known)) into.push(known);
	}

	/** Sums that lack a category. `needed` gives how many categories feed a variable. */
	halfSums(needed: (variable: string) => number): Observation[] {
		return [...this.more]
			.filter(([{ variable }, { words }]) => words.size > 0 && words.size < needed(variable))
			.map(([observation]) => observation);
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
		return [...this.more]
			.filter(([, { others, part }]) => others.length > 0 || part !== null)
			.map(([observation, { others, later, rows, part, parts }]) => {
				const first = [...parts.values()][0] ?? observation;
				const all = others.length > 0 ? [first, ...later] : [first];
				const last = others.at(-1) ?? part!;
				const cell = last.origin.cells[0]!;
				const oneSheet = all.every(({ origin }) => origin.sheet === last.origin.sheet);
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
							cells: all.map(({ origin: { sheet, cells } }) =>
								oneSheet ? cells[0]! : sheetCell(maskIdentity(sheet), cells[0]!),
							),
						},
					},
				};
			});
	}
}
