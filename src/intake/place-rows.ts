import { isShare, MONTHS_BETWEEN, PERIODICITIES } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { FORM_LAYOUT, GENERAL } from '../model/layout.ts';
import { isInside, monthsIn, type Period, parsePeriod, yearOf } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { ColumnPlan } from './columns.ts';
import { dataRows, type Naming, namingOf, textsOf, unitName, unitRows } from './data-rows.ts';
import type { GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { type PeriodCells, rowPeriod, saysPeriod, sheetPeriod, usualKind } from './periods.ts';
import type { IntakeRequest } from './request.ts';
import { readingFor, rowPlaces, villageTest } from './row-places.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { totalDifferences } from './stated-totals.ts';
import { titleFault } from './title-claims.ts';
import { placeInTitle, placeNames, titleLines, villageInTitle, villagesInTitles } from './title-places.ts';
import { titledPart, titledPeriod, titlePeriod, titleScale } from './titles.ts';
import { shown, textOf } from './values.ts';
import { foldedAliases, saidAliases } from './village-aliases.ts';
import { withoutName } from './village-cells.ts';

/** A data row that belongs to the kecamatan, with its place and period known. `village` null: the kecamatan itself. */
export interface DataRow {
	readonly table: Recognised;
	readonly row: GridRow;
	readonly village: Village | null;
	/** Null where every column has a period of its own (years across). */
	readonly period: Period | null;
}

/** Name of a row across the sheets of a file. */
export const rowKey = (sheet: string, row: number): string => `${sheet}|${row}`;

/** The `rowKey` of a row of data. */
export const keyOf = ({ table, row }: DataRow): string => rowKey(table.sheet.name, row.number);

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
	/** Villages that rows may be about whose village cannot be told. */
	readonly perhaps: ReadonlySet<string>;
	/** Names that the rows of other kecamatan carry, for the message when all are. */
	readonly others: readonly string[];
	readonly byName: boolean;
	/** Why the whole sheet is another place's, by its title. */
	readonly elsewhere?: Fault;
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
	perhaps: new Set(),
	others: [],
	byName: false,
};

const cellAt = (column: SheetColumn | undefined, row: GridRow): { column?: string; cell?: string } =>
	column ? { column: column.letters, cell: `${column.letters}${row.number}` } : {};

