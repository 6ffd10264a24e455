import type { Decision } from '../../model/decision.ts';
import type { BudgetLine, IncomingRow } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { groupBy } from '../../model/group.ts';
import type { Layout } from '../../model/layout.ts';
import { parseYear, yearOf } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import { type Outcome, outcome, UNREAD } from '../outcome.ts';
import type { IntakeRequest, IntakeResult } from '../request.ts';
import type { OpenedFile } from '../tables.ts';
import { shown } from '../values.ts';
import { accountCode, activityCode, codeParts, isLocalActivity } from './codes.ts';
import { budgetOf, tableDifference } from './siskeudes-checks.ts';
import { budgetLines, isChanged, realisedLines } from './siskeudes-lines.ts';
import { activityNames, missingTables, paymentKinds } from './siskeudes-lookups.ts';
import { PLAN, planRows, readPlan } from './siskeudes-plan.ts';
import { type PlacedRecord, Repeats } from './siskeudes-rows.ts';
import type { SiskeudesExport, SiskeudesRow, SiskeudesTable } from './siskeudes-tables.ts';
import { SiskeudesVillages, siskeudesCode } from './siskeudes-villages.ts';

/** Budget tables, the most detailed first: lines are taken from the first one that a village has for a year. */
const BUDGET: readonly SiskeudesTable[] = ['Ta_RABRinci', 'Ta_AnggaranRinci', 'Ta_RAB', 'Ta_Anggaran'];
const POSTED: readonly SiskeudesTable[] = ['Ta_AnggaranRinci', 'Ta_Anggaran'];
const REALISED: readonly SiskeudesTable[] = [
	'Ta_SPPRinci',
	'Ta_SPJRinci',
	'Ta_TBPRinci',
	'Ta_Mutasi',
	'Ta_JurnalUmumRinci',
];
/** Bank charges and journals need not name an activity. */
const BANK: ReadonlySet<SiskeudesTable> = new Set<SiskeudesTable>(['Ta_Mutasi', 'Ta_JurnalUmumRinci']);
const isWhole = (activity: string | null): boolean => activity !== null && codeParts(activity).length === 3;
/** Activity codes are those of Permendagri 20/2018, in force for budgets from 2019 on. */
const FIRST_YEAR = 2019;
/** Posting of a budget that was changed during the year; 1 is the draft, 2 the budget first decided. */
const POSTED_CHANGE = '3';

/**
 * Reads an export of Siskeudes: budget lines as first decided, after the change, and realised. Realised spending = SPP
 * without advances (UM) + SPJ + bank charges + journals; realised income = TBP + interest + journals. Names of officials
 * and payees, accounts and descriptions of payments are never read.
 */
export function readSiskeudes(
	opened: OpenedFile,
	found: SiskeudesExport,
	layout: Layout,
	request: IntakeRequest,
	before: readonly Decision[],
): IntakeResult {
	return outcome(opened, layout, request, new SiskeudesReading(found, request).read(), before);
}

class SiskeudesReading {
	private readonly villages: SiskeudesVillages;
	private readonly faults: Fault[] = [];
	private readonly faulty = new Set<string>();
	private readonly rows: IncomingRow[] = [];
	private readonly records: PlacedRecord[] = [];
	private readonly decisions: Decision[] = [];
	private readonly used: readonly (readonly [SiskeudesTable, SiskeudesRow])[];
	private readonly planned: readonly SiskeudesRow[];
	/** Codes of villages that cannot be told, each said once. */
	private readonly unknown = new Set<string>();
	private outside = 0;
	private byRule = 0;
	private masked = 0;
	private readonly others = new Set<string>();

	constructor(
		private readonly found: SiskeudesExport,
		private readonly request: IntakeRequest,
	) {
		const own = ([...BUDGET, ...REALISED] as const).flatMap((table) =>
			(found.tables.get(table) ?? []).map((row) => [table, row] as const),
		);
		this.used = own.filter(([, row]) => row.text('kd desa') !== '' || row.text('kd rincian') !== '');
		this.planned = PLAN.flatMap((table) => planRows(found, table));
		this.villages = new SiskeudesVillages(found, request, [...this.used.map(([, row]) => row), ...this.planned]);
	}

