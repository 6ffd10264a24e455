import type { Decision } from '../../../src/model/decision.ts';
import type { FaultCode } from '../../../src/model/fault.ts';
import type { Village } from '../../../src/model/place.ts';
import type { SheetXml } from '../../support/xlsx-writer.ts';

/** Options of an import, as a person would give them. */
export interface TrapOptions {
	readonly period?: string | null;
	readonly village?: string;
	readonly sheet?: string;
	readonly layout?: string;
	/** Name of the file. */
	readonly file?: string;
	readonly aliases?: Readonly<Record<string, string>>;
	readonly answers?: Readonly<Record<string, string>>;
}

/**
 * A sheet that is easily read wrong, and what is right: all the values that must come in (`Cikuya 2024 penduduk 5000`),
 * or the fault it must be refused with. `said` are decisions that must be told besides.
 */
export interface Trap {
	readonly name: string;
	/** A line per row, `|` between cells (written with semicolons). */
	readonly table?: string;
	/** The text of a CSV file as it stands. */
	readonly text?: string | Buffer;
	readonly sheets?: readonly SheetXml[];
	/** Contents of `si` elements, for cells of type `s`. */
	readonly strings?: readonly string[];
	readonly options?: TrapOptions;
	readonly right?: readonly string[];
	readonly refused?: FaultCode;
	readonly said?: readonly Decision['code'][];
	/** Decisions that would be false alarms. */
	readonly unsaid?: readonly Decision['code'][];
}

const village = (number: number, name: string, bpsCode: string | null = null): Village => ({
	code: `32.04.25.${number}`,
	name,
	status: 'desa',
	bpsCode,
});

/** The register the traps are read for: a part of Cicalengka, Kabupaten Bandung, Jawa Barat. */
export const TRAP_VILLAGES: readonly Village[] = [
	village(2004, 'Cikuya'),
	village(2005, 'Dampit'),
	village(2006, 'Margaasih'),
	village(2011, 'Waluya'),
];

/** A cell to be written: text, number, blank, or XML attributes and content of its own. */
export type TrapCell = string | number | null | { readonly attributes: string; readonly content: string };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
function cellXml(cell: TrapCell, ref: string): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
	if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
	return `<c r="${ref}" ${cell.attributes}>${cell.content}</c>`;
}

/** What a sheet may have beside its cells: attributes of rows by number, merged ranges, column definitions. */
export interface TrapSheet extends Partial<SheetXml> {
	readonly rowAttributes?: Readonly<Record<number, string>>;
	readonly merges?: readonly string[];
	readonly cols?: string;
}

/** A worksheet from rows of cells. */
export function lembar(name: string, rows: readonly (readonly TrapCell[])[], more: TrapSheet = {}): SheetXml {
	const { rowAttributes = {}, merges = [], cols, ...rest } = more;
	const body = rows
		.map((cells, at) => {
			const written = cells.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${at + 1}`)).join('');
			return `<row r="${at + 1}" ${rowAttributes[at + 1] ?? ''}>${written}</row>`;
		})
		.join('');
	const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
	const tail = merged && `<mergeCells>${merged}</mergeCells>`;
	if (cols === undefined) return { name, rows: body, tail, ...rest };
	const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${cols}</cols><sheetData>${body}</sheetData>${tail}</worksheet>`;
	return { name, xml, ...rest };
}
