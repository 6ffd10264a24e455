import type { Fault } from '../../model/fault.ts';
import { columnLetters, type GridRow } from '../grid.ts';
import type { Recognised } from '../sheet-columns.ts';
import { hasIsoShape } from './days.ts';
import { columnsFor } from './places.ts';

const NUMERIC = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b/;
/** Share of dates in the wrong order that may be slips of the pen; more of them is the order of the file. */
const SLIPS = 0.05;

/**
 * Watches the order in which a file writes its dates. `05/25/2022` can only be month first, and then `05/10/2022` in the
 * same file is the tenth of May: read day first it would be a wrong date that nobody sees.
 */
export class DateOrder {
	private columns: readonly number[] = [];
	private sheet = '';
	private dayFirst = 0;
	private monthFirst = 0;
	private place: { readonly sheet: string; readonly row: number; readonly column: number } | null = null;

	begin(table: Recognised): void {
		this.sheet = table.sheet.name;
		this.columns = ['@orang.lahir', '@orang.ukur'].flatMap((role) => columnsFor(table, role).map(({ index }) => index));
	}

	add(row: GridRow): void {
		for (const column of this.columns) {
			const cell = row.cells[column];
			const parts = typeof cell === 'string' && !hasIsoShape(cell) ? NUMERIC.exec(cell) : null;
			if (!parts) continue;
			if (Number(parts[1]) > 12) this.dayFirst++;
			else if (Number(parts[2]) > 12) {
				this.monthFirst++;
				this.place ??= { sheet: this.sheet, row: row.number, column };
			}
		}
	}

	/** The fault of a file whose dates are month first; null where they are day first. */
	fault(): Fault | null {
		const { place, monthFirst, dayFirst } = this;
		if (!place || monthFirst <= SLIPS * (monthFirst + dayFirst)) return null;
		const column = columnLetters(place.column);
		return {
			code: 'dates_month_first',
			sheet: place.sheet,
			row: place.row,
			column,
			cell: `${column}${place.row}`,
			value: '***',
			detail: { count: monthFirst },
		};
	}
}
