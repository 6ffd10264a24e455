import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cell, cellName } from '../../../src/intake/grid.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import type { IntakeResult } from '../../../src/intake/request.ts';
import { count, headingsOf, nikOf, recogniser, request, under, VILLAGES } from '../../support/persons.ts';
import { writeBook } from '../../support/xlsx-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'dasbor-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADINGS = headingsOf('opensid/penduduk');

/** Draws the same numbers below a bound for the same seed. A list of 2,000 cells is too much for fast-check to draw one by one. */
function drawsOf(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
type Draw = ReturnType<typeof drawsOf>;
/** How often something odd comes in a list: once in so many. Tidy lists give figures, the others show the faults. */
let rarity = 25;
const oneOf = <T>(draw: Draw, ...all: readonly T[]): T => all[draw(all.length)]!;
/** What is usual, and now and then what is odd. */
const sometimes = (draw: Draw, usual: Cell, ...odd: readonly Cell[]): Cell =>
	draw(rarity) === 0 ? oneOf(draw, ...odd) : usual;
const code = (draw: Draw, most: number): Cell =>
	sometimes(draw, 1 + draw(most), null, '2', ' 1', '03', 'tidak ada di daftar', 77);

function born(draw: Draw): Cell {
	const [year, month, day] = [1900 + draw(125), 1 + draw(12), 1 + draw(29)];
	const two = (n: number): string => String(n).padStart(2, '0');
	const way = draw(40);
	if (way < 30) return `${year}-${two(month)}-${two(day)}`;
	if (way < 34) return `${day}/${month}/${year}`;
	if (way < 36 && draw(rarity) < 12) return `${month}-${day}-${year}`;
	return oneOf<Cell>(draw, null, 30_000 + draw(14_000), '-', '0000-00-00', '2001-02-30', 'tidak tahu');
}

/** A row of a list: mostly a person, with what real lists have beside them. */
function line(draw: Draw): Cell[] {
	if (draw(30) === 0)
		return oneOf<Cell[]>(draw, ['JUMLAH', null, 12], [null, ' '], [], ['desa', ...HEADINGS], ['Cikuya']);
	if (draw(300) === 0) return ['###'];
	const village = VILLAGES[draw(3)]!.name;
	return [
		draw(8 * rarity) === 0 ? 'Antah Berantah' : sometimes(draw, village, 'CIKUYA', ' Cikuya '),
		...under(HEADINGS, {
			nik: sometimes(
				draw,
				nikOf(draw(80 * rarity)),
				null,
				'-',
				`'${nikOf(7)}`,
				...(draw(20) === 0 ? [3204250101900001] : []),
			),
			no_kk: sometimes(draw, nikOf(draw(60)), null, 3204250101900001),
			nama: sometimes(draw, oneOf(draw, 'Siti & Budi', "Nur'aini", 'José <anak>', 'Ahmad', 'Wayan_x'), null),
			alamat: oneOf(draw, 'Jl. "Melati" 1', 'JL. MELATI', null, 'Jl. Mawar, RT 1'),
			dusun: oneOf(draw, 'Dusun I', 'dusun  i', 'II', null),
			rw: oneOf<Cell>(draw, '001', 1, '-', null),
			rt: oneOf<Cell>(draw, '001', '2', 3, null),
			sex: sometimes(draw, oneOf<Cell>(draw, 1, 2, 'L', 'Perempuan'), null, 'x'),
			tanggallahir: born(draw),
			pendidikan_kk_id: code(draw, 10),
			pendidikan_sedang_id: code(draw, 18),
			status_kawin: code(draw, 4),
			kk_level: code(draw, 11),
			warganegara_id: code(draw, 3),
			akta_lahir: oneOf<Cell>(draw, 'AL-1', null, 'tidak ada', 5),
			cacat_id: code(draw, 7),
			hamil: code(draw, 2),
			ktp_el: code(draw, 3),
			status_rekam: code(draw, 8),
			status_dasar: sometimes(draw, oneOf<Cell>(draw, 1, 1, 1, '1', 2, 9), null, 'entah'),
			id_asuransi: code(draw, 4),
		}),
	];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const counted = (text: string): string => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');
const runs = (text: string): string => {
	const [first, rest] = [text.slice(0, 2), text.slice(2)].map(escaped);
	return `<r><rPr><b/></rPr><t xml:space="preserve">${first}</t></r><r><t xml:space="preserve">${rest}</t></r>`;
};
const spoken = (text: string): string =>
	`<t>${escaped(text)}</t><rPh sb="0" eb="1"><t>kana</t></rPh><phoneticPr fontId="1"/>`;
const held = (text: string): string => `<t><![CDATA[${text}]]></t>`;

/** The ways in which programs write one text into a cell; the sixth and after share it. */
const TEXTS: readonly ((text: string) => string)[] = [
	(text) => `<t>${escaped(text)}</t>`,
	(text) => `<t xml:space="preserve">${escaped(text)}</t>`,
	(text) => `<t>${counted(text)}</t>`,
	runs,
	spoken,
	held,
];

/** Writes a list as a workbook; each cell in a way of its own, and not all say where they stand. */
function written(rows: readonly (readonly Cell[])[], draw: Draw): Buffer {
	const strings: string[] = [];
	const numbers = new Map<string, number>();
	const shared = (xml: string): number => {
		if (!numbers.has(xml)) numbers.set(xml, strings.push(xml) - 1);
		return numbers.get(xml)!;
	};
	const cellXml = (cell: Cell, name: string): string => {
		const pick = draw(13);
		if (cell === null || typeof cell === 'object')
			return [`<c${name}/>`, `<c${name} s="3"/>`, `<c${name}><v/></c>`][pick % 3]!;
		if (typeof cell === 'number')
			return [
				`<c${name}><v>${cell}</v></c>`,
				`<c${name} s="6"><v>${cell}</v></c>`,
				`<c${name} t="n"><f>A1+1</f><v>${cell}.0</v></c>`,
			][pick % 3]!;
		const text = String(cell);
		if (pick === 12) return `<c${name} t="str"><f>"x"</f><v>${escaped(text)}</v></c>`;
		const xml = TEXTS[pick % TEXTS.length]!(text);
		if (pick < TEXTS.length) return `<c${name} t="inlineStr"><is>${xml}</is></c>`;
		return `<c${name} t="s"><v>${shared(xml)}</v></c>`;
	};
	const lines = rows.map((cells, at) => {
		const isNamed = draw(4) > 0;
		const inside = cells.map((cell, column) => {
			if (!isNamed) return cellXml(cell, '');
			return cell === null && draw(2) === 0 ? '' : cellXml(cell, ` r="${cellName(column, at + 1)}"`);
		});
		return `<row r="${at + 1}">${draw(12) === 0 ? '<!-- baris -->' : ''}${inside.join('')}</row>`;
	});
	return writeBook([{ name: 'Penduduk', rows: lines.join('') }], { strings });
}

const figures = ({ read, refused, outside, skipped, faults, incoming }: IntakeResult) => ({
	read,
	refused,
	outside,
	skipped,
	faults,
	rows: incoming?.rows,
});

describe('a list of persons, however it is written', () => {
	it('gives the figures, the faults and their cells that its plain cells give', async () => {
		const path = join(folder, 'penduduk.xlsx');
		let kept = 0;
		await fc.assert(
			fc.asyncProperty(fc.integer(), fc.boolean(), async (seed, skipFaulty) => {
				const draw = drawsOf(seed);
				rarity = draw(2) === 0 ? 25 : 900;
				const rows = [['desa', ...HEADINGS], ...Array.from({ length: 75 + draw(60) }, () => line(draw))];
				writeFileSync(path, written(rows, draw));
				const given = { period: '2024-S2', skipFaulty };
				const read = await readFile(path, request(given), recogniser);
				if (read.incoming) kept++;
				const plain = rows.map((cells) => cells.map((cell) => (cell === ' ' ? null : cell)));
				expect(figures(read)).toEqual(figures(count(plain, given)));
			}),
			{ numRuns: 40 },
		);
		expect(kept).toBeGreaterThan(5);
	});
});
