import { utils, write as writeSheetJs } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { cellsOf, date, percent } from '../support/sheets.ts';
import { bookParts, type SheetXml, STYLE_FORMATS, writeBook, writeZip } from '../support/xlsx-writer.ts';

/** One table, as every program below writes it. */
const TABLE = {
	...{ A1: 'kode_desa', B1: 'desa', C1: 'penduduk', D1: 'luas', E1: 'tanggal', F1: 'cakupan', G1: 'aktif' },
	...{ A2: '32.04.25.2001', B2: 'Cikuya & Désa', C2: 36, D2: 1.5, E2: date('2024-12-31'), F2: percent(0.85), G2: true },
	...{ A3: '0032', B3: '<Maju>', C3: 1250, D3: 0.25, E3: date('2024-02-01'), F3: percent(1), G3: false },
};
const STRINGS = ['kode_desa', 'desa', 'penduduk', 'luas', 'tanggal', 'cakupan', 'aktif', '32.04.25.2001'];
STRINGS.push('Cikuya &amp; Désa', '0032', '&lt;Maju&gt;');
const DAY = STYLE_FORMATS.indexOf('dd/mm/yyyy');
const SHARE = STYLE_FORMATS.indexOf('builtin:10');

/** A cell by its name, its type and what stands in it. */
type Writer = (name: string, kind: 'text' | 'number' | 'day' | 'share' | 'boolean', value: number) => string;

/** Rows of the table, each cell written by `cell`; texts come as numbers of `STRINGS`. */
function rowsOf(cell: Writer, attributes: (row: number) => string): string {
	const head = STRINGS.slice(0, 7).map((_, at) => cell(`${'ABCDEFG'[at]}1`, 'text', at));
	const body = [
		[7, 8, 36, 1.5, 45_657, 0.85, 1],
		[9, 10, 1250, 0.25, 45_323, 1, 0],
	].map((values, row) => {
		const kinds = ['text', 'text', 'number', 'number', 'day', 'share', 'boolean'] as const;
		return values.map((value, at) => cell(`${'ABCDEFG'[at]}${row + 2}`, kinds[at]!, value));
	});
	return [head, ...body].map((cells, row) => `<row${attributes(row + 1)}>${cells.join('')}</row>`).join('');
}

const styleOf = (kind: string): number => (kind === 'day' ? DAY : kind === 'share' ? SHARE : 0);
/** The usual cell: shared texts, styles as numbers. */
const usual =
	(number: (value: number) => string, plainStyle: string, plainType: string): Writer =>
	(name, kind, value) => {
		const style = styleOf(kind) === 0 ? plainStyle : ` s="${styleOf(kind)}"`;
		if (kind === 'text') return `<c r="${name}"${plainStyle} t="s"><v>${value}</v></c>`;
		if (kind === 'boolean') return `<c r="${name}"${style} t="b"><v>${value}</v></c>`;
		return `<c r="${name}"${style}${plainType}><v>${number(value)}</v></c>`;
	};
const inline: Writer = (name, kind, value) => {
	if (kind === 'text') return `<c r="${name}" s="0" t="inlineStr"><is><t>${STRINGS[value]}</t></is></c>`;
	return usual(String, ' s="0"', '')(name, kind, value);
};
const withoutNames: Writer = (name, kind, value) => inline(name, kind, value).replace(/ r="[A-Z]+\d+"/, '');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const worksheet = (attributes: string, before: string, rows: string, after = ''): SheetXml => ({
	xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}"${attributes}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
});
const shared = { strings: STRINGS.map((text) => `<t>${text}</t>`) };
const numbered = (row: number): string => ` r="${row}"`;

