import type { Decision } from '../../model/decision.ts';
import type { Observation } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import type { Period } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import type { Cell, GridRow } from '../grid.ts';
import { answerTo, type IntakeRequest } from '../request.ts';
import type { Recognised, SheetColumn } from '../sheet-columns.ts';
import { textOf } from '../values.ts';
import type { Counted, PersonCounter } from './counted.ts';
import { IdentitySet, readIdentity } from './identities.ts';
import { columnsFor, Places } from './places.ts';
import { MOST_UNKNOWN } from './population-result.ts';
import { Shortfalls } from './shortfalls.ts';

const QUESTIONS = ['306a', '309a', '309b', '310', '501a', '501b', '501c'] as const;
type Question = (typeof QUESTIONS)[number];
/** Answers of one family by question: the code, 0 where nothing is answered, -1 where the code is unknown. */
type Answers = Readonly<Record<Question, number>>;

const LAST_CODE: Readonly<Record<Question, number>> = {
	'306a': 11,
	'309a': 6,
	'309b': 4,
	'310': 6,
	'501a': 2,
	'501b': 2,
	'501c': 2,
};

/** Share of families that may have no number of a KK; and so many are no slip. */
const MOST_UNNUMBERED = 1 / 3;
const ENOUGH = 5;

/** What the form leaves to the kabupaten's rule, with the codes that it is about. */
const RULES_ASKED: readonly { name: string; question: Question; codes: readonly number[] }[] = [
	{ name: 'air_kemasan', question: '306a', codes: [1, 2] },
	{ name: 'mck_komunal', question: '309a', codes: [3] },
];
const CHOICES = ['layak', 'tidak'];

interface Rule {
	readonly variable: string;
	readonly questions: readonly Question[];
	readonly of: string | null;
	readonly judge: (
		answers: Answers,
		state: { readonly proper: ReadonlySet<string>; readonly rural: boolean },
	) => boolean | null;
}

const answered = (code: number): boolean => code !== 0;
const given = (variable: string, question: Question): Rule => ({
	variable,
	questions: [question],
	of: null,
	judge: (answers) => (answers[question] <= 0 ? null : answers[question] === 1),
});
const RULES: readonly Rule[] = [
	{
		variable: 'rt_total',
		questions: ['306a', '309a'],
		of: null,
		judge: (answers) => answered(answers['306a']) && answered(answers['309a']),
	},
	{
		variable: 'rt_air_layak',
		questions: ['306a'],
		of: 'rt_total',
		judge: ({ '306a': source }, { proper }) =>
			source < 0 ? null : [3, 4, 5, 7, 10].includes(source) || (source < 3 && proper.has('air_kemasan')),
	},
	{
		variable: 'rt_air_pipa',
		questions: ['306a'],
		of: 'rt_total',
		judge: ({ '306a': source }) => (source < 0 ? null : source === 3),
	},
	{
		variable: 'rt_sanitasi_layak',
		questions: ['309a', '309b', '310'],
		of: 'rt_total',
		judge: ({ '309a': toilet, '309b': bowl, '310': disposal }, { proper, rural }) => {
			if (toilet < 0) return null;
			if (toilet > 3 || (toilet === 3 && !proper.has('mck_komunal'))) return false;
			// Of a shared toilet that counts, and of one's own, bowl and disposal decide.
			if (bowl > 1) return false;
			if (bowl <= 0 || disposal <= 0) return null;
			return disposal === 1 || disposal === 2 || (rural && disposal === 4);
		},
	},
	{
		variable: 'rt_babs',
		questions: ['309a'],
		of: 'rt_total',
		judge: ({ '309a': toilet }) => (toilet < 0 ? null : toilet >= 5),
	},
	given('kpm_sembako', '501a'),
	given('kpm_pkh', '501b'),
	given('kpm_blt', '501c'),
];

