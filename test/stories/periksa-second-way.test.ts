import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const VILLAGES = ['Sukamaju', 'Mekarjaya', 'Tirtamulya', 'Giriharja', 'Wanasari', 'Bojongasih'];
const MONTHS = ['01', '02', '03', '04', '05', '06'].map((month) => `2024-${month}`);

/** Whole numbers below `most` that look like chance and are the same in each run. */
function chance(seed: number): (most: number) => number {
	let state = seed;
	return (most) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * most);
	};
}

/** Values in force as the rules see them: of one village, period and source. */
const IN_FORCE = `WITH newest AS (
	SELECT variable.code AS variable, place.name AS place, period.label AS period, source_id, value,
		row_number() OVER (PARTITION BY variable_id, place_id, period_id, source_id ORDER BY import_id DESC) AS nth
	FROM observation JOIN variable ON variable.id = variable_id JOIN place ON place.id = place_id
	JOIN period ON period.id = period_id), v AS (SELECT * FROM newest WHERE nth = 1)`;

describe('doubts against plain SQL over the same workspace', () => {
	let path: string;
	beforeAll(async () => {
		const folder = folders.make();
		path = await demoWorkspace(folder);
		const next = chance(7);
		const rows: string[] = [];
		for (const village of VILLAGES) {
			let paid = 0;
			for (const period of MONTHS) {
				// Some sums fail, some parts are larger than their wholes, some running totals fall.
				const [men, women] = [900 + next(40), 910 + next(40)];
				const people = men + women + (next(4) === 0 ? 1 + next(5) : 0);
				const [measured, target] = [180 + next(40), 190 + next(40)];
				paid += next(5) === 0 ? -next(8) : 10 + next(8);
				paid = Math.max(0, paid);
				rows.push([village, period, people, men, women, measured, target, paid, paid + next(3)].join());
			}
		}
		const head =
			'Desa,Periode,penduduk,penduduk_laki,penduduk_perempuan,balita_stunting,balita_diukur,blt_dibayar,blt_rencana';
		const file = join(folder, 'acak.csv');
		writeFileSync(file, `${head}\n${rows.join('\n')}\n`);
		const ran = await dasbor(['impor', file, '--ruang', path, '--ya']);
		expect(ran.code, ran.stderr).toBe(0);
	});

	async function both(rule: RegExp, sql: string): Promise<{ told: string[]; plain: string[] }> {
		const ran = await dasbor(['periksa', '--ragu', '--ruang', path, '--format', 'json']);
		const { rows } = JSON.parse(ran.stdout) as {
			rows: Record<'name' | 'variable' | 'period' | 'value' | 'rule', string>[];
		};
		const told = rows.filter((row) => rule.test(row.rule));
		const db = new Database(path, { readonly: true });
		const plain = db.prepare(`${IN_FORCE} ${sql}`).raw().all() as unknown[][];
		db.close();
		return {
			told: told.map(({ name, variable, period, value }) => [name, variable, period, value].join(' ')).sort(),
			plain: plain.map((row) => row.join(' ')).sort(),
		};
	}

	it('men and women make the people', async () => {
		const { told, plain } = await both(
			/^P01$/,
			`SELECT p.place, p.variable, p.period, p.value FROM v p
			JOIN v l USING (place, period, source_id) JOIN v w USING (place, period, source_id)
			WHERE p.variable = 'penduduk' AND l.variable = 'penduduk_laki' AND w.variable = 'penduduk_perempuan'
				AND p.value <> l.value + w.value`,
		);
		expect(plain.length).toBeGreaterThan(3);
		expect(told).toEqual(plain);
	});

	it('no numerator is above its denominator', async () => {
		const { told, plain } = await both(
			/^P29-/,
			`SELECT n.place, n.variable, n.period, n.value FROM v n JOIN v d USING (place, period, source_id)
			WHERE ((n.variable = 'balita_stunting' AND d.variable = 'balita_diukur')
				OR (n.variable = 'blt_dibayar' AND d.variable = 'blt_rencana')) AND n.value > d.value`,
		);
		expect(plain.length).toBeGreaterThan(3);
		expect(told).toEqual(plain);
	});

	it('no running total falls within its year', async () => {
		const { told, plain } = await both(
			/^P43$/,
			`SELECT place, variable, period, value FROM (
				SELECT *, lag(value) OVER (PARTITION BY variable, place, source_id, substr(period, 1, 4) ORDER BY period) AS before
				FROM v WHERE variable IN ('blt_dibayar', 'blt_rencana')) WHERE value < before`,
		);
		expect(plain.length).toBeGreaterThan(3);
		expect(told).toEqual(plain);
	});
});
