import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { isInside, monthPeriod, type Period, parseMonth, serves, yearPeriod } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { ColumnPlan } from './columns.ts';
import type { GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foldName } from './names.ts';
import { type PeriodCells, rowPeriod, saysPeriod, sheetPeriod } from './periods.ts';
import type { Recognised, SheetColumn } from './recognise.ts';
import type { IntakeRequest } from './request.ts';
import { shown, textOf } from './values.ts';
import { aliasesFor, type PlaceCells, type Placed, VillageMatcher } from './villages.ts';

/** A data row that belongs to the kecamatan, with its place and period known. `village` null: the kecamatan itself. */
export interface DataRow {
	readonly table: Recognised;
	readonly row: GridRow;
	readonly village: Village | null;
	/** Null where every column has a period of its own (years across). */
	readonly period: Period | null;
}

/** The rows of one sheet sorted out, and what was found on the way. */
export interface PlacedTable {
	readonly rows: readonly DataRow[];
	/** Rows whose village or period cannot be told: nothing of them is taken, but their cells are checked all the same. */
	readonly unplaced: readonly DataRow[];
	/** Rows that name a village, or hold data where the sheet names none. */
	readonly read: number;
	readonly outside: number;
	/** Numbers of the rows passed over: totals, number rows, rows without a village. */
	readonly skipped: readonly number[];
	readonly faults: readonly Fault[];
	readonly decisions: readonly Decision[];
	readonly bpsCodes: ReadonlyMap<string, string>;
	/** Names confirmed by a person that the rows needed, folded, with the village's code. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Names that the rows of other kecamatan carry, for the message when all are. */
	readonly others: readonly string[];
	readonly byName: boolean;
}

const NOTHING: PlacedTable = {
	rows: [],
	unplaced: [],
	read: 0,
	outside: 0,
	skipped: [],
	faults: [],
	decisions: [],
	bpsCodes: new Map(),
	aliases: new Map(),
	others: [],
	byName: false,
};

/** Texts that mark a row as a sum of others. */
const TOTAL = /^(sub ?)?(jumlah|jml|total|rata rata|rerata|grand total)( |$)/;
/** Texts in the place of a village's name that mark the whole kecamatan. */
const WHOLE = /^(se )?kecamatan( |$)/;

/** How a sheet names villages: by its columns, or as a whole for one village or the kecamatan. */
interface Naming {
	readonly codes: readonly SheetColumn[];
	readonly names: readonly SheetColumn[];
	readonly byColumns: boolean;
	readonly whole: 'village' | 'kecamatan' | null;
}

function namingOf(table: Recognised, plan: ColumnPlan, request: IntakeRequest): Naming {
	const { level } = table.layout;
	const codes = [...plan.role('@kode_desa'), ...plan.role('@kode_desa_bps')];
	const names = plan.role('@nama_desa');
	const byColumns = codes.length + names.length > 0;
	const oneVillage = level === 'satu_desa' || level === 'anggaran_desa' || (!byColumns && request.village !== null);
	return { codes, names, byColumns, whole: level === 'kecamatan' ? 'kecamatan' : oneVillage ? 'village' : null };
}

const cellAt = (column: SheetColumn | undefined, row: GridRow): { column?: string; cell?: string } =>
	column ? { column: column.letters, cell: `${column.letters}${row.number}` } : {};

const textsOf = (row: GridRow, columns: readonly SheetColumn[]): string[] =>
	columns.map((column) => textOf(row.cells[column.index] ?? null));

