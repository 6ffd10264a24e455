import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/intake/grid.ts';
import type { IntakeResult } from '../../../src/intake/request.ts';
import type { Village } from '../../../src/model/place.ts';
import {
	CIKUYA,
	count,
	countSheets,
	headingsOf,
	nikOf,
	noteOf,
	sheetOf,
	under,
	VILLAGES,
	valuesOf,
} from '../../support/persons.ts';

const HEAD = headingsOf('siak/penduduk');
const person = (at: number, village: string): Cell[] =>
	under(HEAD, {
		nik: nikOf(at),
		status: 'Valid',
		'tanggal lahir': 32_000 + at,
		kelamin: 'Perempuan',
		'desa kel': village,
	});
/** Two persons of each place, in their order. */
const of = (villages: readonly string[], aliases: Readonly<Record<string, Village>> = {}): IntakeResult =>
	count([HEAD, ...villages.flatMap((name, at) => [person(2 * at, name), person(2 * at + 1, name)])], {
		period: '2024',
		aliases,
	});
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);

describe('the villages of persons', () => {
	it('are known by code and name in one cell and by what stands before and behind a name', () => {
		const result = of(['32.04.25.2004 - CIKUYA', 'Desa Babakan Peuteuy, Kec. Cicalengka']);
		expect(codes(result)).toEqual([]);
		expect(valuesOf(result, CIKUYA.code)).toMatchObject({ penduduk: 2 });
		expect(valuesOf(result, VILLAGES[2]!.code)).toMatchObject({ penduduk: 2 });
	});

	it('are proposed when misspelt, also when no row names one rightly', () => {
		expect(of(['CIKUYYA', 'Babakan Peuteuy']).faults).toMatchObject([
			{ code: 'village_unknown', value: 'CIKUYYA', detail: { match: `CIKUYYA=${CIKUYA.code}` } },
		]);
		expect(codes(of(['CIKUYYA']))).toEqual(['village_unknown']);
		expect(of(['CIKUYYA', 'Babakan Peuteuy', 'CIKUYYA'])).toMatchObject({ refused: 6, faulty: 4 });
		const settled = of(['CIKUYYA'], { CIKUYYA: CIKUYA });
		expect(valuesOf(settled, CIKUYA.code)).toMatchObject({ penduduk: 2 });
		expect(noteOf(settled, 'alias_used')).toBeDefined();
	});

	it('are outside when a kecamatan around has them, and asked for when both have one of the name', () => {
		expect(of(['Sugihmukti', 'CIKUYA'])).toMatchObject({ faults: [], read: 4, outside: 2 });
		expect(codes(of(['Tenjolaya', 'CIKUYA']))).toEqual([]);
		expect(codes(of(['Sugihmukti', 'Ganjar Sabar']))).toEqual(['other_kecamatan']);
	});

	it('contradict a code beside them in the same cell', () => {
		expect(codes(of(['32.04.25.2004 Babakan Peuteuy']))).toEqual(['village_contradiction']);
	});
});

describe('titles above persons', () => {
	const DK = headingsOf('opendk/penduduk').filter((heading) => heading !== 'desa id' && heading !== 'kode desa');
	const under1 = (at: number): Cell[] => under(DK, { 'nomor nik': nikOf(at), 'jenis kelamin': '1' });
	const titled = (title: string, period = '2024'): IntakeResult =>
		count([[title], DK, under1(1), under1(2)], { period, village: CIKUYA });

	it('with another year than --periode stop', () => {
		expect(titled('DATA PENDUDUK DESA CIKUYA TAHUN 2022').faults).toMatchObject([
			{ code: 'period_outside', detail: { found: '2022', given: '2024' } },
		]);
		expect(codes(titled('DATA PENDUDUK DESA CIKUYA TAHUN 2024'))).toEqual([]);
		expect(codes(titled('DATA PENDUDUK DESA CIKUYA KEADAAN 31 DESEMBER 2024'))).toEqual([]);
	});

	it('with another village, kecamatan or kabupaten stop', () => {
		expect(codes(titled('DATA PENDUDUK DESA BABAKAN PEUTEUY TAHUN 2024'))).toEqual(['village_contradiction']);
		expect(codes(titled('DATA PENDUDUK DESA SUGIHMUKTI TAHUN 2024'))).toEqual(['village_contradiction']);
		expect(codes(titled('DATA PENDUDUK KECAMATAN PASIRJAMBU'))).toEqual(['place_in_title']);
		expect(codes(titled('PEMERINTAH KABUPATEN GARUT'))).toEqual(['place_in_title']);
		expect(codes(titled('DATA PENDUDUK DESA CIKUYA KECAMATAN CICALENGKA KABUPATEN BANDUNG'))).toEqual([]);
	});

	it.each([
		'DAFTAR PENDUDUK PINDAH TAHUN 2024',
		'DATA PENDUDUK MENINGGAL',
		'DATA PENDUDUK MISKIN DESA CIKUYA',
		'DAFTAR PENDUDUK RW 05 DESA CIKUYA',
		'RT/RW : 001/005',
		'DAFTAR PENDUDUK DUSUN KRAJAN',
		'DATA PENDUDUK LAKI-LAKI',
		'DAFTAR PENDUDUK LANSIA',
		'DAFTAR PENDUDUK WAJIB KTP',
		'DAFTAR PEMILIH TETAP',
		'DAFTAR KEPALA KELUARGA DESA CIKUYA',
		'PENDUDUK NON PERMANEN',
		'DATA PENDUDUK RAWAN PANGAN 2024',
		'DAFTAR WARGA BELUM PUNYA AKTA',
	])('%s: not the whole village', (title) => {
		const result = titled(title);
		expect(codes(result)).toEqual(['list_narrowed']);
		expect(result.incoming).toBeNull();
	});

	it.each([
		'DATA PENDUDUK',
		'DAFTAR PENDUDUK DESA CIKUYA KEADAAN DESEMBER 2024',
		'BUKU INDUK PENDUDUK WARGA NEGARA INDONESIA',
		'DATA PENDUDUK MENURUT JENIS KELAMIN DAN UMUR',
		'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KABUPATEN BANDUNG',
		'DAFTAR PENDUDUK PER DUSUN, RW DAN RT',
		'Alamat: Jl. Raya Cikuya RT 01 RW 05 Kode Pos 40395',
		'DATA PENDUDUK CIKUYA 2024',
	])('%s: the whole village', (title) => {
		expect(codes(titled(title))).toEqual([]);
	});

	it('and names of sheets that tell of a part stop too', () => {
		const list = [DK, under1(1), under1(2)];
		const sheet = (name: string): string[] =>
			codes(countSheets([sheetOf(list, name)], { period: '2024', village: CIKUYA }));
		for (const name of ['RT 01', 'DUSUN KRAJAN', 'Pindah', 'lansia', 'Kp Sukamaju', 'Blok B', 'Lingkungan II'])
			expect([name, ...sheet(name)]).toEqual([name, 'list_narrowed']);
		for (const name of ['Sheet1', 'Data Penduduk', 'Penduduk Final', 'Cikuya', 'Export Worksheet'])
			expect([name, ...sheet(name)]).toEqual([name]);
	});
});
