import type { Decision } from '../model/decision.ts';
import { FORM_LAYOUT, GENERAL } from '../model/layout.ts';
import type { Period } from '../model/period.ts';
import type { ColumnPlan } from './columns.ts';
import { wordsOfName } from './file-name.ts';
import type { PlacedTable } from './place-rows.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised } from './sheet-columns.ts';
import { doubtOfName } from './title-claims.ts';
import { placeNames } from './title-places.ts';
import { notesBelow, titledOtherwise } from './titles.ts';

/** Periods named where a title contradicts them. */
const PERIODS_TOLD = 6;

/**
 * What speaks against a table that is read all the same: a title of another time than its columns or rows say themselves,
 * and a name of its file, `file`, by which a heading may be a part of what it says.
 */
export function saidAround(
	table: Recognised,
	plan: ColumnPlan,
	placed: PlacedTable,
	file: string,
	request: IntakeRequest,
): Decision[] {
	return [...titleDecisions(table, plan, placed), ...nameDoubts(table, plan, file, request), ...noteDoubts(table)];
}

function titleDecisions({ sheet, headingRow, layout }: Recognised, plan: ColumnPlan, placed: PlacedTable): Decision[] {
	if (layout.id === FORM_LAYOUT || placed.decisions.some(({ code }) => code === 'period_from_option')) return [];
	const own = new Map<string, Period>();
	for (const { period } of [...plan.measured, ...placed.rows]) if (period) own.set(period.label, period);
	const title = titledOtherwise(sheet, headingRow, [...own.values()]);
	const periods = [...own.keys()].slice(0, PERIODS_TOLD);
	return title === null ? [] : [{ code: 'title_other_period', title, periods }];
}

function nameDoubts(table: Recognised, plan: ColumnPlan, file: string, request: IntakeRequest): Decision[] {
	if (table.layout.id !== GENERAL) return [];
	const doubt = doubtOfName(wordsOfName(file), table, plan, placeNames(request));
	return doubt ? [{ code: 'file_name_differs', about: 'part', said: doubt.word, found: [doubt.heading] }] : [];
}

/** What a note says that leaves a part out of the figures above it, or that they are not final. */
const LEAVES_OUT =
	/\b(?:(?:belum|tidak) (?:termasuk|lengkap)|(?:tanpa|kecuali|hanya) (?:rt|rw|dusun|data)|(?:data|angka) sementara)\b/i;

function noteDoubts({ sheet, headingRow, layout }: Recognised): Decision[] {
	if (layout.id !== GENERAL) return [];
	const said = notesBelow(sheet, headingRow).map((note) => LEAVES_OUT.exec(note)?.[0].toLowerCase());
	return [...new Set(said)].flatMap((words) => (words ? [{ code: 'note_leaves_out' as const, words }] : []));
}
