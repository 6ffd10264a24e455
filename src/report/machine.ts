import type { Page } from './page.ts';

/** Text that begins with `= + - @` or a tab must not become a formula in a spreadsheet: it gets an apostrophe in front. */
export const safeText = (text: string): string =>
	/^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;

/** A page as the one JSON object of format `dasbor/1`. */
export function pageJson(page: Page): string {
	return `${JSON.stringify({
		format: 'dasbor/1',
		command: page.command,
		workspace: page.workspace,
		...(page.period === null ? {} : { period: page.period }),
		rows: page.rows,
		notes: page.notes,
	})}\n`;
}

/** Rows of a page as CSV: UTF-8, one heading row. `excel`: semicolon and decimal comma, with BOM, as an Indonesian Excel opens it. */
export function pageCsv(page: Page, excel: boolean): string {
	const keys = [...new Set(page.rows.flatMap((row) => Object.keys(row)))];
	const delimiter = excel ? ';' : ',';
	const field = (value: unknown): string => {
		const text = flat(value, excel);
		return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const lines = [keys.join(delimiter), ...page.rows.map((row) => keys.map((key) => field(row[key])).join(delimiter))];
	return `${excel ? '\ufeff' : ''}${lines.join('\n')}\n`;
}

function flat(value: unknown, excel: boolean): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return excel ? String(value).replace('.', ',') : String(value);
	if (typeof value === 'boolean') return value ? '1' : '0';
	if (Array.isArray(value))
		return safeText(value.map((v) => (typeof v === 'object' ? JSON.stringify(v) : String(v))).join('; '));
	if (typeof value === 'object') return safeText(JSON.stringify(value));
	return safeText(String(value));
}
