import type { Decision } from '../model/decision.ts';
import type { IncomingRow } from '../model/fact.ts';

/** Money of a whole village: its budget, and the transfers every village gets hundreds of millions of. */
const OF_A_VILLAGE: ReadonlySet<string> = new Set([
	'dd_pagu',
	'pendapatan_dd',
	'pendapatan_add',
	'pendapatan_total',
	'bel_total',
	'bel_total_awal',
]);
/** True for a variable that tells the money of a whole village. */
export const isVillageMoney = (variable: string): boolean => OF_A_VILLAGE.has(variable);
/** No village gets so little in rupiah. */
const LEAST = 10_000_000;

/** Budgets of villages that are all too small for rupiah: they may stand in thousands or millions, though no word says so. */
export function smallMoney(rows: readonly IncomingRow[]): Decision[] {
	const highest = new Map<string, number>();
	for (const { observations } of rows)
		for (const { variable, village, value } of observations)
			if (village !== null && value > (highest.get(variable) ?? 0) && isVillageMoney(variable))
				highest.set(variable, value);
	return [...highest]
		.filter(([, value]) => value < LEAST)
		.map(([variable, value]) => ({ code: 'money_small', variable, highest: value }));
}
