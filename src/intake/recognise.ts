import type { Fault } from '../model/fault.ts';
import { GENERAL, type Layout, type LayoutColumn, type LayoutLevel, LOCAL, VILLAGE_ROLES } from '../model/layout.ts';
import { columnLetters, type GridRow, type Sheet } from './grid.ts';
import { foldHeading, isPassedHeading } from './heading.ts';
import { addsTo, type Candidate, doubtFault, explains, isTimed } from './heading-candidates.ts';
import { headingPeriod } from './heading-guards.ts';
import { columnTitles, groupsAbove, headingText, sharedHeadings } from './heading-levels.ts';
import {
	HeadingSense,
	isOneMonth,
	NO_WORDS,
	notPopulation,
	partInTitles,
	withoutPlaceAndTime,
} from './heading-meaning.ts';
import { isPeriod, levelsOf, measureInTitle, periodAcross } from './heading-periods.ts';
import { belongsTo, contiguousAbove, HEADING_DEPTH, isFigure, isTitle, rowAbove } from './heading-rows.ts';
import { writtenOut } from './letter-sets.ts';
import { monthGap } from './month-gap.ts';
import { foldName } from './names.ts';
import { offCentre } from './off-centre.ts';
import { passedHeading } from './passed-heading.ts';
import { type HeadingDoubt, isData, namesVillages, type Recognised, type SheetColumn } from './sheet-columns.ts';
import { hasTaughtHeadings, hasTaughtTitle, titleKey } from './taught.ts';
import { titlesOf } from './titles.ts';
import { sexesOfOthers } from './whose-sexes.ts';

const isLocal = (layout: Layout): number => (layout.id.startsWith(LOCAL) ? 1 : 0);

/** Lists and budgets are known in other ways (see lists/ and budget/). */
const LISTS: ReadonlySet<LayoutLevel> = new Set<LayoutLevel>(['siskeudes', 'lampiran', 'usulan', 'program']);
const SHARED_BY_LISTS = 'daftar';
/** How much of a specific layout a heading row must share with it (shared headings over all headings of both). */
const ENOUGH = 0.6;
const LOOK_AT_ROWS = 40;

/** Headings of a layout by folded text; category words of long tables are not headings. */
function headingsOf(layout: Layout): Map<string, LayoutColumn[]> {
	const map = new Map<string, LayoutColumn[]>();
	for (const column of layout.columns) {
		if (column.when?.name === '@kategori') continue;
		map.set(column.heading, [...(map.get(column.heading) ?? []), column]);
	}
	return map;
}

/** A learned layout whose columns have the periods that their headings name, also where it was learned without them. */
function withHeadingPeriods(layout: Layout): Layout {
	const columns = layout.columns.map((column) => {
		const period = column.targets.some((target) => !target.startsWith('@')) ? headingPeriod(column.heading) : null;
		return column.period !== null || period === null || period === 'unclear'
			? column
			: { ...column, period: period.label };
	});
	return { ...layout, columns };
}

/** A heading row and what stands right above it. */
interface HeadingPlace {
	readonly levels: readonly GridRow[];
	readonly above: readonly GridRow[];
	readonly sheet: Sheet;
	/** Folded names of the register. */
	readonly villages: ReadonlySet<string>;
}

/** Knows the layouts by their headings. Build once per run; it folds every heading of every layout. */
export class Recogniser {
	/** Each layout with its own headings, and those with the village and period columns that any layout may have. */
	private readonly layouts: {
		layout: Layout;
		own: Map<string, LayoutColumn[]>;
		headings: Map<string, LayoutColumn[]>;
	}[];
	private readonly known = new Set<string>();
	private readonly villageHeadings: ReadonlySet<string>;
	private readonly sense: HeadingSense;
	private readonly words: Layout['words'];

	constructor(layouts: readonly Layout[]) {
		const general = layouts.find((layout) => layout.id === GENERAL);
		const roles = general?.columns.filter((column) => column.targets[0]!.startsWith('@')) ?? [];
		const tables = layouts.filter(({ id, level }) => !LISTS.has(level) && id !== SHARED_BY_LISTS);
		this.layouts = tables.map((given) => {
			const layout = isLocal(given) ? withHeadingPeriods(given) : given;
			const own = headingsOf(layout);
			const headings = new Map(own);
			for (const role of roles) if (!headings.has(role.heading)) headings.set(role.heading, [role]);
			return { layout, own, headings };
		});
		for (const { headings } of this.layouts) for (const heading of headings.keys()) this.known.add(heading);
		const naming = roles.filter(({ targets }) => VILLAGE_ROLES.has(targets[0]!));
		this.villageHeadings = new Set(naming.map(({ heading }) => heading));
		this.words = general?.words;
		this.sense = new HeadingSense(general ? headingsOf(general) : new Map(), general?.words ?? NO_WORDS);
	}

