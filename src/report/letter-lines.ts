import type { Words } from '../language/words.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Letter, LetterHead, OwedLine } from '../model/finding.ts';

/** Periods that are named one by one; more are told by the first and the last. */
const NAMED = 4;

/** What a letter says, before it is laid out: the same for the text and the workbook. */
export interface LetterLines {
	readonly addressee: string;
	/** Name without title: for file and sheet names. */
	readonly name: string;
	readonly opening: string;
	readonly date: string;
	readonly doubts: readonly DoubtLine[];
	readonly owed: readonly OwedText[];
}
/** One doubtful figure of a letter, all of it as text. */
export interface DoubtLine {
	readonly what: string;
	readonly period: string;
	readonly value: string;
	readonly reason: string;
}
/** One figure a letter asks for, all of it as text. */
export interface OwedText {
	readonly what: string;
	readonly period: string;
	readonly measure: string;
	readonly explanation: string;
	/** Names of villages, in letters to offices; null to a village. */
	readonly villages: string | null;
}

/** The words of one letter. */
export function letterLines(letter: Letter, head: LetterHead, words: Words): LetterLines {
	const texts = words.letters;
	const { village, office } = letter;
	const of = village ? texts.ofVillage(village.status, village.name) : texts.ofOffice(office ?? '');
	return {
		addressee: village ? texts.head(village.status, village.name) : texts.office(office ?? ''),
		name: village?.name ?? office ?? '',
		opening: texts.opening(head.kecamatan.name, of, words.period(head.period.label)),
		date: texts.placeAndDate(head.kecamatan.name, head.date === null ? texts.blank : words.date(head.date)),
		doubts: letter.doubts.map((line) => doubtLine(line, letter, head, words)),
		owed: letter.owed.map((line) => owedText(line, letter, head, words)),
	};
}

function doubtLine(line: readonly Doubt[], letter: Letter, head: LetterHead, words: Words): DoubtLine {
	const doubt = line[0]!;
	const nameOf = (code: string): string => {
		const variable = head.variables.get(code);
		return variable ? words.name(variable) : code;
	};
	const place = head.villages.find(({ code }) => code === doubt.village)?.name ?? head.kecamatan.name;
	const number = (value: number): string => words.number(value, Number.isInteger(value) ? 0 : 4);
	const others = line.slice(1).map(({ period, value }) => `${words.period(period)}: ${number(value)}`);
	const also = others.length > 0 ? `; ${words.letters.also(others.join(', '))}` : '';
	return {
		what: letter.village ? nameOf(doubt.variable) : `${nameOf(doubt.variable)}, ${place}`,
		period: words.period(doubt.period),
		value: number(doubt.value),
		reason: `${words.checks.kinds[doubt.kind]}: ${words.doubt(doubt, nameOf)}; ${words.letters.source} ${doubt.source}${also}`,
	};
}

function owedText({ variable, villages, periods }: OwedLine, letter: Letter, head: LetterHead, words: Words): OwedText {
	const named = periods.map((period) => words.period(period));
	const names =
		villages.length === head.villages.length && villages.length > 1
			? words.workbook.allVillages(words.number(villages.length, 0))
			: villages.map(({ name }) => name).join(', ');
	return {
		what: words.name(variable),
		period:
			named.length > NAMED
				? words.letters.periods(words.number(named.length, 0), named[0]!, named.at(-1)!)
				: named.join(', '),
		measure: words.measure(variable.measure),
		explanation: variable.definition,
		villages: letter.village ? null : names,
	};
}
