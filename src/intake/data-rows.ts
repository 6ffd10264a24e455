import { SMALLEST_IDENTITY } from '../model/identity.ts';
import { parseMonth } from '../model/period.ts';
import { type Band, type Between, bandOf, betweenRows, isComparison } from './bands.ts';
import type { ColumnPlan } from './columns.ts';
import type { Cell, GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foldDistrict } from './names.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { headsVillages, tableTitles, titlesAbove } from './stacked.ts';
import { saysItSums } from './stated-totals.ts';
import { isTotal, numbersColumns } from './total-rows.ts';
import { shown, textOf } from './values.ts';

/** Texts in the place of a village's name that mark the whole kecamatan. */
const WHOLE = /^(se )?kecamatan( |$)/;

/** How a sheet names villages: by its columns, or as a whole for one village or the kecamatan. */
export interface Naming {
	readonly codes: readonly SheetColumn[];
	readonly names: readonly SheetColumn[];
	readonly byColumns: boolean;
	readonly whole: 'village' | 'kecamatan' | null;
	/** True where each row is about a kecamatan; codes and names are then those of kecamatan. */
	readonly districts: boolean;
}

/** Which columns name the villages, or what the sheet is about as a whole. */
export function namingOf(table: Recognised, plan: ColumnPlan, request: IntakeRequest): Naming {
	const { level } = table.layout;
	if (level === 'baris_kecamatan')
		return {
			codes: plan.role('@kode_kecamatan'),
			names: plan.role('@nama_kecamatan'),
			byColumns: true,
			whole: 'kecamatan',
			districts: true,
		};
	const codes = [...plan.role('@kode_desa'), ...plan.role('@kode_desa_bps')];
	const names = plan.role('@nama_desa');
	const byColumns = codes.length + names.length > 0;
	const oneVillage = level === 'satu_desa' || level === 'anggaran_desa' || (!byColumns && request.village !== null);
	const whole = level === 'kecamatan' ? 'kecamatan' : oneVillage ? 'village' : null;
	return { codes, names, byColumns, whole, districts: false };
}

/** Texts of some columns of a row; blank ones are empty. */
export const textsOf = (row: GridRow, columns: readonly SheetColumn[]): string[] =>
	columns.map((column) => textOf(row.cells[column.index] ?? null));

/** A row in the place of a village that has the kecamatan's own name: its sum. */
const isWhole = (named: readonly string[], kecamatan: string): boolean =>
	named.length > 0 && named.every((text) => foldDistrict(text) === foldDistrict(kecamatan));

/** The rows of a table that hold data, and those that do not. */
export interface DataRows {
	/** Rows that name a village, or hold data where the sheet names none. */
	readonly rows: readonly GridRow[];
	/** Numbers of the rows passed over: totals, number rows, headings repeated, notes and signatures. */
	readonly skipped: readonly number[];
	/** Rows of a village that goes on in rows below without its name. */
	readonly parted: readonly GridRow[];
	/** What rows between the villages say of the place of a data row, by the number of that row. */
	readonly between: ReadonlyMap<number, Between>;
	/** Rows passed over that say they are the sum of others. */
	readonly totals: readonly GridRow[];
	/** Rows passed over that hold figures and name nothing. */
	readonly unnamed: readonly GridRow[];
	/** Number of the row with which another table begins below this one; null where none does. */
	readonly second: number | null;
}

/** Sorts the rows below a heading. `isVillage`: whether a row names a village of the register, or a place by its code. */
export function dataRows(
	table: Recognised,
	plan: ColumnPlan,
	naming: Naming,
	isVillage: (row: GridRow) => boolean,
	request: IntakeRequest,
): DataRows {
	const kecamatan = request.kecamatan.name;
	const figures = figureColumns(plan);
	const keys = naming.byColumns ? [...naming.codes, ...naming.names] : figures;
	const headings = table.sheet.rows
		.filter(({ number }) => number >= table.headingRow && number < table.headingRow + table.headingRows)
		.map(({ cells }) => cells.map((cell) => foldHeading(textOf(cell))));
	const rows: GridRow[] = [];
	const skipped: number[] = [];
	const unnamed: GridRow[] = [];
	const bands: Band[] = [];
	const totals: GridRow[] = [];
	const divided = naming.byColumns && naming.whole === null;
	const titles = tableTitles(table.sheet.rows, table.headingRow);
	const passed = new Set<number>();
	const compared: GridRow[] = [];
	let second: number | null = null;
	for (const [at, row] of table.rows.entries()) {
		const texts = row.cells.map(textOf).filter(Boolean);
		if (texts.length === 0) continue;
		// OpenSID's sheets end with this mark; notes follow.
		if (texts[0] === '###' || row.cells.includes('###')) break;
		const named = textsOf(row, keys).filter(Boolean);
		const total =
			[texts[0]!, ...(naming.byColumns ? named : [])].some(isTotal) ||
			(divided && named.some((text) => WHOLE.test(foldHeading(text))));
		const village = isVillage(row);
		const band = divided ? bandOf(row, table.rows[at + 1], keys, village, holdsFigure(row, figures), request) : null;
		if (band) bands.push(band);
		const whole = divided && !village && isWhole(named, kecamatan);
		const again = headings.some((heading) => isRepeated(heading, row));
		if (divided && !village && !holdsFigure(row, figures) && (again || headsVillages(named))) {
			const above = titlesAbove(
				table.rows,
				at,
				titles,
				(one) => isVillage(one) || bands.some((b) => b.row === one.number),
			);
			for (const number of above.again) passed.add(number);
			second ??= above.other ?? (again ? null : row.number);
		}
		if (divided && !village && isComparison(named, request)) {
			compared.push(row);
			continue;
		}
		if (named.length === 0 || total || band || whole || again || isNumberRow(row, table, naming)) {
			skipped.push(row.number);
			const labels = naming.byColumns ? [texts[0]!, ...named] : [];
			if (labels.some((label) => saysItSums(label, request))) totals.push(row);
			if (named.length === 0 && !total && !band && holdsFigure(row, figures)) unnamed.push(row);
		} else rows.push(row);
	}
	// Rows of a kabupaten or province beside villages; without any village they are what the sheet is about.
	if (rows.length === 0) rows.push(...compared);
	else skipped.push(...compared.map((row) => row.number));
	if (passed.size > 0) {
		skipped.push(...rows.filter((row) => passed.has(row.number)).map((row) => row.number));
		rows.splice(0, rows.length, ...rows.filter((row) => !passed.has(row.number)));
	}
	const end = rows.findLastIndex((row) => holdsFigure(row, figures) || (naming.byColumns && isVillage(row)));
	// With no figure in the whole sheet nothing tells a note from a village.
	const notes = end < 0 ? [] : rows.splice(end + 1);
	skipped.push(...notes.map((row) => row.number));
	return {
		rows,
		skipped: skipped.sort((a, b) => a - b),
		parted: naming.byColumns ? partedRows(rows, unnamed) : [],
		between: betweenRows(rows, bands, request),
		totals,
		unnamed,
		second,
	};
}

