import type { Layout } from '../../model/layout.ts';
import { cellName, type GridRow, type Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { textOf } from '../values.ts';

/** One figure of a card: the variables it feeds, and where it stands. */
export interface CardFigure {
	readonly targets: readonly string[];
	readonly row: GridRow;
	readonly column: number;
}

/** A scorecard found on a sheet: its figures and what stands beside them. */
export interface Card {
	readonly sheet: Sheet;
	/** Number of the row of the first table; headings of the card stand above it. */
	readonly top: number;
	readonly figures: readonly CardFigure[];
	/** Services with a figure that no variable counts. */
	readonly skipped: readonly string[];
	/** Cells of the percentages, to be looked at and not kept. */
	readonly percents: readonly { readonly row: GridRow; readonly column: number }[];
	/** Parts and total of the last table, where both are there: cells of received and due. */
	readonly sums: readonly { readonly total: CardFigure; readonly parts: readonly CardFigure[] }[];
}

const folded = (row: GridRow): string[] => row.cells.map((cell) => foldHeading(textOf(cell)));
const isNumber = (row: GridRow, column: number): boolean => /\d/.test(textOf(row.cells[column] ?? null));
const at = (words: readonly string[], pattern: RegExp): number => words.findIndex((word) => pattern.test(word));

const HOUSEHOLDS = /^(jml|jumlah)( total)? rumah tangga 1 ?000 hpk/;
const GREEN = /^hijau/;
const INDICATOR = /^(indikator|layanan|jenis layanan)$/;
const RECEIVED = /^(yang |jumlah )?diterima$/;
const DUE = /^(yang |jumlah )?seharusnya( diterima)?$/;

/**
 * Finds the four tables of the convergence scorecard on one sheet: target groups, growth mat, services in rows, degree of
 * convergence. Null when fewer than two of them are there.
 */
export function findCard(sheet: Sheet, layout: Layout): Card | null {
	const rows = sheet.rows;
	const words = rows.map(folded);
	const head = (test: (line: readonly string[]) => boolean): number => words.findIndex(test);
	const groups = head((line) => at(line, HOUSEHOLDS) >= 0);
	const mat = head((line) => at(line, GREEN) >= 0 && at(line, /^merah/) >= 0);
	const services = head((line) => at(line, INDICATOR) >= 0 && at(line, /^jumlah/) >= 0);
	const degree = words.findIndex((line, i) => i !== services && at(line, RECEIVED) >= 0 && at(line, DUE) >= 0);
	const heads = [groups, mat, services, degree].filter((i) => i >= 0);
	if (heads.length < 2) return null;
	const until = (from: number): number => Math.min(rows.length, ...heads.filter((i) => i > from));
	const figures: CardFigure[] = [];
	const skipped: string[] = [];
	const percents: { row: GridRow; column: number }[] = [];
	const sums: { total: CardFigure; parts: CardFigure[] }[] = [];
	/** The first row of figures below a heading: its cells in these columns. */
	const take = (from: number, columns: readonly (readonly [number, readonly string[]])[]): void => {
		const wanted = columns.filter(([column]) => column >= 0);
		const row = rows.slice(from + 1, until(from)).find((one) => wanted.some(([column]) => isNumber(one, column)));
		if (row) for (const [column, targets] of wanted) figures.push({ targets, row, column });
	};
	if (groups >= 0) {
		const [top, below] = [words[groups]!, words[groups + 1] ?? []];
		const child = at(top, /^anak/);
		const under = (pattern: RegExp, from: number, to: number): number =>
			below.findIndex((word, column) => column >= from && column < to && pattern.test(word));
		const mother = at(top, /^ibu hamil/);
		take(groups + 1, [
			[at(top, HOUSEHOLDS), ['rt_hpk']],
			[mother < 0 ? -1 : under(/^total/, mother, child), ['bumil_dipantau', 'hpk_sasaran']],
			[mother < 0 ? -1 : under(/^kek/, mother, child), ['bumil_kek_risti']],
			[child < 0 ? -1 : under(/^total/, child, Number.POSITIVE_INFINITY), ['anak_0_23', 'hpk_sasaran']],
			[child < 0 ? -1 : under(/^gizi/, child, Number.POSITIVE_INFINITY), ['anak_gizi_masalah']],
		]);
	}
	if (mat >= 0) {
		const line = words[mat]!;
		take(mat, [
			[at(line, GREEN), ['tikar_hijau']],
			[at(line, /^kuning/), ['tikar_kuning']],
			[at(line, /^merah/), ['tikar_merah']],
		]);
	}
	if (services >= 0) {
		const line = words[services]!;
		const name = at(line, INDICATOR);
		const received = at(line, RECEIVED);
		const count = received >= 0 ? received : at(line, /^jumlah/);
		const known = new Map(layout.columns.map(({ heading, targets }) => [heading, targets]));
		for (const row of rows.slice(services + 1, until(services))) {
			const service = foldHeading(textOf(row.cells[name] ?? null));
			if (!/[a-z]/.test(service) || (row.cells[count] ?? null) === null) continue;
			const targets = (known.get(service) ?? []).filter((target) => !target.startsWith('@'));
			if (targets.length > 0) figures.push({ targets, row, column: count });
			else skipped.push(textOf(row.cells[name]!));
			const percent = line.findIndex((word) => /%|^persen/.test(word));
			if (percent >= 0) percents.push({ row, column: percent });
		}
	}
	if (degree >= 0) {
		const line = words[degree]!;
		const below = rows
			.slice(degree + 1, until(degree))
			.filter((row) => isNumber(row, at(line, RECEIVED)) || isNumber(row, at(line, DUE)));
		const total = below.find((row) => folded(row).some((word) => /^(total|jumlah)/.test(word)));
		for (const [column, target] of [
			[at(line, RECEIVED), 'konvergensi_terima'],
			[at(line, DUE), 'konvergensi_wajib'],
		] as const) {
			const figure = (row: GridRow): CardFigure => ({ targets: [target], row, column });
			const parts = below.filter((row) => row !== total).map(figure);
			if (total) figures.push(figure(total));
			else figures.push(...parts);
			if (total && parts.length > 0) sums.push({ total: figure(total), parts });
		}
	}
	return { sheet, top: rows[Math.min(...heads)]!.number, figures, skipped, percents, sums };
}

/** Name of the cell of a figure. */
export const cellOf = ({ row, column }: { readonly row: GridRow; readonly column: number }): string =>
	cellName(column, row.number);
