import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/language/index.ts';
import type { Doubt, DoubtReason } from '../../src/model/doubt.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue } from '../analysis/support.ts';

const about = (value: number, reason: DoubtReason): Doubt => ({
	kind: reason.code,
	check: catalogue.checks[0]!,
	village: 'A',
	variable: 'umur_0_4',
	period: '2024-S1',
	at: periodOf('2024-S1'),
	value,
	source: 'prodeskel',
	reason,
	severity: 50,
	involved: [],
});
const id = (value: number, reason: DoubtReason): string =>
	wordsFor('id').doubt(
		about(value, reason),
		() => 'Penduduk',
		(source) => source,
	);
const en = (value: number, reason: DoubtReason): string =>
	wordsFor('en').doubt(
		about(value, reason),
		() => 'Population',
		(source) => source,
	);
const outlier = (expected: number): DoubtReason => ({
	code: 'outlier',
	expected,
	factor: 38.8,
	villages: 12,
	base: { variable: 'penduduk', value: 4349 },
});

describe('how many times a figure is of another', () => {
	it('is the quotient of the two figures that are printed', () => {
		expect(id(8, outlier(329.7))).toBe(
			'biasanya sekitar 330 bila Penduduk 4.349 (kebiasaan 12 desa); angka ini 41 kali lebih kecil',
		);
		expect(en(8, outlier(329.7))).toContain('usually about 330');
		expect(en(8, outlier(329.7))).toContain('41 times smaller');
		expect(id(900, outlier(300.2))).toContain('angka ini 3,0 kali lebih besar');
		const jump = { code: 'jump', before: 4, period: '2023-S1', factor: 9.5 } as const;
		expect(id(40, jump)).toContain('sebelumnya 4');
		expect(id(40, jump)).toContain('sekarang 10 kali lebih besar');
		const sources = { code: 'sources', source: 'bps', value: 3, period: '2024-S1', factor: 8 } as const;
		expect(id(30, sources)).toContain('angka ini 10 kali lebih besar');
		expect(id(10, { code: 'median', median: 25, factor: 0.4, villages: 5 })).toContain('2,5 kali lebih kecil');
	});

	it('is not told where one of them is nothing', () => {
		expect(id(0, outlier(329.7))).toBe('biasanya sekitar 330 bila Penduduk 4.349 (kebiasaan 12 desa); angka ini 0');
		expect(en(0, outlier(329.7))).toContain('this figure is 0');
		expect(id(40, { code: 'jump', before: 0, period: '2023-S1', factor: 80 })).toContain('sekarang 40');
	});
});
