import { dataNotes, summarise } from '../analysis/agenda.ts';
import { type Picture, pictureOf } from '../analysis/picture.ts';
import type { AgendaBook, AgendaItem } from '../model/finding.ts';
import type { PageTable } from '../report/page.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { IndicatorCells } from './indicator-cells.ts';
import { sourceNames } from './source-names.ts';

const SHOWN = 12;

/** `dasbor agenda`: the draft in two directions; with `-o FILE.xlsx` the workbook for the meeting. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--semua', options.semua)
		.action(async (own: { periode?: string; semua?: boolean }, self) => {
			const context = await start(self.optsWithGlobals());
			const { villages } = await context.workspace();
			const facts = await context.facts();
			const period = await context.periodOrNewest(own.periode, facts);
			const indicators = [...facts.catalogue.indicators.values()];
			const picture = pictureOf(facts, indicators, villages, period, (i) => i.direction === 'neutral');
			const output = context.options.output;
			if (output !== undefined && /\.xlsx$/i.test(output) && context.options.format === undefined)
				await writeWorkbook(context, picture, output);
			else await showDraft(context, picture, own.semua === true);
		});
	withExample(command, texts, 'dasbor agenda --periode 2024 -o agenda.xlsx');
};

async function writeWorkbook(context: Context, picture: Picture, output: string): Promise<void> {
	const { agendaWorkbook } = await import('../report/xlsx/agenda-book.ts');
	context.say(context.words.screens.agenda.counts(...countsOf(context, picture.items)));
	await context.writeOutput(output, async () => agendaWorkbook(await bookOf(context, picture), context.words));
}

/** Everything the workbook shows. */
async function bookOf(context: Context, picture: Picture): Promise<AgendaBook> {
	const { file, kecamatan, villages } = await context.workspace();
	const { readImports } = await import('../workspace/history.ts');
	const { variables } = await context.catalogue();
	const agendaCodes = new Set(picture.items.map((item) => item.indicator.code));
	return {
		kecamatan,
		period: picture.period,
		date: context.date,
		villages,
		items: picture.items,
		summary: summarise(picture.rows, picture.items, villages),
		rows: picture.rows,
		trends: [...picture.trends.values()].filter(
			(trend) =>
				(agendaCodes.has(trend.indicator.code) || trend.indicator.direction === 'neutral') && trend.periods.length > 1,
		),
		notes: dataNotes(picture.rows, villages),
		doubts: picture.doubts.list(picture.period),
		sourceOf: await sourceNames(context),
		imports: readImports(file.db),
		variables,
		emptyBecause: { indicatorsWithTargetAndValue: picture.judged },
	};
}

function countsOf(context: Context, items: readonly AgendaItem[]): [string, string] {
	const count = (direction: AgendaItem['direction']): string =>
		context.words.number(items.filter((item) => item.direction === direction).length, 0);
	return [count('binwas_desa'), count('suara_kabupaten')];
}

async function showDraft(context: Context, picture: Picture, all: boolean): Promise<void> {
	const { kecamatan } = await context.workspace();
	const { words } = context;
	const { agenda } = words.screens;
	const cells = new IndicatorCells(words, await context.catalogue());
	await context.show({
		command: 'agenda',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: picture.period.label,
		title: `${agenda.title(words.period(picture.period.label))} - Kecamatan ${kecamatan.name}`,
		tables: (['binwas_desa', 'suara_kabupaten'] as const).map((direction) =>
			table(context, picture, direction, all, cells),
		),
		notes: [agenda.counts(...countsOf(context, picture.items)), ...(picture.items.length ? [agenda.draft] : [])],
		rows: picture.items.map((item) => agendaRow(context, item)),
		next: [words.screens.home.next.agenda],
	});
}

function table(
	context: Context,
	picture: Picture,
	direction: AgendaItem['direction'],
	all: boolean,
	cells: IndicatorCells,
): PageTable {
	const { words } = context;
	const { heads, agenda } = words.screens;
	const items = picture.items.filter((item) => item.direction === direction);
	const shown = all ? items : [...items].sort((a, b) => b.severity - a.severity).slice(0, SHOWN);
	const binwas = direction === 'binwas_desa';
	return {
		title: binwas ? agenda.binwas : agenda.suara,
		columns: [
			{ label: heads.code },
			{ label: binwas ? heads.village : heads.addressee, wrap: 11 },
			{ label: heads.problem, wrap: 18 },
			{ label: heads.achieved, align: 'right' },
			{ label: heads.target, align: 'right' },
			{ label: heads.gapCount, align: 'right', wrap: 9 },
			{ label: heads.action, wrap: 16, drop: 1 },
		],
		rows: shown.map((item) => ({
			cells: [
				{ text: item.code },
				{ text: binwas ? item.villages[0]!.name : (item.addressee?.office ?? '') },
				{ text: words.name(item.indicator) },
				cells.value(item.indicator, item.value),
				cells.target(item.indicator, item.value),
				cells.gapCount(item.indicator, item.value),
				{ text: item.action },
			],
		})),
		notes:
			items.length === 0
				? [picture.judged > 0 ? agenda.noneAllMet : agenda.noneNoTarget]
				: shown.length < items.length
					? [agenda.limitNote(words.number(shown.length, 0), words.number(items.length, 0))]
					: [],
	};
}

/** The contract's row for one agenda item. What the meeting fills in is null in a draft. */
function agendaRow(context: Context, item: AgendaItem): Record<string, unknown> {
	const { words } = context;
	return {
		item: item.code,
		direction: item.direction,
		service: item.indicator.sector,
		villages: item.villages.map((village) => village.code),
		village_names: item.villages.map((village) => village.name),
		problem: words.name(item.indicator),
		indicator: item.indicator.code,
		value: item.value.value,
		target: item.value.target,
		gap_count: item.gapCount,
		action: item.action || null,
		authority: item.authority,
		addressee: item.addressee?.office ?? null,
		pic: null,
		due: null,
		fund_source: null,
		status: null,
		carried_from: null,
		severity: item.severity,
		reasons: item.reasons.map((reason) => words.agendaReason(reason)),
	};
}
