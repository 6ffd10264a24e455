import { describe, expect, test } from 'vitest';
import { completeness, owedBy } from '../../src/analysis/completeness.ts';
import { Doubts } from '../../src/analysis/doubts.ts';
import { Facts } from '../../src/analysis/facts.ts';
import { isFromVillage, officeLetters, officeOf, villageLetters } from '../../src/analysis/letters.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue, indicatorOf, observed, villagesOf } from './support.ts';

/** K04 (monthly, Puskesmas), S05 (monthly, the village's own budget program). */
const small: Catalogue = { ...catalogue, indicators: new Map(['K04', 'S05'].map((code) => [code, indicatorOf(code)])) };
const variable = (code: string) => catalogue.variables.get(code)!;

describe('who sends a variable', () => {
	test('is the office named first in its source', () => {
		expect(officeOf(variable('tbc_spm'))).toBe('Puskesmas');
		expect(officeOf(variable('blt_dibayar'))).toBe('Siskeudes');
		expect(isFromVillage(variable('blt_dibayar'))).toBe(true);
		expect(isFromVillage(variable('hpk_air'))).toBe(true);
		for (const code of ['tbc_spm', 'posyandu_aktif', 'penduduk', 'siswa_sd', 'desa_paud'])
			expect(isFromVillage(variable(code)), code).toBe(false);
	});
});

describe('letters', () => {
	const villages = villagesOf('A', 'B');
	const facts = new Facts(small, [
		...observed('A', '2024-01', { balita_ditimbang: 1, balita_sasaran: 2, blt_dibayar: 3, blt_rencana: 3 }),
		...observed('B', '2024-01', {
			balita_ditimbang: 1,
			balita_sasaran: 2,
			penduduk: 3,
			penduduk_laki: 1,
			penduduk_perempuan: 1,
		}),
	]);
	const asked = periodOf('2024-T1');
	const march = 2024 * 12 + 2;
	const cells = completeness(facts, villages, asked, march);
	const doubts = new Doubts(facts, villages).list(null);

	test('ask a village for what is its own and overdue, and to check its doubtful figures', () => {
		const letters = villageLetters(villages, cells, doubts, march);
		// March is not over: only February is overdue for A, January and February for B.
		expect(
			letters.map(({ village, doubts: own, owed }) => ({
				village: village!.code,
				doubts: own.map(([doubt]) => doubt!.variable),
				owed: owed.map(({ variable, periods }) => `${variable.code} ${periods.join(' ')}`),
			})),
		).toEqual([
			{ village: 'A', doubts: [], owed: ['blt_dibayar 2024-02', 'blt_rencana 2024-02'] },
			{ village: 'B', doubts: ['penduduk'], owed: ['blt_dibayar 2024-01 2024-02', 'blt_rencana 2024-01 2024-02'] },
		]);
	});

	test('ask an office for what all its villages lack, in one line', () => {
		const letters = officeLetters(catalogue.variables, cells, doubts, march);
		expect(letters.map(({ office }) => office)).toEqual(['Dukcapil', 'Puskesmas']);
		expect(letters[0]!.doubts.map(([doubt]) => doubt!.variable)).toEqual(['penduduk']);
		expect(
			letters[1]!.owed.map(({ variable, villages: own, periods }) => [
				variable.code,
				own.map(({ code }) => code),
				periods,
			]),
		).toEqual([
			['balita_ditimbang', ['A', 'B'], ['2024-02']],
			['balita_sasaran', ['A', 'B'], ['2024-02']],
		]);
	});

	test('go to nobody who owes nothing', () => {
		expect(villageLetters(villages, [], [], null)).toEqual([]);
		expect(officeLetters(catalogue.variables, [], [], null)).toEqual([]);
	});
});

describe('what is owed', () => {
	test('is summed by the office, and counts only what is over when the date is known', () => {
		const villages = villagesOf('A', 'B');
		const facts = new Facts(small, observed('A', '2024-01', { balita_ditimbang: 1, balita_sasaran: 2 }));
		const asked = periodOf('2024-T1');
		const today = 2024 * 12 + 1;
		const owed = (now: number | null) =>
			owedBy(completeness(facts, villages, asked, now), now).map(({ sender, values, villages: own }) => [
				sender,
				values,
				own.length,
			]);
		// Three months of two variables for two villages, less the two values of A.
		expect(owed(null)).toEqual([
			['Siskeudes/OMSPAN', 12, 2],
			['Puskesmas/e-PPGBM', 10, 2],
		]);
		// In February only January is over.
		expect(owed(today)).toEqual([
			['Siskeudes/OMSPAN', 4, 2],
			['Puskesmas/e-PPGBM', 2, 1],
		]);
	});

	test('is late only once its period is over', () => {
		const cell = (today: number | null) =>
			completeness(new Facts(small, []), villagesOf('A'), periodOf('2024-01'), today).find(
				({ sector }) => sector === 'kesehatan',
			);
		expect(cell(null)).toMatchObject({ state: 'none', late: 0 });
		expect(cell(2024 * 12)).toMatchObject({ state: 'none', late: 0 });
		expect(cell(2024 * 12 + 1)).toMatchObject({ state: 'late', late: 2, due: 2, reported: 0 });
	});
});
