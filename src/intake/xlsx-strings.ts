import { FileFault } from '../model/fault.ts';
import type { Limits } from './limits.ts';
import { textCell } from './xlsx-cells.ts';
import { streamXml } from './xlsx-stream.ts';
import { decodeText, readRichText } from './xlsx-xml.ts';
import type { Zip } from './zip.ts';

/** Texts in the order they are first used: the ones that come often stand in front and are kept decoded. */
const REMEMBERED = 2 ** 16;
const FIRST_BYTES = 2 ** 20;
const FIRST_STRINGS = 2 ** 14;

/**
 * The texts that the cells of a workbook share. They are kept as bytes and decoded when a cell asks: a list of names has
 * hundreds of thousands, and most are never needed.
 */
export class SharedStrings {
	#bytes = Buffer.allocUnsafe(FIRST_BYTES);
	#ends = new Uint32Array(FIRST_STRINGS);
	#remembered: (string | null)[] = [];
	#length = 0;

	/** How many there are. */
	get length(): number {
		return this.#length;
	}

	/** Adds a text given as UTF-8 bytes. */
	add(bytes: Buffer, start: number, end: number): void {
		const from = this.#length === 0 ? 0 : this.#ends[this.#length - 1]!;
		const to = from + end - start;
		if (to > this.#bytes.length) {
			const larger = Buffer.allocUnsafe(Math.max(to, this.#bytes.length * 2));
			this.#bytes.copy(larger, 0, 0, from);
			this.#bytes = larger;
		}
		if (this.#length === this.#ends.length) {
			const larger = new Uint32Array(this.#length * 2);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		bytes.copy(this.#bytes, from, start, end);
		this.#ends[this.#length++] = to;
	}

	/** The text of a number; null when it is blank, undefined when there is none. */
	at(index: number): string | null | undefined {
		const known = this.#remembered[index];
		if (known !== undefined) return known;
		if (!(index >= 0 && index < this.#length && Number.isInteger(index))) return undefined;
		const start = index === 0 ? 0 : this.#ends[index - 1]!;
		const text = textCell(decodeText(this.#bytes, start, this.#ends[index]!));
		if (index < REMEMBERED) {
			while (this.#remembered.length < index) this.#remembered.push(undefined as unknown as null);
			this.#remembered[index] = text;
		}
		return text;
	}
}

/** Reads the part of the shared strings. Throws `workbook_damaged`, `file_too_large`. */
export async function readStrings(zip: Zip, part: string, limits: Limits): Promise<SharedStrings> {
	const strings = new SharedStrings();
	await streamXml(zip.stream(part, { left: limits.stringBytes }), 'sst', limits.elementBytes, (cursor) => {
		if (cursor.closing) return;
		if (!cursor.is('si')) return cursor.skipElement();
		const plain = cursor.empty ? null : plainText(cursor.bytes, cursor.position);
		if (plain !== null) {
			strings.add(cursor.bytes, plain.start, plain.end);
			cursor.position = plain.behind;
		} else {
			const text = Buffer.from(readRichText(cursor, 'si'));
			strings.add(text, 0, text.length);
		}
		if (strings.length > limits.strings) throw new FileFault('file_too_large', { part });
	});
	return strings;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const T = 0x74;
/** What follows the text of the usual `<si><t>text</t></si>`. */
const TAIL = Buffer.from('</t></si>');

/** Where the text of `<t>text</t></si>` stands, when there is nothing in it to be resolved; null for anything else. */
function plainText(bytes: Buffer, from: number): { start: number; end: number; behind: number } | null {
	if (bytes[from] !== LESS || bytes[from + 1] !== T) return null;
	let start = from + 2;
	if (bytes[start] !== GREATER) {
		if (bytes[start] !== 0x20) return null;
		while (start < bytes.length && bytes[start] !== GREATER) start++;
		if (bytes[start - 1] === SLASH) return null;
	}
	start++;
	let end = start;
	for (; end < bytes.length; end++) {
		const byte = bytes[end]!;
		if (byte === LESS) break;
		// Entities, Excel's own escapes and line ends are resolved elsewhere.
		if (byte === 0x26 || byte === 0x5f || byte === 0x0d) return null;
	}
	if (end + TAIL.length > bytes.length) return null;
	for (let i = 1; i < TAIL.length; i++) if (bytes[end + i] !== TAIL[i]) return null;
	return { start, end, behind: end + TAIL.length };
}
