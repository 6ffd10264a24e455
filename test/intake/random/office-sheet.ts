import type { SheetXml } from '../../support/xlsx-writer.ts';
import { lembar, TRAP_VILLAGES, type TrapCell } from '../traps/trap.ts';
import { Dice } from './draw.ts';
import type { Column } from './measures.ts';
import { drawFigures } from './shapes.ts';

/** A sheet as an office may write it, with the values that are true in it: `Cikuya 2024 penduduk` → 5000. */
export interface OfficeSheet {
	/** What was drawn, to be printed with a failure. */
	readonly drawn: readonly string[];
	readonly rows: readonly (readonly TrapCell[])[];
	readonly merges: readonly string[];
	readonly name: string;
	readonly truth: ReadonlyMap<string, number>;
	/** True when nothing in it is hard: it must be read, and wholly. */
	readonly plain: boolean;
	/** Period that the import names; null where the sheet says it itself. */
	readonly period: string | null;
}

const letter = (index: number): string => String.fromCharCode(65 + index);

/** Draws a sheet. Its year is 2024. */
export function officeSheet(seed: number): OfficeSheet {
	const dice = new Dice(seed);
	const one = <T>(choices: readonly T[]): T => dice.one(choices);
	const chance = (percent: number): boolean => dice.chance(percent);
	const note = (what: string, hard = false): void => dice.note(what, hard);

	const villages = [...TRAP_VILLAGES.keys()].sort(() => (chance(50) ? 1 : -1));
	const { columns, nothingTrue: parts, shape, years, clock, period, written } = drawFigures(dice);

	const key = one(['name', 'name', 'upper', 'prefixed', 'code', 'digits', 'both'] as const);
	note(key);
	const spelt = { at: -1, contradicting: -1 };
	const named = (village: number): string => {
		const { name } = TRAP_VILLAGES[village]!;
		return village === spelt.at ? `${name.slice(0, 3)}${name.slice(2)}` : name;
	};
	const coded = (village: number): string =>
		TRAP_VILLAGES[village === spelt.contradicting ? (village + 1) % 4 : village]!.code;
	const naming: Column[] = [];
	if (key === 'both' || key === 'code') naming.push({ levels: ['Kode Desa'], cell: coded });
	if (key === 'digits') naming.push({ levels: ['Kode Desa'], cell: (v) => Number(coded(v).replaceAll('.', '')) });
	if (key === 'both' || key === 'name')
		naming.push({ levels: [one(['Desa', 'Nama Desa', 'DESA/KELURAHAN'])], cell: named });
	if (key === 'upper') naming.push({ levels: ['NAMA DESA'], cell: (v) => named(v).toUpperCase() });
	if (key === 'prefixed') naming.push({ levels: ['Desa'], cell: (v) => `${one(['Desa', 'DESA', 'Ds.'])} ${named(v)}` });
	const all = [...naming, ...columns];
	if (shape === 'years down')
		all.splice(chance(50) ? 0 : all.length, 0, { levels: [one(['Tahun', 'TAHUN'])], cell: () => Number(clock.year) });
	if (chance(15)) {
		note('kecamatan column');
		all.splice(chance(50) ? 0 : naming.length, 0, {
			levels: ['Kecamatan'],
			cell: () => one(['Cicalengka', 'CICALENGKA']),
		});
	}
	const odd = chance(15)
		? one(['misspelt', 'contradiction', 'twice', 'parts', 'sexes in rows', 'side by side', 'stage'] as const)
		: null;
	if (odd) note(odd, true);
	if (odd === 'misspelt') spelt.at = one(villages);
	// A wrong code with no name beside it looks like any other.
	if (odd === 'contradiction' && key === 'both') spelt.contradicting = one(villages);
	if (odd === 'sexes in rows' || odd === 'stage' || odd === 'parts') {
		const words = odd === 'parts' ? ['Dusun I', 'Dusun II'] : odd === 'stage' ? ['Target', 'Realisasi'] : ['L', 'P'];
		const heading = odd === 'parts' ? 'Dusun' : odd === 'stage' ? 'Uraian' : 'Jenis Kelamin';
		all.splice(naming.length, 0, { levels: [heading], cell: () => words[0]! });
	}
	const beside = (village: number): number => villages[(villages.indexOf(village) + 1) % villages.length]!;
	if (odd === 'side by side') {
		all.push({ levels: [''], cell: () => null });
		for (const column of naming) all.push({ ...column, cell: (village) => column.cell(beside(village)) });
		all.push({ levels: ['Rumah tangga'], cell: (village) => 100 + beside(village) });
	}
	const numbered = chance(60);
	if (numbered) all.unshift({ levels: [one(['No', 'No.', 'NO'])], cell: (v) => villages.indexOf(v) + 1 });

	const rows: TrapCell[][] = [];
	const merges: string[] = [];
	const line = (cells: TrapCell[]): void => {
		rows.push([...cells, ...Array<TrapCell>(Math.max(0, all.length - cells.length)).fill(null)]);
	};
	let nothingTrue = parts;
	if (chance(70)) {
		line([one(['LAPORAN DATA DESA', 'REKAPITULASI', 'DATA PELAYANAN DASAR'])]);
		const place = one([
			'',
			'',
			'',
			'KECAMATAN CICALENGKA',
			'KECAMATAN CICALENGKA',
			'KABUPATEN BANDUNG',
			'KECAMATAN CICALENGKA KABUPATEN BANDUNG',
			one(['', 'KECAMATAN PASIRJAMBU', 'KABUPATEN GARUT']),
		]);
		if (place) line([place]);
		if (/PASIR|GARUT/.test(place)) {
			nothingTrue = !all.some(({ levels }) => levels[0] === 'Kecamatan');
			note(place, true);
		}
		const said = one(['', '', 'TAHUN 2024', 'TAHUN 2024', 'PER 31 DESEMBER 2024', 'TAHUN ANGGARAN 2024', 'TAHUN 2022']);
		if (said) line([said]);
		if (said.endsWith('2022') && !/year/.test(shape)) {
			nothingTrue = true;
			note(said, true);
		}
		if (said.endsWith('2022')) note(said, true);
		const unit = chance(6) ? one(['(dalam ribuan)', '(ribu jiwa)', '(dalam %)']) : '';
		if (unit) {
			line([unit]);
			nothingTrue = true;
			note(unit, true);
		}
		if (chance(70)) line([]);
	}
	const top = rows.length + 1;
	const depth = Math.max(...all.map(({ levels }) => levels.length));
	const merged = chance(60);
	note(merged ? 'merged' : 'not merged');
	const at = (column: Column, level: number): string =>
		column.levels.length === 1 ? (level === (merged ? 0 : depth - 1) ? column.levels[0]! : '') : column.levels[level]!;
	for (let level = 0; level < depth; level++) {
		line(
			all.map((column, index) => {
				const before = all[index - 1];
				const said = level === 0 && depth > 1 && column.group !== undefined && before?.group === column.group;
				return (said && before!.levels[0] === column.levels[0] ? '' : at(column, level)) || null;
			}),
		);
	}
	if (merged && depth > 1) {
		all.forEach((column, index) => {
			if (column.levels.length === 1) merges.push(`${letter(index)}${top}:${letter(index)}${top + depth - 1}`);
			else if (all[index - 1]?.group !== column.group || all[index - 1]?.levels[0] !== column.levels[0]) {
				let last = index;
				while (all[last + 1]?.group === column.group && all[last + 1]?.levels[0] === column.levels[0]) last++;
				if (last > index) merges.push(`${letter(index)}${top}:${letter(last)}${top}`);
			}
		});
	}
	const below = one(['', '', '', 'numbers', 'letters', 'units']);
	if (below) note(`row of ${below}`);
	if (below === 'numbers') line(all.map((_, index) => index + 1));
	if (below === 'letters') line(all.map((_, index) => letter(index).toLowerCase()));
	if (below === 'units')
		line(all.map((column) => (column.value ? one([column.unit ?? 'orang', `(${column.unit ?? 'orang'})`]) : null)));

	const sums = all.map(() => 0);
	const foreign = chance(12) && (key === 'name' || key === 'upper');
	villages.forEach((village, order) => {
		if (chance(5)) line([]);
		for (clock.year of years)
			line(
				all.map((column, index) => {
					const value = column.value?.(village) ?? null;
					sums[index]! += value ?? 0;
					return column.cell(village);
				}),
			);
		if (odd === 'twice' && order === 0) {
			for (const _ of [1]) line(all.map((column) => (column.value ? 9 : column.cell(village))));
		}
		if ((odd === 'sexes in rows' || odd === 'stage' || odd === 'parts') && chance(80)) {
			const second = odd === 'parts' ? 'Dusun II' : odd === 'stage' ? 'Realisasi' : 'P';
			const again = chance(50);
			line(
				all.map((column) =>
					column.levels[0] === 'Dusun' || column.levels[0] === 'Uraian' || column.levels[0] === 'Jenis Kelamin'
						? second
						: column.value
							? 7
							: again || column === all[0]
								? column.cell(village)
								: null,
				),
			);
		}
		if (foreign && order === 1) {
			note('row of another kecamatan', true);
			const cells = all.map((column) => (column.value ? 777 : null));
			cells[all.indexOf(naming[0]!)] = 'Tenjolaya' as never;
			line(cells);
		}
	});
	const total = one(['', '', 'JUMLAH', 'Jumlah', 'TOTAL', 'RATA-RATA', 'unlabelled', 'KECAMATAN CICALENGKA']);
	if (total) {
		note(`total: ${total}`, total === 'unlabelled' || total === 'RATA-RATA');
		const cells = all.map(
			(column, index): TrapCell =>
				column.value
					? written(total === 'RATA-RATA' ? Math.round(sums[index]! / villages.length) : sums[index]!, column.unit)
					: null,
		);
		if (total !== 'unlabelled') cells[chance(50) ? 0 : all.indexOf(naming.at(-1)!)] = total;
		line(cells);
	}
	if (chance(25)) {
		note('signature');
		line([]);
		line([null, 'Mengetahui,']);
		line([null, one(['Camat Cicalengka', 'Kepala UPTD', 'Sumber: laporan desa'])]);
	}

	const sheetName = one(['Sheet1', 'Data', 'Rekap', 'Rekap', 'CICALENGKA', '2024', 'PASIRJAMBU']);
	if (sheetName === 'PASIRJAMBU') {
		note(sheetName, true);
	}
	const truth = new Map<string, number>();
	if (!nothingTrue)
		for (const { fact, value } of columns)
			if (fact && !['parts', 'sexes in rows', 'stage'].includes(odd ?? ''))
				for (const village of villages)
					for (clock.year of years) {
						const known = value!(village) ?? (odd === 'twice' && village === villages[0] ? 9 : null);
						const at = shape === 'years down' ? clock.year : fact.period;
						if (known !== null) truth.set(`${TRAP_VILLAGES[village]!.name} ${at} ${fact.variable}`, known);
					}
	if (odd === 'side by side' && !nothingTrue)
		for (const village of villages) truth.set(`${TRAP_VILLAGES[village]!.name} 2024 rt_total`, 100 + village);
	if (chance(3)) {
		note('turned over', true);
		const table = rows.splice(top - 1);
		for (const index of all.keys()) rows.push(table.map((row) => row[index] ?? null));
		merges.length = 0;
	}
	return { drawn: dice.drawn, rows, merges: merged ? merges : [], name: sheetName, truth, plain: dice.plain, period };
}

/** The sheet as a workbook's. */
export const asBook = ({ name, rows, merges }: OfficeSheet): SheetXml[] => [lembar(name, rows, { merges })];

/** The sheet as a text file, cells apart by `mark`. */
export const asText = ({ rows }: OfficeSheet, mark: string): string =>
	rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join(mark)).join('\r\n');
