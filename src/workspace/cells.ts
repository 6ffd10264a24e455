/** Where a fact stands, as the workspace keeps it: row and column letters, or the cells written out when of several rows. */
export interface StoredCells {
	readonly row: number;
	readonly letters: string;
	readonly cells: string | null;
}

const LETTER_A = 65;
const LETTERS = /^([A-Z]+)(\d+)(:[A-Z]+\d+)?$/;

/** Splits `G5 I5` into row 5 and columns `G I`; cells of several rows and ranges (`G5:G90`) stay written out. */
export function storedCells(cells: readonly string[]): StoredCells {
	// Nearly all facts stand in one cell, and a file has up to millions of them.
	if (cells.length === 1) {
		const cell = cells[0]!;
		let at = 0;
		while (cell.charCodeAt(at) >= LETTER_A) at++;
		const row = Number(cell.slice(at));
		if (at > 0 && row > 0) return { row, letters: cell.slice(0, at), cells: null };
	}
	const parts = cells.map((cell) => LETTERS.exec(cell)!);
	const row = Number(parts[0]?.[2] ?? 0);
	if (parts.every((part) => Number(part[2]) === row && part[3] === undefined))
		return { row, letters: parts.map((part) => part[1]).join(' '), cells: null };
	return { row, letters: '', cells: cells.join(' ') };
}

/** The cells as Excel shows them; none for a value typed by hand. */
export function readCells({ row, letters, cells }: StoredCells): string[] {
	if (cells) return cells.split(' ');
	return letters === '' ? [] : letters.split(' ').map((letter) => `${letter}${row}`);
}
