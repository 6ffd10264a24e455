import type { Fault, FaultCode } from '../../model/fault.ts';
import type { Told } from '../words.ts';

/** Words for every kind of fault; one that is missing does not compile. */
export type FaultWords = Readonly<Record<FaultCode, (fault: Fault) => Told>>;

/** What is wrong, and what to do. */
export const told = (message: string, hint: string): Told => ({ message, hint });

/** One detail of a fault or mistake as text; lists are joined, an absent detail is blank. */
export const say = (fault: { readonly detail?: Fault['detail'] }, name: string): string => {
	const value = fault.detail?.[name];
	return value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);
};
