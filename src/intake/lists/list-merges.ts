import type { Fault } from '../../model/fault.ts';
import { type Cell, cellName, columnLetters, type GridRow, type Merge } from '../grid.ts';
import { shown } from '../values.ts';
import type { FoundList } from './list-kinds.ts';

/** What holds for all rows that a merged cell reaches over. */
const SHARED: ReadonlySet<string | null> = new Set([
	'kode_desa',
	'kode_desa_bps',
	'nama_desa',
	'nama_kecamatan',
	'kode_kecamatan',
	'nama_kabupaten',
	'lokasi',
	'bidang',
	'sub_bidang',
	'pemilik',
	'tujuan',
	'sumber',
	'tahun',
	'status',
	'waktu',
]);
const ACTIVITY: ReadonlySet<string | null> = new Set(['kegiatan', 'sub_kegiatan']);
const AMOUNTS: ReadonlySet<string | null> = new Set(['biaya', 'biaya_perubahan']);
/** Rows that merged cells may reach over in all. */
const MOST_FILLED = 1_000_000;

/**
 * Gives what a merged cell of a list says to every row it reaches over: the village of several lines written once; an
 * activity only where each row has its own amount. One amount over several activities is a fault: nobody can tell whose it is.
 */
export function unmergeList(list: FoundList): { list: FoundList; faults: Fault[] } {
	const { sheet, heading } = list;
	const end = heading.row + heading.depth;
	const merges = sheet.merges.filter(({ top, bottom }) => top >= end && bottom > top);
	if (merges.length === 0) return { list, faults: [] };
	const rows = new Map(heading.rows.map((row) => [row.number, row]));
	const last = heading.rows.at(-1)?.number ?? 0;
	let left = MOST_FILLED;
	const within = ({ top, bottom }: Merge): GridRow[] => {
		const found: GridRow[] = [];
		for (let number = top + 1; number <= Math.min(bottom, last) && left > 0; number++, left--)
			if (rows.has(number)) found.push(rows.get(number)!);
		return found;
	};
	const ofRole = (roles: ReadonlySet<string | null>): number[] =>
		heading.columns.filter(({ role }) => roles.has(role)).map(({ index }) => index);
	const [shared, activities, amounts] = [SHARED, ACTIVITY, AMOUNTS].map(ofRole) as [number[], number[], number[]];
	const isFilled = ({ cells }: GridRow, columns: readonly number[]): boolean =>
		columns.some((index) => (cells[index] ?? null) !== null);
	const faults: Fault[] = [];
	const filled = new Map<number, Cell[]>();
	for (const merge of merges) {
		const value = rows.get(merge.top)?.cells[merge.left] ?? null;
		if (value === null) continue;
		if (amounts.includes(merge.left)) {
			if (!within(merge).some((row) => isFilled(row, activities))) continue;
			const cell = cellName(merge.left, merge.top);
			const at = { row: merge.top, column: columnLetters(merge.left), cell };
			faults.push({ code: 'merged_figure', sheet: sheet.name, ...at, value: shown(value) });
			continue;
		}
		const isActivity = activities.includes(merge.left);
		if (!isActivity && !shared.includes(merge.left)) continue;
		for (const row of within(merge)) {
			if (isActivity && !isFilled(row, amounts)) continue;
			const cells = filled.get(row.number) ?? [...row.cells];
			while (cells.length <= merge.left) cells.push(null);
			cells[merge.left] = value;
			filled.set(row.number, cells);
		}
	}
	const changed = heading.rows.map((row) => {
		const cells = filled.get(row.number);
		return cells ? { ...row, cells } : row;
	});
	return { list: { ...list, heading: { ...heading, rows: changed } }, faults };
}
