import type { FaultCode } from '../../../src/model/fault.ts';
import { lembar, type Trap } from './trap.ts';

const PEOPLE = 'Penduduk';
/** A table under a title, and the figures of Cikuya that must come in, or the fault. */
function under(title: string, headings: string, cells: string, right: readonly string[] | FaultCode): Trap {
	const trap = {
		name: `${title} over ${headings}`,
		table: `${title}\n\nDesa|${headings}\nCikuya|${cells}`,
		options: { period: /balita/i.test(headings) ? '2024-10' : '2024' },
	};
	return typeof right === 'string' ? { ...trap, refused: right } : { ...trap, right };
}
const POPULATION = ['Cikuya 2024 penduduk 5120'];
const people = (title: string): Trap => under(title, PEOPLE, '5120', POPULATION);
/** A column of words beside the population of two villages. */
const beside = (heading: string, first: string, second: string, refused?: FaultCode): Trap => ({
	name: `${heading} with ${first} and ${second} beside the population`,
	table: `Desa|${PEOPLE}|${heading}\nCikuya|5120|${first}\nDampit|6766|${second}`,
	...(refused ? { refused } : { right: [...POPULATION, 'Dampit 2024 penduduk 6766'] }),
});

/** What offices ordinarily write around a table, which must not stop it, and what looks like it and must. */
export const ordinaryTraps: readonly Trap[] = [
	under('DATA BALITA SASARAN DAN BALITA DITIMBANG', 'Balita Sasaran|Balita Ditimbang', '400|350', [
		'Cikuya 2024-10 balita_sasaran 400',
		'Cikuya 2024-10 balita_ditimbang 350',
	]),
	under('TARGET BALITA DITIMBANG', 'Balita Sasaran|Balita Ditimbang', '400|350', 'title_contradicts'),
	under('SASARAN BALITA DITIMBANG', 'Balita Ditimbang', '350', 'title_contradicts'),
	under('JUMLAH DAN PREVALENSI BALITA STUNTING', 'Balita Diukur|Balita Stunting|Prevalensi (%)', '400|50|12,5', [
		'Cikuya 2024-10 balita_diukur 400',
		'Cikuya 2024-10 balita_stunting 50',
	]),
	under('PREVALENSI BALITA STUNTING', 'Balita Diukur|Balita Stunting', '400|50', 'title_contradicts'),
	under('JUMLAH PENDUDUK DAN PERSENTASE LAKI-LAKI', `${PEOPLE}|Laki-laki|%`, '5120|2600|50', [
		...POPULATION,
		'Cikuya 2024 penduduk_laki 2600',
	]),
	under('JUMLAH PENDUDUK, LUAS DAN RATA-RATA KEPADATAN', `${PEOPLE}|Luas|Kepadatan`, '5120|3|1700', POPULATION),
	under('RATA-RATA PENDUDUK PER RT', `${PEOPLE}|Kepadatan`, '5120|1700', 'title_contradicts'),
	under('REKAPITULASI PENDUDUK DAN PENDUDUK DATANG PINDAH', `${PEOPLE}|Datang|Pindah`, '5120|9|8', POPULATION),
	under('DATA PENDUDUK DATANG', `${PEOPLE}|Datang|Pindah`, '17|9|8', 'title_contradicts'),
	under('JUMLAH PENDUDUK DAN PENDUDUK USIA 60 TAHUN KE ATAS', `${PEOPLE}|Lansia 60+`, '5120|500', POPULATION),
	under('PENDUDUK USIA 60 TAHUN KE ATAS', `${PEOPLE}|Lansia 60+`, '500|500', 'title_contradicts'),

	beside('Kategori', 'Maju', 'Berkembang'),
	beside('Kategori', 'Swadaya', 'Swasembada'),
	beside('Tipe', 'P', 'K'),
	beside('Ket', 'L', 'L'),
	beside('Ket', 'L', 'P', 'column_narrows'),
	beside('Ket', 'Perempuan', 'Perempuan', 'column_narrows'),
	beside('JK', 'L', 'L', 'column_narrows'),
	beside('Kategori', 'Miskin', 'Miskin', 'column_narrows'),

	people('LAMPIRAN PERATURAN BUPATI BANDUNG NOMOR 5 TAHUN 2024'),
	people('DATA PENDUDUK DISDUKCAPIL BANDUNG'),
	people('DINAS KESEHATAN BANDUNG'),
	people('Tabel 3a Jumlah Penduduk'),
	people('LAMPIRAN 1a'),
	people('FORM 3A'),
	people('LAMPIRAN SURAT PENGANTAR'),
	people('Bahan Rakor Lintas Sektor'),
	people('Data Statistik Sektoral'),
	people('JUMLAH PENDUDUK YANG TERDATA'),
	under('JUMLAH PENDUDUK YANG TERDAFTAR BPJS', PEOPLE, '5120', 'title_narrows'),
	under('JUMLAH PENDUDUK YANG BEKERJA', PEOPLE, '2120', 'title_narrows'),
	under('DATA PENDUDUK BANDUNG BARAT', PEOPLE, '5120', 'title_narrows'),

	{
		name: 'cells that say tidak ada are no zeros, and that is told',
		table: 'Desa|Kematian ibu|Kematian bayi\nCikuya|tidak ada|1\nDampit|Tidak ada|0',
		options: { period: '2024-10' },
		right: ['Cikuya 2024-10 kematian_bayi 1', 'Dampit 2024-10 kematian_bayi 0'],
		said: ['words_as_missing', 'columns_empty'],
	},
	{
		name: 'a column of dashes is empty throughout',
		table: 'Desa|Kematian ibu|Kematian bayi\nCikuya|-|1\nDampit|-|0',
		options: { period: '2024-10' },
		right: ['Cikuya 2024-10 kematian_bayi 1', 'Dampit 2024-10 kematian_bayi 0'],
		said: ['columns_empty'],
		unsaid: ['words_as_missing'],
	},
	{
		name: 'nihil is no figure',
		table: 'Desa|Kematian ibu\nCikuya|nihil\nDampit|1',
		options: { period: '2024-10' },
		refused: 'value_unreadable',
	},
	{
		name: 'S and D of a posyandu over boys, girls and their total, beside stunting',
		sheets: [
			lembar(
				'Gizi',
				[
					['No', 'Desa', 'S', null, null, 'D', null, null, 'Stunting', null, null],
					[null, null, 'L', 'P', 'JML', 'L', 'P', 'JML', 'L', 'P', 'JML'],
					[1, 'Cikuya', 110, 90, 200, 60, 50, 110, 3, 2, 5],
				],
				{ merges: ['C1:E1', 'F1:H1', 'I1:K1', 'A1:A2', 'B1:B2'] },
			),
		],
		options: { period: '2024-10' },
		right: ['Cikuya 2024-10 balita_ditimbang 110', 'Cikuya 2024-10 balita_sasaran 200'],
		said: ['columns_unknown', 'columns_grouped'],
	},
];
