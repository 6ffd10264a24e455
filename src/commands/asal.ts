import { Facts, MADE_FROM, type Use } from '../analysis/facts.ts';
import { BY_HAND } from '../intake/hand.ts';
import { Mistake } from '../model/fault.ts';
import { comparePeriods, isInside, type Period, serves } from '../model/period.ts';
import type { TracedObservation } from '../workspace/observations.ts';
import { useSource } from './asal-pakai.ts';
import { type Define, withExample } from './command.ts';
import { type Context, sourcesOf } from './context.ts';
import { checkedVariables } from './data.ts';
import { type ValueState, valueStates } from './value-states.ts';

interface Options {
	readonly desa?: string;
	readonly periode?: string;
	readonly pakai?: string;
	readonly alasan?: string;
}

/**
 * `dasbor asal KODE`: from a variable, or the parts of an indicator, down to file, sheet and cell, with the values of all
 * sources and the one that is used; `--pakai` chooses the source.
 */
export const define: Define = (command, start, texts) => {
	const { help, options } = texts;
	command
		.option('--desa <KODE|NAMA>', help.desa)
		.option('--periode <P>', help.periode)
		.option('--pakai <SUMBER>', options.pakai)
		.option('--alasan <TEKS>', options.alasan)
		.action(async (code: string, own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			if (own.pakai !== undefined) await useSource(context, code, own.pakai, own.alasan);
			const { kecamatan, villages } = await context.workspace();
			const period = context.period(own.periode);
			const only = own.desa === undefined ? null : await context.place(own.desa);
			const places = only ? [only.code] : [...villages.map(({ code }) => code), null];
			const { title, variables } = await variablesOf(context, code);
			const traced = await trace(context, variables, places, period);
			if (traced.length === 0)
				throw new Mistake('origin_not_found', { what: [code, own.desa, own.periode].filter(Boolean).join(', ') });
			const { nameOf } = await context.places();
			const { heads, asal } = context.words.screens;
			const { plain } = context.words;
			const { uses, notes, stateOf } = await usesOf(context, variables, own.pakai);
			const states = new Map(traced.map((o) => [o, stateOf(o)]));
			const told = [...states.values()].some(({ state }) => state !== 'ok');
			await context.show({
				command: 'asal',
				workspace: { code: kecamatan.code, name: kecamatan.name },
				period: period?.label ?? null,
				title: asal.title(title),
				tables: [
					{
						columns: [
							{ label: heads.variable, wrap: 12, breaks: true, shared: true },
							{ label: heads.village, wrap: 12, shared: true },
							{ label: heads.period, drop: 3, shared: true },
							{ label: heads.value, align: 'right' },
							{ label: heads.source, wrap: 8, breaks: true },
							{ label: heads.file, wrap: 10, breaks: true },
							{ label: heads.sheet, wrap: 8, drop: 6 },
							{ label: heads.cell, wrap: 6, breaks: true, drop: 4 },
							{ label: heads.import, align: 'right', drop: 5 },
							...(told ? [{ label: heads.state, wrap: 10 }] : []),
							{ label: heads.used, wrap: 9 },
							{ label: heads.note, drop: 2, wrap: 10 },
						],
						rows: traced.map((o) => ({
							cells: [
								{ text: o.variable },
								{ text: o.village === null ? `Kecamatan ${kecamatan.name}` : nameOf(o.village) },
								{ text: o.period.label },
								{ text: plain(o.value), value: o.value },
								{ text: o.source },
								{ text: context.words.file(o.file) },
								{ text: o.sheet },
								{ text: shortCells(o.cells), value: o.cells.join(' ') },
								{ text: String(o.importId), value: o.importId },
								...(told ? [{ text: context.words.screens.data.states[states.get(o)!.state] }] : []),
								{
									text: useText(uses(o), context),
									...(uses(o).used ? {} : { tone: 'muted' as const }),
								},
								{ text: notesOf(o, context) },
							],
						})),
						notes: stateNotes(traced, states, nameOf, context),
					},
				],
				notes,
				rows: traced.map((o) => ({
					value: o.value,
					variable: o.variable,
					village: o.village,
					name: nameOf(o.village),
					period: o.period.label,
					file: o.file,
					sha256: o.layout === BY_HAND ? null : o.sha256,
					sheet: o.sheet || null,
					cell: o.cells.join(' '),
					imported_at: o.importedAt,
					import_id: o.importId,
					source: o.source,
					used: uses(o).used,
					used_reason: uses(o).reason,
					reason: o.reason,
					state: states.get(o)!.state,
					state_reason: states.get(o)!.reason,
					state_decided_at: states.get(o)!.decidedAt,
					doubts: states.get(o)!.doubts,
					confirmed_by: o.confirmedBy.map(({ importId }) => importId),
					previous: o.previous.map(({ value, importId, file }) => ({ value, import_id: importId, file })),
				})),
			});
		});
	withExample(command, texts, 'dasbor asal penduduk --desa Cikuya --periode 2024');
};

