import {
	isInside,
	monthPeriod,
	monthsIn,
	type Period,
	parseMonth,
	parsePeriod,
	parseYear,
	schoolYearPeriod,
	serves,
	yearOf,
	yearPeriod,
} from '../model/period.ts';
import type { Sheet } from './grid.ts';
import { saysWhenWritten, spelledDates } from './title-dates.ts';
import { shorterIn } from './title-parts.ts';
import { shown, textOf } from './values.ts';

/** Texts above the heading of a table, a row each. */
export const titlesOf = (sheet: Sheet, headingRow: number): string[] =>
	sheet.rows.filter((row) => row.number < headingRow).map((row) => row.cells.map(textOf).filter(Boolean).join(' '));

const MONTHS =
	/\b([a-z]{3,9})\.?\s*(?:-|–|s\.?\s?[/.]?\s?d\.?|sampai(?:\s+dengan)?)\s*([a-z]{3,9})\.?,?\s+(?:tahun\s+)?((?:19|20)\d\d)\b/gi;
/** Words that may stand between a month or a part of a year and the year. */
const BEFORE_YEAR = /^(?:tahun|thn|th|ta|t|a|anggaran|ajaran|pelajaran|periode|keadaan|posisi)$/;
const YEAR =
	/\b(?:tahun|thn|th|t\.\s?a|ta|bulan|periode|semester|triwulan|posisi|keadaan)\b\D{0,16}\b((?:19|20)\d\d)\b(?!\s*\/\s*\d)/gi;
/** A year that ends a title, or is the whole name of a sheet: `DATA PENDUDUK 2023`. */
const LAST_YEAR = /(?:^|[\sa-z(_])(20\d\d)\s*[).]*\s*$/i;
const SCHOOL_YEAR = /\b((?:19|20)\d\d)\s*\/\s*((?:19|20)\d\d)\b/g;
/** A title may name the rule it follows: that year is the rule's. */
const NAMES_RULE = /\b(nomor|no|peraturan|undang|perda|perbup|permen\w*|sk)\b/i;

/** A range of months that a title names, as first and last month and its label. */
function rangesIn(title: string): Pick<Period, 'first' | 'last' | 'label'>[] {
	return [...title.matchAll(MONTHS)].flatMap(([text, from, to, year]) => {
		const [first, last] = [parseMonth(from!), parseMonth(to!)];
		if (!first || !last || last <= first) return [];
		const named = parsePeriod(text!);
		const [start, end] = [monthPeriod(Number(year), first), monthPeriod(Number(year), last)];
		return [named ?? { first: start.first, last: end.last, label: `${start.label} - ${end.label}` }];
	});
}

const wordsOf = (title: string): string[] =>
	title
		.toLowerCase()
		.split(/[^a-z0-9/]+/)
		.filter(Boolean);

/** The month, quarter or half-year that ends with word `end` of a title. */
function partEnding(words: readonly string[], end: number, year: string): Period | null {
	const [before, last] = [words[end - 1], words[end]];
	if (last === undefined) return null;
	return parsePeriod(`${last} ${year}`) ?? (before === undefined ? null : parsePeriod(`${before} ${last} ${year}`));
}

/** Months, quarters and half-years that a title names with their year. */
function partsIn(title: string): Period[] {
	const words = wordsOf(title);
	return words.flatMap((year, i) => {
		if (parseYear(year) === null) return [];
		let end = i - 1;
		while (BEFORE_YEAR.test(words[end] ?? '')) end--;
		return partEnding(words, end, year) ?? [];
	});
}

/** The month, quarter or half-year that a title ends with without saying the year: `Oktober`, `BULAN OKTOBER`, `Semester I`. */
function partWithoutYear(title: string, year: number): Period | null {
	const words = wordsOf(title);
	const last = words.length - 1;
	const part = partEnding(words, last, String(year));
	// A short form may be another word: `SEP`, `MEI` at the end of a name.
	const isSure = last <= 0 || words[last]!.length > 3 || /^(?:bulan|bln|bulanan|periode)$/.test(words[last - 1]!);
	return part?.kind === 'month' && !isSure ? null : part;
}

