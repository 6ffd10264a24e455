import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Areas, findKecamatan } from '../../src/catalogue/areas.ts';
import { loadLayouts } from '../../src/catalogue/layouts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { Recogniser } from '../../src/intake/recognise.ts';
import type { IntakeResult } from '../../src/intake/request.ts';
import type { Decision } from '../../src/model/decision.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { type Village, villageStatus } from '../../src/model/place.ts';
import { describeReal, realFile } from '../support/real.ts';

const { variables } = loadCatalogue('templates');
const layouts = loadLayouts('templates', variables);
const recogniser = new Recogniser(layouts);

interface Given {
	readonly period?: string;
	readonly village?: string;
	readonly answers?: Readonly<Record<string, string>>;
	readonly skipFaulty?: boolean;
}
interface Workspace extends Areas {
	readonly villages: readonly Village[];
}
function workspaceOf(code: string): Workspace {
	const { kecamatan, villages } = findKecamatan(code);
	return {
		kecamatan,
		villages: villages.map((village) => ({ ...village, status: villageStatus(village.code), bpsCode: null })),
	};
}
function read({ kecamatan, villages }: Workspace, file: string, given: Given = {}): Promise<IntakeResult> {
	return readFile(
		realFile(file)!,
		{
			kecamatan,
			villages,
			variables,
			layouts,
			period: given.period === undefined ? null : parsePeriod(given.period),
			village: villages.find((village) => village.code === given.village) ?? null,
			layout: null,
			sheet: null,
			answers: new Map(Object.entries(given.answers ?? {})),
			aliases: new Map(),
			rememberedAliases: new Map(),
			sender: null,
			skipFaulty: given.skipFaulty ?? false,
		},
		recogniser,
	);
}
const codes = (result: IntakeResult): string[] => [...new Set(result.faults.map((fault) => fault.code))];
function decision<C extends Decision['code']>(
	result: IntakeResult,
	code: C,
): Extract<Decision, { code: C }> | undefined {
	return result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);
}
/** Rows read, of this kecamatan, skipped, and how many values came of them. */
const account = (result: IntakeResult) => ({
	read: result.read,
	own: result.read - result.outside,
	skipped: result.skipped,
	values: taken(result).size,
});
/** Values by village code (or `kecamatan`), period and variable. */
const taken = (result: IntakeResult): Map<string, number> =>
	new Map(
		(result.incoming?.rows ?? [])
			.flatMap((row) => row.observations)
			.map((o) => [`${o.village ?? 'kecamatan'} ${o.period.label} ${o.variable}`, o.value]),
	);
/** Figures of a village in one period, in the order of `names`. */
const figures = (result: IntakeResult, village: string, period: string, ...names: string[]): (number | undefined)[] => {
	const values = taken(result);
	return names.map((name) => values.get(`${village} ${period} ${name}`));
};
const PEOPLE = ['penduduk', 'penduduk_laki', 'penduduk_perempuan'] as const;
/** Every village and period in which men and women do not make up the people. */
function sumsThatFail(result: IntakeResult): string[] {
	const values = taken(result);
	return [...values.keys()]
		.filter((key) => key.endsWith(' penduduk'))
		.filter((key) => values.get(key) !== values.get(`${key}_laki`)! + values.get(`${key}_perempuan`)!);
}

