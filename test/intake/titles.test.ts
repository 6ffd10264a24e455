import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/intake/grid.ts';
import { titledPeriod, titlePeriod } from '../../src/intake/titles.ts';
import { periodOf } from '../../src/model/period.ts';

/** A sheet with one text a row above its heading. */
const sheet = (titles: readonly string[], name = 'Sheet1'): Sheet =>
	({ name, hidden: false, rows: titles.map((text, i) => ({ number: i + 1, cells: [text] })) }) as unknown as Sheet;
const named = (...titles: string[]): string | null =>
	titledPeriod(sheet(titles), titles.length + 1)?.period.label ?? null;

describe('the period that a title names', () => {
	it.each([
		['BULAN OKTOBER 2024', '2024-10'],
		['Periode : Oktober 2024', '2024-10'],
		['BULAN : NOPEMBER TAHUN 2024', '2024-11'],
		['Laporan Pebruari 2025', '2025-02'],
		['Data gizi per Okt. 2024', '2024-10'],
		['Rekap Ags 2024', '2024-08'],
		['Rekap Agt 2024', '2024-08'],
		['Rekap Peb 2024', '2024-02'],
		['Semester II Tahun 2024', '2024-S2'],
		['SEMESTER 1 TA 2024', '2024-S1'],
		['TW III 2024', '2024-T3'],
		['Triwulan 2 Tahun 2024', '2024-T2'],
		['TW. IV TAHUN ANGGARAN 2024', '2024-T4'],
		['Januari s.d. Juni 2024', '2024-S1'],
		['TAHUN 2024', '2024'],
		['TAHUN AJARAN 2024/2025', '2024/2025'],
	])('%s is %s', (title, label) => expect(named(title)).toBe(label));

	it('is the shortest one, with its row and words', () => {
		const titles = ['LAPORAN TAHUN 2024', 'BULAN OKTOBER 2024'];
		expect(titledPeriod(sheet(titles), 3)).toMatchObject({ text: 'BULAN OKTOBER 2024', row: 2 });
		expect(titledPeriod(sheet(['REKAP'], 'Okt 2024'), 2)).toMatchObject({ row: null, period: { label: '2024-10' } });
	});

	it.each([
		[['Peraturan Bupati Nomor 5 Tahun 2023']],
		[['Oktober 2024', 'November 2024']],
		[['Januari - Oktober 2024']],
		[['BULAN OKTOBER']],
		[['Desa Cikuya 2024']],
	])('is none for %j', (titles) => expect(named(...titles)).toBeNull());

	it('contradicts another one that was given', () => {
		const against = (title: string, given: string): string | null => titlePeriod(sheet([title]), 2, periodOf(given));
		expect(against('BULAN NOPEMBER 2024', '2024-10')).toBe('2024-11');
		expect(against('Peb 2024', '2024-10')).toBe('2024-02');
		expect(against('TW II Tahun 2024', '2024-10')).toBe('2024-T2');
		expect(against('Laporan Semester I', '2024-10')).toBe('2024-S1');
		expect(against('TW IV 2024', '2024-10')).toBeNull();
		expect(against('BULAN OKTOBER', '2024-10')).toBeNull();
		expect(against('TAHUN 2024', '2024-10')).toBeNull();
	});
});
