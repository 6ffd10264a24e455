import { strFromU8, unzipSync } from 'fflate';
import type { Cell } from '../../src/intake/grid.ts';
import type { Layout } from '../../src/model/layout.ts';
import { writeBook } from './xlsx-writer.ts';

/** A made-up identity number: place, day of birth of a woman, serial; made anew for each `serial`. */
export const identityNumber = (serial: number): string =>
	`990101${41 + (serial % 28)}${String(1 + (serial % 12)).padStart(2, '0')}85${String(serial).padStart(4, '0')}`;

/** Ways in which people write such a number into a cell. */
export const SPELLINGS: readonly ((number: string) => Cell)[] = [
	(number) => number,
	(number) => `'${number}`,
	(number) => `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}`,
	(number) => number.replace(/^(..)(..)(..)(.{6})/, '$1.$2.$3.$4.'),
	(number) => number.replace(/(.{4})(?=.)/g, '$1-'),
	(number) => Number(number),
	(number) => `Warga (NIK ${number}) RT 02`,
];

/** One sheet as a workbook; every cell as given. */
export const bookOf = (rows: readonly (readonly Cell[])[], name = 'Rekap'): Buffer => sheetsOf({ [name]: rows });

/** Sheets by name as a workbook. */
export const sheetsOf = (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer =>
	writeBook(
		Object.entries(sheets).map(([name, rows]) => {
			const xml = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell) => cellXml(cell)).join('')}</row>`);
			return { name: escaped(name), rows: xml.join('') };
		}),
	);

const cellXml = (cell: Cell): string =>
	typeof cell === 'number'
		? `<c><v>${cell}</v></c>`
		: typeof cell === 'string'
			? `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
			: '<c/>';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A village of the sheets made here. */
export interface PlantedPlace {
	readonly code: string;
	readonly name: string;
}

/** The general table knows every variable: as many of its headings as fit on a sheet. */
const MOST_COLUMNS = 90;

/** A small sheet in the shape of a layout: its headings, and one row per village with a value that fits each column. */
export function sheetOf(layout: Layout, places: readonly PlantedPlace[], person: string): Cell[][] {
	const columns = layout.columns.filter((column) => column.when?.name !== '@kategori');
	const headings = [...new Set(columns.map((column) => column.heading))].slice(0, MOST_COLUMNS);
	const word = layout.columns.find((column) => column.when?.name === '@kategori')?.heading ?? 'x';
	const cellFor = (target: string, place: PlantedPlace): Cell => {
		if (!target.startsWith('@')) return 7;
		if (target === '@pribadi') return person;
		if (target.startsWith('@kode_desa')) return place.code;
		if (target === '@nama_desa') return place.name;
		if (target === '@nama_kecamatan') return 'Mekarjaya';
		if (target === '@kode_kecamatan') return place.code.slice(0, 8);
		if (target === '@tahun') return 2024;
		if (target === '@bulan' || target === '@semester' || target === '@triwulan') return 1;
		if (target === '@periode') return '2024';
		if (target === '@kategori') return word;
		if (target === '@nilai' || /anggaran|nomor|biaya|realisasi/.test(target)) return 12;
		return 'uraian';
	};
	const targetOf = (heading: string): string =>
		columns.find((column) => column.heading === heading)?.targets[0] ?? '@abaikan';
	return [headings, ...places.map((place) => headings.map((heading) => cellFor(targetOf(heading), place)))];
}

/** Everything readable in the bytes of a file: of a workbook or archive the content of its parts. */
export function readable(bytes: Buffer): string {
	if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('latin1');
	return Object.values(unzipSync(bytes))
		.map((part) => strFromU8(part, true))
		.join('\n');
}

/** True when a text holds a number, in one piece or with marks and blanks between its digits. */
export const holds = (text: string, number: string): boolean =>
	text.includes(number) || text.replace(/[ ._-]/g, '').includes(number);

/** The number as a database would store it: eight bytes of a float, or of a whole number without leading zeros. */
export function storedForms(number: string): Buffer[] {
	const float = Buffer.alloc(8);
	float.writeDoubleBE(Number(number));
	const whole = Buffer.alloc(8);
	whole.writeBigInt64BE(BigInt(number));
	return [float, whole.subarray(1)];
}
