import type { IncomingFile, Observation } from '../model/fact.ts';
import { comparePeriods } from '../model/period.ts';
import { type Account, compareWithKept } from './account.ts';
import { keepAliases } from './aliases.ts';
import { keepAnswers } from './answers.ts';
import { batches } from './batches.ts';
import { storedCells } from './cells.ts';
import type { Connection, WorkspaceFile } from './database.ts';
import { dictionaries, type Ids } from './ids.ts';
import { LINE_TABLES, linesOf } from './line-tables.ts';
import { type Written, writeLines } from './lines.ts';

/**
 * Keeps a file: one import, all or nothing. The very same file with the same answers, while it is in force, changes
 * nothing. After writing the sums are read back and compared; a difference undoes everything.
 */
export function keepFile(workspace: WorkspaceFile, file: IncomingFile, importedAt: string): Account {
	return workspace.write((db) => {
		const account = compareWithKept(db, file);
		if (account.repeated) return account;
		const ids = dictionaries(db);
		const importId = Number(
			db
				.prepare(
					`INSERT INTO import (file, sha256, fingerprint, layout, rank, imported_at, rows_read, rows_new, rows_changed,
						rows_same, rows_outside, decisions, source, sender, reason, rows_refused, rows_skipped)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				)
				.run(
					file.name,
					file.sha256,
					file.fingerprint,
					file.layout,
					file.rank,
					importedAt,
					file.rowsRead,
					account.new,
					account.changed,
					account.same,
					file.rowsOutside,
					JSON.stringify(file.decisions),
					file.source,
					file.sender,
					file.reason,
					file.rowsRefused,
					file.rowsSkipped,
				).lastInsertRowid,
		);
		const written = writeFacts(db, ids, importId, file);
		keepAliases(db, file.source, file.aliases, importedAt);
		keepAnswers(db, file.source, file.answers ?? new Map(), importedAt);
		for (const one of written) checkWritten(db, importId, one);
		db.prepare('UPDATE import SET contents = ? WHERE id = ?').run(JSON.stringify(contentsOf(file, written)), importId);
		return { ...account, importId };
	});
}

/** What an import brought, counted; stays when it is taken back. */
function contentsOf(file: IncomingFile, written: readonly Written[]): Record<string, unknown> {
	const counts = Object.fromEntries(
		LINE_TABLES.map(({ table, list }) => [list, written.find((one) => one.table === table)!.count]),
	);
	const periods = new Map<string, Observation['period']>();
	const years = new Set<string>();
	for (const row of file.rows) {
		for (const { period } of row.observations) periods.set(period.label, period);
		for (const table of LINE_TABLES) for (const line of linesOf(row, table)) years.add(String(line.year));
	}
	const labels = [...periods.values()].sort(comparePeriods).map((period) => period.label);
	const observations = written.find((one) => one.table === 'observation')!.count;
	return { observations, ...counts, periods: [...new Set([...labels, ...[...years].sort()])] };
}

function writeFacts(db: Connection, ids: Ids, importId: number, file: IncomingFile): Written[] {
	const addSheet = db.prepare('INSERT INTO sheet (import_id, name) VALUES (?, ?)');
	const sheets = new Map<string, number>();
	const sheetId = (name: string): number => {
		const known = sheets.get(name) ?? Number(addSheet.run(importId, name).lastInsertRowid);
		sheets.set(name, known);
		return known;
	};
	const observations = writeObservations(db, ids, importId, file, sheetId);
	const lines = writeLines(db, ids, file, importId, sheetId);
	const addCode = db.prepare("INSERT INTO place_code VALUES (?, 'bps', ?, ?)");
	for (const [village, code] of file.bpsCodes) addCode.run(ids.place(village), code, importId);
	const addOwn = db.prepare("INSERT INTO place_code VALUES (?, 'siskeudes', ?, ?)");
	for (const [village, code] of file.siskeudesCodes ?? []) addOwn.run(ids.place(village), code, importId);
	return [observations, ...lines];
}

/** Writes the observations of a file; rows of a long table may share one that they all feed, which is written once. */
function writeObservations(
	db: Connection,
	ids: Ids,
	importId: number,
	file: IncomingFile,
	sheetId: (name: string) => number,
): Written {
	const source = ids.source(file.source);
	const add = batches(db, 'observation', 10);
	const written: Written = { table: 'observation', sum: 'value', count: 0, total: 0, size: 0 };
	for (const { variable, facts } of byVariable(file, ids)) {
		let last: Observation | null = null;
		for (const { o, place, period } of facts) {
			if (o === last) continue;
			last = o;
			const at = storedCells(o.origin.cells);
			const columns = ids.columns(at.letters);
			add.row(variable, place, period, source, importId, o.value, sheetId(o.origin.sheet), at.row, columns, at.cells);
			written.count++;
			written.total += o.value;
			written.size += Math.abs(o.value);
		}
	}
	add.end();
	return written;
}

interface Fact {
	readonly o: Observation;
	readonly place: number;
	readonly period: number;
}

/**
 * Observations in the order of the primary key, so that SQLite appends instead of searching; a shared one comes twice in a
 * row. Variable by variable: a file may hold a million.
 */
function* byVariable({ rows }: IncomingFile, ids: Ids): Generator<{ variable: number; facts: Fact[] }> {
	const lists = new Map<number, Observation[]>();
	for (const row of rows)
		for (const observation of row.observations) {
			const variable = ids.variable(observation.variable);
			const list = lists.get(variable);
			if (list) list.push(observation);
			else lists.set(variable, [observation]);
		}
	for (const [variable, list] of [...lists].sort(([a], [b]) => a - b)) {
		const facts = list.map((o): Fact => ({ o, place: ids.place(o.village), period: ids.period(o.period.label) }));
		yield { variable, facts: facts.sort((a, b) => a.place - b.place || a.period - b.period) };
	}
}

/** Reads back what was written; a difference is a bug and takes the whole import back. */
function checkWritten(db: Connection, importId: number, { table, sum, count, total, size }: Written): void {
	const kept = db
		.prepare(`SELECT count(*) AS n, coalesce(sum(${sum}), 0) AS total FROM ${table} WHERE import_id = ?`)
		.get(importId) as { n: number; total: number };
	if (kept.n !== count || Math.abs(kept.total - total) > size * 1e-9)
		throw new Error(`import ${importId}: ${kept.n} of ${count} in ${table}, sum ${kept.total} of ${total}`);
}
