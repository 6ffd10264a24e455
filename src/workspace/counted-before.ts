import type { IncomingFile } from '../model/fact.ts';
import type { Connection } from './database.ts';
import { dictionaries } from './ids.ts';

/** Counts of an earlier list of one source, village and period that a later list does not give. */
export interface CountedBefore {
	readonly village: string | null;
	readonly period: string;
	/** Codes of the variables in force that the later list lacks. */
	readonly variables: readonly string[];
	/** Import that told one of them last. */
	readonly importId: number;
	readonly file: string;
}

/**
 * For each village and period of a counted list: what its source told before and this list does not, those left out by a
 * person apart. Numerators of one list beside denominators of another would be the outcome.
 */
export function countedBefore(db: Connection, file: IncomingFile): CountedBefore[] {
	const ids = dictionaries(db);
	const source = ids.known('source', file.source);
	if (source === undefined) return [];
	const given = new Map<string, { village: string | null; period: string; variables: Set<string> }>();
	for (const { village, period, variable } of file.rows.flatMap(({ observations }) => observations)) {
		const key = `${village}|${period.label}`;
		const one = given.get(key) ?? { village, period: period.label, variables: new Set() };
		one.variables.add(variable);
		given.set(key, one);
	}
	const all = db.prepare('SELECT id, code FROM variable').raw().all() as [number, string][];
	const find = db
		.prepare(
			`SELECT o.import_id, mark.state, import.file FROM observation o JOIN import ON import.id = o.import_id
			LEFT JOIN observation_mark mark ON mark.variable_id = o.variable_id AND mark.place_id = o.place_id
				AND mark.period_id = o.period_id AND mark.source_id = o.source_id AND mark.value = o.value
			WHERE o.variable_id = ? AND o.place_id = ? AND o.period_id = ? AND o.source_id = ?
			ORDER BY o.import_id DESC LIMIT 1`,
		)
		.raw();
	return [...given.values()].flatMap(({ village, period, variables }): CountedBefore[] => {
		const periodId = ids.known('period', period);
		if (periodId === undefined) return [];
		const lacking: string[] = [];
		let last: [number, string] | null = null;
		for (const [id, code] of all) {
			if (variables.has(code)) continue;
			const kept = find.get(id, ids.place(village), periodId, source) as [number, string | null, string] | undefined;
			if (!kept || kept[1] === 'left_out') continue;
			lacking.push(code);
			if (last === null || kept[0] > last[0]) last = [kept[0], kept[2]];
		}
		return last === null ? [] : [{ village, period, variables: lacking, importId: last[0], file: last[1] }];
	});
}
