import type { Village } from '../model/place.ts';
import type { Connection, WorkspaceFile } from './database.ts';

/** Spellings of village names that a person confirmed, by source and folded name. */
export function readAliases(db: Connection, villages: readonly Village[]): Map<string, Map<string, Village>> {
	const byCode = new Map(villages.map((village) => [village.code, village]));
	const aliases = new Map<string, Map<string, Village>>();
	const rows = db
		.prepare('SELECT source, village_alias.name, code FROM village_alias JOIN place ON place.id = place_id')
		.all() as { source: string; name: string; code: string }[];
	for (const { source, name, code } of rows)
		aliases.set(source, (aliases.get(source) ?? new Map<string, Village>()).set(name, byCode.get(code)!));
	return aliases;
}

/** Remembers confirmed names (folded, with the village's code) for a source; a later confirmation replaces the earlier. */
export function keepAliases(
	db: Connection,
	source: string,
	aliases: ReadonlyMap<string, string>,
	decidedAt: string,
): void {
	const add = db.prepare(
		`INSERT INTO village_alias VALUES (?, ?, (SELECT id FROM place WHERE code = ?), ?)
		ON CONFLICT DO UPDATE SET place_id = excluded.place_id, decided_at = excluded.decided_at
		WHERE place_id <> excluded.place_id`,
	);
	for (const [name, code] of aliases) add.run(source, name, code, decidedAt);
}

/** A spelling of a village's name that a person confirmed for a source. */
export interface RememberedName {
	readonly source: string;
	/** As compared: capitals, without blanks. */
	readonly name: string;
	readonly village: string;
	readonly decidedAt: string;
}

/** All remembered spellings, by source and name. */
export const listAliases = (db: Connection): RememberedName[] =>
	db
		.prepare(
			`SELECT source, village_alias.name, code AS village, decided_at AS decidedAt
			FROM village_alias JOIN place ON place.id = place_id ORDER BY source, village_alias.name`,
		)
		.all() as RememberedName[];

/** Forgets a folded name, for every source. Gives the number forgotten. */
export const forgetAlias = (workspace: WorkspaceFile, name: string): number =>
	workspace.write((db) => db.prepare('DELETE FROM village_alias WHERE name = ?').run(name).changes);
