import type { Trap } from './trap.ts';

const CIKUYA = { village: 'Cikuya' } as const;
/** A published budget: its title, the headings of its amounts, and what stands in them for income and for Dana Desa. */
const budget = (title: string, headings: string, income: string, village = income): string =>
	`${title}\n\nKode Rekening|Uraian|${headings}\n4|PENDAPATAN|${income}\n4.2.1|Dana Desa|${village}`;
const line = (stage: string, amount: number, period = '2024'): string =>
	`apbdes Cikuya ${period} ${stage} 4.2.1 ${amount}`;

/** A published budget with rows of spending of nine million. */
const joined = (...rows: readonly string[]): string =>
	[budget('APBDES TAHUN 2024', 'Anggaran', '9000000'), '5.|BELANJA|9000000', ...rows].join('\n');

/** Published village budgets that are easily read wrong. */
export const budgetTraps: readonly Trap[] = [
	{
		name: 'a budget before and after its change',
		table: budget(
			'PERUBAHAN APBDES TAHUN 2024',
			'Sebelum Perubahan|Sesudah Perubahan|Selisih',
			'9000000|8000000|1000000',
		),
		options: CIKUYA,
		right: [line('anggaran', 9000000), line('perubahan', 8000000)],
	},
	{
		name: 'a changed budget in one column',
		table: budget('PERUBAHAN APBDES TAHUN 2024', 'Anggaran', '9000000'),
		options: CIKUYA,
		right: [line('perubahan', 9000000)],
	},
	{
		name: 'a changed budget whose amounts after the change stand under an unknown heading',
		table: budget('PERUBAHAN APBDES TAHUN 2024', 'Anggaran|Perubahan|Jumlah', '9000000|1000000|10000000'),
		options: CIKUYA,
		refused: 'budget_columns',
	},
	{
		name: 'two columns of one budget that differ',
		table: budget('APBDES TAHUN 2024', 'Anggaran|Jumlah (Rp)', '9000000|8000000'),
		options: CIKUYA,
		refused: 'budget_columns',
	},
	{
		name: 'a budget with Rp in cells of their own',
		table: budget('APBDES TAHUN 2024', 'Anggaran|', 'Rp|9.000.000'),
		options: CIKUYA,
		right: [line('anggaran', 9000000)],
	},
	{
		name: 'a planned amount below nothing',
		table: budget('APBDES TAHUN 2024', 'Anggaran', '9.000.000', '(9.000.000)'),
		options: CIKUYA,
		refused: 'value_negative',
	},
	{
		name: 'a budget whose parts do not add up',
		table: budget('APBDES TAHUN 2024', 'Anggaran', '9.000.000', '8.000.000'),
		options: CIKUYA,
		right: [line('anggaran', 8000000)],
		said: ['list_total_differs'],
	},
	{
		name: 'a budget in millions though no word says so',
		table: `${budget('APBDES TAHUN 2024', 'Anggaran', '1.500')}\n5|BELANJA|1.500\n1|Bidang Penyelenggaraan Pemerintahan Desa|1.500\n1.1|Siltap|1.500\n1.1.01|Siltap|1.500`,
		options: CIKUYA,
		refused: 'amounts_small',
	},
	{
		name: 'a budget of the year that its rule was made in',
		table: budget('PERATURAN DESA NOMOR 5 TAHUN 2023 TENTANG APBDES TAHUN ANGGARAN 2024', 'Anggaran', '9000000'),
		options: { ...CIKUYA, period: '2023' },
		refused: 'period_outside',
	},
	{
		name: 'a budget with the year of its rule',
		table: budget('PERATURAN DESA NOMOR 5 TAHUN 2023 TENTANG APBDES TAHUN ANGGARAN 2024', 'Anggaran', '9000000'),
		options: { ...CIKUYA, period: null },
		right: [line('anggaran', 9000000)],
	},
	{
		name: 'what was spent by the halves of a year, each in a column',
		table: budget(
			'APBDES TAHUN 2024',
			'Anggaran|Realisasi Semester I|Realisasi Semester II',
			'9000000|1000000|2000000',
		),
		options: CIKUYA,
		right: [line('anggaran', 9000000)],
		said: ['columns_unknown'],
	},
	{
		name: 'what was spent in half a year',
		table: budget(
			'REALISASI APBDES SEMESTER I TAHUN 2024',
			'Anggaran|Realisasi|Lebih/(Kurang)',
			'9000000|1000000|8000000',
		),
		options: CIKUYA,
		right: [line('anggaran', 9000000), line('realisasi', 1000000, '2024-06')],
	},
	{
		name: 'a budget of another village than the one of --desa',
		table: budget('APBDES DESA DAMPIT TAHUN 2024', 'Anggaran', '9000000'),
		options: CIKUYA,
		refused: 'village_contradiction',
	},
	{
		name: 'a budget whose activities and accounts are joined in one code',
		table: joined(
			'2.3.|Pekerjaan Umum|9000000',
			'2.3.10.|Pembangunan Jalan|9000000',
			'2.3.10.5.3.|Belanja Modal|9000000',
		),
		options: CIKUYA,
		right: [line('anggaran', 9000000), 'apbdes Cikuya 2024 anggaran 5.3 9000000 02.03.10'],
		unsaid: ['list_total_differs'],
	},
	{
		name: 'a budget whose codes of objects are joined to their activity in two digits',
		table: joined('02.03.10.|Pembangunan Jalan|9000000', '02.03.10.5.3.2.01.|Bahan|9000000'),
		options: CIKUYA,
		right: [line('anggaran', 9000000), 'apbdes Cikuya 2024 anggaran 5.3.2.01 9000000 02.03.10'],
	},
	{
		name: 'a budget of bidang 5 with joined codes',
		table: joined('5.1.00.|Penanggulangan Bencana|9000000', '5.1.00.5.4.|Belanja Tak Terduga|9000000'),
		options: CIKUYA,
		right: [line('anggaran', 9000000), 'apbdes Cikuya 2024 anggaran 5.4 9000000 05.01.00'],
	},
	{
		name: 'a budget whose spending stands below a code of neither kind',
		table: joined('2.3.10.|Pembangunan Jalan|9000000', '2.3.10.1|Gang Mawar|9000000'),
		options: CIKUYA,
		refused: 'account_unreadable',
	},
	{
		name: 'activities before any row of spending',
		table:
			'APBDES TAHUN 2024\n\nKode Rekening|Uraian|Anggaran\n4|PENDAPATAN|9000000\n4.2.1|Dana Desa|9000000\n2.3.10|Pembangunan Jalan|9000000',
		options: CIKUYA,
		refused: 'account_unreadable',
	},
];
