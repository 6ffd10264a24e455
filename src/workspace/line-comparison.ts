import type { IncomingFile } from '../model/fact.ts';
import type { Connection } from './database.ts';
import type { Ids } from './ids.ts';
import { at, columns, LINE_TABLES, type Line, type LineTable, linesOf, placeOf, type Value } from './line-tables.ts';

/** How a row of a file compares with what is in force. */
export type RowState = 'new' | 'changed' | 'same';

/** How the lines of a file compare with those in force. */
export interface LineComparison {
	readonly states: ReadonlyMap<Line, RowState>;
	/** Lines in force that the file replaces without bringing them again. */
	readonly gone: number;
	/** Imports whose lines the file would replace. */
	readonly imports: ReadonlySet<number>;
}

/** Compares the lines of a file with the sets in force that it would replace, without changing anything. */
export function compareLines(db: Connection, ids: Ids, file: IncomingFile): LineComparison {
	const states = new Map<Line, RowState>();
	const imports = new Set<number>();
	let gone = 0;
	const source = ids.known('source', file.source);
	for (const table of LINE_TABLES) {
		const sets = new Map<string, { key: Value[]; lines: Line[] }>();
		for (const row of file.rows)
			for (const line of linesOf(row, table)) {
				const key = [placeOf(line, ids), ...at(line, table.set)];
				const name = JSON.stringify(key);
				const known = sets.get(name);
				if (known) known.lines.push(line);
				else sets.set(name, { key, lines: [line] });
			}
		if (sets.size === 0) continue;
		const where = ['source_id', 'place_id', ...columns(table.set)].map((column) => `${column} IS ?`).join(' AND ');
		const find = db
			.prepare(
				`SELECT import_id, ${columns(table.fields).join(', ')} FROM ${table.table} WHERE ${where}
				AND import_id = (SELECT max(import_id) FROM ${table.table} WHERE ${where}) ORDER BY id`,
			)
			.raw();
		for (const { key, lines } of sets.values()) {
			const kept = source === undefined ? [] : (find.all(source, ...key, source, ...key) as Value[][]);
			if (kept.length > 0) imports.add(kept[0]![0] as number);
			gone += compareSet(table, lines, kept, states);
		}
	}
	return { states, gone, imports };
}

/**
 * Compares the lines of one set with those kept (import number, then the fields). Equal lines are paired first, then those
 * of one key in their order: several lines of a budget may share account and activity. Gives the number left over.
 */
function compareSet(table: LineTable, lines: readonly Line[], kept: Value[][], states: Map<Line, RowState>): number {
	const count = (map: Map<string, number>, name: string, by: number): boolean => {
		const left = (map.get(name) ?? 0) + by;
		if (left < 0) return false;
		map.set(name, left);
		return true;
	};
	const keyAt = table.key.map((field) => table.fields.indexOf(field));
	const compared = table.fields.filter((field) => !table.words.includes(field));
	const comparedAt = compared.map((field) => table.fields.indexOf(field));
	const whole = new Map<string, number>();
	const byKey = new Map<string, number>();
	for (const [, ...fields] of kept) {
		count(whole, JSON.stringify(comparedAt.map((index) => fields[index])), 1);
		count(byKey, JSON.stringify(keyAt.map((index) => fields[index])), 1);
	}
	const others: { line: Line; key: string }[] = [];
	let left = kept.length;
	for (const line of lines) {
		const key = JSON.stringify(at(line, table.key));
		if (count(whole, JSON.stringify(at(line, compared)), -1)) {
			count(byKey, key, -1);
			states.set(line, 'same');
			left--;
		} else others.push({ line, key });
	}
	for (const { line, key } of others) {
		const changed = count(byKey, key, -1);
		states.set(line, changed ? 'changed' : 'new');
		if (changed) left--;
	}
	return left;
}
