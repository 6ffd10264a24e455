import { summarise } from '../analysis/agenda.ts';
import { completeness } from '../analysis/completeness.ts';
import type { Facts } from '../analysis/facts.ts';
import { pictureOf } from '../analysis/picture.ts';
import { doubtedFigures } from '../model/doubt.ts';
import { Mistake } from '../model/fault.ts';
import { monthLabel, monthOf, yearPeriod } from '../model/period.ts';
import type { Define } from './command.ts';
import type { Context } from './context.ts';

/** `dasbor` alone: the workspace at a glance and the next sensible command. */
export const define: Define = (program, start) => {
	program.action(async (_own, self) => {
		const context = await start(self.optsWithGlobals());
		try {
			await context.workspace();
		} catch (error) {
			if (!(error instanceof Mistake && error.code === 'workspace_missing')) throw error;
			const { home } = context.words.screens;
			await context.show({
				command: 'dasbor',
				workspace: null,
				period: null,
				lines: [home.noWorkspace],
				tables: [],
				notes: [],
				rows: [],
				next: [home.start, 'dasbor --help'],
			});
			return;
		}
		await showWorkspace(context);
	});
};

async function showWorkspace(context: Context): Promise<void> {
	const { file, kecamatan, villages } = await context.workspace();
	const { words } = context;
	const { home, heads, mulai, data } = { ...words.screens, data: words.screens.home.data };
	const { countValues, readImports } = await import('../workspace/history.ts');
	const { countLines } = await import('../workspace/lines.ts');
	const facts = await context.facts();
	const imports = readImports(file.db);
	const values = countValues(file.db);
	const year = facts.newestYear();
	const kelurahan = villages.filter((village) => village.status === 'kelurahan').length;
	const figures = values > 0 ? [home.values(words.number(values, 0), words.number(imports.length, 0))] : [];
	const counts = countLines(file.db);
	const { facts: of } = words.screens.history;
	const lists = (['budgetLines', 'proposals', 'programmes'] as const).flatMap((list) =>
		counts[list] > 0 ? [of[list](words.number(counts[list], 0))] : [],
	);
	const lines = [
		mulai.about(
			kecamatan.name,
			kecamatan.code,
			[kecamatan.regency, kecamatan.province].filter(Boolean).join(', '),
			mulai.villages(villages.length - kelurahan, kelurahan),
		),
		`${data}: ${[...figures, ...lists].join(', ') || home.noData}`,
	];
	const base = { command: 'dasbor', workspace: { code: kecamatan.code, name: kecamatan.name }, lines, notes: [] };
	const forms = home.next.forms(nextDue(facts, context));
	if (year === null) {
		const seen = [
			...(counts.budgetLines > 0 ? ['dasbor data --anggaran'] : []),
			...(counts.proposals > 0 ? ['dasbor data --usulan'] : []),
			...(counts.programmes > 0 ? ['dasbor data --program'] : []),
		];
		await context.show({
			...base,
			period: null,
			tables: [],
			rows: [],
			next: [...seen, home.next.import, forms],
		});
		return;
	}
	const period = yearPeriod(year);
	const picture = pictureOf(facts, [...facts.catalogue.indicators.values()], villages, period);
	const summary = summarise(picture.rows, picture.items, villages);
	const cells = completeness(facts, villages, period, null);
	const doubts = doubtedFigures(picture.doubts.list(period)).length;
	const reported = cells.reduce((sum, cell) => sum + cell.reported, 0);
	const due = cells.reduce((sum, cell) => sum + cell.due, 0);
	const { checks } = words;
	lines.push(checks.home.line(period.label, words.number(reported, 0), words.number(due, 0), words.number(doubts, 0)));
	await context.show({
		...base,
		period: period.label,
		tables: [
			{
				title: `${home.services}, ${words.period(period.label)}`,
				columns: [
					{ label: heads.service },
					{ label: home.withValue, align: 'right' },
					{ label: home.below, align: 'right', wrap: 10 },
					{ label: home.worst, wrap: 24 },
				],
				rows: summary.map((service) => ({
					cells: [
						{ text: words.sector(service.sector) },
						{ text: `${service.indicatorsWithValue}/${service.indicators}` },
						{ text: words.number(service.villagesBelow, 0), value: service.villagesBelow },
						{
							text: service.worst
								? `${service.worst.indicator.code} ${words.name(service.worst.indicator)} - ${service.worst.villages[0]!.name}`
								: '',
						},
					],
				})),
			},
		],
		rows: summary.map((service) => ({
			service: service.sector,
			indicators: service.indicators,
			indicators_with_value: service.indicatorsWithValue,
			villages_below_target: service.villagesBelow,
			worst_indicator: service.worst?.indicator.code ?? null,
			worst_village: service.worst?.villages[0]?.code ?? null,
			binwas_items: service.binwasItems,
			suara_items: service.suaraItems,
		})),
		next: [
			...(doubts > 0 || reported < due ? [checks.home.next] : []),
			...(picture.problems.length ? [home.next.problems, home.next.agenda] : [home.next.import]),
			forms,
		],
	});
}

/** The month to ask for next: the one after the newest month reported, or this one where no month was. */
function nextDue(facts: Facts, context: Context): string {
	const today = context.date ?? context.terminal.now().toISOString();
	return monthLabel((facts.newestMonth() ?? monthOf(today) - 1) + 1);
}
