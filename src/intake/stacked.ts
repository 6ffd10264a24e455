import type { GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { textOf } from './values.ts';

/** The heading of a column of villages, wherever it stands. */
const VILLAGES = /^(nama )?(desa|kelurahan|desa kelurahan|kelurahan desa|desa kel|kel desa)$/;
/** Lines between the parts of a table that name no table: notes, and that it goes on. */
const NO_TITLE = /^\W*(sumber|source|catatan|ket|keterangan|note|lanjutan|sambungan|halaman|hal)\b/i;
/** What a title says of its page. */
const PAGE = /\b(lanjutan|sambungan|halaman|hal|lembar)( (ke )?\d+)?\b/g;
/** Rows that the title of a table and the blanks below it may take. */
const TITLE_ROWS = 6;

/** True for the heading row of another table: it names the column of villages in its place. */
export const headsVillages = (named: readonly string[]): boolean =>
	named.some((text) => VILLAGES.test(foldHeading(text)));

const titleOf = (row: GridRow): string => foldHeading(row.cells.map(textOf).join(' ')).replace(PAGE, ' ').trim();

/**
 * Titles right above a heading that is printed again: rows of one text. The same titles as over the first heading are those
 * of the next printed page (`again`); another one begins a table of its own (`other`). `isOwn`: rows that are villages, or
 * divisions of the table.
 */
export function titlesAbove(
	rows: readonly GridRow[],
	heading: number,
	titles: ReadonlySet<string>,
	isOwn: (row: GridRow) => boolean,
): { again: number[]; other: number | null } {
	const again: number[] = [];
	let other: number | null = null;
	for (let at = heading - 1; at >= Math.max(0, heading - TITLE_ROWS); at--) {
		const row = rows[at]!;
		const texts = row.cells.map(textOf).filter(Boolean);
		if (texts.length === 0) continue;
		if (texts.length > 1 || !/[a-z]{3}/i.test(texts[0]!) || isOwn(row)) break;
		again.push(row.number);
		if (!NO_TITLE.test(texts[0]!) && !titles.has(titleOf(row))) other = row.number;
	}
	return { again, other };
}

/** The titles above a table, as `titlesAbove` compares them. */
export const tableTitles = (rows: readonly GridRow[], headingRow: number): Set<string> =>
	new Set(rows.filter(({ number }) => number < headingRow).map(titleOf));
