import { parseMonth } from '../model/period.ts';
import type { ColumnPlan } from './columns.ts';
import type { Cell, GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foldDistrict } from './names.ts';
import type { Recognised, SheetColumn } from './recognise.ts';
import type { IntakeRequest } from './request.ts';
import { shown, textOf } from './values.ts';

/** Texts that mark a row as a sum of others. */
const TOTAL = /^(sub ?)?(jumlah|jml|total|rata rata|rerata|grand total)( |$)/;
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
	/** Name of the kecamatan that a row between the villages gives a data row, by the number of that row. */
	readonly districts: ReadonlyMap<number, string>;
}

/** `KECAMATAN PASIRJAMBU` or, below its villages, `JUMLAH KEC. PASIRJAMBU`. */
const BAND =
	/^(?:(?:[ivx]{1,5}|[a-z]|\d{1,3})[.)]\s*)?((?:sub ?)?(?:jumlah|jml|total)\s+)?(?:kecamatan\b|kec\b\.?)\s*:?\s*([a-z][^|]+)$/i;

/** The kecamatan a row names, alone in a cell of the columns up to its village's; null when it names none. */
function bandOf(row: GridRow, columns: readonly SheetColumn[]): { name: string; below: boolean } | null {
	const last = Math.max(-1, ...columns.map(({ index }) => index));
	for (const cell of row.cells.slice(0, last + 1)) {
		const [, sum, name] = BAND.exec(textOf(cell)) ?? [];
		if (name !== undefined) return { name: name.trim(), below: sum !== undefined };
	}
	return null;
}

/**
 * Gives rows the kecamatan of the row above them that names one, or, where such rows are sums, of the row below. Only a
 * sheet that names another kecamatan than `own` is divided so.
 */
function districtsOf(
	rows: readonly GridRow[],
	bands: readonly { row: GridRow; name: string; below: boolean; figures: boolean }[],
	own: string,
): Map<number, string> {
	const found = new Map<number, string>();
	const first = rows[0]?.number ?? 0;
	if (bands.every(({ name }) => foldDistrict(name) === foldDistrict(own))) return found;
	const heads = bands.filter(({ row, below, figures }) => !below && (!figures || row.number < first));
	const above = heads.length > 0;
	const used = above ? bands.filter(({ below }) => !below) : bands;
	for (const { number } of rows) {
		const band = above ? used.findLast(({ row }) => row.number < number) : used.find(({ row }) => row.number > number);
		if (band) found.set(number, band.name);
	}
	return found;
}

/** Sorts the rows below a heading. `isVillage`: whether a row names a village of the register, or a place by its code. */
export function dataRows(
	table: Recognised,
	plan: ColumnPlan,
	naming: Naming,
	isVillage: (row: GridRow) => boolean,
	kecamatan: string,
): DataRows {
	const figures = figureColumns(plan);
	const keys = naming.byColumns ? [...naming.codes, ...naming.names] : figures;
	const headings = table.sheet.rows
		.filter(({ number }) => number >= table.headingRow && number < table.headingRow + table.headingRows)
		.map(({ cells }) => cells.map((cell) => foldHeading(textOf(cell))));
	const rows: GridRow[] = [];
	const skipped: number[] = [];
	const unnamed: GridRow[] = [];
	const bands: { row: GridRow; name: string; below: boolean; figures: boolean }[] = [];
	for (const row of table.rows) {
		const texts = row.cells.map(textOf).filter(Boolean);
		if (texts.length === 0) continue;
		// OpenSID's sheets end with this mark; notes follow.
		if (texts[0] === '###' || row.cells.includes('###')) break;
		const named = textsOf(row, keys).filter(Boolean);
		const total =
			[texts[0]!, ...(naming.byColumns ? named : [])].some((text) => TOTAL.test(foldHeading(text))) ||
			(naming.byColumns && naming.whole === null && named.some((text) => WHOLE.test(foldHeading(text))));
		const band =
			naming.byColumns && naming.whole === null && named.every((text) => BAND.test(text)) && !isVillage(row)
				? bandOf(row, keys)
				: null;
		if (band) bands.push({ row, ...band, figures: holdsFigure(row, figures) });
		const whole = naming.byColumns && naming.whole === null && isWhole(named, kecamatan) && !isVillage(row);
		const again = headings.some((heading) => isRepeated(heading, row));
		if (named.length === 0 || total || band || whole || again || isNumberRow(row, table, naming)) {
			skipped.push(row.number);
			if (named.length === 0 && !total && !band && holdsFigure(row, figures)) unnamed.push(row);
		} else rows.push(row);
	}
	const end = rows.findLastIndex((row) => holdsFigure(row, figures) || (naming.byColumns && isVillage(row)));
	// With no figure in the whole sheet nothing tells a note from a village.
	const notes = end < 0 ? [] : rows.splice(end + 1);
	skipped.push(...notes.map((row) => row.number));
	return {
		rows,
		skipped: skipped.sort((a, b) => a - b),
		parted: naming.byColumns ? partedRows(rows, unnamed) : [],
		districts: districtsOf(rows, bands, kecamatan),
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
	return typeof cell !== 'number' || cell < 1e15;
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
 * stands in for the name of a village.
 */
function isNumberRow(row: GridRow, table: Recognised, naming: Naming): boolean {
	if (row.number > table.headingRow + table.headingRows + 1) return false;
	const bare = row.cells
		.map((cell) =>
			textOf(cell)
				.replace(/\s*[=(].*\d\s*[-+x:/*].*$/, '')
				.replace(/[().]/g, '')
				.trim()
				.toLowerCase(),
		)
		.filter(Boolean);
	if (bare.length < 2) return false;
	const rises = (values: readonly number[], gaps: boolean): boolean =>
		values.every((value, i) =>
			i === 0 ? value <= 1 || gaps : value === values[i - 1]! + 1 || (gaps && value > values[i - 1]!),
		);
	const names = textsOf(row, naming.names);
	const instead = names.length > 0 && names.every((name) => /^\W*(\d{1,2}|[a-z])\W*$/i.test(name));
	if (bare.every((text) => /^\d{1,3}$/.test(text))) {
		const numbers = bare.map(Number);
		return instead ? rises(numbers, true) : numbers.length > 2 && numbers[0] === 1 && rises(numbers, false);
	}
	if (!bare.every((text) => /^[a-z]$/.test(text))) return false;
	const letters = bare.map((text) => text.charCodeAt(0) - 96);
	return instead ? rises(letters, true) : letters.length > 2 && letters[0] === 1 && rises(letters, false);
}

/** Headings of parts of a village. */
const UNIT =
	/^(nama )?(posyandu|dusun|rt|rw|rt rw|rw rt|lingkungan|sekolah|satuan pendidikan|paud|tk|sd|kelompok|kampung|banjar|jorong)$/;

/** Rows that tell of a part of a village: a posyandu or dusun that a column beside the figures names in words. */
export function unitRows(table: Recognised, rows: readonly GridRow[]): { row: GridRow; column: SheetColumn }[] {
	const columns = table.unknown.filter((column) => UNIT.test(foldHeading(column.title)));
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
