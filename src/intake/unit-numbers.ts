import type { Fault } from '../model/fault.ts';
import type { ColumnPlan } from './columns.ts';
import { foldHeading } from './heading.ts';
import type { DataRow } from './place-rows.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { titlesOf } from './titles.ts';
import { isSum } from './total-rows.ts';
import { shown, textOf } from './values.ts';

/**
 * Parts of a village, the larger first. `people`: more live in none of them; `usual`: nor as many on average of several.
 * `least`: fewer on average in no village.
 */
const UNITS = [
	{ name: 'dusun', heads: /^(dusun|lingkungan|kampung|jorong|banjar)$/, people: 4000, usual: 1000, least: 40 },
	{ name: 'rw', heads: /^rw$/, people: 3000, usual: 1500, least: 40 },
	{ name: 'rt', heads: /^rt$/, people: 1000, usual: 500, least: 15 },
] as const;
type Unit = (typeof UNITS)[number];
/** A heading that says that numbers below it are names. */
const NAMES = /^(no|nomor|kode) (dusun|lingkungan|kampung|rw|rt)$|^(dusun|rw|rt) (ke|no|nomor)$/;
/** A title by which each row is one part. */
const BY_UNIT = /\b(per|menurut|tiap|setiap|masing masing) (rt|rw|dusun|lingkungan)\b/;
/** A neighbourhood has no higher number than this; a village has more neighbourhoods. */
const HIGHEST_RT = 20;
/** A village of several RW has no fewer. */
const LEAST_RT = 8;
/** So many villages with so many parts each are a table of the kecamatan. */
const VILLAGES = 3;
const FAMILY = 3;

/** A column of numbers under the name of a part of villages, with the number of each row. */
interface Numbered {
	readonly column: SheetColumn;
	readonly unit: Unit;
	readonly numbers: readonly (number | null)[];
}

/**
 * Columns headed RW, RT or Dusun whose numbers may be names: each row is then one RW, and its figures are no village's.
 * They are taken for counts of RW where a total sums them, where more people live there than in any RW, or where the rows
 * of several villages say so. `rows`: the only row of its village and period each. `columns`: those to be judged.
 */
export function unitNumbers(
	table: Recognised,
	plan: ColumnPlan,
	rows: readonly DataRow[],
	columns: readonly SheetColumn[],
): Fault[] {
	const isUnitCount = (code: string): boolean => /^jumlah_(dusun|rw|rt)$/.test(code);
	if (rows.length === 0 || !plan.measured.some(({ variable }) => !isUnitCount(variable.code))) return [];
	const byUnit = titlesOf(table.sheet, table.headingRow).some((title) => BY_UNIT.test(foldHeading(title)));
	const found = columns.flatMap((column): Numbered[] => {
		const title = foldHeading(column.title);
		const unit = UNITS.find(({ heads, name }) => heads.test(title) || (NAMES.test(title) && title.includes(name)));
		const numbers = rows.map(({ row }) => numberIn(textOf(row.cells[column.index] ?? null)));
		return unit && numbers.some((number) => number !== null) ? [{ column, unit, numbers }] : [];
	});
	return found
		.filter((one) => byUnit || !areCounts(one, found, table, plan, rows))
		.map(({ column }) => {
			const first = rows.find(({ row }) => numberIn(textOf(row.cells[column.index] ?? null)) !== null)!;
			return {
				code: 'unit_numbers',
				sheet: table.sheet.name,
				column: column.letters,
				value: shown(first.row.cells[column.index] ?? null),
				detail: {
					heading: shown(column.title),
					unit: shown(column.title.replace(/\b(no|nomor|kode|ke)\b\.?/gi, '').trim()),
				},
			};
		});
}

