import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { indicatorRow } from '../../src/analysis/indicator.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue, factsOf, indicatorOf, observed, TEMPLATES, villagesOf } from './support.ts';

interface Example {
	readonly indikator: string;
	readonly masukan: string;
	readonly periode: string;
	readonly nilai_desa: string;
	readonly nilai_kecamatan: string;
	readonly penjelasan: string;
}
type Input = { readonly village: string; readonly period: string } & Record<string, string | number | null>;

const TOLERANCE = 5e-7;
const examples = Papa.parse<Example>(readFileSync(join(TEMPLATES, 'katalog/contoh-hitung.csv'), 'utf8'), {
	header: true,
	skipEmptyLines: true,
}).data;

/** Adds up `2+19+0`. */
const added = (sum: string): number => sum.split('+').reduce((total, part) => total + Number(part), 0);

function close(actual: number | null, expected: number | null, what: string): void {
	if (expected === null || actual === null) expect(actual, what).toBe(expected);
	else expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(TOLERANCE);
}

describe('the worked examples of the catalogue', () => {
	test('are one for each indicator', () => {
		expect(examples.map((example) => example.indikator).sort()).toEqual([...catalogue.indicators.keys()].sort());
	});

	test.each(examples.map((example) => [example.indikator, example] as const))('%s', (code, example) => {
		const inputs = JSON.parse(example.masukan) as Input[];
		const expected = JSON.parse(example.nilai_desa) as Record<string, number | null>;
		const facts = factsOf(
			...inputs.map(({ village, period, ...values }) =>
				observed(village, period, values as Record<string, number | null>),
			),
		);
		const villages = villagesOf(...Object.keys(expected));
		const row = indicatorRow(facts, indicatorOf(code), villages, periodOf(example.periode));

		for (const value of row.villages) close(value.value, expected[value.village!]!, `${code} ${value.village}`);
		close(row.kecamatan.value, example.nilai_kecamatan === '' ? null : Number(example.nilai_kecamatan), code);

		const [, counted, total] = /(\d+) dari (\d+) desa\.$/.exec(example.penjelasan)!;
		expect([row.kecamatan.villagesCounted, row.kecamatan.villagesTotal]).toEqual([Number(counted), Number(total)]);

		// The sums written out in the explanation are the parts of the value.
		const parts = /\(([\d+]+)\)\/\(([\d+]+)\)/.exec(example.penjelasan);
		if (parts) expect([row.kecamatan.numerator, row.kecamatan.denominator]).toEqual(parts.slice(1, 3).map(added));
		else expect(row.indicator.denominator === null || example.indikator === 'D08').toBe(true);
	});
});