	read(): Outcome {
		this.place();
		const missing = missingTables(this.found);
		if (missing.length > 0) return { ...UNREAD, faults: [...missing, ...this.faults.filter(ofVillage)] };
		this.readBudgets();
		this.readRealised();
		this.readPlan();
		this.say();
		return {
			rows: this.rows,
			read: this.used.length + this.planned.length - this.byRule,
			outside: this.outside,
			skipped: this.byRule,
			faulty: this.faulty.size,
			faults: this.faults,
			decisions: this.decisions,
			others: [...this.others].slice(0, 6),
			siskeudesCodes: this.villages.codes,
			aliases: this.villages.aliasesUsed,
		};
	}

	private refuse(row: SiskeudesRow, ...faults: Fault[]): void {
		this.faults.push(...faults);
		this.faulty.add(row.key);
	}

	/** The village of a row; null when it is elsewhere or cannot be told, which is one fault for a village, not one a row. */
	private villageOf(row: SiskeudesRow): Village | null {
		const place = this.villages.placeOf(row);
		const code = siskeudesCode(row.text('kd desa'));
		if (place === 'outside') {
			this.outside++;
			this.others.add(code);
			return null;
		}
		if ('name' in place) return place;
		this.faulty.add(row.key);
		if (!this.unknown.has(code)) this.faults.push({ ...place, ...row.at('kd desa') });
		this.unknown.add(code);
		return null;
	}

	/** Finds village, year, activity and account of every record. */
	private place(): void {
		for (const [table, row] of this.used) {
			const place = this.villageOf(row);
			if (place === null) continue;
			const year = parseYear(row.text('tahun'));
			const fault = this.yearFault(row, year);
			const activity = activityCode(row.text('kd keg'), row.text('kd desa'));
			const account = accountCode(row.text('kd rincian'));
			if (fault || year === null) this.refuse(row, { ...fault!, ...row.at('tahun') });
			else if (account === null)
				this.refuse(row, { code: 'account_unreadable', ...row.at('kd rincian'), value: shown(row.text('kd rincian')) });
			else if (account.startsWith('5') && !isWhole(activity) && !(activity === 'none' && BANK.has(table)))
				this.refuse(row, { code: 'activity_unreadable', ...row.at('kd keg'), value: shown(row.text('kd keg')) });
			else
				this.records.push({
					table,
					row,
					village: place,
					year,
					activity: activity === 'none' || !account.startsWith('5') ? null : activity,
					account,
				});
		}
	}

	private yearFault(row: SiskeudesRow, year: number | null): Fault | null {
		const { period } = this.request;
		const value = shown(row.text('tahun'));
		if (year === null) return { code: 'period_unreadable', value };
		if (year < FIRST_YEAR) return { code: 'budget_too_old', value };
		if (period && yearOf(period) !== year)
			return { code: 'period_outside', value, detail: { found: value, given: period.label } };
		return null;
	}

	private readBudgets(): void {
		const nameOf = activityNames(this.found);
		const groups = groupBy(
			this.records.filter(({ table }) => BUDGET.includes(table)),
			budgetOf,
		);
		for (const group of groups.values()) {
			const of = (table: SiskeudesTable): PlacedRecord[] => group.filter((record) => record.table === table);
			const table = BUDGET.find((name) => of(name).length > 0)!;
			const all = of(table);
			const posting = POSTED.includes(table) ? lastPosting(all) : null;
			const own = posting === null ? all : all.filter(({ row }) => row.text('kdposting') === posting);
			const changed = isChanged(own);
			this.byRule += group.length - own.length;
			this.keep(own, (record) => budgetLines(record, changed, nameOf(record.row, record.activity)));
			this.compare(own, group, table);
			this.sayPosting(own, group, table);
			if (changed) this.decisions.push({ code: 'budget_changed', village: own[0]!.village.name, year: own[0]!.year });
		}
	}

	/** Compares what was stored with the other budget tables of the village: the header, and the posted budget. */
	private compare(own: readonly PlacedRecord[], group: readonly PlacedRecord[], table: SiskeudesTable): void {
		for (const other of BUDGET) {
			const all = group.filter((record) => record.table === other);
			if (other === table || all.length === 0) continue;
			const posting = POSTED.includes(other) ? lastPosting(all) : null;
			const same = posting === null ? all : all.filter(({ row }) => row.text('kdposting') === posting);
			const difference = tableDifference(own, same, table, other);
			if (difference) this.decisions.push(difference);
		}
	}

