import type { IndicatorUnit, Periodicity } from '../model/catalogue.ts';
import type { Reason } from '../model/finding.ts';
import { periodOf, yearOf } from '../model/period.ts';
import { againstDecisionsId } from './against.ts';
import { budgetId } from './budget.ts';
import { checksId } from './checks.ts';
import { columnDecisionsId } from './columns.ts';
import { faultsId } from './faults.ts';
import { formsId } from './forms.ts';
import { isiId } from './history.ts';
import { learnWordsId } from './learn.ts';
import { lettersId } from './letters.ts';
import { missingId } from './missing.ts';
import { mistakesId } from './mistakes.ts';
import { formatNumber, INDONESIAN_MARKS } from './numbers.ts';
import { personsId } from './persons.ts';
import { placeDecisionsId } from './places.ts';
import { sameRunDecisionsId } from './same-run.ts';
import { screensId } from './screens.ts';
import { sheetDecisionsId } from './sheets.ts';
import { sourcesId } from './sources.ts';
import type { Language } from './words.ts';
import { workbookId } from './workbook.ts';

const MONTHS = [
	'Januari',
	'Februari',
	'Maret',
	'April',
	'Mei',
	'Juni',
	'Juli',
	'Agustus',
	'September',
	'Oktober',
	'November',
	'Desember',
];
const ROMAN = ['I', 'II', 'III', 'IV'];

const number = (value: number, decimals: number): string => formatNumber(value, decimals, INDONESIAN_MARKS);

/** Decimals printed for a unit. */
export const DECIMALS: Readonly<Record<IndicatorUnit, number>> = {
	persen: 1,
	'per_1.000': 1,
	jumlah: 0,
	rupiah: 0,
	ya_tidak: 1,
	rasio: 2,
};

function period(label: string): string {
	const p = periodOf(label);
	const year = yearOf(p);
	switch (p.kind) {
		case 'month':
			return `${MONTHS[p.first % 12]} ${year}`;
		case 'quarter':
			return `Triwulan ${ROMAN[(p.first % 12) / 3]} ${year}`;
		case 'semester':
			return `Semester ${ROMAN[(p.first % 12) / 6]} ${year}`;
		case 'year':
			return `Tahun ${year}`;
		case 'school_year':
			return `Tahun Ajaran ${label}`;
	}
}

function reason(r: Reason): string {
	const newest = 'newest' in r && r.newest ? ` (terbaru: ${period(r.newest)})` : '';
	switch (r.code) {
		case 'no_data':
			return `belum ada data${newest}`;
		case 'numerator_missing':
			return `pembilang belum ada${newest}`;
		case 'denominator_missing':
			return `penyebut belum ada${newest}`;
		case 'nobody_to_serve':
			return 'tidak ada sasaran';
		case 'served_without_target_group':
			return 'ada yang dilayani padahal sasarannya 0: periksa';
		case 'no_village_reported':
			return `belum ada desa yang datanya lengkap${newest}`;
		case 'above_hundred':
			return r.allowed ? 'di atas 100% (sasaran proyeksi)' : 'pembilang melebihi penyebut: periksa';
		case 'sub_periods':
			return `baru ${r.reported} dari ${r.due} laporan`;
		case 'villages_short':
			return `${r.villages} desa belum lengkap laporannya`;
		case 'villages_older':
			return `${r.villages} desa dengan angka lebih lama (paling lama ${period(r.oldest)})`;
		case 'small_denominator':
			return `angka kecil (penyebut ${number(r.denominator, 0)})`;
		case 'doubtful_parts':
			return checksId.short(r.parts);
		case 'target_other_definition':
			return 'indikatif: target untuk ukuran lain';
		case 'target_unverified':
			return 'indikatif: target belum diperiksa ke sumbernya';
		case 'target_other_year':
			return `indikatif: target tahun ${r.year}`;
		case 'rule_other_year':
			return `aturan tahun ini belum diisi (yang ada: ${r.year})`;
		case 'running_target':
			return `target berjalan bulan ke-${r.month}: ${r.month}/12 dari ${number(r.annual, r.annual % 1 ? 1 : 0)}`;
		case 'school_year':
			return `tahun ajaran ${r.label}`;
	}
}

