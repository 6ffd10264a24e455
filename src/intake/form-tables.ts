import type { Fault } from '../model/fault.ts';
import {
	ANSWER_MARK,
	type FormKey,
	parseFieldMark,
	parseFormKey,
	VILLAGE_CODE_MARK,
	VILLAGE_NAME_MARK,
} from '../model/form.ts';
import { FORM_LAYOUT, type Layout, type LayoutColumn, type LayoutLevel } from '../model/layout.ts';
import { type Village, villageCode } from '../model/place.ts';
import { type FormLabels, labelFault } from './form-checks.ts';
import { cellName, columnLetters, type GridRow, type Sheet } from './grid.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { readValue, textOf } from './values.ts';

/** Keys stand near the top of a sheet. */
const LOOK_AT_ROWS = 60;

/** Keys of forms that stand near the top of a sheet. */
export const keysOf = (sheet: Sheet): FormKey[] =>
	sheet.rows
		.slice(0, LOOK_AT_ROWS)
		.flatMap((row) => row.cells.flatMap((cell) => (typeof cell === 'string' ? (parseFormKey(cell) ?? []) : [])));

/** Title of the layout of forms. */
export const TITLE = 'Formulir dasbor';
/** Rows above the marks that hold the headings. */
const HEADING_ROWS = 5;

/** The fault of a form that is no longer whole; `what` says in which part. */
export const damaged = (what: string, at: Partial<Fault> = {}): Fault => ({
	code: 'form_damaged',
	...at,
	detail: { what },
});

interface Tables {
	readonly tables: readonly Recognised[];
	readonly faults: readonly Fault[];
}

/** The tables of one sheet: one of villages by fields, or one for each row of a list. */
export function tablesOf(
	sheet: Sheet,
	key: FormKey,
	village: Village | null,
	request: IntakeRequest,
	labels: FormLabels,
): Tables {
	if (labels.sheets.has(sheet)) return { tables: [], faults: [] };
	const answers = sheet.rows.find((row) => row.cells.includes(ANSWER_MARK));
	if (answers) return listTables(sheet, answers, key, village, request, labels);
	const marks = sheet.rows.find(hasMarks);
	if (marks) return wideTable(sheet, marks, key, request, labels);
	return { tables: [], faults: keysOf(sheet).length > 0 ? [damaged(`"${sheet.name}"`)] : [] };
}

/** True for the row of a form that marks its columns. */
export const hasMarks = (row: GridRow): boolean =>
	[ANSWER_MARK, VILLAGE_CODE_MARK, VILLAGE_NAME_MARK].some((mark) => row.cells.includes(mark)) ||
	fieldsIn(row).length > 1;

interface MarkedCell {
	readonly index: number;
	readonly mark: string;
}

const fieldsIn = (row: GridRow): MarkedCell[] =>
	row.cells.flatMap((cell, index) =>
		typeof cell === 'string' && parseFieldMark(cell) ? [{ index, mark: cell.trim() }] : [],
	);

