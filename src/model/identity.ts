/** Sixteen digits, whole or in the groups people write a NIK in, anywhere in a text; not the decimals of a number. */
const IDENTITY =
	/(?<!\d[.,]?)(?:\d{16}|\d{2}([ .-]?)\d{2}\1\d{2}[ .-]?\d{6}[ .-]?\d{4}|\d{4}([ .-])\d{4}\2\d{4}\2\d{4})(?!\d)/;
/** A number whose sixteenth digit a spreadsheet program has rounded away. */
const ROUNDED = /^\d[.,]\d{6,15}e\+?15$/i;
const LENGTH = 16;
/** The smallest number of sixteen digits: an identity number kept as a number is no smaller, and may have lost its last digit. */
export const SMALLEST_IDENTITY = 1e15;
/** Groups of digits with at most three marks or blanks between them, as somebody hides or mistypes a number. */
const GROUPS = /\d+(?:[^\p{L}\p{N}]{1,3}\d+)*/gu;

/**
 * True for sixteen digits built like a NIK or the number of a family card: province, kabupaten, kecamatan, day of birth or
 * issue (women 40 later), month. Lists of years, amounts and other long numbers are not.
 */
function isBuiltLikeOne(digits: string): boolean {
	const part = (at: number): number => Number(digits.slice(at, at + 2));
	const [province, kabupaten, kecamatan, day, month] = [0, 2, 4, 6, 8].map(part) as [
		number,
		number,
		number,
		number,
		number,
	];
	return (
		province >= 11 && kabupaten > 0 && kecamatan > 0 && day % 40 >= 1 && day % 40 <= 31 && month >= 1 && month <= 12
	);
}

/** Text with digits of all scripts and widths as `0-9`. */
function plainDigits(text: string): string {
	if (/^[\0-\x7f]*$/.test(text)) return text;
	return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
		if (digit <= '9') return digit;
		let zero = digit.codePointAt(0)!;
		const own = zero;
		// Digits of a script stand in a row of ten that begins with its zero.
		while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
		return String(own - zero);
	});
}

/** The code of a village with its dots: a period or a number behind it makes no sixteen digits of it. */
const VILLAGE_CODE = /(?<![\d.])\d\d\.\d\d\.\d\d\.\d{4}(?![\d.])/g;

/** Where identity numbers stand in a text of plain digits: start and end of each. */
function hidden(text: string): [number, number][] {
	const found: [number, number][] = [];
	for (const chain of text.replace(VILLAGE_CODE, (code) => 'x'.repeat(code.length)).matchAll(GROUPS)) {
		const groups = [...chain[0].matchAll(/\d+/g)].map((group) => ({ digits: group[0], at: chain.index + group.index }));
		groups.forEach(({ digits, at }, i) => {
			if (digits.length >= 2 * LENGTH && digits.length % LENGTH === 0 && isBuiltLikeOne(digits))
				found.push([at, at + digits.length]);
			let joined = '';
			for (const group of groups.slice(i)) {
				joined += group.digits;
				if (joined.length === LENGTH && isBuiltLikeOne(joined)) found.push([at, group.at + group.digits.length]);
				if (joined.length >= LENGTH) break;
			}
		});
	}
	return found;
}

/** A decimal number as a program prints it: its digits are no number of anybody. */
const isDecimal = (text: string): boolean =>
	/^-?\d+[.,]\d+$/.test(text) && String(Number(text.replace(',', '.'))) === text.replace(',', '.');

/** True when a text holds the number of a person or a family card: sixteen digits. A NIP has eighteen and passes. */
export function holdsIdentity(text: string): boolean {
	if (text.length < 10) return false;
	const word = text.trim();
	if (ROUNDED.test(word)) return true;
	if (word.length < LENGTH || isDecimal(word)) return false;
	const plain = plainDigits(word);
	return IDENTITY.test(plain) || hidden(plain).length > 0;
}

/** The number of a mobile telephone: `0812-3456-7890`, `+62 812 3456 7890`. */
const TELEPHONE = /(?<![\d.,])(?:\+\s?62[ .-]?|0)8[1-35-9]\d(?:[ .-]?\d){6,9}(?!\d)/g;

/**
 * A text with every run of sixteen digits or more, every identity number in other writing, and every number of a mobile
 * telephone made unreadable.
 */
export function maskIdentity(text: string): string {
	const masked = text
		.replace(/\d(?:[ ._-]?\d){15,}/g, (digits) => digits.replace(/\d/g, '*'))
		.replace(TELEPHONE, (digits) => digits.replace(/\d/g, '*'));
	if (!holdsIdentity(masked)) return masked;
	let plain = plainDigits(masked);
	for (const [start, end] of hidden(plain))
		plain = plain.slice(0, start) + plain.slice(start, end).replace(/\d/g, '*') + plain.slice(end);
	return plain;
}

/** Runs of digits, also in groups. */
const RUNS = /\d(?:[ .-]?\d)+/g;

/** A text with its identity numbers masked, and every run of at least so many digits. */
export const withoutLongNumbers = (text: string, least: number): string =>
	maskIdentity(text.replace(RUNS, (run) => (run.replace(/\D/g, '').length < least ? run : run.replace(/\d/g, '*'))));
