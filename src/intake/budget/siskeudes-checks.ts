import type { Decision } from '../../model/decision.ts';
import { sen } from '../../model/money.ts';
import { readMachineMoney } from './money.ts';
import type { PlacedRecord } from './siskeudes-rows.ts';
import type { SiskeudesTable } from './siskeudes-tables.ts';

/** Differences named in full; the rest only count into the total. */
const PARTS_SHOWN = 10;

/** Village and year of a record as one text. */
export const budgetOf = ({ village, year }: PlacedRecord): string => `${village.code}|${year}`;

/** Spending of a table by activity: the accounts that begin with 5. */
function spending(records: readonly PlacedRecord[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { row, account, activity } of records) {
		if (!account.startsWith('5')) continue;
		const read = readMachineMoney(row.cell('anggaran'));
		const key = activity ?? '-';
		sums.set(key, (sums.get(key) ?? 0) + (read.kind === 'value' ? read.value : 0));
	}
	return sums;
}

const total = (sums: ReadonlyMap<string, number>): number => sen([...sums.values()].reduce((sum, one) => sum + one, 0));

/** What is said when two tables of one village and year give different spending; null when they agree. */
export function tableDifference(
	stored: readonly PlacedRecord[],
	other: readonly PlacedRecord[],
	storedTable: SiskeudesTable,
	otherTable: SiskeudesTable,
): Decision | null {
	const [detail, header] = [spending(stored), spending(other)];
	const parts = [...new Set([...detail.keys(), ...header.keys()])]
		.sort()
		.map((activity) => ({ activity, difference: sen((header.get(activity) ?? 0) - (detail.get(activity) ?? 0)) }))
		.filter(({ difference }) => difference !== 0);
	if (parts.length === 0) return null;
	const { village, year } = stored[0]!;
	return {
		code: 'budget_tables_differ',
		village: village.name,
		year,
		stored: storedTable,
		storedTotal: total(detail),
		other: otherTable,
		otherTotal: total(header),
		parts: parts.slice(0, PARTS_SHOWN),
		more: Math.max(0, parts.length - PARTS_SHOWN),
	};
}
