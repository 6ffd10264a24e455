import type { Check } from './doubt.ts';

/** A sector of the catalogue. The first five are the basic services of the programme. */
export type Sector =
	| 'pendidikan'
	| 'kesehatan'
	| 'air_sanitasi'
	| 'perlindungan_sosial'
	| 'adminduk'
	| 'belanja_desa'
	| 'tata_kelola'
	| 'umum';

/** The five basic services, in the order of the programme's papers. */
export const SERVICES = ['pendidikan', 'kesehatan', 'air_sanitasi', 'perlindungan_sosial', 'adminduk'] as const;
/** Every sector an indicator can stand in, in the order of reports. */
export const SECTORS: readonly Sector[] = [...SERVICES, 'belanja_desa', 'tata_kelola', 'umum'];

/** Stock (position on a date), flow (events in the period), cumulative (running total since January). */
export type VariableKind = 'stok' | 'arus' | 'kumulatif';
/** What one unit of a variable is. `skor`, `tingkat` and `persen` are never added up. */
export const MEASURES = [
	'orang',
	'keluarga',
	'rumah_tangga',
	'rumah',
	'unit',
	'ruang',
	'sampel',
	'peristiwa',
	'dokumen',
	'usulan',
	'butir',
	'layanan',
	'kpm_bulan',
	'desa',
	'rupiah',
	'skor',
	'tingkat',
	'persen',
] as const;
/** One of `MEASURES`. */
export type Measure = (typeof MEASURES)[number];
/** How often a new value is due. */
export const PERIODICITIES = ['bulanan', 'triwulan', 'semester', 'tahunan'] as const;
/** One of `PERIODICITIES`. */
export type Periodicity = (typeof PERIODICITIES)[number];
/** Months after which a new value is due. */
export const MONTHS_BETWEEN: Readonly<Record<Periodicity, 1 | 3 | 6 | 12>> = {
	bulanan: 1,
	triwulan: 3,
	semester: 6,
	tahunan: 12,
};

/** A count that files bring. Counts are stored, percentages are computed. */
export interface Variable {
	readonly code: string;
	/** Short labels for table heads; `definition` is the full Indonesian wording. */
	readonly labelId: string;
	readonly labelEn: string;
	readonly definition: string;
	readonly kind: VariableKind;
	readonly measure: Measure;
	readonly sector: Sector;
	readonly dataSource: string;
	readonly periodicity: Periodicity;
	/** True when the value is made from other facts and never imported. */
	readonly computed: boolean;
	/** True for what only a desa has, not a kelurahan: its own budget, Dana Desa, its papers. */
	readonly desaOnly: boolean;
}

/** True for what the program records about itself (completeness, agenda items): no service, so never a problem of one. */
export const isOwnRecord = (variable: Variable | undefined): boolean => variable?.dataSource === 'dihitung (aplikasi)';

/** Units of indicators. `ya_tidak` is 1 or 0 for a village and the percentage of villages for the kecamatan. */
export const UNITS = ['persen', 'per_1.000', 'jumlah', 'rupiah', 'ya_tidak', 'rasio'] as const;
/** One of `UNITS`. */
export type IndicatorUnit = (typeof UNITS)[number];
/** Which way an indicator improves; a neutral one gives context and has no target. */
export type Direction = 'higher_better' | 'lower_better' | 'neutral';
/** How one village's sub-periods become one value: last pair, sum of both, or numerator summed over the last denominator. */
export type TimeAggregation = 'akhir' | 'jumlah' | 'jumlah_per_akhir';

/** True for a variable of which a title may well say that it is a share or a score. */
export const isShare = ({ measure }: Variable): boolean =>
	measure === 'persen' || measure === 'skor' || measure === 'tingkat';

/** A measure of a service, always computed from counts: `multiplier * numerator / denominator`. */
export interface Indicator {
	readonly code: string;
	readonly sector: Sector;
	readonly nameId: string;
	readonly nameEn: string;
	readonly unit: IndicatorUnit;
	readonly numerator: string;
	readonly numeratorText: string;
	/** Null for a plain count (`jumlah`). */
	readonly denominator: string | null;
	readonly denominatorText: string;
	readonly multiplier: number;
	readonly direction: Direction;
	readonly time: TimeAggregation;
	/** National target in the indicator's unit, null where no source sets one. */
	readonly target: number | null;
	/** A year, or `tiap tahun`, `tiap periode`, `akhir tahun`, `berlaku`. */
	readonly targetYear: string;
	readonly targetSource: string;
	readonly targetVerified: boolean;
	readonly dataSource: string;
	readonly periodicity: Periodicity;
	/** Offices in charge, first one first. */
	readonly responsible: readonly string[];
	/** Typical steps a village may pay for, and those only the kabupaten or above may take. Indonesian. */
	readonly villageSteps: string;
	readonly regencySteps: string;
	readonly note: string;
}

/** The kabupaten office an issue of a sector is voiced to; `key` is used in item codes. */
export interface Addressee {
	readonly key: string;
	readonly sector: Sector | null;
	readonly indicator: string | null;
	readonly office: string;
	readonly level: 'kabupaten' | 'provinsi';
}

/** Indicators that tell one problem between them: listed once, by the first member that is missed. */
export interface Family {
	readonly name: string;
	readonly members: readonly string[];
}

/** Everything the program knows about measures. */
export interface Catalogue {
	readonly variables: ReadonlyMap<string, Variable>;
	readonly indicators: ReadonlyMap<string, Indicator>;
	readonly addressees: readonly Addressee[];
	readonly families: readonly Family[];
	/** Rules on kept values, from `pemeriksaan.csv`. */
	readonly checks: readonly Check[];
}
