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
];
