import { appendFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/intake/csv.ts';
import { LIMITS } from '../../src/intake/limits.ts';
import type { RowTaker } from '../../src/intake/row-keeper.ts';
import { readTables } from '../../src/intake/tables.ts';
import { writeBook } from '../support/xlsx-writer.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'dasbor-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

describe('files that are too much', () => {
	it('a sheet of ten million cells', async () => {
		const row = `<row>${'<c><v>1</v></c>'.repeat(2_000)}</row>`;
		const path = write('sepuluh-juta.xlsx', writeBook([{ name: 'Besar', rows: row.repeat(5000) }]));
		await expect(readTables(path)).rejects.toMatchObject({ code: 'file_too_large', detail: { sheet: 'Besar' } });
	});

	it('rows wider than any table, all of which would be kept', async () => {
		const row = `<row>${'<c><v>1</v></c>'.repeat(2_001)}</row>`;
		const path = write('lebar.xlsx', writeBook([{ name: 'Lebar', rows: row.repeat(130) }]));
		await expect(readTables(path)).rejects.toMatchObject({ code: 'columns_too_many', detail: { columns: 2001 } });
	});

	it('one line of 50 MB, plain or within quotes', async () => {
		const line = Buffer.alloc(50_000_000, 'x');
		const plain = write('baris.csv', Buffer.concat([Buffer.from('a;b\n'), line]));
		await expect(readTables(plain)).rejects.toMatchObject({ code: 'file_too_large', detail: { line: 2 } });
		const quoted = write('kutip.csv', Buffer.concat([Buffer.from('a;b\n1;"'), line]));
		await expect(readTables(quoted)).rejects.toMatchObject({ code: 'text_damaged', detail: { line: 2 } });
	});

	it('a table of 300 MB is given up long before its end', () => {
		let pieces = 0;
		function* endless() {
			for (; pieces < 300; pieces++) yield `${'1;'.repeat(39)}1\n`.repeat(13_000);
		}
		expect(() => readCsv(endless())).toThrow(expect.objectContaining({ code: 'file_too_large' }));
		expect(pieces).toBeLessThan(20);
	});

	it('a range of a million rows with two used is no burden', async () => {
		const cell = (name: string): string => `<c r="${name}"><v>1</v></c>`;
		const xml = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row></sheetData></worksheet>`;
		const { sheets } = await readTables(write('rentang.xlsx', writeBook([{ xml }])));
		expect(sheets[0]!.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
			[1, 1],
			[1_048_576, 16_384],
		]);
	});
});

describe('a file that changes while it is read', () => {
	/** Does something to the file in the middle of reading. */
	const meanwhile =
		(change: () => void): RowTaker =>
		() => {
			change();
			return null;
		};
	const book = writeBook([{ rows: '<row><c><v>1</v></c></row>' }]);

	it.each(['a.csv', 'a.xlsx'])('is refused: %s', async (name) => {
		const content = name.endsWith('csv') ? 'a;b\n1;2\n' : book;
		const path = write(name, content);
		const changes: (() => void)[] = [
			() => appendFileSync(path, 'x'),
			() => utimesSync(path, 1, 1),
			() => renameSync(write('lain', content), path),
			() => writeFileSync(path, ''),
		];
		for (const change of changes) {
			write(name, content);
			await expect(readTables(path, LIMITS, meanwhile(change))).rejects.toMatchObject({ code: 'file_changed' });
		}
		write(name, content);
		expect(
			(
				await readTables(
					path,
					LIMITS,
					meanwhile(() => {}),
				)
			).sheets,
		).toHaveLength(1);
	});

	it('is refused when it goes away', async () => {
		const path = write('hilang.csv', 'a;b\n');
		await expect(
			readTables(
				path,
				LIMITS,
				meanwhile(() => rmSync(path)),
			),
		).rejects.toMatchObject({ code: 'file_missing' });
	});
});

describe('one table, saved as text in many ways', () => {
	const rows = [
		['kode_desa', 'desa', 'luas', 'catatan'],
		['32.04.25.2001', 'Désa "Satu"', '1,5', 'a b'],
		['0032', 'Dua; tiga', '1.250', null],
	];
	const quoted = (delimiter: string, end: string, all = false): string =>
		rows
			.map((row) =>
				row
					.map((field) => {
						const text = field ?? '';
						return all || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
					})
					.join(delimiter),
			)
			.join(end) + end;
	const ways: [string, string | Buffer][] = [
		['Excel in Indonesia: semicolons and decimal commas', quoted(';', '\r\n')],
		['commas', quoted(',', '\n')],
		['tabs', quoted('\t', '\r\n')],
		['bars', quoted('|', '\n')],
		['everything in quotes', quoted(';', '\n', true)],
		['a byte order mark', `\ufeff${quoted(',', '\r\n')}`],
		['the separator told in the first line', `sep=;\r\n${quoted(';', '\r\n')}`],
		['windows-1252', Buffer.from(quoted(';', '\r\n'), 'latin1')],
		['UTF-16 from Excel', Buffer.from(`\ufeff${quoted('\t', '\r\n')}`, 'utf16le')],
		['UTF-16 the other way round', Buffer.from(`\ufeff${quoted('\t', '\r\n')}`, 'utf16le').swap16()],
		['old Macs', quoted(';', '\r')],
		['mixed line ends', quoted(';', '\n').replace('\n', '\r\n')],
		['delimiters behind the last column', quoted(';', ';;;\n')],
		['no line end at the end', quoted(';', '\n').trimEnd().replace(/;$/, '')],
	];

	it.each(ways)('%s', async (_, content) => {
		const { sheets } = await readTables(write('tabel.csv', content));
		const filled = rows.map((row) => row.slice(0, row.findLastIndex((field) => field !== null) + 1));
		expect(sheets[0]!.rows.map((row) => row.cells)).toEqual(filled);
	});
});
