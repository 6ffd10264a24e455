import { Doubts } from '../analysis/doubts.ts';
import { Facts } from '../analysis/facts.ts';
import type { KeptObservation, ObservationState } from '../model/fact.ts';
import { type Context, sourcesOf } from './context.ts';
import { sourceNames } from './source-names.ts';

/** How a kept value stands, and why it is doubtful or what a person said of it. */
export interface ValueState {
	readonly state: ObservationState;
	readonly reason: string | null;
}

/** Gives the state of kept values; `all` are the values they are checked against, themselves among them. */
export async function valueStates(
	context: Context,
	all: readonly KeptObservation[],
): Promise<(o: KeptObservation) => ValueState> {
	const { file, villages } = await context.workspace();
	const catalogue = await context.catalogue();
	const { readMarks } = await import('../workspace/marks.ts');
	const keyOf = (o: { variable: string; village: string | null; source: string; value: number }, period: string) =>
		`${o.variable}|${o.village}|${period}|${o.source}|${o.value}`;
	const marks = new Map(readMarks(file.db).map((mark) => [keyOf(mark, mark.period), mark.reason]));
	const { readChoices } = await import('../workspace/choices.ts');
	const doubts = new Doubts(new Facts(catalogue, all, sourcesOf(readChoices(file.db))), villages);
	const sourceOf = await sourceNames(context);
	const nameOf = (code: string): string => {
		const variable = catalogue.variables.get(code);
		return variable ? context.words.name(variable) : code;
	};
	return (o) => {
		if (o.state !== 'ok') return { state: o.state, reason: marks.get(keyOf(o, o.period.label)) ?? null };
		const [doubt] = doubts.of(o);
		return doubt
			? { state: 'doubtful', reason: context.words.doubt(doubt, nameOf, sourceOf) }
			: { state: 'ok', reason: null };
	};
}
