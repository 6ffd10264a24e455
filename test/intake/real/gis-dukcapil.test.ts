import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { foldName } from '../../../src/intake/names.ts';
import { type OpenedFile, readTables } from '../../../src/intake/tables.ts';
import { textOf } from '../../../src/intake/values.ts';
import { villageCode } from '../../../src/model/place.ts';
import { describeReal, realFile } from '../../support/real.ts';
import { codes, decision, figures, read, sumsThatFail, workspaceOf } from '../../support/real-reading.ts';

const FIRST = 'gis-dukcapil-jabar/gis-dukcapil.csv';
const SECOND = 'gis-dukcapil-jabar/gis-dukcapil2.xlsx';

describeReal('GIS Dukcapil, first half of 2024', () => {
	let opened: OpenedFile;
	beforeAll(async () => {
		opened = await readTables(realFile(FIRST)!);
	});

	it('256 of its BPS codes are Kemendagri codes of other villages, none of them by name', () => {
		const [heading, ...rows] = opened.sheets[0]!.rows;
		const column = (title: string): number => heading!.cells.findIndex((cell) => textOf(cell) === title);
		const [code, name] = [column('kode_desa'), column('Kelurahan/Desa')];
		const list = createRequire(import.meta.url).resolve('idn-area-data/package.json');
		const lines = readFileSync(join(dirname(list), 'data', 'villages.csv'), 'utf8').split(/\r?\n/);
		const official = new Map(lines.map((line) => [line.slice(0, 13), line.slice(23).replaceAll('"', '')]));
		let collisions = 0;
		let agree = 0;
		for (const { cells } of rows) {
			const dotted = villageCode(textOf(cells[code] ?? null));
			const village = official.get(dotted ?? '');
			if (village === undefined) continue;
			collisions++;
			if (foldName(village) === foldName(textOf(cells[name] ?? null))) agree++;
		}
		expect([collisions, agree]).toEqual([256, 0]);
	});
});

describeReal('GIS Dukcapil, second half of 2024', () => {
	const period = { period: '2024-S2' };

	it('trailing zeros lost in Purwakarta come in as they stand; their sums fail', async () => {
		const { sheets } = await readTables(realFile(SECOND)!);
		const [heading, ...rows] = sheets[0]!.rows;
		const at = (title: RegExp): number => heading!.cells.findIndex((cell) => title.test(textOf(cell)));
		const [name, district] = [at(/kelurahan/i), at(/^kecamatan$/i)];
		const row = rows.find(({ cells }) => textOf(cells[name] ?? null) === 'CIWARENG')!;
		expect(textOf(row.cells[district] ?? null)).toBe('BABAKANCIKAO');
		const workspace = workspaceOf('32.14.12');
		const result = await read(workspace, SECOND, period);
		const village = workspace.villages.find((one) => one.name === 'Ciwareng')!;
		expect(figures(result, village.code, '2024-S2', 'penduduk', 'penduduk_laki', 'penduduk_perempuan')).toEqual([
			1055, 5223, 5327,
		]);
		expect(sumsThatFail(result)).toContain(`${village.code} 2024-S2 penduduk`);
	});

	it('one village with two different figures is refused, the rest can be taken', async () => {
		const { sheets } = await readTables(realFile(SECOND)!);
		const [heading, ...rows] = sheets[0]!.rows;
		const at = (title: RegExp): number => heading!.cells.findIndex((cell) => title.test(textOf(cell)));
		const key = [at(/^kab/i), at(/^kecamatan$/i), at(/kelurahan/i)];
		const people = at(/^jumlah penduduk$/i);
		const figuresOf = new Map<string, Set<string>>();
		for (const { cells } of rows) {
			const village = key.map((index) => textOf(cells[index] ?? null)).join('|');
			figuresOf.set(village, (figuresOf.get(village) ?? new Set()).add(textOf(cells[people] ?? null)));
		}
		const different = [...figuresOf].filter(([, set]) => set.size > 1).map(([village]) => village);
		expect(different.length).toBeGreaterThan(0);
		expect(different.length).toBeLessThanOrEqual(13);
		const [, kecamatan] = different[0]!.split('|');
		expect(kecamatan).not.toBe('CICALENGKA');
	});

	it('its repeats count once', async () => {
		const result = await read(workspaceOf('32.04.25'), SECOND, period);
		expect(codes(result)).toEqual([]);
		expect(decision(result, 'repeats')?.rows).toBe(2);
	});
});
