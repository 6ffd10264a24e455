import type { Measure } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { comparePeriods, periodOf, yearOf } from '../model/period.ts';
import { addedColumns, addedDecisions } from './added-columns.ts';
import { type ColumnPlan, planColumns } from './columns.ts';
import { copyOfTable } from './copy-table.ts';
import { figureColumns } from './data-rows.ts';
import { columnLetters } from './grid.ts';
import { foreignFile, incomingFile, saidOnce } from './incoming.ts';
import { longRows } from './long-rows.ts';
import { unmerge } from './merges.ts';
import { monthSheets } from './month-sheets.ts';
import { withoutNames } from './name-columns.ts';
import { namesBeside, narrowedColumns } from './narrowed.ts';
import { type DataRow, type PlacedTable, placeRows, rowKey } from './place-rows.ts';
import { plainWords } from './plain-words.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import { RowValues } from './row-values.ts';
import { saidAround } from './said-around.ts';
import { type HeadingDoubt, namesVillages, type Recognised } from './sheet-columns.ts';
import { isMoney, smallMoney } from './small-money.ts';
import type { OpenedFile } from './tables.ts';
import { titledPeriod } from './titles.ts';
import { readValue, shown } from './values.ts';

interface ReadTable {
	readonly table: Recognised;
	readonly plan: ColumnPlan;
	readonly placed: PlacedTable;
}

/** Reads the data rows of all recognised sheets of a file: account, facts, faults and what was decided. */
export function readRows(
	opened: OpenedFile,
	recognised: readonly Recognised[],
	request: IntakeRequest,
	before: readonly Decision[],
): IntakeResult {
	const merged: Fault[] = [];
	const months = monthSheets(recognised, request);
	const tables = months ? recognised.filter((table) => months.periods.has(table)) : recognised;
	const read = tables.map((recognisedTable): ReadTable => {
		const own = months?.periods.get(recognisedTable);
		const found = withoutNames(recognisedTable, request.variables);
		const ownRequest = own ? { ...request, period: own } : request;
		const plan = planColumns(found, request.variables, request.answers, yearFor(found, ownRequest));
		const { table, faults } = unmerge(found, plan);
		merged.push(...faults, ...longRows(table, plan));
		const placed = placeRows(table, plan, ownRequest, opened.name);
		return { table, plan, placed: own ? withoutOption(placed) : placed };
	});
	const faults: Fault[] = read.flatMap(({ table, plan, placed }) => [
		...plan.faults,
		...placed.faults,
		...monthColumns(plan, placed, table.sheet.name),
		...narrowedColumns(table, plan, placed.rows, plainWords(request)),
		...addedColumns(table, plan, placed.rows, plainWords(request)),
	]);
	// A merged figure or a shifted row of another kecamatan is not ours to put right.
	const own = new Set(
		read.flatMap(({ placed }) => placed.rows.map(({ table, row }) => rowKey(table.sheet.name, row.number))),
	);
	faults.push(...merged.filter((fault) => own.has(rowKey(fault.sheet!, fault.row!))));
	const unnamed = tables.filter((table) => !namesVillages(table.columns) && !/kecamatan$/.test(table.layout.level));
	if (new Set(tables.map(({ sheet }) => sheet)).size > 1 && unnamed.length > 0)
		faults.push({ code: 'many_sheets', detail: { sheets: unnamed.map((table) => table.sheet.name) } });
	const values = new RowValues(request.villages, request.parts);
	if (faults.every((fault) => fault.row !== undefined))
		for (const { plan, placed } of read) {
			for (const row of placed.rows) values.read(row, plan);
			for (const row of placed.unplaced) values.check(row, plan);
		}
	const faulty = new Set(values.finish());
	for (const fault of faults) if (fault.row !== undefined) faulty.add(rowKey(fault.sheet ?? '', fault.row));
	faults.push(...values.faults);

	const sum = (count: (placed: PlacedTable) => number): number => read.reduce((n, { placed }) => n + count(placed), 0);
	const total = sum((placed) => placed.read);
	const outside = sum((placed) => placed.outside);
	const ours = total - outside;
	if (faults.length === 0 && total === 0) faults.push({ code: 'no_data_rows', sheet: tables[0]!.sheet.name });
	const elsewhere = read.flatMap(({ placed }) => placed.elsewhere ?? []);
	// A sheet of another place beside sheets of ours is passed over; a file that is all about it is refused.
	if (elsewhere.length > 0 && ours === 0) faults.push(...elsewhere);
	else if (faults.length === 0 && ours === 0) {
		const others = new Set(read.flatMap(({ placed }) => placed.others));
		faults.push(foreignFile(request.kecamatan, [...others].slice(0, 6)));
	}

	const layout = tables[0]!.layout;
	const left = months?.others.map(({ sheet }) => shown(sheet.name)) ?? [];
	const decisions = saidOnce([
		...before,
		...(left.length > 0 ? [{ code: 'sheets_skipped' as const, sheets: left }] : []),
		...decisionsOf(read, values, request, opened.name),
	]);
	const wholeFile = faults.some((fault) => fault.row === undefined);
	const kept = faults.length === 0 || (request.skipFaulty && !wholeFile && ours > faulty.size);
	const skipped = sum((placed) => placed.skipped.length);
	const account = { read: total, refused: kept ? faulty.size : ours, faulty: faulty.size, outside, skipped };
	return {
		file: opened.name,
		sha256: opened.sha256,
		layout,
		...account,
		faults,
		decisions,
		...(request.repair && { copy: tables.map(copyOfTable) }),
		incoming: kept
			? incomingFile(opened, layout, request, account, decisions, {
					rows: values.rows(),
					blanks: values.blanks(),
					bpsCodes: new Map(read.flatMap(({ placed }) => [...placed.bpsCodes])),
					aliases: new Map(read.flatMap(({ placed }) => [...placed.aliases])),
				})
			: null,
	};
}

