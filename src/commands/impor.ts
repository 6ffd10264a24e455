import { setImmediate } from 'node:timers/promises';
import type { IntakeResult } from '../intake/request.ts';
import { warningsIn } from '../model/decision.ts';
import type { IncomingFile } from '../model/fact.ts';
import { NEEDS_ANSWER } from '../model/fault.ts';
import type { PageLine } from '../report/page.ts';
import type { Account } from '../workspace/account.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { defineHistory } from './impor-riwayat.ts';
import { type AskedAnswers, askedAnswers, withAsked } from './import-answers.ts';
import { withEmptied } from './import-changes.ts';
import { doubtfulIn, type Effects, effectsOf, NO_EFFECTS } from './import-effects.ts';
import { importLines, importRow, summaryLine, type Telling } from './import-page.ts';
import { type ImportOptions, rememberedNow, requestFrom } from './import-request.ts';
import type { LearnedHere } from './learn.ts';
import { isOneSet, PersonLists, refusedList } from './person-lists.ts';
import { Repairs } from './repairs.ts';
import { contradictionLines, RunValues } from './run-values.ts';

const repeat = (value: string, before: string[] = []): string[] => [...before, value];

/** `dasbor impor BERKAS...`: each file is one import, all or nothing; a refused file does not stop the next. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--desa <KODE|NAMA>', options.desaBerkas)
		.option('--jenis <BENTUK>', options.jenis)
		.option('--lembar <NAMA>', options.lembar)
		.option('--uji', options.uji)
		.option('--cocokkan <NAMA=KODE>', options.cocokkan, repeat)
		.option('--lewati-salah', options.lewatiSalah)
		.option('--isian <NAMA=NILAI>', options.isian, repeat)
		.option('--pengirim <NAMA>', options.pengirim)
		.option('--belajar [NAMA]', options.belajar)
		.option('--kolom <JUDUL=VARIABEL>', options.kolom, repeat)
		.option('--judul <BARIS>', options.judul)
		.option('--perbaikan <FILE>', options.perbaikan)
		.option('--rinci', options.rinci)
		.action(async (files: string[], own: ImportOptions, self) => {
			const context = await start(self.optsWithGlobals());
			let request = await requestFrom(context, own);
			const said: string[] = [];
			let command: ((asked: AskedAnswers) => string) | null = null;
			let asked: AskedAnswers = {};
			let lesson: LearnedHere | null = null;
			if (own.belajar !== undefined) {
				const { learnLayout } = await import('./learn.ts');
				lesson = await learnLayout(context, files, own, request);
				if (!lesson) return;
				request = lesson.request;
				said.push(...lesson.lines);
				command = lesson.command;
			}
			const { Recogniser } = await import('../intake/recognise.ts');
			const { expandInputs } = await import('../intake/inputs.ts');
			const { readParts } = await import('../intake/read-file.ts');
			const recogniser = new Recogniser(request.layouts);
			const { variables } = await context.catalogue();
			const telling: Telling = {
				words: context.words,
				variables,
				nameOf: (await context.places()).nameOf,
				dryRun: own.uji === true,
				all: own.rinci === true,
				strict: context.options.ketat === true,
				repairs: own.perbaikan !== undefined,
				skips: own.lewatiSalah === true,
			};
			const lists = new PersonLists(telling.nameOf);
			const outcomes: IntakeResult[] = [];
			const rows: Record<string, unknown>[] = [];
			const lines: PageLine[] = [];
			const summary: string[] = [];
			const next: string[] = [];
			const written: { row: Record<string, unknown>; incoming: IncomingFile }[] = [];
			const show = async (): Promise<void> => {
				const { kecamatan } = await context.workspace();
				const say = context.words.screens.impor;
				const taken = rows.filter((row) => row.import_id !== null).length;
				const n = (count: number): string => context.words.number(count, 0);
				const doubtful = await doubtfulIn(
					context,
					written.map(({ incoming }) => incoming),
				);
				written.forEach(({ row, incoming }, i) => {
					const count = doubtful[i] ?? null;
					row.doubtful = count;
					if (count) said.push(say.more.doubtful(n(count), incoming.name));
				});
				const whole =
					summary.length > 1
						? [say.more.summary(n(taken), n(rows.length)), ...summary, ...contradictionLines(outcomes, context.words)]
						: [];
				await context.show({
					command: 'impor',
					workspace: { code: kecamatan.code, name: kecamatan.name },
					period: null,
					lines: [...lines.slice(0, whole.length > 0 ? undefined : -1), ...whole, ...said],
					tables: [],
					notes: [],
					rows,
					commands: command ? [context.words.learn.same(command(asked))] : [],
					next: [
						...next,
						...(taken > 0
							? nextAfter(
									written.map(({ incoming }) => incoming),
									say.next,
								)
							: []),
					],
				});
			};
			try {
				const paths = files.map((file) => context.path(file));
				const inputs = await expandInputs(paths);
				const repairs =
					own.perbaikan === undefined ? null : new Repairs(context, own.perbaikan, request, paths, inputs.length > 1);
				const run = inputs.length > 1 ? new RunValues(telling.nameOf) : null;
				for (const input of inputs) {
					if (rows.length > 0) request = { ...request, ...(await rememberedNow(context)) };
					let results = await readParts(input, request, recogniser);
					// A village that was answered may leave the period to be asked.
					let given: AskedAnswers = {};
					for (;;) {
						const more = results.length === 1 ? await askedAnswers(context, results[0]!, request.villages) : null;
						if (!more) break;
						given = { ...given, ...more };
						results = (await readParts(input, { ...request, ...given }, recogniser)).map((one) =>
							withAsked(one, given),
						);
					}
					asked = { ...asked, ...given };
					for (const found of results) {
						const { account, effects, shown, result } = await keep(context, found, telling, lists, run);
						outcomes.push({ ...result, incoming: null });
						const told = importLines(result, account, effects, telling);
						const repaired = (await repairs?.write(result, results.length > 1)) ?? { file: null, lines: [] };
						lines.push(...(shown ? [told[0]!, told.at(-1)!] : told), ...repaired.lines, '');
						const row: Record<string, unknown> = {
							...importRow(result, account, effects, telling),
							doubtful: null,
							repair: repaired.file,
						};
						rows.push(row);
						if (result.incoming && row.import_id !== null && !account?.repeated)
							written.push({ row, incoming: result.incoming });
						summary.push(summaryLine(result, account, telling));
						if (lesson && own.uji !== true) {
							const again = result.incoming ? null : lesson.again(result.faults);
							if (again) next.push(again);
							said.push(result.incoming ? await lesson.keep() : context.words.learn.refused);
						}
						judge(context, result);
					}
				}
			} catch (error) {
				// What was kept before the trouble is told before the trouble.
				if (rows.length > 0) await show();
				throw error;
			}
			await show();
		});
	withExample(command, texts, 'dasbor impor gizi-oktober.xlsx --periode 2024-10');
	defineHistory(command, start, texts);
};

/** Where what came in is seen: lists have listings of their own, figures go into indicators. */
function nextAfter(files: readonly IncomingFile[], indicators: string): string[] {
	const rows = files.flatMap((file) => file.rows);
	const lists = [
		...(rows.some((row) => row.budgetLines.length > 0) ? ['dasbor data --anggaran'] : []),
		...(rows.some((row) => row.proposals?.length) ? ['dasbor data --usulan'] : []),
		...(rows.some((row) => row.programmes?.length) ? ['dasbor data --program'] : []),
	];
	const figures = lists.length === 0 || rows.some((row) => row.observations.length > 0);
	return [...(figures ? [indicators] : []), ...lists];
}

