import type { Fault } from '../model/fault.ts';
import { NO_SURROUNDINGS, type Village } from '../model/place.ts';
import type { Sheet } from './grid.ts';
import { aliasKey, foldDistrict, foldName, isSpelling, sameProvince, sameRegency, villagesOf } from './names.ts';
import type { IntakeRequest } from './request.ts';
import { shown, textOf } from './values.ts';
import { aliasesFor } from './village-aliases.ts';

/** A text above a table and its row; null for the name of the sheet. */
export interface Title {
	readonly text: string;
	readonly row: number | null;
}

/** Texts above the heading of a table, a row each, and the name of its sheet last. */
export const titleLines = (sheet: Sheet, headingRow: number): Title[] => [
	...sheet.rows
		.filter((row) => row.number < headingRow)
		.map((row) => ({
			row: row.number,
			text: row.cells.map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').replace(/:\s*:/, ':').trim(),
		})),
	{ row: null, text: sheet.name },
];

/** Words after which a title speaks of something else than the place it named. */
const AFTER_PLACE =
	/[,;()|]|\s[-–]\s|\b(?:tahun|thn|ta|t\.a|bulan|per|periode|posisi|keadaan|semester|smt|triwulan|tw|kabupaten|kab|kota|kecamatan|kec|provinsi|prov|propinsi|desa|kelurahan|puskesmas|menurut|berdasarkan|pada|dalam|dan|serta|se|di|yang|untuk|sumber)\b|\d/i;
/** Words that make a longer name of a shorter one: Bandung Barat is not Bandung. */
const LONGER =
	/^(timur|barat|utara|selatan|tengah|tenggara|hulu|hilir|kota|baru|lama|dalam|luar|atas|bawah|wetan|kulon|kidul|kaler|lor|tua|muda|jaya|raya|besar|kecil|induk|laut|kepulauan|[ivx]+)$/i;

/** Whether words that follow KECAMATAN or KABUPATEN are a name, and ours; null when they name no place. */
export function placeNamed(rest: string, own: string): { own: boolean; name: string } | null {
	const end = rest.search(AFTER_PLACE);
	const name = (end < 0 ? rest : rest.slice(0, end)).replace(/^[\s:.]+|[\s:.]+$/g, '');
	// A name that holds such a word itself, as Kota Baru does, is looked for in the whole.
	const words = (AFTER_PLACE.test(own) ? rest.replace(/^[\s:.]+/, '') : name).split(/\s+/);
	for (let count = 1; count <= words.length; count++) {
		const folded = foldDistrict(words.slice(0, count).join(' '));
		if (folded === foldDistrict(own) && !LONGER.test(words[count] ?? '')) return { own: true, name };
	}
	return foldDistrict(name).length < 3 ? null : { own: false, name };
}

const DISTRICT = /\b(?:kecamatan\b|kec\b\.?)\s*:?\s*(.+?)(?=\b(?:kecamatan|kec)\b|$)/gi;
const REGENCY = /\b(?:kabupaten\b|kab\b\.?)\s*:?\s*(?!\/)(.+?)(?=\b(?:kabupaten|kab)\b|$)/gi;
const PROVINCE = /\b(?:provinsi\b|propinsi\b|prov\b\.?)\s*:?\s*(.+)$/gi;
/** Titles that say what a table is about, and names in a title of an office or a street, which is about something else. */
const ABOUT = /^\W*(?:data|laporan|rekap\w*|jumlah|daftar|tabel|profil|potensi)\b/i;
const OFFICE =
	/\b(?:puskesmas|pkm|upt\w*|dinas|kantor|jl|jalan|sd\w*|smp\w*|sma\w*|smk\w*|polsek|koramil|kua|rsud|pasar|wilayah)\b/i;

