import type { Variable } from '../model/catalogue.ts';
import type { Layout } from '../model/layout.ts';
import type { Connection } from './database.ts';

/** The layouts an officer added to this workspace, by id. Columns of variables that are no longer known are passed over. */
export function readLayouts(db: Connection, variables: ReadonlyMap<string, Variable>): Layout[] {
	const rows = db.prepare('SELECT id, definition FROM layout ORDER BY id').all() as {
		id: string;
		definition: string;
	}[];
	return rows.map(({ id, definition }) => {
		const layout = JSON.parse(definition) as Omit<Layout, 'id'>;
		const known = (target: string): boolean => target.startsWith('@') || variables.has(target);
		return { ...layout, id, columns: layout.columns.filter(({ targets }) => targets.every(known)) };
	});
}

/** Keeps a layout; one of the same id is replaced. */
export function keepLayout(db: Connection, layout: Layout, addedAt: string): void {
	const { id, ...definition } = layout;
	db.prepare(
		`INSERT INTO layout (id, definition, added_at) VALUES (?, ?, ?)
		ON CONFLICT DO UPDATE SET definition = excluded.definition, added_at = excluded.added_at`,
	).run(id, JSON.stringify(definition), addedAt);
}

/** Imports in force that were read with a layout. */
export const importsOfLayout = (db: Connection, id: string): number[] =>
	db.prepare('SELECT id FROM import WHERE layout = ? AND undone_at IS NULL ORDER BY id').pluck().all(id) as number[];

/** Takes a layout away; true when there was one. */
export const dropLayout = (db: Connection, id: string): boolean =>
	db.prepare('DELETE FROM layout WHERE id = ?').run(id).changes > 0;