/**
 * What became of a file: its account, null when nothing was to be written, whether it was shown already to ask, and the
 * reading with what the comparison added to it.
 */
interface Kept {
	readonly result: IntakeResult;
	readonly account: Account | null;
	readonly effects: Effects;
	readonly shown: boolean;
}

/** Writes what was read, after asking at a terminal. */
async function keep(
	context: Context,
	read: IntakeResult,
	telling: Telling,
	lists: PersonLists,
	run: RunValues | null,
): Promise<Kept> {
	if (!read.incoming) return { account: null, effects: NO_EFFECTS, shown: false, result: read };
	const { file } = await context.workspace();
	const { compareWithKept } = await import('../workspace/account.ts');
	const { keepFile } = await import('../workspace/imports.ts');
	const preview = compareWithKept(file.db, read.incoming);
	if (isOneSet(read) && !preview.repeated) {
		const { countedBefore } = await import('../workspace/counted-before.ts');
		const faults = lists.faults(read.incoming, countedBefore(file.db, read.incoming));
		if (faults.length > 0)
			return { account: null, effects: NO_EFFECTS, shown: false, result: refusedList(read, faults) };
		lists.took(read.incoming);
	}
	const emptied = withEmptied(read, preview, telling);
	const result = run?.against(emptied) ?? emptied;
	const effects = preview.repeated ? NO_EFFECTS : await effectsOf(context, read.incoming);
	if (telling.dryRun || preview.repeated) {
		run?.took(read.incoming);
		return { account: preview, effects, shown: false, result };
	}
	const answer = await agreed(context, result, preview, effects, telling);
	if (answer === false) return { account: { ...preview, importId: null }, effects, shown: true, result };
	// An interruption that came while the file was read is heard now, before anything is written. One turn of the event
	// loop may still belong to the reading.
	await setImmediate();
	await setImmediate();
	const account = keepFile(file, result.incoming!, context.timeOfWriting);
	context.wrote = true;
	run?.took(read.incoming);
	return { account, effects, shown: answer === true, result };
}

/** At a terminal the account is shown and a person agrees; in scripts, and with --ya, there is nobody to ask. */
async function agreed(
	context: Context,
	result: IntakeResult,
	preview: Account,
	effects: Effects,
	telling: Telling,
): Promise<'unasked' | boolean> {
	if (context.format !== 'tabel' || !context.asks) return 'unasked';
	await context.sayFitted(
		importLines(result, preview, effects, { ...telling, dryRun: true })
			.slice(0, -1)
			.map((line) => (typeof line === 'string' ? line : line.text))
			.join('\n'),
	);
	return (await context.ask(context.words.screens.impor.proceed, true)) ?? 'unasked';
}

/** Exit code: refused files are 1 (2 when an answer is missing), left-out rows and warnings under --ketat are 3. */
function judge(context: Context, result: IntakeResult): void {
	const { faults, incoming } = result;
	if (incoming === null) {
		const code = faults.length > 0 && faults.every((fault) => NEEDS_ANSWER.has(fault.code)) ? 2 : 1;
		context.exitCode = context.exitCode === 1 ? 1 : code;
	} else if (
		context.exitCode === 0 &&
		(faults.length > 0 || (context.options.ketat && warningsIn(incoming.decisions).length > 0))
	)
		context.exitCode = 3;
}
