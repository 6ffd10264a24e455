import { setImmediate } from 'node:timers/promises';
import { Facts } from '../analysis/facts.ts';
import { BY_HAND, handImport, RANK_BY_HAND } from '../intake/hand.ts';
import type { Variable } from '../model/catalogue.ts';
import type { KeptObservation } from '../model/fact.ts';
import { Mistake } from '../model/fault.ts';
import type { Period } from '../model/period.ts';
import type { Account } from '../workspace/account.ts';
import { type Context, sourcesOf } from './context.ts';

/** A value to be set by hand. `village` null: the kecamatan's own. */
export interface HandSetting {
	readonly variable: Variable;
	readonly village: string | null;
	readonly period: Period;
	readonly value: number;
	readonly reason: string;
}

/** What a value set by hand takes the place of: the value in force, if any, and the source that it corrects. */
export interface Corrected {
	readonly value: KeptObservation | null;
	readonly source: string;
	readonly rank: number;
}

/** What was typed as a value: the number, or why it is none and what to do. */
export type Typed = { readonly value: number } | { readonly what: string; readonly advice: string };

/** Reads a number typed for a variable as a cell of a file is read; a blank is refused too: missing is not typed. */
export async function typedReader(context: Context, variable: Variable): Promise<(given: string) => Typed> {
	const { readValue } = await import('../intake/values.ts');
	const { limitOf } = await import('../intake/numbers.ts');
	const most = limitOf(variable);
	const { isi } = context.words.screens;
	return (given) => {
		const read = readValue(given, variable.measure);
		if (read.kind === 'value' && read.value <= most) return { value: read.value };
		if (read.kind === 'blank') return { what: isi.blank(given), advice: isi.blankAdvice };
		const { message, hint } = context.words.fault({
			...(read.kind === 'fault' ? { code: read.code, value: read.found } : { code: 'value_range', value: given }),
			detail: { variable: variable.code, most },
		});
		return { what: message, advice: hint };
	};
}

/**
 * What a value set by hand corrects: of several sources the one in use, or the one `named`; a value left out of the sums
 * where nothing else is there. Without any the value is a source of its own. Throws `Mistake('source_unknown')`.
 */
export async function correctedBy(
	context: Context,
	{ variable, village, period }: Pick<HandSetting, 'variable' | 'village' | 'period'>,
	named: string | undefined,
): Promise<Corrected> {
	const { file } = await context.workspace();
	const { readChoices, readSources } = await import('../workspace/choices.ts');
	const { readObservations } = await import('../workspace/observations.ts');
	const sources = new Map([...readSources(file.db, variable.code)]);
	if (!sources.has(BY_HAND)) sources.set(BY_HAND, RANK_BY_HAND);
	if (named !== undefined && !sources.has(named))
		throw new Mistake('source_unknown', { given: named, variable: variable.code, sources: [...sources.keys()] }, 2);
	const kept = readObservations(file.db, [variable.code]);
	const catalogue = await context.catalogue();
	const choices = sourcesOf(readChoices(file.db));
	const foremost = (of: readonly KeptObservation[]): KeptObservation | null =>
		new Facts(catalogue, of, choices).foremost(variable.code, village, period, named);
	const value = foremost(kept) ?? foremost(kept.map((o) => ({ ...o, state: 'ok' })));
	const source = named ?? value?.source ?? BY_HAND;
	return { value, source, rank: value?.rank ?? sources.get(source)! };
}

/** Keeps a value set by hand as an import of its own. Gives the account of it. */
export async function keepByHand(
	context: Context,
	setting: HandSetting,
	{ source, rank }: Corrected,
): Promise<Account> {
	const { file } = await context.workspace();
	const { keepFile } = await import('../workspace/imports.ts');
	// An interruption that came while an answer was thought over is heard before anything is written.
	await setImmediate();
	const incoming = handImport({ ...setting, variable: setting.variable.code, source, rank });
	const account = keepFile(file, incoming, context.timeOfWriting);
	context.wrote ||= !account.repeated;
	return account;
}
