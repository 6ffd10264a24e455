import { stripVTControlCharacters } from 'node:util';
import CliTable from 'cli-table3';
import type { Page, PageCell, PageColumn, PageLine, PageTable, TextMedium } from './page.ts';
import { sparkline } from './sparkline.ts';
import { chartText } from './text-chart.ts';

const ESCAPE = '\u001b';

const widthOf = (text: string): number => {
	if (text.includes('\n')) return Math.max(...text.split('\n').map(widthOf));
	return text.includes(ESCAPE) ? stripVTControlCharacters(text).length : text.length;
};

const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/).map((word) => word.length));

/** A line broken between words to fit `width`; what follows is indented by two more than the line itself. Null: as it is. */
export function wrapLine(line: string, width: number | null): string {
	if (width === null || line.length <= width) return line;
	const indent = `${/^\s*/.exec(line)![0]}  `;
	const out: string[] = [];
	let current = '';
	for (const word of line.trimStart().split(' ')) {
		const start = out.length === 0 ? indent.slice(2) : indent;
		if (current === '') current = start + word;
		else if (current.length + 1 + word.length <= width) current += ` ${word}`;
		else {
			out.push(current);
			current = indent + word;
		}
	}
	return [...out, current].join('\n');
}

/** A line fitted to the window, each of its parts in its tone. */
function lineText(line: PageLine, { width, paint }: Pick<TextMedium, 'width' | 'paint'>): string {
	if (typeof line === 'string') return wrapLine(line, width);
	const parts = wrapLine(line.text, width).split('\n');
	return parts.map((part) => paint(part, line.tone)).join('\n');
}

/** A page as text. Notes are not part of it: they are said about the answer. */
export function pageText(page: Page, medium: TextMedium): string {
	const parts: string[] = [];
	if (page.title) parts.push(medium.paint(page.title, 'strong'));
	if (page.lines?.length) parts.push(page.lines.map((line) => lineText(line, medium)).join('\n'));
	if (page.commands?.length) parts.push(page.commands.join('\n'));
	for (const chart of page.charts ?? []) parts.push(chartText(chart, medium));
	for (const table of page.tables) parts.push(tableText(table, medium));
	if (page.next?.length) parts.push(page.next.map((command) => `${medium.nextLabel}: ${command}`).join('\n'));
	return `${parts.join('\n\n')}\n`;
}

/** Plain ASCII borders for terminals that know no others. */
const ASCII = {
	top: '-',
	'top-mid': '+',
	'top-left': '+',
	'top-right': '+',
	bottom: '-',
	'bottom-mid': '+',
	'bottom-left': '+',
	'bottom-right': '+',
	left: '|',
	'left-mid': '+',
	mid: '-',
	'mid-mid': '+',
	right: '|',
	'right-mid': '+',
	middle: '|',
};

function tableText(table: PageTable, medium: TextMedium): string {
	const { columns, shared, hidden } = fitColumns(table, medium);
	const parts: string[] = [];
	if (table.title) parts.push(medium.paint(table.title, 'strong'));
	if (shared.length) parts.push(wrapLine(shared.join('; '), medium.width));
	if (columns.length > 0 && table.rows.length > 0) {
		const rows = table.rows.map((row) =>
			columns.map(({ index, width, column }) => {
				const cell = row.cells[index] ?? { text: '' };
				const lines = wrapCell(breakWords(cellText(cell, width, medium), width), width);
				const tone = cell.tone ?? (row.total ? 'strong' : undefined);
				return lines.map((line) => {
					const blank = ' '.repeat(Math.max(0, width - widthOf(line)));
					const text = tone ? medium.paint(line, tone) : line;
					return column.align === 'right' ? blank + text : text + blank;
				});
			}),
		);
		parts.push(drawTable(columns, rows, medium));
	}
	if (hidden.length && table.rows.length)
		parts.push(medium.paint(wrapLine(medium.hiddenColumns(hidden.join(', ')), medium.width), 'muted'));
	if (table.notes?.length) parts.push(table.notes.map((note) => wrapLine(note, medium.width)).join('\n'));
	return parts.join('\n');
}

/**
 * Draws the rows, each cell given by its lines, into the frame of an empty table: cli-table3 measures every cell many
 * times over, which made a page of tables four times slower than all that is computed for it.
 */
