import { MADE_FROM } from '../analysis/facts.ts';
import { Mistake } from '../model/fault.ts';
import type { Context } from './context.ts';
import { checkedVariables } from './data.ts';
import { reasonFrom } from './reason.ts';

/** Word that goes back to the order of trust. */
const BY_TRUST = 'bawaan';

/**
 * `dasbor asal VARIABEL --pakai SUMBER`: that source wins for the variable from now on, `bawaan` goes back to the order of
 * trust. A sender alone names its source where only
 * one ends so. Throws `Mistake` for a computed variable, a source without a value of it, and a missing reason.
 */
export async function useSource(
	context: Context,
	code: string,
	given: string,
	reason: string | undefined,
): Promise<void> {
	const [variable] = await checkedVariables(context, [code]);
	const { variables } = await context.catalogue();
	if (variables.get(variable!)!.computed)
		throw new Mistake('variable_computed', { variable: variable!, parts: MADE_FROM[variable!] ?? [] }, 2);
	const { file } = await context.workspace();
	const { chooseSource, readSources } = await import('../workspace/choices.ts');
	if (given === BY_TRUST) chooseSource(file, variable!, null);
	else {
		const sources = [...readSources(file.db, variable!).keys()];
		const ending = sources.filter((one) => one.endsWith(`/${given}`));
		const source = sources.includes(given) || ending.length !== 1 ? given : ending[0]!;
		if (!sources.includes(source))
			throw new Mistake('source_unknown', { given: source, variable: variable!, sources: [...sources, BY_TRUST] }, 2);
		const decidedAt = context.timeOfWriting;
		chooseSource(file, variable!, { source, reason: reasonFrom(reason), decidedAt });
	}
	context.wrote = true;
}
