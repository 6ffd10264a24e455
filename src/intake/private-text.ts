import { maskIdentity } from '../model/identity.ts';

/** Digits of identity numbers within a text: sixteen and more, also in groups. */
const LONG_NUMBER = /\d(?:[ .-]?\d){14,}/g;

/**
 * A text of a sheet as it may be kept: blanks tidied, runs of fifteen or more digits (identity and card numbers) masked,
 * at most `length` characters.
 */
export function keptText(text: string, length = 500): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	return maskIdentity(plain.replace(LONG_NUMBER, (digits) => digits.replace(/\d/g, '*'))).slice(0, length);
}

/** `keptText`, null for text that says nothing (`-`, `...`). */
export function textOrNull(text: string): string | null {
	const kept = keptText(text);
	return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}
