import type { Fault, FaultCode } from '../../model/fault.ts';
import { formatNumber } from '../numbers.ts';
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

/** The figures of a fault that are numbers as they are printed, other texts as they were found. */
export const sayFigures = (
	fault: { readonly detail?: Fault['detail'] },
	marks: { readonly thousands: string; readonly decimal: string },
): string => {
	const values = fault.detail?.values;
	return (typeof values === 'object' ? values : [])
		.map(String)
		.map((text) => {
			if (!/^-?\d{1,15}(\.\d+)?$/.test(text)) return text;
			const decimals = String(Number(text)).split('.')[1]?.length ?? 0;
			return formatNumber(Number(text), decimals, marks);
		})
		.join(', ');
};
