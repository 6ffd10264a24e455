/** Kinds of period a figure can be for. */
export type PeriodKind = 'month' | 'quarter' | 'semester' | 'year' | 'school_year';

/**
 * A span of whole months. `first` and `last` are month numbers counted as `year * 12 + month - 1`, both inclusive.
 * `label` is the one spelling used in files, JSON and the workspace: `2024-10`, `2024-T3`, `2024-S1`, `2024`, `2024/2025`.
 */
export interface Period {
	readonly label: string;
	readonly kind: PeriodKind;
	readonly first: number;
	readonly last: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Month `month` (1-12) of `year`. */
export const monthPeriod = (year: number, month: number): Period => {
	const at = year * 12 + month - 1;
	return { label: `${year}-${pad(month)}`, kind: 'month', first: at, last: at };
};
/** Quarter `quarter` (1-4) of `year`. */
export const quarterPeriod = (year: number, quarter: number): Period => ({
	label: `${year}-T${quarter}`,
	kind: 'quarter',
	first: year * 12 + (quarter - 1) * 3,
	last: year * 12 + quarter * 3 - 1,
});
/** Semester `semester` (1-2) of `year`. */
export const semesterPeriod = (year: number, semester: number): Period => ({
	label: `${year}-S${semester}`,
	kind: 'semester',
	first: year * 12 + (semester - 1) * 6,
	last: year * 12 + semester * 6 - 1,
});
/** The calendar year. */
export const yearPeriod = (year: number): Period => ({
	label: String(year),
	kind: 'year',
	first: year * 12,
	last: year * 12 + 11,
});
/** The school year (July-June) that starts in `year`. */
export const schoolYearPeriod = (year: number): Period => ({
	label: `${year}/${year + 1}`,
	kind: 'school_year',
	first: year * 12 + 6,
	last: year * 12 + 17,
});

const MONTHS: readonly (readonly string[])[] = [
	['januari', 'jan', 'january'],
	['februari', 'pebruari', 'feb', 'peb', 'february'],
	['maret', 'mar', 'mrt', 'march'],
	['april', 'apr'],
	['mei', 'may'],
	['juni', 'jun', 'june'],
	['juli', 'jul', 'july'],
	['agustus', 'agu', 'ags', 'agt', 'agust', 'aug', 'august'],
	['september', 'sep', 'sept'],
	['oktober', 'okt', 'oct', 'october'],
	['november', 'nopember', 'nov', 'nop'],
	['desember', 'des', 'dec', 'december'],
];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** Month number 1-12 of a month name or number (`Nopember`, `agt`, `7`, `07`), or null. */
export function parseMonth(text: string): number | null {
	const word = text.trim().toLowerCase().replace(/\.$/, '');
	if (/^0?[1-9]$|^1[0-2]$/.test(word)) return Number(word);
	const at = MONTHS.findIndex((names) => names.includes(word));
	return at < 0 ? null : at + 1;
}

/** Ordinal of a semester or quarter written `1`, `I`, `satu`, `Semester 2`, `TW III`; null when it is none or above `max`. */
export function parseOrdinal(text: string, max: 2 | 4): number | null {
	const word = text
		.trim()
		.toLowerCase()
		.replace(/^(?:(?:semester|smt|sem|triwulan|kuartal|tw)\s*\.?\s*|[stq]\s*(?=\d|i{1,3}$|iv$))/, '');
	const roman = ROMAN.indexOf(word) + 1;
	const spelled = ['satu', 'dua', 'tiga', 'empat'].indexOf(word) + 1;
	const n = /^[1-4]$/.test(word) ? Number(word) : roman || spelled;
	return n >= 1 && n <= max ? n : null;
}

/** Calendar year 1990-2100 written as `2024`, `2024.0` or a number; null when it is none. */
export function parseYear(text: string): number | null {
	const match = /^\s*((?:19|20)\d\d|2100)(?:[.,]0+)?\s*$/.exec(text);
	return match ? Number(match[1]) : null;
}

const YEAR = '((?:19|20)\\d\\d)';
const month = (year: string, number: number | null): Period | null =>
	number !== null && number >= 1 && number <= 12 ? monthPeriod(Number(year), number) : null;
const semester = (year: string, word: string): Period | null => {
	const n = parseOrdinal(word, 2);
	return n ? semesterPeriod(Number(year), n) : null;
};
const quarter = (year: string, word: string): Period | null => {
	const n = parseOrdinal(word, 4);
	return n ? quarterPeriod(Number(year), n) : null;
};

/** The quarter, half-year or year that a range of months is; null for any other range. */
const range = (year: string, from: number | null, to: number | null): Period | null => {
	if (from === null || to === null) return null;
	if (from === 1 && to === 12) return yearPeriod(Number(year));
	if (from % 6 === 1 && to === from + 5) return semesterPeriod(Number(year), (to / 6) as 1 | 2);
	return from % 3 === 1 && to === from + 2 ? quarterPeriod(Number(year), to / 3) : null;
};

/** Ways a period is written, first match wins. */
const FORMS: readonly (readonly [RegExp, (a: string, b: string, c: string) => Period | null])[] = [
	[new RegExp(`^(?:tahun |ta |tahun anggaran )?${YEAR}$`), (year) => yearPeriod(Number(year))],
	[
		new RegExp(`^(?:tahun ajaran |tahun pelajaran |ta |t\\.a\\. )?${YEAR} ?[/-] ?${YEAR}$`),
		(from, to) => (Number(to) === Number(from) + 1 ? schoolYearPeriod(Number(from)) : null),
	],
	[new RegExp(`^${YEAR}[- ]?s(?:emester)? ?([12]|ii?)$`), semester],
	[new RegExp(`^${YEAR}[- ]?(?:t|tw|q|triwulan) ?([1-4]|i{1,3}|iv)$`), quarter],
	[new RegExp(`^${YEAR}[-/](\\d{1,2})$`), (year, number) => month(year, Number(number))],
	[new RegExp(`^(\\d{1,2})[-/]${YEAR}$`), (number, year) => month(year, Number(number))],
	[new RegExp(`^(?:semester|smt|sem\\.?) ?(\\S+?),? (?:tahun )?${YEAR}$`), (word, year) => semester(year, word)],
	[new RegExp(`^(?:triwulan|tw|kuartal) ?(\\S+?),? (?:tahun )?${YEAR}$`), (word, year) => quarter(year, word)],
	[new RegExp(`^(?:bulan )?([a-z]+\\.?),? (?:tahun )?${YEAR}$`), (word, year) => month(year, parseMonth(word))],
	[
		new RegExp(
			`^(?:bulan )?([a-z]+)\\.? ?(?:-|–|s\\.? ?[/.]? ?d\\.?|sampai(?: dengan)?) ?([a-z]+)\\.?,? (?:tahun )?${YEAR}$`,
		),
		(from, to, year) => range(year, parseMonth(from), parseMonth(to)),
	],
];

/**
 * Reads a period as people write it: `2024`, `2024-S1`, `2024-T3`, `2024-10`, `2024/2025`, `Oktober 2024`,
 * `Semester I 2024`, `Triwulan 3 2024`, `10/2024`, `Tahun 2024`, `TA 2024/2025`. Null when it cannot be read.
 */
export function parsePeriod(text: string): Period | null {
	const word = text.trim().replace(/\s+/g, ' ').toLowerCase();
	for (const [form, make] of FORMS) {
		const match = form.exec(word);
		if (match) return make(match[1]!, match[2] ?? '', match[3] ?? '');
	}
	return null;
}

/** The period of a label written by this program; throws on anything else (a bug, not a user's mistake). */
export function periodOf(label: string): Period {
	const period = parsePeriod(label);
	if (!period) throw new Error(`not a period label: ${label}`);
	return period;
}

/** Calendar year a period belongs to. A school year belongs to the year it starts in (domain rule, section 3). */
export const yearOf = (period: Period): number => Math.floor(period.first / 12);

/** Length in months. */
export const monthsIn = (period: Period): number => period.last - period.first + 1;

/** Label of the month with number `month` (`year * 12 + month - 1`). */
export const monthLabel = (month: number): string => `${Math.floor(month / 12)}-${pad((month % 12) + 1)}`;

/** Label of a year, or of the month of it that a report goes up to: `2024`, `2024-06`. */
export const reportLabel = (year: number, month: number | null): string =>
	month === null ? String(year) : monthLabel(year * 12 + month - 1);

/** Number of the month of an ISO date, counted as periods count: `year * 12 + month - 1`. */
export const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/**
 * True when `inner` lies wholly inside `outer`. A school year counts as lying inside the calendar year it starts in:
 * school-year data belong to the year the school year starts.
 */
export function isInside(inner: Period, outer: Period): boolean {
	if (inner.kind === 'school_year' && outer.kind === 'year') return yearOf(inner) === yearOf(outer);
	return inner.first >= outer.first && inner.last <= outer.last;
}

/** True when a figure for `own` says something about `asked`: they share a month (school year: see `isInside`). */
export function serves(own: Period, asked: Period): boolean {
	if (own.kind === 'school_year' && asked.kind === 'year') return yearOf(own) === yearOf(asked);
	return own.first <= asked.last && own.last >= asked.first;
}

/** Order by end, then the longer one first, so that a finer period follows the coarser one that ends with it. */
export const comparePeriods = (a: Period, b: Period): number => a.last - b.last || a.first - b.first;

/** The month, quarter, semester or year, by its length in months, that ends with month `last` (`year * 12 + month - 1`). */
export function periodEnding(months: 1 | 3 | 6 | 12, last: number): Period {
	const year = Math.floor(last / 12);
	const month = (last % 12) + 1;
	switch (months) {
		case 1:
			return monthPeriod(year, month);
		case 3:
			return quarterPeriod(year, month / 3);
		case 6:
			return semesterPeriod(year, month / 6);
		case 12:
			return yearPeriod(year);
	}
}

/** The period of the same kind that follows. */
export function nextPeriod(period: Period): Period {
	const first = period.last + 1;
	const year = Math.floor(first / 12);
	switch (period.kind) {
		case 'month':
			return monthPeriod(year, (first % 12) + 1);
		case 'quarter':
			return quarterPeriod(year, (first % 12) / 3 + 1);
		case 'semester':
			return semesterPeriod(year, (first % 12) / 6 + 1);
		case 'year':
			return yearPeriod(year);
		case 'school_year':
			return schoolYearPeriod(year);
	}
}
