import type { GridRow, Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { headingText, mergedTo } from './heading-levels.ts';
import { isPeriod } from './heading-periods.ts';
import { isData, type SheetColumn } from './sheet-columns.ts';

/**
 * The columns of figures, each with its doubt, of a heading with a period that may stand off the centre of the columns it
 * means: to its left a column of figures has nothing over it, and no merged range tells how far the period reaches
 * (`Desa | | 2023 | | 2024` over Penduduk, Keluarga, Penduduk, Keluarga). None where all is clear. `rows`: those above the
 * lowest row of the heading.
 */
export function offCentre(rows: readonly GridRow[], sheet: Sheet, columns: readonly SheetColumn[]): SheetColumn[] {
	const figures = columns.filter(({ uses }) => isData(uses));
	const text = rows.map((row) => strayPeriod(row, sheet, figures)).find((found) => found !== null);
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
