import type { Decision } from '../model/decision.ts';
import type { Village } from '../model/place.ts';
import { aliasKey, foldName, villagesOf } from './names.ts';
import { type IntakeRequest, sourceName } from './request.ts';

/** Names confirmed by a person that hold for a layout: those remembered for its source, then those of this command. */
export const aliasesFor = (layout: string, request: IntakeRequest): ReadonlyMap<string, Village> =>
	new Map([...(request.rememberedAliases.get(sourceName(layout, request.sender)) ?? []), ...request.aliases]);

/** What is said of confirmed names that were needed. */
export const saidAliases = (used: ReadonlyMap<string, Village>): Decision[] =>
	[...used].map(([name, village]) => ({ code: 'alias_used', name, village: village.name }));

/** Confirmed names that were needed as they are remembered: folded, with the village's code. */
export const foldedAliases = (used: ReadonlyMap<string, Village>, villages: readonly Village[]): Map<string, string> =>
	new Map([...used].map(([name, village]) => [aliasKey(name, villages), village.code]));

/** The one village with a name, by spelling or as a person confirmed it for a layout; null when none or several have it. */
export function villageNamed(name: string, layout: string, request: IntakeRequest): Village | null {
	const folded = foldName(name);
	const all = request.villages.filter((village) => foldName(village.name) === folded);
	const same = villagesOf(name, all);
	return same.length === 1 ? same[0]! : (aliasesFor(layout, request).get(aliasKey(name, request.villages)) ?? null);
}