const numberIn = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** Whether the numbers of a column are counts of parts for certain, or as good as. */
function areCounts(
	{ column, unit, numbers }: Numbered,
	all: readonly Numbered[],
	table: Recognised,
	plan: ColumnPlan,
	rows: readonly DataRow[],
): boolean {
	if (NAMES.test(foldHeading(column.title))) return false;
	if (rows.some(({ row }) => /^0\d/.test(textOf(row.cells[column.index] ?? null)))) return false;
	const known = numbers.filter((number) => number !== null);
	if (isSummed(column, known, table, rows)) return true;
	// A village has at least as many RT as RW, and as many RW as dusun.
	const rank = UNITS.indexOf(unit);
	const against = all.some(({ unit: other, numbers: theirs }) => {
		const sign = Math.sign(UNITS.indexOf(other) - rank);
		return numbers.some((own, at) => own !== null && theirs[at] != null && sign * (theirs[at] - own) < 0);
	});
	if (against) return false;
	const people = rows.map((row) => peopleOf(row, plan));
	const fits = (count: number | null | undefined, at: number): boolean =>
		count == null || count <= unit.people * Math.max(1, numbers[at] ?? 1);
	if (!people.every(fits)) return false;
	if (people.some((count) => count !== null && count > unit.people)) return true;
	if (hasManyRt(all)) return true;
	if (!numbers.every((own, at) => !own || people[at] == null || people[at] / own >= unit.least)) return false;
	if (hasHighRt(all)) return true;
	// Numbers that differ say little without the people of a whole village beside them.
	const counted = people.filter((count) => count !== null);
	const mean = counted.reduce((sum, count) => sum + count, 0) / counted.length;
	if (known.length < VILLAGES || new Set(known).size === 1 || !(mean >= unit.usual)) return false;
	const ones = known.filter((number) => number === 1).length;
	return unit.name === 'dusun' ? ones * 2 < known.length && !countsUp(known) : ones === 0;
}

/** Whether most rows have more RT than one of them could be numbered. */
function hasHighRt(all: readonly Numbered[]): boolean {
	const rt = all.find(({ unit }) => unit.name === 'rt')?.numbers.filter((number) => number !== null) ?? [];
	return rt.length > 0 && rt.filter((number) => number > HIGHEST_RT).length * 2 > rt.length;
}

/** Whether each of several rows has so many RT for its RW as only a whole village has. */
function hasManyRt(all: readonly Numbered[]): boolean {
	const numbersOf = (name: Unit['name']) => all.find(({ unit }) => unit.name === name)?.numbers;
	const [rw, rt] = [numbersOf('rw'), numbersOf('rt')];
	if (!rw || !rt || rw.length < 2) return false;
	return rw.every((some, at) => some !== null && some > 1 && rt[at]! >= Math.max(2 * some, LEAST_RT));
}

const countsUp = (numbers: readonly number[]): boolean => numbers.every((number, at) => number === at + 1);

/** Whether a row that says it is a total has the sum of a column. */
function isSummed(
	{ index }: SheetColumn,
	known: readonly number[],
	{ rows: all }: Recognised,
	rows: readonly DataRow[],
): boolean {
	const own = new Set(rows.map(({ row }) => row.number));
	const sum = known.reduce((total, number) => total + number, 0);
	return (
		known.length > 1 &&
		all.some(
			({ number, cells }) =>
				!own.has(number) &&
				numberIn(textOf(cells[index] ?? null)) === sum &&
				cells.some((cell) => typeof cell === 'string' && isSum(cell)),
		)
	);
}

/** People that a row counts, by families where it counts those; null when neither. */
function peopleOf({ row }: DataRow, { measured }: ColumnPlan): number | null {
	for (const [code, size] of [
		['penduduk', 1],
		['keluarga', FAMILY],
	] as const) {
		const column = measured.find(({ variable }) => variable.code === code)?.columns[0];
		const digits = column && textOf(row.cells[column.index] ?? null).replace(/[.,\s]/g, '');
		if (digits && /^\d+$/.test(digits)) return Number(digits) * size;
	}
	return null;
}
