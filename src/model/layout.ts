import type { Measure, Variable } from './catalogue.ts';
import type { PeriodKind } from './period.ts';

/** What a layout's rows are about. */
export const LAYOUT_LEVELS = [
	'desa',
	'satu_desa',
	'kecamatan',
	'baris_kecamatan',
	'anggaran_desa',
	'siskeudes',
	'lampiran',
	'usulan',
	'program',
	'kartu_skor',
	'pribadi',
	'lain',
] as const;
/** One of `LAYOUT_LEVELS`. */
export type LayoutLevel = (typeof LAYOUT_LEVELS)[number];

/**
 * What the rows of a list are, where the program must know more than their columns say: column `isi` of
 * `templates/bentuk/bentuk.csv`. The first six are lists of persons or households, which are counted; the next six lists of
 * proposals, whose origin they are; the rest lists of programmes.
 */
export const LAYOUT_CONTENTS = [
	'penduduk',
	'penduduk_berblok',
	'anak_diukur',
	'rumah_tangga',
	'lembar_keluarga',
	'penerima_bantuan',
	'du_rkpdes',
	'rkpdes',
	'rpjmdes',
	'musdus',
	'musrenbang',
	'sipd',
	'program_masuk_desa',
	'program_opd',
	'kegiatan_desa',
	'kegiatan_opensid',
	'bantuan_opensid',
] as const;
/** One of `LAYOUT_CONTENTS`. */
export type LayoutContent = (typeof LAYOUT_CONTENTS)[number];

/** Lists as OpenSID and OpenDK write them: fixed headings, and codes in the place of words. */
export const OPENSID_LISTS: ReadonlySet<LayoutContent | undefined> = new Set(['kegiatan_opensid', 'bantuan_opensid']);

/** Layout of sheets that name their columns by variables: any office's own table. */
export const GENERAL = 'umum';
/** Name that stands for the file of a value set by hand. */
export const HAND_FILE = 'isian tangan';
/** Start of the ids of layouts that an officer taught; they come before shipped ones that fit as well. */
export const LOCAL = 'lokal/';
/** Id of the layout of the forms that the program makes. */
export const FORM_LAYOUT = 'formulir';

/** An answer to what a layout leaves out. */
export interface LayoutAnswer {
	readonly name: string;
	readonly value: string;
	/** Other ways to give it; the first tells people what a bare number means. */
	readonly names?: readonly string[];
}

/** One column heading of a known layout and what stands below it. */
export interface LayoutColumn {
	/** True for another heading of the layout with a unit behind it; not listed. */
	readonly withUnit?: true;
	/** Heading as met, already folded (see intake/heading.ts). */
	readonly heading: string;
	/** Variables the cell is added to, or one role such as `@kode_desa`. */
	readonly targets: readonly string[];
	/** `NAME=VALUE`: the column counts only when `--isian` gives that answer; null otherwise. */
	readonly when: LayoutAnswer | null;
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
	/** What its rows are, for lists of persons, proposals and programmes; absent in tables of variables. */
	readonly content?: LayoutContent;
	/** Kind of period the sheet is always for; null when any will do. */
	readonly periodKind: PeriodKind | null;
	readonly columns: readonly LayoutColumn[];
	/** Keys of the titles of the sheets it was taught with (see intake/taught.ts); absent when it reads a sheet of any title. */
	readonly titles?: readonly string[];
	/** Folded name of the sender whose sheets it is taught for; absent when it reads those of any. */
	readonly sender?: string;
	/** What is known of words above and below headings; only in the general layout, for all. */
	readonly words?: HeadingWords;
}

/** Words that may stand in a group of headings, and what is counted in the columns below. */
export interface HeadingWords {
	/** Folded words and phrases that never change what is counted: offices, `Jumlah`. */
	readonly neutral: ReadonlySet<string>;
	/** Sectors, which change nothing but money: `Kesehatan` over a budget is a part of it. */
	readonly sectors: ReadonlySet<string>;
	/** Subjects, which change nothing above a heading that says more than whom it counts. */
	readonly themes: ReadonlySet<string>;
	/** Words that say no more than whom or what a heading counts. */
	readonly counted: ReadonlySet<string>;
	/** Words of titles that change nothing, beside those above. */
	readonly titles: ReadonlySet<string>;
	/** Words of titles and names of sheets by which people, families or houses below are some of them only. */
	readonly narrow: ReadonlySet<string>;
	/** Words of titles by which a measure that is named becomes a part of itself, or another one: `KUOTA RTLH`. */
	readonly parts: ReadonlySet<string>;
	/** Units that offices write beside a heading, by what its variable counts. */
	readonly units: Partial<Readonly<Record<Measure, readonly string[]>>>;
	readonly variables: ReadonlyMap<string, Pick<Variable, 'measure' | 'kind'>>;
}

/** What a column can be for beside a variable: whom and when it is about, and what is not read. */
const ROLES = new Set([
	'@kode_desa',
	'@kode_desa_bps',
	'@kode_desa_siskeudes',
	'@nama_desa',
	'@kode_kecamatan',
	'@kode_kecamatan_bps',
	'@nama_kecamatan',
	'@kode_kabupaten',
	'@kode_kabupaten_bps',
	'@nama_kabupaten',
	'@kode_provinsi',
	'@nama_provinsi',
	'@tahun',
	'@tahun_ajaran',
	'@semester',
	'@triwulan',
	'@bulan',
	'@periode',
	'@kategori',
	'@nilai',
	'@satuan',
	'@persen',
	'@cek',
	'@nomor',
	'@hitung',
	'@pribadi',
	'@abaikan',
]);
/** Roles of columns that name villages, by code or name. */
export const VILLAGE_ROLES: ReadonlySet<string> = new Set(['@kode_desa', '@kode_desa_bps', '@nama_desa']);

/** What a column of a layout of one's own can be beside a variable. */
export const LOCAL_ROLES: ReadonlySet<string> = new Set([
	...VILLAGE_ROLES,
	'@nama_kecamatan',
	'@kode_kecamatan',
	'@nama_kabupaten',
	'@nama_provinsi',
	'@tahun',
	'@semester',
	'@triwulan',
	'@bulan',
	'@periode',
	'@nomor',
	'@abaikan',
]);

/** Families of roles whose parts the reader of lists and budgets names. */
const FAMILIES = /^@(?:anggaran|baris|daftar|orang|program|proyek|usulan)\.[a-z_]+$/;

/** True for a role that a column of a layout may have, such as `@kode_desa` or `@baris.volume`. */
export const isRole = (target: string): boolean => ROLES.has(target) || FAMILIES.test(target);
