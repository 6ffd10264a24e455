import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresseeOf } from '../../src/analysis/agenda.ts';
import { findKecamatan, readVillageList } from '../../src/catalogue/areas.ts';
import { loadLayouts } from '../../src/catalogue/layouts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readCsv } from '../../src/intake/csv.ts';
import { isCountable } from '../../src/intake/persons/kinds.ts';
import { wordsFor } from '../../src/language/index.ts';
import { SECTORS } from '../../src/model/catalogue.ts';
import { Mistake } from '../../src/model/fault.ts';
import { GENERAL, LAYOUT_CONTENTS } from '../../src/model/layout.ts';
import { villageCode } from '../../src/model/place.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
const catalogue = loadCatalogue(TEMPLATES);
const indicators = [...catalogue.indicators.values()];
const variables = [...catalogue.variables.values()];

/** The mistake a call ends with; any other end fails. */
function mistakeOf(call: () => unknown): Mistake {
	try {
		call();
	} catch (error) {
		if (error instanceof Mistake) return error;
		throw error;
	}
	throw new Error('nothing was wrong');
}

describe('the shipped catalogue', () => {
	test('holds 97 indicators of the rules and six of context, over 318 variables', () => {
		expect(indicators).toHaveLength(103);
		expect(variables).toHaveLength(318);
		const context = indicators.filter(({ code }) => code.startsWith('C')).map(({ code }) => code);
		expect(context).toEqual(['C01', 'C02', 'C03', 'C04', 'C05', 'C06']);
		for (const code of context) expect(catalogue.indicators.get(code)!.direction, code).toBe('neutral');
		for (const code of ['B02', 'B03', 'B04', 'B05', 'B06', 'B08'])
			expect(catalogue.indicators.get(code)!.direction, code).toBe('neutral');
	});

	test('resolves every reference', () => {
		for (const { code, numerator, denominator } of indicators)
			for (const variable of [numerator, denominator])
				if (variable !== null) expect(catalogue.variables.has(variable), `${code} ${variable}`).toBe(true);
		for (const { members } of catalogue.families)
			for (const member of members) expect(catalogue.indicators.has(member), member).toBe(true);
		for (const { indicator, key } of catalogue.addressees)
			if (indicator !== null) expect(catalogue.indicators.has(indicator), key).toBe(true);
	});

	test.each(['labelId', 'labelEn'] as const)('has a short %s of its own for every variable', (label) => {
		const labels = variables.map((variable) => variable[label]);
		expect(new Set(labels.map((text) => text.toLowerCase())).size).toBe(labels.length);
		for (const text of labels) expect(text.length, text).toBeLessThanOrEqual(40);
	});

	test.each(['nameId', 'nameEn'] as const)('has a %s of its own for every indicator', (name) => {
		const names = indicators.map((indicator) => indicator[name]);
		expect(new Set(names.map((text) => text.toLowerCase())).size).toBe(names.length);
		for (const text of names) expect(text.length > 0 && text.length <= 80, text).toBe(true);
	});

	test('uses labels that no other code or label of the same table hides', () => {
		const codes = new Set(variables.map(({ code }) => code));
		for (const { code, labelId, labelEn } of variables)
			for (const label of [labelId, labelEn]) expect(codes.has(label) && label !== code, label).toBe(false);
	});

	test('has one worked example for each indicator', () => {
		const text = readFileSync(join(TEMPLATES, 'katalog/contoh-hitung.csv'), 'utf8');
		const examples = Papa.parse<{ indikator: string; penjelasan: string }>(text, {
			header: true,
			skipEmptyLines: true,
		}).data;
		expect(examples.map(({ indikator }) => indikator).sort()).toEqual([...catalogue.indicators.keys()].sort());
		for (const { indikator, penjelasan } of examples) expect(penjelasan, indikator).toMatch(/\d+ dari \d+ desa\.$/);
	});

	test('names an office to address for each indicator, and each office by one key', () => {
		for (const indicator of indicators) expect(addresseeOf(catalogue, indicator), indicator.code).not.toBeNull();
		const bySector = catalogue.addressees.filter(({ sector }) => sector !== null).map(({ sector }) => sector);
		expect([...bySector].sort()).toEqual([...SECTORS].sort());
		const offices = new Map<string, string>();
		for (const { key, office } of catalogue.addressees)
			expect(offices.set(key, offices.get(key) ?? office).get(key)).toBe(office);
	});

	test('gives every target a year and a source, and says whether it was verified', () => {
		for (const { code, target, targetYear, targetSource, targetVerified } of indicators) {
			if (target === null) {
				expect(targetVerified, code).toBe(false);
				continue;
			}
			expect(targetYear, code).toMatch(/^(\d{4}|tiap tahun|tiap periode|akhir tahun|berlaku)$/);
			expect(targetSource, code).not.toBe('');
		}
	});

	test('adds over time as the kinds of the parts allow', () => {
		const kind = (code: string | null) => (code === null ? null : catalogue.variables.get(code)!.kind);
		for (const { code, time, numerator, denominator } of indicators) {
			const kinds = [kind(numerator), kind(denominator)];
			if (time === 'jumlah')
				expect(
					kinds.every((k) => k === 'arus' || k === null),
					code,
				).toBe(true);
			else if (time === 'jumlah_per_akhir') expect(kinds, code).toEqual(['arus', 'stok']);
			else expect(kinds, code).not.toContain('arus');
		}
	});

	test('never adds scores, levels or percentages', () => {
		for (const { code, numerator, denominator } of indicators)
			for (const variable of [numerator, denominator])
				if (variable !== null)
					expect(['skor', 'tingkat', 'persen'], code).not.toContain(catalogue.variables.get(variable)!.measure);
	});
});

