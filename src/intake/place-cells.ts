import { NO_SURROUNDINGS, type Village } from '../model/place.ts';
import { aliasKey, foldName, nameParts } from './names.ts';
import type { IntakeRequest } from './request.ts';
import { aliasesFor } from './village-aliases.ts';
import type { PlaceCells, Placed } from './village-cells.ts';
import { VillageMatcher } from './villages.ts';

/** What the cells of a row say of its place as they stand; a code and a name may share a cell. */
export type RawPlace = PlaceCells;

/** What each row says of its place, and the matcher for it. */
export interface PlaceReading {
	readonly matcher: VillageMatcher;
	readonly places: readonly PlaceCells[];
}

/**
 * Reads what rows say of their places: code and name in one cell are a column of codes and one of names, whichever its
 * heading says; the kecamatan may stand behind the name. One for all kinds of sheets. `titles`: headings of the columns of
 * codes and of names.
 */
export function readPlaces(
	raw: readonly RawPlace[],
	titles: { readonly codes: readonly string[]; readonly names: readonly string[] },
	hasDistrict: boolean,
	layout: string,
	request: IntakeRequest,
): PlaceReading {
	const ownBracket = new RegExp(
		`\\s*\\((?:kec\\S*\\s+)?${request.kecamatan.name.replace(/[^\w ]/g, '.')}\\)\\s*$`,
		'i',
	);
	const read = raw.map((place) => ({
		names: place.names.map((text) => nameParts(text.replace(ownBracket, ''))),
		codes: place.codes.map((text) => ({ text, ...nameParts(text) })),
	}));
	const named = titles.codes.map((_, at) => read.some(({ codes }) => codes[at]!.code !== ''));
	const coded = titles.names.map((_, at) => read.some(({ names }) => names[at]!.code.length > 4));
	const places = raw.map((place, i): PlaceCells => {
		const own = read[i]!;
		const inCodes = own.codes.filter((_, at) => named[at]);
		return {
			...place,
			codes: [
				...own.codes.map(({ code, text }) => code || text),
				...own.names.filter((_, at) => coded[at]).map(({ code }) => (code.length > 4 ? code : '')),
			],
			numbers: own.names.map(({ code }) => code).filter((code) => code.length === 4),
			names: [...own.names, ...inCodes.map((one) => (one.code ? one : { ...one, name: '' }))].map(({ name }) => name),
			districtNames: [...own.names.map((one) => one.district), ...place.districtNames].filter(Boolean),
		};
	});
	const columns = {
		codeTitles: [...titles.codes, ...titles.names.filter((_, at) => coded[at])],
		hasNames: titles.names.length > 0 || named.includes(true),
		hasDistrict,
	};
	const matcher = new VillageMatcher(
		request.kecamatan,
		request.villages,
		aliasesFor(layout, request),
		columns,
		request.siskeudesCodes,
		request.surroundings,
	);
	return { matcher, places };
}

/**
 * The places of the rows of a sheet, in their order, after `decide`. A name that a village here shares with one around is
 * ours only where the rows beside it say so; rows of which none names a village of the register are another kecamatan's,
 * not a sheet full of misspellings.
 */
export function settlePlaces(
	{ matcher, places }: PlaceReading,
	layout: string,
	request: IntakeRequest,
	/** Whether these are all rows of the sheet; rows beside them may be ours without saying so. */
	all = true,
): Placed[] {
	const placed = doubtShared(
		places.map((place) => matcher.match(place)),
		places,
		layout,
		request,
	);
	const faults = placed.filter((one) => one.kind === 'fault');
	const near = faults.filter(({ fault }) => fault.detail?.match || fault.detail?.own).length;
	const foreign =
		all &&
		faults.length > 0 &&
		placed.every(({ kind }) => kind !== 'village') &&
		faults.every(({ fault }) => fault.code === 'village_unknown') &&
		near <= faults.length / 2;
	return foreign
		? placed.map((one) => (one.kind === 'fault' ? { kind: 'outside', said: one.fault.value ?? '' } : one))
		: placed;
}

/** Whose a row is as far as its neighbours can be asked: ours, that of kecamatan around, or not known. */
type Side = 'own' | ReadonlySet<string> | null;

/** Names alone that a village here shares with one of another kecamatan, in a sheet that holds other kecamatan too. */
function doubtShared(
	placed: readonly Placed[],
	places: readonly PlaceCells[],
	layout: string,
	request: IntakeRequest,
): Placed[] {
	const around = request.surroundings ?? NO_SURROUNDINGS;
	const uncovered = places.some(({ uncovered: is }) => is);
	if (!uncovered && !placed.some((one) => one.kind === 'outside' && one.of)) return [...placed];
	const aliases = aliasesFor(layout, request);
	const confirmed = ({ names }: PlaceCells): boolean =>
		names.some((name) => name && aliases.has(aliasKey(name, request.villages)));
	const sharing = placed.map((one, at): ReadonlySet<string> | null => {
		if (one.kind !== 'village' || !one.alone || confirmed(places[at]!)) return null;
		const sharers = around.villages.get(foldName(one.village.name)) ?? null;
		return places[at]!.uncovered && around.districts.size === 0 ? new Set() : sharers;
	});
	const sides = placed.map((one, at): Side => {
		if (sharing[at]) return null;
		return one.kind === 'village' ? 'own' : one.kind === 'outside' ? (one.of ?? null) : null;
	});
	const own = sides.flatMap((side, at) => (side === 'own' ? [at] : []));
	const inBlock =
		own.length > 1 && sides.slice(own[0], own.at(-1)! + 1).every((side) => side === 'own' || side === null);
	return placed.map((one, at) => {
		const others = sharing[at];
		if (!others || one.kind !== 'village') return one;
		const before = sides.slice(0, at).findLast((side) => side !== null) ?? null;
		const after = sides.slice(at + 1).find((side) => side !== null) ?? null;
		const beside = [before, after].filter((side) => side !== null);
		const foreign = beside.filter((side) => side !== 'own');
		const stranger = foreign.every((of) => [...others].every((district) => !of.has(district)));
		if (!places[at]!.uncovered) {
			if (foreign.length === 0) return one;
			if (foreign.length < beside.length && inBlock && stranger) return one;
			const common = [...others].filter((district) => foreign.every((of) => of.has(district)));
			if (foreign.length === 2 && common.length > 0) return { kind: 'outside', of: new Set(common) };
		}
		return sharedName(one.village, others, around.districts);
	});
}

/** The fault of a name that is that of `village` and of others. `others`: folded names of their kecamatan. */
export function sharedName(
	village: Village,
	others: ReadonlySet<string>,
	districts: ReadonlyMap<string, string>,
): Placed {
	return {
		kind: 'fault',
		perhaps: [village],
		fault: {
			code: 'village_shared',
			value: village.name,
			detail: {
				code: village.code,
				match: `${village.name}=${village.code}`,
				others: [...others].map((district) => districts.get(district) ?? district),
			},
		},
	};
}
