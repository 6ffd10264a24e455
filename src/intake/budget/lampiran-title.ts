import type { Fault } from '../../model/fault.ts';
import { type Period, parseMonth, parseOrdinal, reportLabel } from '../../model/period.ts';
import { columnsOf } from '../lists/list-cells.ts';
import type { FoundList } from '../lists/list-kinds.ts';
import { shown, textOf } from '../values.ts';

const SPELLED: Readonly<Record<string, string>> = { pertama: '1', kedua: '2', ketiga: '3', keempat: '4', akhir: '2' };
const PART = /\b(semester|smt|triwulan|tw|kuartal)\.?\s*(pertama|kedua|ketiga|keempat|akhir|i{1,3}|iv|[1-4])\b/gi;
const HALF = /\b(?:paruh pertama|tengah tahun(?:an)?)\b/i;
/** A month behind a word for "up to" or "as at", or with its year; the day of a signature or a rule is none. */
const UP_TO =
	/(?:\bs\s?[./]?\s?d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b|\bper\b|\bposisi\b|\bkeadaan\b|[-–])\s*(?:akhir\s+)?(?:tanggal\s+|tgl\.?\s+|bulan\s+|bln\.?\s+)?(?:\d{1,2}\s+)?([a-z]{3,9})\b/gi;
const NUMBERED =
	/(?:\bs\s?[./]?\s?d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b|\bper\b)\s*(?:tanggal\s+|tgl\.?\s+)?\d{1,2}[-/.](\d{1,2})[-/.]20\d\d/gi;
const NAMED = /\b(?:bulan|bln)\.?\s*:?\s*([a-z]{3,9})\b|(?<!\d\s)(?<![a-z])([a-z]{3,9})\.?\s+(?:tahun\s+)?20\d\d\b/gi;
const THIS = /\b(?:bulan|semester|triwulan|periode) (?:ini|berjalan)\b/i;
const DRAFT = /\b(?:rancangan|rancang|raperdes|ranperdes|draft?|rapb ?des|usulan)\b/i;

const above = ({ heading, sheet }: FoundList): string[] => [
	...heading.above.map((line) => line.join(' ')),
	sheet.name.replaceAll('_', ' '),
];

/** The last months of the parts of a year that a text speaks of. */
function monthsSaid(text: string): number[] {
	const parts = [...text.matchAll(PART)].flatMap(([, kind, word]) => {
		const half = /^s/i.test(kind!);
		const at = parseOrdinal(SPELLED[word!.toLowerCase()] ?? word!, half ? 2 : 4);
		return at === null ? [] : [at * (half ? 6 : 3)];
	});
	const months = [UP_TO, NUMBERED, NAMED].flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match) => parseMonth(match[1] ?? match[2] ?? '') ?? []),
	);
	return [...parts, ...months, ...(HALF.test(text) ? [6] : [])];
}

/** Texts that stand from a column on in the first rows below a heading: its second level, where that holds no known word. */
const below = ({ heading }: FoundList, from: number): string[] =>
	heading.rows.slice(0, 2).flatMap(({ cells }) => cells.slice(from).map(textOf).filter(Boolean));

/**
 * The month up to which a table tells what was spent: of the heading of its column, the lines above it, the name of its
 * sheet, or --periode; null for a whole year. A fault where these contradict, or speak of "this month" and none is named.
 */
export function realisedMonth(
	list: FoundList,
	request: { readonly period: Period | null },
	year: number,
): { readonly month: number | null } | Fault {
	const columns = columnsOf(list, 'realisasi');
	if (columns.length === 0) return { month: null };
	const { period } = request;
	const given = period === null || period.kind === 'year' ? null : (period.last % 12) + 1;
	const headings = [...columns.map(({ levels }) => levels.join(' ')), ...below(list, columns[0]!.index)];
	// "Januari s.d. Juni" goes on to June.
	const told = [...above(list), ...headings].flatMap((text) => {
		const said = monthsSaid(text);
		return said.length > 0 ? [Math.max(...said)] : [];
	});
	const [said = null] = told;
	const sheet = list.sheet.name;
	const example = reportLabel(year, said ?? 6);
	if (new Set(told).size > 1)
		return {
			code: 'budget_months',
			sheet,
			detail: { found: [...new Set(told)].map((month) => reportLabel(year, month)).join(', ') },
		};
	if (said !== null && given !== null && said !== given) {
		const found = reportLabel(year, said);
		return { code: 'period_outside', sheet, value: found, detail: { found, given: period!.label } };
	}
	if (said === null && given === null && headings.some((heading) => THIS.test(heading)))
		return { code: 'period_missing', sheet, detail: { offer: '', example } };
	const month = said ?? given;
	// The end of the year is the year, unless a part of it was asked for.
	return { month: month === 12 && given === null ? null : month };
}

/** Why a table is no budget that was decided: its title calls it a draft. */
export function draftFault(list: FoundList): Fault | null {
	const title = above(list).find((text) => DRAFT.test(text));
	const word = title && DRAFT.exec(title)?.[0];
	return word ? { code: 'budget_draft', sheet: list.sheet.name, value: shown(title), detail: { word } } : null;
}
