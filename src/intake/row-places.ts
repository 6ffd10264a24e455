import { codeDigits, districtCode, type Kecamatan, type Village } from '../model/place.ts';
import type { ColumnPlan } from './columns.ts';
import { type Naming, textsOf } from './data-rows.ts';
import type { GridRow } from './grid.ts';
import { foldDistrict, foldName, nameParts } from './names.ts';
import type { Recognised, SheetColumn } from './recognise.ts';
import type { IntakeRequest } from './request.ts';
import { shown } from './values.ts';
import { aliasesFor, type PlaceCells, type Placed, VillageMatcher } from './villages.ts';

/** Tells rows that name a village of the register, or any place by its code, kecamatan or confirmed name, from notes. */
export function villageTest(table: Recognised, plan: ColumnPlan, naming: Naming, request: IntakeRequest) {
	const known = new Set([
		...request.villages.map((village) => foldName(village.name)),
		...aliasesFor(table.layout.id, request).keys(),
	]);
	const place = [...plan.role('@nama_kecamatan'), ...plan.role('@kode_kecamatan')];
	return (row: GridRow): boolean =>
		textsOf(row, naming.codes).some((text) => (codeDigits(text)?.length ?? 0) >= 6) ||
		textsOf(row, naming.names).some((text) => known.has(foldName(nameParts(text).name))) ||
		textsOf(row, place).some(Boolean);
}

/** Texts of columns that may be written once for the rows below, as in merged cells. */
function writtenOnce(data: readonly GridRow[], columns: readonly SheetColumn[]): string[][] {
	let last: string[] = columns.map(() => '');
	return data.map((row) => {
		const own = textsOf(row, columns);
		if (own.some(Boolean)) last = own;
		return last;
	});
}

/** What each row says about its place, and the matcher for it. */
export function matcherFor(
	data: readonly GridRow[],
	/** Kecamatan that rows between the villages name, by the number of a row. */
	between: ReadonlyMap<number, string>,
	table: Recognised,
	plan: ColumnPlan,
	naming: Naming,
	request: IntakeRequest,
) {
	const district = plan.role('@nama_kecamatan');
	const districtCode = plan.role('@kode_kecamatan');
	const above = ['@nama_kabupaten', '@nama_provinsi', '@kode_kabupaten', '@kode_provinsi'].map((role) =>
		plan.role(role),
	);
	const districts = writtenOnce(data, [...district, ...districtCode]);
	const [regencies, provinces, regencyCodes, provinceCodes] = above.map((columns) => writtenOnce(data, columns)) as [
		string[][],
		string[][],
		string[][],
		string[][],
	];
	const ownBracket = new RegExp(
		`\\s*\\((?:kec\\S*\\s+)?${request.kecamatan.name.replace(/[^\w ]/g, '.')}\\)\\s*$`,
		'i',
	);
	const read = data.map((row) => {
		const names = textsOf(row, naming.names).map((text) => nameParts(text.replace(ownBracket, '')));
		const codes = textsOf(row, naming.codes).map((text) => ({ text, ...nameParts(text) }));
		return { codes, names };
	});
	// Code and name in one cell are a column of codes and one of names, whichever its heading says.
	const named = naming.codes.map((_, at) => read.some(({ codes }) => codes[at]!.code !== ''));
	const coded = naming.names.map((_, at) => read.some(({ names }) => names[at]!.code.length > 4));
	const places = data.map((row, i): PlaceCells => {
		const own = read[i]!;
		const inCodes = own.codes.filter((_, at) => named[at]);
		return {
			codes: [
				...own.codes.map(({ code, text }) => code || text),
				...own.names.filter((_, at) => coded[at]).map(({ code }) => (code.length > 4 ? code : '')),
			],
			numbers: own.names.map(({ code }) => code).filter((code) => code.length === 4),
			names: [...own.names, ...inCodes.map((one) => (one.code ? one : { ...one, name: '' }))].map(({ name }) => name),
			districtNames: [
				...own.names.map((one) => one.district),
				...districts[i]!.slice(0, district.length),
				between.get(row.number) ?? '',
			].filter(Boolean),
			districtCodes: districts[i]!.slice(district.length),
			regencyNames: regencies[i]!,
			provinceNames: provinces[i]!,
			areaCodes: [...regencyCodes[i]!, ...provinceCodes[i]!],
		};
	});
	const columns = {
		codeTitles: [...naming.codes, ...naming.names.filter((_, at) => coded[at])].map((column) => column.title),
		hasNames: naming.names.length > 0 || named.includes(true),
		hasDistrict: district.length > 0 || between.size > 0,
	};
	const matcher = new VillageMatcher(
		request.kecamatan,
		request.villages,
		aliasesFor(table.layout.id, request),
		columns,
		request.siskeudesCodes,
	);
	return { matcher, places };
}

type RowPlace = Exclude<Placed, { kind: 'village' }> | { readonly kind: 'village'; readonly village: Village | null };

/** The village of a row, null for the kecamatan itself; or that it lies outside, or what is wrong. */
export function placeOf(naming: Naming, request: IntakeRequest, matcher: VillageMatcher, place: PlaceCells): RowPlace {
	if (naming.districts) return placeDistrict(place, request.kecamatan);
	if (naming.whole === 'kecamatan') return { kind: 'village', village: null };
	if (naming.whole === 'village') return { kind: 'village', village: request.village };
	const placed = matcher.match(place);
	const another = placed.kind === 'village' && request.village && placed.village.code !== request.village.code;
	return another ? { kind: 'outside' } : placed;
}

/** A row of a table of kecamatan: ours is about the kecamatan itself. Code and name must agree. */
function placeDistrict({ codes, names }: PlaceCells, kecamatan: Kecamatan): RowPlace {
	const code = codes.map(districtCode).find((one) => one !== null);
	const name = names.find(Boolean);
	const byCode = code ? code === kecamatan.code : null;
	const byName = name === undefined ? null : foldDistrict(name) === foldDistrict(kecamatan.name);
	if (byCode !== null && byName !== null && byCode !== byName)
		return {
			kind: 'fault',
			fault: {
				code: 'village_contradiction',
				value: shown(codes.find(Boolean)!),
				detail: {
					byCode: byCode ? kecamatan.name : code!,
					name: shown(name!),
					...(byName && { nameCode: kecamatan.code }),
					about: 'kecamatan',
				},
			},
		};
	return (byCode ?? byName) ? { kind: 'village', village: null } : { kind: 'outside' };
}
