import type { Fault } from '../../model/fault.ts';
import { noteOf } from '../titles.ts';
import { shown } from '../values.ts';
import { laterHeadings, scaleIn } from './list-heading.ts';
import type { FoundList } from './list-kinds.ts';

/** What stands in the way of reading a whole table: a second one below it, or amounts in thousands or millions. */
export function tableFaults({ sheet, heading }: FoundList): Fault[] {
	const faults: Fault[] = [];
	const [second] = laterHeadings(heading).others;
	if (second !== undefined) faults.push({ code: 'second_table', sheet: sheet.name, row: second });
	const scale = scaleIn(heading) ?? noteOf(sheet, heading.row + heading.depth - 1) ?? null;
	if (scale !== null) faults.push({ code: 'amounts_scaled', sheet: sheet.name, value: shown(scale) });
	return faults;
}
