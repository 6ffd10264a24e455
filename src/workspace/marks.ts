import type { Connection, WorkspaceFile } from './database.ts';

/** One kept value, named as a mark names it. `village` null: the kecamatan's own value. */
export interface MarkedValue {
	readonly variable: string;
	readonly village: string | null;
	readonly period: string;
	readonly source: string;
	readonly value: number;
}

/** A person's word on a kept value. It holds while that value is in force. */
export interface Mark extends MarkedValue {
	readonly state: 'confirmed' | 'left_out';
	readonly reason: string;
	readonly decidedAt: string;
}

const PLACE = `(SELECT id FROM place WHERE code IS @village OR (@village IS NULL AND kind = 'kecamatan'))`;
const KEY = `variable_id = (SELECT id FROM variable WHERE code = @variable) AND place_id = ${PLACE}
	AND period_id = (SELECT id FROM period WHERE label = @period)
	AND source_id = (SELECT id FROM source WHERE code = @source) AND value = @value`;

/** Keeps a mark, in the place of an earlier one on the same value. */
export function keepMark(workspace: WorkspaceFile, mark: Mark): void {
	workspace.write((db) => {
		db.prepare(
			`INSERT INTO observation_mark (variable_id, place_id, period_id, source_id, value, state, reason, decided_at)
			VALUES ((SELECT id FROM variable WHERE code = @variable), ${PLACE}, (SELECT id FROM period WHERE label = @period),
				(SELECT id FROM source WHERE code = @source), @value, @state, @reason, @decidedAt)
			ON CONFLICT DO UPDATE SET state = excluded.state, reason = excluded.reason, decided_at = excluded.decided_at`,
		).run(mark);
	});
}

/** Takes a mark back; false when there was none. */
export function removeMark(workspace: WorkspaceFile, value: MarkedValue): boolean {
	return workspace.write((db) => db.prepare(`DELETE FROM observation_mark WHERE ${KEY}`).run(value).changes > 0);
}

/** Every mark, in the order of variable, place, period and source. Marks on values no longer in force are among them. */
export function readMarks(db: Connection): Mark[] {
	return db
		.prepare(
			`SELECT variable.code AS variable, iif(place.kind = 'kecamatan', NULL, place.code) AS village,
				period.label AS period, source.code AS source, mark.value, mark.state, mark.reason, mark.decided_at AS decidedAt
			FROM observation_mark mark
			JOIN variable ON variable.id = mark.variable_id
			JOIN place ON place.id = mark.place_id
			JOIN period ON period.id = mark.period_id
			JOIN source ON source.id = mark.source_id
			ORDER BY variable, place.position, period, source, mark.value`,
		)
		.all() as Mark[];
}