// Figures below were read from the cells with another spreadsheet reader.
describeReal('nine real files for Cicalengka', () => {
	const cicalengka = workspaceOf('32.04.25');
	const [KULON, DAMPIT, WALUYA, NAGROG] = ['2001', '2005', '2011', '2012'].map((n) => `32.04.25.${n}`) as [
		string,
		string,
		string,
		string,
	];

	it('the official list holds its twelve villages', () => {
		expect(cicalengka.kecamatan.regency).toBe('Kabupaten Bandung');
		expect(cicalengka.villages.map((village) => village.name)).toEqual([
			'Cicalengka Kulon',
			'Cicalengka Wetan',
			'Babakan Peuteuy',
			'Cikuya',
			'Dampit',
			'Margaasih',
			'Narawita',
			'Panenjoan',
			'Tanjungwangi',
			'Tenjolaya',
			'Waluya',
			'Nagrog',
		]);
	});

	it('penduduk_jk: three years, names only, numbers as text from 2022 on', async () => {
		const result = await read(cicalengka, 'portaldatadesa-kab-bandung/penduduk_jk.xlsx');
		expect(result.faults).toEqual([]);
		expect(result.layout?.id).toBe('portaldatadesa/penduduk_jk');
		expect(account(result)).toEqual({ read: 810, own: 36, skipped: 0, values: 108 });
		expect(figures(result, KULON, '2021', ...PEOPLE)).toEqual([7010, 3549, 3461]);
		expect(figures(result, KULON, '2022', ...PEOPLE)).toEqual([6902, 3485, 3417]);
		expect(figures(result, KULON, '2023', ...PEOPLE)).toEqual([6405, 3425, 2980]);
		expect(figures(result, NAGROG, '2023', ...PEOPLE)).toEqual([12_603, 6331, 6272]);
		expect(sumsThatFail(result)).toEqual([]);
		expect(decision(result, 'matched_by_name')?.villages).toBe(12);
		expect(decision(result, 'period_from_file')?.periods).toEqual(['2021', '2022', '2023']);
		expect(decision(result, 'text_numbers')?.cells).toBe(72);
		expect(decision(result, 'villages_missing')).toBeUndefined();
		const origin = result
			.incoming!.rows.flatMap((row) => row.observations)
			.find((o) => o.village === KULON && o.period.label === '2021' && o.variable === 'penduduk')!.origin;
		expect(origin.cells).toEqual(['E121']);
	});

	it('jumlah_sekolah: everything is text, the year too', async () => {
		const result = await read(cicalengka, 'portaldatadesa-kab-bandung/jumlah_sekolah.xlsx');
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 270, own: 12, skipped: 0, values: 48 });
		const names = ['sekolah_sd', 'sekolah_smp', 'sekolah_sma', 'paud_total'];
		expect(figures(result, KULON, '2023', ...names)).toEqual([8, 2, 2, 5]);
		expect(figures(result, NAGROG, '2023', ...names)).toEqual([4, 3, 4, 0]);
	});

	it('pendapatan_desa: seven incomes in whole rupiah', async () => {
		const result = await read(cicalengka, 'portaldatadesa-kab-bandung/pendapatan_desa.xlsx');
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 810, own: 36, skipped: 0, values: 252 });
		const names = ['pad', 'dd', 'pbh', 'add', 'banprov', 'bankab', 'lain'].map((name) => `pendapatan_${name}`);
		expect(figures(result, KULON, '2023', ...names)).toEqual([
			46_000_000, 947_673_000, 288_544_500, 880_994_200, 130_000_000, 95_000_000, 3_024_000,
		]);
		expect(figures(result, WALUYA, '2021', ...names)).toEqual([
			28_000_000, 1_362_339_000, 156_661_300, 857_705_200, 130_000_000, 64_814_800, 0,
		]);
	});

	it('idm_sosial: Kemendagri codes without dots, a column for an earlier year', async () => {
		const result = await read(cicalengka, 'portaldatadesa-jabar/idm_sosial_demografi_desa.csv');
		expect(result.faults).toEqual([]);
		expect(account(result)).toMatchObject({ read: 5311, own: 12, skipped: 0 });
		expect(decision(result, 'code_system')).toMatchObject({
			column: 'id_desa',
			system: 'kemendagri',
			agreed: 12,
			of: 12,
		});
		expect(figures(result, DAMPIT, '2023', ...PEOPLE, 'keluarga', 'keluarga_miskin')).toEqual([
			6766, 3492, 3274, 1959, 594,
		]);
		expect(figures(result, KULON, '2022', 'idm_status')).toEqual([5]);
		expect(figures(result, DAMPIT, '2022', 'idm_status')).toEqual([4]);
		expect(figures(result, DAMPIT, '2023', 'idm_status')).toEqual([undefined]);
		expect(sumsThatFail(result)).toEqual([]);
	});

	it('gis-dukcapil.csv: BPS codes, told by the names', async () => {
		const result = await read(cicalengka, 'gis-dukcapil-jabar/gis-dukcapil.csv', { period: '2024-S1' });
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 5957, own: 12, skipped: 0, values: 12 * 37 });
		expect(decision(result, 'code_system')).toMatchObject({ column: 'kode_desa', system: 'bps', agreed: 12, of: 12 });
		expect(result.incoming!.bpsCodes.size).toBe(12);
		expect(result.incoming!.bpsCodes.get('32.04.25.2003')).toBe('3204100010');
		expect(result.incoming!.bpsCodes.get(NAGROG)).toBe('3204100001');
		const names = [...PEOPLE, 'penduduk_dukcapil', 'keluarga', 'umur_0_4', 'umur_75_plus', 'umur_3_4', 'umur_5'];
		expect(figures(result, '32.04.25.2003', '2024-S1', ...names)).toEqual([
			12_420, 6340, 6080, 12_420, 3876, 841, 188, 431, 209,
		]);
		expect(figures(result, DAMPIT, '2024-S1', ...PEOPLE)).toEqual([6212, 3200, 3012]);
		// 60-64, 65-69, 70-74 and 75+ of Nagrog.
		expect(figures(result, NAGROG, '2024-S1', 'umur_60_plus')).toEqual([483 + 342 + 204 + 240]);
		expect(sumsThatFail(result)).toEqual([]);
	});

	it('asks for the half-year that nothing in the file says', async () => {
		const result = await read(cicalengka, 'gis-dukcapil-jabar/gis-dukcapil.csv');
		expect(result.faults).toMatchObject([{ code: 'period_missing', detail: { offer: '' } }]);
		expect(result.incoming).toBeNull();
	});

	it('gis-dukcapil2.xlsx: twelve rows, two villages twice and two absent', async () => {
		const result = await read(cicalengka, 'gis-dukcapil-jabar/gis-dukcapil2.xlsx', { period: '2024-S2' });
		expect(result.faults).toEqual([]);
		expect(account(result)).toMatchObject({ read: 5994, own: 12, skipped: 0 });
		expect(decision(result, 'matched_by_name')?.villages).toBe(10);
		expect(decision(result, 'repeats')?.rows).toBe(2);
		expect(decision(result, 'villages_missing')).toEqual({
			code: 'villages_missing',
			villages: ['Panenjoan', 'Waluya'],
			period: null,
		});
		expect(figures(result, KULON, '2024-S2', ...PEOPLE, 'keluarga')).toEqual([7477, 3737, 3740, 2456]);
		expect(figures(result, NAGROG, '2024-S2', ...PEOPLE, 'keluarga')).toEqual([13_777, 6936, 6841, 4451]);
		expect(figures(result, WALUYA, '2024-S2', ...PEOPLE)).toEqual([undefined, undefined, undefined]);
		expect(sumsThatFail(result)).toEqual([]);
	});

	it('pencemaran air: both codes side by side, ADA and TIDAK ADA, three years', async () => {
		const file = 'opendata-jabar/dpmdes-idm_sts_kejadian_pencemaran_air__des_kel_data.csv';
		const result = await read(cicalengka, file);
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 15_936, own: 36, skipped: 0, values: 36 });
		expect(result.decisions.filter((d) => d.code === 'code_system')).toMatchObject([
			{ column: 'kemendagri_kode_desa_kelurahan', system: 'kemendagri', agreed: 12 },
			{ column: 'bps_kode_desa_kelurahan', system: 'bps', agreed: 12 },
		]);
		expect(result.incoming!.bpsCodes.get(KULON)).toBe('3204100009');
		for (const year of ['2019', '2020', '2021']) {
			expect(figures(result, KULON, year, 'desa_cemar_air')).toEqual([1]);
			expect(figures(result, DAMPIT, year, 'desa_cemar_air')).toEqual([0]);
			expect(figures(result, NAGROG, year, 'desa_cemar_air')).toEqual([0]);
		}
	});

	it('both files that carry BPS codes give the same ones', async () => {
		const [gis, water] = [
			await read(cicalengka, 'gis-dukcapil-jabar/gis-dukcapil.csv', { period: '2024-S1' }),
			await read(cicalengka, 'opendata-jabar/dpmdes-idm_sts_kejadian_pencemaran_air__des_kel_data.csv'),
		];
		expect([...gis.incoming!.bpsCodes].sort()).toEqual([...water.incoming!.bpsCodes].sort());
	});

	it('Prodeskel RT-RW: ten of twelve, the footer without a label left out', async () => {
		const file = 'prodeskel-cicalengka/RT - RW_CICALENGKA_2024.xlsx';
		expect((await read(cicalengka, file)).faults).toMatchObject([
			{ code: 'period_missing', detail: { offer: '2024' } },
		]);
		const result = await read(cicalengka, file, { period: '2024' });
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 10, own: 10, skipped: 2, values: 20 });
		expect(decision(result, 'total_rows_skipped')?.rows).toEqual([15, 16]);
		expect(decision(result, 'villages_missing')?.villages).toEqual(['Cicalengka Wetan', 'Waluya']);
		expect(figures(result, KULON, '2024', 'jumlah_rt', 'jumlah_rw')).toEqual([31, 10]);
		expect(figures(result, '32.04.25.2009', '2024', 'jumlah_rt', 'jumlah_rw')).toEqual([0, 9]);
		const sum = (name: string): number =>
			[...taken(result)].filter(([key]) => key.endsWith(name)).reduce((n, [, value]) => n + value, 0);
		expect([sum(' jumlah_rt'), sum(' jumlah_rw')]).toEqual([432, 127]);
	});

	it('Prodeskel single ages: 156 columns added up', async () => {
		const result = await read(cicalengka, 'prodeskel-cicalengka/Umur Tunggal_CICALENGKA_2024.xlsx', { period: '2024' });
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 12, own: 12, skipped: 2, values: 12 * 33 });
		expect(figures(result, KULON, '2024', ...PEOPLE)).toEqual([6405, 3425, 2980]);
		expect(figures(result, DAMPIT, '2024', ...PEOPLE)).toEqual([3566, 1585, 1981]);
		expect(figures(result, NAGROG, '2024', ...PEOPLE)).toEqual([12_711, 6403, 6308]);
		expect(sumsThatFail(result)).toEqual([]);
		const cells = result
			.incoming!.rows.flatMap((row) => row.observations)
			.find((o) => o.village === KULON && o.variable === 'penduduk_laki')!.origin.cells;
		expect(cells[0]).toBe('G5');
		expect(new Set(cells).size).toBe(77);
	});
});

