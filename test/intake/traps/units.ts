import type { Trap } from './trap.ts';

const people = (heads: string, ...rows: readonly string[]): string => [`Desa|${heads}|Penduduk`, ...rows].join('\n');
const parts = (name: string, heads: string, ...rows: readonly string[]): Trap => ({
	name,
	table: people(heads, ...rows),
	refused: 'unit_numbers',
});
const counts = (name: string, heads: string, rows: readonly string[], right: readonly string[]): Trap => ({
	name,
	table: people(heads, ...rows),
	right,
});

/** Columns headed RW, RT or Dusun: numbers of one of them in each row, and how many a village has. */
export const unitTraps: readonly Trap[] = [
	parts('one RW of each village', 'RW', 'Cikuya|1|500', 'Dampit|1|400'),
	parts('one RW of each village, another each', 'RW', 'Cikuya|5|900', 'Dampit|2|400'),
	parts('one RT of each village', 'RT|RW', 'Cikuya|1|1|50', 'Dampit|1|1|40'),
	parts('an RT with a lower number than its RW', 'RW|RT', 'Cikuya|3|2|50', 'Dampit|4|9|60', 'Waluya|2|8|55'),
	parts('numbers with a zero before them', 'RW', 'Cikuya|01|5000', 'Dampit|02|4000', 'Waluya|03|4000'),
	parts('RW of different numbers, as many people as one has', 'RW', 'Cikuya|3|800', 'Dampit|5|900', 'Waluya|4|700'),
	parts('RT of different numbers, as many people as one has', 'RT', 'Cikuya|2|140', 'Dampit|3|150', 'Waluya|4|160'),
	parts('high RT of few people', 'RT', 'Cikuya|21|140', 'Dampit|25|150', 'Waluya|31|160'),
	parts('one high RT among low ones', 'RT', 'Cikuya|21|340', 'Dampit|3|350', 'Waluya|4|360'),
	...['RW', 'RT', 'Dusun'].map(
		(head): Trap => ({
			name: `numbers of ${head} with nobody counted beside them`,
			table: `Desa|${head}|Balita Ditimbang\nCikuya|3|45\nDampit|5|50\nWaluya|4|39`,
			options: { period: '2024-10' },
			refused: 'unit_numbers',
		}),
	),
	{
		name: 'numbers of RW beside families as many as one has',
		table: 'Desa|RW|Jumlah KK\nCikuya|3|150\nDampit|5|220\nWaluya|4|170',
		refused: 'unit_numbers',
	},
	counts(
		'how many RW villages of some two thousand have',
		'RW',
		['Cikuya|8|2100', 'Dampit|6|1800', 'Waluya|7|2300'],
		['Cikuya 2024 penduduk 2100', 'Dampit 2024 penduduk 1800', 'Waluya 2024 penduduk 2300'],
	),
	{
		name: 'how many RT beside weighed children',
		table: 'Desa|RW|RT|Balita Ditimbang\nCikuya|8|32|450\nDampit|6|25|380\nWaluya|7|30|390',
		options: { period: '2024-10' },
		right: [
			'Cikuya 2024-10 balita_ditimbang 450',
			'Dampit 2024-10 balita_ditimbang 380',
			'Waluya 2024-10 balita_ditimbang 390',
		],
	},
	parts('one dusun of each village', 'Dusun', 'Cikuya|1|500'),
	parts('dusun counted on from village to village', 'Dusun', 'Cikuya|1|500', 'Dampit|2|400', 'Waluya|3|600'),
	parts('numbers of RW said to be numbers', 'No RW', 'Cikuya|3|5000', 'Dampit|2|4000'),
	parts('one RT of each village, with more people than one has', 'RT', 'Cikuya|1|3068', 'Dampit|1|4486'),
	{
		name: 'an RW named in words below its number',
		table: 'Desa|No RW|Penduduk\nCikuya|RW 02|5000\nDampit|RW 02|4000',
		refused: 'split_rows',
	},
	{
		name: 'a title by which each row is an RW',
		table: 'DATA PENDUDUK PER RW\n\nDesa|RW|Penduduk\nCikuya|3|800\nDampit|4|900\nWaluya|2|700',
		refused: 'unit_numbers',
	},
	counts(
		'how many RW and RT two villages have',
		'RW|RT',
		['Cikuya|12|45|500', 'Dampit|10|33|400'],
		['Cikuya 2024 penduduk 500', 'Dampit 2024 penduduk 400'],
	),
	counts(
		'how many RW and RT small villages have',
		'RW|RT',
		['Cikuya|3|9|500', 'Dampit|4|12|400'],
		['Cikuya 2024 penduduk 500', 'Dampit 2024 penduduk 400'],
	),
	counts('how many RW a village of thousands has', 'RW', ['Cikuya|5|5000'], ['Cikuya 2024 penduduk 5000']),
	counts(
		'how many dusun some villages have',
		'Dusun',
		['Cikuya|3|1500', 'Dampit|2|900', 'Waluya|4|2000'],
		[
			'Cikuya 2024 jumlah_dusun 3',
			'Cikuya 2024 penduduk 1500',
			'Dampit 2024 jumlah_dusun 2',
			'Dampit 2024 penduduk 900',
			'Waluya 2024 jumlah_dusun 4',
			'Waluya 2024 penduduk 2000',
		],
	),
	counts(
		'how many RW, with their sum below',
		'RW',
		['Cikuya|3|1500', 'Dampit|5|900', 'Jumlah|8|2400'],
		['Cikuya 2024 penduduk 1500', 'Dampit 2024 penduduk 900'],
	),
	counts(
		'how many RW, said so',
		'Jumlah RW',
		['Cikuya|1|500'],
		['Cikuya 2024 jumlah_rw 1', 'Cikuya 2024 penduduk 500'],
	),
	{
		name: 'dusun alone are counts of them',
		table: 'Desa|Dusun\nCikuya|1\nDampit|2',
		right: ['Cikuya 2024 jumlah_dusun 1', 'Dampit 2024 jumlah_dusun 2'],
	},
	{
		name: 'the pupils of one kind of school in every row',
		table: 'Desa|Status|Siswa SD/MI\nCikuya|Negeri|500\nDampit|Negeri|400',
		refused: 'column_narrows',
	},
	{
		name: 'the people of one trade in every row',
		table: 'Desa|Pekerjaan|Penduduk\nCikuya|Petani|500\nDampit|Petani|400',
		refused: 'column_narrows',
	},
	{
		name: 'the kind of the place in every row',
		table: 'Desa|Status|Penduduk\nCikuya|Desa|500\nDampit|Desa|400',
		right: ['Cikuya 2024 penduduk 500', 'Dampit 2024 penduduk 400'],
	},
];
