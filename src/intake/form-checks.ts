import type { Variable } from '../model/catalogue.ts';
import type { Fault } from '../model/fault.ts';
import { type FormKey, parseFieldMark } from '../model/form.ts';
import { parsePeriod } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { cellName, columnLetters, type GridRow, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foldDistrict, foldName } from './names.ts';
import type { IntakeRequest } from './request.ts';
import { shown, textOf } from './values.ts';

/** What a form calls its fields: its own hidden list, and the catalogue's words. */
export interface FormLabels {
	readonly byMark: ReadonlyMap<string, string>;
	/** Sheets that are such lists. */
	readonly sheets: ReadonlySet<Sheet>;
	readonly variables: ReadonlyMap<string, Variable>;
}

const contradiction = (row: number, column: number, form: string, found: string): Fault => ({
	code: 'form_contradiction',
	row,
	column: columnLetters(column),
	cell: cellName(column, row),
	detail: { form, where: cellName(column, row), found: shown(found) },
});

/**
 * The words that stand with a field must still be its own: of a column the cells above it, of a row any cell. A heading
 * written over means that the column now holds something else. Gives a fault when they are not; blank headings pass.
 */
export function labelFault(
	mark: string,
	column: number | null,
	rows: readonly GridRow[],
	{ byMark, variables }: FormLabels,
): Fault | null {
	const { code } = parseFieldMark(mark)!;
	const variable = variables.get(code)!;
	const own = new Set([byMark.get(mark) ?? '', variable.labelId, variable.labelEn].map(foldHeading).filter(Boolean));
	const words: { row: number; column: number; text: string }[] = [];
	for (const row of rows)
		row.cells.forEach((cell, index) => {
			if (typeof cell !== 'string' || (column !== null && index !== column) || cell.trim() === mark) return;
			if (/[a-z]/i.test(cell)) words.push({ row: row.number, column: index, text: cell });
		});
	if (words.length === 0 || words.some(({ text }) => own.has(foldHeading(text)))) return null;
	const longest = words.reduce((a, b) => (b.text.length > a.text.length ? b : a));
	return contradiction(longest.row, longest.column, variable.labelId, longest.text);
}

const PERIOD = /^(?:periode|period)\s*:\s*(.+)$/i;
const DISTRICT = /^kecamatan\s*:\s*([^,]+)/i;
const VILLAGE = /^(?:desa\/kelurahan|village)\s*:\s*(.+?)\s*(?:\(([\d.]+)\))?$/i;

/** A period as a form writes it, in either language. */
const periodIn = (text: string): string | undefined =>
	parsePeriod(text.replace(/^quarter\b/i, 'triwulan').replace(/^school year\b/i, 'tahun ajaran'))?.label;

/**
 * What a sheet says of itself above its table must be what its key says: a form of October with "November" written over
 * it is refused. Faults name the cell.
 */
export function contradictionsOf(
	sheet: Sheet,
	key: FormKey,
	village: Village | null,
	{ kecamatan }: IntakeRequest,
): Fault[] {
	const faults: Fault[] = [];
	for (const row of sheet.rows.slice(0, 12))
		row.cells.forEach((cell, index) => {
			const text = textOf(cell);
			const [, period] = PERIOD.exec(text) ?? [];
			const [, district] = DISTRICT.exec(text) ?? [];
			const [, name, code] = VILLAGE.exec(text) ?? [];
			const against = (form: string, found: string): void => {
				faults.push(contradiction(row.number, index, form, found));
			};
			if (period !== undefined && periodIn(period) !== key.period.label) against(key.period.label, period);
			if (district !== undefined && foldDistrict(district) !== foldDistrict(kecamatan.name))
				against(kecamatan.name, district);
			if (name !== undefined && village)
				if (foldName(name) !== foldName(village.name) || (code ?? village.code) !== village.code)
					against(`${village.name} (${village.code})`, text);
		});
	return faults;
}
