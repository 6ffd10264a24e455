import { expect, it } from 'vitest';
import { readTables } from '../../../src/intake/tables.ts';
import { textOf } from '../../../src/intake/values.ts';
import { codeDigits } from '../../../src/model/place.ts';
import { describeReal, realFile } from '../../support/real.ts';
import { account, read, taken, workspaceOf } from '../../support/real-reading.ts';

const IDM = 'idm-kab-serang/DataTrainingKabSerang.xlsx';
const YEARS = ['2021', '2022', '2023', '2024'] as const;
/** Published cut-offs of the index: the lowest score of each level above the first. */
const CUT_OFFS = [0.4907, 0.5989, 0.7072, 0.8155];

describeReal('IDM of all of Kabupaten Serang', () => {
	it('scores are means of their parts, levels follow from them, and every village is read in its own kecamatan', async () => {
		const { sheets } = await readTables(realFile(IDM)!);
		const villages = sheets[0]!.rows
			.slice(1)
			.map((row) => row.cells.map(textOf).find((t) => codeDigits(t)?.length === 10)!);
		const codes = [...new Set(villages.map((text) => codeDigits(text)!.replace(/^(..)(..)(..).*/, '$1.$2.$3')))];
		expect(codes).toHaveLength(29);
		const levels = new Map<string, number>();
		let read29 = 0;
		for (const code of codes) {
			const result = await read(workspaceOf(code), IDM);
			expect(result.faults).toEqual([]);
			read29 += account(result).own;
			const values = taken(result);
			for (const key of values.keys()) {
				if (!key.endsWith(' idm')) continue;
				const start = key.slice(0, -3);
				const [iks, ike, ikl, score, level] = ['iks', 'ike', 'ikl', 'idm', 'idm_status'].map(
					(name) => values.get(start + name)!,
				);
				expect(Math.abs((iks! + ike! + ikl!) / 3 - score!)).toBeLessThan(0.0001);
				expect(level).toBe(1 + CUT_OFFS.filter((cut) => score! > cut).length);
				const year = YEARS.find((one) => start.includes(` ${one} `))!;
				levels.set(`${year} ${level}`, (levels.get(`${year} ${level}`) ?? 0) + 1);
			}
		}
		expect(read29).toBe(326);
		expect([5, 4, 3, 2].map((level) => levels.get(`2021 ${level}`))).toEqual([3, 50, 254, 19]);
		expect([5, 4, 3, 2].map((level) => levels.get(`2024 ${level}`))).toEqual([17, 79, 229, 1]);
	});

	it('Cemplang of Ciomas and Cemplang of Jawilan are two villages', async () => {
		for (const code of ['36.04.23', '36.04.25']) {
			const workspace = workspaceOf(code);
			const village = workspace.villages.find((one) => one.name === 'Cemplang');
			if (!village) continue;
			const values = taken(await read(workspace, IDM));
			expect([...values.keys()].filter((key) => key.startsWith(village.code))).toHaveLength(20);
		}
	});
});
