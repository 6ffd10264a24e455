import { foldHeading } from './heading.ts';
import { foldName, nameParts } from './names.ts';
import type { DataRow } from './place-rows.ts';
import { textOf } from './values.ts';

const UNIT = '(?:rt|rw|rukun tetangga|rukun warga|dusun|dsn|dukuh|lingkungan|lingk|blok|kampung|kp|jorong|posyandu)';
const NUMBER = '(?:\\d+|[ivx]{1,5})';
const NUMBERS = `${NUMBER}(?: (?:(?:dan|s d|sd|sampai|sampai dengan) )?${NUMBER})*`;
/** `RW 03`, `RT 01/RW 02`, `hanya RW 1-5`, `Dusun II saja`. */
const NUMBERED = new RegExp(`^(?:hanya |khusus |cuma )?${UNIT} ?${NUMBERS}(?: ${UNIT} ?${NUMBERS})*(?: saja)?$`);
/** `Dusun Krajan`, `Kp. Cibodas RT 2`. */
const NAMED = new RegExp(`^(?:hanya |khusus |cuma )?${UNIT} [a-z]+(?: [a-z0-9]+){0,4}$`);
/** Headings below which a neighbourhood stands by its name: it is no remark there. */
const PLACE = /^(wilayah|wilayah kerja|cakupan|cakupan wilayah|lokasi|tempat|area|daerah|sub wilayah)$/;

/** True for a row whose cell below a heading says that its figures are of a neighbourhood of the village, and not of all of it. */
export function isNeighbourhood({ row, village }: DataRow, index: number, heading: string): boolean {
	const text = textOf(row.cells[index] ?? null);
	if (village && foldName(nameParts(text).name) === foldName(village.name)) return false;
	const words = text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return NUMBERED.test(words) || (PLACE.test(foldHeading(heading)) && NAMED.test(words));
}
