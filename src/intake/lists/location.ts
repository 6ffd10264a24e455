import { NO_SURROUNDINGS } from '../../model/place.ts';
import type { GridRow } from '../grid.ts';
import { aliasKey, foldDistrict, foldName, isSpelling, nameParts } from '../names.ts';
import type { IntakeRequest } from '../request.ts';
import { otherPlace, placeNamed } from '../title-places.ts';
import { textOf } from '../values.ts';
import { aliasesFor } from '../village-aliases.ts';

/** What a location says of its place: a village, a kecamatan, both, or neither (`RW 3`). */
export interface SaidPlace {
	/** A name that is or may be that of a village; empty when none is named, or several are. */
	readonly name: string;
	/** The kecamatan it names, or whatever place lies elsewhere; empty when none is named. */
	readonly district: string;
	/** It is called a village (`Desa Cikuya`) or stands with its kecamatan, and nothing else is said. */
	readonly sure: boolean;
	/** It speaks of the kabupaten, or of many kecamatan. */
	readonly wide: boolean;
}

const NOWHERE: SaidPlace = { name: '', district: '', sure: false, wide: false };
const KINDS = ['DESA', 'DS', 'KELURAHAN', 'KEL', 'NAGARI', 'GAMPONG', 'KAMPUNG', 'PEKON'];
/** What is called a village first of all; a kampung may be a part of one. */
const VILLAGE = /^(?:desa|ds|kelurahan|kel|nagari|gampong|pekon)\b\.?\s*:?\s*/i;
/** What goes on from a village to another one, and not to a part of it. */
const ANOTHER =
	/^(?:DAN|SERTA|DKK|DLL|S D)\b(?! (?:RW|RT|DUSUN|DSN|KP|KAMPUNG|BLOK|LINGKUNGAN|JALAN|JL|SEKITARNYA|KEC|KECAMATAN)\b)/;
/** No name of a kecamatan behind the word. */
const NO_DISTRICT =
	/\b(?:kecamatan|kec\.?)\s+(?:ini|se\b|setempat|masing|prioritas|lokus|lainnya|terpilih|lokasi|lain\b)/i;
const WIDE = /\b(?:se ?-? ?)?(?:kabupaten|kab|kota|tersebar|seluruh)\b|\b\d+\s+kecamatan\b/i;
const OWN_DISTRICT = /[\s,(-]+(?:kecamatan|kec)\b.*$/i;

const plain = (text: string): string =>
	text
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, ' ')
		.trim();

/** The village of ours that is called one within a location, beside what else it says; empty when none or several are. */
function calledWithin(location: string, request: IntakeRequest): string {
	const words = ` ${plain(location)} `;
	const found = request.villages.filter(({ name }) => KINDS.some((word) => words.includes(` ${word} ${plain(name)} `)));
	// Of Cikuya and Cikuya Wetan the longer name is meant where it is written.
	const [only, second] = found.filter(
		(one) => !found.some((other) => other !== one && other.name.toUpperCase().includes(one.name.toUpperCase())),
	);
	if (!only || second) return '';
	const [before = '', behind = ''] = words.split(` ${plain(only.name)} `);
	// "Desa A dan B" and "Desa A, B" are as much of B, whether B is called a village or not.
	if (ANOTHER.test(behind) || namesVillage(behind, only.name, request)) return '';
	const others = [...` ${before} ${behind}`.matchAll(/ (?:DESA|DS|KELURAHAN|KEL) (?=(.+))/g)];
	return others.some(([, rest]) => namesVillage(rest!, only.name, request)) ? '' : only.name;
}

/** Whether a text begins with the name of a village, here or around, other than `own`. */
function namesVillage(text: string, own: string, request: IntakeRequest): boolean {
	const around = request.surroundings ?? NO_SURROUNDINGS;
	const words = text.trim().split(' ');
	return [3, 2, 1].some((count) => {
		const name = foldName(words.slice(0, count).join(' '));
		if (name === '' || name === foldName(own) || words.length < count) return false;
		return around.villages.has(name) || request.villages.some((village) => foldName(village.name) === name);
	});
}

