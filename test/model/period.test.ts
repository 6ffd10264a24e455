import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	comparePeriods,
	isInside,
	monthLabel,
	monthPeriod,
	monthsIn,
	nextPeriod,
	type Period,
	parseMonth,
	parseOrdinal,
	parsePeriod,
	parseYear,
	periodOf,
	quarterPeriod,
	schoolYearPeriod,
	semesterPeriod,
	serves,
	yearOf,
	yearPeriod,
} from '../../src/model/period.ts';

const year = fc.integer({ min: 1990, max: 2097 });
const period: fc.Arbitrary<Period> = fc.oneof(
	fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, n]) => monthPeriod(y, n)),
	fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, n]) => quarterPeriod(y, n)),
	fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, n]) => semesterPeriod(y, n)),
	year.map(yearPeriod),
	year.map(schoolYearPeriod),
);
/** Labels of periods, for short assertions. */
const label = (text: string): string | null => parsePeriod(text)?.label ?? null;
const at = (text: string): Period => periodOf(text);

describe('reading a period', () => {
	it.each([
		['2024', '2024'],
		[' 2024 ', '2024'],
		['Tahun 2024', '2024'],
		['TA 2024', '2024'],
		['Tahun Anggaran 2024', '2024'],
		['2024/2025', '2024/2025'],
		['2024-2025', '2024/2025'],
		['TA 2024/2025', '2024/2025'],
		['T.A. 2024/2025', '2024/2025'],
		['Tahun Ajaran 2024 / 2025', '2024/2025'],
		['Tahun Pelajaran 2024/2025', '2024/2025'],
		['2024-S1', '2024-S1'],
		['2024-s2', '2024-S2'],
		['2024 Semester II', '2024-S2'],
		['Semester I 2024', '2024-S1'],
		['semester 2 tahun 2024', '2024-S2'],
		['Smt I 2024', '2024-S1'],
		['Semester satu 2024', '2024-S1'],
		['2024-T3', '2024-T3'],
		['2024 TW IV', '2024-T4'],
		['Triwulan 3 2024', '2024-T3'],
		['Triwulan III Tahun 2024', '2024-T3'],
		['TW 2, 2024', '2024-T2'],
		['Kuartal 1 2024', '2024-T1'],
		['2024-10', '2024-10'],
		['2024/7', '2024-07'],
		['10/2024', '2024-10'],
		['7-2024', '2024-07'],
		['Oktober 2024', '2024-10'],
		['OKTOBER  2024', '2024-10'],
		['Bulan Oktober 2024', '2024-10'],
		['Nopember 2024', '2024-11'],
		['Pebruari tahun 2024', '2024-02'],
		['Agt. 2024', '2024-08'],
		['Okt 2024', '2024-10'],
		['October 2024', '2024-10'],
		['Mei, 2024', '2024-05'],
	])('%j is %s', (text, expected) => {
		expect(label(text)).toBe(expected);
	});

	it.each([
		'',
		'24',
		'1824',
		'2024-13',
		'2024-00',
		'13/2024',
		'0/2024',
		'2024-S3',
		'2024-T5',
		'Semester III 2024',
		'Triwulan V 2024',
		'2024/2026',
		'2025/2024',
		'2024/2024',
		'Foktober 2024',
		'Oktober',
		'Semester I',
		'20245',
		'2024-10-31',
		'tahun lalu',
	])('%j cannot be read', (text) => {
		expect(parsePeriod(text)).toBeNull();
	});

	it('reads back every label it writes', () => {
		fc.assert(
			fc.property(period, (one) => {
				expect(parsePeriod(one.label)).toEqual(one);
				expect(parsePeriod(` ${one.label.toLowerCase()} `)).toEqual(one);
				expect(periodOf(one.label)).toEqual(one);
			}),
		);
	});

	it('throws on a label it never wrote', () => {
		expect(() => periodOf('kemarin')).toThrow('kemarin');
	});

	it('never throws on any text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const read = parsePeriod(text);
				if (read) expect(parsePeriod(read.label)).toEqual(read);
			}),
		);
	});
});

