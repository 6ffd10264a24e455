/** Sixteen digits, also in the groups people write a NIK in, anywhere in a text; not the decimals of a number. */
const IDENTITY =
	/(?<!\d[.,]?)(?:\d{16}|\d{2}([ .-]?)\d{2}\1\d{2}[ .-]?\d{6}[ .-]?\d{4}|\d{4}([ .-])\d{4}\2\d{4}\2\d{4})(?!\d)|^\d[.,]\d{6,15}e\+?15$/i;

/** True when a text holds the number of a person or a family card: sixteen digits. A NIP has eighteen and passes. */
export const holdsIdentity = (text: string): boolean => IDENTITY.test(text.trim());

/** A text with every run of sixteen digits or more, blanks and marks between them or not, made unreadable. */
export const maskIdentity = (text: string): string =>
	text.replace(/\d(?:[ ._-]?\d){15,}/g, (digits) => digits.replace(/\d/g, '*'));
