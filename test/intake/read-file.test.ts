import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellName } from '../../src/intake/grid.ts';
import { readFile } from '../../src/intake/read-file.ts';
import type { IntakeRequest, IntakeResult } from '../../src/intake/request.ts';
import { wordsFor } from '../../src/language/index.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Village } from '../../src/model/place.ts';
import { headingsOf } from '../support/persons.ts';
import { CICALENGKA, type Given, recogniser, requestOf } from '../support/request.ts';
import { type SheetXml, writeBook } from '../support/xlsx-writer.ts';

const NIK = '3204251010850001';

const NAMES = ['Cicalengka Kulon', 'Cicalengka Wetan', 'Babakan Peuteuy', 'Cikuya'];
const VILLAGES: readonly Village[] = NAMES.map((name, at) => ({
	code: `32.04.25.${2001 + at}`,
	name,
	status: 'desa',
	bpsCode: null,
}));
const CIKUYA = VILLAGES[3]!;

const request = (given: Given): IntakeRequest => requestOf({ kecamatan: CICALENGKA, villages: VILLAGES }, given);

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'dasbor-read-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
function read(name: string, content: string | Buffer, given: Given = {}): Promise<IntakeResult> {
	const path = join(folder, `${written++}-${name}`);
	writeFileSync(path, content);
	return readFile(path, request(given), recogniser);
}
const csv = (rows: readonly string[], given?: Given): Promise<IntakeResult> => read('a.csv', rows.join('\n'), given);

/** A cell to be written: text, number, blank, a percentage, or a formula with or without result. */
type Written =
	| string
	| number
	| null
	| { readonly percent: number }
	| { readonly formula: string; readonly result?: string };
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
function cellXml(cell: Written, ref: string): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
	if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
	if ('percent' in cell) return `<c r="${ref}" s="4"><v>${cell.percent}</v></c>`;
	if (cell.result === undefined) return `<c r="${ref}"><f>${escaped(cell.formula)}</f></c>`;
	return `<c r="${ref}" t="e"><f>${escaped(cell.formula)}</f><v>${cell.result}</v></c>`;
}
const lembar = (name: string, rows: readonly (readonly Written[])[], more: Partial<SheetXml> = {}): SheetXml => ({
	name,
	rows: rows
		.map(
			(cells, at) => `<row r="${at + 1}">${cells.map((cell, c) => cellXml(cell, cellName(c, at + 1))).join('')}</row>`,
		)
		.join(''),
	...more,
});
const xlsx = (sheets: readonly SheetXml[], given?: Given): Promise<IntakeResult> =>
	read('a.xlsx', writeBook(sheets), given);

/** What was taken: `Cikuya 2024 penduduk` to its value. */
function taken(result: IntakeResult): Record<string, number> {
	const names = new Map(VILLAGES.map((village) => [village.code, village.name]));
	return Object.fromEntries(
		(result.incoming?.rows ?? [])
			.flatMap((row) => row.observations)
			.map((o) => [
				`${o.village === null ? 'kecamatan' : names.get(o.village)} ${o.period.label} ${o.variable}`,
				o.value,
			]),
	);
}
const codes = (result: IntakeResult): string[] => result.faults.map((fault) => fault.code);
function decision<C extends Decision['code']>(
	result: IntakeResult,
	code: C,
): Extract<Decision, { code: C }> | undefined {
	return result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);
}
const account = ({ read, refused, outside, skipped }: IntakeResult): Record<string, number> => ({
	read,
	refused,
	outside,
	skipped,
});

describe('which rows are data', () => {
	it('leaves totals, with and without a label, number rows and blank rows out of the account', async () => {
		const result = await csv([
			'REKAP PENDUDUK',
			'No,Desa,Tahun,Penduduk,Keluarga',
			'1,2,3,4,5',
			'1,Cicalengka Kulon,2024,7427,2456',
			'',
			'2,Cikuya,2024,12621,4305',
			'Sub Jumlah,,,20048,6761',
			'3,Babakan Peuteuy,2024,12420,3876',
			',JUMLAH,2024,32468,10637',
			'Total:,,,32468,10637',
			'Rata-rata,,,10822,3545',
			',,,32468,10637',
			',,,,',
		]);
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 3, refused: 0, outside: 0, skipped: 6 });
		expect(decision(result, 'total_rows_skipped')?.rows).toEqual([3, 7, 9, 10, 11, 12]);
		expect(taken(result)).toEqual({
			'Cicalengka Kulon 2024 penduduk': 7427,
			'Cicalengka Kulon 2024 keluarga': 2456,
			'Cikuya 2024 penduduk': 12_621,
			'Cikuya 2024 keluarga': 4305,
			'Babakan Peuteuy 2024 penduduk': 12_420,
			'Babakan Peuteuy 2024 keluarga': 3876,
		});
	});

	it('ends at the mark ###', async () => {
		const result = await csv(['Desa,Tahun,Penduduk', 'Cikuya,2024,12621', '###,,', 'Catatan,2024,1', 'Dampit,2024,99']);
		expect(account(result)).toEqual({ read: 1, refused: 0, outside: 0, skipped: 0 });
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 12_621 });
	});

	it('does not take a first row of small rising counts for the number row', async () => {
		const result = await csv(['jumlah_paud_ra,jumlah_guru_paud_ra,jumlah_siswa_paud_ra', '12,13,14'], {
			period: '2024-S1',
			village: CIKUYA,
		});
		expect(taken(result)).toEqual({
			'Cikuya 2024-S1 paud_total': 12,
			'Cikuya 2024-S1 guru_paud': 13,
			'Cikuya 2024-S1 siswa_paud': 14,
		});
	});

	it('says so when there are none', async () => {
		expect(codes(await csv(['Desa,Tahun,Penduduk', 'JUMLAH,2024,5']))).toEqual(['no_data_rows']);
		expect(codes(await csv(['Desa,Tahun,Penduduk']))).toEqual(['no_data_rows']);
	});

	it('keeps blank apart from zero and names columns without any value', async () => {
		const result = await csv([
			'Desa,Tahun,Penduduk,Keluarga,Keluarga miskin',
			'Cikuya,2024,0,-,',
			'Cicalengka Kulon,2024,n/a,7,',
		]);
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 0, 'Cicalengka Kulon 2024 keluarga': 7 });
		expect(decision(result, 'columns_empty')?.columns).toEqual(['Keluarga miskin']);
	});
});

