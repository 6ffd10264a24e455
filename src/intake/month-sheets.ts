import { isInside, type Period, yearOf, yearPeriod } from '../model/period.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised } from './sheet-columns.ts';
import { namedPart, titledPeriod } from './titles.ts';

/** Sheets of a workbook that are each a month (or a quarter, a half-year) of one year by their names: JAN, FEB, ... */
export interface MonthSheets {
	readonly periods: ReadonlyMap<Recognised, Period>;
	/** Sheets beside them that are no part of the year: a sum of it, perhaps, of which nobody knows what it adds up. */
	readonly others: readonly Recognised[];
}

/**
 * The period of each sheet that is named after a part of a year. The year is that of --periode where it is one, else what
 * the titles of the sheets name. Null unless two sheets and more are named so, each differently, all in one year.
 */
export function monthSheets(tables: readonly Recognised[], { period: asked }: IntakeRequest): MonthSheets | null {
	if (tables.length < 2 || (asked !== null && asked.kind !== 'year')) return null;
	const found = tables.map((table) => {
		const year = asked ?? titledPeriod(table.sheet, table.headingRow)?.period;
		const own = year?.kind === 'year' ? namedPart(table.sheet.name, yearOf(year)) : null;
		return own && isInside(own, yearPeriod(yearOf(year!))) ? { table, own } : null;
	});
	const named = found.filter((one) => one !== null);
	const distinct = new Set(named.map(({ own }) => own.label)).size === named.length;
	const kinds = new Set(named.map(({ own }) => own.kind)).size;
	const years = new Set(named.map(({ own }) => yearOf(own))).size;
	if (named.length < 2 || !distinct || kinds !== 1 || years !== 1) return null;
	return {
		periods: new Map(named.map(({ table, own }) => [table, own])),
		others: tables.filter((_, at) => found[at] === null),
	};
}
