import type { IntakeResult } from '../intake/request.ts';
import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Context } from './context.ts';

/** What a person answered at a terminal about a file: what was not asked, or not answered, is left out. */
export interface AskedAnswers {
	readonly period?: Period;
	readonly village?: Village;
}

const ASKABLE: ReadonlySet<Fault['code']> = new Set<Fault['code']>(['period_missing', 'village_not_given']);

/**
 * The period and the one village of a file that lacks nothing else, asked at a terminal, with the name of the file: the
 * village by a list, the period that its title names or one that is typed. Null when nobody is to be asked, when something
 * else is wrong, or when a person gives none.
 */
export async function askedAnswers(
	context: Context,
	{ file, faults }: IntakeResult,
	villages: readonly Village[],
): Promise<AskedAnswers | null> {
	if (faults.length === 0 || faults.some(({ code }) => !ASKABLE.has(code))) return null;
	if (context.format !== 'tabel' || !context.asks) return null;
	const say = context.words.screens.impor.more.asked;
	let answers: AskedAnswers = {};
	if (faults.some(({ code }) => code === 'village_not_given')) {
		const choices = villages.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
		const chosen = await context.select(say.village(file), [{ value: '', label: say.none }, ...choices], '');
		const village = villages.find(({ code }) => code === chosen);
		if (!village) return null;
		answers = { village };
	}
	const missing = faults.find(({ code }) => code === 'period_missing');
	const period = missing ? await askedPeriod(context, file, missing) : null;
	if (missing && !period) return null;
	return { ...answers, ...(period && { period }) };
}

async function askedPeriod(context: Context, file: string, fault: Fault): Promise<Period | null> {
	const say = context.words.screens.impor.more.period;
	const { title, offer, example } = fault.detail ?? {};
	const offered = title ? parsePeriod(String(offer)) : null;
	if (offered && (await context.ask(say.title(file, String(title), offered.label), true))) return offered;
	const typed = await context.input(say.ask(file, String(example)), '', (text) =>
		text.trim() === '' || parsePeriod(text) ? null : say.again,
	);
	return parsePeriod(typed);
}

/** A reading with what a person answered, told so: no option was given. */
export function withAsked(result: IntakeResult, { period, village }: AskedAnswers): IntakeResult {
	const told = (decision: Decision): Decision =>
		(period && decision.code === 'period_from_option') || (village && decision.code === 'village_from_option')
			? { ...decision, asked: true }
			: decision;
	const decisions = result.decisions.map(told);
	return { ...result, decisions, incoming: result.incoming && { ...result.incoming, decisions } };
}
