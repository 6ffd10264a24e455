import type { Fault } from '../model/fault.ts';
import type { Layout, LayoutColumn } from '../model/layout.ts';
import { type Cell, columnLetters, type GridRow, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';

/** A column of a sheet and what its heading means in the layout found. */
export interface SheetColumn {
	readonly index: number;
	readonly letters: string;
	/** Heading as it stands in the file. */
	readonly title: string;
	/** Entries of the layout for this heading; several when they depend on an answer (`when`). */
	readonly uses: readonly LayoutColumn[];
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

const GENERAL = 'umum';
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
		use.targets.some(
			(t) =>
				!t.startsWith('@') ||
				t === '@nilai' ||
				t.startsWith('@baris.') ||
				t.startsWith('@program.') ||
				t.startsWith('@proyek.') ||
				t === '@hitung',
		),
	);

const VILLAGE_ROLES = new Set(['@kode_desa', '@kode_desa_bps', '@nama_desa']);
const namesVillages = (columns: readonly SheetColumn[]): boolean =>
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
		this.layouts = layouts.map((layout) => {
			const own = headingsOf(layout);
			const headings = new Map(own);
			for (const role of roles) if (!headings.has(role.heading)) headings.set(role.heading, [role]);
			return { layout, own, headings };
		});
		for (const { headings } of this.layouts) for (const heading of headings.keys()) this.known.add(heading);
	}

	/**
	 * Finds the heading row and the layout of a sheet, by content. `forced` names the layout (--jenis).
	 * Gives null when no row looks like headings, or a fault when several layouts fit equally well.
	 */
	recognise(sheet: Sheet, forced: string | null): Recognised | Fault | null {
		const candidates: Candidate[] = [];
		const rows = sheet.rows.slice(0, LOOK_AT_ROWS);
		rows.forEach((row, at) => {
			if (!row.cells.some((cell) => typeof cell === 'string' && this.known.has(foldHeading(cell)))) return;
			for (let depth = 1; depth <= HEADING_DEPTH && at + depth <= rows.length; depth++) {
				const levels = rows.slice(at, at + depth);
				if (levels.at(-1)!.number !== row.number + depth - 1) break;
				if (depth > 1 && isTitle(row, levels.at(-1)!)) break;
				candidates.push(...this.score(levels, sheet, forced));
			}
		});
		// Of equal scores the one that explains more columns: below a merged "Penduduk" stand "Laki-laki" and "Perempuan".
		const best = candidates.sort(
			(a, b) => b.score - a.score || b.columns.length - a.columns.length || a.depth - b.depth || a.row - b.row,
		)[0];
		if (!best) return null;
		const rivals = candidates.filter((c) => c.layout.id !== best.layout.id && c.score > best.score - 1e-9);
		if (rivals.length > 0)
			return {
				code: 'layout_ambiguous',
				sheet: sheet.name,
				detail: { layouts: [...new Set([best.layout.id, ...rivals.map((c) => c.layout.id)])] },
			};
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

	private score(levels: readonly GridRow[], sheet: Sheet, forced: string | null): Candidate[] {
		const titles = columnTitles(levels, sheet);
		const folded = titles.map((variants) => variants.map(foldHeading).filter(Boolean));
		const filled = folded.filter((variants) => variants.length > 0).length;
		if (filled === 0) return [];
		const found: Candidate[] = [];
		for (const { layout, own, headings } of this.layouts) {
			if (forced !== null && layout.id !== forced) continue;
			const columns: SheetColumn[] = [];
			const unknown: SheetColumn[] = [];
			const shared = new Set<string>();
			folded.forEach((variants, index) => {
				if (variants.length === 0) return;
				const heading = meaning(variants, headings);
				const column = { index, letters: columnLetters(index), title: titles[index]![0]!.trim() };
				if (heading === null) unknown.push({ ...column, uses: [] });
				else {
					if (own.has(heading)) shared.add(heading);
					columns.push({ ...column, uses: headings.get(heading)! });
				}
			});
			const general = layout.id === GENERAL;
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

/** Which of a column's spellings the layout knows. NILAI under a title means the title's value; SATUAN its unit. */
function meaning(variants: readonly string[], headings: ReadonlyMap<string, readonly LayoutColumn[]>): string | null {
	const [whole, ...levels] = variants as [string, ...string[]];
	const lowest = levels.at(-1);
	const role = (heading: string | undefined): string | undefined =>
		heading === undefined ? undefined : headings.get(heading)?.[0]?.targets[0];
	if (lowest !== undefined && levels.length > 1) {
		if (role(lowest) === '@satuan') return lowest;
		if (role(lowest) === '@nilai') {
			const upper = levels.slice(0, -1).findLast((level) => level !== lowest && headings.has(level));
			if (upper !== undefined) return upper;
		}
	}
	if (headings.has(whole)) return whole;
	return levels.findLast((level) => headings.has(level)) ?? null;
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
function columnTitles(levels: readonly GridRow[], sheet: Sheet): string[][] {
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
