import type { CellValue, Worksheet } from 'exceljs';

/** A sheet as read back from a workbook that was written. */
export interface ReadSheet {
	readonly worksheet: Worksheet;
}

/** Reads a workbook back, by exceljs, sheet by sheet. */
export async function readWorkbook(bytes: Uint8Array): Promise<Map<string, ReadSheet>> {
	const { default: ExcelJS } = await import('exceljs');
	const workbook = new ExcelJS.Workbook();
	const buffer = new ArrayBuffer(bytes.byteLength);
	new Uint8Array(buffer).set(bytes);
	await workbook.xlsx.load(buffer as never);
	return new Map(workbook.worksheets.map((worksheet) => [worksheet.name, { worksheet }]));
}

const asText = (value: CellValue): string | null => {
	if (typeof value === 'string') return value;
	if (value !== null && typeof value === 'object' && 'text' in value) return String(value.text);
	return null;
};

/** The texts of every row, from row 1; numbers, formulas, empty cells and the rest of a merge are null. */
export function rowTexts({ worksheet }: ReadSheet): (string | null)[][] {
	return Array.from({ length: worksheet.rowCount }, (_unused, at) =>
		Array.from({ length: worksheet.columnCount }, (_same, column) => {
			const cell = worksheet.getCell(at + 1, column + 1);
			return cell.master === cell ? asText(cell.value) : null;
		}),
	);
}

/** Number of the row whose column holds a text; fails when there is none. */
export function find(read: ReadSheet, column: number, text: string): number {
	const at = rowTexts(read).findIndex((row) => row[column - 1] === text);
	if (at < 0) throw new Error(`no row with "${text}" in column ${column} of ${read.worksheet.name}`);
	return at + 1;
}

/** Column widths of a sheet, in characters, the inner margin of a cell included. */
export const cellsOf = (worksheet: Worksheet): { widths: number[] } => ({
	widths: Array.from({ length: worksheet.columnCount }, (_unused, at) => worksheet.getColumn(at + 1).width ?? 9),
});
