import type { Cell, GridRow } from '../grid.ts';
import { foldName } from '../names.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { textOf } from '../values.ts';
import type { Role } from './child-rules.ts';
import { CodeReader } from './codes.ts';
import type { Day } from './days.ts';
import { monthsInWords, readMeasure } from './growth.ts';
import { columnsFor } from './places.ts';

/** Columns of places, the widest first. */
const LEVELS = ['@nama_provinsi', '@nama_kabupaten', '@nama_kecamatan', '@nama_desa'] as const;
const KIND = /^\s*(?:provinsi|prov|kabupaten|kab|kota|kecamatan|kec|kelurahan|kel|desa)(?:\.\s*|\s+)/i;
/** So often a name may stand in a column and still have slipped in from another: few rows are shifted, places have many. */
const MOST_SLIPS = 4;
const SHARE_OF_SLIPS = 0.01;

/** A column of places, with the names that the register knows for it. */
interface Level {
	readonly role: string;
	readonly index: number;
	readonly known: ReadonlySet<string>;
}

/** How a row differs from its headings: so that no village is its own for certain, or only a place that is none of ours; or its figures. */
export type Misfit = 'anywhere' | 'if_elsewhere' | 'if_ours' | null;

/**
 * Tells the rows of a list of children whose cells stand below the headings of others: a field was left out, or a name
 * holds the separator. Their dates may read well, and their place would be taken for another kecamatan's.
 */
export class ChildShifts {
	private readonly levels: readonly Level[];
	private readonly district: Level | undefined;
	private readonly counts: readonly ReadonlyMap<string, number>[];
	private readonly most: number;
	/** Fields of the heading of a CSV file; null where rows have none, or where most rows have another number. */
	private readonly width: number | null;
	private readonly words: readonly number[];
	private readonly scores: readonly number[];
	private readonly dates: readonly number[];

	constructor(
		table: Recognised,
		{ kecamatan, villages, surroundings }: IntakeRequest,
		private readonly dayOf: (row: GridRow, column: number) => Day,
	) {
		const { rows, sheet, headingRow, headingRows } = table;
		const index = (role: string): number | undefined => columnsFor(table, role)[0]?.index;
		const registered: readonly (readonly string[])[] = [
			[kecamatan.province ?? ''],
			[kecamatan.regency ?? ''],
			[kecamatan.name, ...(surroundings?.districts.values() ?? [])],
			villages.map(({ name }) => name),
		];
		this.levels = LEVELS.flatMap((role, at) => {
			const column = index(role);
			return column === undefined ? [] : [{ role, index: column, known: new Set(registered[at]!.map(placeName)) }];
		});
		this.district = this.levels.find(({ role }) => role === '@nama_kecamatan');
		this.counts = this.levels.map(({ index: column, known }) => {
			const counts = new Map<string, number>([...known].map((name) => [name, 1]));
			for (const { cells } of rows) {
				const name = placeName(cells[column] ?? null);
				if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
			}
			return counts;
		});
		this.most = Math.max(MOST_SLIPS, rows.length * SHARE_OF_SLIPS);
		const heading = sheet.rows.find(({ number }) => number === headingRow);
		const width = sheet.name === '' && headingRows === 1 && heading ? fieldsOf(heading) : null;
		const other = rows.filter((row) => fieldsOf(row) !== width).length;
		this.width = other > rows.length / 2 ? null : width;
		const columnsOf = (roles: readonly Role[]): number[] =>
			roles.map((role) => index(`@orang.${role}`)).filter((column) => column !== undefined);
		const mostly = (columns: readonly number[], is: (cell: Cell) => boolean): number[] =>
			columns.filter((column) => {
				const filled = rows.filter(({ cells }) => textOf(cells[column] ?? null) !== '');
				return filled.filter(({ cells }) => is(cells[column] ?? null)).length >= filled.length / 2;
			});
		this.words = mostly(columnsOf(['bbu', 'tbu', 'bbtb']), (cell) => !isMeasure(cell));
		this.scores = mostly(columnsOf(['zs_bbu', 'zs_tbu', 'zs_bbtb']), isMeasure);
		this.dates = columnsOf(['ukur', 'lahir']);
	}

	/** How a row differs from its headings; null where it fits. */
	misfit(row: GridRow): Misfit {
		if (this.width !== null && row.cells.length > this.width) return 'anywhere';
		const elsewhere =
			(this.width !== null && fieldsOf(row) < this.width && !this.isInKnownDistrict(row)) ||
			this.dates.some((column) => this.dayOf(row, column) < 0 && isOther(cellAt(row, column))) ||
			this.levels.some((_, level) => this.isOfOtherLevel(row, level));
		const ours =
			this.words.some((column) => isMeasure(cellAt(row, column))) ||
			this.scores.some((column) => isWord(cellAt(row, column)));
		return elsewhere && ours ? 'anywhere' : elsewhere ? 'if_elsewhere' : ours ? 'if_ours' : null;
	}

	/** Whether the register knows the kecamatan of a row: blank last fields may be left out of it. */
	private isInKnownDistrict(row: GridRow): boolean {
		return this.district?.known.has(placeName(cellAt(row, this.district.index))) === true;
	}

	/** Whether a cell holds the name of a place that the file, or the register, has in another column more often. */
	private isOfOtherLevel(row: GridRow, level: number): boolean {
		const { index, known } = this.levels[level]!;
		const name = placeName(row.cells[index] ?? null);
		const own = this.counts[level]!.get(name) ?? 0;
		if (name === '' || known.has(name) || own > this.most) return false;
		return this.counts.some((counts, other) => other !== level && (counts.get(name) ?? 0) > own);
	}
}

const fieldsOf = (row: GridRow): number => row.fields ?? row.cells.length;
const cellAt = (row: GridRow, column: number): Cell => row.cells[column] ?? null;
const isWord = (cell: Cell): boolean => /\p{L}{3}/u.test(textOf(cell)) && Number.isNaN(readMeasure(cell));
const placeName = (cell: Cell): string => foldName(textOf(cell).replace(KIND, ''));

function isMeasure(cell: Cell): boolean {
	const measure = readMeasure(cell);
	return measure !== null && !Number.isNaN(measure);
}

const sexes = new CodeReader('jk');

/** Whether a cell where a day should be holds what other columns do: a weight or length, an age in words, a sex. */
const isOther = (cell: Cell): boolean => isMeasure(cell) || monthsInWords(cell) >= 0 || sexes.read(cell) > 0;
