import type { Fault } from '../model/fault.ts';
import { GENERAL, type Layout, type LayoutColumn, type LayoutLevel, VILLAGE_ROLES } from '../model/layout.ts';
import { type Cell, columnLetters, type GridRow, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { isGroupOf, meaning, notPopulation } from './heading-meaning.ts';
import { periodAcross } from './heading-periods.ts';
import { foldName } from './names.ts';
import { titlesOf } from './titles.ts';
import { readValue } from './values.ts';

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

/** Start of the ids of layouts that an officer taught; they come before shipped ones that fit as well. */
export const LOCAL = 'lokal/';
const isLocal = (layout: Layout): number => (layout.id.startsWith(LOCAL) ? 1 : 0);

/** Lists and budgets are known in other ways (see lists/ and budget/). */
const LISTS: ReadonlySet<LayoutLevel> = new Set<LayoutLevel>(['siskeudes', 'lampiran', 'usulan', 'program']);
const SHARED_BY_LISTS = 'daftar';
/** How much of a specific layout a heading row must share with it (shared headings over all headings of both). */
const ENOUGH = 0.6;
const LOOK_AT_ROWS = 40;
const HEADING_DEPTH = 3;

/** Headings of a layout by folded text; category words of long tables are not headings. */
function headingsOf(layout: Layout): Map<string, LayoutColumn[]> {
	const map = new Map<string, LayoutColumn[]>();
	for (const column of layout.columns) {
		if (column.when?.name === '@kategori') continue;
		map.set(column.heading, [...(map.get(column.heading) ?? []), column]);
	}
	return map;
}

const isData = (uses: readonly LayoutColumn[]): boolean =>
	uses.some((use) =>
		use.targets.some((t) => !t.startsWith('@') || t === '@nilai' || t.startsWith('@baris.') || t === '@hitung'),
	);

/** True when a column of a sheet names villages, by code or name. */
export const namesVillages = (columns: readonly SheetColumn[]): boolean =>
	columns.some((column) => column.uses.some((use) => use.targets.some((target) => VILLAGE_ROLES.has(target))));

interface Candidate {
	readonly row: number;
	readonly depth: number;
	readonly layout: Layout;
	readonly score: number;
	readonly columns: SheetColumn[];
	readonly unknown: SheetColumn[];
}

/** Knows the layouts by their headings. Build once per run; it folds every heading of every layout. */
export class Recogniser {
	/** Each layout with its own headings, and those with the village and period columns that any layout may have. */
	private readonly layouts: {
		layout: Layout;
		own: Map<string, LayoutColumn[]>;
		headings: Map<string, LayoutColumn[]>;
	}[];
	private readonly known = new Set<string>();

	constructor(layouts: readonly Layout[]) {
		const general = layouts.find((layout) => layout.id === GENERAL);
		const roles = general?.columns.filter((column) => column.targets[0]!.startsWith('@')) ?? [];
		const tables = layouts.filter(({ id, level }) => !LISTS.has(level) && id !== SHARED_BY_LISTS);
		this.layouts = tables.map((layout) => {
			const own = headingsOf(layout);
			const headings = new Map(own);
			for (const role of roles) if (!headings.has(role.heading)) headings.set(role.heading, [role]);
			return { layout, own, headings };
		});
		for (const { headings } of this.layouts) for (const heading of headings.keys()) this.known.add(heading);
	}

	/**
	 * Finds the heading row and the layout of a sheet, by content. `forced` names the layout (--jenis).
	 * `villages`: folded names of the register, by which a row is known to be data.
	 * Gives null when no row looks like headings, or a fault when several layouts fit equally well.
	 */
	recognise(sheet: Sheet, forced: string | null, villages: ReadonlySet<string> = new Set()): Recognised | Fault | null {
		const candidates: Candidate[] = [];
		const rows = sheet.rows.slice(0, LOOK_AT_ROWS);
		const isDataRow = (row: GridRow): boolean =>
			row.cells.some((cell) => isFigure(cell) || villages.has(foldName(text(cell))));
		rows.forEach((row, at) => {
			if (!row.cells.some((cell) => typeof cell === 'string' && this.known.has(foldHeading(cell)))) return;
			for (let depth = 1; depth <= HEADING_DEPTH && at + depth <= rows.length; depth++) {
				const levels = rows.slice(at, at + depth);
				if (levels.at(-1)!.number !== row.number + depth - 1) break;
				if (depth > 1 && (isTitle(row, levels[1]!) || isDataRow(levels.at(-1)!))) break;
				const below = sheet.rows[at + depth];
				const next = below?.number === row.number + depth && !isDataRow(below) ? below : null;
				const above = sheet.rows[at - 1]?.number === row.number - 1 ? sheet.rows[at - 1]! : null;
				const found = this.score(levels, sheet, forced, above && !isDataRow(above) ? above : null);
				candidates.push(...found.filter(({ columns }) => !next || !belongsTo(columns, next)));
			}
		});
		// Of equal scores the one that explains more columns: below a merged "Penduduk" stand "Laki-laki" and "Perempuan".
		const named = candidates.filter((one) => !candidates.some((other) => explains(other, one)));
		const best = named.sort(
			(a, b) =>
				b.score - a.score ||
				isLocal(b.layout) - isLocal(a.layout) ||
				b.columns.length - a.columns.length ||
				a.depth - b.depth ||
				a.row - b.row,
		)[0];
		if (!best) return null;
		const rivals = named.filter(
			(c) =>
				c.layout.id !== best.layout.id && c.score > best.score - 1e-9 && isLocal(c.layout) === isLocal(best.layout),
		);
		if (rivals.length > 0)
			return {
				code: 'layout_ambiguous',
				sheet: sheet.name,
				detail: { layouts: [...new Set([best.layout.id, ...rivals.map((c) => c.layout.id)])] },
			};
		const second = this.secondTable(sheet, best, isDataRow);
		if (second !== null) return { code: 'second_table', sheet: sheet.name, row: Math.max(second, best.row) };
		const early = rowAbove(sheet, best, villages);
		if (early) return { code: 'data_above_heading', sheet: sheet.name, row: early.number };
		return {
			sheet,
			layout: best.layout,
			headingRow: best.row,
			headingRows: best.depth,
			columns: best.columns,
			unknown: best.unknown,
			rows: sheet.rows.filter((row) => row.number >= best.row + best.depth),
		};
	}

	/** Row of another heading with data between it and the heading found: the sheet holds a second table. */
	private secondTable(sheet: Sheet, best: Candidate, isDataRow: (row: GridRow) => boolean): number | null {
		const { headings } = this.layouts.find(({ layout }) => layout === best.layout)!;
		const own = (row: GridRow): boolean => row.number >= best.row && row.number < best.row + best.depth;
		const other = sheet.rows.find((row) => {
			if (own(row) || isDataRow(row)) return false;
			const known = row.cells.map((cell) => foldHeading(text(cell))).filter((heading) => headings.has(heading));
			// The same heading again is that of the next printed page.
			if (known.length < 2 || !known.some((heading) => isData(headings.get(heading)!))) return false;
			return !best.columns.every(({ index, title }) => foldHeading(text(row.cells[index])) === foldHeading(title));
		});
		if (!other) return null;
		const [from, to] = [Math.min(other.number, best.row), Math.max(other.number, best.row)];
		return sheet.rows.some((row) => row.number > from && row.number < to && isDataRow(row)) ? other.number : null;
	}

	private score(levels: readonly GridRow[], sheet: Sheet, forced: string | null, above: GridRow | null): Candidate[] {
		const titles = columnTitles(levels, sheet);
		const folded = titles.map((variants) => variants.map(foldHeading).filter(Boolean));
		const filled = folded.filter((variants) => variants.length > 0).length;
		if (filled === 0) return [];
		const found: Candidate[] = [];
		for (const { layout, own, headings } of this.layouts) {
			if (forced !== null && layout.id !== forced) continue;
			// A card of several tables is no table.
			if (layout.level === 'kartu_skor') continue;
			let columns: SheetColumn[] = [];
			const unknown: SheetColumn[] = [];
			const shared = new Set<string>();
			folded.forEach((variants, index) => {
				if (variants.length === 0) return;
				const column = { index, letters: columnLetters(index), title: titles[index]![0]!.trim() };
				const known = meaning(variants, headings);
				const across = known === null && layout.id === GENERAL ? periodAcross(variants) : null;
				const heading = across ? meaning(across.rest, headings) : known;
				if (heading === null) unknown.push({ ...column, uses: [] });
				else {
					if (own.has(heading)) shared.add(heading);
					columns.push({ ...column, uses: headings.get(heading)!, ...(across && { period: across.period }) });
				}
			});
			const groups = above === null ? null : groupsAbove(above, levels.at(-1)!, columns);
			if (groups) {
				const fits = ({ index, title }: SheetColumn): boolean =>
					!groups[index] || isGroupOf(foldHeading(groups[index]), foldHeading(title), headings);
				unknown.push(...columns.filter((column) => !fits(column)).map((column) => ({ ...column, uses: [] })));
				columns = columns.filter(fits);
			}
			const general = layout.id === GENERAL;
			if (general) {
				const titles = [...titlesOf(sheet, levels[0]!.number), sheet.name].join(' ');
				const strange = notPopulation(columns, titles, groups);
				unknown.push(...strange.map((column) => ({ ...column, uses: [] })));
				columns = columns.filter((column) => !strange.includes(column));
			}
			// Lists and sheets of persons are known by their headings though none of them holds a figure.
			const figures = layout.level !== 'lain' && layout.level !== 'pribadi';
			if (own.size === 0 || (figures && !columns.some((column) => isData(column.uses)))) continue;
			// One known word, alone or in a row of text, is no heading row unless the row also names villages.
			if (general && forced === null && !namesVillages(columns) && columns.length <= Math.max(1, filled / 2)) continue;
			const union = own.size + unknown.length;
			const score = general ? (0.5 * columns.length) / filled : shared.size / union;
			if (forced === null && !general && score < ENOUGH) continue;
			found.push({ row: levels[0]!.number, depth: levels.length, layout, score, columns, unknown });
		}
		return found;
	}
}

/** True when a heading holds the rows of another, of the same layout, and names the villages, which the other does not. */
const explains = (whole: Candidate, part: Candidate): boolean =>
	whole.depth > part.depth &&
	whole.layout === part.layout &&
	whole.row <= part.row &&
	whole.row + whole.depth >= part.row + part.depth &&
	namesVillages(whole.columns) &&
	!namesVillages(part.columns);

/** A row above the heading with a village and a figure in the columns of the table. */
function rowAbove(sheet: Sheet, best: Candidate, villages: ReadonlySet<string>): GridRow | undefined {
	const naming = best.columns.filter((column) => namesVillages([column]));
	const figures = best.columns.filter((column) => isData(column.uses));
	return sheet.rows.find(
		(row) =>
			row.number < best.row &&
			naming.some(({ index }) => villages.has(foldName(text(row.cells[index])))) &&
			figures.some(({ index }) => isFigure(row.cells[index] ?? null)),
	);
}

/** A number in a cell, years aside: headings hold none. */
function isFigure(cell: Cell): boolean {
	const word = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
	return /^\(?[\d.,]*\d[\d.,]*\)?$/.test(word) && !/^(19|20)\d\d$/.test(word);
}

/** Texts of a row of group headings above a table, by column; null when the row is none: it says something over the villages. */
function groupsAbove(above: GridRow, heading: GridRow, columns: readonly SheetColumn[]): string[] | null {
	const naming = columns.filter((column) => namesVillages([column])).map(({ index }) => index);
	const said = above.cells.filter((cell) => text(cell).trim() !== '').length;
	const first = above.cells.findIndex((cell) => text(cell).trim() !== '');
	// Without a column of villages a text alone is a title, several are groups.
	if (naming.length === 0 ? said < 2 : first <= Math.min(...naming)) return null;
	let carried = '';
	return heading.cells.map((cell, index) => {
		carried = text(above.cells[index]).trim() || (text(cell).trim() === '' ? '' : carried);
		return carried;
	});
}

/** True when a row continues the heading above it: texts under figures, and no village beside them. */
function belongsTo(columns: readonly SheetColumn[], below: GridRow): boolean {
	const said = (column: SheetColumn): boolean => text(below.cells[column.index]).trim() !== '';
	const naming = columns.filter((column) => namesVillages([column]));
	if (naming.length === 0 || naming.some(said)) return false;
	return columns.some((column) => {
		const word = text(below.cells[column.index]).trim();
		return isData(column.uses) && /[a-z0-9]/i.test(word) && readValue(word, 'orang').kind !== 'blank';
	});
}

/** True for the title of a table: one text alone in its row, before or above the first heading below. */
function isTitle(row: GridRow, below: GridRow): boolean {
	const filled = row.cells.filter((cell) => cell !== null);
	const first = (cells: readonly Cell[]): number => cells.findIndex((cell) => cell !== null);
	return filled.length === 1 && first(row.cells) <= first(below.cells);
}

const text = (cell: Cell | undefined): string =>
	typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

/**
 * Spellings of each column's heading: the levels joined, then each level from the top. An upper heading reaches over the
 * blank cells to its right, inside its merged range where there is one.
 */
export function columnTitles(levels: readonly GridRow[], sheet: Sheet): string[][] {
	const width = Math.max(...levels.map((row) => row.cells.length));
	const last = levels.length - 1;
	const filled = levels.map((row, level) => {
		let carried = '';
		return Array.from({ length: width }, (_, column) => {
			const own = text(row.cells[column]);
			if (own) carried = own;
			else if (
				level < last &&
				carried &&
				!covers(sheet, row.number, column) &&
				text(levels[last]!.cells[column]) === ''
			)
				carried = '';
			return own || (level < last ? carried : '');
		});
	});
	return Array.from({ length: width }, (_, column) => {
		const parts = filled.map((level) => level[column]!.trim());
		const distinct = parts.filter((part, i) => part && part !== parts[i - 1]);
		if (distinct.length === 0) return [];
		if (levels.length > 1 && distinct.length > 0) return [distinct.join(' '), ...distinct];
		return distinct;
	});
}

const covers = (sheet: Sheet, row: number, column: number): boolean =>
	sheet.merges.some((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