/** Sorts out which rows of a sheet are data, whose they are and for which period. */
export function placeRows(table: Recognised, plan: ColumnPlan, request: IntakeRequest, fileName: string): PlacedTable {
	const sheet = table.sheet.name;
	const naming = namingOf(table, plan, request);
	const refused = (...faults: Fault[]): PlacedTable => ({
		...NOTHING,
		faults: faults.map((fault) => ({ sheet, ...fault })),
	});
	const given = periodOfSheet(table, plan, request, fileName);
	const unplaceable = villageFault(table, naming, request);
	const scale = plan.measured.some(({ variable }) => !isShare(variable))
		? titleScale(table.sheet, table.headingRow)
		: null;
	if (scale !== null) return refused({ code: 'scale_in_title', value: scale });
	if (unplaceable || (given !== 'by_row' && given !== 'by_column' && 'code' in given))
		return refused(
			...[unplaceable, given].filter((f): f is Fault => typeof f === 'object' && f !== null && 'code' in f),
		);
	const fixed = typeof given === 'object' ? given : null;
	const general = table.layout.id === GENERAL;
	const placedByRow = naming.districts || plan.role('@nama_kecamatan').length + plan.role('@kode_kecamatan').length > 0;
	const form = table.layout.id === FORM_LAYOUT;
	const elsewhere = form || placedByRow ? null : placeInTitle(table.sheet, table.headingRow, request);
	const titled = form || elsewhere ? null : titleFault(table, plan, fixed, !general, placeNames(request));
	if (titled) return refused(titled);
	const decisions: Decision[] = fixed
		? [{ code: 'period_from_option', period: fixed.label }, ...unusualPeriod(fixed, table, plan)]
		: [];
	const isVillage = villageTest(table, plan, naming, request);
	const sorted = dataRows(table, plan, naming, isVillage, request);
	const { rows: data, skipped, parted, between } = sorted;
	if (sorted.second !== null) return refused({ code: 'second_table', row: sorted.second });
	const reading = readingFor(data, between, table, plan, naming, request);
	const { matcher, places } = reading;
	const unclear = naming.byColumns && !naming.districts ? matcher.decide(places) : null;
	if (unclear) return refused(unclear);
	if (elsewhere)
		return {
			...NOTHING,
			read: data.length,
			outside: data.length,
			skipped,
			others: [String(elsewhere.value)],
			elsewhere,
		};

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
	/** A column headed Nama may be one of persons. */
	const mayBePersons = naming.names.some(({ title }) => foldHeading(title) === 'nama');
	const unplaced: Fault[] = [];
	/** Other faults of rows without a village. */
	const beside: Fault[] = [];
	const unread: DataRow[] = [];
	const others = new Set<string>();
	const perhaps = new Set<string>();
	let outside = 0;
	const settled = rowPlaces(naming, reading, table.layout.id, request);
	for (const [i, row] of data.entries()) {
		const at = { sheet, row: row.number };
		const placed = settled[i]!;
		if (placed.kind === 'outside') {
			outside++;
			const said = placed.said ?? places[i]!.districtNames[0] ?? '';
			others.add(mayBePersons && placed.said !== undefined && !placed.of ? '' : said);
		} else if (placed.kind === 'fault') {
			const contradiction = placed.fault.code === 'village_contradiction';
			const column = contradiction ? (naming.codes[0] ?? naming.names[0]) : (naming.names[0] ?? naming.codes[0]);
			unplaced.push({ ...(mayBePersons ? withoutName(placed.fault) : placed.fault), ...at, ...cellAt(column, row) });
			for (const { code } of placed.perhaps ?? []) perhaps.add(code);
		}
		if (placed.kind === 'outside') continue;
		const period =
			given === 'by_column' ? besideColumns(row, plan) : (fixed ?? rowPeriod(periodCells(row, plan), request.period));
		const village = placed.kind === 'village' ? placed.village : null;
		if (period && 'code' in period) {
			const fault = { ...period, ...at, ...cellAt(periodColumn(plan), row) };
			(placed.kind === 'fault' ? beside : faults).push(fault);
			unread.push({ table, row, village, period: null });
		} else (placed.kind === 'fault' ? unread : rows).push({ table, row, village, period });
	}
	if (plan.categories === null && parted.length === 0)
		for (const { row, column } of unitRows(
			table,
			rows.map((one) => one.row),
		))
			faults.push({ code: 'split_rows', sheet, row: row.number, value: unitName(row, column), ...cellAt(column, row) });
	// Sums over rows of several periods may mean any of them.
	const periods = (): number => new Set(data.map((row) => JSON.stringify(periodCells(row, plan)))).size;
	if (plan.categories === null && sorted.totals.length > 0 && (given !== 'by_row' || periods() < 2))
		decisions.push(...totalDifferences(table, plan, data, sorted.totals, sorted.unnamed));
	decisions.push(...matcher.decisions, ...saidAliases(matcher.aliasesUsed));
	return {
		rows,
		unplaced: unread,
		read: data.length,
		outside,
		skipped,
		faults: [...faults, ...unplaced, ...beside],
		decisions,
		bpsCodes: matcher.bpsCodes,
		aliases: foldedAliases(matcher.aliasesUsed, request.villages),
		perhaps,
		others: [...others].filter(Boolean).slice(0, 6),
		byName: naming.names.length > 0 && naming.codes.length === 0,
	};
}

/** Why the villages of a sheet cannot be told; null when they can. */
function villageFault(table: Recognised, naming: Naming, request: IntakeRequest): Fault | null {
	if (naming.whole === 'village' && !request.village) return { code: 'village_not_given' };
	if (naming.whole === 'village') {
		const lines = titleLines(table.sheet, table.headingRow);
		const titled = villagesInTitles(lines, table.layout.id, request);
		const fault = villageInTitle(titled, table.sheet.name, request.village!);
		if (fault) return fault;
	}
	return !naming.byColumns && naming.whole === null ? { code: 'village_column_missing' } : null;
}

