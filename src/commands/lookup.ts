import { foldName, villagesOf } from '../intake/names.ts';
import type { Village } from '../model/place.ts';
import { villageCode } from '../model/place.ts';

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
