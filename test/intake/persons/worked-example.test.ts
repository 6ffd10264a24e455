import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/intake/grid.ts';
import { CIKUYA, count, headingsOf, nikOf, noteOf, under, valuesOf } from '../../support/persons.ts';

/** Columns: sex, birth, marriage, family, citizenship, state, schooling completed and present, certificate, card, recorded, disability, pregnancy, insurance. */
const ROWS = `1,1979-05-10,2,1,1,1,5,18,,2,3,7,,2
2,1983-11-01,2,3,1,1,4,18,,2,8,,1,2
2,2007-10-31,1,4,1,1,4,7,AL-1,1,2,,2,2
1,2007-11-01,1,4,1,1,3,7,AL-2,3,1,,,2
2,2008-02-29,2,4,1,1,3,18,-,1,2,,2,1
1,2012-10-31,1,4,1,1,3,4,AL-3,3,1,,,3
1,2013-12-24,1,4,1,1,2,5,,3,1,5,,1
2,2018-10-31,1,4,1,1,1,2,AL-4,1,1,,,4
1,2019-11-01,1,4,1,1,1,1,0,1,1,,,1
2,2022-10-31,1,4,1,1,1,1,tidak ada,1,1,,,2
1,2022-11-01,1,4,1,1,1,1,AL-5,1,1,,,2
2,2024-11-02,1,4,1,1,1,1,AL-6,1,1,,,1
1,1950-01-01,4,1,1,1,1,18,,2,4,2,,1
2,1964-11-01,3,1,1,1,3,18,,2,,,,99
1,1990-07-07,2,1,2,1,8,18,,,2,,,1
1,1960-03-03,2,1,1,2,3,18,,2,3,,,
2,1995-06-15,2,3,1,3,8,18,,2,3,,1,
2,2000-08-17,1,1,1,1,7,11,AL-7,2,5,,,3`
	.split('\n')
	.map((line) => line.split(',').map((cell) => cell || null));

const OPENSID = [
	...['sex', 'tanggallahir', 'status_kawin', 'kk_level', 'warganegara_id', 'status_dasar', 'pendidikan_kk_id'],
	...['pendidikan_sedang_id', 'akta_lahir', 'ktp_el', 'status_rekam', 'cacat_id', 'hamil', 'id_asuransi'],
];
const OPENDK = [
	...['jenis_kelamin', 'tanggal_lahir', 'kawin', 'hubungan_keluarga', 'kewarganegaraan', 'status_dasar'],
	...['pendidikan_dlm_kk', 'pendidikan_sdg_ditempuh', 'akta_lahir', 'ktp_el', 'status_rekam', 'cacat', 'hamil'],
];

/** The same in words, as OpenSID's other export has them. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	sex: { 1: 'LAKI-LAKI', 2: 'Perempuan' },
	status_kawin: { 1: 'BELUM KAWIN', 2: 'KAWIN', 3: 'CERAI HIDUP', 4: 'CERAI MATI' },
	kk_level: { 1: 'KEPALA KELUARGA', 3: 'ISTRI', 4: 'ANAK' },
	warganegara_id: { 1: 'WNI', 2: 'WNA' },
	status_dasar: { 1: 'HIDUP', 2: 'MATI', 3: 'PINDAH' },
	pendidikan_kk_id: {
		1: 'TIDAK / BELUM SEKOLAH',
		2: 'BELUM TAMAT SD/SEDERAJAT',
		3: 'TAMAT SD / SEDERAJAT',
		4: 'SLTP/SEDERAJAT',
		5: 'SLTA / SEDERAJAT',
		7: 'AKADEMI/ DIPLOMA III/S. MUDA',
		8: 'DIPLOMA IV/ STRATA I',
	},
	pendidikan_sedang_id: {
		1: 'BELUM MASUK TK/KELOMPOK BERMAIN',
		2: 'SEDANG TK/KELOMPOK BERMAIN',
		4: 'SEDANG SD/SEDERAJAT',
		5: 'TIDAK TAMAT SD/SEDERAJAT',
		7: 'SEDANG SLTA/SEDERAJAT',
		11: 'SEDANG  S-1/SEDERAJAT',
		18: 'TIDAK SEDANG SEKOLAH',
	},
	ktp_el: { 1: 'BELUM', 2: 'KTP-EL', 3: 'KIA' },
	status_rekam: {
		1: 'BELUM WAJIB',
		2: 'BELUM REKAM',
		3: 'SUDAH REKAM',
		4: 'CARD PRINTED',
		5: 'PRINT READY RECORD',
		8: 'CARD ISSUED',
	},
	cacat_id: { 2: 'CACAT NETRA/BUTA', 5: 'CACAT FISIK DAN MENTAL', 7: 'TIDAK CACAT' },
	hamil: { 1: 'HAMIL', 2: 'TIDAK HAMIL' },
	id_asuransi: {
		1: 'TIDAK/BELUM PUNYA',
		2: 'BPJS PENERIMA BANTUAN IURAN',
		3: 'BPJS NON PENERIMA BANTUAN IURAN',
		4: 'BPJS BANTUAN DAERAH',
		99: 'ASURANSI LAINNYA',
	},
};

const EXPECTED: Readonly<Record<string, number>> = {
	penduduk: 15,
	penduduk_sid: 15,
	penduduk_laki: 8,
	penduduk_perempuan: 7,
	keluarga: 5,
	keluarga_kk_perempuan: 2,
	anak_0_17: 9,
	akta_0_17: 5,
	anak_0_16: 7,
	kia: 3,
	wajib_ktp: 7,
	ktp_rekam: 5,
	umur_60_plus: 1,
	umur_15_59: 8,
	umur_0_23_bulan: 1,
	anak5_6: 1,
	anak5_6_sekolah: 1,
	anak7_12: 2,
	anak7_12_sekolah: 1,
	anak7_15: 2,
	ats7_15: 1,
	anak16_18: 3,
	anak16_18_sekolah: 2,
	anak13_15: 0,
	anak13_15_sekolah: 0,
	disabilitas: 2,
	bumil_sid: 1,
	jkn_terdaftar: 9,
	pend_belum_sekolah: 5,
	pend_belum_tamat_sd: 1,
	pend_tamat_sd: 4,
	pend_smp: 2,
	pend_sma: 1,
	pend_diploma: 1,
	pend_sarjana: 1,
	umur_0_4: 3,
	umur_5_9: 1,
	umur_10_14: 2,
	umur_15_19: 3,
	umur_20_24: 1,
	umur_25_29: 0,
	umur_30_34: 1,
	umur_35_39: 0,
	umur_40_44: 1,
	umur_45_49: 1,
	umur_50_54: 0,
	umur_55_59: 1,
	umur_60_64: 0,
	umur_65_69: 0,
	umur_70_74: 1,
	umur_75_plus: 0,
};
const given = { period: '2024-10', village: CIKUYA };
/** Dukcapil's age groups follow from the same dates. */
const DUKCAPIL = { umur_3_4: 1, umur_5: 0, umur_6_11: 2, umur_12_14: 1, umur_15_17: 3, umur_18_22: 0 };

