import { distance } from 'fastest-levenshtein';
import type { Village, VillageStatus } from '../model/place.ts';

/** Village name for comparing: accents, case, blanks, punctuation and a leading DESA, KEL., NAGARI ... left out. */
export function foldName(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toUpperCase()
		.trim()
		.replace(
			/^(?:(?:DESA|DS|KELURAHAN|KALURAHAN|KEL|NAGARI|NAGORI|NEGERI|GAMPONG|GP|PEKON|TIYUH|KAMPUNG|KAMPONG|LEMBANG|OHOI)\s+|(?:DS|KEL|GP)\.\s*)/,
			'',
		)
		.replace(/[^A-Z0-9]/g, '');
}

/** Village name without anything left out but accents, case, blanks and punctuation: `Huta Bolon` and `HUTABOLON` are one. */
export const foldWhole = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '');

/** What a word before a name says of the village: `Kel. Sukamaju` is a kelurahan. Null when nothing does. */
function statusSaid(name: string): VillageStatus | null {
	const word = /^\s*(desa|ds|kelurahan|kel)(?:\s|\.)/i.exec(name)?.[1]?.toLowerCase();
	return word === undefined ? null : word.startsWith('k') ? 'kelurahan' : 'desa';
}

/** The villages a name can mean. Of a kelurahan and a desa of one name the word before it chooses. */
export function villagesOf(name: string, villages: readonly Village[]): readonly Village[] {
	const status = villages.length > 1 ? statusSaid(name) : null;
	return status === null ? villages : villages.filter((village) => village.status === status);
}

/** A confirmed name as it is remembered: folded; with the word before it where several villages have the name. */
export function aliasKey(name: string, villages: readonly Village[]): string {
	const folded = foldName(name);
	return villages.filter((village) => foldName(village.name) === folded).length > 1 ? foldWhole(name) : folded;
}

/** A code of a village before its name: four digits at least, `2004`, `04.2004.`, `32.04.25.2004`. */
const CODE_BEFORE = /^((?:\d\d\s*\.\s*){0,3}\d{4}\.?|\d{10})[\s\-–_/:|.]+(?=[a-z])/i;

/**
 * A village's name with the code written before it and the kecamatan behind it: `32.04.25.2004 - Cikuya, Kec. Cicalengka`.
 * A number of the row (`1. Cikuya`) is no code. A bracket without KEC stays with the name.
 */
export function nameParts(text: string): { code: string; name: string; district: string } {
	const code = CODE_BEFORE.exec(text);
	const bare = code ? text.slice(code[0].length) : text.replace(/^\d{1,3}\s*[.)]\s*(?=[a-z])/i, '');
	const [, name, district] = /^(.+?)[\s,(/-]+kec(?:amatan\b|\.|\s)\s*\.?\s*([^,()]+).*$/i.exec(bare) ?? [];
	const own = code ? code[1]!.replace(/\s|\.$/g, '') : '';
	return name === undefined
		? { code: own, name: bare, district: '' }
		: { code: own, name: name.trim(), district: district!.trim() };
}

/** Name of a kecamatan for comparing. */
export const foldDistrict = (name: string): string =>
	name
		.toUpperCase()
		.trim()
		.replace(/^(?:(?:KECAMATAN|KEC|DISTRIK)\s+|KEC\.\s*)/, '')
		.replace(/[^A-Z0-9]/g, '');

/** Name of a kabupaten or kota split into kind and rest: `KAB. BANDUNG` and `KOTA BANDUNG` are two places, `BANDUNG` may be either. */
function regencyParts(name: string): { kind: 'kab' | 'kota' | null; rest: string } {
	const [, prefix, rest] = /^(KABUPATEN\s|KAB\s|KAB\.|KOTA\s)?\s*(?:ADM(?:INISTRASI)?\b\.?)?(.*)$/.exec(
		name.toUpperCase().trim(),
	)!;
	const kind = prefix === undefined ? null : prefix.startsWith('KAB') ? 'kab' : 'kota';
	return { kind, rest: rest!.replace(/[^A-Z0-9]/g, '') };
}

/** False when two names of a kabupaten or kota cannot mean the same place. */
export function sameRegency(a: string, b: string): boolean {
	const left = regencyParts(a);
	const right = regencyParts(b);
	return left.rest === right.rest && (left.kind === null || right.kind === null || left.kind === right.kind);
}

/** False when two names of a province cannot mean the same one; short and long forms of a name may. */
export function sameProvince(a: string, b: string): boolean {
	const fold = (name: string): string =>
		name
			.toUpperCase()
			.replace(/^\s*(?:PROVINSI|PROV\.?)\s*/, '')
			.replace(/^(?:DAERAH ISTIMEWA|DAERAH KHUSUS(?: IBUKOTA)?|D\.?\s?I\.?|DKI|DKJ|NANGGROE|KEPULAUAN|KEP\.)\s+/, '')
			.replace(/[^A-Z]/g, '');
	const [left, right] = [fold(a), fold(b)];
	return left.includes(right) || right.includes(left);
}

/**
 * Villages whose name is near a misspelt one, nearest first, at most three; of `Cikuya (Baru)` the words before and in the
 * brackets count too. A proposal for a person, never taken by itself.
 */
export function nearVillages(name: string, villages: readonly Village[]): Village[] {
	const [, before, within] = /^([^()]+)\(([^()]+)\)/.exec(name) ?? [];
	const ways = [name, before, within].filter((way) => way !== undefined).map(foldName);
	return villages
		.flatMap((village) => {
			const far = ways
				.map((way) => [distance(way, foldName(village.name)), way.length] as const)
				.filter(([letters, length]) => letters <= Math.max(2, Math.floor(length / 3)))
				.map(([letters]) => letters);
			return far.length > 0 ? [{ village, far: Math.min(...far) }] : [];
		})
		.sort((a, b) => a.far - b.far)
		.slice(0, 3)
		.map(({ village }) => village);
}

/** Villages with their codes, as proposals are told. */
export const proposalsOf = (villages: readonly Village[]): string[] =>
	villages.map(({ name, code }) => `${name} (${code})`);

/** True when two spellings differ by at most two letters: enough to accept a name beside a right code. A number is no letter. */
export function isSpelling(a: string, b: string): boolean {
	const [left, right] = [foldName(a), foldName(b)];
	const numbered = /(?:\d+|I{1,3}|IV|VI{0,3}|IX|X)$/;
	if (left.replace(numbered, '') === right || right.replace(numbered, '') === left) return left === right;
	return left.replace(/\D/g, '') === right.replace(/\D/g, '') && distance(left, right) <= 2;
}

/** The nearest of `choices` to what was typed, for error messages; at most `count`. */
export function nearest(given: string, choices: readonly string[], count = 4): string[] {
	const word = given.toLowerCase();
	return choices
		.map((choice) => ({ choice, far: choice.toLowerCase().includes(word) ? 0 : distance(word, choice.toLowerCase()) }))
		.filter(({ far }) => far <= Math.max(2, Math.floor(word.length / 3)))
		.sort((a, b) => a.far - b.far)
		.slice(0, count)
		.map(({ choice }) => choice);
}
