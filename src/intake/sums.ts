import type { Cell } from './grid.ts';
import { foldHeading } from './heading.ts';
import { textOf } from './values.ts';

/** What a heading says of the sexes: the one it counts, or that it adds up those beside it; null when neither. */
export type Side = 'male' | 'female' | 'sum' | null;

/** What a heading says once words for the sexes and for sums are taken away, and what they were. */
export interface Sided {
	readonly stem: string;
	readonly side: Side;
}

const SUM_WORD = 'jumlah|jml|jmlh|jlh|jum|total|tot';
const MALE = 'laki laki|laki|lk|l|pria';
const FEMALE = 'perempuan|wanita|pr|p';
const BOTH = new RegExp(`(?:^| )(?:${MALE}) (?:\\+ |dan )?(?:${FEMALE})$`);
const SUM_END = new RegExp(`(?:^| )(?:${SUM_WORD})$`);
const SUM_START = new RegExp(`^(?:${SUM_WORD})(?: |$)`);
const SEX_END = new RegExp(`(?:^| )(?:(${MALE})|${FEMALE})$`);
const SEX_START = /^(?:(laki laki|laki|pria)|perempuan|wanita) /;

/** Sorts a heading by what it says of the sexes: `S JML` and `S L + P` add up, `S L` counts boys. */
export function sided(title: string): Sided {
	const text = foldHeading(title).replaceAll('-', ' ').replaceAll('+', ' + ').replace(/ +/g, ' ').trim();
	if (BOTH.test(text)) return { stem: bare(text.replace(BOTH, '')), side: 'sum' };
	const sex = SEX_END.exec(text) ?? SEX_START.exec(text);
	if (sex) return { stem: bare(text.replace(sex[0], ' ')), side: sex[1] === undefined ? 'female' : 'male' };
	return { stem: bare(text), side: SUM_END.test(text) || SUM_START.test(text) ? 'sum' : null };
}

/** A text without the words for sums at its ends. */
function bare(text: string): string {
	let rest = text.trim();
	for (let before = ''; before !== rest; ) {
		before = rest;
		rest = rest.replace(SUM_END, '').replace(SUM_START, '').trim();
	}
	return rest;
}

/** A column to be compared: its heading, and its figures row by row; null where there is none. */
export interface Summand {
	readonly title: string;
	readonly figures: readonly (number | null)[];
}

const MOST_PARTS = 40;
const ENOUGH_ROWS = 3;

/**
 * The columns that `sum` adds up, by their places: by its heading, `S JML` beside `S L` and `S P`, or as its figure is the
 * sum of those right before or right behind it in every row. Empty when it adds up none.
 */
export function partsOf(sum: number, columns: readonly Summand[]): number[] {
	const own = sided(columns[sum]!.title);
	const isSex = own.side === 'male' || own.side === 'female';
	if (!isSex) {
		const halves = columns.flatMap(({ title }, at) => {
			const { stem, side } = sided(title);
			return at !== sum && (side === 'male' || side === 'female') && stem === own.stem ? [at] : [];
		});
		const sexes = new Set(halves.map((at) => sided(columns[at]!.title).side));
		if (halves.length === 2 && sexes.size === 2) return halves;
		// "Jml" alone stands behind the columns it adds up.
		const before = [sum - 2, sum - 1].filter((at) => at >= 0);
		const [first, second] = before.map((at) => sided(columns[at]!.title));
		if (own.side === 'sum' && own.stem === '' && first && second && first.stem === second.stem)
			if (first.side !== second.side && [first, second].every(({ side }) => side === 'male' || side === 'female'))
				return before;
	}
	for (const step of [-1, 1]) {
		const parts: number[] = [];
		for (let at = sum + step; at >= 0 && at < columns.length && parts.length < MOST_PARTS; at += step) {
			parts.push(at);
			if (
				parts.length > 1 &&
				addsUp(
					columns[sum]!,
					parts.map((part) => columns[part]!),
				)
			)
				return parts.sort((a, b) => a - b);
		}
	}
	return [];
}

/** True where a column is the sum of others in every row with figures, of which enough have two parts or more. */
export function addsUp(sum: Summand, parts: readonly Summand[]): boolean {
	let enough = 0;
	for (const [row, total] of sum.figures.entries()) {
		const figures = parts.map((part) => part.figures[row] ?? null);
		if (total === null && figures.every((figure) => figure === null)) continue;
		if (total === null) return false;
		const added = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
		if (Math.abs(added - total) > 1e-6 * Math.max(1, Math.abs(total))) return false;
		if (figures.filter((figure) => figure !== null && figure !== 0).length > 1) enough++;
	}
	return enough >= ENOUGH_ROWS;
}

/** The figure of a cell for comparing columns; null when it is none that is easily read. */
export function plainFigure(cell: Cell): number | null {
	if (typeof cell === 'number') return cell;
	const text = textOf(cell).replace(/\s/g, '');
	return /^\d{1,3}([.,]\d{3})+$|^\d+$/.test(text) ? Number(text.replace(/[.,]/g, '')) : null;
}
