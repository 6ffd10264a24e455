import type { Catalogue } from '../model/catalogue.ts';
import type { KeptObservation } from '../model/fact.ts';
import { Facts } from './facts.ts';

/**
 * What becomes of the figure for a village and period when a value of an import goes: the source goes back to its older
 * value, another source takes over, the figure in use stays as it is (another source told it, or tells the same), or there
 * is no value any more.
 */
export type UndoneKind = 'back' | 'other_source' | 'unchanged' | 'gone';

/** A value that goes with its import, and the figure after it; `to`, `source` and `importId` are null when it is gone. */
export interface UndoneValue {
	readonly kind: UndoneKind;
	readonly village: string | null;
	readonly variable: string;
	readonly period: string;
	readonly from: number;
	readonly to: number | null;
	readonly source: string | null;
	readonly importId: number | null;
}

/** The values in force with an import and without it, of all sources, of the variables that the import told. */
export interface UndoCase {
	readonly catalogue: Catalogue;
	/** Name of the source that a person chose, by variable. */
	readonly choices: ReadonlyMap<string, string>;
	readonly before: readonly KeptObservation[];
	readonly after: readonly KeptObservation[];
}

const keyOf = ({ variable, village, period, source }: KeptObservation): string =>
	[variable, village ?? '', period.label, source].join('|');

/** The values in force that change when an import is taken back, by variable. */
export function undoneValues({ catalogue, choices, before, after }: UndoCase): UndoneValue[] {
	const left = new Map(after.map((o) => [keyOf(o), o]));
	const usedBefore = new Facts(catalogue, before, choices);
	const usedAfter = new Facts(catalogue, after, choices);
	const values = before.flatMap((o): UndoneValue[] => {
		const older = left.get(keyOf(o)) ?? null;
		if (older?.value === o.value) return [];
		const { variable, village, period, source, value: from } = o;
		const was = usedBefore.foremost(variable, village, period);
		const now = usedAfter.foremost(variable, village, period);
		const told = (kind: UndoneKind, to: KeptObservation | null): UndoneValue[] => [
			{
				kind,
				village,
				variable,
				period: period.label,
				from,
				to: to?.value ?? null,
				source: to?.source ?? null,
				importId: to?.importId ?? null,
			},
		];
		if (now && now.source !== source) {
			const changes = was?.source === source && now.value !== from;
			if (changes || older === null) return told(changes ? 'other_source' : 'unchanged', now);
		}
		return told(older ? 'back' : 'gone', older);
	});
	return values.sort((a, b) => (a.variable < b.variable ? -1 : a.variable > b.variable ? 1 : 0));
}
