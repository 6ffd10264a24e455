import type { Trap } from './trap.ts';

const OCTOBER = { period: '2024-10' } as const;
const refused = (name: string, table: string, period: string | null = null): Trap => ({
	name: `groups that stand over the middle of their columns: ${name}`,
	table,
	options: { period },
	refused: 'heading_group',
});

/** Groups typed over the middle of their columns, months that are not known, and men and women of another count. */
export const offCentreTraps: readonly Trap[] = [
	refused(
		'three years',
		'Desa||Penduduk|||Keluarga|\n|2022|2023|2024|2022|2023|2024\nCikuya|5000|5100|5200|1500|1550|1600',
	),
	refused(
		'three months',
		'LAPORAN TAHUN 2024\n\nDesa||Lahir hidup|||Kematian bayi|\n|Jan|Feb|Mar|Jan|Feb|Mar\nCikuya|10|11|12|1|2|3',
	),
	refused('two years', 'No|Desa||Penduduk||Keluarga\n||2023|2024|2023|2024\n1|Cikuya|5000|5100|1500|1550'),
	refused('the last of one column', 'Desa||Penduduk||Keluarga\n|2022|2023|2024|2024\nCikuya|5000|5100|5200|1600'),
	refused(
		'years over the sexes',
		'JUMLAH PENDUDUK\n\nDesa||2023|||2024|\n|L|P|Jml|L|P|Jml\nCikuya|2000|2100|4100|2050|2150|4200',
	),
	refused(
		'on the right of the sexes',
		'JUMLAH PENDUDUK\n\nDesa|||2023|||2024\n|L|P|Jml|L|P|Jml\nCikuya|2000|2100|4100|2050|2150|4200',
	),
	refused(
		'totals and sexes',
		'LAPORAN OKTOBER 2024\n\nDesa||Lahir hidup|||Kematian bayi|\n|Jml|L|P|Jml|L|P\nCikuya|10|6|4|1|1|0',
		'2024-10',
	),
	refused(
		'behind a whole heading',
		'Desa|Luas||Penduduk|||Keluarga|\n||2022|2023|2024|2022|2023|2024\nCikuya|7|5000|5100|5200|1500|1550|1600',
	),
	{
		name: 'groups that stand over the first of their columns, beside columns with a heading in the lower row',
		table: 'No|Desa||Penduduk||Lahir hidup|\n||Keluarga|L|P|L|P\n1|Cikuya|1500|2000|2100|6|4',
		options: OCTOBER,
		right: [
			'Cikuya 2024-10 keluarga 1500',
			'Cikuya 2024-10 penduduk_laki 2000',
			'Cikuya 2024-10 penduduk_perempuan 2100',
		],
	},
	{
		name: 'groups of years that stand over the first of their columns',
		table: 'Desa|Penduduk||Keluarga|\n|2023|2024|2023|2024\nCikuya|5000|5100|1500|1550',
		options: { period: null },
		right: [
			'Cikuya 2023 keluarga 1500',
			'Cikuya 2023 penduduk 5000',
			'Cikuya 2024 keluarga 1550',
			'Cikuya 2024 penduduk 5100',
		],
	},
	{
		name: 'short months with dots, and a total behind them',
		table: 'LAHIR HIDUP TAHUN 2024\n\nDesa|Lahir hidup||||\n|Jan.|Peb.|Mrt|Agust.|Jml\nCikuya|10|11|12|13|46',
		options: { period: null },
		right: [
			'Cikuya 2024-01 lahir_hidup 10',
			'Cikuya 2024-02 lahir_hidup 11',
			'Cikuya 2024-03 lahir_hidup 12',
			'Cikuya 2024-08 lahir_hidup 13',
		],
	},
	{
		name: 'a month of unknown spelling inside a run of months',
		table: 'LAHIR HIDUP TAHUN 2024\n\nDesa|Lahir hidup|||\n|Jan|Fbr|Mar|Apr\nCikuya|10|11|12|13',
		options: { period: null },
		refused: 'heading_month',
	},
	{
		name: 'a month of unknown spelling behind a run of months',
		table: 'LAHIR HIDUP TAHUN 2024\n\nDesa|Lahir hidup||\n|Jan|Feb|Mrz\nCikuya|10|11|12',
		options: { period: null },
		refused: 'heading_month',
	},
	{
		name: 'men and women of another count than the people',
		table: 'Desa|Jumlah Penduduk|Jumlah Kader|Laki-laki|Perempuan\nCikuya|5000|11|3|8',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'men and women of the people behind another count',
		table: 'Desa|Jumlah Penduduk|Luas|Laki-laki|Perempuan\nCikuya|5000|11|2400|2600',
		right: ['Cikuya 2024 penduduk 5000', 'Cikuya 2024 penduduk_laki 2400', 'Cikuya 2024 penduduk_perempuan 2600'],
	},
];
