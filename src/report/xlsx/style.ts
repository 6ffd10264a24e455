import type { Alignment, Border, Borders, Cell, Fill, Style, Worksheet } from 'exceljs';

/** Fills of the papers. Copies are black and white, so nothing depends on them. */
export const FILLS = {
	heading: 'FFD9D9D9',
	band: 'FFF2F2F2',
	/** To be filled in at the meeting. */
	cream: 'FFFFF2CC',
} as const;
/** One of the colours of `FILLS`. */
export type FillName = keyof typeof FILLS;

/** Typeface of every workbook. */
export const FONT = 'Arial';
/** Size of ordinary text in points. */
export const BODY_SIZE = 10;

/** How a cell looks. Left out: Arial 10, left, top, wrapped, thin border, locked. */
export interface Look {
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly link?: boolean;
	readonly size?: number;
	/** `across`: centred over the empty cells to the right, without merging them. */
	readonly align?: 'left' | 'center' | 'right' | 'across';
	readonly middle?: boolean;
	readonly fill?: FillName;
	/** `between`: only above and below, for a cell that a neighbour's text runs over. */
	readonly border?: 'all' | 'between' | 'none';
	readonly wrap?: boolean;
	/** Shrinks instead of showing `###`. Numbers always do. */
	readonly shrink?: boolean;
	readonly format?: string;
	/** May be changed while the sheet is protected. */
	readonly open?: boolean;
	readonly thickTop?: boolean;
}

/** What a cell can hold: nothing, text that stays text, a number, or a formula with its stored result. */
export type Content = string | number | null | { readonly formula: string; readonly result: number | string };

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const MEDIUM: Partial<Border> = { style: 'medium', color: { argb: 'FF000000' } };
const ALIGNMENTS = { left: 'left', center: 'center', right: 'right', across: 'centerContinuous' } as const;

const made = new Map<string, Partial<Style>>();

/** One shared style for each look: exceljs looks a style up by identity, and thousands of cells share a few. */
function styleOf(look: Look): Partial<Style> {
	const key = JSON.stringify(look);
	const known = made.get(key);
	if (known) return known;
	const alignment: Partial<Alignment> = {
		horizontal: ALIGNMENTS[look.align ?? 'left'],
		vertical: look.middle ? 'middle' : 'top',
	};
	if (look.shrink) alignment.shrinkToFit = true;
	else if (look.wrap ?? true) alignment.wrapText = true;
	const style: Partial<Style> = {
		font: {
			name: FONT,
			family: 2,
			size: look.size ?? BODY_SIZE,
			bold: look.bold ?? false,
			italic: look.italic ?? false,
			...(look.link ? { underline: true, color: { argb: 'FF0563C1' } } : {}),
		},
		alignment,
		protection: { locked: !look.open },
	};
	if (look.fill) style.fill = solid(look.fill);
	if (look.format) style.numFmt = look.format;
	const border = borderOf(look);
	if (border) style.border = border;
	made.set(key, style);
	return style;
}

const solid = (name: FillName): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[name] } });

function borderOf(look: Look): Partial<Borders> | null {
	if (look.border === 'none') return null;
	const top = look.thickTop ? MEDIUM : THIN;
	return look.border === 'between' ? { top, bottom: THIN } : { top, bottom: THIN, left: THIN, right: THIN };
}

/** Text as a cell may hold it: no control characters, at most 32,767 characters. */
function cellText(text: string): string {
	const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
	return clean.length > 32_767 ? `${clean.slice(0, 32_766)}…` : clean;
}

/** Writes a cell. Numbers that are none (NaN, infinite) leave the cell empty. */
export function put(cell: Cell, content: Content, look: Look = {}): void {
	const numeric = typeof content === 'number' || (content !== null && typeof content === 'object');
	cell.style = styleOf(numeric ? { align: 'right', shrink: true, ...look } : look);
	if (typeof content === 'string') cell.value = content === '' ? null : cellText(content);
	else if (typeof content === 'number') cell.value = Number.isFinite(content) ? content : null;
	else if (content) cell.value = { formula: content.formula, result: content.result };
}

/** Writes a row from column 1; `look` is for the whole row or per column. */
export function putRow(
	sheet: Worksheet,
	row: number,
	contents: readonly Content[],
	look: Look | ((column: number) => Look) = {},
): void {
	contents.forEach((content, at) => {
		put(sheet.getCell(row, at + 1), content, typeof look === 'function' ? look(at + 1) : look);
	});
}

/** Paints a stretch of a row without touching its values: the cells of a band or of a merge. */
export function paint(sheet: Worksheet, row: number, from: number, to: number, look: Look): void {
	for (let column = from; column <= to; column += 1) sheet.getCell(row, column).style = styleOf(look);
}

/** Letter of a column: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** Address of a cell, `G5`. */
export const address = (row: number, column: number): string => columnLetter(column) + row;
/** Address of a stretch of cells, `G5:G20`. */
export const stretch = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
	`${address(fromRow, fromColumn)}:${address(toRow, toColumn)}`;

/** Sets column widths given in characters; the file counts the cell's inner margin too. */
export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
	widths.forEach((width, at) => {
		sheet.getColumn(at + 1).width = width + 5 / 7;
	});
}

/** Widths of Arial in thousandths of its size; letters and figures not named here are 556 wide. */
const WIDTHS: readonly [width: number, letters: string][] = [
	[222, "ijl'|"],
	[278, ' tfI.,:;!/\\[]'],
	[333, 'r()-"'],
	[500, 'cksvxyzJ'],
	[611, 'FTZ'],
	[667, 'ABEKPSVXY&'],
	[722, 'CDHNRUw'],
	[778, 'GOQ'],
	[833, 'mM'],
	[960, 'W%@'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const USUAL_WIDTH = 556;
/** Screens and printers round every letter; a little more than the sum is needed. */
const ROUNDING = 1.03;

/** Width of a text in pixels, Arial, near enough to count lines. */
export function textWidth(text: string, size = BODY_SIZE, bold = false): number {
	let thousandths = 0;
	for (const letter of text) thousandths += WIDTH_OF.get(letter) ?? USUAL_WIDTH;
	return (thousandths / 1000) * ((size * 96) / 72) * ROUNDING * (bold ? 1.06 : 1);
}

/** Number of lines a text takes, wrapped at words in a column `width` characters wide. */
export function lineCount(text: string, width: number, size = BODY_SIZE, bold = false): number {
	const room = width * 7;
	let lines = 0;
	for (const paragraph of text.split('\n')) {
		let used = 0;
		lines += 1;
		for (const word of paragraph.split(/(?<=[ -])/)) {
			const length = textWidth(word.trimEnd(), size, bold);
			if (used > 0 && used + length > room) {
				lines += 1;
				used = 0;
			}
			if (length > room) lines += Math.ceil(length / room) - 1;
			used += textWidth(word, size, bold);
		}
	}
	return lines;
}

/** Lines of the fullest cell of a row; figures take one. */
export const mostLines = (contents: readonly Content[], widths: readonly number[], size = BODY_SIZE): number =>
	Math.max(1, ...contents.map((one, at) => (typeof one === 'string' ? lineCount(one, widths[at] ?? 8, size) : 1)));

/** Height in points of a row whose fullest cell has `lines` lines. */
export const rowHeight = (lines: number, size = BODY_SIZE): number => Math.ceil(lines * size * 1.28 + 2);