/** Excel: names of its extensions everywhere, hints for the height of rows, a print setup behind. */
const excel = writeBook(
	[
		worksheet(
			' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="x" xr:uid="{00000000-0001-0000-0000-000000000000}"',
			'<dimension ref="A1:G3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
			rowsOf(usual(String, '', ''), (row) => ` r="${row}" spans="1:7" x14ac:dyDescent="0.25"`),
			'<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
		),
	],
	shared,
);
/** LibreOffice: every attribute written out, texts with their blanks kept. */
const libreOffice = writeBook(
	[
		worksheet(
			' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"',
			'<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:G3"/><cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="7" min="1" style="0" width="12.97"/></cols>',
			rowsOf(
				usual(String, ' s="0"', ' t="n"'),
				(row) =>
					` r="${row}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"`,
			),
		),
	],
	{ strings: STRINGS.map((text) => `<t xml:space="preserve">${text}</t>`) },
);
/** Google Sheets: whole numbers as `36.0`, no properties of the document. */
const google = writeBook(
	[
		worksheet(
			'',
			'<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
			rowsOf(
				usual((value) => (Number.isInteger(value) ? `${value}.0` : String(value)), ' s="0"', ''),
				numbered,
			),
			'<drawing r:id="rId1" xmlns:r="x"/>',
		),
	],
	shared,
);
/** pandas by way of openpyxl: the type of every cell written out. */
const openpyxl = writeBook(
	[
		worksheet(
			'',
			'<sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="A1:G3"/>',
			rowsOf(usual(String, '', ' t="n"'), numbered),
		),
	],
	shared,
);
/** Days as text, as openpyxl writes them when asked to. */
const isoDays = writeBook(
	[
		worksheet(
			'',
			'',
			rowsOf(usual(String, '', ''), numbered)
				.replace(/<c r="E2"[^>]*><v>45657/, '<c r="E2" t="d"><v>2024-12-31')
				.replace(/<c r="E3"[^>]*><v>45323/, '<c r="E3" t="d"><v>2024-02-01T00:00:00'),
		),
	],
	shared,
);
/** Exporters in PHP: texts inside the cells, no range declared, and some leave out the names of cells. */
const php = writeZip(bookParts([{ rows: rowsOf(inline, numbered) }]).filter(({ name }) => !/sharedStrings/.test(name)));
const phpWithoutNames = writeBook([{ rows: rowsOf(withoutNames, () => '') }]);
const strict = writeBook([{ rows: rowsOf(usual(String, '', ''), numbered) }], {
	...shared,
	main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
	links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
});
/** Days from 1904, as Excel on a Mac once counted. */
const from1904 = writeBook(
	[
		{
			rows: rowsOf(usual(String, '', ''), numbered)
				.replace('45657', '44195')
				.replace('45323', '43861'),
		},
	],
	{ ...shared, workbookPr: '<workbookPr date1904="1"/>' },
);
/** Rich text, hints of pronunciation, and results of formulas, also shared ones. */
const formulas = writeBook(
	[
		{
			rows: rowsOf(usual(String, '', ''), numbered)
				.replace(/<c r="C2"><v>/, '<c r="C2"><f t="shared" ref="C2:C3" si="0">SUM(X2:Y2)</f><v>')
				.replace(/<c r="C3"><v>/, '<c r="C3"><f t="shared" si="0"/><v>'),
		},
	],
	{
		strings: STRINGS.map((text) => [text, text.startsWith('&') ? text.indexOf(';') + 1 : 2] as const).map(
			([text, cut]) =>
				`<r><rPr><b/></rPr><t xml:space="preserve">${text.slice(0, cut)}</t></r><r><t>${text.slice(cut)}</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/>`,
		),
	},
);

const HEAD = ['kode_desa', 'desa', 'penduduk', 'luas', 'tanggal', 'cakupan', 'aktif'];
const BODY = [
	['32.04.25.2001', 'Cikuya & Désa', 36, 1.5, new Date(Date.UTC(2024, 11, 31)), 0.85, true],
	['0032', '<Maju>', 1250, 0.25, new Date(Date.UTC(2024, 1, 1)), 1, false],
];

async function withExceljs(): Promise<Buffer> {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet('Data');
	sheet.addRows([HEAD, ...BODY]);
	sheet.getColumn(5).numFmt = 'dd/mm/yyyy';
	sheet.getColumn(6).numFmt = '0%';
	return Buffer.from(await book.xlsx.writeBuffer());
}

async function withExceljsStream(): Promise<Buffer> {
	const { PassThrough } = await import('node:stream');
	const pieces: Buffer[] = [];
	const stream = new PassThrough().on('data', (piece: Buffer) => pieces.push(piece));
	const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
	const sheet = book.addWorksheet('Data');
	for (const values of [HEAD, ...BODY]) {
		const row = sheet.addRow(values);
		row.getCell(5).numFmt = 'dd/mm/yyyy';
		row.getCell(6).numFmt = '0%';
		row.commit();
	}
	await book.commit();
	return Buffer.concat(pieces);
}

function withSheetJs(bookSST: boolean): Buffer {
	const sheet = utils.aoa_to_sheet([HEAD, ...BODY], { cellDates: false, UTC: true } as object);
	for (const row of [2, 3]) {
		sheet[`E${row}`].z = 'dd/mm/yyyy';
		sheet[`F${row}`].z = '0%';
	}
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, 'Data');
	return writeSheetJs(book, { type: 'buffer', bookType: 'xlsx', bookSST }) as Buffer;
}

describe('one table, written by', () => {
	const writers: [string, () => Buffer | Promise<Buffer>][] = [
		['exceljs', withExceljs],
		['the streams of exceljs', withExceljsStream],
		['SheetJS, texts shared', () => withSheetJs(true)],
		['SheetJS, texts in the cells', () => withSheetJs(false)],
		['Excel', () => excel],
		['Excel, strictly by the standard', () => strict],
		['Excel with days from 1904', () => from1904],
		['Excel with formulas and rich text', () => formulas],
		['LibreOffice', () => libreOffice],
		['Google Sheets', () => google],
		['pandas and openpyxl', () => openpyxl],
		['openpyxl with days as text', () => isoDays],
		['an exporter in PHP', () => php],
		['an exporter in PHP that names no cells', () => phpWithoutNames],
	];

	it.each(writers)('%s, reads the same', async (_, write) => {
		expect(cellsOf((await readXlsx(await write()))[0])).toEqual(TABLE);
	});
});
