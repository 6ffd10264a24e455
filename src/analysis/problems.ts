import type { Catalogue, Indicator, Measure } from '../model/catalogue.ts';
import type { IndicatorRow, IndicatorTrend, IndicatorValue, Problem, Trend } from '../model/finding.ts';
import type { Village } from '../model/place.ts';
import { isMissed } from './target.ts';

const NO_TREND: Trend = {
	indicator: '',
	village: null,
	series: [],
	first: null,
	change: null,
	direction: 'unclear',
	verdict: null,
	certain: false,
	tooShort: true,
};

/** How much a problem whose figure or target is not firm counts, and what a certain worsening adds. */
const TRUST = { firm: 1, indicative: 0.75, doubtful: 0.5 } as const;
const SMALL = 0.75;
const WORSENING = 1.2;
const IMPROVING = 0.9;

/**
 * Every missed target of every village, worst first. Of a family that tells one problem only the first missed member is
 * listed; the others are named beside it.
 *
 * Severity 0-100 = 100 x (relative gap + size) / 2 x trust x small x trend, at most 100.
 * Relative gap: share of the target that is missing (more is better); share of the value above the target (less is
 * better; where the target is 0 the kecamatan's own value takes its place). Size: least change that reaches the target,
 * as a share of the largest such change in the same measure; a yes/no has none.
 */
export function findProblems(
	catalogue: Catalogue,
	rows: readonly IndicatorRow[],
	trends: ReadonlyMap<string, IndicatorTrend>,
	villages: readonly Village[],
): Problem[] {
	const missed = new Map<string, Map<string, { row: IndicatorRow; value: IndicatorValue }>>();
	for (const row of rows)
		for (const value of row.villages)
			if (isMissed(value.status)) {
				const ofVillage = missed.get(value.village!) ?? new Map();
				missed.set(value.village!, ofVillage.set(row.indicator.code, { row, value }));
			}
	const largest = new Map<Measure, number>();
	const measureOf = (indicator: Indicator): Measure => catalogue.variables.get(indicator.numerator)?.measure ?? 'orang';
	for (const ofVillage of missed.values())
		for (const { row, value } of ofVillage.values()) {
			const measure = measureOf(row.indicator);
			largest.set(measure, Math.max(largest.get(measure) ?? 0, value.gapCount ?? 0));
		}
	const problems: Omit<Problem, 'rank'>[] = [];
	for (const village of villages) {
		const ofVillage = missed.get(village.code);
		if (!ofVillage) continue;
		for (const { row, value } of ofVillage.values()) {
			const family = familyOf(catalogue, row.indicator.code, ofVillage);
			if (family.listedBy !== null) continue;
			const trend = trends.get(row.indicator.code)?.villages.find((t) => t.village === village.code) ?? NO_TREND;
			const trust = trustOf(value);
			const size =
				row.indicator.unit === 'ya_tidak' ? 0 : (value.gapCount ?? 0) / (largest.get(measureOf(row.indicator)) || 1);
			const raw =
				50 *
				(relativeGap(row, value) + size) *
				TRUST[trust] *
				(value.small ? SMALL : 1) *
				(trend.verdict === 'worse' ? WORSENING : trend.verdict === 'better' ? IMPROVING : 1);
			problems.push({
				indicator: row.indicator,
				village,
				value,
				severity: Math.min(100, raw),
				trend,
				trust,
				alsoMissed: family.alsoMissed,
			});
		}
	}
	return problems
		.sort(
			(a, b) =>
				b.severity - a.severity ||
				(a.indicator.code < b.indicator.code ? -1 : a.indicator.code > b.indicator.code ? 1 : 0) ||
				(a.village.code < b.village.code ? -1 : 1),
		)
		.map((problem, i) => ({ ...problem, rank: i + 1 }));
}

/** Whether an earlier missed member of its family stands for an indicator, and which later ones it stands for. */
export function familyOf(
	catalogue: Catalogue,
	code: string,
	missed: { has(code: string): boolean },
): { listedBy: string | null; alsoMissed: string[] } {
	const alsoMissed = new Set<string>();
	for (const family of catalogue.families) {
		const at = family.members.indexOf(code);
		if (at < 0) continue;
		const earlier = family.members.slice(0, at).find((member) => missed.has(member));
		if (earlier) return { listedBy: earlier, alsoMissed: [] };
		for (const member of family.members.slice(at + 1)) if (missed.has(member)) alsoMissed.add(member);
	}
	return { listedBy: null, alsoMissed: [...alsoMissed] };
}

function relativeGap({ indicator, kecamatan }: IndicatorRow, value: IndicatorValue): number {
	if (value.value === null || value.target === null) return 0;
	if (indicator.direction === 'higher_better')
		return value.target === 0 ? 0 : Math.min(1, (value.target - value.value) / value.target);
	if (value.target > 0) return (value.value - value.target) / value.value;
	return value.value / (value.value + (kecamatan.value ?? value.value));
}

function trustOf(value: IndicatorValue): Problem['trust'] {
	const isDoubted = value.reasons.some(
		(reason) =>
			(reason.code === 'above_hundred' && !reason.allowed) || (reason.code === 'doubtful_parts' && !reason.weak),
	);
	if (isDoubted) return 'doubtful';
	return value.status === 'indicative_not_met' ? 'indicative' : 'firm';
}
