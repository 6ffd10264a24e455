import type { Cell, GridRow, Sheet } from './grid.ts';

const LOOK_AT_DATA = 200;

/** A number as such, as a share, or as text. */
const isNumber = (cell: Cell): boolean =>
	typeof cell === 'number' ||
	(typeof cell === 'string' && /^\W*\d[\d.,]*\W*$/.test(cell)) ||
	(typeof cell === 'object' && (cell?.kind === 'percent' || cell?.kind === 'scaled'));

/** Text of a cell of a heading. */
export const headingText = (cell: Cell | undefined): string =>
	typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

/** The last column that a heading reaches over by its merged range; null when it is not merged. */
export function mergedTo(sheet: Sheet, row: number, column: number): number | null {
	const merge = sheet.merges.find((m) => m.top <= row && row <= m.bottom && m.left === column);
	return merge === undefined ? null : merge.right;
}

const covers = (sheet: Sheet, row: number, column: number): boolean =>
	sheet.merges.some((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);

/**
 * Texts of a heading row by column, each with the column it stands in: an upper heading reaches over the blank cells to its
 * right, inside its merged range where it has one, and otherwise as far as there is something below.
 */
function reachOf(row: GridRow, below: GridRow | null, sheet: Sheet, width: number): { text: string; from: number }[] {
	let carried = { text: '', from: -1 };
	let end: number | null = null;
	return Array.from({ length: width }, (_, column) => {
		const own = headingText(row.cells[column]);
		if (own !== '') {
			carried = { text: own, from: column };
			end = mergedTo(sheet, row.number, column);
		} else if (end !== null ? column > end : !reaches(row, below, sheet, column)) carried = { text: '', from: -1 };
		return carried;
	});
}

const reaches = (row: GridRow, below: GridRow | null, sheet: Sheet, column: number): boolean =>
	below !== null && (covers(sheet, row.number, column) || headingText(below.cells[column]) !== '');

/**
 * Spellings of each column's heading: the levels joined, then each level from the top. The lowest level reaches over its
 * own column only.
 */
export function columnTitles(levels: readonly GridRow[], sheet: Sheet): string[][] {
	const width = Math.max(...levels.map((row) => row.cells.length));
	const last = levels.at(-1)!;
	const filled = levels.map((row) =>
		row === last
			? Array.from({ length: width }, (_, column) => headingText(row.cells[column]))
			: reachOf(row, last, sheet, width).map(({ text }) => text),
	);
	return Array.from({ length: width }, (_, column) => {
		const parts = filled.map((level) => level[column]!.trim());
		const distinct = parts.filter((part, i) => part && part !== parts[i - 1]);
		if (levels.length > 1 && distinct.length > 0) return [distinct.join(' '), ...distinct];
		return distinct;
	});
}

/**
 * Columns that have no text of their own below a heading which reaches over other columns with figures too: nobody can tell
 * which of them the heading means. With the text they share, by column.
 */
export function sharedHeadings(levels: readonly GridRow[], sheet: Sheet): Map<number, string> {
	const last = levels.at(-1)!;
	const data = sheet.rows.filter(({ number }) => number > last.number).slice(0, LOOK_AT_DATA);
	const width = Math.max(...levels.map((row) => row.cells.length), ...data.map(({ cells }) => cells.length));
	const holds = (column: number): boolean => data.some(({ cells }) => isNumber(cells[column] ?? null));
	const shared = new Map<number, string>();
	levels.forEach((row, level) => {
		const lower = levels.slice(level + 1);
		const bare = (column: number): boolean => lower.every(({ cells }) => headingText(cells[column]).trim() === '');
		row.cells.forEach((cell, from) => {
			const text = headingText(cell).trim();
			if (text === '' || !bare(from)) return;
			const to = spanOf(row, from, levels, sheet, width);
			if (to === from || !holds(from)) return;
			const span = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(holds);
			if (span.length > 1) for (const column of span) if (bare(column)) shared.set(column, text);
		});
	});
	return shared;
}

/**
 * How far to the right a heading may reach: its merged range; without any merges in the sheet the blanks beside it, where
 * there are levels below.
 */
function spanOf(row: GridRow, from: number, levels: readonly GridRow[], sheet: Sheet, width: number): number {
	const merged = mergedTo(sheet, row.number, from);
	if (merged !== null || sheet.merges.length > 0 || row === levels.at(-1)) return merged ?? from;
	const upper = levels.slice(0, levels.indexOf(row) + 1);
	let to = from;
	while (to + 1 < width && upper.every(({ cells }) => headingText(cells[to + 1]).trim() === '')) to++;
	return to;
}

/** Words over the columns of villages in a row of groups. */
const OVER_VILLAGES = /^\W*(lokasi|wilayah|data wilayah|identitas|uraian|no|nomor)\b[^:]*$/i;

/** True where a row that says something over the villages has groups beside it: `Lokasi | Penerima PKH`. */
function isGrouping(above: GridRow, sheet: Sheet, last: number, said: number): boolean {
	if (said < 2) return false;
	const first = above.cells.map(headingText).find((text) => text.trim() !== '')!;
	const wide = above.cells.some(
		(cell, column) =>
			column > last && headingText(cell) !== '' && (mergedTo(sheet, above.number, column) ?? column) > column,
	);
	return wide || OVER_VILLAGES.test(first);
}

/** Texts of a row of groups above a table, by column; null when the row is none: it says something over the villages. */
export function groupsAbove(
	above: GridRow,
	heading: GridRow,
	sheet: Sheet,
	naming: readonly number[],
): readonly string[] | null {
	const said = above.cells.filter((cell) => headingText(cell).trim() !== '').length;
	const first = above.cells.findIndex((cell) => headingText(cell).trim() !== '');
	// Without a column of villages a text alone is a title, several are groups.
	if (said === 0 || (naming.length === 0 && said < 2)) return null;
	const last = naming.length === 0 ? -1 : Math.max(...naming);
	if (naming.length > 0 && first <= Math.min(...naming) && !isGrouping(above, sheet, last, said)) return null;
	return reachOf(above, heading, sheet, heading.cells.length).map(({ text, from }) =>
		from <= last && first <= last ? '' : text.trim(),
	);
}
