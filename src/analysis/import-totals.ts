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

interface Sum {
	villages: number;
	sum: number;
}

/** The observations of a file, each once: rows of a long table share the one that all of them feed. */
export function* observationsIn({ rows }: IncomingFile): Generator<Observation> {
	const shared = new Set<Observation>();
	for (const { observations } of rows)
		for (const observation of observations) {
			if (shared.has(observation)) continue;
			if (observation.origin.cells.length > 1) shared.add(observation);
			yield observation;
		}
}

/** Totals of what a file brings, by variable as met in the file, then by period. */
export function importTotals(file: IncomingFile, variables: ReadonlyMap<string, Variable>): ImportTotal[] {
	const groups = new Map<string, Map<string, Sum>>();
	for (const { variable, period, village, value } of observationsIn(file)) {
		const periods = groups.get(variable) ?? new Map<string, Sum>();
		groups.set(variable, periods);
		const total = periods.get(period.label) ?? { villages: 0, sum: 0 };
		periods.set(period.label, total);
		if (village !== null) total.villages++;
		total.sum += value;
	}
	return [...groups].flatMap(([variable, periods]) => {
		const added = !NEVER_ADDED.has(variables.get(variable)?.measure ?? 'orang');
		return [...periods]
			.sort(([a], [b]) => comparePeriods(periodOf(a), periodOf(b)))
			.map(([period, { villages, sum }]) => ({
				variable,
				period,
				villages,
				sum: added ? sum : null,
			}));
	});
}