/** The period of a sheet that its name says is none that was asked for. */
const withoutOption = (placed: PlacedTable): PlacedTable => ({
	...placed,
	decisions: placed.decisions.filter(({ code }) => code !== 'period_from_option'),
});

/** Year of headings that name a month only: of the period asked for, else of the titles above the table. */
function yearFor({ sheet, headingRow }: Recognised, { period }: IntakeRequest): number | null {
	const said = period ?? titledPeriod(sheet, headingRow)?.period;
	return said ? yearOf(said) : null;
}

/** Columns headed `bulan ini` in a table for a longer time than a month. */
function monthColumns(plan: ColumnPlan, { rows }: PlacedTable, sheet: string): Fault[] {
	const long = rows.find(({ period }) => period !== null && period.kind !== 'month')?.period;
	const column = plan.measured.flatMap(({ columns }) => columns).find(({ monthly }) => monthly);
	if (!long || !column) return [];
	return [
		{ code: 'month_column', sheet, column: column.letters, value: long.label, detail: { heading: column.title } },
	];
}

/** Everything that was decided while reading, each thing said once. */
function decisionsOf(read: readonly ReadTable[], values: RowValues, request: IntakeRequest, file: string): Decision[] {
	const decisions: Decision[] = [];
	const several = new Set(read.map(({ table }) => table.sheet)).size > 1;
	const onSheet = (decision: Decision, { sheet }: Recognised): Decision =>
		decision.code === 'total_differs' && several ? { ...decision, sheet: shown(sheet.name) } : decision;
	for (const { table, plan, placed } of read) {
		decisions.push({ code: 'heading_row', row: table.headingRow, rows: table.headingRows });
		decisions.push(
			...plan.decisions,
			...addedDecisions(table, plan),
			...placed.decisions.map((decision) => onSheet(decision, table)),
			...columnDecisions(table, plan, placed.rows, request),
		);
		decisions.push(...hiddenDecisions(table, plan, placed.rows), ...saidAround(table, plan, placed, file, request));
	}
	for (const { placed } of read)
		if (placed.elsewhere)
			decisions.push({
				code: 'sheet_elsewhere',
				sheet: shown(placed.elsewhere.sheet ?? ''),
				place: String(placed.elsewhere.value ?? ''),
			});
	decisions.push(...placeDecisions(read, request));
	if (values.repeatedRows() > 0) decisions.push({ code: 'repeats', rows: values.repeatedRows() });
	decisions.push(...values.decisions());
	const money = read.flatMap(({ plan }) => plan.measured.filter(({ variable }) => isMoney(variable)));
	if (money.length > 0) {
		const codes = new Set(money.map(({ variable }) => variable.code));
		decisions.push(...smallMoney(values.rows(), codes, request.villages));
	}
	if (values.textNumbers > 0) decisions.push({ code: 'text_numbers', cells: values.textNumbers });
	const skipped = new Map<string, number[]>();
	for (const { table, placed } of read)
		if (placed.skipped.length > 0)
			skipped.set(table.sheet.name, [...(skipped.get(table.sheet.name) ?? []), ...placed.skipped]);
	for (const [sheet, rows] of skipped)
		decisions.push({ code: 'total_rows_skipped', rows: rows.slice(0, 20), ...(several && { sheet: shown(sheet) }) });
	return saidOnce(decisions);
}