describe('rows of one key', () => {
	it('that say the same are repeats', async () => {
		const result = await csv([
			'Desa,Tahun,Penduduk,Keluarga',
			'Cikuya,2024,12621,4305',
			'CIKUYA,2024,12621,4305',
			'Cikuya,2024,12.621,4.305',
		]);
		expect(account(result)).toEqual({ read: 3, refused: 0, outside: 0, skipped: 0 });
		expect(decision(result, 'repeats')?.rows).toBe(2);
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 12_621, 'Cikuya 2024 keluarga': 4305 });
	});

	it('that say different things stop the file, with all cells', async () => {
		const result = await csv([
			'Desa,Tahun,Penduduk,Keluarga',
			'Cikuya,2024,12621,4305',
			'Cicalengka Kulon,2024,7427,2456',
			'Cikuya,2024,12620,4305',
		]);
		expect(result.incoming).toBeNull();
		expect(account(result)).toEqual({ read: 3, refused: 3, outside: 0, skipped: 0 });
		expect(result.faults).toEqual([
			{
				code: 'conflicting_values',
				sheet: '',
				row: 4,
				column: 'C',
				cell: 'C4',
				value: '12620',
				village: 'Cikuya',
				detail: { variable: 'penduduk', values: ['12621', '12620'], cells: ['C2', 'C4'] },
			},
		]);
		expect(decision(result, 'repeats')).toBeUndefined();
	});

	it('leave both out under --lewati-salah: neither is known to be right', async () => {
		const result = await csv(
			['Desa,Tahun,Penduduk', 'Cikuya,2024,12621', 'Cicalengka Kulon,2024,7427', 'Cikuya,2024,12620'],
			{ skipFaulty: true },
		);
		expect(codes(result)).toEqual(['conflicting_values']);
		expect(account(result)).toEqual({ read: 3, refused: 2, outside: 0, skipped: 0 });
		expect(taken(result)).toEqual({ 'Cicalengka Kulon 2024 penduduk': 7427 });
	});

	it('are seen across sheets, and named where they stand', async () => {
		const table = (value: number) => [
			['Desa', 'Tahun', 'Penduduk'],
			['Cikuya', 2024, value],
		];
		const result = await xlsx([lembar('Awal', table(5)), lembar('Akhir', table(6))]);
		expect(result.faults).toMatchObject([{ code: 'conflicting_values', sheet: 'Akhir', cell: 'C2', value: '6' }]);
	});

	it('under two headings of one variable must agree too', async () => {
		const same = await csv(['Desa,Tahun,Penduduk,Jumlah Penduduk', 'Cikuya,2024,5,5']);
		expect(taken(same)).toEqual({ 'Cikuya 2024 penduduk': 5 });
		const differing = await csv(['Desa,Tahun,Penduduk,Jumlah Penduduk', 'Cikuya,2024,5,6']);
		expect(differing.faults).toMatchObject([{ code: 'conflicting_values', cell: 'D2' }]);
	});
});