/** Whether each row or each column says its own period; else the sheet's, or why there is none. */
function periodOfSheet(
	table: Recognised,
	plan: ColumnPlan,
	request: IntakeRequest,
	fileName: string,
): ReturnType<typeof sheetPeriod> | 'by_row' | 'by_column' {
	const { period: asked } = request;
	// Beside columns that say their own period --periode fills in that of the others.
	const across = table.columns.some(({ period }) => period !== undefined);
	const without = across ? plan.measured.filter(({ period }) => period === null) : [];
	if (!asked && without.length > 0)
		return {
			code: 'period_missing',
			detail: { example: '2024', columns: without.flatMap(({ columns }) => columns.map(({ title }) => shown(title))) },
		};
	const outside = plan.measured.find(
		({ period }) => asked && period && without.length === 0 && !isInside(period, asked),
	);
	if (outside) return { code: 'period_outside', detail: { found: outside.period!.label, given: asked!.label } };
	if (plan.measured.length > 0 && plan.measured.every(({ period }) => period !== null)) {
		// Months across take their year from --periode; a title of another year contradicts it.
		const yearless = table.columns.some(({ period }) => period !== undefined && !/\b(19|20)\d\d\b/.test(period));
		const other = asked && yearless ? titlePeriod(table.sheet, table.headingRow, asked) : null;
		return other
			? { code: 'period_outside', value: other, detail: { found: other, given: asked!.label } }
			: 'by_column';
	}
	const own = periodCells(table.rows[0] ?? { number: 0, cells: [] }, plan);
	const withoutYear = own.month !== undefined || own.semester !== undefined || own.quarter !== undefined;
	if (saysPeriod(own) || (request.period !== null && withoutYear)) return 'by_row';
	const period = sheetPeriod(request.period, table.layout.periodKind, fileName, {
		titled: request.period ? null : titledPeriod(table.sheet, table.headingRow),
		usual: usualKind(plan.measured.map(({ variable }) => variable)),
	});
	// A budget is that of a year, or of the month it was chosen for in OpenDK.
	if (
		table.layout.level === 'anggaran_desa' &&
		!('code' in period) &&
		period.kind !== 'year' &&
		period.kind !== 'month'
	)
		return { code: 'period_kind', detail: { kind: 'year', given: period.label, example: String(yearOf(period)) } };
	// OpenDK asks for the period beside the file: it is the one that was chosen there.
	if ('code' in period && table.layout.id.startsWith('opendk/'))
		return { ...period, detail: { ...period.detail, chosen: 'OpenDK' } };
	// What happened in a month is not what happened in its year; a count of people may stand for both.
	const happens = plan.measured.some((measured) => measured.period === null && measured.variable.kind === 'arus');
	if ('code' in period) return period;
	const other = titlePeriod(table.sheet, table.headingRow, period);
	const part = other === null && happens ? titledPart(table.sheet, table.headingRow, period) : null;
	const found = other ?? part;
	if (found === null) return period;
	// A part that is no period cannot be asked for.
	const detail = { found, given: period.label, ...(part !== null && parsePeriod(part) === null && { part }) };
	return { code: 'period_outside', value: found, detail };
}

/** Null, or why the period that a row says itself is not that of its columns, which say theirs. */
function besideColumns(row: GridRow, plan: ColumnPlan): ReturnType<typeof rowPeriod> | null {
	const cells = periodCells(row, plan);
	if (!saysPeriod(cells)) return null;
	const own = rowPeriod(cells, null);
	const other = 'code' in own ? undefined : plan.measured.find(({ period }) => !isInside(period!, own));
	if (!other || 'code' in own) return null;
	return {
		code: 'period_contradiction',
		value: `${own.label} ${shown(other.columns[0]!.title)}`,
		detail: { found: [own.label, other.period!.label] },
	};
}

/** Variables that are usually reported more often than for `given`, where the layout leaves the period open. */
function unusualPeriod(given: Period, table: Recognised, plan: ColumnPlan): Decision[] {
	if (table.layout.periodKind !== null) return [];
	return PERIODICITIES.flatMap((usual): Decision[] => {
		const codes = plan.measured
			.filter(({ variable, period }) => period === null && variable.periodicity === usual)
			.map(({ variable }) => variable.code);
		const variables = [...new Set(codes)];
		const isLonger = variables.length > 0 && monthsIn(given) > MONTHS_BETWEEN[usual];
		return isLonger ? [{ code: 'period_unusual', period: given.label, usual, variables }] : [];
	});
}

function periodCells(row: GridRow, plan: ColumnPlan): PeriodCells {
	const cell = (role: string): string | undefined => {
		const column = plan.role(role)[0];
		return column && textOf(row.cells[column.index] ?? null);
	};
	return {
		whole: cell('@periode'),
		schoolYear: cell('@tahun_ajaran'),
		year: cell('@tahun'),
		semester: cell('@semester'),
		quarter: cell('@triwulan'),
		month: cell('@bulan'),
	};
}

const periodColumn = (plan: ColumnPlan): SheetColumn | undefined =>
	['@bulan', '@triwulan', '@semester', '@periode', '@tahun_ajaran', '@tahun']
		.map((role) => plan.role(role)[0])
		.find(Boolean);
