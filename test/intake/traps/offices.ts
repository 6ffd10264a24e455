import { lembar, type Trap } from './trap.ts';

const OCTOBER = { period: '2024-10' } as const;
const SKDN = 'Desa|S|K|D|N\nCikuya|100|95|80|70';
const WEIGHED = ['Cikuya 2024-10 balita_ditimbang 80', 'Cikuya 2024-10 balita_sasaran 100'];

/** Sheets as posyandu, puskesmas and offices of the kabupaten draw them up. */
export const officeTraps: readonly Trap[] = [
	{
		name: 'SKDN of a posyandu with its shares',
		table: 'POSYANDU OKTOBER 2024\n\nDesa|S|K|D|N|D/S|N/D\nCikuya|100|95|80|70|80%|87,5%',
		options: OCTOBER,
		right: WEIGHED,
		said: ['columns_unknown'],
	},
	{
		name: 'SKDN below what it is a result of',
		table:
			'REKAP SKDN KECAMATAN CICALENGKA BULAN OKTOBER 2024\nNo|Desa|Jumlah Posyandu|Hasil Penimbangan||||||\n|||S|K|D|N|O|B|T\n1|Cikuya|4|100|95|80|70|1|2|3',
		options: OCTOBER,
		right: WEIGHED,
	},
	{
		name: 'SKDN by sex with sums',
		table: 'Desa|S|||D|||K|N\n|L|P|Jml|L|P|Jml||\nCikuya|50|50|100|40|40|80|1|2',
		options: OCTOBER,
		right: WEIGHED,
	},
	{
		name: 'SKDN by sex without sums',
		table: 'Desa|S||D||K|N\n|L|P|L|P||\nCikuya|5|5|4|4|1|2',
		refused: 'heading_group',
	},
	{
		name: 'a letter S alone',
		table: 'Desa|S|Penduduk\nCikuya|1|2',
		right: ['Cikuya 2024 penduduk 2'],
		said: ['columns_unknown'],
	},
	{ name: 'S and D without K or N', table: 'Desa|S|D|Penduduk\nCikuya|1|2|3', right: ['Cikuya 2024 penduduk 3'] },
	{
		name: 'letters of pupils ill, excused and absent',
		table: 'Desa|S|I|A|D|K|Penduduk\nCikuya|1|2|3|4|5|6',
		right: ['Cikuya 2024 penduduk 6'],
	},
	{
		name: 'SKDN of mothers',
		table: `LAPORAN BUMIL OKTOBER 2024\n${SKDN}`,
		options: OCTOBER,
		refused: 'layout_unknown',
	},
	...['SEKSI KESEHATAN IBU DAN ANAK', 'SKDN BALITA LAKI-LAKI DAN PEREMPUAN', 'SKDN POSYANDU AKTIF'].map(
		(title): Trap => ({
			name: `SKDN of all, under ${title}`,
			table: `${title}\n${SKDN}`,
			options: OCTOBER,
			right: ['Cikuya 2024-10 balita_ditimbang 80', 'Cikuya 2024-10 balita_sasaran 100'],
		}),
	),
	{ name: 'SKDN of children under two', table: `SKDN BADUTA\n${SKDN}`, options: OCTOBER, refused: 'layout_unknown' },
	{ name: 'SKDN of one posyandu', table: `POSYANDU MELATI 3\n${SKDN}`, options: OCTOBER, refused: 'layout_unknown' },
	{
		name: 'SKDN of an age',
		table: 'Desa|0-23 bulan||||Umum\n|S|K|D|N|Keluarga\nCikuya|10|9|8|7|6',
		options: OCTOBER,
		right: ['Cikuya 2024-10 keluarga 6'],
		said: ['columns_grouped'],
	},
	{
		name: 'letters of STBM',
		table: 'Desa|KK|JSP|JSSP|Sharing|BABS\nCikuya|100|50|20|20|10',
		right: ['Cikuya 2024 keluarga 100', 'Cikuya 2024 rt_babs 10'],
		said: ['columns_unknown'],
	},
	{
		name: 'letters of STBM below their group',
		table: 'Desa|Jumlah KK|Akses Jamban (KK)|||\n||JSP|JSSP|Sharing|OD\nCikuya|100|50|20|20|10',
		right: ['Cikuya 2024 keluarga 100', 'Cikuya 2024 rt_babs 10'],
	},
	{ name: 'STBM of people', table: 'JUMLAH JIWA\nDesa|JSP|JSSP|BABS\nCikuya|5|2|1', refused: 'layout_unknown' },
	{
		name: 'BABS alone',
		table: 'Desa|Jumlah KK|BABS\nCikuya|100|50',
		right: ['Cikuya 2024 keluarga 100'],
		said: ['columns_unknown'],
	},
	{
		name: 'heads of families by sex',
		table: 'Desa|Penduduk|||Kepala Keluarga||\n|L|P|Jml|LK|PR|LK+PR\nCikuya|10|20|30|6|2|8',
		right: [
			'Cikuya 2024 penduduk_laki 10',
			'Cikuya 2024 penduduk_perempuan 20',
			'Cikuya 2024 penduduk 30',
			'Cikuya 2024 keluarga_kk_perempuan 2',
			'Cikuya 2024 keluarga 8',
		],
		said: ['columns_grouped'],
	},
	{
		name: 'rows of kabupaten, province and country to compare with',
		table:
			'Wilayah|Penduduk\nCikuya|10\nDampit|20\nKab. Bandung|3600000\nJawa Barat|49000000\nProvinsi Banten|1\nNasional|270000000',
		right: ['Cikuya 2024 penduduk 10', 'Dampit 2024 penduduk 20'],
		said: ['total_rows_skipped'],
	},
	{
		name: 'a province above its villages',
		table: 'Wilayah|Penduduk\nJawa Barat|49000000\nCikuya|10\nDampit|20',
		right: ['Cikuya 2024 penduduk 10', 'Dampit 2024 penduduk 20'],
	},
	{
		name: 'a sheet of provinces',
		table: 'Wilayah|Penduduk\nJawa Barat|10\nKab. Bandung|3',
		refused: 'other_kecamatan',
	},
	{
		name: 'a second table below with a title of its own',
		table:
			'PENDUDUK TAHUN 2024\nDesa|Penduduk\nCikuya|10\nDampit|20\n\nPENDUDUK PINDAH TAHUN 2024\nDesa|Penduduk\nCikuya|1\nDampit|2',
		refused: 'second_table',
	},
	{
		name: 'a second table below, of other villages',
		table: 'No|Desa|Penduduk\n1|Cikuya|10\n\nPENDUDUK PINDAH\nNo|Desa|Penduduk\n1|Dampit|2',
		refused: 'second_table',
	},
	{
		name: 'a second table below with a heading that is not known',
		table: 'Desa|Penduduk\nCikuya|10\n\nDesa|Angka pindah\nDampit|2',
		refused: 'second_table',
	},
	{
		name: 'title and heading printed again on the next page',
		table:
			'DATA PENDUDUK TAHUN 2024\nDesa|Penduduk\nCikuya|10\nDATA PENDUDUK TAHUN 2024 (lanjutan)\nDesa|Penduduk\nDampit|20',
		right: ['Cikuya 2024 penduduk 10', 'Dampit 2024 penduduk 20'],
	},
	{
		name: 'households below what they may have some of',
		table: '|Jamban|Umum\nDesa|Rumah tangga|Keluarga\nCikuya|10|15',
		right: ['Cikuya 2024 keluarga 15'],
		said: ['columns_grouped'],
	},
	{
		name: 'men and women below heads of families, merged',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Kepala Keluarga', null],
					[null, 'L', 'Jumlah'],
					['Cikuya', 6, 8],
				],
				{ merges: ['A1:A2', 'B1:C1'] },
			),
		],
		right: ['Cikuya 2024 keluarga 8'],
	},
	{
		name: 'pupils over school years',
		table: 'Desa|Siswa PAUD|\n|2022/2023|2023/2024\nCikuya|40|50',
		options: { period: null },
		right: ['Cikuya 2022/2023 siswa_paud 40', 'Cikuya 2023/2024 siswa_paud 50'],
	},
	{
		name: 'school years below the title that says what is counted',
		table: 'SISWA PAUD\nDesa|2022/2023|2023/2024\nCikuya|40|50',
		options: { period: null },
		right: ['Cikuya 2022/2023 siswa_paud 40', 'Cikuya 2023/2024 siswa_paud 50'],
	},
	{
		name: 'school years with their names, within the headings and above them',
		table: 'Desa|Siswa PAUD TP 2022/2023|Siswa PAUD T.A. 2023/2024\nCikuya|40|50',
		options: { period: null },
		right: ['Cikuya 2022/2023 siswa_paud 40', 'Cikuya 2023/2024 siswa_paud 50'],
	},
	{
		name: 'school years in a row above',
		table: '|T.A. 2022/2023|Tahun Pelajaran 2023/2024\nDesa|Siswa PAUD|Siswa PAUD\nCikuya|40|50',
		options: { period: null },
		right: ['Cikuya 2022/2023 siswa_paud 40', 'Cikuya 2023/2024 siswa_paud 50'],
	},
	{
		name: 'two years over people are no school year',
		table: 'Desa|Penduduk|\n|2022/2023|2023/2024\nCikuya|40|50',
		options: { period: null },
		refused: 'heading_group',
	},
	{
		name: 'years that do not follow each other',
		table: 'Desa|Siswa PAUD|\n|2022/2024|2024/2026\nCikuya|40|50',
		options: { period: null },
		refused: 'period_missing',
	},
	{
		name: 'years in a row above headings that are the same',
		table: '|2023|2024\nDesa|Penduduk|Penduduk\nCikuya|10|20',
		options: { period: null },
		right: ['Cikuya 2023 penduduk 10', 'Cikuya 2024 penduduk 20'],
	},
	{
		name: 'years merged over headings that are the same',
		sheets: [
			lembar(
				'A',
				[
					['DATA KEPENDUDUKAN'],
					[null, 2023, null, 2024, null],
					['Desa', 'Penduduk', 'Keluarga', 'Penduduk', 'Keluarga'],
					['Cikuya', 10, 3, 20, 5],
				],
				{ merges: ['B2:C2', 'D2:E2'] },
			),
		],
		options: { period: null },
		right: ['Cikuya 2023 penduduk 10', 'Cikuya 2023 keluarga 3', 'Cikuya 2024 penduduk 20', 'Cikuya 2024 keluarga 5'],
	},
	{
		name: 'years above that stand off the centre of their columns',
		table: '||2023||2024\nDesa|Penduduk|Keluarga|Penduduk|Keluarga\nCikuya|10|3|20|5',
		refused: 'heading_group',
	},
	{
		name: 'years beside the heading of villages that stand off the centre of their columns',
		table: 'Desa||2023||2024\n|Penduduk|Keluarga|Penduduk|Keluarga\nCikuya|10|3|20|5',
		refused: 'heading_group',
	},
	{
		name: 'this month and since January above headings that are the same',
		table: '|Bulan ini||s.d. bulan ini|\nDesa|Kematian bayi|Lahir hidup|Kematian bayi|Lahir hidup\nCikuya|1|5|8|9',
		options: OCTOBER,
		right: ['Cikuya 2024-10 kematian_bayi 1', 'Cikuya 2024-10 lahir_hidup 5'],
		said: ['columns_grouped'],
	},
	{
		name: 'this month and since January merged above headings that are the same',
		sheets: [
			lembar(
				'A',
				[
					['LAPORAN KIA'],
					[null, 'Bulan ini', null, 's.d. bulan ini', null],
					['Desa', 'Kematian bayi', 'Lahir hidup', 'Kematian bayi', 'Lahir hidup'],
					['Cikuya', 1, 5, 8, 9],
				],
				{ merges: ['B2:C2', 'D2:E2'] },
			),
		],
		options: OCTOBER,
		right: ['Cikuya 2024-10 kematian_bayi 1', 'Cikuya 2024-10 lahir_hidup 5'],
		said: ['columns_grouped'],
	},
	{
		name: 'this month above, the year asked for',
		table: '|Bulan ini||s.d. bulan ini|\nDesa|Kematian bayi|Lahir hidup|Kematian bayi|Lahir hidup\nCikuya|1|5|8|9',
		refused: 'month_column',
	},
	{
		name: 'a sheet for each month of the year asked for',
		sheets: ['JAN', 'FEB', 'MAR'].map((name, at) =>
			lembar(name, [['DATA 2024'], ['Desa', 'Kematian bayi'], ['Cikuya', at]]),
		),
		right: ['Cikuya 2024-01 kematian_bayi 0', 'Cikuya 2024-02 kematian_bayi 1', 'Cikuya 2024-03 kematian_bayi 2'],
	},
	{
		name: 'a sheet for each month of the year that their titles name',
		sheets: ['Januari', 'Februari'].map((name, at) =>
			lembar(name, [['LAPORAN TAHUN 2024'], ['Desa', 'Kematian bayi'], ['Cikuya', at]]),
		),
		options: { period: null },
		right: ['Cikuya 2024-01 kematian_bayi 0', 'Cikuya 2024-02 kematian_bayi 1'],
	},
	{
		name: 'sheets of months beside their sum',
		sheets: ['JAN', 'FEB', 'REKAP'].map((name, at) =>
			lembar(name, [['DATA 2024'], ['Desa', 'Kematian bayi'], ['Cikuya', at + 1]]),
		),
		right: ['Cikuya 2024-01 kematian_bayi 1', 'Cikuya 2024-02 kematian_bayi 2'],
		said: ['sheets_skipped'],
	},
	{
		name: 'a sheet of a month whose title names another',
		sheets: [
			lembar('JAN', [['LAPORAN BULAN JANUARI 2024'], ['Desa', 'Kematian bayi'], ['Cikuya', 1]]),
			lembar('FEB', [['LAPORAN BULAN MARET 2024'], ['Desa', 'Kematian bayi'], ['Cikuya', 2]]),
		],
		refused: 'period_outside',
	},
	{
		name: 'a sheet of a month with figures since January',
		sheets: ['JAN', 'FEB'].map((name, at) =>
			lembar(name, [['KUMULATIF TAHUN 2024'], ['Desa', 'Kematian bayi'], ['Cikuya', at]]),
		),
		refused: 'cumulative_in_title',
	},
	{
		name: 'two sheets of months, without any year',
		sheets: ['JAN', 'FEB'].map((name, at) =>
			lembar(name, [
				['Desa', 'Kematian bayi'],
				['Cikuya', at],
			]),
		),
		options: { period: null },
		refused: 'period_missing',
	},
	{
		name: 'a title of a part',
		table: 'PESERTA PBI 2024\nDesa|Keluarga|Penduduk\nCikuya|10|20',
		refused: 'title_narrows',
	},
	{
		name: 'a title of some people',
		table: 'PEMILIH PEMULA\nDesa|Laki-laki|Perempuan\nCikuya|10|5',
		refused: 'title_narrows',
	},
	{
		name: 'a sheet named after a part',
		sheets: [
			lembar('LANSIA', [
				['Desa', 'Penduduk'],
				['Cikuya', 10],
			]),
		],
		refused: 'title_narrows',
	},
	{
		name: 'population of a sub-district in figures, with its shares and other years',
		table:
			'Tabel 3.1 Jumlah Penduduk, Laju Pertumbuhan, Distribusi Persentase, dan Kepadatan Penduduk Menurut Desa, 2024\nDesa/Kelurahan|Penduduk|Persentase Penduduk|Kepadatan Penduduk per km2\n(1)|(2)|(3)|(4)\nCikuya|5000|55,5|1200\nDampit|4000|44,5|900\nCicalengka|9000|100|1000\n2023|8800|100|980',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['columns_unknown', 'total_rows_skipped'],
	},
	{
		name: 'growth alone in a title',
		table: 'LAJU PERTUMBUHAN PENDUDUK 2024\nDesa|Penduduk\nCikuya|2',
		refused: 'title_contradicts',
	},
	{
		name: 'men and women below the words for their sexes, under a title of the population',
		sheets: [
			lembar(
				'4.1',
				[
					['Tabel 4.1 Jumlah Penduduk Menurut Desa dan Jenis Kelamin, 2024'],
					['Desa', 'Jenis Kelamin', null],
					[null, 'Laki-laki', 'Perempuan'],
					['Cikuya', 2500, 2600],
				],
				{ merges: ['A2:A3', 'B2:C2'] },
			),
		],
		right: ['Cikuya 2024 penduduk_laki 2500', 'Cikuya 2024 penduduk_perempuan 2600'],
	},
	{
		name: 'men and women below the words for their sexes, under a title of pupils',
		table: 'JUMLAH SISWA 2024\nDesa|Jenis Kelamin|\n|Laki-laki|Perempuan\nCikuya|250|260',
		refused: 'title_narrows',
	},
	{
		name: 'men and women below the words for their sexes, under no title',
		table: 'Desa|Jenis Kelamin|\n|Laki-laki|Perempuan\nCikuya|250|260',
		refused: 'layout_unknown',
	},
	{
		name: 'SKDN in words with its letters in brackets',
		table:
			'REKAPITULASI HASIL PENIMBANGAN BALITA\nNO|DESA|JML POSYANDU|SASARAN BALITA (S)|PUNYA KMS (K)|DITIMBANG (D)|NAIK (N)|% D/S\n1|CIKUYA|8|100|90|80|70|80',
		options: OCTOBER,
		right: WEIGHED,
	},
	{
		name: 'weighed in words with a letter in brackets, alone',
		table: 'DESA|DITIMBANG (D)|Penduduk\nCikuya|8|100',
		right: ['Cikuya 2024 penduduk 100'],
		said: ['columns_unknown'],
	},
	{
		name: 'houses beside those not fit to live in, under a title of these',
		table: 'DATA RUMAH TIDAK LAYAK HUNI 2024\nDesa|Jumlah Rumah|RTLH\nCikuya|1400|100',
		right: ['Cikuya 2024 rumah 1400', 'Cikuya 2024 rtlh 100'],
	},
	{
		name: 'houses alone under a title of those not fit to live in',
		table: 'DATA RUMAH TIDAK LAYAK HUNI 2024\nDesa|Jumlah Rumah\nCikuya|100',
		refused: 'title_contradicts',
	},
	{
		name: 'a word for their number before what is counted',
		table: 'Desa|Jumlah Rumah Tangga|Jml anak 0-17 tahun\nCikuya|1500|1400',
		right: ['Cikuya 2024 rt_total 1500', 'Cikuya 2024 anak_0_17 1400'],
	},
	{
		name: 'IDM with its value and status',
		table: 'Desa|IKS|Nilai IDM|Status IDM\nCikuya|0,85|0,8000|MAJU',
		right: ['Cikuya 2024 iks 0.85', 'Cikuya 2024 idm 0.8', 'Cikuya 2024 idm_status 4'],
	},
];
