import type { Connection } from './database.ts';

/** Rows of one statement: more gain nothing. */
const ROWS = 50;

/** What a cell of the database may hold. */
export type Field = string | number | null;

/** Adds rows to a table many at a time, which takes less than half the time. */
export interface Batches {
	row(...fields: readonly Field[]): void;
	/** Writes what is still waiting. */
	end(): void;
}

/** Rows of `width` fields for a table, in the order of its columns. */
export function batches(db: Connection, table: string, width: number): Batches {
	const places = `(${Array(width).fill('?').join(', ')})`;
	const insert = (rows: number) => db.prepare(`INSERT INTO ${table} VALUES ${Array(rows).fill(places).join(', ')}`);
	const whole = insert(ROWS);
	let waiting: Field[] = [];
	return {
		row(...fields) {
			for (const field of fields) waiting.push(field);
			if (waiting.length < ROWS * width) return;
			whole.run(...waiting);
			waiting = [];
		},
		end() {
			if (waiting.length > 0) insert(waiting.length / width).run(...waiting);
			waiting = [];
		},
	};
}
