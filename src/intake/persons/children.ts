import type { Fault } from '../../model/fault.ts';
import { isInside, monthPeriod } from '../../model/period.ts';
import { type Cell, columnLetters, type GridRow } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { isTotal } from '../total-rows.ts';
import { textOf } from '../values.ts';
import { type ChildNotes, type Contradiction, childResult, notesOfPlace } from './child-result.ts';
import { type Measurement, ROLES, type Role } from './child-rules.ts';
import { ChildShifts } from './child-shifts.ts';
import type { Counted, PersonCounter } from './counted.ts';
import { ageInMonths, type Day, readDay, serialFrom1900 } from './days.ts';
import { classify, monthsInWords, readMeasure } from './growth.ts';
import { readIdentity } from './identities.ts';
import { columnsFor, Places } from './places.ts';

/** Children are counted up to 59 completed months. */
const OLDEST_MONTH = 59;
/** So many numbers that all end in 0 have lost their last digit. */
const ENOUGH_ZEROS = 20;

/** The last measurement of a child in a month, with the child's name, folded, and whether it was older than is counted. */
type LastMeasurement = Measurement & { readonly name: string; readonly tooOld: boolean };

/** Counts an export of measured children (e-PPGBM), by village and by month of measuring. */
export class ChildCounter implements PersonCounter {
	private readonly places: Places;
	private readonly tables: Recognised[] = [];
	private readonly notes: ChildNotes[] = [];
	private readonly contradictions: Contradiction[] = [];
	/** The last measurement by child and month. The keys hold identities: they stay here. */
	private readonly last = new Map<string, LastMeasurement>();
	private columns = new Map<Role, number>();
	private shifts: ChildShifts | null = null;
	private ended = false;
	private skipped = 0;
	private lostNiks = 0;
	private niks = 0;
	private niksEndingInZero = 0;

	constructor(private readonly request: IntakeRequest) {
		this.places = new Places(request);
	}

	begin(table: Recognised): Fault | null {
		this.tables.push(table);
		this.ended = false;
		this.columns = new Map();
		for (const role of ROLES) {
			const column = columnsFor(table, `@orang.${role}`)[0];
			if (column) this.columns.set(role, column.index);
		}
		const { sheet } = table;
		this.shifts = new ChildShifts(table, this.request, (row, column) =>
			readDay(serialFrom1900(row.cells[column] ?? null, sheet)),
		);
		return this.places.begin(table);
	}

	private cell(row: GridRow, role: Role): Cell {
		const index = this.columns.get(role);
		return index === undefined ? null : (row.cells[index] ?? null);
	}

	private day(row: GridRow, role: Role): Day {
		return readDay(serialFrom1900(this.cell(row, role), this.tables.at(-1)!.sheet));
	}

	add(row: GridRow): void {
		if (this.ended) return;
		const text = (role: Role): string => textOf(this.cell(row, role));
		if (row.cells.includes('###')) this.ended = true;
		else if (!(text('nik') || text('nama') || text('lahir') || text('ukur')) || this.isNoChild(row)) this.skipped++;
		else this.addChild(row);
	}

	/** A total, or the heading again on the next printed page. */
	private isNoChild(row: GridRow): boolean {
		const first = row.cells.find((cell) => cell !== null) ?? null;
		if (isTotal(textOf(first))) return true;
		const { columns } = this.tables.at(-1)!;
		return columns.every(({ index, title }) => foldHeading(textOf(row.cells[index] ?? null)) === foldHeading(title));
	}

	private addChild(row: GridRow): void {
		const place = this.places.of(row);
		this.notes[place] ??= notesOfPlace();
		const notes = this.notes[place];
		const day = this.day(row, 'ukur');
		const [weight, height] = [readMeasure(this.cell(row, 'berat')), readMeasure(this.cell(row, 'tinggi'))];
		const misfit = this.shifts!.misfit(row);
		if (misfit === 'anywhere' || misfit === 'if_elsewhere') notes.shifted.push(this.shiftedFault(row));
		if (misfit === 'anywhere' || misfit === 'if_ours') {
			notes.faults.push(this.shiftedFault(row));
			return;
		}
		if (day <= 0) {
			if (weight === null && height === null) notes.unmeasured.add(row.number);
			else notes.faults.push(this.fault('measured_when', 'ukur', row));
			return;
		}
		const month = monthPeriod(Math.floor(day / 10_000), Math.floor(day / 100) % 100);
		if (this.request.period && !isInside(month, this.request.period)) {
			notes.otherMonths.add(row.number);
			return;
		}
		const born = this.day(row, 'lahir');
		const months = born > 0 ? ageInMonths(born, day) : monthsInWords(this.cell(row, 'usia'));
		if (months < 0) notes.ageless.add(row.number);
		else if (Number.isNaN(weight)) notes.faults.push(this.fault('value_unreadable', 'berat', row));
		else if (Number.isNaN(height)) notes.faults.push(this.fault('value_unreadable', 'tinggi', row));
		else
			this.keep(`${this.childKey(row, born)}|${month.label}`, {
				...this.measurement(row, day, weight ?? 0, height ?? 0),
				place,
				month: month.label,
				tooOld: months > OLDEST_MONTH,
				name: foldHeading(textOf(this.cell(row, 'nama'))),
			});
	}

