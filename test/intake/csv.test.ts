import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findDelimiter, readCsv } from '../../src/intake/csv.ts';
import { decodeText } from '../../src/intake/csv-text.ts';
import { LIMITS } from '../../src/intake/limits.ts';
import { FileFault } from '../../src/model/fault.ts';

const cellsOf = (text: string) => readCsv(text).rows.map((row) => row.cells);

function faultOf(read: () => unknown): FileFault {
	try {
		read();
	} catch (error) {
		if (error instanceof FileFault) return error;
		throw error;
	}
	throw new Error('no fault');
}

describe('delimiter', () => {
	const samples: [string, string, string][] = [
		['semicolons', 'desa;jumlah\nCIKUYA;12\nNARAWITA;9\n', ';'],
		['decimal commas in two columns', 'desa;luas\nCIKUYA;1,5\nNARAWITA;2,25\nDAMPIT;0,5\n', ';'],
		['decimal commas without a heading', 'CIKUYA;1,5\nNARAWITA;2,25\n', ';'],
		[
			'commas in unquoted addresses',
			'nama;alamat;rt\nA;Jl. Raya, No. 1;2\nB;Kp. Baru;3\nC;Gg. 2, Blok C, No. 4;1\n',
			';',
		],
		['commas in quoted addresses', 'nama,alamat\nA,"Jl. Raya, No. 1, RT 2"\nB,"Kp. Baru; RW 3"\n', ','],
		['title lines first', 'Data Penduduk\nKecamatan Cicalengka, Tahun 2024\n\nkode;desa;l;p\n1;A;2;3\n2;B;4;5\n', ';'],
		['commas', 'kode,desa,jumlah\n1,A,2\n2,B,3\n', ','],
		['tabs', 'kode\tdesa\tluas\n1\tA\t1,5\n2\tB\t2,5\n', '\t'],
		['bars', 'kode|desa\n1|A; x\n2|B\n', '|'],
		['one column', 'desa\nCIKUYA\nNARAWITA\n', ';'],
		['line breaks in quoted fields', 'desa,catatan\nA,"satu;\ndua;\ntiga;"\nB,"x"\n', ','],
		['an inch sign inside a field', 'pipa,jumlah\nbesi 5" tua,2\nbaja,3\n', ','],
		['nothing', '', ';'],
	];
	it.each(samples)('%s', (_, text, delimiter) => {
		expect(findDelimiter(text)).toBe(delimiter);
	});

	it('looks at the first 50 lines that are not blank', () => {
		const head = 'a;b\n\n'.repeat(50);
		expect(findDelimiter(head + 'a,b,c\n'.repeat(500))).toBe(';');
		expect(findDelimiter(`x${'\n'.repeat(200)}${'a,b,c\n'.repeat(5)}`)).toBe(',');
	});

	it.each([
		['sep=;\na;b,c\n', ['a', 'b,c']],
		['sep=,\r\na;b,c;d,e;f\r\n', ['a;b', 'c;d', 'e;f']],
		['SEP=|\na|b;c\n', ['a', 'b;c']],
		['"sep=\t"\na\tb\n', ['a', 'b']],
	])('honours a first line %j, which is no record', (text, first) => {
		expect(readCsv(text).rows).toEqual([{ number: 1, cells: first }]);
	});
});

