import type { Fault } from '../model/fault.ts';
import { maskIdentity } from '../model/identity.ts';
import { REPAIR_MARK, type RepairBook, type RepairSheet } from '../model/repair.ts';
import { CopiedCells } from './copy-cells.ts';
import type { CopyColumn, CopyTable } from './copy-table.ts';
import { cellName, columnLetters, type Sheet, sheetCell } from './grid.ts';
import type { PlainWords } from './plain-words.ts';
import type { IntakeResult } from './request.ts';

/** More cells than a person repairs by hand, or a spreadsheet writer holds in memory. */
const MOST_CELLS = 500_000;

/** Why there is no repair workbook: no fault stands in a cell. */
export type NoRepair = 'whole_file';

/**
 * The sheets of a file as they go back to its sender, with the faulty cells marked. Of a list of persons, an export of
 * another program or a sheet too large there is no copy, and the book lists the cells only, nothing of what stands in them.
 */
export function repairBook({ file, copy, faults }: IntakeResult, words: PlainWords): RepairBook | NoRepair {
	if (faults.every((fault) => fault.row === undefined)) return 'whole_file';
	// The rows of a form's list are tables of one sheet.
	const bySheet = new Map<Sheet, [CopyTable, ...CopyTable[]]>();
	for (const table of copy ?? []) {
		const parts = bySheet.get(table.sheet);
		if (parts) parts.push(table);
		else bySheet.set(table.sheet, [table]);
	}
	let cells = 0;
	for (const { rows } of bySheet.keys()) for (const row of rows) cells += row.cells.length;
	if (bySheet.size === 0 || cells > MOST_CELLS) return { file, sheets: [], others: faults.map(withoutValue) };
	return {
		file,
		sheets: [...bySheet.values()].map((parts) => repairSheet(parts, faults, words)),
		others: faults.filter((fault) => fault.row === undefined),
	};
}

/** A fault that tells its cell and rule only. */
const withoutValue = (fault: Fault): Fault => (fault.value ? { ...fault, value: '***' } : fault);

/** True for the list of faults that a repair workbook carries: no data of its own. */
export function isRepairList(sheet: Sheet): boolean {
	const title = sheet.rows[0]?.cells[0];
	return typeof title === 'string' && title.endsWith(REPAIR_MARK);
}

/** The copy of one sheet; `parts`: its tables. */
function repairSheet(
	parts: readonly [CopyTable, ...CopyTable[]],
	faults: readonly Fault[],
	words: PlainWords,
): RepairSheet {
	const [{ sheet, headingRow, headingRows }] = parts;
	const columns = parts.flatMap((part) => part.columns);
	const marks = marksOf(sheet, columns, faults);
	const copied = new CopiedCells(parts, words, Math.max(0, ...marks.map(({ row }) => row)));
	const hidden = new Set(
		faults
			.filter(({ sheet: of = '', value, detail }) => of === sheet.name && (detail?.hidden || value === '***'))
			.map(({ cell }) => cell),
	);
	const rows = sheet.rows.map((row) => ({
		number: row.number,
		cells: copied.row(row).map((cell, column) => (hidden.has(cellName(column, row.number)) ? '***' : cell)),
	}));
	const formulas = sheet.rows.flatMap((row, at) =>
		(row.formulas ?? [])
			.filter((column) => (rows[at]!.cells[column] ?? null) !== null)
			.map((column) => ({ row: row.number, column })),
	);
	return {
		name: sheet.name || 'Data',
		headingEnd: headingRow + headingRows - 1,
		rows,
		merges: sheet.merges,
		marks,
		formulas,
		left: [...copied.left].sort((a, b) => a - b).map(columnLetters),
	};
}

const CELL = /^([A-Z]+)(\d+)$/;

/**
 * The cells of a sheet that carry faults. A village that cannot be told may be wrong in its code or its name: both are
 * marked, and so are all cells whose figures contradict each other, on every sheet.
 */
function marksOf(sheet: Sheet, columns: readonly CopyColumn[], faults: readonly Fault[]): RepairSheet['marks'] {
	const own = sheetCell(maskIdentity(sheet.name), '');
	const naming = columns.filter(({ place }) => place);
	const marks = new Map<string, { row: number; column: number; faults: Fault[] }>();
	const add = (row: number, column: number, fault: Fault): void => {
		const key = `${row}|${column}`;
		const mark = marks.get(key) ?? { row, column, faults: [] };
		if (!mark.faults.includes(fault)) mark.faults.push(fault);
		marks.set(key, mark);
	};
	for (const fault of faults) {
		const { row, cell = '', detail } = fault;
		if (row === undefined) continue;
		const others = Array.isArray(detail?.cells) ? (detail.cells as string[]) : [];
		const across = others.filter((one) => one.startsWith(own)).map((one) => one.slice(own.length));
		const isHere = (fault.sheet ?? '') === sheet.name;
		for (const at of [...(isHere ? [cell, ...others] : []), ...across].map((one) => CELL.exec(one)))
			if (at) add(Number(at[2]), columnOf(at[1]!), fault);
		if (!isHere) continue;
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