type Change = (cell: string | null, field: string) => Cell;
function table(layout: string, fields: readonly string[], change: Change = (cell) => cell): Cell[][] {
	const headings = headingsOf(layout);
	const more = (at: number) =>
		layout.startsWith('opendk') ? { nomor_nik: nikOf(at), desa_id: CIKUYA.code } : { nik: nikOf(at) };
	const rows = ROWS.map((row, at) =>
		under(headings, {
			...more(at),
			...Object.fromEntries(fields.map((field, column) => [field, change(row[column] ?? null, field)])),
		}),
	);
	return [headings, ...rows];
}

describe('the worked example of an inhabitants list', () => {
	const result = count(table('opensid/penduduk', OPENSID), given);

	it('comes out to the digit', () => {
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toEqual({ ...EXPECTED, ...DUKCAPIL });
		expect(result).toMatchObject({ read: 15, refused: 0, outside: 0, skipped: 3 });
	});

	it('says who was left out, and why', () => {
		expect(noteOf(result, 'persons_counted')).toMatchObject({ persons: 15, villages: 1, day: '2024-10-31' });
		expect(result.decisions.filter(({ code }) => code === 'persons_left_out')).toEqual([
			{ code: 'persons_left_out', status: 2, persons: 1 },
			{ code: 'persons_left_out', status: 3, persons: 1 },
		]);
		expect(noteOf(result, 'persons_born_later')).toMatchObject({ persons: 1, rows: [13] });
	});

	it('is the same in words', () => {
		const words = table('opensid/penduduk', OPENSID, (cell, field) => WORDS[field]?.[cell ?? ''] ?? cell);
		expect(valuesOf(count(words, given))).toEqual(valuesOf(result));
	});

	it('is the same with dates and codes as Excel keeps them', () => {
		const kept = table('opensid/penduduk', OPENSID, (cell, field) => {
			if (cell === null || field === 'akta_lahir') return cell;
			return field === 'tanggallahir' ? { kind: 'date', iso: cell } : Number(cell);
		});
		expect(valuesOf(count(kept, given))).toEqual(valuesOf(result));
	});

	it.each([
		['day first', (iso: string) => iso.split('-').reverse().join('/')],
		['dashes', (iso: string) => iso.split('-').reverse().join('-')],
		['serial numbers', (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569],
	])('is the same with dates written with %s', (_, write) => {
		const dates = table('opensid/penduduk', OPENSID, (cell, field) =>
			cell !== null && field === 'tanggallahir' ? write(cell) : cell,
		);
		expect(valuesOf(count(dates, given))).toEqual(valuesOf(result));
	});

	it('is the same in the columns of OpenDK, which has no insurance', () => {
		const { jkn_terdaftar: _, ...rest }: Record<string, number> = { ...EXPECTED, ...DUKCAPIL };
		const dk = count(table('opendk/penduduk', OPENDK), { period: '2024-10' });
		expect(dk.faults).toEqual([]);
		expect(valuesOf(dk, CIKUYA.code)).toEqual(rest);
	});

	it('gives the older groups of certificates when asked', () => {
		const asked = (age: string) =>
			valuesOf(count(table('opensid/penduduk', OPENSID), { ...given, answers: { umur_akta: age } }));
		expect(asked('0-18')).toMatchObject({ anak_0_18: 9, akta_0_18: 5 });
		expect(asked('0-4')).toMatchObject({ akta_0_4: 1 });
	});
});
