import type { Layout, LayoutContent } from '../../model/layout.ts';
import type { Period } from '../../model/period.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { AidCounter } from './aid.ts';
import { ChildCounter } from './children.ts';
import type { PersonCounter } from './counted.ts';
import { FamilyFormCounter } from './family-form.ts';
import { HouseholdCounter } from './households.ts';
import { PopulationCounter } from './population.ts';

type Listed = Pick<Layout, 'id' | 'content'>;
type Counter = (request: IntakeRequest, period: Period, layout: string) => PersonCounter;

/** How the lists of persons and households are counted, by what their layout holds. */
const COUNTERS: Partial<Readonly<Record<LayoutContent, Counter>>> = {
	penduduk: (request, period) => new PopulationCounter(request, period),
	penduduk_berblok: (request, period) => new PopulationCounter(request, period),
	anak_diukur: (request) => new ChildCounter(request),
	rumah_tangga: (request, period) => new HouseholdCounter(request, period),
	lembar_keluarga: (request, period, layout) => new FamilyFormCounter(request, period, layout),
	penerima_bantuan: (request, period, layout) => new AidCounter(request, period, layout),
};
const counterOf = ({ content }: Listed): Counter | undefined => content && COUNTERS[content];

/** True for layouts of persons that this program knows how to count. */
export const isCountable = (layout: Listed): boolean => counterOf(layout) !== undefined;

/** True for lists of all inhabitants, which may have hundreds of thousands of rows. */
export const isPopulation = ({ content }: Listed): boolean => content === 'penduduk' || content === 'penduduk_berblok';

/** True for sheets of a file that are counted together: those of one layout, and the sheets of the family form. */
export const belongTogether = (layout: Listed, other: Listed): boolean =>
	layout.id === other.id || (layout.content === 'lembar_keluarga' && other.content === 'lembar_keluarga');

/** True where each row says its own period: then none need be asked for. */
export const saysItsPeriod = ({ content }: Listed): boolean => content === 'anak_diukur';

/** The counter for a layout; `period` is only looked at where rows do not say their own. Null for no list of persons. */
export const counterFor = (layout: Listed, request: IntakeRequest, period: Period): PersonCounter | null =>
	counterOf(layout)?.(request, period, layout.id) ?? null;

/** Columns of a sheet that stand for the same field of a person, by their letters; none when each stands for its own. */
export function doubledColumns({ columns }: Recognised): string[] {
	const byRole = new Map<string, Set<string>>();
	for (const { letters, uses } of columns)
		for (const role of uses.flatMap(({ targets }) => targets).filter((target) => target.startsWith('@orang.')))
			byRole.set(role, (byRole.get(role) ?? new Set()).add(letters));
	return [...byRole.values()].flatMap((letters) => (letters.size > 1 ? [...letters] : []));
}