/** What a location of a list says of its place. Names of villages of the register, of those around and confirmed ones are known. */
export function placeSaid(location: string | null, layout: string, request: IntakeRequest): SaidPlace {
	if (location === null) return NOWHERE;
	const { kecamatan, villages, surroundings = NO_SURROUNDINGS } = request;
	const wide = WIDE.test(location);
	const parts = nameParts(location);
	// "Desa Cikuya Kec. Cicalengka dan Kec. Nagreg" is as much of the other.
	if (/\b(?:dan|serta|kec|kecamatan|dll|dkk)\b/i.test(parts.district)) return { ...NOWHERE, wide };
	const bare = parts.name.replace(/[\s,(-]+$/, '').trim();
	const named = VILLAGE.test(bare) ? bare.replace(VILLAGE, '') : bare;
	const folded = foldName(bare);
	const isOurs = villages.some(({ name }) => foldName(name) === folded);
	const known = isOurs || aliasesFor(layout, request).has(aliasKey(bare, villages));
	const elsewhere =
		NO_DISTRICT.test(location) || (isOurs && !parts.district)
			? null
			: otherPlace([{ text: location, row: null }], request);
	const sure = VILLAGE.test(bare) || parts.district !== '';
	if (known || surroundings.villages.has(folded))
		return { name: bare, district: elsewhere ?? (parts.district ? kecamatan.name : ''), sure, wide: false };
	// "Tenjolaya Pasirjambu", "Tenjolaya (Pasirjambu)"
	const behind = districtBehind(named, request);
	if (behind) return { ...behind, sure: true, wide: false };
	if (elsewhere !== null) return { name: '', district: elsewhere, sure: false, wide };
	const called = calledWithin(location, request);
	if (called) return { name: called, district: '', sure: false, wide: false };
	const isNear = /^[\p{L}\s'.-]{5,}$/u.test(named) && villages.some(({ name }) => isSpelling(named, name));
	if (isNear) return { name: bare, district: parts.district ? kecamatan.name : '', sure, wide: false };
	return { ...NOWHERE, wide };
}

/** A village of ours or around and the kecamatan around that stands behind it, or in brackets, without KEC. */
function districtBehind(text: string, request: IntakeRequest): { name: string; district: string } | null {
	const { kecamatan, villages, surroundings = NO_SURROUNDINGS } = request;
	const words = text.split(/[\s,()/-]+/).filter(Boolean);
	for (let at = 1; at < words.length; at++) {
		const name = words.slice(0, at).join(' ');
		const folded = foldDistrict(words.slice(at).join(' '));
		const own = folded === foldDistrict(kecamatan.name);
		const district = own ? kecamatan.name : surroundings.districts.get(folded);
		if (district === undefined) continue;
		const ours = villages.some((village) => foldName(village.name) === foldName(name));
		if (ours || surroundings.villages.has(foldName(name))) return { name, district };
	}
	return null;
}

/** What a row between the lines says of those below it: their kecamatan, or their village. */
export interface Section {
	readonly district?: string;
	readonly village?: string;
	/** It says KECAMATAN or DESA; a name alone may be that of a dusun. */
	readonly sure: boolean;
}

const DISTRICT_ROW = /^(?:kecamatan\b|kec\b\.?)\s*:?\s*([a-z].+)$/i;
const ORDINAL = /^(?:[ivx]{1,5}|[a-z]|\d{1,3})\s*[.)]\s*/i;

/** The place that a row without a line of its own names: `KECAMATAN PASIRJAMBU`, `DESA CIKUYA`; null when it names none. */
export function sectionOf(row: GridRow, request: IntakeRequest): Section | null {
	const words = row.cells.map(textOf).filter((text) => /[a-z]{3}/i.test(text) && !/^rp\b/i.test(text));
	const text = [...new Set(words)].join(' ').replace(ORDINAL, '').replace(/\s+/g, ' ').trim();
	const { kecamatan, villages, surroundings = NO_SURROUNDINGS } = request;
	const place = placeNamed(DISTRICT_ROW.exec(text)?.[1] ?? '', kecamatan.name);
	if (place && !NO_DISTRICT.test(text)) return { district: place.own ? kecamatan.name : place.name, sure: true };
	const sure = VILLAGE.test(text);
	const village = text
		.replace(OWN_DISTRICT, '')
		.replace(VILLAGE, '')
		.replace(/^[\s/:-]+/, '');
	const name = foldName(village);
	if (villages.some((one) => foldName(one.name) === name)) return { village, sure };
	const district = foldDistrict(text);
	const known = district === foldDistrict(kecamatan.name) ? kecamatan.name : surroundings.districts.get(district);
	if (known !== undefined) return { district: known, sure: false };
	const isVillage = surroundings.villages.has(name) || villages.some((one) => isSpelling(village, one.name));
	return sure && isVillage ? { village, sure } : null;
}
