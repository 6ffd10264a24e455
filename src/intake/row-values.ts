import type { Decision } from '../model/decision.ts';
import type { BlankCell, BudgetLine, IncomingRow, Observation } from '../model/fact.ts';
import type { Fault, FaultCode } from '../model/fault.ts';
import { isOwedBy } from '../model/form.ts';
import { FORM_LAYOUT } from '../model/layout.ts';
import { yearOf } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { accountCode } from './budget/codes.ts';
import type { ColumnPlan, MeasuredColumn } from './columns.ts';
import { figureColumns } from './data-rows.ts';
import { cellName } from './grid.ts';
import { foldHeading } from './heading.ts';
import { KeyedValues } from './keyed.ts';
import { limitOf, type Measured, SheetNumbers } from './numbers.ts';
import { type DataRow, keyOf } from './place-rows.ts';
import { keptText } from './private-text.ts';
import type { IntakeRequest } from './request.ts';
import { RowFact } from './row-fact.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { shown, textOf } from './values.ts';

/** Headings of columns that tell rows apart without saying anything of the village. */
const ORDINAL =
	/^(no|nomor|urut|no urut|id|fid|gid|objectid|object id|uuid|keterangan|ket|catatan|sumber|tanggal.*|tgl.*|last update.*|created.*|updated.*)$/;
/** Sheets named after a time hold different things, however equal their figures. */
const NAMES_TIME =
	/\d{4}|^(jan|feb|mar|apr|mei|jun|jul|agu|ags|aug|sep|okt|oct|nov|des|dec)|\b(tw|triwulan|semester|smt|bulan|tahun)\b/i;

interface Entry {
	readonly village: string | null;
	readonly observations: Observation[];
	readonly budgetLines: BudgetLine[];
}

/** Turns the cells of placed rows into facts and faults. One for all sheets of a file, so that contradictions are seen across them. */
export class RowValues {
	private readonly values: KeyedValues;
	private readonly entries = new Map<string, Entry>();
	private readonly faulty = new Set<string>();
	/** Villages with a fault in a long table: the sums of their other rows would be short. */
	private readonly shortSums = new Set<string | null>();
	/** Columns that hold figures, in all sheets. */
	private readonly figures = new Set<SheetColumn>();
	private planned: ColumnPlan | null = null;
	/** Rows with a blank cell by the columns it stands in, and the columns that hold a figure of some row. */
	private readonly blank = new Map<MeasuredColumn, DataRow[]>();
	private readonly filled = new Set<MeasuredColumn>();
	private readonly incomplete: Decision[] = [];
	private readonly numbers = new Map<ColumnPlan, SheetNumbers>();
	readonly faults: Fault[] = [];
	/** Numbers that a workbook kept as text. */
	textNumbers = 0;

	/** `parts`: names of the counts a share of a variable is made of. */
	constructor(
		villages: readonly Village[],
		private readonly parts?: IntakeRequest['parts'],
	) {
		this.values = new KeyedValues(villages, (first, later) => this.isRepeat(first, later));
	}

	/** Two rows are one told twice when all their texts beside the figures agree; a second posyandu or month is no repeat. */
	private isRepeat(first: DataRow, later: DataRow): boolean {
		const [a, b] = [first.table.sheet.name, later.table.sheet.name];
		return this.said(first) === this.said(later) && (a === b || !(NAMES_TIME.test(a) && NAMES_TIME.test(b)));
	}

	/** All that a row says beside its figures and its number. */
	private said({ table, row }: DataRow): string {
		return [...table.columns, ...table.unknown]
			.filter((column) => !ORDINAL.test(foldHeading(column.title)) && !this.figures.has(column))
			.map((column) => foldHeading(textOf(row.cells[column.index] ?? null)))
			.join('|');
	}

	/** Notes the columns of figures of a sheet, once. */
	private prepare(plan: ColumnPlan): void {
		if (this.planned !== plan) for (const column of figureColumns(plan)) this.figures.add(column);
		this.planned = plan;
	}

	/** Reads one row by what its sheet holds: budget lines, categories in rows, or variables in columns. */
	read(at: DataRow, plan: ColumnPlan): void {
		if (at.table.layout.level === 'anggaran_desa') this.readBudget(at, plan);
		else if (plan.categories) this.readCategory(at, plan);
		else this.readMeasures(at, plan);
	}