describe('faults', () => {
	const faulty = (): SheetXml =>
		lembar('Data Gizi', [
			['LAPORAN'],
			[null, 'Kode Desa', 'Nama Desa', 'Tahun', 'Penduduk', 'Keluarga', 'Status IDM (tingkat 1-5)'],
			[null, '32.04.25.2001', 'Cicalengka Kulon', 2024, 'banyak', 2456, 'MAJU'],
			[null, '32.04.25.2002', 'Cicalengka Wetan', 2024, -5, 48.6, 'LUMAYAN'],
			[null, '32.04.25.2003', 'Sukaraja', 2024, 1, 2, 'MAJU'],
			[null, null, 'Cikuja', 2024, 1, 2, 'MAJU'],
			[null, '32.04.25.2003', 'Babakan Peuteuy', '24', 1, 2, 'MAJU'],
			[
				null,
				'32.04.25.2004',
				'Cikuya',
				2024,
				{ percent: 0.5 },
				{ formula: 'A1/0', result: '#DIV/0!' },
				{ formula: 'B1' },
			],
			[null, '32.04.25.2004', 'Cikuya', 2023, 12_500, 4300, 'MAJU'],
		]);

	it('are all named at once, as Excel shows their places', async () => {
		const result = await xlsx([faulty()]);
		const seen = result.faults.map(({ code, sheet, row, column, cell, value, village }) => [
			code,
			sheet,
			row,
			column,
			cell,
			value,
			village,
		]);
		const expected = [
			['value_unreadable', 'Data Gizi', 3, 'E', 'E3', 'banyak', 'Cicalengka Kulon'],
			['value_negative', 'Data Gizi', 4, 'E', 'E4', '-5', 'Cicalengka Wetan'],
			['value_fraction', 'Data Gizi', 4, 'F', 'F4', '48.6', 'Cicalengka Wetan'],
			['value_unreadable', 'Data Gizi', 4, 'G', 'G4', 'LUMAYAN', 'Cicalengka Wetan'],
			['village_contradiction', 'Data Gizi', 5, 'B', 'B5', '32.04.25.2003', undefined],
			['village_unknown', 'Data Gizi', 6, 'C', 'C6', 'Cikuja', undefined],
			['period_unreadable', 'Data Gizi', 7, 'D', 'D7', '24', undefined],
			['percent_needs_parts', 'Data Gizi', 8, 'E', 'E8', '50%', 'Cikuya'],
			['value_error', 'Data Gizi', 8, 'F', 'F8', '#DIV/0!', 'Cikuya'],
			['value_without_cache', 'Data Gizi', 8, 'G', 'G8', '', 'Cikuya'],
		];
		expect(seen).toHaveLength(expected.length);
		for (const fault of expected) expect(seen).toContainEqual(fault);
		expect(result.incoming).toBeNull();
		expect(account(result)).toEqual({ read: 7, refused: 7, outside: 0, skipped: 0 });
	});

	it('leave only their own rows out under --lewati-salah', async () => {
		const result = await xlsx([faulty()], { skipFaulty: true });
		expect(result.faults).toHaveLength(10);
		expect(account(result)).toEqual({ read: 7, refused: 6, outside: 0, skipped: 0 });
		expect(taken(result)).toEqual({
			'Cikuya 2023 penduduk': 12_500,
			'Cikuya 2023 keluarga': 4300,
			'Cikuya 2023 idm_status': 4,
		});
		expect(result.incoming?.rowsRead).toBe(7);
	});

	it('keep nothing when no row is left, or when the whole file is in doubt', async () => {
		const all = await csv(['Desa,Tahun,Penduduk', 'Cikuya,2024,x'], { skipFaulty: true });
		expect(all.incoming).toBeNull();
		expect(account(all)).toEqual({ read: 1, refused: 1, outside: 0, skipped: 0 });
		const none = await csv(['desa_id,jumlah_penderita', '32.04.25.2001,5'], { skipFaulty: true, period: '2024-10' });
		expect(codes(none)).toEqual(['answer_missing']);
		expect(none.incoming).toBeNull();
	});

	it('count the records of a CSV file as rows', async () => {
		const result = await csv(['Desa;Tahun;Penduduk', '"Cikuya";2024;1', '', 'Cicalengka Kulon;2024;"1,5"']);
		expect(result.faults).toMatchObject([
			{ code: 'value_fraction', sheet: '', row: 4, column: 'C', cell: 'C4', value: '1,5' },
		]);
	});

	it('of values are not looked for in the rows of others', async () => {
		const result = await csv([
			'Kecamatan,Desa,Tahun,Penduduk',
			'Cicalengka,Cikuya,2024,5',
			'Nagreg,Ciherang,24,banyak',
			'Nagreg,Cikuya,2024,-1',
		]);
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 3, refused: 0, outside: 2, skipped: 0 });
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 5 });
	});
});