describeReal('Jampangkulon, whose Kemendagri codes are BPS codes of another kecamatan', () => {
	it('takes no row of a village with another name', async () => {
		const jampang = workspaceOf('32.02.21');
		const result = await read(jampang, 'gis-dukcapil-jabar/gis-dukcapil.csv', { period: '2024-S1' });
		expect(result.faults).toEqual([]);
		expect(account(result)).toMatchObject({ read: 5957, own: 11 });
		expect(decision(result, 'code_system')).toMatchObject({ system: 'bps', agreed: 11, of: 11 });
		expect(figures(result, '32.02.21.2005', '2024-S1', 'penduduk', 'keluarga')).toEqual([5786, 2168]);
		expect(figures(result, '32.02.21.2008', '2024-S1', 'penduduk', 'keluarga')).toEqual([4898, 1745]);
		const rows = result
			.incoming!.rows.flatMap((row) => row.observations)
			.map((o) => Number(o.origin.cells[0]!.slice(1)));
		// Rows 626 to 636 are Jampangkulon's; 449 to 457 are those of Caringin, with codes that look like Jampangkulon's.
		expect(Math.min(...rows.filter(Boolean))).toBe(626);
		expect(Math.max(...rows.filter(Boolean))).toBe(636);
		expect(result.incoming!.bpsCodes.get('32.02.21.2005')).toBe('3202040003');
	});
});

