import type { Fault } from '../../model/fault.ts';
import { noteOf, saysMultiple } from '../titles.ts';
import { shown, textOf } from '../values.ts';
import { laterHeadings } from './list-heading.ts';
import type { FoundList } from './list-kinds.ts';
import { MONEY_ROLES } from './rupiah-cells.ts';

/** Where a table says that its amounts are in thousands or millions: above it, in its headings, below it; null when it does not. */
function scaleOf({ sheet, heading }: FoundList): string | null {
	const end = heading.row + heading.depth;
	const headings = sheet.rows.filter(({ number }) => number >= heading.row && number < end);
	const money = heading.columns.filter(({ role }) => MONEY_ROLES.has(role));
	// A row of units may stand below the headings.
	const units = heading.rows.slice(0, 2).flatMap(({ cells }) => money.map(({ index }) => textOf(cells[index] ?? null)));
	const texts = [
		...heading.above.map((line) => line.join(' ')),
		sheet.name,
		...headings.flatMap(({ cells }) => cells.map(textOf)),
		...units.filter((text) => !/[1-9]/.test(text)),
	];
	return texts.find(saysMultiple) ?? noteOf(sheet, end - 1) ?? null;
}

/** What stands in the way of reading a whole table: a second one below it, or amounts in thousands or millions. */
export function tableFaults(list: FoundList): Fault[] {
	const { sheet, heading } = list;
	const faults: Fault[] = [];
	const [second] = laterHeadings(heading).others;
	if (second !== undefined) faults.push({ code: 'second_table', sheet: sheet.name, row: second });
	const scale = scaleOf(list);
	if (scale !== null) faults.push({ code: 'amounts_scaled', sheet: sheet.name, value: shown(scale) });
	return faults;
}

/** A title over proposals that came to nothing. */
const TURNED_DOWN =
	/\b(?:ditolak|dicoret|dibatalkan|(?:tidak|tdk) (?:di ?danai|terdanai|di ?akomodir|terakomodir|di ?akomodasi|terakomodasi|di ?setujui|di ?terima|di ?laksanakan|terlaksana|lolos|layak|masuk))\b/i;
/** A title over what was carried out. */
const CARRIED_OUT = /\b(?:realisasi|(?:telah|sudah) (?:di ?laksanakan|terlaksana|selesai))\b/i;
/** Both stand in the table. */
const PLAN_TOO = /\b(?:pagu|anggaran|target|rencana|usulan)\s*(?:dan|serta|&|\/)\s*realisasi\b/i;

/** A list that its title calls one of proposals turned down, or of work done: neither are the proposals or programmes of a year. */
export function otherList({ sheet, heading }: FoundList): Fault[] {
	for (const line of heading.above) {
		const title = line.join(' ');
		const word = TURNED_DOWN.exec(title) ?? (PLAN_TOO.test(title) ? null : CARRIED_OUT.exec(title));
		if (word) return [{ code: 'list_other', sheet: sheet.name, value: shown(title), detail: { word: word[0] } }];
	}
	return [];
}
