import type { Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import {
	comparePeriods,
	isInside,
	monthPeriod,
	monthsIn,
	type Period,
	parseMonth,
	parsePeriod,
	serves,
	yearOf,
	yearPeriod,
} from '../model/period.ts';
import { BETWEEN } from './inputs.ts';
import { foldDistrict, foldName } from './names.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';

type NameDiffers = Extract<Decision, { code: 'file_name_differs' }>;

/** Names of a file that are told. */
const NAMED = 3;
/** A whole date is that of sending or printing, more often than of the figures. */
const DATE = /(?<!\d)(?:\d{1,2}[-_. ]\d{1,2}[-_. ](?:19|20)\d\d|(?:19|20)\d\d[-_. ]\d{1,2}[-_. ]\d{1,2})(?!\d)/g;
const SPAN = /(?<!\d)((?:19|20)\d\d)\s*[-_– ]\s*((?:19|20)\d\d)(?!\d)/g;
const YEAR_MONTH = /(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)/g;
const YEAR = /^(19|20)\d\d$/;
const PART = /^(tw|triwulan|smt|semester)$/;

/** The words of a file's name without folders and ending. */
export const wordsOfName = (name: string): string =>
	name
		.split(BETWEEN)
		.at(-1)!
		.replace(/^.*[/\\]/, '')
		.replace(/\.[a-z0-9]{1,5}$/i, '')
		.replace(DATE, ' ')
		.replace(/[^\p{L}\p{N}-]+/gu, ' ')
		.trim();

/** Periods that the name of a file names; a month or a part of a year without its year is one of `year`. */
function periodsNamed(name: string, year: number): Period[] {
	const found: Period[] = [];
	const rest = wordsOfName(name)
		.replace(SPAN, (_, from, to) => {
			for (let one = Number(from); one <= Math.min(Number(to), Number(from) + 30); one++) found.push(yearPeriod(one));
			return ' ';
		})
		.replace(YEAR_MONTH, (_, own, month) => {
			found.push(monthPeriod(Number(own), Number(month)));
			return ' ';
		});
	const words = rest
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	const years = words.filter((word) => YEAR.test(word)).map(Number);
	const own = years[0] ?? year;
	const parts = words.flatMap((word, at) => {
		const month = word.length > 3 || /^(mei|okt|nov)$/.test(word) ? parseMonth(word) : null;
		if (month !== null && !/^\d/.test(word)) return monthPeriod(own, month);
		return PART.test(word) ? (parsePeriod(`${word} ${words[at + 1]} ${own}`) ?? []) : [];
	});
	return [...found, ...(parts.length > 0 ? parts : years.map(yearPeriod))];
}

/** What a file brought: periods and villages of its figures and budgets. */
interface Brought {
	readonly periods: ReadonlyMap<string, Period>;
	readonly villages: ReadonlySet<string>;
	/** Whether it counts what happened. */
	readonly happens: boolean;
}

function broughtBy({ incoming }: IntakeResult, variables: ReadonlyMap<string, Variable>): Brought {
	const periods = new Map<string, Period>();
	const villages = new Set<string>();
	const codes = new Set<string>();
	for (const { observations, budgetLines } of incoming?.rows ?? []) {
		for (const { period, village, variable } of observations) {
			periods.set(period.label, period);
			if (village !== null) villages.add(village);
			codes.add(variable);
		}
		for (const { year, village } of budgetLines) {
			periods.set(String(year), yearPeriod(year));
			villages.add(village);
		}
	}
	return { periods, villages, happens: [...codes].some((code) => variables.get(code)?.kind === 'arus') };
}

/**
 * Where the name of a file speaks against what came in of it: it names other periods, other villages or another kecamatan.
 * A name is told of and never taken: offices send one file under the name of the last.
 */
export function nameDiffers(result: IntakeResult, request: IntakeRequest): NameDiffers[] {
	if (!result.incoming) return [];
	const { periods, villages, happens } = broughtBy(result, request.variables);
	const own = [...periods.values()].sort(comparePeriods);
	const last = own.at(-1);
	return [
		...(last ? otherPeriods(periodsNamed(result.file, yearOf(last)), own, happens) : []),
		...otherPlaces(wordsOfName(result.file), villages, request),
	];
}

function otherPeriods(named: readonly Period[], own: readonly Period[], happens: boolean): NameDiffers[] {
	const fits = (period: Period): boolean =>
		own.some((one) => serves(period, one) && !(happens && isInside(period, one) && monthsIn(period) < monthsIn(one)));
	const [first] = named;
	if (!first || named.some(fits)) return [];
	const found = own.slice(-NAMED).map(({ label }) => label);
	return [{ code: 'file_name_differs', about: 'period', said: first.label, found }];
}

function otherPlaces(name: string, villages: ReadonlySet<string>, request: IntakeRequest): NameDiffers[] {
	if (villages.size === 0) return [];
	const words = name.split(/[\s-]+/).filter(Boolean);
	const runs = words.flatMap((_, at) => [3, 2, 1].map((length) => words.slice(at, at + length).join(' ')));
	const kecamatan = foldDistrict(request.kecamatan.name);
	const folded = new Set(runs.map(foldName));
	const named = request.villages.filter(
		(one) => folded.has(foldName(one.name)) && foldName(one.name) !== foldName(request.kecamatan.name),
	);
	if (named.length > 0) {
		if (named.some(({ code }) => villages.has(code))) return [];
		const found = request.villages.filter(({ code }) => villages.has(code)).map((one) => one.name);
		return [{ code: 'file_name_differs', about: 'village', said: named[0]!.name, found: found.slice(0, NAMED) }];
	}
	const districts = runs.map(foldDistrict);
	if (districts.includes(kecamatan)) return [];
	const other = districts.map((run) => request.surroundings?.districts.get(run)).find(Boolean);
	const found = [request.kecamatan.name];
	return other === undefined ? [] : [{ code: 'file_name_differs', about: 'kecamatan', said: other, found }];
}
