import type { Connection } from './database.ts';

/** Numbers of codes in the dictionaries of a workspace, each looked up once. */
export interface Ids {
	/** Number of a village, or of the kecamatan (null). */
	place(code: string | null): number;
	variable(code: string): number;
	period(label: string): number;
	source(code: string): number;
	columns(letters: string): number;
	/** Number of a variable, period or source that is there already. */
	known(table: 'variable' | 'period' | 'source', text: string): number | undefined;
}

const COLUMN = { variable: 'code', period: 'label', source: 'code', columns: 'letters' } as const;

/** The dictionaries of a workspace; a code that is new is added, which needs a writing connection. */
export function dictionaries(db: Connection): Ids {
	const make = (table: keyof typeof COLUMN) => {
		const find = db.prepare(`SELECT id FROM ${table} WHERE ${COLUMN[table]} = ?`).pluck();
		const known = new Map<string, number | undefined>();
		const look = (text: string): number | undefined => {
			let id = known.get(text);
			if (id === undefined && !known.has(text)) {
				id = find.get(text) as number | undefined;
				known.set(text, id);
			}
			return id;
		};
		const add = (text: string): number => {
			let id = look(text);
			if (id === undefined) {
				const sql = `INSERT INTO ${table} (${COLUMN[table]}) VALUES (?)`;
				id = Number(db.prepare(sql).run(text).lastInsertRowid);
				known.set(text, id);
			}
			return id;
		};
		return { look, add };
	};
	const tables = {
		variable: make('variable'),
		period: make('period'),
		source: make('source'),
		columns: make('columns'),
	};
	const places = new Map<string | null, number>();
	for (const [id, code, kind] of db.prepare('SELECT id, code, kind FROM place').raw().all() as [
		number,
		string,
		string,
	][])
		places.set(kind === 'kecamatan' ? null : code, id);
	return {
		place: (code) => places.get(code)!,
		variable: tables.variable.add,
		period: tables.period.add,
		source: tables.source.add,
		columns: tables.columns.add,
		known: (table, text) => tables[table].look(text),
	};
}
