import { type BudgetTotals, budgetTotals } from '../analysis/budget.ts';
import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { BudgetLine } from '../model/fact.ts';
import { reportLabel } from '../model/period.ts';

const VILLAGES_SHOWN = 5;

const linesOf = (result: IntakeResult): BudgetLine[] => result.incoming?.rows.flatMap((row) => row.budgetLines) ?? [];

/** Totals of the budget lines of a file by village, year and stage, and spending by bidang. */
export function budgetLines(result: IntakeResult, words: Words, nameOf: (village: string) => string): string[] {
	const say = words.budget;
	const totals = budgetTotals(linesOf(result));
	const shown = new Set([...new Set(totals.map(({ village }) => village))].slice(0, VILLAGES_SHOWN));
	const lines = totals
		.filter(({ village }) => shown.has(village))
		.map((one) => {
			const bidang = [...one.byBidang].map(([code, amount]) =>
				[code, say.bidangNames[code], say.rupiah(amount)].filter(Boolean).join(' '),
			);
			const name = nameOf(one.village);
			const line = say.totals(name, say.stages[one.stage], reportLabel(one.year, one.month), budgetSums(one, words));
			return `  ${line}${bidang.length > 0 ? `; ${say.bidang(bidang.join(', '))}` : ''}`;
		});
	return [...lines, ...listLines(result, words)];
}

/** The sums of a budget that are not nothing, each with its name. */
export function budgetSums(one: BudgetTotals, { budget: say }: Words): string[] {
	const parts = [
		[say.income, one.income],
		[say.spending, one.spending],
		[say.receipts, one.received],
		[say.expenses, one.paid],
	] as const;
	return parts.filter(([, amount]) => amount !== 0).map(([name, amount]) => `${name} ${say.rupiah(amount)}`);
}

/** How many proposals and programmes a file brings, and what they amount to. */
function listLines(result: IntakeResult, words: Words): string[] {
	const say = words.budget;
	const rows = result.incoming?.rows ?? [];
	const proposals = rows.flatMap((row) => row.proposals ?? []).map(({ cost }) => cost);
	const programmes = rows.flatMap((row) => row.programmes ?? []).map(({ ceiling }) => ceiling);
	return [
		...(proposals.length > 0
			? [`  ${say.proposalTotal(words.number(proposals.length, 0), ...costs(proposals, words))}`]
			: []),
		...(programmes.length > 0
			? [`  ${say.programmeTotal(words.number(programmes.length, 0), ...costs(programmes, words))}`]
			: []),
	];
}

/** Sum of the amounts that are known, and how many are not, as text. */
export function costs(amounts: readonly (number | null)[], words: Words): [string, string] {
	const known = amounts.filter((amount) => amount !== null);
	const total = Math.round(known.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
	return [words.budget.rupiah(total), words.number(amounts.length - known.length, 0)];
}

/** The same totals as data. */
export function budgetRows(result: IntakeResult): Record<string, unknown>[] {
	return budgetTotals(linesOf(result)).map((one) => ({
		village: one.village,
		year: one.year,
		stage: one.stage,
		month: one.month,
		income: one.income,
		spending: one.spending,
		financing_in: one.received,
		financing_out: one.paid,
		by_bidang: Object.fromEntries(one.byBidang),
		by_source: Object.fromEntries(one.bySource),
	}));
}
