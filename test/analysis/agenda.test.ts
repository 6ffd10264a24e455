import { describe, expect, test } from 'vitest';
import { addresseeOf, dataNotes, isAboveVillage, summarise } from '../../src/analysis/agenda.ts';
import { type Picture, pictureOf } from '../../src/analysis/picture.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import type { AgendaItem } from '../../src/model/finding.ts';
import { periodOf } from '../../src/model/period.ts';
import type { Village } from '../../src/model/place.ts';
import { catalogue, factsOf, indicatorOf, observed } from './support.ts';

const CODES = ['2001', '2002', '2003', '2004', '2005'].map((number) => `99.01.01.${number}`);
const [A, B, C, D, E] = CODES as [string, string, string, string, string];
const villages: readonly Village[] = CODES.map((code) => ({ code, name: code, status: 'desa', bpsCode: null }));

const picture = (period: string, ...groups: KeptObservation[][]): Picture =>
	pictureOf(factsOf(...groups), [...catalogue.indicators.values()], villages, periodOf(period));
const suara = (items: readonly AgendaItem[]): AgendaItem[] =>
	items.filter((item) => item.direction === 'suara_kabupaten');
const binwas = (items: readonly AgendaItem[]): AgendaItem[] => items.filter((item) => item.direction === 'binwas_desa');

/** Under-fives weighed out of 100: first in charge is the village. */
const weighed = (village: string, count: number, period = '2024-10'): KeptObservation[] =>
	observed(village, period, { balita_ditimbang: count, balita_sasaran: 100 });

describe('suara: issues for the kabupaten', () => {
	test('are voiced when more than half of the reporting villages miss', () => {
		const [item] = suara(picture('2024-10', weighed(A, 50), weighed(B, 60), weighed(C, 95)).items);
		expect(item).toMatchObject({
			code: 'B-K04-DINKES',
			authority: 'kabupaten',
			gapCount: 70,
			value: { village: null },
		});
		expect(item!.villages.map((village) => village.code)).toEqual([A, B]);
		expect(item!.reasons).toContainEqual({ code: 'most_villages_miss', missing: 2, reporting: 3 });
	});

	test('are not voiced for half, nor when silent villages are left out of the count', () => {
		expect(suara(picture('2024-10', weighed(A, 50), weighed(B, 95)).items)).toEqual([]);
		expect(suara(picture('2024-10', weighed(A, 50), weighed(B, 60), weighed(C, 95), weighed(D, 95)).items)).toEqual([]);
		expect(suara(picture('2024-10', weighed(A, 50)).items)).toHaveLength(1);
	});

	test('count a village with nobody to serve among the reporting', () => {
		const nobody = observed(B, '2024-10', { balita_ditimbang: 0, balita_sasaran: 0 });
		expect(suara(picture('2024-10', weighed(A, 50), nobody).items)).toEqual([]);
	});

	test('are voiced for a single village when the first office in charge stands above the village', () => {
		const items = suara(
			picture(
				'2024',
				...CODES.map((code, i) => observed(code, '2024', { akta_0_17: i === 0 ? 50 : 100, anak_0_17: 100 })),
			).items,
		);
		expect(items.map((item) => item.code)).toEqual(['B-D01-DUKCAPIL']);
		expect(items[0]!.reasons).toContainEqual({ code: 'responsible_above_village', office: 'Dukcapil kabupaten' });
		expect(items[0]!.reasons.map((reason) => reason.code)).not.toContain('most_villages_miss');
	});

	test('know who stands above the village', () => {
		expect(isAboveVillage(indicatorOf('K01'))).toBe(true);
		for (const code of ['K04', 'A06', 'G04', 'G07']) expect(isAboveVillage(indicatorOf(code)), code).toBe(false);
		expect(isAboveVillage(indicatorOf('K01', { responsible: [] }))).toBe(false);
	});

	test('tell a family once, by its first voiced member', () => {
		const houses = (village: string, babs: number, odf: number) =>
			observed(village, '2024', { rt_total: 100, rt_babs: babs, desa_odf: odf });
		const all = suara(picture('2024', houses(A, 10, 0), houses(B, 5, 0), houses(C, 0, 1)).items);
		expect(all.map((item) => item.code)).toEqual(['B-A06-DINKES']);
		expect(all[0]!.reasons).toContainEqual({ code: 'also_missed', indicators: ['A07'] });
		// A06 is missed in two of five only, so nobody voices it for A07.
		const part = suara(
			picture('2024', houses(A, 10, 0), houses(B, 5, 0), houses(C, 0, 0), houses(D, 0, 0), houses(E, 0, 1)).items,
		);
		expect(part.map((item) => item.code)).toEqual(['B-A07-DINKES']);
	});

	test('stand by office, then by severity', () => {
		const items = suara(
			picture(
				'2024',
				observed(A, '2024', { akta_0_17: 50, anak_0_17: 100, kia: 49, anak_0_16: 100 }),
				observed(A, '2024', { bumil_k4: 50, bumil_sasaran: 100 }),
				observed(A, '2024', { anak16_18_sekolah: 50, anak16_18: 100 }),
			).items,
		);
		expect(items.map((item) => item.code)).toEqual([
			'B-D01-DUKCAPIL',
			'B-D02-DUKCAPIL',
			'B-K14-DINKES',
			'B-P04-DISDIKPROV',
		]);
		expect(items.at(-1)!.authority).toBe('provinsi');
	});
});

