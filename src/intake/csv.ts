import { CsvRecords } from './csv-records.ts';
import type { Sheet } from './grid.ts';
import { LIMITS, type Limits } from './limits.ts';
import { RowKeeper, type RowTaker } from './row-keeper.ts';

const DELIMITERS = [';', ',', '\t', '|'];
/** Characters that may end a field or a line. */
const MARK = /[";,\t|\n]/g;
const SAMPLE_LINES = 50;

/**
 * Reads delimited text into one sheet without a name; the text may come in pieces, and then no more of it is held than is
 * kept. Fields stay text as they are, blank ones become null; every line end becomes `\n`; the number of a row is that of
 * the record (blank lines count, a first line `sep=;` does not). The sheet that `take` takes comes back with its first
 * rows only. Throws `text_damaged` with the line of a quote that is never closed or is followed by text, or of a NUL
 * character; `file_too_large` for a record or a table beyond the limits.
 */
export function readCsv(text: string | Iterable<string>, limits: Limits = LIMITS, take: RowTaker | null = null): Sheet {
	const keeper = new RowKeeper({ name: '', hidden: false }, take, limits.keptColumns);
	let records: CsvRecords | null = null;
	for (const piece of withoutReturns(typeof text === 'string' ? [text] : text)) {
		if (records === null) {
			const hint = /^"?sep=(.)"?(?:\n|$)/i.exec(piece);
			const table = hint ? piece.slice(hint[0].length) : piece;
			records = new CsvRecords(hint?.[1] ?? findDelimiter(table), hint ? 2 : 1, limits, (row) => keeper.add(row));
			records.push(table);
		} else records.push(piece);
	}
	records?.end();
	return keeper.finish([]);
}

/** The same text with `\n` for every line end, also where a piece ends between `\r` and `\n`. */
function* withoutReturns(pieces: Iterable<string>): Generator<string, void, undefined> {
	let held = '';
	for (const piece of pieces) {
		let text = held + piece;
		held = text.endsWith('\r') ? '\r' : '';
		if (held) text = text.slice(0, -1);
		if (text !== '') yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	}
	if (held) yield '\n';
}

/**
 * The delimiter of a table: the one of `;` `,` tab `|` that gives the most lines the same number of fields (two or
 * more) among the first 50 lines that are not blank, quoted text not counted. `;` when two are equally good.
 */
export function findDelimiter(text: string): string {
	const lines = countDelimiters(text);
	let best = DELIMITERS[0]!;
	let bestLines = 0;
	DELIMITERS.forEach((delimiter, index) => {
		const alike = mostAlike(lines.map((counts) => counts[index]! + 1));
		if (alike > bestLines) {
			best = delimiter;
			bestLines = alike;
		}
	});
	return best;
}

/** How many lines have the number of fields (two or more) that most lines have. */
function mostAlike(fieldCounts: readonly number[]): number {
	const lines = new Map<number, number>();
	for (const count of fieldCounts) if (count >= 2) lines.set(count, (lines.get(count) ?? 0) + 1);
	return Math.max(0, ...lines.values());
}

/**
 * For each of the first lines how often each delimiter stands in it outside of quotes. Quotes open at the start of a
 * line or behind any of the delimiters; a line break inside them does not end the line.
 */
function countDelimiters(text: string): number[][] {
	const lines: number[][] = [];
	let counts = DELIMITERS.map(() => 0);
	let isBlank = true;
	let isFieldStart = true;
	let isQuoted = false;
	let at = 0;
	/** What stands between two marks. */
	const pass = (end: number): void => {
		if (isQuoted || end === at) return;
		isFieldStart = false;
		if (isBlank) isBlank = !/[^ ]/.test(text.slice(at, end));
	};
	for (const { index, 0: character } of text.matchAll(MARK)) {
		if (lines.length === SAMPLE_LINES) break;
		pass(index);
		at = index + 1;
		if (character === '"') {
			if (isQuoted || isFieldStart) {
				isQuoted = !isQuoted;
				// A quote right behind the closing one is a doubled one: the field goes on.
				isFieldStart = !isQuoted;
			}
			isBlank = false;
		} else if (isQuoted) {
		} else if (character === '\n') {
			if (!isBlank) lines.push(counts);
			counts = DELIMITERS.map(() => 0);
			isBlank = true;
			isFieldStart = true;
		} else {
			counts[DELIMITERS.indexOf(character)]!++;
			isFieldStart = true;
		}
	}
	pass(text.length);
	if (!isBlank && lines.length < SAMPLE_LINES) lines.push(counts);
	return lines;
}