/** Rows and columns that the workbook hides and that were read all the same. */
function hiddenDecisions(table: Recognised, plan: ColumnPlan, rows: readonly DataRow[]): Decision[] {
	const hidden = rows.filter(({ row }) => row.hidden).map(({ row }) => row.number);
	const used = new Set(figureColumns(plan).map((column) => column.index));
	const columns = (table.sheet.hiddenColumns ?? []).filter((column) => used.has(column));
	return [
		...(hidden.length ? [{ code: 'hidden_rows' as const, rows: hidden.slice(0, 20) }] : []),
		...(columns.length ? [{ code: 'hidden_columns' as const, columns: columns.map(columnLetters) }] : []),
	];
}

/** Columns not known, wholly empty, or holding percentages without their parts. */
function columnDecisions(
	table: Recognised,
	plan: ColumnPlan,
	rows: readonly DataRow[],
	request: IntakeRequest,
): Decision[] {
	const decisions: Decision[] = [];
	const words = plainWords(request);
	const told = (kind: HeadingDoubt['kind']): string[] =>
		table.unknown.flatMap(({ doubt, letters }) =>
			doubt?.kind === kind ? words.path({ title: doubt.path, letters }) : [],
		);
	const unknown = [
		...table.unknown.filter(({ doubt }) => !doubt || doubt.kind === 'title'),
		...namesBeside(plan, rows),
	];
	const [grouped, shared] = [told('group'), told('shared')];
	if (unknown.length) decisions.push({ code: 'columns_unknown', ...words.headings(unknown) });
	if (grouped.length) decisions.push({ code: 'columns_grouped', columns: grouped });
	if (shared.length) decisions.push({ code: 'columns_shared', columns: shared });
	if (rows.length === 0) return decisions;
	const isEmpty = (index: number, measure: Measure): boolean =>
		rows.every(({ row }) => readValue(row.cells[index] ?? null, measure).kind === 'blank');
	const empty = plan.measured
		.filter(({ columns, variable }) => columns.every((column) => isEmpty(column.index, variable.measure)))
		.flatMap(({ columns }) => columns.map((column) => column.title));
	if (empty.length) decisions.push({ code: 'columns_empty', columns: [...new Set(empty)] });
	for (const { variable } of plan.measured)
		if (variable.measure === 'persen')
			decisions.push({ code: 'percent_only', variable: variable.code, ask: request.parts?.get(variable.code) ?? [] });
	return decisions;
}

/** Which periods and villages the file brought, and which villages of the register it left out. */
function placeDecisions(read: readonly ReadTable[], request: IntakeRequest): Decision[] {
	const present = new Map<string, Set<string>>();
	for (const { plan, placed } of read) {
		const across = [...new Set(plan.measured.map(({ period }) => period?.label ?? ''))].filter(Boolean);
		for (const { village, period } of placed.rows)
			for (const label of period ? [period.label] : across)
				present.set(label, (present.get(label) ?? new Set()).add(village?.code ?? ''));
	}
	// A row with a fault is there all the same, whatever period or village it turns out to be about.
	const faulty = new Set(
		read.flatMap(({ placed }) => [...placed.perhaps, ...placed.unplaced.map(({ village }) => village?.code ?? '')]),
	);
	const ofVillages = [...present.values()].some((codes) => [...codes].some(Boolean));
	const villages = new Set([...present.values()].flatMap((set) => [...set].filter(Boolean)));
	const periods = [...present.keys()].sort((a, b) => comparePeriods(periodOf(a), periodOf(b)));
	const decisions: Decision[] = [];
	if (read.some(({ placed }) => placed.byName) && villages.size)
		decisions.push({ code: 'matched_by_name', villages: villages.size });
	const fromOption = read.some(({ placed }) => placed.decisions.some((d) => d.code === 'period_from_option'));
	if (periods.length && !fromOption) decisions.push({ code: 'period_from_file', periods });
	if (request.village && villages.size === 1 && villages.has(request.village.code))
		decisions.push({ code: 'village_from_option', village: request.village.name });
	else if (ofVillages) decisions.push(...missingVillages(present, periods, faulty, request));
	return decisions;
}

/** Villages of the register that a period of the file leaves out; said once when all periods leave out the same. */
function missingVillages(
	present: ReadonlyMap<string, ReadonlySet<string>>,
	periods: readonly string[],
	faulty: ReadonlySet<string>,
	request: IntakeRequest,
): Decision[] {
	const absent = periods.map((period) => ({
		period,
		villages: request.villages
			.filter((v) => !present.get(period)!.has(v.code) && !faulty.has(v.code))
			.map((v) => v.name),
	}));
	const first = absent[0];
	if (first && absent.every(({ villages }) => villages.join() === first.villages.join()))
		return first.villages.length ? [{ code: 'villages_missing', villages: first.villages, period: null }] : [];
	return absent
		.filter(({ villages }) => villages.length > 0)
		.map(({ villages, period }) => ({ code: 'villages_missing', villages, period }));
}
