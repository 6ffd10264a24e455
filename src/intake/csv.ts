import papaparse from 'papaparse';
import { FileFault } from '../model/fault.ts';
import type { Cell, GridRow, Sheet } from './grid.ts';
import { LIMITS, type Limits } from './limits.ts';

const DELIMITERS = [';', ',', '\t', '|'];
const SAMPLE_LINES = 50;

/**
 * Reads delimited text into one sheet without a name. Fields stay text as they are, blank ones become null; every line
 * end becomes `\n`; the number of a row is that of the record (blank lines count, a first line `sep=;` does not).
 * Throws `text_damaged` with the line of a quote that is never closed or is followed by text, or of a NUL character;
 * `file_too_large` for a record or a table beyond the limits.
 */
export function readCsv(text: string, limits: Limits = LIMITS): Sheet {
	const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	const hint = /^"?sep=(.)"?(?:\n|$)/i.exec(lines);
	const table = hint ? lines.slice(hint[0].length) : lines;
	const firstLine = hint ? 2 : 1;
	const zero = table.indexOf('\0');
	if (zero >= 0) throw new FileFault('text_damaged', { line: lineAt(table, zero, firstLine) });

	const rows: GridRow[] = [];
	let number = 0;
	let recordStart = 0;
	let cellsLeft = limits.cells;
	papaparse.parse<string[]>(table, {
		delimiter: hint?.[1] ?? findDelimiter(table),
		newline: '\n',
		quoteChar: '"',
		header: false,
		step: ({ data, errors, meta }) => {
			const quote = errors.find((error) => error.type === 'Quotes');
			if (quote) throw new FileFault('text_damaged', { line: lineAt(table, quote.index ?? recordStart, firstLine) });
			if (meta.cursor - recordStart > limits.recordChars) {
				throw new FileFault('file_too_large', { line: lineAt(table, recordStart, firstLine) });
			}
			recordStart = meta.cursor;
			number++;
			const cells = toCells(data);
			if (cells.length === 0) return;
			cellsLeft -= cells.length;
			if (cellsLeft < 0) throw new FileFault('file_too_large');
			rows.push({ number, cells });
		},
	});
	return { name: '', hidden: false, rows, merges: [] };
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
	for (let at = 0; at < text.length && lines.length < SAMPLE_LINES; at++) {
		const character = text[at]!;
		if (character === '"' && (isQuoted || isFieldStart)) {
			isQuoted = !isQuoted;
			// A quote right behind the closing one is a doubled one: the field goes on.
			isFieldStart = !isQuoted;
			isBlank = false;
		} else if (!isQuoted && character === '\n') {
			if (!isBlank) lines.push(counts);
			counts = DELIMITERS.map(() => 0);
			isBlank = true;
			isFieldStart = true;
		} else if (!isQuoted) {
			const delimiter = DELIMITERS.indexOf(character);
			isFieldStart = delimiter >= 0;
			if (isFieldStart) counts[delimiter]!++;
			else if (character !== ' ') isBlank = false;
		}
	}
	if (!isBlank && lines.length < SAMPLE_LINES) lines.push(counts);
	return lines;
}

function toCells(fields: readonly string[]): Cell[] {
	const cells = fields.map((field) => (field.trim() === '' ? null : field));
	let length = cells.length;
	while (length > 0 && cells[length - 1] === null) length--;
	return cells.slice(0, length);
}

function lineAt(text: string, position: number, firstLine: number): number {
	let line = firstLine;
	for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
	return line;
}
