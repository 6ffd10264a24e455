import type { KeptObservation, ObservationState } from '../model/fact.ts';
import { type Period, periodOf } from '../model/period.ts';
import type { Connection } from './database.ts';

/** Observations in force: of each place, variable, period and source the one of the newest import. */
const IN_FORCE = `
	SELECT variable.code AS variable, place.code AS village, place.kind, period.label AS period, value,
		source.code AS source, import.rank AS rank, o.import_id AS importId, coalesce(mark.state, 'ok') AS state,
		o.row_number AS row, columns.letters, o.cells, sheet.name AS sheet, import.file, import.sha256,
		import.imported_at AS importedAt
	FROM observation o
	JOIN variable ON variable.id = o.variable_id
	JOIN place ON place.id = o.place_id
	JOIN period ON period.id = o.period_id
	JOIN source ON source.id = o.source_id
	JOIN import ON import.id = o.import_id
	JOIN sheet ON sheet.id = o.sheet_id
	JOIN columns ON columns.id = o.columns_id
	LEFT JOIN observation_mark mark ON mark.variable_id = o.variable_id AND mark.place_id = o.place_id
		AND mark.period_id = o.period_id AND mark.source_id = o.source_id`;
const NEWEST = `
	o.import_id = (SELECT max(import_id) FROM observation n WHERE n.variable_id = o.variable_id
		AND n.place_id = o.place_id AND n.period_id = o.period_id AND n.source_id = o.source_id)`;

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
}

/** An observation with the file and cells it came from. */
export interface TracedObservation extends KeptObservation {
	readonly file: string;
	readonly sha256: string;
	readonly sheet: string;
	readonly cells: readonly string[];
	readonly importedAt: string;
	/** Older values of the same key, newest first. */
	readonly previous: readonly { readonly value: number; readonly importId: number; readonly file: string }[];
}

/** Observations in force, optionally of some variables only. */
export function readObservations(db: Connection, variables: readonly string[] | null = null): KeptObservation[] {
	const only = variables ? `AND variable.code IN (${variables.map(() => '?').join(', ')})` : '';
	const rows = db
		.prepare(
			`SELECT variable.code AS variable, place.code AS village, place.kind, period.label AS period, value,
				source.code AS source, import.rank AS rank, o.import_id AS importId, coalesce(mark.state, 'ok') AS state
			FROM observation o
			JOIN variable ON variable.id = o.variable_id
			JOIN place ON place.id = o.place_id
			JOIN period ON period.id = o.period_id
			JOIN source ON source.id = o.source_id
			JOIN import ON import.id = o.import_id
			LEFT JOIN observation_mark mark ON mark.variable_id = o.variable_id AND mark.place_id = o.place_id
				AND mark.period_id = o.period_id AND mark.source_id = o.source_id
			WHERE ${NEWEST} ${only}
			ORDER BY variable.code, place.position, period.label, source.code`,
		)
		.raw()
		.all(...(variables ?? [])) as [string, string, string, string, number, string, number, number, ObservationState][];
	const periods = new Map<string, Period>();
	return rows.map(([variable, village, kind, label, value, source, rank, importId, state]) => {
		let period = periods.get(label);
		if (!period) {
			period = periodOf(label);
			periods.set(label, period);
		}
		return { variable, village: kind === 'kecamatan' ? null : village, period, value, source, rank, importId, state };
	});
}

/** Values of one variable and village (null: the kecamatan) with their origin, in force, newest period last. */
export function traceObservations(db: Connection, variable: string, village: string | null): TracedObservation[] {
	const rows = db
		.prepare(
			`${IN_FORCE} WHERE variable.code = ? AND ${village === null ? "place.kind = 'kecamatan'" : 'place.code = ?'}
			ORDER BY o.import_id DESC`,
		)
		.all(...(village === null ? [variable] : [variable, village])) as Row[];
	const byKey = new Map<string, Row[]>();
	for (const row of rows) {
		const key = `${row.period}|${row.source}`;
		byKey.set(key, [...(byKey.get(key) ?? []), row]);
	}
	return [...byKey.values()].map(([row, ...older]) => {
		const { kind, letters, cells, row: number, ...rest } = row!;
		return {
			...rest,
			village: kind === 'kecamatan' ? null : rest.village,
			period: periodOf(rest.period),
			cells: cells ? cells.split(' ') : letters.split(' ').map((letter) => `${letter}${number}`),
			previous: older.map(({ value, importId, file }) => ({ value, importId, file })),
		};
	});
}
