import type { KeptObservation } from '../model/fact.ts';
import { Mistake } from '../model/fault.ts';
import { comparePeriods, isInside } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { valueStates } from './value-states.ts';

interface Options {
	readonly periode?: string;
	readonly desa?: string;
	readonly anggaran?: boolean;
	readonly usulan?: boolean;
	readonly program?: boolean;
}

/** `dasbor data [VARIABEL...]`: stored values as they are. */
export const define: Define = (command, start, texts) => {
	const { help, options } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--desa <KODE|NAMA>', help.desa)
		.option('--anggaran', options.anggaran)
		.option('--usulan', options.usulan)
		.option('--program', options.program)
		.action(async (codes: string[], own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			const lists = { anggaran: own.anggaran === true, usulan: own.usulan === true, program: own.program === true };
			if (lists.anggaran || lists.usulan || lists.program) {
				if (codes.length > 0) throw new Mistake('lists_have_no_variables', { given: codes[0]! }, 2);
				const { showLists } = await import('./data-lists.ts');
				const village = own.desa === undefined ? null : await context.village(own.desa);
				await showLists(context, { ...lists, village, period: context.period(own.periode) });
				return;
			}
			const { variables } = await context.catalogue();
			const chosen = await checkedVariables(context, codes);
			const { file, kecamatan, villages } = await context.workspace();
			const period = context.period(own.periode);
			const place = own.desa === undefined ? null : await context.place(own.desa);
			const { readObservations } = await import('../workspace/observations.ts');
			const names = new Map(villages.map((v) => [v.code, v.name]));
			const { screens } = context.words;
			const all = readObservations(file.db);
			const stateOf = await valueStates(context, all);
			const kept = all
				.filter(
					(o) =>
						(chosen.length === 0 || chosen.includes(o.variable)) &&
						(period === null || isInside(o.period, period)) &&
						(place === null || o.village === place.code),
				)
				.sort(inOrder(villages))
				.map((o) => ({ ...o, ...stateOf(o) }));
			const told = kept.some(({ reason }) => reason !== null);
			const nameOf = (code: string | null): string => (code === null ? kecamatan.name : (names.get(code) ?? code));
			await context.show({
				command: 'data',
				workspace: { code: kecamatan.code, name: kecamatan.name },
				period: period?.label ?? null,
				title: `${screens.data.title} - Kecamatan ${kecamatan.name}`,
				tables: [
					{
						columns: [
							{ label: screens.heads.variable, shared: true },
							{ label: screens.heads.name, drop: 6, wrap: 20, shared: true },
							{ label: screens.heads.village, wrap: 12, shared: true },
							{ label: screens.heads.period, shared: true },
							{ label: screens.heads.value, align: 'right' },
							{ label: screens.heads.source, drop: 5, wrap: 12, breaks: true, shared: true },
							{ label: screens.heads.state, ...(told ? {} : { drop: 7 }) },
							...(told ? [{ label: context.words.checks.periksa.reason, drop: 1, wrap: 24 }] : []),
						],
						rows: kept.map((o) => {
							const variable = variables.get(o.variable);
							const decimals = Number.isInteger(o.value) ? 0 : 4;
							return {
								cells: [
									{ text: o.variable },
									{ text: variable ? context.words.name(variable) : '' },
									{ text: o.village === null ? `Kecamatan ${kecamatan.name}` : nameOf(o.village) },
									{ text: o.period.label },
									{ text: context.words.number(o.value, decimals), value: o.value },
									{ text: o.source },
									{ text: screens.data.states[o.state] },
									...(told ? [{ text: o.reason ?? '' }] : []),
								],
							};
						}),
						notes: kept.length === 0 ? [screens.common.nothing] : [],
					},
				],
				notes: [],
				rows: kept.map((o) => ({
					variable: o.variable,
					village: o.village,
					name: nameOf(o.village),
					period: o.period.label,
					value: o.value,
					source: o.source,
					import_id: o.importId,
					state: o.state,
					reason: o.reason,
				})),
			});
		});
	withExample(command, texts, 'dasbor data penduduk keluarga --periode 2024');
};

/** Order of the list: variable, village as in the register (the kecamatan first), period, source. */
function inOrder(villages: readonly Village[]): (a: KeptObservation, b: KeptObservation) => number {
	const position = new Map<string | null, number>([
		[null, -1],
		...villages.map((v, i): [string, number] => [v.code, i]),
	]);
	const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	return (a, b) =>
		text(a.variable, b.variable) ||
		position.get(a.village)! - position.get(b.village)! ||
		comparePeriods(a.period, b.period) ||
		text(a.source, b.source);
}

/** Variable codes as given, checked. Throws `Mistake('unknown_variable')` with near ones. */
export async function checkedVariables(context: Context, codes: readonly string[]): Promise<string[]> {
	const { variables } = await context.catalogue();
	const { nearest } = await import('../intake/names.ts');
	return codes.map((given) => {
		const code = given.toLowerCase();
		if (variables.has(code)) return code;
		throw new Mistake('unknown_variable', { given, near: nearest(given, [...variables.keys()]) }, 2);
	});
}
