import type { Decision } from '../model/decision.ts';
import { foldDistrict } from './names.ts';
import type { PlainWords } from './plain-words.ts';
import type { IntakeResult } from './request.ts';
import type { OpenedFile } from './tables.ts';

/**
 * A result whose decisions name the sheets and members passed over only where the words of the name are of the field: a
 * sheet for each child is called by the child. Others get the number of the sheet, `#3`, or the ending of the member, `#2.pdf`.
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
	return { ...result, decisions, incoming: result.incoming && { ...result.incoming, decisions } };
}
