import type { Connection } from './database.ts';

/** Answers to what a layout leaves out, by source and name. */
export function readAnswers(db: Connection): Map<string, Map<string, string>> {
	const answers = new Map<string, Map<string, string>>();
	const rows = db.prepare('SELECT source, name, value FROM answer').raw().all() as [string, string, string][];
	for (const [source, name, value] of rows)
		answers.set(source, (answers.get(source) ?? new Map<string, string>()).set(name, value));
	return answers;
}

/** Remembers answers for a source; a later answer replaces the earlier. */
export function keepAnswers(
	db: Connection,
	source: string,
	answers: ReadonlyMap<string, string>,
	decidedAt: string,
): void {
	const add = db.prepare(
		`INSERT INTO answer VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET value = excluded.value, decided_at = excluded.decided_at WHERE value <> excluded.value`,
	);
	for (const [name, value] of answers) add.run(source, name, value, decidedAt);
}
