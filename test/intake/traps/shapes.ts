import { lembar, type Trap } from './trap.ts';

const CIKUYA = { period: '2024', village: 'Cikuya' } as const;

/** Which shape: headings, sheets, text files. */
export const shapeTraps: readonly Trap[] = [
	{
		name: 'births under the words for men and women',
		table: 'DATA KELAHIRAN\n\nDesa|Laki-laki|Perempuan\nCikuya|5|7',
		refused: 'title_narrows',
	},
	{
		name: 'men and women of nothing in particular',
		table: 'Desa|Laki-laki|Perempuan\nCikuya|5|7',
		refused: 'layout_unknown',
	},
	{
		name: 'men and women of the population',
		table: 'JUMLAH PENDUDUK MENURUT JENIS KELAMIN\n\nDesa|Laki-laki|Perempuan\nCikuya|5|7',
		right: ['Cikuya 2024 penduduk_laki 5', 'Cikuya 2024 penduduk_perempuan 7'],
	},
	{
		name: 'another group over men and women, in a sheet without villages',
		sheets: [
			lembar(
				'Data',
				[
					['Kelompok rentan', null, 'Umum'],
					['Laki-laki', 'Perempuan', 'Penduduk'],
					[5, 7, 5000],
				],
				{
					merges: ['A1:B1'],
				},
			),
		],
		options: CIKUYA,
		refused: 'heading_group',
	},
	{
		name: 'the poor under the words for men and women',
		table: 'DATA PENDUDUK MISKIN\n\nDesa|Laki-laki|Perempuan|Keluarga\nCikuya|5|7|3',
		refused: 'title_narrows',
	},
	{
		name: 'people and families of those who get aid',
		table: 'DATA PENERIMA BLT\n\nDesa|Penduduk|Keluarga\nCikuya|20|5',
		refused: 'title_narrows',
	},
	{
		name: 'a group of shares beside a group of counts',
		table: '||Jumlah|(%)\nDesa|Tahun|Balita stunting|Balita ditimbang (D)\nCikuya|2024|5|80',
		options: { period: null },
		right: ['Cikuya 2024 balita_stunting 5'],
	},
	{
		name: 'rows of posyandu for one village',
		table: 'Posyandu|Balita stunting|Balita ditimbang (D)\nMelati|5|60',
		options: CIKUYA,
		refused: 'split_rows',
	},
	{
		name: 'rows of RW for one village',
		table: 'RW|Penduduk|Keluarga\n01|500|90\n02|400|80',
		options: CIKUYA,
		refused: 'conflicting_values',
	},
	{
		name: 'several sheets for one village',
		sheets: [
			lembar('Dusun 1', [
				['Penduduk', 'Keluarga'],
				[500, 150],
			]),
			lembar('Dusun 2', [
				['Balita stunting', 'Balita ditimbang (D)'],
				[2, 30],
			]),
		],
		options: CIKUYA,
		refused: 'many_sheets',
	},
	{
		name: 'one of several sheets, chosen',
		sheets: [
			lembar('Dusun 1', [
				['Penduduk', 'Keluarga'],
				[500, 150],
			]),
			lembar('Rekap', [
				['Penduduk', 'Keluarga'],
				[900, 250],
			]),
		],
		options: { ...CIKUYA, sheet: 'Rekap' },
		right: ['Cikuya 2024 penduduk 900', 'Cikuya 2024 keluarga 250'],
	},
	{
		name: 'a title that names another village',
		table: 'DATA PENDUDUK DESA DAMPIT\n\nPenduduk|Keluarga\n500|100',
		options: CIKUYA,
		refused: 'village_contradiction',
	},
	{
		name: 'a sheet named after another village',
		sheets: [
			lembar('Dampit', [
				['Penduduk', 'Keluarga'],
				[500, 100],
			]),
		],
		options: CIKUYA,
		refused: 'village_contradiction',
	},
	{
		name: 'headings in English',
		table: 'Year;Village;Population\n2024;Cikuya;5000'.replaceAll(';', '|'),
		options: { period: null },
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'titles and merged groups above the heading',
		sheets: [
			lembar(
				'Data',
				[
					['LAPORAN KECAMATAN CICALENGKA'],
					[],
					['No', 'Desa', 'Penduduk', null, null, 'Keluarga'],
					[null, null, 'Laki-laki', 'Perempuan', 'Jumlah', null],
					[1, 'Cikuya', 2, 3, 5, 1],
				],
				{ merges: ['A3:A4', 'B3:B4', 'C3:E3', 'F3:F4'] },
			),
		],
		right: [
			'Cikuya 2024 penduduk_laki 2',
			'Cikuya 2024 penduduk_perempuan 3',
			'Cikuya 2024 penduduk 5',
			'Cikuya 2024 keluarga 1',
		],
	},
	{
		name: 'headings left over by a program',
		table: 'Unnamed: 0|Desa|Unnamed: 6_level_0|Penduduk\n0|Cikuya|9|5',
		right: ['Cikuya 2024 penduduk 5'],
		said: ['columns_unknown'],
	},
	{
		name: 'headings with blanks and slips of case',
		table: ' DESA  |  Jumlah   PENDUDUK \nCikuya|5',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'two tables below each other',
		table: 'Desa|Penduduk\nCikuya|5000\n\nDesa|Keluarga\nCikuya|900',
		refused: 'second_table',
	},
	{
		name: 'two tables side by side, of the same villages',
		table: 'Desa|Penduduk||Desa|Keluarga\nCikuya|5000||Cikuya|900',
		right: ['Cikuya 2024 penduduk 5000', 'Cikuya 2024 keluarga 900'],
	},
	{
		name: 'two tables side by side, one longer',
		table: 'Desa|Penduduk||Desa|Keluarga\nCikuya|5000||Cikuya|900\n|||Dampit|800',
		right: ['Cikuya 2024 penduduk 5000', 'Cikuya 2024 keluarga 900', 'Dampit 2024 keluarga 800'],
	},
	{
		name: 'two halves of one list side by side',
		table: 'Desa|Penduduk||Desa|Penduduk\nCikuya|5000||Dampit|4000',
		refused: 'village_contradiction',
	},
	{
		name: 'the data on a later sheet',
		sheets: [
			lembar('Metadata', [
				['Judul', 'Data penduduk'],
				['Produsen', 'Disdukcapil'],
			]),
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', 5],
			]),
		],
		right: ['Cikuya 2024 penduduk 5'],
		said: ['sheets_skipped'],
	},
	{
		name: 'an old draft on a hidden sheet',
		sheets: [
			lembar(
				'Draf',
				[
					['Desa', 'Penduduk'],
					['Cikuya', 4],
				],
				{ state: 'hidden' },
			),
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', 5],
			]),
		],
		right: ['Cikuya 2024 penduduk 5'],
		said: ['sheets_skipped'],
	},
	{
		name: 'a sheet that differs from its twin',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', 5],
			]),
			lembar('Data (2)', [
				['Desa', 'Penduduk'],
				['Cikuya', 6],
			]),
		],
		refused: 'conflicting_values',
	},
	{
		name: 'a plan and its result under one heading',
		table: 'Desa|Balita ditimbang (D)|\n|Target|Realisasi\nCikuya|85|80',
		right: ['Cikuya 2024 balita_ditimbang 80'],
	},
	{
		name: 'two columns with the same heading and different figures',
		table: 'Desa|Penduduk|Penduduk\nCikuya|5|6',
		refused: 'conflicting_values',
	},
	{
		name: 'a comma file with quoted line breaks and a mark at its start',
		text: '\ufeffDesa,Penduduk,Catatan\r\n"Cikuya","1.250","baris satu\r\nbaris dua"\r\n"Dampit","900",""\r\n',
		right: ['Cikuya 2024 penduduk 1250', 'Dampit 2024 penduduk 900'],
	},
	{
		name: 'a comma file with unquoted decimal commas',
		text: 'Desa,Penduduk,Indeks Desa Membangun (IDM)\nCikuya,5000,0,7229\nDampit,4000,0,5',
		refused: 'row_too_long',
	},
	{
		name: 'tabs, and letters of windows-1252',
		text: Buffer.from('Desa\tPenduduk\tCatatan\nCikuya\t5\tcaf\xe9', 'latin1'),
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'blank columns at the right edge',
		text: '"Desa";"Penduduk";"";"";""\r\n"Cikuya";"5";"";"";""\r\n',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'headings that are names of JavaScript',
		table: '__proto__|Desa|constructor|Penduduk\n1|Cikuya|2|5',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'a web page named .xls',
		text: '<html><table><tr><td>Desa</td><td>Penduduk</td></tr><tr><td>Cikuya</td><td>5</td></tr></table></html>',
		refused: 'html_as_xls',
	},
	{
		name: 'a column of identity numbers',
		table: 'Desa|Penduduk|Kode\nCikuya|5|3204251010850001',
		refused: 'personal_data',
	},
	{
		name: 'rows of the kecamatan where villages are expected',
		table: 'Kecamatan|Penduduk\nCicalengka|5000\nNagreg|4000',
		refused: 'village_column_missing',
	},
	{
		name: 'a heading of a share beside the count',
		table: 'Desa|Balita stunting|% stunting\nCikuya|12|8,5',
		right: ['Cikuya 2024 balita_stunting 12'],
		said: ['columns_unknown'],
	},
	{
		name: 'villages under Kelurahan',
		table: 'Kelurahan|Penduduk\nCikuya|5000',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'a unit in brackets behind the heading',
		table: 'Wilayah|Jumlah Penduduk (Jiwa)|Jumlah KK (KK)\nCikuya|5000|1200',
		right: ['Cikuya 2024 keluarga 1200', 'Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'people counted in families',
		table: 'Nama Kelurahan|Jumlah Penduduk (KK)|Keluarga\nCikuya|1200|1300',
		right: ['Cikuya 2024 keluarga 1300'],
		said: ['columns_unknown'],
	},
];
