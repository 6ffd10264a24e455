import type { Cell, GridRow } from './grid.ts';
import { isFigure } from './heading-rows.ts';
import { isData, type SheetColumn } from './sheet-columns.ts';
import { textOf } from './values.ts';

const SEXES: ReadonlySet<string> = new Set(['penduduk_laki', 'penduduk_perempuan']);
const feeds = ({ uses }: SheetColumn, wanted: (target: string) => boolean): boolean =>
	uses.some(({ targets }) => targets.some(wanted));
const NAMES_PEOPLE = /penduduk|population/i;

/**
 * Columns of men and women that stand behind another count than the people's, and do not sum up to the people: in
 * `Penduduk | Kader | L | P` they are the men and women of that count. None where the columns stand beside the people's.
 */
export function sexesOfOthers(
	columns: readonly SheetColumn[],
	unknown: readonly SheetColumn[],
	rows: () => readonly GridRow[],
): readonly SheetColumn[] {
	const sexes = columns.filter(
		(column) => feeds(column, (target) => SEXES.has(target)) && !NAMES_PEOPLE.test(column.title),
	);
	const people = columns.find((column) => feeds(column, (target) => target === 'penduduk'));
	const first = sexes[0];
	if (!first || !people || people.index > first.index) return [];
	const before = [...columns, ...unknown].find(({ index }) => index === first.index - 1);
	if (!before || before === people || (columns.includes(before) && !isData(before.uses))) return [];
	const below = rows();
	if (!below.some(({ cells }) => isFigure(cells[before.index] ?? null))) return [];
	const told = below.filter(({ cells }) => [people, ...sexes].every(({ index }) => figure(cells[index]) !== null));
	const agree = told.filter(
		({ cells }) => figure(cells[people.index]) === sexes.reduce((sum, { index }) => sum + figure(cells[index])!, 0),
	);
	return told.length > 0 && 2 * agree.length >= told.length ? [] : sexes;
}

function figure(cell: Cell = null): number | null {
	const text = textOf(cell).replace(/[.\s](?=\d{3}(\D|$))/g, '');
	return /^\d+$/.test(text) ? Number(text) : null;
}
