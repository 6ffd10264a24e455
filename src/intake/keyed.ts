import type { Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { Village } from '../model/place.ts';

interface Kept {
	observation: Observation;
	readonly rows: Set<string>;
	/** Other figures found for the same key, with their cells. */
	readonly others: Observation[];
}

const keyOf = (o: Observation): string => `${o.village ?? ''}|${o.variable}|${o.period.label}`;

/** The values of a file by village, variable and period: finds repeats and figures that contradict each other. */
export class KeyedValues {
	private readonly kept = new Map<string, Kept>();
	private readonly repeats = new Map<string, boolean>();
	private readonly names: ReadonlyMap<string, string>;

	constructor(villages: readonly Village[]) {
		this.names = new Map(villages.map((village) => [village.code, village.name]));
	}

	/** Takes a value. True when it is the first of its key; a second equal one is a repeat, a different one a conflict. */
	add(observation: Observation, row: string): boolean {
		const known = this.kept.get(keyOf(observation));
		if (!known) {
			this.kept.set(keyOf(observation), { observation, rows: new Set([row]), others: [] });
			this.repeats.set(row, false);
			return true;
		}
		known.rows.add(row);
		if (known.observation.value !== observation.value) {
			known.others.push(observation);
			this.repeats.set(row, false);
		} else if (!this.repeats.has(row)) this.repeats.set(row, true);
		return false;
	}

	/** Adds a value to the one of its key, for long tables whose rows add up. `into` gets the one observation all of them feed. */
	addTo(observation: Observation, into: Observation[]): void {
		const known = this.kept.get(keyOf(observation));
		if (!known) {
			const own = { ...observation, origin: { ...observation.origin, cells: [...observation.origin.cells] } };
			this.kept.set(keyOf(observation), { observation: own, rows: new Set(), others: [] });
			into.push(own);
			return;
		}
		if (!into.includes(known.observation)) into.push(known.observation);
		const sum = known.observation as unknown as { value: number; origin: { cells: string[] } };
		sum.value += observation.value;
		sum.origin.cells.push(...observation.origin.cells);
	}

	/** Rows that brought nothing but values already there. */
	repeatedRows(): number {
		return [...this.repeats.values()].filter(Boolean).length;
	}

	/** One fault for each key with different figures. */
	conflicts(): { fault: Fault; rows: ReadonlySet<string> }[] {
		return [...this.kept.values()]
			.filter(({ others }) => others.length > 0)
			.map(({ observation, others, rows }) => {
				const all = [observation, ...others];
				const last = others.at(-1)!;
				const cell = last.origin.cells[0]!;
				return {
					rows,
					fault: {
						code: 'conflicting_values' as const,
						sheet: last.origin.sheet,
						row: Number(/\d+$/.exec(cell)![0]),
						column: /^[A-Z]+/.exec(cell)![0],
						cell,
						value: String(last.value),
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
