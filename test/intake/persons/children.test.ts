import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/intake/grid.ts';
import {
	CIKUYA,
	count,
	countSheets,
	headingsOf,
	nikOf,
	noteOf,
	sheetOf,
	under,
	VILLAGES,
	valuesOf,
} from '../../support/persons.ts';

const HEADINGS = headingsOf('eppgbm/anak');
const FIELDS = ['tgl lahir', 'tanggal pengukuran', 'berat', 'tinggi', 'bb u', 'tb u', 'zs tb u', 'bb tb', 'zs bb tb'];
/** Child, birth, measured, weight, height, BB/U, TB/U, ZS TB/U, BB/TB, ZS BB/TB, extra food. */
const ROWS = `a1, 2023-01-15, 2024-08-05, 8.1, 74.0, Kurang, Pendek, -2.31, Gizi Baik, -1.02, 0
a1, 2023-01-15, 2024-08-20, 8.6, 75.9, Normal, Normal, -1.88, Gizi Baik, -0.90, 0
a2, 2022-06-01, 2024-08-07, 9.0, 80.2, Kurang, Sangat Pendek, -3.12, Gizi Kurang, -2.20, 2.5
a3, 2021-02-10, 2024-08-07, 11.9, 91.0, Normal, Pendek, -2.05, Gizi Baik, -0.75, 0
a4, 2024-03-03, 2024-08-09, 5.0, , Sangat Kurang, , , , , 0
a5, 2019-08-08, 2024-08-09, 15.0, 104.0, Normal, Normal, -1.10, Gizi Baik, -0.20, 0
a6, 2019-08-10, 2024-08-09, 12.1, 103.5, Kurang, Normal, -1.20, Gizi Buruk, -3.05, 0
a7, 2023-11-11, 2024-08-11, 6.9, 97.0, Kurang, Outlier, 8.80, Outlier, -9.10, 0
a8, 2022-12-12, 2024-07-30, 9.8, 79.0, Normal, Pendek, -2.10, Gizi Baik, -0.30, 0
a9, 2023-05-05, 2024-08-12, 9.2, 73.0, Normal, , -2.40, , -0.50, 0
a10, 2022-02-02, 2024-08-12, 14.9, 89.0, Risiko Lebih, Normal, -0.60, Risiko Gizi Lebih, 1.40, 0`
	.split('\n')
	.map((line) => line.split(',').map((cell) => cell.trim() || null));

const AUGUST = {
	balita_ditimbang: 8,
	balita_diukur: 6,
	balita_pendek: 2,
	balita_sangat_pendek: 1,
	balita_stunting: 3,
	balita_diukur_bbtb: 6,
	balita_gizi_kurang: 1,
	balita_gizi_buruk: 1,
	balita_wasting: 2,
	balita_bb_kurang: 4,
	balita_gk_pmt: 1,
};

const rowOf = (row: readonly (string | null)[], more: Readonly<Record<string, Cell>> = {}): Cell[] =>
	under(HEADINGS, {
		nama: `Anak ${row[0]}`,
		nik: nikOf(Number(row[0]!.slice(1))),
		'nama ortu': 'Orang Tua',
		kec: 'Cicalengka',
		'desa kel': 'CIKUYA',
		...Object.fromEntries(FIELDS.map((field, at) => [field, row[at + 1] ?? null])),
		'pmt diterima kg': row[10] ?? null,
		...more,
	});
const table = (more?: Readonly<Record<string, Cell>>): Cell[][] => [HEADINGS, ...ROWS.map((row) => rowOf(row, more))];

