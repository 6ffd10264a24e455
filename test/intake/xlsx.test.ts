import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { formatKind, serialToIso } from '../../src/intake/xlsx-cells.ts';
import { cellsOf, date, percent, workbookFault } from '../support/sheets.ts';
import { type BookXml, type SheetXml, STYLE_FORMATS, writeBook } from '../support/xlsx-writer.ts';

const readRows = async (rows: string, book: BookXml = {}) => cellsOf((await readXlsx(writeBook([{ rows }], book)))[0]);
const readSheetXml = async (sheet: SheetXml) => (await readXlsx(writeBook([sheet])))[0]!;
const styled = (format: (typeof STYLE_FORMATS)[number], value: string): string =>
	`<row><c s="${STYLE_FORMATS.indexOf(format)}"><v>${value}</v></c></row>`;

describe('text', () => {
	it('reads shared strings: runs joined, pronunciation dropped, blanks null, escapes resolved', async () => {
		const strings = [
			'<t>teks</t>',
			'<r><rPr><b/></rPr><t>Desa </t></r><r><t xml:space="preserve"> Maju</t></r>',
			'<t>sehat</t><rPh sb="0" eb="1"><t>FURIGANA</t></rPh><phoneticPr fontId="0"/>',
			'<t xml:space="preserve">  spasi  </t>',
			'<t>baris_x000A_dua &amp; &lt;tiga&gt; &#233;&#xe9;é _x005F_x000A_ &tak; &#x110000;</t>',
			'<t/>',
			'<t xml:space="preserve"> \n </t>',
			'',
			'<t>001</t>',
			'<t>a<!-- no -->b<![CDATA[ < & &amp; ]]>c</t>',
			'<t>a\r\nb\rc</t>',
		];
		const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('');
		const sheet = (await readXlsx(writeBook([{ rows: `<row>${cells}</row>` }], { strings })))[0]!;
		expect(sheet.rows).toEqual([
			{
				number: 1,
				cells: [
					'teks',
					'Desa  Maju',
					'sehat',
					'  spasi  ',
					'baris\ndua & <tiga> ééé _x000A_ &tak; \ufffd',
					null,
					null,
					null,
					'001',
					'ab < & &amp; c',
					'a\nb\nc',
				],
			},
		]);
	});

	it('reads inline strings and text results', async () => {
		const cells = await readRows(
			'<row><c t="inlineStr"><is><t>sebaris</t></is></c><c t="inlineStr"><is><r><t>kaya </t></r><r><t>teks</t></r></is></c>' +
				'<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c t="str"><v>0812</v></c><c t="inlineStr"><is/></c></row>',
		);
		expect(cells).toEqual({ A1: 'sebaris', B1: 'kaya teks', C1: 'ab', D1: '0812' });
	});

	it('refuses a shared string that does not exist', async () => {
		for (const index of ['1', '-1', '0.5', 'x']) {
			const rows = `<row><c t="s"><v>${index}</v></c></row>`;
			expect(await workbookFault(writeBook([{ rows }], { strings: ['<t>a</t>'] }))).toBe('workbook_damaged');
		}
	});
});

describe('numbers, formulas, errors', () => {
	it.each([
		['42', 42],
		['-7', -7],
		['0.1', 0.1],
		['-0', 0],
		['1.', 1],
		['.5', 0.5],
		['3.604052001E9', 3_604_052_001],
		['-1.5E-3', -0.0015],
		['1E+21', 1e21],
		['3204252001', 3_204_252_001],
		['8901010101010001', 8_901_010_101_010_001],
		['0.30000000000000004', 0.1 + 0.2],
		['\n 12 \n', 12],
		['NaN', 'NaN'],
		['1e999', '1e999'],
		['0x10', '0x10'],
		['1,5', '1,5'],
		['-', '-'],
		['.', '.'],
	])('reads the number %j', async (written, value) => {
		expect(await readRows(`<row><c><v>${written}</v></c></row>`)).toEqual({ A1: value });
	});

	it('reads every double as it was written', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
				async (values) => {
					const rows = `<row>${values.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`;
					const sheet = await readSheetXml({ rows });
					expect(sheet.rows[0]!.cells).toEqual(values.map((value) => value + 0));
				},
			),
			{ numRuns: 30 },
		);
	});

	it('reads booleans and errors', async () => {
		const cells = await readRows(
			'<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><f>A1</f><v>true</v></c><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
		);
		const error = (code: string): Cell => ({ kind: 'error', code });
		expect(cells).toEqual({ A1: true, B1: false, C1: true, D1: error('#N/A'), E1: error('#DIV/0!') });
	});

	it('tells results that were saved from those that were not', async () => {
		const cells = await readRows(
			'<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c><c><f>A1</f><v/></c><c t="str"><f>""</f><v></v></c>' +
				'<c><f t="shared" si="0"/><v>3</v></c><c><f t="shared" si="0"/></c><c t="n"><v></v></c><c s="4"/></row>',
		);
		const uncached: Cell = { kind: 'uncached' };
		expect(cells).toEqual({ A1: 2, B1: uncached, C1: uncached, D1: uncached, F1: 3, G1: uncached });
	});
});

