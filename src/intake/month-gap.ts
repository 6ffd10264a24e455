import { parseMonth } from '../model/period.ts';
import type { GridRow } from './grid.ts';
import { isPeriod } from './heading-periods.ts';
import { isFigure } from './heading-rows.ts';
import { isData, type SheetColumn } from './sheet-columns.ts';

/** Sums and shares that may stand among months. */
const RESULT =
	/\b(jumlah|jml|jlh|total|sub|rata|rerata|kumulatif|kum|persen|persentase|capaian|target|sasaran|ket|keterangan|tw|triwulan|smt|semester|s d|sd)\b|%/;
/** What a month may be shortened to. */
const SHORT = /^[a-z]{3,4}$/;

/**
 * An unread column of figures inside a run of months of one measure, or a short word right behind one that does not reach
 * December: a month that is not known by its spelling would be missing without a word. `levelsOf`: the folded levels of a
 * column's heading. Null when there is none.
 */
export function monthGap(
	columns: readonly SheetColumn[],
	unknown: readonly SheetColumn[],
	levelsOf: (column: SheetColumn) => readonly string[],
	below: () => readonly GridRow[],
): SheetColumn | null {
	const months = columns.filter(({ uses, period }) => isData(uses) && period !== undefined && monthOf(period) !== null);
	const strange = unknown.filter((column) => {
		const levels = levelsOf(column);
		const last = levels.at(-1) ?? '';
		return !levels.some((level) => isPeriod([level])) && !RESULT.test(last);
	});
	const gap = strange.find((column) => {
		const before = months.filter(({ index }) => index < column.index).at(-1);
		const after = months.find(({ index }) => index > column.index);
		if (before === undefined) return false;
		const within = after !== undefined && sameUses(before, after) && ordered(before, after);
		const behind =
			before.index === column.index - 1 && monthOf(before.period!) !== 12 && SHORT.test(levelsOf(column).at(-1)!);
		return (within || behind) && below().some(({ cells }) => isFigure(cells[column.index] ?? null));
	});
	return gap ?? null;
}

const monthOf = (period: string): number | null => {
	const word = period.replace(/^(bulan|bln) /, '').split(' ')[0]!;
	return /^\d/.test(word) ? null : parseMonth(word);
};

const sameUses = (one: SheetColumn, other: SheetColumn): boolean =>
	one.uses.flatMap(({ targets }) => targets).join(' ') === other.uses.flatMap(({ targets }) => targets).join(' ');

/** A later month of the same run, with room for one between them. */
const ordered = (before: SheetColumn, after: SheetColumn): boolean =>
	monthOf(after.period!)! > monthOf(before.period!)! + 1;
