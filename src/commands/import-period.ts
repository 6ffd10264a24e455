import type { IntakeResult } from '../intake/request.ts';
import type { Decision } from '../model/decision.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Context } from './context.ts';

/**
 * The period of a file that lacks nothing else, asked at a terminal: the one its title names, or one that is typed. Null
 * when nobody is to be asked, when something else is wrong, or when a person gives none.
 */
export async function askedPeriod(context: Context, { file, faults }: IntakeResult): Promise<Period | null> {
	const [fault] = faults;
	if (!fault || faults.some(({ code }) => code !== 'period_missing')) return null;
	if (context.format !== 'tabel' || !context.asks) return null;
	const say = context.words.screens.impor.more.period;
	const { title, offer, example } = fault.detail ?? {};
	const offered = title ? parsePeriod(String(offer)) : null;
	if (offered && (await context.ask(say.title(file, String(title), offered.label), true))) return offered;
	const typed = await context.input(say.ask(file, String(example)), '', (text) =>
		text.trim() === '' || parsePeriod(text) ? null : say.again,
	);
	return parsePeriod(typed);
}

/** A reading whose period a person answered, told so: no option was given. */
export function withAskedPeriod(result: IntakeResult): IntakeResult {
	const told = (decision: Decision): Decision =>
		decision.code === 'period_from_option' ? { ...decision, asked: true } : decision;
	const decisions = result.decisions.map(told);
	return { ...result, decisions, incoming: result.incoming && { ...result.incoming, decisions } };
}
