import { describe, expect, it } from 'vitest';
import { loadLayouts } from '../../src/catalogue/layouts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Cell, Merge, Sheet } from '../../src/intake/grid.ts';
import { Recogniser } from '../../src/intake/recognise.ts';
import type { Recognised } from '../../src/intake/sheet-columns.ts';
import { columnFaultsId } from '../../src/language/columns.ts';
import type { Fault } from '../../src/model/fault.ts';

const { variables } = loadCatalogue('templates');
const layouts = loadLayouts('templates', variables);
const recogniser = new Recogniser(layouts);

/** A sheet of rows that begin at row 1; blank rows are left out as the readers do. */
const sheet = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet => ({
	name: 'Lembar',
	hidden: false,
	merges,
	rows: rows.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== null)),
});
function table(
	rows: readonly (readonly Cell[])[],
	forced: string | null = null,
	merges: readonly Merge[] = [],
): Recognised {
	const found = recogniser.recognise(sheet(rows, merges), forced);
	if (found === null || 'code' in found) throw new Error(`not recognised: ${JSON.stringify(found)}`);
	return found;
}
function fault(rows: readonly (readonly Cell[])[], forced: string | null = null): Fault | null {
	const found = recogniser.recognise(sheet(rows), forced);
	if (found !== null && 'layout' in found) throw new Error(`recognised as ${found.layout.id}`);
	return found;
}
/** What each known column feeds, by letter: `{ A: '@nama_desa', B: 'penduduk' }`. */
const fed = (found: Recognised): Record<string, string> =>
	Object.fromEntries(
		found.columns.map((column) => [column.letters, [...new Set(column.uses.flatMap((use) => use.targets))].join(' ')]),
	);

describe('the general layout', () => {
	it('knows every variable by its code and its label in both languages', () => {
		const stored = [...variables.values()].filter((variable) => !variable.computed);
		expect(stored.length).toBeGreaterThan(200);
		const general = layouts.find((layout) => layout.id === 'umum')!;
		const codes = new Set(general.columns.flatMap((column) => column.targets));
		for (const variable of stored) expect(codes).toContain(variable.code);
		for (const name of ['balita_stunting', 'Balita stunting (TB/U)', 'BALITA STUNTING (TB/U)', 'Stunted under-fives']) {
			const found = table([
				['Kode Desa', 'Desa', name],
				['32.04.25.2001', 'Cicalengka Kulon', 3],
			]);
			expect(found.layout.id).toBe('umum');
			expect(fed(found)).toEqual({ A: '@kode_desa', B: '@nama_desa', C: 'balita_stunting' });
		}
	});

	it('does not take in what the program computes by itself', () => {
		const computed = [...variables.values()].filter((variable) => variable.computed);
		expect(computed.length).toBeGreaterThan(0);
		for (const { code } of computed) {
			const found = recogniser.recognise(sheet([['Desa', 'penduduk', code]]), null) as Recognised;
			expect(found.unknown.map((column) => column.title)).toEqual([code]);
		}
	});

	it('names the columns it does not know', () => {
		const found = table([
			['No', 'Desa', 'Tahun', 'Penduduk', 'Luas sawah', '__proto__', 'constructor'],
			[1, 'Cikuya', 2024, 12_621, 30, 1, 2],
		]);
		expect(fed(found)).toEqual({ A: '@nomor', B: '@nama_desa', C: '@tahun', D: 'penduduk' });
		expect(found.unknown.map(({ letters, title }) => [letters, title])).toEqual([
			['E', 'Luas sawah'],
			['F', '__proto__'],
			['G', 'constructor'],
		]);
	});

	it('needs no village column when half of the headings are known: --desa may say the village', () => {
		expect(fed(table([['Tahun', 'Penduduk', 'Keluarga']]))).toEqual({ A: '@tahun', B: 'penduduk', C: 'keluarga' });
	});

	// Rows of text in which one word happens to be a variable's name.
	it.each([
		[['4.', '4.3.', 'Belanja modal', 'Penduduk']],
		[['12', 'Jumlah Keluarga', 'Hitungan', '3', '0', '0']],
		[['Jumlah', 'Rumah']],
	])('does not take %j for headings', (row) => {
		expect(fault([['Judul'], row])).toBeNull();
	});
});

