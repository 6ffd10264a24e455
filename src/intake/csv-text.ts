import { isUtf8 } from 'node:buffer';

/** The characters windows-1252 has at 0x80 to 0x9F, where latin-1 has control characters; five places are empty. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SAMPLE_BYTES = 4096;

/**
 * Text of a file: by its byte order mark (UTF-8, UTF-16) or by blank high bytes (UTF-16 without a mark); else UTF-8
 * when it is valid UTF-8, else windows-1252. The mark is left off.
 */
export function decodeText(bytes: Buffer): string {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUnmarked(bytes.subarray(3));
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 1);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 0);
	if (isUnmarkedUtf16(bytes, 1)) return decodeUtf16(bytes, 1);
	if (isUnmarkedUtf16(bytes, 0)) return decodeUtf16(bytes, 0);
	return decodeUnmarked(bytes);
}

function decodeUnmarked(bytes: Buffer): string {
	if (isUtf8(bytes)) return bytes.toString('utf8');
	return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

/** `highByte` is the place of the high byte in each pair: 1 for little endian. */
function decodeUtf16(bytes: Buffer, highByte: 0 | 1): string {
	const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
	return (highByte === 1 ? whole : Buffer.from(whole).swap16()).toString('utf16le');
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
