import type { Cell, Sheet } from './grid.ts';

const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

/** Text without line breaks and invisible characters: those of a file must neither steer a terminal nor hide in a name. */
export const tidy = (text: string): string =>
	INVISIBLE.test(text) ? text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '') : text;

/** The same for all texts and the name of a sheet just read; its cells are changed in place. */
export function tidySheet(sheet: Sheet, name = sheet.name): Sheet {
	for (const { cells } of sheet.rows)
		cells.forEach((cell, at) => {
			if (typeof cell === 'string' && INVISIBLE.test(cell)) (cells as Cell[])[at] = tidy(cell).trim() || null;
		});
	return { ...sheet, name: tidy(name) };
}