describe('where the table begins', () => {
	it('is found under titles and blank rows', () => {
		const found = table([
			['REKAPITULASI DATA DESA'],
			['Kecamatan Cicalengka Tahun 2024'],
			[null],
			['NO', 'NAMA DESA', 'JUMLAH PENDUDUK', 'JUMLAH KK'],
			[1, 'Cikuya', 12_621, 4305],
		]);
		expect(found.headingRow).toBe(4);
		expect(found.headingRows).toBe(1);
		expect(fed(found)).toEqual({ A: '@nomor', B: '@nama_desa', C: 'penduduk', D: 'keluarga' });
		expect(found.rows.map((row) => row.number)).toEqual([5]);
	});

	it('keeps the number row below the headings among the rows, for the reader of rows', () => {
		const found = table([
			['No', 'Desa', 'Penduduk'],
			['(1)', '(2)', '(3)'],
			[1, 'Cikuya', 12_621],
		]);
		expect(found.headingRows).toBe(1);
		expect(found.rows.map((row) => row.number)).toEqual([2, 3]);
	});

	it('may span two rows: the upper heading reaches over the merged cells beside it', () => {
		const merges = [{ top: 1, bottom: 1, left: 1, right: 2 }];
		const found = table(
			[
				['NAMA DESA', 'Penduduk', null, 'Keluarga'],
				[null, 'Laki-laki', 'Perempuan', null],
				['Cikuya', 6399, 6222, 4305],
			],
			null,
			merges,
		);
		expect(found.headingRows).toBe(2);
		expect(fed(found)).toEqual({ A: '@nama_desa', B: 'penduduk_laki', C: 'penduduk_perempuan', D: 'keluarga' });
		expect(found.columns.map((column) => column.title)).toEqual([
			'NAMA DESA',
			'Penduduk Laki-laki',
			'Penduduk Perempuan',
			'Keluarga',
		]);
		expect(found.rows.map((row) => row.number)).toEqual([3]);
	});

	it('reads no sum of a heading into its first part, merged or not', () => {
		const rows = [
			['Desa', 'Penduduk', null, null, 'Keluarga'],
			[null, 'Laki-laki', 'Perempuan', 'Jumlah', null],
			['Cikuya', 6399, 6222, 12_621, 4305],
		];
		expect(fed(table(rows))).toEqual({
			A: '@nama_desa',
			B: 'penduduk_laki',
			C: 'penduduk_perempuan',
			D: 'penduduk',
			E: 'keluarga',
		});
	});

	it('never takes the title of the table for the heading of a column it does not know', () => {
		const found = table([['Penduduk'], ['Desa', 'Laki-laki', 'Perempuan', 'Luas sawah'], ['Cikuya', 6399, 6222, 30]]);
		expect([found.headingRow, found.headingRows]).toEqual([2, 1]);
		expect(found.unknown.map((column) => column.title)).toEqual(['Luas sawah']);
	});

	it('takes NILAI for the value of the title above it, and leaves SATUAN out', () => {
		const found = table([
			[null, 'JUMLAH KELEMBAGAAN RT/RW', null, null, null, null, null, 'Unnamed: 6_level_0'],
			[
				null,
				'KODE',
				'NAMA',
				'STATUS PEMERITAHAN',
				'NAMA KECAMATAN',
				'NAMA KOTA/KAB',
				'JUMLAH JUMLAH RT',
				null,
				'JUMLAH JUMLAH RW',
			],
			[
				null,
				'KODE',
				'NAMA',
				'STATUS PEMERITAHAN',
				'NAMA KECAMATAN',
				'NAMA KOTA/KAB',
				'NILAI',
				'SATUAN',
				'NILAI',
				'SATUAN',
			],
			[null],
			[0, 3204252001, 'CICALENGKA KULON', 'DESA', 'KECAMATAN CICALENGKA', 'KAB BANDUNG', 31, 'rt', 10, 'rw'],
		]);
		expect(found.layout.id).toBe('prodeskel/rt_rw');
		expect([found.headingRow, found.headingRows]).toEqual([2, 2]);
		expect(fed(found)).toMatchObject({
			B: '@kode_desa',
			C: '@nama_desa',
			G: 'jumlah_rt',
			H: '@satuan',
			I: 'jumlah_rw',
		});
		expect(found.rows.map((row) => row.number)).toEqual([5]);
	});

	it('gives nothing for a sheet without headings', () => {
		expect(
			fault([
				[1, 2, 3],
				[4, 5, 6],
			]),
		).toBeNull();
		expect(fault([['Catatan rapat'], ['Peserta hadir']])).toBeNull();
		expect(fault([['Desa', 'Luas sawah']])).toBeNull();
		expect(fault([])).toBeNull();
	});
});

