import type { Trap } from './trap.ts';

const TWO = { Penduduk: 'penduduk', Keluarga: 'keluarga', 'Kematian bayi': 'kematian_bayi' } as const;
const named = (file: string, heading: keyof typeof TWO, period: string, more: Partial<Trap>): Trap => ({
	name: `a file named ${file} with ${heading} of ${period}`,
	table: `Desa|${heading}\nCikuya|12\nDampit|20`,
	options: { file: `${file}.csv`, period },
	right: [`Cikuya ${period} ${TWO[heading]} 12`, `Dampit ${period} ${TWO[heading]} 20`],
	...more,
});
const doubted = (file: string, heading: keyof typeof TWO = 'Penduduk', period = '2024'): Trap =>
	named(file, heading, period, { said: ['file_name_differs'] });
const plain = (file: string, heading: keyof typeof TWO = 'Penduduk', period = '2024'): Trap =>
	named(file, heading, period, { unsaid: ['file_name_differs'] });

/** Names of files that speak against what is in them: told, never taken. */
export const fileNameTraps: readonly Trap[] = [
	doubted('penduduk RW 05'),
	doubted('pkh', 'Keluarga'),
	doubted('pindah 2024'),
	doubted('Penduduk-Perempuan'),
	doubted('target 2024'),
	doubted('penduduk 2023'),
	doubted('data_penduduk_2023_final'),
	doubted('margaasih'),
	doubted('Rekap Kec. Pasirjambu'),
	doubted('laporan-2024-09', 'Kematian bayi', '2024-10'),
	doubted('kematian Oktober', 'Kematian bayi'),
	doubted('TW I', 'Kematian bayi', '2024-T2'),
	plain('penduduk 2024'),
	plain('penduduk 2020-2024'),
	plain('penduduk desember'),
	plain('penduduk semester 1 2024'),
	plain('penduduk per 5-1-2025'),
	plain('20250105_penduduk'),
	plain('Rekap Cicalengka 2024 (2)'),
	plain('desa cikuya dkk'),
	plain('penduduk laki-laki dan perempuan'),
	plain('Data Belum Lengkap'),
	plain('kematian Oktober', 'Kematian bayi', '2024-10'),
	plain('Salinan dari data desa fix'),
	{
		name: 'a word of a part in the name of a file with a heading of that part',
		table: 'Desa|Penduduk|Keluarga DTKS\nCikuya|500|12',
		options: { file: 'dtks.csv' },
		right: ['Cikuya 2024 keluarga_dtks 12', 'Cikuya 2024 penduduk 500'],
		unsaid: ['file_name_differs'],
	},
	{
		name: 'the name of a file with the year of one of its columns',
		table: 'Desa|Penduduk 2022|Penduduk 2023\nCikuya|5|6',
		options: { file: 'penduduk 2023.csv', period: null },
		right: ['Cikuya 2022 penduduk 5', 'Cikuya 2023 penduduk 6'],
		unsaid: ['file_name_differs'],
	},
];