describe('whose rows they are', () => {
	it('names the villages a file leaves out, per period when they differ', async () => {
		const one = await csv(['Desa,Tahun,Penduduk', 'Cikuya,2024,5', 'Babakan Peuteuy,2024,6']);
		expect(decision(one, 'villages_missing')).toEqual({
			code: 'villages_missing',
			villages: ['Cicalengka Kulon', 'Cicalengka Wetan'],
			period: null,
		});
		const rows = NAMES.flatMap((name) => [`${name},2023,1`, ...(name === 'Cikuya' ? [] : [`${name},2024,2`])]);
		const two = await csv(['Desa,Tahun,Penduduk', ...rows]);
		expect(two.decisions.filter((d) => d.code === 'villages_missing')).toEqual([
			{ code: 'villages_missing', villages: ['Cikuya'], period: '2024' },
		]);
		expect(decision(two, 'matched_by_name')?.villages).toBe(4);
	});

	it('does not call a village missing whose row is there but has a fault', async () => {
		const { faults, ...result } = await csv([
			'Kode Desa,Desa,Tahun,Penduduk',
			'32.04.25.2001,Cicalengka Kulon,20x4,5',
			'32.04.25.2001,Cicalengka Wetan,2024,6',
			'32.04.25.2004,Cikuya,2024,7',
			',Babakan Peutey Girang,2024,8',
		]);
		expect(faults.map(({ code }) => code).sort()).toEqual([
			'period_unreadable',
			'village_contradiction',
			'village_unknown',
		]);
		expect(result.decisions.filter(({ code }) => code === 'villages_missing')).toEqual([
			{ code: 'villages_missing', villages: ['Babakan Peuteuy'], period: null },
		]);
		const near = await csv(['Desa,Tahun,Penduduk', 'Babakan Peutei,2024,5', 'Cikuya,2024,6']);
		expect(decision(near, 'villages_missing')?.villages).toEqual(['Cicalengka Kulon', 'Cicalengka Wetan']);
	});

	it('refuses a file of another kecamatan, and says whose it seems', async () => {
		const byDistrict = await csv(['Kecamatan,Desa,Tahun,Penduduk', 'Nagreg,Ciherang,2024,5', 'Paseh,Cijagra,2024,5']);
		expect(byDistrict.faults).toEqual([
			{ code: 'other_kecamatan', detail: { kecamatan: 'Cicalengka (32.04.25)', found: ['Nagreg', 'Paseh'] } },
		]);
		expect(account(byDistrict)).toEqual({ read: 2, refused: 0, outside: 2, skipped: 0 });
		const byName = await csv(['Desa,Tahun,Penduduk', 'Ciherang,2024,5', 'Nagrak,2024,5']);
		expect(byName.faults).toMatchObject([{ code: 'other_kecamatan', detail: { found: ['Ciherang', 'Nagrak'] } }]);
	});

	it('takes a name that a person settled', async () => {
		const result = await csv(['Desa,Tahun,Penduduk', 'Cikuja,2024,5'], { aliases: { 'CIKUJA ': CIKUYA } });
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 5 });
		expect(decision(result, 'alias_used')).toEqual({ code: 'alias_used', name: 'Cikuja', village: 'Cikuya' });
	});

	it('asks for the village of a sheet that names none, and takes it from --desa', async () => {
		const rows = ['jumlah_paud_ra,jumlah_guru_paud_ra,jumlah_siswa_paud_ra', '34,23,12'];
		expect(codes(await csv(rows, { period: '2024-S1' }))).toEqual(['village_not_given']);
		const result = await csv(rows, { period: '2024-S1', village: CIKUYA });
		expect(result.faults).toEqual([]);
		expect(taken(result)).toMatchObject({ 'Cikuya 2024-S1 paud_total': 34, 'Cikuya 2024-S1 siswa_paud': 12 });
		expect(decision(result, 'village_from_option')?.village).toBe('Cikuya');
		expect(decision(result, 'villages_missing')).toBeUndefined();
	});

	it('reads any office table without a village column for the village of --desa', async () => {
		const rows = ['Tahun,Penduduk,Keluarga', '2023,12.500,4300', '2024,12.621,4305'];
		expect(codes(await csv(rows))).toEqual(['village_column_missing']);
		expect(taken(await csv(rows, { village: CIKUYA }))).toEqual({
			'Cikuya 2023 penduduk': 12_500,
			'Cikuya 2023 keluarga': 4300,
			'Cikuya 2024 penduduk': 12_621,
			'Cikuya 2024 keluarga': 4305,
		});
	});

	it('takes only the rows of the village of --desa where villages are named', async () => {
		const result = await csv(['Desa,Tahun,Penduduk', 'Cikuya,2024,5', 'Babakan Peuteuy,2024,6'], { village: CIKUYA });
		expect(account(result)).toEqual({ read: 2, refused: 0, outside: 1, skipped: 0 });
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 5 });
	});

	it('keeps the BPS codes it learnt', async () => {
		const result = await csv([
			'kecamatan,bps_kode_desa_kelurahan,desa,tahun,penduduk',
			'Cicalengka,3204100009,Cicalengka Kulon,2024,7427',
			'Cicalengka,3204100005,Cikuya,2024,12621',
		]);
		expect([...result.incoming!.bpsCodes]).toEqual([
			['32.04.25.2001', '3204100009'],
			['32.04.25.2004', '3204100005'],
		]);
	});
});

