import type { FaultCode } from '../../../src/model/fault.ts';
import { lembar, type Trap } from './trap.ts';

const TWO = 'Cikuya|12\nDampit|20';
const stops = (title: string, heading = 'Penduduk'): Trap => ({
	name: `${title} makes ${heading} a part`,
	table: `${title}\n\nDesa|${heading}\n${TWO}`,
	refused: 'title_narrows',
});
const passes = (title: string, heading = 'Penduduk', variable = 'penduduk', period = '2024'): Trap => ({
	name: `${title} over ${heading} narrows nothing`,
	table: `${title}\n\nDesa|${heading}\n${TWO}`,
	options: { period },
	right: [`Cikuya ${period} ${variable} 12`, `Dampit ${period} ${variable} 20`],
});
const sheet = (name: string, heading: string): Trap => ({
	name: `sheet ${name} with ${heading}`,
	sheets: [
		lembar(name, [
			['Desa', heading],
			['Cikuya', 12],
		]),
	],
	refused: 'title_narrows',
});
const plainSheet = (name: string): Trap => ({
	name: `sheet ${name} narrows nothing`,
	sheets: [
		lembar(name, [
			['Desa', 'Penduduk'],
			['Cikuya', 12],
		]),
	],
	right: ['Cikuya 2024 penduduk 12'],
});

const mixed = (title: string, refused?: FaultCode): Trap => ({
	name: `${title} over a table of many measures`,
	table: `${title}\n\nDesa|Penduduk|Keluarga|Balita stunting\nCikuya|5000|1500|3`,
	...(refused
		? { refused }
		: { right: ['Cikuya 2024 penduduk 5000', 'Cikuya 2024 keluarga 1500', 'Cikuya 2024 balita_stunting 3'] }),
});
const ofChildren = (title: string, refused?: FaultCode): Trap => ({
	name: `${title} over stunted children`,
	table: `${title}\n\nDesa|Balita stunting\nCikuya|3`,
	options: { period: '2024-10' },
	...(refused ? { refused } : { right: ['Cikuya 2024-10 balita_stunting 3'] }),
});

