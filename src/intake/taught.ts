import { createHash } from 'node:crypto';
import { type HeadingWords, type Layout, LOCAL } from '../model/layout.ts';
import type { Cell, GridRow, Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { besidesPhrases, withoutPlaceAndTime } from './heading-meaning.ts';
import { isFigure } from './heading-rows.ts';
import { foldName } from './names.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { isTitleOfTable } from './title-narrows.ts';
import { titlesOf } from './titles.ts';
import { textOf } from './values.ts';

/** Key of a sheet without any title. */
const UNTITLED = '-';
/** Names that spreadsheets give sheets by themselves. */
const UNNAMED = /^(sheet|lembar|worksheet|table|tabel|data|rekap|laporan)?$/;
const TIME_WORDS =
	/^(i{1,3}|iv|vi{0,3}|i?x|xi{1,2}|(19|20)\d\d|jan|feb|peb|mar|mrt|apr|jun|jul|ags|agt|agu|agust|sep|sept|okt|nov|nop|des|pebruari|nopember)$/;
/** Words whose numbers say of whom or of which part the figures are: `USIA 0-23 BULAN`, `TAHAP 1`. */
const NUMBERED = /\b(usia|umur|tahap|termin|desil|kelas|kategori|golongan|kelompok|tipe|tingkat)\b/;

/**
 * What the titles above a heading say a table is of, without numbers, months, years, places and words that change nothing;
 * six digits of a hash, for a title may name somebody. Where there is no title the name of the sheet stands for it.
 * `villages`: folded names of the register.
 */
export function titleKey(
	sheet: Sheet,
	headingRow: number,
	words: HeadingWords | undefined,
	villages: ReadonlySet<string>,
): string {
	const titles = titlesOf(sheet, headingRow).filter(isTitleOfTable);
	const said = titles.flatMap((title) => telling(title, words, villages));
	const all = said.length > 0 ? said : telling(sheet.name, words, villages).filter((word) => !UNNAMED.test(word));
	return all.length === 0 ? UNTITLED : createHash('sha256').update(all.join(' ')).digest('hex').slice(0, 6);
}

function telling(title: string, words: HeadingWords | undefined, villages: ReadonlySet<string>): string[] {
	const folded = foldHeading(title).replaceAll('-', ' ');
	const placed = besidesPhrases(folded, (phrase) => villages.has(foldName(phrase))).join(' ');
	const numbered = NUMBERED.test(folded);
	const timeless = withoutPlaceAndTime(placed)
		.split(' ')
		.filter((word) => !(TIME_WORDS.test(word) && !(numbered && /^[ivx]+$/.test(word))))
		.filter((word) => numbered || !/^[a-z]*\d+$/.test(word));
	return besidesPhrases(timeless.join(' '), (phrase) => words?.neutral.has(phrase) ?? false);
}

/** What a sheet shows beside the headings of a layout. */
interface Beside {
	/** Headings of the layout that the sheet has. */
	readonly met: ReadonlySet<string>;
	/** Columns that the layout does not know. */
	readonly unknown: readonly SheetColumn[];
	/** Rows below the heading. */
	readonly below: () => readonly GridRow[];
}

/**
 * True when a sheet has all the headings that a layout was taught with, and no further column of figures: with another
 * column beside it `Jumlah` may count something else. Layouts that nobody taught answer for themselves.
 */
export function hasTaughtHeadings(layout: Layout, { met, unknown, below }: Beside): boolean {
	if (!layout.id.startsWith(LOCAL)) return true;
	if (layout.titles !== undefined && !layout.columns.every(({ heading }) => met.has(heading))) return false;
	return unknown.length === 0 || !unknown.some(({ index }) => below().some(({ cells }) => holdsFigure(cells[index])));
}

const holdsFigure = (cell: Cell = null): boolean => isFigure(cell) || /^\s*\d+\s*$/.test(textOf(cell));

/** True for a layout that may read a sheet with these titles; one from a list of layouts tells nothing of titles. */
export const hasTaughtTitle = ({ titles }: Layout, key: () => string): boolean =>
	titles === undefined || titles.includes(key());

/**
 * A layout as it is kept beside one of the same name: sheets of the same columns with the earlier titles are still known by
 * it; taught with other columns it takes the place of the earlier one.
 */
export function withEarlierTitles(layout: Layout, layouts: readonly Layout[]): Layout {
	const earlier = layouts.find(({ id }) => id === layout.id);
	if (!earlier?.titles || !layout.titles) return layout;
	if (JSON.stringify(earlier.columns) !== JSON.stringify(layout.columns)) return layout;
	return { ...layout, titles: [...new Set([...earlier.titles, ...layout.titles])] };
}
