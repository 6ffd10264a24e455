import type { Cell, GridRow, Sheet } from './grid.ts';
import type { RowTaker } from './row-keeper.ts';

const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

/** Text without line breaks and invisible characters: those of a file must neither steer a terminal nor hide in a name. */
export const tidy = (text: string): string =>
	isPlain(text) || !INVISIBLE.test(text) ? text : text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');

/** Whether a text has visible ASCII and blanks only, as nearly all have. */
function isPlain(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x20 || code > 0x7e) return false;
	}
	return true;
}

/** Makes the texts of a row tidy, in place. */
function tidyRow({ cells }: GridRow): void {
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at]!;
		if (typeof cell !== 'string' || isPlain(cell)) continue;
		const text = tidy(cell);
		if (text !== cell) (cells as Cell[])[at] = text.trim() || null;
	}
}

/** The same for all texts and the name of a sheet just read; its cells are changed in place. */
export function tidySheet(sheet: Sheet, name = sheet.name): Sheet {
	for (const row of sheet.rows) tidyRow(row);
	return { ...sheet, name: tidy(name) };
}

/** A taker that sees tidy rows only, and sheets by the name they are told by. */
export const tidyTaker =
	(take: RowTaker, named: (sheet: string) => string): RowTaker =>
	(head) => {
		const visitor = take(tidySheet(head, named(head.name)));
		if (visitor === null) return null;
		return {
			columns: visitor.columns,
			add(row) {
				tidyRow(row);
				visitor.add(row);
			},
		};
	};