/** A code, also written with its words: `3`, `03`, `3. Leding`. */
function codeOf(cell: Cell, question: Question): number {
	const text = textOf(cell);
	if (/^[\s\-–—#.]*$/.test(text)) return 0;
	if (LAST_CODE[question] === 2 && /^(ya|tidak)$/i.test(text)) return /^ya$/i.test(text) ? 1 : 2;
	const code = Number(/^0*(\d{1,2})(?:$|[.\s)-]|\.0+$)/.exec(text)?.[1] ?? -1);
	return code >= 1 && code <= LAST_CODE[question] ? code : -1;
}

interface Sums {
	readonly sheet: Recognised;
	families: number;
	first: number;
	last: number;
	readonly base: number[];
	readonly counted: number[];
	readonly unknown: number[];
	readonly filled: Set<Question>;
}

/** Counts the family forms of Regsosek 2022 as OpenSID imports them: one row per family, for one village. */
export class FamilyFormCounter implements PersonCounter {
	private readonly places: Places;
	private readonly sums: Sums[] = [];
	private readonly proper: ReadonlySet<string>;
	private readonly asked = new Set<string>();
	private readonly answers: { name: string; value: string }[] = [];
	private readonly repeated: string[] = [];
	private repeats = 0;
	private families = new IdentitySet();
	private columns = new Map<Question, SheetColumn>();
	private family: SheetColumn | null = null;
	private skipped = 0;
	private lost = 0;
	private rows = 0;
	/** Families without a number of a KK: nearly all have one where the columns stand below their headings. */
	private unnumbered = 0;
	private ended = false;

	constructor(
		private readonly request: IntakeRequest,
		private readonly period: Period,
		layout: string,
	) {
		this.places = new Places(request);
		const given = RULES_ASKED.map(({ name }) => ({ name, value: answerTo(request, layout, name) ?? '' }));
		this.answers = given.filter(({ value }) => value !== '');
		this.proper = new Set(given.filter(({ value }) => value === 'layak').map(({ name }) => name));
	}

	begin(table: Recognised): Fault | null {
		this.ended = false;
		this.families = new IdentitySet();
		this.family = columnsFor(table, '@orang.kk')[0] ?? null;
		this.columns = new Map();
		for (const question of QUESTIONS) {
			const column = table.columns.find(({ title }) => title.trim().toLowerCase() === question);
			if (column) this.columns.set(question, column);
		}
		this.sums.push({
			sheet: table,
			families: 0,
			first: 0,
			last: 0,
			base: RULES.map(() => 0),
			counted: RULES.map(() => 0),
			unknown: RULES.map(() => 0),
			filled: new Set(),
		});
		return this.places.begin(table);
	}

	add(row: GridRow): void {
		if (this.ended) return;
		if (row.cells.includes('###')) this.ended = true;
		const cells = [...this.columns].map(([question, { index }]) => [question, row.cells[index] ?? null] as const);
		const family = this.family ? (row.cells[this.family.index] ?? null) : null;
		if (this.ended) return;
		if ([family, ...cells.map(([, cell]) => cell)].every((cell) => textOf(cell) === '')) this.skipped++;
		else if (!this.isRepeated(family, row))
			this.count(row, Object.fromEntries(cells.map(([q, cell]) => [q, codeOf(cell, q)])));
	}

	private isRepeated(cell: Cell, row: GridRow): boolean {
		const family = readIdentity(cell);
		this.rows++;
		if (family === 'lost') this.lost++;
		if (family === 'none' && !/[*x]{3}/i.test(textOf(cell))) this.unnumbered++;
		if (typeof family === 'string') return false;
		const earlier = this.families.add(family.high, family.low, row.number, 0);
		if (!earlier) return false;
		if (this.repeats++ < 20) this.repeated.push(`${earlier.row} = ${row.number}`);
		return true;
	}

	private count(row: GridRow, said: Partial<Answers>): void {
		const sums = this.sums.at(-1)!;
		this.places.of(row);
		sums.families++;
		sums.first ||= row.number;
		sums.last = row.number;
		const answers = Object.fromEntries(QUESTIONS.map((question) => [question, said[question] ?? 0])) as Answers;
		for (const question of QUESTIONS) if (answers[question] !== 0) sums.filled.add(question);
		for (const { name, question, codes } of RULES_ASKED) if (codes.includes(answers[question])) this.asked.add(name);
		const rural = this.request.village?.status !== 'kelurahan';
		const judged = new Map<string, boolean | null>();
		RULES.forEach(({ variable, questions, of, judge }, at) => {
			if (!questions.every((question) => this.columns.has(question))) return;
			if (of !== null && judged.get(of) !== true) return;
			const judgement = judge(answers, { proper: this.proper, rural });
			judged.set(variable, judgement);
			sums.base[at]!++;
			if (judgement === null) sums.unknown[at]!++;
			else if (judgement) sums.counted[at]!++;
		});
	}

	finish(): Counted {
		const places = this.places.resolve();
		const faults: Fault[] = [...places.faults];
		const { rows: all, unnumbered } = this;
		if (this.family && unnumbered >= ENOUGH && unnumbered > all * MOST_UNNUMBERED)
			faults.push({
				code: 'columns_shifted',
				sheet: this.sums[0]!.sheet.sheet.name,
				detail: { sign: 'families', rows: unnumbered, of: all },
			});
		for (const name of this.asked) {
			const value = this.answers.find((one) => one.name === name)?.value;
			const detail = { name, choices: CHOICES };
			if (value === undefined) faults.push({ code: 'answer_missing', detail });
			else if (!CHOICES.includes(value)) faults.push({ code: 'answer_unknown', detail: { ...detail, given: value } });
		}
		const village = places.placeOf(0) as Village | undefined;
		const shortfalls = new Shortfalls(1);
		const rows = Math.max(0, ...this.sums.map(({ families }) => families));
		const observations = village ? this.sums.flatMap((sums) => this.observationsOf(sums, village, shortfalls)) : [];
		const decisions: Decision[] = [
			...this.answers
				.filter(({ name }) => this.asked.has(name))
				.map(({ name, value }): Decision => ({ code: 'answer_used', name, value })),
			{ code: 'persons_families', families: rows },
			...(this.lost > 0 ? [{ code: 'persons_not_compared' as const, why: 'number' as const, cells: this.lost }] : []),
			...(this.repeats > 0 ? [{ code: 'persons_repeated' as const, persons: this.repeats, pairs: this.repeated }] : []),
			...shortfalls.notes(),
		];
		const skipped = this.skipped + this.repeats;
		return {
			villages: village && rows > 0 ? [{ village, rows, observations, faulty: false }] : [],
			outside: 0,
			skipped,
			unplaced: 0,
			faults,
			decisions,
			places,
			answers: new Map(this.answers.filter(({ name }) => this.asked.has(name)).map(({ name, value }) => [name, value])),
		};
	}

	private observationsOf(sums: Sums, village: Village, shortfalls: Shortfalls): Observation[] {
		const made = new Set<string>();
		return RULES.flatMap(({ variable, questions, of }, at): Observation[] => {
			const columns = questions.map((question) =>
				sums.sheet.columns.find(({ title }) => title.trim().toLowerCase() === question),
			);
			if (columns.some((column) => column === undefined) || (of !== null && !made.has(of))) return [];
			const blank = questions.find((question) => !sums.filled.has(question));
			if (blank) {
				shortfalls.blank(blank, variable, village.name);
				return [];
			}
			const [unknown, base] = [sums.unknown[at]!, sums.base[at]!];
			const enough = unknown <= base * MOST_UNKNOWN;
			if (unknown > 0) shortfalls.unknown(questions.at(-1)!, variable, unknown, base, enough, village.name);
			if (!enough) return [];
			made.add(variable);
			const cells = columns.map((column) => `${column!.letters}${sums.first}:${column!.letters}${sums.last}`);
			return [
				{
					village: village.code,
					variable,
					period: this.period,
					value: sums.counted[at]!,
					origin: { sheet: sums.sheet.sheet.name, cells },
				},
			];
		});
	}
}
