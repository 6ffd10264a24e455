import { basename } from 'node:path';
import type { HeadingRows, LearnColumn, Learned } from '../intake/learn.ts';
import type { IntakeRequest } from '../intake/request.ts';
import { type Fault, Mistake } from '../model/fault.ts';
import { holdsIdentity } from '../model/identity.ts';
import { GENERAL, type Layout, LOCAL, LOCAL_ROLES } from '../model/layout.ts';
import { parsePeriod } from '../model/period.ts';
import type { Context } from './context.ts';
import type { AskedAnswers } from './import-answers.ts';
import { type ImportOptions, pairs } from './import-request.ts';
import { askColumns, askHeading, headingRows } from './learn-questions.ts';
import { quoted } from './quoted.ts';

/** A layout learned from a file and kept, with what is said about it after the import. */
export interface LearnedHere {
	readonly request: IntakeRequest;
	readonly lines: readonly string[];
	/** The command that says without questions what was answered, with the period and village asked for later; null when nothing was. */
	readonly command: ((asked: AskedAnswers) => string) | null;
	/** Keeps the layout once the file has been read with it, and says so. */
	readonly keep: () => Promise<string>;
	/** The command that teaches and imports again when only an answer is missing; null when that is not all. */
	readonly again: (faults: readonly Fault[]) => string | null;
}

const UNREAD = '@abaikan';
const wrong = (problem: string, column = ''): Mistake => new Mistake('layout_invalid', { problem, column }, 2);

/**
 * `impor FILE --belajar`: learns the layout of one sheet, from the options or by asking at a terminal, and gives the request
 * to import the file with it; it is kept when the file is not refused. Null when a person decided against it.
 */
export async function learnLayout(
	context: Context,
	files: readonly string[],
	own: ImportOptions,
	request: IntakeRequest,
): Promise<LearnedHere | null> {
	const { readTables } = await import('../intake/tables.ts');
	const { foldName } = await import('../intake/names.ts');
	const { guessHeading, knownAlready, learnColumns, learnedLayout, learnedWrong, layoutSlug } = await import(
		'../intake/learn.ts'
	);
	const { foldHeading } = await import('../intake/heading.ts');
	const { titleKey, withEarlierTitles } = await import('../intake/taught.ts');
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
	const words = plainWords(request);
	const columns = learnColumns(chosen, at, general, words);
	if (columns.length === 0) throw wrong('no_heading');
	const titled = titleKey(chosen, at.row, general.words, villageNames);
	const known = knownAlready(columns, request.layouts, titled);
	if (known && given !== null && LOCAL + layoutSlug(given) !== known.id) throw wrong('known_already', known.id);
	if (known && asks) context.say(say.knownAs(known.id));
	const layoutOf = (called: string, title: string, read: ReadonlyMap<string, string>, sentBy = '') =>
		learnedLayout(called, title, columns, read, request.variables, words, {
			titles: [titled],
			...(sentBy && { sender: sentBy }),
		});
	const targets = asks
		? await answered(context, columns, request.variables, (read) => layoutOf('', '', read))
		: givenTargets(columns, pairs(own.kolom, '--kolom'), request, (column) => words.heading(column), foldHeading);
	if (targets === null) {
		context.say(say.notKept);
		return null;
	}
	const fallback = layoutSlug(basename(file).replace(/\.[^.]*$/, ''));
	const name =
		given ??
		known?.id.slice(LOCAL.length) ??
		(await context.input(say.name, holdsIdentity(fallback) ? '' : fallback, (text) =>
			layoutSlug(text) === '' || holdsIdentity(text) ? say.nameAgain : null,
		));
	if (layoutSlug(name) === '') throw wrong('bad_name');
	const sender =
		own.pengirim ??
		(asks ? await context.input(say.sender, '', (text) => (holdsIdentity(text) ? say.nameAgain : null)) : '');
	const taught = layoutOf(name, [sender.trim(), name.trim()].filter(Boolean).join(': '), targets, foldHeading(sender));
	if ('problem' in taught) throw wrong(taught.problem, taught.column);
	const layout = withEarlierTitles(taught, request.layouts);
	const problem = learnedWrong(layout, chosen, at, request.layouts, villageNames);
	if (problem) throw wrong(problem.problem, problem.column);

	// The layout stands for its sender: the next file of it comes without --pengirim.
	const layouts = [...request.layouts.filter(({ id }) => id !== layout.id), layout];
	const sheet = named || (asks && visible.length > 1) ? chosen.name : null;
	const next: IntakeRequest = { ...request, layouts, layout: layout.id, sheet, sender: null };
	if (asks && !(await agreed(context, file, layout, next))) {
		context.say(say.notKept);
		return null;
	}
	const command = (asked: AskedAnswers, answers: ImportOptions = {}): string => {
		const said = { ...own, ...(sheet && { lembar: sheet }), ...answers };
		return commandOf(file, name, sender, said, at!, columns, targets, asked);
	};
	const unread = columns.filter(({ heading }) => (targets.get(heading) ?? '@abaikan') === '@abaikan');
	return {
		request: next,
		lines: [...(unread.length > 0 ? [`${say.ignored(unread.map((column) => words.heading(column)).join(', '))}`] : [])],
		command: asks ? command : null,
		keep: async () => {
			await keep(context, layout);
			return say.kept(layout.id);
		},
		again: (faults) => {
			const answers = answersMissing(faults);
			return answers && command({}, answers);
		},
	};
}

