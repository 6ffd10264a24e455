import { codeDigits, NO_SURROUNDINGS } from '../model/place.ts';
import type { GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foldDistrict, foldName, nearVillages, sameRegency } from './names.ts';
import type { IntakeRequest } from './request.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { placeNamed } from './title-places.ts';
import { totalSaid } from './total-rows.ts';
import { textOf } from './values.ts';

/** What rows between the villages say of the place of a data row. */
export interface Between {
	readonly district?: string;
	readonly regency?: string;
	/** The sheet is divided by kecamatan, and the row stands in no division. */
	readonly uncovered?: boolean;
}

/** A row between the villages that names a kecamatan or kabupaten, or ends what such a row began. */
export interface Band {
	readonly row: number;
	/** Null for a sum that names nothing. */
	readonly name: string | null;
	readonly level: 'kecamatan' | 'kabupaten';
	/** `sum`: it says that it is one. `figures`: it holds figures and does not say whether of the rows above or below. */
	readonly kind: 'head' | 'sum' | 'figures';
}

/** Number or letter before the name of a division: `I.`, `A)`, `12.` */
const ORDINAL = /^(?:[ivx]{1,5}|[a-z]|\d{1,3})\s*[.)]\s*/i;
const SUM = /^(?:sub\s?|grand\s?)?(?:jumlah|jml|total)\b\s*:?\s*/i;
const DISTRICT = /^(?:kecamatan\b|kec\b\.?)\s*:?\s*([a-z].+)$/i;
const REGENCY = /^(?:kabupaten|kab\b\.?|kota)\s*:?\s+[a-z].+$/i;

/** True for a text that names a kecamatan in place of a village: `KECAMATAN PASIRJAMBU`, `JUMLAH KEC. PASIRJAMBU`. */
export const namesDistrict = (text: string): boolean =>
	DISTRICT.test(text.trim().replace(ORDINAL, '').replace(SUM, ''));

const COUNTRY = /^(nasional|indonesia|republik indonesia|ri|tingkat nasional)$/;
/** The kecamatan in other years, below its villages. */
const YEAR = /^(?:19|20)\d\d$/;
const PROVINCE = /^(?:provinsi|propinsi|prov)\b\.?\s*:?\s*[a-z].+$/i;

/** True for names in place of a village's that stand there to be compared with: the country, a province, our kabupaten, years. */
export function isComparison(named: readonly string[], { kecamatan, surroundings, villages }: IntakeRequest): boolean {
	const isOne = (text: string): boolean => {
		if (COUNTRY.test(foldHeading(text)) || PROVINCE.test(text) || YEAR.test(text)) return true;
		const { province, regency } = kecamatan;
		if (province !== null && foldHeading(text) === foldHeading(province)) return true;
		if (regency === null || !sameRegency(text, regency)) return false;
		return (
			REGENCY.test(text) || !(surroundings?.villages.has(foldName(text)) || nearVillages(text, villages).length > 0)
		);
	};
	return named.length > 0 && named.every(isOne);
}

/** Name of the kecamatan that a text names by KECAMATAN or KEC. at its start; empty where none is. */
export function districtIn(text: string, { kecamatan }: IntakeRequest): string {
	const named = DISTRICT.exec(text.trim())?.[1];
	const place = named === undefined ? null : placeNamed(named, kecamatan.name);
	return place === null ? '' : place.own ? kecamatan.name : place.name;
}

/** What a text in place of a village's name says of the kecamatan or kabupaten of other rows; null when nothing. */
function said(text: string, isVillage: boolean, request: IntakeRequest): Pick<Band, 'name' | 'level'> | null {
	const { kecamatan } = request;
	const { districts, regencies } = request.surroundings ?? NO_SURROUNDINGS;
	const bare = text.trim().replace(ORDINAL, '').replace(SUM, '');
	const named = DISTRICT.exec(bare)?.[1];
	const place = named === undefined ? null : placeNamed(named, kecamatan.name);
	if (place) return { name: place.own ? kecamatan.name : place.name, level: 'kecamatan' };
	const folded = foldDistrict(bare);
	if (!isVillage && folded === foldDistrict(kecamatan.name)) return { name: kecamatan.name, level: 'kecamatan' };
	const known = districts.get(folded);
	if (known !== undefined) return { name: known, level: 'kecamatan' };
	const regency = REGENCY.test(bare) && regencies.find((one) => sameRegency(one, bare));
	return regency ? { name: regency, level: 'kabupaten' } : null;
}

/**
 * The division that a row names in the columns up to its village's; null when it names none. `next`: the row below, which
 * tells the kecamatan Margaasih from a village of ours of that name. `figures`: whether the row holds any.
 */
