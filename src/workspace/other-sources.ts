import type { Connection } from './database.ts';

/** Those of some variables that another source than this one has values of. */
export function toldByOthers(db: Connection, variables: Iterable<string>, source: string): string[] {
	const other = db
		.prepare(
			`SELECT 1 FROM observation WHERE variable_id = (SELECT id FROM variable WHERE code = ?)
				AND source_id IS NOT (SELECT id FROM source WHERE code = ?) LIMIT 1`,
		)
		.pluck();
	return [...variables].filter((variable) => other.get(variable, source) === 1);
}

/** Name of the file of an import. */
export const fileOf = (db: Connection, importId: number): string =>
	db.prepare('SELECT file FROM import WHERE id = ?').pluck().get(importId) as string;
