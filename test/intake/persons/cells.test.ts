import { describe, expect, it } from 'vitest';
import { CodeReader } from '../../../src/intake/persons/codes.ts';
import { DayReader, readDay } from '../../../src/intake/persons/days.ts';
import { readIdentity } from '../../../src/intake/persons/identities.ts';

describe('identity numbers', () => {
	it.each([
		['9901011203990007', { high: 99010112, low: 3990007 }],
		["'9901011203990007", { high: 99010112, low: 3990007 }],
		['9901 0112 0399 0007', { high: 99010112, low: 3990007 }],
		['0000000000000007', { high: 0, low: 7 }],
		['0000000000000000', 'none'],
		['99010112039900071', 'none'],
		['990101120399000', 'none'],
		['990101120399000x', 'none'],
		['9,90101E+15', 'lost'],
		[9_901_011_203_990_000, 'lost'],
		[0, 'none'],
		['', 'none'],
		[null, 'none'],
	])('reads %j', (cell, identity) => {
		expect(readIdentity(cell)).toEqual(identity);
	});
});

describe('codes', () => {
	it('takes any number or text for a certificate but words and noughts that say there is none', () => {
		const reader = new CodeReader('akta_lahir');
		const cells = ['AL-0012', '500', 17, 250, '0', '00', 0, 'Tidak Ada', 'belum', '-', 'N/A', null, 'ada', '1.000'];
		expect(cells.map((cell) => reader.read(cell))).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 0, 1, 1]);
	});

	it('reads a code the second time as the first, number or text', () => {
		const reader = new CodeReader('asuransi');
		const cells = [2, 99, 98, 100, -1, 2.5, '2', '2.0', '02'];
		const once = cells.map((cell) => reader.read(cell));
		expect(once).toEqual([2, 99, -1, -1, -1, -1, 2, 2, 2]);
		expect(cells.map((cell) => reader.read(cell))).toEqual(once);
	});
});

describe('days of a column', () => {
	it('are the same whether read before or not', () => {
		const reader = new DayReader();
		const cells = [
			'31/12/2024',
			'2024-12-31',
			'31/02/2024',
			'-',
			'',
			45_657,
			{ kind: 'date', iso: '2024-12-31' },
			null,
		];
		for (let time = 0; time < 2; time++)
			for (const cell of cells as Parameters<typeof readDay>[0][]) expect(reader.read(cell)).toBe(readDay(cell));
	});
});