	private sayPosting(own: readonly PlacedRecord[], group: readonly PlacedRecord[], table: SiskeudesTable): void {
		if (!POSTED.some((name) => this.found.tables.has(name))) return;
		const posted = group.filter((record) => POSTED.includes(record.table));
		const { village, year } = own[0] ?? group[0]!;
		const posting = posted.length > 0 ? lastPosting(posted) : null;
		this.decisions.push({ code: 'budget_posted', village: village.name, year, posting, table });
	}

	private readRealised(): void {
		const nameOf = activityNames(this.found);
		const kindOf = paymentKinds(this.found);
		const records = this.records.filter(({ table }) => REALISED.includes(table));
		this.keep(records, (record) => {
			const kind = record.table === 'Ta_SPPRinci' ? kindOf(record.row) : null;
			if (record.table === 'Ta_SPPRinci' && kind === null) {
				const value = shown(record.row.text('no spp'));
				return { lines: [], faults: [{ code: 'spp_unknown', ...record.row.at('no spp'), value }], byRule: false };
			}
			return realisedLines(record, kind, nameOf(record.row, record.activity));
		});
		if (!this.rows.some((row) => row.budgetLines.some(({ stage }) => stage === 'realisasi'))) return;
		const absent = REALISED.filter((table) => !this.found.tables.has(table));
		this.decisions.push({ code: 'realisation_formula', absent });
	}

	/** Reads the six-year plan beside the budgets, or alone. */
	private readPlan(): void {
		if (this.planned.length === 0) return;
		const plan = readPlan(this.found, this.request.answers, (row) => this.villageOf(row), activityNames(this.found));
		for (const { row, fault } of plan.faults) this.refuse(row, ...(fault ? [fault] : []));
		this.rows.push(...plan.rows);
		this.byRule += plan.byRule;
		this.decisions.push(...plan.decisions);
		if (plan.repeats > 0) this.decisions.push({ code: 'repeats', rows: plan.repeats });
	}

	/** Keeps the lines of records; repeats bring nothing, contradictions and unreadable cells refuse the record. */
	private keep(
		records: readonly PlacedRecord[],
		linesOf: (record: PlacedRecord) => {
			readonly lines: readonly BudgetLine[];
			readonly faults: readonly Fault[];
			readonly byRule: boolean;
		},
	): void {
		const repeats = new Repeats();
		for (const record of records) {
			const { lines, faults, byRule } = linesOf(record);
			if (byRule) {
				this.byRule++;
				continue;
			}
			const repeat = repeats.check(record);
			if (faults.length > 0) this.refuse(record.row, ...faults);
			else if (typeof repeat === 'object' && repeat !== null) this.refuse(record.row, repeat);
			else this.rows.push({ observations: [], budgetLines: repeat === 'repeat' ? [] : lines });
			this.masked += lines.filter(
				({ stage, description }) => stage === 'anggaran' && description.includes('***'),
			).length;
		}
		if (repeats.rows > 0) this.decisions.push({ code: 'repeats', rows: repeats.rows });
	}

	private say(): void {
		const { tables, others } = this.found;
		const lines = this.rows.flatMap((row) => row.budgetLines);
		const local = [...new Set(lines.map(({ activity }) => activity).filter((code) => code !== null))]
			.filter(isLocalActivity)
			.sort();
		const plans = this.rows.flatMap((row) => row.proposals ?? []);
		const years = [...new Set([...lines, ...plans].map(({ year }) => String(year)))].sort();
		this.decisions.unshift(
			{ code: 'siskeudes_tables', tables: [...tables.keys()], left: others.length },
			...this.villages.decisions,
		);
		if (years.length > 0) this.decisions.push({ code: 'period_from_file', periods: years });
		if (local.length > 0) this.decisions.push({ code: 'local_activities', activities: local });
		if (this.masked > 0) this.decisions.push({ code: 'digits_masked', cells: this.masked });
		if (this.byRule > 0) this.decisions.push({ code: 'siskeudes_rows_left', rows: this.byRule });
	}
}

const ofVillage = ({ code }: Fault): boolean => code.includes('village');

/** The posting that holds among the records of posted tables: the latest that is no change, whose columns carry the change. */
function lastPosting(records: readonly PlacedRecord[]): string {
	const postings = [...new Set(records.map(({ row }) => row.text('kdposting')))].sort();
	return postings.includes(POSTED_CHANGE) ? POSTED_CHANGE : postings.at(-1)!;
}
