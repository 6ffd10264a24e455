import { expect, it } from 'vitest';
import { formatKind, shownNumber } from '../../src/intake/xlsx-cells.ts';

const shownAs = (format: string, value: number) => {
	const cell = shownNumber(value, formatKind(format), false);
	return typeof cell === 'object' && cell?.kind === 'scaled' ? cell.text : cell;
};

it.each([
	['0" ribu"', 950, '950 ribu'],
	['"Rp"#,##0" juta"', 870, 'Rp870 juta'],
	['[$Rp-421]#,##0\\ \\j\\t', 870, 'Rp870 jt'],
	['0".000"', 950, '950.000'],
	['0"000"', 950, '950000'],
	['0\\.\\0\\0\\0', 950, '950.000'],
	['#,##0.000', 950, '950,000'],
	['#,##0,', 950_000, '950'],
	['#,##0,.00', 950_000, '950,00'],
	['0.0,,"jt"', 9_500_000, '9,5jt'],
	['General" ribu"', 950, '950 ribu'],
	['#,##0 "M"', 2, '2 M'],
	['[>=1000000]0.0,,"jt";0', 9_500_000, '9,5jt'],
	['"Rp" #,##0,-', 950_000, 'Rp 950-'],
])('the format %s shows another number than %s', (format, value, text) => {
	expect(shownAs(format, value)).toBe(text);
});

it.each([
	'#,##0',
	'0.00',
	'"Rp"#,##0',
	'_-"Rp"* #,##0_-;\\-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-',
	'_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)',
	'_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
	'[$Rp-421]#,##0.00',
	'#,##0" jiwa"',
	'0" orang"',
	'0" KK"',
	'0.0000',
	'0.###',
	'0.000E+00',
	'#"."##0',
	'"Rp. "#,##0",-"',
	'#,##0" m2"',
	'General',
	'@',
	'0;-0;"-"',
	'000000',
	'[=1]"Ya";[=0]"Tidak";General',
])('the format %s shows the number that is stored', (format) => {
	expect(shownAs(format, 950)).toBe(950);
});

it('three decimals mislead only below a whole number', () => {
	expect(shownAs('0.000', 12.5)).toBe(12.5);
	expect(shownAs('0.000', 0)).toBe(0);
	expect(shownAs('0.000', 12)).toBe('12,000');
});

it('a percent sign written behind a number makes it a share', () => {
	expect(shownAs('0"%"', 85)).toEqual({ kind: 'percent', value: 0.85 });
});
