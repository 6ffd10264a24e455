import type { FaultCode } from '../../../src/model/fault.ts';
import type { Trap } from './trap.ts';

/** Titles, a line each, over one column. `met`: the value that is right, or why it is refused. */
const over =
	(heading: string) =>
	(titles: string, period: string | null, met: FaultCode | string): Trap => ({
		name: `${heading} under ${titles.replaceAll('\n', ' / ')} for ${period ?? 'no period'}`,
		table: `${titles}\n\nNo|Desa|${heading}\n1|Cikuya|5`,
		options: { period },
		...(met.includes(' ') ? { right: [met] } : { refused: met as FaultCode }),
	});
const births = over('Lahir Hidup');
const stunted = over('Balita stunting (TB/U)');
const people = over('Jumlah Penduduk');

/** When the figures are of, as titles say it in several rows, in numbers, or not at all. */
export const titleDateTraps: readonly Trap[] = [
	// The month in one row, the year in another.
	...['LAPORAN KIA\nBULAN : OKTOBER\nTAHUN : 2024', 'LAPORAN KIA\nBULAN|:|OKTOBER\nTAHUN|:|2024'].flatMap((titles) => [
		births(titles, '2024-09', 'period_outside'),
		births(titles, '2024', 'period_outside'),
		births(titles, '2024-10', 'Cikuya 2024-10 lahir_hidup 5'),
		births(titles, null, 'period_missing'),
		stunted(titles, '2024-09', 'period_outside'),
	]),
	births('TAHUN : 2024\nBULAN : OKTOBER', '2024-09', 'period_outside'),
	births('LAPORAN KIA TAHUN 2024\nBULAN OKTOBER', '2024-09', 'period_outside'),
	births('LAPORAN KIA OKTOBER\nTAHUN 2024', '2024-09', 'period_outside'),
	births('LAPORAN KIA\nOKTOBER\n2024', '2024-09', 'period_outside'),
	births('LAPORAN KIA\nTRIWULAN III\nTAHUN 2024', '2024-T4', 'period_outside'),
	people('DATA PENDUDUK\nSEMESTER I\nTAHUN 2024', '2024-S2', 'period_outside'),
	people('DATA PENDUDUK\nSEMESTER I\nTAHUN 2024', '2024-S1', 'Cikuya 2024-S1 penduduk 5'),
	people('DATA PENDUDUK\nSEMESTER I\nTAHUN 2024', '2024', 'Cikuya 2024 penduduk 5'),
	people('DATA PENDUDUK\nSEMESTER I\nTAHUN 2024', '2024-06', 'Cikuya 2024-06 penduduk 5'),
	// Dates in numbers, short years.
	...['PER 31-12-2023', 'KEADAAN 31/12/2023', 'PER 31.12.2023', 'PER 31-12-23', 'PER 2023-12-31', "TAHUN '23"].map(
		(date) => people(`DATA PENDUDUK ${date}`, '2024', 'period_outside'),
	),
	people('DATA PENDUDUK PER 31-12-2024', '2024', 'Cikuya 2024 penduduk 5'),
	people('DATA PENDUDUK SEMESTER 1/2024', '2024-S2', 'period_outside'),
	people('DATA PENDUDUK SEMESTER I/2024', '2024-S2', 'period_outside'),
	people('DATA PENDUDUK\n440/123/PKM/2023', '2024', 'Cikuya 2024 penduduk 5'),
	people('DATA PENDUDUK\nNomor 12/2023', '2024', 'Cikuya 2024 penduduk 5'),
	births('LAPORAN KIA SESUAI PERDES 3/2023', '2024', 'Cikuya 2024 lahir_hidup 5'),
	...['10/2023', '10-2023', 'OKT 23', 'OKT-23', "OKTOBER '23", 'OKTOBER/2023', '09/2024', 'SEP 24'].map((month) =>
		births(`LAPORAN KIA ${month}`, '2024-10', 'period_outside'),
	),
	...['10/2024', 'OKT 24', "OKTOBER '24", 'OKT-24'].map((month) =>
		births(`LAPORAN KIA ${month}`, '2024-10', 'Cikuya 2024-10 lahir_hidup 5'),
	),
	// Events of a part of the time.
	...[
		'LAPORAN BULAN JANUARI - OKTOBER 2024',
		'LAPORAN PER 30 JUNI 2024',
		'LAPORAN KEADAAN 30/06/2024',
		'LAPORAN 10 BULAN TAHUN 2024',
		'LAPORAN MINGGU KE-42 TAHUN 2024',
		'LAPORAN HARIAN 2024',
	].map((title) => births(title, '2024', 'period_outside')),
	...[
		'LAPORAN PERIODE 1 - 15 OKTOBER 2024',
		'LAPORAN 1 OKTOBER S/D 15 OKTOBER 2024',
		'LAPORAN 01/10/2024 - 15/10/2024',
		'LAPORAN KIA TANGGAL 5 OKTOBER 2024',
		'LAPORAN MINGGU II OKTOBER 2024',
		'LAPORAN MINGGUAN OKTOBER 2024',
	].map((title) => births(title, '2024-10', 'period_outside')),
	births('LAPORAN PER 31 DESEMBER 2024', '2024', 'Cikuya 2024 lahir_hidup 5'),
	births('LAPORAN 12 BULAN TAHUN 2024', '2024', 'Cikuya 2024 lahir_hidup 5'),
	births('LAPORAN 1 - 31 OKTOBER 2024', '2024-10', 'Cikuya 2024-10 lahir_hidup 5'),
	people('DATA PENDUDUK PER 30 JUNI 2024', '2024', 'Cikuya 2024 penduduk 5'),
	stunted('BALITA STUNTING 0-59 BULAN TAHUN 2024', '2024', 'Cikuya 2024 balita_stunting 5'),
	// When a letter was written is not when its figures are of.
	...[
		'Tanggal : 5 Januari 2025',
		'Cicalengka, 5 Januari 2025',
		'Dicetak tanggal 5 Januari 2025',
		'Lampiran Surat Camat tanggal 5 Januari 2025',
		'Tanggal|:|05-01-2025',
	].flatMap((line) => [
		people(`${line}\nDATA PENDUDUK`, '2024', 'Cikuya 2024 penduduk 5'),
		births(`${line}\nLAPORAN KIA`, '2024-12', 'Cikuya 2024-12 lahir_hidup 5'),
		people(`${line}\nDATA PENDUDUK`, null, 'period_missing'),
	]),
	people('Tanggal : 5 Januari 2023\nDATA PENDUDUK', '2024', 'period_outside'),
	people('DATA PENDUDUK, 31 DESEMBER 2025', '2024', 'period_outside'),
	people('KECAMATAN CICALENGKA DALAM ANGKA 2025', '2024', 'Cikuya 2024 penduduk 5'),
	people('KECAMATAN CICALENGKA DALAM ANGKA TAHUN 2025', '2022', 'period_outside'),
	people('DATA PENDUDUK RPJMD TAHUN 2021-2026', '2020', 'period_outside'),
];
