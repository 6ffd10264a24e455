import type { Fault } from '../../model/fault.ts';
import type { Village } from '../../model/place.ts';
import type { SiskeudesRow, SiskeudesTable } from './siskeudes-tables.ts';

/** A record of a village of the register, with what all tables say alike. */
export interface PlacedRecord {
	readonly table: SiskeudesTable;
	readonly row: SiskeudesRow;
	readonly village: Village;
	readonly year: number;
	/** `02.02.01`; null for income and financing. */
	readonly activity: string | null;
	readonly account: string;
}

/** Columns that make a record of a table one of its kind; the same key twice is a repeat or a contradiction. */
const KEYS: Partial<Readonly<Record<SiskeudesTable, readonly string[]>>> = {
	Ta_RABRinci: ['kd keg', 'kd rincian', 'kd subrinci', 'no urut'],
	Ta_AnggaranRinci: ['kdposting', 'kd keg', 'kd rincian', 'kd subrinci', 'no urut'],
	Ta_RAB: ['kd keg', 'kd rincian', 'kd subrinci'],
	Ta_Anggaran: ['kdposting', 'kd keg', 'kd rincian', 'kd subrinci', 'sumberdana'],
	Ta_SPPRinci: ['no spp', 'kd keg', 'kd rincian', 'kd subrinci', 'sumberdana'],
	Ta_SPJRinci: ['no spj', 'no spp', 'kd keg', 'kd rincian', 'kd subrinci', 'sumberdana'],
	Ta_TBPRinci: ['no bukti', 'kd keg', 'kd rincian', 'kd subrinci', 'sumberdana', 'rinciansd'],
	Ta_Mutasi: ['no bukti', 'kd rincian', 'kd keg', 'sumberdana', 'kd mutasi'],
	Ta_JurnalUmumRinci: ['nobukti', 'noid', 'kd keg', 'kd rincian', 'sumberdana', 'dk'],
};
const AMOUNTS = ['anggaran', 'anggaranstlhpak', 'nilai', 'debet', 'kredit'] as const;

/** Finds records that stand in the export more than once. */
export class Repeats {
	private readonly kept = new Map<string, { row: SiskeudesRow; amounts: string }>();
	rows = 0;

	/** Null for a record met first, `repeat` for the same again, a fault for other amounts under the same key. */
	check({ table, row, year, village }: PlacedRecord): 'repeat' | Fault | null {
		const columns = KEYS[table] ?? [];
		const key = [table, village.code, year, ...columns.map((column) => row.text(column))].join('|');
		const amounts = AMOUNTS.map((column) => row.text(column)).join('|');
		const before = this.kept.get(key);
		if (!before) {
			this.kept.set(key, { row, amounts });
			return null;
		}
		if (before.amounts === amounts) {
			this.rows++;
			return 'repeat';
		}
		const column = AMOUNTS.find((name) => row.text(name) !== before.row.text(name))!;
		return {
			code: 'conflicting_values',
			...row.at(column),
			value: row.text(column),
			village: village.name,
			detail: {
				variable: table,
				values: [before.row.text(column), row.text(column)],
				cells: [before.row.name(column), row.name(column)],
			},
		};
	}
}
