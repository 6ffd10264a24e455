import type { Period } from '../../model/period.ts';
import type { Recognised } from '../recognise.ts';
import type { IntakeRequest } from '../request.ts';
import { AidCounter } from './aid.ts';
import { ChildCounter } from './children.ts';
import type { PersonCounter } from './counted.ts';
import { FamilyFormCounter } from './family-form.ts';
import { HouseholdCounter } from './households.ts';
import { PopulationCounter } from './population.ts';

type Kind = 'population' | 'children' | 'households' | 'family_form' | 'aid';

/** What the layouts of persons are lists of. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
	['opensid/penduduk', 'population'],
	['opendk/penduduk', 'population'],
	['siak/penduduk', 'population'],
	['siak/bip_ektp', 'population'],
	['siak/bip_2016', 'population'],
	['siak/bip_2012', 'population'],
	['siak/bip_2016_luwutimur', 'population'],
	['eppgbm/anak', 'children'],
	['opensid/rtm', 'households'],
	['opensid/regsosek2022', 'family_form'],
	['opensid/regsosek2022_program', 'family_form'],
	['opensid/program_bantuan_peserta', 'aid'],
	['opendk/peserta_program_bantuan', 'aid'],
]);
/** Kinds of which several layouts are parts of one file. */
const PARTS: ReadonlySet<Kind> = new Set(['family_form']);

/** True for layouts of persons that this program knows how to count. */
export const isCountable = (layout: string): boolean => KINDS.has(layout);

/** True for lists of all inhabitants, which may have hundreds of thousands of rows. */
export const isPopulation = (layout: string): boolean => KINDS.get(layout) === 'population';

/** True for sheets of a file that are counted together. */
export function belongTogether(layout: string, other: string): boolean {
	const kind = KINDS.get(layout);
	return layout === other || (kind !== undefined && PARTS.has(kind) && kind === KINDS.get(other));
}

/** True where each row says its own period: then none need be asked for. */
export const saysItsPeriod = (layout: string): boolean => KINDS.get(layout) === 'children';

/** The counter for a layout; `period` is only looked at where rows do not say their own. */
export function counterFor(layout: string, request: IntakeRequest, period: Period): PersonCounter {
	switch (KINDS.get(layout)) {
		case 'children':
			return new ChildCounter(request);
		case 'households':
			return new HouseholdCounter(request, period);
		case 'family_form':
			return new FamilyFormCounter(request, period, layout);
		case 'aid':
			return new AidCounter(request, period, layout);
		default:
			return new PopulationCounter(request, period);
	}
}

/** Columns of a sheet that stand for the same field of a person, by their letters; none when each stands for its own. */
export function doubledColumns({ columns }: Recognised): string[] {
	const byRole = new Map<string, Set<string>>();
	for (const { letters, uses } of columns)
		for (const role of uses.flatMap(({ targets }) => targets).filter((target) => target.startsWith('@orang.')))
			byRole.set(role, (byRole.get(role) ?? new Set()).add(letters));
	return [...byRole.values()].flatMap((letters) => (letters.size > 1 ? [...letters] : []));
}
