import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/intake/limits.ts';
import { type OpenedFile, readTables } from '../../src/intake/tables.ts';
import { FileFault } from '../../src/model/fault.ts';
import { describeReal, realFile } from '../support/real.ts';
import { bookParts, writeBook, writeZip } from '../support/xlsx-writer.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'dasbor-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

async function faultOf(path: string, limits = LIMITS): Promise<FileFault> {
	try {
		await readTables(path, limits);
	} catch (error) {
		if (error instanceof FileFault) return error;
		throw error;
	}
	throw new Error('no fault');
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const oleWith = (stream: string): Buffer =>
	Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
const book = writeBook([{ name: 'Data', rows: '<row><c t="str"><v>desa</v></c></row>' }]);

describe('what a file is', () => {
	it('gives path, base name, fingerprint and sheets', async () => {
		const path = write('data desa & lain.xlsx', book);
		expect(await readTables(path)).toEqual({
			path,
			name: 'data desa & lain.xlsx',
			sha256: createHash('sha256').update(book).digest('hex'),
			sheets: [{ name: 'Data', hidden: false, rows: [{ number: 1, cells: ['desa'] }], merges: [] }],
		});
	});

	it('is shown by its content, not by its name', async () => {
		expect((await readTables(write('book.csv', book))).sheets[0]!.name).toBe('Data');
		const text = await readTables(write('text.xlsx', 'desa;jumlah\nCIKUYA;12\n'));
		expect(text.sheets[0]).toMatchObject({
			name: '',
			rows: [{ cells: ['desa', 'jumlah'] }, { cells: ['CIKUYA', '12'] }],
		});
		const mark = await readTables(write('mark.csv', '\ufeffdesa;jumlah\n'));
		expect(mark.sheets[0]!.rows[0]!.cells).toEqual(['desa', 'jumlah']);
		const pk = await readTables(write('pk.csv', 'PK;NAMA\n1;A\n'));
		expect(pk.sheets[0]!.rows).toHaveLength(2);
		const less = await readTables(write('less.csv', '<3 thn;>59 thn\n1;2\n'));
		expect(less.sheets[0]!.rows[0]!.cells).toEqual(['<3 thn', '>59 thn']);
	});

	it.each([
		['UTF-16', Buffer.from('\ufeffdésa\tjumlah\nA\t1\n', 'utf16le')],
		['windows-1252', Buffer.from('d\xe9sa\tjumlah\nA\t1\n', 'latin1')],
	])('reads text in %s', async (name, bytes) => {
		const { sheets } = await readTables(write(`${name}.txt`, bytes));
		expect(sheets[0]!.rows.map((row) => row.cells)).toEqual([
			['désa', 'jumlah'],
			['A', '1'],
		]);
	});
});

describe('faults', () => {
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const spreadsheetXml =
		'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="u"></Workbook>';
	const odsParts = [
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
		{ name: 'content.xml', content: '<x/>' },
	];
	const docx = bookParts([]).map((part) => ({
		...part,
		name: part.name.replace('xl/workbook.xml', 'word/document.xml'),
		content: String(part.content).replace('xl/workbook.xml', 'word/document.xml'),
	}));
	const files: [string, string | Buffer, string, object?][] = [
		['nothing', '', 'file_empty'],
		['only blanks', ' \r\n\t\n', 'file_empty'],
		['only a mark', '\ufeff', 'file_empty'],
		['an old workbook', oleWith('Workbook'), 'old_xls'],
		['an encrypted workbook', oleWith('EncryptedPackage'), 'password_protected'],
		['an old text document', oleWith('WordDocument'), 'not_a_workbook', { format: 'doc' }],
		['a web page', '<html><table><tr><td>1</td></tr></table></html>', 'html_as_xls'],
		['a web page with a type', '\ufeff\r\n  <!DOCTYPE HTML PUBLIC "x"><html>', 'html_as_xls'],
		['a bare table', '<TABLE border="1"><tr><td>1', 'html_as_xls'],
		['a web page as XML', '<?xml version="1.0"?><!DOCTYPE html><html>', 'html_as_xls'],
		['a style in front', '<style>td{}</style><table>', 'html_as_xls'],
		['an XML spreadsheet', spreadsheetXml, 'html_as_xls'],
		['an XML spreadsheet in UTF-16', Buffer.from(`\ufeff${spreadsheetXml}`, 'utf16le'), 'html_as_xls'],
		['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'html_as_xls'],
		['another XML file', '<?xml version="1.0"?><kml></kml>', 'not_a_workbook', { format: 'xml' }],
		['a PDF', '%PDF-1.7\n', 'not_a_workbook', { format: 'pdf' }],
		['a picture', png, 'not_a_workbook', { format: 'image' }],
		['other bytes', Buffer.from('desa\0\x01\x02', 'latin1'), 'not_a_workbook', { format: 'binary' }],
		[
			'an archive of pictures',
			writeZip([{ name: 'foto.jpg', content: 'x' }]),
			'archive_empty',
			{ members: ['foto.jpg'] },
		],
		['an empty archive', writeZip([]), 'archive_empty', { members: [] }],
		['an OpenDocument table', writeZip(odsParts), 'not_a_workbook', { format: 'ods' }],
		['a text document', writeZip(docx), 'not_a_workbook', { format: 'docx' }],
		['a workbook cut off', book.subarray(0, book.length - 40), 'workbook_damaged'],
		['a NUL late in a text', `${'a;b\n'.repeat(4000)}1;\0\n`, 'text_damaged', { line: 4001 }],
		['an open quote', 'a;b\n"1;2\n', 'text_damaged', { line: 2 }],
	];
	it.each(files)('%s', async (name, content, code, detail = {}) => {
		expect(await faultOf(write(`${name}.xlsx`, content))).toMatchObject({ code, detail });
	});

	it('a file or folder that is not there', async () => {
		expect((await faultOf(join(folder, 'tidak ada.csv'))).code).toBe('file_missing');
		expect((await faultOf(join(write('berkas', 'x'), 'lagi.csv'))).code).toBe('file_missing');
	});

	it('a folder without tables', async () => {
		mkdirSync(join(folder, 'map.xlsx'));
		expect((await faultOf(join(folder, 'map.xlsx'))).code).toBe('archive_empty');
	});

	it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file that may not be read', async () => {
		const path = write('terkunci.csv', 'a;b\n');
		chmodSync(path, 0);
		expect(await faultOf(path)).toMatchObject({ code: 'file_unreadable', detail: { reason: 'EACCES' } });
	});

	it.skipIf(process.platform === 'win32')('a pipe, into which nobody may ever write', async () => {
		const path = join(folder, 'pipa.csv');
		execFileSync('mkfifo', [path]);
		expect(await faultOf(path)).toMatchObject({ code: 'file_unreadable', detail: { reason: 'not_a_file' } });
	});

	it('a file beyond the limit', async () => {
		const path = write('besar.csv', 'a;b\n'.repeat(100));
		expect((await faultOf(path, { ...LIMITS, fileBytes: 399 })).code).toBe('file_too_large');
		expect((await readTables(path, { ...LIMITS, fileBytes: 400 })).sheets[0]!.rows).toHaveLength(100);
	});
});

