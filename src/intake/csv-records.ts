import { FileFault } from '../model/fault.ts';
import type { Cell, GridRow } from './grid.ts';
import type { Limits } from './limits.ts';

/** What a record with quotes turned out to be: its fields and where it ends, or why there are none. */
type Quoted =
	| { readonly fields: string[]; readonly behind: number }
	| { readonly open: number }
	| { readonly damaged: number };

/**
 * Cuts text that comes in pieces, with `\n` for line ends, into records. A line without quotes is split at once; from a
 * quote on it is walked field by field. Only the record at hand is held.
 */
export class CsvRecords {
	readonly #delimiter: string;
	readonly #limits: Limits;
	/** Gets each row; says whether it is kept, and so counts towards the limit of cells. */
	readonly #add: (row: GridRow) => boolean;
	#rest = '';
	/** Number of the last record, and the line on which the rest begins. */
	#number = 0;
	#line: number;
	#cellsLeft: number;

	constructor(delimiter: string, firstLine: number, limits: Limits, add: (row: GridRow) => boolean) {
		this.#delimiter = delimiter;
		this.#line = firstLine;
		this.#limits = limits;
		this.#add = add;
		this.#cellsLeft = limits.cells;
	}

	push(piece: string): void {
		const zero = piece.indexOf('\0');
		if (zero >= 0) throw damaged(this.#line + linesIn(this.#rest, this.#rest.length) + linesIn(piece, zero));
		this.#read(this.#rest + piece, false);
	}

	end(): void {
		this.#read(this.#rest, true);
	}

	#read(text: string, isLast: boolean): void {
		let at = 0;
		let quote = text.indexOf('"');
		while (at < text.length) {
			if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
			const newline = text.indexOf('\n', at);
			if (newline < 0 && !isLast) break;
			const lineEnd = newline < 0 ? text.length : newline;
			if (quote < 0 || quote > lineEnd) {
				this.#checkWidth(text, at, lineEnd);
				this.#take(text.slice(at, lineEnd).split(this.#delimiter), lineEnd - at);
				this.#line++;
				at = lineEnd + 1;
				continue;
			}
			const record = this.#quoted(text, at, isLast);
			if ('damaged' in record) throw damaged(this.#line + linesIn(text, record.damaged, at));
			if ('open' in record) {
				if (isLast) throw damaged(this.#line + linesIn(text, record.open, at));
				break;
			}
			this.#take(record.fields, record.behind - at);
			this.#line += linesIn(text, record.behind, at);
			at = record.behind;
		}
		this.#rest = text.slice(at);
		if (!this.#rest.includes('"')) this.#checkWidth(this.#rest, 0, this.#rest.length);
		if (this.#rest.length <= this.#limits.recordChars) return;
		// A record without end usually begins with a quote that nobody closed.
		const record = this.#quoted(this.#rest, 0, false);
		if ('open' in record && this.#rest[record.open] === '"')
			throw damaged(this.#line + linesIn(this.#rest, record.open));
		throw new FileFault('file_too_large', { line: this.#line });
	}

	/** Throws for a line of more fields than a spreadsheet has columns, before it is cut. */
	#checkWidth(text: string, from: number, to: number): void {
		const { columns } = this.#limits;
		if (to - from <= columns) return;
		let fields = 1;
		for (let at = text.indexOf(this.#delimiter, from); at >= 0 && at < to; at = text.indexOf(this.#delimiter, at + 1))
			if (++fields > columns) throw new FileFault('file_too_large', { line: this.#line });
	}

	/** A record in which a quote stands: up to its end, to a quote still open, or to one followed by other text. */
	#quoted(text: string, from: number, isLast: boolean): Quoted {
		const fields: string[] = [];
		let at = from;
		let newline = -1;
		for (;;) {
			if (fields.length > this.#limits.columns) throw new FileFault('file_too_large', { line: this.#line });
			if (text[at] !== '"') {
				if (newline < at) newline = ends(text, at);
				const lineEnd = newline;
				const delimiter = text.indexOf(this.#delimiter, at);
				if (delimiter >= 0 && delimiter < lineEnd) {
					fields.push(text.slice(at, delimiter));
					at = delimiter + 1;
					continue;
				}
				if (lineEnd === text.length && !isLast) return { open: at };
				fields.push(text.slice(at, lineEnd));
				return { fields, behind: lineEnd + 1 };
			}
			let close = at + 1;
			for (;;) {
				close = text.indexOf('"', close);
				if (close < 0) return { open: at };
				if (text[close + 1] !== '"') break;
				close += 2;
			}
			let behind = close + 1;
			while (text[behind] === ' ' && this.#delimiter !== ' ') behind++;
			// Whether another quote follows is only known when the next piece is there.
			if (behind >= text.length && !isLast) return { open: at };
			const field = text.slice(at + 1, close);
			fields.push(field.includes('"') ? field.replaceAll('""', '"') : field);
			if (behind >= text.length) return { fields, behind };
			if (text[behind] === '\n') return { fields, behind: behind + 1 };
			if (text[behind] !== this.#delimiter) return { damaged: at };
			at = behind + 1;
		}
	}

	#take(fields: string[], length: number): void {
		if (length > this.#limits.recordChars || fields.length > this.#limits.columns)
			throw new FileFault('file_too_large', { line: this.#line });
		const number = ++this.#number;
		const width = fields.length;
		const cells = toCells(fields);
		if (cells.length === 0) return;
		if (!this.#add(width > cells.length ? { number, cells, fields: width } : { number, cells })) return;
		this.#cellsLeft -= cells.length;
		if (this.#cellsLeft < 0) throw new FileFault('file_too_large');
	}
}

const damaged = (line: number): FileFault => new FileFault('text_damaged', { line });

/** Where the line at a place ends. */
function ends(text: string, at: number): number {
	const newline = text.indexOf('\n', at);
	return newline < 0 ? text.length : newline;
}

/** Line ends between two places. */
function linesIn(text: string, end: number, start = 0): number {
	let lines = 0;
	for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}

/** Blank fields as null, none of them at the end. */
function toCells(fields: string[]): Cell[] {
	const cells = fields as Cell[];
	let length = 0;
	for (let at = 0; at < fields.length; at++) {
		if (fields[at]!.trim() === '') cells[at] = null;
		else length = at + 1;
	}
	cells.length = length;
	return cells;
}
