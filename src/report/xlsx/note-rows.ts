import type { Indicator } from '../../model/catalogue.ts';
import type { DataNote, Reason } from '../../model/finding.ts';
import { type Paper, sentence } from './paper.ts';

/** One line of the list of missing and doubtful data. */
export interface NoteRow {
	readonly missing: boolean;
	readonly villages: string;
	readonly data: string;
	readonly period: string;
	readonly explanation: string;
	readonly source: string;
}

/** Said once in the table of targets instead of once per value. */
const ABOUT_TARGETS: ReadonlySet<Reason['code']> = new Set([
	'target_other_definition',
	'target_unverified',
	'target_other_year',
	'running_target',
	'rule_other_year',
]);
/** True for a reason that speaks about the target, not about the figure. */
export const aboutTarget = (reason: Reason): boolean => ABOUT_TARGETS.has(reason.code);

/** Up to this many indicators of one line are named in full; more are listed by their codes. */
const NAMED_INDICATORS = 3;

/** Different explanations of one line that are written out; the rest is counted. */
const SAID_IN_FULL = 6;

interface Gathered {
	readonly missing: boolean;
	readonly indicator: Indicator;
	readonly period: string;
	/** Village codes by what is said about them. */
	readonly said: Map<string, string[]>;
	readonly sources: Set<string>;
}

/**
 * The notes as few lines: villages with the same trouble in the same indicator share a line, and indicators of one
 * sector with the same trouble in the same villages share a line.
 */
export function noteRows(paper: Paper): NoteRow[] {
	const lines = new Map<string, Gathered[]>();
	for (const one of gather(paper)) {
		const said = [...one.said].map(([text, villages]) => `${text}: ${villages.join(' ')}`).join('|');
		const key = [one.missing, one.indicator.sector, one.period, said, [...one.sources].sort().join(' ')].join('|');
		const line = lines.get(key);
		if (line) line.push(one);
		else lines.set(key, [one]);
	}
	return [...lines.values()].map((line) => toRow(paper, line));
}

function gather(paper: Paper): Gathered[] {
	const { words, book } = paper;
	const gathered = new Map<string, Gathered>();
	for (const note of book.notes) {
		const reasons = note.value.reasons.filter((reason) => !aboutTarget(reason));
		if (reasons.length === 0 && note.kind === 'care') continue;
		// Nobody to serve is a report, not a gap.
		const missing = note.kind === 'missing' && !reasons.some(({ code }) => code === 'nobody_to_serve');
		const period = note.value.valuePeriod ?? note.value.period;
		const codes = reasons.map(({ code }) => code).join(' ');
		const key = [missing, note.indicator.code, period, codes].join('|');
		let one = gathered.get(key);
		if (!one) {
			one = {
				missing,
				indicator: note.indicator,
				period,
				said: new Map(),
				sources: new Set(),
			};
			gathered.set(key, one);
		}
		const text = reasons.map((reason) => words.reason(reason)).join('; ');
		const villages = one.said.get(text);
		if (villages) villages.push(note.village.code);
		else one.said.set(text, [note.village.code]);
		for (const source of sourcesOf(note, missing)) one.sources.add(source);
	}
	return [...gathered.values()];
}

const sourcesOf = (note: DataNote, missing: boolean): string[] =>
	missing ? [note.indicator.dataSource] : note.value.parts.map(({ source }) => source);

function toRow(paper: Paper, line: readonly Gathered[]): NoteRow {
	const { words } = paper;
	const texts = words.workbook.notes;
	const [first] = line;
	if (!first) throw new Error('a line of notes without a note');
	const sources = [...first.sources].join('; ');
	const groups = [...first.said];
	const shown = groups.slice(0, SAID_IN_FULL);
	const others = groups.slice(SAID_IN_FULL).reduce((count, [, codes]) => count + codes.length, 0);
	const explanation =
		groups.length === 1
			? sentence(groups[0]?.[0] ?? '')
			: [
					...shown.map(([text, codes]) => `${sentence(text)}: ${namesOf(paper, codes)}`),
					...(others > 0 ? [texts.alsoOthers(words.number(others, 0))] : []),
				].join('. ');
	return {
		missing: first.missing,
		villages: namesOf(
			paper,
			groups.flatMap(([, codes]) => codes),
		),
		data: dataText(
			paper,
			line.map(({ indicator }) => indicator),
		),
		period: words.workbook.shortPeriod(first.period),
		explanation,
		source: first.missing ? texts.expectedFrom(sources) : sources,
	};
}

function namesOf(paper: Paper, codes: readonly string[]): string {
	const { words, book } = paper;
	const named = new Set(codes);
	if (named.size === book.villages.length && named.size > 1)
		return words.workbook.allVillages(words.number(named.size, 0));
	return book.villages
		.filter(({ code }) => named.has(code))
		.map(({ name }) => name)
		.join(', ');
}

function dataText(paper: Paper, indicators: readonly Indicator[]): string {
	const { words } = paper;
	const [first] = indicators;
	if (first && indicators.length > NAMED_INDICATORS) {
		const codes = indicators.map(({ code }) => code).join(', ');
		return words.workbook.notes.manyIndicators(words.sector(first.sector), words.number(indicators.length, 0), codes);
	}
	return indicators.map((one) => `${one.code} ${words.name(one)}`).join('; ');
}