describeReal('the ten OpenDK sheets for Ile Boleng', () => {
	const boleng = workspaceOf('53.06.13');
	const MONTH = { period: '2024-10' };
	const [BEDALEWUN, NOBO] = ['53.06.13.2001', '53.06.13.2020'] as const;
	const opendk = (name: string, given: Given = MONTH): Promise<IntakeResult> =>
		read(boleng, `opendk/format_upload_${name}.xlsx`, given);

	it('aki_akb gives eight different rows for one village and month: refused', async () => {
		const result = await opendk('aki_akb');
		expect(codes(result)).toEqual(['conflicting_values']);
		expect(result.faults.map((fault) => fault.detail!.variable)).toEqual(['kematian_ibu', 'kematian_bayi']);
		expect(result.faults[0]).toMatchObject({
			sheet: 'FORM AKI & AKB',
			village: 'Bedalewun',
			detail: { values: ['23', '3', '343', '6', '4'] },
		});
		expect(result.incoming).toBeNull();
		expect([result.read, result.refused]).toEqual([8, 8]);
		expect(decision(result, 'repeats')).toBeUndefined();
	});

	it('anggaran_realisasi gives three rows for one month: refused', async () => {
		const result = await opendk('anggaran_realisasi');
		expect(codes(result)).toEqual(['conflicting_values']);
		expect(result.faults.map((fault) => fault.detail!.variable)).not.toContain('kec_anggaran');
		expect(result.faults).toHaveLength(5);
		expect([result.read, result.refused]).toEqual([3, 3]);
	});

	it('the monthly sheets need a month', async () => {
		for (const name of ['aki_akb', 'anggaran_realisasi', 'cakupan_imunisasi', 'toilet_sanitasi']) {
			expect(codes(await opendk(name, {}))).toEqual(['period_missing']);
			expect(codes(await opendk(name, { period: '2024' }))).toEqual(['period_kind']);
		}
	});

	it.each([
		['tingkat_pendidikan', { pend_tidak_tamat_opendk: 34, pend_tamat_sd: 23, pend_diploma_opendk: 3 }],
		['putus_sekolah', { siswa_paud_opendk: 34, usia_paud_opendk: 23, siswa_sma_opendk: 45, usia_sma_opendk: 3 }],
		['fasilitas_paud', { paud_total: 34, guru_paud: 23, siswa_paud: 12 }],
	])('%s is about one village, which the sheet does not name', async (name, expected) => {
		expect(codes(await opendk(name, { period: '2024-S1' }))).toEqual(['village_not_given']);
		expect(codes(await opendk(name, { period: '2024-10', village: NOBO }))).toEqual(['period_kind']);
		const result = await opendk(name, { period: '2024-S1', village: NOBO });
		expect(result.faults).toEqual([]);
		const values = taken(result);
		for (const [variable, value] of Object.entries(expected))
			expect(values.get(`${NOBO} 2024-S1 ${variable}`)).toBe(value);
		expect(decision(result, 'village_from_option')?.village).toBe('Nobo');
	});

	it('epidemi_penyakit needs the disease, which the sheet does not say', async () => {
		const asked = await opendk('epidemi_penyakit');
		expect(asked.faults).toMatchObject([
			{ code: 'answer_missing', detail: { name: 'penyakit', choices: ['1', '2', '3', '4', 'lainnya'] } },
		]);
		const result = await opendk('epidemi_penyakit', { ...MONTH, answers: { penyakit: '1' } });
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 8, own: 8, skipped: 0, values: 8 });
		expect(figures(result, BEDALEWUN, '2024-10', 'kasus_dbd', 'kasus_malaria')).toEqual([34, undefined]);
		expect(decision(result, 'villages_missing')?.villages).toHaveLength(13);
	});

	it('cakupan_imunisasi is kept as a percentage only, and that is said', async () => {
		const result = await opendk('cakupan_imunisasi');
		expect(result.faults).toEqual([]);
		expect([...taken(result).keys()].every((key) => key.endsWith(' imunisasi_persen_opendk'))).toBe(true);
		expect(figures(result, '53.06.13.2002', '2024-10', 'imunisasi_persen_opendk')).toEqual([44]);
		expect(decision(result, 'percent_only')?.variable).toBe('imunisasi_persen_opendk');
	});

	it('toilet_sanitasi comes in', async () => {
		const result = await opendk('toilet_sanitasi');
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 8, own: 8, skipped: 0, values: 16 });
		expect(figures(result, '53.06.13.2003', '2024-10', 'sanitasi_opendk', 'toilet_opendk')).toEqual([12, 67]);
	});

	it('data_sarana adds the rows of a category: Nobo has posyandu 3 + 1 and one row of polindes', async () => {
		expect(boleng.villages.find((village) => village.code === NOBO)?.name).toBe('Nobo');
		const result = await opendk('data_sarana', { period: '2024' });
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 3, own: 3, skipped: 0, values: 2 });
		expect(figures(result, NOBO, '2024', 'posyandu_total', 'sarana_polindes')).toEqual([4, 2]);
		expect(decision(result, 'villages_missing')?.villages).toHaveLength(20);
	});

	it('apbdes gives budget lines by account', async () => {
		expect(codes(await opendk('apbdes'))).toEqual(['village_not_given']);
		const result = await opendk('apbdes', { ...MONTH, village: NOBO });
		expect(result.faults).toEqual([]);
		expect([result.read, account(result).values]).toEqual([5, 0]);
		const lines = result.incoming!.rows.flatMap((row) => row.budgetLines);
		expect(lines.map(({ account, amount }) => [account, amount])).toEqual([
			['4.1.2.01', 2_000_000],
			['4.1.2.02', 1_500_000],
			['4.1.2.03', 500_000],
			['4.1.2.04', 3_900_000],
			['4.1.2.05', 235_000],
		]);
		expect(lines[0]).toMatchObject({ village: NOBO, year: 2024, month: 10, description: 'Pengelolaan Tanah Kas Desa' });
	});
});

