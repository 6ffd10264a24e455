import { markDoubtful, partsInDoubt } from '../analysis/doubtful-rows.ts';
import { Doubts } from '../analysis/doubts.ts';
import { indicatorTable } from '../analysis/indicator.ts';
import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorRow } from '../model/finding.ts';
import type { Village } from '../model/place.ts';
import type { PageTable } from '../report/page.ts';
import { BudgetHeld } from './budget-held.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { codeRanges, IndicatorCells, indicatorJson } from './indicator-cells.ts';

interface Options {
	readonly periode?: string;
	readonly layanan?: string;
	readonly desa?: string;
}

/** `dasbor indikator [KODE...]`: the kecamatan by service, one indicator by village, or one village by indicator. */
export const define: Define = (command, start, texts) => {
	const { help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--layanan <LAYANAN>', help.layanan)
		.option('--desa <KODE|NAMA>', help.desa)
		.action(async (codes: string[], own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			const chosen = await context.indicators(codes, own.layanan);
			const { kecamatan, villages } = await context.workspace();
			const village = own.desa === undefined ? null : await context.village(own.desa);
			// Without a period the newest year of all data is asked for, so all of them are read.
			const facts = await context.facts(own.periode === undefined ? null : chosen, true);
			const period = await context.periodOrNewest(own.periode, facts);
			const table = markDoubtful(indicatorTable(facts, chosen, villages, period), new Doubts(facts, villages));
			const cells = new IndicatorCells(context.words, facts.catalogue);
			const { screens } = context.words;
			const byVillage = codes.length > 0 && village === null;
			const shown = table.filter((row) => codes.length > 0 || hasValue(row, village));
			const ofBudget = chosen.some(({ sector }) => sector === 'belanja_desa');
			const unmapped = ofBudget ? (await BudgetHeld.of(context, period)).notes() : [];
			await context.show({
				command: 'indikator',
				workspace: { code: kecamatan.code, name: kecamatan.name },
				period: period.label,
				title: `${screens.indikator.title(context.words.period(period.label))} - ${village ? village.name : `Kecamatan ${kecamatan.name}`}`,
				tables: byVillage
					? shown.map((row) => villagesTable(context, row, villages, cells))
					: sectorTables(context, shown, village, cells),
				notes: [...withoutValue(context, table, village), ...unmapped, ...legend(context, shown)],
				rows: table.flatMap((row) => rowsOf(context, row, kecamatan.name, villages, village)),
			});
		});
	withExample(command, texts, 'dasbor indikator K04 --periode 2024-10');
};

const hasValue = (row: IndicatorRow, village: Village | null): boolean =>
	village
		? row.villages.some((v) => v.village === village.code && v.value !== null)
		: row.kecamatan.villagesCounted > 0;

function rowsOf(
	context: Context,
	row: IndicatorRow,
	kecamatan: string,
	villages: readonly Village[],
	only: Village | null,
) {
	const own = row.villages
		.map((value, i) => ({ value, village: villages[i]! }))
		.filter(({ village }) => only === null || village.code === only.code)
		.map(({ value, village }) => indicatorJson(row.indicator, value, village.name, context.words));
	return only ? own : [indicatorJson(row.indicator, row.kecamatan, kecamatan, context.words), ...own];
}

/** Indicator down, grouped by sector: for the kecamatan or for one village. */
function sectorTables(
	context: Context,
	rows: readonly IndicatorRow[],
	village: Village | null,
	cells: IndicatorCells,
): PageTable[] {
	const { words } = context;
	const { heads, indikator } = words.screens;
	const groups = new Map<string, IndicatorRow[]>();
	for (const row of rows) groups.set(row.indicator.sector, [...(groups.get(row.indicator.sector) ?? []), row]);
	if (groups.size === 0) return [{ columns: [], rows: [], notes: [indikator.none] }];
	return [...groups.values()].map((group) => ({
		title: words.sector(group[0]!.indicator.sector),
		columns: [
			{ label: heads.code },
			{ label: heads.indicator, wrap: 16 },
			{ label: heads.achieved, align: 'right' },
			{ label: heads.unit, drop: 3, wrap: 9 },
			{ label: heads.target, align: 'right' },
			{ label: heads.gap, align: 'right', drop: 2 },
			{ label: heads.gapCount, align: 'right' },
			{ label: heads.status, wrap: 10 },
			...(village ? [] : [{ label: heads.villages, align: 'right' as const, drop: 1 }]),
			{ label: heads.note, drop: 5, wrap: 20 },
		],
		rows: group.map(({ indicator, kecamatan, villages }) => {
			const value = village ? villages.find((v) => v.village === village.code)! : kecamatan;
			return {
				cells: [
					{ text: indicator.code },
					{ text: words.name(indicator) },
					cells.value(indicator, value),
					{ text: unitText(context, indicator) },
					cells.target(indicator, value),
					cells.gap(indicator, value),
					cells.gapCount(indicator, value),
					cells.status(value),
					...(village ? [] : [cells.villages(value)]),
					cells.note(value),
				],
			};
		}),
	}));
}

const unitText = (context: Context, indicator: Indicator): string =>
	indicator.unit === 'ya_tidak' ? '%' : context.words.unit(indicator.unit);

/** Villages down for one indicator, the kecamatan last. */
function villagesTable(
	context: Context,
	row: IndicatorRow,
	villages: readonly Village[],
	cells: IndicatorCells,
): PageTable {
	const { words } = context;
	const { heads, common } = words.screens;
	const { indicator } = row;
	const line = (name: string, value: IndicatorRow['kecamatan'], total: boolean) => ({
		total,
		cells: [
			{ text: name },
			cells.part(value.numerator),
			cells.part(value.denominator),
			cells.value(indicator, value),
			cells.target(indicator, value),
			cells.gap(indicator, value),
			cells.gapCount(indicator, value),
			cells.status(value),
			{ text: value.valuePeriod ?? '' },
			cells.note(value),
		],
	});
	return {
		title: `${indicator.code} ${words.name(indicator)} (${words.unit(indicator.unit)})`,
		columns: [
			{ label: heads.village, wrap: 12 },
			{ label: heads.numerator, align: 'right', drop: 4 },
			{ label: heads.denominator, align: 'right', drop: 4 },
			{ label: heads.value, align: 'right' },
			{ label: heads.target, align: 'right' },
			{ label: heads.gap, align: 'right', drop: 3 },
			{ label: heads.gapCount, align: 'right' },
			{ label: heads.status, wrap: 10 },
			{ label: heads.period, drop: 2 },
			{ label: heads.note, wrap: 16, drop: 5 },
		],
		rows: [
			...row.villages.map((value, i) => line(villages[i]!.name, value, false)),
			line(
				`${common.kecamatan} (${row.kecamatan.villagesCounted}/${row.kecamatan.villagesTotal})`,
				row.kecamatan,
				true,
			),
		],
	};
}

/** Names the indicators without a value, and those whose newest value lies in another period. */
function withoutValue(context: Context, table: readonly IndicatorRow[], village: Village | null): string[] {
	const { indikator } = context.words.screens;
	const absent = table.filter((row) => !hasValue(row, village));
	const elsewhere = absent.flatMap(({ indicator, kecamatan, villages }) => {
		const value = village ? villages.find((v) => v.village === village.code)! : kecamatan;
		const newest = value.reasons.map((reason) => ('newest' in reason ? reason.newest : null)).find(Boolean);
		return newest ? [`${indicator.code} (${newest})`] : [];
	});
	const never = absent.filter(({ indicator }) => !elsewhere.some((text) => text.startsWith(`${indicator.code} `)));
	return [
		...(elsewhere.length ? [indikator.newest(elsewhere.join(', '))] : []),
		...(never.length ? [indikator.without(codeRanges(never.map(({ indicator }) => indicator.code)))] : []),
	];
}

function legend(context: Context, rows: readonly IndicatorRow[]): string[] {
	const { indikator } = context.words.screens;
	const indicative = rows.some(({ kecamatan, villages }) =>
		[kecamatan, ...villages].some((v) => v.status.startsWith('indicative')),
	);
	const gaps = rows.some(({ kecamatan }) => kecamatan.gapCount !== null);
	const doubted = rows.some(({ kecamatan }) => partsInDoubt(kecamatan) > 0);
	return [
		...(gaps ? [indikator.gapCount] : []),
		...(indicative ? [indikator.indicative] : []),
		...(doubted ? [context.words.checks.legend] : []),
	];
}
