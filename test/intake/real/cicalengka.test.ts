import { expect, it } from 'vitest';
import { describeReal } from '../../support/real.ts';
import {
	account,
	decision,
	figures,
	PEOPLE,
	read,
	sumsThatFail,
	taken,
	workspaceOf,
} from '../../support/real-reading.ts';

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
