import { lembar, type Trap } from './trap.ts';

const STUNTING = { period: null, layout: 'opendata_bandung/balita_stunting' } as const;
const LONG = 'namakec|namakel|keterangan|jumlah_balita|tahun';

/** Which rows. */
export const rowTraps: readonly Trap[] = [
	{
		name: 'sums under every word',
		table:
			'Desa|Penduduk\nCikuya|5\nJumlah|5\nSUB TOTAL|5\nRata-rata|5\nJml|5\nKecamatan Cicalengka|5\nTotal Keseluruhan|5',
		right: ['Cikuya 2024 penduduk 5'],
		said: ['total_rows_skipped'],
	},
	{
		name: 'a sum without a word at the end',
		table: 'No|Desa|Penduduk\n1|Cikuya|5\n2|Dampit|6\n||11',
		right: ['Cikuya 2024 penduduk 5', 'Dampit 2024 penduduk 6'],
		said: ['total_rows_skipped'],
	},
	{
		name: 'a sum without a word between the villages',
		table: 'No|Desa|Penduduk\n1|Cikuya|5\n2|Dampit|6\n||11\n3|Waluya|7',
		refused: 'split_rows',
	},
	{
		name: 'rows of dusun below their village',
		table: 'Desa|Dusun|Penduduk\nCikuya|Dusun I|2\n|Dusun II|3\nDampit|Dusun I|4',
		refused: 'split_rows',
	},
	{
		name: 'rows of dusun and their sum',
		table: 'Desa|Dusun|Penduduk\nCikuya|Dusun I|2\nCikuya|Dusun II|3\nJumlah||5',
		refused: 'conflicting_values',
	},
	{
		name: 'one posyandu of each village',
		table: 'Desa|Posyandu|Balita stunting\nCikuya|Melati|2\nDampit|Mawar|3',
		refused: 'split_rows',
	},
	{
		name: 'a count of RT is no part of a village',
		table: 'Desa|RT|RW|Penduduk\nCikuya|20|5|5000\nDampit|18|4|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'men and women in rows',
		table: 'Desa|JK|Penduduk\nCikuya|L|2500\nCikuya|P|2500',
		refused: 'split_rows',
	},
	{
		name: 'a village merged over its parts',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'JK', 'Penduduk'],
					['Cikuya', 'L', 2500],
					[null, 'P', 2400],
				],
				{ merges: ['A2:A3'] },
			),
		],
		refused: 'conflicting_values',
	},
	{
		name: 'identical rows count once',
		table: 'No|Desa|Penduduk\n1|Cikuya|5\n2|Cikuya|5',
		right: ['Cikuya 2024 penduduk 5'],
		said: ['repeats'],
	},
	{
		name: 'one village with different figures',
		table: 'No|Desa|Penduduk\n1|Cikuya|5\n2|Cikuya|6',
		refused: 'conflicting_values',
	},
	{
		name: 'a figure merged over two villages',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk'],
					['Cikuya', 900],
					['Dampit', null],
				],
				{ merges: ['B2:B3'] },
			),
		],
		refused: 'merged_figure',
	},
	{
		name: 'a figure merged over two columns',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk', 'Keluarga'],
					['Cikuya', 900, null],
				],
				{ merges: ['B2:C2'] },
			),
		],
		refused: 'merged_figure',
	},
	{
		name: 'signatures below the table',
		table:
			'No|Desa|Penduduk\n1|Cikuya|5\n2|Dampit|6\n|Jumlah|11\n\n||Cicalengka, 31 Oktober 2024\n|Mengetahui,|\n|Camat Cicalengka|Petugas\n|NIP. 19700101 199003 1 001|197001011990031001',
		right: ['Cikuya 2024 penduduk 5', 'Dampit 2024 penduduk 6'],
	},
	{
		name: 'a signature right below the last village',
		table: 'Desa|Penduduk|Keluarga\nCikuya|5|1\nDampit|6|2\n||Cicalengka, 31 Oktober 2024',
		right: ['Cikuya 2024 penduduk 5', 'Cikuya 2024 keluarga 1', 'Dampit 2024 penduduk 6', 'Dampit 2024 keluarga 2'],
	},
	{
		name: 'notes below the table, in the column of the villages',
		table: 'Desa|Penduduk\nCikuya|5\nSumber: Disdukcapil 2024|\nKeterangan: angka sementara|',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'a misspelt village with figures is no note',
		table: 'Desa|Penduduk\nCikuya|5\nDampitt|6',
		refused: 'village_unknown',
	},
	{
		name: 'the heading again on each printed page',
		table: 'No|Desa|Penduduk\n1|Cikuya|5\nNo|Desa|Penduduk\n2|Dampit|6',
		right: ['Cikuya 2024 penduduk 5', 'Dampit 2024 penduduk 6'],
	},
	{
		name: 'a row of letters below the heading',
		table: 'No|Desa|Penduduk\na|b|c\n1|Cikuya|5',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'a row of numbers with sums below the heading',
		table: 'No|Desa|L|P|Penduduk\n1|2|3|4|5=3+4\n1|Cikuya|2|3|5',
		right: ['Cikuya 2024 penduduk 5', 'Cikuya 2024 penduduk_laki 2', 'Cikuya 2024 penduduk_perempuan 3'],
	},
	{
		name: 'a row of numbers with gaps below the heading',
		table: 'No|Desa|Catatan|Penduduk\n(1)|(2)||(4)\n1|Cikuya||5',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'figures of villages above the heading',
		table: 'Cikuya|5000\nDesa|Penduduk\nDampit|4000',
		refused: 'data_above_heading',
	},
	{
		name: 'the mark at the end of a table',
		table: 'Desa|Penduduk\nCikuya|5\n###\nDampit|6',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'hidden rows',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk'],
					['Cikuya', 5],
					['Dampit', 6],
				],
				{ rowAttributes: { 3: 'hidden="1"' } },
			),
		],
		right: ['Cikuya 2024 penduduk 5', 'Dampit 2024 penduduk 6'],
		said: ['hidden_rows'],
	},
	{
		name: 'a hidden column',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Keluarga', 'Penduduk'],
					['Cikuya', 2, 5],
				],
				{
					cols: '<col min="2" max="2" width="0" hidden="1"/>',
				},
			),
		],
		right: ['Cikuya 2024 keluarga 2', 'Cikuya 2024 penduduk 5'],
		said: ['hidden_columns'],
	},
	{
		name: 'a long table',
		table: `${LONG}\nCICALENGKA|CIKUYA|JUMLAH BALITA|100|2024\nCICALENGKA|CIKUYA|JUMLAH BALITA DIUKUR|90|2024\nCICALENGKA|CIKUYA|JUMLAH BALITA TINGGI BADAN PENDEK|8|2024\nCICALENGKA|CIKUYA|JUMLAH BALITA TINGGI BADAN SANGAT PENDEK|2|2024`,
		options: STUNTING,
		right: [
			'Cikuya 2024 balita_sasaran 100',
			'Cikuya 2024 balita_diukur 90',
			'Cikuya 2024 balita_pendek 8',
			'Cikuya 2024 balita_sangat_pendek 2',
			'Cikuya 2024 balita_stunting 10',
		],
	},
	{
		name: 'a long table with a row twice',
		table: `${LONG}\nCICALENGKA|CIKUYA|JUMLAH BALITA|100|2024\nCICALENGKA|CIKUYA|JUMLAH BALITA|100|2024`,
		options: STUNTING,
		right: ['Cikuya 2024 balita_sasaran 100'],
		said: ['repeats'],
	},
	{
		name: 'a long table with a row twice and two figures',
		table: `${LONG}\nCICALENGKA|CIKUYA|JUMLAH BALITA|100|2024\nCICALENGKA|CIKUYA|JUMLAH BALITA|90|2024`,
		options: STUNTING,
		refused: 'conflicting_values',
	},
	{
		name: 'half of a sum in a long table',
		table: `${LONG}\nCICALENGKA|CIKUYA|JUMLAH BALITA TINGGI BADAN PENDEK|8|2024`,
		options: STUNTING,
		right: ['Cikuya 2024 balita_pendek 8'],
		said: ['sum_incomplete'],
	},
	{
		name: 'a measure that the long table does not know',
		table: `${LONG}\nCICALENGKA|CIKUYA|JUMLAH BALITA KURUS|8|2024`,
		options: STUNTING,
		refused: 'value_category',
	},
	{
		name: 'only the women, said in a column that is not read',
		table: 'Desa|Jenis Kelamin|Penduduk\nCikuya|Perempuan|2500\nDampit|PEREMPUAN|2000',
		refused: 'column_narrows',
	},
	{
		name: 'only the targets, said in a column that is not read',
		table: 'Desa|Keterangan|Balita ditimbang (D)\nCikuya|Target|250\nDampit|Target|200',
		refused: 'column_narrows',
	},
	{
		name: 'remarks in a column that is not read',
		table: 'Desa|Keterangan|Penduduk\nCikuya|Belum|2500\nDampit|lengkap|2000',
		right: ['Cikuya 2024 penduduk 2500', 'Dampit 2024 penduduk 2000'],
		said: ['columns_unknown'],
	},
	{
		name: 'a row of numbers below a heading of codes and one figure',
		table: 'Kode Desa|Penduduk\n1|2\n32.04.25.2004|5',
		right: ['Cikuya 2024 penduduk 5'],
	},
];
