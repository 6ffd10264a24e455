import type { IndicatorUnit } from '../../model/catalogue.ts';
import { capitals } from './book.ts';

/** Texts of the sheet of values per village. */
export interface AchievementWords {
	readonly subtitle: string;
	readonly number: string;
	readonly village: string;
	readonly numerator: (measure: string) => string;
	readonly denominator: (measure: string) => string;
	readonly value: (unit: string) => string;
	readonly target: string;
	readonly total: string;
	readonly part: (sector: string, part: number, parts: number) => string;
	/** Shown unit of a column that holds rupiah. */
	readonly millionRupiah: string;
	readonly thousandRupiah: string;
	readonly legend: (code: string, counted: string, numerator: string, denominator: string) => string;
	readonly noData: (codes: string) => string;
	readonly empty: (period: string) => string;
	readonly notes: readonly string[];
}

/** Texts of the sheet of trends. */
export interface TrendWords {
	readonly subtitle: string;
	readonly number: string;
	readonly village: string;
	readonly chart: string;
	/** Heading of the change, by what one step of the value is. */
	readonly change: (unit: IndicatorUnit) => string;
	readonly direction: string;
	readonly total: string;
	/** A direction that chance alone could have made, short enough for one line. */
	readonly unclear: string;
	readonly cut: (shown: string, all: string, first: string) => string;
	readonly empty: string;
	readonly notes: readonly string[];
}

/** The sheet of values per village in Indonesian. */
export const achievementId: AchievementWords = {
	subtitle: 'Pembilang, penyebut, nilai, dan target tiap desa',
	number: 'No',
	village: 'Desa',
	numerator: (measure) => `Pembilang (${measure})`,
	denominator: (measure) => `Penyebut (${measure})`,
	value: (unit) => `Nilai (${unit})`,
	target: 'Target',
	total: 'Kecamatan',
	part: (sector, part, parts) => capitals(parts > 1 ? `${sector} (${part} dari ${parts})` : sector),
	millionRupiah: 'juta Rp',
	thousandRupiah: 'ribu Rp',
	legend: (code, counted, numerator, denominator) =>
		`${code}: ${counted} dihitung. Pembilang: ${numerator}.${denominator ? ` Penyebut: ${denominator}.` : ''}`,
	noData: (codes) => `Belum ada data: ${codes}`,
	empty: (period) => `Belum ada indikator yang mempunyai nilai untuk ${period}.`,
	notes: [
		'Sel kosong berarti belum ada data, bukan nol; alasannya ada pada lembar H. Nilai kecamatan dihitung dari jumlah pembilang dan penyebut, bukan rata-rata persentase.',
	],
};

/** The sheet of trends in Indonesian. */
export const trendId: TrendWords = {
	subtitle: 'Perkembangan indikator tiap desa dari waktu ke waktu',
	number: 'No',
	village: 'Desa',
	chart: 'Grafik',
	change: (unit) =>
		({
			persen: 'Perubahan (poin persen)',
			ya_tidak: 'Perubahan',
			'per_1.000': 'Perubahan (per 1.000)',
			jumlah: 'Perubahan',
			rupiah: 'Perubahan (Rp)',
			rasio: 'Perubahan',
		})[unit],
	direction: 'Arah',
	total: 'Kecamatan',
	unclear: 'belum jelas',
	cut: (shown, all, first) =>
		`Ditampilkan ${shown} periode terakhir dari ${all}; perubahan dan arah dihitung sejak ${first}.`,
	empty: 'Belum ada indikator yang mempunyai nilai pada paling sedikit dua periode.',
	notes: [
		'Perubahan = nilai terakhir dikurangi nilai pertama. Sel kosong = belum ada data. Tinggi batang pada satu tabel memakai skala yang sama, mulai dari nol.',
		'"Belum jelas" berarti perubahan sebesar itu dapat terjadi secara kebetulan.',
	],
};

/** The sheet of values per village in English. */
export const achievementEn: AchievementWords = {
	subtitle: 'Numerator, denominator, value and target of each village',
	number: 'No',
	village: 'Village',
	numerator: (measure) => `Numerator (${measure})`,
	denominator: (measure) => `Denominator (${measure})`,
	value: (unit) => `Value (${unit})`,
	target: 'Target',
	total: 'Sub-district',
	part: (sector, part, parts) => capitals(parts > 1 ? `${sector} (${part} of ${parts})` : sector),
	millionRupiah: 'million IDR',
	thousandRupiah: 'thousand IDR',
	legend: (code, counted, numerator, denominator) =>
		`${code}: ${counted} counted. Numerator: ${numerator}.${denominator ? ` Denominator: ${denominator}.` : ''}`,
	noData: (codes) => `No data yet: ${codes}`,
	empty: (period) => `No indicator has a value for ${period} yet.`,
	notes: [
		'An empty cell means that there is no data, not zero; the reason stands on sheet H. The value of the sub-district is computed from the sums of numerators and denominators, never as a mean of percentages.',
	],
};

/** The sheet of trends in English. */
export const trendEn: TrendWords = {
	subtitle: 'How the indicators of each village change over time',
	number: 'No',
	village: 'Village',
	chart: 'Chart',
	change: (unit) =>
		({
			persen: 'Change (points)',
			ya_tidak: 'Change',
			'per_1.000': 'Change (per 1,000)',
			jumlah: 'Change',
			rupiah: 'Change (IDR)',
			rasio: 'Change',
		})[unit],
	direction: 'Direction',
	total: 'Sub-district',
	unclear: 'unclear',
	cut: (shown, all, first) =>
		`The last ${shown} of ${all} periods are shown; change and direction are counted since ${first}.`,
	empty: 'No indicator has a value in at least two periods yet.',
	notes: [
		'Change = last value minus first value. Empty cell = no data. Bars of one table share one scale that starts at zero.',
		'"Unclear" means that chance alone could make such a change.',
	],
};