/** Titles and names of sheets that make all people, families or houses some of them only, and ordinary ones that do not. */
export const narrowingTraps: readonly Trap[] = [
	stops('PENDUDUK WNA 2024'),
	stops('PENDUDUK NON PERMANEN'),
	stops('PENDUDUK USIA KERJA'),
	stops('PENDUDUK BERAGAMA ISLAM'),
	stops('PENDUDUK PEREMPUAN TAHUN 2024'),
	stops('REKAP DTKS KECAMATAN CICALENGKA', 'Keluarga'),
	stops('DATA KEMISKINAN EKSTREM', 'Keluarga'),
	stops('DATA P3KE', 'Keluarga'),
	stops('KEPALA KELUARGA PEREMPUAN', 'Keluarga'),
	stops('KORBAN BANJIR', 'Rumah'),
	stops('KORBAN BANJIR', 'Keluarga'),
	stops('DATA PELANGGAN SPAM PERDESAAN', 'Rumah tangga'),
	stops('SISWA SD NEGERI', 'Siswa SD/MI'),
	stops('KATEGORI: PRASEJAHTERA', 'Keluarga'),
	stops('POSYANDU MELATI'),
	stops('AKSES SANITASI DAN AIR MINUM', 'Rumah tangga'),
	{
		name: 'DAFTAR PEMILIH TETAP makes men and women a part',
		table: 'DAFTAR PEMILIH TETAP\n\nDesa|Penduduk laki-laki|Penduduk perempuan\nCikuya|50|60',
		refused: 'title_narrows',
	},
	{
		name: 'DATA PENYANDANG DISABILITAS makes men and women a part',
		table: 'DATA PENYANDANG DISABILITAS\n\nDesa|Penduduk laki-laki|Penduduk perempuan|Penduduk\nCikuya|50|60|110',
		refused: 'title_narrows',
	},
	{
		name: 'a narrowing title over a mixed table',
		table: 'PENDUDUK WNA 2024\n\nDesa|Penduduk|Balita stunting\nCikuya|5|1',
		refused: 'title_narrows',
	},
	{
		name: 'an office subject over a mixed table narrows nothing',
		table: 'LAPORAN POSBINDU PTM 2024\n\nDesa|Penduduk|Warga 15-59 tahun diskrining\nCikuya|500|100',
		right: ['Cikuya 2024 penduduk 500', 'Cikuya 2024 produktif_spm 100'],
	},
	{
		name: 'a title with a part that has its own column narrows nothing',
		table: 'DATA KELUARGA DAN KELUARGA DTKS\n\nDesa|Keluarga|Keluarga DTKS\nCikuya|500|100',
		right: ['Cikuya 2024 keluarga 500', 'Cikuya 2024 keluarga_dtks 100'],
	},
	...[
		'Desa|Usia|Penduduk\nCikuya|0-4|12\nDampit|0-4|20',
		'Desa|Kategori|Penduduk\nCikuya|Rentan|12\nDampit|Miskin|20',
		'Desa|RT/RW|Rumah\nCikuya|01/02|25',
		'Desa|Desil|Keluarga\nCikuya|1|25',
		'Desa|Agama|Penduduk\nCikuya|Islam|25',
	].map((table): Trap => ({ name: `a part of each village: ${table}`, table, refused: 'column_narrows' })),
	...[
		['Wilayah', 'RW 03', 'Dusun Krajan'],
		['Lokasi', 'RW 03', 'Kp. Cibodas RT 2'],
		['Tempat', 'RT 01/RW 02', 'RW.05'],
		['Cakupan', 'RW 1-5', 'RW 1 s/d 3'],
		['Keterangan', 'RW 03 saja', 'hanya RW 1-5'],
		['Wilayah Kerja', 'Posyandu Melati', 'Posyandu Mawar'],
	].flatMap(([head, one, other]) =>
		[one, other].map(
			(said): Trap => ({
				name: `a neighbourhood of each village: ${said} below ${head}`,
				table: `Desa|${head}|Penduduk\nCikuya|${said}|500\nDampit||400`,
				refused: 'column_narrows',
			}),
		),
	),
	{
		name: 'equal figures of two RW of one village',
		table: 'Desa|Wilayah|Penduduk\nCikuya|RW 01|45\nCikuya|RW 02|45',
		refused: 'column_narrows',
	},
	{
		name: 'blocks by their names',
		table: 'Desa|Blok|Penduduk\nCikuya|Cibodas|45\nDampit|Babakan|50',
		refused: 'split_rows',
	},
	{
		name: 'regions of villages in a column that is passed over and said',
		table: 'Desa|Wilayah|Penduduk\nCikuya|Utara|45\nDampit|Selatan|50',
		right: ['Cikuya 2024 penduduk 45', 'Dampit 2024 penduduk 50'],
		said: ['columns_unknown'],
	},
	{
		name: 'the village named twice',
		table: 'Desa|Wilayah|Penduduk\nCikuya|Desa Cikuya|45\nDampit|Dampit|50',
		right: ['Cikuya 2024 penduduk 45', 'Dampit 2024 penduduk 50'],
		unsaid: ['columns_unknown'],
	},
	{
		name: 'the addresses of village offices',
		table: 'Desa|Lokasi Kantor Desa|Penduduk\nCikuya|Jl. Raya Cikuya No. 3 RW 02|45\nDampit|Kp. Dampit|50',
		right: ['Cikuya 2024 penduduk 45', 'Dampit 2024 penduduk 50'],
	},
	{
		name: 'a column of ages that says all of them',
		table: 'Desa|Usia|Penduduk\nCikuya|Semua umur|12',
		right: ['Cikuya 2024 penduduk 12'],
	},
	sheet('PKH', 'Keluarga'),
	sheet('KPM BLT DD', 'Keluarga'),
	sheet('Pindah', 'Penduduk'),
	sheet('Rumah Rusak', 'Rumah'),
	sheet('Usia Kerja', 'Penduduk'),
	...[
		'Sheet1',
		'Data',
		'Rekap',
		'Cikuya',
		'Kec. Cicalengka',
		'2024',
		'Th 2024',
		'Lembar1',
		'Tabel 1',
		'01',
		'Pddk',
		'TABEL 3.1.2',
		'Rekap (2)',
		'Gabungan',
		'JML',
	].map(plainSheet),
	...[
		'JUMLAH PENDUDUK',
		'JUMLAH PENDUDUK MENURUT JENIS KELAMIN',
		'JUMLAH PENDUDUK MENURUT KELOMPOK UMUR DAN JENIS KELAMIN',
		'JUMLAH PENDUDUK MENURUT AGAMA',
		'DATA AGREGAT KEPENDUDUKAN (DAK2) TAHUN 2024',
		'DATA KONSOLIDASI BERSIH (DKB) TAHUN 2024',
		'DATA AGREGAT PER DESA/KELURAHAN',
		'LAPORAN KEPENDUDUKAN KECAMATAN CICALENGKA KABUPATEN BANDUNG TAHUN 2024',
		'PEMERINTAH KABUPATEN BANDUNG',
		'PEMERINTAH PROVINSI JAWA BARAT',
		'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
		'KECAMATAN CICALENGKA',
		'Jl. Raya Cicalengka No. 321 Telp. (022) 7949001 Kode Pos 40395',
		'TABEL 3.1.1 JUMLAH PENDUDUK DAN KEPALA KELUARGA',
		'LAMPIRAN II SURAT CAMAT NOMOR 400/12/PEM/2024',
		'PROFIL DESA DAN KELURAHAN',
		'DATA POKOK DESA/KELURAHAN',
		'REKAPITULASI DATA PENDUDUK PER RT/RW',
		'REKAP DATA PENDUDUK PER DUSUN',
		'DATA PENDUDUK LAKI-LAKI DAN PEREMPUAN',
		'BUKU INDUK PENDUDUK',
		'DATA DASAR PUSKESMAS',
		'UPT PUSKESMAS CICALENGKA DTP',
		'KEPADATAN DAN JUMLAH PENDUDUK',
		'LUAS WILAYAH DAN JUMLAH PENDUDUK',
		'JUMLAH JIWA DAN KK',
		'MONOGRAFI DESA CIKUYA',
		'POTENSI DESA (PODES) 2024',
		'FORMULIR ISIAN DATA DESA',
		'HASIL PENDATAAN SDGS DESA TAHUN 2024',
		'INDEKS DESA MEMBANGUN (IDM) TAHUN 2024',
		'Data Statistik Desa per 31 Desember 2024',
		'Keadaan akhir bulan Desember 2024',
		'Operator: Siti Aminah',
		'Tanggal cetak: 12-01-2025',
		'Dinas Pemberdayaan Masyarakat dan Desa',
		'Population by Village, 2024',
		'PERKEMBANGAN PENDUDUK',
		'SUMBER DATA: Disdukcapil Kab. Bandung',
		'DATA UMUM KECAMATAN CICALENGKA',
		'Tabel II.1 Keadaan Penduduk',
		'STATISTIK DAERAH KECAMATAN CICALENGKA 2024',
	].map((title) => passes(title)),
	...[
		'JUMLAH KEPALA KELUARGA',
		'DATA KK PER DESA',
		'HASIL PENDATAAN KELUARGA (PK) TAHUN 2024',
		'REKAP JUMLAH KELUARGA KECAMATAN CICALENGKA',
		'BALAI PENYULUHAN KELUARGA BERENCANA',
	].map((title) => passes(title, 'Keluarga', 'keluarga')),
	...['JUMLAH RUMAH PER DESA', 'DATA PERUMAHAN DAN PERMUKIMAN', 'DATA DASAR PERUMAHAN TAHUN 2024'].map((title) =>
		passes(title, 'Rumah', 'rumah'),
	),
	...[
		'JUMLAH RUMAH TANGGA',
		'DATA SANITASI LINGKUNGAN PUSKESMAS',
		'LAPORAN KESEHATAN LINGKUNGAN',
		'KESEHATAN LINGKUNGAN: SANITASI',
	].map((title) => passes(title, 'Rumah tangga', 'rt_total')),
	...['DATA SISWA SD/MI SE-KECAMATAN CICALENGKA', 'DATA POKOK PENDIDIKAN (DAPODIK)', 'JUMLAH MURID SEKOLAH DASAR'].map(
		(title) => passes(title, 'Siswa SD/MI', 'siswa_sd'),
	),
	...[
		'PENDUDUK SUKU SUNDA',
		'KELUARGA BERISIKO STUNTING',
		'DATA WARGA BINAAN',
		'KELUARGA PENGGUNA GAS',
		'PENDUDUK YANG BEKERJA',
		'POSYANDU MELATI',
		'PENDUDUK PEREMPUAN',
	].map((title): Trap => mixed(title, 'title_narrows')),
	...['DATA SAMPEL', 'KELUARGA MISKIN'].map((title): Trap => mixed(title, 'title_contradicts')),
	...[
		'PROFIL KECAMATAN CICALENGKA',
		'DATA PENDUDUK, KELUARGA DAN STUNTING',
		'PENDUDUK DAN KELUARGA KECAMATAN CICALENGKA TAHUN 2024',
		'DATA KELUARGA INDONESIA',
		'BADAN KEPENDUDUKAN DAN KELUARGA BERENCANA NASIONAL',
		'PENDUDUK BERDASARKAN DKB SEMESTER I 2024',
		'REKAP DATA PENDUDUK HASIL VERIFIKASI',
		'DATA PENDUDUK UPT PUSKESMAS SAWAH LEGA',
		'DATA PENDUDUK RIIL',
		'PENDUDUK, KK, BALITA STUNTING PER DESA',
	].map((title): Trap => mixed(title)),
	...[
		'BALITA STUNTING LAKI-LAKI',
		'STUNTING ANAK PEREMPUAN',
		'BALITA STUNTING YANG TERLAMBAT',
		'POSYANDU MELATI',
		'Nama Posyandu: Melati 2',
	].map((title): Trap => ofChildren(title, 'title_narrows')),
	...['BALITA STUNTING KELUARGA MISKIN', 'BALITA STUNTING BARU', 'BALITA STUNTING MENDAPAT PMT'].map(
		(title): Trap => ofChildren(title, 'title_contradicts'),
	),
	...[
		'LAPORAN POSYANDU KECAMATAN CICALENGKA',
		'HASIL KEGIATAN POSYANDU BULAN OKTOBER 2024',
		'POSYANDU ILP',
		'POSYANDU DESA CIKUYA',
		'DATA BALITA STUNTING LAKI-LAKI DAN PEREMPUAN',
		'AKSI KONVERGENSI PENURUNAN STUNTING',
		'TIM PERCEPATAN PENURUNAN STUNTING (TPPS)',
		'PEMANTAUAN PERTUMBUHAN BALITA',
		'DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK',
		'BALITA YANG STUNTING',
	].map((title): Trap => ofChildren(title)),
	{
		name: 'budgets of villages in millions, though no word says so',
		table: 'Desa|Pagu Dana Desa\nCikuya|925\nDampit|1104',
		right: ['Cikuya 2024 dd_pagu 925', 'Dampit 2024 dd_pagu 1104'],
		said: ['money_small'],
	},
	{
		name: 'budgets of villages in rupiah, one of them unknown yet',
		table: 'Desa|Pagu Dana Desa\nCikuya|925000000\nDampit|0',
		right: ['Cikuya 2024 dd_pagu 925000000', 'Dampit 2024 dd_pagu 0'],
		unsaid: ['money_small'],
	},
	...[
		['real_total', 'Realisasi belanja desa', '2024-10', [1800, 1750, 1903]],
		['pendapatan_banprov', 'Pendapatan bantuan provinsi', '2024', [130, 130, 130]],
		['bel_kesehatan', 'Anggaran kesehatan', '2024', [130000, 90000, 210000]],
		['dd_pagu', 'Pagu Dana Desa', '2024', [925000000, 1104, 980000000]],
		['dd_pagu', 'Pagu Dana Desa', '2024', [925, 1104, 980000000]],
		['pendapatan_pbh', 'Pendapatan bagi hasil pajak/retribusi', '2024', [25000000, 31, 28000000]],
	].map(([code, head, period, values]): Trap => {
		const [one, two, three] = values as number[];
		return {
			name: `money too small for rupiah: ${head} ${String(values)}`,
			table: `Desa|${head}\nCikuya|${one}\nDampit|${two}\nWaluya|${three}`,
			options: { period: String(period) },
			right: [
				`Cikuya ${period} ${code} ${one}`,
				`Dampit ${period} ${code} ${two}`,
				`Waluya ${period} ${code} ${three}`,
			],
			said: ['money_small'],
		};
	}),
	{
		name: 'small money of villages in rupiah',
		table: 'Desa|Pendapatan asli desa (PADes)\nCikuya|750000\nDampit|4500000\nWaluya|60000',
		right: [
			'Cikuya 2024 pendapatan_pad 750000',
			'Dampit 2024 pendapatan_pad 4500000',
			'Waluya 2024 pendapatan_pad 60000',
		],
		unsaid: ['money_small'],
	},
];
