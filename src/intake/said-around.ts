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
import { notesBelow, titledOtherwise, titlesOf } from './titles.ts';
import { textOf } from './values.ts';

/** Periods named where a title contradicts them. */
const PERIODS_TOLD = 6;

/**
 * What speaks against a table that is read all the same: a title of another time than its columns or rows say themselves,
 * a name of its file, `file`, by which a heading may be a part of what it says, and notes that its figures lack something.
 */
export function saidAround(
	table: Recognised,
	plan: ColumnPlan,
	placed: PlacedTable,
	file: string,
	request: IntakeRequest,
): Decision[] {
	return [
		...titleDecisions(table, plan, placed),
		...nameDoubts(table, plan, file, request),
		...noteDoubts(table, placed),
	];
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

/** What a text says that leaves a part out of the figures beside it, or that they are not final. */
const LEAVES_OUT =
	/\b(?:(?:belum|tidak|blm) (?:termasuk|lengkap|masuk|ada data|melapor|mengirim|final|semua|seluruh|semuanya|seluruhnya|terdata|divalidasi|diverifikasi)|(?:tanpa|kecuali|hanya|khusus|di ?luar) (?:rt|rw|dusun|dsn|data|desa|kelurahan|posyandu|kampung|kp|lingkungan)|(?:data|angka|bersifat|masih) sementara)\b/;
/** A remark is short; a long text explains the form. */
const LONGEST_REMARK = 160;

/** Notes above and below a table, and remarks beside its figures, by which these lack something. */
function noteDoubts({ sheet, headingRow, layout, unknown }: Recognised, { rows }: PlacedTable): Decision[] {
	if (layout.id !== GENERAL) return [];
	const beside = rows.flatMap(({ row }) => unknown.map(({ index }) => row.cells[index] ?? null));
	const remarks = beside.filter((cell) => typeof cell === 'string').map(textOf);
	const texts = [...titlesOf(sheet, headingRow), ...notesBelow(sheet, headingRow), ...remarks];
	const said = texts
		.filter((text) => text.length <= LONGEST_REMARK)
		.map((text) => LEAVES_OUT.exec(text.toLowerCase().replace(/[^a-z0-9]+/g, ' '))?.[0]);
	return [...new Set(said)].flatMap((words) => (words ? [{ code: 'note_leaves_out' as const, words }] : []));
}
