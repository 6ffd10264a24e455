import type { PeriodKind } from './period.ts';

/** What a layout's rows are about. */
export type LayoutLevel =
	| 'desa'
	| 'satu_desa'
	| 'kecamatan'
	| 'anggaran_desa'
	| 'siskeudes'
	| 'lampiran'
	| 'usulan'
	| 'program'
	| 'kartu_skor'
	| 'pribadi'
	| 'lain';

/** One column heading of a known layout and what stands below it. */
export interface LayoutColumn {
	/** Heading as met, already folded (see intake/heading.ts). */
	readonly heading: string;
	/** Variables the cell is added to, or one role such as `@kode_desa`. */
	readonly targets: readonly string[];
	/** `NAME=VALUE`: the column counts only when `--isian` gives that answer; null otherwise. */
	readonly when: { readonly name: string; readonly value: string } | null;
	/** Period of the column when it is not the row's; null otherwise. */
	readonly period: string | null;
}

/** A known file layout, recognised by its headings. */
export interface Layout {
	/** Also the name of the source in origins: `portaldatadesa/penduduk_jk`. */
	readonly id: string;
	readonly title: string;
	/** Trust rank of the source: 1 service register ... 4 survey of facilities. */
	readonly rank: 1 | 2 | 3 | 4;
	readonly level: LayoutLevel;
	/** Kind of period the sheet is always for; null when any will do. */
	readonly periodKind: PeriodKind | null;
	readonly columns: readonly LayoutColumn[];
}
