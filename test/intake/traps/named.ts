import type { Trap } from './trap.ts';

const narrowed = (title: string, heading: string, period = '2024'): Trap => ({
	name: `${title} over ${heading}`,
	table: `${title}\n\nDesa|${heading}\nCikuya|12\nDampit|20`,
	options: { period },
	refused: 'title_narrows',
});
const fine = (title: string, heading: string, variable: string, period = '2024'): Trap => ({
	name: `${title} over ${heading}, which is fine`,
	table: `${title}\n\nDesa|${heading}\nCikuya|12\nDampit|20`,
	options: { period },
	right: [`Cikuya ${period} ${variable} 12`, `Dampit ${period} ${variable} 20`],
});

const fund = (title: string): Trap => ({
	name: `${title} over Pagu Dana Desa`,
	table: `${title}\n\nDesa|Pagu Dana Desa\nCikuya|500000000\nDampit|400000000`,
	refused: 'title_contradicts',
});
const wholeFund = (title: string): Trap => ({
	name: `${title} over Pagu Dana Desa, which is fine`,
	table: `${title}\n\nDesa|Pagu Dana Desa\nCikuya|500000000\nDampit|400000000`,
	right: ['Cikuya 2024 dd_pagu 500000000', 'Dampit 2024 dd_pagu 400000000'],
});

/** Titles over measures that are named, and not only people, families or houses. */
export const namedTraps: readonly Trap[] = [
	narrowed('WAJIB KTP PEMULA 2024', 'Wajib KTP'),
	narrowed('DATA WAJIB KTP SUSULAN', 'Wajib KTP'),
	narrowed('PESERTA JKN PBI APBD', 'Peserta aktif JKN'),
	narrowed('PESERTA JKN SEGMEN MANDIRI', 'Peserta aktif JKN'),
	narrowed('GRADUASI KPM PKH TAHUN 2024', 'KPM PKH'),
	narrowed('KPM PKH GAGAL SALUR', 'KPM PKH'),
	narrowed('KPM PKH PERLUASAN', 'KPM PKH'),
	narrowed('KPM PKH KOMPONEN LANSIA', 'KPM PKH'),
	narrowed('KUOTA RTLH 2024', 'RTLH'),
	narrowed('RTLH SELESAI DIBANGUN', 'RTLH'),
	narrowed('BANTUAN RTLH (BSPS)', 'RTLH'),
	narrowed('POSYANDU LANSIA', 'Posyandu aktif'),
	narrowed('DATA PERCERAIAN', 'Perkawinan tercatat'),
	narrowed('DATA SISWA MI (KEMENAG)', 'Siswa SD/MI'),
	narrowed('BALITA STUNTING LULUS', 'Balita stunting', '2024-10'),
	narrowed('HASIL SSGI STUNTING', 'Balita stunting', '2024-10'),
	narrowed('DATA BAYI BBLR', 'Lahir hidup', '2024-10'),
	narrowed('LAHIR HIDUP FASKES SWASTA', 'Lahir hidup', '2024-10'),
	fine('DATA WAJIB KTP KECAMATAN CICALENGKA TAHUN 2024', 'Wajib KTP', 'wajib_ktp'),
	fine('REKAPITULASI KPM PKH TAHAP 4 TAHUN 2024', 'KPM PKH', 'kpm_pkh'),
	fine('DATA KPM PKH DINAS SOSIAL', 'KPM PKH', 'kpm_pkh'),
	fine('DATA KPM PKH DAN BPNT', 'KPM PKH', 'kpm_pkh'),
	fine('DATA RTLH PERKIMTAN TAHUN 2024', 'RTLH', 'rtlh'),
	fine('PENDATAAN RUMAH TIDAK LAYAK HUNI (RTLH)', 'RTLH', 'rtlh'),
	fine('DATA POSYANDU BALITA DAN LANSIA', 'Posyandu aktif', 'posyandu_aktif'),
	fine('DATA PERKAWINAN DAN PERCERAIAN KUA CICALENGKA', 'Perkawinan tercatat', 'perkawinan'),
	fine('DATA SISWA SD DAN MI', 'Siswa SD/MI', 'siswa_sd'),
	fine('DATA SISWA SD TAHUN 2024', 'Siswa SD/MI', 'siswa_sd'),
	fine('LAPORAN GIZI PUSKESMAS CICALENGKA OKTOBER 2024', 'Balita stunting', 'balita_stunting', '2024-10'),
	fine('DATA STUNTING HASIL BULAN PENIMBANGAN BALITA', 'Balita stunting', 'balita_stunting', '2024-10'),
	fine('LAPORAN KIA BULAN OKTOBER 2024', 'Lahir hidup', 'lahir_hidup', '2024-10'),
	fine('KELAHIRAN DAN KEMATIAN', 'Lahir hidup', 'lahir_hidup', '2024-10'),
	fine('PESERTA JKN AKTIF BPJS KESEHATAN', 'Peserta aktif JKN', 'jkn_aktif'),
	fund('PENYALURAN DANA DESA TAHAP I TAHUN 2024'),
	fund('PENYALURAN DANA DESA TAHUN 2024'),
	fund('DANA DESA TAHAP II'),
	fund('PAGU BLT DANA DESA TAHUN 2024'),
	fund('DANA DESA EARMARK'),
	fund('DANA DESA NON EARMARK'),
	fund('DANA DESA YANG SUDAH DISALURKAN'),
	wholeFund('PAGU DANA DESA TAHUN 2024'),
	wholeFund('RINCIAN PAGU DAN PENYALURAN DANA DESA'),
	wholeFund('TATA CARA PENYALURAN DAN RINCIAN DANA DESA'),
	{
		name: 'instalments of Dana Desa told by a column',
		table: 'Desa|Tahap|Pagu Dana Desa\nCikuya|1|500000000\nDampit|1|400000000',
		refused: 'column_narrows',
	},
	{
		name: 'health centres by their names',
		table: 'Puskesmas|Desa|Balita ditimbang (D)\nCicalengka|Cikuya|100\nSawah Lega|Dampit|90',
		options: { period: '2024-10' },
		right: ['Cikuya 2024-10 balita_ditimbang 100', 'Dampit 2024-10 balita_ditimbang 90'],
		said: ['columns_unknown'],
	},
	{
		name: 'schools by their names',
		table: 'Desa|SD|Penduduk\nCikuya|SDN Cikuya|100\nDampit|SDN Dampit|90',
		refused: 'split_rows',
	},
	{
		name: 'dusun by their names',
		table: 'Desa|Dusun|Penduduk\nCikuya|Krajan|100\nDampit|Babakan|90',
		refused: 'split_rows',
	},
	{
		name: 'a word among counts of health centres',
		table: 'Desa|Puskesmas\nCikuya|Cicalengka\nDampit|1',
		refused: 'value_unreadable',
	},
];