	/**
	 * Finds the heading row and the layout of a sheet, by content. `forced` names the layout (--jenis).
	 * `villages`: folded names of the register, by which a row is known to be data.
	 * Gives null when no row looks like headings, or a fault when several layouts fit equally well or every known heading
	 * is made something else by another text over its column.
	 */
	recognise(sheet: Sheet, forced: string | null, villages: ReadonlySet<string> = new Set()): Recognised | Fault | null {
		const candidates: Candidate[] = [];
		const doubts: SheetColumn[][] = [];
		const rows = sheet.rows.slice(0, LOOK_AT_ROWS);
		const isDataRow = (row: GridRow): boolean =>
			row.cells.some((cell) => isFigure(cell) || villages.has(foldName(headingText(cell))));
		rows.forEach((row, at) => {
			const begins = this.namesHeading(row);
			const next = rows[at + 1];
			// Years over headings that are the same: the row of years begins the heading.
			const timed = !begins && next?.number === row.number + 1 && holdsPeriod(row) && this.namesHeading(next);
			if (!begins && !timed) return;
			for (let depth = timed ? 2 : 1; depth <= HEADING_DEPTH && at + depth <= rows.length; depth++) {
				const levels = rows.slice(at, at + depth);
				if (levels.at(-1)!.number !== row.number + depth - 1) break;
				if (depth > 1 && (isTitle(row, levels[1]!) || isDataRow(levels.at(-1)!))) break;
				const below = sheet.rows[at + depth];
				const next = below?.number === row.number + depth && !isDataRow(below) ? below : null;
				const place = { levels, above: contiguousAbove(sheet, at, isDataRow), sheet, villages };
				if (this.beginsAbove(place)) continue;
				const { found, doubtful } = this.score(place, forced);
				const own = timed ? found.filter(isTimed) : found;
				candidates.push(...own.filter(({ columns }) => !next || !belongsTo(columns, next, levels.at(-1)!)));
				doubts.push(...doubtful);
			}
		});
		// Of equal scores the one that explains more columns: below a merged "Penduduk" stand "Laki-laki" and "Perempuan".
		// Asked for by name, a title that is a known heading itself (`JUMLAH PENDUDUK`) stands above those that name villages.
		const heads = candidates.some(({ columns }) => namesVillages(columns))
			? candidates.filter(
					({ layout, columns }) => layout.id !== GENERAL || namesVillages(columns) || columns.length > 1,
				)
			: candidates;
		const named = heads.filter((one) => !heads.some((other) => explains(other, one) || addsTo(other, one)));
		const best = named.sort(
			(a, b) =>
				b.score - a.score ||
				isLocal(b.layout) - isLocal(a.layout) ||
				b.columns.length - a.columns.length ||
				a.depth - b.depth ||
				a.row - b.row,
		)[0];
		if (!best) return doubtFault(sheet, doubts);
		const rivals = named.filter(
			(c) =>
				c.layout.id !== best.layout.id && c.score > best.score - 1e-9 && isLocal(c.layout) === isLocal(best.layout),
		);
		if (rivals.length > 0)
			return {
				code: 'layout_ambiguous',
				sheet: sheet.name,
				detail: { layouts: [...new Set([best.layout.id, ...rivals.map((c) => c.layout.id)])] },
			};
		const second = this.secondTable(sheet, best, isDataRow);
		if (second !== null) return { code: 'second_table', sheet: sheet.name, row: Math.max(second, best.row) };
		const early = rowAbove(sheet, best, villages);
		if (early) return { code: 'data_above_heading', sheet: sheet.name, row: early.number };
		return {
			sheet,
			layout: best.layout,
			headingRow: best.row,
			headingRows: best.depth,
			columns: best.columns,
			unknown: best.unknown,
			rows: sheet.rows.filter((row) => row.number >= best.row + best.depth),
		};
	}

	private namesHeading({ cells }: GridRow): boolean {
		return cells.some((cell) => typeof cell === 'string' && this.known.has(foldHeading(cell)));
	}

	/** Row of another heading with data between it and the heading found: the sheet holds a second table. */
	private secondTable(sheet: Sheet, best: Candidate, isDataRow: (row: GridRow) => boolean): number | null {
		const { headings } = this.layouts.find(({ layout }) => layout === best.layout)!;
		const own = (row: GridRow): boolean => row.number >= best.row && row.number < best.row + best.depth;
		const other = sheet.rows.find((row) => {
			if (own(row) || isDataRow(row)) return false;
			const known = row.cells.map((cell) => foldHeading(headingText(cell))).filter((heading) => headings.has(heading));
			// The same heading again is that of the next printed page.
			if (known.length < 2 || !known.some((heading) => isData(headings.get(heading)!))) return false;
			return !best.columns.every(
				({ index, title }) => foldHeading(headingText(row.cells[index])) === foldHeading(title),
			);
		});
		if (!other) return null;
		const [from, to] = [Math.min(other.number, best.row), Math.max(other.number, best.row)];
		return sheet.rows.some((row) => row.number > from && row.number < to && isDataRow(row)) ? other.number : null;
	}

