import type { Fault } from '../../model/fault.ts';
import { maskIdentity } from '../../model/identity.ts';
import type { Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import type { IntakeRequest } from '../request.ts';
import { isCountable } from './kinds.ts';

/** Rows among which headings stand. */
const LOOK_AT_ROWS = 40;
/** Share of the headings of a list of persons by which it is known among other columns, and the fewest that it has. */
const MOST_HEADINGS = 0.8;
const FEWEST_HEADINGS = 10;

/** A list of persons whose headings stand among too many others to be known by them. */
export function listAmongOthers(sheet: Sheet, { layouts }: IntakeRequest): Fault | null {
	for (const { cells } of sheet.rows.slice(0, LOOK_AT_ROWS)) {
		const told = new Set(cells.map((cell) => (typeof cell === 'string' ? foldHeading(cell) : '')).filter(Boolean));
		if (told.size < FEWEST_HEADINGS) continue;
		const layout = layouts.find((one) => {
			const own = new Set(one.columns.map(({ heading }) => heading));
			const shared = [...own].filter((heading) => told.has(heading)).length;
			return isCountable(one) && own.size >= FEWEST_HEADINGS && shared >= own.size * MOST_HEADINGS;
		});
		if (layout) {
			const others = told.size - new Set(layout.columns.map(({ heading }) => heading)).size;
			const detail = { title: layout.title, layout: layout.id, others: Math.max(1, others) };
			return { code: 'list_among_others', sheet: maskIdentity(sheet.name), detail };
		}
	}
	return null;
}
