import type { GridRow, Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { headingText, mergedTo } from './heading-levels.ts';
import { isPeriod } from './heading-periods.ts';
import { isData, type SheetColumn } from './sheet-columns.ts';

/** Headings that say nothing without the group over them. */
const SAYS_NOTHING = /^(l|p|lk|pr|laki laki|laki|perempuan|pria|wanita|l p|jml|jlh|jumlah|total|jiwa|orang)$/;

/**
 * The columns of figures, each with its doubt, of a heading with a period that may stand off the centre of the columns it
 * means: to its left a column of figures has nothing over it, and no merged range tells how far the period reaches
 * (`Desa | | 2023 | | 2024` over Penduduk, Keluarga, Penduduk, Keluarga); or where the groups themselves stand so over
 * columns that say no more than a period, a sex or a total. None where all is clear. `rows`: those above the lowest row of
 * the heading.
 */
export function offCentre(
	rows: readonly GridRow[],
	lowest: GridRow,
	sheet: Sheet,
	columns: readonly SheetColumn[],
	unknown: readonly SheetColumn[],
): SheetColumn[] {
	const figures = columns.filter(({ uses }) => isData(uses));
	const places = columns.filter(({ uses }) => !isData(uses)).map(({ index }) => index);
	const text = rows
		.map((row) => strayPeriod(row, sheet, figures) ?? strayGroup(row, lowest, sheet, [...columns, ...unknown], places))
		.find((found) => found !== null);
	if (text === undefined) return [];
	return figures.map((column) => ({
		...column,
		uses: [],
		doubt: { kind: 'group', text, path: `${text} > ${column.title}`, offCentre: true },
	}));
}

function strayPeriod(row: GridRow, sheet: Sheet, figures: readonly SheetColumn[]): string | null {
	const textAt = (column: number): string => headingText(row.cells[column]).trim();
	const isTime = (column: number): boolean => textAt(column) !== '' && isPeriod([foldHeading(textAt(column))]);
	for (const { index } of figures) {
		if (textAt(index) !== '') continue;
		let right = index + 1;
		while (right < row.cells.length && textAt(right) === '') right++;
		let left = index - 1;
		while (left >= 0 && textAt(left) === '') left--;
		if (isTime(right) && !isTime(left) && mergedTo(sheet, row.number, right) === null) return textAt(right);
	}
	return null;
}

/**
 * The first of several groups that stand to the right of a column which has nothing over it and says nothing by itself, or
 * has the heading of a column below a group: `Desa | | Penduduk | | | Keluarga |` over three years twice. Null when none does.
 */
function strayGroup(
	row: GridRow,
	lowest: GridRow,
	sheet: Sheet,
	columns: readonly SheetColumn[],
	places: readonly number[],
): string | null {
	const textAt = (column: number): string => headingText(row.cells[column]).trim();
	const below = (column: number): string => foldHeading(headingText(lowest.cells[column])).replaceAll('-', ' ');
	const groups = row.cells.flatMap((_, column) =>
		textAt(column) !== '' && !places.includes(column) && below(column) !== '' ? [column] : [],
	);
	if (groups.some((column) => textAt(column).includes(':'))) return null;
	const underGroups = (from: number): string[] =>
		lowest.cells.flatMap((_, column) => (column >= from ? [below(column)] : []));
	for (const { index } of columns) {
		const right = groups.filter((column) => column > index);
		if (textAt(index) !== '' || right.length < 2 || below(index) === '') continue;
		if (sheet.merges.some((m) => m.top <= row.number && row.number <= m.bottom && m.left <= index && index <= m.right))
			continue;
		// What stands to its left is over villages, or a heading that is whole by itself.
		let left = index - 1;
		while (left >= 0 && textAt(left) === '') left--;
		if (left > Math.max(-1, ...places) && below(left) !== '') continue;
		if (mergedTo(sheet, row.number, right[0]!) !== null) continue;
		const bare = SAYS_NOTHING.test(below(index)) || isPeriod([below(index)]);
		if (bare || underGroups(right[0]!).includes(below(index))) return textAt(right[0]!);
	}
	return null;
}
