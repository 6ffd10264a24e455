import type { Connection, WorkspaceFile } from './database.ts';
import { dictionaries } from './ids.ts';

/** The source that a person wants for a variable, before the order of trust. */
export interface SourceChoice {
	readonly source: string;
	readonly reason: string;
	readonly decidedAt: string;
}

/** The chosen sources, by variable. */
export function readChoices(db: Connection): Map<string, SourceChoice> {
	const rows = db
		.prepare(
			`SELECT variable.code AS variable, source.code AS source, reason, decided_at AS decidedAt
			FROM source_choice JOIN variable ON variable.id = variable_id JOIN source ON source.id = source_id`,
		)
		.all() as (SourceChoice & { variable: string })[];
	return new Map(rows.map(({ variable, ...choice }) => [variable, choice]));
}

/** Makes a source win for a variable, whatever its rank; null goes back to the order of trust. */
export function chooseSource(workspace: WorkspaceFile, variable: string, choice: SourceChoice | null): void {
	workspace.write((db) => {
		const ids = dictionaries(db);
		const id = ids.variable(variable);
		db.prepare('DELETE FROM source_choice WHERE variable_id = ?').run(id);
		if (choice)
			db.prepare('INSERT INTO source_choice VALUES (?, ?, ?, ?)').run(
				id,
				ids.source(choice.source),
				choice.reason,
				choice.decidedAt,
			);
	});
}

/** The sources that have a value of a variable, by name, with their rank. */
export function readSources(db: Connection, variable: string): Map<string, number> {
	const rows = db
		.prepare(
			`SELECT source.code, min(import.rank) FROM observation
			JOIN source ON source.id = source_id JOIN import ON import.id = import_id
			WHERE variable_id = (SELECT id FROM variable WHERE code = ?) GROUP BY source.code ORDER BY 1`,
		)
		.raw()
		.all(variable) as [string, number][];
	return new Map(rows);
}
