import type { Fault } from '../../model/fault.ts';
import { readMoney } from '../budget/money.ts';
import type { GridRow } from '../grid.ts';
import { textOrNull } from '../private-text.ts';
import { textOf } from '../values.ts';
import type { ListColumn } from './list-heading.ts';
import type { FoundList } from './list-kinds.ts';

/** Texts of a row in the columns of a role; several columns are joined. */
export function textIn(list: FoundList, row: GridRow, role: string): string | null {
	const texts = columnsOf(list, role).map(({ index }) => textOrNull(textOf(row.cells[index] ?? null)));
	const words = texts.filter((text) => text !== null);
	// A number beside the text of an activity is its number in the list.
	const kept = role === 'kegiatan' && words.some(hasLetters) ? words.filter(hasLetters) : words;
	return [...new Set(kept)].join(' ') || null;
}
/** Whether a text holds a word. */
export const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The columns of a list that play a role, in the order of the sheet. */
export const columnsOf = (list: FoundList, role: string): readonly ListColumn[] =>
	list.heading.columns.filter((column) => column.role === role);

/** The amount of a line; null when it is empty. A cell that cannot be read is a fault. */
export function costOf(list: FoundList, row: GridRow, role = 'biaya'): { cost: number | null; fault: Fault | null } {
	for (const column of columnsOf(list, role)) {
		const read = readMoney(row.cells[column.index] ?? null);
		if (read.kind === 'blank') continue;
		const cell = `${column.letters}${row.number}`;
		const place = { sheet: list.sheet.name, row: row.number, column: column.letters, cell };
		const detail = { variable: column.title };
		if (read.kind === 'fault') return { cost: null, fault: { code: read.code, ...place, value: read.found, detail } };
		if (read.value < 0)
			return { cost: null, fault: { code: 'value_negative', ...place, value: String(read.value), detail } };
		return { cost: read.value, fault: null };
	}
	return { cost: null, fault: null };
}