describe('which period', () => {
	it('is asked for when the file says none; the year in its name is offered, not taken', async () => {
		const result = await read('penduduk 2023.csv', 'Desa,Penduduk\nCikuya,5');
		expect(result.faults).toMatchObject([{ code: 'period_missing', detail: { offer: '2023' } }]);
		expect(result.incoming).toBeNull();
	});

	it('comes from --periode, which must hold what the file says', async () => {
		const rows = ['Desa,Tahun,Penduduk', 'Cikuya,2024,5', 'Cikuya,2023,6'];
		expect(taken(await csv(['Desa,Penduduk', 'Cikuya,5'], { period: '2024-S1' }))).toEqual({
			'Cikuya 2024-S1 penduduk': 5,
		});
		const result = await csv(rows, { period: '2024' });
		expect(result.faults).toEqual([
			{
				code: 'period_outside',
				sheet: '',
				row: 3,
				column: 'B',
				cell: 'B3',
				value: '2023',
				detail: { found: '2023', given: '2024' },
			},
		]);
		expect(taken(await csv(rows, { period: '2024', skipFaulty: true }))).toEqual({ 'Cikuya 2024 penduduk': 5 });
	});

	it('is a month or semester with its year, of one row or of the option', async () => {
		const withYear = await csv(['Desa,Bulan,Tahun,Penduduk', 'Cikuya,Oktober,2024,5', 'Cikuya,11,2024,6']);
		expect(taken(withYear)).toEqual({ 'Cikuya 2024-10 penduduk': 5, 'Cikuya 2024-11 penduduk': 6 });
		expect(decision(withYear, 'period_from_file')?.periods).toEqual(['2024-10', '2024-11']);
		const rows = ['Desa,Semester,Penduduk', 'Cikuya,I,5', 'Cikuya,2,6'];
		expect(codes(await csv(rows))).toEqual(['period_missing']);
		expect(taken(await csv(rows, { period: '2024' }))).toEqual({
			'Cikuya 2024-S1 penduduk': 5,
			'Cikuya 2024-S2 penduduk': 6,
		});
		expect(codes(await csv(rows, { period: '2024-S1' }))).toEqual(['period_outside']);
		expect(taken(await csv(['Desa,Periode,Penduduk', 'Cikuya,Semester I 2024,5']))).toEqual({
			'Cikuya 2024-S1 penduduk': 5,
		});
	});

	it('must be of the kind a layout is for', async () => {
		const rows = ['desa_id,jumlah_aki,jumlah_akb', '32.04.25.2001,0,1'];
		expect(codes(await csv(rows, { period: '2024' }))).toEqual(['period_kind']);
		expect(taken(await csv(rows, { period: '2024-10' }))).toEqual({
			'Cicalengka Kulon 2024-10 kematian_ibu': 0,
			'Cicalengka Kulon 2024-10 kematian_bayi': 1,
		});
	});

	// The years stand in the headings ("NILAI IDM 2024"): nothing is left to ask.
	it('may stand in the headings', async () => {
		const headings = [
			'KODE DESA',
			'NAMA DESA',
			...[2021, 2022, 2023, 2024].flatMap((y) =>
				['IKS', 'IKE', 'IKL', 'NILAI IDM', 'STATUS IDM'].map((t) => `${t} ${y}`),
			),
		];
		const scores = [0.7, 0.6, 0.5, 0.6, 'BERKEMBANG'];
		const rows = [headings, [3.204252004e9, 'CIKUYA', ...scores, ...scores, ...scores, 0.9, 0.9, 0.9, 0.9, 'MANDIRI']];
		const result = await xlsx([lembar('IDM', rows)]);
		expect(codes(result)).toEqual([]);
		expect(taken(result)).toMatchObject({
			'Cikuya 2021 idm': 0.6,
			'Cikuya 2021 idm_status': 3,
			'Cikuya 2024 idm': 0.9,
			'Cikuya 2024 idm_status': 5,
		});
	});
});

describe('sheets', () => {
	const of = (name: string, village: string, value: number, more?: Partial<SheetXml>) =>
		lembar(
			name,
			[
				['Desa', 'Tahun', 'Penduduk'],
				[village, 2024, value],
			],
			more,
		);
	const other = lembar('Catatan', [['dibuat oleh'], ['operator']]);

	it('of one layout are read together; others and hidden ones are named', async () => {
		const result = await xlsx([
			of('Satu', 'Cikuya', 5),
			other,
			of('Dua', 'Babakan Peuteuy', 6),
			of('Rahasia', 'Cicalengka Kulon', 7, { state: 'hidden' }),
			of('Sangat rahasia', 'Cicalengka Wetan', 8, { state: 'veryHidden' }),
			lembar('Kosong', []),
		]);
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 2, refused: 0, outside: 0, skipped: 0 });
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 5, 'Babakan Peuteuy 2024 penduduk': 6 });
		expect([...decision(result, 'sheets_skipped')!.sheets].sort()).toEqual(['Catatan', 'Rahasia', 'Sangat rahasia']);
		expect(result.incoming!.rows.flatMap((row) => row.observations).map((o) => o.origin)).toEqual([
			{ sheet: 'Satu', cells: ['C2'] },
			{ sheet: 'Dua', cells: ['C2'] },
		]);
	});

	it('may be chosen, hidden ones too', async () => {
		const sheets = [of('Satu', 'Cikuya', 5), of('Rahasia', 'Cicalengka Kulon', 7, { state: 'hidden' })];
		expect(taken(await xlsx(sheets, { sheet: 'rahasia' }))).toEqual({ 'Cicalengka Kulon 2024 penduduk': 7 });
		expect((await xlsx(sheets, { sheet: 'Tiga' })).faults).toEqual([
			{ code: 'sheet_unknown', detail: { sheet: 'Tiga', sheets: ['Satu', 'Rahasia'] } },
		]);
	});

	it('are refused when none of them, or no visible one, holds a table', async () => {
		expect(codes(await xlsx([other]))).toEqual(['no_heading']);
		expect(
			codes(
				await xlsx([
					lembar('A', [
						['Desa', 'Luas sawah'],
						['Cikuya', 30],
					]),
				]),
			),
		).toEqual(['layout_unknown']);
		expect(codes(await xlsx([lembar('A', [])]))).toEqual(['file_empty']);
		expect(codes(await csv(['']))).toEqual(['file_empty']);
	});

	it('of no known file at all give a fault, never a throw', async () => {
		const missing = await readFile(join(folder, 'tidak-ada.xlsx'), request({}), recogniser);
		expect(codes(missing)).toEqual(['file_missing']);
		expect(missing.file).toBe('tidak-ada.xlsx');
		expect(codes(await read('a.xlsx', 'PK\x03\x04rusak'))).toEqual(['workbook_damaged']);
		expect(codes(await read('a.xls', '<html><table><tr><td>Desa</td></tr></table></html>'))).toEqual(['html_as_xls']);
	});
});

