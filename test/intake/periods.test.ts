import { describe, expect, it } from 'vitest';
import { type PeriodCells, rowPeriod, saysPeriod, sheetPeriod } from '../../src/intake/periods.ts';
import { periodOf } from '../../src/model/period.ts';

const cells = (given: Partial<PeriodCells>): PeriodCells => ({
	schoolYear: undefined,
	year: undefined,
	month: undefined,
	semester: undefined,
	quarter: undefined,
	whole: undefined,
	...given,
});
/** Label of the period a row is for, or the code of the fault. */
function said(given: Partial<PeriodCells>, option: string | null = null): string {
	const period = rowPeriod(cells(given), option === null ? null : periodOf(option));
	return 'code' in period ? period.code : period.label;
}

describe('the period of a row', () => {
	it.each<[Partial<PeriodCells>, string]>([
		[{ year: '2024' }, '2024'],
		[{ year: '2019.0' }, '2019'],
		[{ year: '2024/2025' }, '2024/2025'],
		[{ year: '2024', month: '10' }, '2024-10'],
		[{ year: '2024', month: '7.0' }, '2024-07'],
		[{ year: '2024', month: 'Nopember' }, '2024-11'],
		[{ year: '2024', month: 'Oktober 2024' }, '2024-10'],
		[{ year: '2024', semester: '2' }, '2024-S2'],
		[{ year: '2024', semester: 'Semester I' }, '2024-S1'],
		[{ year: '2024', quarter: 'TW III' }, '2024-T3'],
		[{ year: '2024', quarter: '4.0' }, '2024-T4'],
		[{ whole: 'Semester I 2024' }, '2024-S1'],
		[{ whole: '2024/2025' }, '2024/2025'],
		[{ whole: '2024-10', year: '2024' }, '2024-10'],
		[{ schoolYear: '2024/2025', year: '2024' }, '2024/2025'],
		[{ year: '2024', month: '31/10/2024' }, '2024-10'],
		[{ whole: 'Januari - Juni 2024' }, '2024-S1'],
	])('%j is %s', (given, expected) => {
		expect(said(given)).toBe(expected);
	});

	it.each<Partial<PeriodCells>>([
		{ year: '' },
		{ year: '24' },
		{ year: '2024', month: '13' },
		{ year: '2024', month: '' },
		{ year: '2024', semester: '3' },
		{ year: '2024', semester: '' },
		{ year: '2024', quarter: '5' },
		{ year: '2024/2025', semester: 'Genap' },
		{ whole: '' },
		{ schoolYear: '2024' },
		{ whole: 'Januari - Oktober 2024' },
		{ year: '2024', month: '02/13/2024' },
		{ whole: 'bulan lalu' },
		{ month: '10' },
	])('%j cannot be read', (given) => {
		expect(said(given)).toBe('period_unreadable');
	});

	it.each<Partial<PeriodCells>>([
		{ year: '2023', month: 'Oktober 2024' },
		{ whole: '2024', year: '2023' },
		{ year: '2024', semester: '1', quarter: '4' },
		{ year: '2024', quarter: 'I', month: '10' },
	])('%j contradicts itself', (given) => {
		expect(said(given)).toBe('period_contradiction');
	});

	it.each<[Partial<PeriodCells>, string, string]>([
		[{ month: '10' }, '2024', '2024-10'],
		[{ month: 'Oktober' }, '2024-10', '2024-10'],
		[{ semester: 'I' }, '2024', '2024-S1'],
		[{ quarter: '2' }, '2024-S1', '2024-T2'],
		[{ month: '9' }, '2024-10', 'period_outside'],
		[{ semester: '2' }, '2024-S1', 'period_outside'],
	])('%j takes the year of the option %s: %s', (given, option, expected) => {
		expect(said(given, option)).toBe(expected);
	});

	it.each<[string, string, string]>([
		['2024', '2024', '2024'],
		['2023', '2024', 'period_outside'],
		['2024', '2024-10', 'period_outside'],
		['2024/2025', '2024', '2024/2025'],
		['2024/2025', '2025', 'period_outside'],
	])('year %s under the option %s: %s', (year, option, expected) => {
		expect(said({ year }, option)).toBe(expected);
	});

	it('says both periods when they do not fit', () => {
		expect(rowPeriod(cells({ year: '2023' }), periodOf('2024'))).toEqual({
			code: 'period_outside',
			value: '2023',
			detail: { found: '2023', given: '2024' },
		});
	});

	it('shows no identity number that stands in a period column', () => {
		const failed = rowPeriod(cells({ whole: '3204251010850001' }), null);
		expect(JSON.stringify(failed)).not.toContain('3204251010850001');
		expect(failed).toMatchObject({ code: 'period_unreadable' });
	});
});

describe('whether a row says its period', () => {
	it('needs a year or a whole period', () => {
		expect(saysPeriod(cells({ year: '' }))).toBe(true);
		expect(saysPeriod(cells({ whole: '2024' }))).toBe(true);
		expect(saysPeriod(cells({ month: '10', semester: '1' }))).toBe(false);
	});
});

describe('the period of a sheet', () => {
	it('is the option', () => {
		expect(sheetPeriod(periodOf('2024-S1'), null, 'a.xlsx')).toEqual(periodOf('2024-S1'));
		expect(sheetPeriod(periodOf('2024-10'), 'month', 'a.xlsx')).toEqual(periodOf('2024-10'));
	});

	it.each([
		['RT - RW_CICALENGKA_2024.xlsx', '2024', '2024-10'],
		['laporan_22_12_2020.xlsx', '2020', '2020-10'],
		['penduduk3204.csv', '', '2024-10'],
		['a20241.csv', '', '2024-10'],
	])('is asked for when there is none; %j offers %j, never takes it', (file, offer, example) => {
		expect(sheetPeriod(null, 'month', file)).toEqual({ code: 'period_missing', detail: { offer, example } });
	});

	it('must be of the kind the layout is for', () => {
		expect(sheetPeriod(periodOf('2024'), 'month', 'a.xlsx')).toEqual({
			code: 'period_kind',
			detail: { kind: 'month', given: '2024', example: '2024-10' },
		});
		expect(sheetPeriod(periodOf('2024-10'), 'semester', 'a.xlsx')).toMatchObject({ code: 'period_kind' });
	});
});
