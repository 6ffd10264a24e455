import type { Override } from '../analysis/overrides.ts';
import type { IncomingFile, Observation } from '../model/fact.ts';
import type { Context } from './context.ts';
import { sourcesOf } from './context.ts';

/** Overrides told one by one; the others are counted. */
const OVERRIDES_TOLD = 20;
/** Files with more values are not checked at once: `periksa` does. */
const VALUES_CHECKED = 50_000;

/** A figure in use that changes, with the file of the older one. */
export interface ToldOverride extends Override {
	readonly file: string;
}

/** What an import changes in the figures in use of other sources: the first of them, and how many there are. */
export interface Effects {
	readonly overrides: readonly ToldOverride[];
	readonly overridesTotal: number;
}

/** The effects of an import that leaves the figures of other sources in use. */
export const NO_EFFECTS: Effects = { overrides: [], overridesTotal: 0 };

function observationsOf(file: IncomingFile): Set<Observation> {
	const found = new Set<Observation>();
	for (const row of file.rows) for (const observation of row.observations) found.add(observation);
	return found;
}

/** Figures in use of other sources that change when a file is kept; asked before it is. Reads only variables they share. */
export async function effectsOf(context: Context, file: IncomingFile): Promise<Effects> {
	const brought = observationsOf(file);
	const variables = new Set<string>();
	for (const { variable } of brought) variables.add(variable);
	const { db } = (await context.workspace()).file;
	const { toldByOthers, fileOf } = await import('../workspace/other-sources.ts');
	const shared = new Set(toldByOthers(db, variables, file.source));
	if (shared.size === 0) return NO_EFFECTS;
	const { readObservations } = await import('../workspace/observations.ts');
	const { readChoices } = await import('../workspace/choices.ts');
	const { overridesOf } = await import('../analysis/overrides.ts');
	const overrides = overridesOf({
		catalogue: await context.catalogue(),
		kept: readObservations(db, [...shared]),
		choices: sourcesOf(readChoices(db)),
		source: file.source,
		rank: file.rank,
		brought: [...brought].filter(({ variable }) => shared.has(variable)),
	});
	const told = overrides.slice(0, OVERRIDES_TOLD).map((one) => ({ ...one, file: fileOf(db, one.importId) }));
	return { overrides: told, overridesTotal: overrides.length };
}

/** How many of the values that each file brought are doubtful now; null for files too large to be checked at once. */
export async function doubtfulIn(context: Context, files: readonly IncomingFile[]): Promise<(number | null)[]> {
	const brought = files.map(observationsOf);
	const variables = new Set<string>();
	let checked = 0;
	for (const values of brought) {
		checked += values.size;
		for (const { variable } of values) variables.add(variable);
	}
	if (checked > VALUES_CHECKED) return files.map(() => null);
	if (checked === 0) return files.map(() => 0);
	const { Doubts, variablesToCheck } = await import('../analysis/doubts.ts');
	const { Facts } = await import('../analysis/facts.ts');
	const { readObservations } = await import('../workspace/observations.ts');
	const { readChoices } = await import('../workspace/choices.ts');
	const { file, villages } = await context.workspace();
	const catalogue = await context.catalogue();
	const kept = readObservations(file.db, variablesToCheck(catalogue.checks, [...variables]));
	const doubts = new Doubts(new Facts(catalogue, kept, sourcesOf(readChoices(file.db))), villages);
	const key = (variable: string, village: string | null, period: string, source: string): string =>
		[variable, village, period, source].join('|');
	const doubted = new Set(
		doubts
			.list(null, (variable) => variables.has(variable))
			.map(({ variable, village, period, source }) => key(variable, village, period, source)),
	);
	return files.map(({ source }, i) => {
		const own = [...brought[i]!].map((o) => key(o.variable, o.village, o.period.label, source));
		return new Set(own.filter((one) => doubted.has(one))).size;
	});
}