describe('parts of a period', () => {
	it.each([
		['1', 1],
		['01', 1],
		['12', 12],
		['Januari', 1],
		['PEBRUARI', 2],
		['Agustus', 8],
		['agt', 8],
		['Ags.', 8],
		['Sept', 9],
		['Nopember', 11],
		['December', 12],
	])('%j is month %d', (text, month) => {
		expect(parseMonth(text)).toBe(month);
	});

	it.each(['0', '13', '00', '', '1.5', 'Mart', 'Semester'])('%j is no month', (text) => {
		expect(parseMonth(text)).toBeNull();
	});

	it.each<[string, 2 | 4, number | null]>([
		['1', 2, 1],
		['II', 2, 2],
		['Semester 2', 2, 2],
		['SMT I', 2, 1],
		['s2', 2, 2],
		['satu', 2, 1],
		['dua', 2, 2],
		['tiga', 4, 3],
		['empat', 4, 4],
		['3', 2, null],
		['III', 2, null],
		['III', 4, 3],
		['TW IV', 4, 4],
		['Triwulan 2', 4, 2],
		['t3', 4, 3],
		['5', 4, null],
		['', 4, null],
		// Ganjil and genap count school semesters: which half of a calendar year they are depends on the school year.
		['ganjil', 2, null],
		['genap', 2, null],
	])('ordinal %j of %d is %s', (text, max, expected) => {
		expect(parseOrdinal(text, max)).toBe(expected);
	});

	it.each([
		['2024', 2024],
		['2024.0', 2024],
		['2024,00', 2024],
		[' 2019 ', 2019],
		['24', null],
		['2024.5', null],
		['3204', null],
		['', null],
	])('year %j is %s', (text, expected) => {
		expect(parseYear(text)).toBe(expected);
	});
});

describe('periods in time', () => {
	it('counts months', () => {
		expect(monthsIn(at('2024-10'))).toBe(1);
		expect(monthsIn(at('2024-T3'))).toBe(3);
		expect(monthsIn(at('2024-S1'))).toBe(6);
		expect(monthsIn(at('2024'))).toBe(12);
		expect(monthsIn(at('2024/2025'))).toBe(12);
		expect(monthLabel(at('2024/2025').first)).toBe('2024-07');
		expect(monthLabel(at('2024/2025').last)).toBe('2025-06');
		expect(monthLabel(at('2024-T4').first)).toBe('2024-10');
	});

	it('gives the period of the same kind that follows', () => {
		expect(nextPeriod(at('2024-12')).label).toBe('2025-01');
		expect(nextPeriod(at('2024-T4')).label).toBe('2025-T1');
		expect(nextPeriod(at('2024-S1')).label).toBe('2024-S2');
		expect(nextPeriod(at('2024-S2')).label).toBe('2025-S1');
		expect(nextPeriod(at('2024')).label).toBe('2025');
		expect(nextPeriod(at('2024/2025')).label).toBe('2025/2026');
		fc.assert(
			fc.property(period, (one) => {
				const next = nextPeriod(one);
				expect(next.kind).toBe(one.kind);
				expect(next.first).toBe(one.last + 1);
				expect(monthsIn(next)).toBe(monthsIn(one));
				expect(parsePeriod(next.label)).toEqual(next);
				expect(comparePeriods(one, next)).toBeLessThan(0);
			}),
		);
	});

	it.each([
		['2024-10', '2024', true],
		['2024-10', '2024-S2', true],
		['2024-10', '2024-T4', true],
		['2024-10', '2024-10', true],
		['2024-10', '2024/2025', true],
		['2024-T3', '2024-S2', true],
		['2024', '2024', true],
		['2024', '2024-10', false],
		['2024-10', '2023', false],
		['2024-10', '2024-T3', false],
		['2024-S1', '2024/2025', false],
		// School-year data belong to the year the school year starts in.
		['2024/2025', '2024', true],
		['2024/2025', '2025', false],
		['2024', '2024/2025', false],
	])('%s lies inside %s: %s', (inner, outer, expected) => {
		expect(isInside(at(inner), at(outer))).toBe(expected);
	});

	it.each([
		['2024', '2024-10', true],
		['2024-10', '2024', true],
		['2024-S1', '2024-T2', true],
		['2024-S1', '2024-T3', false],
		['2024/2025', '2024', true],
		['2024/2025', '2025', false],
		['2024/2025', '2025-03', true],
		['2024', '2024/2025', true],
		['2023', '2024', false],
	])('%s serves %s: %s', (own, asked, expected) => {
		expect(serves(at(own), at(asked))).toBe(expected);
	});

	it('lets a period serve whatever it lies inside, and itself', () => {
		fc.assert(
			fc.property(period, period, (a, b) => {
				expect(isInside(a, a)).toBe(true);
				if (isInside(a, b)) expect(serves(a, b)).toBe(true);
				if (isInside(a, b) && isInside(b, a)) expect([b.first, b.last]).toEqual([a.first, a.last]);
				expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
			}),
		);
	});

	it('puts a period in one calendar year', () => {
		expect(yearOf(at('2024/2025'))).toBe(2024);
		expect(yearOf(at('2024-12'))).toBe(2024);
		expect(yearOf(at('2025-01'))).toBe(2025);
	});

	it('orders by end, the longer one first', () => {
		const sorted = ['2024-12', '2024', '2024-T4', '2023', '2024-S2', '2024/2025'].map(at).sort(comparePeriods);
		expect(sorted.map((one) => one.label)).toEqual(['2023', '2024', '2024-S2', '2024-T4', '2024-12', '2024/2025']);
	});
});
