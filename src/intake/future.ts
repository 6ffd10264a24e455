import type { Variable } from '../model/catalogue.ts';
import type { Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import { monthLabel, type Period, yearOf } from '../model/period.ts';
import type { IntakeResult } from './request.ts';

/** Counts that are set before their time: targets and estimates of a year to come. */
const SET_BEFORE = /\b(sasaran|target|estimasi|proyeksi)\b/i;

/** True for what can be known before its time: money that is planned, and targets. */
const isPlanned = ({ measure, labelId, definition }: Variable): boolean =>
	measure === 'rupiah' || SET_BEFORE.test(labelId) || SET_BEFORE.test(definition);

/** Decided or handed in during the year before: documents and proposals for a year, and what is planned in them. */
const YEAR_BEFORE = /\b(tahun sebelumnya|direncanakan)\b/i;
const isForNextYear = ({ measure, definition }: Variable): boolean =>
	measure === 'dokumen' || measure === 'usulan' || YEAR_BEFORE.test(definition);

/** Whether nobody can know a figure yet, because its time has not begun. `today`: the month, `year * 12 + month - 1`. */
export function isTooEarly(variable: Variable, period: Period, today: number): boolean {
	if (period.first <= today || isPlanned(variable)) return false;
	return !isForNextYear(variable) || yearOf(period) > Math.floor(today / 12) + 1;
}

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
			const known = variables.get(variable);
			if (known && !first.has(period.label) && isTooEarly(known, period, today)) first.set(period.label, observation);
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
