import { Mistake } from '../model/fault.ts';

/** True for a text with a letter or a digit. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The reason of --alasan, tidied. Throws `Mistake('reason_missing')` when it says nothing. */
export function reasonFrom(given: string | undefined): string {
	const reason = (given ?? '')
		.replace(/\p{Cc}/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 500);
	if (!saysSomething(reason)) throw new Mistake('reason_missing', {}, 2);
	return reason;
}
