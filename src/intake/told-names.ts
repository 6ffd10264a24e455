import type { Decision } from '../model/decision.ts';
import type { IncomingFile, Origin } from '../model/fact.ts';
import type { Fault, FaultCode } from '../model/fault.ts';
import { maskIdentity } from '../model/identity.ts';
import type { CopyTable } from './copy-table.ts';
import { type Sheet, sheetCell } from './grid.ts';
import { BETWEEN } from './inputs.ts';
import { foldDistrict } from './names.ts';
import { isCountable } from './persons/kinds.ts';
import { withoutNames } from './persons-in-texts.ts';
import type { PlainWords } from './plain-words.ts';
import type { IntakeResult } from './request.ts';
import { RenamedFact } from './row-fact.ts';
import type { OpenedFile } from './tables.ts';
import { shown } from './values.ts';

/** Faults that show what stands in a cell where a figure or a word of a list should. */
const OF_A_CELL: ReadonlySet<FaultCode> = new Set<FaultCode>([
	'value_unreadable',
	'value_category',
	'value_marks',
	'period_unreadable',
	'column_narrows',
]);
/** Faults that show a title. */
const OF_A_TITLE: ReadonlySet<FaultCode> = new Set<FaultCode>([
	'scale_in_title',
	'title_contradicts',
	'title_narrows',
	'cumulative_in_title',
	'list_other',
]);
/** What in a title announces a person. */
const ANNOUNCES =
	/\b(nama|petugas|kader|bidan|operator|kepala|kades|lurah|camat|ketua|sekretaris|pendamping|oleh|nip|hj?|dr|drs|ibu|bapak|bpk|sdri?|an)\b/i;

/** Words of titles that tell of no matter: what stands behind them alone may be a name. */
const NO_MATTER =
	/\b(?:daftar|data|rekap|rekapitulasi|laporan|tabel|lembar|lampiran|form|formulir|kartu|tahun|bulan|kk)\b/gi;
const namesNothing = (title: string, words: PlainWords): boolean => !words.touches(title.replace(NO_MATTER, ' '));

/** A word that may be a name is not told; the number of a form, `3a`, is none. */
const told = (word: unknown): string => (/\d/.test(String(word)) ? String(word) : '***');

/** A fault that shows no name of a person: several words of which none is of the field, or what follows an office. */
function withoutPersons(fault: Fault, words: PlainWords): Fault {
	const { code, value = '' } = fault;
	const title = fault.detail?.title;
	if (code === 'period_missing' && typeof title === 'string' && ANNOUNCES.test(title))
		return { ...fault, detail: { ...fault.detail, title: words.masked(title) } };
	if (code === 'title_narrows' && namesNothing(value, words))
		return { ...fault, value: words.masked(value), detail: { ...fault.detail, word: told(fault.detail?.word) } };
	if (OF_A_TITLE.has(code)) return ANNOUNCES.test(value) ? { ...fault, value: words.masked(value) } : fault;
	const isName = OF_A_CELL.has(code) && /\p{L}{2,}[^\p{L}\d]+\p{L}/u.test(value) && !/\d/.test(value);
	return isName && !words.touches(value) ? { ...fault, value: '***' } : fault;
}

/** What the names of a file are told by. */
export interface Named {
	/** Sheets in the order of the file. */
	readonly sheets: OpenedFile['sheets'];
	/** Place of the file among those of its folder or archive, from 1; undefined for a file given alone. */
	readonly number: number | undefined;
	/** Sheet that was asked for. */
	readonly asked: string | null;
}

const ENDING = /\.[a-z0-9]{1,8}$/i;

/**
 * A result that names its sheets, and the members passed over, only where the words of the name are of the field: a sheet
 * for each child is called by the child. Others get the number of the sheet, `#3`, or the ending of the member, `#2.pdf`.
 * Nor do faults show a name. The name of a list of persons that is kept, and of a member that nobody knows, keeps the words of
 * the field.
 */
