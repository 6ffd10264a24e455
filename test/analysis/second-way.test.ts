import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorRow } from '../../src/analysis/indicator.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import { type Period, periodOf } from '../../src/model/period.ts';
import { describeReal, realFile } from '../support/real.ts';
import { type Row, ScratchFolder } from './program.ts';
import { catalogue, factsOf, indicatorOf, villagesOf } from './support.ts';

/** Equal to the last digit: both ways divide the same whole numbers. */
function same(actual: number | null, expected: number | null, what: string): void {
	if (actual === null || expected === null) {
		expect(actual, what).toBe(expected);
		return;
	}
	const scale = Math.max(Math.abs(actual), Math.abs(expected), 1e-300);
	expect(Math.abs(actual - expected) / scale, `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(1e-12);
}

/** The counted rule in SQL: one row per village with both parts, by the kind of the variables and the time rule. */
const USABLE = `
	usable AS (
		SELECT o.* FROM o
		WHERE CASE kind
			WHEN 'stok' THEN first <= @to AND last >= @from
			WHEN 'kumulatif' THEN last BETWEEN @from AND @to
			ELSE first >= @from AND last <= @to
		END
	),
	chosen AS (
		SELECT * FROM usable u
		WHERE rank = (SELECT min(rank) FROM usable b WHERE b.variable = u.variable AND b.village = u.village)
	)`;
const MONTHLY = `
	months(m) AS (SELECT @from UNION ALL SELECT m + 1 FROM months WHERE m < @to),
	known AS (
		SELECT variable, village, m, value FROM (
			SELECT variable, village, m, value,
				row_number() OVER (PARTITION BY variable, village, m ORDER BY last - first, import DESC) AS place
			FROM chosen JOIN months ON CASE kind WHEN 'stok' THEN m BETWEEN first AND last ELSE m = last END
		) WHERE place = 1
	)`;
const SUMMED = `
	finest AS (
		SELECT variable, village, first, last, value FROM (
			SELECT c.*, row_number() OVER (PARTITION BY variable, village, first, last ORDER BY import DESC) AS place
			FROM chosen c
			WHERE NOT EXISTS (
				SELECT 1 FROM chosen f WHERE f.variable = c.variable AND f.village = c.village
					AND f.first >= c.first AND f.last <= c.last AND f.last - f.first < c.last - c.first
			)
		) WHERE place = 1
	)`;
const VILLAGES: Readonly<Record<string, string>> = {
	akhir: `WITH RECURSIVE ${USABLE}, ${MONTHLY}
		SELECT n.village, n.value AS numerator, d.value AS denominator
		FROM known n JOIN known d ON d.village = n.village AND d.m = n.m AND d.variable = @denominator
		WHERE n.variable = @numerator AND n.m = (
			SELECT max(a.m) FROM known a JOIN known b ON b.village = a.village AND b.m = a.m
			WHERE a.village = n.village AND a.variable = @numerator AND b.variable = @denominator
		)`,
	answer: `WITH RECURSIVE ${USABLE}, ${MONTHLY}
		SELECT village, value AS numerator, 1 AS denominator FROM known n
		WHERE variable = @numerator AND m = (SELECT max(m) FROM known a WHERE a.village = n.village AND a.variable = @numerator)`,
	jumlah: `WITH RECURSIVE ${USABLE}, ${SUMMED}
		SELECT n.village, sum(n.value) AS numerator, sum(d.value) AS denominator
		FROM finest n JOIN finest d USING (village, first, last)
		WHERE n.variable = @numerator AND d.variable = @denominator GROUP BY n.village`,
	count: `WITH RECURSIVE ${USABLE}, ${SUMMED}
		SELECT village, sum(value) AS numerator, 1 AS denominator FROM finest WHERE variable = @numerator GROUP BY village`,
	jumlah_per_akhir: `WITH RECURSIVE ${USABLE}, ${MONTHLY}, ${SUMMED}
		SELECT n.village, sum(n.value) AS numerator, d.value AS denominator
		FROM finest n JOIN known d ON d.village = n.village AND d.variable = @denominator
		WHERE n.variable = @numerator
			AND d.m = (SELECT max(m) FROM known b WHERE b.village = n.village AND b.variable = @denominator)
		GROUP BY n.village`,
};

/** Stock/stock, cumulative/stock, cumulative/cumulative, flow/flow, flow/stock, plain count, yes/no, rupiah per head. */
const CODES = ['K04', 'K05', 'S05', 'K26', 'P06', 'K25', 'A07', 'B08', 'C02'] as const;
const NAMES = ['A', 'B', 'C', 'D'];
const PERIODS = ['2023', '2024'].flatMap((year) => [
	year,
	...['S1', 'S2', 'T1', 'T2', 'T3', 'T4', '01', '03', '06', '07', '08', '09', '12'].map((part) => `${year}-${part}`),
]);

interface VillageSum {
	readonly village: string;
	readonly numerator: number;
	readonly denominator: number;
}

/** Random stores of the variables of one indicator: several sources per rank, overlapping periods. */
const stores = fc.constantFrom(...CODES).chain((code) => {
	const { numerator, denominator, unit } = indicatorOf(code);
	const made = unit === 'ya_tidak' || denominator === null;
	const amount = unit === 'ya_tidak' ? fc.nat({ max: 1 }) : fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 900_000_000 }));
	return fc.record({
		code: fc.constant(code),
		asked: fc.constantFrom(...PERIODS).map(periodOf),
		observations: fc
			.uniqueArray(
				fc.record({
					village: fc.constantFrom(...NAMES),
					period: fc.constantFrom(...PERIODS),
					source: fc.nat({ max: 3 }),
					parts: fc.shuffledSubarray(made ? [numerator] : [numerator, denominator!], { minLength: 1 }),
					values: fc.tuple(amount, amount),
				}),
				{ selector: (o) => `${o.village} ${o.period} ${o.source}`, minLength: 10, maxLength: 50 },
			)
			.map((reports) =>
				reports.flatMap(({ village, period, source, parts, values }, at) =>
					parts.map(
						(variable, i): KeptObservation => ({
							village,
							variable,
							period: periodOf(period),
							value: values[i]!,
							source: `sumber${source}`,
							rank: source < 2 ? 1 : 2,
							importId: at + 1,
							state: 'ok',
						}),
					),
				),
			),
	});
});

describe('indicators computed a second way, by SQL', () => {
	const db = new Database(':memory:');
	db.exec('CREATE TABLE o (variable, village, kind, first INT, last INT, value INT, rank INT, import INT)');
	const insert = db.prepare('INSERT INTO o VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
	afterAll(() => db.close());

	const load = db.transaction((observations: readonly KeptObservation[]) => {
		db.exec('DELETE FROM o');
		for (const { variable, village, period, value, rank, importId } of observations)
			insert.run(
				variable,
				village,
				catalogue.variables.get(variable)!.kind,
				period.first,
				period.last,
				value,
				rank,
				importId,
			);
	});

	function sums(code: string, asked: Period): VillageSum[] {
		const { numerator, denominator, time, unit } = indicatorOf(code);
		const rule = unit === 'ya_tidak' ? 'answer' : denominator === null ? 'count' : time;
		return db
			.prepare(VILLAGES[rule]!)
			.all({ from: asked.first, to: asked.last, numerator, denominator }) as VillageSum[];
	}

	test('agree for random stores, village by village and for the kecamatan', () => {
		const met = new Map<string, number>();
		fc.assert(
			fc.property(stores, ({ code, asked, observations }) => {
				load(observations);
				const indicator = indicatorOf(code);
				const found = indicatorRow(factsOf(observations), indicator, villagesOf(...NAMES), asked);
				const bySql = new Map(sums(code, asked).map((sum) => [sum.village, sum]));
				const multiplier = indicator.multiplier;
				for (const value of found.villages) {
					const sum = bySql.get(value.village!);
					const rate = sum && sum.denominator > 0 ? (multiplier * sum.numerator) / sum.denominator : null;
					same(
						value.value,
						rate !== null && indicator.unit === 'ya_tidak' ? sum!.numerator : rate,
						`${code} ${value.village}`,
					);
				}
				const counted = [...bySql.values()].filter((sum) => sum.denominator > 0 || sum.numerator === 0);
				const top = counted.reduce((total, sum) => total + sum.numerator, 0);
				const bottom = counted.reduce((total, sum) => total + sum.denominator, 0);
				const expected =
					indicator.denominator === null
						? counted.length
							? top
							: null
						: bottom > 0
							? (multiplier * top) / bottom
							: null;
				same(found.kecamatan.value, expected, code);
				expect(found.kecamatan.villagesCounted).toBe(counted.length);
				if (expected !== null) met.set(code, (met.get(code) ?? 0) + 1);
			}),
			{ numRuns: 1200 },
		);
		// Not an agreement about nothing.
		for (const code of CODES) expect(met.get(code), code).toBeGreaterThan(30);
	});
});

/** Rows of a sheet as text, by the headings of row `head`. */
async function sheetRows(path: string, head = 1): Promise<Record<string, string>[]> {
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(path);
	const sheet = book.worksheets[0]!;
	const headings: string[] = [];
	sheet.getRow(head).eachCell((cell, column) => {
		headings[column] = cell.text;
	});
	const rows: Record<string, string>[] = [];
	sheet.eachRow((row, number) => {
		if (number <= head) return;
		rows.push(Object.fromEntries(headings.flatMap((heading, column) => [[heading, row.getCell(column).text]])));
	});
	return rows;
}
const csvRows = (path: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), {
		header: true,
		skipEmptyLines: true,
	}).data;

const FILES = {
	idm: 'portaldatadesa-jabar/idm_sosial_demografi_desa.csv',
	cemar: 'opendata-jabar/dpmdes-idm_sts_kejadian_pencemaran_air__des_kel_data.csv',
	sekolah: 'portaldatadesa-kab-bandung/jumlah_sekolah.xlsx',
	pendapatan: 'portaldatadesa-kab-bandung/pendapatan_desa.xlsx',
	penduduk: 'portaldatadesa-kab-bandung/penduduk_jk.xlsx',
	rtrw: 'prodeskel-cicalengka/RT - RW_CICALENGKA_2024.xlsx',
	umur: 'prodeskel-cicalengka/Umur Tunggal_CICALENGKA_2024.xlsx',
	dukcapil1: 'gis-dukcapil-jabar/gis-dukcapil.csv',
	dukcapil2: 'gis-dukcapil-jabar/gis-dukcapil2.xlsx',
} as const;

/** Sum over sum for each year, straight from the source files: `name` is a village in capitals. */
const SECOND_WAY: Readonly<Record<string, string>> = {
	C01: 'SELECT desa AS name, total_kkmis AS n, total_kk AS d FROM idm WHERE tahun = @year',
	// The register first: semester 2, else semester 1; before 2024 the newest portal figure.
	C02: `SELECT v.name, coalesce(b.orang, a.orang) AS n, coalesce(b.keluarga, a.keluarga) AS d
		FROM village v LEFT JOIN dukcapil1 a USING (name) LEFT JOIN dukcapil2 b USING (name) WHERE @year = 2024
		UNION ALL SELECT p.namadesa, p.jumlah_penduduk, i.total_kk
		FROM penduduk p JOIN idm i ON i.desa = p.namadesa AND i.tahun = p.tahun WHERE p.tahun = @year`,
	C03: `SELECT s.namadesa AS name, s.jumlah_paud AS n, p.jumlah_penduduk AS d
		FROM sekolah s JOIN penduduk p ON p.namadesa = s.namadesa AND p.tahun = s.tahun WHERE s.tahun = @year`,
	C04: `SELECT s.namadesa AS name, s.jumlah_sd AS n, p.jumlah_penduduk AS d
		FROM sekolah s JOIN penduduk p ON p.namadesa = s.namadesa AND p.tahun = s.tahun WHERE s.tahun = @year`,
	C05: `SELECT d.namadesa AS name, d.dd AS n, p.jumlah_penduduk AS d
		FROM pendapatan d JOIN penduduk p ON p.namadesa = d.namadesa AND p.tahun = d.tahun WHERE d.tahun = @year`,
	C06: `SELECT kemendagri_nama_desa_kelurahan AS name, status_pencemaran_air = 'ADA' AS n, 1 AS d
		FROM cemar WHERE CAST(tahun AS REAL) = @year`,
	// The status in the file of 2023 is that of 2022.
	G08: `SELECT desa AS name, strata_desa_22 IN ('MAJU', 'MANDIRI') AS n, 1 AS d FROM idm WHERE @year = 2022`,
	// Every village of the register, none of which reports everything that is due.
	G09: 'SELECT name, 0 AS n, 1 AS d FROM village',
};
const MULTIPLIER: Readonly<Record<string, number>> = { C02: 1, C03: 1000, C04: 1000, C05: 1 };

describeReal('nine real files of Cicalengka', () => {
	const folder = new ScratchFolder();
	const db = new Database(':memory:');
	afterAll(() => {
		db.close();
		folder.remove();
	});

	/** A table of the rows of Cicalengka, all columns as text; number texts become numbers by the columns' affinity. */
	function keep(table: string, rows: readonly Record<string, string>[], columns: readonly string[]): void {
		db.exec(`CREATE TABLE ${table} (${columns.map((column) => `"${column}" NUMERIC`).join(', ')})`);
		const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
		for (const row of rows) insert.run(...columns.map((column) => row[column] || null));
	}
	const at = (path: string): string => realFile(path)!;

	beforeAll(async () => {
		await folder.run('mulai', '32.04.25');
		for (const [key, path] of Object.entries(FILES)) {
			const period = { rtrw: '2024', umur: '2024', dukcapil1: '2024-S1', dukcapil2: '2024-S2' }[key];
			await folder.run('impor', at(path), ...(period ? ['--periode', period] : []));
		}

		const here = (key: string) => (row: Record<string, string>) => row[key]?.toUpperCase() === 'CICALENGKA';
		const idm = csvRows(at(FILES.idm)).filter(here('kecamatan'));
		keep('idm', idm, ['id_desa', 'desa', 'tahun', 'strata_desa_22', 'total_kkmis', 'total_kk']);
		keep('cemar', csvRows(at(FILES.cemar)).filter(here('kemendagri_nama_kecamatan')), [
			'kemendagri_nama_desa_kelurahan',
			'status_pencemaran_air',
			'tahun',
		]);
		const own = here('namakec');
		keep('sekolah', (await sheetRows(at(FILES.sekolah))).filter(own), [
			'namadesa',
			'tahun',
			'jumlah_sd',
			'jumlah_paud',
		]);
		keep('pendapatan', (await sheetRows(at(FILES.pendapatan))).filter(own), ['namadesa', 'tahun', 'dd']);
		keep('penduduk', (await sheetRows(at(FILES.penduduk))).filter(own), ['namadesa', 'tahun', 'jumlah_penduduk']);
		for (const [table, rows] of [
			['dukcapil1', csvRows(at(FILES.dukcapil1))],
			['dukcapil2', await sheetRows(at(FILES.dukcapil2))],
		] as const) {
			const columns = ['Kelurahan/Desa', 'Jumlah Penduduk', 'Jumlah Kepala Keluarga'];
			keep(`${table}_rows`, rows.filter(here('Kecamatan')), columns);
			// Villages stand twice with the same figures.
			db.exec(`CREATE TABLE ${table} AS SELECT DISTINCT "Kelurahan/Desa" AS name, "Jumlah Penduduk" AS orang,
				"Jumlah Kepala Keluarga" AS keluarga FROM ${table}_rows`);
		}
		db.exec('CREATE TABLE village AS SELECT id_desa AS code, desa AS name FROM idm');
	});

	test('hold what their notes say of them', () => {
		const count = (sql: string): unknown => db.prepare(sql).pluck().get();
		expect(count('SELECT count(*) FROM village')).toBe(12);
		expect(count('SELECT count(*) FROM dukcapil1')).toBe(12);
		expect(count('SELECT count(*) FROM dukcapil2_rows')).toBe(12);
		expect(db.prepare('SELECT name FROM village EXCEPT SELECT name FROM dukcapil2 ORDER BY 1').pluck().all()).toEqual([
			'PANENJOAN',
			'WALUYA',
		]);
	});

	/** Village rows by SQL, with the plain value of each. */
	const bySql = (code: string, year: number) =>
		db
			.prepare(`SELECT v.code, x.n, x.d FROM village v LEFT JOIN (${SECOND_WAY[code]}) x ON x.name = v.name`)
			.all({ year }) as { code: number; n: number | null; d: number | null }[];

	const check = (
		rows: readonly Row[],
		code: string,
		year: number,
		expected: readonly { code: number; n: number | null; d: number | null }[],
	): void => {
		const multiplier = MULTIPLIER[code] ?? 100;
		const yesNo = ['C06', 'G08', 'G09'].includes(code);
		const own = rows.filter((row) => row.indicator === code);
		const whole = expected.filter(({ n, d }) => n !== null && d !== null);
		const n = whole.reduce((total, village) => total + village.n!, 0);
		const d = whole.reduce((total, village) => total + village.d!, 0);
		const kecamatan = own.find((row) => row.village === null)!;
		same(kecamatan.value, d > 0 ? (multiplier * n) / d : null, `${code} ${year}`);
		expect(kecamatan.villages_counted, `${code} ${year}`).toBe(whole.length);
		if (whole.length) expect([kecamatan.numerator, kecamatan.denominator], `${code} ${year}`).toEqual([n, d]);
		for (const village of expected) {
			const row = own.find(({ village: found }) => found?.replaceAll('.', '') === String(village.code))!;
			const value =
				village.n === null || village.d === null ? null : yesNo ? village.n : (multiplier * village.n) / village.d;
			same(row.value, value, `${code} ${year} ${row.name}`);
		}
	};

	test.each([2019, 2020, 2021, 2022, 2023, 2024])(
		'every indicator they feed in %d equals sum over sum of the source rows',
		async (year) => {
			const rows = await folder.indicators(String(year));
			const filled = rows.filter((row) => row.village === null && row.value !== null).map((row) => row.indicator);
			expect(filled.sort(), 'no indicator has a value that was not computed a second way').toEqual(
				Object.keys(SECOND_WAY)
					.filter((code) => bySql(code, year).some(({ n, d }) => n !== null && d !== null))
					.sort(),
			);
			for (const code of Object.keys(SECOND_WAY)) check(rows, code, year, bySql(code, year));
		},
	);

	test.each([
		['2024-S1', 'dukcapil1', 12],
		['2024-S2', 'dukcapil2', 10],
	])('people per family in %s are those of its own register file', async (period, table, villages) => {
		const rows = await folder.indicators(period, 'C02');
		const expected = db
			.prepare(`SELECT v.code, r.orang AS n, r.keluarga AS d FROM village v LEFT JOIN ${table} r USING (name)`)
			.all() as { code: number; n: number | null; d: number | null }[];
		expect(expected.filter(({ n }) => n !== null)).toHaveLength(villages);
		check(rows, 'C02', 2024, expected);
	});

	test('in 2024 Panenjoan and Waluya are read from semester 1, the others from semester 2', async () => {
		const rows = await folder.indicators('2024', 'C02');
		const register = (table: string, name: string): unknown =>
			db.prepare(`SELECT orang FROM ${table} WHERE name = ?`).pluck().get(name);
		for (const { name, village, numerator } of rows.filter((row) => row.village !== null)) {
			const table = ['Panenjoan', 'Waluya'].includes(name) ? 'dukcapil1' : 'dukcapil2';
			expect(numerator, `${village} ${name}`).toBe(register(table, name.toUpperCase()));
		}
	});
});
