import type { BudgetLine } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { sen } from '../../model/money.ts';
import { keptText } from '../private-text.ts';
import { fundSource } from './codes.ts';
import { readMachineMoney } from './money.ts';
import type { PlacedRecord } from './siskeudes-rows.ts';
import type { SiskeudesRow } from './siskeudes-tables.ts';

/** What came of one record: lines, nothing by rule (an advance, cash drawn), or faults. */
export interface RecordLines {
	readonly lines: readonly BudgetLine[];
	readonly faults: readonly Fault[];
	/** True when the record is no budget line by rule. */
	readonly byRule: boolean;
}

const NOTHING: RecordLines = { lines: [], faults: [], byRule: true };

/** An amount of a record; null and a fault when it cannot be read, 0 when the cell is empty. */
function amountOf(row: SiskeudesRow, heading: string, village: string): { amount: number; fault: Fault | null } {
	const read = readMachineMoney(row.cell(heading));
	if (read.kind === 'value') return { amount: read.value, fault: null };
	if (read.kind === 'blank') return { amount: 0, fault: null };
	const fault = {
		code: read.code,
		...row.at(heading),
		value: read.found,
		village,
		detail: { variable: row.title(heading) },
	};
	return { amount: 0, fault };
}

function line(
	record: PlacedRecord,
	stage: BudgetLine['stage'],
	amount: number,
	columns: readonly string[],
	name: string | null,
): BudgetLine {
	const { row, village, year, activity, account } = record;
	const description = stage === 'realisasi' ? '' : keptText(row.text('uraian'));
	return {
		village: village.code,
		year,
		stage,
		month: null,
		activity,
		activityName: name,
		account,
		fundSource: fundSource(row.text('sumberdana')),
		description,
		amount: sen(amount),
		origin: { sheet: row.sheet, cells: columns.map((column) => row.name(column)) },
	};
}

/** True when the budget of a village and year was changed: some line differs from what it was, and not all are empty. */
export function isChanged(records: readonly PlacedRecord[]): boolean {
	const after = records.map(({ row }) => readMachineMoney(row.cell('anggaranstlhpak')));
	if (!after.some((read) => read.kind === 'value' && read.value !== 0)) return false;
	return records.some(({ row }, at) => {
		const before = readMachineMoney(row.cell('anggaran'));
		const changed = after[at]!;
		return before.kind === 'value' && changed.kind === 'value' && before.value !== changed.value;
	});
}

/** Lines of a record of a budget table: as first decided, and after the change where the village has one. */
export function budgetLines(record: PlacedRecord, changed: boolean, name: string | null): RecordLines {
	const { row, village, account } = record;
	if (!/^[456]/.test(account)) return NOTHING;
	const first = amountOf(row, 'anggaran', village.name);
	const after = changed ? amountOf(row, 'anggaranstlhpak', village.name) : null;
	const faults = [first.fault, after?.fault ?? null].filter((fault) => fault !== null);
	if (faults.length > 0) return { lines: [], faults, byRule: false };
	const lines = [line(record, 'anggaran', first.amount, ['anggaran'], name)];
	if (after) lines.push(line(record, 'perubahan', after.amount, ['anggaranstlhpak'], name));
	return { lines, faults, byRule: false };
}

/** Lines of a record of a payment, receipt, bank or journal table. Advances (SPP of kind UM) count when they are settled. */
export function realisedLines(record: PlacedRecord, kind: string | null, name: string | null): RecordLines {
	const { table, row, village, account } = record;
	const income = /^4|^6\.1(\.|$)/.test(account);
	const spending = /^5|^6\.2(\.|$)/.test(account);
	if ((!income && !spending) || (table === 'Ta_SPPRinci' && kind === 'UM')) return NOTHING;
	if (table !== 'Ta_JurnalUmumRinci') {
		const paid = amountOf(row, 'nilai', village.name);
		if (paid.fault) return { lines: [], faults: [paid.fault], byRule: false };
		return { lines: [line(record, 'realisasi', paid.amount, ['nilai'], name)], faults: [], byRule: false };
	}
	const debit = amountOf(row, 'debet', village.name);
	const credit = amountOf(row, 'kredit', village.name);
	const faults = [debit.fault, credit.fault].filter((fault) => fault !== null);
	if (faults.length > 0) return { lines: [], faults, byRule: false };
	const amount = income ? credit.amount - debit.amount : debit.amount - credit.amount;
	return { lines: [line(record, 'realisasi', amount, ['debet', 'kredit'], name)], faults, byRule: false };
}
