import { lembar, type Trap } from './trap.ts';

const NONE = { period: null } as const;

/** Which period. */
export const periodTraps: readonly Trap[] = [
	{ name: 'no period anywhere', table: 'Desa|Penduduk\nCikuya|5', options: NONE, refused: 'period_missing' },
	{
		name: 'the year as text and as a float',
		table: "Desa|Tahun|Penduduk\nCikuya|2023.0|5\nCikuya|'2024|6",
		options: NONE,
		right: ['Cikuya 2023 penduduk 5', 'Cikuya 2024 penduduk 6'],
	},
	{
		name: 'a month of another year beside the year',
		table: 'Desa|Tahun|Bulan|Penduduk\nCikuya|2024|Oktober 2023|5',
		options: NONE,
		refused: 'period_contradiction',
	},
	{
		name: 'a quarter that does not hold the month',
		table: 'Desa|Tahun|Triwulan|Bulan|Penduduk\nCikuya|2024|I|Oktober|5',
		options: NONE,
		refused: 'period_contradiction',
	},
	{
		name: 'a semester that does not hold the quarter',
		table: 'Desa|Tahun|Semester|Triwulan|Penduduk\nCikuya|2024|I|IV|5',
		options: NONE,
		refused: 'period_contradiction',
	},
	{
		name: 'a period that contradicts the year',
		table: 'Desa|Tahun|Periode|Penduduk\nCikuya|2023|2024-10|5',
		options: NONE,
		refused: 'period_contradiction',
	},
	{
		name: 'semester, quarter and month that agree',
		table: 'Desa|Tahun|Semester|Triwulan|Bulan|Penduduk\nCikuya|2024|II|TW IV|Nopember|5',
		options: NONE,
		right: ['Cikuya 2024-11 penduduk 5'],
	},
	{
		name: 'two semesters of a year are two periods',
		table: 'Desa|Tahun|Semester|Penduduk\nCikuya|2024|1|5\nCikuya|2024|2|6',
		options: NONE,
		right: ['Cikuya 2024-S1 penduduk 5', 'Cikuya 2024-S2 penduduk 6'],
	},
	{
		name: 'a year alone is no school year',
		table: 'Desa|Tahun Ajaran|Penduduk\nCikuya|2024|5',
		options: NONE,
		refused: 'period_unreadable',
	},
	{
		name: 'a school year',
		table: 'Desa|Tahun Ajaran|Penduduk\nCikuya|2024/2025|5\nDampit|TA 2024/2025|6',
		options: NONE,
		right: ['Cikuya 2024/2025 penduduk 5', 'Dampit 2024/2025 penduduk 6'],
	},
	{
		name: 'a school year that skips a year',
		table: 'Desa|Tahun Ajaran|Penduduk\nCikuya|2024/2026|5',
		options: NONE,
		refused: 'period_unreadable',
	},
	{
		name: 'month names of every kind',
		table: 'Desa|Tahun|Bulan|Penduduk\nCikuya|2024|Pebruari|1\nCikuya|2024|Agt|2\nCikuya|2024|DES|3\nCikuya|2024|07|4',
		options: NONE,
		right: [
			'Cikuya 2024-02 penduduk 1',
			'Cikuya 2024-08 penduduk 2',
			'Cikuya 2024-12 penduduk 3',
			'Cikuya 2024-07 penduduk 4',
		],
	},
	{
		name: 'a range of months that is a quarter, half-year or year',
		table:
			'Desa|Periode|Penduduk\nCikuya|Januari - Maret 2024|1\nCikuya|Jan s.d. Juni 2024|2\nCikuya|Januari s/d Desember 2024|3',
		options: NONE,
		right: ['Cikuya 2024-T1 penduduk 1', 'Cikuya 2024-S1 penduduk 2', 'Cikuya 2024 penduduk 3'],
	},
	{
		name: 'a range of months that is no period',
		table: 'Desa|Periode|Penduduk\nCikuya|Januari - Oktober 2024|1',
		options: NONE,
		refused: 'period_unreadable',
	},
	{
		name: 'a title for a range of months, asked for as its last month',
		table: 'LAPORAN JANUARI S.D. JUNI 2024\n\nDesa|Penduduk\nCikuya|5',
		options: { period: '2024-06' },
		refused: 'period_outside',
	},
	{
		name: 'a date in a month column, day first',
		table: 'Desa|Bulan|Penduduk\nCikuya|01/02/2024|1\nCikuya|31-12-2024|2',
		options: { period: '2024' },
		right: ['Cikuya 2024-02 penduduk 1', 'Cikuya 2024-12 penduduk 2'],
	},
	{
		name: 'a date that can only be month first',
		table: 'Desa|Bulan|Penduduk\nCikuya|02/13/2024|1',
		options: { period: '2024' },
		refused: 'period_unreadable',
	},
	{
		name: 'a month kept as a date cell',
		sheets: [
			lembar('Data', [
				['Desa', 'Bulan', 'Penduduk'],
				['Cikuya', { attributes: 's="9"', content: '<v>45566</v>' }, 5],
			]),
		],
		options: { period: '2024' },
		right: ['Cikuya 2024-10 penduduk 5'],
	},
	{
		name: 'a title of another year',
		table: 'DATA PENDUDUK TAHUN 2023\n\nDesa|Penduduk\nCikuya|5',
		refused: 'period_outside',
	},
	{
		name: 'a sheet named after another month',
		sheets: [
			lembar('November 2024', [
				['Desa', 'Penduduk'],
				['Cikuya', 5],
			]),
		],
		options: { period: '2024-10' },
		refused: 'period_outside',
	},
	{
		name: 'a sheet for each month, read as one month',
		sheets: [
			lembar('Januari', [
				['Desa', 'Penduduk'],
				['Cikuya', 5],
			]),
			lembar('Februari', [
				['Desa', 'Penduduk'],
				['Cikuya', 6],
			]),
		],
		options: { period: '2024-01' },
		refused: 'period_outside',
	},
	{
		name: 'years across under one heading',
		table: 'Desa|Penduduk|\n|2023|2024\nCikuya|5000|5100',
		options: { period: null },
		right: ['Cikuya 2023 penduduk 5000', 'Cikuya 2024 penduduk 5100'],
	},
	{
		name: 'years across where one year is asked for',
		table: 'Desa|Penduduk|\n|2023|2024\nCikuya|5000|5100',
		refused: 'period_outside',
	},
	{
		name: 'a year behind each heading',
		table: 'Desa|Penduduk 2023|Penduduk Tahun 2024\nCikuya|5000|5100',
		options: { period: null },
		right: ['Cikuya 2023 penduduk 5000', 'Cikuya 2024 penduduk 5100'],
	},
	{
		name: 'months across, the year in the title',
		table: 'KEMATIAN BAYI TAHUN 2024\n\n|Kematian bayi||\nDesa|Januari|Februari|Jumlah\nCikuya|1|2|3',
		options: { period: null },
		right: ['Cikuya 2024-01 kematian_bayi 1', 'Cikuya 2024-02 kematian_bayi 2'],
		said: ['period_sums'],
	},
	{
		name: 'months across with their sum',
		table: '|Kematian bayi||\nDesa|Januari|Februari|Jumlah\nCikuya|1|2|3',
		right: ['Cikuya 2024-01 kematian_bayi 1', 'Cikuya 2024-02 kematian_bayi 2'],
		said: ['period_sums'],
	},
	{
		name: 'months across without a year',
		table: 'Desa|Kematian bayi|\n|Januari|Februari\nCikuya|1|2',
		options: { period: null },
		refused: 'period_missing',
	},
	{
		name: 'quarters across, each with its year',
		table: 'Desa|Kematian bayi|\n|Triwulan I 2024|TW II 2024\nCikuya|1|2',
		options: { period: null },
		right: ['Cikuya 2024-T1 kematian_bayi 1', 'Cikuya 2024-T2 kematian_bayi 2'],
	},
	{
		name: 'growth between two years',
		table: 'Desa|Penduduk 2023 2024|Keluarga\nCikuya|12|5',
		right: ['Cikuya 2024 keluarga 5'],
		said: ['columns_unknown'],
	},
	{
		name: 'a title of another quarter',
		table: 'LAPORAN TRIWULAN I TAHUN 2024\n\nDesa|Penduduk\nCikuya|5',
		options: { period: '2024-T3' },
		refused: 'period_outside',
	},
	{
		name: 'a title of another half-year',
		table: 'KEADAAN SEMESTER II TAHUN 2024\n\nDesa|Penduduk\nCikuya|5',
		options: { period: '2024-S1' },
		refused: 'period_outside',
	},
	{
		name: 'a title of the month before, without its year',
		table: 'LAPORAN BULAN SEPTEMBER\n\nDesa|Penduduk\nCikuya|5',
		options: { period: '2024-10' },
		refused: 'period_outside',
	},
	{
		name: 'a title of another school year',
		table: 'TAHUN PELAJARAN 2022/2023\n\nDesa|Penduduk\nCikuya|5',
		options: { period: '2024' },
		refused: 'period_outside',
	},
	{
		name: 'two dates of one column, day first and month first',
		table: 'Desa|Bulan|Penduduk\nCikuya|13/02/2024|1\nDampit|02/13/2024|2',
		refused: 'period_unreadable',
	},
	{
		name: 'the year of a rule in the title',
		table: 'BERDASARKAN PERATURAN NOMOR 3 TAHUN 2020\n\nDesa|Penduduk\nCikuya|5',
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'a period given that the file contradicts',
		table: 'Desa|Tahun|Penduduk\nCikuya|2023|5',
		refused: 'period_outside',
	},
	{
		name: 'a year merged over its villages',
		sheets: [
			lembar(
				'Data',
				[
					['Tahun', 'Desa', 'Penduduk'],
					[2024, 'Cikuya', 5],
					[null, 'Dampit', 6],
				],
				{ merges: ['A2:A3'] },
			),
		],
		options: NONE,
		right: ['Cikuya 2024 penduduk 5', 'Dampit 2024 penduduk 6'],
	},
	{
		name: 'a year left blank without a merge',
		table: 'Tahun|Desa|Penduduk\n2024|Cikuya|5\n|Dampit|6',
		options: NONE,
		refused: 'period_unreadable',
	},
	{
		name: 'a title of another year above a sheet named after the year given',
		sheets: [lembar('2024', [['DATA TAHUN 2022'], [], ['Desa', 'Penduduk'], ['Cikuya', 5]])],
		refused: 'period_outside',
	},
	{
		name: 'half-years of a stock with their sum',
		table: '|Penduduk||\nDesa|Semester I|Semester II|Jumlah\nCikuya|5000|5100|10100',
		right: ['Cikuya 2024-S1 penduduk 5000', 'Cikuya 2024-S2 penduduk 5100'],
		said: ['period_sums'],
	},
	{
		name: 'years across beside a column without a year, none given',
		table: 'Desa|Keluarga|Penduduk 2022|Penduduk 2023\nCikuya|5|10|11',
		options: { period: null },
		refused: 'period_missing',
	},
	{
		name: 'years across beside a column without a year, given for it',
		table: 'Desa|Keluarga|Penduduk 2022|Penduduk 2023\nCikuya|5|10|11',
		right: ['Cikuya 2022 penduduk 10', 'Cikuya 2023 penduduk 11', 'Cikuya 2024 keluarga 5'],
	},
	{
		name: 'a year in its column and another in the heading',
		table: 'Desa|Tahun|Penduduk 2023\nCikuya|2024|5',
		options: { period: null },
		refused: 'period_contradiction',
	},
	{
		name: 'years across under a title that is the measure',
		table:
			'Tabel 3. Jumlah Penduduk Menurut Desa/Kelurahan di Kecamatan Cicalengka, 2022-2024\n\nDesa|2022|2023|2024\nCikuya|5|6|7',
		options: { period: null },
		right: ['Cikuya 2022 penduduk 5', 'Cikuya 2023 penduduk 6', 'Cikuya 2024 penduduk 7'],
	},
	{
		name: 'months across under a title that is the measure',
		table: 'KEMATIAN BAYI TAHUN 2024\n\nDesa|Januari|Februari|Jumlah\nCikuya|1|0|1',
		options: { period: null },
		right: ['Cikuya 2024-01 kematian_bayi 1', 'Cikuya 2024-02 kematian_bayi 0'],
		said: ['columns_unknown'],
	},
	{
		name: 'years across under a title that is a part of the measure',
		table: 'JUMLAH PENDUDUK MISKIN\n\nDesa|2022|2023\nCikuya|5|6',
		options: { period: null },
		refused: 'layout_unknown',
	},
	{
		name: 'years across under two titles',
		table: 'JUMLAH PENDUDUK\nJUMLAH KELUARGA\n\nDesa|2022|2023\nCikuya|5|6',
		options: { period: null },
		refused: 'layout_unknown',
	},
	{
		name: 'a sheet named after a month, of what happened, read as its year',
		sheets: [
			lembar('JAN', [
				['Desa', 'Kematian bayi'],
				['Cikuya', 5],
			]),
		],
		refused: 'period_outside',
	},
	{
		name: 'a sheet named after a month, of what there is, read as its year',
		sheets: [
			lembar('Desember', [
				['Desa', 'Penduduk'],
				['Cikuya', 5],
			]),
		],
		right: ['Cikuya 2024 penduduk 5'],
	},
	{
		name: 'the title of one month, of what happened, read as its year',
		table: 'LAPORAN BULAN OKTOBER 2024\n\nDesa|Kematian bayi\nCikuya|5',
		refused: 'period_outside',
	},
	{
		name: 'the title of the year up to its last day',
		table: 'KEADAAN PER 31 DESEMBER 2024\n\nDesa|Kematian bayi\nCikuya|5',
		right: ['Cikuya 2024 kematian_bayi 5'],
	},
	{
		name: 'a column of a year to come',
		table: 'Desa|Penduduk 2024|Penduduk 2030\nCikuya|500|600',
		options: { period: null },
		refused: 'period_future',
	},
	{
		name: 'rows of a month to come',
		table: 'Desa|Bulan|Tahun|Kematian bayi\nCikuya|November|2026|1\nCikuya|Desember|2026|2',
		options: { period: null },
		refused: 'period_future',
	},
	{
		name: 'a sheet read for the year to come',
		table: 'Desa|Penduduk\nCikuya|500',
		options: { period: '2027' },
		refused: 'period_future',
	},
	...['APBDes tepat waktu (ya/tidak)|desa_apbdes_tepat', 'RKPDes tepat waktu (ya/tidak)|desa_rkp_tepat'].flatMap(
		(named): Trap[] => {
			const [heading, code] = named.split('|');
			const table = `Desa|${heading}\nCikuya|1`;
			return [
				{
					name: `${code} of the next year`,
					table,
					options: { period: '2027' },
					right: [`Cikuya 2027 ${code} 1`],
				},
				{ name: `${code} of the year after it`, table, options: { period: '2028' }, refused: 'period_future' },
			];
		},
	),
	...['Rancangan APBDes dievaluasi|evaluasi_total', 'Usulan layanan dasar diajukan|usul_ajukan'].map((named): Trap => {
		const [heading, code] = named.split('|');
		return {
			name: `${code} of the next year`,
			table: `Desa|${heading}\nCikuya|1`,
			options: { period: '2027' },
			right: [`Cikuya 2027 ${code} 1`],
		};
	}),
	{
		name: 'the year that has begun',
		table: 'Desa|Penduduk\nCikuya|500',
		options: { period: '2026' },
		right: ['Cikuya 2026 penduduk 500'],
	},
	{
		name: 'money and targets of the year to come',
		table: 'Desa|Pagu Dana Desa|Balita sasaran posyandu (S)\nCikuya|900000000|80',
		options: { period: '2027' },
		right: ['Cikuya 2027 balita_sasaran 80', 'Cikuya 2027 dd_pagu 900000000'],
	},
	{
		name: 'a title of another year than its columns',
		table: 'DATA PENDUDUK TAHUN 2024\n\nDesa|Penduduk 2022|Penduduk 2023\nCikuya|5|6',
		options: { period: null },
		right: ['Cikuya 2022 penduduk 5', 'Cikuya 2023 penduduk 6'],
		said: ['title_other_period'],
	},
	{
		name: 'a title of another year than its rows',
		table: 'DATA PENDUDUK TAHUN 2024\n\nDesa|Tahun|Penduduk\nCikuya|2022|5',
		options: { period: null },
		right: ['Cikuya 2022 penduduk 5'],
		said: ['title_other_period'],
	},
	{
		name: 'a title of the years of its columns',
		table: 'DATA PENDUDUK TAHUN 2020 - 2024\n\nDesa|Penduduk 2022|Penduduk 2023\nCikuya|5|6',
		options: { period: null },
		right: ['Cikuya 2022 penduduk 5', 'Cikuya 2023 penduduk 6'],
		unsaid: ['title_other_period'],
	},
	{
		name: 'a book of the year after its columns',
		table: 'KECAMATAN CICALENGKA DALAM ANGKA TAHUN 2024\n\nDesa|Penduduk 2022|Penduduk 2023\nCikuya|5|6',
		options: { period: null },
		right: ['Cikuya 2022 penduduk 5', 'Cikuya 2023 penduduk 6'],
		unsaid: ['title_other_period'],
	},
	{
		name: 'a year in rows beside a heading of another',
		table: 'DATA PENDUDUK\n\nDesa|Tahun|Penduduk 2023\nCikuya|2024|5',
		options: { period: null },
		refused: 'period_contradiction',
	},
];