describe('dates and percents', () => {
	it.each([
		['builtin:14', '45292', date('2024-01-01')],
		['dd/mm/yyyy', '45292.5', date('2024-01-01T12:00')],
		['dd/mm/yyyy', '45292.354166666664', date('2024-01-01T08:30')],
		['builtin:22', '45292.354224537', date('2024-01-01T08:30:05')],
		['dd/mm/yyyy', '45292.99999999', date('2024-01-02')],
		['[$-421]dd\\ mmmm\\ yyyy;@', '45596', date('2024-10-31')],
		['builtin:17', '45292', date('2024-01-01')],
		['mmm', '45292', date('2024-01-01')],
		['builtin:14', '1', date('1900-01-01')],
		['builtin:14', '59', date('1900-02-28')],
		['builtin:14', '60', date('1900-02-29')],
		['builtin:14', '61', date('1900-03-01')],
		['builtin:14', '2958465', date('9999-12-31')],
		['builtin:14', '2958466', 2_958_466],
		['builtin:14', '2958465.9999999', 2_958_465.9999999],
		['builtin:14', '1e300', 1e300],
		['builtin:14', '0', 0],
		['builtin:14', '-3', -3],
		['builtin:20', '0.75', 0.75],
		['[h]:mm', '1.5', 1.5],
		['mm:ss', '0.01', 0.01],
		['0" desa"', '12', 12],
		['[Red]#,##0.00;[Blue]-0%', '1234.5', 1234.5],
		['builtin:10', '0.125', percent(0.125)],
		['0.0%', '0.85', percent(0.85)],
		['builtin:49', '5', 5],
		['#,##0', '1474', 1474],
	] as const)('%s shows %s', async (format, value, cell) => {
		expect(await readRows(styled(format, value))).toEqual({ A1: cell });
	});

	it('counts from 1904 where the workbook says so', async () => {
		const book = { workbookPr: '<workbookPr date1904="1"/>' };
		expect(await readRows(styled('dd/mm/yyyy', '43830'), book)).toEqual({ A1: date('2024-01-01') });
		expect(await readRows(styled('dd/mm/yyyy', '0'), book)).toEqual({ A1: date('1904-01-01') });
	});

	it('gives dates to results of formulas and ignores styles that do not exist', async () => {
		const rows = '<row><c s="2"><f>A2</f><v>45292</v></c><c s="999"><v>45292</v></c><c s="x"><v>1</v></c></row>';
		expect(await readRows(rows)).toEqual({ A1: date('2024-01-01'), B1: 45_292, C1: 1 });
	});

	it.each([
		['2024-01-01', date('2024-01-01')],
		['2024-01-01T00:00:00', date('2024-01-01')],
		['2024-01-01T08:30:00.000Z', date('2024-01-01T08:30')],
		['2024-01-01T08:30:05', date('2024-01-01T08:30:05')],
		['kemarin', 'kemarin'],
	])('reads the ISO date %s', async (written, cell) => {
		expect(await readRows(`<row><c t="d" s="2"><v>${written}</v></c></row>`)).toEqual({ A1: cell });
	});

	it.each([
		['yyyy-mm-dd', 'date'],
		['d-mmm', 'date'],
		['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
		['h:mm AM/PM', 'plain'],
		['[mm]:ss', 'plain'],
		['GENERAL', 'plain'],
		['Standard', 'plain'],
		['[$Rp-421]#,##0', 'plain'],
		['0.0\\%', 'hundred'],
		['_-* #,##0_d;-0%', 'plain'],
		[';;;', 'plain'],
		['0%;-0%', 'percent'],
	])('the format %s is %s', (format, kind) => {
		expect(formatKind(format)).toBe(kind);
	});

	it('counts days like the calendar', () => {
		fc.assert(
			fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
				const utc = Date.UTC(1899, 11, 30) + serial * 86_400_000;
				expect(serialToIso(serial, false)).toBe(new Date(utc).toISOString().slice(0, 10));
			}),
		);
	});
});

