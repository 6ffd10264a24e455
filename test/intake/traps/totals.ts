import { lembar, type Trap } from './trap.ts';

const OURS = ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'];
const OWN = '1|Cikuya|5000\n2|Dampit|4000';
const differs = (name: string, table: string, right: readonly string[] = OURS): Trap => ({
	name,
	table,
	right,
	said: ['total_differs'],
});
const adds = (name: string, table: string, right: readonly string[] = OURS): Trap => ({
	name,
	table,
	right,
	unsaid: ['total_differs'],
});
const HEAD = 'No|Desa|Penduduk';

/** Rows that sum others. */
export const totalTraps: readonly Trap[] = [
	differs('a sum that is more than its villages', `${HEAD}\n${OWN}\n|JUMLAH|9900`),
	differs('a sum that is less, with the word spaced', `${HEAD}\n${OWN}\n|J U M L A H|8000`),
	differs('a sum above the villages', `${HEAD}\n|TOTAL KECAMATAN|9900\n${OWN}`),
	differs(
		'a grand sum of right sums that is wrong',
		`${HEAD}\n1|Cikuya|5000\n|Sub Jumlah|5000\n2|Dampit|4000\n|Sub Jumlah|4000\n|JUMLAH TOTAL|9001`,
	),
	differs(
		'a part sum that is wrong below a right grand sum',
		`${HEAD}\n1|Cikuya|5000\n|Sub Jumlah|5001\n2|Dampit|4000\n|JUMLAH TOTAL|9000`,
	),
	differs('the sum of a kecamatan that is wrong', `${HEAD}\n${OWN}\n|JUMLAH KEC. CICALENGKA|9100`),
	adds('a right sum', `${HEAD}\n${OWN}\n|JUMLAH|9000`),
	adds('a right sum with marks', `${HEAD}\n1|Cikuya|5.000\n2|Dampit|4.000\n|Jumlah (2 Desa)|9.000`),
	adds(
		'right sums in the middle and at the end',
		`${HEAD}\n1|Cikuya|5000\n|Jumlah I|5000\n2|Dampit|4000\n|Jumlah II|4000\n|Jumlah I + II|9000`,
	),
	adds(
		'how many villages there are, and their mean',
		`${HEAD}\n${OWN}\n|Jumlah Desa|2\n|RATA-RATA|4500\n|Jumlah RW|30`,
	),
	adds(
		'a sum carried to the next page and from the one before',
		`${HEAD}\n1|Cikuya|5000\n|Jumlah dipindahkan|5000\n${HEAD}\n|Pindahan|5000\n2|Dampit|4000\n|JUMLAH|9000`,
	),
	adds(
		'the sum of a kabupaten over rows of which most are not ours',
		`${HEAD}\n1|Sugihmukti|7\n2|Cikuya|5000\n3|Dampit|4000\n|JUMLAH KABUPATEN|9007`,
	),
	adds(
		'sums of each kecamatan and of all',
		`${HEAD}\n|KEC. PASIRJAMBU|\n1|Sugihmukti|7\n2|Dampit|9\n|JUMLAH KEC. PASIRJAMBU|16\n|KEC. CICALENGKA|\n${OWN}\n|JUMLAH KEC. CICALENGKA|9000\n|TOTAL|9016`,
	),
	adds(
		'the mean of shares in the row of sums',
		'Desa|Balita stunting|Indeks Desa\nCikuya|12|0,7\nDampit|20|0,8\nJumlah|32|0,75',
		[
			'Cikuya 2024 balita_stunting 12',
			'Cikuya 2024 indeks_desa 0.7',
			'Dampit 2024 balita_stunting 20',
			'Dampit 2024 indeks_desa 0.8',
		],
	),
	adds('a blank sum', `${HEAD}\n${OWN}\n|JUMLAH|`),
	adds('a sum of the villages and of a row without a name', `${HEAD}\n${OWN}\n||100\n|JUMLAH|9100`),
	{
		name: 'a sum of the visible rows',
		sheets: [
			lembar(
				'Data',
				[
					['Desa', 'Penduduk'],
					['Cikuya', 5000],
					['Dampit', 4000],
					['JUMLAH', 5000],
				],
				{
					rowAttributes: { 3: 'hidden="1"' },
				},
			),
		],
		right: OURS,
		said: ['hidden_rows'],
		unsaid: ['total_differs'],
	},
	{
		name: 'a sum over a figure that cannot be read',
		table: `${HEAD}\n1|Cikuya|lima ribu\n2|Dampit|4000\n|JUMLAH|9000`,
		refused: 'value_unreadable',
	},
	{
		name: 'a sum that its kecamatan alone names',
		table: `${HEAD}\n${OWN}\n|CICALENGKA|9900`,
		right: OURS,
	},
	{
		name: 'villages of which one begins like a sum carried over',
		table: `${HEAD}\n1|Pindahan Baru|5\n${OWN}`,
		refused: 'village_unknown',
	},
	{
		name: 'letters of columns below the heading, with gaps',
		table: `${HEAD}\na|b|c\n${OWN}`,
		right: OURS,
	},
	{
		name: 'numbers of columns in brackets below the heading',
		table: `${HEAD}\n(1)|(2)|(3)\n${OWN}`,
		right: OURS,
	},
	{
		name: 'the highest and the lowest below the villages',
		table: `${HEAD}\n${OWN}\n|Tertinggi|5000\n|Terendah|4000\n|Persentase|100`,
		right: OURS,
		unsaid: ['total_differs'],
	},
];
