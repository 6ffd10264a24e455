import type { FaultCode } from '../../../src/model/fault.ts';
import { lembar, type Trap } from './trap.ts';

const TWO = 'Cikuya|12\nDampit|20';
const titled = (title: string, heading: string, refused: FaultCode, period?: string): Trap => ({
	name: `${title} over ${heading}`,
	table: `${title}\n\nDesa|${heading}\n${TWO}`,
	...(period ? { options: { period } } : {}),
	refused,
});
const fine = (title: string, heading: string, variable: string, period = '2024'): Trap => ({
	name: `${title} over ${heading}, which is fine`,
	table: `${title}\n\nDesa|${heading}\n${TWO}`,
	options: { period },
	right: [`Cikuya ${period} ${variable} 12`, `Dampit ${period} ${variable} 20`],
});

/** What stands above a table. */
export const titleTraps: readonly Trap[] = [
	titled('DATA PENDUDUK KECAMATAN PASIRJAMBU TAHUN 2024', 'Penduduk', 'place_in_title'),
	titled('DATA PENDUDUK KEC. PASIRJAMBU', 'Penduduk', 'place_in_title'),
	titled('DATA PENDUDUK KABUPATEN GARUT TAHUN 2024', 'Penduduk', 'place_in_title'),
	titled('DATA PENDUDUK KABUPATEN BANDUNG BARAT', 'Penduduk', 'place_in_title'),
	fine('DATA PENDUDUK KECAMATAN CICALENGKA KABUPATEN BANDUNG TAHUN 2024', 'Penduduk', 'penduduk'),
	fine('PEMERINTAH KABUPATEN BANDUNG KECAMATAN : CICALENGKA', 'Penduduk', 'penduduk'),
	fine('DATA PENDUDUK PER KECAMATAN DAN DESA TAHUN 2024', 'Penduduk', 'penduduk'),
	fine('KECAMATAN CICALENGKA DALAM ANGKA 2024', 'Penduduk', 'penduduk'),

	titled('PAGU DANA DESA (x Rp1.000)', 'Pagu Dana Desa', 'scale_in_title'),
	titled('PAGU DANA DESA (Rp.000)', 'Pagu Dana Desa', 'scale_in_title'),
	...[
		'PAGU DANA DESA (dlm juta)',
		'PAGU DANA DESA dlm jt',
		'PAGU DANA DESA (Satuan : Rp. 1.000.000)',
		'PAGU DANA DESA dalam Rp 1.000.000',
		'PAGU DANA DESA (Rp 000)',
		'PAGU DANA DESA x 1.000',
		'PAGU DANA DESA x 1.000.000',
		'PAGU DANA DESA (nilai juta)',
		'SATUAN: 1.000',
	].map((title) => titled(title, 'Pagu Dana Desa', 'scale_in_title')),
	fine('INTERVENSI DALAM 1000 HARI PERTAMA KEHIDUPAN', 'Balita stunting', 'balita_stunting', '2024-10'),
	fine('PAGU DANA DESA (dalam Rupiah)', 'Pagu Dana Desa', 'dd_pagu'),
	titled('PAGU DANA DESA (000)', 'Pagu Dana Desa', 'scale_in_title'),
	titled('PAGU DANA DESA - Rp Juta', 'Pagu Dana Desa', 'scale_in_title'),
	titled('PENDUDUK, RIBU JIWA', 'Penduduk', 'scale_in_title'),
	{
		name: 'millions announced below the table',
		table: `Desa|Pagu Dana Desa\n${TWO}\n\nKeterangan: dalam juta rupiah`,
		refused: 'scale_in_title',
	},
	{
		name: 'millions announced by the name of the sheet',
		sheets: [
			lembar('DD (juta rupiah)', [
				['Desa', 'Pagu Dana Desa'],
				['Cikuya', 950],
			]),
		],
		refused: 'scale_in_title',
	},

	...[
		'DATA STUNTING BADUTA',
		'STUNTING ANAK 0-23 BULAN',
		'JUMLAH BALITA 6-23 BULAN',
		'DATA STUNTING BALITA 24-59 BLN',
		'STUNTING BALITA USIA 0 S/D 24 BULAN',
		'STUNTING ANAK DI BAWAH DUA TAHUN',
		'STUNTING BATITA',
	].map((title) => titled(title, 'Balita stunting', 'title_contradicts', '2024-10')),
	titled('DATA ANAK YATIM', 'Anak 0-17 tahun', 'title_contradicts'),
	titled('ANAK 7-12 TAHUN', 'Anak 0-17 tahun', 'title_contradicts'),
	titled('ANAK PUTUS SEKOLAH', 'Anak 7-12 tahun', 'title_contradicts'),
	fine('STUNTING BALITA 0-59 BULAN', 'Balita stunting', 'balita_stunting', '2024-10'),
	fine('BAYI DAN BALITA DITIMBANG', 'Balita ditimbang', 'balita_ditimbang', '2024-10'),
	fine('DATA BADUTA', 'Anak 0-23 bulan dipantau', 'anak_0_23', '2024-10'),
	fine('ANAK USIA 0-24 BULAN', 'Anak 0-23 bulan dipantau', 'anak_0_23', '2024-10'),
	fine('ANAK 0-17 TAHUN', 'Anak 0-17 tahun', 'anak_0_17'),
	fine('CAKUPAN BAYI 0-11 BULAN', 'Bayi imunisasi dasar lengkap', 'bayi_idl', '2024-10'),
	titled('PREVALENSI STUNTING TAHUN 2024', 'Balita stunting', 'title_contradicts'),
	titled('CAPAIAN (%) STUNTING', 'Balita stunting', 'scale_in_title'),
	titled('ANGKA KEMATIAN BAYI PER 1.000 KELAHIRAN HIDUP 2024', 'Kematian bayi', 'title_contradicts'),
	titled('RATA-RATA PENDUDUK PER RT', 'Penduduk', 'title_contradicts'),
	titled('TARGET PEREKAMAN KTP-EL TAHUN 2024', 'Sudah merekam KTP-el', 'title_contradicts'),
	titled('RENCANA / SASARAN IMUNISASI 2024', 'Bayi imunisasi dasar lengkap', 'title_contradicts'),
	titled('PROYEKSI PENDUDUK TAHUN 2024', 'Penduduk', 'title_contradicts'),
	titled('RANCANGAN APBDES (BELUM DITETAPKAN)', 'Pagu Dana Desa', 'title_contradicts'),
	titled('JUMLAH PENDUDUK USIA 0-4 TAHUN', 'Penduduk', 'title_contradicts'),
	titled('PENDUDUK USIA 65 TAHUN KE ATAS', 'Penduduk', 'title_contradicts'),
	titled('RUMAH TANGGA TANPA JAMBAN TAHUN 2024', 'Rumah tangga', 'title_contradicts'),
	titled('JUMLAH PENDUDUK PINDAH TAHUN 2024', 'Penduduk', 'title_contradicts'),
	titled('DATA SISWA PENERIMA PIP', 'Siswa SD/MI', 'title_contradicts'),
	titled('DATA DUSUN KRAJAN DESA CIKUYA', 'Penduduk', 'title_contradicts'),
	titled('DATA RW 05', 'Penduduk', 'title_contradicts'),
	titled('KENAIKAN JUMLAH PENDUDUK 2023 KE 2024', 'Penduduk', 'title_contradicts'),
	titled('SELISIH PENDUDUK', 'Penduduk', 'title_contradicts'),
	titled('PERINGKAT DESA', 'Balita stunting', 'title_contradicts'),
	titled('REALISASI PENYERAPAN DANA DESA 2024', 'Pagu Dana Desa', 'title_contradicts'),
	fine('TARGET DAN REALISASI PENIMBANGAN', 'Balita ditimbang (D)', 'balita_ditimbang'),
	fine('DATA BALITA USIA 0-59 BULAN', 'Balita stunting', 'balita_stunting'),
	fine('PETUNJUK: isi tanpa tanda ribuan', 'Penduduk', 'penduduk'),

	titled('DATA PENDUDUK 2023', 'Penduduk', 'period_outside'),
	titled('PENDUDUK T.A. 2023', 'Penduduk', 'period_outside'),
	titled('PAGU DANA DESA TA 2023', 'Pagu Dana Desa', 'period_outside'),
	fine('DATA PENDUDUK 2024', 'Penduduk', 'penduduk'),
	fine('PAGU DANA DESA T.A. 2024', 'Pagu Dana Desa', 'dd_pagu'),
	titled('LAPORAN S/D BULAN OKTOBER 2024', 'Kematian bayi', 'cumulative_in_title', '2024-10'),
	titled('DATA SD BULAN OKTOBER TAHUN 2024', 'Kematian bayi', 'cumulative_in_title', '2024-10'),
	titled('KUMULATIF S/D OKTOBER 2024', 'Lahir hidup', 'cumulative_in_title', '2024-10'),
	titled('LAPORAN BULANAN - KUMULATIF TAHUN 2024', 'Kematian bayi', 'cumulative_in_title', '2024-10'),
	titled('LAPORAN S.D. TRIWULAN III TAHUN 2024', 'Kematian bayi', 'cumulative_in_title', '2024-T3'),
	fine('LAPORAN S/D BULAN OKTOBER 2024', 'Bayi imunisasi dasar lengkap', 'bayi_idl', '2024-10'),
	fine('LAPORAN BULAN OKTOBER 2024', 'Kematian bayi', 'kematian_bayi', '2024-10'),

	{
		name: 'kecamatan in rows above their villages',
		table:
			'No|Desa|Penduduk\n|KECAMATAN PASIRJAMBU|\n1|Tenjolaya|999\n2|Dampit|7\n|KECAMATAN CICALENGKA|\n1|Cikuya|5000\n2|Dampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'kecamatan in the first column above their villages, with their sums',
		table: 'No|Desa|Penduduk\nKEC. PASIRJAMBU||7\n1|Dampit|7\nKEC. CICALENGKA||9000\n1|Cikuya|5000\n2|Dampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'sums of kecamatan below their villages',
		table:
			'No|Desa|Penduduk\n1|Dampit|7\n|JUMLAH KEC. PASIRJAMBU|7\n1|Cikuya|5000\n2|Dampit|4000\n|JUMLAH KEC. CICALENGKA|9000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'the name of the kecamatan over its sum',
		table: 'Desa|Penduduk\nCicalengka|9000\nCikuya|5000\nDampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['total_rows_skipped'],
	},
	{
		name: 'a misspelt village beside its kecamatan is no sum',
		table: 'KEC|Desa|Penduduk\nKEC. CICALENGKA|Cikuya|5000\nKEC. CICALENGKA|Damppit|4000',
		refused: 'village_unknown',
	},
	{
		name: 'a note below that the figures are a projection',
		table: 'Desa|Penduduk\nCikuya|5\nDampit|6\n\nSumber: Proyeksi Penduduk BPS 2020',
		refused: 'title_contradicts',
	},
	{
		name: 'a note below that the figures are of another year',
		table: 'Desa|Penduduk\nCikuya|5\n\nData per 31 Desember 2022',
		refused: 'period_outside',
	},
	{
		name: 'a note below that the figures are sums since January',
		table: 'Desa|Lahir hidup\nCikuya|5\n\nCatatan: angka kumulatif sampai Oktober',
		options: { period: '2024-10' },
		refused: 'cumulative_in_title',
	},
	{
		name: 'a note below that names a source of another year',
		table: 'Desa|Penduduk\nCikuya|5\n\nSumber: Kecamatan Dalam Angka 2023',
		right: ['Cikuya 2024 penduduk 5'],
	},
	...['Catatan: belum termasuk RW 5', '*) tanpa RW 5', 'Keterangan: data sementara'].map(
		(note): Trap => ({
			name: `a note below the table: ${note}`,
			table: `Desa|Penduduk\nCikuya|900\nDampit|400\n\n${note}`,
			right: ['Cikuya 2024 penduduk 900', 'Dampit 2024 penduduk 400'],
			said: ['note_leaves_out'],
		}),
	),
	{
		name: 'a note below the table on where it comes from',
		table: 'Desa|Penduduk\nCikuya|900\nDampit|400\n\nSumber: data desa',
		right: ['Cikuya 2024 penduduk 900', 'Dampit 2024 penduduk 400'],
		unsaid: ['note_leaves_out'],
	},
];
