import { describe, expect, it } from 'vitest';
import { addsUp, partsOf, plainFigure, type Summand, sided } from '../../src/intake/sums.ts';

const columns = (...said: (readonly [string, ...(number | null)[]])[]): Summand[] =>
	said.map(([title, ...figures]) => ({ title, figures }));

describe('columns that add up others', () => {
	it.each([
		['S L', 's', 'male'],
		['Penduduk Perempuan', 'penduduk', 'female'],
		['Jumlah Pr', '', 'female'],
		['Laki-laki Ditimbang', 'ditimbang', 'male'],
		['S JML', 's', 'sum'],
		['D Jml.', 'd', 'sum'],
		['D JUMLAH TOTAL', 'd', 'sum'],
		['D L + P', 'd', 'sum'],
		['D L+P', 'd', 'sum'],
		['JLH', '', 'sum'],
		['Jumlah Balita', 'balita', 'sum'],
		['Balita sasaran (S)', 'balita sasaran s', null],
	])('knows what %s says', (title, stem, side) => {
		expect(sided(title)).toEqual({ stem, side });
	});

	it.each(['JML', 'JLH', 'Jml.', 'L+P', 'L + P', 'Jumlah', 'Total'])(
		'are known by the heading %s, whatever stands below',
		(sum) => {
			expect(partsOf(2, columns(['S L', 3], ['S P', 4], [`S ${sum}`, 8]))).toEqual([0, 1]);
			expect(partsOf(2, columns(['L', 3], ['P', 4], [sum, 7]))).toEqual([0, 1]);
		},
	);

	it('are known by their figures in every row, whatever the heading', () => {
		expect(partsOf(2, columns(['0-5', 3, 5, 9], ['6-11', 4, 5, 1], ['Semua', 7, 10, 10]))).toEqual([0, 1]);
		expect(partsOf(0, columns(['Semua', 7, 10, 10], ['0-5', 3, 5, 9], ['6-11', 4, 5, 1]))).toEqual([1, 2]);
		expect(partsOf(2, columns(['0-5', 3, 5, 9], ['6-11', 4, 5, 1], ['Semua', 7, 10, 11]))).toEqual([]);
	});

	it('are none by figures that say little: few rows, or nothing but one part', () => {
		expect(partsOf(2, columns(['0-5', 3, 5], ['6-11', 4, 5], ['Semua', 7, 10]))).toEqual([]);
		expect(partsOf(2, columns(['0-5', 3, 5, 9], ['6-11', 0, 0, 0], ['Semua', 3, 5, 9]))).toEqual([]);
		expect(addsUp({ title: '', figures: [null] }, [{ title: '', figures: [1] }])).toBe(false);
	});

	it('read figures with points, and nothing from words', () => {
		expect(plainFigure('1.204')).toBe(1204);
		expect(plainFigure('37')).toBe(37);
		expect(plainFigure('tidak ada')).toBeNull();
	});
});
