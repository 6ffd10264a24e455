import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters, type GridRow } from '../../src/intake/grid.ts';
import { LIMITS } from '../../src/intake/limits.ts';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { writeBook } from '../support/xlsx-writer.ts';

const strings = ['<t>satu</t>', '<t>dua &amp; é</t>', '<r><t>ti</t></r><r><t>ga</t></r>', '<t> </t>'];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const word = fc.stringMatching(/^[a-z é_&<>\r0-9x]{0,12}$/).map(escaped);

/** The inside of a cell behind its name, as programs write them. */
const cell = fc.oneof(
	fc.integer({ min: -1e6, max: 1e6 }).map((value) => `><v>${value}</v></c>`),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ` s="6"><v>${value}</v></c>`),
	fc.integer({ min: 1, max: 60_000 }).map((value) => ` s="2"><v>${value}</v></c>`),
	fc.stringMatching(/^0{0,2}[1-9][0-9]{11,17}$/).map((value) => `><v>${value}</v></c>`),
	fc.nat(3).map((value) => ` s="1" t="s"><v>${value}</v></c>`),
	word.map((value) => ` t="inlineStr"><is><t>${value}</t></is></c>`),
	word.map((value) => ` t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`),
	word.map((value) => ` t="str"><f>A1&amp;"x"</f><v>${value}</v></c>`),
	fc.nat(99).map((value) => `><f t="shared" ref="A1:A9" si="0">B1*2</f><v>${value}</v></c>`),
	fc.constantFrom(
		'/>',
		'></c>',
		' s="3"/>',
		' t="b"><v>1</v></c>',
		' t="b"><v>0</v></c>',
		' t="e"><v>#DIV/0!</v></c>',
		' t="d"><v>2024-10-31T00:00:00</v></c>',
		' t="n"><v>12.50</v></c>',
		'><f>1+1</f></c>',
		'><f t="shared" si="0"/><v>3</v></c>',
		' t="str"><f>""</f><v></v></c>',
		'><v/></c>',
		'><f/></c>',
		' t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
		' t="inlineStr"><is/></c>',
		' cm="1" t="str"><v>x</v></c>',
		' t="str"><v xml:space="preserve"> y </v></c>',
	),
);
const row = fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 8 });

/** Rows of the same cells in the usual form, and with a comment behind each row's start, which forbids the quick walk. */
function written(rows: readonly (readonly (readonly [string, boolean])[])[], comment: string): string {
	const lines = rows.map((cells, at) => {
		const inside = cells.map(([body, isNamed], column) => {
			const name = isNamed ? ` r="${columnLetters(column)}${at + 1}"` : '';
			return `<c${name}${body}`;
		});
		return `<row r="${at + 1}" spans="1:8">${comment}${inside.join('')}</row>`;
	});
	return lines.join('');
}

describe('the quick walk over usual rows', () => {
	it('reads what the careful one reads', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
				const [quick, careful] = await Promise.all(
					['', '<!-- -->'].map((comment) => readXlsx(writeBook([{ rows: written(rows, comment) }], { strings }))),
				);
				expect(quick).toEqual(careful);
			}),
			{ numRuns: 300 },
		);
	});

	it('reads cells whose names have fewer or more digits than those beside them', async () => {
		const digits = fc.integer({ min: 1, max: 7 }).map((count) => '1234567'.slice(0, count));
		const named = fc.tuple(digits, fc.constantFrom('', ' s="2"', ' t="s"', ' t="str"', ' s="02"', ' s="0000002"'));
		await fc.assert(
			fc.asyncProperty(fc.array(named, { maxLength: 6 }), async (cells) => {
				const inside = cells.map(([number, attributes], column) => {
					const letter = columnLetters(column);
					return `<c r="${letter}${number}"${attributes}><v>2</v></c>`;
				});
				const [quick, careful] = await Promise.all(
					['', '<!-- -->'].map((comment) => {
						const rows = `<row r="7">${comment}${inside.join('')}</row>`;
						return readXlsx(writeBook([{ rows }], { strings }));
					}),
				);
				expect(quick).toEqual(careful);
			}),
			{ numRuns: 300 },
		);
	});

	it('reads rows that lie across the pieces in which a sheet is inflated', async () => {
		const line = (n: number): string =>
			`<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="C${n}" t="inlineStr"><is><t>${'é'.repeat(n % 40)}x</t></is></c></row>`;
		const rows = Array.from({ length: 40_000 }, (_, n) => line(n + 1)).join('');
		const [sheet] = await readXlsx(writeBook([{ rows }]));
		expect(sheet!.rows).toHaveLength(40_000);
		for (const { number, cells } of sheet!.rows) {
			if (cells[0] !== number || cells[2] !== `${'é'.repeat(number % 40)}x`) expect(cells).toBe(number);
		}
	});
});

