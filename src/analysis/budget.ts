import type { BudgetLine } from '../model/fact.ts';
import { groupBy } from '../model/group.ts';
import { STAGES, sen } from '../model/money.ts';

type Line = Omit<BudgetLine, 'origin'>;

/** Sums of the lines of one village, year, stage and month of report, in rupiah. */
export interface BudgetTotals {
	readonly village: string;
	readonly year: number;
	readonly stage: BudgetLine['stage'];
	/** Month of the report, 1-12; null for the whole year. */
	readonly month: number | null;
	/** Accounts 4. */
	readonly income: number;
	/** Accounts 5. */
	readonly spending: number;
	/** Accounts 6.1 and 6.2. */
	readonly received: number;
	readonly paid: number;
	/** Spending by bidang, `01` to `05`; lines without an activity are not in it. */
	readonly byBidang: ReadonlyMap<string, number>;
	/** Spending by fund source; lines that name none stand under an empty name. */
	readonly bySource: ReadonlyMap<string, number>;
}

/** Sums budget lines by village, year, stage and month of report, in the order of the lines' villages. */
export function budgetTotals(lines: readonly Line[]): BudgetTotals[] {
	const groups = groupBy(
		lines,
		({ village, year, stage, month }) =>
			`${village}|${year}|${STAGES.indexOf(stage)}|${String(month ?? 0).padStart(2, '0')}`,
	);
	const sum = (of: readonly { amount: number }[]): number => sen(of.reduce((total, { amount }) => total + amount, 0));
	const sums = (of: readonly Line[], keyOf: (line: Line) => string | null): Map<string, number> =>
		new Map(
			[...groupBy(of, keyOf)]
				.flatMap(([name, own]) => (name === null ? [] : [[name, sum(own)] as const]))
				.sort(([a], [b]) => (a < b ? -1 : 1)),
		);
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, group]) => {
			const of = (start: string) => group.filter(({ account }) => account === start || account.startsWith(`${start}.`));
			const { village, year, stage, month } = group[0]!;
			return {
				village,
				year,
				stage,
				month,
				income: sum(of('4')),
				spending: sum(of('5')),
				received: sum(of('6.1')),
				paid: sum(of('6.2')),
				byBidang: sums(of('5'), ({ activity }) => activity?.slice(0, 2) ?? null),
				bySource: sums(of('5'), ({ fundSource }) => fundSource ?? ''),
			};
		});
}
