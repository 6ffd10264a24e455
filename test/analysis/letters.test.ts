import { describe, expect, test } from 'vitest';
import { completeness, owedBy } from '../../src/analysis/completeness.ts';
import { Doubts } from '../../src/analysis/doubts.ts';
import { Facts } from '../../src/analysis/facts.ts';
import { lettersAbout } from '../../src/analysis/letters.ts';
import { loadSenders } from '../../src/catalogue/senders.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { senderOfValue } from '../../src/model/form.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue, indicatorOf, observed, villagesOf } from './support.ts';

/** K04 (monthly, Puskesmas), S05 (monthly, the village's own budget program). */
const small: Catalogue = { ...catalogue, indicators: new Map(['K04', 'S05'].map((code) => [code, indicatorOf(code)])) };
const senders = loadSenders('templates', catalogue.variables);
const variable = (code: string) => catalogue.variables.get(code)!;

describe('who is asked about a value', () => {
	test.each([
		// The source names its sender.
		['penduduk', 'umum/puskesmas', 'puskesmas'],
		['penduduk', 'formulir/desa', 'desa'],
		['penduduk', 'umum/puskesmas-cicalengka', 'puskesmas'],
		['kelahiran', 'umum/dinas-sosial', 'dinsos'],
		// The layout does.
		['penduduk', 'prodeskel/umur_tunggal', 'desa'],
		['penduduk', 'portaldatadesa/penduduk_jk', 'desa'],
		['penduduk', 'dukcapil/gis', 'dukcapil'],
		['idm_status', 'portaldatadesa/idm_sosial_demografi', 'desa'],
		['idm_status', 'idm/kemendesa', 'kemendesa'],
		['sekolah_sd', 'podes/2024', 'bps'],
		// Nothing does: whoever answers for the variable.
		['penduduk', 'umum', 'dukcapil'],
		['tbc_spm', 'umum/seseorang', 'puskesmas'],
		['keluarga_dtks', 'opendata_bandung/kk_dtks', 'dinsos'],
		// What the kecamatan's own program collects comes from offices too.
		['kasus_dbd', 'opendk/epidemi_penyakit', 'puskesmas'],
		['siswa_sd_opendk', 'opendk/putus_sekolah', 'upt-pendidikan'],
		['sarana_pasar', 'opendk/data_sarana', 'desa'],
	])('%s from %s: %s', (code, source, key) => {
		expect(senderOfValue(catalogue.variables.get(code) ?? variable('penduduk'), source, senders).key).toBe(key);
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
	const matter = { variables: catalogue.variables, senders, villages, cells, doubts, today: march };

	test('ask a village for what is its own and overdue, and not about figures that an office sent', () => {
		const letters = lettersAbout(matter).villages;
		// March is not over: only February is overdue for A, January and February for B.
		expect(
			letters.map(({ village, doubts: own, owed }) => ({
				village: village!.code,
				doubts: own.map(([[doubt]]) => doubt.variable),
				owed: owed.map(({ variable, periods }) => `${variable.code} ${periods.join(' ')}`),
			})),
		).toEqual([
			{ village: 'A', doubts: [], owed: ['blt_dibayar 2024-02', 'blt_rencana 2024-02'] },
			{ village: 'B', doubts: [], owed: ['blt_dibayar 2024-01 2024-02', 'blt_rencana 2024-01 2024-02'] },
		]);
	});

	test('ask an office for what all its villages lack, in one line', () => {
		const letters = lettersAbout(matter).offices;
		expect(letters.map(({ office }) => office!.key)).toEqual(['puskesmas', 'dukcapil']);
		expect(letters[1]!.doubts.map(([[doubt]]) => doubt.variable)).toEqual(['penduduk']);
		expect(
			letters[0]!.owed.map(({ variable, villages: own, periods }) => [
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
		expect(lettersAbout({ ...matter, cells: [], doubts: [] })).toEqual({ villages: [], offices: [], unwritten: [] });
	});

	test('ask each of two sources that differ about its own figure', () => {
		const own = [
			...observed('A', '2024', { penduduk: 1000 }, { source: 'prodeskel/umur_tunggal', rank: 3 }),
			...observed('A', '2024-S1', { penduduk: 3000 }, { source: 'dukcapil/gis', rank: 1 }),
			...observed('A', '2024-S2', { penduduk: 3100 }, { source: 'dukcapil/gis', rank: 1 }),
		];
		const found = new Doubts(new Facts(catalogue, own), villages).list(null);
		const { villages: toVillages, offices } = lettersAbout({ ...matter, cells: [], doubts: found });
		const told = (letters: typeof offices) =>
			letters.map(({ village, office, doubts: lines }) => [
				village?.code ?? office!.key,
				lines.map((line) => line.map(([{ period, value, source }]) => `${period} ${value} ${source}`)),
			]);
		expect(told(toVillages)).toEqual([['A', [['2024 1000 prodeskel/umur_tunggal']]]]);
		expect(told(offices)).toEqual([['dukcapil', [['2024-S2 3100 dukcapil/gis', '2024-S1 3000 dukcapil/gis']]]]);
	});

	test('go to nobody about what is published for everybody, which is counted', () => {
		const status = { idm: 0.9, iks: 0.9, ike: 0.9, ikl: 0.9, idm_status: 1 };
		const own = observed('A', '2024', status, { source: 'idm/kemendesa', rank: 3 });
		const found = new Doubts(new Facts(catalogue, own), villages).list(null);
		expect(lettersAbout({ ...matter, cells: [], doubts: found })).toMatchObject({
			villages: [],
			offices: [],
			unwritten: [{ sender: { key: 'kemendesa' }, doubts: 1, owed: 0 }],
		});
	});
});

describe('what is owed', () => {
	test('is summed by the office, and counts only what is over when the date is known', () => {
		const villages = villagesOf('A', 'B');
		const facts = new Facts(small, observed('A', '2024-01', { balita_ditimbang: 1, balita_sasaran: 2 }));
		const asked = periodOf('2024-T1');
		const today = 2024 * 12 + 1;
		const owed = (now: number | null) =>
			owedBy(completeness(facts, villages, asked, now), now, senders).map(({ sender, values, villages: own }) => [
				sender.name,
				values,
				own.length,
			]);
		// Three months of two variables for two villages, less the two values of A.
		expect(owed(null)).toEqual([
			['Pemerintah Desa', 12, 2],
			['Puskesmas', 10, 2],
		]);
		// In February only January is over.
		expect(owed(today)).toEqual([
			['Pemerintah Desa', 4, 2],
			['Puskesmas', 2, 1],
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
