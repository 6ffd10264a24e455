import { partsInDoubt } from '../analysis/doubtful-rows.ts';
import { pictureOf } from '../analysis/picture.ts';
import type { Village } from '../model/place.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { showNames } from './desa-nama.ts';
import { codeRanges, IndicatorCells, indicatorJson } from './indicator-cells.ts';

interface Options {
	readonly periode?: string;
	readonly namaLain?: boolean;
	readonly lupakan?: string;
}

/** `dasbor desa [NAMA]`: the register, the sheet of one village with every service, or the remembered spellings of names. */
export const define: Define = (command, start, texts) => {
	const { help, options } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--nama-lain', options.namaLain)
		.option('--lupakan <NAMA>', options.lupakan)
		.action(async (given: string | undefined, own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			if (own.lupakan !== undefined || own.namaLain) await showNames(context, own.lupakan);
			else if (given === undefined) await showRegister(context);
			else await showSheet(context, await context.village(given), own.periode);
		});
	withExample(command, texts, 'dasbor desa Cikuya');
};

async function showRegister(context: Context): Promise<void> {
	const { kecamatan, villages } = await context.workspace();
	const { heads, desa } = context.words.screens;
	await context.show({
		command: 'desa',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		title: desa.title(kecamatan.name),
		tables: [
			{
				columns: [
					{ label: heads.no, align: 'right' },
					{ label: heads.code },
					{ label: heads.name },
					{ label: heads.status },
					{ label: heads.bps },
				],
				rows: villages.map((village, i) => ({
					cells: [
						{ text: String(i + 1), value: i + 1 },
						{ text: village.code },
						{ text: village.name },
						{ text: village.status },
						{ text: village.bpsCode ?? '' },
					],
				})),
			},
		],
		notes: [],
		rows: villages.map(({ code, name, status, bpsCode }) => ({ code, name, status, bps_code: bpsCode })),
	});
}

async function showSheet(context: Context, village: Village, given: string | undefined): Promise<void> {
	const { kecamatan, villages } = await context.workspace();
	const facts = await context.facts();
	const period = await context.periodOrNewest(given, facts);
	const indicators = [...facts.catalogue.indicators.values()];
	const picture = pictureOf(facts, indicators, villages, period, () => true);
	const cells = new IndicatorCells(context.words, facts.catalogue);
	const { heads, desa } = context.words.screens;
	const own = picture.rows.map((row) => ({ row, value: row.villages.find((v) => v.village === village.code)! }));
	const filled = own.filter(({ value }) => value.villagesCounted > 0);
	const groups = new Map<string, typeof filled>();
	for (const entry of filled)
		groups.set(entry.row.indicator.sector, [...(groups.get(entry.row.indicator.sector) ?? []), entry]);
	await context.show({
		command: 'desa',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: period.label,
		title: `${desa.sheet(village.status, village.name)} (${village.code}) - ${context.words.period(period.label)}`,
		tables: [...groups.values()].map((group) => ({
			title: context.words.sector(group[0]!.row.indicator.sector),
			columns: [
				{ label: heads.code },
				{ label: heads.indicator, wrap: 20 },
				{ label: heads.achieved, align: 'right' },
				{ label: context.words.screens.common.kecamatan, align: 'right', drop: 1 },
				{ label: heads.target, align: 'right' },
				{ label: heads.gapCount, align: 'right' },
				{ label: heads.status, wrap: 10 },
				{ label: heads.trend, drop: 2 },
				{ label: heads.note, drop: 3, wrap: 16 },
			],
			rows: group.map(({ row, value }) => {
				const trend = picture.trends.get(row.indicator.code)?.villages.find((t) => t.village === village.code);
				const series = trend?.series.map((point) => point.value) ?? [];
				return {
					cells: [
						{ text: row.indicator.code },
						{ text: context.words.name(row.indicator) },
						cells.value(row.indicator, value),
						cells.value(row.indicator, row.kecamatan),
						cells.target(row.indicator, value),
						cells.gapCount(row.indicator, value),
						cells.status(value),
						series.length > 1 ? { text: '', series } : { text: '' },
						cells.note(value),
					],
				};
			}),
		})),
		notes: [
			...(filled.length < own.length
				? [desa.noService(codeRanges(own.filter((e) => !filled.includes(e)).map(({ row }) => row.indicator.code)))]
				: []),
			...(own.some(({ row }) => partsInDoubt(row.kecamatan) > 0) ? [context.words.checks.legend] : []),
		],
		rows: own.map(({ row, value }) => indicatorJson(row.indicator, value, village.name, context.words)),
	});
}
