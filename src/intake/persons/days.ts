import { type Period, parseMonth } from '../../model/period.ts';
import type { Cell, Sheet } from '../grid.ts';

/** A calendar day as the number `yyyymmdd`; 0 where the cell is blank, -1 where it cannot be read. */
export type Day = number;

const BLANK = 0;
const UNREADABLE = -1;
const FIRST_YEAR = 1850;
const LAST_YEAR = 2199;
/** Excel's day 61 is 1 March 1900, the first day after the 29 February it invented. */
const FIRST_SERIAL = 61;

/** Days between the first days of Excel's two ways of counting: a serial of a book that counts from 1904 is less by so many. */
const DAYS_TO_1904 = 1462;

/** A cell of a column of days as a book that counts from 1900 would hold it. */
export const serialFrom1900 = (cell: Cell, { from1904 }: Pick<Sheet, 'from1904'>): Cell => {
	if (from1904 !== true) return cell;
	if (typeof cell === 'number') return cell + DAYS_TO_1904;
	return typeof cell === 'string' && /^\s*\d{4,5}\s*$/.test(cell) ? Number(cell) + DAYS_TO_1904 : cell;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDay = (year: number, month: number): number =>
	month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

function day(year: number, month: number, date: number): Day {
	const real =
		year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && date >= 1 && date <= lastDay(year, month);
	return real ? year * 10_000 + month * 100 + date : UNREADABLE;
}

function fromSerial(serial: number): Day {
	if (serial < FIRST_SERIAL || serial > 110_000) return UNREADABLE;
	const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
	return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * The day in a cell: day first (`31/12/2024`, `31-12-2024`, `31 Desember 2024`), `2024-12-31`, or Excel's serial number.
 * A year of two digits is unreadable: 24 may be 1924.
 */
export function readDay(cell: Cell): Day {
	if (cell === null) return BLANK;
	if (typeof cell === 'number') return fromSerial(cell);
	if (typeof cell === 'object') return cell.kind === 'date' ? fromText(cell.iso) : UNREADABLE;
	return typeof cell === 'string' ? fromText(cell) : UNREADABLE;
}

/** Most different texts of a column of days that are remembered: every day of a long life. */
const MOST_DAYS = 50_000;

/** Reads the days of one column, remembering those it has read: the same birthdays come again and again. */
export class DayReader {
	private readonly seen = new Map<string, Day>();

	read(cell: Cell): Day {
		const text = cell !== null && typeof cell === 'object' && cell.kind === 'date' ? cell.iso : cell;
		if (typeof text !== 'string') return readDay(cell);
		const iso = fromIso(text);
		if (iso !== BLANK) return iso;
		const known = this.seen.get(text);
		if (known !== undefined) return known;
		const found = fromText(text);
		if (this.seen.size < MOST_DAYS) this.seen.set(text, found);
		return found;
	}
}

const HYPHEN = 0x2d;

/** Whether a text may be a day written `2024-12-31`, and no other way of writing days. */
export const hasIsoShape = (text: string): boolean =>
	text.length === 10 && text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;

/** The day of `2024-12-31`, written in just this way, as exports do; 0 for anything else. */
function fromIso(text: string): Day {
	if (!hasIsoShape(text)) return BLANK;
	let digits = 0;
	for (let at = 0; at < 10; at++) {
		if (at === 4 || at === 7) continue;
		const digit = text.charCodeAt(at) - 0x30;
		if (!(digit >= 0 && digit <= 9)) return BLANK;
		digits = digits * 10 + digit;
	}
	const year = Math.floor(digits / 10_000);
	return year === 0 ? BLANK : day(year, Math.floor(digits / 100) % 100, digits % 100);
}

function fromText(text: string): Day {
	const word = text.trim().replace(/^'/, '');
	let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(word);
	if (match) return Number(match[1]) === 0 ? BLANK : day(Number(match[1]), Number(match[2]), Number(match[3]));
	match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(word);
	if (match) return Number(match[3]) === 0 ? BLANK : day(Number(match[3]), Number(match[2]), Number(match[1]));
	match = /^(\d{1,2})[ -]([A-Za-z]+)\.?[ -](\d{4})$/.exec(word);
	if (match) return day(Number(match[3]), parseMonth(match[2]!) ?? 0, Number(match[1]));
	if (/^\d{5}([.,]0+)?$/.test(word)) return fromSerial(Number.parseInt(word, 10));
	return /^(?:|[-–—#.]+|n\/?a|null)$/i.test(word) ? BLANK : UNREADABLE;
}

/** The day at which ages are counted for a period: its last one, but 1 July for a school year. */
export function referenceDay(period: Period): Day {
	if (period.kind === 'school_year') return day(Math.floor(period.first / 12), 7, 1);
	const year = Math.floor(period.last / 12);
	const month = (period.last % 12) + 1;
	return day(year, month, lastDay(year, month));
}

/** Completed years on `at`. Who is born on 29 February turns a year older on 1 March where there is no 29th. */
export const ageInYears = (born: Day, at: Day): number => Math.floor((at - born) / 10_000);

/** Completed months on `at`. */
export function ageInMonths(born: Day, at: Day): number {
	const months = (of: Day): number => Math.floor(of / 10_000) * 12 + (Math.floor(of / 100) % 100);
	return months(at) - months(born) - (at % 100 < born % 100 ? 1 : 0);
}
