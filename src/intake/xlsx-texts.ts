import { textCell } from './xlsx-cells.ts';
import type { SharedStrings } from './xlsx-strings.ts';

/** Texts kept of a column; a power of two. A village, a hamlet, a birthday come again, an identity number does not. */
const KEPT = 2 ** 12;
/** Texts of a column looked at before it is judged whether keeping them saves anything. */
const TRIED = 2 ** 13;

/** Columns whose texts are kept; a sheet may have thousands. */
const MOST_COLUMNS = 64;

/** The texts last met in one column, each in the place that its number or its bytes lead to. */
class ColumnTexts {
	readonly texts: (string | null | undefined)[] = new Array(KEPT).fill(undefined);
	/** Numbers of shared texts, by the same places. */
	readonly numbers = new Int32Array(KEPT).fill(-1);
	met = 0;
	known = 0;

	/** False for a column in which nearly every text is another. */
	get isWorthwhile(): boolean {
		return this.met < TRIED || this.known * 4 > this.met;
	}
}

/**
 * Remembers the texts of the columns of a sheet, so that one that comes again is known by its bytes or its number and not
 * made anew: lists of persons say the same few words in every row. What it gives is what decoding gives.
 */
export class RepeatedTexts {
	private readonly columns: ColumnTexts[] = [];
	private left = MOST_COLUMNS;

	constructor(private readonly strings: SharedStrings) {}

	/** The text of bytes in which nothing is to be resolved and all are ASCII, null when blank. `hash`: any number made of them. */
	ofBytes(column: number, bytes: Buffer, start: number, end: number, hash: number): string | null {
		const kept = this.columnAt(column);
		if (!kept?.isWorthwhile) return textCell(bytes.toString('latin1', start, end));
		const place = (hash ^ (hash >>> 12)) & (KEPT - 1);
		const text = kept.texts[place];
		kept.met++;
		if (typeof text === 'string' && isSame(text, bytes, start, end)) {
			kept.known++;
			return text;
		}
		const found = textCell(bytes.toString('latin1', start, end));
		kept.texts[place] = found;
		// A column may mix cells with a text of their own and cells with a number: the number no longer leads to this text.
		kept.numbers[place] = -1;
		return found;
	}

	/** The shared text of a number; null when it is blank, undefined when there is none. */
	ofNumber(column: number, number: number): string | null | undefined {
		const kept = this.columnAt(column);
		if (!kept?.isWorthwhile) return this.strings.at(number);
		const place = number & (KEPT - 1);
		kept.met++;
		if (kept.numbers[place] === number) {
			kept.known++;
			return kept.texts[place];
		}
		const found = this.strings.at(number);
		kept.numbers[place] = found === undefined ? -1 : number;
		kept.texts[place] = found;
		return found;
	}

	/** What is kept of a column; undefined where none is. */
	private columnAt(column: number): ColumnTexts | undefined {
		const known = this.columns[column];
		if (known !== undefined || this.left === 0) return known;
		this.left--;
		const kept = new ColumnTexts();
		this.columns[column] = kept;
		return kept;
	}
}

function isSame(text: string, bytes: Buffer, start: number, end: number): boolean {
	if (text.length !== end - start) return false;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== bytes[start + at]) return false;
	return true;
}