	/** Checks the figures of a row of which nothing can be taken, so that all its faults are told at once. */
	check(at: DataRow, plan: ColumnPlan): void {
		for (const { variable, columns } of plan.measured)
			for (const column of columns) this.number(at, column, variable, plan);
	}

	private readMeasures(at: DataRow, plan: ColumnPlan): void {
		const entry = this.entry(at);
		const key = keyOf(at);
		this.prepare(plan);
		for (const measured of plan.measured) {
			const { variable, columns } = measured;
			let sum = 0;
			let complete = true;
			for (const column of columns) {
				const value = this.number(at, column, variable, plan);
				if (value === null) complete = false;
				else sum += value;
			}
			if (!complete) {
				const rows = this.blank.get(measured);
				if (rows) rows.push(at);
				else this.blank.set(measured, [at]);
				continue;
			}
			this.filled.add(measured);
			const observation = new RowFact(at, measured, sum);
			if (this.values.add(observation, key, at)) entry.observations.push(observation);
		}
	}

	/** A long table: the word in the category column says which variable the number belongs to; rows of one key add up. */
	private readCategory(at: DataRow, plan: ColumnPlan): void {
		this.prepare(plan);
		const entry = this.entry(at);
		const word = plan.role('@kategori')[0]!;
		const column = plan.role('@nilai')[0];
		if (!column) return;
		const category = textOf(at.row.cells[word.index] ?? null);
		const variables = plan.categories!.get(foldHeading(category)) ?? [];
		const first = variables[0];
		const before = this.faults.length;
		if (!first) {
			const choices = at.table.layout.columns.filter((c) => c.when?.name === '@kategori').map((c) => c.heading);
			this.fault(at, word, 'value_category', shown(category), { choices });
		}
		const value = first ? this.number(at, column, first, plan) : null;
		if (this.faults.length > before) this.shortSums.add(entry.village);
		const { period } = at;
		if (value === null || period === null) return;
		const origin = { sheet: at.table.sheet.name, cells: [cellName(column.index, at.row.number)] };
		const part = { word: foldHeading(category), said: `${foldHeading(category)}|${this.said(at)}`, row: keyOf(at) };
		for (const { code } of variables)
			this.values.addTo(
				{ village: entry.village, variable: code, period, value, origin },
				entry.observations,
				at,
				part,
			);
	}

	private readBudget(at: DataRow, plan: ColumnPlan): void {
		const entry = this.entry(at);
		const amount = plan.role('@baris.anggaran')[0];
		const account = plan.role('@baris.akun')[0];
		if (!amount || !account || !at.village || !at.period) return;
		const value = this.number(at, amount, { code: amount.title, measure: 'rupiah', definition: '' }, plan);
		if (value === null) return;
		const words = plan.role('@baris.uraian')[0];
		const code = ofOpenDk(textOf(at.row.cells[account.index] ?? null));
		if (code === null) {
			this.fault(at, account, 'account_unreadable', shown(at.row.cells[account.index] ?? null), {});
			return;
		}
		// A sum over accounts below it is no line of its own.
		const below = at.table.rows.some(({ cells }) =>
			ofOpenDk(textOf(cells[account.index] ?? null))?.startsWith(`${code}.`),
		);
		if (below) return;
		entry.budgetLines.push({
			village: at.village.code,
			year: yearOf(at.period),
			month: at.period.kind === 'month' ? (at.period.first % 12) + 1 : null,
			stage: 'anggaran',
			activity: null,
			activityName: null,
			account: code,
			fundSource: null,
			description: words ? keptText(textOf(at.row.cells[words.index] ?? null)) : '',
			amount: value,
			origin: { sheet: at.table.sheet.name, cells: [cellName(amount.index, at.row.number)] },
		});
	}

