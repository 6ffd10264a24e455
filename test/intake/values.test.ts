import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { parseNumber, readValue, shown, textOf } from '../../src/intake/values.ts';
import type { Measure } from '../../src/model/catalogue.ts';
import { MEASURES } from '../../src/model/catalogue.ts';
import { date, percent } from '../support/sheets.ts';

const COUNT: Measure = 'orang';
const NIK = '3204251010850001';

/** What a cell gives, in one word or number: the value, `blank`, or the code of its fault. */
function said(cell: Cell, measure: Measure): number | string {
	const read = readValue(cell, measure);
	return read.kind === 'value' ? read.value : read.kind === 'blank' ? 'blank' : read.code;
}

describe('counts and rupiah', () => {
	it.each<[Cell, number]>([
		['0', 0],
		['7', 7],
		['0012', 12],
		['1250', 1250],
		['1.250', 1250],
		['12.500', 12_500],
		['1.250.000', 1_250_000],
		['1.250,00', 1250],
		['1,250', 1250],
		['1,250.00', 1250],
		['1,250,000', 1_250_000],
		['1 250', 1250],
		['1\u00a0250\u00a0000', 1_250_000],
		['  42  ', 42],
		['+5', 5],
		['32.0', 32],
		['1234.000', 1234],
		['1.5e3', 1500],
		[1250, 1250],
		[0, 0],
	])('%j is %d', (cell, value) => {
		expect(said(cell, COUNT)).toBe(value);
		expect(said(cell, 'rupiah')).toBe(value);
	});

	it.each<[string, number]>([
		['Rp1.250.000,00', 1_250_000],
		['Rp 1.250.000', 1_250_000],
		['Rp. 1.250.000,-', 1_250_000],
		['rp1.250.000', 1_250_000],
		['1.250.000,-', 1_250_000],
		['Rp0', 0],
		['Rp12.345.678.901', 12_345_678_901],
	])('%j is %d rupiah', (cell, value) => {
		expect(said(cell, 'rupiah')).toBe(value);
	});

	it.each<Cell>(['12,5', '1,25', '1.5', '50.36', '118.04', '1.250,5', '1,250.75', '0.5', '.5', 1.474, 50.36, 0.5])(
		'%j has a fraction that no count has: refused, not rounded or repaired',
		(cell) => {
			expect(said(cell, COUNT)).toBe('value_fraction');
			expect(said(cell, 'rupiah')).toBe('value_fraction');
		},
	);

	it.each<[string, Measure, number | string]>([
		['1.250 jiwa', 'orang', 1250],
		['12 Orang', 'orang', 12],
		['30 KK', 'keluarga', 30],
		['Rp1.250.000 rupiah', 'rupiah', 1_250_000],
		['5 unit', 'unit', 5],
		['30 KK', 'orang', 'value_unreadable'],
		['12 ribu orang', 'orang', 'value_unreadable'],
		['12 orang dari 30', 'orang', 'value_unreadable'],
		['orang', 'orang', 'value_unreadable'],
		['5 jt', 'rupiah', 'value_unreadable'],
		['Rp 100', 'orang', 'value_unreadable'],
		['Rp. 3.000', 'unit', 'value_unreadable'],
		['(Rp3.000)', 'keluarga', 'value_unreadable'],
		['Rp3000', 'orang', 'value_unreadable'],
	])('%j as %s is %j', (cell, measure, value) => {
		expect(said(cell, measure)).toBe(value);
	});

	// A thousands group cannot begin with a zero: 0.747 is a score, never 747 people.
	it.each(['0.747', '0,747', '00.747', '0.747,00'])('%j is not 747', (cell) => {
		expect(said(cell, COUNT)).not.toBe(747);
	});

	it.each<Cell>(['-5', '(1.000)', '- 1.000', '-1.250.000', 'Rp-1.000', '-Rp1.000', '(Rp1.000)', '( 7 )', -1, -0.5])(
		'%j is negative',
		(cell) => {
			expect(said(cell, 'rupiah')).toBe('value_negative');
		},
	);

	it('knows no negative zero', () => {
		expect(Object.is(said('-Rp0', 'rupiah'), 0)).toBe(true);
		for (const cell of ['-0', '(0)']) {
			expect(Object.is(said(cell, COUNT), 0)).toBe(true);
			expect(Object.is(parseNumber(cell, true), 0)).toBe(true);
		}
	});

	it.each(['85%', '85 %', '85,5%', '0.85%'])('%j needs its parts', (cell) => {
		expect(said(cell, COUNT)).toBe('percent_needs_parts');
	});

	it('asks for the parts of a cell shown as percent, whatever it holds', () => {
		expect(said(percent(0.85), COUNT)).toBe('percent_needs_parts');
		expect(said(percent(1), 'desa')).toBe('percent_needs_parts');
	});

	it.each([
		'banyak',
		'12 orang lebih',
		'±20',
		'1.2.3',
		'12.34.567',
		'1,2,3',
		'5.',
		'1..250',
		'12-15',
		'1/2',
		'1e400',
		'Infinity',
		'NaN',
		'0x10',
		'=1+1',
		'٣',
	])('%j is no number', (cell) => {
		expect(said(cell, COUNT)).toBe('value_unreadable');
	});

	it.each(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?'])('%s is what a failed formula leaves', (cell) => {
		expect(said(cell, COUNT)).toBe('value_error');
	});
});

