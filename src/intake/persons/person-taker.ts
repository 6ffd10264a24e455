import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import type { Sheet } from '../grid.ts';
import type { IntakeRequest, IntakeResult } from '../request.ts';
import type { RowVisitor } from '../row-keeper.ts';
import type { Recognised } from '../sheet-columns.ts';
import type { OpenedFile } from '../tables.ts';
import { isPopulation } from './kinds.ts';
import { PersonFile } from './person-file.ts';
import { neededColumns } from './population-sheet.ts';

/**
 * Takes the rows of lists of inhabitants while a file is opened, so that they are counted without being kept. Sheets are
 * known by their first rows; what is not known so early is counted from memory.
 */
export class PersonTaker {
	private readonly file: PersonFile;
	private readonly taken = new Map<string, Recognised>();

	/** `recognise`: what a sheet holds, by its first rows; null when it is not to be read. */
	constructor(
		private readonly name: string,
		private readonly request: IntakeRequest,
		private readonly recognise: (head: Sheet) => Recognised | Fault | null,
	) {
		this.file = new PersonFile(name, request);
	}

	/** What was recognised of a sheet whose rows were taken. */
	recognised(sheet: Sheet): Recognised | undefined {
		return this.taken.get(sheet.name);
	}

	/** Asked for each sheet while the file is read. */
	take(head: Sheet): RowVisitor | null {
		const table = this.recognise(head);
		if (table === null || 'code' in table || !isPopulation(table.layout)) return null;
		const [first] = this.taken.values();
		if (first && first.layout !== table.layout) return null;
		this.taken.set(head.name, table);
		const counts = this.file.begin(table);
		const firstRow = table.headingRow + table.headingRows;
		return {
			columns: neededColumns(table),
			add: (row) => {
				if (counts && row.number >= firstRow) this.file.add(row);
			},
		};
	}

	/**
	 * Closes the counting for the sheets that were chosen; those of them whose rows are still in memory are counted now.
	 * Other sheets may tell what the lists are about.
	 */
	finish(opened: OpenedFile, tables: readonly Recognised[], before: readonly Decision[]): IntakeResult {
		const [first] = this.taken.values();
		const file = first?.layout === tables[0]!.layout ? this.file : new PersonFile(this.name, this.request);
		for (const table of tables) {
			if (this.taken.get(table.sheet.name) === table) continue;
			if (file.begin(table)) for (const row of table.rows) file.add(row);
		}
		const others = opened.sheets.filter((sheet) => tables.every((table) => table.sheet.name !== sheet.name));
		const aside = others.filter((sheet) => file.aside(sheet)).map(({ name }) => name);
		const decisions = before.flatMap((decision): Decision[] => {
			if (decision.code !== 'sheets_skipped') return [decision];
			const sheets = decision.sheets.filter((name) => !aside.includes(name));
			return sheets.length > 0 ? [{ ...decision, sheets }] : [];
		});
		return file.finish(decisions, opened.sha256);
	}
}
