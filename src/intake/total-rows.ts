import type { Cell } from './grid.ts';
import { foldHeading } from './heading.ts';
import { textOf } from './values.ts';

const SUM = /^(?:sub ?|grand ?)?(?:jumlah|jml|total)(?: |$)/;
const OTHER =
	/^(?:rata ?rata|rerata|mean|average|median|terendah|tertinggi|minimum|maksimum|persentase|prosentase)(?: |$)/;
/** A sum that goes on: of a page, carried to the next or from the one before. */
const CARRIED = /\b(?:pindahan|dipindahkan|halaman|hal|lembar)\b/;

/** What a text says of its row: a sum of others (also `J U M L A H`), a sum of a page, a mean or share of others; null for anything else. */
export function totalSaid(text: string): 'sum' | 'carried' | 'other' | null {
	const spaced = /^(?:\p{L}\s+){3,}\p{L}\s*$/u.test(text.trim());
	const folded = foldHeading(spaced ? text.replace(/\s+/g, '') : text).replaceAll('-', ' ');
	if (/^(?:di)?pindah(?:an|kan)(?: (?:dari|ke|hal|halaman|lembar|jumlah)\b|$)/.test(folded)) return 'carried';
	if (SUM.test(folded)) return CARRIED.test(folded) ? 'carried' : /\brata ?rata\b/.test(folded) ? 'other' : 'sum';
	return OTHER.test(folded) ? 'other' : null;
}

/** True for a text that marks its row as a sum of others, of a page too. */
export const isSum = (text: string): boolean => {
	const said = totalSaid(text);
	return said === 'sum' || said === 'carried';
};

/** True for a text that marks its row as a sum of others, or as a mean of them. */
export const isTotal = (text: string): boolean => totalSaid(text) !== null;

const bareOf = (cell: Cell): string =>
	textOf(cell)
		.replace(/\s*[=(].*\d\s*[-+x:/*].*$/, '')
		.replace(/[().\s-]/g, '')
		.toLowerCase();

/**
 * Whether the cells of a row number the columns: `1 2 3`, `(1) (2)`, `-1 -2`, `a b c`, also `5=3+4`. Three and more that
 * count on from the first; with `gaps` two and more that rise, for a row whose numbers stand in place of a name.
 */
export function numbersColumns(cells: readonly Cell[], gaps = false): boolean {
	const bare = cells.map(bareOf).filter(Boolean);
	const letters = bare.every((text) => /^[a-z]$/.test(text));
	if (bare.length < (gaps ? 2 : 3) || !(letters || bare.every((text) => /^\d{1,3}$/.test(text)))) return false;
	const values = bare.map((text) => (letters ? text.charCodeAt(0) - 96 : Number(text)));
	if (gaps) return values.every((value, at) => at === 0 || value > values[at - 1]!);
	return values[0] === 1 && values.every((value, at) => at === 0 || value === values[at - 1]! + 1);
}

/**
 * Whether the cells of a row number the columns of a list, whose rows of merged headings leave gaps: letters in any order,
 * or four and more numbers that rise from 1.
 */
export function numbersList(cells: readonly Cell[]): boolean {
	const bare = cells.map(bareOf).filter(Boolean);
	if (bare.length < 3) return false;
	if (bare.every((text) => /^[a-z]$/.test(text))) return true;
	return bare.length > 3 && bare[0] === '1' && numbersColumns(cells, true);
}
