import { parseNumber } from '../values.ts';

/** A volume as written, and number and unit where it is one number with a unit (`1.250 m`, not `3 x 200 m`). */
export interface Volume {
	readonly volumeText: string | null;
	readonly volume: number | null;
	readonly volumeUnit: string | null;
}

/** Reads a volume from its text and, where the table has one, its unit column. */
export function readVolume(text: string | null, unit: string | null): Volume {
	const volumeText = [text, unit].filter((part) => part !== null).join(' ') || null;
	const nothing = { volumeText, volume: null, volumeUnit: unit };
	if (text === null) return nothing;
	const match = /^([\d.,]+)\s*(.*)$/.exec(text);
	if (!match) return nothing;
	const rest = match[2]!.trim();
	if (/\d/.test(rest.replace(/^m[23]\b/i, '')) || /^[x*/+-]/i.test(rest.replace(/^[a-z]{2,}/i, ''))) return nothing;
	// `1.5 km` has a decimal point, `1.250 m` a mark between thousands: only three digits can be thousands.
	const number = parseNumber(match[1]!, !/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(match[1]!));
	return { volumeText, volume: number, volumeUnit: unit ?? (rest || null) };
}