describe('what says nothing', () => {
	const blanks = [
		'',
		' ',
		'-',
		'--',
		'---',
		'–',
		'—',
		'.',
		'n/a',
		'N/A',
		'NA',
		'null',
		'TD',
		'td',
		' - ',
		'Belum ada data',
	];

	it.each(blanks)('%j is blank for every measure, never zero', (cell) => {
		for (const measure of MEASURES) expect(said(cell, measure)).toBe('blank');
		expect(said(null, COUNT)).toBe('blank');
	});

	it('takes "tidak ada" in a column of counts as nothing said', () => {
		expect(said('TIDAK ADA', COUNT)).toBe('blank');
	});
});

describe('yes and no', () => {
	it.each<Cell>(['ADA', 'ada', 'Ya', 'YA', 'Iya', 'Sudah', 'y', '1', 'v', '✓', 'Tepat', true, 1])(
		'%j is yes',
		(cell) => {
			expect(said(cell, 'desa')).toBe(1);
		},
	);

	it.each<Cell>([
		'TIDAK ADA',
		'Tidak Ada ',
		'tidak  ada',
		'Tidak',
		'tdk',
		'Belum',
		'Belum ada',
		'Nihil',
		'T',
		'0',
		'x',
		false,
		0,
	])('%j is no', (cell) => {
		expect(said(cell, 'desa')).toBe(0);
	});

	it.each<Cell>(['mungkin', '2', 2, 0.5, 'ADA 3'])('%j is neither', (cell) => {
		expect(said(cell, 'desa')).toMatch(/^value_/);
	});

	it('keeps true and false out of counts', () => {
		expect(said(true, COUNT)).toBe('value_unreadable');
	});
});

describe('scores, percentages and grades', () => {
	it.each<[Cell, number]>([
		['0.8686', 0.8686],
		['0,8686', 0.8686],
		['0.747', 0.747],
		['1.250', 1.25],
		['767.06', 767.06],
		['1.250,5', 1250.5],
		['1,250.5', 1250.5],
		['1.250.000', 1_250_000],
		[0.7229, 0.7229],
	])('%j is the score %d', (cell, value) => {
		expect(said(cell, 'skor')).toBe(value);
	});

	it.each<[Cell, number]>([
		['85%', 85],
		['85,5 %', 85.5],
		['85', 85],
		['0%', 0],
		[85, 85],
		[percent(0.85), 85],
		[percent(0.07), 7],
		[percent(0.29), 29],
		[percent(1), 100],
		[percent(0), 0],
		[percent(0.1234), 12.34],
	])('%j is %d percent', (cell, value) => {
		expect(said(cell, 'persen')).toBe(value);
	});

	it('refuses a negative percentage in either form', () => {
		expect(said('-5%', 'persen')).toBe('value_negative');
		expect(said(percent(-0.05), 'persen')).toBe('value_negative');
	});

	it.each<[Cell, number]>([
		['SANGAT TERTINGGAL', 1],
		['Tertinggal', 2],
		['BERKEMBANG', 3],
		['Maju', 4],
		['MANDIRI', 5],
		[' mandiri ', 5],
		['3', 3],
		[5, 5],
	])('%j is grade %d', (cell, value) => {
		expect(said(cell, 'tingkat')).toBe(value);
	});

	it.each<Cell>([0, 6, 2.5, '7', 'MANDIRII', 'sangat maju'])('%j is no grade', (cell) => {
		expect(said(cell, 'tingkat')).toBe('value_unreadable');
	});

	it('reads no status word where a count stands', () => {
		expect(said('MANDIRI', COUNT)).toBe('value_unreadable');
		expect(said('ADA', COUNT)).toBe('value_unreadable');
	});
});

