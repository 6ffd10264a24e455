import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import type { HelpWords } from '../language/help.ts';
import type { PastImport } from '../model/finding.ts';
import type { ImportContent, UndoEffect } from '../workspace/history.ts';
import { type Start, withExample } from './command.ts';
import type { Context } from './context.ts';

/** `dasbor impor daftar`, `lihat N` and `batal N`: the history of imports, beside `dasbor impor BERKAS...`. */
export function defineHistory(command: Command, start: Start, texts: HelpWords): void {
	const { subcommands } = texts;
	const numbered = (name: 'lihat' | 'batal'): Command =>
		command.command(name).description(subcommands[name]).argument('<NOMOR>', texts.arguments.nomorImpor);

	const list = command.command('daftar').description(subcommands.daftar);
	list.action(async (_own, self) => showList(await start(self.optsWithGlobals())));
	withExample(list, texts, 'dasbor impor daftar');

	const one = numbered('lihat');
	one.action(async (id: string, _own, self) => showOne(await start(self.optsWithGlobals()), id));
	withExample(one, texts, 'dasbor impor lihat 3');

	const undo = numbered('batal');
	undo.action(async (id: string, _own, self) => takeOneBack(await start(self.optsWithGlobals()), id));
	withExample(undo, texts, 'dasbor impor batal 3');
}

async function showList(context: Context): Promise<void> {
	const { file, kecamatan } = await context.workspace();
	const { readHistory } = await import('../workspace/history.ts');
	const { words } = context;
	const { heads, history } = words.screens;
	const all = readHistory(file.db);
	const n = (value: number) => ({ text: words.number(value, 0), value });
	await context.show({
		command: 'impor daftar',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		title: `${history.title} - Kecamatan ${kecamatan.name}`,
		tables: [
			{
				columns: [
					{ label: heads.no, align: 'right' },
					{ label: history.heads.date },
					{ label: heads.file, wrap: 22, breaks: true },
					{ label: heads.source, wrap: 10, breaks: true, drop: 1 },
					{ label: heads.period, wrap: 16, drop: 5 },
					{ label: history.heads.read, align: 'right', drop: 2 },
					{ label: history.heads.new, align: 'right', drop: 3 },
					{ label: history.heads.changed, align: 'right', drop: 4 },
					{ label: heads.value, wrap: 10 },
					{ label: heads.state, wrap: 12 },
				],
				rows: all.map((record) => ({
					cells: [
						{ text: String(record.id), value: record.id },
						{ text: record.importedAt.slice(0, 10) },
						{ text: record.file },
						{ text: record.source },
						{ text: periodsOf(record) },
						n(record.read),
						n(record.new),
						n(record.changed),
						{ text: factsOf(record, context).join(', ') },
						{ text: stateOf(record, context), ...(record.undoneAt ? { tone: 'muted' as const } : {}) },
					],
				})),
				notes: all.length === 0 ? [history.none] : [],
			},
		],
		notes: [],
		rows: all.map((record) => recordJson(record, context)),
	});
}

async function showOne(context: Context, given: string): Promise<void> {
	const { file, kecamatan } = await context.workspace();
	const { findImport, readContents } = await import('../workspace/history.ts');
	const record = findImport(file.db, given);
	const contents = readContents(file.db, record.id);
	const { variables } = await context.catalogue();
	const { words } = context;
	const { heads, history, impor } = words.screens;
	const n = (value: number): string => words.number(value, 0);
	const nameOf = ({ variable, kind }: ImportContent): string => {
		const known = variable === null ? undefined : variables.get(variable);
		return known ? words.name(known) : variable === null ? history.lists[kind] : '';
	};
	const lines = [
		history.about(record.importedAt.slice(0, 10), record.layout, record.source, stateOf(record, context)),
		impor.account(
			n(record.read),
			n(record.new),
			n(record.changed),
			n(record.same),
			n(record.refused),
			n(record.outside),
		),
		...(record.skipped > 0 ? [impor.skipped(n(record.skipped))] : []),
		...(record.reason === null ? [] : [history.reason(record.reason)]),
		...record.decisions.map((decision) => `- ${words.decision(decision)}`),
	];
	const replacements = ({ replacedBy }: ImportContent): string =>
		replacedBy.map(({ importId, values }) => history.replacedBy(n(values), importId)).join('; ');
	await context.show({
		command: 'impor lihat',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		title: history.one(record.id, record.file),
		lines,
		tables: [
			{
				columns: [
					{ label: heads.variable, wrap: 12, breaks: true },
					{ label: heads.name, wrap: 20, drop: 1 },
					{ label: heads.value, align: 'right' },
					{ label: history.inForce, align: 'right' },
					{ label: history.heads.replaced, wrap: 16 },
				],
				rows: contents.map((content) => ({
					cells: [
						{ text: content.variable ?? '' },
						{ text: nameOf(content) },
						{ text: n(content.values), value: content.values },
						{ text: n(content.inForce), value: content.inForce },
						{ text: replacements(content) },
					],
				})),
				notes: contents.length > 0 ? [] : [record.undoneAt === null ? history.empty : history.emptied],
			},
		],
		notes: [],
		rows: [
			{
				...recordJson(record, context),
				contents: contents.map((content) => ({
					kind: content.kind,
					variable: content.variable,
					name: nameOf(content),
					values: content.values,
					in_force: content.inForce,
					replaced_by: content.replacedBy.map(({ importId, values }) => ({ import_id: importId, values })),
				})),
			},
		],
	});
}

