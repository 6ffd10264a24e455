import { type SheetXml, STYLE_FORMATS } from '../../support/xlsx-writer.ts';
import { lembar, type Trap, type TrapCell } from './trap.ts';

const styled = (value: number, format: (typeof STYLE_FORMATS)[number]): TrapCell => ({
	attributes: `s="${STYLE_FORMATS.indexOf(format)}"`,
	content: `<v>${value}</v>`,
});

const one = (heading: string, value: number, format: (typeof STYLE_FORMATS)[number]): readonly SheetXml[] => [
	lembar('Data', [
		['Desa', heading],
		['Cikuya', styled(value, format)],
	]),
];

/** Numbers that a workbook shows as other ones than it keeps. */
export const formatTraps: readonly Trap[] = [
	{ name: 'thousands by the word in a format', sheets: one('Penduduk', 950, '0" ribu"'), refused: 'value_scaled' },
	{
		name: 'millions of rupiah by a format',
		sheets: one('Pagu Dana Desa', 870, '"Rp"#,##0" juta"'),
		refused: 'value_scaled',
	},
	{ name: 'three noughts written by a format', sheets: one('Penduduk', 950, '0".000"'), refused: 'value_scaled' },
	{ name: 'decimals that look like thousands', sheets: one('Penduduk', 950, '#,##0.000'), refused: 'value_scaled' },
	{ name: 'thousands left off by a format', sheets: one('Penduduk', 950_000, '#,##0,'), refused: 'value_scaled' },
	{
		name: 'millions left off by a format',
		sheets: one('Pagu Dana Desa', 870_000_000, '0.0,,"jt"'),
		refused: 'value_scaled',
	},
	{
		name: 'a percent sign written by a format',
		sheets: one('Balita stunting', 12, '0"%"'),
		refused: 'percent_needs_parts',
	},
	{
		name: 'rupiah by a format',
		sheets: one('Pagu Dana Desa', 870_000_000, '"Rp"#,##0'),
		right: ['Cikuya 2024 dd_pagu 870000000'],
	},
	{ name: 'people by a format', sheets: one('Penduduk', 950, '#,##0" jiwa"'), right: ['Cikuya 2024 penduduk 950'] },
	{
		name: 'four decimals of an index',
		sheets: one('Indeks Desa Membangun (IDM)', 0.7123, '0.0000'),
		right: ['Cikuya 2024 idm 0.7123'],
	},
	{
		name: 'three decimals of an index',
		sheets: one('Indeks Desa Membangun (IDM)', 1, '#,##0.000'),
		right: ['Cikuya 2024 idm 1'],
	},
];
