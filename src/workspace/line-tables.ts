import type { BudgetLine, IncomingRow, Origin, Programme, Proposal } from '../model/fact.ts';
import type { Ids } from './ids.ts';

/** What a field of a line is stored as. */
export type Value = string | number | null;
/** A fact that comes as a line of a list. */
export type Line = BudgetLine | Proposal | Programme;

/** A table of facts that come as lists. `fields` are stored under the same names in snake case, `village` as place_id. */
export interface LineTable {
	readonly table: 'budget_line' | 'proposal' | 'programme';
	/** Name of its lines in `IncomingRow` and in `import.contents`. */
	readonly list: 'budgetLines' | 'proposals' | 'programmes';
	readonly fields: readonly string[];
	/** With source and village: what the newest import is in force for, as a whole. */
	readonly set: readonly string[];
	/** What makes two lines of one set the same line. */
	readonly key: readonly string[];
	/** Words that a file may leave out; lines that differ only in them are the same, and what was told before stays. */
	readonly words: readonly string[];
	/** Added up after writing and compared. */
	readonly sum: string;
	readonly origin: 'origin' | 'origins';
}

const DETAILS = ['activity', 'location', 'volumeText', 'volume', 'volumeUnit', 'schedule', 'beneficiaries'];

/** The tables of lines: budgets, proposals and programmes. */
export const LINE_TABLES: readonly LineTable[] = [
	{
		table: 'budget_line',
		list: 'budgetLines',
		fields: ['year', 'month', 'stage', 'activity', 'activityName', 'account', 'fundSource', 'description', 'amount'],
		set: ['year', 'stage', 'month'],
		key: ['activity', 'account', 'fundSource'],
		words: ['activityName'],
		sum: 'amount',
		origin: 'origin',
	},
	{
		table: 'proposal',
		list: 'proposals',
		fields: ['year', 'origin', 'activityText', ...DETAILS, 'cost', 'fundSource', 'addressee', 'status', 'answer'],
		set: ['year', 'origin'],
		key: ['activityText', 'location'],
		words: [],
		sum: 'cost',
		origin: 'origins',
	},
	{
		table: 'programme',
		list: 'programmes',
		fields: ['level', 'owner', 'year', 'activityText', ...DETAILS, 'ceiling', 'fundSource', 'status'],
		set: ['owner', 'year'],
		key: ['activityText', 'location'],
		words: [],
		sum: 'ceiling',
		origin: 'origins',
	},
];

/** Column of the database that holds a field: `fundSource` is `fund_source`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** Columns of the database that hold the fields. */
export const columns = (fields: readonly string[]): string[] => fields.map(columnOf);

/** The lines of one table that a row of a file brings. */
export const linesOf = (row: IncomingRow, { list }: LineTable): readonly Line[] => row[list] ?? [];
/** Values of a line in the given fields; null where it says nothing. */
export const at = (line: Line, fields: readonly string[]): Value[] =>
	fields.map((field) => (line as unknown as Record<string, Value>)[field] ?? null);
/** Sheet and cells a line was read from. */
export const originOf = (line: Line, table: LineTable): Origin =>
	(line as unknown as Record<string, Origin>)[table.origin] as Origin;
/** Id of the village a line is about; null for a programme of no single village. */
export const placeOf = (line: Line, ids: Ids): number | null =>
	line.village === null && 'owner' in line ? null : ids.place(line.village);

/** Rows of a table with the newest import of their set beside them; a row is in force when the two are the same. */
export const withNewest = ({ table, set }: LineTable, where = ''): string =>
	`(SELECT *, max(import_id) OVER (PARTITION BY source_id, place_id, ${columns(set).join(', ')}) AS newest
		FROM ${table} ${where})`;
