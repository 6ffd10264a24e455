import type { Village } from '../model/place.ts';

const CODE = /^(\d\d)\.(\d{4})\.?$/;

/** True for `kk.dddd.`: a number of the kecamatan and the last four digits of a village's code. */
export const isSiskeudesCode = (text: string): boolean => CODE.test(text.trim());

/** Codes of Siskeudes in a column of villages. They are certain where an earlier import has told whose they are. */
export class SiskeudesCodes {
	private readonly districts: ReadonlySet<string>;

	/** `known`: village code by code of Siskeudes (`04.2004`). */
	constructor(
		private readonly known: ReadonlyMap<string, string>,
		private readonly villages: ReadonlyMap<string, Village>,
	) {
		this.districts = new Set([...known.keys()].map((code) => code.slice(0, 2)));
	}

	/** The village a code is known to be; undefined for one never told. */
	village(code: string): Village | undefined {
		return this.villages.get(this.known.get(code.trim().replace(/\.$/, '')) ?? '');
	}

	/** True when the last digits of a code are not those of a village. */
	contradicts(code: string, village: Village): boolean {
		return !village.code.endsWith(CODE.exec(code.trim())?.[2] ?? code);
	}

	/** True for a code with the number of another kecamatan than all that are known. */
	isElsewhere(code: string): boolean {
		return this.districts.size > 0 && !this.districts.has(code.trim().slice(0, 2));
	}
}
