import { indicatorTrend } from '../analysis/trend.ts';
import type { Trend } from '../model/finding.ts';
import type { PageChart, PageTable } from '../report/page.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { noFigures } from './no-figures.ts';

/** `dasbor tren KODE`: chart of the kecamatan, sparkline per village. */
export const define: Define = (command, start, texts) => {
	const { help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--desa <KODE|NAMA>', help.desa)
		.action(async (code: string, own: { periode?: string; desa?: string }, self) => {
			const context = await start(self.optsWithGlobals());
			const [indicator] = await context.indicators([code], undefined);
			const { file, kecamatan, villages } = await context.workspace();
			const only = own.desa === undefined ? null : await context.village(own.desa);
			const facts = await context.facts([indicator!]);
			const trend = indicatorTrend(facts, indicator!, villages, context.period(own.periode));
			const { countValues } = await import('../workspace/history.ts');
			if (trend.periods.length === 0 && countValues(file.db) === 0) throw await noFigures(file, context.words);
			const { screens } = context.words;
			const names = new Map(villages.map((village) => [village.code, village.name]));
			const nameOf = (t: Trend): string => (t.village === null ? kecamatan.name : names.get(t.village)!);
			const shown = only ? trend.villages.filter((t) => t.village === only.code) : [...trend.villages, trend.kecamatan];
			const drawn = only ? shown[0]! : trend.kecamatan;
			const cumulative = facts.catalogue.variables.get(indicator!.numerator)?.kind === 'kumulatif';
			const values = drawn.series.filter((point) => point.value !== null).length;
			await context.show({
				command: 'tren',
				workspace: { code: kecamatan.code, name: kecamatan.name },
				period: own.periode === undefined ? null : (context.period(own.periode)?.label ?? null),
				title: screens.tren.title(
					`${indicator!.code} ${context.words.name(indicator!)} - ${only ? only.name : `Kecamatan ${kecamatan.name}`}`,
				),
				charts: values > 1 ? [chartOf(context, drawn, indicator!, only?.name ?? null)] : [],
				tables: trend.periods.length
					? [tableOf(context, shown, indicator!, nameOf)]
					: [{ columns: [], rows: [], notes: [screens.tren.noSeries] }],
				notes: notesOf(context, drawn, values, cumulative, trend.periods),
				rows: shown.map((t) => ({
					indicator: indicator!.code,
					village: t.village,
					name: nameOf(t),
					series: t.series.map(({ period, value, numerator, denominator, villagesCounted }) => ({
						period,
						value,
						numerator,
						denominator,
						villages_counted: villagesCounted,
					})),
					change: t.change,
					direction: t.direction,
					certain: t.certain,
					verdict: t.verdict,
				})),
			});
		});
	withExample(command, texts, 'dasbor tren K04');
};

type Ind = Parameters<typeof indicatorTrend>[1];

function chartOf(context: Context, drawn: Trend, indicator: Ind, name: string | null): PageChart {
	const { words } = context;
	const village = name !== null;
	return {
		title: name ?? words.screens.tren.kecamatanChart(words.unit(indicator.unit)),
		values: drawn.series.map((point) => point.value),
		labels: drawn.series.map((point) => point.period),
		level: indicator.unit === 'ya_tidak' && village ? null : indicator.target,
		levelLabel: `${words.screens.heads.target} ${indicator.targetYear}`,
		format: (value, extra) => words.number(value, words.decimals(indicator.unit) + extra),
	};
}

function tableOf(context: Context, trends: readonly Trend[], indicator: Ind, nameOf: (t: Trend) => string): PageTable {
	const { words } = context;
	const { heads, common } = words.screens;
	const text = (value: number | null, village: boolean): string =>
		value === null ? '' : words.value(value, indicator.unit, village);
	return {
		columns: [
			{ label: heads.village, wrap: 12 },
			{ label: heads.trend },
			{ label: heads.first, align: 'right', drop: 2 },
			{ label: heads.last, align: 'right' },
			{ label: heads.change, align: 'right' },
			{ label: heads.direction, wrap: 14 },
		],
		rows: trends.map((t) => {
			const known = t.series.filter((point) => point.value !== null);
			const village = t.village !== null;
			const first = t.first ?? known[0]?.value ?? null;
			const change =
				t.change === null
					? ''
					: `${t.change > 0 ? '+' : t.change < 0 ? '-' : ''}${words.value(Math.abs(t.change), indicator.unit === 'ya_tidak' && village ? 'jumlah' : indicator.unit, false)}`;
			return {
				total: !village,
				cells: [
					{ text: village ? nameOf(t) : `${common.kecamatan} ${nameOf(t)}` },
					{
						text: known.map((point) => text(point.value, village)).join(' '),
						series: t.series.map((point) => point.value),
					},
					{ text: text(first, village), value: first },
					{ text: text(known.at(-1)?.value ?? null, village), value: known.at(-1)?.value ?? null },
					{ text: change, value: t.change },
					{
						text: words.trend(t),
						...(t.verdict ? { tone: t.verdict === 'better' ? ('good' as const) : ('bad' as const) } : {}),
					},
				],
			};
		}),
	};
}

function notesOf(
	context: Context,
	drawn: Trend,
	values: number,
	cumulative: boolean,
	periods: readonly string[],
): string[] {
	const { tren } = context.words.screens;
	if (periods.length === 0) return [];
	return [
		tren.periods(periods[0]!, periods.at(-1)!, periods.length),
		...(values === 1 ? [tren.onePoint] : []),
		...(values > 1 && drawn.series.some((point) => point.value === null) ? [tren.gapsNote] : []),
		...(cumulative ? [tren.cumulative] : []),
		...(values > 1 ? [tren.certainty] : []),
	];
}
