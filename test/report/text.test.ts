import { expect, it } from 'vitest';
import type { PageTable, TextMedium } from '../../src/report/page.ts';
import { pageText } from '../../src/report/text.ts';

const page = { command: 'data', workspace: null, period: null, notes: [], rows: [] };
const medium: TextMedium = {
	width: 80,
	unicode: true,
	paint: (words) => words,
	hiddenColumns: (names) => `Kolom: ${names}`,
	nextLabel: '',
};

it('draws a long table as one: one heading, one frame, every row once', () => {
	const rows = Array.from({ length: 250 }, (_, i) => ({ cells: [{ text: `baris-${i}` }] }));
	const text = pageText({ ...page, tables: [{ columns: [{ label: 'Nama' }], rows }] }, medium);
	const lines = text.trimEnd().split('\n');
	expect(lines).toHaveLength(250 + 4);
	expect(new Set(lines.map((line) => line.length)).size).toBe(1);
	expect(text.match(/[┌├└]/g)).toEqual(['┌', '├', '└']);
	expect(text.match(/baris-\d+/g)).toEqual(rows.map((_, i) => `baris-${i}`));
});

const WIDE: PageTable = {
	title: 'Asal',
	columns: [
		{ label: 'Desa', shared: true },
		{ label: 'Periode', shared: true },
		{ label: 'Nilai', align: 'right' },
		{ label: 'Berkas', drop: 1 },
		{ label: 'Dipakai' },
	],
	rows: ['1', '2'].map((value) => ({
		cells: ['Mekarjaya', `202${value}`, value, 'penduduk-semester-satu.xlsx', 'ya'].map((text) => ({ text })),
	})),
};

it('of an empty table tells no columns that do not fit', () => {
	const empty = pageText({ ...page, tables: [{ ...WIDE, rows: [] }] }, { ...medium, width: 12 });
	expect(empty).not.toContain('Kolom:');
	expect(pageText({ ...page, tables: [WIDE] }, { ...medium, width: 30 })).toContain('Kolom:');
});

it('tells a column that says the same in every row above the table before it drops others', () => {
	const narrow = pageText({ ...page, tables: [WIDE] }, { ...medium, width: 60 });
	expect(narrow).toContain('Asal\nDesa: Mekarjaya\n');
	expect(narrow).not.toContain('Kolom');
	for (const label of ['Periode', 'Nilai', 'Berkas', 'Dipakai']) expect(narrow).toContain(label);
	for (const width of [80, null])
		expect(pageText({ ...page, tables: [WIDE] }, { ...medium, width })).not.toContain('Desa:');
	const narrower = pageText({ ...page, tables: [WIDE] }, { ...medium, width: 40 });
	expect(narrower).toContain('Kolom: Berkas');
	expect(narrower).toContain('Dipakai');
});

it('breaks the words of a cell into lines below each other, each line in its tone, with the other cells blank beside them', () => {
	const table: PageTable = {
		columns: [{ label: 'Desa', wrap: 6 }, { label: 'Nilai', align: 'right' }, { label: 'Ket' }],
		rows: [
			{ cells: [{ text: 'Karang Anyar Kulon' }, { text: '1.200', tone: 'strong' }, { text: '-' }] },
			{ total: true, cells: [{ text: 'Jumlah semua' }, { text: '12' }, { text: '' }] },
		],
	};
	const paint: TextMedium['paint'] = (words, tone) => (tone === 'strong' ? `\u001b[1m${words}\u001b[22m` : words);
	const text = pageText({ ...page, tables: [table] }, { ...medium, width: 26, paint });
	expect(text.replaceAll('\u001b[1m', '<').replaceAll('\u001b[22m', '>')).toBe(
		[
			'┌──────────┬───────┬─────┐',
			'│ <Desa>     │ <Nilai> │ <Ket> │',
			'├──────────┼───────┼─────┤',
			'│ Karang   │ <1.200> │ -   │',
			'│ Anyar    │       │     │',
			'│ Kulon    │       │     │',
			'│ <Jumlah>   │    <12> │     │',
			'│ <semua>    │       │     │',
			'└──────────┴───────┴─────┘',
			'',
		].join('\n'),
	);
});