describe('long tables and answers', () => {
	const sarana = (rows: readonly string[]) => ['desa_id,nama,jumlah,kategori,keterangan', ...rows];

	it('add up the rows of one category', async () => {
		const result = await csv(
			sarana(['32.04.25.2001,a,3,Posyandu,x', '32.04.25.2001,b,2,Puskesmas,x', '32.04.25.2001,c,1,POSYANDU,x']),
			{ period: '2024' },
		);
		expect(taken(result)).toEqual({
			'Cicalengka Kulon 2024 posyandu_total': 4,
			'Cicalengka Kulon 2024 sarana_puskesmas': 2,
		});
		const sums = result.incoming!.rows.flatMap((row) => row.observations);
		expect(sums.find((o) => o.variable === 'posyandu_total')!.origin.cells).toEqual(['C2', 'C4']);
	});

	it('refuse a category they do not know, and the short sums of that village with it', async () => {
		const rows = sarana(['32.04.25.2001,a,3,Posyandu,x', '32.04.25.2001,b,2,Warung,x', '32.04.25.2004,c,1,Posyandu,x']);
		const result = await csv(rows, { period: '2024' });
		expect(result.faults).toMatchObject([
			{ code: 'value_category', cell: 'D3', value: 'Warung', village: 'Cicalengka Kulon' },
		]);
		expect(taken(await csv(rows, { period: '2024', skipFaulty: true }))).toEqual({ 'Cikuya 2024 posyandu_total': 1 });
	});

	// "PENDEK" and "SANGAT PENDEK" each feed their own variable and, added up, the number of stunted children.
	it('feed every variable that a category belongs to', async () => {
		const words = [
			'JUMLAH BALITA DIUKUR',
			'JUMLAH BALITA TINGGI BADAN PENDEK',
			'JUMLAH BALITA TINGGI BADAN SANGAT PENDEK',
		];
		const result = await csv([
			'namakec,namakel,keterangan,jumlah_balita,tahun',
			...words.map((word, at) => `CICALENGKA,CIKUYA,${word},${[525, 65, 21][at]},2023`),
		]);
		expect(taken(result)).toEqual({
			'Cikuya 2023 balita_diukur': 525,
			'Cikuya 2023 balita_pendek': 65,
			'Cikuya 2023 balita_sangat_pendek': 21,
			'Cikuya 2023 balita_stunting': 86,
		});
	});

	it('need the answer a layout leaves out', async () => {
		const rows = ['desa_id,jumlah_penderita', '32.04.25.2001,34'];
		const asked = await csv(rows, { period: '2024-10' });
		expect(asked.faults).toEqual([
			{
				code: 'answer_missing',
				sheet: '',
				detail: {
					name: 'penyakit',
					choices: ['1', '2', '3', '4', 'lainnya'],
					names: ['demam berdarah', 'kolera', 'malaria', 'influenza', ''],
				},
			},
		]);
		const wrong = await csv(rows, { period: '2024-10', answers: { penyakit: '9' } });
		expect(wrong.faults).toMatchObject([{ code: 'answer_unknown', detail: { name: 'penyakit', given: '9' } }]);
		const answered = await csv(rows, { period: '2024-10', answers: { penyakit: '3' } });
		expect(taken(answered)).toEqual({ 'Cicalengka Kulon 2024-10 kasus_malaria': 34 });
		expect(decision(answered, 'answer_used')).toEqual({
			code: 'answer_used',
			name: 'penyakit',
			value: '3',
			meaning: 'malaria',
		});
	});

	it.each([
		['DBD', 'kasus_dbd'],
		['demam berdarah', 'kasus_dbd'],
		['Kasus kolera', 'kasus_kolera'],
		['influensa', 'kasus_influenza'],
		['kasus_penyakit_lain', 'kasus_penyakit_lain'],
		['4', 'kasus_influenza'],
	])('take the answer "%s" by its name as well', async (penyakit, variable) => {
		const rows = ['desa_id,jumlah_penderita', '32.04.25.2001,34'];
		const result = await csv(rows, { period: '2024-10', answers: { penyakit } });
		expect(taken(result)).toEqual({ [`Cicalengka Kulon 2024-10 ${variable}`]: 34 });
	});

	it.each(['demam', 'kasus', 'kol', ''])('refuse the answer "%s", which names none', async (penyakit) => {
		const rows = ['desa_id,jumlah_penderita', '32.04.25.2001,34'];
		const { faults } = await csv(rows, { period: '2024-10', answers: { penyakit } });
		expect(faults.map(({ code }) => code)).toEqual(['answer_unknown']);
		const { message, hint } = wordsFor('id').fault(faults[0]!);
		expect(`${message} ${hint}`).toContain('1 (demam berdarah), 2 (kolera), 3 (malaria), 4 (influenza), lainnya');
	});

	it('make another import of the same file when another answer is given', async () => {
		const path = join(folder, 'sama.csv');
		writeFileSync(path, 'desa_id,jumlah_penderita\n32.04.25.2001,34');
		const of = async (given: Given) =>
			(await readFile(path, request({ period: '2024-10', ...given }), recogniser)).incoming!;
		const [malaria, cholera, again] = [
			await of({ answers: { penyakit: '3' } }),
			await of({ answers: { penyakit: '2' } }),
			await of({ answers: { penyakit: '3' } }),
		];
		expect(malaria.sha256).toBe(cholera.sha256);
		expect(malaria.fingerprint).not.toBe(cholera.fingerprint);
		expect(malaria.fingerprint).toBe(again.fingerprint);
	});

	it('read the budget of one village by account', async () => {
		const result = await csv(['no_akun,nama_akun,jumlah', '412-01,Pengelolaan Tanah Kas Desa,2000000'], {
			period: '2024-10',
			village: CIKUYA,
		});
		expect(result.incoming!.rows.flatMap((row) => row.budgetLines)).toEqual([
			{
				village: CIKUYA.code,
				year: 2024,
				stage: 'anggaran',
				month: 10,
				activity: null,
				activityName: null,
				account: '4.1.2.01',
				fundSource: null,
				description: 'Pengelolaan Tanah Kas Desa',
				amount: 2_000_000,
				origin: { sheet: '', cells: ['C2'] },
			},
		]);
	});
});

