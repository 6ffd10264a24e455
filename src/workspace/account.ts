import type { IncomingFile, Observation } from '../model/fact.ts';
import type { Connection } from './database.ts';
import { type Emptied, emptiedCells } from './emptied.ts';
import { dictionaries, type Ids } from './ids.ts';
import { compareLines, type RowState } from './line-comparison.ts';
import { LINE_TABLES, linesOf } from './line-tables.ts';

/** A value that an import replaces, with the file the older one came from. */
export interface Change {
	readonly village: string | null;
	readonly variable: string;
	readonly period: string;
	readonly from: number;
	readonly to: number;
	readonly file: string;
	readonly importId: number;
}

/** Changes told one by one; the others are counted. */
export const CHANGES_TOLD = 20;

/** How the rows of a file compare with what is kept. `importId` is the earlier import's when nothing was written. */
export interface Account {
	readonly importId: number | null;
	readonly new: number;
	readonly changed: number;
	readonly same: number;
	/** Lines of budgets, proposals and programmes in force that are not in the file and so go out of force. */
	readonly gone: number;
	/** True when this very file with these answers is in force already, so that nothing was written. */
	readonly repeated: boolean;
	/** The first values that change, and how many there are. */
	readonly changes: readonly Change[];
	readonly changesTotal: number;
	/** Values that the file leaves blank and that stay as they were. */
	readonly emptied: readonly Emptied[];
}

/**
 * Compares the rows of a file with what is in force, without changing anything. A file is repeated when everything it
 * brought stands unreplaced: the values of its earlier import were told again since, but never told otherwise.
 */
export function compareWithKept(db: Connection, file: IncomingFile): Account {
	const ids = dictionaries(db);
	const earlier = db
		.prepare(
			'SELECT id FROM import WHERE fingerprint = ? AND source = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1',
		)
		.pluck()
		.get(file.fingerprint, file.source) as number | undefined;
	const kept = new KeptValues(db, ids, file);
	const lines = compareLines(db, ids, file);
	let standing = earlier !== undefined && lines.gone === 0 && codesStand(db, file, earlier);
	for (const owner of lines.imports) standing &&= owner === earlier;
	const rows = { new: 0, changed: 0, same: 0 };
	const changes: Change[] = [];
	const changed = new Set<Observation>();
	for (const row of file.rows) {
		let state: RowState = 'same';
		const worse = (other: RowState): void => {
			if (other === 'new' || state === 'same') state = other;
		};
		for (const observation of row.observations) {
			const before = kept.value(observation);
			if (before === undefined) worse('new');
			else if (before !== observation.value) {
				worse('changed');
				if (!changed.has(observation) && changes.length < CHANGES_TOLD) changes.push(kept.change(observation, before));
				changed.add(observation);
			}
		}
		for (const table of LINE_TABLES) for (const line of linesOf(row, table)) worse(lines.states.get(line)!);
		rows[state] += row.rows ?? 1;
	}
	const repeated = standing && rows.new === 0 && rows.changed === 0 && valuesStand(db, earlier!);
	return {
		importId: repeated ? earlier! : null,
		...rows,
		gone: lines.gone,
		repeated,
		changes,
		changesTotal: changed.size,
		emptied: emptiedCells(db, ids, file),
	};
}

/**
 * What is in force of a file's source. Read for a variable and village at once, between the first and the last period of
 * the file by number: a query for each of a million values takes minutes.
 */
class KeptValues {
	private readonly kept = new Map<string, Map<string | null, Float64Array>>();
	private readonly inForce;
	private readonly history;
	private readonly source: number | undefined;
	/** Numbers of the file's first and last period. */
	private readonly first: number;
	private readonly last: number;

