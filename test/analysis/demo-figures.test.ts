import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ScratchFolder } from './program.ts';
import { TEMPLATES } from './support.ts';

/** Counted by hand from the shipped demo files for 2024: numerator, denominator, villages with both parts. */
const FIGURES: readonly (readonly [string, number, number, number])[] = [
	['K01', 384, 2536, 10],
	['K04', 2614, 3382, 10],
	['K05', 613, 732, 10],
	['A04', 10540, 12592, 10],
	['P05', 178, 5997, 9],
	['D01', 12245, 12924, 10],
	['B01', 6556932000, 17196390000, 9],
	['K26', 7, 715, 10],
	['A07', 3, 10, 10],
	['S05', 3834, 4620, 9],
	['B08', 6556932000, 35617, 9],
	['B07', 6117404000, 6556932000, 9],
	['S10', 427, 553, 3],
	['D08', 463, 31784, 8],
];

describe('the demo kecamatan in 2024', () => {
	const folder = new ScratchFolder();
	beforeAll(async () => {
		const demo = join(TEMPLATES, 'demo');
		await folder.run('mulai', '99.01.01', '--desa', join(demo, 'desa.csv'));
		const files = readdirSync(demo).filter((name) => /^\d.*\.(csv|xlsx)$/.test(name));
		await folder.run('impor', ...files.map((name) => join(demo, name)));
	});
	afterAll(() => folder.remove());

	test.each(FIGURES)('%s is %d over %d in %d villages', async (code, numerator, denominator, villages) => {
		const [row] = await folder.indicators('2024', code);
		expect(row).toMatchObject({
			village: null,
			numerator,
			denominator,
			villages_counted: villages,
			villages_total: 10,
		});
		const multiplier = { K26: 1000, B08: 1 }[code] ?? 100;
		expect(row!.value).toBe((multiplier * numerator) / denominator);
	});
});
