import { expect, it } from 'vitest';
import { describeReal } from '../../support/real.ts';
import { account, codes, figures, read, workspaceOf } from '../../support/real-reading.ts';

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
