import { MADE_FROM } from '../analysis/facts.ts';
import { Mistake } from '../model/fault.ts';
import { comparePeriods, isInside, type Period, serves } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { TracedObservation } from '../workspace/observations.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { checkedVariables } from './data.ts';

/** `dasbor asal KODE`: from a variable, or the parts of an indicator, down to file, sheet and cell. */
export const define: Define = (command, start, texts) => {
	const { help } = texts;
	command
		.option('--desa <KODE|NAMA>', help.desa)
		.option('--periode <P>', help.periode)
		.action(async (code: string, own: { desa?: string; periode?: string }, self) => {
			const context = await start(self.optsWithGlobals());
			const { kecamatan, villages } = await context.workspace();
			const period = context.period(own.periode);
			const only = own.desa === undefined ? null : await context.village(own.desa);
			const { title, variables } = await variablesOf(context, code);
			const traced = await trace(context, variables, only ? [only] : villages, only === null, period);
			if (traced.length === 0)
				throw new Mistake('origin_not_found', { what: [code, own.desa, own.periode].filter(Boolean).join(', ') });
			const names = new Map(villages.map((v) => [v.code, v.name]));
			const nameOf = (village: string | null): string =>
				village === null ? kecamatan.name : (names.get(village) ?? village);
			const { heads, asal } = context.words.screens;
			const { number } = context.words;
			const digits = (value: number): string => number(value, Number.isInteger(value) ? 0 : 4);
			await context.show({
				command: 'asal',
				workspace: { code: kecamatan.code, name: kecamatan.name },
				period: period?.label ?? null,
				title: asal.title(title),
				tables: [
					{
						columns: [
							{ label: heads.variable, wrap: 12, breaks: true },
							{ label: heads.village, wrap: 12 },
							{ label: heads.period },
							{ label: heads.value, align: 'right' },
							{ label: heads.file, wrap: 12, breaks: true },
							{ label: heads.sheet, wrap: 8, drop: 1 },
							{ label: heads.cell, wrap: 8, breaks: true },
							{ label: heads.import, align: 'right', drop: 3 },
							{ label: heads.note, drop: 2, wrap: 14 },
						],
						rows: traced.map((o) => ({
							cells: [
								{ text: o.variable },
								{ text: nameOf(o.village) },
								{ text: o.period.label },
								{ text: digits(o.value), value: o.value },
								{ text: o.file },
								{ text: o.sheet },
								{ text: shortCells(o.cells), value: o.cells.join(' ') },
								{ text: String(o.importId), value: o.importId },
								{ text: o.previous.map((p) => asal.previous(digits(p.value), p.importId)).join('; ') },
							],
						})),
					},
				],
				notes: [],
				rows: traced.map((o) => ({
					value: o.value,
					variable: o.variable,
					village: o.village,
					name: nameOf(o.village),
					period: o.period.label,
					file: o.file,
					sha256: o.sha256,
					sheet: o.sheet || null,
					cell: o.cells.join(' '),
					imported_at: o.importedAt,
					import_id: o.importId,
					source: o.source,
					previous: o.previous.map(({ value, importId, file }) => ({ value, import_id: importId, file })),
				})),
			});
		});
	withExample(command, texts, 'dasbor asal penduduk --desa Cikuya --periode 2024');
};

/** The variables behind a code, computed ones taken apart. */
async function variablesOf(context: Context, code: string): Promise<{ title: string; variables: readonly string[] }> {
	const catalogue = await context.catalogue();
	const indicator = catalogue.indicators.get(code.toUpperCase());
	if (!indicator) {
		const [variable] = await checkedVariables(context, [code]);
		return {
			title: `${variable} - ${context.words.name(catalogue.variables.get(variable!)!)}`,
			variables: partsOf(variable!),
		};
	}
	const variables = [indicator.numerator, indicator.denominator]
		.filter((v): v is string => v !== null)
		.flatMap(partsOf);
	return { title: `${indicator.code} ${context.words.name(indicator)}`, variables };
}

/** What a computed variable is made from; an imported one is itself. */
const partsOf = (variable: string): readonly string[] => MADE_FROM[variable] ?? [variable];

async function trace(
	context: Context,
	variables: readonly string[],
	villages: readonly Village[],
	withKecamatan: boolean,
	period: Period | null,
): Promise<TracedObservation[]> {
	const { file } = await context.workspace();
	const { traceObservations } = await import('../workspace/observations.ts');
	const places = [...villages.map((village) => village.code), ...(withKecamatan ? [null] : [])];
	return variables.flatMap((variable) =>
		places.flatMap((place) =>
			traceObservations(file.db, variable, place)
				.filter((o) => period === null || isInside(o.period, period) || serves(o.period, period))
				.sort((a, b) => comparePeriods(a.period, b.period) || a.rank - b.rank),
		),
	);
}

const shortCells = (cells: readonly string[]): string =>
	cells.length <= 4 ? cells.join(' + ') : `${cells.slice(0, 2).join(' + ')} + ... + ${cells.at(-1)} (${cells.length})`;