describe('rows and columns', () => {
	it('keeps numbers and columns, cuts blank ends, leaves blank rows out', async () => {
		const sheet = await readSheetXml({
			rows:
				'<row r="2" spans="1:9"><c r="A2"/><c r="C2"><v>1</v></c><c r="D2" s="2"/></row><row r="3"/><row r="4"><c r="A4" s="1"/></row>' +
				'<row r="9" hidden="1"><c r="AB9"><v>2</v></c></row><row><c><v>3</v></c><c r="D10"><v>4</v></c><c><v>5</v></c></row>',
		});
		expect(sheet.rows.map((row) => row.number)).toEqual([2, 9, 10]);
		expect(sheet.rows[0]!.cells).toEqual([null, null, 1]);
		expect(sheet.rows[1]!.cells).toHaveLength(28);
		expect(sheet.rows[2]!.cells).toEqual([3, null, null, 4, 5]);
	});

	it('reads rows and cells without references', async () => {
		const rows = '<row><c t="s"><v>0</v></c><c><v>1</v></c></row><row><c t="s"><v>1</v></c><c><v>2</v></c></row>';
		const cells = await readRows(rows, { strings: ['<t>a</t>', '<t>b</t>'] });
		expect(cells).toEqual({ A1: 'a', B1: 1, A2: 'b', B2: 2 });
	});

	it('does not believe a declared size, and is not led to fill what lies between', async () => {
		const xml =
			'<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>' +
			'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>';
		const sheet = await readSheetXml({ xml });
		expect(sheet.rows.map((row) => [row.number, row.cells.length])).toEqual([
			[1, 1],
			[1_048_576, 16_384],
		]);
	});

	it('reads a long run of styled blank rows as nothing', async () => {
		const blank = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}" s="2"><c r="A${i + 2}" s="2"/></row>`);
		const sheet = await readSheetXml({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}` });
		expect(sheet.rows).toEqual([{ number: 1, cells: [1] }]);
	});

	it('reads cells that lie across the pieces of a long sheet', async () => {
		const word = 'kecamatan '.repeat(30);
		const rows = Array.from(
			{ length: 9000 },
			(_, i) => `<row><c t="str"><v>${word}${i}</v></c><c><v>${i}</v></c></row>`,
		);
		const sheet = await readSheetXml({ rows: rows.join('') });
		expect(sheet.rows).toHaveLength(9000);
		expect(sheet.rows.every((row, i) => row.cells[0] === `${word}${i}` && row.cells[1] === i)).toBe(true);
	});

	it.each([
		['a row below the last', '<row r="1048577"><c><v>1</v></c></row>'],
		['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
		['a row twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>'],
		['a column behind the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
		['a column without end', `<row r="1"><c r="${'Z'.repeat(500)}1"><v>1</v></c></row>`],
		['a cell without a column', '<row r="1"><c r="1"><v>1</v></c></row>'],
		['tags that do not match', '<row r="1"><c r="A1"><v>1</c></row>'],
	])('refuses %s', async (_, rows) => {
		expect(await workbookFault(writeBook([{ rows }]))).toBe('workbook_damaged');
	});

	it('gives merged ranges, and the value only to their first cell', async () => {
		const refs = ['A1:C1', 'B4:A2', 'D1', 'E1:E1', 'tak', 'A1:XFD1048576', 'A1:XFE2'];
		const sheet = await readSheetXml({
			rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"/></row>',
			tail: `<mergeCells count="9">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
		});
		expect(sheet.rows).toEqual([{ number: 1, cells: [1] }]);
		expect(sheet.merges).toEqual([
			{ top: 1, bottom: 1, left: 0, right: 2 },
			{ top: 2, bottom: 4, left: 0, right: 1 },
			{ top: 1, bottom: 1_048_576, left: 0, right: 16_383 },
		]);
	});

	it('is not confused by rows of drawings behind the table', async () => {
		const anchor = '<from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></from>';
		const sheet = await readSheetXml({ rows: '<row><c><v>1</v></c></row>', tail: `<controls>${anchor}</controls>` });
		expect(sheet.rows).toEqual([{ number: 1, cells: [1] }]);
	});
});
