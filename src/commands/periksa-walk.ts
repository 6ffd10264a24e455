import type { Doubt } from '../model/doubt.ts';
import { Mistake } from '../model/fault.ts';
import { holdsIdentity } from '../model/identity.ts';
import type { Context } from './context.ts';
import type { CheckPages } from './periksa-page.ts';
import { reasonFrom, saysSomething } from './reason.ts';

/**
 * `dasbor periksa --tandai` without a variable, at a terminal: goes through the doubts, worst first, and asks what each
 * value is. Each answer is kept at once. Gives how many values were marked. Throws `Mistake('usage')` where nobody is there.
 */
export async function walkDoubts(context: Context, doubts: readonly Doubt[], pages: CheckPages): Promise<number> {
	const { walk } = context.words.checks;
	if (!context.asks) throw new Mistake('usage', { what: walk.nobody }, 2);
	const { file } = await context.workspace();
	const { keepMark } = await import('../workspace/marks.ts');
	let marked = 0;
	for (const [at, doubt] of doubts.entries()) {
		context.say(walk.about(at + 1, doubts.length, pages.title(doubt), pages.reason(doubt), doubt.source));
		const choices = (['benar', 'keluar', 'lewati', 'berhenti'] as const).map((value) => ({
			value,
			label: walk.choices[value],
		}));
		const said = await context.select(walk.ask, choices, 'lewati');
		if (said === 'berhenti') break;
		if (said === 'lewati') continue;
		const reason = await context.input(walk.why, '', (text) =>
			!saysSomething(text) ? walk.needed : holdsIdentity(text) ? walk.personal : null,
		);
		const { variable, village, period, source, value } = doubt;
		keepMark(file, {
			variable,
			village,
			period,
			source,
			value,
			state: said === 'benar' ? 'confirmed' : 'left_out',
			reason: reasonFrom(reason),
			decidedAt: context.timeOfWriting,
		});
		context.wrote = true;
		marked += 1;
	}
	return marked;
}
