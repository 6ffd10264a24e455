import { keptText } from '../intake/private-text.ts';
import { Mistake } from '../model/fault.ts';

/** True for a text with a letter or a digit. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * The reason of --alasan as it may be kept: tidied, numbers of persons and telephones and names behind `Pak` or `a.n.`
 * masked; offices stay. Throws `Mistake('reason_missing')` when it says nothing.
 */
export function reasonFrom(given: string | undefined): string {
	const reason = keptText((given ?? '').replace(/\p{Cc}/gu, ' '));
	if (!saysSomething(reason)) throw new Mistake('reason_missing', {}, 2);
	return reason;
}
