import type { Catalogue, Periodicity, Variable } from '../model/catalogue.ts';
import type { Period } from '../model/period.ts';
import type { Facts } from './facts.ts';

const EVERY: Readonly<Record<Periodicity, number>> = { bulanan: 1, triwulan: 3, semester: 6, tahunan: 12 };

/**
 * Variables that are due in a period: imported, used by an indicator that judges (neutral ones only tell), and with a due
 * date that falls in the period.
 */
export function dueVariables(catalogue: Catalogue, asked: Period): Variable[] {
	const used = new Set<string>();
	for (const indicator of catalogue.indicators.values()) {
		if (indicator.direction === 'neutral') continue;
		used.add(indicator.numerator);
		if (indicator.denominator) used.add(indicator.denominator);
	}
	return [...catalogue.variables.values()].filter(
		(variable) => used.has(variable.code) && !variable.computed && dueEnds(variable, asked).length > 0,
	);
}

/** Last months of the reporting periods of a variable that end inside `asked`. */
function dueEnds(variable: Variable, asked: Period): number[] {
	const every = EVERY[variable.periodicity];
	const ends: number[] = [];
	for (let month = asked.first; month <= asked.last; month++) if ((month + 1) % every === 0) ends.push(month);
	return ends;
}

/** True when every due variable of the village has a value, of any source, for each of its due dates in `asked` (G09). */
export function isComplete(facts: Facts, village: string, asked: Period): boolean {
	return dueVariables(facts.catalogue, asked).every((variable) =>
		dueEnds(variable, asked).every((end) =>
			facts.all(variable.code, village).some((o) => o.period.first <= end && o.period.last >= end),
		),
	);
}
