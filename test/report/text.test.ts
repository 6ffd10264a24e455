import { expect, it } from 'vitest';
import { pageText } from '../../src/report/text.ts';

it('draws a long table as one: one heading, one frame, every row once', () => {
	const rows = Array.from({ length: 250 }, (_, i) => ({ cells: [{ text: `baris-${i}` }] }));
	const page = { command: 'data', workspace: null, period: null, notes: [], rows: [] };
	const text = pageText(
		{ ...page, tables: [{ columns: [{ label: 'Nama' }], rows }] },
		{ width: 80, unicode: true, paint: (words) => words, hiddenColumns: () => '', nextLabel: '' },
	);
	const lines = text.trimEnd().split('\n');
	expect(lines).toHaveLength(250 + 4);
	expect(new Set(lines.map((line) => line.length)).size).toBe(1);
	expect(text.match(/[┌├└]/g)).toEqual(['┌', '├', '└']);
	expect(text.match(/baris-\d+/g)).toEqual(rows.map((_, i) => `baris-${i}`));
});
