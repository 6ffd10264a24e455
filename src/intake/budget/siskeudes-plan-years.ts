import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import { parseYear } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import type { SiskeudesExport, SiskeudesRow } from './siskeudes-tables.ts';

/** Name of the answer (--isian) that gives the first year of a plan. */
const ANSWER = 'tahun_awal';

/**
 * The first year of each village's plan, of which Siskeudes numbers the years (`THN4`): an answer of a person, the years of
 * its vision, or the dates of its yearly ceilings. Vision and dates may not contradict each other.
 */
export class PlanYears {
	private readonly first = new Map<string, number | Fault | 'left'>();
	readonly decisions: Decision[] = [];

	/** `alone`: nothing but the plan is read, so that its first year has to be known. */
	constructor(
		private readonly found: SiskeudesExport,
		private readonly answers: ReadonlyMap<string, string>,
		private readonly alone: boolean,
	) {}

	/**
	 * First year of the plan a row belongs to; `left` when it is not known and the rest of the export can do without. Why it
	 * cannot be told is said once for a village, and null for its other rows.
	 */
	firstOf(row: SiskeudesRow, village: Village): number | Fault | 'left' | null {
		const known = this.first.get(village.code);
		if (known !== undefined) return typeof known === 'object' ? null : known;
		const first = this.find(row, village);
		this.first.set(village.code, first);
		if (first === 'left') this.decisions.push({ code: 'plan_left', village: village.name });
		else if (typeof first === 'number') this.decisions.push({ code: 'plan_years', village: village.name, first });
		return first;
	}

	private find(row: SiskeudesRow, village: Village): number | Fault | 'left' {
		const answer = this.answers.get(ANSWER);
		if (answer !== undefined) {
			const year = parseYear(answer);
			const detail = { name: ANSWER, given: answer, choices: ['2021', '2025'] };
			return year ?? { code: 'answer_unknown', ...row.at('kd desa'), detail };
		}
		const visions = this.years('Ta_RPJM_Visi', row, (one) => parseYear(one.text('tahuna')));
		const dates = this.years('Ta_RPJM_Pagu_Tahunan', row, (one) => {
			const [, at] = /^thn\s*([1-8])$/i.exec(one.text('kd tahun')) ?? [];
			const year = parseYear(one.text('mulai').slice(0, 4));
			return at === undefined || year === null ? null : year - Number(at) + 1;
		});
		const [vision] = visions;
		const [date] = dates;
		if (visions.size === 1 && dates.size === 1 && vision !== date)
			return {
				code: 'period_contradiction',
				...row.at('kd desa'),
				village: village.name,
				detail: { found: `TahunA ${vision}, Mulai ${date}` },
			};
		if (visions.size === 1) return vision!;
		if (dates.size === 1) return date!;
		if (!this.alone) return 'left';
		const detail = { name: ANSWER, choices: ['2021', '2025'] };
		return { code: 'answer_missing', ...row.at('kd desa'), village: village.name, detail };
	}

	private years(
		table: 'Ta_RPJM_Visi' | 'Ta_RPJM_Pagu_Tahunan',
		of: SiskeudesRow,
		yearOf: (row: SiskeudesRow) => number | null,
	): Set<number> {
		const same = (this.found.tables.get(table) ?? []).filter((row) => row.text('kd desa') === of.text('kd desa'));
		return new Set(same.map(yearOf).filter((year) => year !== null));
	}
}
