import { surroundingsOf } from '../../src/catalogue/areas.ts';
import { type Cell, cellName, type GridRow, type Sheet } from '../../src/intake/grid.ts';
import { foldHeading } from '../../src/intake/heading.ts';
import { PersonFile } from '../../src/intake/persons/person-file.ts';
import type { IntakeRequest, IntakeResult } from '../../src/intake/request.ts';
import type { Recognised } from '../../src/intake/sheet-columns.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Village } from '../../src/model/place.ts';
import { CICALENGKA, type Given, layouts, recogniser, requestOf, variables } from './request.ts';
import { writeBook } from './xlsx-writer.ts';

/** Made-up persons, made while the tests run: none is kept in a file of the project. */

export { layouts, recogniser, variables };

const NAMES = ['Cicalengka Kulon', 'Cicalengka Wetan', 'Babakan Peuteuy', 'Cikuya'];
export const VILLAGES: readonly Village[] = NAMES.map((name, at) => ({
	code: `32.04.25.${2001 + at}`,
	name,
	status: 'desa',
	bpsCode: null,
}));
export const CIKUYA = VILLAGES[3]!;

export type { Given };

const AROUND = surroundingsOf('32.04.25');

export const request = (given: Given): IntakeRequest =>
	requestOf({ kecamatan: CICALENGKA, villages: VILLAGES, surroundings: AROUND }, given);

/** Headings of a layout, in its order. */
export const headingsOf = (layout: string): string[] =>
	layouts.find(({ id }) => id === layout)!.columns.map(({ heading }) => heading);

/** A person as a row under the headings of a layout: what is not said is blank. */
export function under(headings: readonly string[], said: Readonly<Record<string, Cell>>): Cell[] {
	const folded = new Map(Object.entries(said).map(([heading, cell]) => [foldHeading(heading), cell]));
	for (const heading of folded.keys()) if (!headings.includes(heading)) throw new Error(`no column ${heading}`);
	return headings.map((heading) => folded.get(heading) ?? null);
}

export function sheetOf(rows: readonly (readonly Cell[])[], name = 'Penduduk'): Sheet {
	const filled = rows.map((cells, at): GridRow => ({ number: at + 1, cells }));
	return { name, hidden: false, rows: filled.filter(({ cells }) => cells.some((cell) => cell !== null)), merges: [] };
}

export function recognised(sheet: Sheet, given: Given = {}): Recognised {
	const found = recogniser.recognise(sheet, given.layout ?? null);
	if (found === null || 'code' in found) throw new Error(`not recognised: ${JSON.stringify(found)}`);
	return found;
}

/** Counts sheets given as rows of cells, headings first. */
export function count(rows: readonly (readonly Cell[])[], given: Given = {}): IntakeResult {
	return countSheets([sheetOf(rows)], given);
}

/** Counts several sheets as one file; `beside` are sheets without a table. */
export function countSheets(sheets: readonly Sheet[], given: Given = {}, beside: readonly Sheet[] = []): IntakeResult {
	const file = new PersonFile('penduduk.xlsx', request(given));
	for (const sheet of sheets) {
		const table = recognised(sheet, given);
		if (file.begin(table)) for (const row of table.rows) file.add(row);
	}
	for (const sheet of beside) file.aside(sheet);
	return file.finish([], '0'.repeat(64));
}

/** Values by variable, of one village and period where they are named. */
export function valuesOf(result: IntakeResult, village?: string, period?: string): Record<string, number> {
	const facts = result.incoming?.rows.flatMap(({ observations }) => observations) ?? [];
	return Object.fromEntries(
		facts
			.filter((o) => (village ?? o.village) === o.village && (period ?? o.period.label) === o.period.label)
			.map((o) => [o.variable, o.value]),
	);
}

export const noteOf = <C extends Decision['code']>(result: IntakeResult, code: C) =>
	result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);

/** A made-up NIK: village, day of birth, running number. */
export const nikOf = (at: number): string => `3204250101${String(900_000 + at)}`;

/** A workbook with one sheet of texts and numbers. */
export function bookOf(rows: readonly (readonly Cell[])[], name = 'Data'): Buffer {
	const cell = (value: Cell, ref: string): string => {
		if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
		return value === null ? '' : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
	};
	const xml = rows.map(
		(cells, at) => `<row r="${at + 1}">${cells.map((value, c) => cell(value, cellName(c, at + 1))).join('')}</row>`,
	);
	return writeBook([{ name, rows: xml.join('') }]);
}
