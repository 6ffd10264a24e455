import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { surroundingsOf } from '../../src/catalogue/areas.ts';
import { readCsv } from '../../src/intake/csv.ts';
import type { Sheet } from '../../src/intake/grid.ts';
import { LIMITS } from '../../src/intake/limits.ts';
import { readOwnKind } from '../../src/intake/own-kinds.ts';
import type { IntakeRequest, IntakeResult } from '../../src/intake/request.ts';
import { type OpenedFile, readTables } from '../../src/intake/tables.ts';
import type { Village } from '../../src/model/place.ts';
import { type Given, requestOf } from './request.ts';

/** A made-up kecamatan with the number that Siskeudes' sample has. */
export const VILLAGES: readonly Village[] = [
	['2013', 'Namo Buaya'],
	['2014', 'Cipar Pare'],
	['2015', 'Bunga Tanjung'],
].map(([number, name]) => ({ code: `11.75.04.${number}`, name: name!, status: 'desa', bpsCode: null }));

export type { Given };

const AROUND = surroundingsOf('11.75.04');

const SULTAN_DAULAT = { code: '11.75.04', name: 'Sultan Daulat', regency: 'Kota Subulussalam', province: 'Aceh' };

export const request = (given: Given = {}): IntakeRequest =>
	requestOf({ kecamatan: SULTAN_DAULAT, villages: VILLAGES, surroundings: AROUND }, given);

const opened = (sheets: readonly Sheet[]): OpenedFile => ({
	path: 'siskeudes.zip',
	name: 'siskeudes.zip',
	sha256: '0'.repeat(64),
	sheets,
});

/** Reads CSV texts as the members of one export; the names of the members mean nothing. */
export function readCsvs(members: Readonly<Record<string, string>>, given: Given = {}): IntakeResult {
	const sheets = Object.entries(members).map(([name, text]) => ({ ...readCsv(text, LIMITS), name }));
	const result = readOwnKind(opened(sheets), request(given));
	if (!result) throw new Error('not read as budget, proposals or programmes');
	return result;
}

/** Reads the CSV files of a folder as one export. */
export async function readFolder(folder: string, given: Given = {}): Promise<IntakeResult> {
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	const sheets: Sheet[] = [];
	for (const name of names) sheets.push({ ...(await readTables(join(folder, name))).sheets[0]!, name });
	return readOwnKind(opened(sheets), request(given))!;
}

/** Reads sheets as one file. */
export function readSheets(sheets: readonly Sheet[], given: Given = {}): IntakeResult {
	const result = readOwnKind(opened(sheets), request(given));
	if (!result) throw new Error('not read as budget, proposals or programmes');
	return result;
}
