import type { FaultCode } from '../../model/fault.ts';
import { sen } from '../../model/money.ts';
import type { Cell } from '../grid.ts';
import { parseNumber, readValue, shown } from '../values.ts';

/** What a cell says in rupiah, sen as decimals; negative amounts are corrections and deficits. */
export type ReadMoney =
	| { readonly kind: 'value'; readonly value: number }
	| { readonly kind: 'blank' }
	| { readonly kind: 'fault'; readonly code: FaultCode; readonly found: string };

const MOST = 1e15;

/** Reads an amount typed or exported in Indonesia: `1.250.000`, `Rp1.250.000,00`, `(1.000)`, `-` for none. */
export function readMoney(cell: Cell): ReadMoney {
	const unreadable: ReadMoney = { kind: 'fault', code: 'value_unreadable', found: shown(cell) };
	if (typeof cell === 'number') return Number.isFinite(cell) && Math.abs(cell) <= MOST ? value(cell) : unreadable;
	if (typeof cell === 'boolean') return unreadable;
	const word = typeof cell === 'string' ? cell.trim().replace(/,-+$/, '') : '';
	if (/^(?:rp\.?)?\s*-*$/i.test(word) && typeof cell === 'string') return { kind: 'blank' };
	const number = typeof cell === 'string' ? parseNumber(word, false) : null;
	if (number !== null) return Math.abs(number) <= MOST ? value(number) : unreadable;
	const read = readValue(cell, 'rupiah');
	return read.kind === 'value' ? value(read.value) : read;
}

/**
 * Reads an amount written by a database program: a point or comma before the decimals and no thousands marks. A lone mark
 * with three digits behind it could be either and is a fault.
 */
export function readMachineMoney(cell: Cell): ReadMoney {
	if (typeof cell !== 'string') return readMoney(cell);
	const word = cell.trim();
	if (word === '' || /^null$/i.test(word)) return { kind: 'blank' };
	const plain = /^-?\d*(?:[.,](?:\d{1,2}|\d{4}))?$/.test(word) && /\d/.test(word) ? word.replace(',', '.') : null;
	const number = Number(plain ?? (/^-?\d+(?:\.\d+)?e[+-]?\d+$/i.test(word) ? word : Number.NaN));
	if (Number.isFinite(number) && Math.abs(number) <= MOST) return value(number);
	return { kind: 'fault', code: 'value_unreadable', found: shown(cell) };
}

const value = (amount: number): ReadMoney => ({ kind: 'value', value: sen(amount) || 0 });