describe('records', () => {
	it('gives one sheet without a name', () => {
		expect(readCsv('a;b\n1;2\n')).toEqual({
			name: '',
			hidden: false,
			rows: [
				{ number: 1, cells: ['a', 'b'] },
				{ number: 2, cells: ['1', '2'] },
			],
			merges: [],
		});
	});

	it('keeps text as it stands and never makes numbers', () => {
		expect(cellsOf('kode;nik;luas;nama\n007;3204250101010001;1.474,50; Desa  Maju \n')[1]).toEqual([
			'007',
			'3204250101010001',
			'1.474,50',
			' Desa  Maju ',
		]);
	});

	it('makes blanks null, cuts them off at the end, leaves blank rows out and counts them', () => {
		expect(readCsv('a;b;c\n\n; \t;\n1;;"  "\n;x;;\n').rows).toEqual([
			{ number: 1, cells: ['a', 'b', 'c'] },
			{ number: 4, cells: ['1'], fields: 3 },
			{ number: 5, cells: [null, 'x'], fields: 4 },
		]);
	});

	it.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
		['CR', '\r'],
	])('takes %s as line end, also inside quotes', (_, end) => {
		expect(cellsOf(['a;b', '"x;1"" ', 'y";2', '3;4', ''].join(end))).toEqual([
			['a', 'b'],
			['x;1" \ny', '2'],
			['3', '4'],
		]);
	});

	it('takes mixed line ends and a last line without one', () => {
		expect(cellsOf('a;b\r\n1;2\n3;4\r5;6')).toEqual([
			['a', 'b'],
			['1', '2'],
			['3', '4'],
			['5', '6'],
		]);
	});

	it('counts records, not lines', () => {
		expect(readCsv('a;b\n"1\n\n\n2";x\n3;y\n').rows.map((row) => row.number)).toEqual([1, 2, 3]);
	});

	it('gives back what was written, whatever it is', () => {
		const field = fc.oneof(fc.string(), fc.stringMatching(/^[a;",|\n\t 1]{0,8}$/));
		const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(
				table,
				fc.constantFrom(';', ',', '\t', '|'),
				fc.constantFrom('\n', '\r\n'),
				(rows, delimiter, newline) => {
					fc.pre(!rows.flat().some((value) => /[\0\r]/.test(value)));
					const text = `sep=${delimiter}${newline}${papaparse.unparse(rows, { delimiter, newline, quotes: true })}`;
					const expected = rows.map((row) => {
						const cells = row.map((value) => (value.trim() === '' ? null : value));
						return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
					});
					const read = readCsv(text);
					expect(read.rows.map((row) => row.cells)).toEqual(expected.filter((cells) => cells.length > 0));
				},
			),
		);
	});
});

/** Cuts a text into pieces of the given lengths, over and over. */
function* cut(text: string, lengths: readonly number[]): Generator<string> {
	for (let at = 0, turn = 0; at < text.length; turn++) {
		const length = lengths[turn % lengths.length]!;
		yield text.slice(at, at + length);
		at += length;
	}
}