describe('personal data', () => {
	it.each(['NIK', 'No KK', 'Nama Balita', 'Tanggal Lahir', 'Alamat'])(
		'a column %j refuses the file and is named',
		async (title) => {
			const result = await csv([`Desa,Tahun,Penduduk,${title}`, 'Cikuya,2024,5,Asep Sunandar']);
			expect(result.faults).toEqual([{ code: 'personal_data', sheet: '', detail: { columns: [title] } }]);
			expect(result.incoming).toBeNull();
			expect(JSON.stringify(result)).not.toContain('Asep');
		},
	);

	it('a list of persons that cannot be counted is refused by its layout', async () => {
		const result = await csv(['NIK,TANGGAL VAKSIN 1,JENIS VAKSIN 1,KETERANGAN', `${NIK},2021-01-01,1,`]);
		expect(codes(result)).toEqual(['personal_data']);
		expect(JSON.stringify(result)).not.toContain(NIK);
	});

	const spellings = [NIK, `Asep ${NIK}`, '32.04.25.101085.0001', '3204 2510 1085 0001'];
	const headings = ['Kode Desa', 'Desa', 'Kecamatan', 'Tahun', 'Penduduk', 'Keterangan'];
	const row = ['32.04.25.2004', 'Cikuya', 'Cicalengka', '2024', '5', 'baik'];

	it.each(headings.flatMap((title, column) => spellings.map((nik) => [title, column, nik] as const)))(
		'under %j (column %d) %j is found and not repeated',
		async (_, column, nik) => {
			const other = ['32.04.25.2001', 'Cicalengka Kulon', 'Cicalengka', '2024', '6', ''];
			const planted = row.map((text, at) => (at === column ? nik : text));
			for (const skipFaulty of [false, true]) {
				const result = await csv(
					[headings, other, planted].map((cells) => cells.join(',')),
					{ skipFaulty },
				);
				expect(result.incoming).toBeNull();
				expect(codes(result)).toEqual(['personal_data']);
				expect(JSON.stringify(result).replace(/"sha256":"\w+"/, '')).not.toMatch(/(\d[ .-]?){16}/);
			}
		},
	);

	it('a NIK kept as a number is found', async () => {
		const result = await xlsx([
			lembar('A', [
				['Desa', 'Tahun', 'Penduduk'],
				['Cikuya', 2024, Number(NIK)],
			]),
		]);
		expect(result.faults).toEqual([{ code: 'personal_data', sheet: 'A', detail: { columns: ['C'], lost: 'C' } }]);
	});

	it('a NIK in a title, a heading or a sheet that is not read does not come out', async () => {
		const rows = [[`Petugas: Asep ${NIK}`], ['Desa', 'Tahun', 'Penduduk'], ['Cikuya', 2024, 5]];
		const result = await xlsx([lembar('A', rows), lembar('Lain', [['Nama', NIK]])]);
		expect(JSON.stringify([result, taken(result)])).not.toContain(NIK);
		const heading = await csv([`Desa,Tahun,Penduduk,Asep ${NIK}`, 'Cikuya,2024,5,1']);
		expect(codes(heading)).toEqual(['personal_data']);
		expect(JSON.stringify(heading)).not.toContain(NIK);
		const unknown = await csv([`Siapa,Di mana,Asep ${NIK}`, 'a,b,c']);
		expect(JSON.stringify(unknown)).not.toContain(NIK);
	});
});

