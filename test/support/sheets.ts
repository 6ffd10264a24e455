import { type Cell, cellName, type Sheet } from '../../src/intake/grid.ts';
import { LIMITS, type Limits } from '../../src/intake/limits.ts';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { FileFault } from '../../src/model/fault.ts';

/** Filled cells of a sheet by their names: `{ A1: 'desa', B1: 12 }`. */
export function cellsOf(sheet: Sheet | undefined): Record<string, Cell> {
	const cells: Record<string, Cell> = {};
	for (const row of sheet?.rows ?? []) {
		row.cells.forEach((cell, column) => {
			if (cell !== null) cells[cellName(column, row.number)] = cell;
		});
	}
	return cells;
}

/** Code of the fault a workbook is refused with, or `no fault`; any other error is passed on. */
export async function workbookFault(bytes: Buffer, limits: Limits = LIMITS): Promise<string> {
	try {
		await readXlsx(bytes, limits);
	} catch (error) {
		if (error instanceof FileFault) return error.code;
		throw error;
	}
	return 'no fault';
}

/** A date cell. */
export const date = (iso: string): Cell => ({ kind: 'date', iso });

/** A number shown as percent. */
export const percent = (value: number): Cell => ({ kind: 'percent', value });