describe('a broken catalogue', () => {
	const folder = mkdtempSync(join(tmpdir(), 'dasbor-katalog-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	type Cells = Record<string, string>;
	let copies = 0;
	/** A copy of the templates in which the rows of one file were changed. Row 1 is the headings. */
	function copy(file: string, change: (rows: Cells[]) => Cells[]): string {
		const own = join(folder, String(copies++));
		for (const part of ['katalog', 'bentuk']) cpSync(join(TEMPLATES, part), join(own, part), { recursive: true });
		const path = join(own, file);
		const rows = Papa.parse<Cells>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
		writeFileSync(path, Papa.unparse(change(rows), { newline: '\n' }));
		return own;
	}
	/** Cells of one data row replaced; `row` as Excel counts. */
	const set = (row: number, cells: Cells) => (rows: Cells[]) =>
		rows.map((own, i) => (i === row - 2 ? { ...own, ...cells } : own));
	const without = (column: string) => (rows: Cells[]) =>
		rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)));

	const wrong = (file: string, change: (rows: Cells[]) => Cells[]): Mistake => {
		const own = copy(file, change);
		return mistakeOf(() => loadLayouts(own, loadCatalogue(own).variables));
	};

	test('unchanged in other words is no fault', () => {
		const own = copy('katalog/indikator.csv', (rows) => rows);
		expect(loadCatalogue(own)).toEqual(catalogue);
		expect(loadLayouts(own, catalogue.variables)).toEqual(loadLayouts(TEMPLATES, catalogue.variables));
	});

	test.each([
		['katalog/indikator.csv', 'pembilang'],
		['katalog/variabel.csv', 'sifat'],
		['katalog/alamat.csv', 'kantor'],
		['katalog/rumpun.csv', 'indikator'],
		['katalog/pemeriksaan.csv', 'batas'],
		['bentuk/bentuk.csv', 'peringkat'],
		['bentuk/kolom.csv', 'judul'],
	])('%s without the column %s', (file, column) => {
		const mistake = wrong(file, without(column));
		expect(mistake).toMatchObject({
			code: 'catalogue_invalid',
			detail: { file, problem: 'column_missing', value: column },
		});
	});

	test.each<[string, string, number, Cells, RegExp]>([
		['an unknown numerator', 'katalog/indikator.csv', 5, { pembilang: 'tak_ada' }, /"tak_ada" tidak ada/],
		['an unknown denominator', 'katalog/indikator.csv', 6, { penyebut: 'tak_ada' }, /"tak_ada" tidak ada/],
		['a target without source', 'katalog/indikator.csv', 2, { sumber_target: '' }, /target perlu/],
		['a target without year', 'katalog/indikator.csv', 2, { tahun_target: '' }, /target perlu/],
		['a target that is no number', 'katalog/indikator.csv', 2, { target: '14,2' }, /bukan angka: target: 14,2/],
		['a target of three decimals', 'katalog/indikator.csv', 2, { target: '14.205' }, /dua desimal/],
		['a duplicate indicator', 'katalog/indikator.csv', 9, { kode: 'K01' }, /"K01" sudah ada/],
		['an indicator without code', 'katalog/indikator.csv', 9, { kode: '' }, /kode kosong/],
		[
			'an unknown direction',
			'katalog/indikator.csv',
			3,
			{ arah: 'naik' },
			/bukan pilihan: arah: naik \(pilihan: higher_better/,
		],
		['an unknown unit', 'katalog/indikator.csv', 3, { satuan: 'meter' }, /bukan pilihan: satuan: meter/],
		['an unknown time rule', 'katalog/indikator.csv', 3, { waktu: 'rata' }, /bukan pilihan: waktu: rata/],
		['an unknown sector', 'katalog/indikator.csv', 3, { sektor: 'gizi' }, /bukan pilihan: sektor: gizi/],
		['an unknown mark of a target', 'katalog/indikator.csv', 3, { cek_target: 'ya' }, /bukan pilihan: cek_target: ya/],
		['a share without denominator', 'katalog/indikator.csv', 3, { penyebut: '' }, /satuan jumlah tanpa penyebut/],
		['a multiplier of 0', 'katalog/indikator.csv', 3, { pengali: '0' }, /pengali/],
		['a neutral indicator with a target', 'katalog/indikator.csv', 2, { arah: 'neutral' }, /netral/],
		['a duplicate variable', 'katalog/variabel.csv', 4, { kode: 'balita_stunting' }, /"balita_stunting" sudah ada/],
		['a variable with capitals', 'katalog/variabel.csv', 4, { kode: 'Balita' }, /huruf kecil/],
		['a variable without label', 'katalog/variabel.csv', 4, { label_en: '' }, /label_en kosong/],
		[
			'an unknown kind',
			'katalog/variabel.csv',
			3,
			{ sifat: 'aliran' },
			/bukan pilihan: sifat: aliran \(pilihan: stok, arus, kumulatif\)/,
		],
		['an unknown measure', 'katalog/variabel.csv', 3, { satuan: 'jiwa' }, /bukan pilihan: satuan: jiwa/],
		['an unknown due date', 'katalog/variabel.csv', 3, { kebaruan: 'harian' }, /bukan pilihan: kebaruan: harian/],
		['an office of an unknown indicator', 'katalog/alamat.csv', 10, { indikator: 'Z99' }, /"Z99" tidak ada/],
		['an office of sector and indicator', 'katalog/alamat.csv', 10, { sektor: 'kesehatan' }, /salah satu/],
		['an office without name', 'katalog/alamat.csv', 3, { kantor: '' }, /kantor kosong/],
		['an office with a small key', 'katalog/alamat.csv', 3, { kunci: 'dinkes' }, /huruf besar/],
		['an unknown level', 'katalog/alamat.csv', 3, { tingkat: 'pusat' }, /bukan pilihan: tingkat: pusat/],
		['a family of an unknown indicator', 'katalog/rumpun.csv', 4, { indikator: 'A01 Z99' }, /"Z99" tidak ada/],
		['a family of one', 'katalog/rumpun.csv', 4, { indikator: 'A01' }, /paling sedikit dua/],
		[
			'a check of an unknown variable',
			'katalog/pemeriksaan.csv',
			3,
			{ banding: 'umur_0_4 tak_ada' },
			/"tak_ada" tidak ada/,
		],
		['a check of an unknown kind', 'katalog/pemeriksaan.csv', 3, { jenis: 'firasat' }, /bukan pilihan: jenis: firasat/],
		['a check with too few limits', 'katalog/pemeriksaan.csv', 3, { batas: '' }, /batas/],
		['a check twice', 'katalog/pemeriksaan.csv', 3, { kode: 'P01' }, /"P01" sudah ada/],
		['a check without words', 'katalog/pemeriksaan.csv', 3, { uraian_id: '' }, /uraian_id kosong/],
		['a duplicate layout', 'bentuk/bentuk.csv', 3, { bentuk: 'opendk/aki_akb' }, /"opendk\/aki_akb" sudah ada/],
		['an unknown rank', 'bentuk/bentuk.csv', 3, { peringkat: '5' }, /peringkat 1 sampai 4/],
		['an unknown layout level', 'bentuk/bentuk.csv', 3, { tingkat: 'rt' }, /bukan pilihan: tingkat: rt/],
		['unknown rows', 'bentuk/bentuk.csv', 3, { isi: 'ternak' }, /bukan pilihan: isi: ternak \(pilihan: penduduk, /],
		['an unknown period kind', 'bentuk/bentuk.csv', 3, { periode: 'minggu' }, /bukan pilihan: periode: minggu/],
		['a column of an unknown layout', 'bentuk/kolom.csv', 7, { bentuk: 'tak/ada' }, /"tak\/ada" tidak ada/],
		['a column of an unknown variable', 'bentuk/kolom.csv', 7, { variabel: 'penduduk tak_ada' }, /"tak_ada" tidak ada/],
		['a column of an unknown role', 'bentuk/kolom.csv', 7, { variabel: '@kode_dessa' }, /"@kode_dessa" tidak ada/],
		[
			'a column of an unreadable period',
			'bentuk/kolom.csv',
			7,
			{ periode: 'kapan-kapan' },
			/periode "kapan-kapan" tidak terbaca/,
		],
	])('with %s names %s and row %d', (_name, file, row, cells, what) => {
		const mistake = wrong(file, set(row, cells));
		expect(mistake.code).toBe('catalogue_invalid');
		const { message } = wordsFor('id').mistake(mistake);
		expect(message).toMatch(what);
		expect(message.startsWith(`katalog tidak sah: ${file}: baris ${row}: `), message).toBe(true);
	});

	test('without a file names the file', () => {
		const own = copy('katalog/rumpun.csv', (rows) => rows);
		rmSync(join(own, 'katalog/variabel.csv'));
		const mistake = mistakeOf(() => loadCatalogue(own));
		expect(mistake.code).toBe('catalogue_invalid');
		expect(mistake.detail).toMatchObject({ file: 'katalog/variabel.csv', problem: 'unreadable' });
		expect(wordsFor('id').mistake(mistake).message).toContain('ENOENT');
	});
});

describe('the shipped layouts', () => {
	const layouts = loadLayouts(TEMPLATES, catalogue.variables);

	test('load, the general one first, each once', () => {
		expect(layouts[0]).toMatchObject({ id: GENERAL, level: 'desa' });
		expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
		// Tables of Siskeudes are known by headings that their reader needs.
		for (const { id, level, columns } of layouts)
			if (level !== 'siskeudes') expect(columns.length, id).toBeGreaterThan(0);
	});

	test('name variables that exist, none of them computed, and known roles', () => {
		for (const { id, columns } of layouts)
			for (const { heading, targets } of columns)
				for (const target of targets.filter((name) => !name.startsWith('@'))) {
					const variable = catalogue.variables.get(target);
					expect(variable, `${id} ${heading}: ${target}`).toBeDefined();
					expect(variable!.computed, `${id} ${heading}: ${target}`).toBe(false);
				}
	});

	test('say what the rows of each list of persons, proposals and programmes are, and of no other', () => {
		const lists = layouts.filter(({ level }) => level === 'usulan' || level === 'program');
		expect(lists.map(({ content }) => content).sort()).toEqual(LAYOUT_CONTENTS.slice(6).toSorted());
		const persons = layouts.filter(({ level }) => level === 'pribadi');
		expect(new Set(persons.map(({ content }) => content))).toEqual(new Set(LAYOUT_CONTENTS.slice(0, 6)));
		expect(persons.filter((layout) => !isCountable(layout))).toEqual([]);
		const rest = layouts.filter((layout) => !lists.includes(layout) && !persons.includes(layout));
		expect(rest.filter((layout) => layout.content !== undefined || isCountable(layout))).toEqual([]);
	});

	test('name one layout for village budgets of Siskeudes and one for printed ones, found by their level', () => {
		const of = (wanted: string): string[] => layouts.filter(({ level }) => level === wanted).map(({ id }) => id);
		expect([of('siskeudes'), of('lampiran'), of('kartu_skor')].map(({ length }) => length)).toEqual([1, 1, 1]);
	});

	test('take every variable that can be imported by its code and labels in the general layout', () => {
		const found = new Set(layouts[0]!.columns.flatMap(({ targets }) => targets));
		for (const { code, computed } of variables) if (!computed) expect(found.has(code), code).toBe(true);
	});
});

describe('the official areas', () => {
	test.each([
		'32.04.25',
		'320425',
		'32. 04. 25',
		'Cicalengka',
		'cicalengka',
		'Kecamatan Cicalengka',
		'KEC. CICALENGKA',
	])('find Cicalengka by %j', (given) => {
		const { kecamatan, villages } = findKecamatan(given);
		expect(kecamatan).toEqual({
			code: '32.04.25',
			name: 'Cicalengka',
			regency: 'Kabupaten Bandung',
			province: 'Jawa Barat',
		});
		expect(villages).toHaveLength(12);
		expect(villages.map(({ code }) => code)).toEqual(
			Array.from({ length: 12 }, (_unused, i) => `32.04.25.${2001 + i}`),
		);
		expect(villages.find(({ code }) => code === '32.04.25.2003')!.name).toBe('Babakan Peuteuy');
	});

	test('list the candidates of an ambiguous name, blanks aside, with their kabupaten', () => {
		const mistake = mistakeOf(() => findKecamatan('Sukakarya'));
		expect(mistake).toMatchObject({ code: 'ambiguous_kecamatan', exitCode: 2, detail: { given: 'Sukakarya' } });
		const candidates = mistake.detail.candidates as readonly string[];
		expect(candidates.length).toBeGreaterThan(1);
		for (const candidate of candidates)
			expect(candidate).toMatch(/^\d\d\.\d\d\.\d\d Suka ?[Kk]arya \((Kabupaten|Kota) .+\)$/);
		expect(new Set(candidates).size).toBe(candidates.length);
		// Each of them can be asked for by its code.
		for (const candidate of candidates)
			expect(findKecamatan(candidate.slice(0, 8)).kecamatan.code).toBe(candidate.slice(0, 8));
	});

	test('propose near names for an unknown one', () => {
		const mistake = mistakeOf(() => findKecamatan('Cicalengkaa'));
		expect(mistake).toMatchObject({ code: 'unknown_kecamatan', exitCode: 2 });
		expect(mistake.detail.near).toContain('32.04.25 Cicalengka (Kabupaten Bandung)');
		expect(mistakeOf(() => findKecamatan('Qqqqqq')).detail.near).toEqual([]);
	});

	test.each(['', '  ', '???'])('have nothing to propose for %j', (given) => {
		expect(mistakeOf(() => findKecamatan(given))).toMatchObject({ code: 'unknown_kecamatan', detail: { near: [] } });
	});

	test('have nothing to propose for an unknown code', () => {
		expect(mistakeOf(() => findKecamatan('99.01.01'))).toMatchObject({
			code: 'unknown_kecamatan',
			detail: { given: '99.01.01', near: [] },
		});
	});

	test('hold names with quotes as they are written', () => {
		const { villages } = findKecamatan('35.13.15');
		expect(villages.find(({ code }) => code === '35.13.15.2017')!.name).toBe('Soka"an');
	});
});

describe('a village list of one’s own', () => {
	const read = (text: string) => readVillageList('desa.csv', readCsv(text), '99.01.01');
	let shipped: string;
	beforeAll(() => {
		shipped = readFileSync(join(TEMPLATES, 'demo/desa.csv'), 'utf8');
	});

	test('is read with the names of its kecamatan', () => {
		const { kecamatan, villages } = read(shipped);
		expect(kecamatan).toMatchObject({ code: '99.01.01', name: 'Sukamaju Raya' });
		expect(villages).toHaveLength(10);
		for (const { code } of villages) expect(villageCode(code)).toBe(code);
	});

	test('may be given by name: the code is that of its villages', () => {
		const { kecamatan } = readVillageList('desa.csv', readCsv('kode,nama\n9901012001,Satu\n'), 'Sukamaju Raya');
		expect(kecamatan).toMatchObject({ code: '99.01.01', name: 'Sukamaju Raya' });
	});

	test('needs no more than code and name', () => {
		expect(read('nama,kode\nSatu,9901012001\nDua,99.01.01.2002\n')).toEqual({
			kecamatan: { code: '99.01.01', name: '99.01.01', regency: null, province: null },
			villages: [
				{ code: '99.01.01.2001', name: 'Satu' },
				{ code: '99.01.01.2002', name: 'Dua' },
			],
		});
	});

	test.each([
		['no column nama', 'kode\n9901012001\n', 'kolom "nama" tidak ada'],
		['no column kode', 'nama\nSatu\n', 'kolom "kode" tidak ada'],
		['a code that is none', 'kode,nama\n9901012001,Satu\n990101,Dua\n', 'baris 3: "990101" bukan kode desa'],
		['an empty code', 'kode,nama\n,Satu\n', 'baris 2: "" bukan kode desa'],
		[
			'a village of another kecamatan',
			'kode,nama\n9901022001,Satu\n',
			'baris 2: 99.01.02.2001 (99.01.01) bukan desa kecamatan ini',
		],
		['a code twice', 'kode,nama\n9901012001,Satu\n99.01.01.2001,Dua\n', 'baris 3: "99.01.01.2001" sudah ada'],
		['no name', 'kode,nama\n9901012001,\n', 'baris 2: nama kosong'],
	])('with %s names the row', (_name, text, what) => {
		expect(mistakeOf(() => read(text))).toMatchObject({
			code: 'village_list_invalid',
			detail: { file: 'desa.csv' },
		});
		expect(wordsFor('id').mistake(mistakeOf(() => read(text))).message).toContain(`desa.csv: ${what}`);
	});

	test('without a village is refused', () => {
		expect(mistakeOf(() => read('kode,nama\n'))).toMatchObject({ code: 'no_villages', detail: { given: '99.01.01' } });
		expect(mistakeOf(() => read(''))).toMatchObject({ code: 'village_list_invalid' });
	});
});
