import { GENERAL, type Layout, OPENSID_LISTS } from '../../model/layout.ts';
import { columnLetters, type GridRow, type Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { numbersList } from '../total-rows.ts';
import { textOf } from '../values.ts';

/** A column of a list and what stands below its heading: `kegiatan`, `biaya`, `tahun_ke` ... ; null when it is not known. */
export interface ListColumn {
	readonly index: number;
	readonly letters: string;
	readonly title: string;
	/** Its heading level by level, folded. */
	readonly levels: readonly string[];
	readonly role: string | null;
	/** For `tahun_ke`: the number or the year itself. */
	readonly year: number | null;
}

/** The heading of a list, and its rows below. */
export interface ListHeading {
	readonly row: number;
	readonly depth: number;
	readonly columns: readonly ListColumn[];
	readonly rows: readonly GridRow[];
	/** Texts of each row above the heading, from left to right. */
	readonly above: readonly (readonly string[])[];
	/** All headings that a table of this kind may have, folded. */
	readonly words: ReadonlySet<string>;
}

/** Layout with the headings that all lists share. */
const SHARED = 'daftar';
const LOOK_AT_ROWS = 40;
const DEEPEST = 3;
/** What a list has beside the activity itself. */
export const DETAILS: ReadonlySet<string> = new Set([
	'biaya',
	'volume',
	'lokasi',
	'sumber',
	'waktu',
	'sasaran',
	'pemilik',
	'tujuan',
	'satuan',
	'mulai',
]);
/** Headings that often stand over several columns without being merged. */
const SPREAD = new Set(['kegiatan', 'kode']);
const SILENT = new Set(['nomor', 'abaikan', 'pribadi']);
const LEAST_ROLES = 4;
/** Known words that the first row of a heading has at the least; "KECAMATAN : ..." above it has one. */
const FIRST_ROW = 3;
/** More than the heading words of any list. */
const KNOWN_CELLS = 200;

/** Headings that name villages in some tables and anything in a list. */
const VAGUE = new Set(['nama', 'wilayah']);

/** Roles by folded heading; `@daftar.` is cut off, roles of places stay as they are. */
export type Vocabulary = ReadonlyMap<string, string>;

const PLACES = new Set([
	'@kode_desa',
	'@kode_desa_bps',
	'@nama_desa',
	'@nama_kecamatan',
	'@kode_kecamatan',
	'@nama_kabupaten',
]);

/** The headings of a layout, those all lists share, and those of village columns in any table. */
export function vocabularyOf(layout: Layout | null, layouts: readonly Layout[]): Vocabulary {
	const roles = new Map<string, string>();
	const add = (from: Layout | null | undefined, wanted: (target: string, heading: string) => boolean): void => {
		for (const { heading, targets } of from?.columns ?? [])
			if (wanted(targets[0]!, heading) && !roles.has(heading))
				roles.set(heading, targets[0]!.replace(/^@(daftar\.|baris\.)?/, ''));
	};
	add(layout, () => true);
	if (OPENSID_LISTS.has(layout?.content) || layout?.level === 'lampiran') return roles;
	add(
		layouts.find(({ id }) => id === SHARED),
		() => true,
	);
	add(
		layouts.find(({ id }) => id === GENERAL),
		(target, heading) => PLACES.has(target) && !VAGUE.has(heading),
	);
	return roles;
}

/** The heading of a list in a sheet, or null: an activity, and at least two things said of it. */
export const findHeading = (sheet: Sheet, vocabulary: Vocabulary): ListHeading | null =>
	headingOf(sheet, vocabulary, (roles) => {
		const details = [...roles].filter((role) => DETAILS.has(role)).length;
		return (roles.has('kegiatan') || roles.has('sub_kegiatan')) && details >= 2 && roles.size >= LEAST_ROLES;
	});

/** The rows of a sheet with the most known headings among those that `fits` takes; null when there are none. */
export function headingOf(
	sheet: Sheet,
	vocabulary: Vocabulary,
	fits: (roles: ReadonlySet<string>) => boolean,
): ListHeading | null {
	const rows = sheet.rows.slice(0, LOOK_AT_ROWS);
	// Tables of Siskeudes name activities too; they are no lists.
	if (rows[0]?.cells.some((cell) => foldHeading(textOf(cell)) === 'kd keg')) return null;
	const words = new Set(vocabulary.keys());
	let best: ListHeading | null = null;
	let most = 0;
	const known = ({ cells }: GridRow): number =>
		cells.filter((cell) => vocabulary.has(foldHeading(textOf(cell)))).length;
	rows.forEach((row, at) => {
		// Whatever looks like a heading below the first one is another table's, or the next page's.
		if (best !== null || known(row) < FIRST_ROW) return;
		for (let depth = 1; depth <= DEEPEST && at + depth <= rows.length; depth++) {
			const levels = rows.slice(at, at + depth);
			const last = levels.at(-1)!;
			if (last.number !== row.number + depth - 1 || (depth > 1 && isData(last, levels.at(-2)!, sheet))) break;
			const columns = columnsOf(levels, sheet, vocabulary);
			const roles = new Set(columns.flatMap(({ role }) => (role === null || SILENT.has(role) ? [] : [role])));
			if (!fits(roles)) continue;
			// Of equal headings the one that takes in more heading words: "Jumlah (Rp)" below "Prakiraan Biaya".
			const score = roles.size * KNOWN_CELLS + levels.reduce((words, level) => words + known(level), 0);
			if (score <= most) continue;
			most = score;
			best = {
				row: row.number,
				depth,
				columns,
				rows: sheet.rows.filter(({ number }) => number >= row.number + depth),
				words,
				above: sheet.rows.slice(0, at).map(({ cells }) => cells.map((cell) => textOf(cell)).filter(Boolean)),
			};
		}
	});
	return best;
}

function columnsOf(levels: readonly GridRow[], sheet: Sheet, vocabulary: Vocabulary): ListColumn[] {
	const width = Math.max(...levels.map(({ cells }) => cells.length));
	const filled = levels.map((row, level) => carried(row, levels[level + 1] ?? null, sheet, width));
	const columns: ListColumn[] = [];
	for (let index = 0; index < width; index++) {
		const parts = filled.map((level) => level[index]!).filter((part, at, all) => part && part !== all[at - 1]);
		const before = columns.at(-1)?.role ?? '';
		if (parts.length === 0 && !SPREAD.has(before)) continue;
		const folded = parts.map(foldHeading);
		const year = planYear(folded);
		const known = [folded.join(' '), ...folded.toReversed()].map((text) => vocabulary.get(text)).find(Boolean) ?? null;
		// "Jenis Kegiatan" often stands over two columns: the number and the text.
		const role = parts.length === 0 ? before : year !== null ? 'tahun_ke' : known;
		columns.push({ index, letters: columnLetters(index), title: parts.at(-1) ?? '', levels: folded, role, year });
	}
	return columns.filter(({ title, role }) => title !== '' || role !== null);
}

/** Texts of a heading row; an upper one reaches over the blanks to its right that have a heading below or are merged with it. */
function carried(row: GridRow, below: GridRow | null, sheet: Sheet, width: number): string[] {
	let last = '';
	return Array.from({ length: width }, (_, index) => {
		const own = textOf(row.cells[index] ?? null).replace(/\s+/g, ' ');
		if (own) last = own;
		const merged = sheet.merges.some(
			(m) => m.top <= row.number && row.number <= m.bottom && m.left < index && index <= m.right,
		);
		const under = below !== null && textOf(below.cells[index] ?? null) !== '';
		if (!own && !merged && !under) last = '';
		return own || (merged || under ? last : '');
	});
}

/** `Tahun ke 2` or `2026` over a column of ticks: which year it is; null for anything else, a target of that year included. */
function planYear(levels: readonly string[]): number | null {
	const last = levels.at(-1) ?? '';
	if (levels.some((level) => /\b(target|capaian|existing|eksisting)\b/.test(level))) return null;
	const match = /^(?:tahun|thn|th)?(?: ?ke)? ?([1-9]|20\d\d)$/.exec(last);
	if (!match) return null;
	const said = match[1]!.length === 4 || /^(tahun|thn|th)/.test(last);
	return said || levels.slice(0, -1).some((level) => /\b(tahun|waktu)\b/.test(level)) ? Number(match[1]) : null;
}

/** A row of data or of column letters: it has figures elsewhere than under years, which headings have not. */
function isData(row: GridRow, above: GridRow, sheet: Sheet): boolean {
	if (numbersList(row.cells)) return true;
	const over = carried(above, row, sheet, row.cells.length);
	return row.cells.some((cell, index) => {
		const text = textOf(cell).trim();
		return (
			/^[\d.,()]*\d[\d.,()]*$/.test(text) && !/^20\d\d$/.test(text) && !/tahun|waktu|target|capaian/i.test(over[index]!)
		);
	});
}

/** Rows below the heading that are headings again: of the next printed page, or (`others`) of another table. */
export function laterHeadings({ columns, rows, words }: ListHeading): {
	same: ReadonlySet<number>;
	others: readonly number[];
} {
	const titles = new Map(columns.map(({ index, levels }) => [index, levels]));
	const same = new Set<number>();
	const others: number[] = [];
	for (const { number, cells } of rows) {
		const texts = cells.map((cell) => foldHeading(textOf(cell)));
		if (texts.filter((text) => words.has(text)).length < FIRST_ROW) continue;
		if (texts.every((text, index) => text === '' || titles.get(index)?.includes(text) || words.has(text)))
			same.add(number);
		if (texts.some((text, index) => words.has(text) && !titles.get(index)?.includes(text))) others.push(number);
	}
	return { same, others };
}
