/** Administrative status of a village-level unit, by the first digit of its number: 1 kelurahan, 2 and 3 desa. */
export type VillageStatus = 'desa' | 'kelurahan';

/** A desa or kelurahan of the workspace. `code` is the dotted Kemendagri code, `32.04.25.2001`. */
export interface Village {
	readonly code: string;
	readonly name: string;
	readonly status: VillageStatus;
	/** Ten digits; null until a file supplies it. */
	readonly bpsCode: string | null;
}

/** The kecamatan a workspace belongs to. `code` is dotted, `32.04.25`. Names of kabupaten and province may be unknown. */
export interface Kecamatan {
	readonly code: string;
	readonly name: string;
	readonly regency: string | null;
	readonly province: string | null;
}

/** What lies around a kecamatan by the official code list: what a sheet may name that is not ours. Names are folded for comparing. */
export interface Surroundings {
	/** Names of the other kecamatan of the kabupaten, by folded name. */
	readonly districts: ReadonlyMap<string, string>;
	/** Names of those kecamatan by code; absent where the list is not known. */
	readonly districtCodes?: ReadonlyMap<string, string>;
	/** Folded names of those kecamatan that have a village of a name, by the folded name of the village. */
	readonly villages: ReadonlyMap<string, ReadonlySet<string>>;
	/** All kabupaten and kota of the country, as they are written. */
	readonly regencies: readonly string[];
}

/** Nothing is known of what lies around. */
export const NO_SURROUNDINGS: Surroundings = { districts: new Map(), villages: new Map(), regencies: [] };

/** Status by the first digit of the fourth part of a dotted code (Kepmendagri 300.2.2-2138/2025). */
export const villageStatus = (code: string): VillageStatus =>
	code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa';

/**
 * The dotted Kemendagri code of a village (13 characters), from `32.04.25.2001`, `3204252001`, `32. 04. 25. 2001`,
 * `3204252001.0` or `3.204252001E9`. Null when it has not ten digits.
 */
export function villageCode(text: string): string | null {
	const digits = codeDigits(text);
	return digits?.length === 10
		? `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`
		: null;
}

/** The dotted code of a kecamatan (8 characters) from `32.04.25`, `320425`, `32. 04. 25`; null when it has not six digits. */
export function districtCode(text: string): string | null {
	const digits = codeDigits(text);
	return digits?.length === 6 ? `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4)}` : null;
}

/** Digits of an area code as written in files, floats and exponents undone; null when it holds anything else. */
export function codeDigits(text: string): string | null {
	let word = text.trim().replace(/^['’]/, '');
	if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(word)) {
		const value = Number(word.replace(',', '.'));
		if (!Number.isSafeInteger(value)) return null;
		word = String(value);
	}
	if (/^\d{4,}[.,]0+$/.test(word)) word = word.replace(/[.,]0+$/, '');
	word = word.replace(/[\s.-]/g, '');
	return /^\d+$/.test(word) ? word : null;
}