describe('lists of persons as whole files', () => {
	const head = [
		'nik',
		'no_kk',
		'sex',
		'tanggallahir',
		'nama',
		'alamat',
		'dusun',
		'rw',
		'rt',
		'kk_level',
		'status_dasar',
	];
	const person = (at: number): string[] => [
		`320425010190${String(1000 + at)}`,
		'',
		'1',
		'1990-01-01',
		'Asep Sunandar',
		'Jalan',
		'A',
		'1',
		'2',
		'1',
		'1',
	];
	const list = (n: number, from = 0) => [head, ...Array.from({ length: n }, (_, at) => person(from + at))];
	const given = { period: '2024', village: CIKUYA, layout: 'opensid/penduduk' };
	const counted = (result: IntakeResult) => taken(result)['Cikuya 2024 penduduk'];

	it('sheets that are hidden or not asked for are not counted', async () => {
		const sheets = [lembar('Lama', list(9, 50), { state: 'hidden' }), lembar('Kini', list(4)), lembar('Lain', [['a']])];
		expect(counted(await xlsx(sheets, given))).toBe(4);
		expect(counted(await xlsx(sheets, { ...given, sheet: 'Lama' }))).toBe(9);
	});

	it('headings among many others are told with the layout that they are of, and are counted when it is named', async () => {
		const heads = headingsOf('opensid/penduduk');
		const said: Readonly<Record<string, string>> = { sex: '1', tanggallahir: '1990-01-01', nama: 'Asep Sunandar' };
		const rows = (extra: number, count: number): string[][] => [
			[...Array.from({ length: extra }, (_, at) => `kolom ${at}`), ...heads],
			...Array.from({ length: count }, (_, at) => [
				...Array.from({ length: extra }, () => 'x'),
				...heads.map((head) => (head === 'nik' ? person(at)[0]! : (said[head] ?? ''))),
			]),
		];
		const text = (extra: number, count: number) => rows(extra, count).map((cells) => cells.join(';'));
		const options = { period: '2024', village: CIKUYA };
		const among = await csv(text(60, 4), options);
		expect(among.faults).toMatchObject([
			{ code: 'list_among_others', detail: { layout: 'opensid/penduduk', others: 60 } },
		]);
		expect(counted(await csv(text(60, 4), { ...options, layout: 'opensid/penduduk' }))).toBe(4);
		const wide = await csv(text(2500, 130), options);
		expect(wide.faults).toMatchObject([{ code: 'columns_too_many' }]);
		expect(counted(await csv(text(2500, 130), { ...options, layout: 'opensid/penduduk' }))).toBe(130);
	});

	it('two columns for the same field are refused', async () => {
		const rows = list(3).map((cells, at) => [...cells, at === 0 ? 'sex' : '2']);
		const result = await xlsx([lembar('Data', rows)], given);
		expect(result.faults).toEqual([{ code: 'person_columns_twice', sheet: 'Data', detail: { columns: ['C', 'L'] } }]);
	});
});

describe('hostile content', () => {
	it('headings that are names of JavaScript change nothing', async () => {
		const result = await csv(['Desa,Tahun,__proto__,constructor,toString,Penduduk', 'Cikuya,2024,1,2,3,5']);
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 5 });
		expect(decision(result, 'columns_unknown')?.hidden).toEqual(['C', 'D', 'E']);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		for (const word of ['__proto__', 'constructor'])
			expect(
				codes(
					await csv(['desa_id,nama,jumlah,kategori,keterangan', `32.04.25.2001,a,1,${word},x`], { period: '2024' }),
				),
			).toEqual(['value_category']);
	});

	it('text that looks like a formula stays text', async () => {
		const attack = "=cmd|' /C calc'!A0";
		const result = await xlsx([
			lembar('A', [
				['Desa', 'Tahun', 'Penduduk', attack],
				['Cikuya', 2024, attack, 'x'],
				[attack, 2024, 5, 'x'],
			]),
		]);
		expect(result.faults).toMatchObject([
			{ code: 'village_unknown', cell: 'A3', value: attack },
			{ code: 'value_unreadable', cell: 'C2', value: attack },
		]);
		expect(decision(result, 'columns_unknown')?.hidden).toEqual(['D']);
	});

	it('a very long cell is shortened in what is said', async () => {
		const result = await csv(['Desa,Tahun,Penduduk', `Cikuya,2024,${'9x'.repeat(5000)}`]);
		expect(result.faults[0]!.value!.length).toBeLessThanOrEqual(40);
	});
});

describe('numbers kept as text', () => {
	it('are counted in workbooks only: a CSV file holds nothing else', async () => {
		const result = await xlsx([
			lembar('A', [
				['Desa', 'Tahun', 'Penduduk', 'Keluarga'],
				['Cikuya', '2024', '12.621', 4305],
			]),
		]);
		expect(taken(result)).toEqual({ 'Cikuya 2024 penduduk': 12_621, 'Cikuya 2024 keluarga': 4305 });
		expect(decision(result, 'text_numbers')?.cells).toBe(1);
		expect(decision(await csv(['Desa,Tahun,Penduduk', 'Cikuya,2024,5']), 'text_numbers')).toBeUndefined();
	});

	it('with a lost thousands dot are refused with their cell', async () => {
		const result = await xlsx([
			lembar('A', [
				['Desa', 'Tahun', 'Penduduk'],
				['Cikuya', 2024, 12.621],
				['Cicalengka Kulon', 2024, 686],
			]),
		]);
		expect(result.faults).toMatchObject([{ code: 'value_fraction', cell: 'C2', value: '12.621' }]);
	});
});

it('what a column headed Nama holds is not told on when it names no village', async () => {
	const rows = 'No;Nama;Keluarga;Penduduk\n1;Zubaedah Zulaikha;3;1\n';
	const foreign = await read('orang.csv', rows, { period: '2024' });
	const mixed = await read('orang-desa.csv', `${rows}2;Cikuya;4;10\n`, { period: '2024' });
	expect([...foreign.faults, ...mixed.faults].map(({ code }) => code)).toEqual(['other_kecamatan', 'village_unknown']);
	expect(JSON.stringify([foreign.faults, mixed.faults])).not.toContain('Zubaedah');
});
