import { Mistake } from '../model/fault.ts';

/** The reason of --alasan, tidied. Throws `Mistake('reason_missing')` when it says nothing. */
export function reasonFrom(given: string | undefined): string {
	const reason = (given ?? '')
		.replace(/\p{Cc}/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 500);
	if (!/[\p{L}\p{N}]/u.test(reason)) throw new Mistake('reason_missing', {}, 2);
	return reason;
}
