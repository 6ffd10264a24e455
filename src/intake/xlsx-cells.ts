import type { Cell, Merge } from './grid.ts';
import { asShown, type ScaledFormat, scaledFormat } from './xlsx-formats.ts';

/** The last row and the number of columns Excel knows. */
export const LAST_ROW = 1_048_576;
/** Columns of a sheet that Excel knows: A to XFD. */
export const COLUMN_COUNT = 16_384;

/**
 * How a number format shows a number. Times of day and durations count as plain numbers. `hundred`: a number of hundredths
 * with a percent sign written behind it.
 */
export type NumberKind = 'plain' | 'date' | 'percent' | 'hundred' | ScaledFormat;

/** From here on numbers are those of persons. */
const NO_FIGURE = 1e14;
const DAY_SECONDS = 86_400;
const DAYS_TO_1970 = 25_569;
const DAYS_1900_TO_1904 = 1_462;
/** 31 December 9999, counted from 1900. */
const LAST_DAY = 2_958_465;
/** Excel counts 29 February 1900, a day that never was. */
const FALSE_LEAP_DAY = 60;

/** Kind of one of the formats that have a number only; unknown ones are plain. */
export function builtInKind(id: number): NumberKind {
	if (id === 9 || id === 10) return 'percent';
	const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36);
	return isDate || (id >= 50 && id <= 58) ? 'date' : 'plain';
}

/** Kind of a format written out, such as `dd/mm/yyyy` or `0.0%`: what its first section (positive numbers) shows. */
export function formatKind(format: string): NumberKind {
	if (/^(general|standard)$/i.test(format)) return 'plain';
	const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';', 1)[0]!;
	if (/[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare) && !/\[[hms]+\]/i.test(format))) return 'date';
	if (bare.includes('%')) return 'percent';
	const [shown] = format.split(';', 1);
	return /"[^"]*%[^"]*"|\\%/.test(shown!) && /[0#?]/.test(bare) ? 'hundred' : (scaledFormat(format) ?? 'plain');
}

/** A number as its format shows it: a date, a percent, or the number itself where no such day exists. */
export function shownNumber(value: number, kind: NumberKind, from1904: boolean): Cell {
	if (kind === 'percent') return { kind: 'percent', value };
	if (kind === 'date') {
		const iso = serialToIso(value, from1904);
		if (iso !== null) return { kind: 'date', iso };
	}
	if (kind === 'plain' || kind === 'date') return value;
	if (kind === 'hundred') return { kind: 'percent', value: value / 100 };
	// Zero is zero however it is shown, three decimals mislead only below a whole number, and a NIK stays a number.
	if (value === 0 || value >= NO_FIGURE || (kind.decimalsOnly && !Number.isInteger(value))) return value;
	return { kind: 'scaled', value, text: asShown(value, kind), decimalsOnly: kind.decimalsOnly };
}

/**
 * Excel's count of days as ISO text, to the second: `2024-10-31`, `2024-10-31T08:30`, `2024-10-31T08:30:05`.
 * Day 60 of the 1900 system is `1900-02-29`, as Excel shows it. Null outside of the years Excel knows.
 */
export function serialToIso(serial: number, from1904: boolean): string | null {
	if (serial < (from1904 ? 0 : 1)) return null;
	const seconds = Math.round(serial * DAY_SECONDS);
	const day = Math.floor(seconds / DAY_SECONDS);
	const time = isoTime(seconds % DAY_SECONDS);
	if (!from1904 && day === FALSE_LEAP_DAY) return `1900-02-29${time}`;
	const shift = from1904 ? DAYS_1900_TO_1904 : day < FALSE_LEAP_DAY ? 1 : 0;
	if (day + shift > LAST_DAY) return null;
	return `${isoDay(day + shift - DAYS_TO_1970)}${time}`;
}

/** Days from 1970 as ISO text. A sheet of persons has the same few thousand days again and again. */
function isoDay(day: number): string {
	const known = isoDays.get(day);
	if (known !== undefined) return known;
	const iso = new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
	if (isoDays.size < MOST_DAYS) isoDays.set(day, iso);
	return iso;
}
const isoDays = new Map<number, string>();
const MOST_DAYS = 50_000;

function isoTime(seconds: number): string {
	if (seconds === 0) return '';
	const two = (n: number): string => String(n).padStart(2, '0');
	const minutes = `T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
	return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

/** A cell that holds a date as ISO text; a midnight without meaning is left off. Other text stays text. */
export function isoCell(text: string): Cell {
	const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?Z?$/.exec(text.trim());
	if (!match) return textCell(text);
	const [, day, minutes = '00:00', seconds = '00'] = match;
	if (seconds !== '00') return { kind: 'date', iso: `${day}T${minutes}:${seconds}` };
	return { kind: 'date', iso: minutes === '00:00' ? day! : `${day}T${minutes}` };
}

/** Text as a cell: null when it is blank. */
export const textCell = (text: string): string | null => (text.trim() === '' ? null : text);

const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number written in a range of bytes; null when the range is blank, and the text itself when it is no number.
 * Up to 15 digits are one exact whole number divided by one exact power of ten, which is the nearest double.
 */
export function parseNumber(bytes: Buffer, start: number, end: number): number | string | null {
	const negative = bytes[start] === 0x2d;
	let at = negative ? start + 1 : start;
	if (end - at > 0 && end - at <= 15) {
		let digits = 0;
		let point = -1;
		for (; at < end; at++) {
			const byte = bytes[at]!;
			if (byte >= 0x30 && byte <= 0x39) digits = digits * 10 + (byte - 0x30);
			else if (byte === 0x2e && point < 0 && at + 1 < end) point = at;
			else break;
		}
		if (at === end) {
			const value = point < 0 ? digits : digits / POWERS_OF_TEN[end - point - 1]!;
			return negative && value !== 0 ? -value : value;
		}
	}
	const text = bytes.toString('utf8', start, end).trim();
	if (text === '') return null;
	const value = NUMBER.test(text) ? Number(text) : Number.NaN;
	return Number.isFinite(value) ? value + 0 : text;
}

/** Column, from 0, of a cell name such as `AB12` in a range of bytes; -1 when there is none. */
export function parseColumn(bytes: Buffer, start: number, end: number): number {
	let column = 0;
	for (let at = start; at < end; at++) {
		const letter = bytes[at]! & 0xdf;
		if (letter < 0x41 || letter > 0x5a || column > COLUMN_COUNT) break;
		column = column * 26 + (letter - 0x40);
	}
	return column - 1;
}

/** A merged range such as `A1:C3`; null for one cell alone, for what is no range and for what lies outside a sheet. */
export function parseMerge(ref: string): Merge | null {
	const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref.trim());
	if (!match) return null;
	const columnOf = (letters: string): number => parseColumn(Buffer.from(letters), 0, letters.length);
	const columns = [columnOf(match[1]!), columnOf(match[3]!)];
	const rows = [Number(match[2]), Number(match[4])];
	const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
	if (top < 1 || bottom > LAST_ROW || right >= COLUMN_COUNT || (top === bottom && left === right)) return null;
	return { top, bottom, left, right };
}

/** Whether an attribute that is yes or no says yes. */
export const isOn = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';
