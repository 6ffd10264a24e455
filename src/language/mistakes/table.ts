import type { Mistake, TableFaultCode } from '../../model/fault.ts';
import { d } from './say.ts';

type TableWords = Readonly<Record<TableFaultCode, (value: string, choices: string) => string>>;

/** What is wrong in a table of the templates or in a list of villages, in Indonesian. */
export const tableId: TableWords = {
	unreadable: (value) => `tidak terbaca (${value})`,
	column_missing: (value) => `kolom "${value}" tidak ada`,
	not_a_choice: (value, choices) => `bukan pilihan: ${value} (pilihan: ${choices})`,
	not_a_number: (value) => `bukan angka: ${value}`,
	empty: (value) => `${value} kosong`,
	duplicate: (value) => `"${value}" sudah ada`,
	bad_code: (value) => `kode "${value}" hanya boleh huruf kecil, angka, dan _`,
	unknown: (value) => `"${value}" tidak ada`,
	unit_without_denominator: () => 'satuan jumlah tanpa penyebut, satuan lain dengan penyebut',
	multiplier: (value) => `pengali harus bilangan bulat di atas 0: ${value}`,
	target_source: () => 'target perlu tahun_target dan sumber_target',
	target_decimals: (value) => `target paling banyak dua desimal: ${value}`,
	neutral_target: () => 'indikator netral tidak mempunyai target',
	sector_or_indicator: () => 'isi salah satu: sektor atau indikator',
	capitals_only: (value) => `kunci hanya huruf besar: ${value}`,
	family_too_small: (value) => `rumpun perlu paling sedikit dua indikator: ${value}`,
	period_unreadable: (value) => `periode "${value}" tidak terbaca`,
	rank: (value) => `peringkat 1 sampai 4: ${value}`,
	no_village_code: (value) => `"${value}" bukan kode desa`,
	identity_number: () => 'memuat nomor identitas orang (16 angka)',
	other_district: (value) => `${value} bukan desa kecamatan ini`,
	not_local: (value) => `nama bentuk harus seperti lokal/rekap-gizi: "${value}"`,
};

/** What is wrong in a table of the templates or in a list of villages, in English. */
export const tableEn: TableWords = {
	unreadable: (value) => `cannot be read (${value})`,
	column_missing: (value) => `there is no column "${value}"`,
	not_a_choice: (value, choices) => `not a choice: ${value} (choices: ${choices})`,
	not_a_number: (value) => `not a number: ${value}`,
	empty: (value) => `${value} is empty`,
	duplicate: (value) => `"${value}" is there already`,
	bad_code: (value) => `code "${value}" may only hold small letters, digits and _`,
	unknown: (value) => `"${value}" does not exist`,
	unit_without_denominator: () => 'unit jumlah goes without a denominator, any other with one',
	multiplier: (value) => `the multiplier must be a whole number above 0: ${value}`,
	target_source: () => 'a target needs tahun_target and sumber_target',
	target_decimals: (value) => `a target has at most two decimals: ${value}`,
	neutral_target: () => 'a neutral indicator has no target',
	sector_or_indicator: () => 'fill in one of the two: sektor or indikator',
	capitals_only: (value) => `a key has capital letters only: ${value}`,
	family_too_small: (value) => `a family needs at least two indicators: ${value}`,
	period_unreadable: (value) => `period "${value}" cannot be read`,
	rank: (value) => `a rank is 1 to 4: ${value}`,
	no_village_code: (value) => `"${value}" is no village code`,
	identity_number: () => 'holds the identity number of a person (16 digits)',
	other_district: (value) => `${value} is no village of this kecamatan`,
	not_local: (value) => `a layout is named like lokal/rekap-gizi: "${value}"`,
};

/** Place and fault as one line: `katalog/indikator.csv: baris 12: ...`. */
export const inTable = (detail: Mistake['detail'], row: string, words: TableWords): string =>
	[
		detail.file,
		detail.row ? `${row} ${detail.row}` : '',
		words[detail.problem as TableFaultCode](d(detail, 'value'), d(detail, 'choices')),
	]
		.filter(Boolean)
		.join(': ');
