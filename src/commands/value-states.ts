import { Doubts } from '../analysis/doubts.ts';
import { Facts } from '../analysis/facts.ts';
import { type Doubt, otherSide } from '../model/doubt.ts';
import type { KeptObservation, ObservationState } from '../model/fact.ts';
import { type Context, sourcesOf } from './context.ts';
import { sourceNames } from './source-names.ts';

/** How a kept value stands, and why it is doubtful or what a person said of it. */
export interface ValueState {
	readonly state: ObservationState;
	readonly reason: string | null;
	/** When a person said it, ISO; null where nobody did. */
	readonly decidedAt: string | null;
	/** The rules that speak against the value, worst first; none once a person has decided. */
	readonly doubts: readonly { readonly rule: string; readonly kind: Doubt['kind']; readonly reason: string }[];
}

/** Gives the state of kept values; `all` are all values of the workspace, which they are checked against. */
export async function valueStates(
	context: Context,
	all: readonly KeptObservation[],
): Promise<(o: KeptObservation) => ValueState> {
	const { file, villages } = await context.workspace();
	const catalogue = await context.catalogue();
	const { readMarks } = await import('../workspace/marks.ts');
	const marks = new Map(readMarks(file.db).map((mark) => [`${keyOf(mark, mark.period)}|${mark.value}`, mark]));
	const { readChoices } = await import('../workspace/choices.ts');
	const facts = new Facts(catalogue, all, sourcesOf(readChoices(file.db)));
	const doubts = new Doubts(facts, villages);
	const sourceOf = await sourceNames(context);
	const nameOf = (code: string): string => {
		const variable = catalogue.variables.get(code);
		return variable ? context.words.name(variable) : code;
	};
	const told = (doubt: Doubt): ValueState['doubts'][number] => ({
		rule: doubt.check.code,
		kind: doubt.kind,
		reason: context.words.doubt(doubt, nameOf, sourceOf),
	});
	return (o) => {
		const key = keyOf(o, o.period.label);
		const mark = marks.get(`${key}|${o.value}`);
		if (o.state !== 'ok')
			return { state: o.state, reason: mark?.reason ?? null, decidedAt: mark?.decidedAt ?? null, doubts: [] };
		const found = doubts
			.withReports(o.variable, o.village, o.period.label, o.source)
			.map((doubt) => told(doubt.source === o.source ? doubt : (otherSide(doubt) ?? doubt)));
		const [first] = found;
		return { state: first ? 'doubtful' : 'ok', reason: first?.reason ?? null, decidedAt: null, doubts: found };
	};
}

const keyOf = (o: { variable: string; village: string | null; source: string }, period: string): string =>
	[o.variable, o.village, period, o.source].join('|');
