import { lembar, type Trap } from './trap.ts';

/** Made up where the test runs: no name of a person stands in a file. */
const person = (...parts: string[]): string => parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join(' ');
const [one, two] = [person('wira', 'qisthi'), person('zubae', 'tantri')];

/** Names of persons where villages are, or beside them. */
export const peopleTraps: readonly Trap[] = [
	{
		name: 'names of persons in a column Nama beside the village',
		table: `Desa|Nama|Usia|Balita stunting\nCikuya|${one}|3|1\nDampit|${two}|4|1`,
		refused: 'personal_data',
	},
	{
		name: 'names of persons in a column Nama beside the code of the village',
		table: `Kode Desa|Nama|Balita stunting\n32.04.25.2004|${one}|1\n32.04.25.2011|${two}|1`,
		refused: 'personal_data',
	},
	{
		name: 'the column Nama before the village',
		table: `No|Nama|Desa|Balita stunting\n1|${one}|Cikuya|1\n2|${two}|Dampit|1`,
		refused: 'personal_data',
	},
	{
		name: 'heads of families beside the village',
		table: `Desa|Nama Kepala Keluarga|Keluarga\nCikuya|${one}|1\nDampit|${two}|1`,
		refused: 'personal_data',
	},
	{
		name: 'kader beside the village',
		table: `Desa|Nama Kader|Balita ditimbang (D)\nCikuya|${one}|12\nDampit|${two}|14`,
		refused: 'personal_data',
	},
	...[
		'Kepala Keluarga',
		'Responden',
		'Inisial Anak',
		'Name',
		'ODGJ',
		'Nama Pemilik',
		'Pemilik Rumah',
		'Nama RTM',
		'KPM',
		'Pemohon',
		'Nama Penerima',
		'Penerima Manfaat',
		'Ibu Balita',
	].map(
		(heading): Trap => ({
			name: `one person for each village below ${heading}`,
			table: `Desa|${heading}|Rumah\nCikuya|${one}|1\nDampit|${two}|1`,
			refused: 'personal_data',
		}),
	),
	{
		name: 'groups below Penerima are no persons',
		table: 'Desa|Penerima|Rumah\nCikuya|Kelompok tani|1200\nWaluya|Masyarakat|900',
		right: ['Cikuya 2024 rumah 1200', 'Waluya 2024 rumah 900'],
	},
	{
		name: 'numbers and words of the field below KPM and Pemilik are no persons',
		table: 'Desa|KPM|Pemilik|Rumah\nCikuya|120|Pemerintah desa|1200\nWaluya|90|Milik sendiri|900',
		right: ['Cikuya 2024 rumah 1200', 'Waluya 2024 rumah 900'],
	},
	{
		name: 'persons where the villages should be',
		table: `No|Nama|Keluarga|Penduduk\n1|${one}|1|4\n2|${two}|1|5`,
		refused: 'other_kecamatan',
	},
	{
		name: 'Nama is the name of the village, with its code',
		table: 'Kode Desa|Nama|Penduduk\n32.04.25.2004|Cikuya|5000\n32.04.25.2011|Waluya|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Waluya 2024 penduduk 4000'],
	},
	{
		name: 'Nama is the name of the village, misspelt',
		table: 'No|Nama|Penduduk\n1|Cikuya|5000\n2|Waluya|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Waluya 2024 penduduk 4000'],
	},
	{
		name: 'the village head has a column that is not read',
		table: `Desa|Kepala Desa|Penduduk\nCikuya|${one}|5000\nWaluya|${two}|4000`,
		right: ['Cikuya 2024 penduduk 5000', 'Waluya 2024 penduduk 4000'],
		said: ['columns_unknown'],
	},
	{
		name: 'a programme of each village is no person',
		table: 'Desa|Nama Program|Pagu Dana Desa\nCikuya|Padat karya|1000000\nWaluya|Posyandu|2000000',
		right: ['Cikuya 2024 dd_pagu 1000000', 'Waluya 2024 dd_pagu 2000000'],
	},
	{
		name: 'a name as a heading',
		sheets: [
			lembar('Data', [
				['Desa', one, 'Penduduk'],
				['Cikuya', 3, 5000],
			]),
		],
		right: ['Cikuya 2024 penduduk 5000'],
		said: ['columns_unknown'],
	},
];
