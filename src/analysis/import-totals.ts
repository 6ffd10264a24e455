import type { Measure, Variable } from '../model/catalogue.ts';
import type { IncomingFile, Observation } from '../model/fact.ts';
import { comparePeriods, periodOf } from '../model/period.ts';

/** What a file brought for one variable and period. */
export interface ImportTotal {
	readonly variable: string;
	readonly period: string;
	/** Villages with a value; 0 where the value is the kecamatan's own. */
	readonly villages: number;
	/** Sum over the villages, in the variable's unit; null for scores, grades and percentages, which are never added. */
	readonly sum: number | null;
}

const NEVER_ADDED: ReadonlySet<Measure> = new Set(['skor', 'tingkat', 'persen']);

/** Totals of what a file brings, by variable as met in the file, then by period. */
export function importTotals(file: IncomingFile, variables: ReadonlyMap<string, Variable>): ImportTotal[] {
	const groups = new Map<string, Map<string, Observation[]>>();
	for (const observation of new Set(file.rows.flatMap((row) => row.observations))) {
		const periods = groups.get(observation.variable) ?? new Map<string, Observation[]>();
		const { label } = observation.period;
		const known = periods.get(label);
		if (known) known.push(observation);
		else periods.set(label, [observation]);
		groups.set(observation.variable, periods);
	}
	return [...groups].flatMap(([variable, periods]) =>
		[...periods]
			.sort(([a], [b]) => comparePeriods(periodOf(a), periodOf(b)))
			.map(([period, observations]) => ({
				variable,
				period,
				villages: new Set(observations.map((o) => o.village).filter((village) => village !== null)).size,
				sum: NEVER_ADDED.has(variables.get(variable)?.measure ?? 'orang')
					? null
					: observations.reduce((sum, { value }) => sum + value, 0),
			})),
	);
}
