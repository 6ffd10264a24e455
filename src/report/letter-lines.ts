import type { Words } from '../language/words.ts';
import type { Letter, LetterHead, OwedLine } from '../model/completeness.ts';
import type { DoubtLine } from '../model/doubt.ts';
import { nextPeriod, periodOf } from '../model/period.ts';

/** Periods that follow on each other are named one by one up to this many, else by the first and the last. */
const NAMED = 2;

/** What a letter says, before it is laid out: the same for the text and the workbook. */
export interface LetterLines {
	readonly addressee: string;
	/** Name without title: for file and sheet names. */
	readonly name: string;
	readonly opening: string;
	readonly date: string;
	/** The last sentences: by when an answer is asked for, and thanks. */
	readonly closing: readonly string[];
	readonly doubts: readonly DoubtText[];
	readonly owed: readonly OwedText[];
}
/** One doubtful figure of a letter, all of it as text. */
export interface DoubtText {
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
	// What stands in brackets explains the office to those who choose it; it is no part of its name.
	const name = village?.name ?? words.office(office!).replace(/ \(.*/, '');
	const of = village ? texts.ofVillage(village.status, name) : texts.ofOffice(name);
	const service = head.sector === null ? '' : texts.service(words.sector(head.sector));
	return {
		addressee: village ? texts.head(village.status, name) : texts.office(name),
		name,
		opening: texts.opening(head.kecamatan.name, `${service}${of}`, words.period(head.period.label)),
		closing: texts.closing(head.deadline === null ? texts.blank : words.date(head.deadline)),
		date: texts.placeAndDate(head.kecamatan.name, head.date === null ? texts.blank : words.date(head.date)),
		doubts: letter.doubts.map((line) => doubtText(line, letter, head, words)),
		owed: letter.owed.map((line) => owedText(line, letter, head, words)),
	};
}

function doubtText(line: DoubtLine, letter: Letter, head: LetterHead, words: Words): DoubtText {
	const [figure] = line;
	const [doubt] = figure;
	const nameOf = (code: string): string => {
		const variable = head.variables.get(code);
		return variable ? words.name(variable) : code;
	};
	const place = head.villages.find(({ code }) => code === doubt.village)?.name ?? head.kecamatan.name;
	const number = (value: number): string => words.number(value, Number.isInteger(value) ? 0 : 4);
	const others = line.slice(1).map(([{ period, value }]) => `${words.period(period)}: ${number(value)}`);
	const also = others.length > 0 ? `; ${words.letters.also(others.join(', '))}` : '';
	return {
		what: letter.village ? nameOf(doubt.variable) : `${nameOf(doubt.variable)}, ${place}`,
		period: words.period(doubt.period),
		value: number(doubt.value),
		reason: `${words.doubts(figure, nameOf, head.sourceOf)}; ${words.letters.source} ${head.sourceOf(doubt.source)}${also}`,
	};
}

function owedText({ variable, villages, periods }: OwedLine, letter: Letter, head: LetterHead, words: Words): OwedText {
	const names =
		villages.length === head.asked.length && villages.length > 1
			? words.workbook.allVillages(words.number(villages.length, 0))
			: villages.map(({ name }) => name).join(', ');
	return {
		what: words.name(variable),
		period: runsOf(periods)
			.map((run) =>
				run.length > NAMED
					? words.letters.run(words.period(run[0]!), words.period(run.at(-1)!))
					: run.map((period) => words.period(period)).join(', '),
			)
			.join(', '),
		measure: variable.measure === 'desa' ? words.letters.yesNo : words.measure(variable.measure),
		explanation: [
			// A definition that only says the name again says nothing.
			...(variable.definition.toLowerCase() === variable.labelId.toLowerCase() ? [] : [`${variable.definition}.`]),
			...(variable.kind === 'arus' ? [words.letters.noneIsZero] : []),
		].join(' '),
		villages: letter.village ? null : names,
	};
}

/** Labels of periods, those that follow on each other together. */
function runsOf(periods: readonly string[]): string[][] {
	const runs: string[][] = [];
	for (const period of periods) {
		const run = runs.at(-1);
		if (run && nextPeriod(periodOf(run.at(-1)!)).label === period) run.push(period);
		else runs.push([period]);
	}
	return runs;
}
