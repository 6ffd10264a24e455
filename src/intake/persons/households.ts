import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import { SMALLEST_IDENTITY } from '../../model/identity.ts';
import type { Period } from '../../model/period.ts';
import type { GridRow } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised, SheetColumn } from '../sheet-columns.ts';
import { textOf } from '../values.ts';
import type { Counted, PersonCounter } from './counted.ts';
import { columnsFor, Places } from './places.ts';
import { MOST_UNKNOWN } from './population-result.ts';
import { RowList } from './tally.ts';

/** Pairs of rows that are named. */
const MOST_PAIRS = 20;

/** Counts the households of OpenSID's list of household members: different household numbers, for one village. */
export class HouseholdCounter implements PersonCounter {
	private readonly places: Places;
	/** Household numbers met; they stay in memory. */
	private readonly households = new Set<string>();
	private readonly blank = new RowList();
	/** Where each identity number was first met, and in which household; it stays in memory. */
	private readonly niks = new Map<string, { readonly row: number; readonly household: string }>();
	/** Rows whose number an earlier row has, by whether the household is the same. */
	private readonly again: { readonly row: number; readonly first: number }[] = [];
	private readonly elsewhere: { readonly row: number; readonly first: number }[] = [];
	private nik: SheetColumn | null = null;
	private column: SheetColumn | null = null;
	private table: Recognised | null = null;
	private members = 0;
	private skipped = 0;
	private lost = 0;
	private first = 0;
	private last = 0;
	private ended = false;

	constructor(
		request: IntakeRequest,
		private readonly period: Period,
	) {
		this.places = new Places(request);
	}

	begin(table: Recognised): Fault | null {
		if (this.table) return { code: 'persons_in_sheets', detail: { sheets: [this.table.sheet.name, table.sheet.name] } };
		this.table = table;
		this.column = columnsFor(table, '@orang.rumah_tangga')[0] ?? null;
		this.nik = columnsFor(table, '@orang.nik')[0] ?? null;
		return this.places.begin(table);
	}

	add(row: GridRow): void {
		const { column, table } = this;
		if (this.ended || !column || !table) return;
		if (row.cells.includes('###')) {
			this.ended = true;
			return;
		}
		const cell = row.cells[column.index] ?? null;
		const text = textOf(cell).replace(/[^A-Za-z0-9]/g, '');
		if (foldHeading(textOf(cell)) === foldHeading(column.title) || row.cells.every((one) => textOf(one) === '')) {
			this.skipped++;
			return;
		}
		this.places.of(row);
		this.members++;
		this.first ||= row.number;
		this.last = row.number;
		if (typeof cell === 'number' && cell >= SMALLEST_IDENTITY) this.lost++;
		if (/^0*$/.test(text)) this.blank.add(row.number);
		else this.households.add(text);
		this.compare(row, text);
	}

	/** Notes a member whose identity number an earlier row has. */
	private compare(row: GridRow, household: string): void {
		const cell = this.nik ? (row.cells[this.nik.index] ?? null) : null;
		const number = typeof cell === 'string' ? cell.replace(/[^A-Za-z0-9]/g, '') : '';
		if (/^0*$/.test(number)) return;
		const earlier = this.niks.get(number);
		if (!earlier) this.niks.set(number, { row: row.number, household });
		else (earlier.household === household ? this.again : this.elsewhere).push({ row: row.number, first: earlier.row });
	}

	/** Members of two households; where every household has one member and numbers come again, the columns are exchanged. */
	private memberFaults({ sheet }: Recognised): Fault[] {
		const { nik, elsewhere, members } = this;
		if (elsewhere.length === 0 || !nik) return [];
		if (this.households.size === members)
			return [
				{
					code: 'columns_shifted',
					sheet: sheet.name,
					detail: { sign: 'swapped', rows: elsewhere.length, of: members },
				},
			];
		return elsewhere.map(({ row, first }) => ({
			code: 'person_in_two_households',
			sheet: sheet.name,
			row,
			column: nik.letters,
			cell: `${nik.letters}${row}`,
			value: '***',
			detail: { first },
		}));
	}

	finish(): Counted {
		const { column, table, members, blank, skipped, period, first, last } = this;
		const places = this.places.resolve();
		const village = members > 0 ? places.placeOf(0) : 'unknown';
		const faults: Fault[] = [...places.faults];
		if (this.lost > 0) faults.push({ code: 'identity_digits_lost', sheet: table!.sheet.name, column: column!.letters });
		if (table) faults.push(...this.memberFaults(table));
		const decisions: Decision[] = [];
		const { again } = this;
		const pairs = again.slice(0, MOST_PAIRS).map(({ row, first: other }) => `${other} = ${row}`);
		if (again.length > 0) decisions.push({ code: 'persons_repeated', persons: again.length, pairs });
		const made = blank.count <= members * MOST_UNKNOWN;
		if (blank.count > 0)
			decisions.push({
				code: 'persons_unknown',
				column: column!.title,
				unknown: blank.count,
				of: members,
				made,
				village: null,
				variables: ['rt_total'],
			});
		if (typeof village === 'string')
			return { villages: [], outside: 0, skipped, unplaced: 0, faults, decisions, places };
		decisions.unshift({
			code: 'persons_households',
			persons: members - again.length,
			households: this.households.size,
		});
		const origin = { sheet: table!.sheet.name, cells: [`${column!.letters}${first}:${column!.letters}${last}`] };
		const observations = made
			? [{ village: village.code, variable: 'rt_total', period, value: this.households.size, origin }]
			: [];
		return {
			villages: [{ village, rows: members - again.length, observations, faulty: false }],
			outside: 0,
			skipped: skipped + again.length,
			unplaced: 0,
			faults,
			decisions,
			places,
		};
	}
}
