import type { Fault } from '../model/fault.ts';
import { keyText, parseFormKey } from '../model/form.ts';
import { maskIdentity } from '../model/identity.ts';
import { REPAIR_MARK, type RepairBook, type RepairCell, type RepairSheet } from '../model/repair.ts';
import type { Cell, Sheet } from './grid.ts';
import { looksLikeIdentityNumber, personalTitles } from './personal.ts';
import { namesVillages, type Recognised, type SheetColumn } from './recognise.ts';
import type { IntakeResult } from './request.ts';

/** More cells than a person repairs by hand, or a spreadsheet writer holds in memory. */
const MOST_CELLS = 500_000;

/** Why there is no repair workbook: no fault stands in a cell, the sheet is too large, or it lists persons. */
export type NoRepair = 'whole_file' | 'too_large' | 'personal';

/** The sheets of a file as they go back to its sender, with the faulty cells marked. */
export function repairBook({ file, layout, tables, faults }: IntakeResult): RepairBook | NoRepair {
	if (layout?.level === 'pribadi') return 'personal';
	if (!tables?.length || faults.every((fault) => fault.row === undefined)) return 'whole_file';
	// The rows of a form's list are tables of one sheet.
	const bySheet = new Map<Sheet, [Recognised, ...Recognised[]]>();
	for (const table of tables) {
		const parts = bySheet.get(table.sheet);
		if (parts) parts.push(table);
		else bySheet.set(table.sheet, [table]);
	}
	let cells = 0;
	for (const { rows } of bySheet.keys()) for (const row of rows) cells += row.cells.length;
	if (cells > MOST_CELLS) return 'too_large';
	return {
		file,
		sheets: [...bySheet.values()].map((parts) => repairSheet(parts, faults, bySheet.size === 1)),
		others: faults.filter((fault) => fault.row === undefined),
	};
}

/** True for the list of faults that a repair workbook carries: no data of its own. */
export function isRepairList(sheet: Sheet): boolean {
	const title = sheet.rows[0]?.cells[0];
	return typeof title === 'string' && title.endsWith(REPAIR_MARK);
}

/** The copy of one sheet; `parts`: its tables. */
function repairSheet(parts: readonly [Recognised, ...Recognised[]], faults: readonly Fault[], alone: boolean) {
	const [{ sheet, headingRow, headingRows }] = parts;
	const headingEnd = headingRow + headingRows - 1;
	const unknown = parts.flatMap((part) => part.unknown);
	const personal = new Set(unknown.filter(({ title }) => personalTitles([title]).length > 0).map(({ index }) => index));
	const columns = parts.flatMap((part) => part.columns);
	return {
		name: sheet.name || 'Data',
		headingEnd,
		rows: sheet.rows.map(({ number, cells }) => ({
			number,
			cells: cells.map((cell, column) => {
				if (!personal.has(column)) return cleaned(cell);
				// The column keeps its place; its heading no longer tells of persons.
				return number === headingEnd ? '-' : null;
			}),
		})),
		merges: sheet.merges,
		marks: marksOf(sheet, columns, faults, alone),
	} satisfies RepairSheet;
}

function cleaned(cell: Cell): RepairCell {
	if (cell === null || typeof cell === 'boolean') return cell;
	if (typeof cell === 'string') return cleanedText(cell);
	if (typeof cell === 'number') return looksLikeIdentityNumber(cell) ? maskIdentity(cell.toFixed(0)) : cell;
	switch (cell.kind) {
		case 'date':
			return { date: cell.iso };
		case 'percent':
			return { share: cell.value };
		case 'error':
			return cell.code;
		case 'uncached':
			// Left empty, it would come back as "no value" without a word.
			return '#N/A';
	}
}

/** Text without numbers of persons. The key of a form is as long as such a number and stays: it is known by its parts. */
function cleanedText(text: string): string {
	const key = parseFormKey(text);
	if (key === null) return maskIdentity(text);
	const before = text.slice(0, text.toUpperCase().indexOf('DASBOR-FORMULIR/'));
	return maskIdentity(before) + keyText({ ...key, sender: maskIdentity(key.sender) });
}

const CELL = /^([A-Z]+)(\d+)$/;

/**
 * The cells of a sheet that carry faults. A village that cannot be told may be wrong in its code or its name: both are
 * marked, and so are all cells whose figures contradict each other, where one sheet is all there is (`alone`).
 */
function marksOf(
	sheet: Sheet,
	columns: readonly SheetColumn[],
	faults: readonly Fault[],
	alone: boolean,
): RepairSheet['marks'] {
	const naming = columns.filter((column) => namesVillages([column]));
	const marks = new Map<string, { row: number; column: number; faults: Fault[] }>();
	const add = (row: number, column: number, fault: Fault): void => {
		const key = `${row}|${column}`;
		const mark = marks.get(key) ?? { row, column, faults: [] };
		if (!mark.faults.includes(fault)) mark.faults.push(fault);
		marks.set(key, mark);
	};
	for (const fault of faults) {
		const { row, cell = '', detail } = fault;
		if (row === undefined || (fault.sheet ?? '') !== sheet.name) continue;
		const others = alone && Array.isArray(detail?.cells) ? (detail.cells as string[]) : [];
		for (const at of [cell, ...others].map((one) => CELL.exec(one)))
			if (at) add(Number(at[2]), columnOf(at[1]!), fault);
		if (fault.code.startsWith('village_')) for (const { index } of naming) add(row, index, fault);
		else if (!CELL.test(cell)) add(row, firstFilled(sheet, row), fault);
	}
	return [...marks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const firstFilled = (sheet: Sheet, row: number): number =>
	Math.max(0, sheet.rows.find(({ number }) => number === row)?.cells.findIndex((cell) => cell !== null) ?? 0);

/** Number of a column from 0 by its letters. */
const columnOf = (letters: string): number =>
	[...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
