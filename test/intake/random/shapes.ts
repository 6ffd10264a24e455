import type { TrapCell } from '../traps/trap.ts';
import type { Dice } from './draw.ts';
import { type Column, DOUBTFUL, MEASURES, SPELLINGS } from './measures.ts';

/** The columns of figures of a sheet, and what else they decide. */
export interface Figures {
	readonly columns: Column[];
	readonly shape: string;
	/** Whether no figure is that of a whole village. */
	readonly nothingTrue: boolean;
	/** Years of the rows of each village. */
	readonly years: readonly string[];
	/** The year whose row is being written. */
	readonly clock: { year: string };
	/** Period that the import names; null where the sheet says it itself. */
	readonly period: string | null;
	/** A figure as this sheet writes it. */
	readonly written: (value: number | null, unit?: string) => TrapCell;
}

/** Draws the columns of figures: plain ones, years or months across, sexes, shares, plans, parts. */
export function drawFigures(dice: Dice): Figures {
	const { draw } = dice;
	const one = <T>(choices: readonly T[]): T => dice.one(choices);
	const chance = (percent: number): boolean => dice.chance(percent);
	const note = (what: string, hard = false): void => dice.note(what, hard);
	const measures = [...MEASURES].sort(() => (chance(50) ? 1 : -1)).slice(0, 1 + draw(3));
	const doubtful = chance(5);
	if (doubtful) note('doubtful figures', true);
	const spelling = one(doubtful ? DOUBTFUL : SPELLINGS);
	const clock = { year: '2024' };
	const figures = new Map<string, number | null>();
	const figure = (key: string, size: number, village: number): number | null => {
		const at = `${key} ${village} ${clock.year}`;
		if (!figures.has(at)) figures.set(at, chance(4) ? null : 1 + draw(size));
		return figures.get(at)!;
	};
	const blank = one<TrapCell>([null, '', '-']);
	const written = (value: number | null, unit = 'x'): TrapCell => (value === null ? blank : spelling(value, unit));

	const columns: Column[] = [];
	const shape = one([
		'single',
		'single',
		'theme',
		'plan',
		'years',
		'share',
		'sexes',
		'narrow',
		'sofar',
		'months',
		'years down',
		'counts of units',
		'one unit',
		'year to come',
	] as const);
	const years = shape === 'years down' ? ['2023', '2024'] : [clock.year];
	const units = /unit/.test(shape);
	note(shape, units || shape === 'narrow' || shape === 'year to come');
	for (const measure of measures) {
		const unit = measure.variable === 'keluarga' ? 'KK' : one(['orang', 'jiwa']);
		const heading = one(measure.headings);
		const column = (levels: string[], key: string, more: Partial<Column> = {}): void => {
			const value = (village: number): number | null => figure(`${measure.variable} ${key}`, measure.size, village);
			columns.push({ levels, cell: (village) => written(value(village), unit), value, unit, ...more });
		};
		const fact = (period = '2024') => ({ fact: { variable: measure.variable, period } });
		const group = measure.variable;
		if (shape === 'single' || shape === 'years down' || units) column([heading], 'it', fact());
		if (shape === 'year to come') {
			column([`${heading} 2024`], 'it', fact());
			column([`${heading} ${one(['2027', '2030'])}`], 'to come');
		}
		if (shape === 'theme') column([one(['Jumlah', 'Jumlah', 'Data']), heading], 'it', { ...fact(), group: 'theme' });
		if (shape === 'plan') {
			column([heading, one(['Target', 'Sasaran', 'Rencana'])], 'plan', { group });
			column([heading, one(['Realisasi', 'Jumlah'])], 'it', { ...fact(), group });
		}
		if (shape === 'years') {
			column([heading, '2023'], 'before', { ...fact('2023'), group });
			column([heading, '2024'], 'it', { ...fact(), group });
		}
		if (shape === 'months')
			for (const [month, name] of [
				[1, 'Januari'],
				[2, 'Februari'],
				[3, 'Maret'],
			] as const)
				column([heading, one([name, name.toUpperCase()])], name, { ...fact(`2024-0${month}`), group });
		if (shape === 'share') {
			column([heading, 'Jumlah'], 'it', { ...fact(), group });
			column([heading, '%'], 'share', { group });
		}
		if (shape === 'sexes') {
			const all = measure.variable === 'penduduk';
			const men = { group, ...(all ? { fact: { variable: 'penduduk_laki', period: '2024' } } : {}) };
			const women = { group, ...(all ? { fact: { variable: 'penduduk_perempuan', period: '2024' } } : {}) };
			column([heading, one(['L', 'Laki-laki'])], 'men', men);
			column([heading, one(['P', 'Perempuan'])], 'women', women);
			columns.push({
				levels: [heading, one(['L+P', 'Jumlah', 'JML', 'Total'])],
				unit,
				value: (village) => {
					const [a, b] = ['men', 'women'].map((key) => figure(`${measure.variable} ${key}`, measure.size, village));
					return a === null || b === null ? null : a! + b!;
				},
				cell(village) {
					return written(this.value!(village), unit);
				},
				...fact(),
				group,
			});
		}
		if (shape === 'narrow')
			column(
				[one(['Penerima PKH', 'Usia 65 tahun ke atas', 'Penyandang Disabilitas', 'Kumulatif', 'Target']), heading],
				'it',
				{
					group: 'narrow',
				},
			);
		if (shape === 'sofar') {
			column([heading, 's/d bulan lalu'], 'before', { group });
			column([heading, 'bulan ini'], 'it', { ...fact('2024-10'), group });
			column([heading, 's/d bulan ini'], 'so far', { group });
		}
	}
	if (units) {
		const many = shape === 'counts of units';
		const numbers = new Map<string, number>();
		const number = (key: string, make: () => number): number => {
			if (!numbers.has(key)) numbers.set(key, make());
			return numbers.get(key)!;
		};
		const rw = (village: number): number => number(`rw ${village}`, () => 3 + draw(12));
		const rt = (village: number): number => number(`rt ${village}`, () => rw(village) * (2 + draw(4)));
		const id = one<TrapCell>(['01', '003', 1, 'RW 02']);
		const sizes = one([[rw], [rw, rt]]);
		columns.unshift(
			...(many
				? sizes.map((size) => ({ levels: [size === rw ? 'RW' : 'RT'], cell: size }))
				: [{ levels: [one(['RW', 'RT', 'No RW'])], cell: () => id }]),
		);
	}
	if (shape === 'sofar') dice.plain = false;
	const period = /year/.test(shape) && chance(80) ? null : shape === 'sofar' && chance(50) ? '2024-10' : '2024';
	if (/year/.test(shape) && period !== null) dice.plain = false;
	if (chance(30)) {
		note('unread column');
		const word = one(['baik', 'lengkap', null]);
		columns.splice(chance(70) ? columns.length : 0, 0, {
			levels: [one(['Keterangan', 'Ket.', 'Catatan'])],
			cell: () => word,
		});
	}
	return { columns, nothingTrue: shape === 'one unit', shape, years, clock, period, written };
}
