import { describe, expect, test } from 'vitest';
import { completeness, dueVariables, isComplete } from '../../src/analysis/completeness.ts';
import { Facts } from '../../src/analysis/facts.ts';
import { indicatorRow } from '../../src/analysis/indicator.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue, factsOf, indicatorOf, observed, rowOf, villagesOf } from './support.ts';

const due = (period: string): Set<string> => new Set(dueVariables(catalogue, periodOf(period)).map(({ code }) => code));

describe('what is due', () => {
	test('of a kelurahan is nothing that only a desa has', () => {
		const only = [...catalogue.variables.values()].filter(({ desaOnly }) => desaOnly).map(({ code }) => code);
		expect(only).toEqual(
			expect.arrayContaining(['bel_total', 'dd_blt', 'blt_dibayar', 'blt_rencana', 'desa_rkp_tepat']),
		);
		// A kelurahan holds meetings about its poor, has burials, children and water as a desa has.
		for (const code of ['desa_musdes_data', 'desa_bpp', 'hpk_air', 'usul_ajukan']) expect(only).not.toContain(code);
		const places = ['32.04.25.1001', '32.04.25.2001'].map((code) => ({
			code,
			name: code,
			status: 'desa' as const,
			bpsCode: null,
		}));
		const owed = completeness(factsOf(), places, periodOf('2024'), null).map(({ village, missing }) => ({
			village,
			missing,
		}));
		const asks = (at: number): Set<string> =>
			new Set(
				owed
					.filter(({ village }) => village === places[at])
					.flatMap(({ missing }) => missing.map(({ variable }) => variable.code)),
			);
		expect([...asks(1)].filter((code) => !asks(0).has(code)).sort()).toEqual(
			only.filter((code) => asks(1).has(code)).sort(),
		);
		expect(asks(0).has('blt_dibayar')).toBe(false);
		expect(asks(1).has('blt_dibayar')).toBe(true);
	});

	test('follows how often a value is due', () => {
		// Monthly, quarterly, every half-year, yearly.
		const kinds = ['balita_ditimbang', 'hpk_air', 'rt_total', 'bel_total'];
		const found = (period: string): string[] => kinds.filter((code) => due(period).has(code));
		expect(found('2024-02')).toEqual(['balita_ditimbang']);
		expect(found('2024-03')).toEqual(['balita_ditimbang', 'hpk_air']);
		expect(found('2024-06')).toEqual(['balita_ditimbang', 'hpk_air', 'rt_total']);
		expect(found('2024-12')).toEqual(kinds);
		expect(found('2024-T1')).toEqual(['balita_ditimbang', 'hpk_air']);
		expect(found('2024-S1')).toEqual(['balita_ditimbang', 'hpk_air', 'rt_total']);
		expect(found('2024')).toEqual(kinds);
	});

	test('is what an indicator uses and a file can bring', () => {
		const used = new Set(
			[...catalogue.indicators.values()].flatMap(({ numerator, denominator }) => [numerator, denominator]),
		);
		for (const variable of dueVariables(catalogue, periodOf('2024'))) {
			expect(used.has(variable.code), variable.code).toBe(true);
			expect(variable.computed, variable.code).toBe(false);
		}
		for (const made of ['desa_dinilai', 'desa_total', 'desa_lengkap', 'selisih_penduduk'])
			expect(due('2024').has(made)).toBe(false);
		// Context only: no indicator that judges uses it.
		expect(due('2024').has('keluarga_miskin')).toBe(false);
	});
});

/** A catalogue of two indicators: K04 (both parts monthly) and A04 (both half-yearly). */
const small: Catalogue = {
	...catalogue,
	indicators: new Map(['K04', 'A04', 'G09'].map((code) => [code, indicatorOf(code)])),
};
const complete = (period: string, ...groups: KeptObservation[][]): boolean =>
	isComplete(new Facts(small, groups.flat()), 'A', periodOf(period));
const both = { balita_ditimbang: 1, balita_sasaran: 2 };
const houses = { rt_sanitasi_layak: 1, rt_total: 2 };

describe('a village is complete', () => {
	test('when every variable due has a value for each date it was due', () => {
		expect(complete('2024-05', observed('A', '2024-05', both))).toBe(true);
		expect(complete('2024-06', observed('A', '2024-06', both))).toBe(false);
		expect(complete('2024-06', observed('A', '2024-06', both), observed('A', '2024-S1', houses))).toBe(true);
		expect(
			complete('2024-T2', ...['2024-04', '2024-06'].map((month) => observed('A', month, { ...both, ...houses }))),
		).toBe(false);
	});

	test('not by a blank, by another village or by a value left out', () => {
		expect(complete('2024-05', observed('A', '2024-05', { ...both, balita_sasaran: null }))).toBe(false);
		expect(complete('2024-05', observed('B', '2024-05', both))).toBe(false);
		expect(complete('2024-05', observed('A', '2024-05', both, { state: 'left_out' }))).toBe(false);
	});

	test('by 0, and by a yearly value for the months of its year', () => {
		expect(complete('2024-05', observed('A', '2024-05', { balita_ditimbang: 0, balita_sasaran: 0 }))).toBe(true);
		const yearly = observed('A', '2024', { balita_sasaran: 2 });
		expect(complete('2024-05', observed('A', '2024-05', { balita_ditimbang: 1 }), yearly)).toBe(true);
		expect(complete('2025-05', observed('A', '2025-05', { balita_ditimbang: 1 }), yearly)).toBe(false);
	});

	test('whichever source brought each month', () => {
		const first = observed('A', '2024-04', both, { source: 'a', rank: 1 });
		const rest = ['2024-05', '2024-06'].map((month) =>
			observed('A', month, { ...both, ...houses }, { source: 'b', rank: 2 }),
		);
		expect(complete('2024-T2', first, ...rest)).toBe(true);
	});
});

describe('villages with complete data (G09)', () => {
	test('are a share of all villages of the register: who does not report is not complete', () => {
		const facts = new Facts(small, observed('A', '2024-05', both));
		const row = indicatorRow(facts, indicatorOf('G09'), villagesOf('A', 'B', 'C'), periodOf('2024-05'));
		expect(row.villages.map((value) => value.value)).toEqual([1, 0, 0]);
		expect(row.kecamatan).toMatchObject({ numerator: 1, denominator: 3, villagesCounted: 3, villagesTotal: 3 });
	});

	test('have no value in an empty workspace', () => {
		const row = indicatorRow(factsOf(), indicatorOf('G09'), villagesOf('A', 'B'), periodOf('2024-05'));
		expect(row.kecamatan).toMatchObject({ value: null, villagesCounted: 0 });
	});

	test('are taken as given where an office reports them', () => {
		const row = rowOf('G09', '2024-10', observed('A', '2024-10', { desa_lengkap: 1, desa_total: 1 }));
		expect(row.kecamatan.value).toBe(100);
	});
});