/** The month, quarter or half-year that the name of a sheet is, with or without the year: `JAN`, `TW II`, `Oktober 2024`. */
export function namedPart(name: string, year: number): Period | null {
	const own = /\b(?:19|20)\d\d$/.test(name.trim()) ? parsePeriod(wordsOf(name).join(' ')) : partWithoutYear(name, year);
	return own !== null && monthsIn(own) < 12 ? own : null;
}

/** Periods that a title names; a part of a year without its year is that of `year`, or none. */
function periodsIn(written: string, year: number | null): Period[] {
	const title = spelledDates(written);
	const parts = partsIn(title);
	const months = parts.filter(({ kind }) => kind === 'month');
	if (months.length > 0) return months;
	const schoolYears = [...title.matchAll(SCHOOL_YEAR)].filter(([, from, to]) => Number(to) === Number(from) + 1);
	if (schoolYears.length > 0) return schoolYears.map(([, from]) => schoolYearPeriod(Number(from)));
	if (parts.length > 0) return parts;
	const alone = year === null ? null : partWithoutYear(title, year);
	if (alone) return [alone];
	const years = [...title.matchAll(YEAR)].map(([, own]) => Number(own));
	// Enough to contradict a year that was given, not to be offered.
	const last = years.length === 0 && year !== null ? LAST_YEAR.exec(title)?.[1] : undefined;
	return (last === undefined ? years : [Number(last)]).map(yearPeriod);
}

/** Years that titles of a list or a plan name, also as a span: `TAHUN ANGGARAN 2025`, `TAHUN 2020 - 2026`. */
export function yearsNamed(titles: readonly string[]): number[] {
	const years: number[] = [];
	for (const match of titles
		.join('\n')
		.matchAll(
			/\b(?:tahun(?:\s+anggaran)?|thn|t\.?\s?a\.?|periode)\s*:?\s*(20\d\d)(?:\s*(?:-|–|s\/?d\.?|sampai(?: dengan)?)\s*(20\d\d))?/gi,
		))
		for (const year of match.slice(1)) if (year) years.push(Number(year));
	return [...new Set(years)];
}

/** The period that the title above a table, or the name of its sheet, gives it, when that is not the one asked for. */
export function titlePeriod(sheet: Sheet, headingRow: number, given: Period): string | null {
	const dated = notesBelow(sheet, headingRow).filter((note) => DATED.test(note));
	return (
		otherPeriod(titlesOf(sheet, headingRow), given) ?? otherPeriod([sheet.name], given) ?? otherPeriod(dated, given)
	);
}

/** Titles of books, and lines that say when something was printed. */
const OTHER_TIME = /\b(dalam angka|dicetak|diunduh|dibuat|disusun|tanggal|tgl|pengesahan)\b/i;
const YEARS = /\b(20\d\d)\s*(?:-|–|s\s?[./]?\s?d\.?|sampai(?:\s+dengan)?)\s*(20\d\d)\b/g;

/** The time that the titles above a table name, when it is none of `own`: those its columns or rows say themselves. */
export function titledOtherwise(sheet: Sheet, headingRow: number, own: readonly Period[]): string | null {
	const [first] = own;
	if (!first) return null;
	let other: string | null = null;
	for (const title of titlesOf(sheet, headingRow)) {
		if (NAMES_RULE.test(title) || OTHER_TIME.test(title)) continue;
		const spans = [...title.matchAll(YEARS)].map(([text, from, to]) => ({
			first: yearPeriod(Number(from)).first,
			last: yearPeriod(Number(to)).last,
			label: text,
		}));
		const named = [...spans, ...rangesIn(title), ...periodsIn(title, yearOf(first))];
		if (named.some((period) => own.some((one) => one.first <= period.last && one.last >= period.first))) return null;
		other ??= named[0]?.label ?? null;
	}
	return other;
}

/** A note that says of when the figures are: `Data per 31 Desember 2022`. */
const DATED =
	/^\W*(?:(?:catatan|ket|keterangan)\W+)?(?:data|keadaan|posisi|angka)\s+(?:per|s\/?d|sampai|pada|akhir|bulan|tahun)\b/i;

/** Words of a title by which a month is the end of what is told of, not the whole of it. */
const UNTIL = /\b(per|posisi|keadaan|akhir|s\s?[./]?\s?d|sampai|hingga|kumulatif)\b/i;