/** A kota by its full name among those of the country, when it is another than ours; null when none is named. */
function otherCity(text: string, regencies: readonly string[], own: string): string | null {
	for (const match of text.matchAll(/\bkota\s+/gi)) {
		const words = text.slice(match.index).split(/\s+/);
		for (let count = Math.min(words.length, 4); count > 1; count--) {
			const name = words.slice(0, count).join(' ').replace(/\W+$/, '');
			const known = regencies.find((one) => one.toLowerCase() === name.toLowerCase());
			if (known !== undefined) return sameRegency(known, own) ? null : known;
		}
	}
	return null;
}

/** A kecamatan around that a title names without saying KECAMATAN: the name of a sheet alone, or the end of `DATA PENDUDUK PASIRJAMBU`. */
function bareDistrict({ text, row }: Title, request: IntakeRequest): string | null {
	const { districts } = request.surroundings ?? NO_SURROUNDINGS;
	const ours = new Set([foldDistrict(request.kecamatan.name), ...request.villages.map(({ name }) => foldName(name))]);
	const plain = text.replace(/\.\w{2,4}$/, '').replace(/[\s_()-]*\b(?:tahun|thn|ta)?[\s_]*(?:19|20)\d\d\b.*$/i, '');
	const words = plain.split(/[\s_]+/).filter(Boolean);
	if (row === null) {
		const folded = foldDistrict(plain.replace(/^\d+[\s._-]+/, ''));
		return ours.has(folded) ? null : (districts.get(folded) ?? null);
	}
	if (!ABOUT.test(text) || OFFICE.test(text)) return null;
	for (let count = Math.min(3, words.length - 1); count > 0; count--) {
		const folded = foldDistrict(words.slice(-count).join(' '));
		if (ours.has(folded)) return null;
		const known = districts.get(folded);
		if (known !== undefined) return known;
	}
	return null;
}

/** `Bandung` of `Kabupaten Bandung`. */
const withoutKind = (regency: string | null): string | null =>
	regency?.replace(/^(?:kabupaten|kab\.?|kota)\s+/i, '') ?? null;

/** The kecamatan, kabupaten or kota that titles say a sheet is about, when it is another than that of the workspace; else null. */
export function otherPlace(titles: readonly Title[], request: IntakeRequest): string | null {
	const { name, regency, province } = request.kecamatan;
	const bare = withoutKind(regency);
	const { regencies } = request.surroundings ?? NO_SURROUNDINGS;
	const isNamed = /\p{L}/u.test(name);
	for (const [pattern, own] of [
		[DISTRICT, isNamed ? name : null],
		[REGENCY, bare],
	] as const) {
		if (own === null) continue;
		const named = titles
			.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => placeNamed(match[1]!, own)))
			.filter((place) => place !== null);
		if (named.length > 0 && named.every((place) => !place.own)) return named[0]!.name;
		if (named.some((place) => place.own) && pattern === DISTRICT) return null;
	}
	for (const { text } of regency ? titles : []) {
		const city = otherCity(text, regencies, regency!);
		if (city !== null && !titles.some((title) => namesRegency(title.text, regency!))) return city;
	}
	const provinces = titles
		.flatMap(({ text }) => [...text.matchAll(PROVINCE)].map((match) => placeNamed(match[1]!, province ?? '')))
		.filter((place) => place !== null);
	if (province && provinces.length > 0 && provinces.every((place) => !sameProvince(place.name, province)))
		return provinces[0]!.name;
	return titles.map((title) => bareDistrict(title, request)).find((one) => one !== null) ?? null;
}

/** Whether a text names our kabupaten or kota with its kind. */
const namesRegency = (text: string, regency: string): boolean =>
	` ${text.toLowerCase().replace(/\bkab\b\.?/g, 'kabupaten')} `.includes(` ${regency.toLowerCase()} `);

/** A sheet whose titles say that it is about another place; null when they do not. */
export function placeInTitle(sheet: Sheet, headingRow: number, request: IntakeRequest): Fault | null {
	const place = otherPlace(titleLines(sheet, headingRow), request);
	return place === null
		? null
		: {
				code: 'place_in_title',
				sheet: sheet.name,
				value: shown(place),
				detail: { kecamatan: request.kecamatan.name },
			};
}

