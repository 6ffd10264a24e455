import type { BlankCell, IncomingFile } from '../model/fact.ts';
import type { Connection } from './database.ts';
import type { Ids } from './ids.ts';

/** A blank cell of a file whose value the same source told before; the older value stays in force. */
export interface Emptied {
	readonly village: string | null;
	readonly variable: string;
	readonly period: string;
	readonly value: number;
	/** Import that told the value last. */
	readonly importId: number;
}

/** Blank cells of a file for which its source has a value in force that no person left out. */
export function emptiedCells(db: Connection, ids: Ids, file: IncomingFile): Emptied[] {
	const source = ids.known('source', file.source);
	if (source === undefined || !file.blanks?.length) return [];
	const told = new Set<string>();
	for (const row of file.rows) for (const observation of row.observations) told.add(keyOf(observation));
	const find = db
		.prepare(
			`SELECT o.value, o.import_id, mark.state FROM observation o
			LEFT JOIN observation_mark mark ON mark.variable_id = o.variable_id AND mark.place_id = o.place_id
				AND mark.period_id = o.period_id AND mark.source_id = o.source_id AND mark.value = o.value
			WHERE o.variable_id = ? AND o.place_id = ? AND o.period_id = ? AND o.source_id = ?
			ORDER BY o.import_id DESC LIMIT 1`,
		)
		.raw();
	const emptied: Emptied[] = [];
	for (const blank of file.blanks) {
		const key = keyOf(blank);
		const variable = ids.known('variable', blank.variable);
		const period = ids.known('period', blank.period.label);
		if (variable === undefined || period === undefined || told.has(key)) continue;
		told.add(key);
		const kept = find.get(variable, ids.place(blank.village), period, source) as
			| [number, number, string | null]
			| undefined;
		if (!kept || kept[2] === 'left_out') continue;
		const { village, variable: code } = blank;
		emptied.push({ village, variable: code, period: blank.period.label, value: kept[0], importId: kept[1] });
	}
	return emptied;
}

const keyOf = ({ village, variable, period }: BlankCell): string => `${village}|${variable}|${period.label}`;
