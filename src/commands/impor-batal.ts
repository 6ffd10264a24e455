import { setImmediate } from 'node:timers/promises';
import { type UndoneKind, type UndoneValue, undoneValues } from '../analysis/undo.ts';
import { BY_HAND } from '../intake/hand.ts';
import type { PastImport } from '../model/finding.ts';
import { periodOf } from '../model/period.ts';
import type { UndoEffect } from '../workspace/history.ts';
import { type Context, sourcesOf } from './context.ts';
import { quoted } from './quoted.ts';
import { correctedBy } from './set-value.ts';

/** Values told one by one on the screen under the line that counts them, and for programs in all. */
const VALUES_SHOWN = 5;
const VALUES_TOLD = 20;
/** In the order they are told. */
const KINDS: readonly UndoneKind[] = ['other_source', 'back', 'gone', 'unchanged'];

/** What taking an import back does: to the values in force, and how many values and lines there are. */
interface Effect extends UndoEffect {
	readonly values: readonly UndoneValue[];
}

/** `dasbor impor batal N`: shows what would change, asks at a terminal, and takes the import back. */
export async function takeOneBack(context: Context, given: string): Promise<void> {
	const { file, kecamatan } = await context.workspace();
	const { checkNotUndone, takeBack } = await import('../workspace/history.ts');
	const { undo } = context.words.screens.history;
	const record = checkNotUndone(file.db, given);
	const effect = await effectOf(context, record);
	const before = await effectLines(context, record, effect);
	const asks = context.format === 'tabel' && context.asks;
	if (asks) await context.sayFitted(before.join('\n'));
	const agreed = !asks || (await context.ask(undo.ask(record.id), false)) !== false;
	const [entry] = agreed && record.layout === BY_HAND ? effect.values : [];
	if (agreed) {
		// An interruption that came while the answer was thought over is heard before anything is written.
		await setImmediate();
		takeBack(file, record.id, context.timeOfWriting);
		context.wrote = true;
	}
	const done = record.layout === BY_HAND ? undo.doneByHand(record.id) : undo.done(record.id);
	const again = entry ? await typedAgain(context, record, entry) : null;
	const count = (kind: UndoneKind): number => effect.values.filter((value) => value.kind === kind).length;
	const told = inOrder(effect.values).slice(0, VALUES_TOLD);
	await context.show({
		command: 'impor batal',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		lines: [...(asks ? [] : before), agreed ? done : undo.cancelled],
		commands: again === null ? [] : [undo.again(again)],
		tables: [],
		notes: agreed && record.decisions.some((decision) => decision.code === 'alias_used') ? [undo.names] : [],
		rows: [
			{
				import_id: record.id,
				file: record.file,
				undone: agreed,
				values_going: count('gone'),
				values_returning: count('back'),
				values_other_source: count('other_source'),
				values_unaffected: effect.unaffected + count('unchanged'),
				lines_going: effect.linesGoing,
				lines_returning: effect.linesReturning,
				changes: told
					.filter(({ kind }) => kind !== 'unchanged')
					.map(({ importId, ...change }) => ({ ...change, import_id: importId })),
				command: again,
			},
		],
		next: agreed ? ['dasbor impor daftar'] : [],
	});
}

/** What would change, over the figures of all sources. */
async function effectOf(context: Context, { id }: PastImport): Promise<Effect> {
	const { db } = (await context.workspace()).file;
	const { effectOfUndo, variablesOf } = await import('../workspace/history.ts');
	const { readChoices } = await import('../workspace/choices.ts');
	const { readObservations } = await import('../workspace/observations.ts');
	const variables = variablesOf(db, id);
	const values = undoneValues({
		catalogue: await context.catalogue(),
		choices: sourcesOf(readChoices(db)),
		before: readObservations(db, variables),
		after: readObservations(db, variables, id),
	});
	return { ...effectOfUndo(db, id), values };
}

const inOrder = (values: readonly UndoneValue[]): UndoneValue[] =>
	KINDS.flatMap((kind) => values.filter((value) => value.kind === kind));

/** What taking an import back changes: each count with the first of its values one by one. */
async function effectLines(context: Context, record: PastImport, effect: Effect): Promise<string[]> {
	const { words } = context;
	const { undo, one, more } = words.screens.history;
	const n = (value: number): string => words.number(value, 0);
	const { nameOf } = await context.places();
	const { fileOf } = await import('../workspace/other-sources.ts');
	const { db } = (await context.workspace()).file;
	const lineOf = ({ kind, variable, village, period, from, to, source, importId }: UndoneValue): string => {
		const about = [variable, nameOf(village), period, words.plain(from)] as const;
		if (to === null) return undo.gone(...about);
		return kind === 'back'
			? undo.back(...about, words.plain(to), importId!)
			: undo.otherSource(...about, words.plain(to), source!, fileOf(db, importId!));
	};
	const values = KINDS.flatMap((kind) => {
		const all = effect.values.filter((value) => value.kind === kind);
		if (all.length === 0) return [];
		const shown = kind === 'unchanged' ? [] : all.slice(0, VALUES_SHOWN);
		const rest = shown.length === 0 ? 0 : all.length - shown.length;
		return [
			`  ${undo.counts[kind](n(all.length))}`,
			...shown.map((value) => `    ${lineOf(value)}`),
			...(rest > 0 ? [`    ${more(n(rest))}`] : []),
		];
	});
	const others = [
		[effect.unaffected, undo.unaffected],
		[effect.linesGoing, undo.linesGoing],
		[effect.linesReturning, undo.linesReturning],
	] as const;
	return [
		one(record.id, record.file),
		...values,
		...others.filter(([value]) => value > 0).map(([value, say]) => `  ${say(n(value))}`),
	];
}

/** The command that sets a value again that was set by hand; its source is named where it would be another one by now. */
async function typedAgain(context: Context, record: PastImport, value: UndoneValue): Promise<string> {
	const { kecamatan, file } = await context.workspace();
	const variable = (await context.catalogue()).variables.get(value.variable)!;
	const { readSources } = await import('../workspace/choices.ts');
	const setting = { variable, village: value.village, period: periodOf(value.period) };
	const corrected = await correctedBy(context, setting, undefined);
	const other = corrected.source !== record.source && readSources(file.db, variable.code).has(record.source);
	const typed = String(value.from).replace('.', ',');
	return [
		`dasbor isi ${variable.code} ${typed} --desa ${value.village ?? kecamatan.code} --periode ${value.period}`,
		...(other ? [`--sumber ${quoted(record.source)}`] : []),
		...(record.reason === null ? [] : [`--alasan ${quoted(record.reason)}`]),
	].join(' ');
}
