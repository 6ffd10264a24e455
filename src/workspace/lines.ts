import type {
	BudgetLine,
	IncomingFile,
	IncomingRow,
	KeptBudgetLine,
	KeptLine,
	KeptProgramme,
	KeptProposal,
	Origin,
	Programme,
	Proposal,
} from '../model/fact.ts';
import { readCells, storedCells } from './cells.ts';
import type { Connection } from './database.ts';
import type { Ids } from './ids.ts';

type Value = string | number | null;
type Line = BudgetLine | Proposal | Programme;

/** A table of facts that come as lists. `fields` are stored under the same names in snake case, `village` as place_id. */
interface LineTable {
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

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = (fields: readonly string[]): string[] => fields.map(columnOf);

/** The lines of one table that a row of a file brings. */
export const linesOf = (row: IncomingRow, { list }: LineTable): readonly Line[] => row[list] ?? [];
const at = (line: Line, fields: readonly string[]): Value[] =>
	fields.map((field) => (line as unknown as Record<string, Value>)[field] ?? null);
const originOf = (line: Line, table: LineTable): Origin =>
	(line as unknown as Record<string, Origin>)[table.origin] as Origin;
const placeOf = (line: Line, ids: Ids): number | null =>
	line.village === null && 'owner' in line ? null : ids.place(line.village);

/** Rows of a table with the newest import of their set beside them; a row is in force when the two are the same. */
export const withNewest = ({ table, set }: LineTable, where = ''): string =>
	`(SELECT *, max(import_id) OVER (PARTITION BY source_id, place_id, ${columns(set).join(', ')}) AS newest
		FROM ${table} ${where})`;

/** How a row of a file compares with what is in force. */
export type RowState = 'new' | 'changed' | 'same';

/** How the lines of a file compare with those in force. */
export interface LineComparison {
	readonly states: ReadonlyMap<Line, RowState>;
	/** Lines in force that the file replaces without bringing them again. */
	readonly gone: number;
	/** Imports whose lines the file would replace. */
	readonly imports: ReadonlySet<number>;
}

/** Compares the lines of a file with the sets in force that it would replace, without changing anything. */
export function compareLines(db: Connection, ids: Ids, file: IncomingFile): LineComparison {
	const states = new Map<Line, RowState>();
	const imports = new Set<number>();
	let gone = 0;
	const source = ids.known('source', file.source);
	for (const table of LINE_TABLES) {
		const sets = new Map<string, { key: Value[]; lines: Line[] }>();
		for (const row of file.rows)
			for (const line of linesOf(row, table)) {
				const key = [placeOf(line, ids), ...at(line, table.set)];
				const name = JSON.stringify(key);
				const known = sets.get(name);
				if (known) known.lines.push(line);
				else sets.set(name, { key, lines: [line] });
			}
		if (sets.size === 0) continue;
		const where = ['source_id', 'place_id', ...columns(table.set)].map((column) => `${column} IS ?`).join(' AND ');
		const find = db
			.prepare(
				`SELECT import_id, ${columns(table.fields).join(', ')} FROM ${table.table} WHERE ${where}
				AND import_id = (SELECT max(import_id) FROM ${table.table} WHERE ${where}) ORDER BY id`,
			)
			.raw();
		for (const { key, lines } of sets.values()) {
			const kept = source === undefined ? [] : (find.all(source, ...key, source, ...key) as Value[][]);
			if (kept.length > 0) imports.add(kept[0]![0] as number);
			gone += compareSet(table, lines, kept, states);
		}
	}
	return { states, gone, imports };
}

/**
 * Compares the lines of one set with those kept (import number, then the fields). Equal lines are paired first, then those
 * of one key in their order: several lines of a budget may share account and activity. Gives the number left over.
 */
function compareSet(table: LineTable, lines: readonly Line[], kept: Value[][], states: Map<Line, RowState>): number {
	const count = (map: Map<string, number>, name: string, by: number): boolean => {
		const left = (map.get(name) ?? 0) + by;
		if (left < 0) return false;
		map.set(name, left);
		return true;
	};
	const keyAt = table.key.map((field) => table.fields.indexOf(field));
	const compared = table.fields.filter((field) => !table.words.includes(field));
	const comparedAt = compared.map((field) => table.fields.indexOf(field));
	const whole = new Map<string, number>();
	const byKey = new Map<string, number>();
	for (const [, ...fields] of kept) {
		count(whole, JSON.stringify(comparedAt.map((index) => fields[index])), 1);
		count(byKey, JSON.stringify(keyAt.map((index) => fields[index])), 1);
	}
	const others: { line: Line; key: string }[] = [];
	let left = kept.length;
	for (const line of lines) {
		const key = JSON.stringify(at(line, table.key));
		if (count(whole, JSON.stringify(at(line, compared)), -1)) {
			count(byKey, key, -1);
			states.set(line, 'same');
			left--;
		} else others.push({ line, key });
	}
	for (const { line, key } of others) {
		const changed = count(byKey, key, -1);
		states.set(line, changed ? 'changed' : 'new');
		if (changed) left--;
	}
	return left;
}

/** What was written, to be compared with what stands in the table afterwards. */
export interface Written {
	readonly table: string;
	readonly sum: string;
	count: number;
	total: number;
	/** Sum of the amounts without their signs: the measure of what rounding may change. */
	size: number;
}

/** Gives a budget line that has only the code of its activity the name that its source told for the village and year. */
function activityNames(db: Connection, source: number): (line: BudgetLine, place: number) => BudgetLine {
	const find = db
		.prepare(
			`SELECT activity_name FROM budget_line WHERE source_id = ? AND place_id = ? AND year = ? AND activity = ?
			AND activity_name IS NOT NULL ORDER BY import_id DESC LIMIT 1`,
		)
		.pluck();
	const known = new Map<string, string | null>();
	return (line, place) => {
		const { activity, activityName, year } = line;
		if (activity === null || activityName !== null) return line;
		const key = `${place}|${year}|${activity}`;
		if (!known.has(key)) known.set(key, (find.get(source, place, year, activity) as string | undefined) ?? null);
		return { ...line, activityName: known.get(key)! };
	};
}

/** Writes the lines of a file. Gives counts and sums by table. */
export function writeLines(
	db: Connection,
	ids: Ids,
	file: IncomingFile,
	importId: number,
	sheetId: (name: string) => number,
): Written[] {
	const source = ids.source(file.source);
	const named = activityNames(db, source);
	return LINE_TABLES.map((table) => {
		const names = ['import_id', 'source_id', 'place_id', 'sheet_id', 'row_number', 'columns_id', 'cells'];
		names.push(...columns(table.fields));
		const add = db.prepare(
			`INSERT INTO ${table.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
		);
		const written: Written = { table: table.table, sum: table.sum, count: 0, total: 0, size: 0 };
		for (const row of file.rows)
			for (const told of linesOf(row, table)) {
				const line = 'account' in told ? named(told, ids.place(told.village)) : told;
				const { sheet, cells } = originOf(line, table);
				const stored = storedCells(cells);
				add.run(
					importId,
					source,
					placeOf(line, ids),
					sheetId(sheet),
					stored.row,
					ids.columns(stored.letters),
					stored.cells,
					...at(line, table.fields),
				);
				const amount = Number(at(line, [table.sum])[0] ?? 0);
				written.count++;
				written.total += amount;
				written.size += Math.abs(amount);
			}
		return written;
	});
}

function readLines<T extends Line>(db: Connection, table: LineTable, year: number | null): (T & KeptLine)[] {
	const fields = table.fields.map((field) => `line.${columnOf(field)} AS ${field}`).join(', ');
	const rows = db
		.prepare(
			`SELECT place.code AS village, ${fields}, source.code AS source, import.rank, line.import_id AS importId, import.file,
				sheet.name AS sheetName, line.row_number AS row, columns.letters, line.cells
			FROM ${withNewest(table)} line
			JOIN import ON import.id = line.import_id
			JOIN source ON source.id = line.source_id
			JOIN sheet ON sheet.id = line.sheet_id
			JOIN columns ON columns.id = line.columns_id
			LEFT JOIN place ON place.id = line.place_id
			WHERE line.import_id = line.newest ${year === null ? '' : 'AND line.year = ?'}
			ORDER BY place.position, line.id`,
		)
		.all(...(year === null ? [] : [year])) as (Record<string, unknown> & {
		sheetName: string;
		row: number;
		letters: string;
		cells: string | null;
	})[];
	return rows.map(({ sheetName, row, letters, cells, ...line }) => ({
		...(line as unknown as T & KeptLine),
		[table.origin]: { sheet: sheetName, cells: readCells({ row, letters, cells }) },
	}));
}

/** Budget lines in force, of one year or of all, in the order of the register and of their file. */
export const readBudgetLines = (db: Connection, year: number | null = null): KeptBudgetLine[] =>
	readLines<BudgetLine>(db, LINE_TABLES[0]!, year);

/** Proposals of villages in force, of one year or of all. */
export const readProposals = (db: Connection, year: number | null = null): KeptProposal[] =>
	readLines<Proposal>(db, LINE_TABLES[1]!, year);

/** Programmes in force, of one year or of all; those without a village come first. */
export const readProgrammes = (db: Connection, year: number | null = null): KeptProgramme[] =>
	readLines<Programme>(db, LINE_TABLES[2]!, year);

/** How many lines of each list are in force. */
export function countLines(db: Connection): Record<'budgetLines' | 'proposals' | 'programmes', number> {
	const [budgetLines, proposals, programmes] = LINE_TABLES.map(
		(table) =>
			db
				.prepare(`SELECT count(*) FROM ${withNewest(table)} line WHERE line.import_id = line.newest`)
				.pluck()
				.get() as number,
	) as [number, number, number];
	return { budgetLines, proposals, programmes };
}