/**
 * The answers about the columns. As long as no layout can be made of them, that is said and the columns are asked about
 * again, with the answers already given; null when a person gives up.
 */
async function answered(
	context: Context,
	columns: readonly LearnColumn[],
	variables: IntakeRequest['variables'],
	layoutOf: (targets: ReadonlyMap<string, string>) => Learned,
): Promise<Map<string, string> | null> {
	for (let before = new Map<string, string>(); ; ) {
		const targets = await askColumns(context, columns, variables, before);
		const layout = layoutOf(targets);
		if (!('problem' in layout)) return targets;
		context.say(context.words.mistake(wrong(layout.problem, layout.column)).message);
		if (!(await context.ask(context.words.learn.columnsAgain, true))) return null;
		before = targets;
	}
}

/** What the options say of each column. Of columns not named only those of village and period are read: no figure is. */
function givenTargets(
	columns: readonly LearnColumn[],
	said: readonly (readonly [string, string])[],
	{ variables }: IntakeRequest,
	told: (column: LearnColumn) => string,
	fold: (text: string) => string,
): Map<string, string> {
	const targets = new Map(
		columns.map(({ heading, proposal }) => [heading, proposal?.startsWith('@') ? proposal : UNREAD]),
	);
	for (const [title, target] of said) {
		const column = columns.find(({ heading }) => heading === fold(title));
		if (!column) throw new Mistake('bad_choice', { given: title, option: '--kolom', choices: columns.map(told) }, 2);
		const variable = variables.get(target.toLowerCase());
		if (target.startsWith('@') && !LOCAL_ROLES.has(target.toLowerCase()))
			throw new Mistake('bad_choice', { given: target, option: '--kolom', choices: [...LOCAL_ROLES] }, 2);
		if (!target.startsWith('@') && (!variable || variable.computed))
			throw new Mistake('unknown_variable', { given: target }, 2);
		targets.set(column.heading, target.toLowerCase());
	}
	return targets;
}

/**
 * Answers that stand in for those that are asked for later, so that rows can be shown before: the period that the title
 * names, else the one that was an example, and any village. `told`: which of them is not known yet; null when nothing else is missing.
 */
