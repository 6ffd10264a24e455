import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { bookOf } from '../support/planted.ts';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());
let folder: string;
beforeEach(async () => {
	folder = folders.make();
	await demoWorkspace(folder);
});

/** A sheet of two heading rows, both sexes and their sum below each measure; the period stands in the title only. */
const bySex = (sum: string): Cell[][] => [
	['REKAP PENIMBANGAN BULAN OKTOBER 2024'],
	['No', 'Desa', 'S', 'S', 'S', 'D', 'D', 'D'],
	['', '', 'L', 'P', sum, 'L', 'P', sum],
	[1, 'Sukamaju', 14, 16, 30, 13, 15, 28],
	[2, 'Mekarjaya', 19, 21, 40, 17, 19, 36],
];
const put = (sum = 'JML'): void => writeFileSync(join(folder, 'a.xlsx'), bookOf(bySex(sum)));
const stored = async (): Promise<string[]> => {
	const ran = await dasbor(['data', '--format', 'json'], { cwd: folder });
	return JSON.parse(ran.stdout)
		.rows.map((row: Record<string, unknown>) => `${row.name} ${row.variable} ${row.period} ${row.value}`)
		.sort();
};
const RIGHT = [
	'Mekarjaya balita_ditimbang 2024-10 36',
	'Mekarjaya balita_sasaran 2024-10 40',
	'Sukamaju balita_ditimbang 2024-10 28',
	'Sukamaju balita_sasaran 2024-10 30',
];

describe('both sexes and their sum, at a terminal', () => {
	it.each(['JML', 'JLH', 'Jml.', 'L+P', 'L + P', 'Jumlah', 'TOTAL'])(
		'come in once when every question is answered with Enter, shown on real rows: %s',
		async (sum) => {
			put(sum);
			const answers = [true, '', '', '', '', '', '', '', '', 'x', '', true, true, true];
			const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], { cwd: folder, isTTY: true, answers });
			expect(ran.code, ran.stderr).toBe(0);
			const told = ran.stderr.replace(/\s+/g, ' ');
			expect(told).toContain('sama dengan jumlah kolom C + D');
			expect(told).toContain('Sukamaju (2024-10): balita_sasaran = 30; balita_ditimbang = 28');
			expect(await stored()).toEqual(RIGHT);
		},
	);

	it('show real rows also before the period is known', async () => {
		put();
		const rows = bySex('JML').slice(1);
		writeFileSync(join(folder, 'a.xlsx'), bookOf(rows));
		const answers = [true, '', '', '', '', '', '', '', '', 'x', '', false];
		const ran = await dasbor(['impor', 'a.xlsx', '--belajar'], { cwd: folder, isTTY: true, answers });
		expect(ran.stderr.replace(/\s+/g, ' ')).toContain(
			'Sukamaju (periode ditanyakan nanti): balita_sasaran = 30; balita_ditimbang = 28',
		);
	});
});

describe('both sexes and their sum, in scripts', () => {
	const teach = (...read: string[]) =>
		dasbor(
			['impor', 'a.xlsx', '--belajar', 'x', '--periode', '2024-10', '--kolom', 'Desa=@nama_desa', '--ya'].concat(
				read.flatMap((title) => ['--kolom', `${title}=balita_sasaran`]),
			),
			{ cwd: folder },
		);

	it('are refused where the sum is added to its parts', async () => {
		put();
		const ran = await teach('S L', 'S P', 'S JML');
		expect(ran.code).toBe(1);
		expect((ran.stdout + ran.stderr).replace(/\s+/g, ' ')).toContain(
			'adalah jumlah dari kolom C dan D; bila semuanya dijumlahkan menjadi balita_sasaran, angkanya terhitung dua kali',
		);
		expect(await stored()).toEqual([]);
	});

	it('are refused where one sex is taken for a variable of both', async () => {
		put();
		const ran = await teach('S P');
		expect(ran.code).toBe(1);
		expect((ran.stdout + ran.stderr).replace(/\s+/g, ' ')).toContain('hanya satu jenis kelamin');
		expect(await stored()).toEqual([]);
	});

	it('come in where both sexes are added, which is told', async () => {
		put();
		const ran = await teach('S L', 'S P');
		expect(ran.code, ran.stderr).toBe(0);
		expect(ran.stdout).toContain('kolom dijumlahkan menjadi balita_sasaran: C + D');
		expect(await stored()).toEqual(RIGHT.filter((line) => line.includes('sasaran')));
	});
});
