import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../src/intake/limits.ts';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { cellsOf, workbookFault } from '../support/sheets.ts';
import { type BookXml, bookParts, type SheetXml, writeBook, writeZip } from '../support/xlsx-writer.ts';

describe('ways of writing the same workbook', () => {
	const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><v>1</v></c></row>';
	const plain = { A1: 'a', B1: 1 };
	const strict = {
		main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
		links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
	};
	const ways: [string, Buffer][] = [
		['strict namespaces', writeBook([{ rows }], strict)],
		['absolute targets', writeBook([{ rows, target: '/xl/worksheets/sheet1.xml' }])],
		['targets that climb', writeBook([{ rows, target: '../../../xl/./worksheets/sheet1.xml' }])],
		['another part name', writeBook([{ rows, part: 'xl/worksheets/data.xml' }])],
		[
			'another case of letters',
			writeBook([{ rows, part: 'xl/Worksheets/SHEET1.xml', target: 'worksheets/sheet1.xml' }]),
		],
		['backslashes', writeBook([{ rows, part: 'xl\\worksheets\\sheet1.xml', target: 'worksheets/sheet1.xml' }])],
		[
			'prefixes',
			writeBook([
				{
					xml: '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c xmlns:r="q" r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
				},
			]),
		],
		[
			'single quotes and odd blanks',
			writeBook([
				{
					xml: "<worksheet><sheetData ><row r = '1'><c  t='inlineStr'\n r='A1' q='>'><is><t>a</t></is></c><c r='B1' ><v >1</v ></c></row></sheetData></worksheet>",
				},
			]),
		],
		['line breaks between tags', writeBook([{ rows: rows.replaceAll('><', '>\n\t<') }])],
		[
			'comments and instructions',
			writeBook([{ rows: `<!-- <row r="9"> --><?pi <row>?>${rows.replace('<c', '<!--<c>--><c')}` }]),
		],
		[
			'extensions inside cells',
			writeBook([{ rows: rows.replace('</c>', '<extLst><ext><v>9</v></ext></extLst></c>') }]),
		],
		['ZIP64', writeZip(bookParts([{ rows }]), { wide: true })],
		['stored parts', writeZip(bookParts([{ rows }]).map((part) => ({ ...part, stored: true })))],
		['a comment behind the archive', writeZip(bookParts([{ rows }]), { comment: 'dibuat di kantor desa' })],
		['names that climb out', writeBook([{ rows }], { parts: [{ name: '../../../etc/passwd', content: 'x' }] })],
		[
			'a part twice',
			writeBook([{ rows: '' }], {
				parts: [{ name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }],
			}),
		],
		['no styles and strings', writeZip(bookParts([{ rows }]).filter((part) => !/styles|shared/.test(part.name)))],
		['no relationships at the top', writeZip(bookParts([{ rows }]).filter((part) => part.name !== '_rels/.rels'))],
	];
	it.each(ways)('%s', async (_, bytes) => {
		const sheets = await readXlsx(bytes);
		expect(sheets.map(cellsOf)).toEqual([plain]);
	});

	it('flags hidden sheets, skips charts, resolves names', async () => {
		const sheets = await readXlsx(
			writeBook([
				{ name: 'Data &amp; lain', rows },
				{ name: 'Rahasia', state: 'hidden' },
				{ name: 'Grafik', type: 'chartsheet', xml: '<chartsheet/>' },
				{ name: '__proto__', state: 'veryHidden', rows },
			]),
		);
		expect(sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows.length])).toEqual([
			['Data & lain', false, 1],
			['Rahasia', true, 0],
			['__proto__', true, 1],
		]);
	});
});

