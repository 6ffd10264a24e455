import type { Command } from 'commander';
import { BY_HAND } from '../intake/hand.ts';
import type { HelpWords } from '../language/help.ts';
import type { PastImport } from '../model/finding.ts';
import type { ImportContent } from '../workspace/history.ts';
import { type Start, withExample } from './command.ts';
import type { Context } from './context.ts';
import { takeOneBack } from './impor-batal.ts';

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
					{ label: history.heads.values, wrap: 10 },
					{ label: heads.state, wrap: 12 },
				],
				rows: all.map((record) => ({
					cells: [
						{ text: String(record.id), value: record.id },
						{ text: record.importedAt.slice(0, 10) },
						{ text: words.file(record.file) },
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
					{ label: history.heads.values, align: 'right' },
					{ label: history.heads.inForce, align: 'right' },
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
				notes: contents.length > 0 ? [] : [emptyNote(record, context)],
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

const periodsOf = ({ periods }: PastImport): string =>
	periods.length <= 3 ? periods.join(', ') : `${periods[0]} ... ${periods.at(-1)} (${periods.length})`;

const stateOf = (record: PastImport, { words }: Context): string =>
	record.undoneAt === null ? words.screens.history.inForce : words.screens.history.undone(record.undoneAt.slice(0, 10));

/** Why an import holds no values any more, or never did. */
function emptyNote({ undoneAt, layout }: PastImport, { words }: Context): string {
	const { history } = words.screens;
	if (undoneAt === null) return history.empty;
	return layout === BY_HAND ? history.emptiedByHand : history.emptied;
}

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
		sha256: record.layout === BY_HAND ? null : record.sha256,
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
