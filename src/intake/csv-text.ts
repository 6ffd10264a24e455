import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { type ByteSource, inMemory } from './byte-source.ts';

/** The characters windows-1252 has at 0x80 to 0x9F, where latin-1 has control characters; five places are empty. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SAMPLE_BYTES = 4096;
const PIECE_BYTES = 2 ** 20;

/** How the bytes of a text are to be read, and how many of them are a byte order mark. */
interface Encoding {
	readonly name: 'utf8' | 'windows-1252' | 'utf16le' | 'utf16be';
	readonly mark: number;
}

/**
 * Text of a file: by its byte order mark (UTF-8, UTF-16) or by blank high bytes (UTF-16 without a mark); else UTF-8
 * when it is valid UTF-8, else windows-1252. The mark is left off.
 */
export const decodeText = (bytes: Buffer): string => [...textPieces(inMemory(bytes))].join('');

/** The same text piece by piece, so that a large file is never held whole. The bytes are walked over twice. */
export function* textPieces(source: ByteSource): Generator<string, void, undefined> {
	const { name, mark } = encodingOf(source);
	const decoder = new StringDecoder(name === 'utf8' ? 'utf8' : name === 'windows-1252' ? 'latin1' : 'utf16le');
	for (let at = mark; at < source.size; at += PIECE_BYTES) {
		const bytes = source.read(at, Math.min(PIECE_BYTES, source.size - at));
		const text = decoder.write(name === 'utf16be' ? swapped(bytes) : bytes);
		if (text !== '') yield name === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, windows1252) : text;
	}
	if (name === 'utf8') yield decoder.end();
}

const windows1252 = (character: string): string => WINDOWS_1252[character.charCodeAt(0) - 0x80]!;

/** Pairs of bytes turned round; pieces are even, only the last may end in half a pair. */
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

function encodingOf(source: ByteSource): Encoding {
	const start = source.read(0, SAMPLE_BYTES);
	if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf)
		return { name: isUtf8Text(source, 3) ? 'utf8' : 'windows-1252', mark: 3 };
	if (start[0] === 0xff && start[1] === 0xfe) return { name: 'utf16le', mark: 2 };
	if (start[0] === 0xfe && start[1] === 0xff) return { name: 'utf16be', mark: 2 };
	if (isUnmarkedUtf16(start, 1)) return { name: 'utf16le', mark: 0 };
	if (isUnmarkedUtf16(start, 0)) return { name: 'utf16be', mark: 0 };
	return { name: isUtf8Text(source, 0) ? 'utf8' : 'windows-1252', mark: 0 };
}

function isUtf8Text(source: ByteSource, from: number): boolean {
	for (let at = from; at < source.size; ) {
		const bytes = source.read(at, Math.min(PIECE_BYTES, source.size - at));
		const isLast = at + bytes.length >= source.size;
		const whole = isLast ? bytes : bytes.subarray(0, lastCharacter(bytes));
		if (whole.length === 0 || !isUtf8(whole)) return false;
		at += whole.length;
	}
	return true;
}

/** Where the last character of a piece begins, if that is not plain ASCII: it may go on in the next piece. */
function lastCharacter(bytes: Buffer): number {
	let at = bytes.length - 1;
	if (bytes[at]! < 0x80) return bytes.length;
	while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
	return at;
}

/** Mostly Latin letters in UTF-16: the high bytes of the first pairs are nearly all 0, the low bytes never. */
function isUnmarkedUtf16(bytes: Buffer, highByte: 0 | 1): boolean {
	const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
	let zeros = 0;
	for (let pair = 0; pair < pairs; pair++) {
		if (bytes[pair * 2 + 1 - highByte] === 0) return false;
		if (bytes[pair * 2 + highByte] === 0) zeros++;
	}
	return pairs >= 2 && zeros >= pairs * 0.9;
}