describe('the worked example of measured children', () => {
	const result = count(table());

	it('comes out to the digit, by month of measuring', () => {
		expect(result.faults).toEqual([]);
		expect(valuesOf(result, CIKUYA.code, '2024-08')).toEqual(AUGUST);
		expect(valuesOf(result, CIKUYA.code, '2024-07')).toMatchObject({ balita_ditimbang: 1, balita_stunting: 1 });
		expect(noteOf(result, 'period_from_file')?.periods).toEqual(['2024-07', '2024-08']);
	});

	it('accounts for every row', () => {
		expect(result).toMatchObject({ read: 9, refused: 0, outside: 0, skipped: 2 });
		const left = result.decisions.filter((one) => one.code === 'persons_measurements_left');
		expect(left).toEqual([
			{ code: 'persons_measurements_left', why: 'again', measurements: 1, rows: [2] },
			{ code: 'persons_measurements_left', why: 'tooOld', measurements: 1, rows: [7] },
		]);
	});

	it('takes one month when asked for it', () => {
		const august = count(table(), { period: '2024-08' });
		expect(august.faults).toEqual([]);
		expect(valuesOf(august)).toEqual(AUGUST);
		expect(august).toMatchObject({ read: 8, skipped: 3 });
	});

	it('does not depend on the order of rows and columns', () => {
		const [head, ...rows] = table();
		const turned = [head!, ...rows.reverse()].map((cells) =>
			HEADINGS.map((_, at) => cells[HEADINGS.length - 1 - at] ?? null),
		);
		expect(valuesOf(count(turned), CIKUYA.code, '2024-08')).toEqual(AUGUST);
	});

	it('reads decimal commas, words with "Berat Badan" before them, and ages in words', () => {
		const [head, ...rows] = table();
		const at = (name: string): number => HEADINGS.indexOf(name);
		const changed = rows.map((cells) =>
			cells.map((cell, column) => {
				if (column === at('bb u') && cell) return `Berat Badan ${cell}`;
				return ['berat', 'tinggi', 'zs tb u', 'zs bb tb'].some((name) => at(name) === column) && cell
					? String(cell).replace('.', ',')
					: cell;
			}),
		);
		expect(valuesOf(count([head!, ...changed]), CIKUYA.code, '2024-08')).toEqual(AUGUST);
		const aged = rowOf(ROWS[6]!, { 'tgl lahir': null, 'usia saat ukur': '4 Tahun - 11 Bulan - 30 Hari' });
		const old = rowOf(ROWS[6]!, { 'tgl lahir': null, 'usia saat ukur': '5 Tahun - 0 Bulan - 1 Hari', nik: nikOf(50) });
		expect(count([HEADINGS, aged, old])).toMatchObject({ read: 1, skipped: 1 });
	});
});

describe('the order of dates', () => {
	const at = (name: string): number => HEADINGS.indexOf(name);
	const written = (write: (year: string, month: string, day: string) => string, rows = ROWS.length): Cell[][] => {
		const [head, ...all] = table();
		const turn = (cell: Cell): Cell => {
			const [year, month, day] = String(cell).split('-');
			return cell === null ? null : write(year!, month!, day!);
		};
		const dates = [at('tgl lahir'), at('tanggal pengukuran')];
		return [
			head!,
			...all.map((cells, row) =>
				cells.map((cell, column) => (row < rows && dates.includes(column) ? turn(cell) : cell)),
			),
		];
	};

	it('is day first, with any mark', () => {
		for (const mark of ['/', '-', '.'])
			expect(valuesOf(count(written((y, m, d) => [d, m, y].join(mark))), CIKUYA.code, '2024-08')).toEqual(AUGUST);
	});

	it('a file that writes the month first is refused: its other dates would be read wrong', () => {
		for (const mark of ['/', '-', '.']) {
			const result = count(written((y, m, d) => [m, d, y].join(mark)));
			expect(result.incoming).toBeNull();
			expect(result.faults.filter(({ code }) => code === 'dates_month_first')).toMatchObject([
				{ row: 2, value: '***', detail: { count: 4 } },
			]);
		}
		const forced = count(
			written((y, m, d) => `${m}/${d}/${y}`),
			{ skipFaulty: true },
		);
		expect(forced.incoming).toBeNull();
	});
});

