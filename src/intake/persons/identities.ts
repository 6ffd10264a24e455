import { SMALLEST_IDENTITY } from '../../model/identity.ts';
import type { Cell } from '../grid.ts';

/** An identity number in two halves of eight digits; `lost`: kept as a number, so that its last digit is gone. */
export type Identity = { readonly high: number; readonly low: number } | 'none' | 'lost';

/** The NIK or KK number in a cell. Other than digits is left out first: files carry invisible characters. Zeros are none. */
export function readIdentity(cell: Cell): Identity {
	if (typeof cell === 'number') return cell >= SMALLEST_IDENTITY ? 'lost' : 'none';
	if (typeof cell !== 'string') return 'none';
	const high = eightDigits(cell, 0);
	const low = eightDigits(cell, 8);
	if (cell.length === 16 && high >= 0 && low >= 0) return high === 0 && low === 0 ? 'none' : { high, low };
	if (/^\s*'?\d[.,]\d+e\+?1[3-7]\s*$/i.test(cell)) return 'lost';
	const digits = cell.replace(/\D/g, '');
	return digits.length === 16 && digits !== cell ? readIdentity(digits) : 'none';
}

/** The number that eight digits of a text write, or -1. */
function eightDigits(text: string, from: number): number {
	let value = 0;
	for (let at = from; at < from + 8; at++) {
		const digit = text.charCodeAt(at) - 0x30;
		if (!(digit >= 0 && digit <= 9)) return -1;
		value = value * 10 + digit;
	}
	return value;
}

const WORDS = 4;
const LOW = 1;
const ROW = 2;
const PLACE = 3;

/**
 * A set of identity numbers, each with the row and place it was first met at, in sixteen bytes a number. It lives in memory
 * while a file is counted and nowhere else.
 */
export class IdentitySet {
	/** Of each number four words beside each other: its halves, row and place. */
	private words = new Uint32Array(1024 * WORDS);
	size = 0;

	/** Adds a number; gives the row and place it was met at before, or null when it is new. `row` counts from 1. */
	add(high: number, low: number, row: number, place: number): { readonly row: number; readonly place: number } | null {
		if (this.size * 2 * WORDS >= this.words.length) this.grow();
		const at = this.find(high, low);
		const { words } = this;
		if (words[at + ROW] !== 0) return { row: words[at + ROW]!, place: words[at + PLACE]! };
		this.put(at, high, low, row, place);
		this.size++;
		return null;
	}

	/** Whether a number was added. */
	has(high: number, low: number): boolean {
		return this.words[this.find(high, low) + ROW] !== 0;
	}

	/** Number of different numbers by place, with places that mean the same taken as one. */
	countBy(sameAs: (place: number) => number, places: number): Uint32Array {
		const counts = new Uint32Array(places);
		const { words } = this;
		for (let at = 0; at < words.length; at += WORDS) if (words[at + ROW] !== 0) counts[sameAs(words[at + PLACE]!)]!++;
		return counts;
	}

	private put(at: number, high: number, low: number, row: number, place: number): void {
		this.words[at] = high;
		this.words[at + LOW] = low;
		this.words[at + ROW] = row;
		this.words[at + PLACE] = place;
	}

	/** Where a number stands or would stand. */
	private find(high: number, low: number): number {
		const { words } = this;
		const mask = words.length - 1;
		const hash = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0;
		let at = ((hash ^ (hash >>> 15)) * WORDS) & mask;
		while (words[at + ROW] !== 0 && (words[at] !== high || words[at + LOW] !== low)) at = (at + WORDS) & mask;
		return at;
	}

	private grow(): void {
		const { words } = this;
		this.words = new Uint32Array(words.length * 2);
		for (let at = 0; at < words.length; at += WORDS) {
			if (words[at + ROW] === 0) continue;
			const [high, low] = [words[at]!, words[at + LOW]!];
			this.put(this.find(high, low), high, low, words[at + ROW]!, words[at + PLACE]!);
		}
	}
}