	/** The number in a cell; null when it is blank or a fault. */
	private number(at: DataRow, column: SheetColumn, variable: Measured, plan: ColumnPlan): number | null {
		let numbers = this.numbers.get(plan);
		if (!numbers) {
			numbers = new SheetNumbers(at.table, plan);
			this.numbers.set(plan, numbers);
		}
		const cell = at.row.cells[column.index] ?? null;
		const read = numbers.read(cell, column, variable);
		if (read.kind === 'fault') {
			const range = read.code === 'value_range' ? { most: limitOf(variable) } : {};
			const ask = read.code === 'percent_needs_parts' ? { ask: this.parts?.get(variable.code) ?? [] } : {};
			const yesNo = variable.measure === 'desa' ? { yesNo: 'ya' } : {};
			const stored = read.stored === undefined ? {} : { stored: read.stored };
			this.fault(at, column, read.code, read.found, { variable: variable.code, ...range, ...ask, ...yesNo, ...stored });
		}
		if (read.kind !== 'value') return null;
		const { desaOnly = false } = variable;
		// A grey cell of a form, whose protection was taken off.
		if (at.table.layout.id === FORM_LAYOUT && at.village && !isOwedBy(at.village.code, { desaOnly })) {
			this.fault(at, column, 'form_not_owed', shown(textOf(cell)), { variable: variable.code });
			return null;
		}
		// A CSV file has no sheet name and nothing but text.
		if (read.asText && at.table.sheet.name !== '') this.textNumbers++;
		return read.value;
	}

	private fault(
		at: DataRow,
		column: SheetColumn,
		code: FaultCode,
		value: string,
		detail: NonNullable<Fault['detail']>,
	): void {
		this.faults.push({
			code,
			sheet: at.table.sheet.name,
			row: at.row.number,
			column: column.letters,
			cell: cellName(column.index, at.row.number),
			value,
			...(at.village ? { village: at.village.name } : {}),
			detail,
		});
		this.faulty.add(keyOf(at));
	}

	private entry(at: DataRow): Entry {
		const entry = { village: at.village?.code ?? null, observations: [], budgetLines: [] };
		this.entries.set(keyOf(at), entry);
		return entry;
	}

	/** Closes the reading: contradictions become faults. Gives the keys of the rows that may not be kept. */
	finish(): ReadonlySet<string> {
		for (const { fault, rows } of this.values.conflicts()) {
			this.faults.push(fault);
			for (const row of rows) this.faulty.add(row);
		}
		this.leaveOutHalfSums();
		for (const [key, entry] of this.entries) if (this.shortSums.has(entry.village)) this.faulty.add(key);
		return this.faulty;
	}

	/** A sum over several categories is given only where all of them are there. */
	private leaveOutHalfSums(): void {
		const needed = new Map<string, Set<string>>();
		for (const { categories } of this.numbers.keys())
			for (const [word, variables] of categories ?? [])
				for (const { code } of variables) needed.set(code, (needed.get(code) ?? new Set()).add(word));
		const half = new Set(this.values.halfSums((variable) => needed.get(variable)?.size ?? 1));
		if (half.size === 0) return;
		for (const { observations } of this.entries.values())
			observations.splice(0, observations.length, ...observations.filter((one) => !half.has(one)));
		for (const variable of new Set([...half].map((one) => one.variable)))
			this.incomplete.push({
				code: 'sum_incomplete',
				variable,
				villages: this.values.namesOf([...half].filter((one) => one.variable === variable)),
			});
	}

	/** What was decided about the figures of all sheets. */
	decisions(): Decision[] {
		return [...[...this.numbers.values()].flatMap((numbers) => numbers.decisions()), ...this.incomplete];
	}

	/** Facts of the rows without fault. */
	rows(): IncomingRow[] {
		return [...this.entries]
			.filter(([key]) => !this.faulty.has(key))
			.map(([, { observations, budgetLines }]) => ({ observations, budgetLines }));
	}

	/** Blank cells of the rows without fault, in columns that hold figures of others. */
	blanks(): BlankCell[] {
		return [...this.filled].flatMap((measured) =>
			(this.blank.get(measured) ?? [])
				.filter((at) => !this.faulty.has(keyOf(at)))
				.map(({ village, period }) => ({
					village: village?.code ?? null,
					variable: measured.variable.code,
					period: measured.period ?? period!,
				})),
		);
	}

	/** Rows that brought nothing but values already there. */
	repeatedRows(): number {
		return this.values.repeatedRows();
	}
}

/** `412-01` of OpenDK as the account code `4.1.2.01`; any other code as it stands, null when it is none. */
function ofOpenDk(text: string): string | null {
	const match = /^(\d)(\d)(\d)-(\d+)$/.exec(text);
	return accountCode(match ? match.slice(1).join('.') : text);
}
