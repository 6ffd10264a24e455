import type { Variable } from '../model/catalogue.ts';
import type { CompletenessCell } from '../model/completeness.ts';
import { type Period, yearOf } from '../model/period.ts';
import type { Context } from './context.ts';

/** What the budget lines of a year hold of each village: `plan` (budget, changed budget), `spent` (realisation). */
type Held = ReadonlyMap<string, ReadonlySet<'plan' | 'spent'>>;

/** Budget lines that are kept for the year of a period. They do not become figures of village spending by themselves. */
export class BudgetHeld {
	private constructor(
		private readonly context: Context,
		private readonly year: number,
		private readonly held: Held,
	) {}

	/** The budget lines in force for the year of `period`. */
	static async of(context: Context, period: Period): Promise<BudgetHeld> {
		const { readBudgetLines } = await import('../workspace/lines.ts');
		const year = yearOf(period);
		const held = new Map<string, Set<'plan' | 'spent'>>();
		for (const { village, stage } of readBudgetLines((await context.workspace()).file.db, year))
			held.set(village, (held.get(village) ?? new Set()).add(stage === 'realisasi' ? 'spent' : 'plan'));
		return new BudgetHeld(context, year, held);
	}

	/** What a reader of figures of village spending must know; nothing where no line is kept. */
	notes(): string[] {
		const { words } = this.context;
		return this.held.size === 0
			? []
			: [words.budget.notMapped(words.number(this.held.size, 0), String(this.year), 'dasbor data --anggaran')];
	}

	/** Cells without the figures that stand in the lines of their village already: nobody is asked for those. */
	withoutHeld(cells: readonly CompletenessCell[]): CompletenessCell[] {
		return cells.map((cell) => ({
			...cell,
			missing: cell.missing.filter(
				({ variable }) =>
					!this.held.get(cell.village.code)?.has(variable.kind === 'kumulatif' ? 'spent' : 'plan') ||
					!inLines(variable),
			),
		}));
	}
}

/** True for sums of budget lines. */
const inLines = ({ sector, dataSource }: Variable): boolean =>
	sector === 'belanja_desa' && dataSource.includes('Siskeudes');
