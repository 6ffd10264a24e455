import type { Variable } from '../model/catalogue.ts';
import { GENERAL } from '../model/layout.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { textOf } from './values.ts';

/** What stands for a number of things: none, or that there are some. */
const FOR_A_NUMBER = /^(ada|tidak( ada)?|tdk( ada)?|belum( ada)?|nihil|kosong|nol|ya|n ?\/? ?a)$/i;
const isWord = (text: string): boolean => /^[^\d]*\p{L}{2}/u.test(text) && !FOR_A_NUMBER.test(text);

/**
 * A table whose columns of names are not read: below the heading of a number of things (`Puskesmas`, `Dusun`) stand only
 * words, so that they are named there and not counted. Only in the general layout, where a heading is all that is known.
 */
export function withoutNames(table: Recognised, variables: ReadonlyMap<string, Variable>): Recognised {
	if (table.layout.id !== GENERAL) return table;
	const village = table.columns.find(({ uses }) => uses.some(({ targets }) => targets.includes('@nama_desa')));
	if (!village) return table;
	const rows = table.rows.filter(({ cells }) => /\p{L}/u.test(textOf(cells[village.index] ?? null)));
	const isNames = ({ uses, index }: SheetColumn): boolean => {
		const targets = uses.flatMap((use) => use.targets);
		if (targets.length === 0 || targets.some((target) => variables.get(target)?.measure !== 'unit')) return false;
		const said = rows.map(({ cells }) => textOf(cells[index] ?? null)).filter(Boolean);
		return said.length > 0 && said.every(isWord);
	};
	const names = table.columns.filter(isNames);
	return names.length === 0
		? table
		: {
				...table,
				columns: table.columns.filter((column) => !names.includes(column)),
				unknown: [...table.unknown, ...names.map((column) => ({ ...column, uses: [] }))].sort(
					(a, b) => a.index - b.index,
				),
			};
}