describe('known layouts', () => {
	const rtRw = ['namakab', 'namakec', 'namadesa', 'tahun', 'jumlah_penduduk', 'jumlah_laki', 'jumlah_perempuan'];

	it('are preferred to the general one when their headings are there', () => {
		expect(table([rtRw]).layout.id).toBe('portaldatadesa/penduduk_jk');
		expect(table([[...rtRw].reverse()]).layout.id).toBe('portaldatadesa/penduduk_jk');
		expect(table([rtRw.map((title) => ` ${title.toUpperCase().replaceAll('_', ' ')} `)]).layout.id).toBe(
			'portaldatadesa/penduduk_jk',
		);
	});

	it('stand back when most headings are foreign', () => {
		const found = table([[...rtRw, 'luas', 'sawah', 'kebun', 'hutan', 'ternak', 'kolam']]);
		expect(found.layout.id).toBe('umum');
		expect(found.unknown).toHaveLength(6);
	});

	it('allow the village and period columns of any sheet', () => {
		const found = table([['desa_id', 'Nama Desa', 'Bulan', 'Tahun', 'jumlah_aki', 'jumlah_akb']]);
		expect(found.layout.id).toBe('opendk/aki_akb');
		expect(found.unknown).toEqual([]);
		expect(fed(found)).toMatchObject({ B: '@nama_desa', C: '@bulan', D: '@tahun' });
	});

	it('that fit equally well are asked about', () => {
		const rows = [['Desa', 'WAJIB AKTA(DINAMIS - JML)', 'MEMILIKI(DINAMIS - JML)', ...akta]];
		expect(fault(rows)).toEqual({
			code: 'layout_ambiguous',
			sheet: 'Lembar',
			detail: {
				layouts: ['dukcapil/akta_0_17', 'dukcapil/akta_0_18', 'dukcapil/akta_0_4', 'dukcapil/akta_semua'],
			},
		});
		expect(table(rows, 'dukcapil/akta_0_18').layout.id).toBe('dukcapil/akta_0_18');
		expect(fed(table(rows, 'dukcapil/akta_0_18'))).toMatchObject({ B: 'anak_0_18', C: 'akta_0_18' });
	});
	const akta = ['LK', 'PR'].flatMap((sex) => [
		`WAJIB AKTA(DINAMIS - ${sex})`,
		`MEMILIKI(DINAMIS - ${sex})`,
		`BELUM MEMILIKI(DINAMIS - ${sex})`,
	]);

	it('may be forced on a sheet that shares little with them, and only on one with a figure of theirs', () => {
		const rows = [['Desa', 'Jumlah AKI', 'Petugas', 'Keterangan', 'Catatan', 'Lampiran']];
		expect(fault(rows)).toBeNull();
		expect(table(rows, 'opendk/aki_akb').unknown.map((column) => column.title)).toEqual([
			'Petugas',
			'Keterangan',
			'Catatan',
			'Lampiran',
		]);
		expect(fault([['Desa', 'Penduduk']], 'opendk/aki_akb')).toBeNull();
	});

	it('keep what depends on an answer apart', () => {
		const found = table([['desa_id', 'jumlah_penderita']]);
		expect(found.layout.id).toBe('opendk/epidemi_penyakit');
		expect(found.columns[1]!.uses.map((use) => use.when!.value)).toEqual(['1', '2', '3', '4', 'lainnya']);
	});

	it('do not take a category word for a heading', () => {
		const found = table([
			['desa_id', 'nama', 'jumlah', 'kategori', 'keterangan'],
			['53.06.13.2020', 'Posyandu Melati', 3, 'Posyandu', 'baik'],
		]);
		expect(found.layout.id).toBe('opendk/data_sarana');
		expect([found.headingRow, found.headingRows]).toEqual([1, 1]);
	});

	it.each([
		['opendk/laporan_apbdes', ['judul', 'tahun', 'semester', 'nama_file', 'id', 'created_at', 'updated_at', 'desa_id']],
		['siskeudes/Ref_Desa', ['Kd_Kec', 'Kd_Desa', 'Nama_Desa']],
		['opensid/rtm', ['NIK', 'NOMOR RUMAH TANGGA', 'STATUS HUBUNGAN DALAM RUMAH TANGGA']],
	])('%s is known by its headings though no figure stands in it', (id, headings) => {
		expect(table([headings]).layout.id).toBe(id);
	});

	it('are each found by their own full row of headings, or asked about beside their twins', () => {
		for (const layout of layouts) {
			if (layout.id === 'umum' || layout.id === 'skor_konvergensi' || layout.id === 'daftar') continue;
			// Lists are found in another way (see lists/).
			if (layout.level === 'lampiran' || layout.level === 'usulan' || layout.level === 'program') continue;
			const own = layout.columns.filter((column) => column.when?.name !== '@kategori').map((column) => column.heading);
			const headings = [...new Set(own)];
			if (headings.length < 2) continue;
			const found = recogniser.recognise(sheet([headings]), null);
			if (found === null) throw new Error(`${layout.id} is not recognised by its own headings`);
			if ('code' in found) expect(found.detail!.layouts).toContain(layout.id);
			else expect(found.layout.id).toBe(layout.id);
		}
	});
});

it('does not advise to delete a heading that is a measure of its own', () => {
	const wrong = fault([
		['Desa', 'RT dengan sanitasi layak'],
		[null, 'KK'],
		['Cikuya', 900],
	]);
	expect(wrong).toMatchObject({ code: 'heading_group', detail: { known: 'ya' } });
	const { hint } = columnFaultsId.heading_group(wrong!);
	expect(hint).toContain('mengukur hal yang berbeda');
	expect(hint).not.toContain('hapus');
});