describe('children that cannot be told apart or placed', () => {
	it('a faulty row of another kecamatan is told as outside, not lost', () => {
		const stranger = rowOf(ROWS[0]!, {
			kec: 'Nagreg',
			'desa kel': 'CITAMAN',
			'tanggal pengukuran': 'x',
			nik: nikOf(60),
		});
		expect(count([...table(), stranger])).toMatchObject({ read: 10, refused: 0, outside: 1, skipped: 2, faults: [] });
	});

	it('a row whose cells stand below the headings of others is no stranger, but a fault', () => {
		const shifted = { kec: 'Bandung', 'desa kel': 'Ciwidey' };
		for (const [heading, cell] of [
			['tanggal pengukuran', '9.1'],
			['tanggal pengukuran', '1 Tahun - 3 Bulan - 12 Hari'],
			['tgl lahir', 'L'],
		] as const) {
			const result = count([...table(), rowOf(ROWS[0]!, { ...shifted, nik: nikOf(60), [heading]: cell })]);
			expect(result.faults).toMatchObject([{ code: 'row_shifted', row: 13, value: '***' }]);
			expect(result.incoming).toBeNull();
		}
	});

	const CSV = ['nik', 'nama', 'jk', 'tgl lahir', 'tanggal pengukuran', 'nama ortu', 'prov', 'kab kota', 'kec'].concat(
		['desa kel', 'posyandu', 'usia saat ukur', 'berat', 'tinggi', 'bb u', 'zs bb u', 'tb u', 'zs tb u', 'bb tb'],
		['zs bb tb'],
	);
	const child = (at: number, village: string): Cell[] => [
		...[nikOf(at), `Anak ${at}`, at % 2 ? 'L' : 'P', '2022-05-05', '2024-08-05', `Ortu ${at}`, 'JAWA BARAT', 'BANDUNG'],
		...['CICALENGKA', village, `Mawar ${at}`, '2 Tahun - 3 Bulan', '10.1', '84.5', 'Normal', '-1.1', 'Pendek', '-2.2'],
		...['Gizi Baik', '0.3'],
	];
	const list = (count: number, shift: (cells: Cell[]) => void): ReturnType<typeof countSheets> => {
		const rows = Array.from({ length: count }, (_, at) => child(at, at % 2 ? 'Cikuya' : 'Babakan Peuteuy'));
		shift(rows[1]!);
		return countSheets([sheetOf([CSV, ...rows], '')], { layout: 'eppgbm/anak' });
	};
	const figures = (result: ReturnType<typeof countSheets>): number[] =>
		['balita_ditimbang', 'balita_diukur', 'balita_pendek'].map((one) => valuesOf(result, CIKUYA.code)[one]!);

	it.each([2, 40])('a field left out of one row of %d is never a child lost', (count) => {
		for (const [at, heading] of CSV.entries()) {
			const result = list(count, (cells) => cells.splice(at, 1));
			if (result.incoming) expect(figures(result), heading).toEqual([count / 2, count / 2, count / 2]);
			else expect(result.faults, heading).toMatchObject([{ row: 3 }]);
		}
	});

	it.each([2, 40])('a field too many in one row of %d is never a child lost', (count) => {
		for (const [at, heading] of CSV.entries()) {
			const result = list(count, (cells) => cells.splice(at, 0, 'SE'));
			expect(result.incoming, heading).toBeNull();
			expect(result.faults, heading).toMatchObject([{ code: 'row_shifted', row: 3 }]);
		}
	});

	it('rows of other kecamatan and blank last fields are no shifted rows', () => {
		const rows = [child(0, 'Cikuya'), child(1, 'Babakan Peuteuy'), child(2, 'Cikuya'), child(3, 'CITAMAN')];
		rows[3]![8] = 'Nagreg';
		rows[2]!.length = 19;
		rows[3]!.length = 19;
		const result = countSheets([sheetOf([CSV, ...rows], '')], { layout: 'eppgbm/anak' });
		expect(result).toMatchObject({ read: 4, outside: 1, faults: [] });
	});

	it('a child that turned five between two measurements of a month is not counted', () => {
		const row = (day: string): Cell[] => rowOf(ROWS[0]!, { 'tgl lahir': '2019-08-10', 'tanggal pengukuran': day });
		const result = count([HEADINGS, row('2024-08-05'), row('2024-08-20'), rowOf(ROWS[2]!)]);
		expect(valuesOf(result)).toMatchObject({ balita_ditimbang: 1 });
		expect(result).toMatchObject({ read: 1, skipped: 2 });
	});

	it('a NIK kept as a number: name, birth and parents tell them apart', () => {
		const [, ...rows] = table();
		const nik = HEADINGS.indexOf('nik');
		const numbers = rows.map((cells) => cells.map((cell, at) => (at === nik ? 3204250101010000 : cell)));
		const result = count([HEADINGS, ...numbers]);
		expect(valuesOf(result, CIKUYA.code, '2024-08')).toEqual(AUGUST);
		expect(noteOf(result, 'persons_by_name')?.cells).toBe(11);
	});

	it('a child in two villages in one month is asked about', () => {
		const result = count([HEADINGS, rowOf(ROWS[0]!), rowOf(ROWS[1]!, { 'desa kel': VILLAGES[0]!.name })]);
		expect(result.faults).toMatchObject([{ code: 'person_in_two_villages', row: 3, value: '***' }]);
		expect(result.incoming).toBeNull();
		expect(JSON.stringify(result)).not.toMatch(/32042501|Anak a1/);
	});

	it('a measurement without a readable date is a fault of its row', () => {
		const result = count([HEADINGS, rowOf(ROWS[2]!), rowOf(ROWS[3]!, { 'tanggal pengukuran': 'minggu lalu' })]);
		expect(result.faults).toMatchObject([{ code: 'measured_when', row: 3, value: '***', village: 'Cikuya' }]);
		const good = rowOf(ROWS[4]!, { 'desa kel': VILLAGES[1]!.name });
		const skipping = count([HEADINGS, rowOf(ROWS[2]!), rowOf(ROWS[3]!, { 'tanggal pengukuran': '' }), good], {
			skipFaulty: true,
		});
		expect(skipping).toMatchObject({ read: 2, refused: 1 });
		expect(valuesOf(skipping, VILLAGES[1]!.code)).toMatchObject({ balita_ditimbang: 1 });
		expect(valuesOf(skipping, CIKUYA.code)).toEqual({});
	});

	it('words nobody knows are not taken for healthy', () => {
		const result = count([HEADINGS, ...ROWS.map((row) => rowOf(row, { 'tb u': 'Entahlah' }))]);
		expect(valuesOf(result, CIKUYA.code, '2024-08')).not.toHaveProperty('balita_stunting');
		expect(noteOf(result, 'persons_unknown')).toMatchObject({ column: 'tb u', made: false });
	});

	it('another kecamatan is outside; a column of weights that is blank gives nothing', () => {
		const [, ...rows] = table({ kec: 'Rancaekek', 'desa kel': 'Bojongloa' });
		expect(count([HEADINGS, ...rows]).faults).toMatchObject([{ code: 'other_kecamatan' }]);
		const result = count(table({ berat: null }));
		expect(valuesOf(result, CIKUYA.code, '2024-08')).not.toHaveProperty('balita_ditimbang');
		expect(valuesOf(result, CIKUYA.code, '2024-08')).toMatchObject({ balita_stunting: 3 });
	});

	it('numbers that all end in 0 beside different names are refused', () => {
		const rows = Array.from({ length: 24 }, (_, at) =>
			rowOf(ROWS[2]!, { nama: `Anak ${at}`, nik: `320425010101${String(100 + Math.floor(at / 2))}0` }),
		);
		expect(count([HEADINGS, ...rows]).faults).toMatchObject([{ code: 'identity_digits_lost' }]);
	});
});
