import { expect, it } from 'vitest';
import { describeReal } from '../../support/real.ts';
import { account, decision, figures, read, workspaceOf } from '../../support/real-reading.ts';

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
