import { basename } from 'node:path';
import type { HeadingRows, LearnColumn } from '../intake/learn.ts';
import type { IntakeRequest } from '../intake/request.ts';
import { type Fault, Mistake } from '../model/fault.ts';
import { holdsIdentity } from '../model/identity.ts';
import { GENERAL, type Layout, LOCAL_ROLES } from '../model/layout.ts';
import type { Context } from './context.ts';
import { type ImportOptions, pairs } from './import-request.ts';
import { askColumns, askHeading, headingRows } from './learn-questions.ts';
import { quoted } from './quoted.ts';

/** A layout learned from a file and kept, with what is said about it after the import. */
export interface LearnedHere {
	readonly request: IntakeRequest;
	readonly lines: readonly string[];
	/** The command that says without questions what was answered; null when nothing was asked. */
	readonly command: string | null;
}

const wrong = (problem: string, column = ''): Mistake => new Mistake('layout_invalid', { problem, column }, 2);

/**
 * `impor FILE --belajar`: learns the layout of one sheet, from the options or by asking at a terminal, keeps it in the
 * workspace and gives the request to import the file with it. Null when a person decided against it.
 */
export async function learnLayout(
	context: Context,
	files: readonly string[],
	own: ImportOptions,
	request: IntakeRequest,
): Promise<LearnedHere | null> {
	const { readTables } = await import('../intake/tables.ts');
	const { foldName } = await import('../intake/names.ts');
	const { guessHeading, learnColumns, learnedLayout, learnedWrong, layoutSlug } = await import('../intake/learn.ts');
	const { foldHeading } = await import('../intake/heading.ts');
	const { plainWords } = await import('../intake/plain-words.ts');
	const say = context.words.learn;
	const asks = own.kolom === undefined && context.asks;
	const given = typeof own.belajar === 'string' ? own.belajar : null;
	if (files.length !== 1) throw wrong('one_file');
	if (!asks && (given === null || own.kolom === undefined)) throw wrong('nothing_said');
	const file = files[0]!;
	const { sheets } = await readTables(context.path(file));
	const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
	const named = visible.find(({ name }) => name.toLowerCase() === own.lembar?.toLowerCase());
	const chosen =
		named ??
		(asks && visible.length > 1
			? visible[
					Number(
						await context.select(
							say.whichSheet,
							visible.map(({ name }, i) => ({ value: String(i), label: name })),
							'0',
						),
					)
				]
			: visible[0]);
	if (!chosen) throw new Mistake('layout_invalid', { problem: 'no_heading', column: '' }, 1);
	const villageNames = new Set(request.villages.map((village) => foldName(village.name)));
	const general = request.layouts.find(({ id }) => id === GENERAL)!;

	let at: HeadingRows | null = own.judul === undefined ? guessHeading(chosen, villageNames) : headingRows(own.judul);
	if (asks) at = await askHeading(context, chosen, at);
	if (!at) throw wrong('no_heading');
	const columns = learnColumns(chosen, at, general);
	if (columns.length === 0) throw wrong('no_heading');
	const targets = asks
		? await askColumns(context, columns, request.variables)
		: givenTargets(columns, pairs(own.kolom, '--kolom'), request, foldHeading);
	const fallback = layoutSlug(basename(file).replace(/\.[^.]*$/, ''));
	const name =
		given ??
		(await context.input(say.name, holdsIdentity(fallback) ? '' : fallback, (text) =>
			layoutSlug(text) === '' || holdsIdentity(text) ? say.nameAgain : null,
		));
	if (layoutSlug(name) === '') throw wrong('bad_name');
	const sender =
		own.pengirim ??
		(asks ? await context.input(say.sender, '', (text) => (holdsIdentity(text) ? say.nameAgain : null)) : '');
	const layout = learnedLayout(
		name,
		[sender.trim(), name.trim()].filter(Boolean).join(': '),
		columns,
		targets,
		request.variables,
		plainWords(request),
	);
	if ('problem' in layout) throw wrong(layout.problem, layout.column);
	const problem = learnedWrong(layout, chosen, at, request.layouts, villageNames);
	if (problem) throw wrong(problem);

	// The layout stands for its sender: the next file of it comes without --pengirim.
	const layouts = [...request.layouts.filter(({ id }) => id !== layout.id), layout];
	const next: IntakeRequest = { ...request, layouts, layout: layout.id, sheet: named?.name ?? null, sender: null };
	if (asks && !(await agreed(context, file, layout, next))) {
		context.say(say.notKept);
		return null;
	}
	if (own.uji !== true) await keep(context, layout);
	const unread = columns.filter(({ heading }) => (targets.get(heading) ?? '@abaikan') === '@abaikan');
	return {
		request: next,
		lines: [
			...(unread.length > 0 ? [`${say.ignored(unread.map(({ title }) => title).join(', '))}`] : []),
			...(own.uji === true ? [] : [say.kept(layout.id)]),
		],
		command: asks ? commandOf(file, name, sender, own, at, columns, targets) : null,
	};
}