describe('text in pieces', () => {
	const odd = fc.stringMatching(/^[ab;,"\n\r 1]{0,60}$/);

	it('is read as the whole is, wherever it is cut, faults and their lines too', () => {
		const read = (text: string | Iterable<string>) => {
			try {
				return readCsv(text).rows;
			} catch (error) {
				return error instanceof FileFault ? [error.code, error.detail] : error;
			}
		};
		fc.assert(
			fc.property(odd, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, lengths) => {
				// The delimiter is found in the first piece; here it is given.
				expect(read(['sep=;\n', ...cut(text, lengths)])).toEqual(read(`sep=;\n${text}`));
			}),
			{ numRuns: 2000 },
		);
	});

	it('gives the fields that papaparse gives', () => {
		fc.assert(
			fc.property(odd, (text) => {
				const lines = text.replace(/\r\n?/g, '\n');
				const oracle = papaparse.parse<string[]>(lines, { delimiter: ';', newline: '\n' });
				fc.pre(lines !== '' && !oracle.errors.some((error) => error.type === 'Quotes'));
				const expected = oracle.data.map((row) => {
					const cells = row.map((value) => (value.trim() === '' ? null : value));
					return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
				});
				expect(cellsOf(`sep=;\n${text}`)).toEqual(expected.filter((cells) => cells.length > 0));
			}),
			{ numRuns: 2000 },
		);
	});

	it('holds no more than the record at hand', () => {
		const limits = { ...LIMITS, recordChars: 1000 };
		const endless = (start: string) =>
			function* () {
				yield start;
				for (let i = 0; i < 100; i++) yield 'x'.repeat(100);
				throw new Error('read on');
			};
		expect(faultOf(() => readCsv(endless('a;b\n')(), limits))).toMatchObject({
			code: 'file_too_large',
			detail: { line: 2 },
		});
		expect(faultOf(() => readCsv(endless('a;b\n1;2\n"x;')(), limits))).toMatchObject({
			code: 'text_damaged',
			detail: { line: 3 },
		});
	});

	it('is handed on row by row to who takes it, and then has no limit', () => {
		const limits = { ...LIMITS, cells: 200 };
		const seen: number[] = [];
		const sheet = readCsv('a;b\n'.repeat(5000), limits, (head) => {
			expect(head.rows).toHaveLength(60);
			return { columns: [0], add: (row) => seen.push(row.number) };
		});
		expect(seen).toEqual(Array.from({ length: 5000 }, (_, n) => n + 1));
		expect(sheet.rows).toHaveLength(60);
		expect(readCsv('a;b\n'.repeat(80), limits, () => null).rows).toHaveLength(80);
	});
});

describe('faults', () => {
	it.each([
		['never closed', 'a;b\n1;2\n3;"x\n4;5\n', 3],
		['never closed after sep=', 'sep=;\na;b\n3;"x\n4;5\n', 3],
		['never closed after quoted line breaks', 'a;b\r\n"1\r\n2";x\r\n"3;4\r\n', 4],
		['followed by text', 'a;b\n1;2\n"x"y;5\n6;7\n', 3],
	])('says the line of a quote that is %s', (_, text, line) => {
		expect(faultOf(() => readCsv(text))).toMatchObject({ code: 'text_damaged', detail: { line } });
	});

	it('says the line of a NUL character', () => {
		expect(faultOf(() => readCsv('a;b\n1;\0\n'))).toMatchObject({ code: 'text_damaged', detail: { line: 2 } });
	});

	it('refuses a record and a table beyond the limits', () => {
		const long = `a;b\n1;"${'x\n'.repeat(50)}"\n`;
		const fault = faultOf(() => readCsv(long, { ...LIMITS, recordChars: 60 }));
		expect(fault).toMatchObject({ code: 'file_too_large', detail: { line: 2 } });
		expect(faultOf(() => readCsv('a;b\n'.repeat(6), { ...LIMITS, cells: 10 })).code).toBe('file_too_large');
		expect(readCsv('a;b\n'.repeat(5), { ...LIMITS, cells: 10 }).rows).toHaveLength(5);
	});
});

describe('encoding', () => {
	const text = 'désa “Maju” – 5 €\n';
	const swapped = Buffer.from(text, 'utf16le').swap16();

	it.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
		['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
		['UTF-16 big endian', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
		['windows-1252', Buffer.from('d\xe9sa \x93Maju\x94 \x96 5 \x80\n', 'latin1')],
	])('%s', (_, bytes) => {
		expect(decodeText(bytes)).toBe(text);
	});

	it('is the same however many pieces it is read in', () => {
		const long = 'désa “Maju” – 5 €;'.repeat(70_000);
		for (const bytes of [Buffer.from(long), Buffer.from(`\ufeff${long}`), Buffer.from(`\ufeff${long}`, 'utf16le')])
			expect(decodeText(bytes)).toBe(long);
		// One wrong byte far behind makes it windows-1252.
		expect(decodeText(Buffer.concat([Buffer.from('é'.repeat(800_000)), Buffer.from([0xe9])]))).toMatch(/^Ã©.*©é$/);
		expect(decodeText(Buffer.from([0x61, 0xc3]))).toBe('aÃ');
	});

	it('finds UTF-16 without a mark', () => {
		expect(decodeText(Buffer.from('kode;desa\n1;A\n', 'utf16le'))).toBe('kode;desa\n1;A\n');
		expect(decodeText(Buffer.from('kode;desa\n1;A\n', 'utf16le').swap16())).toBe('kode;desa\n1;A\n');
	});

	it('knows every character of windows-1252', () => {
		const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index));
		const named = [...decodeText(bytes)].filter((character) => character > '\u009f');
		expect(named.join('')).toBe('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
		expect(named).toHaveLength(27);
	});
});

describe('a record of more fields than a spreadsheet has columns', () => {
	const wide = ';1'.repeat(LIMITS.columns);

	it.each([
		['in one piece', [`Desa;Penduduk\nCikuya${wide}\n`]],
		['over pieces without an end', ['Desa;Penduduk\nCikuya', wide, wide]],
		['with a quote', [`Desa;Penduduk\n"Cikuya"${wide}\n`]],
	])('is refused while it is read, %s', (_, pieces) => {
		expect(faultOf(() => readCsv(pieces))).toMatchObject({ code: 'file_too_large', detail: { line: 2 } });
	});

	it('of as many is read', () => {
		expect(cellsOf(`Desa${';1'.repeat(LIMITS.columns - 1)}\n`)[0]).toHaveLength(LIMITS.columns);
	});
});