/**
 * What a title above a table, or the name of its sheet, says the figures are of, when it is only a part of the period
 * given: the label of a period (`LAPORAN BULAN OKTOBER` where the year was asked for), else its own words (`MINGGU KE-42`).
 */
export function titledPart(sheet: Sheet, headingRow: number, given: Period): string | null {
	const titles = [...titlesOf(sheet, headingRow), sheet.name].filter(
		(title) => !NAMES_RULE.test(title) && !saysWhenWritten(title, [], null),
	);
	for (const title of titles) {
		const words = shorterIn(spelledDates(title), given);
		if (words !== null) return shown(words);
		const short = rangesIn(title).find((range) => range.first > given.first || range.last < given.last);
		if (short) return short.label;
	}
	const parts = titles
		.filter((title) => rangesIn(title).length === 0)
		.flatMap((title) => periodsIn(title, yearOf(given)).filter(({ last }) => !UNTIL.test(title) || last < given.last))
		.filter((period) => isInside(period, given) && monthsIn(period) < monthsIn(given));
	return new Set(parts.map(({ label }) => label)).size === 1 ? parts[0]!.label : null;
}

/** Whether a title names a run of years of which the period given is one: a plan of five years. */
const isAround = (title: string, given: Period): boolean =>
	[...title.matchAll(YEARS)].some(
		([, from, to]) => yearPeriod(Number(from)).first <= given.first && yearPeriod(Number(to)).last >= given.last,
	);

/**
 * The first period that some titles name; null when one of them is the period given, or none names any. A month or a part
 * of a year that one title names inside the year of another is what both mean: `BULAN : OKTOBER` above `TAHUN : 2024`.
 */
function otherPeriod(titles: readonly string[], given: Period): string | null {
	const found: Period[] = [];
	for (const title of titles) {
		if (NAMES_RULE.test(title)) continue;
		const ranges = rangesIn(title);
		const outside = ranges.find(({ first, last }) => first < given.first || last > given.last);
		if (outside) return outside.label;
		if (ranges.length > 0) return null;
		const own = periodsIn(title, yearOf(given));
		if (!saysWhenWritten(title, own, given) && !isAround(title, given)) found.push(...own);
	}
	const within = (outer: Period): Period[] =>
		found.filter(
			(inner) => inner.kind !== 'school_year' && monthsIn(inner) < monthsIn(outer) && isInside(inner, outer),
		);
	const serving = found.filter((period) => serves(period, given));
	const narrower = serving.map((period) => within(period).filter((inner) => !serves(inner, given)));
	if (serving.some((period, at) => narrower[at]!.length === 0 || within(period).some((inner) => serves(inner, given))))
		return null;
	return (narrower[0]?.[0] ?? found[0])?.label ?? null;
}

/** A period that a title names, with the words it does so and their row. */
export interface TitlePeriod {
	readonly period: Period;
	/** The title as it may be shown. */
	readonly text: string;
	/** Null: the name of the sheet. */
	readonly row: number | null;
}

/**
 * The one period that the titles above a table, or else the name of its sheet, name; the shortest of several. A part of a
 * year without one is that of the year which another title names.
 */
export function titledPeriod(sheet: Sheet, headingRow: number): TitlePeriod | null {
	const above = sheet.rows
		.filter((row) => row.number < headingRow)
		.map((row) => ({ row: row.number, text: row.cells.map(textOf).filter(Boolean).join(' ') }));
	for (const all of [above, [{ row: null, text: sheet.name }]]) {
		const titles = all.filter(({ text }) => !NAMES_RULE.test(text) && !saysWhenWritten(text, [], null));
		const year = oneYear(titles.map(({ text }) => text));
		const named = titles.flatMap(({ row, text }) => {
			const ranges = rangesIn(text);
			const own = ranges.length > 0 ? ranges.map(({ label }) => parsePeriod(label)) : periodsIn(text, null);
			const alone = own.length === 0 && year !== null ? partWithoutYear(text, year) : null;
			return (alone ? [alone] : own).map((period) => ({ period, text: shown(text), row }));
		});
		if (named.some(({ period }) => period === null)) return null;
		const found = named as TitlePeriod[];
		const shortest = Math.min(...found.map(({ period }) => monthsIn(period)));
		const best = found.filter(({ period }) => monthsIn(period) === shortest);
		if (best.length > 0) return new Set(best.map(({ period }) => period.label)).size === 1 ? best[0]! : null;
	}
	return null;
}

