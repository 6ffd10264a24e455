import { describe, expect, it } from 'vitest';
import { type Cell, columnLetters } from '../../src/intake/grid.ts';
import { LIMITS } from '../../src/intake/limits.ts';
import { readXlsx } from '../../src/intake/xlsx.ts';
import { writeBook } from '../support/xlsx-writer.ts';

const WORDS = ['LAKI-LAKI', 'PEREMPUAN', 'KAWIN', 'BELUM KAWIN'];
/** As many shared texts as places in which texts of a column are remembered: texts of a cell's own meet every one. */
const PLACES = 4096;
const COLUMNS = [0, 1, 2];

const textOf = (number: number): string => WORDS[number % WORDS.length]!;
const strings = Array.from({ length: PLACES }, (_, at) => `<t>${textOf(at)}</t>`);
const numberOf = (row: number, column: number): number => (row * 97 + column * 31) % 300;

/** The rows, as one who takes them sees them, of a sheet in which every cell is written as `isShared` says. */
async function rowsRead(isShared: (row: number, column: number) => boolean): Promise<Cell[][]> {
	const rows = Array.from({ length: 1500 }, (_, row) => {
		const cells = COLUMNS.map((column) => {
			const number = numberOf(row, column);
			const name = `${columnLetters(column)}${row + 1}`;
			if (isShared(row, column)) return `<c r="${name}" t="s"><v>${number}</v></c>`;
			return `<c r="${name}" t="inlineStr"><is><t>${textOf(number)}</t></is></c>`;
		});
		return `<row r="${row + 1}">${cells.join('')}</row>`;
	});
	const taken: Cell[][] = [];
	const book = writeBook([{ rows: rows.join('') }], { strings });
	await readXlsx(book, LIMITS, () => ({ columns: COLUMNS, add: ({ cells }) => taken.push([...cells]) }));
	return taken;
}

/** The number whose place among the texts remembered of a column is that of the bytes of this text. */
function metBy(text: string): number {
	let hash = 0;
	for (const byte of Buffer.from(text)) hash = (Math.imul(hash, 31) + byte) | 0;
	return (hash ^ (hash >>> 12)) & (PLACES - 1);
}

describe('texts that come again in a column of rows that are taken', () => {
	const expected = Array.from({ length: 1500 }, (_, row) => COLUMNS.map((column) => textOf(numberOf(row, column))));

	it.each([
		['all shared', () => true],
		['all their own', () => false],
		['some shared and some not', (row: number, column: number) => (row * 7 + column * 13) % 5 < 2],
	])('%s: the same rows', async (_, isShared) => {
		expect(await rowsRead(isShared)).toEqual(expected);
	});

	it('are not taken for one another where a number and the bytes of another text lead to one place', async () => {
		const shared = metBy('PEREMPUAN');
		const book = writeBook(
			[
				{
					rows: Array.from({ length: 200 }, (_, row) =>
						row % 2 === 0
							? `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${shared}</v></c></row>`
							: `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>PEREMPUAN</t></is></c></row>`,
					).join(''),
				},
			],
			{ strings: Array.from({ length: PLACES }, () => '<t>LAKI-LAKI</t>') },
		);
		const taken: Cell[] = [];
		await readXlsx(book, LIMITS, () => ({ columns: [0], add: ({ cells }) => taken.push(cells[0]!) }));
		expect(taken).toEqual(Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? 'LAKI-LAKI' : 'PEREMPUAN')));
	});
});
