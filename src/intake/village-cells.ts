import type { Fault } from '../model/fault.ts';
import { codeDigits, districtCode, type Kecamatan, type Village } from '../model/place.ts';
import { foldDistrict, sameProvince, sameRegency } from './names.ts';

/** What a row says about its place, as text. Codes and names in the order of their columns. */
export interface PlaceCells {
	readonly codes: readonly string[];
	readonly names: readonly string[];
	/** Last four digits of the code, written before the name. */
	readonly numbers?: readonly string[];
	readonly districtNames: readonly string[];
	readonly districtCodes: readonly string[];
	readonly regencyNames: readonly string[];
	readonly provinceNames?: readonly string[];
	/** Codes of the kabupaten and the province. */
	readonly areaCodes?: readonly string[];
	/** True for a row of a sheet divided by kecamatan that stands in no division. */
	readonly uncovered?: boolean;
}

/** A row's village, or that it belongs elsewhere, or what is wrong. */
export type Placed =
	| {
			readonly kind: 'village';
			readonly village: Village;
			/** Only its name says so: neither a code nor a kecamatan stands with it. */
			readonly alone?: boolean;
	  }
	| {
			readonly kind: 'outside';
			/** Folded names of the kecamatan around that have a village of its name, where the name alone tells. */
			readonly of?: ReadonlySet<string>;
			/** What the row says of its place, where no kecamatan does. */
			readonly said?: string;
	  }
	| {
			readonly kind: 'fault';
			readonly fault: Pick<Fault, 'code' | 'value' | 'detail'>;
			/** Villages that the row may be about: their code or a name like theirs stands in it. */
			readonly perhaps?: readonly Village[];
	  };

/** Which columns of a sheet name places. */
export interface PlaceColumns {
	/** Titles of the code columns, for what is said about them. */
	readonly codeTitles: readonly string[];
	readonly hasNames: boolean;
	readonly hasDistrict: boolean;
}

/** A village that nobody knows, in a column that may hold names of persons: what stands there is not told on. */
export const withoutName = <F extends Pick<Fault, 'code' | 'value' | 'detail'>>(fault: F): F =>
	fault.code === 'village_unknown' && fault.value && !fault.detail?.match && !fault.detail?.own
		? { ...fault, value: '', detail: { ...fault.detail, hidden: 'ya' } }
		: fault;

/** True, false, or null when the row does not say: does it belong to this kecamatan by its kecamatan and kabupaten? */
export function isOfKecamatan(place: PlaceCells, kecamatan: Kecamatan): boolean | null {
	const code = place.districtCodes.map(districtCode).find((c) => c !== null);
	if (code) return code === kecamatan.code;
	const name = place.districtNames.find(Boolean);
	const regency = place.regencyNames.find(Boolean);
	const province = place.provinceNames?.find(Boolean);
	if (regency && kecamatan.regency && !sameRegency(regency, kecamatan.regency)) return false;
	if (province && kecamatan.province && !sameProvince(province, kecamatan.province)) return false;
	const own = kecamatan.code.replaceAll('.', '');
	if (
		place.areaCodes?.some(
			(area) => /^(\d{2}|\d{4})$/.test(codeDigits(area) ?? '') && !own.startsWith(codeDigits(area)!),
		)
	)
		return false;
	return name === undefined ? null : foldDistrict(name) === foldDistrict(kecamatan.name);
}

/** Provinces whose kabupaten have the same number at BPS and in the Kemendagri list (bridging of 2020). */
const EQUAL_NUMBERS = new Set(['32', '33', '35', '51', '52']);

/** True for undotted codes that can be neither ours nor BPS codes of villages here, in a sheet that names no kecamatan. */
export function areForeign(rows: readonly PlaceCells[], column: number, kecamatan: Kecamatan): boolean {
	const own = kecamatan.code.replaceAll('.', '');
	const alone = rows.filter((place) => isOfKecamatan(place, kecamatan) === null);
	const codes = alone.map((place) => codeDigits(place.codes[column] ?? '')).filter((code) => code?.length === 10);
	const cannotBeOurs = (code: string): boolean => {
		if (code.startsWith(own)) return false;
		if (code.slice(0, 2) !== own.slice(0, 2)) return Number(own.slice(0, 2)) < 90;
		if (code.slice(0, 4) !== own.slice(0, 4)) return EQUAL_NUMBERS.has(own.slice(0, 2));
		// The seventh digit of a Kemendagri code tells kelurahan and desa; that of a BPS code is mostly 0.
		return /^\d{6}[123]/.test(code);
	};
	return codes.length > 0 && codes.every((code) => cannotBeOurs(code!));
}