export function bandOf(
	row: GridRow,
	next: GridRow | undefined,
	columns: readonly SheetColumn[],
	isVillage: boolean,
	figures: boolean,
	request: IntakeRequest,
): Band | null {
	const last = Math.max(-1, ...columns.map(({ index }) => index));
	const cells = row.cells.slice(0, last + 1).map(textOf);
	// Most rows have figures beside the name of a village.
	if (isVillage && figures && !cells.some((cell) => /kec/i.test(cell) && namesDistrict(cell))) return null;
	if (cells.some((cell) => codeDigits(cell)?.length === 10)) return null;
	const words = cells.filter((cell) => /[a-z]{3}/i.test(cell));
	// `KECAMATAN | : PASIRJAMBU`
	const texts = words.length === 2 && /^kec(?:amatan|\.)?$/i.test(words[0]!.trim()) ? [words.join(' ')] : words;
	if (new Set(texts.map(foldDistrict)).size !== 1) return null;
	const [text] = texts;
	const isSum = totalSaid(text!) === 'sum';
	const isOwn = isVillage && request.villages.some(({ name }) => foldName(name) === foldName(text!));
	const found = said(text!, isOwn, request);
	if (!found) return isSum ? { row: row.number, name: null, level: 'kecamatan', kind: 'sum' } : null;
	if (isSum) return { row: row.number, ...found, kind: 'sum' };
	const bare = foldDistrict(text!.trim().replace(ORDINAL, '')) === foldName(text!.trim().replace(ORDINAL, ''));
	if (bare && found.level === 'kecamatan' && found.name !== request.kecamatan.name) {
		const around = request.surroundings?.villages ?? new Map<string, ReadonlySet<string>>();
		const folded = foldDistrict(found.name!);
		// A kecamatan and a village may have one name: with figures it is the village.
		if (figures && around.has(foldName(found.name!))) return null;
		const below = (next?.cells ?? []).slice(0, last + 1).map((cell) => around.get(foldName(textOf(cell))));
		if (isOwn && !below.some((districts) => districts?.has(folded))) return null;
	}
	return { row: row.number, ...found, kind: figures ? 'figures' : 'head' };
}

/**
 * What the divisions of a sheet say of its data rows, by their numbers: a row that names a kecamatan holds for the rows
 * below it, a sum that names one for those above, up to the next. Only a sheet that names another place than ours is divided so.
 */
export function betweenRows(
	rows: readonly GridRow[],
	bands: readonly Band[],
	request: IntakeRequest,
): Map<number, Between> {
	const { name: own, regency: ownRegency } = request.kecamatan;
	const isOwn = (band: Band): boolean =>
		band.level === 'kecamatan'
			? band.name === null || foldDistrict(band.name) === foldDistrict(own)
			: ownRegency === null || sameRegency(band.name!, ownRegency);
	const found = new Map<number, Between>();
	if (bands.every(isOwn)) return found;
	const firstRow = rows[0]?.number ?? 0;
	const districts = bands.filter(({ level }) => level === 'kecamatan');
	const figures = districts.find(({ kind }) => kind === 'figures');
	const headed = districts.some(({ kind }) => kind === 'head') || (figures !== undefined && figures.row < firstRow);
	let regency: string | undefined;
	let head: string | null = null;
	let open: number[] = [];
	const events = [
		...rows.map((row) => ({ at: row.number, band: null })),
		...bands.map((band) => ({ at: band.row, band })),
	].sort((a, b) => a.at - b.at);
	const set = (row: number, district: string | null): void => {
		found.set(row, {
			...(district === null ? { uncovered: districts.length > 0 } : { district }),
			...(regency !== undefined && { regency }),
		});
	};
	for (const { at, band } of events) {
		if (band === null) {
			open.push(at);
			set(at, head);
		} else if (band.level === 'kabupaten') {
			if (band.kind !== 'sum') regency = band.name!;
			head = null;
			open = [];
		} else if (band.name === null) {
			// A sum ends what is ours; what is another's is never ours by that.
			if (head !== null && foldDistrict(head) === foldDistrict(own)) head = null;
		} else {
			const closes = head !== null && foldDistrict(head) === foldDistrict(band.name) && open.length > 0;
			const isHead = band.kind === 'head' || (band.kind === 'figures' && headed && !closes);
			if (isHead) head = band.name;
			else {
				for (const row of open) if (head === null || isOwn({ ...band, name: head })) set(row, band.name);
				head = null;
			}
			open = [];
		}
	}
	return found;
}