describe('rows that are taken one by one', () => {
	const copyOf = (one: GridRow): GridRow => ({ ...one, cells: [...one.cells] });
	const rows = Array.from(
		{ length: 500 },
		(_, n) => `<row><c><v>${n}</v></c><c t="s"><v>0</v></c><c><v>9</v></c></row>`,
	);
	const merges = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';

	it('come with the cells asked for, the head with all, and do not count towards the limit', async () => {
		const seen: GridRow[] = [];
		const book = writeBook([{ rows: rows.join('') }, { rows: rows.slice(0, 3).join(''), tail: merges }], { strings });
		const limits = { ...LIMITS, cells: 300 };
		const heads: number[] = [];
		const sheets = await readXlsx(book, limits, (head) => {
			heads.push(head.rows.length, head.merges.length);
			return head.name === 'S1' ? { columns: [1], add: (one) => seen.push(copyOf(one)) } : null;
		});
		// Of a short sheet the head is all of it, merged ranges too.
		expect(heads).toEqual([60, 0, 3, 1]);
		expect(seen).toHaveLength(500);
		expect(seen[0]!.cells).toEqual([0, 'satu', 9]);
		expect(seen[499]).toEqual({ number: 500, cells: [null, 'satu'] });
		expect(sheets.map((sheet) => sheet.rows.length)).toEqual([60, 3]);
		await expect(readXlsx(book, limits)).rejects.toMatchObject({ code: 'file_too_large' });
	});

	it('pass over a cell that is not asked for to its own end, whatever it holds', async () => {
		await fc.assert(
			fc.asyncProperty(fc.stringMatching(/^[/c>"ab]{0,14}$/), fc.boolean(), async (text, inline) => {
				const passed = inline ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : `<c t="str"><v>${text}</v></c>`;
				const lines = Array.from(
					{ length: 65 },
					(_, n) => `<row>${passed}<c><v>${n}</v></c>${passed}<c><v>7</v></c></row>`,
				);
				const seen: GridRow[] = [];
				await readXlsx(writeBook([{ rows: lines.join('') }]), LIMITS, () => ({
					columns: [1, 3],
					add: (one) => seen.push(copyOf(one)),
				}));
				expect(seen.slice(60).map(({ cells }) => cells)).toEqual([60, 61, 62, 63, 64].map((n) => [null, n, null, 7]));
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a sheet that is handed on, of more columns than any list has', () => {
	it('is read whole, and costs no memory for each of its columns', async () => {
		const columns = [...Array(4000).keys()];
		const textOf = (row: number, column: number): string => `teks ${row % 3} ${column}`;
		const sheetRow = (row: number): string =>
			columns.map((column) => `<c t="inlineStr"><is><t>${textOf(row, column)}</t></is></c>`).join('');
		const rows = Array.from({ length: 70 }, (_, row) => `<row>${sheetRow(row)}</row>`).join('');
		const taken: GridRow[] = [];
		const buffers = (): number => process.memoryUsage().arrayBuffers / 2 ** 20;
		const book = writeBook([{ name: 'Lebar', rows }]);
		const before = buffers();
		let held = 0;
		await readXlsx(book, LIMITS, () => ({
			columns,
			add: (row) => {
				taken.push({ number: row.number, cells: [...row.cells] });
				held = buffers() - before;
			},
		}));
		expect(taken.map(({ cells }) => cells)).toEqual(
			taken.map((_, row) => columns.map((column) => textOf(row, column))),
		);
		expect(taken).toHaveLength(70);
		expect(held).toBeLessThan(32);
	});
});
