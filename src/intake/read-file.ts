import { basename } from 'node:path';
import type { Decision } from '../model/decision.ts';
import { type Fault, FileFault } from '../model/fault.ts';
import { maskIdentity } from '../model/identity.ts';
import { type Layout, LOCAL } from '../model/layout.ts';
import { nameDiffers } from './file-name.ts';
import { type FoundForm, type FoundForms, findForms, formDecisions, withLabels, withoutSheetTalk } from './form.ts';
import { withoutFuture } from './future.ts';
import { columnLetters, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { BETWEEN, type InputFile } from './inputs.ts';
import { layoutProblem } from './learn.ts';
import { LIMITS } from './limits.ts';
import { foldName } from './names.ts';
import { readOwnKind } from './own-kinds.ts';
import { personNames, unreadPersons } from './person-names.ts';
import { identityColumn, looksLikeIdentityNumber, lostIdentityColumn, personalTitles } from './personal.ts';
import { belongTogether, doubledColumns, isCountable } from './persons/kinds.ts';
import { listAmongOthers } from './persons/list-among-others.ts';
import { PersonTaker } from './persons/person-taker.ts';
import { type PlainWords, plainWords, shownHeadings, toldHeadings } from './plain-words.ts';
import type { Recogniser } from './recognise.ts';
import { isRepairList } from './repair.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import { readRows } from './rows.ts';
import type { Recognised } from './sheet-columns.ts';
import { type OpenedFile, readTables } from './tables.ts';
import { tidy } from './tidy.ts';
import { withToldNames } from './told-names.ts';
import { shown } from './values.ts';

/** The only result of a file that is no workbook of several senders; of such a workbook the first. */
export async function readFile(
	input: string | InputFile,
	request: IntakeRequest,
	recogniser: Recogniser,
): Promise<IntakeResult> {
	const [first] = await readParts(input, request, recogniser);
	return first!;
}

/**
 * Reads a file into facts and faults, both; nothing is thrown for what stands in the file. All sheets of the recognised
 * layout are read; hidden sheets and others are named in the decisions. Any fault means that nothing is kept, unless the
 * request says to skip faulty rows. One result, or one for each sender of a workbook of forms: each has a source of its own.
 */
export async function readParts(
	input: string | InputFile,
	request: IntakeRequest,
	recogniser: Recogniser,
): Promise<IntakeResult[]> {
	const name = maskIdentity(typeof input === 'string' ? tidy(basename(input)) : input.name);
	const number = typeof input === 'string' ? undefined : input.number;
	let sheets: readonly Sheet[] = [];
	const told = (found: IntakeResult): IntakeResult => {
		const { today, variables, sheet: asked } = request;
		const result = today === undefined ? found : withoutFuture(found, variables, today);
		return withToldNames(withNameTold(result, request), { sheets, number, asked }, plainWords(request));
	};
	const refused = (faults: readonly Fault[], sha256: string | null, layout: Layout | null = null): IntakeResult[] => [
		told(refusedFile(name, faults, sha256, layout)),
	];
	try {
		const persons = new PersonTaker(name, request, (head) => recogniseHead(head, request, recogniser));
		const opened = { ...(await readTables(input, LIMITS, (head) => persons.take(head), request.repair)), name };
		sheets = opened.sheets;
		const passedOver = typeof input === 'string' ? [] : input.passedOver.map(maskIdentity);
		const members: Decision[] = passedOver.length ? [{ code: 'members_skipped', members: passedOver }] : [];
		const forms = findForms(opened.sheets, request);
		if (forms) return readForms(opened, forms, members).map(told);
		const own = readOwnKind(opened, request, members);
		if (own) return [told(own)];
		const chosen = chooseSheets(
			opened.sheets,
			request,
			(sheet, villages) => persons.recognised(sheet) ?? recogniser.recognise(sheet, request.layout, villages),
		);
		if ('faults' in chosen) return refused(chosen.faults, opened.sha256, chosen.layout);
		const decisions: Decision[] = [
			{ code: 'layout', layout: chosen.layout.id, title: chosen.layout.title },
			...members,
			...(chosen.skipped.length ? [{ code: 'sheets_skipped' as const, sheets: chosen.skipped }] : []),
		];
		if (isCountable(chosen.layout)) return [told(persons.finish(opened, chosen.tables, decisions))];
		return [told(readRows(opened, chosen.tables, request, decisions))];
	} catch (error) {
		if (error instanceof FileFault) return refused([faultOf(error)], null);
		throw error;
	}
}

/** A reading told where the name of its file speaks against it. */
function withNameTold(result: IntakeResult, request: IntakeRequest): IntakeResult {
	const against = nameDiffers(result, request);
	if (against.length === 0 || !result.incoming) return result;
	const decisions = [...result.decisions, ...against];
	return { ...result, decisions, incoming: { ...result.incoming, decisions } };
}

const refusedFile = (
	file: string,
	faults: readonly Fault[],
	sha256: string | null,
	layout: Layout | null,
): IntakeResult => ({
	file,
	sha256,
	layout,
	read: 0,
	refused: 0,
	outside: 0,
	skipped: 0,
	faults,
	decisions: [],
	incoming: null,
});

/** Reads the forms of a file. What is said of the whole file is said with the first form that is read. */
function readForms(
	opened: OpenedFile,
	{ parts, unfilled, skipped }: FoundForms,
	members: readonly Decision[],
): IntakeResult[] {
	const whole: Decision[] = [
		...members,
		...(unfilled.length ? [{ code: 'form_unfilled' as const, senders: unfilled }] : []),
		...(skipped.length ? [{ code: 'sheets_skipped' as const, sheets: skipped }] : []),
	];
	const read = (file: OpenedFile, form: FoundForm): IntakeResult => {
		if ('faults' in form) return refusedFile(file.name, form.faults, file.sha256, form.layout);
		const fault = form.tables.map((table) => notForReading(table, form.request)).find((f) => f !== null);
		if (fault) return refusedFile(file.name, [fault], file.sha256, form.layout);
		const result = readRows(file, form.tables, form.request, formDecisions(form, whole.splice(0)));
		return withLabels(withoutSheetTalk(result), form.request);
	};
	return parts.map(({ sender, form }) =>
		read(sender === null ? opened : { ...opened, name: `${opened.name}${BETWEEN}${sender}` }, form),
	);
}

/** Why a file could not be opened; the member or sheet at fault, where one is, as the place. */
function faultOf({ code, detail = {} }: FileFault): Fault {
	const { sheet } = detail;
	return { code, ...(typeof sheet === 'string' ? { sheet: maskIdentity(tidy(sheet)) } : {}), detail };
}

/** What the first rows of a sheet say it holds; null for one that will not be read. */
function recogniseHead(head: Sheet, request: IntakeRequest, recogniser: Recogniser): Recognised | Fault | null {
	const isAsked = request.sheet === null ? !head.hidden : head.name.toLowerCase() === request.sheet.toLowerCase();
	if (!isAsked || looksLikeIdentityNumber(head.name) || isRepairList(head)) return null;
	return recogniser.recognise(head, request.layout, villageNames(request));
}

const villageNames = ({ villages }: IntakeRequest): Set<string> =>
	new Set(villages.map((village) => foldName(village.name)));

type Chosen =
	| { readonly layout: Layout; readonly tables: readonly Recognised[]; readonly skipped: readonly string[] }
	| { readonly faults: readonly Fault[]; readonly layout: Layout | null };

/** Name of a sheet as it is told. */
const named = (sheet: Sheet): string => maskIdentity(sheet.name);

/** Visible sheets with the same layout as the first recognised one. */
function chooseSheets(
	sheets: readonly Sheet[],
	request: IntakeRequest,
	recognise: (sheet: Sheet, villages: ReadonlySet<string>) => Recognised | Fault | null,
): Chosen {
	const none = (fault: Fault, layout: Layout | null = null): Chosen => ({ faults: [fault], layout });
	const filled = sheets.filter((sheet) => sheet.rows.length > 0 && !isRepairList(sheet));
	if (filled.length === 0) return none({ code: 'file_empty' });
	let candidates = filled.filter((sheet) => !sheet.hidden);
	if (request.sheet !== null) {
		candidates = filled.filter((sheet) => sheet.name.toLowerCase() === request.sheet!.toLowerCase());
		if (candidates.length === 0)
			return none({ code: 'sheet_unknown', detail: { sheet: request.sheet, sheets: sheets.map(named) } });
	}
	const tables: Recognised[] = [];
	const villages = villageNames(request);
	const skipped = filled.filter((sheet) => !candidates.includes(sheet)).map(named);
	let firstFault: Fault | null = null;
	/** A sheet of known headings that other texts make something else. */
	let doubtful: Fault | null = null;
	for (const sheet of candidates) {
		const found = recognise(sheet, villages);
		if (found === null) skipped.push(named(sheet));
		else if ('code' in found && (found.code.startsWith('heading_') || found.code === 'title_narrows')) {
			doubtful ??= found;
			skipped.push(named(sheet));
		} else if ('code' in found) firstFault ??= found;
		else if (tables.length > 0 && !belongTogether(found.layout, tables[0]!.layout)) skipped.push(named(sheet));
		else tables.push(found);
	}
	if (firstFault) return none({ ...firstFault, sheet: maskIdentity(firstFault.sheet ?? '') });
	const first = tables[0];
	if (!first) {
		const sheet = candidates[0] ?? filled[0]!;
		const fault = listAmongOthers(sheet, request) ?? whyUnknown(sheet, plainWords(request));
		return none(doubtful === null || PERSONAL.has(fault.code) ? fault : tellable(doubtful, plainWords(request)));
	}
	const fault = tables.map((table) => notForReading(table, request)).find((f) => f !== null);
	return fault ? none(fault, first.layout) : { layout: first.layout, tables, skipped };
}

/** A fault of headings with no text that may name a person. */
function tellable(fault: Fault, words: PlainWords): Fault {
	if (fault.code === 'title_narrows') return fault;
	const letters = fault.column!;
	const value = words.path({ title: fault.value!, letters: '' });
	const heading = words.path({ title: String(fault.detail!.heading), letters });
	return { ...fault, value, detail: { ...fault.detail, heading, ...(value === '' && { hidden: letters }) } };
}

/** A recognised sheet that may not or cannot be read: personal data, or a layout for later. */
function notForReading(found: Recognised, request: IntakeRequest): Fault | null {
	const { sheet, layout } = found;
	if (isCountable(layout) && !looksLikeIdentityNumber(sheet.name)) {
		const doubled = doubledColumns(found);
		return doubled.length > 0
			? { code: 'person_columns_twice', sheet: named(sheet), detail: { columns: doubled } }
			: null;
	}
	const personal = [
		...found.columns
			.filter((column) => column.uses.some((use) => use.targets.includes('@pribadi')))
			.map((column) => column.title),
		...found.unknown
			.filter(({ title }) => personalTitles([title]).length > 0)
			.map((column) => plainWords(request).heading(column)),
	];
	const persons = personNames(found, request) ?? unreadPersons(found, request);
	if (persons) personal.push(persons.title);
	const identity = identityColumn(sheet.rows);
	if (identity !== null) personal.push(columnLetters(identity));
	if (looksLikeIdentityNumber(sheet.name)) personal.push(shown(sheet.name));
	if (layout.level === 'pribadi' || personal.length > 0)
		return (
			listAmongOthers(sheet, request) ??
			personalFault(sheet, personal.length > 0 ? [...new Set(personal)] : [layout.title])
		);
	const learned = layout.id.startsWith(LOCAL) ? layoutProblem(layout, request.variables) : null;
	if (learned !== null) {
		const column = found.columns.find(({ title }) => foldHeading(title) === learned.column);
		const heading = column ? plainWords(request).heading(column) : learned.column;
		return {
			code: 'learned_unsafe',
			sheet: named(sheet),
			detail: { title: layout.title, problem: learned.problem, heading },
		};
	}
	if (layout.level === 'lain')
		return { code: 'layout_not_read', sheet: named(sheet), detail: { layout: layout.id, title: layout.title } };
	return null;
}

/** Persons in a sheet that cannot be counted; `lost` names a column whose numbers are not even whole. */
function personalFault(sheet: Sheet, columns: readonly string[]): Fault {
	const lost = lostIdentityColumn(sheet.rows);
	const detail = lost === null ? { columns } : { columns, lost: columnLetters(lost) };
	return { code: 'personal_data', sheet: named(sheet), detail };
}

/** Faults of sheets about persons, which come before what else is wrong. */
const PERSONAL: ReadonlySet<Fault['code']> = new Set(['personal_data', 'list_among_others']);
/** Why no table was found: personal columns, no headings at all, or headings without a known variable. */
function whyUnknown(sheet: Sheet, words: PlainWords): Fault {
	const head = sheet.rows.slice(0, 5).find((row) => row.cells.filter((cell) => typeof cell === 'string').length >= 2);
	const personal = toldHeadings(
		(head?.cells ?? []).map((cell) => (typeof cell === 'string' && personalTitles([cell]).length > 0 ? cell : null)),
		words,
	);
	if (personal.length > 0) return personalFault(sheet, personal);
	const identity = identityColumn(sheet.rows);
	if (identity !== null) return personalFault(sheet, [columnLetters(identity)]);
	const { told, hidden } = shownHeadings(head?.cells ?? [], words);
	if (told.length + hidden.length === 0) return { code: 'no_heading', sheet: named(sheet) };
	return {
		code: 'layout_unknown',
		sheet: named(sheet),
		detail: { headings: told.slice(0, 8).map((title) => title.slice(0, 30)), ...(hidden.length > 0 && { hidden }) },
	};
}