/** The one year that titles name by itself: `TAHUN : 2024`, `2024`. Null when none does, or several. */
function oneYear(titles: readonly string[]): number | null {
	const years = titles.flatMap((title) => {
		const bare = parseYear(title);
		return bare !== null
			? [bare]
			: periodsIn(title, null)
					.filter(({ kind }) => kind === 'year')
					.map(yearOf);
	});
	return new Set(years).size === 1 ? years[0]! : null;
}

const THOUSANDS = '(?:(?:ribu|juta|mil[iy]ar|triliun)(?:an)?|jt|rb)';
const THOUSAND = '1(?:[.,]?0{3}){1,3}';
/** `dalam ribuan`, `dlm juta`, `(Rp juta)`, `x Rp1.000`, `(Rp.000)`, `Satuan: Rp. 1.000.000`, `ribu jiwa`; `Rp 3 juta` is an amount. */
const MULTIPLE = new RegExp(
	[
		`\\b(?:dalam|dlm|x|satuan)\\b[\\s:.(]*(?:rp\\.?\\s*)?${THOUSANDS}\\b`,
		`\\b(?:dalam|dlm|satuan)\\b[\\s:.(]*rp\\.?\\s*${THOUSAND}\\b`,
		`\\bsatuan\\b[\\s:.(]*${THOUSAND}\\b`,
		`(?:\\bx|×)\\s*(?:rp\\.?\\s*)?${THOUSAND}\\b`,
		`\\(\\s*(?:rp\\.?\\s*)?(?:${THOUSANDS}\\b|[.,]?000\\s*\\))`,
		`\\brp\\.?\\s*(?:${THOUSANDS}|[.,]?000)\\b`,
		`(?<!\\d\\s*)\\b${THOUSANDS}(?:\\s+(?:rupiah|rp|jiwa|orang|kk|keluarga|rumah|unit)\\b|\\s*\\))`,
	].join('|'),
	'i',
);
const SHARE = /^\W*(?:persentase|prosentase|presentase)\b|\(\s*(?:%|persen)\s*\)|\bdalam\s+(?:persen|%)/i;

/** A title that says the figures below are thousands, millions or shares; null when none does. */
export function titleScale(sheet: Sheet, headingRow: number): string | null {
	// Several texts in a row are groups of headings.
	const titles = sheet.rows
		.filter((row) => row.number < headingRow && row.cells.filter((cell) => cell !== null).length <= 2)
		.map((row) => row.cells.map(textOf).filter(Boolean).join(' '));
	const title = [...titles, sheet.name].find(
		(text) => MULTIPLE.test(text) || (SHARE.test(text) && !/\b(jumlah|banyaknya)\b/i.test(text)),
	);
	return shown(title ?? noteOf(sheet, headingRow) ?? '') || null;
}

/** Whether a text says that figures are thousands or millions. */
export const saysMultiple = (text: string): boolean => MULTIPLE.test(text);

/** A note below a table that says its figures are thousands or millions. */
export const noteOf = (sheet: Sheet, headingRow: number): string | undefined =>
	notesBelow(sheet, headingRow).find((text) => MULTIPLE.test(text));

/** Notes stand below a table: among its last rows. */
const NOTES_WITHIN = 60;

/** Lines of words below the heading of a table: notes, sources, signatures; also villages without a figure. */
export function notesBelow(sheet: Sheet, headingRow: number): string[] {
	return sheet.rows.slice(-NOTES_WITHIN).flatMap(({ number, cells }) => {
		if (number <= headingRow) return [];
		const texts = cells.filter((cell) => cell !== null);
		if (texts.length === 0 || texts.length > 2 || texts.some((cell) => typeof cell !== 'string')) return [];
		return /^\W*[\d.,]+\W*$/.test(textOf(texts.at(-1)!)) ? [] : [texts.map(textOf).join(' ')];
	});
}
