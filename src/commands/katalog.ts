import type { Catalogue, Indicator, Variable } from '../model/catalogue.ts';
import { Mistake } from '../model/fault.ts';
import type { Page } from '../report/page.ts';
import type { LayoutOptions } from './bentuk.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';

interface Options extends LayoutOptions {
	readonly variabel?: boolean;
	readonly layanan?: string;
	readonly lupakan?: string;
}

/** `dasbor katalog [KODE]`: list, or explain one indicator or variable, which needs no workspace; layouts; remembered answers. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--variabel', options.variabel)
		.option('--layanan <LAYANAN>', help.layanan)
		.option('--tambah <FILE>', options.tambah)
		.option('--simpan <FILE>', options.simpan)
		.option('--hapus <BENTUK>', options.hapus)
		.option('--lupakan <NOMOR>', options.lupakanNomor)
		.action(async (code: string | undefined, second: string | undefined, own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			if (code === 'bentuk') return (await import('./bentuk.ts')).showLayouts(context, second, own);
			if (code === 'jawaban') return (await import('./jawaban.ts')).showRemembered(context, own.lupakan);
			if (own.lupakan !== undefined)
				throw new Mistake('bad_choice', { given: code ?? '', option: '--lupakan', choices: ['katalog jawaban'] }, 2);
			if (own.tambah !== undefined || own.simpan !== undefined || own.hapus !== undefined)
				throw new Mistake('layout_invalid', { problem: 'not_layouts', column: '' }, 2);
			const catalogue = await context.catalogue();
			if (code === undefined) {
				const indicators = await context.indicators([], own.layanan);
				const sector = own.layanan;
				await context.show(
					own.variabel
						? variableList(
								context,
								[...catalogue.variables.values()].filter((v) => sector === undefined || v.sector === sector),
								catalogue,
							)
						: indicatorList(context, indicators),
				);
				return;
			}
			const indicator = catalogue.indicators.get(code.toUpperCase());
			const variable = catalogue.variables.get(code.toLowerCase());
			if (indicator) await context.show(explainIndicator(context, indicator, catalogue));
			else if (variable) await context.show(explainVariable(context, variable, catalogue));
			else {
				const { nearest } = await import('../intake/names.ts');
				const codes = [...catalogue.variables.keys()];
				if (own.variabel) throw new Mistake('unknown_variable', { given: code, near: nearest(code, codes) }, 2);
				const near = nearest(code, [
					...[...catalogue.indicators.values()].map((i) => `${i.code} ${i.nameId}`),
					...codes,
				]);
				throw new Mistake('unknown_indicator', { given: code, near }, 2);
			}
		});
	withExample(command, texts, 'dasbor katalog K04');
};

const page = (context: Context, rest: Pick<Page, 'tables' | 'rows'> & Partial<Page>): Page => ({
	command: 'katalog',
	workspace: null,
	period: null,
	notes: context.words.screens.common.indonesianOnly ? [context.words.screens.common.indonesianOnly] : [],
	...rest,
});

const targetText = (context: Context, indicator: Indicator): string =>
	indicator.target === null
		? ''
		: `${context.words.value(indicator.target, indicator.unit, false)} (${indicator.targetYear})`;

const indicatorRecord = (context: Context, i: Indicator): Record<string, unknown> => ({
	code: i.code,
	sector: i.sector,
	name: context.words.name(i),
	unit: i.unit,
	numerator: i.numerator,
	denominator: i.denominator,
	multiplier: i.multiplier,
	direction: i.direction,
	time: i.time,
	target: i.target,
	target_year: i.target === null ? null : i.targetYear,
	target_source: i.targetSource || null,
	target_verified: i.targetVerified,
	data_source: i.dataSource,
	periodicity: i.periodicity,
	responsible: i.responsible,
	village_steps: i.villageSteps || null,
	regency_steps: i.regencySteps || null,
	note: i.note || null,
});

const variableRecord = (context: Context, v: Variable, catalogue: Catalogue): Record<string, unknown> => ({
	code: v.code,
	label: context.words.name(v),
	definition: v.definition,
	kind: v.kind,
	measure: v.measure,
	sector: v.sector,
	data_source: v.dataSource,
	periodicity: v.periodicity,
	computed: v.computed,
	used_by: usedBy(v, catalogue),
});

const usedBy = (v: Variable, catalogue: Catalogue): string[] =>
	[...catalogue.indicators.values()]
		.filter((i) => i.numerator === v.code || i.denominator === v.code)
		.map((i) => i.code);

function indicatorList(context: Context, indicators: readonly Indicator[]): Page {
	const { heads, katalog } = context.words.screens;
	const groups = new Map<string, Indicator[]>();
	for (const i of indicators) groups.set(i.sector, [...(groups.get(i.sector) ?? []), i]);
	return page(context, {
		title: katalog.indicators,
		tables: [...groups.values()].map((group) => ({
			title: context.words.sector(group[0]!.sector),
			columns: [
				{ label: heads.code },
				{ label: heads.indicator, wrap: 24 },
				{ label: heads.unit, drop: 1, wrap: 9 },
				{ label: heads.target, align: 'right' as const },
				{ label: `${heads.numerator} / ${heads.denominator}`, drop: 2, wrap: 24 },
			],
			rows: group.map((i) => ({
				cells: [
					{ text: i.code },
					{ text: context.words.name(i) },
					{ text: context.words.unit(i.unit) },
					{ text: targetText(context, i) },
					{ text: i.denominator ? `${i.numerator} / ${i.denominator}` : i.numerator },
				],
			})),
		})),
		rows: indicators.map((i) => indicatorRecord(context, i)),
		notes: [],
	});
}

function variableList(context: Context, variables: readonly Variable[], catalogue: Catalogue): Page {
	const { heads, katalog } = context.words.screens;
	return page(context, {
		title: katalog.variables,
		tables: [
			{
				columns: [
					{ label: heads.variable },
					{ label: heads.name, wrap: 24 },
					{ label: heads.kind },
					{ label: heads.measure, drop: 2 },
					{ label: heads.used, drop: 1, wrap: 12 },
				],
				rows: variables.map((v) => ({
					cells: [
						{ text: v.code },
						{ text: context.words.name(v) },
						{ text: katalog.kinds[v.kind] },
						{ text: context.words.measure(v.measure) },
						{ text: usedBy(v, catalogue).join(' ') },
					],
				})),
			},
		],
		rows: variables.map((v) => variableRecord(context, v, catalogue)),
		notes: [],
	});
}

/** Label and text of an explanation, one line each; empty ones are left out. */
const facts = (lines: readonly (readonly [string, string])[]): string[] =>
	lines.filter(([, text]) => text !== '').map(([label, text]) => `${`${label}:`.padEnd(22)} ${text}`);