describeReal('Kota Bandung', () => {
	const stunting = 'opendata-kota-bandung/jumlah_balita_stunting.xlsx';
	const dtks = 'opendata-kota-bandung/kk_dtks.csv';

	it('balita stunting: the measure stands in a row', async () => {
		const result = await read(workspaceOf('32.73.01'), stunting);
		expect(result.faults).toEqual([]);
		expect(account(result)).toMatchObject({ read: 604, own: 16, skipped: 0 });
		const names = ['balita_sasaran', 'balita_diukur', 'balita_sangat_pendek', 'balita_pendek'];
		expect(figures(result, '32.73.01.1001', '2023', ...names)).toEqual([544, 525, 21, 65]);
		// More measured than there are: doubtful, not refused.
		expect(figures(result, '32.73.01.1004', '2023', ...names)).toEqual([915, 917, 27, 114]);
	});

	it('balita stunting: short and very short make up the stunted', async () => {
		const result = await read(workspaceOf('32.73.01'), stunting);
		expect(figures(result, '32.73.01.1001', '2023', 'balita_stunting')).toEqual([65 + 21]);
		expect(figures(result, '32.73.01.1004', '2023', 'balita_stunting')).toEqual([114 + 27]);
	});

	it('kk_dtks: comes in where codes and names agree', async () => {
		const result = await read(workspaceOf('32.73.01'), dtks);
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 453, own: 12, skipped: 0, values: 12 });
		expect(result.incoming!.bpsCodes.size).toBe(4);
	});

	// In 2023 SUKARAJA and CIUMBULEUIT were given code and Kemendagri name of two kelurahan of Gedebage.
	it.each([
		['32.73.06', 'Cicendo, which lost Sukaraja', [387]],
		['32.73.08', 'Cidadap, which lost Ciumbuleuit', [388]],
		['32.73.27', 'Gedebage, which would gain both', [387, 388]],
	])('kk_dtks: contradiction in %s (%s)', async (code, _, rows) => {
		const workspace = workspaceOf(code);
		const result = await read(workspace, dtks);
		expect(codes(result)).toEqual(['village_contradiction']);
		expect(result.faults.map((fault) => fault.row)).toEqual(rows);
		expect(result.faults.every((fault) => fault.cell === `L${fault.row}`)).toBe(true);
		expect(result.incoming).toBeNull();
		const rest = await read(workspace, dtks, { skipFaulty: true });
		expect(rest.refused).toBe(rows.length);
		const cells = rest.incoming!.rows.flatMap((row) => row.observations).flatMap((o) => o.origin.cells);
		for (const row of rows) expect(cells).not.toContain(`N${row}`);
	});

	it('kk_dtks: Gedebage keeps its own figures beside them', async () => {
		const result = await read(workspaceOf('32.73.27'), dtks, { skipFaulty: true });
		expect(figures(result, '32.73.27.1001', '2023', 'keluarga_dtks')).toEqual([709]);
		expect(figures(result, '32.73.27.1002', '2023', 'keluarga_dtks')).toEqual([2127]);
	});
});

