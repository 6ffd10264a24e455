import type { Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
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
import { isInside } from '../model/period.ts';
import { type Village, villageCode } from '../model/place.ts';
import { contradictionsOf, type FormLabels, labelFault } from './form-checks.ts';
import { cellName, columnLetters, type GridRow, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foreignFile } from './incoming.ts';
import type { Recognised, SheetColumn } from './recognise.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import { shown, textOf } from './values.ts';

const TITLE = 'Formulir dasbor';
/** Keys stand near the top of a sheet. */
const LOOK_AT_ROWS = 60;
/** Rows above the marks that hold the headings. */
const HEADING_ROWS = 5;

/** A form as it came back: its tables, read with the period, sender and village that it carries; or why it is refused. */
export type FoundForm =
	| { readonly faults: readonly Fault[]; readonly layout: Layout }
	| {
			readonly tables: readonly Recognised[];
			readonly request: IntakeRequest;
			readonly skipped: readonly string[];
			/** Codes of the fields that the form had and no sheet has any more. */
			readonly missing: readonly string[];
			readonly layout: Layout;
			readonly key: FormKey;
	  };

const keysOf = (sheet: Sheet): FormKey[] =>
	sheet.rows
		.slice(0, LOOK_AT_ROWS)
		.flatMap((row) => row.cells.flatMap((cell) => (typeof cell === 'string' ? (parseFormKey(cell) ?? []) : [])));

const damaged = (what: string, at: Partial<Fault> = {}): Fault => ({ code: 'form_damaged', ...at, detail: { what } });

/** Finds a form by its key, wherever its sheets and the file's name went. Null when the file is none. */
export function findForm(sheets: readonly Sheet[], request: IntakeRequest): FoundForm | null {
	if (request.layout !== null && request.layout !== FORM_LAYOUT) return null;
	const keys = new Map(sheets.flatMap(keysOf).map((key) => [`${key.place} ${key.period.label} ${key.sender}`, key]));
	const [first] = keys.values();
	if (!first) return null;
	const layout = layoutOf(first, request, 'desa', []);
	if (keys.size > 1) return { faults: [damaged([...keys.keys()].join(' / '))], layout };
	const village = request.villages.find(({ code }) => code === first.place) ?? null;
	const wrong = keyFaults(first, village, request);
	if (wrong.length > 0) return { faults: wrong, layout };
	const labels = labelsOf(sheets, request.variables);
	const own: IntakeRequest = { ...request, period: null, village: village ?? request.village, sender: first.sender };
	const wanted = sheets.filter(({ name, hidden }) =>
		request.sheet === null ? !hidden : name.toLowerCase() === request.sheet.toLowerCase(),
	);
	const faults: Fault[] = [];
	const tables: Recognised[] = [];
	for (const sheet of wanted) {
		const found = tablesOf(sheet, first, village, own, labels);
		const said = [...found.faults, ...(found.tables.length > 0 ? contradictionsOf(sheet, first, village, own) : [])];
		faults.push(...said.map((fault) => ({ sheet: sheet.name, ...fault })));
		tables.push(...found.tables);
	}
	if (faults.length === 0 && tables.length === 0) faults.push(damaged(''));
	if (faults.length > 0) return { faults, layout };
	const read = new Set(tables.map(({ sheet }) => sheet));
	const marks = new Set(tables.flatMap(({ layout: { columns } }) => columns.map(({ heading }) => heading)));
	return {
		tables,
		request: own,
		layout,
		key: first,
		skipped: sheets
			.filter((sheet) => sheet.hidden && !read.has(sheet) && !labels.sheets.has(sheet))
			.map(({ name }) => name),
		missing: [...labels.byMark.keys()].filter((mark) => !marks.has(mark)).map((mark) => parseFieldMark(mark)!.code),
	};
}

/** What is said about a form that is read. */
export function formDecisions(
	{ key, request, skipped, missing }: Extract<FoundForm, { key: FormKey }>,
	before: readonly Decision[],
): Decision[] {
	const place = request.villages.find(({ code }) => code === key.place)?.name ?? request.kecamatan.name;
	return [
		{ code: 'layout', layout: FORM_LAYOUT, title: TITLE },
		...before,
		{ code: 'form', place, period: key.period.label, sender: key.sender },
		...(missing.length ? [{ code: 'form_fields_missing' as const, variables: missing }] : []),
		...(skipped.length ? [{ code: 'sheets_skipped' as const, sheets: skipped }] : []),
	];
}

/** Leaves out what is said of strange sheets and is no news about a form of one's own. */
export function withoutSheetTalk(result: IntakeResult): IntakeResult {
	const said = ({ code }: Decision): boolean =>
		code !== 'heading_row' && code !== 'village_from_option' && code !== 'code_system';
	const { decisions, incoming } = result;
	return {
		...result,
		decisions: decisions.filter(said),
		incoming: incoming && { ...incoming, decisions: incoming.decisions.filter(said) },
	};
}

/** Another kecamatan, an unknown village, or options that say something else than the form. */
function keyFaults(key: FormKey, village: Village | null, request: IntakeRequest): Fault[] {
	const { kecamatan, period, sender } = request;
	if (key.place.slice(0, 8) !== kecamatan.code) return [foreignFile(kecamatan, [key.place])];
	const faults: Fault[] = [];
	if (key.place.length > 8 && !village)
		faults.push({ code: 'village_unknown', value: key.place, detail: { proposals: [] } });
	if (period && !isInside(key.period, period))
		faults.push({
			code: 'period_outside',
			value: key.period.label,
			detail: { found: key.period.label, given: period.label },
		});
	const said = (form: string, where: string, found: string): void => {
		faults.push({ code: 'form_contradiction', detail: { form, where, found } });
	};
	if (sender && foldHeading(sender) !== foldHeading(key.sender)) said(key.sender, '--pengirim', shown(sender));
	if (village && request.village && request.village.code !== village.code)
		said(village.name, '--desa', request.village.name);
	return faults;
}

/** Labels of the fields as the form's own hidden sheet has them, and the sheets that are such lists. */
function labelsOf(sheets: readonly Sheet[], variables: ReadonlyMap<string, Variable>): FormLabels {
	const byMark = new Map<string, string>();
	const lists = new Set<Sheet>();
	for (const sheet of sheets) {
		if (sheet.rows[0]?.cells.length !== 1 || parseFormKey(textOf(sheet.rows[0].cells[0]!)) === null) continue;
		lists.add(sheet);
		for (const row of sheet.rows.slice(1)) {
			const mark = textOf(row.cells[0] ?? null);
			if (parseFieldMark(mark)) byMark.set(mark, textOf(row.cells[1] ?? null));
		}
	}
	return { byMark, sheets: lists, variables };
}

interface Tables {
	readonly tables: readonly Recognised[];
	readonly faults: readonly Fault[];
}

/** The tables of one sheet: one of villages by fields, or one for each row of a list. */
function tablesOf(
	sheet: Sheet,
	key: FormKey,
	village: Village | null,
	request: IntakeRequest,
	labels: FormLabels,
): Tables {
	if (labels.sheets.has(sheet)) return { tables: [], faults: [] };
	const has = (mark: string) => (row: GridRow) => row.cells.includes(mark);
	const answers = sheet.rows.find(has(ANSWER_MARK));
	if (answers) return listTables(sheet, answers, key, village, request, labels);
	const marks = sheet.rows.find(
		(row) => [VILLAGE_CODE_MARK, VILLAGE_NAME_MARK].some((mark) => has(mark)(row)) || fieldsIn(row).length > 1,
	);
	if (marks) return wideTable(sheet, marks, key, request, labels);
	return { tables: [], faults: keysOf(sheet).length > 0 ? [damaged(`"${sheet.name}"`)] : [] };
}

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
	for (const row of sheet.rows) {
		if (row === answers) continue;
		const [field, ...more] = fieldsIn(row);
		const filled = /\d/.test(textOf(row.cells[answer] ?? null)) && row.number > answers.number;
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

const layoutOf = (
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
