import { columnLetters, type GridRow, type Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { textOf } from '../values.ts';

/** Tables of Siskeudes that are read; each is known by headings that no other table has together. */
const SIGNS = {
	Ta_RABRinci: { has: ['kd keg', 'kd rincian', 'no urut', 'anggaran'], not: ['kdposting'] },
	Ta_AnggaranRinci: { has: ['kd keg', 'kd rincian', 'no urut', 'anggaran', 'kdposting'], not: [] },
	Ta_RAB: { has: ['kd keg', 'kd rincian', 'anggaran'], not: ['no urut', 'kdposting', 'nama subrinci', 'jan'] },
	Ta_Anggaran: { has: ['kd keg', 'kd rincian', 'anggaran', 'kdposting'], not: ['no urut', 'jan'] },
	Ta_SPP: { has: ['no spp', 'jn spp'], not: ['no spj'] },
	Ta_SPPRinci: { has: ['no spp', 'kd keg', 'kd rincian', 'nilai'], not: ['no spj', 'no bukti', 'tgl bukti'] },
	Ta_SPJRinci: { has: ['no spj', 'kd keg', 'kd rincian', 'nilai'], not: ['no bukti', 'tgl bukti'] },
	Ta_TBPRinci: { has: ['no bukti', 'kd rincian', 'rinciansd', 'nilai'], not: ['kd mutasi', 'no spp'] },
	Ta_Mutasi: { has: ['no bukti', 'kd rincian', 'kd mutasi', 'nilai'], not: [] },
	Ta_JurnalUmumRinci: { has: ['nobukti', 'kd rincian', 'debet', 'kredit'], not: [] },
	Ta_Kegiatan: { has: ['kd keg', 'id keg', 'nama kegiatan', 'pagu'], not: ['tahun1'] },
	Ta_RPJM_Kegiatan: { has: ['kd keg', 'nama kegiatan', 'tahun1'], not: ['pagu'] },
	Ta_RPJM_Pagu_Tahunan: { has: ['kd desa', 'kd keg', 'kd tahun', 'biaya'], not: [] },
	Ta_RPJM_Pagu_Indikatif: { has: ['kd keg', 'kd sumber', 'tahun1'], not: ['nama kegiatan'] },
	Ta_RPJM_Visi: { has: ['kd desa', 'uraian visi', 'tahuna'], not: [] },
	Ref_Kegiatan: { has: ['id keg', 'nama kegiatan', 'jns kegiatan'], not: ['kd desa'] },
	Ref_Desa: { has: ['kd kec', 'kd desa', 'nama desa'], not: ['tahun'] },
	Ref_Kecamatan: { has: ['kd kec', 'nama kecamatan'], not: ['kd desa'] },
} as const;

/** Tables of a Siskeudes export that are read, by the name Siskeudes gives them. */
export type SiskeudesTable = keyof typeof SIGNS;

/** Tables whose rows are facts; the others explain them. */
const FACTS: ReadonlySet<SiskeudesTable> = new Set<SiskeudesTable>([
	'Ta_RABRinci',
	'Ta_AnggaranRinci',
	'Ta_RAB',
	'Ta_Anggaran',
	'Ta_SPPRinci',
	'Ta_SPJRinci',
	'Ta_TBPRinci',
	'Ta_Mutasi',
	'Ta_JurnalUmumRinci',
	'Ta_RPJM_Kegiatan',
	'Ta_RPJM_Pagu_Tahunan',
	'Ta_RPJM_Pagu_Indikatif',
]);

/** One record of a table, its cells by folded heading. */
export class SiskeudesRow {
	constructor(
		readonly sheet: string,
		readonly table: SiskeudesTable,
		private readonly columns: ReadonlyMap<string, number>,
		private readonly titles: ReadonlyMap<string, string>,
		readonly row: GridRow,
	) {}

	/** Table and column as Siskeudes calls them: `Ta_SPPRinci.Nilai`. */
	title(heading: string): string {
		return `${this.table}.${this.titles.get(heading) ?? heading}`;
	}

	/** Raw cell below a heading; null where the table has no such column. */
	cell(heading: string): GridRow['cells'][number] {
		const at = this.columns.get(heading);
		return at === undefined ? null : (this.row.cells[at] ?? null);
	}

	text(heading: string): string {
		return textOf(this.cell(heading));
	}

	/** Place of a cell, as faults tell it: the sheet with its table, where its name does not say it. */
	at(heading: string): { sheet: string; row: number; column?: string; cell?: string } {
		const at = this.columns.get(heading);
		const named = this.sheet.toLowerCase().includes(this.table.toLowerCase());
		const sheet = named ? this.sheet : [this.sheet, this.table].filter(Boolean).join(' = ');
		const place = { sheet, row: this.row.number };
		if (at === undefined) return place;
		const column = columnLetters(at);
		return { ...place, column, cell: `${column}${this.row.number}` };
	}

	/** Name of the cell below a heading. */
	name(heading: string): string {
		return this.at(heading).cell ?? `A${this.row.number}`;
	}

	get key(): string {
		return `${this.sheet}|${this.row.number}`;
	}
}

/** The tables of one export: the records of each known table, and the sheets that are none of them. */
export interface SiskeudesExport {
	readonly tables: ReadonlyMap<SiskeudesTable, readonly SiskeudesRow[]>;
	readonly others: readonly string[];
}

const HEADING_WITHIN = 5;

/**
 * The tables of Siskeudes among `sheets`, recognised by their headings in whatever order and with whatever columns beside
 * them. Null when no table with lines of a budget, payments or a plan is there.
 */
export function siskeudesExport(sheets: readonly Sheet[]): SiskeudesExport | null {
	const tables = new Map<SiskeudesTable, SiskeudesRow[]>();
	const others: string[] = [];
	for (const sheet of sheets) {
		const found = tableOf(sheet);
		if (found) tables.set(found.table, [...(tables.get(found.table) ?? []), ...found.rows]);
		else if (sheet.rows.length > 0) others.push(sheet.name);
	}
	return [...tables.keys()].some((table) => FACTS.has(table)) ? { tables, others } : null;
}

function tableOf(sheet: Sheet): { table: SiskeudesTable; rows: SiskeudesRow[] } | null {
	for (const [at, row] of sheet.rows.slice(0, HEADING_WITHIN).entries()) {
		const columns = new Map<string, number>();
		const titles = new Map<string, string>();
		row.cells.forEach((cell, index) => {
			const heading = typeof cell === 'string' ? foldHeading(cell) : '';
			if (!heading || columns.has(heading)) return;
			columns.set(heading, index);
			titles.set(heading, String(cell).trim());
		});
		const table = (Object.keys(SIGNS) as SiskeudesTable[]).find((name) => {
			const { has, not } = SIGNS[name];
			return has.every((heading) => columns.has(heading)) && !not.some((heading) => columns.has(heading));
		});
		if (table)
			return {
				table,
				rows: sheet.rows.slice(at + 1).map((record) => new SiskeudesRow(sheet.name, table, columns, titles, record)),
			};
	}
	return null;
}
