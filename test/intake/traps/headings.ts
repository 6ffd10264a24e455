import { lembar, type Trap } from './trap.ts';

const OCTOBER = { period: '2024-10' } as const;

/** A group over one heading, beside a plain column. */
const under = (group: string, heading: string, figure = '9'): string =>
	`|${group}|Umum\nDesa|${heading}|Keluarga\nCikuya|${figure}|8`;

/** What a heading says only together with what stands above and below it. */
export const headingTraps: readonly Trap[] = [
	{
		name: 'a merged heading over two columns of figures',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk', null, 'Keluarga'],
					['Cikuya', 2000, 2100, 1200],
				],
				{ merges: ['B1:C1'] },
			),
		],
		right: ['Cikuya 2024 keluarga 1200'],
		said: ['columns_shared'],
	},
	{
		name: 'nothing but a merged heading over two columns of figures',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk', null],
					['Cikuya', 2000, 2100],
				],
				{ merges: ['B1:C1'] },
			),
		],
		refused: 'heading_shared',
	},
	{
		name: 'a merged heading with a column of figures without a name beside the total',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk', null, null],
					[null, null, 'P', 'Jml'],
					['Cikuya', 2000, 2100, 4100],
				],
				{ merges: ['A1:A2', 'B1:D1'] },
			),
		],
		right: ['Cikuya 2024 penduduk 4100', 'Cikuya 2024 penduduk_perempuan 2100'],
		said: ['columns_shared'],
	},
	{
		name: 'the same in a text file, where ranges are lost',
		table: 'Desa|Penduduk||\n||P|Jml\nCikuya|2000|2100|4100',
		right: ['Cikuya 2024 penduduk 4100', 'Cikuya 2024 penduduk_perempuan 2100'],
		said: ['columns_shared'],
	},
	{
		name: 'a merged heading over blank columns',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk', null, 'Keluarga'],
					['Cikuya', 5000, null, 1200],
				],
				{ merges: ['B1:C1'] },
			),
		],
		right: ['Cikuya 2024 keluarga 1200', 'Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'a column beside a merged group, not under it',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk', null, null],
					[null, 'L', 'P', 'Keluarga'],
					['Cikuya', 2400, 2600, 1200],
				],
				{ merges: ['A1:A2', 'B1:C1'] },
			),
		],
		right: ['Cikuya 2024 keluarga 1200', 'Cikuya 2024 penduduk_laki 2400', 'Cikuya 2024 penduduk_perempuan 2600'],
	},
	{
		name: 'houses under the word for damaged ones',
		table: under('Rumah Rusak', 'Rumah'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'families under the name of an aid programme',
		table: '||Penerima PKH\nDesa|Keluarga|Keluarga\nCikuya|900|100',
		refused: 'heading_group',
	},
	{
		name: 'men and women with a disability',
		table: '|Penyandang Disabilitas||\nDesa|Laki-laki|Perempuan|Penduduk\nCikuya|9|8|17',
		refused: 'heading_group',
	},
	{
		name: 'sums since January over a count of events',
		table: under('Kumulatif', 'Kematian bayi'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'a revised ceiling',
		table: under('Perubahan', 'Pagu Dana Desa', '900000000'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'what is left of a ceiling',
		table: under('Sisa', 'Pagu Dana Desa', '900000000'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'what was spent of a ceiling',
		table: under('Realisasi', 'Pagu Dana Desa', '900000000'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'what was spent, below the ceiling',
		table: 'Desa|Pagu Dana Desa|\n|Realisasi|Sisa\nCikuya|600000000|300000000',
		refused: 'heading_group',
	},
	{
		name: 'stages of a ceiling beside their sum',
		table: 'Desa|Pagu Dana Desa||\n|Tahap I|Tahap II|Jumlah\nCikuya|400000000|500000000|900000000',
		right: ['Cikuya 2024 dd_pagu 900000000'],
		said: ['columns_grouped'],
	},
	{
		name: 'a budget before and after its revision',
		table: '|Semula|Menjadi\nDesa|Pagu Dana Desa|Pagu Dana Desa\nCikuya|900000000|950000000',
		refused: 'heading_group',
	},
	{
		name: 'the part of a budget for one sector',
		table: under('Kesehatan', 'Anggaran belanja desa', '900000000'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'families and houses below people',
		table: 'Desa|Penduduk|\n|KK|Rumah\nCikuya|900|800',
		refused: 'heading_group',
	},
	{
		name: 'ages below people, beside their sum',
		table: 'Desa|Penduduk|||\n|0-14|15-64|65+|Jumlah\nCikuya|90|80|70|240',
		right: ['Cikuya 2024 penduduk 240'],
		said: ['columns_grouped'],
	},
	{
		name: 'public and private schools above their pupils',
		table: '|Negeri|Swasta\nDesa|Siswa SD/MI|Siswa SD/MI\nCikuya|10|5',
		refused: 'heading_group',
	},
	{
		name: 'pupils by sex and in all',
		table: 'Desa|Siswa SD/MI|||Siswa SMP/MTs||\n|L|P|JML|L|P|JML\nCikuya|10|5|15|4|3|7',
		right: ['Cikuya 2024 siswa_sd 15', 'Cikuya 2024 siswa_smp 7'],
	},
	{
		name: 'events before this month, in it and since January',
		table:
			'No|Desa|Kematian bayi|||Lahir hidup||\n||s/d bulan lalu|bulan ini|s/d bulan ini|s/d bulan lalu|bulan ini|s/d bulan ini\n1|Cikuya|2|1|3|20|10|30',
		options: OCTOBER,
		right: ['Cikuya 2024-10 kematian_bayi 1', 'Cikuya 2024-10 lahir_hidup 10'],
		said: ['columns_grouped'],
	},
	{
		name: 'events of a month for a whole year',
		table: 'No|Desa|Kematian bayi||\n||s/d bulan lalu|bulan ini|s/d bulan ini\n1|Cikuya|2|1|3',
		refused: 'month_column',
	},
	{
		name: 'what is kept as a sum since January',
		table:
			'No|Desa|Realisasi belanja desa||\n||s/d bulan lalu|bulan ini|s/d bulan ini\n1|Cikuya|200000000|100000000|300000000',
		options: OCTOBER,
		right: ['Cikuya 2024-10 real_total 300000000'],
	},
	{
		name: 'the month before above the same headings',
		table: '||Bulan lalu||Bulan ini|\nNo|Desa|Kematian bayi|Lahir hidup|Kematian bayi|Lahir hidup\n1|Cikuya|1|10|3|30',
		options: OCTOBER,
		right: ['Cikuya 2024-10 kematian_bayi 3', 'Cikuya 2024-10 lahir_hidup 30'],
	},
	{
		name: 'a plan, its result and their share',
		table: 'Desa|Balita ditimbang (D)||\n|Target|Realisasi|%\nCikuya|90|80|88',
		right: ['Cikuya 2024 balita_ditimbang 80'],
	},
	{
		name: 'a group two rows above the heading',
		table: 'No|Desa|Penerima PKH|||Umum\n||Jumlah|||Jumlah\n||Penduduk|Keluarga||Penduduk\n1|Cikuya|10|5||90',
		options: { village: 'Cikuya' },
		right: ['Cikuya 2024 penduduk 90'],
		said: ['columns_grouped'],
	},
	{
		name: 'thousands of people in a row of units',
		table: 'No|Desa|Penduduk|Keluarga|Rumah\n||(ribu jiwa)|(KK)|(%)\n1|Cikuya|10|5|4',
		right: ['Cikuya 2024 keluarga 5'],
		said: ['columns_grouped'],
	},
	{
		name: 'a row of units',
		table: 'No|Desa|Penduduk|Keluarga|Rumah\n||(jiwa)|(KK)|(unit)\n1|Cikuya|10|5|4',
		right: ['Cikuya 2024 penduduk 10', 'Cikuya 2024 keluarga 5', 'Cikuya 2024 rumah 4'],
	},
	{
		name: 'sectors with their letters above the headings',
		table: '||A. KEPENDUDUKAN||B. KESEHATAN\nNo|Desa|Penduduk|Keluarga|Balita stunting\n1|Cikuya|10|5|3',
		right: ['Cikuya 2024 penduduk 10', 'Cikuya 2024 keluarga 5', 'Cikuya 2024 balita_stunting 3'],
	},
	{
		name: 'an office above the headings',
		table:
			'||Data Dinas Kesehatan (Puskesmas Cicalengka)|\nNo|Desa|Balita ditimbang (D)|Balita stunting\n1|Cikuya|10|5',
		right: ['Cikuya 2024 balita_ditimbang 10', 'Cikuya 2024 balita_stunting 5'],
	},
	{
		name: 'a title that stands over the figures only',
		table: '||REKAPITULASI DATA KECAMATAN CICALENGKA TAHUN 2024||\nNo|Desa|Penduduk|Keluarga\n1|Cikuya|10|5',
		right: ['Cikuya 2024 penduduk 10', 'Cikuya 2024 keluarga 5'],
	},
	{
		name: 'a subject over a heading that says whom it counts, and over one that does not',
		table: '||Stunting||\nNo|Desa|Balita diukur tingginya (TB/U)|Keluarga|Balita stunting\n1|Cikuya|10|5|3',
		right: ['Cikuya 2024 balita_diukur 10', 'Cikuya 2024 balita_stunting 3'],
		said: ['columns_grouped'],
	},
	{
		name: 'families counted under KK',
		table: 'Desa|Penduduk|KK\nCikuya|5000|1200',
		right: ['Cikuya 2024 penduduk 5000', 'Cikuya 2024 keluarga 1200'],
	},
	{
		name: 'averages above counts',
		table: under('Rata-rata per RT', 'Penduduk'),
		refused: 'title_contradicts',
	},
	{
		name: 'new cases above all cases',
		table: under('Baru', 'Kasus demam berdarah'),
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'a target for one village, a result for another',
		table: 'Desa|Keterangan|Balita ditimbang (D)\nCikuya|Target|90\nDampit|Realisasi|80',
		refused: 'column_narrows',
	},
	{
		name: 'men of one village, women of another',
		table: 'Desa|Jenis Kelamin|Penduduk\nCikuya|L|90\nDampit|P|80',
		refused: 'column_narrows',
	},
	{
		name: 'thousands in a column of units',
		table: 'Desa|Satuan|Penduduk\nCikuya|ribu jiwa|90\nDampit|ribu jiwa|80',
		refused: 'column_narrows',
	},
	{
		name: 'those who get aid, in a column beside',
		table: 'Desa|Kategori|Keluarga\nCikuya|Penerima PKH|90\nDampit|Penerima PKH|80',
		refused: 'column_narrows',
	},
	{
		name: 'remarks and a state of the village beside its people',
		table: 'Desa|Keterangan|Status ODF|Penduduk\nCikuya|data sementara|Belum|90\nDampit||Sudah|80',
		right: ['Cikuya 2024 penduduk 90', 'Dampit 2024 penduduk 80'],
	},
	{
		name: 'a group beside one over the villages',
		table: 'Lokasi|Rumah Rusak|Umum\nDesa|Rumah|Keluarga\nCikuya|9|8',
		right: ['Cikuya 2024 keluarga 8'],
		said: ['columns_grouped'],
	},
	{
		name: 'the name of the kecamatan right above the heading',
		table: 'Kecamatan :|Cicalengka||\nDesa|Rumah|Keluarga\nCikuya|9|8',
		right: ['Cikuya 2024 rumah 9', 'Cikuya 2024 keluarga 8'],
	},
	{
		name: 'a list of families with their deciles',
		table: 'No|NIK|Nama|Alamat|Desa|Desil|PKH|BPNT\n1|-|-|-|Cikuya|1|Ya|Tidak',
		refused: 'personal_data',
	},
	{
		name: 'a list of families by head of household and decile',
		table: 'id_keluarga|nama_krt|desil|nama_desa|jumlah_keluarga\n12345|-|1|Cikuya|1',
		refused: 'personal_data',
	},
	{
		name: 'the unit of a heading is a heading itself',
		table: '|Keluarga|\nDesa|Target|Realisasi\n|KK|(KK)\nCikuya|9|5',
		right: ['Cikuya 2024 keluarga 5'],
	},
	{
		name: 'a word of the heading that is one of its parts',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Balita berat badan kurang (BB/U)', null, null],
					[null, 'Sangat Kurang', 'Kurang', 'Normal'],
					['Cikuya', 2, 5, 90],
				],
				{ merges: ['A1:A2', 'B1:D1'] },
			),
		],
		refused: 'heading_group',
	},
];