function explainIndicator(context: Context, i: Indicator, catalogue: Catalogue): Page {
	const { katalog } = context.words.screens;
	const label = (code: string): string => {
		const variable = catalogue.variables.get(code);
		return variable ? `${context.words.name(variable)} [${code}]` : code;
	};
	const target =
		i.target === null
			? katalog.noTarget
			: katalog.targetLine(context.words.value(i.target, i.unit, false), i.targetYear, i.targetSource) +
				(i.targetVerified ? '' : `; ${katalog.unverified}`);
	return page(context, {
		title: `${i.code} ${context.words.name(i)}`,
		lines: facts([
			[katalog.sector, context.words.sector(i.sector)],
			[
				katalog.formula,
				`${context.words.number(i.multiplier, 0)} x ${i.numerator}${i.denominator ? ` / ${i.denominator}` : ''}`,
			],
			[katalog.numerator, `${label(i.numerator)}: ${i.numeratorText}`],
			[katalog.denominator, i.denominator ? `${label(i.denominator)}: ${i.denominatorText}` : ''],
			[katalog.unit, context.words.unit(i.unit)],
			[katalog.direction, katalog.directions[i.direction]],
			[katalog.time, katalog.times[i.time]],
			[katalog.target, i.direction === 'neutral' ? '' : target],
			[katalog.source, `${i.dataSource} (${katalog.periodicities[i.periodicity]})`],
			[katalog.responsible, i.responsible.join('; ')],
			[katalog.villageSteps, i.villageSteps],
			[katalog.regencySteps, i.regencySteps],
			[katalog.note, i.note],
		]),
		tables: [],
		rows: [indicatorRecord(context, i)],
	});
}

function explainVariable(context: Context, v: Variable, catalogue: Catalogue): Page {
	const { katalog } = context.words.screens;
	return page(context, {
		title: `${v.code} - ${context.words.name(v)}`,
		lines: facts([
			[katalog.definition, v.definition],
			[katalog.sector, context.words.sector(v.sector)],
			[katalog.kind, katalog.kinds[v.kind]],
			[katalog.measure, context.words.measure(v.measure)],
			[katalog.source, `${v.dataSource} (${katalog.periodicities[v.periodicity]})`],
			[katalog.usedBy, usedBy(v, catalogue).join(', ')],
		]),
		tables: [],
		rows: [variableRecord(context, v, catalogue)],
	});
}
