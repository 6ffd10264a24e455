import type { Decision } from '../model/decision.ts';
import type { Fault, FaultCode } from '../model/fault.ts';
import { foldDistrict } from './names.ts';
import type { PlainWords } from './plain-words.ts';
import type { IntakeResult } from './request.ts';
import type { OpenedFile } from './tables.ts';

/** Faults that show what stands in a cell where a figure or a word of a list should. */
const OF_A_CELL: ReadonlySet<FaultCode> = new Set<FaultCode>([
	'value_unreadable',
	'value_category',
	'value_marks',
	'period_unreadable',
	'column_narrows',
]);
/** Faults that show a title. */
const OF_A_TITLE: ReadonlySet<FaultCode> = new Set<FaultCode>([
	'scale_in_title',
	'title_contradicts',
	'title_narrows',
	'cumulative_in_title',
]);
/** What in a title announces a person. */
const ANNOUNCES =
	/\b(nama|petugas|kader|bidan|operator|kepala|kades|lurah|camat|ketua|sekretaris|pendamping|oleh|nip|hj?|dr|drs|ibu|bapak|bpk|sdri?|an)\b/i;

/** A fault that shows no name of a person: several words of which none is of the field, or what follows an office. */
function withoutPersons(fault: Fault, words: PlainWords): Fault {
	const { code, value = '' } = fault;
	const title = fault.detail?.title;
	if (code === 'period_missing' && typeof title === 'string' && ANNOUNCES.test(title))
		return { ...fault, detail: { ...fault.detail, title: words.masked(title) } };
	if (OF_A_TITLE.has(code)) return ANNOUNCES.test(value) ? { ...fault, value: words.masked(value) } : fault;
	const isName = OF_A_CELL.has(code) && /\p{L}{2,}[^\p{L}\d]+\p{L}/u.test(value) && !/\d/.test(value);
	return isName && !words.touches(value) ? { ...fault, value: '***' } : fault;
}

/**
 * A result whose decisions name the sheets and members passed over only where the words of the name are of the field: a
 * sheet for each child is called by the child. Others get the number of the sheet, `#3`, or the ending of the member, `#2.pdf`. Nor do faults show a name.
 */
export function withToldNames(result: IntakeResult, { sheets }: OpenedFile, words: PlainWords): IntakeResult {
	const order = sheets.map(({ name }) => name);
	const sheet = (name: string, at: number): string => {
		if (words.holds(name.replace(/\.[a-z]{1,5}\b/gi, ''))) return name;
		return `#${order.includes(name) ? order.indexOf(name) + 1 : at + 1}`;
	};
	const member = (name: string, at: number): string => {
		const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
		return words.holds(name.slice(0, name.length - ending.length)) ? name : `#${at + 1}${ending}`;
	};
	const told = (decision: Decision): Decision => {
		if (decision.code === 'sheets_skipped') return { ...decision, sheets: decision.sheets.map(sheet) };
		// A sheet that is called by the place it is about names nobody.
		if (decision.code === 'sheet_elsewhere' && !foldDistrict(decision.sheet).includes(foldDistrict(decision.place)))
			return { ...decision, sheet: sheet(decision.sheet, 0) };
		if (decision.code === 'members_skipped') return { ...decision, members: decision.members.map(member) };
		return decision;
	};
	const decisions = result.decisions.map(told);
	const faults = result.faults.map((fault) => withoutPersons(fault, words));
	return { ...result, faults, decisions, incoming: result.incoming && { ...result.incoming, decisions } };
}
