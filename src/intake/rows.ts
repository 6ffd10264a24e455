import type { Decision } from '../model/decision.ts';
import type { BudgetLine, IncomingRow, Observation } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import { comparePeriods, type Period, periodOf, yearOf } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { type ColumnPlan, planColumns } from './columns.ts';
import { cellName, type GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { KeyedValues } from './keyed.ts';
import { type PeriodCells, rowPeriod, saysPeriod, sheetPeriod } from './periods.ts';
import type { Recognised, SheetColumn } from './recognise.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import type { OpenedFile } from './tables.ts';
import { readValue, shown, textOf } from './values.ts';
import { type PlaceCells, VillageMatcher } from './villages.ts';

/** A data row that belongs to the kecamatan, with its place and period known. */
interface Row {
	readonly table: Recognised;
	readonly row: GridRow;
	readonly village: Village | null;
	readonly period: Period;
}

/** Reads the data rows of all tables of a file. */
export function readRows(
	opened: OpenedFile,
	tables: readonly Recognised[],
	request: IntakeRequest,
	before: readonly Decision[],
): IntakeResult {
	const reading = new Reading(opened, request, before);
	for (const table of tables) reading.readTable(table);
	return reading.result(tables[0]!);
}

/** Texts that mark a row as a sum of others. */
const TOTAL = /^(sub ?)?(jumlah|total|rata rata|rerata|grand total)( |$)/;

class Reading {
	private readonly faults: Fault[] = [];
	private readonly decisions: Decision[];
	private readonly values: KeyedValues;
	private readonly incoming = new Map<string, { observations: Observation[]; budgetLines: BudgetLine[] }>();
	private readonly faultyRows = new Set<string>();
	private readonly present = new Map<string, Set<string>>();
	private readonly bpsCodes = new Map<string, string>();
	private readonly otherDistricts = new Set<string>();
	private readonly skippedRows: number[] = [];
	private read = 0;
	private outside = 0;
	private textNumbers = 0;
	private matchedByName = false;

	constructor(
		private readonly opened: OpenedFile,
		private readonly request: IntakeRequest,
		before: readonly Decision[],
	) {
		this.decisions = [...before];
		this.values = new KeyedValues(request.villages);
	}

	readTable(table: Recognised): void {
		const plan = planColumns(table, this.request.variables, this.request.answers);
		this.decisions.push({ code: 'heading_row', row: table.headingRow, rows: table.headingRows }, ...plan.decisions);
		this.faults.push(...plan.faults);
		const rows = this.place(table, plan);
		if (this.faults.some((fault) => fault.row === undefined)) return;
		for (const row of rows) {
			if (table.layout.level === 'anggaran_desa') this.readBudget(row, plan);
			else if (plan.categories) this.readCategory(row, plan);
			else this.readMeasures(row, plan);
		}
		const unknown = table.unknown.map((column) => column.title);
		if (unknown.length) this.decisions.push({ code: 'columns_unknown', columns: unknown });
		const empty = plan.measured
			.filter(
				({ columns }) =>
					rows.length > 0 && columns.every((c) => rows.every(({ row }) => (row.cells[c.index] ?? null) === null)),
			)
			.flatMap(({ columns }) => columns.map((c) => c.title));
		if (empty.length) this.decisions.push({ code: 'columns_empty', columns: [...new Set(empty)] });
		for (const { variable } of plan.measured)
			if (variable.measure === 'persen' && rows.length > 0)
				this.decisions.push({ code: 'percent_only', variable: variable.code });
	}

	/** Sorts out which rows are data, whose they are and for which period. */
	private place(table: Recognised, plan: ColumnPlan): Row[] {
		const { request } = this;
		const { level } = table.layout;
		const codes = [...plan.role('@kode_desa'), ...plan.role('@kode_desa_bps')];
		const names = plan.role('@nama_desa');
		const naming = codes.length + names.length > 0;
		const whole =
			level === 'satu_desa' || level === 'anggaran_desa' || (!naming && request.village !== null && level === 'desa');
		const sheet = table.sheet.name;
		if (whole && !request.village) {
			this.faults.push({ code: 'village_not_given', sheet });
			return [];
		}
		if (!naming && !whole && level !== 'kecamatan') {
			this.faults.push({ code: 'village_column_missing', sheet });
			return [];
		}
		const given = this.periodOfSheet(table, plan);
		if (given === 'fault') return [];
		const cells = (row: GridRow, columns: readonly SheetColumn[]): string[] =>
			columns.map((c) => textOf(row.cells[c.index] ?? null));
		const data = this.dataRows(table, plan, naming);
		this.skippedRows.push(...data.skipped);
		const district = plan.role('@nama_kecamatan');
		const districtCode = plan.role('@kode_kecamatan');
		const regency = plan.role('@nama_kabupaten');
		const places = data.rows.map(
			(row): PlaceCells => ({
				codes: cells(row, codes),
				names: cells(row, names),
				districtNames: cells(row, district),
				districtCodes: cells(row, districtCode),
				regencyNames: cells(row, regency),
			}),
		);
		const matcher = new VillageMatcher(request.kecamatan, request.villages, request.aliases, {
			codeTitles: codes.map((c) => c.title),
			hasNames: names.length > 0,
			hasDistrict: district.length > 0,
		});
		if (naming) {
			const unclear = matcher.decide(places);
			if (unclear) this.faults.push({ ...unclear, sheet });
		}
		const found: Row[] = [];
		const unknown: Fault[] = [];
		for (const [i, row] of data.rows.entries()) {
			this.read++;
			const at = { sheet, row: row.number };
			const placed =
				level === 'kecamatan'
					? ({ kind: 'village', village: null } as const)
					: whole
						? ({ kind: 'village', village: request.village } as const)
						: matcher.match(places[i]!);
			if (placed.kind === 'outside') {
				this.outside++;
				const other = places[i]!.districtNames[0];
				if (other && this.otherDistricts.size < 6) this.otherDistricts.add(other);
				continue;
			}
			if (placed.kind === 'fault') {
				const column = placed.fault.code === 'village_contradiction' ? (codes[0] ?? names[0]) : (names[0] ?? codes[0]);
				unknown.push({ ...placed.fault, ...at, ...cellAt(column, row) });
				this.faultyRows.add(`${sheet}|${row.number}`);
				continue;
			}
			if (naming && request.village && placed.village && placed.village.code !== request.village.code) {
				this.outside++;
				continue;
			}
			const period = given ?? rowPeriod(periodCells(row, plan), request.period);
			if ('code' in period) {
				this.faults.push({ ...period, ...at, ...cellAt(periodColumn(plan), row) });
				this.faultyRows.add(`${sheet}|${row.number}`);
				continue;
			}
			found.push({ table, row, village: placed.village, period });
			if (placed.village)
				this.present.set(period.label, (this.present.get(period.label) ?? new Set()).add(placed.village.code));
		}
		this.saySystems(matcher, naming && names.length > 0 && codes.length === 0);
		if (found.length === 0 && unknown.length > 0 && unknown.every((fault) => fault.code === 'village_unknown')) {
			for (const fault of unknown) this.faultyRows.delete(`${sheet}|${fault.row}`);
			for (const fault of unknown)
				if (fault.value && this.otherDistricts.size < 6) this.otherDistricts.add(fault.value);
			this.outside += unknown.length;
		} else this.faults.push(...unknown);
		return found;
	}

	private saySystems(matcher: VillageMatcher, byName: boolean): void {
		this.decisions.push(...matcher.decisions);
		for (const [village, code] of matcher.bpsCodes) this.bpsCodes.set(village, code);
		for (const [name, village] of matcher.aliasesUsed)
			this.decisions.push({ code: 'alias_used', name, village: village.name });
		if (byName) this.matchedByName = true;
	}

	/** Null when each row says its own period; the sheet's period; or `fault`. */
	private periodOfSheet(table: Recognised, plan: ColumnPlan): Period | null | 'fault' {
		const own = periodCells(table.rows[0] ?? { number: 0, cells: [] }, plan);
		const yearFromOption =
			this.request.period !== null &&
			(own.month !== undefined || own.semester !== undefined || own.quarter !== undefined);
		if (saysPeriod(own) || yearFromOption) return null;
		const period = sheetPeriod(this.request.period, table.layout.periodKind, this.opened.name);
		if (!('code' in period)) {
			this.decisions.push({ code: 'period_from_option', period: period.label });
			return period;
		}
		this.faults.push({ ...period, sheet: table.sheet.name });
		return 'fault';
	}

	/** Rows that name a village (or hold data, where the sheet names none), and the numbers of those passed over. */
	private dataRows(table: Recognised, plan: ColumnPlan, naming: boolean): { rows: GridRow[]; skipped: number[] } {
		const keys = [...plan.role('@kode_desa'), ...plan.role('@kode_desa_bps'), ...plan.role('@nama_desa')];
		const used = [...plan.measured.flatMap((m) => m.columns), ...plan.role('@nilai'), ...plan.role('@baris.anggaran')];
		const rows: GridRow[] = [];
		const skipped: number[] = [];
		for (const row of table.rows) {
			const texts = row.cells.map(textOf).filter(Boolean);
			if (texts.length === 0) continue;
			if (row.cells.some((cell) => cell === '###')) break;
			const named = keys.map((c) => textOf(row.cells[c.index] ?? null)).filter(Boolean);
			const blank = (naming ? named : used.map((c) => textOf(row.cells[c.index] ?? null)).filter(Boolean)).length === 0;
			const total = TOTAL.test(foldHeading(texts[0]!)) || named.some((name) => TOTAL.test(foldHeading(name)));
			if (blank || total || isNumberRow(row, table)) skipped.push(row.number);
			else rows.push(row);
		}
		return { rows, skipped };
	}

	private readMeasures(at: Row, plan: ColumnPlan): void {
		const entry = this.entry(at);
		for (const { variable, columns, period } of plan.measured) {
			let sum = 0;
			let complete = true;
			for (const column of columns) {
				const read = readValue(at.row.cells[column.index] ?? null, variable.measure);
				if (read.kind === 'fault') this.valueFault(at, column, read.code, read.found, variable.code);
				if (read.kind !== 'value') {
					complete = false;
					continue;
				}
				sum += read.value;
				if (read.asText && at.table.sheet.name !== '') this.textNumbers++;
			}
			if (!complete) continue;
			this.take(at, entry, {
				village: at.village?.code ?? null,
				variable: variable.code,
				period: period ?? at.period,
				value: sum,
				origin: { sheet: at.table.sheet.name, cells: columns.map((c) => cellName(c.index, at.row.number)) },
			});
		}
	}

	private take(at: Row, entry: { observations: Observation[] }, observation: Observation): void {
		if (this.values.add(observation, `${at.table.sheet.name}|${at.row.number}`)) entry.observations.push(observation);
	}

	/** A long table: the word in the category column says which variable the number belongs to; rows of one key add up. */
	private readCategory(at: Row, plan: ColumnPlan): void {
		const entry = this.entry(at);
		const word = plan.role('@kategori')[0]!;
		const number = plan.role('@nilai')[0]!;
		const category = textOf(at.row.cells[word.index] ?? null);
		const variable = plan.categories!.get(foldHeading(category));
		if (!variable) {
			const choices = at.table.layout.columns.filter((c) => c.when?.name === '@kategori').map((c) => c.heading);
			this.faults.push({
				code: 'value_category',
				sheet: at.table.sheet.name,
				row: at.row.number,
				value: shown(category),
				detail: { choices },
				...cellAt(word, at.row),
			});
			this.faultyRows.add(`${at.table.sheet.name}|${at.row.number}`);
			return;
		}
		const read = readValue(at.row.cells[number.index] ?? null, variable.measure);
		if (read.kind === 'fault') this.valueFault(at, number, read.code, read.found, variable.code);
		if (read.kind !== 'value') return;
		this.values.addTo(
			{
				village: at.village?.code ?? null,
				variable: variable.code,
				period: at.period,
				value: read.value,
				origin: { sheet: at.table.sheet.name, cells: [cellName(number.index, at.row.number)] },
			},
			entry.observations,
		);
	}

	private readBudget(at: Row, plan: ColumnPlan): void {
		const entry = this.entry(at);
		const amount = plan.role('@baris.anggaran')[0];
		const account = plan.role('@baris.akun')[0];
		if (!amount || !account) return;
		const read = readValue(at.row.cells[amount.index] ?? null, 'rupiah');
		if (read.kind === 'fault') this.valueFault(at, amount, read.code, read.found, amount.title);
		if (read.kind !== 'value') return;
		const words = plan.role('@baris.uraian')[0];
		entry.budgetLines.push({
			village: at.village!.code,
			year: yearOf(at.period),
			month: at.period.kind === 'month' ? (at.period.first % 12) + 1 : null,
			stage: 'anggaran',
			activity: null,
			account: accountCode(textOf(at.row.cells[account.index] ?? null)),
			fundSource: null,
			description: words ? textOf(at.row.cells[words.index] ?? null) : '',
			amount: read.value,
			origin: { sheet: at.table.sheet.name, cells: [cellName(amount.index, at.row.number)] },
		});
	}

	private valueFault(at: Row, column: SheetColumn, code: Fault['code'], found: string, variable: string): void {
		this.faults.push({
			code,
			sheet: at.table.sheet.name,
			row: at.row.number,
			value: found,
			...(at.village ? { village: at.village.name } : {}),
			detail: { variable },
			...cellAt(column, at.row),
		});
		this.faultyRows.add(`${at.table.sheet.name}|${at.row.number}`);
	}

	private entry(at: Row): { observations: Observation[]; budgetLines: BudgetLine[] } {
		const key = `${at.table.sheet.name}|${at.row.number}`;
		const entry = this.incoming.get(key) ?? { observations: [], budgetLines: [] };
		this.incoming.set(key, entry);
		return entry;
	}

	result(first: Recognised): IntakeResult {
		const { request } = this;
		for (const conflict of this.values.conflicts()) {
			this.faults.push(conflict.fault);
			for (const row of conflict.rows) this.faultyRows.add(row);
		}
		const own = this.read - this.outside;
		if (this.faults.length === 0 && this.read === 0)
			this.faults.push({ code: 'no_data_rows', sheet: first.sheet.name });
		if (this.faults.length === 0 && own === 0)
			this.faults.push({
				code: 'other_kecamatan',
				detail: { kecamatan: `${request.kecamatan.name} (${request.kecamatan.code})`, found: [...this.otherDistricts] },
			});
		this.sayMore();
		const whole = this.faults.some((fault) => fault.row === undefined);
		const kept = this.faults.length === 0 || (request.skipFaulty && !whole && own > this.faultyRows.size);
		const rows: IncomingRow[] = [...this.incoming]
			.filter(([key]) => !this.faultyRows.has(key))
			.map(([, entry]) => entry);
		return {
			file: this.opened.name,
			sha256: this.opened.sha256,
			layout: first.layout,
			read: this.read,
			refused: kept ? this.faultyRows.size : own,
			outside: this.outside,
			skipped: this.skippedRows.length,
			faults: this.faults,
			decisions: this.decisions,
			incoming: kept
				? {
						name: this.opened.name,
						sha256: this.opened.sha256,
						fingerprint: fingerprint(this.opened.sha256, first.layout.id, request),
						layout: first.layout.id,
						rank: first.layout.rank,
						rowsRead: this.read,
						rowsOutside: this.outside,
						decisions: this.decisions,
						rows,
						bpsCodes: this.bpsCodes,
					}
				: null,
		};
	}

	private sayMore(): void {
		const { decisions, request } = this;
		const villages = new Set([...this.present.values()].flatMap((set) => [...set]));
		if (this.matchedByName && villages.size) decisions.push({ code: 'matched_by_name', villages: villages.size });
		const periods = [...this.present.keys()].sort((a, b) => comparePeriods(periodOf(a), periodOf(b)));
		if (periods.length && !decisions.some((d) => d.code === 'period_from_option'))
			decisions.push({ code: 'period_from_file', periods });
		if (request.village && villages.size === 1 && villages.has(request.village.code))
			decisions.push({ code: 'village_from_option', village: request.village.name });
		else decisions.push(...this.missingVillages(periods));
		if (this.values.repeatedRows() > 0) decisions.push({ code: 'repeats', rows: this.values.repeatedRows() });
		if (this.textNumbers) decisions.push({ code: 'text_numbers', cells: this.textNumbers });
		if (this.skippedRows.length) decisions.push({ code: 'total_rows_skipped', rows: this.skippedRows.slice(0, 20) });
	}

	/** Villages of the register that a period of the file leaves out; said once when all periods leave out the same. */
	private missingVillages(periods: readonly string[]): Decision[] {
		const absent = periods.map((label) => ({
			label,
			names: this.request.villages.filter((v) => !this.present.get(label)!.has(v.code)).map((v) => v.name),
		}));
		const first = absent[0];
		if (!first) return [];
		if (absent.every(({ names }) => names.join() === first.names.join()))
			return first.names.length ? [{ code: 'villages_missing', villages: first.names, period: null }] : [];
		return absent
			.filter(({ names }) => names.length > 0)
			.map(({ label, names }) => ({ code: 'villages_missing', villages: names, period: label }));
	}
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
	plan.role('@bulan')[0] ??
	plan.role('@triwulan')[0] ??
	plan.role('@semester')[0] ??
	plan.role('@periode')[0] ??
	plan.role('@tahun')[0];

const cellAt = (column: SheetColumn | undefined, row: GridRow): { column?: string; cell?: string } =>
	column ? { column: column.letters, cell: `${column.letters}${row.number}` } : {};

/** A row of column numbers or letters below the heading: `1 2 3`, `(1) (2)`, `a b c`. */
function isNumberRow(row: GridRow, table: Recognised): boolean {
	if (row.number > table.headingRow + table.headingRows + 1) return false;
	const texts = row.cells.map(textOf).filter(Boolean);
	if (texts.length < 3) return false;
	const bare = texts.map((text) => text.replace(/[().]/g, '').toLowerCase());
	const rising = (values: readonly number[]): boolean => values.every((v, i) => i === 0 || v === values[i - 1]! + 1);
	if (bare.every((text) => /^\d{1,3}$/.test(text))) return rising(bare.map(Number));
	return bare.every((text) => /^[a-z]$/.test(text)) && rising(bare.map((text) => text.charCodeAt(0)));
}

/** `412-01` of OpenDK as the account code `4.1.2.01`; anything else as it stands. */
function accountCode(text: string): string {
	const match = /^(\d)(\d)(\d)-(\d+)$/.exec(text);
	return match ? `${match[1]}.${match[2]}.${match[3]}.${match[4]}` : text;
}

function fingerprint(sha256: string, layout: string, request: IntakeRequest): string {
	const parts = [
		sha256,
		layout,
		request.period?.label ?? '',
		request.village?.code ?? '',
		request.sheet ?? '',
		...[...request.answers].sort().map(([name, value]) => `${name}=${value}`),
		...[...request.aliases].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, village]) => `${name}=${village.code}`),
		request.skipFaulty ? 'skip' : '',
	];
	return parts.join('|');
}
