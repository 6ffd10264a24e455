import type { Cell, GridRow } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import type { Recognised } from '../sheet-columns.ts';
import { isTotal, numbersColumns } from '../total-rows.ts';
import { textOf } from '../values.ts';
import { type CodeField, CodeReader } from './codes.ts';
import { type Day, DayReader, serialFrom1900 } from './days.ts';
import { columnsFor } from './places.ts';
import type { Field } from './rules.ts';

/** Roles of the columns of a list of persons, without the `@orang.` that layouts write before them. */
export type PersonRole = Field | 'nik' | 'kk' | 'nama' | 'dusun' | 'rw' | 'rt' | 'status_siak';

/** What stands for each role where several columns share a list of codes. */
const READERS: Readonly<Partial<Record<PersonRole, CodeField>>> = {
	jk: 'jk',
	kawin: 'kawin',
	shdk: 'shdk',
	warga_negara: 'warga_negara',
	pend_kk: 'pend_kk',
	pend_sedang: 'pend_sedang',
	cacat: 'cacat',
	hamil: 'hamil',
	ktp_el: 'ktp_el',
	rekam: 'rekam',
	stat_rekam: 'rekam',
	status: 'status',
	status_siak: 'status',
	asuransi: 'asuransi',
	akta_lahir: 'akta_lahir',
	wajib_ktp: 'wajib_ktp',
};
const ROLES: readonly PersonRole[] = [
	...(Object.keys(READERS) as PersonRole[]),
	'lahir',
	'nik',
	'kk',
	'nama',
	'dusun',
	'rw',
	'rt',
];

/** The head of a family's block, and what a sheet says beside its lists. */
const FAMILY = /^(no|nomor|nama)? ?(kk|kartu keluarga|kepala keluarga)( |$)|^alamat( |$)/;

/** What a row of a list of inhabitants is: a person, a name alone, something else passed over, or the end of the list. */
export type RowKind = 'person' | 'name' | 'other' | 'end';

/** Roles of columns that counting passes over. */
const UNUSED = new Set(['@pribadi', '@abaikan']);
/** Columns in front that say what a row is: a total, or the end of the list. */
const IN_FRONT = [0, 1, 2, 3];

/** Columns that counting looks at. Families in blocks have headings and signatures in any of them. */
export function neededColumns({ layout, columns, unknown }: Recognised): number[] {
	if (layout.content === 'penduduk_berblok') return [...columns, ...unknown].map(({ index }) => index);
	const used = columns.filter(({ uses }) => uses.some(({ targets }) => targets.some((role) => !UNUSED.has(role))));
	return [...new Set([...IN_FRONT, ...used.map(({ index }) => index)])];
}

/** The columns of one sheet of a list of inhabitants, and what its rows are. */
export class PopulationSheet {
	private readonly columns: Partial<Record<PersonRole, number>> = {};
	private readonly readers: Partial<Record<PersonRole, CodeReader>> = {};
	private readonly days = new DayReader();
	private readonly needed: readonly number[];
	private readonly titles: readonly (readonly [number, string])[];
	/** Families stand in blocks with headings of their own, and signatures between them. */
	private readonly blocks: boolean;

	constructor(readonly table: Recognised) {
		for (const role of ROLES) {
			const column = columnsFor(table, `@orang.${role}`)[0];
			if (!column) continue;
			this.columns[role] = column.index;
			const codes = READERS[role];
			if (codes) this.readers[role] = new CodeReader(codes);
		}
		this.titles = table.columns
			.filter(({ index }) => Object.values(this.columns).includes(index))
			.map(({ index, title }) => [index, foldHeading(title)]);
		this.needed = neededColumns(table);
		this.blocks = table.layout.content === 'penduduk_berblok';
	}

	has(role: PersonRole): boolean {
		return this.columns[role] !== undefined;
	}

	/** Column of a role, from 0; undefined where the sheet has none. */
	columnOf(role: PersonRole): number | undefined {
		return this.columns[role];
	}