function drawTable(columns: readonly FittedColumn[], rows: readonly string[][][], medium: TextMedium): string {
	const frame = new CliTable({
		head: columns.map(({ column }) => medium.paint(column.label, 'strong')),
		colAligns: columns.map(({ column }) => column.align ?? 'left'),
		colWidths: columns.map(({ width }) => width + 2),
		wordWrap: true,
		wrapOnWordBoundary: true,
		style: { head: [], border: [], compact: true },
		chars: medium.unicode ? {} : ASCII,
	});
	frame.push(columns.map(() => ''));
	const lines = frame.toString().split('\n');
	const [blank, bottom] = lines.splice(-2) as [string, string];
	const [edge] = [...blank] as [string];
	const empty = columns.map(({ width }) => ' '.repeat(width));
	for (const row of rows) {
		const height = Math.max(1, ...row.map((cell) => cell.length));
		for (let line = 0; line < height; line++)
			lines.push(`${edge} ${row.map((cell, at) => cell[line] ?? empty[at]!).join(` ${edge} `)} ${edge}`);
	}
	return [...lines, bottom].join('\n');
}

/** The lines of a cell, broken between words to fit its column; blank ones are left out. */
function wrapCell(text: string, width: number): string[] {
	return text.split('\n').flatMap((line) => {
		if (line.trim() === '') return [];
		if (widthOf(line) <= width) return [line];
		const lines: string[] = [];
		let current = '';
		for (const [, gap, word] of line.matchAll(/(\s*)(\S+)/g)) {
			const longer = current === '' ? word! : current + gap + word;
			if (current !== '' && widthOf(longer) > width) {
				lines.push(current);
				current = word!;
			} else current = longer;
		}
		return [...lines, current];
	});
}

/** Words longer than the column go on in the next line. */
const breakWords = (text: string, width: number): string =>
	text.replace(new RegExp(`\\S{${width}}(?=\\S)`, 'g'), '$&\n');

const cellText = (cell: PageCell, width: number, medium: TextMedium): string =>
	cell.series ? (medium.unicode ? sparkline(cell.series, width) : cell.text) : cell.text;

interface FittedColumn {
	readonly column: PageColumn;
	readonly index: number;
	readonly width: number;
	readonly longest: number;
}

interface Fitted {
	readonly columns: readonly FittedColumn[];
	/** `Desa: Dampit`, for columns that say the same in every row. */
	readonly shared: readonly string[];
	/** Headings of the columns that are not shown. */
	readonly hidden: readonly string[];
}

/** Widths that fit the window: wrapping columns give way first, then columns that say the same in all rows, then those that may be dropped. */
function fitColumns(table: PageTable, medium: TextMedium): Fitted {
	let columns = table.columns.map((column, index) => {
		const texts = table.rows.map((row) => {
			const cell = row.cells[index];
			return cell?.series ? Math.min(cell.series.length, 60) : widthOf(cell?.text ?? '');
		});
		const longest = Math.max(
			...[column.label, ...table.rows.map((row) => row.cells[index]?.text ?? '')].map(longestWord),
		);
		return { column, index, width: Math.max(widthOf(column.label), ...texts, 1), longest };
	});
	const hidden: string[] = [];
	const shared: string[] = [];
	if (medium.width === null) return { columns, shared, hidden };
	const room = medium.width;
	const total = (of: readonly FittedColumn[]): number => of.reduce((sum, { width }) => sum + width + 3, 1);
	// A column never gets narrower than its longest word: a cut word says nothing.
	const smallest = ({ column, width, longest }: FittedColumn): number =>
		column.wrap ? Math.min(width, Math.max(column.wrap, column.breaks ? 0 : longest)) : width;
	const isTooWide = (): boolean => columns.reduce((sum, c) => sum + smallest(c) + 3, 1) > room;
	const textsOf = (index: number): Set<string> => new Set(table.rows.map((row) => row.cells[index]?.text ?? ''));
	for (const told of columns.filter(({ column }) => column.shared)) {
		const [text, ...others] = textsOf(told.index);
		if (!isTooWide() || !text || others.length > 0) continue;
		columns = columns.filter((c) => c !== told);
		shared.push(`${told.column.label}: ${text}`);
	}
	while (isTooWide()) {
		const candidates = columns.filter(({ column }) => column.drop !== undefined);
		if (candidates.length === 0) break;
		const goes = candidates.reduce((a, b) => (b.column.drop! > a.column.drop! ? b : a));
		columns = columns.filter((c) => c !== goes);
		hidden.push(goes.column.label);
	}
	while (total(columns) > room) {
		const wide = columns.filter((c) => c.width > smallest(c));
		if (wide.length === 0) break;
		const widest = wide.reduce((a, b) => (b.width > a.width ? b : a));
		columns = columns.map((c) => (c === widest ? { ...c, width: c.width - 1 } : c));
	}
	return { columns, shared, hidden };
}
