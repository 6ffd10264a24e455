import { foldName, villagesOf } from '../intake/names.ts';
import type { Kecamatan, Village } from '../model/place.ts';
import { districtCode, villageCode } from '../model/place.ts';

/** The village a person means by a code (any spelling, or its last four digits) or a name; null when none fits. */
export function findVillage(given: string, villages: readonly Village[]): Village | null {
	const code = villageCode(given);
	if (code) return villages.find((village) => village.code === code) ?? null;
	if (/^\d{4}$/.test(given)) return villages.find((village) => village.code.endsWith(`.${given}`)) ?? null;
	const folded = foldName(given);
	const all = villages.filter((village) => foldName(village.name) === folded);
	const exact = villagesOf(given, all);
	if (exact.length > 0) return exact.length === 1 ? exact[0]! : null;
	const begins = villages.filter((village) => foldName(village.name).startsWith(folded));
	return folded.length >= 3 && begins.length === 1 ? begins[0]! : null;
}

/** True for the word `kecamatan`, the code of this one, or its name where no village has the same. */
export function meansKecamatan(given: string, kecamatan: Kecamatan, villages: readonly Village[]): boolean {
	const said = given.trim().toLowerCase();
	if (said === 'kecamatan' || districtCode(given) === kecamatan.code) return true;
	const name = foldName(said.replace(/^(kecamatan|kec\.?)\s+/, ''));
	if (name !== foldName(kecamatan.name)) return false;
	return name !== foldName(said) || villages.every((village) => foldName(village.name) !== name);
}
