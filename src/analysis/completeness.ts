import { type Catalogue, MONTHS_BETWEEN, SECTORS, type Sector, type Variable } from '../model/catalogue.ts';
import type { CompletenessCell, DueItem, Owed } from '../model/completeness.ts';
import { isOwedBy, type Sender, senderOf } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Facts } from './facts.ts';

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
	const every = MONTHS_BETWEEN[variable.periodicity];
	const ends: number[] = [];
	for (let month = asked.first; month <= asked.last; month++) if ((month + 1) % every === 0) ends.push(month);
	return ends;
}

/** True when a value of any source covers the month. */
const isReported = (facts: Facts, variable: string, village: string, month: number): boolean =>
	facts.all(variable, village).some((o) => o.period.first <= month && o.period.last >= month);

/** True when every due variable of the village has a value, of any source, for each of its due dates in `asked` (G09). */
export function isComplete(facts: Facts, village: string, asked: Period): boolean {
	return dueVariables(facts.catalogue, asked).every(
		(variable) =>
			!isOwedBy(village, variable) ||
			dueEnds(variable, asked).every((end) => isReported(facts, variable.code, village, end)),
	);
}

/**
 * What each village has reported of what is due, by service. `today`: the current month (`year * 12 + month - 1`); a value
 * whose reporting period is over is late. Without it nothing is late: who could say?
 */
export function completeness(
	facts: Facts,
	villages: readonly Village[],
	asked: Period,
	today: number | null,
): CompletenessCell[] {
	const variables = dueVariables(facts.catalogue, asked);
	return villages.flatMap((village) =>
		SECTORS.flatMap((sector) => {
			const own = variables.filter((variable) => variable.sector === sector);
			return own.length === 0 ? [] : [cellOf(facts, village, sector, own, asked, today)];
		}),
	);
}

function cellOf(
	facts: Facts,
	village: Village,
	sector: Sector,
	variables: readonly Variable[],
	asked: Period,
	today: number | null,
): CompletenessCell {
	const due: DueItem[] = variables
		.filter((variable) => isOwedBy(village.code, variable))
		.flatMap((variable) => dueEnds(variable, asked).map((month) => ({ variable, month })));
	const missing = due.filter(({ variable, month }) => !isReported(facts, variable.code, village.code, month));
	const late = today === null ? 0 : missing.filter(({ month }) => month < today).length;
	const reported = due.length - missing.length;
	return {
		village,
		sector,
		state:
			due.length === 0
				? 'not_due'
				: missing.length === 0
					? 'complete'
					: late > 0
						? 'late'
						: reported === 0
							? 'none'
							: 'partly',
		due: due.length,
		reported,
		late,
		missing,
	};
}

/** What is missing by the office that answers for it, the largest debt first. With `today` only what is overdue. */
export function owedBy(cells: readonly CompletenessCell[], today: number | null, senders: readonly Sender[]): Owed[] {
	const bySender = new Map<Sender, { variables: Set<Variable>; villages: Set<string>; values: number }>();
	for (const { village, missing } of cells)
		for (const { variable, month } of missing) {
			if (today !== null && month >= today) continue;
			const sender = senderOf(variable, senders);
			const owed = bySender.get(sender) ?? { variables: new Set(), villages: new Set(), values: 0 };
			bySender.set(sender, owed);
			owed.variables.add(variable);
			owed.villages.add(village.code);
			owed.values++;
		}
	return [...bySender]
		.map(([sender, { variables, villages, values }]) => ({
			sender,
			variables: [...variables],
			villages: [...villages],
			values,
		}))
		.sort((a, b) => b.values - a.values || (a.sender.name < b.sender.name ? -1 : 1));
}
