import { MONTHS_BETWEEN, type Periodicity, type Variable } from '../model/catalogue.ts';
import type { Fault } from '../model/fault.ts';
import {
	isInside,
	monthPeriod,
	monthsIn,
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
import type { TitlePeriod } from './titles.ts';
import { shown } from './values.ts';

/** Text of a row's period columns; undefined where the sheet has no such column. */
export interface PeriodCells {
	readonly whole: string | undefined;
	readonly schoolYear: string | undefined;
	readonly year: string | undefined;
	readonly semester: string | undefined;
	readonly quarter: string | undefined;
	readonly month: string | undefined;
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
export const saysPeriod = (cells: PeriodCells): boolean =>
	cells.year !== undefined || cells.whole !== undefined || cells.schoolYear !== undefined;

/** Month of a date written out: `2024-10-31`, `31/10/2024`, `31.10.2024`, always the day first; null when it is none. */
function monthOfDate(text: string): Period | null {
	const iso = /^(\d{4})-(\d\d)-\d\d(?:T.*)?$/.exec(text);
	const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
	if (iso) return monthPeriod(Number(iso[1]), Number(iso[2]));
	if (day === undefined || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return null;
	return monthPeriod(Number(year), Number(month));
}

/** How each period column is read; `year` is that of the row or of the option, null where neither says one. */
const READERS: Readonly<Record<keyof PeriodCells, (text: string, year: number | null) => Period | null>> = {
	whole: (text) => parsePeriod(text) ?? monthOfDate(text),
	// The year alone does not say whether it is the one the school year starts or ends in.
	schoolYear: (text) => {
		const period = parsePeriod(text);
		return period?.kind === 'school_year' ? period : null;
	},
	year: (text) => {
		const year = parseYear(text);
		return year === null ? (text.includes('/') ? parsePeriod(text) : null) : yearPeriod(year);
	},
	semester: (text, year) => {
		const semester = parseOrdinal(text.replace(/[.,]0+$/, ''), 2);
		return semester && year !== null ? semesterPeriod(year, semester) : parsePeriod(text);
	},
	quarter: (text, year) => {
		const quarter = parseOrdinal(text.replace(/[.,]0+$/, ''), 4);
		return quarter && year !== null ? quarterPeriod(year, quarter) : parsePeriod(text);
	},
	month: (text, year) => {
		const month = parseMonth(text.replace(/[.,]0+$/, ''));
		return month && year !== null ? monthPeriod(year, month) : (parsePeriod(text) ?? monthOfDate(text));
	},
};

/**
 * Period of a row from its own columns: the shortest they say, which must lie inside all others. A month or semester
 * without a year column takes the year of `given` (--periode). What the file says holds; a `given` that does not contain
 * it is a fault.
 */
export function rowPeriod(cells: PeriodCells, given: Period | null): Period | Failed {
	const texts = Object.entries(cells)
		.filter((entry): entry is [keyof PeriodCells, string] => entry[1] !== undefined)
		.map(([name, text]) => [name, text.replace(/^['’]/, '')] as const);
	const own = cells.year?.replace(/^['’]/, '');
	const year = own === undefined ? (given ? yearOf(given) : null) : parseYear(own);
	const found: Period[] = [];
	for (const [name, text] of texts.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
		const period = READERS[name](text, year);
		if (!period) {
			const example = name === 'schoolYear' ? EXAMPLES.school_year : '';
			return { code: 'period_unreadable', value: shown(text), detail: { example } };
		}
		found.push(period);
	}
	const period = found.reduce((a, b) => (monthsIn(b) < monthsIn(a) || isInside(b, a) ? b : a));
	if (!found.every((other) => isInside(period, other)))
		return {
			code: 'period_contradiction',
			value: texts.map(([, text]) => shown(text)).join(' '),
			detail: { found: [...new Set(found.map(({ label }) => label))] },
		};
	if (given && !isInside(period, given))
		return { code: 'period_outside', value: period.label, detail: { found: period.label, given: given.label } };
	return period;
}
const ORDER: readonly (keyof PeriodCells)[] = ['year', 'schoolYear', 'whole', 'semester', 'quarter', 'month'];

/** What may be said about a sheet that has no period. */
export interface PeriodHints {
	/** What its titles name; null when they name none. */
	readonly titled: TitlePeriod | null;
	/** The kind of period its variables are usually for; null when that is not known. */
	readonly usual: PeriodKind | null;
}

const KIND_OF: Readonly<Record<Periodicity, PeriodKind>> = {
	bulanan: 'month',
	triwulan: 'quarter',
	semester: 'semester',
	tahunan: 'year',
};

/** The shortest kind of period that some variables are usually reported for. */
export function usualKind(variables: Iterable<Variable>): PeriodKind | null {
	let usual: Periodicity | null = null;
	for (const { periodicity } of variables)
		if (usual === null || MONTHS_BETWEEN[periodicity] < MONTHS_BETWEEN[usual]) usual = periodicity;
	return usual && KIND_OF[usual];
}

/** Period of a whole sheet that does not say one: the option, checked against the kind the layout is always for. */
export function sheetPeriod(
	given: Period | null,
	kind: PeriodKind | null,
	fileName: string,
	{ titled, usual }: PeriodHints = { titled: null, usual: null },
): Period | Failed {
	const example = EXAMPLES[kind ?? usual ?? 'year'];
	if (!given) {
		if (titled && (kind === null || titled.period.kind === kind)) {
			const { period, text, row } = titled;
			const detail = { offer: period.label, example: period.label, title: text, row: row ?? '' };
			return { code: 'period_missing', detail };
		}
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
