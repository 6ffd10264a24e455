import type {
	BudgetLine,
	IncomingFile,
	KeptBudgetLine,
	KeptLine,
	KeptProgramme,
	KeptProposal,
	Programme,
	Proposal,
} from '../model/fact.ts';
import { readCells, storedCells } from './cells.ts';
import type { Connection } from './database.ts';
import type { Ids } from './ids.ts';
import {
	at,
	columnOf,
	columns,
	LINE_TABLES,
	type Line,
	type LineTable,
	linesOf,
	originOf,
	placeOf,
	withNewest,
} from './line-tables.ts';

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
