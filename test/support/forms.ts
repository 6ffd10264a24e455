import type { Workbook, Worksheet } from 'exceljs';
import { loadSenders } from '../../src/catalogue/senders.ts';
import { wordsFor } from '../../src/language/index.ts';
import type { Language } from '../../src/language/words.ts';
import { type Form, fieldPeriod } from '../../src/model/form.ts';
import { periodOf } from '../../src/model/period.ts';
import type { Village } from '../../src/model/place.ts';
import { formWorkbook } from '../../src/report/xlsx/form-book.ts';
import { CICALENGKA, variables } from './request.ts';

export { CICALENGKA as KECAMATAN, variables };
export const senders = loadSenders('templates', variables);
export const VILLAGES: readonly Village[] = [
	'Cicalengka Kulon',
	'Cicalengka Wetan',
	'Babakan Peuteuy',
	'Cikuya',
	'Nagrog',
].map((name, at) => ({ code: `32.04.25.${2001 + at}`, name, status: 'desa' as const, bpsCode: null }));

/** A form of these variables, in a table of all villages or for one of them. */
export function formOf(
	codes: readonly string[],
	{ period = '2024-10', sender = 'puskesmas', village = null as Village | null, villages = VILLAGES } = {},
): Form {
	const asked = periodOf(period);
	return {
		kecamatan: CICALENGKA,
		period: asked,
		sender: senders.find(({ key }) => key === sender)!,
		villages: village ? [village] : villages,
		village,
		fields: codes.map((code) => {
			const variable = variables.get(code)!;
			return { variable, period: fieldPeriod(variable, asked) };
		}),
	};
}

export const writeForm = (form: Form, language: Language = 'id'): Promise<Uint8Array> => writeForms([form], language);

export const writeForms = (forms: readonly Form[], language: Language = 'id'): Promise<Uint8Array> =>
	formWorkbook(forms, wordsFor(language));

/** Opens a form in another spreadsheet program, lets `change` work on it, and saves it there. */
export async function edited(
	bytes: Uint8Array,
	change: (workbook: Workbook, sheet: Worksheet) => void,
): Promise<Buffer> {
	const { default: ExcelJS } = await import('exceljs');
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(bytes) as never);
	change(workbook, workbook.worksheets[0]!);
	return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Row and column of the first cell that holds a text; fails when there is none. */
export function placeOf(sheet: Worksheet, text: string): { row: number; column: number } {
	for (let row = 1; row <= sheet.rowCount; row++)
		for (let column = 1; column <= sheet.columnCount; column++)
			if (sheet.getCell(row, column).value === text) return { row, column };
	throw new Error(`no cell holds ${text}`);
}

/** The cell where a village answers a field of a table. */
export const answerCell = (sheet: Worksheet, mark: string, village: Village) =>
	sheet.getCell(placeOf(sheet, village.code).row, placeOf(sheet, mark).column);