	constructor(
		private readonly db: Connection,
		private readonly ids: Ids,
		file: IncomingFile,
	) {
		const pair = 'variable_id = ? AND place_id = ?';
		this.inForce = db
			.prepare(
				`SELECT period_id, value FROM observation WHERE ${pair} AND period_id BETWEEN ? AND ? AND source_id = ?
				ORDER BY period_id, import_id`,
			)
			.raw();
		this.history = db
			.prepare(
				`SELECT import_id, value FROM observation WHERE ${pair} AND period_id = ? AND source_id = ?
				ORDER BY import_id DESC`,
			)
			.raw();
		this.source = ids.known('source', file.source);
		const labels = new Set<string>();
		for (const { observations } of file.rows) for (const { period } of observations) labels.add(period.label);
		const known = [...labels].map((label) => ids.known('period', label)).filter((id) => id !== undefined);
		this.first = Math.min(...known);
		this.last = Math.max(...known);
	}

	/** The value in force of an observation's key. */
	value({ variable, village, period }: Observation): number | undefined {
		const id = this.ids.known('period', period.label);
		const value = id === undefined ? Number.NaN : this.valuesOf(variable, village)[id - this.first]!;
		return Number.isNaN(value) ? undefined : value;
	}

	/** Values of a variable and village by the number of the period, from the file's first; NaN where there is none. */
	private valuesOf(variable: string, village: string | null): Float64Array {
		const villages = this.kept.get(variable) ?? new Map<string | null, Float64Array>();
		this.kept.set(variable, villages);
		let values = villages.get(village);
		if (!values) {
			values = this.read(variable, village);
			villages.set(village, values);
		}
		return values;
	}

	private read(variable: string, village: string | null): Float64Array {
		const values = new Float64Array(this.last - this.first + 1).fill(Number.NaN);
		const id = this.ids.known('variable', variable);
		if (id === undefined || this.source === undefined) return values;
		const rows = this.inForce.iterate(id, this.ids.place(village), this.first, this.last, this.source);
		// Of several imports the last, which is in force, stays.
		for (const [period, value] of rows as Iterable<[number, number]>) values[period - this.first] = value;
		return values;
	}

	/** What an observation changes, and which file first told the value it replaces. */
	change({ village, variable, period, value: to }: Observation, from: number): Change {
		const told = this.history.all(
			this.ids.known('variable', variable),
			this.ids.place(village),
			this.ids.known('period', period.label),
			this.source,
		) as [number, number][];
		const other = told.findIndex(([, value]) => value !== from);
		const importId = told.at(other === -1 ? -1 : other - 1)![0];
		const file = this.db.prepare('SELECT file FROM import WHERE id = ?').pluck().get(importId) as string;
		return { village, variable, period: period.label, from, to, file, importId };
	}
}

/** True when no import after `since` told a value of it otherwise. */
const valuesStand = (db: Connection, since: number): boolean =>
	db
		.prepare(
			`SELECT 1 FROM observation o WHERE o.import_id = ? AND EXISTS (SELECT 1 FROM observation later
				WHERE later.variable_id = o.variable_id AND later.place_id = o.place_id AND later.period_id = o.period_id
					AND later.source_id = o.source_id AND later.import_id > o.import_id AND later.value <> o.value) LIMIT 1`,
		)
		.get(since) === undefined;

/** True when the codes of villages a file brings were brought by import `since` and no later one told others. */
function codesStand(db: Connection, file: IncomingFile, since: number): boolean {
	// A village has one BPS code; a code of Siskeudes belongs to one village.
	const bps = db
		.prepare(
			`SELECT min(import_id) = ? AND min(place_code.code) = ? AND max(place_code.code) = ?
			FROM place_code JOIN place ON place.id = place_id
			WHERE place.code = ? AND system = 'bps' AND import_id >= ?`,
		)
		.pluck();
	const siskeudes = db
		.prepare(
			`SELECT min(import_id) = ? AND min(place.code) = ? AND max(place.code) = ?
			FROM place_code JOIN place ON place.id = place_id
			WHERE place_code.code = ? AND system = 'siskeudes' AND import_id >= ?`,
		)
		.pluck();
	return (
		[...file.bpsCodes].every(([village, code]) => bps.get(since, code, code, village, since) === 1) &&
		[...(file.siskeudesCodes ?? [])].every(
			([village, code]) => siskeudes.get(since, village, village, code, since) === 1,
		)
	);
}
