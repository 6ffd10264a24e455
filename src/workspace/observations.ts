import type { KeptObservation, ObservationState } from '../model/fact.ts';
import { type Period, periodOf } from '../model/period.ts';
import { readCells } from './cells.ts';
import type { Connection } from './database.ts';

/** Observations with all that is known of them. */
const TRACED = `
	SELECT variable.code AS variable, place.code AS village, place.kind, period.label AS period, o.value,
		source.code AS source, import.rank AS rank, o.import_id AS importId, coalesce(mark.state, 'ok') AS state,
		o.row_number AS row, columns.letters, o.cells, sheet.name AS sheet, import.file, import.sha256,
		import.imported_at AS importedAt, import.layout, import.reason
	FROM observation o
	JOIN variable ON variable.id = o.variable_id
	JOIN place ON place.id = o.place_id
	JOIN period ON period.id = o.period_id
	JOIN source ON source.id = o.source_id
	JOIN import ON import.id = o.import_id
	JOIN sheet ON sheet.id = o.sheet_id
	JOIN columns ON columns.id = o.columns_id
	LEFT JOIN observation_mark mark ON mark.variable_id = o.variable_id AND mark.place_id = o.place_id
		AND mark.period_id = o.period_id AND mark.source_id = o.source_id AND mark.value = o.value`;
interface Row {
	variable: string;
	village: string;
	kind: string;
	period: string;
	value: number;
	source: string;
	rank: number;
	importId: number;
	state: ObservationState;
	row: number;
	letters: string;
	cells: string | null;
	sheet: string;
	file: string;
	sha256: string;
	importedAt: string;
	layout: string;
	reason: string | null;
}

/** An observation with the file and cells it came from. */
export interface TracedObservation extends KeptObservation {
	readonly file: string;
	readonly sha256: string;
	readonly sheet: string;
	readonly cells: readonly string[];
	readonly importedAt: string;
	/** Layout of the file; `isian` for a value set by hand. */
	readonly layout: string;
	/** Why the value was set by hand; null for files. */
	readonly reason: string | null;
	/** Later files that brought the same value again, newest first. */
	readonly confirmedBy: readonly { readonly importId: number; readonly file: string }[];
	/** Older values of the same key, newest first. */
	readonly previous: readonly { readonly value: number; readonly importId: number; readonly file: string }[];
}

/**
 * Observations in force, optionally of some variables only, in the order they are stored. In force is the value of the
 * newest import of a key; its origin is the import that first told it and was not told otherwise since. Reads the fact
 * table alone, in the order of its key, where the newest import of a key stands last; codes are looked up here. That is
 * several times quicker than joins, and nearly every command begins with it. `without`: an import read as if it were not there.
 */
export function readObservations(
	db: Connection,
	variables: readonly string[] | null = null,
	without: number | null = null,
): KeptObservation[] {
	const dictionary = <T>(sql: string): Map<number, T> => new Map(db.prepare(sql).raw().all() as [number, T][]);
	const variable = dictionary<string>('SELECT id, code FROM variable');
	const place = dictionary<string | null>("SELECT id, iif(kind = 'kecamatan', NULL, code) FROM place");
	const source = dictionary<string>('SELECT id, code FROM source');
	const rank = dictionary<number>('SELECT id, rank FROM import');
	const period = new Map<number, Period>();
	for (const [id, label] of dictionary<string>('SELECT id, label FROM period')) period.set(id, periodOf(label));
	const states = new Map<string, ObservationState>();
	for (const [v, p, t, s, value, state] of db
		.prepare('SELECT variable_id, place_id, period_id, source_id, value, state FROM observation_mark')
		.raw()
		.all() as [number, number, number, number, number, ObservationState][])
		states.set(`${v} ${p} ${t} ${s} ${value}`, state);
	const wanted =
		variables === null ? null : [...variable].filter(([, code]) => variables.includes(code)).map(([id]) => id);
	const rows = db
		.prepare(
			`SELECT variable_id, place_id, period_id, source_id, import_id, value FROM observation
			WHERE import_id IS NOT ? ${wanted === null ? '' : `AND variable_id IN (${wanted.join(', ')})`}
			ORDER BY variable_id, place_id, period_id, source_id, import_id`,
		)
		.raw()
		.all(without) as [number, number, number, number, number, number][];
	const kept: KeptObservation[] = [];
	let first: number | null = null;
	rows.forEach((row, i) => {
		const [v, p, t, s, own, value] = row;
		const importId = first ?? own;
		const next = rows[i + 1];
		const replaced = next !== undefined && next[0] === v && next[1] === p && next[2] === t && next[3] === s;
		first = replaced && next[5] === value ? importId : null;
		if (replaced) return;
		kept.push({
			variable: variable.get(v)!,
			village: place.get(p)!,
			period: period.get(t)!,
			value,
			source: source.get(s)!,
			rank: rank.get(importId)!,
			importId,
			state: (states.size > 0 ? states.get(`${v} ${p} ${t} ${s} ${value}`) : undefined) ?? 'ok',
		});
	});
	return kept;
}

/** Values of one variable and village (null: the kecamatan) with their origin, in force, newest period last. */
export function traceObservations(db: Connection, variable: string, village: string | null): TracedObservation[] {
	const rows = db
		.prepare(
			`${TRACED} WHERE variable.code = ? AND ${village === null ? "place.kind = 'kecamatan'" : 'place.code = ?'}
			ORDER BY o.import_id DESC`,
		)
		.all(...(village === null ? [variable] : [variable, village])) as Row[];
	const byKey = new Map<string, Row[]>();
	for (const row of rows) {
		const key = `${row.period}|${row.source}`;
		byKey.set(key, [...(byKey.get(key) ?? []), row]);
	}
	return [...byKey.values()].map((told) => {
		const other = told.findIndex((row) => row.value !== told[0]!.value);
		const since = other === -1 ? told.length - 1 : other - 1;
		const { kind, letters, cells, row, ...rest } = told[since]!;
		return {
			...rest,
			village: kind === 'kecamatan' ? null : rest.village,
			period: periodOf(rest.period),
			cells: readCells({ row, letters, cells }),
			confirmedBy: told.slice(0, since).map(({ importId, file }) => ({ importId, file })),
			previous: told.slice(since + 1).map(({ value, importId, file }) => ({ value, importId, file })),
		};
	});
}
