import { codeDigits, districtCode, type Village } from '../model/place.ts';
import { type Between, districtIn, namesDistrict } from './bands.ts';
import type { ColumnPlan } from './columns.ts';
import { type Naming, textsOf } from './data-rows.ts';
import type { Cell, GridRow } from './grid.ts';
import { foldDistrict, foldName, nameParts } from './names.ts';
import { type PlaceReading, type RawPlace, readPlaces, settlePlaces } from './place-cells.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { shown, textOf } from './values.ts';
import { aliasesFor } from './village-aliases.ts';
import type { PlaceCells, Placed } from './village-cells.ts';

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

/** Most cells are told apart by their first letters. */
const saysDistrict = (cell: Cell): boolean => typeof cell === 'string' && /^\s*kec/i.test(cell) && namesDistrict(cell);

/** What each row says about its place, and the matcher for it. */
export function readingFor(
	data: readonly GridRow[],
	/** What rows between the villages say of the place of a row, by its number. */
	between: ReadonlyMap<number, Between>,
	table: Recognised,
	plan: ColumnPlan,
	naming: Naming,
	request: IntakeRequest,
): PlaceReading {
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
	// `Kec. Pasirjambu` in a column of remarks says whose the row is as well as a column of kecamatan does.
	const beside = table.unknown
		.map(({ index }) => index)
		.filter((index) => district.length === 0 && data.some(({ cells }) => saysDistrict(cells[index] ?? null)));
	const raw = data.map(
		(row, i): RawPlace => ({
			codes: textsOf(row, naming.codes),
			names: textsOf(row, naming.names),
			districtNames: [
				...districts[i]!.slice(0, district.length),
				between.get(row.number)?.district ?? '',
				...beside.map((index) => districtIn(textOf(row.cells[index] ?? null), request)),
			],
			districtCodes: districts[i]!.slice(district.length),
			regencyNames: [...regencies[i]!, between.get(row.number)?.regency ?? ''],
			provinceNames: provinces[i]!,
			areaCodes: [...regencyCodes[i]!, ...provinceCodes[i]!],
			uncovered: between.get(row.number)?.uncovered ?? false,
		}),
	);
	const titles = {
		codes: naming.codes.map(({ title }) => title),
		names: naming.names.map(({ title }) => title),
	};
	return readPlaces(raw, titles, district.length > 0 || between.size > 0, table.layout.id, request);
}

type RowPlace = Exclude<Placed, { kind: 'village' }> | { readonly kind: 'village'; readonly village: Village | null };

/** The village of each row, null for the kecamatan itself; or that it lies outside, or what is wrong. */
export function rowPlaces(naming: Naming, reading: PlaceReading, layout: string, request: IntakeRequest): RowPlace[] {
	const { places } = reading;
	if (naming.districts) return places.map((place) => placeDistrict(place, request));
	if (naming.whole === 'kecamatan') return places.map(() => ({ kind: 'village', village: null }));
	if (naming.whole === 'village') return places.map(() => ({ kind: 'village', village: request.village }));
	return settlePlaces(reading, layout, request).map((placed) => {
		const another = placed.kind === 'village' && request.village && placed.village.code !== request.village.code;
		return another ? { kind: 'outside' } : placed;
	});
}

/** A row of a table of kecamatan: ours is about the kecamatan itself. Code and name must agree. */
function placeDistrict({ codes, names }: PlaceCells, { kecamatan, surroundings }: IntakeRequest): RowPlace {
	const around = surroundings?.districtCodes ?? new Map<string, string>();
	const code = codes.map(districtCode).find((one) => one !== null);
	const name = names.find(Boolean);
	const byCode = code ? code === kecamatan.code : null;
	const byName = name === undefined ? null : foldDistrict(name) === foldDistrict(kecamatan.name);
	if (byCode !== null && byName !== null && byCode !== byName) {
		const own = byName ? kecamatan.code : undefined;
		const nameCode = own ?? [...around].find(([, other]) => foldDistrict(other) === foldDistrict(name!))?.[0];
		return {
			kind: 'fault',
			fault: {
				code: 'village_contradiction',
				value: shown(codes.find(Boolean)!),
				detail: {
					byCode: byCode ? kecamatan.name : (around.get(code!) ?? code!),
					name: shown(name!),
					...(nameCode && { nameCode }),
					about: 'kecamatan',
				},
			},
		};
	}
	return (byCode ?? byName) ? { kind: 'village', village: null } : { kind: 'outside' };
}
