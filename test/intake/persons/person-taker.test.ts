import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/intake/read-file.ts';
import { countSheets, headingsOf, recogniser, request, sheetOf, under, VILLAGES } from '../../support/persons.ts';
import { writeBook } from '../../support/xlsx-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'dasbor-persons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADINGS = headingsOf('opensid/penduduk');
const person = (village: string, n: number) => [
	village,
	...under(HEADINGS, {
		nik: `990101${String(n).padStart(10, '0')}`,
		no_kk: `990102${String(Math.floor(n / 4)).padStart(10, '0')}`,
		nama: `Orang ${n}`,
		sex: 1 + (n % 2),
		tanggallahir: `${1940 + (n % 84)}-0${1 + (n % 9)}-1${n % 9}`,
		kk_level: n % 4 ? 4 : 1,
		status_dasar: 1,
		rt: `00${n % 7}`,
		alamat: `Jl. Melati ${n}`,
	}),
];
const persons = (village: string, from: number, count: number) =>
	Array.from({ length: count }, (_, n) => person(village, from + n));
const xml = (cells: readonly unknown[]): string =>
	`<row>${cells.map((cell) => (cell === null ? '<c/>' : typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;

describe('a list of persons longer than its head', () => {
	const given = { period: '2024-S2' };
	const lists = [
		[['desa', ...HEADINGS], ...persons(VILLAGES[0]!.name, 0, 400)],
		[['desa', ...HEADINGS], ...persons(VILLAGES[3]!.name, 400, 30)],
		[['Petunjuk'], ['isi semua kolom']],
	];
	const names = ['Satu', 'Dua', 'Petunjuk'];
	const book = writeBook(lists.map((rows, at) => ({ name: names[at]!, rows: rows.map(xml).join('') })));
	const path = join(folder, 'penduduk.xlsx');
	writeFileSync(path, book);

	it('is counted while it is read as it would be from memory', async () => {
		const read = await readFile(path, request(given), recogniser);
		const counted = countSheets(
			lists.slice(0, 2).map((rows, at) => sheetOf(rows, names[at]!)),
			given,
		);
		expect([read.faults, counted.faults]).toEqual([[], []]);
		expect(read.read).toBe(430);
		expect(read.incoming!.rows).toEqual(counted.incoming!.rows);
		expect(read.decisions).toContainEqual({ code: 'sheets_skipped', sheets: ['Petunjuk'] });
	});

	it('is counted sheet by sheet when one is asked for', async () => {
		const read = await readFile(path, request({ ...given, sheet: 'Dua' }), recogniser);
		expect(read).toMatchObject({ read: 30, faults: [] });
	});
});
