import type { Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { type FormKey, parseFieldMark, parseFormKey } from '../model/form.ts';
import { FORM_LAYOUT, type Layout } from '../model/layout.ts';
import { isInside } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { contradictionsOf, type FormLabels } from './form-checks.ts';
import { damaged, hasMarks, keysOf, layoutOf, TITLE, tablesOf } from './form-tables.ts';
import type { Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foreignFile } from './incoming.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import type { Recognised } from './sheet-columns.ts';
import { readValue, shown, textOf } from './values.ts';

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

/** The forms of a file. */
export interface FoundForms {
	/** One, or one for each sender of a workbook of several; then `sender` says whose. */
	readonly parts: readonly { readonly sender: string | null; readonly form: FoundForm }[];
	/** Senders of such a workbook whose sheets are empty or gone. */
	readonly unfilled: readonly string[];
	/** Hidden sheets of such a workbook that belong to no form. */
	readonly skipped: readonly string[];
}

/**
 * Finds forms by their keys, wherever their sheets and the file's name went. Forms of several senders for one place and
 * period may lie in one workbook, each on sheets of its own; other keys side by side are refused. Null without any key.
 */
export function findForms(sheets: readonly Sheet[], request: IntakeRequest): FoundForms | null {
	if (request.layout !== null && request.layout !== FORM_LAYOUT) return null;
	const inSheet = new Map(sheets.map((sheet) => [sheet, new Map(keysOf(sheet).map((key) => [nameOf(key), key]))]));
	const keys = new Map([...inSheet.values()].flatMap((own) => [...own]));
	const [first] = keys.values();
	if (!first) return null;
	const only = (form: FoundForm): FoundForms => ({ parts: [{ sender: null, form }], unfilled: [], skipped: [] });
	if (keys.size === 1) {
		const form = readForm(sheets, first, request);
		return only(isUnfilled(form) ? { faults: [unfilledFault([first.sender])], layout: form.layout } : form);
	}
	const layout = layoutOf(first, request, 'desa', []);
	const apart = [...keys.values()].some(
		({ place, period }) => place !== first.place || period.label !== first.period.label,
	);
	if (apart || [...inSheet.values()].some((own) => own.size > 1))
		return only({ faults: [damaged([...keys.keys()].join(' / '))], layout });
	const keyless = sheets.filter((sheet) => inSheet.get(sheet)!.size === 0);
	const stray = keyless.find((sheet) => sheet.rows.some(hasMarks));
	if (stray) return only({ faults: [damaged(`"${stray.name}"`)], layout });
	const asked = request.sender === null ? null : foldHeading(request.sender);
	const chosen = [...keys].filter(([, { sender }]) => foldHeading(sender) === asked);
	const parts: { sender: string; form: FoundForm }[] = [];
	const unfilled: string[] = [];
	for (const [name, key] of chosen.length > 0 ? chosen : keys) {
		const own = sheets.filter((sheet) => inSheet.get(sheet)!.has(name));
		if (request.sheet !== null && !own.some(({ name }) => name.toLowerCase() === request.sheet!.toLowerCase()))
			continue;
		const { sheets: lists } = labelsOf(own, request.variables);
		const form = own.length > lists.size ? readForm(own, key, request) : null;
		if (form === null || isUnfilled(form)) unfilled.push(key.sender);
		else parts.push({ sender: key.sender, form });
	}
	if (parts.length === 0) return only({ faults: [unfilledFault(unfilled)], layout });
	return { parts, unfilled, skipped: keyless.filter(({ hidden }) => hidden).map(({ name }) => name) };
}

const nameOf = ({ place, period, sender }: FormKey): string => `${place} ${period.label} ${sender}`;

/** A form that came back as it went out: it tells nothing, and its sender has not answered. */
const isUnfilled = (form: FoundForm): boolean => 'tables' in form && form.tables.every(isBlank);

const unfilledFault = (senders: readonly string[]): Fault => ({ code: 'form_unfilled', detail: { senders } });

/** True for a table in which no field has an answer. */
const isBlank = ({ rows, columns }: Recognised): boolean =>
	columns
		.filter(({ uses }) => uses.some(({ heading }) => parseFieldMark(heading)))
		.every(({ index }) => rows.every(({ cells }) => readValue(cells[index] ?? null, 'orang').kind === 'blank'));

/** The form with one key: its tables, or why it is refused. */
function readForm(sheets: readonly Sheet[], first: FormKey, request: IntakeRequest): FoundForm {
	const layout = layoutOf(first, request, 'desa', []);
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

/** Names variables in faults by the heading that the form shows, where its reader sees no codes. */
export function withLabels(result: IntakeResult, { variables }: IntakeRequest): IntakeResult {
	const faults = result.faults.map((fault): Fault => {
		const label = variables.get(String(fault.detail?.variable))?.labelId;
		return label === undefined ? fault : { ...fault, detail: { ...fault.detail, variable: `"${label}"` } };
	});
	return { ...result, faults };
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