/** Sorts out which rows of a sheet are data, whose they are and for which period. */
export function placeRows(table: Recognised, plan: ColumnPlan, request: IntakeRequest, fileName: string): PlacedTable {
	const sheet = table.sheet.name;
	const naming = namingOf(table, plan, request);
	const refused = (...faults: Fault[]): PlacedTable => ({
		...NOTHING,
		faults: faults.map((fault) => ({ sheet, ...fault })),
	});
	const given = periodOfSheet(table, plan, request, fileName);
	const unplaceable = villageFault(naming, request);
	if (unplaceable || (given !== 'by_row' && given !== 'by_column' && 'code' in given))
		return refused(
			...[unplaceable, given].filter((f): f is Fault => typeof f === 'object' && f !== null && 'code' in f),
		);
	const fixed = typeof given === 'object' ? given : null;
	const decisions: Decision[] = fixed ? [{ code: 'period_from_option', period: fixed.label }] : [];
	const { rows: data, skipped, parted } = dataRows(table, plan, naming);
	const { matcher, places } = matcherFor(data, table, plan, naming, request);
	const unclear = naming.byColumns ? matcher.decide(places) : null;
	if (unclear) return refused(unclear);

	const rows: DataRow[] = [];
	const faults: Fault[] = parted.map((row) => {
		const name = shown(textsOf(row, [...naming.names, ...naming.codes]).find(Boolean) ?? '');
		return {
			code: 'split_rows',
			sheet,
			row: row.number,
			value: name,
			...cellAt(naming.names[0] ?? naming.codes[0], row),
		};
	});
	const unplaced: Fault[] = [];
	/** Other faults of rows without a village. */
	const beside: Fault[] = [];
	const unread: DataRow[] = [];
	const others = new Set<string>();
	let outside = 0;
	for (const [i, row] of data.entries()) {
		const at = { sheet, row: row.number };
		const placed = placeOf(naming, request, matcher, places[i]!);
		if (placed.kind === 'outside') {
			outside++;
			others.add(places[i]!.districtNames[0] ?? '');
		} else if (placed.kind === 'fault') {
			const contradiction = placed.fault.code === 'village_contradiction';
			const column = contradiction ? (naming.codes[0] ?? naming.names[0]) : (naming.names[0] ?? naming.codes[0]);
			unplaced.push({ ...placed.fault, ...at, ...cellAt(column, row) });
		}
		if (placed.kind === 'outside') continue;
		const period = given === 'by_column' ? null : (fixed ?? rowPeriod(periodCells(row, plan), request.period));
		const village = placed.kind === 'village' ? placed.village : null;
		if (period && 'code' in period) {
			const fault = { ...period, ...at, ...cellAt(periodColumn(plan), row) };
			(placed.kind === 'fault' ? beside : faults).push(fault);
			unread.push({ table, row, village, period: null });
		} else (placed.kind === 'fault' ? unread : rows).push({ table, row, village, period });
	}
	decisions.push(...matcher.decisions);
	for (const [name, village] of matcher.aliasesUsed)
		decisions.push({ code: 'alias_used', name, village: village.name });
	// A sheet of which no row names a village of the register is another kecamatan's, not a sheet full of misspellings.
	const foreign = rows.length === 0 && unplaced.length > 0 && unplaced.every((f) => f.code === 'village_unknown');
	if (foreign) for (const fault of unplaced) others.add(fault.value ?? '');
	return {
		rows,
		unplaced: foreign ? [] : unread,
		read: data.length,
		outside: outside + (foreign ? unplaced.length : 0),
		skipped,
		faults: foreign ? faults : [...faults, ...unplaced, ...beside],
		decisions,
		bpsCodes: matcher.bpsCodes,
		aliases: new Map([...matcher.aliasesUsed].map(([name, village]) => [foldName(name), village.code])),
		others: [...others].filter(Boolean).slice(0, 6),
		byName: naming.names.length > 0 && naming.codes.length === 0,
	};
}

/** Texts of columns that may be written once for the rows below, as in merged cells. */
function writtenOnce(data: readonly GridRow[], columns: readonly SheetColumn[]): string[][] {
	let last: string[] = columns.map(() => '');
	return data.map((row) => {
		const own = textsOf(row, columns);
		if (own.some(Boolean)) last = own;
		return last;
	});
}

function matcherFor(
	data: readonly GridRow[],
	table: Recognised,
	plan: ColumnPlan,
	naming: Naming,
	request: IntakeRequest,
) {
	const district = plan.role('@nama_kecamatan');
	const districtCode = plan.role('@kode_kecamatan');
	const regency = plan.role('@nama_kabupaten');
	const districts = writtenOnce(data, [...district, ...districtCode]);
	const regencies = writtenOnce(data, regency);
	const places = data.map(
		(row, i): PlaceCells => ({
			codes: textsOf(row, naming.codes),
			names: textsOf(row, naming.names),
			districtNames: districts[i]!.slice(0, district.length),
			districtCodes: districts[i]!.slice(district.length),
			regencyNames: regencies[i]!,
		}),
	);
	const matcher = new VillageMatcher(request.kecamatan, request.villages, aliasesFor(table.layout.id, request), {
		codeTitles: naming.codes.map((column) => column.title),
		hasNames: naming.names.length > 0,
		hasDistrict: district.length > 0,
	});
	return { matcher, places };
}

type RowPlace = Exclude<Placed, { kind: 'village' }> | { readonly kind: 'village'; readonly village: Village | null };

function placeOf(naming: Naming, request: IntakeRequest, matcher: VillageMatcher, place: PlaceCells): RowPlace {
	if (naming.whole === 'kecamatan') return { kind: 'village', village: null };
	if (naming.whole === 'village') return { kind: 'village', village: request.village };
	const placed = matcher.match(place);
	const another = placed.kind === 'village' && request.village && placed.village.code !== request.village.code;
	return another ? { kind: 'outside' } : placed;
}

/** Why the villages of a sheet cannot be told; null when they can. */
function villageFault(naming: Naming, request: IntakeRequest): Fault | null {
	if (naming.whole === 'village' && !request.village) return { code: 'village_not_given' };
	return !naming.byColumns && naming.whole === null ? { code: 'village_column_missing' } : null;
}

