import type { IncomingFile, Observation } from '../model/fact.ts';
import type { Connection } from './database.ts';
import { dictionaries, type Ids } from './ids.ts';
import { compareLines, LINE_TABLES, linesOf, type RowState } from './lines.ts';

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
	const kept = new KeptValues(db, ids, file.source);
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
	};
}

/** Looks up what is kept of one source. A variable with nothing kept is not looked for again. */
class KeptValues {
	private readonly variables = new Map<string, number | null>();
	private readonly any;
	private readonly newest;
	private readonly history;

	constructor(
		private readonly db: Connection,
		private readonly ids: Ids,
		private readonly source: string,
	) {
		const key = 'variable_id = ? AND place_id = ? AND period_id = ? AND source_id = ?';
		this.any = db.prepare('SELECT 1 FROM observation WHERE variable_id = ? LIMIT 1').pluck();
		this.newest = db.prepare(`SELECT value FROM observation WHERE ${key} ORDER BY import_id DESC LIMIT 1`).pluck();
		this.history = db.prepare(`SELECT import_id, value FROM observation WHERE ${key} ORDER BY import_id DESC`).raw();
	}

	private keyOf({ variable, village, period }: Observation): [number, number, number, number] | null {
		let id = this.variables.get(variable);
		if (id === undefined) {
			const known = this.ids.known('variable', variable);
			id = known !== undefined && this.any.get(known) === 1 ? known : null;
			this.variables.set(variable, id);
		}
		const source = this.ids.known('source', this.source);
		const label = id === null ? undefined : this.ids.known('period', period.label);
		return id === null || source === undefined || label === undefined
			? null
			: [id, this.ids.place(village), label, source];
	}

	/** The value in force of an observation's key. */
	value(observation: Observation): number | undefined {
		const key = this.keyOf(observation);
		return key ? (this.newest.get(...key) as number | undefined) : undefined;
	}

	/** What an observation changes, and which file first told the value it replaces. */
	change(observation: Observation, from: number): Change {
		const told = this.history.all(...this.keyOf(observation)!) as [number, number][];
		const other = told.findIndex(([, value]) => value !== from);
		const importId = told.at(other === -1 ? -1 : other - 1)![0];
		const file = this.db.prepare('SELECT file FROM import WHERE id = ?').pluck().get(importId) as string;
		const { village, variable, period, value: to } = observation;
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
