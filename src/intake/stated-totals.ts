import type { Decision } from '../model/decision.ts';
import type { ColumnPlan } from './columns.ts';
import type { GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { foldDistrict } from './names.ts';
import { SheetNumbers } from './numbers.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { totalSaid } from './total-rows.ts';
import { DECIMAL, shown } from './values.ts';

type Differs = Extract<Decision, { code: 'total_differs' }>;

/** What may follow JUMLAH in the label of a sum of the rows: `JUMLAH DESA` tells how many there are, and is none. */
const WHOLE =
	/^(?:(?:sub|grand|jumlah|jml|total|keseluruhan|seluruhnya|seluruh|semua|umum|akhir|besar|se|kecamatan|kec|kabupaten|kab|kota|nya|\d+ (?:desa|kelurahan|desa kelurahan)|i|ii|iii|iv|v|vi{0,3}|[a-z]|\d+|dan|s|d)(?: |$))+/;

/** Whether the label of a row says that it sums the rows of the sheet, or of a kecamatan. */
export function saysItSums(label: string, request: IntakeRequest): boolean {
	if (totalSaid(label) !== 'sum') return false;
	const folded = foldHeading(label);
	const rest = folded.replace(WHOLE, '').trim();
	if (rest === '' || /\b(?:kecamatan|kec|kabupaten|kab|kota)\b/.test(folded)) return true;
	const place = foldDistrict(rest);
	return place === foldDistrict(request.kecamatan.name) || request.surroundings?.districts.has(place) === true;
}

/** At most so many are told of a sheet. */
const MOST = 10;

/** Sums of figures from row to row, as a total may mean them. */
class Figures {
	constructor(private readonly figures: readonly { readonly row: GridRow; readonly value: number }[]) {}

	/** Sum of the rows after `from` and before `to`; null where there is none. */
	between(from: number, to: number, visible = false): number | null {
		const some = this.figures.filter(({ row }) => row.number > from && row.number < to && !(visible && row.hidden));
		return some.length === 0 ? null : some.reduce((sum, { value }) => sum + value, 0);
	}
}

/**
 * Figures of rows that say they sum others and that no reading of them bears out: neither the rows above, nor those since
 * an earlier sum, nor those below, hidden ones counted or not. Columns of shares, scores and indices have no sum; of a
 * column with a figure that cannot be read nothing is said, its own fault is. `rows`: all rows of data, also those of
 * other kecamatan. `beside`: rows with figures that name no village.
 */
export function totalDifferences(
	table: Recognised,
	plan: ColumnPlan,
	rows: readonly GridRow[],
	totals: readonly GridRow[],
	beside: readonly GridRow[],
): Differs[] {
	if (totals.length === 0 || rows.length === 0) return [];
	const numbers = new SheetNumbers(table, plan);
	const found: Differs[] = [];
	const seen = new Set<number>();
	for (const { variable, columns } of plan.measured) {
		if (DECIMAL.has(variable.measure)) continue;
		for (const column of columns) {
			if (seen.has(column.index)) continue;
			seen.add(column.index);
			const read = (row: GridRow): number | null | 'unread' => {
				const value = numbers.read(row.cells[column.index] ?? null, column, variable);
				return value.kind === 'value' ? value.value : value.kind === 'blank' ? null : 'unread';
			};
			found.push(...differencesIn(column, read, rows, totals, beside));
		}
	}
	return found.slice(0, MOST);
}

function differencesIn(
	column: SheetColumn,
	read: (row: GridRow) => number | null | 'unread',
	rows: readonly GridRow[],
	totals: readonly GridRow[],
	beside: readonly GridRow[],
): Differs[] {
	const values = rows.map((row) => ({ row, value: read(row) }));
	if (values.some(({ value }) => value === 'unread') || values.every(({ value }) => value === null)) return [];
	const filled = values.filter((one): one is { row: GridRow; value: number } => typeof one.value === 'number');
	const more = beside
		.map((row) => ({ row, value: read(row) }))
		.filter((one): one is { row: GridRow; value: number } => typeof one.value === 'number');
	const ways = [new Figures(filled), ...(more.length > 0 ? [new Figures([...filled, ...more])] : [])];
	return totals.flatMap((total, at): Differs[] => {
		const stated = read(total);
		if (typeof stated !== 'number') return [];
		const here = total.number;
		const starts = [0, ...totals.slice(0, at).map(({ number }) => number)];
		const ends = [...totals.slice(at + 1).map(({ number }) => number), Number.POSITIVE_INFINITY];
		const sums = ways.flatMap((figures) =>
			[false, true].flatMap((visible) => [
				...starts.map((start) => figures.between(start, here, visible)),
				...ends.map((end) => figures.between(here, end, visible)),
				figures.between(0, Number.POSITIVE_INFINITY, visible),
			]),
		);
		if (sums.some((sum) => sum !== null && Math.abs(sum - stated) < 0.5)) return [];
		const own = ways[0]!.between(starts.at(-1)!, here) ?? ways[0]!.between(0, here) ?? ways[0]!.between(here, ends[0]!);
		return own === null
			? []
			: [
					{
						code: 'total_differs',
						cell: `${column.letters}${here}`,
						heading: shown(column.title),
						stated,
						found: own,
						decimals: Number.isInteger(stated) && Number.isInteger(own) ? 0 : 2,
					},
				];
	});
}
