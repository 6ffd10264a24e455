import type { Variable } from '../model/catalogue.ts';
import type { Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import { monthLabel } from '../model/period.ts';
import type { IntakeResult } from './request.ts';

/** Counts that are set before their time: targets and estimates of a year to come. */
const SET_BEFORE = /\b(sasaran|target|estimasi|proyeksi)\b/i;

/** True for what can be known before its time: money that is planned, and targets. */
const isPlanned = ({ measure, labelId, definition }: Variable): boolean =>
	measure === 'rupiah' || SET_BEFORE.test(labelId) || SET_BEFORE.test(definition);

/**
 * A reading refused where it holds counts of a time that has not begun: nobody counted them. `today`: the current month
 * (`year * 12 + month - 1`). One fault for each period, at its first cell.
 */
export function withoutFuture(
	result: IntakeResult,
	variables: ReadonlyMap<string, Variable>,
	today: number,
): IntakeResult {
	if (!result.incoming) return result;
	const first = new Map<string, Observation>();
	for (const { observations } of result.incoming.rows)
		for (const observation of observations) {
			const { period, variable } = observation;
			if (period.first <= today || first.has(period.label)) continue;
			const known = variables.get(variable);
			if (known && !isPlanned(known)) first.set(period.label, observation);
		}
	if (first.size === 0) return result;
	const faults = [...first].map(([label, { variable, origin }]): Fault => {
		const cell = origin.cells[0];
		return {
			code: 'period_future',
			sheet: origin.sheet,
			value: label,
			...(cell && { row: Number(/\d+$/.exec(cell)![0]), column: /^[A-Z]+/.exec(cell)![0], cell }),
			detail: { variable, today: monthLabel(today) },
		};
	});
	return {
		...result,
		refused: result.read - result.outside,
		faulty: result.read - result.outside,
		faults: [...result.faults, ...faults],
		incoming: null,
	};
}