export function withToldNames(result: IntakeResult, named: Named, words: PlainWords): IntakeResult {
	const sheet = sheetNames(named, words);
	const member = (name: string, at: number): string => {
		const ending = ENDING.exec(name)?.[0] ?? '';
		return words.holds(name.slice(0, name.length - ending.length)) ? name : `#${at + 1}${ending}`;
	};
	const told = (decision: Decision): Decision => {
		if (decision.code === 'sheets_skipped') return { ...decision, sheets: decision.sheets.map(sheet) };
		if (decision.code === 'members_skipped') return { ...decision, members: decision.members.map(member) };
		// A sheet that is called by the place it is about names nobody.
		if (decision.code === 'sheet_elsewhere' && foldDistrict(decision.sheet).includes(foldDistrict(decision.place)))
			return decision;
		return 'sheet' in decision && decision.sheet !== undefined
			? { ...decision, sheet: sheet(decision.sheet) }
			: decision;
	};
	const toldDetail = (detail: NonNullable<Fault['detail']>): NonNullable<Fault['detail']> => {
		const lists = { sheets: sheet, cells: (text: string) => toldCell(text, sheet), members: member } as const;
		const changed = Object.entries(lists).flatMap(([name, as]) =>
			Array.isArray(detail[name]) ? [[name, (detail[name] as string[]).map(as)] as const] : [],
		);
		return { ...detail, ...Object.fromEntries(changed) };
	};
	const toldFault = (given: Fault): Fault => {
		const fault = withoutPersons(given, words);
		const { detail } = fault;
		return {
			...fault,
			...(fault.sheet !== undefined && { sheet: sheet(fault.sheet) }),
			...(detail && { detail: toldDetail(detail) }),
		};
	};
	const { layout, incoming } = result;
	const isList = layout !== null && (layout.level === 'pribadi' || isCountable(layout));
	const personal = isList || result.faults.some(({ code }) => code === 'personal_data');
	const masks = { given: isList && incoming !== null, member: personal || layout === null };
	const file = fileName(result.file, named.number, masks, words);
	const decisions = result.decisions.map(told);
	const faults = result.faults.map(toldFault);
	const renamed = layout?.level === 'siskeudes' || sheet === asItIs ? null : sheet;
	return {
		...result,
		file,
		faults,
		decisions,
		incoming: incoming && {
			...(renamed ? withOrigins(incoming, renamed) : incoming),
			name: file,
			decisions,
			...(named.asked !== null && {
				fingerprint: incoming.fingerprint.replace(`|${named.asked}|`, () => `|${sheet(named.asked!)}|`),
			}),
		},
		...(result.copy && renamed && { copy: withSheetNames(result.copy, renamed) }),
	};
}

const asItIs = (text: string): string => text;

/** A cell of a sheet, `Rekap!B2`, by the name that its sheet is told by. */
function toldCell(text: string, sheet: (name: string) => string): string {
	const at = text.lastIndexOf('!');
	if (at < 0) return text;
	const quoted = text.startsWith("'");
	return sheetCell(sheet(quoted ? text.slice(1, at - 1).replaceAll("''", "'") : text.slice(0, at)), text.slice(at + 1));
}

/** The names of sheets as they are told, where they stand alone or within a text. */
function sheetNames({ sheets }: Named, words: PlainWords): (text: string) => string {
	const hidden = new Map<string, string>();
	sheets.forEach(({ name }, at) => {
		if (words.holds(name.replace(/\.[a-z]{1,5}\b/gi, ''))) return;
		for (const way of [name, maskIdentity(name), shown(name)]) hidden.set(way.toLowerCase(), `#${at + 1}`);
	});
	if (hidden.size === 0) return asItIs;
	const longest = [...hidden.keys()].sort((a, b) => b.length - a.length);
	return (text) => {
		const own = hidden.get(text.toLowerCase());
		if (own !== undefined) return own;
		let rest = text;
		for (const name of longest)
			for (let at = rest.toLowerCase().indexOf(name); at >= 0; at = rest.toLowerCase().indexOf(name))
				rest = rest.slice(0, at) + hidden.get(name)! + rest.slice(at + name.length);
		return rest;
	};
}

/**
 * The name of a file as it is told and kept. One that was given by its own path is the user's own word, and only that of a
 * list of persons that is kept is masked; in a folder or archive it may be that of a person whose papers lie there.
 */
function fileName(
	name: string,
	number: number | undefined,
	masks: { readonly given: boolean; readonly member: boolean },
	words: PlainWords,
): string {
	const parts = name.split(BETWEEN);
	return parts
		.map((part, at) => {
			const ending = ENDING.exec(part)?.[0] ?? '';
			const stem = part.slice(0, part.length - ending.length);
			const isInside = number !== undefined && at > 0;
			if (words.holds(stem) || !(isInside ? masks.member : masks.given)) return withoutNames(part);
			const masked = words.masked(stem);
			if (!isInside || at < parts.length - 1) return `${masked}${ending}`;
			return words.touches(masked) ? `#${number} ${masked}${ending}` : `#${number}${ending}`;
		})
		.join(BETWEEN);
}

/** The facts of a file with the names of their sheets changed. */
function withOrigins(incoming: IncomingFile, sheet: (name: string) => string): IncomingFile {
	const moved = (origin: Origin): Origin => ({ ...origin, sheet: sheet(origin.sheet) });
	const one = <T extends { readonly origin: Origin }>(fact: T): T => ({ ...fact, origin: moved(fact.origin) });
	const many = <T extends { readonly origins: Origin }>(fact: T): T => ({ ...fact, origins: moved(fact.origins) });
	return {
		...incoming,
		rows: incoming.rows.map((row) => ({
			...row,
			observations: row.observations.map((fact) => new RenamedFact(fact, sheet)),
			budgetLines: row.budgetLines.map(one),
			...(row.proposals && { proposals: row.proposals.map(many) }),
			...(row.programmes && { programmes: row.programmes.map(many) }),
		})),
	};
}

/** The tables of a copy by the names their sheets are told by; tables of one sheet keep one sheet. */
function withSheetNames(tables: readonly CopyTable[], sheet: (name: string) => string): CopyTable[] {
	const renamed = new Map<Sheet, Sheet>();
	return tables.map((table) => {
		const own = renamed.get(table.sheet) ?? { ...table.sheet, name: sheet(table.sheet.name) };
		renamed.set(table.sheet, own);
		return { ...table, sheet: own };
	});
}