	private measurement(row: GridRow, day: Day, weight: number, height: number) {
		const index = (name: 'bbu' | 'tbu' | 'bbtb') => classify(name, this.cell(row, name), this.cell(row, `zs_${name}`));
		const [bbu, tbu, bbtb] = [index('bbu'), index('tbu'), index('bbtb')];
		const extra = readMeasure(this.cell(row, 'pmt'));
		return {
			sheet: this.tables.length - 1,
			row: row.number,
			day,
			weighed: weight > 0,
			tall: height > 0,
			bbu: bbu.class,
			tbu: tbu.class,
			bbtb: bbtb.class,
			doubtful: bbu.contradicts || tbu.contradicts || bbtb.contradicts,
			fed: extra === null || Number.isNaN(extra) ? null : extra > 0,
			filled: ROLES.filter((role) => textOf(this.cell(row, role)) !== ''),
		};
	}

	/** What one child is known by: the NIK; name, birth and parents where there is none or its last digit is lost. */
	private childKey(row: GridRow, born: Day): string {
		const nik = readIdentity(this.cell(row, 'nik'));
		if (nik === 'lost') this.lostNiks++;
		if (typeof nik === 'object') {
			this.niks++;
			if (nik.low % 10 === 0) this.niksEndingInZero++;
			return `${nik.high}-${nik.low}`;
		}
		const [name, parent] = [this.cell(row, 'nama'), this.cell(row, 'ortu')].map((cell) => foldHeading(textOf(cell)));
		return name ? `${name}|${born}|${parent}` : `${this.tables.length}-${row.number}`;
	}

	/** Of several measurements of a child in a month the last one holds: by day, then by row. */
	private keep(key: string, one: LastMeasurement): void {
		const other = this.last.get(key);
		if (!other) {
			this.last.set(key, one);
			return;
		}
		if (other.place !== one.place && !(other.tooOld && one.tooOld))
			this.contradictions.push({ first: other, later: one });
		if (other.name !== one.name) this.notes[one.place]!.otherNames.add(one.row);
		const later = one.day >= other.day;
		const left = later ? other : one;
		this.notes[left.place]!.again.add(left.row);
		if (later) this.last.set(key, one);
	}

	private shiftedFault(row: GridRow): Fault {
		return { code: 'row_shifted', sheet: this.tables.at(-1)!.sheet.name, row: row.number, value: '***' };
	}

	private fault(code: Fault['code'], role: Role, row: GridRow): Fault {
		const letters = columnLetters(this.columns.get(role)!);
		const column = this.tables.at(-1)!.columns.find(({ index }) => index === this.columns.get(role));
		return {
			code,
			sheet: this.tables.at(-1)!.sheet.name,
			row: row.number,
			column: letters,
			cell: `${letters}${row.number}`,
			value: this.cell(row, role) === null ? '' : '***',
			detail: { variable: column?.title ?? '' },
		};
	}

	finish(): Counted {
		// The last measurement of the month decides, and then its age: a child that turned five in the month is none.
		const last = [...this.last.values()];
		for (const { tooOld, place, row } of last) if (tooOld) this.notes[place]!.tooOld.add(row);
		return childResult({
			request: this.request,
			tables: this.tables,
			places: this.places.resolve(),
			measurements: last.filter(({ tooOld }) => !tooOld).map(({ name: _, tooOld: __, ...measurement }) => measurement),
			notes: this.notes,
			contradictions: this.contradictions,
			skipped: this.skipped,
			lostNiks: this.lostNiks,
			digitsLost: this.niks >= ENOUGH_ZEROS && this.niksEndingInZero === this.niks,
		});
	}
}
