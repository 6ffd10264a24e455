import type { Decision } from '../model/decision.ts';
import type { BudgetLine, IncomingFile, Observation } from '../model/fact.ts';
import type { ImportRecord } from '../model/finding.ts';
import { comparePeriods, periodOf } from '../model/period.ts';
import { keepAliases } from './aliases.ts';
import { keepAnswers } from './answers.ts';
import type { Connection, WorkspaceFile } from './database.ts';

/** How the rows of a file compare with what is kept. `importId` is the earlier import's when nothing was written. */
export interface Account {
	readonly importId: number | null;
	readonly new: number;
	readonly changed: number;
	readonly same: number;
	/** True when this very file with these answers is in force already, so that nothing was written. */
	readonly repeated: boolean;
}

interface Ids {
	place(code: string | null): number;
	variable(code: string): number;
	period(label: string): number;
	source(code: string): number;
	columns(letters: string): number;
}

function dictionaries(db: Connection): Ids {
	const make = (table: string, column: string) => {
		const find = db.prepare(`SELECT id FROM ${table} WHERE ${column} = ?`).pluck();
		const add = db.prepare(`INSERT INTO ${table} (${column}) VALUES (?)`);
		const known = new Map<string, number>();
		return (text: string): number => {
			let id = known.get(text) ?? (find.get(text) as number | undefined);
			id ??= Number(add.run(text).lastInsertRowid);
			known.set(text, id);
			return id;
		};
	};
	const village = db.prepare('SELECT id FROM place WHERE code = ?').pluck();
	const kecamatan = db.prepare("SELECT id FROM place WHERE kind = 'kecamatan'").pluck();
	return {
		place: (code) => (code === null ? kecamatan.get() : village.get(code)) as number,
		variable: make('variable', 'code'),
		period: make('period', 'label'),
		source: make('source', 'code'),
		columns: make('columns', 'letters'),
	};
}

const LETTERS = /^([A-Z]+)(\d+)(:[A-Z]+\d+)?$/;

/** Splits `G5 I5` into row 5 and columns `G I`; cells of several rows and ranges (`G5:G90`) stay written out. */
function placeOf(cells: readonly string[]): { row: number; letters: string; cells: string | null } {
	const parts = cells.map((cell) => LETTERS.exec(cell)!);
	const row = Number(parts[0]?.[2] ?? 0);
	if (parts.every((part) => Number(part[2]) === row && part[3] === undefined))
		return { row, letters: parts.map((part) => part[1]).join(' '), cells: null };
	return { row, letters: '', cells: cells.join(' ') };
}

/** Compares the rows of a file with what is in force, without changing anything. */
export function compareWithKept(db: Connection, file: IncomingFile): Account {
	const newest = db
		.prepare(
			`SELECT value FROM observation
		 WHERE variable_id = (SELECT id FROM variable WHERE code = ?) AND place_id = ?
			AND period_id = (SELECT id FROM period WHERE label = ?) AND source_id = (SELECT id FROM source WHERE code = ?)
		 ORDER BY import_id DESC LIMIT 1`,
		)
		.pluck();
	const ids = dictionaries(db);
	const amountBefore = budgetAmounts(db, ids, file.source);
	let fresh = 0;
	let changed = 0;
	let same = 0;
	for (const row of file.rows) {
		const before = [
			...row.observations.map((o) => ({
				is: o.value,
				was: newest.get(o.variable, ids.place(o.village), o.period.label, file.source),
			})),
			...row.budgetLines.map((line) => ({ is: line.amount, was: amountBefore(line) })),
		];
		const rows = row.rows ?? 1;
		if (before.some(({ was }) => was === undefined)) fresh += rows;
		else if (before.some(({ is, was }) => is !== was)) changed += rows;
		else same += rows;
	}
	const earlier = db
		.prepare('SELECT id FROM import WHERE fingerprint = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1')
		.pluck()
		.get(file.fingerprint) as number | undefined;
	const repeated = earlier !== undefined && fresh === 0 && changed === 0;
	return { importId: repeated ? earlier : null, new: fresh, changed, same, repeated };
}

/**
 * Gives the amount in force of each budget line, call by call: several lines of a file may share a key (the same account
 * of two activities), and then the second is compared with the second.
 */
function budgetAmounts(db: Connection, ids: Ids, layout: string): (line: BudgetLine) => number | undefined {
	const find = db.prepare(
		`SELECT amount, import_id AS importId FROM budget_line
		 WHERE place_id = ? AND year = ? AND month IS ? AND stage = ? AND activity IS ? AND account = ? AND fund_source IS ?
			AND source_id = (SELECT id FROM source WHERE code = ?)
		 ORDER BY import_id DESC, id`,
	);
	const left = new Map<string, number[]>();
	return ({ village, year, month, stage, activity, account, fundSource }) => {
		const key = [ids.place(village), year, month, stage, activity, account, fundSource, layout];
		const name = JSON.stringify(key);
		let amounts = left.get(name);
		if (!amounts) {
			const rows = find.all(...key) as { amount: number; importId: number }[];
			amounts = rows.filter((row) => row.importId === rows[0]!.importId).map((row) => row.amount);
			left.set(name, amounts);
		}
		return amounts.shift();
	};
}

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
		writeFacts(db, ids, importId, file);
		keepAliases(db, file.source, file.aliases, importedAt);
		keepAnswers(db, file.source, file.answers ?? new Map(), importedAt);
		checkWritten(db, importId, file);
		return { ...account, importId };
	});
}