function stoodIn(
	faults: readonly Fault[],
	request: IntakeRequest,
): {
	readonly answers: Partial<IntakeRequest>;
	readonly told: { readonly period: boolean; readonly village: boolean } | null;
} {
	const of = (code: Fault['code']): Fault | undefined => faults.find((fault) => fault.code === code);
	const [period, village] = [of('period_missing'), of('village_not_given')];
	if (!(period || village)) return { answers: {}, told: null };
	const titled = parsePeriod(String(period?.detail?.offer ?? ''));
	const answers = {
		...(period && { period: titled ?? parsePeriod(String(period.detail?.example)) }),
		...(village && { village: request.villages[0]! }),
	};
	return { answers, told: { period: period !== undefined && titled === null, village: village !== undefined } };
}

const ROWS_SHOWN = 5;

/** Shows what the first rows are understood as, and asks. */
async function agreed(context: Context, file: string, layout: Layout, request: IntakeRequest): Promise<boolean> {
	const { Recogniser } = await import('../intake/recognise.ts');
	const { readFile } = await import('../intake/read-file.ts');
	const recogniser = new Recogniser(request.layouts);
	const read = (asked: IntakeRequest) => readFile(context.path(file), { ...asked, skipFaulty: true }, recogniser);
	const found = await read(request);
	const { answers, told } = stoodIn(found.faults, request);
	const result = told ? await read({ ...request, ...answers }) : found;
	const say = context.words.learn;
	const names = new Map(request.villages.map((village) => [village.code, village.name]));
	const rows = result.incoming?.rows.filter(({ observations }) => observations.length > 0) ?? [];
	if (rows.length > 0) context.say(say.understood);
	for (const { observations } of rows.slice(0, ROWS_SHOWN)) {
		const first = observations[0]!;
		const values = observations.map(({ variable, value, origin: { cells } }) => {
			const sum = cells.length > 1 ? ` (${cells.join(' + ')})` : '';
			return `${variable} = ${context.words.number(value, value % 1 ? 2 : 0)}${sum}`;
		});
		const village = told?.village ? say.villageLater : (names.get(first.village ?? '') ?? '');
		const period = told?.period ? say.periodLater : first.period.label;
		await context.sayFitted(`  ${say.understoodLine(village, period, values.join('; '))}`);
	}
	for (const decision of result.decisions)
		if (decision.code === 'columns_added') await context.sayFitted(`  ${context.words.decision(decision)}`);
	for (const fault of result.faults.slice(0, ROWS_SHOWN))
		await context.sayFitted(`  ! ${context.words.fault(fault).message}`);
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
	asked: AskedAnswers,
): string {
	const words = ['dasbor', 'impor', quoted(file), '--belajar', quoted(name)];
	words.push('--judul', at.rows === 1 ? String(at.row) : `${at.row}-${at.row + at.rows - 1}`);
	if (own.lembar) words.push('--lembar', quoted(own.lembar));
	if (sender.trim()) words.push('--pengirim', quoted(sender.trim()));
	const periode = own.periode ?? asked.period?.label;
	if (periode) words.push('--periode', quoted(periode));
	const desa = own.desa ?? asked.village?.name;
	if (desa) words.push('--desa', quoted(desa));
	for (const pair of own.cocokkan ?? []) words.push('--cocokkan', quoted(pair));
	for (const pair of own.isian ?? []) words.push('--isian', quoted(pair));
	if (own.lewatiSalah) words.push('--lewati-salah');
	// Every column that is read is named, and every other that would be read unless told otherwise.
	for (const { title, heading, proposal } of columns) {
		const target = targets.get(heading) ?? UNREAD;
		const name = /["'$`\\…]/.test(title) ? heading : title;
		if (target !== UNREAD || (proposal ?? UNREAD) !== UNREAD) words.push('--kolom', quoted(`${name}=${target}`));
	}
	return [...words, '--ya'].join(' ');
}

/** The options that give the answers a refused file lacks; null when that is not all that is wrong. */
function answersMissing(faults: readonly Fault[]): ImportOptions | null {
	const missing: { periode?: string; desa?: string } = {};
	for (const { code, detail } of faults)
		if (code === 'period_missing') missing.periode = String(detail?.example ?? 'PERIODE');
		else if (code === 'village_not_given') missing.desa = 'NAMA';
		else return null;
	return missing;
}
