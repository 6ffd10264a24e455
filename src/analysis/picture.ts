import { type Catalogue, type Indicator, isOwnRecord } from '../model/catalogue.ts';
import type { AgendaItem, IndicatorRow, IndicatorTrend, Problem } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { draftAgenda } from './agenda.ts';
import { markDoubtful } from './doubtful-rows.ts';
import { Doubts } from './doubts.ts';
import type { Facts } from './facts.ts';
import { indicatorTable } from './indicator.ts';
import { findProblems } from './problems.ts';
import { isMissed } from './target.ts';
import { indicatorTrend } from './trend.ts';

/** Everything known about a kecamatan for one period: values, trends up to its end, problems, agenda. */
export interface Picture {
	readonly period: Period;
	readonly rows: readonly IndicatorRow[];
	/** Trends of the indicators that are missed somewhere, and of those asked for besides. */
	readonly trends: ReadonlyMap<string, IndicatorTrend>;
	readonly problems: readonly Problem[];
	readonly items: readonly AgendaItem[];
	readonly doubts: Doubts;
	/** Indicators of services that have a target and a value. */
	readonly judged: number;
}

/** Rows that tell of services and spending; what the program records about itself is no problem of a village. */
const serviceRows = (catalogue: Catalogue, rows: readonly IndicatorRow[]): IndicatorRow[] =>
	rows.filter(({ indicator }) => !isOwnRecord(catalogue.variables.get(indicator.numerator)));

/** Computes the picture. `alsoTrends`: further indicators to follow over time. Nothing after the period's end is looked at. */
export function pictureOf(
	facts: Facts,
	indicators: readonly Indicator[],
	villages: readonly Village[],
	period: Period,
	alsoTrends: (indicator: Indicator) => boolean = () => false,
): Picture {
	const doubts = new Doubts(facts, villages);
	const rows = markDoubtful(indicatorTable(facts, indicators, villages, period), doubts);
	const trends = new Map<string, IndicatorTrend>();
	for (const row of rows)
		if (alsoTrends(row.indicator) || row.villages.some((value) => isMissed(value.status)))
			trends.set(row.indicator.code, indicatorTrend(facts, row.indicator, villages, null, period.last));
	const services = serviceRows(facts.catalogue, rows);
	const problems = findProblems(facts.catalogue, services, trends, villages);
	return {
		period,
		rows,
		trends,
		problems,
		items: draftAgenda(facts.catalogue, services, problems, trends, villages),
		doubts,
		judged: services.filter((row) => row.kecamatan.target !== null).length,
	};
}
