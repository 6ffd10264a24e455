import type { Fault } from '../model/fault.ts';
import { GENERAL, type Layout } from '../model/layout.ts';
import type { Sheet } from './grid.ts';
import { isData, namesVillages, type SheetColumn } from './sheet-columns.ts';
import { shown } from './values.ts';

/** A heading row, the layout it may be of, and what that makes of its columns. */
export interface Candidate {
	readonly row: number;
	readonly depth: number;
	readonly layout: Layout;
	readonly score: number;
	readonly columns: SheetColumn[];
	readonly unknown: SheetColumn[];
}

/** True when every figure of a heading has a period of its own, in a table of any office. */
export const isTimed = ({ layout, columns }: Candidate): boolean =>
	layout.id === GENERAL && columns.every(({ uses, period }) => !isData(uses) || period !== undefined);

/** True when a heading holds the rows of another, of the same layout, and names the villages, which the other does not. */
export const explains = (whole: Candidate, part: Candidate): boolean =>
	whole.depth > part.depth &&
	whole.layout === part.layout &&
	whole.row <= part.row &&
	whole.row + whole.depth >= part.row + part.depth &&
	namesVillages(whole.columns) &&
	!namesVillages(part.columns);

/** True when a heading of more rows, of the same layout and beginning, knows all columns of another and figures besides. */
export const addsTo = (whole: Candidate, part: Candidate): boolean =>
	whole.depth > part.depth &&
	whole.layout === part.layout &&
	whole.row === part.row &&
	whole.columns.filter(({ uses }) => isData(uses)).length > part.columns.filter(({ uses }) => isData(uses)).length &&
	part.columns.every(({ index, uses }) => whole.columns.some((one) => one.index === index && one.uses === uses));

const CODES = { group: 'heading_group', shared: 'heading_shared', month: 'heading_month' } as const;

/** Why none of the known headings of a sheet can be taken at its word; null when it has none. */
export function doubtFault(sheet: Sheet, doubts: readonly (readonly SheetColumn[])[]): Fault | null {
	const [first] = [...doubts].sort((a, b) => b.length - a.length)[0] ?? [];
	if (!first?.doubt) return null;
	const { kind, text, path, known, offCentre: off } = first.doubt;
	if (kind === 'title')
		return {
			code: 'title_narrows',
			sheet: sheet.name,
			value: shown(path),
			detail: { word: text, heading: shown(first.title) },
		};
	return {
		code: CODES[kind],
		sheet: sheet.name,
		column: first.letters,
		value: shown(text),
		detail: { heading: shown(path), ...(known && { known: 'ya' }), ...(off && { centre: 'ya' }) },
	};
}
