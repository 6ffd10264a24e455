import type { Decision } from '../model/decision.ts';
import { Mistake } from '../model/fault.ts';
import type { PastImport } from '../model/finding.ts';
import type { Connection, WorkspaceFile } from './database.ts';
import { LINE_TABLES, withNewest } from './line-tables.ts';

/** All imports, oldest first, those taken back included. */
export function readHistory(db: Connection): PastImport[] {
	const rows = db
		.prepare(
			`SELECT id, file, sha256, layout, rank, imported_at AS importedAt, rows_read AS read, decisions, source, sender, reason,
				undone_at AS undoneAt, rows_new AS new, rows_changed AS changed, rows_same AS same, rows_refused AS refused,
				rows_outside AS outside, rows_skipped AS skipped, contents,
				(SELECT group_concat(name, ', ') FROM sheet WHERE import_id = import.id) AS sheet
			 FROM import ORDER BY id`,
		)
		.all() as (Omit<PastImport, 'decisions'> & { decisions: string; contents: string; sheet: string | null })[];
	return rows.map(({ contents, ...row }) => ({
		...row,
		...(JSON.parse(contents) as Pick<
			PastImport,
			'observations' | 'budgetLines' | 'proposals' | 'programmes' | 'periods'
		>),
		sheet: row.sheet ?? '',
		decisions: JSON.parse(row.decisions) as Decision[],
	}));
}

/** The imports that were not taken back, oldest first. */
export const readImports = (db: Connection): PastImport[] =>
	readHistory(db).filter((record) => record.undoneAt === null);

/** Number of values in force, those replaced left out. */
export const countValues = (db: Connection): number =>
	db
		.prepare('SELECT count(*) FROM (SELECT 1 FROM observation GROUP BY variable_id, place_id, period_id, source_id)')
		.pluck()
		.get() as number;

/** The import with this number, also as typed. Throws `Mistake('import_unknown')` with those there are. */
export function findImport(db: Connection, id: number | string): PastImport {
	const all = readHistory(db);
	const found = all.find((record) => String(record.id) === String(id));
	if (!found) throw new Mistake('import_unknown', { given: id, ...newestOf(all) }, 2);
	return found;
}

const namedImport = (record: PastImport): string => `${record.id} (${record.file})`;

/** Imports named where one is not found; of more only the newest. */
const NAMED = 4;

/** The newest imports by name, and whether there are more. */
const newestOf = (all: readonly PastImport[]): { imports: string[]; more?: string } => ({
	imports: all.slice(-NAMED).map(namedImport),
	...(all.length > NAMED ? { more: 'dasbor impor daftar' } : {}),
});

/** What one import holds of a variable, or of a kind of list. */
export interface ImportContent {
	/** Code of a variable, or null for lines. */
	readonly variable: string | null;
	readonly kind: 'observations' | 'budgetLines' | 'proposals' | 'programmes';
	readonly values: number;
	readonly inForce: number;
	/** Later imports that told otherwise, and how many of the values each replaced. */
	readonly replacedBy: readonly { readonly importId: number; readonly values: number }[];
}

/** What an import holds, by variable and kind of list: in force, or replaced by which later import. */
export function readContents(db: Connection, id: number): ImportContent[] {
	const values = db
		.prepare(
			`SELECT code AS variable, replacedBy, count(*) AS n FROM (
				SELECT variable_id, (SELECT min(import_id) FROM observation later
					WHERE later.variable_id = o.variable_id AND later.place_id = o.place_id AND later.period_id = o.period_id
						AND later.source_id = o.source_id AND later.import_id > o.import_id AND later.value <> o.value) AS replacedBy
				FROM observation o WHERE import_id = ?
			) JOIN variable ON variable.id = variable_id GROUP BY code, replacedBy ORDER BY code, replacedBy`,
		)
		.all(id) as { variable: string; replacedBy: number | null; n: number }[];
	const grouped = new Map<string, typeof values>();
	for (const row of values) grouped.set(row.variable, [...(grouped.get(row.variable) ?? []), row]);
	const contents = [...grouped].map(([variable, rows]) => contentOf(variable, 'observations', rows));
	for (const table of LINE_TABLES) {
		const rows = db
			.prepare(
				`SELECT nullif(newest, import_id) AS replacedBy, count(*) AS n FROM ${withNewest(table)}
				WHERE import_id = ? GROUP BY newest ORDER BY newest`,
			)
			.all(id) as { replacedBy: number | null; n: number }[];
		if (rows.length > 0) contents.push(contentOf(null, table.list, rows));
	}
	return contents;
}

