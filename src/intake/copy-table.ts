import { FORM_LAYOUT } from '../model/layout.ts';
import { columnLetters, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import type { FoundList } from './lists/list-kinds.ts';
import { namesVillages, type Recognised } from './sheet-columns.ts';
import { textOf } from './values.ts';

/** A column of a table as its copy needs it. */
export interface CopyColumn {
	readonly index: number;
	readonly letters: string;
	readonly title: string;
	/** Whether anything that stands in it is read; what is not read is not copied. */
	readonly read: boolean;
	/** Whether it names villages. */
	readonly place: boolean;
	/** Whether it holds figures. */
	readonly figures: boolean;
}

/** A table that was read, of whatever kind, with what a copy to be repaired needs of it. */
export interface CopyTable {
	readonly sheet: Sheet;
	/** First row of the headings, as Excel counts, and how many they are. */
	readonly headingRow: number;
	readonly headingRows: number;
	/** Columns with a heading. */
	readonly columns: readonly CopyColumn[];
	/** Last row of the data, as Excel counts; notes and signatures stand below it. */
	readonly lastRow: number;
	/** A form of ours: all its texts are ours but those in columns that somebody added, and below the data. */
	readonly form: boolean;
}

const UNREAD = new Set(['@abaikan', '@pribadi']);

/** The copy's view of a table of figures. */
export function copyOfTable({ sheet, layout, headingRow, headingRows, columns, unknown, rows }: Recognised): CopyTable {
	const form = layout.id === FORM_LAYOUT;
	const table = {
		sheet,
		headingRow,
		headingRows,
		form,
		columns: [
			...columns.map((column): CopyColumn => {
				const targets = column.uses.flatMap((use) => use.targets);
				return {
					...column,
					read: targets.some((target) => !UNREAD.has(target)),
					place: namesVillages([column]),
					figures: targets.some(
						(target) => !target.startsWith('@') || target === '@nilai' || target.startsWith('@baris.'),
					),
				};
			}),
			...unknown.map((column): CopyColumn => ({ ...column, read: false, place: false, figures: false })),
		],
	};
	return { ...table, lastRow: form ? (rows.at(-1)?.number ?? headingRow) : lastFigure(table) };
}

/** The last row with anything like a figure in a column of figures. */
function lastFigure({ sheet, columns, headingRow }: Pick<CopyTable, 'sheet' | 'columns' | 'headingRow'>): number {
	const figures = columns.filter((column) => column.figures);
	const last = sheet.rows.findLast(({ number, cells }) => {
		if (number <= headingRow) return false;
		return figures.some(({ index }) => {
			const text = textOf(cells[index] ?? null);
			return /\d/.test(text) && text.replace(/\D/g, '').length < 16 && !/\p{L}{3}/u.test(text);
		});
	});
	return last?.number ?? Number.POSITIVE_INFINITY;
}

const PLACES = /^@(nama|kode)_desa/;
/** Columns of a list whose heading is known and whose contents are not read. */
const SILENT: ReadonlySet<string> = new Set(['abaikan', 'pribadi']);
const AMOUNTS: ReadonlySet<string> = new Set(['biaya', 'biaya_perubahan', 'anggaran', 'perubahan', 'realisasi']);

/** The copy's view of a list of proposals or programmes, or of a published budget. */
export function copyOfList({ sheet, heading }: FoundList): CopyTable {
	const table = {
		sheet,
		form: false,
		headingRow: heading.row,
		headingRows: heading.depth,
		columns: heading.columns.map(
			({ index, letters, title, role }): CopyColumn => ({
				index,
				letters,
				title,
				read: role !== null && !SILENT.has(role),
				place: PLACES.test(role ?? ''),
				figures: AMOUNTS.has(role ?? ''),
			}),
		),
	};
	return { ...table, lastRow: lastFigure(table) };
}

/** Columns of a sheet that no table of it reads, those without a heading too, by their number from 0. */
export function unreadColumns(tables: readonly [CopyTable, ...CopyTable[]]): ReadonlyMap<number, string> {
	const read = new Set(tables.flatMap(({ columns }) => columns.filter((one) => one.read).map(({ index }) => index)));
	const titles = new Map(tables.flatMap(({ columns }) => columns.map(({ index, title }) => [index, title] as const)));
	const width = Math.max(0, ...tables[0].sheet.rows.map(({ cells }) => cells.length));
	const unread = new Map<number, string>();
	if (tables[0].form) {
		for (const { columns } of tables) for (const one of columns) if (!one.read) unread.set(one.index, one.title);
		return unread;
	}
	for (let index = 0; index < width; index++) if (!read.has(index)) unread.set(index, titles.get(index) ?? '');
	return unread;
}

/** True for the number of a row, which tells nothing. */
export const isOrdinal = (title: string): boolean =>
	/^(no|nomor|nomer|no urut|nomor urut|urut)$/.test(foldHeading(title));

/** A neutral heading for a column of which only the letters may be told. */
export const neutralHeading = (index: number): string => `Kolom ${columnLetters(index)}`;
