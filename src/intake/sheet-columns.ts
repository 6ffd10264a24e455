import { type Layout, type LayoutColumn, VILLAGE_ROLES } from '../model/layout.ts';
import type { GridRow, Sheet } from './grid.ts';

/** A column of a sheet and what its heading means in the layout found. */
export interface SheetColumn {
	readonly index: number;
	readonly letters: string;
	/** Heading as it stands in the file. */
	readonly title: string;
	/** Entries of the layout for this heading; several when they depend on an answer (`when`). */
	readonly uses: readonly LayoutColumn[];
	/** Folded words of the heading that name the period of the column (`2023`, `januari`); undefined when none do. */
	readonly period?: string;
	/** Whether its heading says `bulan ini`: the figures of one month. */
	readonly monthly?: true;
	/** Why a column with a known heading is not read. */
	readonly doubt?: HeadingDoubt;
}

/**
 * Another text of the heading makes it something else (`group`), it reaches over several columns without a text of their own
 * (`shared`), the title of the table makes it a part (`title`), or a month of its run is not known (`month`).
 */
export interface HeadingDoubt {
	readonly kind: 'group' | 'shared' | 'title' | 'month';
	/** That other text, or the heading that is shared. */
	readonly text: string;
	/** All texts over the column, from the top; of `title` the title. */
	readonly path: string;
	/** Whether that other text is the heading of a figure itself: without it the column would be something else. */
	readonly known?: true;
	/** Whether that other text is a period of which nobody can tell over which columns it stands. */
	readonly offCentre?: true;
}

/** Where a sheet's table stands and how it is read. */
export interface Recognised {
	readonly sheet: Sheet;
	readonly layout: Layout;
	readonly headingRow: number;
	readonly headingRows: number;
	readonly columns: readonly SheetColumn[];
	readonly unknown: readonly SheetColumn[];
	/** Data rows: everything below the heading. */
	readonly rows: readonly GridRow[];
}

/** True when what a heading means is a figure. */
export const isData = (uses: readonly LayoutColumn[]): boolean =>
	uses.some((use) =>
		use.targets.some((t) => !t.startsWith('@') || t === '@nilai' || t.startsWith('@baris.') || t === '@hitung'),
	);

/** True when a column of a sheet names villages, by code or name. */
export const namesVillages = (columns: readonly SheetColumn[]): boolean =>
	columns.some((column) => column.uses.some((use) => use.targets.some((target) => VILLAGE_ROLES.has(target))));
