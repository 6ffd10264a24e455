import type { Catalogue } from '../model/catalogue.ts';
import type { KeptObservation, Observation } from '../model/fact.ts';
import { Facts } from './facts.ts';

/** A figure in use that an import takes the place of although it came from another source. */
export interface Override {
	readonly village: string | null;
	readonly variable: string;
	readonly period: string;
	/** Value and source used until now, and the import that told it. */
	readonly from: number;
	readonly source: string;
	readonly importId: number;
	/** Value used from now on. */
	readonly to: number;
}

/** What is known before an import, and what it brings. */
export interface OverrideCase {
	readonly catalogue: Catalogue;
	/** Values in force of the variables that the import touches, of all sources. */
	readonly kept: readonly KeptObservation[];
	/** Name of the source that a person chose, by variable. */
	readonly choices: ReadonlyMap<string, string>;
	readonly source: string;
	readonly rank: number;
	readonly brought: Iterable<Observation>;
}

/**
 * Figures in use from other sources that change because of an import, in the order of the file: the figure used for the
 * very period of a value, before and after.
 */
export function overridesOf({ catalogue, kept, choices, source, rank, brought }: OverrideCase): Override[] {
	const placeOf = (o: { variable: string; village: string | null }): string => `${o.variable}|${o.village ?? ''}`;
	const fresh = new Map<string, Observation>();
	const places = new Set<string>();
	for (const o of brought) {
		fresh.set(`${placeOf(o)}|${o.period.label}`, o);
		places.add(placeOf(o));
	}
	const around = kept.filter((o) => places.has(placeOf(o)));
	const latest = around.reduce((last, { importId }) => Math.max(last, importId), 0) + 1;
	const stays = around.filter((o) => o.source !== source || !fresh.has(`${placeOf(o)}|${o.period.label}`));
	const added = [...fresh.values()].map(({ variable, village, period, value }): KeptObservation => {
		return { variable, village, period, value, source, rank, importId: latest, state: 'ok' };
	});
	const before = new Facts(catalogue, around, choices);
	const after = new Facts(catalogue, [...stays, ...added], choices);
	const used = (facts: Facts, { variable, village, period }: Observation): KeptObservation | undefined =>
		facts.all(variable, village).find((o) => o.period.label === period.label && facts.useOf(o).used);
	return [...fresh.values()].flatMap((o): Override[] => {
		const old = used(before, o);
		if (!old || old.source === source) return [];
		const now = used(after, o);
		if (!now || now.source !== source || now.value === old.value) return [];
		const { variable, village, period } = o;
		const { value: from, importId } = old;
		return [{ village, variable, period: period.label, from, source: old.source, importId, to: now.value }];
	});
}
