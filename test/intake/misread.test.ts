import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/intake/read-file.ts';
import type { Village } from '../../src/model/place.ts';
import { CICALENGKA, recogniser, requestOf } from '../support/request.ts';

// Sheets that look plain and are easily read wrong without a word. A cell per `|`, a row per line.

const VILLAGES: readonly Village[] = ['Cikuya', 'Dampit', 'Waluya'].map((name, at) => ({
	code: `32.04.25.${2004 + at}`,
	name,
	status: 'desa',
	bpsCode: null,
}));
const folder = mkdtempSync(join(tmpdir(), 'dasbor-misread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
async function read(table: string, period: string | null = '2024-10', answers: { skipFaulty?: boolean } = {}) {
	const path = join(folder, `${written++}.csv`);
	writeFileSync(path, table.trim().replace(/^\s+/gm, '').replaceAll('|', ';'));
	const result = await readFile(
		path,
		requestOf({ kecamatan: CICALENGKA, villages: VILLAGES }, { period, ...answers }),
		recogniser,
	);
	const names = new Map(VILLAGES.map((village) => [village.code, village.name]));
	const values = result.incoming?.rows.flatMap((row) =>
		row.observations.map((o) => `${names.get(o.village!)} ${o.variable} ${o.value}`),
	);
	return { result, values: values?.sort() ?? null, codes: [...new Set(result.faults.map((fault) => fault.code))] };
}

describe('rows of data are never headings', () => {
	it.each([
		['a note without heading', 'No|Desa|Penduduk|\n1|Cikuya|5000|belum final\n2|Dampit|4000|'],
		['a note in a CSV file', 'Desa|Penduduk|\nCikuya|5000|cek lagi\nDampit|4000|'],
		['a column without heading between two', 'Desa||Penduduk\nCikuya|RW 5|5000\nDampit|RW 7|4000'],
		['a second figure without heading', 'Desa|Penduduk|\nCikuya|5000|\nDampit|4000|3900'],
		['texts only in the first row', 'Desa|Penduduk|\nCikuya|-|cek\nCikuya|5000|\nDampit|4000|'],
	])('%s', async (_what, table) => {
		const { values } = await read(table);
		expect(values).toEqual(['Cikuya penduduk 5000', 'Dampit penduduk 4000']);
	});

	it('a figure without heading belongs to nobody', async () => {
		const { values } = await read('Desa|Tahun|Balita stunting|\nCikuya|2024|8|8\nDampit|2024||12', null);
		expect(values).toEqual(['Cikuya balita_stunting 8']);
	});

	it('an identity number beside them is seen, and not said', async () => {
		const { result, codes } = await read('Desa|Penduduk|\nCikuya|5000|3204251010850001\nDampit|4000|');
		expect(codes).toEqual(['personal_data']);
		expect(JSON.stringify(result)).not.toContain('3204251010850001');
	});
});

describe('what stands above or below a heading may change what it counts', () => {
	it.each([
		['another group over the sexes', '|Kelompok rentan||\nDesa|Laki-laki|Perempuan|Penduduk\nCikuya|5|7|12'],
		['births', '|KELAHIRAN||\nDesa|Laki-laki|Perempuan|Penduduk\nCikuya|5|7|12'],
	])('%s: not the population', async (_what, table) => {
		const { values } = await read(table);
		expect(values ?? []).not.toContain('Cikuya penduduk_laki 5');
	});

	it('the population over the sexes is the population', async () => {
		const { values } = await read('Desa|Penduduk||\n|Laki-laki|Perempuan|Jumlah\nCikuya|5|7|12');
		expect(values).toEqual(['Cikuya penduduk 12', 'Cikuya penduduk_laki 5', 'Cikuya penduduk_perempuan 7']);
	});

	it.each([
		['shares', '|CAKUPAN (%)|\nDesa|Balita ditimbang (D)|Balita stunting\nCikuya|85|12'],
		['a plan', 'Desa|Balita ditimbang (D)|\n|Target|Realisasi fisik\nCikuya|85|'],
		['one sex', '|LAKI-LAKI|\nDesa|Balita ditimbang (D)|Balita sasaran (S)\nCikuya|85|90'],
		['the sexes below', 'Desa|Balita stunting|\n|L|P\nCikuya|5|5'],
		['years', 'Desa|Penduduk|\n|2023|2024\nCikuya|5000|'],
		['months', 'Desa|Balita ditimbang (D)||\n|Januari|Februari|Maret\nCikuya|5||'],
		['thousands', '|Dalam jutaan rupiah|\nDesa|Pendapatan Dana Desa|Pendapatan ADD\nCikuya|850|300'],
	])('%s: not read as the count', async (_what, table) => {
		const { values } = await read(table);
		expect(values ?? []).toEqual([]);
	});

	it('the unit or the word total below changes nothing', async () => {
		const { values } = await read('Desa|Penduduk|Keluarga\n|(jiwa)|Jumlah\nCikuya|5000|1200');
		expect(values).toEqual(['Cikuya keluarga 1200', 'Cikuya penduduk 5000']);
	});
});

describe('one village in several rows', () => {
	it.each<[string, string, string[]]>([
		['by RW, with equal figures', 'Desa|RW|Balita stunting\nCikuya|01|1\nCikuya|02|1', ['split_rows']],
		[
			'by sex, its name written once',
			'Desa|JK|Penduduk\nCikuya|L|2500\n|P|2400\nDampit|L|5\n|P|6',
			['split_rows', 'column_narrows'],
		],
		[
			'by posyandu, its name written once',
			'No|Desa|Posyandu|Balita stunting\n1|Cikuya|Melati|50\n||Mawar|60\n||Jumlah|110',
			['split_rows'],
		],
	])('%s: refused, not half of it kept', async (_what, table, faults) => {
		const { values, codes } = await read(table);
		expect(codes).toEqual(faults);
		expect(values).toBeNull();
	});

	it('the same row twice is a repeat, and a sum below the last village is none', async () => {
		const { values, result } = await read('No|Desa|Penduduk\n1|Cikuya|5\n2|Cikuya|5\n3|Dampit|6\n||11');
		expect(values).toEqual(['Cikuya penduduk 5', 'Dampit penduduk 6']);
		expect(result.decisions).toContainEqual({ code: 'repeats', rows: 1 });
	});
});

describe('whose rows they are', () => {
	it('two columns that name two villages contradict each other', async () => {
		const { codes } = await read('Desa|Penduduk||Desa|Keluarga\nCikuya|5000||Dampit|900\nDampit|4000||Cikuya|1200');
		expect(codes).toEqual(['village_contradiction']);
	});

	it('a kecamatan written once holds for the rows below', async () => {
		const { values } = await read('Kecamatan|Desa|Penduduk\nNagreg|Cikuya|5000\n|Dampit|77\nCicalengka|Waluya|10');
		expect(values).toEqual(['Waluya penduduk 10']);
	});

	it('rows of another kabupaten are outside', async () => {
		const { values } = await read('Kabupaten|Desa|Penduduk\nGarut|Cikuya|5000\nBandung|Dampit|77');
		expect(values).toEqual(['Dampit penduduk 77']);
	});

	it('dotted codes that contradict the names are refused', async () => {
		const { codes } = await read('Kode Desa|Desa|Penduduk\n32.04.25.2005|Cikuya|5\n32.04.25.2006|Dampit|6');
		expect(codes).toEqual(['village_contradiction']);
	});

	it('a number behind a name is another place, not a misspelling', async () => {
		const { codes } = await read('Kode Desa|Desa|Tahun|Penduduk\n32.04.25.2004|Cikuya I|2024|3', null);
		expect(codes).toEqual(['village_contradiction']);
	});

	it('codes alone, some of them unknown, are asked about', async () => {
		const { codes } = await read('kode_desa|Penduduk\n3204252004|5\n3204252011|6');
		expect(codes).toEqual(['code_system_unclear']);
	});

	it('sums of the kecamatan under other words are passed over', async () => {
		const { values } = await read('Desa|Penduduk\nCikuya|5\nJml|5\nKecamatan Cicalengka|5');
		expect(values).toEqual(['Cikuya penduduk 5']);
	});
});

describe('two tables in one sheet', () => {
	it.each([
		['below', 'Desa|Penduduk|Catatan|Lain\nCikuya|5000\nDampit|4000\n\nDesa|Keluarga\nCikuya|900'],
		['without the word for villages', 'Desa|Penduduk|Keluarga\nCikuya|5000|900\n|Keluarga|Penduduk\nDampit|800|4000'],
	])('%s: refused', async (_what, table) => {
		expect((await read(table)).codes).toEqual(['second_table']);
	});
});

describe('titles and texts', () => {
	it.each(['DATA PENDUDUK TAHUN 2023', 'LAPORAN BULAN JANUARI 2023', 'KEADAAN JANUARI 2024'])(
		'the title "%s" is not the period asked for',
		async (title) => {
			const { codes } = await read(`${title}\n\nDesa|Penduduk\nCikuya|5`);
			expect(codes).toEqual(['period_outside']);
		},
	);

	it.each(['DATA PENDUDUK TAHUN 2024', 'BERDASARKAN PERATURAN NOMOR 3 TAHUN 2020', 'OKTOBER 2024'])(
		'the title "%s" is no hindrance',
		async (title) => {
			const { values } = await read(`${title}\n\nDesa|Penduduk\nCikuya|5`);
			expect(values).toEqual(['Cikuya penduduk 5']);
		},
	);

	it.each(['3.204.251.010.850.001', '9999999999'])('%s counts nobody', async (number) => {
		const { values } = await read(`Desa|Penduduk\nCikuya|${number}`);
		expect(values).toBeNull();
	});

	it('invisible and steering characters do not come through', async () => {
		const { values, result } = await read('Desa|Penduduk|\u001b[31mX\u202e\nCik\u200buya|5|a\nDampit\u0007|6|b');
		expect(values).toEqual(['Cikuya penduduk 5', 'Dampit penduduk 6']);
		expect(JSON.stringify(result.decisions)).not.toMatch(/[\u202e\u200b]|u001b/);
	});
});
