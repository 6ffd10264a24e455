import { describe, expect, it } from 'vitest';
import type { LearnColumn } from '../../src/intake/learn.ts';
import { likelyTargets, nearVariables } from '../../src/intake/learn-variables.ts';
import { variables } from '../support/request.ts';

const first = (title: string): string | undefined => nearVariables(title, variables).variables[0]?.code;
const best = (title: string): string | null => nearVariables(title, variables).best?.code ?? null;
const column = (letters: string, title: string, parts: readonly string[] = []): LearnColumn => ({
	letters,
	title,
	heading: title.toLowerCase(),
	samples: [],
	personal: false,
	proposal: null,
	parts,
});

describe('variables near a heading', () => {
	it.each([
		['BAYI LAHIR HIDUP', 'lahir_hidup'],
		['K4 ABS', 'bumil_k4'],
		['Ibu Hamil KEK s.d. Bulan Ini', 'bumil_kek'],
		['SASARAN BUMIL', 'bumil_sasaran'],
		['Hasil Penimbangan Ditimbang (D)', 'balita_ditimbang'],
		['S JML', 'balita_sasaran'],
		['D L', 'balita_ditimbang'],
		['Balita Gizi Kurang', 'balita_gizi_kurang'],
	])('has the likeliest first and proposes it: %s', (title, code) => {
		expect(first(title)).toBe(code);
		expect(best(title)).toBe(code);
	});

	it.each(['K4 %', 'Jml', 'L', 'Penduduk Miskin', 'Neo Risti', 'Jamban sehat', 'Keterangan', 's.d. Bulan Ini'])(
		'proposes none for a heading that no variable fits: %s',
		(title) => expect(best(title)).toBeNull(),
	);
});

describe('what columns most likely hold', () => {
	const likely = (...columns: LearnColumn[]): string[] => [...likelyTargets(columns, variables).values()];

	it('is the sum where it stands beside its parts, and both parts where it does not', () => {
		expect(likely(column('C', 'S L'), column('D', 'S P'), column('E', 'S JML', ['C', 'D']))).toEqual([
			'@abaikan',
			'@abaikan',
			'balita_sasaran',
		]);
		expect(likely(column('C', 'S L'), column('D', 'S P'))).toEqual(['balita_sasaran', 'balita_sasaran']);
		expect(likely(column('C', 'Stunting L'), column('D', 'Stunting P'), column('E', 'Jml', ['C', 'D']))).toEqual([
			'@abaikan',
			'@abaikan',
			'balita_stunting',
		]);
	});

	it('keeps parts that are variables of their own', () => {
		expect(
			likely(column('C', 'Penduduk laki-laki'), column('D', 'Penduduk perempuan'), column('E', 'Penduduk', ['C', 'D'])),
		).toEqual(['penduduk_laki', 'penduduk_perempuan', 'penduduk']);
	});
});
