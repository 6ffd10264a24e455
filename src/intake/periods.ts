import type { Fault } from '../model/fault.ts';
import {
	isInside,
	monthPeriod,
	type Period,
	type PeriodKind,
	parseMonth,
	parseOrdinal,
	parsePeriod,
	parseYear,
	quarterPeriod,
	semesterPeriod,
	yearOf,
	yearPeriod,
} from '../model/period.ts';
import { shown } from './values.ts';

/** Text of a row's period columns; undefined where the sheet has no such column. */
export interface PeriodCells {
	readonly year: string | undefined;
	readonly month: string | undefined;
	readonly semester: string | undefined;
	readonly quarter: string | undefined;
	readonly whole: string | undefined;
}

type Failed = Pick<Fault, 'code' | 'value' | 'detail'>;
const EXAMPLES: Readonly<Record<PeriodKind, string>> = {
	month: '2024-10',
	quarter: '2024-T3',
	semester: '2024-S1',
	year: '2024',
	school_year: '2024/2025',
};
/** True when the cells of a row can say a period by themselves. */
export const saysPeriod = (cells: PeriodCells): boolean => cells.year !== undefined || cells.whole !== undefined;

/**
 * Period of a row from its own columns. A month or semester without a year column takes the year of `given`
 * (--periode). What the file says holds; a `given` that does not contain it is a fault.
 */
export function rowPeriod(cells: PeriodCells, given: Period | null): Period | Failed {
	const unreadable = (value: string): Failed => ({ code: 'period_unreadable', value: shown(value) });
	let period: Period | null;
	if (cells.whole !== undefined) {
		period = parsePeriod(cells.whole);
		if (!period) return unreadable(cells.whole);
	} else {
		const schoolYear = cells.year?.includes('/') ? parsePeriod(cells.year) : null;
		const year = cells.year === undefined ? (given ? yearOf(given) : null) : parseYear(cells.year);
		if (schoolYear && cells.month === undefined && cells.semester === undefined) period = schoolYear;
		else if (year === null) return unreadable(cells.year ?? '');
		else if (cells.month !== undefined) {
			const month = parseMonth(cells.month.replace(/[.,]0+$/, ''));
			period = month ? monthPeriod(year, month) : parsePeriod(cells.month);
			if (!period || (cells.year !== undefined && yearOf(period) !== year)) return unreadable(cells.month);
		} else if (cells.quarter !== undefined) {
			const quarter = parseOrdinal(cells.quarter.replace(/[.,]0+$/, ''), 4);
			if (!quarter) return unreadable(cells.quarter);
			period = quarterPeriod(year, quarter);
		} else if (cells.semester !== undefined) {
			const semester = parseOrdinal(cells.semester.replace(/[.,]0+$/, ''), 2);
			if (!semester) return unreadable(cells.semester);
			period = semesterPeriod(year, semester);
		} else period = yearPeriod(year);
	}
	if (given && !isInside(period, given))
		return { code: 'period_outside', value: period.label, detail: { found: period.label, given: given.label } };
	return period;
}

/** Period of a whole sheet that does not say one: the option, checked against the kind the layout is always for. */
export function sheetPeriod(given: Period | null, kind: PeriodKind | null, fileName: string): Period | Failed {
	const example = EXAMPLES[kind ?? 'year'];
	if (!given) {
		const year = /(?:^|[^0-9])((?:19|20)\d\d)(?:[^0-9]|$)/.exec(fileName)?.[1];
		return {
			code: 'period_missing',
			detail: { offer: year ?? '', example: year ? example.replace('2024', year) : example },
		};
	}
	if (kind && given.kind !== kind)
		return {
			code: 'period_kind',
			detail: { kind, given: given.label, example },
		};
	return given;
}
