import {
	monthPeriod,
	type Period,
	parseMonth,
	parsePeriod,
	schoolYearPeriod,
	serves,
	yearPeriod,
} from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Sheet } from './grid.ts';
import { foldName } from './names.ts';
import { shown, textOf } from './values.ts';

/** Texts above the heading of a table, a row each. */
export const titlesOf = (sheet: Sheet, headingRow: number): string[] =>
	sheet.rows.filter((row) => row.number < headingRow).map((row) => row.cells.map(textOf).filter(Boolean).join(' '));

const MONTH = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember';
const MONTH_OF_YEAR = new RegExp(`\\b(${MONTH})\\b\\D{0,3}\\b((?:19|20)\\d\\d)\\b`, 'gi');
const MONTH_ALONE = new RegExp(`(?:^|\\bbulan\\s*:?\\s*)(${MONTH})\\s*$`, 'i');
const MONTHS =
	/\b([a-z]{3,9})\.?\s*(?:-|–|s\.?\s?[/.]?\s?d\.?|sampai(?:\s+dengan)?)\s*([a-z]{3,9})\.?,?\s+(?:tahun\s+)?((?:19|20)\d\d)\b/gi;
const PART = /\b((?:triwulan|tw|semester|smt)\.?\s*(?:i{1,3}|iv|[1-4]))\b\D{0,12}\b((?:19|20)\d\d)\b/gi;
const YEAR =
	/\b(?:tahun|thn|bulan|periode|semester|triwulan|posisi|keadaan)\b\D{0,16}\b((?:19|20)\d\d)\b(?!\s*\/\s*\d)/gi;
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

function periodsIn(title: string, given: Period): Period[] {
	const months = [...title.matchAll(MONTH_OF_YEAR)].map(([, m, year]) => monthPeriod(Number(year), parseMonth(m!)!));
	if (months.length > 0) return months;
	const schoolYears = [...title.matchAll(SCHOOL_YEAR)].filter(([, from, to]) => Number(to) === Number(from) + 1);
	if (schoolYears.length > 0) return schoolYears.map(([, from]) => schoolYearPeriod(Number(from)));
	const parts = [...title.matchAll(PART)].map(([, part, year]) => parsePeriod(`${part!.replace('.', '')} ${year}`));
	if (parts.length > 0) return parts.filter((part): part is Period => part !== null);
	const alone = MONTH_ALONE.exec(title.trim());
	if (alone) return [monthPeriod(Math.floor(given.first / 12), parseMonth(alone[1]!)!)];
	return [...title.matchAll(YEAR)].map(([, year]) => yearPeriod(Number(year)));
}

/** The period that the title above a table, or the name of its sheet, gives it, when that is not the one asked for. */
export function titlePeriod(sheet: Sheet, headingRow: number, given: Period): string | null {
	const found: string[] = [];
	for (const title of [...titlesOf(sheet, headingRow), sheet.name]) {
		if (NAMES_RULE.test(title)) continue;
		const ranges = rangesIn(title);
		const outside = ranges.find(({ first, last }) => first < given.first || last > given.last);
		if (outside) return outside.label;
		if (ranges.length > 0) return null;
		for (const period of periodsIn(title, given)) {
			if (serves(period, given)) return null;
			found.push(period.label);
		}
	}
	return found[0] ?? null;
}

const MULTIPLE =
	/\b(?:dalam|x|satuan)\b[\s:(]*(?:rp\.?\s*)?(?:ribu|juta|mil[iy]ar)(?:an)?\b|\(\s*(?:rp\.?\s*)?(?:ribu|juta|mil[iy]ar)(?:an)?\b|\b(?:ribu|juta|milyar|miliar)an\s+rupiah\b/i;
const SHARE = /^\W*(?:persentase|prosentase|presentase)\b|\(\s*(?:%|persen)\s*\)|\bdalam\s+(?:persen|%)/i;

/** A title that says the figures below are thousands, millions or shares; null when none does. */
export function titleScale(sheet: Sheet, headingRow: number): string | null {
	// Several texts in a row are groups of headings.
	const titles = sheet.rows
		.filter((row) => row.number < headingRow && row.cells.filter((cell) => cell !== null).length <= 2)
		.map((row) => row.cells.map(textOf).filter(Boolean).join(' '));
	const title = titles.find(
		(text) => MULTIPLE.test(text) || (SHARE.test(text) && !/\b(jumlah|banyaknya)\b/i.test(text)),
	);
	return title === undefined ? null : shown(title);
}

/** Another village of the register that the titles above a table, or the name of its sheet, say it is about. */
export function titleVillage(
	sheet: Sheet,
	headingRow: number,
	villages: readonly Village[],
	asked: Village,
): Village | null {
	const named = titlesOf(sheet, headingRow).flatMap((title) => {
		const rest = /\b(?:desa|kelurahan|kel\.|nagari|gampong|pekon)\s*:?\s+(.+)$/i.exec(title)?.[1];
		return rest === undefined ? [] : [foldName(rest.replace(/^:\s*/, ''))];
	});
	named.push(foldName(sheet.name));
	const [longest] = villages
		.filter((village) => named.some((name) => name.startsWith(foldName(village.name))))
		.sort((a, b) => b.name.length - a.name.length);
	return longest && longest.code !== asked.code ? longest : null;
}