describe('damaged and hostile workbooks', () => {
	const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
	const parts = bookParts([{ rows }]);
	const without = (name: string) => writeZip(parts.filter((part) => part.name !== name));
	const replaced = (name: string, change: object) =>
		writeZip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
	const sheet = 'xl/worksheets/sheet1.xml';

	it.each([
		['no workbook', without('xl/workbook.xml'), 'not_a_workbook'],
		['a missing sheet', without(sheet), 'workbook_damaged'],
		['no relationships', without('xl/_rels/workbook.xml.rels'), 'workbook_damaged'],
		['an encrypted part', replaced(sheet, { encrypted: true }), 'password_protected'],
		['an unknown compression', replaced(sheet, { method: 12 }), 'workbook_damaged'],
		['a wrong checksum', replaced(sheet, { wrongChecksum: true }), 'workbook_damaged'],
		['a part that is not deflated', replaced(sheet, { stored: true, method: 8 }), 'workbook_damaged'],
		['a sheet that breaks off', replaced(sheet, { content: `<worksheet><sheetData>${rows}<row` }), 'workbook_damaged'],
		['a sheet that is something else', replaced(sheet, { content: '<html></html>' }), 'workbook_damaged'],
		['an empty sheet part', replaced(sheet, { content: '' }), 'workbook_damaged'],
		['a sheet in UTF-16', replaced(sheet, { content: Buffer.from('<worksheet/>', 'utf16le') }), 'workbook_damaged'],
		[
			'an entity bomb',
			replaced(sheet, {
				content: `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
			}),
			'workbook_damaged',
		],
		[
			'a document type in the styles',
			replaced('xl/styles.xml', { content: '<!DOCTYPE s><styleSheet/>' }),
			'workbook_damaged',
		],
		['no bytes behind the mark', Buffer.from('PK\x03\x04'), 'workbook_damaged'],
	])('%s', async (_, bytes, code) => {
		expect(await workbookFault(bytes)).toBe(code);
	});

	const bombs: [string, SheetXml[], BookXml, Partial<Limits>][] = [
		['blanks without end', [{ rows: rows + ' '.repeat(4_000_000) }], {}, { sheetBytes: 1_000_000 }],
		[
			'one endless element',
			[{ rows: `<row><c t="str"><v>${'x'.repeat(4_000_000)}</v></c></row>` }],
			{},
			{ elementBytes: 1_000_000 },
		],
		['cells without end', [{ rows: `<row>${'<c><v>1</v></c>'.repeat(50)}</row>`.repeat(2000) }], {}, { cells: 50_000 }],
		['far cells', [{ rows: '<row><c r="XFD1"><v>1</v></c></row>'.repeat(50) }], {}, { cells: 500_000 }],
		[
			'sheets that share one part',
			Array.from({ length: 20 }, () => ({
				rows: `<row><c t="str"><v>${'y'.repeat(100_000)}</v></c></row>`,
				part: sheet,
			})),
			{},
			{ sheetBytes: 1_000_000 },
		],
		[
			'merged ranges without end',
			[{ rows, tail: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(3000)}</mergeCells>` }],
			{},
			{ cells: 2000 },
		],
		[
			'strings without end',
			[{ rows }],
			{ strings: ['<t>' + 'z'.repeat(3_000_000) + '</t>'] },
			{ stringBytes: 1_000_000 },
		],
		['empty strings without end', [{ rows }], { strings: Array.from({ length: 5000 }, () => '') }, { strings: 2000 }],
		['a list of sheets without end', [{ rows }], { workbookPr: ' '.repeat(2_000_000) }, { partBytes: 1_000_000 }],
	];
	it.each(bombs)('%s', async (_, sheets, book, limits) => {
		expect(await workbookFault(writeBook(sheets, book), { ...LIMITS, ...limits })).toBe('file_too_large');
	});

	it('gives a fault or the cells, and nothing else, for a file with wrong bytes or cut off', async () => {
		const good = writeBook([{ rows: rows + '<row><c t="s"><v>0</v></c></row>' }], { strings: ['<t>a</t>'] });
		const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.option(fc.nat(good.length)), async (changes, length) => {
				const bytes = Buffer.from(good.subarray(0, length ?? good.length));
				for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
				await workbookFault(bytes);
			}),
			{ numRuns: 400 },
		);
	});

	it('gives a fault or cells for a sheet of stray tags', async () => {
		const token = fc.constantFrom(
			...[
				'<row>',
				'</row>',
				'<c r="B1"',
				'>',
				'<c>',
				'</c>',
				'<v>',
				'</v>',
				'1',
				'<is>',
				'</is>',
				'<t>',
				'</t>',
				'<f/>',
			],
			...[
				'</sheetData>',
				'<!--',
				'-->',
				'<![CDATA[',
				']]>',
				'"',
				"'",
				'=',
				'<',
				'/>',
				'a"b=c',
				'<x:row r="3">',
				'&amp;',
				'<?',
			],
		);
		await fc.assert(
			fc.asyncProperty(fc.array(token, { maxLength: 30 }), async (tokens) => {
				await workbookFault(writeBook([{ rows: tokens.join('') }]));
			}),
			{ numRuns: 400 },
		);
	});
});
