import type { Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { IncomingRow } from '../model/fact.ts';
import type { Village } from '../model/place.ts';

/** Money that every village gets or plans hundreds of millions of. */
const WHOLE: ReadonlySet<string> = new Set([
	'dd_pagu',
	'pendapatan_dd',
	'pendapatan_add',
	'pendapatan_total',
	'bel_total',
	'bel_total_awal',
]);
/** No village gets so little of it in rupiah. */
const LEAST_WHOLE = 10_000_000;
/** Of other money no village has so little, and not all of several villages have less than a million. */
const LEAST_OTHER = 10_000;
const LEAST_OF_ALL = 1_000_000;
const SEVERAL = 3;

/** True for money of a village: all that is counted in rupiah. */
export const isMoney = ({ measure }: Pick<Variable, 'measure'>): boolean => measure === 'rupiah';

/**
 * Money of villages that is too small for rupiah, of all of them or of some: it may stand in thousands or millions, though
 * no word says so. `money`: codes of the variables that are money.
 */
export function smallMoney(
	rows: readonly IncomingRow[],
	money: ReadonlySet<string>,
	villages: readonly Village[],
): Decision[] {
	const found = new Map<string, { village: string; value: number }[]>();
	for (const { observations } of rows)
		for (const { variable, village, value } of observations)
			if (village !== null && value > 0 && money.has(variable))
				found.set(variable, [...(found.get(variable) ?? []), { village, value }]);
	return [...found].flatMap(([variable, all]): Decision[] => {
		const highest = Math.max(...all.map(({ value }) => value));
		const several = new Set(all.map(({ village }) => village)).size >= SEVERAL;
		const least = WHOLE.has(variable) ? LEAST_WHOLE : several && highest < LEAST_OF_ALL ? LEAST_OF_ALL : LEAST_OTHER;
		const small = all.filter(({ value }) => value < least);
		if (small.length === 0) return [];
		const most = Math.max(...small.map(({ value }) => value));
		if (small.length === all.length) return [{ code: 'money_small', variable, highest: most }];
		const codes = new Set(small.map(({ village }) => village));
		const named = villages.filter(({ code }) => codes.has(code)).map(({ name }) => name);
		return [{ code: 'money_small', variable, highest: most, villages: named }];
	});
}
