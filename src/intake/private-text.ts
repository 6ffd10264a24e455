import { withoutLongNumbers } from '../model/identity.ts';
import { withoutNames } from './persons-in-texts.ts';

/**
 * A text of a sheet as it may be kept: blanks tidied, runs of fifteen or more digits (identity and card numbers), numbers
 * of telephones and names behind `a.n.` or `Bpk` masked, at most `length` characters.
 */
export function keptText(text: string, length = 500): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	return withoutNames(withoutLongNumbers(plain, 15)).slice(0, length);
}

/** `keptText`, null for text that says nothing (`-`, `...`). */
export function textOrNull(text: string): string | null {
	const kept = keptText(text);
	return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}