/** Indonesian: the source of all texts. */
export const id = {
	language: 'id' as Language,
	number,
	value(value: number, unit: IndicatorUnit, ofVillage: boolean): string {
		if (unit === 'ya_tidak' && ofVillage) return value ? 'Ya' : 'Tidak';
		return number(value, DECIMALS[unit]);
	},
	period,
	date(iso: string): string {
		const [year, month, day] = iso.split('-');
		return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
	},
	file: (name: string): string => name,
	layoutTitle: (_layout: string, title: string): string => title,
	sectors: {
		pendidikan: 'Pendidikan',
		kesehatan: 'Kesehatan',
		air_sanitasi: 'Air dan sanitasi',
		perlindungan_sosial: 'Perlindungan sosial',
		adminduk: 'Administrasi kependudukan',
		belanja_desa: 'Belanja desa',
		tata_kelola: 'Tata kelola',
		umum: 'Umum',
	},
	measures: {
		orang: 'orang',
		keluarga: 'keluarga',
		rumah_tangga: 'rumah tangga',
		rumah: 'rumah',
		unit: 'unit',
		ruang: 'ruang',
		sampel: 'sampel',
		peristiwa: 'peristiwa',
		dokumen: 'dokumen',
		usulan: 'usulan',
		butir: 'butir',
		layanan: 'layanan',
		kpm_bulan: 'KPM-bulan',
		desa: 'desa',
		rupiah: 'rupiah',
		skor: 'skor',
		tingkat: 'tingkat',
		persen: 'persen',
	},
	units: {
		persen: '%',
		'per_1.000': 'per 1.000',
		jumlah: 'jumlah',
		rupiah: 'Rp',
		ya_tidak: 'Ya/Tidak (kecamatan: % desa)',
		rasio: 'rasio',
	},
	statuses: {
		met: 'tercapai',
		not_met: 'belum tercapai',
		indicative_met: 'tercapai (indikatif)',
		indicative_not_met: 'belum (indikatif)',
		no_target: 'tanpa target',
		no_value: 'belum ada nilai',
		within_limit: 'sesuai batas',
		over_limit: 'melampaui batas',
	},
	directions: { up: 'naik', down: 'turun', flat: 'tetap', unclear: 'belum dapat dibedakan' },
	verdicts: { better: 'membaik', worse: 'memburuk' },
	reason,
	trendTooShort: 'belum dapat dinilai',
	agendaReasons: {
		target_missed: (indicative: boolean): string =>
			indicative ? 'target belum tercapai (indikatif)' : 'target belum tercapai',
		most_villages_miss: (missing: number, reporting: number): string =>
			`${missing} dari ${reporting} desa yang melapor belum mencapai target`,
		responsible_above_village: (office: string): string => `penanggung jawab pertama: ${office}`,
		also_missed: (codes: readonly string[]): string => `satu masalah dengan ${codes.join(', ')}`,
		trend: (words: string): string => `tren: ${words}`,
		small_number: (n: string): string => `angka kecil: penyebut ${n}`,
	},
	decisions: {
		...placeDecisionsId,
		...sheetDecisionsId,
		layout: (title: string, layout: string): string => `bentuk dikenali: ${title} (${layout})`,
		form: (place: string, p: string, sender: string): string => `formulir untuk ${place}, ${p}, pengisi ${sender}`,
		form_unfilled: (senders: string): string => `lembar yang belum diisi atau dihapus, tidak diimpor: ${senders}`,
		form_fields_missing: (variables: string): string => `kolom formulir yang sudah dihapus: ${variables}`,
		heading_row: (row: number, rows: number): string =>
			rows > 1 ? `judul kolom di baris ${row}-${row + rows - 1}` : `judul kolom di baris ${row}`,
		code_system: (column: string, system: string, agreed: number, named: boolean): string =>
			`kolom "${column}" berisi kode ${{ bps: 'BPS', siskeudes: 'Siskeudes' }[system] ?? 'Kemendagri'} (${agreed} desa ${named ? 'cocok dengan namanya' : 'ditemukan'})`,
		code_unused: (column: string): string => `kolom kode "${column}" tidak dipakai; desa dicocokkan lewat nama`,
		matched_by_name: (villages: number): string => `${villages} desa dicocokkan lewat nama`,
		alias_used: (name: string, village: string): string =>
			`"${name}" dibaca sebagai ${village} (dipastikan dengan --cocokkan)`,
		period_from_file: (periods: string): string => `periode menurut berkas: ${periods}`,
		manyPeriods: (first: string, last: string, n: number): string => `${first} sampai ${last} (${n} periode)`,
		period_asked: (p: string): string => `periode dari jawaban Anda: ${p}`,
		period_from_option: (p: string): string => `periode dari --periode: ${p}`,
		period_unusual: (p: string, usual: Periodicity, variables: string): string =>
			`biasanya dilaporkan ${isiId.periodicities[usual]}, kini masuk untuk ${p}: ${variables}`,
		village_asked: (village: string): string => `seluruh lembar untuk ${village}, menurut jawaban Anda`,
		village_from_option: (village: string): string => `seluruh lembar untuk ${village} (--desa)`,
		villages_missing: (names: string, p: string | null): string =>
			`desa yang tidak ada di berkas${p ? ` untuk ${p}` : ''}: ${names}`,
		repeats: (rows: number): string => `${rows} baris kembar dengan angka yang sama; dihitung satu kali`,
		text_numbers: (cells: number): string => `${cells} angka tersimpan sebagai teks; dibaca sebagai angka`,
		repaired_thousands: (cells: number, example: string, value: string): string =>
			`${cells} angka kehilangan titik ribuannya, misalnya ${example} (pecahan) di sel dibaca ${value}`,
		...missingId,
		...columnDecisionsId,
		...againstDecisionsId,
		...sameRunDecisionsId,
		columns_unknown: (columns: string): string => `kolom tidak dikenal, tidak dibaca: ${columns}`,
		columns_empty: (columns: string): string => `kolom kosong seluruhnya: ${columns}`,
		total_rows_skipped: (rows: string, sheet: string): string =>
			`baris jumlah atau tanpa desa dilewati${sheet ? ` di lembar "${sheet}"` : ''}: ${rows}`,
		members_skipped: (members: string): string => `bukan tabel, dilewati: ${members}`,
		sheets_skipped: (sheets: string): string => `lembar lain tidak dibaca: ${sheets}`,
		services_skipped: (services: string): string => `layanan yang tidak punya variabel, tidak disimpan: ${services}`,
		impossible_values: (values: string): string =>
			`angka yang tidak mungkin, tetap disimpan dan perlu diperiksa: ${values}`,
		percent_only: (variable: string, ask: readonly string[]): string =>
			`${variable} berupa persen tanpa penyebut: disimpan per desa, tidak masuk nilai kecamatan; minta kepada pengirim ${ask.length > 0 ? ask.join(' dan ') : 'jumlah pembilang dan penyebutnya'}`,
		answer_used: (name: string, value: string): string => `${name}=${value} (--isian)`,
	},
	faults: faultsId,
	mistakes: mistakesId,
	persons: personsId,
	checks: checksId,
	letters: lettersId,
	sources: sourcesId,
	screens: screensId,
	budget: budgetId,
	workbook: workbookId,
	forms: formsId,
	learn: learnWordsId,
};