/** A village that a title names. */
export interface TitledVillage {
	/** The name as written. */
	readonly name: string;
	readonly row: number | null;
	/** The village of the register it means, by spelling or as a person confirmed it; null when it is none of them. */
	readonly village: Village | null;
	/** By a name that a person confirmed. */
	readonly byAlias: boolean;
	/** `DESA : CIKUYA`, on a line of its own; else within a title. */
	readonly formal: boolean;
}

const KINDS = 'desa|ds\\.|kelurahan|kel\\.|nagari|gampong|pekon|kampung|kampong';
const FORMAL = new RegExp(`^(?:pemerintah\\s+|nama\\s+)?(?:${KINDS})\\s*(?:\\/\\s*kelurahan\\s*)?:\\s*(.+)$`, 'i');
const WITHIN = new RegExp(`\\b((?:${KINDS})\\s*:?\\s+)(.+)$`, 'i');
/** What follows on the same line as a name of a village. */
const AFTER =
	/\s*(?:[,;(]|\bkecamatan\b|\bkec\b|\bkabupaten\b|\bkab\b|\btahun\b|\bt\.?a\b|\bperiode\b|\bbulan\b|\d).*$/i;

/** Villages that the titles above a table, or the name of its sheet, name. One reader for all kinds of sheets. */
export function villagesInTitles(titles: readonly Title[], layout: string, request: IntakeRequest): TitledVillage[] {
	const { villages } = request;
	const aliases = aliasesFor(layout, request);
	return titles.flatMap(({ text, row }): TitledVillage[] => {
		const formal = FORMAL.exec(text)?.[1];
		const [, kind, rest] = formal === undefined ? (WITHIN.exec(text) ?? []) : ['', '', formal];
		const said = rest ?? (row === null ? text : undefined);
		if (said === undefined) return [];
		const words = said.replace(/^[\s:]+/, '').split(/[\s_]+/);
		const at = { row, formal: formal !== undefined };
		for (let count = words.length; count > 0; count--) {
			const name = words
				.slice(0, count)
				.join(' ')
				.replace(/[\s,;:.(-]+$/, '');
			const same = villages.filter((village) => foldName(village.name) === foldName(name));
			if (same.length === 0 || foldName(name) === '') continue;
			const meant = villagesOf(`${kind ?? ''}${name}`.replace(/\s*:\s*/, ' '), same);
			return [{ ...at, name, village: meant.length === 1 ? meant[0]! : null, byAlias: false }];
		}
		const name = said
			.replace(/^[\s:]+/, '')
			.replace(AFTER, '')
			.trim();
		const alias = aliases.get(aliasKey(name, villages));
		if (alias) return [{ ...at, name, village: alias, byAlias: true }];
		const around = request.surroundings?.villages.has(foldName(name));
		return rest !== undefined && name && (formal !== undefined || around)
			? [{ ...at, name, village: null, byAlias: false }]
			: [];
	});
}

/** Why a sheet that is for one village as a whole cannot be that of `asked`: its titles name another. Null when they do not. */
export function villageInTitle(titled: readonly TitledVillage[], sheet: string, asked: Village): Fault | null {
	const other = titled.find(({ village, name }) =>
		village ? village.code !== asked.code : !isSpelling(name, asked.name),
	);
	return other === undefined
		? null
		: {
				code: 'village_contradiction',
				sheet,
				...(other.row === null ? {} : { row: other.row }),
				value: asked.code,
				detail: { byCode: asked.name, name: shown(other.village?.name ?? other.name), about: 'option' },
			};
}

/** Names that may stand in a title of the office's own. */
export const placeNames = ({ kecamatan: { name, regency, province }, villages }: IntakeRequest): string[] =>
	[name, regency, withoutKind(regency), province, ...villages.map((village) => village.name)].filter(
		(place) => place !== null,
	);
