import { expect, it } from 'vitest';
import { describeReal } from '../../support/real.ts';
import { account, codes, decision, figures, read, taken, workspaceOf } from '../../support/real-reading.ts';

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