function wideTable(sheet: Sheet, marks: GridRow, key: FormKey, request: IntakeRequest, labels: FormLabels): Tables {
	const at = (mark: string): number => marks.cells.indexOf(mark);
	const [code, name] = [at(VILLAGE_CODE_MARK), at(VILLAGE_NAME_MARK)];
	const fields = fieldsIn(marks);
	const known = fields.filter(({ mark }) => request.variables.has(parseFieldMark(mark)!.code));
	const twice = fields.find(({ mark }, i) => fields.findIndex((other) => other.mark === mark) < i);
	const faults: Fault[] = [];
	if (code < 0 && name < 0) faults.push({ code: 'village_column_missing' });
	if (twice) faults.push(damaged(twice.mark, { column: columnLetters(twice.index), row: marks.number }));
	const heads = sheet.rows.filter(({ number }) => number < marks.number && number >= marks.number - HEADING_ROWS);
	for (const field of known) {
		const fault = labelFault(field.mark, field.index, heads, labels);
		if (fault) faults.push(fault);
	}
	if (faults.length > 0) return { tables: [], faults };
	const columns: SheetColumn[] = [];
	if (code >= 0) columns.push(columnOf(code, 'Kode Desa', [VILLAGE_CODE_MARK]));
	if (name >= 0) columns.push(columnOf(name, 'Desa/Kelurahan', [VILLAGE_NAME_MARK]));
	for (const field of known) columns.push(fieldColumn(field, field.index, request));
	// Rows sorted together with the marks may stand above them.
	const rows = sheet.rows.filter((row) => {
		const cell = (index: number): string => (index < 0 ? '' : textOf(row.cells[index] ?? null));
		if (row.number < marks.number) return villageCode(cell(code)) !== null;
		if (row.number === marks.number) return false;
		return [code, name].some(cell) || known.some(({ index }) => /\d/.test(cell(index)));
	});
	const taken = new Set([0, ...columns.map(({ index }) => index)]);
	const width = Math.max(0, ...rows.map((row) => row.cells.length));
	const unknown: SheetColumn[] = [];
	for (let index = 1; index < width; index++) {
		if (taken.has(index) || rows.every((row) => (row.cells[index] ?? null) === null)) continue;
		const title = heads.map((row) => textOf(row.cells[index] ?? null)).findLast(Boolean) ?? columnLetters(index);
		unknown.push({ ...columnOf(index, title, []), uses: [] });
	}
	const layout = layoutOf(
		key,
		request,
		'desa',
		columns.flatMap(({ uses }) => uses),
	);
	const table = { sheet, layout, headingRow: marks.number, headingRows: 1, columns, unknown, rows };
	return { tables: [table], faults: [] };
}

function listTables(
	sheet: Sheet,
	answers: GridRow,
	key: FormKey,
	village: Village | null,
	request: IntakeRequest,
	labels: FormLabels,
): Tables {
	const answer = answers.cells.indexOf(ANSWER_MARK);
	const faults: Fault[] = [];
	const tables: Recognised[] = [];
	const end = sheet.rows.findLast((row) => fieldsIn(row).length > 0)?.number ?? 0;
	for (const row of sheet.rows) {
		if (row === answers) continue;
		const [field, ...more] = fieldsIn(row);
		const cell = row.cells[answer] ?? null;
		// Below the list somebody signs: a place and a date are no answer, a number is one to nothing.
		const isAnswer = row.number > end ? readValue(cell, 'orang').kind === 'value' : /\d/.test(textOf(cell));
		const filled = isAnswer && row.number > answers.number;
		if (more.length > 0 || (!field && filled))
			faults.push(damaged(cellName(answer, row.number), { row: row.number, column: columnLetters(answer) }));
		if (!field || !request.variables.has(parseFieldMark(field.mark)!.code)) continue;
		const fault = labelFault(field.mark, null, [row], labels);
		if (fault) faults.push(fault);
		const column = fieldColumn(field, answer, request);
		const layout = layoutOf(key, request, village ? 'satu_desa' : 'kecamatan', column.uses);
		const place = { headingRow: answers.number, headingRows: 1 };
		tables.push({ sheet, layout, ...place, columns: [column], unknown: [], rows: [row] });
	}
	return faults.length > 0 ? { tables: [], faults } : { tables, faults };
}

const columnOf = (
	index: number,
	title: string,
	targets: readonly string[],
	period: string | null = null,
): SheetColumn => ({
	index,
	letters: columnLetters(index),
	title,
	uses: [{ heading: title, targets, when: null, period }],
});

function fieldColumn({ mark }: MarkedCell, index: number, request: IntakeRequest): SheetColumn {
	const { code, period } = parseFieldMark(mark)!;
	const column = columnOf(index, request.variables.get(code)!.labelId, [code], period.label);
	return { ...column, uses: column.uses.map((use) => ({ ...use, heading: mark })) };
}

/** The layout of a form that came back, with the trust rank of its sender. */
export const layoutOf = (
	key: FormKey,
	request: IntakeRequest,
	level: LayoutLevel,
	columns: readonly LayoutColumn[],
): Layout => ({
	id: FORM_LAYOUT,
	title: TITLE,
	rank: request.senderRanks?.get(key.sender) ?? 2,
	level,
	periodKind: null,
	columns,
});