describeReal('other real files in their own kecamatan', () => {
	const idm = 'idm-kab-serang/DataTrainingKabSerang.xlsx';

	it('IDM of Kramatwatu: four years across, codes as floating-point numbers', async () => {
		const result = await read(workspaceOf('36.04.05'), idm);
		expect(result.faults).toEqual([]);
		expect(account(result)).toEqual({ read: 326, own: 15, skipped: 0, values: 15 * 20 });
		expect(decision(result, 'code_system')).toMatchObject({ system: 'kemendagri', agreed: 15, of: 15 });
		const names = ['iks', 'ike', 'ikl', 'idm', 'idm_status'];
		expect(figures(result, '36.04.05.2001', '2021', ...names)).toEqual([0.8686, 0.8333, 0.4667, 0.7229, 4]);
		expect(figures(result, '36.04.05.2002', '2024', ...names)).toEqual([0.8514, 0.5833, 0.6667, 0.7005, 3]);
		const values = taken(result);
		for (const village of result.incoming!.rows.flatMap((row) => row.observations).map((o) => o.village!))
			for (const year of ['2021', '2022', '2023', '2024']) {
				const [iks, ike, ikl, score] = names.map((name) => values.get(`${village} ${year} ${name}`)!);
				expect(Math.abs((iks! + ike! + ikl!) / 3 - score!)).toBeLessThan(0.0001);
			}
	});

	it('IDM of Kramatwatu needs no --periode: its years stand in the headings', async () => {
		const result = await read(workspaceOf('36.04.05'), idm);
		expect(codes(result)).toEqual([]);
		expect(figures(result, '36.04.05.2001', '2021', 'idm')).toEqual([0.7229]);
	});

	it('Podes of Batu: BPS codes, every village 9 to 96 times alike', async () => {
		const result = await read(workspaceOf('35.79.01'), 'podes-kota-batu-2024/cleaned_podes_data.csv', {
			period: '2024',
		});
		expect(result.faults).toEqual([]);
		expect(account(result)).toMatchObject({ read: 638, own: 360 });
		expect(decision(result, 'repeats')?.rows).toBe(352);
		expect(decision(result, 'code_system')).toMatchObject({ system: 'bps', agreed: 8, of: 8 });
		// Sisir: puskesmas with and without beds are added; schools are not, as the columns of madrasah are missing.
		expect(figures(result, '35.79.01.1004', '2024', 'sarana_puskesmas', 'sarana_rs', 'sekolah_sd')).toEqual([
			1,
			1,
			undefined,
		]);
	});
});

