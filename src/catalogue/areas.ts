import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Sheet } from '../intake/grid.ts';
import { foldDistrict, foldName, nearest } from '../intake/names.ts';
import { Mistake } from '../model/fault.ts';
import type { Kecamatan, Surroundings } from '../model/place.ts';
import { districtCode, villageCode } from '../model/place.ts';
import { type Invalid, rowsOf } from './table.ts';

/**
 * The official code list (Kepmendagri 300.2.2 of 2025) as the npm package `idn-area-data` carries it: CSV files
 * `code,parent_code,name`. Its data are under the ODbL; see README and NOTICE.
 */
export interface Areas {
	readonly kecamatan: Kecamatan;
	readonly villages: readonly { readonly code: string; readonly name: string }[];
}

const folder = (): string =>
	join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');

/** All lines of a list, without its heading. */
const lines = (file: string): string[][] => {
	const text = readFileSync(join(folder(), file), 'utf8');
	return linesIn(text.slice(text.indexOf('\n') + 1), file === 'provinces.csv');
};

/** Fields of lines; names hold no comma or quote apart from a few quoted ones. `isTop`: there is no code of a parent. */
const linesIn = (text: string, isTop = false): string[][] =>
	text
		.split('\n')
		.filter(Boolean)
		.map((line) => {
			const first = line.indexOf(',');
			const second = isTop ? first : line.indexOf(',', first + 1);
			const name = line.slice(second + 1).trim();
			return [
				line.slice(0, first),
				line.slice(first + 1, second),
				name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name,
			];
		});

const fold = (name: string): string =>
	name
		.toLowerCase()
		.replace(/^(kecamatan|kec\.?|distrik)\s+/, '')
		.replace(/[^a-z0-9]/g, '');

/**
 * The kecamatan with a code (`32.04.25`, `320425`) or name (`Cicalengka`) and its villages. Throws `Mistake` when there is
 * none, or when several have that name (`ambiguous_kecamatan`, with the candidates and their kabupaten).
 */
export function findKecamatan(given: string): Areas {
	const districts = lines('districts.csv');
	const regencies = new Map(lines('regencies.csv').map(([code, , name]) => [code!, name!]));
	const code = districtCode(given);
	const asked = fold(given);
	const found = code
		? districts.filter(([own]) => own === code)
		: districts.filter(([, , name]) => fold(name!) === asked);
	if (found.length === 0) {
		const names = code || !fold(given) ? [] : nearest(given, [...new Set(districts.map(([, , name]) => name!))], 6);
		const near = districts.filter(([, , name]) => names.includes(name!)).slice(0, 6);
		throw new Mistake(
			'unknown_kecamatan',
			{ given, near: near.map(([c, r, n]) => `${c} ${n} (${regencies.get(r!)})`) },
			2,
		);
	}
	if (found.length > 1)
		throw new Mistake(
			'ambiguous_kecamatan',
			{ given, candidates: found.map(([c, r, n]) => `${c} ${n} (${regencies.get(r!)})`) },
			2,
		);
	const [own, regency, name] = found[0]!;
	const province = lines('provinces.csv').find(([c]) => c === own!.slice(0, 2));
	return {
		kecamatan: { code: own!, name: name!, regency: regencies.get(regency!) ?? null, province: province?.[2] ?? null },
		villages: lines('villages.csv')
			.filter(([, district]) => district === own)
			.map(([village, , villageName]) => ({ code: village!, name: villageName! })),
	};
}

/** Lines of a list sorted by code whose code begins so, without looking at the others: the list of villages is long. */
function linesOf(file: string, start: string): string[][] {
	const text = readFileSync(join(folder(), file), 'utf8');
	const from = text.indexOf(`\n${start}`) + 1;
	if (from === 0) return [];
	const last = text.lastIndexOf(`\n${start}`) + 1;
	return linesIn(text.slice(from, text.indexOf('\n', last) < 0 ? undefined : text.indexOf('\n', last)));
}

/** The other kecamatan of the kabupaten that a kecamatan with a code lies in, and their villages. Few where the list does not know it. */
export function surroundingsOf(code: string): Surroundings {
	const regency = `${code.slice(0, 5)}.`;
	const districts = linesOf('districts.csv', regency).filter(([own]) => own !== code);
	const folded = new Map(districts.map(([own, , name]) => [own!, foldDistrict(name!)]));
	const villages = new Map<string, Set<string>>();
	for (const [, district, name] of linesOf('villages.csv', regency)) {
		const of = folded.get(district!);
		if (of === undefined) continue;
		const key = foldName(name!);
		villages.set(key, (villages.get(key) ?? new Set()).add(of));
	}
	return {
		districts: new Map(districts.map(([, , name]) => [foldDistrict(name!), name!])),
		districtCodes: new Map(districts.map(([own, , name]) => [own!, name!])),
		villages,
		regencies: lines('regencies.csv').map(([, , name]) => name!),
	};
}

/**
 * A list of villages of one's own: a table with `kode` and `nama`, optionally `kecamatan`, `kabupaten`, `provinsi`.
 * `given` is the code of the kecamatan, or its name: the code is then that of the first village.
 * Throws `Mistake('village_list_invalid')` naming the row.
 */
export function readVillageList(file: string, sheet: Sheet, given: string): Areas {
	const invalid: Invalid = (problem, detail) => new Mistake('village_list_invalid', { file, problem, ...detail });
	const rows = rowsOf(sheet, ['kode', 'nama'], invalid);
	const district = districtCode(given) ?? villageCode(rows[0]?.get('kode') ?? '')?.slice(0, 8) ?? '';
	const seen = new Set<string>();
	const villages = rows.map((row) => {
		const code = villageCode(row.get('kode')) ?? row.fail('no_village_code', row.get('kode'));
		if (!code.startsWith(`${district}.`)) row.fail('other_district', `${code} (${district})`);
		if (seen.has(code)) row.fail('duplicate', code);
		seen.add(code);
		return { code, name: row.get('nama') || row.fail('empty', 'nama') };
	});
	const first = rows[0];
	if (!first) throw new Mistake('no_villages', { given });
	return {
		kecamatan: {
			code: district,
			name: first.get('kecamatan') || (districtCode(given) ? district : given),
			regency: first.get('kabupaten') || null,
			province: first.get('provinsi') || null,
		},
		villages,
	};
}
