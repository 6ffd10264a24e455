import type { Variable } from '../model/catalogue.ts';
import { type Layout, type LayoutColumn, LOCAL, VILLAGE_ROLES } from '../model/layout.ts';
import { type Cell, columnLetters, type GridRow, type Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { headingPeriod, isScaled } from './heading-guards.ts';
import { columnTitles } from './heading-levels.ts';
import { foldName } from './names.ts';
import { passedHeading } from './passed-heading.ts';
import { identityColumn, looksLikeIdentityNumber, personalTitles } from './personal.ts';
import type { PlainWords } from './plain-words.ts';
import { Recogniser } from './recognise.ts';
import { partsOf, plainFigure } from './sums.ts';
import { numbersColumns } from './total-rows.ts';
import { shown, textOf } from './values.ts';

const LOOK_AT_ROWS = 40;
const HEADING_DEPTH = 3;
const SAMPLES = 3;

/** Where headings stand: the first row, as Excel counts, and how many rows they take. */
export interface HeadingRows {
	readonly row: number;
	readonly rows: number;
}

/** A column of a sheet to be learned. */
export interface LearnColumn {
	readonly letters: string;
	/** All levels of the heading, as they stand; numbers of persons masked. */
	readonly title: string;
	/** The title folded, by which the column is known again. */
	readonly heading: string;
	/** First values below, fit to be shown; none of a column that looks personal. */
	readonly samples: readonly string[];
	readonly personal: boolean;
	/** Variable or role that its heading or content suggests; null when there is nothing to go by. */
	readonly proposal: string | null;
	/** Letters of the columns that it adds up, by its heading or in every row; empty when it adds up none. */
	readonly parts: readonly string[];
}

/** Finds the headings of a sheet: the rows of text right above the first row that names a village or holds figures. */
export function guessHeading(sheet: Sheet, villageNames: ReadonlySet<string>): HeadingRows | null {
	const rows = sheet.rows.slice(0, LOOK_AT_ROWS);
	const textsOf = (row: GridRow): string[] => row.cells.map(textOf).filter(Boolean);
	const isData = (row: GridRow): boolean => {
		const texts = textsOf(row);
		if (numbersColumns(row.cells)) return false;
		const figures = texts.filter((text) => /^\(?[\d.,]*\d\)?$/.test(text) && !/^(19|20)\d\d$/.test(text));
		return texts.some((text) => villageNames.has(foldName(text))) || figures.length >= 2;
	};
	const first = rows.findIndex(isData);
	let bottom = first - 1;
	while (bottom >= 0 && numbersColumns(rows[bottom]!.cells)) bottom--;
	if (bottom < 0) return null;
	let top = bottom;
	while (
		top > 0 &&
		bottom - top + 1 < HEADING_DEPTH &&
		rows[top - 1]!.number === rows[top]!.number - 1 &&
		textsOf(rows[top - 1]!).length >= 2
	)
		top--;
	return { row: rows[top]!.number, rows: bottom - top + 1 };
}

/**
 * The columns below a heading, with what each may be. `general` is the layout of any office's own table. Words that are not
 * of the field, which may name persons, are masked in the values that are shown.
 */
export function learnColumns(sheet: Sheet, at: HeadingRows, general: Layout, words: PlainWords): LearnColumn[] {
	const levels = sheet.rows.filter(({ number }) => number >= at.row && number < at.row + at.rows);
	const below = sheet.rows.filter(({ number, cells }) => number >= at.row + at.rows && !numbersColumns(cells));
	const known = new Map(general.columns.map((column) => [column.heading, column.targets[0]!]));
	if (levels.length === 0) return [];
	const found = columnTitles(levels, sheet).flatMap((variants, index) => {
		const title = variants[0]?.trim() ?? '';
		if (title === '') return [];
		const cells = below.map((row) => row.cells[index] ?? null).filter((cell) => cell !== null);
		const heading = foldHeading(title);
		const personal = personalTitles([...variants]).length > 0 || cells.some(looksLikeIdentityNumber);
		return [
			{
				letters: columnLetters(index),
				title: shown(title),
				heading,
				samples: personal ? [] : cells.slice(0, SAMPLES).map((cell) => words.masked(shown(cell))),
				personal,
				proposal: personal ? '@abaikan' : (known.get(heading) ?? (allWords(cells) ? '@abaikan' : null)),
				figures: below.map((row) => plainFigure(row.cells[index] ?? null)),
			},
		];
	});
	return found.map(({ figures, ...column }, at) => ({
		...column,
		parts: figures.some((figure) => figure !== null) ? partsOf(at, found).map((part) => found[part]!.letters) : [],
	}));
}

const allWords = (cells: readonly Cell[]): boolean => cells.every((cell) => !/\d/.test(textOf(cell)));

/** Why a layout cannot be learned so. */
export type LearnProblem =
	| 'scaled'
	| 'many_periods'
	| 'identity'
	| 'no_heading'
	| 'no_variable'
	| 'personal'
	| 'same_heading'
	| 'known_already'
	| 'not_recognised';

/** A learned layout, or what is wrong with it and where. */
export type Learned = Layout | { readonly problem: LearnProblem; readonly column: string };

/** Small letters, digits and hyphens: the part of a layout's id behind `lokal/`. */
export const layoutSlug = (name: string): string =>
	foldHeading(name)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Makes the layout of what was said about each column; `targets` has a variable or role for each heading. `taught`: for which sheets. */
export function learnedLayout(
	name: string,
	title: string,
	columns: readonly LearnColumn[],
	targets: ReadonlyMap<string, string>,
	variables: ReadonlyMap<string, Variable>,
	words: PlainWords,
	taught: Pick<Layout, 'titles' | 'sender'>,
): Learned {
	const own = columns.map((column): LayoutColumn & { title: string; personal: boolean } => ({
		heading: column.heading,
		targets: [targets.get(column.heading) ?? '@abaikan'],
		when: null,
		period: periodOfHeading(column.heading, targets.get(column.heading)),
		title: column.title,
		personal: column.personal,
	}));
	const layout: Layout = {
		id: LOCAL + layoutSlug(name),
		title,
		rank: 2,
		level: own.some(({ targets: [target] }) => VILLAGE_ROLES.has(target!)) ? 'desa' : 'satu_desa',
		periodKind: null,
		// A heading that is passed over and has other words than those of the field may be the name of a person.
		columns: own.map(({ heading, targets: to, when, period }) => ({
			heading: to[0] !== '@abaikan' || words.holds(heading) ? heading : passedHeading(heading),
			targets: to,
			when,
			period,
		})),
		...taught,
	};
	const wrong = own.find(({ personal, targets: [target] }) => personal && target !== '@abaikan');
	if (wrong) return { problem: 'personal', column: wrong.title };
	const twice = own.find(
		(one, i) => one.targets[0] !== '@abaikan' && own.findIndex(({ heading }) => heading === one.heading) !== i,
	);
	if (twice) return { problem: 'same_heading', column: twice.title };
	return layoutProblem(layout, variables) ?? layout;
}

/** The period that the heading of a variable's column names, as the layout keeps it. */
function periodOfHeading(heading: string, target = '@abaikan'): string | null {
	const period = target.startsWith('@') ? null : headingPeriod(heading);
	return period === null || period === 'unclear' ? null : period.label;
}

/**
 * What keeps a layout from being used: it reads nothing, a personal column, thousands or shares as counts, or a column
 * whose heading names a period that is not the column's. Null when it can be.
 */
export function layoutProblem(
	layout: Layout,
	variables: ReadonlyMap<string, Variable>,
): { readonly problem: LearnProblem; readonly column: string } | null {
	const read = layout.columns.filter(({ targets }) => targets.some((target) => !target.startsWith('@')));
	if (read.length === 0) return { problem: 'no_variable', column: '' };
	const personal = read.find(({ heading }) => personalTitles([heading]).length > 0);
	if (personal) return { problem: 'personal', column: personal.heading };
	const scaled = read.find(({ heading, targets }) =>
		targets.some((target) => isScaled(heading, variables.get(target))),
	);
	if (scaled) return { problem: 'scaled', column: scaled.heading };
	const unclear = read.find(({ heading, period }) => period === null && headingPeriod(heading) !== null);
	return unclear ? { problem: 'many_periods', column: unclear.heading } : null;
}

/** The learned layout that has this title and the very headings of these columns, whatever it reads of them; or null. */
export function knownAlready(
	columns: readonly LearnColumn[],
	layouts: readonly Layout[],
	title: string,
): Layout | null {
	const names = columns.map(({ heading }) => [heading, passedHeading(heading)]);
	return (
		layouts.find(
			({ id, columns: own, titles }) =>
				id.startsWith(LOCAL) &&
				(titles?.includes(title) ?? true) &&
				own.every(({ heading }) => names.some((both) => both.includes(heading))) &&
				names.every((both) => own.some(({ heading }) => both.includes(heading))),
		) ?? null
	);
}

/** The sheet a layout is learned from must be read with it: null when it is, else why not, and for which other layout. */
export function learnedWrong(
	layout: Layout,
	sheet: Sheet,
	at: HeadingRows,
	layouts: readonly Layout[],
	villageNames: ReadonlySet<string>,
): { readonly problem: LearnProblem; readonly column: string } | null {
	if (identityColumn(sheet.rows) !== null) return { problem: 'identity', column: '' };
	const others = layouts.filter(({ id }) => id !== layout.id);
	const found = new Recogniser([...others, layout]).recognise(sheet, null, villageNames);
	if (found !== null && 'layout' in found && found.layout.id === layout.id && found.headingRow === at.row) return null;
	const fitting = found === null ? [] : 'layout' in found ? [found.layout.id] : [found.detail?.layouts ?? []].flat();
	const other = fitting.map(String).find((id) => id.startsWith(LOCAL) && id !== layout.id);
	return other ? { problem: 'known_already', column: other } : { problem: 'not_recognised', column: '' };
}