async function takeOneBack(context: Context, given: string): Promise<void> {
	const { file, kecamatan } = await context.workspace();
	const { checkNotUndone, effectOfUndo, takeBack } = await import('../workspace/history.ts');
	const { undo } = context.words.screens.history;
	const record = checkNotUndone(file.db, given);
	const before = await effectLines(context, record, effectOfUndo(file.db, record.id));
	const asks = context.format === 'tabel' && context.asks;
	if (asks) context.say(before.join('\n'));
	const agreed = !asks || (await context.ask(undo.ask(record.id), false)) !== false;
	let effect = effectOfUndo(file.db, record.id);
	if (agreed) {
		// An interruption that came while the answer was thought over is heard before anything is written.
		await setImmediate();
		effect = takeBack(file, record.id, context.timeOfWriting);
		context.wrote = true;
	}
	await context.show({
		command: 'impor batal',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		lines: [...(asks ? [] : before), agreed ? undo.done(record.id) : undo.cancelled],
		tables: [],
		notes: agreed && record.decisions.some((decision) => decision.code === 'alias_used') ? [undo.names] : [],
		rows: [
			{
				import_id: record.id,
				file: record.file,
				undone: agreed,
				values_going: effect.going,
				values_returning: effect.returning,
				values_unaffected: effect.unaffected,
				lines_going: effect.linesGoing,
				lines_returning: effect.linesReturning,
				changes: effect.changes.map(({ importId, ...change }) => ({ ...change, import_id: importId })),
			},
		],
		next: agreed ? ['dasbor impor daftar'] : [],
	});
}

/** What taking an import back changes: counts, then the first values one by one. */
async function effectLines(context: Context, record: PastImport, effect: UndoEffect): Promise<string[]> {
	const { words } = context;
	const { undo, one, more } = words.screens.history;
	const n = (value: number): string => words.number(value, 0);
	const counts = [
		[effect.returning, undo.returning],
		[effect.going, undo.going],
		[effect.unaffected, undo.unaffected],
		[effect.linesGoing, undo.linesGoing],
		[effect.linesReturning, undo.linesReturning],
	] as const;
	const { nameOf } = await context.places();
	const values = effect.changes.map(({ variable, village, period, from, to, importId }) =>
		to === null
			? undo.gone(variable, nameOf(village), period, words.plain(from))
			: undo.back(variable, nameOf(village), period, words.plain(from), words.plain(to), importId!),
	);
	const rest = effect.going + effect.returning - effect.changes.length;
	return [
		one(record.id, record.file),
		...counts.filter(([value]) => value > 0).map(([value, say]) => `  ${say(n(value))}`),
		...values.map((line) => `    ${line}`),
		...(rest > 0 ? [`    ${more(n(rest))}`] : []),
	];
}

const periodsOf = ({ periods }: PastImport): string =>
	periods.length <= 3 ? periods.join(', ') : `${periods[0]} ... ${periods.at(-1)} (${periods.length})`;

const stateOf = (record: PastImport, { words }: Context): string =>
	record.undoneAt === null ? words.screens.history.inForce : words.screens.history.undone(record.undoneAt.slice(0, 10));

/** What an import brought, kind by kind. */
function factsOf(record: PastImport, { words }: Context): string[] {
	const { facts } = words.screens.history;
	return (['observations', 'budgetLines', 'proposals', 'programmes'] as const)
		.filter((kind) => record[kind] > 0)
		.map((kind) => facts[kind](words.number(record[kind], 0)));
}

function recordJson(record: PastImport, { words }: Context): Record<string, unknown> {
	return {
		import_id: record.id,
		imported_at: record.importedAt,
		file: record.file,
		sha256: record.layout === 'isian' ? null : record.sha256,
		kind: record.layout,
		source: record.source,
		sender: record.sender,
		reason: record.reason,
		periods: record.periods,
		read: record.read,
		new: record.new,
		changed: record.changed,
		same: record.same,
		refused: record.refused,
		outside: record.outside,
		skipped: record.skipped,
		observations: record.observations,
		budget_lines: record.budgetLines,
		proposals: record.proposals,
		programmes: record.programmes,
		state: record.undoneAt === null ? 'in_force' : 'undone',
		undone_at: record.undoneAt,
		decisions: record.decisions.map((decision) => ({ ...decision, message: words.decision(decision) })),
	};
}
