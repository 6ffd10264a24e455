import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/intake/read-file.ts';
import type { IntakeResult } from '../../src/intake/request.ts';
import { KECAMATAN, VILLAGES } from '../support/forms.ts';
import { type Given, recogniser, requestOf } from '../support/request.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'dasbor-kartu-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = readonly (string | number | null)[];
const SERVICES: readonly (readonly [string, number, number])[] = [
	['Ibu hamil periksa kehamilan paling sedikit 4 kali selama kehamilan.', 38, 95],
	['Rumah Tangga Ibu hamil memiliki sarana akses air minum yang aman', 31, 78],
	['Rumah Tangga Ibu hamil memiliki sarana jamban keluarga yang layak', 35, 88],
	['Ibu hamil memiliki jaminan layanan kesehatan', 36, 90],
	['Rumah Tangga anak usia 0-23 bulan memiliki sarana akses air minum yang aman', 100, 68],
	['Rumah Tangga anak usia 0-23 bulan memiliki sarana jamban yang layak', 110, 75],
	['Anak usia 0-23 bulan memiliki akte kelahiran', 120, 82],
	['Anak usia 2-6 tahun terdaftar dan aktif mengikuti kegiatan layanan PAUD', 60, 40],
];

interface CardOptions {
	readonly heading?: readonly Row[];
	readonly mat?: readonly number[];
	readonly services?: readonly (readonly [string, number | string, number])[];
	readonly degree?: readonly Row[];
}

/** The published form in cells: nine columns, four tables below each other. */
const cardRows = ({
	heading = [
		['FORMULIR KONVERGENSI DESA TERHADAP SASARAN RUMAH TANGGA 1.000 HPK'],
		['KABUPATEN : BANDUNG', null, null, 'KECAMATAN : CICALENGKA'],
		['DESA', null, null, ': Cikuya'],
		['TRIWULAN : III', null, null, 'TAHUN : 2024'],
	],
	mat = [147, 100, 30, 17],
	services = SERVICES,
	degree = [
		[1, 'Ibu Hamil', null, null, 200, 320],
		[2, 'Anak 0 - 23 Bulan', null, null, 900, 1470],
		['TOTAL TINGKAT KONVERGENSI DESA', null, null, null, 1100, 1790, null, 61.45],
	],
}: CardOptions = {}): Row[] => [
	...heading,
	['TABEL 1. JUMLAH SASARAN 1.000 HPK (IBU HAMIL DAN ANAK 0-23 BULAN)'],
	['Sasaran', null, null, 'JML TOTAL RUMAH TANGGA 1.000 HPK', null, 'IBU HAMIL', null, 'ANAK 0 – 23 BULAN'],
	[null, null, null, null, null, 'TOTAL', 'KEK/RESTI', 'TOTAL', 'GIZI KURANG/ GIZI BURUK/STUNTING'],
	['Jumlah', null, null, 180, null, 40, 6, 147, 21],
	['TABEL 2. HASIL PENGUKURAN TIKAR PERTUMBUHAN (DETEKSI DINI STUNTING)'],
	[
		'Sasaran',
		null,
		null,
		'JUMLAH TOTAL ANAK USIA 0 – 23 BULAN',
		'HIJAU (NORMAL)',
		'Kuning (Resiko Stunting)',
		null,
		'Merah Terindikasi Stunting',
	],
	['Jumlah', null, null, mat[0]!, mat[1]!, mat[2]!, null, mat[3]!],
	['TABEL 3. KELENGKAPAN KONVERGENSI PAKET LAYANAN PENCEGAHAN STUNTING BAGI 1.000 HPK'],
	['Sasaran', null, 'No', 'Indikator', null, null, 'Jumlah', null, '%'],
	...services.map(([text, count, percent], at): Row => [null, null, at + 1, text, null, null, count, null, percent]),
	['TABEL 4. TINGKAT KONVERGENSI DESA'],
	['No', 'SASARAN', null, null, 'JUMLAH INDIKATOR', null, null, 'TINGKAT KONVERGENSI (%)'],
	[null, null, null, null, 'YANG DITERIMA', 'SEHARUSNYA DITERIMA'],
	...degree,
];