describe('cells that hold no plain value', () => {
	it.each<[Cell, string]>([
		[{ kind: 'error', code: '#DIV/0!' }, 'value_error'],
		[{ kind: 'uncached' }, 'value_without_cache'],
		[date('2024-10-31'), 'value_unreadable'],
		[Number.POSITIVE_INFINITY, 'value_unreadable'],
		[Number.NaN, 'value_unreadable'],
	])('%j is %s for every measure', (cell, code) => {
		for (const measure of MEASURES) expect(said(cell, measure)).toBe(code);
	});

	it('names the cell as found', () => {
		const found = (cell: Cell): string => {
			const read = readValue(cell, COUNT);
			return read.kind === 'fault' ? read.found : 'no fault';
		};
		expect(found({ kind: 'error', code: '#DIV/0!' })).toBe('#DIV/0!');
		expect(found(date('2024-10-31T08:30'))).toBe('2024-10-31T08:30');
		expect(found(percent(0.29))).toBe('29%');
		expect(found(' 12 ekor')).toBe(' 12 ekor');
		expect(found(-3)).toBe('-3');
	});

	it('says whether a number was kept as text', () => {
		expect(readValue('12', COUNT)).toEqual({ kind: 'value', value: 12, asText: true });
		expect(readValue(12, COUNT)).toEqual({ kind: 'value', value: 12, asText: false });
	});
});

describe('cells in messages', () => {
	it.each<Cell>([
		NIK,
		Number(NIK),
		`'${NIK}`,
		`NIK ${NIK} a.n. Asep`,
		'3204 2510 1085 0001',
		'32.04.25.101085.0001',
		'32 04 25 101085 0001',
		'3204-2510-1085-0001',
		`${NIK}/${NIK}`,
		`kk${NIK}x`,
	])('never shows the number in %j', (cell) => {
		const text = shown(cell);
		expect(text.replace(/\D/g, '')).toBe('');
		expect(text).toContain('*');
	});

	it('masks any run of sixteen digits, wherever it stands', () => {
		const digits = fc.stringMatching(/^[1-9]\d{15}$/);
		const around = fc.stringMatching(/^[a-z :(]{0,20}$/);
		fc.assert(
			fc.property(digits, around, around, (number, before, after) => {
				expect(shown(before + number + after)).not.toMatch(/\d/);
				const read = readValue(before + number + after, 'desa');
				expect(JSON.stringify(read)).not.toContain(number);
			}),
		);
	});

	it('leaves village codes, dates and amounts readable and shortens the rest', () => {
		expect(shown('32.04.25.2001')).toBe('32.04.25.2001');
		expect(shown('3204100009')).toBe('3204100009');
		expect(shown('Rp12.345.678.901')).toBe('Rp12.345.678.901');
		expect(shown(null)).toBe('');
		expect(shown(true)).toBe('true');
		expect(shown('a'.repeat(41))).toBe(`${'a'.repeat(39)}…`);
		expect(shown('a'.repeat(40))).toBe('a'.repeat(40));
	});
});

describe('cells as text', () => {
	it('writes codes and years without exponent or blanks', () => {
		expect(textOf(3604052001)).toBe('3604052001');
		expect(textOf(3.604052001e9)).toBe('3604052001');
		expect(textOf(2024)).toBe('2024');
		expect(textOf(' Cikuya ')).toBe('Cikuya');
		expect(textOf(date('2024-10-31'))).toBe('2024-10-31');
		expect(textOf(null)).toBe('');
		expect(textOf({ kind: 'uncached' })).toBe('');
	});
});

describe('numbers written and read back', () => {
	const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
	const count = fc.integer({ min: 0, max: 2 ** 40 });

	it('reads every whole number in every way it is written', () => {
		fc.assert(
			fc.property(count, (value) => {
				for (const text of [String(value), grouped(value, '.'), grouped(value, ','), grouped(value, ' ')]) {
					expect(parseNumber(text, false)).toBe(value);
					expect(parseNumber(`Rp${text}`, false)).toBe(value);
					if (value > 0) expect(parseNumber(`(${text})`, false)).toBe(-value);
				}
			}),
		);
	});

	it('reads decimals with comma or point alike', () => {
		fc.assert(
			fc.property(count, fc.integer({ min: 0, max: 99 }), (whole, cents) => {
				const tail = String(cents).padStart(2, '0');
				const value = Number(`${whole}.${tail}`);
				expect(parseNumber(`${whole},${tail}`, true)).toBe(value);
				expect(parseNumber(`${whole}.${tail}`, true)).toBe(value);
				expect(parseNumber(`${grouped(whole, '.')},${tail}`, true)).toBe(value);
			}),
		);
	});

	it('gives a finite number or nothing for any text, and never throws', () => {
		fc.assert(
			fc.property(fc.string(), fc.constantFrom(...MEASURES), (text, measure) => {
				const number = parseNumber(text, true);
				expect(number === null || Number.isFinite(number)).toBe(true);
				const read = readValue(text, measure);
				if (read.kind === 'value') expect(read.value).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});