/** The observations of a file; rows of a long table may share one that they all feed. */
const observationsOf = (file: IncomingFile): Observation[] => [
	...new Set(file.rows.flatMap((row) => row.observations)),
];

function writeFacts(db: Connection, ids: Ids, importId: number, file: IncomingFile): void {
	const addSheet = db.prepare('INSERT INTO sheet (import_id, name) VALUES (?, ?)');
	const sheets = new Map<string, number>();
	const sheetId = (name: string): number => {
		const known = sheets.get(name) ?? Number(addSheet.run(importId, name).lastInsertRowid);
		sheets.set(name, known);
		return known;
	};
	const source = ids.source(file.source);
	const facts = observationsOf(file)
		.map((o) => ({
			o,
			variable: ids.variable(o.variable),
			place: ids.place(o.village),
			period: ids.period(o.period.label),
		}))
		// In the order of the primary key: SQLite appends instead of searching.
		.sort((a, b) => a.variable - b.variable || a.place - b.place || a.period - b.period);
	const add = db.prepare('INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
	for (const { o, variable, place, period } of facts) {
		const at = placeOf(o.origin.cells);
		add.run(
			variable,
			place,
			period,
			source,
			importId,
			o.value,
			sheetId(o.origin.sheet),
			at.row,
			ids.columns(at.letters),
			at.cells,
		);
	}
	const addLine = db.prepare(
		`INSERT INTO budget_line (import_id, place_id, year, month, stage, activity, activity_name, account, fund_source,
			description, amount, source_id, sheet_id, row_number, columns_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
	);
	for (const line of file.rows.flatMap((row) => row.budgetLines)) {
		const at = placeOf(line.origin.cells);
		addLine.run(
			importId,
			ids.place(line.village),
			line.year,
			line.month,
			line.stage,
			line.activity,
			line.activityName,
			line.account,
			line.fundSource,
			line.description,
			line.amount,
			source,
			sheetId(line.origin.sheet),
			at.row,
			ids.columns(at.letters),
		);
	}
	const addCode = db.prepare("INSERT INTO place_code VALUES (?, 'bps', ?, ?)");
	for (const [village, code] of file.bpsCodes) addCode.run(ids.place(village), code, importId);
	const addOwn = db.prepare("INSERT INTO place_code VALUES (?, 'siskeudes', ?, ?)");
	for (const [village, code] of file.siskeudesCodes ?? []) addOwn.run(ids.place(village), code, importId);
}

/** Reads back what was written; a difference is a bug and takes the whole import back. */
function checkWritten(db: Connection, importId: number, file: IncomingFile): void {
	const check = (table: string, column: string, wanted: readonly number[]): void => {
		const kept = db
			.prepare(`SELECT count(*) AS n, coalesce(sum(${column}), 0) AS total FROM ${table} WHERE import_id = ?`)
			.get(importId) as { n: number; total: number };
		const total = wanted.reduce((sum, value) => sum + value, 0);
		const size = wanted.reduce((sum, value) => sum + Math.abs(value), 0);
		if (kept.n !== wanted.length || Math.abs(kept.total - total) > size * 1e-9)
			throw new Error(`import ${importId}: ${kept.n} of ${wanted.length} in ${table}, sum ${kept.total} of ${total}`);
	};
	const { rows } = file;
	check(
		'observation',
		'value',
		observationsOf(file).map((o) => o.value),
	);
	check(
		'budget_line',
		'amount',
		rows.flatMap((row) => row.budgetLines.map((line) => line.amount)),
	);
}

/** All imports, oldest first, with what they hold. */
export function readImports(db: Connection): ImportRecord[] {
	const rows = db
		.prepare(
			`SELECT id, file, sha256, layout, rank, imported_at AS importedAt, rows_read AS read, decisions,
				(SELECT count(*) FROM observation WHERE import_id = import.id) AS observations,
				(SELECT group_concat(name, ', ') FROM sheet WHERE import_id = import.id) AS sheet,
				(SELECT group_concat(DISTINCT label) FROM observation JOIN period ON period.id = period_id
				 WHERE import_id = import.id) AS periods
			 FROM import ORDER BY id`,
		)
		.all() as (Omit<ImportRecord, 'periods' | 'decisions'> & { periods: string | null; decisions: string })[];
	return rows.map((row) => ({
		...row,
		sheet: row.sheet ?? '',
		periods: (row.periods?.split(',') ?? []).sort((a, b) => comparePeriods(periodOf(a), periodOf(b))),
		decisions: JSON.parse(row.decisions) as Decision[],
	}));
}