	/** True when a row right above names the column of villages: these levels are the lower part of a heading. */
	private beginsAbove({ levels, above }: HeadingPlace): boolean {
		return above.some(({ cells }) =>
			cells.some(
				(cell, index) =>
					this.villageHeadings.has(foldHeading(headingText(cell))) &&
					levels.every((row) => headingText(row.cells[index]).trim() === ''),
			),
		);
	}

	/** The heading that the title of a table is, where columns have nothing but a period: `JUMLAH PENDUDUK` over years. */
	private measureOver(
		{ levels, sheet }: HeadingPlace,
		folded: readonly (readonly string[])[],
		headings: ReadonlyMap<string, readonly LayoutColumn[]>,
	): string | null {
		if (!folded.some(isPeriod)) return null;
		const known = (heading: string): boolean => isData(headings.get(heading) ?? []);
		return measureInTitle(titlesOf(sheet, levels[0]!.number), known);
	}

	/** What each layout makes of a heading; `doubtful` are the columns of those that are left without any figure. */
	private score(place: HeadingPlace, forced: string | null): { found: Candidate[]; doubtful: SheetColumn[][] } {
		const { levels, above, sheet, villages } = place;
		const titles = columnTitles(levels, sheet);
		const plain = titles.map((variants) => variants.map(foldHeading).filter(Boolean));
		const spelledOut = writtenOut(plain, () =>
			foldHeading([...titlesOf(sheet, levels[0]!.number), sheet.name].join(' ')).replaceAll('-', ' '),
		);
		const filled = plain.filter((variants) => variants.length > 0).length;
		const found: Candidate[] = [];
		const doubtful: SheetColumn[][] = [];
		if (filled === 0) return { found, doubtful };
		let shared: Map<number, string> | null = null;
		const title = (): string => titleKey(sheet, levels[0]!.number, this.words, villages);
		const below = (): GridRow[] => sheet.rows.filter(({ number }) => number > levels.at(-1)!.number);
		for (const { layout, own, headings } of this.layouts) {
			if (forced !== null && layout.id !== forced) continue;
			// A card of several tables is no table.
			if (layout.level === 'kartu_skor') continue;
			if (forced === null && !hasTaughtTitle(layout, title)) continue;
			const folded = layout.id === GENERAL ? spelledOut : plain;
			let columns: SheetColumn[] = [];
			const unknown: SheetColumn[] = [];
			const meant = new Map<number, string>();
			const measure = layout.id === GENERAL ? this.measureOver(place, folded, headings) : null;
			const hashed = [...own.keys()].some(isPassedHeading);
			folded.forEach((variants, index) => {
				if (variants.length === 0) return;
				const passed = hashed ? passedHeading(variants[0]!) : '';
				if (own.has(passed)) {
					meant.set(index, passed);
					const title = titles[index]![0]!.trim();
					columns.push({ index, letters: columnLetters(index), title, uses: own.get(passed)! });
					return;
				}
				const asIs = this.sense.meaning(variants, headings);
				const across = asIs.heading === null && layout.id === GENERAL ? periodAcross(variants, measure) : null;
				const { heading, group, monthly } = across ? this.sense.meaning(across.rest, headings) : asIs;
				const column = { index, letters: columnLetters(index), title: titles[index]![0]!.trim() };
				if (heading !== null) {
					meant.set(index, heading);
					columns.push({
						...column,
						uses: headings.get(heading)!,
						...(across && { period: across.period }),
						...(monthly && { monthly }),
					});
				} else if (group === null) unknown.push({ ...column, uses: [] });
				else {
					const path = titles[index]!.slice(1).join(' > ');
					const text = textAs(titles[index]!, variants, group);
					const known = isData(headings.get(group) ?? []) && { known: true as const };
					unknown.push({ ...column, uses: [], doubt: { kind: 'group', text, path, ...known } });
				}
			});
			if (!hasTaughtHeadings(layout, { met: new Set(meant.values()), unknown, below })) continue;
			const naming = columns.filter((column) => namesVillages([column])).map(({ index }) => index);
			const groups = above
				.map((row) => groupsAbove(row, levels.at(-1)!, sheet, naming))
				.filter((texts) => texts !== null);
			// A person said what the columns of a learned layout hold, below whatever title.
			const judged = groups.filter((texts) => !isLocal(layout) || new Set(texts.filter(Boolean)).size > 1);
			if (columns.some(({ uses }) => isData(uses))) shared ??= sharedHeadings(levels, sheet);
			const doubtOf = ({ index, title, uses }: SheetColumn): HeadingDoubt | null => {
				if (!isData(uses)) return null;
				const common = shared?.get(index);
				if (common !== undefined) return { kind: 'shared', text: common, path: title };
				const text = judged
					.filter((texts) => texts[index])
					.map((texts) => ({ text: texts[index]!, title: spansAll(texts, columns) }))
					.find(({ text, title }) => {
						const group = title ? withoutPlaceAndTime(foldHeading(text)) : foldHeading(text);
						return !this.sense.mayStandAbove(group, meant.get(index)!, headings);
					})?.text;
				return text === undefined ? null : { kind: 'group', text, path: `${text} > ${title}` };
			};
			const doubts = new Map(columns.map((column) => [column, doubtOf(column)]));
			for (const [column, doubt] of doubts) if (doubt) unknown.push({ ...column, uses: [], doubt });
			columns = columns.filter((column) => !doubts.get(column));
			const shares = columns.filter(({ index }) => own.has(meant.get(index)!)).map(({ index }) => meant.get(index)!);
			const general = layout.id === GENERAL;
			if (general) {
				const unplaced = offCentre([...levels.slice(0, -1), ...above], levels.at(-1)!, sheet, columns, unknown);
				unknown.push(...unplaced);
				if (unplaced.length > 0) columns = columns.filter(({ uses }) => !isData(uses));
				columns = columns.map((column) =>
					judged.some((texts) => isOneMonth(texts[column.index] ?? '')) ? { ...column, monthly: true } : column,
				);
				const titles = [...titlesOf(sheet, levels[0]!.number), sheet.name];
				const groupsOver = (index: number): string => groups.map((texts) => texts[index] ?? '').join(' ');
				const strange = notPopulation(columns, titles.join(' '), groupsOver);
				const ofOthers = sexesOfOthers(columns, unknown, below).filter((column) => !strange.includes(column));
				unknown.push(...ofOthers.map((column) => ({ ...column, uses: [] })));
				const part = partInTitles(titles);
				const doubt = part && { doubt: { kind: 'title' as const, ...part } };
				unknown.push(...strange.map((column) => ({ ...column, uses: [], ...doubt })));
				columns = columns.filter((column) => !strange.includes(column) && !ofOthers.includes(column));
				const gap = monthGap(columns, unknown, ({ index }) => levelsOf(folded[index] ?? []), below);
				if (gap) {
					const doubt = { kind: 'month' as const, text: gap.title, path: gap.title };
					const months = columns.filter(({ uses }) => isData(uses)).map((column) => ({ ...column, uses: [], doubt }));
					unknown.unshift({ ...gap, doubt }, ...months);
					columns = columns.filter(({ uses }) => !isData(uses));
				}
			}
			// Lists and sheets of persons are known by their headings though none of them holds a figure.
			const figures = layout.level !== 'lain' && layout.level !== 'pribadi';
			if (own.size === 0 || (figures && !columns.some((column) => isData(column.uses)))) {
				const doubted = unknown.filter(({ doubt }) => doubt);
				const heads = namesVillages(columns) || columns.length + doubted.length > Math.max(1, filled / 2);
				if (doubted.length > 0 && heads) doubtful.push(doubted);
				continue;
			}
			// One known word, alone or in a row of text, is no heading row unless the row also names villages.
			if (general && forced === null && !namesVillages(columns) && columns.length <= Math.max(1, filled / 2)) continue;
			const union = own.size + unknown.length;
			const score = general ? (0.5 * columns.length) / filled : new Set(shares).size / union;
			if (forced === null && !general && score < ENOUGH) continue;
			found.push({ row: levels[0]!.number, depth: levels.length, layout, score, columns, unknown });
		}
		return { found, doubtful };
	}
}

const holdsPeriod = ({ cells }: GridRow): boolean =>
	cells.some((cell) => {
		const text = foldHeading(headingText(cell));
		return text !== '' && isPeriod([text]);
	});

/** A folded level of a heading as it stands in the file. */
function textAs(titles: readonly string[], variants: readonly string[], level: string): string {
	const same = titles.length === variants.length ? titles[variants.indexOf(level)] : undefined;
	return same ?? titles.slice(1).find((title) => foldHeading(title).includes(level)) ?? level;
}

/** True for one text over all the figures of a table, which is a title. */
const spansAll = (texts: readonly string[], columns: readonly SheetColumn[]): boolean =>
	new Set(columns.filter(({ uses }) => isData(uses)).map(({ index }) => texts[index])).size === 1;