/** `ya`, or `ya` and `tidak` with the reason where there are several values. */
function useText({ used, reason }: Use, { words }: Context): string {
	const { asal } = words.screens;
	return [used ? asal.used : asal.notUsed, ...(reason === 'only' ? [] : [asal.uses[reason]])].join(': ');
}

/** States told one by one below the table; more are counted. */
const STATES_TOLD = 12;

/** What speaks against values, and what a person said of them: `penduduk, Mekarjaya, Semester I 2024: dipastikan ...`. */
function stateNotes(
	traced: readonly TracedObservation[],
	states: ReadonlyMap<TracedObservation, ValueState>,
	nameOf: (village: string | null) => string,
	{ words }: Context,
): string[] {
	const { asal } = words.screens;
	const lines = traced.flatMap((o) => {
		const { state, reason, decidedAt, doubts } = states.get(o)!;
		const about = `${o.variable}, ${nameOf(o.village)}, ${words.period(o.period.label)}`;
		const day = words.date((decidedAt ?? '').slice(0, 10));
		if (state === 'confirmed' || state === 'left_out') return [asal.decided[state](about, day, reason ?? '')];
		return doubts.map(({ kind, rule, reason: why }) => asal.doubted(about, words.checks.kinds[kind], why, rule));
	});
	const more = lines.length - STATES_TOLD;
	return [...lines.slice(0, STATES_TOLD), ...(more > 0 ? [asal.moreStates(words.number(more, 0))] : [])];
}

/** What is said beside a value: who set it by hand and why, files that told it again, older values. */
function notesOf(o: TracedObservation, { words }: Context): string {
	const { asal } = words.screens;
	return [
		...(o.reason === null ? [] : [asal.byHand(o.reason)]),
		...(o.confirmedBy.length > 0 ? [asal.confirmed(o.confirmedBy.map(({ importId }) => importId).join(', '))] : []),
		...o.previous.map((p) => asal.previous(words.plain(p.value), p.importId)),
	].join('; ');
}

/** Which values are used for their own period and why, how they stand, and what a person chose for the variables. */
async function usesOf(
	context: Context,
	variables: readonly string[],
	given: string | undefined,
): Promise<{
	uses: (o: TracedObservation) => Use;
	stateOf: (o: TracedObservation) => ValueState;
	notes: string[];
}> {
	const { file } = await context.workspace();
	const { readChoices } = await import('../workspace/choices.ts');
	const { readObservations } = await import('../workspace/observations.ts');
	const { asal } = context.words.screens;
	const choices = readChoices(file.db);
	const all = readObservations(file.db);
	const facts = new Facts(await context.catalogue(), all, sourcesOf(choices));
	const notes = variables.flatMap((variable) => {
		const choice = choices.get(variable);
		if (choice) return [asal.choice(variable, choice.source, choice.reason, choice.decidedAt.slice(0, 10))];
		return given === undefined ? [] : [asal.byTrust(variable)];
	});
	return { uses: (o) => facts.useOf(o), stateOf: await valueStates(context, all), notes };
}

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
	places: readonly (string | null)[],
	period: Period | null,
): Promise<TracedObservation[]> {
	const { file } = await context.workspace();
	const { traceObservations } = await import('../workspace/observations.ts');
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
