import fc from 'fast-check';
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

describe('a sheet whose cells are written in any way, each in its own', () => {
	/** Words that come again in any writing, and shared numbers from everywhere among the places of remembered texts. */
	const word = fc.constantFrom(...WORDS, 'Désa', 'A &amp; B', 'x_x0041_', ' ', '007', '12');
	const written = fc.oneof(
		fc.oneof(fc.nat(PLACES - 1), fc.constantFrom(...WORDS.map(metBy))).map((at) => ` t="s"><v>${at}</v></c>`),
		word.map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
		word.map((text) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`),
		word.map((text) => ` t="inlineStr"><is><r><t>${text}</t></r></is></c>`),
		word.map((text) => ` t="inlineStr"><!-- --><is><t>${text}</t></is></c>`),
		word.map((text) => ` t="str"><f>A1</f><v>${text}</v></c>`),
		fc.nat(PLACES - 1).map((value) => `><v>${value}</v></c>`),
		fc.constantFrom('/>', ' t="b"><v>1</v></c>', ' t="e"><v>#N/A</v></c>', '><v>1.5</v></c>'),
	);
	const strings = Array.from({ length: PLACES }, (_, at) => `<t>${textOf(at * 7)}${at % 3 === 0 ? at % 40 : ''}</t>`);

	it('gives the same cells to who takes its rows as to who reads it whole', async () => {
		const kinds = fc.array(written, { minLength: 2, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(fc.tuple(kinds, kinds, kinds), fc.nat(), async (columns, seed) => {
				let state = seed;
				const below = (many: number): number => {
					state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
					return Math.floor((state / 0x80000000) * many);
				};
				const rows = Array.from({ length: 200 }, (_, row) => {
					const cells = columns.map((ways, at) => `<c r="${columnLetters(at)}${row + 1}"${ways[below(ways.length)]}`);
					return `<row r="${row + 1}">${cells.join('')}</row>`;
				});
				const book = writeBook([{ rows: rows.join('') }], { strings });
				const taken = new Map<number, Cell[]>();
				await readXlsx(book, LIMITS, () => ({
					columns: COLUMNS,
					add: ({ number, cells }) =>
						taken.set(
							number,
							COLUMNS.map((at) => cells[at] ?? null),
						),
				}));
				const [whole] = await readXlsx(book);
				const expected = whole!.rows.map(({ number, cells }) => [number, COLUMNS.map((at) => cells[at] ?? null)]);
				expect([...taken]).toEqual(expected);
			}),
			{ numRuns: 60 },
		);
	});
});
