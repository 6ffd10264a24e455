import type { Doubt, DoubtedFigure } from '../model/doubt.ts';
import { Mistake } from '../model/fault.ts';
import { holdsIdentity } from '../model/identity.ts';
import type { Context } from './context.ts';
import type { CheckPages } from './periksa-page.ts';
import { reasonFrom, saysSomething } from './reason.ts';
import { correctedBy, keepByHand, typedReader } from './set-value.ts';

const ANSWERS = ['benar', 'perbaiki', 'keluar', 'lewati', 'berhenti'] as const;

/** How many values a walk marked, and how many it corrected. */
export interface Walked {
	readonly marked: number;
	readonly corrected: number;
}

/**
 * `dasbor periksa --tandai` without a variable, at a terminal: goes through the figures, worst first, and asks once
 * what each is, with all its reasons. Each answer is kept at once; the figures that are left are then looked up again with `find`, since an answer
 * may settle others or raise new ones. Throws `Mistake('usage')` where nobody is there.
 */
export async function walkDoubts(
	context: Context,
	find: () => Promise<readonly DoubtedFigure[]>,
	pages: CheckPages,
): Promise<Walked> {
	const { walk } = context.words.checks;
	if (!context.asks) throw new Mistake('usage', { what: walk.nobody, command: 'dasbor periksa' }, 2);
	const asked = new Set<string>();
	const open = async (): Promise<DoubtedFigure[]> => (await find()).filter(([doubt]) => !asked.has(keyOf(doubt)));
	let marked = 0;
	let corrected = 0;
	for (let left = await open(); left.length > 0; ) {
		const figure = left[0]!;
		const [doubt] = figure;
		asked.add(keyOf(doubt));
		const about = walk.about(
			context.words.number(left.length, 0),
			pages.title(doubt),
			pages.reasons(figure),
			pages.source(doubt.source),
		);
		await context.sayFitted(about);
		const choices = ANSWERS.map((value) => ({ value, label: walk.choices[value] }));
		const said = await context.select(walk.ask, choices, 'lewati');
		if (said === 'berhenti') break;
		if (said === 'lewati') {
			left = left.slice(1);
			continue;
		}
		if (said === 'perbaiki') {
			await correct(context, doubt);
			corrected += 1;
		} else {
			await mark(context, doubt, said === 'benar' ? 'confirmed' : 'left_out');
			marked += 1;
		}
		left = await open();
	}
	return { marked, corrected };
}

const keyOf = ({ variable, village, period, source, value }: Doubt): string =>
	[variable, village, period, source, value].join('|');

/** Asks for the reason of an answer. */
async function reasonAsked(context: Context): Promise<string> {
	const { walk } = context.words.checks;
	return reasonFrom(
		await context.input(walk.why, '', (text) =>
			!saysSomething(text) ? walk.needed : holdsIdentity(text) ? walk.personal : null,
		),
	);
}

async function mark(context: Context, doubt: Doubt, state: 'confirmed' | 'left_out'): Promise<void> {
	const reason = await reasonAsked(context);
	const { file } = await context.workspace();
	const { keepMark } = await import('../workspace/marks.ts');
	const { variable, village, period, source, value } = doubt;
	keepMark(file, { variable, village, period, source, value, state, reason, decidedAt: context.timeOfWriting });
	context.wrote = true;
}

/** Asks for the right value and the reason, and keeps it as `dasbor isi` does. */
async function correct(context: Context, doubt: Doubt): Promise<void> {
	const { walk } = context.words.checks;
	const { isi } = context.words.screens;
	const variable = (await context.catalogue()).variables.get(doubt.variable)!;
	const read = await typedReader(context, variable);
	const given = await context.input(walk.right, '', (text) => {
		const typed = read(text);
		if ('what' in typed) return `${typed.what} (${typed.advice})`;
		return typed.value === doubt.value ? walk.same : null;
	});
	const typed = read(given);
	if (!('value' in typed)) throw new Mistake('value_refused', typed, 2);
	const setting = { variable, village: doubt.village, period: doubt.at, value: typed.value };
	const reason = await reasonAsked(context);
	const before = await correctedBy(context, setting, doubt.source);
	const { importId } = await keepByHand(context, { ...setting, reason }, before);
	context.say(isi.kept(importId ?? 0));
}