/** What the options say of each column; columns not named keep what their heading means, or are not read. */
function givenTargets(
	columns: readonly LearnColumn[],
	said: readonly (readonly [string, string])[],
	{ variables }: IntakeRequest,
	fold: (text: string) => string,
): Map<string, string> {
	const targets = new Map(columns.map(({ heading, proposal }) => [heading, proposal ?? '@abaikan']));
	for (const [title, target] of said) {
		const column = columns.find(({ heading }) => heading === fold(title));
		if (!column)
			throw new Mistake('bad_choice', { given: title, option: '--kolom', choices: columns.map((c) => c.title) }, 2);
		const variable = variables.get(target.toLowerCase());
		if (target.startsWith('@') && !LOCAL_ROLES.has(target.toLowerCase()))
			throw new Mistake('bad_choice', { given: target, option: '--kolom', choices: [...LOCAL_ROLES] }, 2);
		if (!target.startsWith('@') && (!variable || variable.computed))
			throw new Mistake('unknown_variable', { given: target }, 2);
		targets.set(column.heading, target.toLowerCase());
	}
	return targets;
}

const ROWS_SHOWN = 5;

/** Shows what the first rows are understood as, and asks. */
async function agreed(context: Context, file: string, layout: Layout, request: IntakeRequest): Promise<boolean> {
	const { Recogniser } = await import('../intake/recognise.ts');
	const { readFile } = await import('../intake/read-file.ts');
	const result = await readFile(context.path(file), { ...request, skipFaulty: true }, new Recogniser(request.layouts));
	const say = context.words.learn;
	const names = new Map(request.villages.map((village) => [village.code, village.name]));
	const rows = result.incoming?.rows.filter(({ observations }) => observations.length > 0) ?? [];
	if (rows.length > 0) context.say(say.understood);
	for (const { observations } of rows.slice(0, ROWS_SHOWN)) {
		const first = observations[0]!;
		const values = observations.map(
			({ variable, value }) => `${variable} = ${context.words.number(value, value % 1 ? 2 : 0)}`,
		);
		context.say(`  ${say.understoodLine(names.get(first.village ?? '') ?? '', first.period.label, values.join('; '))}`);
	}
	for (const fault of result.faults.slice(0, ROWS_SHOWN)) context.say(`  ! ${context.words.fault(fault).message}`);
	return (await context.ask(say.keep(layout.id), true)) ?? true;
}

async function keep(context: Context, layout: Layout): Promise<void> {
	const { file } = await context.workspace();
	const { keepLayout } = await import('../workspace/layouts.ts');
	file.write((db) => keepLayout(db, layout, context.timeOfWriting));
	context.wrote = true;
}

/** The command that says without questions what was answered. */
function commandOf(
	file: string,
	name: string,
	sender: string,
	own: ImportOptions,
	at: HeadingRows,
	columns: readonly LearnColumn[],
	targets: ReadonlyMap<string, string>,
): string {
	const words = ['dasbor', 'impor', quoted(file), '--belajar', quoted(name)];
	words.push('--judul', at.rows === 1 ? String(at.row) : `${at.row}-${at.row + at.rows - 1}`);
	if (own.lembar) words.push('--lembar', quoted(own.lembar));
	if (sender.trim()) words.push('--pengirim', quoted(sender.trim()));
	if (own.periode) words.push('--periode', quoted(own.periode));
	if (own.desa) words.push('--desa', quoted(own.desa));
	for (const { title, heading, proposal } of columns)
		if (targets.get(heading) !== (proposal ?? '@abaikan')) words.push('--kolom', `"${title}=${targets.get(heading)}"`);
	return words.join(' ');
}

/** The command that imports a file once its layout is known and only an answer is missing; null when that is not all. */
export function importAgain(file: string, own: ImportOptions, faults: readonly Fault[]): string | null {
	const words = ['dasbor', 'impor', quoted(file)];
	if (own.periode) words.push('--periode', quoted(own.periode));
	if (own.desa) words.push('--desa', quoted(own.desa));
	for (const { code, detail } of faults)
		if (code === 'period_missing') words.push('--periode', String(detail?.example ?? 'PERIODE'));
		else if (code === 'village_not_given') words.push('--desa', 'NAMA');
		else return null;
	return words.join(' ');
}
