import type { Fault } from '../../model/fault.ts';
import type { Cell, GridRow } from '../grid.ts';
import { textOf } from '../values.ts';
import { type Day, readDay } from './days.ts';
import type { PersonRole, PopulationSheet } from './population-sheet.ts';
import type { Person } from './rules.ts';

/** Share of rows that may not fit their headings: as many as may be unknown before a figure is not made. */
const MOST_MISFITS = 0.05;
/** Share of NIK cells that may be something else than 16 digits: mistyped ones are few, another column's are all. */
const MOST_BAD_NUMBERS = 1 / 3;
/** Share of rows whose NIK may come again: doubled persons are few, and a KK number below NIK comes again for every family. */
const MOST_REPEATED = 1 / 5;
/** Fewer rows than this show no shares; a shorter list must fail in every row. */
const ENOUGH = 5;

/** Columns of codes, in which a number of a person or a day never stands. */
const CODES = [
	'jk',
	'kawin',
	'shdk',
	'warga_negara',
	'pend_kk',
	'pend_sedang',
	'cacat',
	'hamil',
	'ktp_el',
	'rekam',
	'asuransi',
] as const satisfies readonly PersonRole[];
const UNREAD = -1;

/** Watches whether the rows of a list fit its headings: columns may have moved under the headings of others. */
export class ShiftWatch {
	private rows = 0;
	private misfits = 0;
	private numbers = 0;
	private bad = 0;
	private sheet: string | undefined;
	private row = 0;

	see(row: GridRow, sheet: PopulationSheet, person: Person, born: Day): void {
		this.rows++;
		if (sheet.has('nik')) this.seeNumber(sheet.cell(row, 'nik'));
		const isUnread = person.sex === UNREAD && born === UNREAD;
		if (!isUnread && !CODES.some((role) => sheet.code(row, role) === UNREAD && isForeign(sheet.cell(row, role))))
			return;
		if (this.misfits++ > 0) return;
		this.sheet = sheet.table.sheet.name;
		this.row = row.number;
	}

	private seeNumber(cell: Cell): void {
		if (typeof cell === 'string' && cell.length === 16) {
			this.numbers++;
			return;
		}
		const text = textOf(cell).replace(/[^\p{L}\p{N}*]/gu, '');
		if (/^0*$/.test(text)) return;
		this.numbers++;
		// Digits that a sender has masked, or that Excel wrote with a power, stand in the right column.
		if (typeof cell === 'string' && !/[*x]{3}/i.test(text) && !/e\+?1\d/i.test(text) && text.length !== 16) this.bad++;
		if (typeof cell === 'number' && cell < 1e14) this.bad++;
	}

	/** Why the list may not be counted; `repeated`: persons whose NIK an earlier row has. Null where rows fit. */
	fault(sheet: string, repeated: number): Fault | null {
		const { rows, misfits, numbers, bad } = this;
		const signs = [
			{ sign: 'nobody', rows: misfits, of: rows, most: MOST_MISFITS },
			{ sign: 'numbers', rows: bad, of: numbers, most: MOST_BAD_NUMBERS },
			{ sign: 'repeated', rows: repeated, of: rows, most: MOST_REPEATED },
		];
		const found = signs.find(({ rows: wrong, of, most }) => wrong > of * most && (wrong >= ENOUGH || wrong === of));
		if (!found) return null;
		const { sign, rows: wrong, of } = found;
		const isRow = sign === 'nobody' && this.sheet !== undefined;
		return {
			code: 'columns_shifted',
			sheet: isRow ? this.sheet! : sheet,
			...(isRow && { row: this.row }),
			detail: { sign, rows: wrong, of },
		};
	}
}

/** A number of a person or of a family, or a day. */
function isForeign(cell: Cell): boolean {
	if (typeof cell === 'number') return cell >= 1e14 || readDay(cell) > 0;
	const text = textOf(cell).trim();
	return /^'?\d{16}$/.test(text) || readDay(cell) > 0;
}
