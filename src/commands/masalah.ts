import { partsInDoubt } from '../analysis/doubtful-rows.ts';
import { pictureOf } from '../analysis/picture.ts';
import { type Define, withExample } from './command.ts';
import { IndicatorCells } from './indicator-cells.ts';

interface Options {
	readonly periode?: string;
	readonly layanan?: string;
	readonly desa?: string;
	readonly semua?: boolean;
}

const SHOWN = 15;

/** `dasbor masalah`: missed targets by village, worst first. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--layanan <LAYANAN>', help.layanan)
		.option('--desa <KODE|NAMA>', help.desa)
		.option('--semua', options.semua)
		.action(async (own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			const indicators = await context.indicators([], own.layanan);
			const only = own.desa === undefined ? null : await context.village(own.desa);
			const { kecamatan, villages } = await context.workspace();
			const facts = await context.facts();
			const period = await context.periodOrNewest(own.periode, facts);
			const picture = pictureOf(facts, indicators, villages, period);
			const problems = picture.problems.filter((problem) => only === null || problem.village.code === only.code);
			const shown = own.semua ? problems : problems.slice(0, SHOWN);
			const cells = new IndicatorCells(context.words, facts.catalogue);
			const { heads, masalah } = context.words.screens;
			await context.show({
				command: 'masalah',
				workspace: { code: kecamatan.code, name: kecamatan.name },
				period: period.label,
				title: `${masalah.title(context.words.period(period.label))} - ${only ? only.name : `Kecamatan ${kecamatan.name}`}`,
				tables: [
					{
						columns: [
							{ label: heads.no, align: 'right' },
							{ label: heads.village, wrap: 11 },
							{ label: heads.problem, wrap: 18 },
							{ label: heads.achieved, align: 'right' },
							{ label: heads.target, align: 'right' },
							{ label: heads.gapCount, align: 'right', wrap: 9 },
							{ label: heads.severity, align: 'right' },
							{ label: heads.trend, wrap: 12, drop: 2 },
							{ label: masalah.trust, drop: 1 },
							{ label: heads.service, drop: 3, wrap: 12 },
						],
						rows: shown.map((problem) => ({
							cells: [
								{ text: String(problem.rank), value: problem.rank },
								{ text: problem.village.name },
								{ text: `${problem.indicator.code} ${context.words.name(problem.indicator)}` },
								cells.value(problem.indicator, problem.value),
								cells.target(problem.indicator, problem.value),
								cells.gapCount(problem.indicator, problem.value),
								{ text: context.words.number(problem.severity, 0), value: problem.severity },
								{ text: context.words.trend(problem.trend) },
								{ text: masalah.trusts[problem.trust] },
								{ text: context.words.sector(problem.indicator.sector) },
							],
						})),
						notes: problems.length === 0 ? [picture.judged > 0 ? masalah.none : masalah.noTarget] : [],
					},
				],
				notes: [
					...(shown.length < problems.length
						? [masalah.more(context.words.number(problems.length - shown.length, 0))]
						: []),
					...(problems.length ? [masalah.severityNote] : []),
					...(shown.some(({ value }) => partsInDoubt(value) > 0) ? [context.words.checks.legend] : []),
				],
				rows: problems.map((problem) => ({
					rank: problem.rank,
					service: problem.indicator.sector,
					indicator: problem.indicator.code,
					indicator_name: context.words.name(problem.indicator),
					village: problem.village.code,
					name: problem.village.name,
					value: problem.value.value,
					target: problem.value.target,
					gap_count: problem.value.gapCount,
					severity: problem.severity,
					trend: problem.trend.tooShort ? null : problem.trend.direction,
					trust: problem.trust,
					doubtful: partsInDoubt(problem.value),
					also_missed: problem.alsoMissed,
					reason: problem.value.reasons.map((reason) => context.words.reason(reason)).join('; ') || null,
				})),
			});
		});
	withExample(command, texts, 'dasbor masalah --layanan kesehatan');
};
