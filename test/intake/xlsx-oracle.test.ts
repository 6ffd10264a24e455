import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Cell, cellName } from '../../src/intake/grid.ts';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { cellsOf, date, percent } from '../support/sheets.ts';

describe('against other readers', () => {
	const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => new Date(days * 86_400_000));
	const value = fc.oneof(
		fc.constant(null),
		fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) => text.replaceAll('_x', '-')),
		fc.constantFrom('Désa Maju', 'baris\ndua', '<&">', '0012', ' ', '__proto__', '🏠 rumah'),
		fc.integer(),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.boolean(),
		day,
	);
	const table = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 8 });

	it('reads what exceljs writes, as hucre reads it', async () => {
		await fc.assert(
			fc.asyncProperty(table, fc.boolean(), async (rows, merge) => {
				const book = new ExcelJS.Workbook();
				const sheet = book.addWorksheet('Data');
				rows.forEach((cells, row) => {
					cells.forEach((cell, column) => {
						if (cell !== null) sheet.getCell(row + 1, column + 1).value = cell;
						if (cell instanceof Date) sheet.getCell(row + 1, column + 1).numFmt = 'dd/mm/yyyy';
					});
				});
				if (merge) sheet.mergeCells('J1:L2');
				const bytes = Buffer.from(await book.xlsx.writeBuffer());
				const read = (await readXlsx(bytes))[0]!;
				const other = (await readWithHucre(bytes)).sheets[0]!;

				const expected: Record<string, Cell> = {};
				other.rows.forEach((cells, row) => {
					cells.forEach((cell, column) => {
						if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return;
						const name = cellName(column, row + 1);
						if (cell instanceof Date) expected[name] = date(cell.toISOString().slice(0, 10));
						else expected[name] = typeof cell === 'number' ? cell + 0 : (cell as Cell);
					});
				});
				expect(cellsOf(read)).toEqual(expected);
				expect(read.merges).toEqual(merge ? [{ top: 1, bottom: 2, left: 9, right: 11 }] : []);
			}),
			{ numRuns: 30 },
		);
	});

	it('reads formulas, errors, percents and rich text of exceljs', async () => {
		const book = new ExcelJS.Workbook();
		const sheet = book.addWorksheet('Data', { state: 'hidden' });
		sheet.getCell('A1').value = { formula: 'B1*2', result: 84 };
		sheet.getCell('B1').value = { formula: 'C1', date1904: false };
		sheet.getCell('C1').value = { formula: '1/0', result: { error: '#DIV/0!' } };
		sheet.getCell('D1').value = { error: '#N/A' };
		sheet.getCell('E1').value = 0.85;
		sheet.getCell('E1').numFmt = '0.0%';
		sheet.getCell('F1').value = { richText: [{ text: 'Desa ' }, { text: 'Maju', font: { bold: true } }] };
		sheet.getCell('G1').value = { text: 'tautan', hyperlink: 'https://contoh.id' };
		sheet.getCell('H1').value = { formula: '""', result: '' };
		const read = (await readXlsx(Buffer.from(await book.xlsx.writeBuffer())))[0]!;
		expect(read.hidden).toBe(true);
		expect(cellsOf(read)).toMatchObject({
			A1: 84,
			B1: { kind: 'uncached' },
			C1: { kind: 'error', code: '#DIV/0!' },
			D1: { kind: 'error', code: '#N/A' },
			E1: percent(0.85),
			F1: 'Desa Maju',
			G1: 'tautan',
		});
	});
});