	/** Title of a role's column as it stands in the file. */
	title(role: PersonRole): string {
		const index = this.columns[role];
		return this.table.columns.find((column) => column.index === index)?.title ?? role;
	}

	cell(row: GridRow, role: PersonRole): Cell {
		const index = this.columns[role];
		return index === undefined ? null : (row.cells[index] ?? null);
	}

	/** Code in a role's cell; 0 where it is blank or there is no such column, -1 where the code is unknown. */
	code(row: GridRow, role: PersonRole): number {
		return this.readers[role]?.read(this.cell(row, role)) ?? 0;
	}

	day(row: GridRow): Day {
		return this.days.read(serialFrom1900(this.cell(row, 'lahir'), this.table.sheet));
	}

	kindOf(row: GridRow): RowKind {
		// Only where rows of any length and kind of file are looked at: a mark elsewhere is not always read.
		if (this.needed.some((index) => row.cells[index] === '###')) return 'end';
		if (this.blocks) return this.isPersonInBlock(row) ? 'person' : 'other';
		const nik = this.cell(row, 'nik');
		if (typeof nik === 'string' && /^\d{16}$/.test(nik)) return 'person';
		const filled = (role: PersonRole): boolean => !/^[\s\-–—#.]*$/.test(textOf(this.cell(row, role)));
		if (!(['nik', 'nama', 'jk', 'lahir', 'kk', 'shdk'] as const).some(filled)) return 'other';
		if (this.isHeading(row) || this.isNumberRow(row)) return 'other';
		const first = textOf(row.cells.find((cell) => cell !== null) ?? null);
		if (isTotal(first) && !filled('nik') && !filled('lahir')) return 'other';
		return this.isNameOnly(row, filled) ? 'name' : 'person';
	}

	/** A name, and at most one more thing that nobody can read, such as the office of who signed. */
	private isNameOnly(row: GridRow, filled: (role: PersonRole) => boolean): boolean {
		if (!filled('nama')) return false;
		const others = (['nik', 'jk', 'lahir', 'kk', 'shdk'] as const).filter(filled);
		if (others.length > 1) return false;
		const hasNumber = (role: PersonRole): boolean =>
			/\d{6}|[*x]{3}/i.test(textOf(this.cell(row, role)).replace(/\W/g, ''));
		return !(
			hasNumber('nik') ||
			hasNumber('kk') ||
			this.code(row, 'jk') > 0 ||
			this.day(row) > 0 ||
			this.code(row, 'shdk') > 0
		);
	}

	/** In a block a person has two of sex, birth and place in the family; or an identity number that heads no family. */
	private isPersonInBlock(row: GridRow): boolean {
		const signs = [this.code(row, 'jk'), this.day(row), this.code(row, 'shdk')].filter((value) => value > 0).length;
		if (signs >= 2) return true;
		if (textOf(this.cell(row, 'nik')).replace(/\D/g, '').length !== 16) return false;
		return !row.cells.some((cell) => typeof cell === 'string' && FAMILY.test(foldHeading(cell)));
	}

	/** The heading again, on the next printed page. */
	private isHeading(row: GridRow): boolean {
		return this.titles.every(([index, title]) => saysTitle(row.cells[index] ?? null, title));
	}

	/** Column numbers below the heading: `1 2 3`, `(1) (2)`, `-1 -2`. */
	private isNumberRow(row: GridRow): boolean {
		const near = row.number <= this.table.headingRow + this.table.headingRows + 1;
		return near && numbersColumns(row.cells);
	}
}

/** Whether a cell holds a heading; nearly all cells are told apart by their first letter. */
function saysTitle(cell: Cell, title: string): boolean {
	const text = textOf(cell);
	if (/^[a-z0-9]/i.test(text) && text[0]!.toLowerCase() !== title[0]) return false;
	return foldHeading(text) === title;
}