function contentOf(
	variable: string | null,
	kind: ImportContent['kind'],
	rows: readonly { replacedBy: number | null; n: number }[],
): ImportContent {
	const replacedBy = rows.flatMap(({ replacedBy: importId, n }) =>
		importId === null ? [] : [{ importId, values: n }],
	);
	const replaced = replacedBy.reduce((sum, one) => sum + one.values, 0);
	const all = rows.reduce((sum, row) => sum + row.n, 0);
	return { variable, kind, values: all, inForce: all - replaced, replacedBy };
}

/** What taking an import back does to the facts in force. */
export interface UndoEffect {
	/** Values of its source that go without an older one of that source to come back. */
	readonly going: number;
	/** Values for which an older, different one of the same source comes back. */
	readonly returning: number;
	/** Values that other imports hold too, or that were replaced already: nothing changes. */
	readonly unaffected: number;
	/** Lines of budgets, proposals and programmes that go out of force, and those that come back. */
	readonly linesGoing: number;
	readonly linesReturning: number;
}

/** Codes of the variables that an import told values of. */
export const variablesOf = (db: Connection, id: number): string[] =>
	db
		.prepare('SELECT code FROM variable WHERE id IN (SELECT variable_id FROM observation WHERE import_id = ?)')
		.pluck()
		.all(id) as string[];

/** Tells what taking an import back would change, without changing anything. */
export function effectOfUndo(db: Connection, id: number): UndoEffect {
	const key = (other: string): string =>
		`${other}.variable_id = o.variable_id AND ${other}.place_id = o.place_id
			AND ${other}.period_id = o.period_id AND ${other}.source_id = o.source_id`;
	const changed = `
		FROM (
			SELECT o.*, (SELECT max(import_id) FROM observation older
				WHERE ${key('older')} AND older.import_id < o.import_id) AS before
			FROM observation o
			WHERE o.import_id = ? AND NOT EXISTS
				(SELECT 1 FROM observation later WHERE ${key('later')} AND later.import_id > o.import_id)
		) o LEFT JOIN observation b ON ${key('b')} AND b.import_id = o.before`;
	const differs = 'WHERE b.value IS NULL OR b.value <> o.value';
	const { going, returning } = db
		.prepare(`SELECT total(b.value IS NULL) AS going, total(b.value IS NOT NULL) AS "returning" ${changed} ${differs}`)
		.get(id) as { going: number; returning: number };
	const all = db.prepare('SELECT count(*) FROM observation WHERE import_id = ?').pluck().get(id) as number;
	let linesGoing = 0;
	let linesReturning = 0;
	for (const table of LINE_TABLES) {
		const count = (rows: string, condition: string): number =>
			db
				.prepare(`SELECT count(*) FROM ${rows} WHERE import_id = newest AND ${condition}`)
				.pluck()
				.get({ id }) as number;
		const others = 'import_id <> :id';
		linesGoing += count(withNewest(table), 'import_id = :id');
		linesReturning += count(withNewest(table, `WHERE ${others}`), others) - count(withNewest(table), others);
	}
	return { going, returning, unaffected: all - going - returning, linesGoing, linesReturning };
}

/**
 * Takes one import back: its facts go, older ones come back into force, later ones stay, and so do names confirmed for its
 * source. The import stays listed. Throws `Mistake` for an import that is not there or was taken back already.
 */
export function takeBack(workspace: WorkspaceFile, id: number, at: string): UndoEffect {
	return workspace.write((db) => {
		checkNotUndone(db, id);
		const effect = effectOfUndo(db, id);
		const withCells = ['observation', ...LINE_TABLES.map(({ table }) => table)];
		const cells = withCells.map((table) => `SELECT columns_id FROM ${table} WHERE import_id = :id`).join(' UNION ');
		const columns = db.prepare(cells).pluck().all({ id }) as (number | null)[];
		for (const table of [...withCells, 'decision', 'place_code', 'sheet'])
			db.prepare(`DELETE FROM ${table} WHERE import_id = ?`).run(id);
		const unused = withCells.map((table) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE columns_id = :column)`);
		const forget = db.prepare(`DELETE FROM columns WHERE id = :column AND ${unused.join(' AND ')}`);
		for (const column of columns) forget.run({ column });
		db.prepare('UPDATE import SET undone_at = ? WHERE id = ?').run(at, id);
		return effect;
	});
}

/** The import to be taken back. Throws `Mistake` when there is none of this number, or it was taken back already. */
export function checkNotUndone(db: Connection, id: number | string): PastImport {
	const record = findImport(db, id);
	if (record.undoneAt === null) return record;
	const others = newestOf(readImports(db));
	throw new Mistake('import_undone', { given: namedImport(record), at: record.undoneAt.slice(0, 10), ...others });
}
