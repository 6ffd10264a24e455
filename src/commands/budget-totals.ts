import { budgetTotals } from '../analysis/budget.ts';
import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { BudgetLine } from '../model/fact.ts';

const VILLAGES_SHOWN = 5;

const linesOf = (result: IntakeResult): BudgetLine[] => result.incoming?.rows.flatMap((row) => row.budgetLines) ?? [];

/** Totals of the budget lines of a file by village, year and stage, and spending by bidang. */
export function budgetLines(result: IntakeResult, words: Words, names?: ReadonlyMap<string, string>): string[] {
	const say = words.budget;
	const totals = budgetTotals(linesOf(result));
	const shown = new Set([...new Set(totals.map(({ village }) => village))].slice(0, VILLAGES_SHOWN));
	return totals
		.filter(({ village }) => shown.has(village))
		.map((one) => {
			const parts = [
				[say.income, one.income],
				[say.spending, one.spending],
				[say.receipts, one.received],
				[say.expenses, one.paid],
			] as const;
			const said = parts.filter(([, amount]) => amount !== 0).map(([name, amount]) => `${name} ${say.rupiah(amount)}`);
			const bidang = [...one.byBidang].map(([code, amount]) => `${code} ${say.rupiah(amount)}`);
			const name = names?.get(one.village) ?? one.village;
			const line = say.totals(name, say.stages[one.stage], one.year, said);
			return `  ${line}${bidang.length > 0 ? `; ${say.bidang(bidang.join(', '))}` : ''}`;
		});
}

/** The same totals as data. */
export function budgetRows(result: IntakeResult): Record<string, unknown>[] {
	return budgetTotals(linesOf(result)).map((one) => ({
		village: one.village,
		year: one.year,
		stage: one.stage,
		income: one.income,
		spending: one.spending,
		financing_in: one.received,
		financing_out: one.paid,
		by_bidang: Object.fromEntries(one.byBidang),
		by_source: Object.fromEntries(one.bySource),
	}));
}