/** Columns that hold figures: of variables, of a long table, of a budget. */
export const figureColumns = (plan: ColumnPlan): SheetColumn[] => [
	...new Set([...plan.measured.flatMap((m) => m.columns), ...plan.role('@nilai'), ...plan.role('@baris.anggaran')]),
];

const holdsFigure = (row: GridRow, figures: readonly SheetColumn[]): boolean =>
	figures.some((column) => isLikeFigure(row.cells[column.index] ?? null));

/** True for what was meant as a figure, readable or not; dates and numbers of office of a signature are none. */
function isLikeFigure(cell: Cell): boolean {
	if (cell === null || typeof cell === 'string') {
		const text = cell?.trim() ?? '';
		if (/^(ada|ya|iya|tidak|belum|sudah|maju|mandiri|berkembang|tertinggal|sangat)\b/i.test(text)) return true;
		const [, word] = /^\d{1,2}\s+([a-z]{3,})\s+\d{4}$/i.exec(text) ?? [];
		if (word !== undefined && parseMonth(word)) return false;
		return /^\D{0,4}\d/.test(text) && !/^\D*[a-z]{3}/i.test(text) && text.replace(/\D/g, '').length < 16;
	}
	return typeof cell !== 'number' || cell < SMALLEST_IDENTITY;
}

/** A row of headings printed again on the next page. */
function isRepeated(heading: readonly string[], { cells }: GridRow): boolean {
	if (cells.length < 2 || cells.length > heading.length) return false;
	// Most rows differ in their first letter already, and there may be a million of them.
	const first = cells.findIndex((cell) => cell !== null);
	const cell = cells[first];
	if (typeof cell !== 'string' || cell.trim()[0]?.toLowerCase() !== heading[first]?.[0]) return false;
	return heading.every((title, at) => title === foldHeading(textOf(cells[at] ?? null)));
}

/**
 * Rows of a village that goes on in the rows below, where its name is not written again: parts of it, by sex or posyandu.
 * Figures alone below the last village are a sum that nobody named.
 */
function partedRows(rows: readonly GridRow[], unnamed: readonly GridRow[]): GridRow[] {
	const below = new Map(unnamed.map((row) => [row.number, row]));
	const last = rows.at(-1);
	return rows.filter((row) => {
		const next = below.get(row.number + 1);
		if (!next) return false;
		const sum = row === last && !below.has(row.number + 2) && next.cells.every((cell) => !/[a-z]/i.test(textOf(cell)));
		return !sum;
	});
}

/**
 * A row of column numbers or letters below the heading: `1 2 3`, `(1) (2)`, `a b c`, also `5=3+4` and with gaps where it
 * stands in for the name or code of a village.
 */
function isNumberRow(row: GridRow, table: Recognised, naming: Naming): boolean {
	if (row.number > table.headingRow + table.headingRows + 1) return false;
	const names = textsOf(row, naming.names.length > 0 ? naming.names : naming.codes);
	const instead = names.length > 0 && names.every((name) => /^\W*(\d{1,2}|[a-z])\W*$/i.test(name));
	return numbersColumns(row.cells, instead);
}

/** Headings of parts of a village. */
const UNIT =
	/^((nama|no|nomor) )?(posyandu|dusun|rt|rw|rt rw|rw rt|lingkungan|sekolah|satuan pendidikan|paud|tk|sd|kelompok|kampung|blok|banjar|jorong)$/;

/** True for the heading of a column that names parts of a village. */
export const isUnit = (title: string): boolean => UNIT.test(foldHeading(title));

/** Rows that tell of a part of a village: a posyandu or dusun that a column beside the figures names in words. */
export function unitRows(table: Recognised, rows: readonly GridRow[]): { row: GridRow; column: SheetColumn }[] {
	const columns = table.unknown.filter((column) => isUnit(column.title));
	return columns.flatMap((column) =>
		rows
			.filter((row) => {
				const text = textOf(row.cells[column.index] ?? null);
				return /[a-z]/i.test(text) && !/^(ada|ya|iya|tidak|belum|n\/a|nihil|x|v)\b/i.test(text);
			})
			.map((row) => ({ row, column })),
	);
}

/** How a fault names a row that tells of a part of a village. */
export const unitName = (row: GridRow, column: SheetColumn): string => shown(textOf(row.cells[column.index] ?? null));