describe('the addressee', () => {
	test.each([
		['K01', 'DINKES', 'kabupaten'],
		['P02', 'DISDIK', 'kabupaten'],
		['P04', 'DISDIKPROV', 'provinsi'],
		['A01', 'DPUPR', 'kabupaten'],
		['A06', 'DINKES', 'kabupaten'],
		['A09', 'DLH', 'kabupaten'],
		['S01', 'DINSOS', 'kabupaten'],
		['S11', 'DISPERKIM', 'kabupaten'],
		['D01', 'DUKCAPIL', 'kabupaten'],
		['B09', 'DPMD', 'kabupaten'],
		['G01', 'DPMD', 'kabupaten'],
	])('of %s is %s', (code, key, level) => {
		expect(addresseeOf(catalogue, indicatorOf(code))).toMatchObject({ key, level });
	});

	test('is null where the catalogue names none', () => {
		expect(addresseeOf({ ...catalogue, addressees: [] }, indicatorOf('K01'))).toBeNull();
	});
});

describe('binwas: one item per village and missed target', () => {
	test('carries the steps of the village, its gap and why', () => {
		const items = binwas(picture('2025-10', observed(B, '2025-10', { balita_ditimbang: 5, balita_sasaran: 10 })).items);
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({
			code: 'A-K04-2002',
			gapCount: 4,
			authority: 'desa',
			addressee: null,
			action: indicatorOf('K04').villageSteps,
			reasons: [
				{ code: 'target_missed', indicative: true },
				{ code: 'small_number', denominator: 10 },
			],
		});
	});

	test('stands by village in the order of the register, then by severity', () => {
		const items = binwas(
			picture(
				'2024-10',
				weighed(C, 10),
				weighed(A, 80),
				observed(A, '2024-10', { balita_gk_pmt: 0, balita_gizi_kurang: 50 }),
			).items,
		);
		expect(items.map((item) => item.code)).toEqual(['A-K08-2001', 'A-K04-2001', 'A-K04-2003']);
	});

	test('names the other members of its family', () => {
		const [item] = binwas(
			picture('2024', observed(A, '2024', { anak7_12: 100, anak7_12_sekolah: 90, anak7_15: 150, ats7_15: 10 })).items,
		);
		expect(item).toMatchObject({ code: 'A-P02-2001' });
		expect(item!.reasons).toContainEqual({ code: 'also_missed', indicators: ['P05'] });
	});
});

describe('the draft', () => {
	const groups = [weighed(A, 50), weighed(B, 60), observed(C, '2024-10', { balita_gk_pmt: 0, balita_gizi_kurang: 50 })];

	test('is the same whatever the order of the observations, with unique codes', () => {
		const codes = (list: KeptObservation[][]): string[] => picture('2024-10', ...list).items.map((item) => item.code);
		expect(codes([...groups].reverse())).toEqual(codes(groups));
		expect(new Set(codes(groups)).size).toBe(codes(groups).length);
	});

	test('keeps the codes of items when figures change and other items come', () => {
		const before = picture('2024-10', weighed(A, 50)).items.map((item) => item.code);
		const after = picture('2024-10', weighed(A, 40), weighed(B, 10), ...groups.slice(2)).items.map((item) => item.code);
		expect(before).toEqual(['A-K04-2001', 'B-K04-DINKES']);
		expect(after).toEqual(expect.arrayContaining(before));
	});

	test('never holds a neutral indicator', () => {
		const { items } = picture(
			'2024',
			observed(A, '2024', { keluarga_miskin: 99, keluarga: 100, bel_pendidikan: 0, bel_kesehatan: 0, bel_total: 100 }),
		);
		expect(items).toEqual([]);
	});

	test('is empty for two reasons that are told apart', () => {
		// Nothing to judge: a value, but no target.
		const noTarget = picture('2024-05', observed(A, '2024-05', { balita_bb_kurang: 50, balita_ditimbang: 100 }));
		expect(noTarget).toMatchObject({ items: [], judged: 0 });
		// Judged, and nothing missed.
		const reached = picture('2024-10', weighed(A, 95));
		expect(reached).toMatchObject({ items: [], judged: 1 });
		// What the program records about itself is not judged.
		expect(picture('2024', observed(A, '2024', { agenda_selesai: 0, agenda_total: 5 })).judged).toBe(0);
	});
});

describe('the summary', () => {
	test('tells of each sector its villages, items and worst item', () => {
		const { rows, items } = picture('2024-10', weighed(A, 50), weighed(B, 60), weighed(C, 95));
		const health = summarise(rows, items, villages).find((line) => line.sector === 'kesehatan')!;
		expect(health).toMatchObject({
			villagesBelow: 2,
			gapCount: 40,
			villagesWithoutData: 2,
			binwasItems: 2,
			suaraItems: 1,
			worst: { code: 'A-K04-2001' },
		});
		const school = summarise(rows, items, villages).find((line) => line.sector === 'pendidikan')!;
		expect(school).toMatchObject({
			worst: null,
			gapCount: null,
			villagesBelow: 0,
			villagesWithoutData: 5,
			indicatorsWithValue: 0,
		});
	});
});

describe('notes on the data', () => {
	test('name villages missing from what others reported, and figures to be read with care', () => {
		const { rows } = picture(
			'2024-10',
			...[A, B, C].map((village) => weighed(village, 95)),
			weighed(D, 120),
			observed(E, '2024-10', { balita_ditimbang: 3, balita_sasaran: 0 }),
		);
		const notes = dataNotes(rows, villages).filter((note) => note.indicator.code === 'K04');
		expect(notes.map((note) => [note.kind, note.village.code])).toEqual([
			['care', D],
			['care', E],
		]);
		const silent = dataNotes(picture('2024-10', weighed(A, 95)).rows, villages);
		expect(
			silent.filter((note) => note.indicator.code === 'K04').map((note) => [note.kind, note.village.code]),
		).toEqual([B, C, D, E].map((code) => ['missing', code]));
		expect(silent.some((note) => note.indicator.code === 'K05')).toBe(false);
	});
});