/** Whether each row or each column says its own period; else the sheet's, or why there is none. */
function periodOfSheet(
	table: Recognised,
	plan: ColumnPlan,
	request: IntakeRequest,
	fileName: string,
): ReturnType<typeof sheetPeriod> | 'by_row' | 'by_column' {
	if (plan.measured.length > 0 && plan.measured.every(({ period }) => period !== null)) {
		const { period: given } = request;
		const outside = plan.measured.find(({ period }) => given && !isInside(period!, given));
		if (!outside) return 'by_column';
		return { code: 'period_outside', detail: { found: outside.period!.label, given: given!.label } };
	}
	const own = periodCells(table.rows[0] ?? { number: 0, cells: [] }, plan);
	const withoutYear = own.month !== undefined || own.semester !== undefined || own.quarter !== undefined;
	if (saysPeriod(own) || (request.period !== null && withoutYear)) return 'by_row';
	const period = sheetPeriod(request.period, table.layout.periodKind, fileName);
	const named = 'code' in period ? null : titlePeriod(table, period);
	return named
		? { code: 'period_outside', value: named, detail: { found: named, given: request.period!.label } }
		: period;
}

const MONTH = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember';
const MONTH_OF_YEAR = new RegExp(`\\b(${MONTH})\\b\\D{0,3}\\b((?:19|20)\\d\\d)\\b`, 'gi');
const YEAR = /\b(?:tahun|thn|bulan|periode|semester|triwulan|posisi|keadaan)\b\D{0,16}\b((?:19|20)\d\d)\b/gi;

/** The period that the title above a table, or the name of its sheet, gives it, when that is not the one asked for. */
function titlePeriod({ sheet, headingRow }: Recognised, given: Period): string | null {
	const titles = sheet.rows.filter((row) => row.number < headingRow).map((row) => row.cells.map(textOf).join(' '));
	const found: string[] = [];
	for (const title of [...titles, sheet.name]) {
		// A title may name the rule it follows: that year is the rule's.
		if (/\b(nomor|no|peraturan|undang|perda|perbup|permen\w*|sk)\b/i.test(title)) continue;
		const months = [...title.matchAll(MONTH_OF_YEAR)].map(([, m, year]) => monthPeriod(Number(year), parseMonth(m!)!));
		const years = [...title.matchAll(YEAR)].map(([, year]) => yearPeriod(Number(year)));
		for (const period of months.length > 0 ? months : years) {
			if (serves(period, given)) return null;
			found.push(period.label);
		}
	}
	return found[0] ?? null;
}

/** Rows that name a village (or hold data, where the sheet names none), and the numbers of those passed over. */
function dataRows(
	table: Recognised,
	plan: ColumnPlan,
	naming: Naming,
): { rows: GridRow[]; skipped: number[]; parted: GridRow[] } {
	const keys = naming.byColumns
		? [...naming.codes, ...naming.names]
		: [...plan.measured.flatMap((m) => m.columns), ...plan.role('@nilai'), ...plan.role('@baris.anggaran')];
	const rows: GridRow[] = [];
	const skipped: number[] = [];
	const unnamed: GridRow[] = [];
	for (const row of table.rows) {
		const texts = row.cells.map(textOf).filter(Boolean);
		if (texts.length === 0) continue;
		// OpenSID's sheets end with this mark; notes follow.
		if (texts[0] === '###' || row.cells.includes('###')) break;
		const named = textsOf(row, keys).filter(Boolean);
		const total =
			[texts[0]!, ...(naming.byColumns ? named : [])].some((text) => TOTAL.test(foldHeading(text))) ||
			(naming.byColumns && naming.whole === null && named.some((text) => WHOLE.test(foldHeading(text))));
		if (named.length === 0 || total || isNumberRow(row, table)) {
			skipped.push(row.number);
			if (named.length === 0 && !total && hasFigures(row, plan)) unnamed.push(row);
		} else rows.push(row);
	}
	return { rows, skipped, parted: naming.byColumns ? partedRows(rows, unnamed) : [] };
}

const hasFigures = (row: GridRow, plan: ColumnPlan): boolean =>
	plan.measured.some(({ columns }) => columns.some((column) => /\d/.test(textOf(row.cells[column.index] ?? null))));

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

/** A row of column numbers or letters below the heading, counted from the first: `1 2 3`, `(1) (2)`, `a b c`. */
function isNumberRow(row: GridRow, table: Recognised): boolean {
	if (row.number > table.headingRow + table.headingRows + 1) return false;
	const texts = row.cells.map(textOf).filter(Boolean);
	if (texts.length < 3) return false;
	const bare = texts.map((text) => text.replace(/[().]/g, '').toLowerCase());
	const rises = (values: readonly number[]): boolean => values.every((value, i) => value === i + 1);
	if (bare.every((text) => /^\d{1,3}$/.test(text))) return rises(bare.map(Number));
	return bare.every((text) => /^[a-z]$/.test(text)) && rises(bare.map((text) => text.charCodeAt(0) - 96));
}

function periodCells(row: GridRow, plan: ColumnPlan): PeriodCells {
	const cell = (role: string): string | undefined => {
		const column = plan.role(role)[0];
		return column && textOf(row.cells[column.index] ?? null);
	};
	return {
		year: cell('@tahun'),
		month: cell('@bulan'),
		semester: cell('@semester'),
		quarter: cell('@triwulan'),
		whole: cell('@periode'),
	};
}

const periodColumn = (plan: ColumnPlan): SheetColumn | undefined =>
	['@bulan', '@triwulan', '@semester', '@periode', '@tahun'].map((role) => plan.role(role)[0]).find(Boolean);
