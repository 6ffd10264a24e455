import { counted } from './numbers.ts';

/** Words for cells that were taken as holding no figure. */
export const missingId = {
	words_as_missing: (cells: number, word: string, columns: string): string =>
		`${cells} sel berisi "${word}" dibaca sebagai belum ada data, bukan 0: ${columns}; bila memang tidak ada satu pun, tulis 0`,
};
/** The same in English. */
export const missingEn: typeof missingId = {
	words_as_missing: (cells, word, columns) =>
		`${counted(cells, 'cell holds', 'cells hold')} "${word}", taken as no data yet and not as 0: ${columns}; if there are none at all, write 0`,
};