let written = 0;
async function read(sheets: Readonly<Record<string, readonly Row[]>>, given: Given = {}): Promise<IntakeResult> {
	const { default: ExcelJS } = await import('exceljs');
	const book = new ExcelJS.Workbook();
	for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
	const path = join(folder, `kartu-${written++}.xlsx`);
	writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
	return readFile(path, requestOf({ kecamatan: KECAMATAN, villages: VILLAGES }, given), recogniser);
}

const valuesOf = (result: IntakeResult): Record<string, number> =>
	Object.fromEntries(
		(result.incoming?.rows ?? []).flatMap(({ observations }) =>
			observations.map((o) => [`${o.village?.slice(-4)} ${o.variable} ${o.period.label}`, o.value]),
		),
	);
const codesOf = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
const decided = (result: IntakeResult, code: string) => result.decisions.find((decision) => decision.code === code);
const CIKUYA = VILLAGES.find(({ name }) => name === 'Cikuya')!;

describe('the convergence scorecard', () => {
	it('is read from its four tables, services from their rows', async () => {
		const result = await read({ Scorecard: cardRows() });
		expect(result.faults).toEqual([]);
		const of = (name: string, value: number) => [`${CIKUYA.code.slice(-4)} ${name} 2024-T3`, value];
		expect(valuesOf(result)).toEqual(
			Object.fromEntries([
				of('rt_hpk', 180),
				of('bumil_dipantau', 40),
				of('bumil_kek_risti', 6),
				of('anak_0_23', 147),
				of('anak_gizi_masalah', 21),
				of('hpk_sasaran', 187),
				of('tikar_hijau', 100),
				of('tikar_kuning', 30),
				of('tikar_merah', 17),
				of('bumil_air', 31),
				of('anak_air', 100),
				of('hpk_air', 131),
				of('bumil_jamban', 35),
				of('anak_jamban', 110),
				of('hpk_jamban', 145),
				of('bumil_jkn', 36),
				of('akta_0_23', 120),
				of('konvergensi_terima', 1100),
				of('konvergensi_wajib', 1790),
			]),
		);
		expect(result.layout?.id).toBe('skor_konvergensi');
		expect(result).toMatchObject({ read: 9, refused: 0, outside: 0 });
		expect(result.incoming).toMatchObject({ source: 'skor_konvergensi', rank: 2 });
		// What has no variable is named: pre-natal visits of those watched, and PAUD of another age.
		expect(decided(result, 'services_skipped')).toMatchObject({
			services: [SERVICES[0]![0], SERVICES.at(-1)![0]],
		});
		expect(decided(result, 'impossible_values')).toBeUndefined();
		const sums = result
			.incoming!.rows.flatMap(({ observations }) => observations)
			.find((o) => o.variable === 'hpk_air');
		expect(sums?.origin.cells).toEqual(['G15', 'G18']);
	});

	it('keeps impossible figures and names them', async () => {
		const services = [...SERVICES.slice(0, -2), ['Anak usia 0-23 bulan memiliki akte kelahiran', 160, 700] as const];
		const result = await read({ Kartu: cardRows({ mat: [147, 1080, 0, 0], services }) });
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toMatchObject({ '2004 tikar_hijau 2024-T3': 1080, '2004 akta_0_23 2024-T3': 160 });
		expect(decided(result, 'impossible_values')).toMatchObject({
			values: [
				'Cikuya: tikar_hijau + tikar_kuning + tikar_merah 1080 > anak_0_23 147',
				'Cikuya: akta_0_23 160 > anak_0_23 147',
				'Cikuya: I20 700',
			],
		});
	});

	it('says when the total of the last table is not its sum, and adds up where there is no total', async () => {
		const wrong = await read({
			Kartu: cardRows({
				degree: [
					[1, 'Ibu Hamil', null, null, 20, 32],
					['TOTAL', null, null, null, 50, 32],
				],
			}),
		});
		expect(decided(wrong, 'impossible_values')).toMatchObject({
			values: ['Cikuya: konvergensi_terima 50 > konvergensi_wajib 32', expect.stringContaining('50 ≠ 20')],
		});
		const summed = await read({
			Kartu: cardRows({
				degree: [
					[1, 'Ibu Hamil', null, null, 20, 32],
					[2, 'Anak 0-23 Bulan', null, null, 30, 40],
				],
			}),
		});
		expect(valuesOf(summed)).toMatchObject({
			'2004 konvergensi_terima 2024-T3': 50,
			'2004 konvergensi_wajib 2024-T3': 72,
		});
	});

	it('takes several villages from several sheets, by heading or by the name of the sheet', async () => {
		const result = await read(
			{ 'Cicalengka Kulon': cardRows({ heading: [['KARTU SKOR']] }), Lembar2: cardRows() },
			{ period: '2024-T3' },
		);
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toMatchObject({ '2001 rt_hpk 2024-T3': 180, '2004 rt_hpk 2024-T3': 180 });
		expect(decided(result, 'villages_missing')).toMatchObject({
			villages: ['Cicalengka Wetan', 'Babakan Peuteuy', 'Nagrog'],
		});
	});

	const bare = { Kartu: cardRows({ heading: [['KARTU SKOR']] }) };
	it('takes village and quarter from the options where it does not say them', async () => {
		expect(valuesOf(await read(bare, { period: '2024-T1', village: CIKUYA }))).toMatchObject({
			'2004 rt_hpk 2024-T1': 180,
		});
	});

	it.each([
		['no village', bare, { period: '2024-T1' }, ['village_not_given']],
		['no quarter', bare, { village: CIKUYA }, ['period_missing']],
		['a month for a quarter', bare, { village: CIKUYA, period: '2024-10' }, ['period_kind']],
		['another quarter', { Kartu: cardRows() }, { period: '2024-T2' }, ['period_outside']],
		['another village', { Kartu: cardRows() }, { village: VILLAGES[0]! }, ['village_contradiction']],
		['a heading against its sheet', { Nagrog: cardRows() }, {}, ['village_contradiction']],
		[
			'a village nobody knows',
			{ Kartu: cardRows({ heading: [['DESA : Entah', 'TRIWULAN 1 TAHUN 2024']] }) },
			{},
			['village_unknown'],
		],
		[
			'another kecamatan',
			{ Kartu: cardRows({ heading: [['KECAMATAN : NAGREG'], ['DESA : Nagreg'], ['TRIWULAN 1 TAHUN 2024']] }) },
			{},
			['other_kecamatan'],
		],
		['one village twice', { a: cardRows(), b: cardRows({ mat: [147, 90, 30, 17] }) }, {}, ['conflicting_values']],
	] as const)('refuses %s', async (_what, sheets, given, codes) => {
		const result = await read(sheets, given);
		expect(codesOf(result)).toEqual(codes);
		expect(result.incoming).toBeNull();
	});

	it('refuses a figure that is none, with its cell', async () => {
		const services = [['Ibu hamil memiliki jaminan layanan kesehatan', 'semua ibu', 0] as const];
		const result = await read({ Kartu: cardRows({ services }) });
		expect(result.faults).toMatchObject([{ code: 'value_unreadable', cell: 'G14', village: 'Cikuya' }]);
	});

	it('refuses a card with an identity number on it', async () => {
		const number = '320425'.padEnd(16, '4');
		const result = await read({ Kartu: [...cardRows(), ['Petugas', number]] });
		expect(codesOf(result)).toEqual(['personal_data']);
	});

	it('says a name that a person confirmed, and remembers it with the import', async () => {
		const heading: Row[] = [
			['DESA', null, null, ': Lawe Baru'],
			['KECAMATAN : CICALENGKA'],
			['TRIWULAN : III', 'TAHUN : 2024'],
		];
		expect(codesOf(await read({ Scorecard: cardRows({ heading }) }))).toEqual(['village_unknown']);
		const result = await read({ Scorecard: cardRows({ heading }) }, { aliases: { 'Lawe Baru': CIKUYA } });
		expect(decided(result, 'alias_used')).toEqual({ code: 'alias_used', name: 'Lawe Baru', village: 'Cikuya' });
		expect([...result.incoming!.aliases]).toEqual([['LAWEBARU', CIKUYA.code]]);
	});
});
