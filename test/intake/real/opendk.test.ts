import { expect, it } from 'vitest';
import type { IntakeResult } from '../../../src/intake/request.ts';
import { wordsFor } from '../../../src/language/index.ts';
import { describeReal } from '../../support/real.ts';
import { account, codes, decision, figures, type Given, read, taken, workspaceOf } from '../../support/real-reading.ts';

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
			detail: {
				values: ['23', '3', '343', '6', '4'],
				cells: ['B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'],
			},
		});
		expect(result.incoming).toBeNull();
		expect([result.read, result.refused, result.faulty]).toEqual([8, 8, 8]);
		expect(decision(result, 'repeats')).toBeUndefined();
	});

	it('anggaran_realisasi gives three rows for one month: refused', async () => {
		const result = await opendk('anggaran_realisasi');
		expect(codes(result)).toEqual(['conflicting_values']);
		expect(result.faults.map((fault) => fault.detail!.variable)).not.toContain('kec_anggaran');
		expect(result.faults).toHaveLength(5);
		expect([result.read, result.refused, result.faulty]).toEqual([3, 3, 3]);
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

	it('apbdes is the budget of the year, or of the month chosen in OpenDK; of no other time', async () => {
		const year = await opendk('apbdes', { period: '2024', village: NOBO });
		expect(year.faults).toEqual([]);
		const lines = year.incoming!.rows.flatMap((row) => row.budgetLines);
		expect(new Set(lines.map((line) => `${line.year} ${line.month}`))).toEqual(new Set(['2024 null']));
		expect(codes(await opendk('apbdes', { period: '2024-S1', village: NOBO }))).toEqual(['period_kind']);
		const { faults } = await opendk('apbdes', { village: NOBO });
		expect(wordsFor('id').fault(faults[0]!).hint).toContain('--periode 2024');
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