describeReal('every real file', () => {
	const cicalengka = workspaceOf('32.04.25');
	const PERSONAL = 'personal_data';
	const NOT_READ = 'layout_not_read';
	const UNKNOWN = 'layout_unknown';
	/** Why a file is not taken in for Cicalengka, with `--periode 2024`: codes of its faults, by the first rule that fits its path. Null: taken in. */
	const RULES: readonly (readonly [RegExp, string | null])[] = [
		[/^gis/, 'period_kind'],
		[/^prodeskel/, null],
		[/^portaldatadesa|pencemaran_air/, 'period_outside'],
		[/^idm/, 'period_outside'],
		[/^(opendata-kota|podes)/, 'other_kecamatan'],
		[/^satudata/, NOT_READ],
		[/opendk\/format_upload_(apbdes|fasilitas_paud|putus_sekolah|tingkat_pendidikan)/, 'period_kind village_not_given'],
		[/opendk\/format_upload_data_sarana/, 'other_kecamatan'],
		[/opendk\/format_upload_epidemi/, 'answer_missing period_kind'],
		[/opendk\/format_upload/, 'period_kind'],
		[/opendk\/laporan/, NOT_READ],
		[/opendk\/program_bantuan/, 'other_kecamatan'],
		[/headings\/(penduduk_opendk|format_siak)/, 'no_data_rows'],
		[/headings\/(contoh_penduduk|format_bip)/, 'village_not_given'],
		[/opendk\/headings\/peserta/, 'aid_list_missing'],
		[/headings\/(format_impor_(program|rtm)|regsosek2022k_sheet[35])/, 'village_not_given'],
		[/headings\/(format_impor_suplemen|regsosek2022k)/, UNKNOWN],
		[/opensid\/headings/, PERSONAL],
		[/opensid\/kode_data_penduduk/, UNKNOWN],
		[/opensid\/analisis_template/, 'no_heading'],
		[/siskeudes_2019\/Ref_(Bidang|Desa|Kecamatan|Kegiatan|SubBidang|Sumber)\.csv/, NOT_READ],
		[/siskeudes_2019\/Ta_(Kegiatan\.redacted|SPP)\.csv/, PERSONAL],
		[/siskeudes_2019\/Ta_(Anggaran|AnggaranRinci|RAB|RABRinci|TBPRinci|Mutasi)\.csv/, 'siskeudes_village_unknown'],
		[/siskeudes_2019\/Ta_SPPRinci\.csv/, 'siskeudes_table_missing siskeudes_village_unknown'],
		[/siskeudes_2019\/Ta_(SPJRinci|JurnalUmumRinci)\.csv/, 'no_data_rows'],
		[/siskeudes_2019\/Ta_RABSub\.csv/, NOT_READ],
		[/siskeudes_2019\/Ta_(RPJM_)?(Sub)?Bidang\.csv/, NOT_READ],
		[/siskeudes_2019\/Ref_Bel_Operasional\.csv/, 'no_heading'],
		[/^opensid/, UNKNOWN],
	];
	const root = realFile('.') ?? '';
	const walk = (path: string): string[] =>
		statSync(join(root, path)).isDirectory()
			? readdirSync(join(root, path)).flatMap((name) => walk(join(path, name)))
			: [path];
	// The notes beside the data are no data.
	const files = root ? walk('.').filter((path) => !path.endsWith('.md')) : [];

	it('is listed', () => {
		expect(files.length).toBeGreaterThan(100);
	});

	it.each(files)('%s is taken in, or refused for a stated reason', async (file) => {
		const expected = RULES.find(([path]) => path.test(file))?.[1];
		const result = await read(cicalengka, file, { period: '2024' });
		if (expected === undefined) throw new Error(`no rule for ${file}: ${codes(result)}`);
		expect(codes(result).sort().join(' ')).toBe(expected ?? '');
		expect(result.incoming === null).toBe(expected !== null);
		expect(result.file).toBe(file.split('/').at(-1));
		expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(result.refused).toBe(expected === null ? 0 : result.read - result.outside);
	});
});
