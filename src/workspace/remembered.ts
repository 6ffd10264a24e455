import type { Connection } from './database.ts';

/** Something a person decided once, which the workspace uses again. */
export interface Remembered {
	readonly kind: 'answer' | 'village_name' | 'source_choice' | 'layout';
	/** The source it holds for; a chosen source and a layout hold for all. */
	readonly source: string | null;
	/** What was asked: the name of an answer, a spelling, a variable, or the id of a layout. */
	readonly name: string;
	/** The answer: a text, the code of a village or source, or how many columns a layout has. */
	readonly value: string;
	readonly decidedAt: string;
}

/** All that is remembered, in a fixed order. */
export const listRemembered = (db: Connection): Remembered[] =>
	db
		.prepare(
			`SELECT 'answer' AS kind, source, name, value, decided_at AS decidedAt, 1 AS place FROM answer
			UNION ALL SELECT 'village_name', source, village_alias.name, place.code, decided_at, 2
				FROM village_alias JOIN place ON place.id = place_id
			UNION ALL SELECT 'source_choice', NULL, variable.code, source.code, decided_at, 3
				FROM source_choice JOIN variable ON variable.id = variable_id JOIN source ON source.id = source_id
			UNION ALL SELECT 'layout', NULL, id, CAST(json_array_length(definition, '$.columns') AS TEXT), added_at, 4 FROM layout
			ORDER BY place, source, name`,
		)
		.all()
		.map((row) => {
			const { place: _, ...one } = row as Remembered & { place: number };
			return one;
		});

/** How each kind is forgotten. Layouts have a rule of their own (`dropLayout`): imports may rest on them. */
const FORGET: Readonly<Record<Exclude<Remembered['kind'], 'layout'>, string>> = {
	answer: 'DELETE FROM answer WHERE source = @source AND name = @name',
	village_name: 'DELETE FROM village_alias WHERE source = @source AND name = @name',
	source_choice: 'DELETE FROM source_choice WHERE variable_id = (SELECT id FROM variable WHERE code = @name)',
};

/** Forgets one answer, spelling or choice of a source. */
export function forget(
	db: Connection,
	kind: Exclude<Remembered['kind'], 'layout'>,
	{ source, name }: Pick<Remembered, 'source' | 'name'>,
): void {
	db.prepare(FORGET[kind]).run(kind === 'source_choice' ? { name } : { source, name });
}