describeReal('real files', () => {
	const open = (path: string): Promise<OpenedFile> => {
		const file = realFile(path);
		if (file === null) throw new Error(`real file missing: ${path}`);
		return readTables(file);
	};

	it('Prodeskel: title rows and merged headings', async () => {
		const { sheets } = await open('prodeskel-cicalengka/Umur Tunggal_CICALENGKA_2024.xlsx');
		expect(sheets[0]!.rows).toHaveLength(17);
		expect(sheets[0]!.merges).toHaveLength(153);
		expect(sheets[0]!.rows.find((row) => row.number === 5)!.cells[1]).toBe(3_204_252_001);
	});

	it('GIS Dukcapil, 5,995 villages', async () => {
		expect((await open('gis-dukcapil-jabar/gis-dukcapil2.xlsx')).sheets[0]!.rows).toHaveLength(5995);
	});

	it('GIS Dukcapil as text with a byte order mark', async () => {
		const opened = await open('gis-dukcapil-jabar/gis-dukcapil.csv');
		expect(opened.sheets[0]!.rows).toHaveLength(5958);
		expect(opened.sheets[0]!.rows[0]!.cells[0]).toBe('Provinsi');
		expect(opened.sha256).toBe(createHash('sha256').update(readFileSync(opened.path)).digest('hex'));
	});

	it('Portal Data Desa: numbers saved as text', async () => {
		const { sheets } = await open('portaldatadesa-kab-bandung/jumlah_sekolah.xlsx');
		expect(sheets[0]!.rows.find((row) => row.number === 2)!.cells[4]).toBe('4');
	});

	it('Satu Data: semicolons', async () => {
		const { sheets } = await open('satudata-kab-bandung/penduduk3204.csv');
		expect(Math.min(...sheets[0]!.rows.slice(0, 20).map((row) => row.cells.length))).toBeGreaterThan(3);
	});

	it('IDM from Google Sheets: codes as floating numbers', async () => {
		const { sheets } = await open('idm-kab-serang/DataTrainingKabSerang.xlsx');
		const [heading, first] = sheets[0]!.rows;
		const codes = heading!.cells.findIndex((cell) => typeof cell === 'string' && /^kode desa$/i.test(cell.trim()));
		expect(first!.cells[codes]).toBe(3_604_052_001);
	});
});
