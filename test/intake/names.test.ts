import { describe, expect, it } from 'vitest';
import { foldDistrict, foldName, isSpelling, nearest, nearVillages, sameRegency } from '../../src/intake/names.ts';
import type { Village } from '../../src/model/place.ts';

const village = (number: number, name: string): Village => ({
	code: `32.04.25.20${String(number).padStart(2, '0')}`,
	name,
	status: 'desa',
	bpsCode: null,
});

describe('village names', () => {
	it.each([
		['BABAKAN PEUTEUY', 'BABAKANPEUTEUY'],
		['Karang Anyar', 'KARANGANYAR'],
		["Ma'rang", 'MARANG'],
		['Oro-Oro Ombo', 'ORO ORO OMBO'],
		['Désa Maju', 'DESA MAJU'],
		['Desa Cikuya', 'CIKUYA'],
		['DS. Cikuya', 'CIKUYA'],
		['DS.CIKUYA', 'CIKUYA'],
		['Ds Cikuya', 'CIKUYA'],
		['KEL. ANDIR', 'ANDIR'],
		['KEL.ANDIR', 'ANDIR'],
		['Kelurahan Andir', 'ANDIR'],
		['NAGARI SUMPUR', 'SUMPUR'],
		['  gampong   Lam Ara ', 'LAMARA'],
		['Nelelamawangi II', 'NELELAMAWANGI II'],
	])('%j and %j are one name', (a, b) => {
		expect(foldName(a)).toBe(foldName(b));
	});

	it.each([
		['CIKUYA', 'CIKUPA'],
		['Nelelamawangi', 'Nelelamawangi II'],
		['Lubuk Pakam I', 'Lubuk Pakam II'],
		['Cicalengka Kulon', 'Cicalengka Wetan'],
	])('%j and %j are two', (a, b) => {
		expect(foldName(a)).not.toBe(foldName(b));
	});

	it('takes the word off only when it is a word of its own', () => {
		expect(foldName('DESAKU')).toBe('DESAKU');
		expect(foldName('Kelapa')).toBe('KELAPA');
		expect(foldName('Kampungbaru')).toBe('KAMPUNGBARU');
		expect(foldName('Dsumber')).toBe('DSUMBER');
	});

	it('accepts a spelling within two letters beside a right code', () => {
		expect(isSpelling('TANGULUN', 'Tanggulun')).toBe(true);
		expect(isSpelling('MAGAHAYU SELATAN', 'Margahayu Selatan')).toBe(true);
		expect(isSpelling('SUKARAJA', 'Cimenerang')).toBe(false);
	});
});

describe('proposals', () => {
	const villages = [village(1, 'Margaasih'), village(2, 'Margahayu'), village(3, 'Cikuya'), village(4, 'Cikupa')];

	it('puts the nearest first and leaves the far ones out', () => {
		expect(nearVillages('MARGASIH', villages).map((v) => v.name)).toEqual(['Margaasih']);
		expect(nearVillages('cikuya', villages).map((v) => v.name)).toEqual(['Cikuya', 'Cikupa']);
		expect(nearVillages('Waluya', [village(1, 'Nagrog')])).toEqual([]);
	});

	it('gives at most three', () => {
		const many = ['Cikuya', 'Cikupa', 'Cikura', 'Cikuda', 'Cikula'].map((name, at) => village(at + 1, name));
		expect(nearVillages('CIKUYA', many)).toHaveLength(3);
	});

	it('finds what was meant in other lists', () => {
		expect(nearest('penduduk', ['penduduk_laki', 'keluarga', 'penduduk'])).toEqual(['penduduk_laki', 'penduduk']);
		expect(nearest('keluarha', ['keluarga', 'penduduk'])).toEqual(['keluarga']);
		expect(nearest('zzz', ['keluarga'])).toEqual([]);
	});
});

describe('kecamatan', () => {
	it.each(['CICALENGKA', 'Cicalengka', 'KECAMATAN CICALENGKA', 'Kec. Cicalengka', 'KEC.CICALENGKA', 'kec cicalengka '])(
		'%j is Cicalengka',
		(name) => {
			expect(foldDistrict(name)).toBe('CICALENGKA');
		},
	);

	it('keeps names that only begin alike', () => {
		expect(foldDistrict('Kecapi')).toBe('KECAPI');
		expect(foldDistrict('Distrikan')).toBe('DISTRIKAN');
	});
});

describe('kabupaten and kota', () => {
	it.each([
		['KAB. BANDUNG', 'Kabupaten Bandung'],
		['KAB BANDUNG', 'Kabupaten Bandung'],
		['KAB.BANDUNG', 'KABUPATEN BANDUNG'],
		['BANDUNG', 'Kabupaten Bandung'],
		['BANDUNG', 'Kota Bandung'],
		['Kota Adm. Jakarta Pusat', 'Kota Administrasi Jakarta Pusat'],
		['KOTA JAKARTA PUSAT', 'Kota Administrasi Jakarta Pusat'],
	])('%j may be %j', (a, b) => {
		expect(sameRegency(a, b)).toBe(true);
		expect(sameRegency(b, a)).toBe(true);
	});

	it.each([
		['KAB. BANDUNG', 'Kota Bandung'],
		['KAB. BANDUNG', 'Kabupaten Bandung Barat'],
		['BANDUNG BARAT', 'Kabupaten Bandung'],
		['KOTA BATU', 'Kabupaten Batu Bara'],
		['Kotabaru', 'Kota Baru'],
	])('%j is not %j', (a, b) => {
		expect(sameRegency(a, b)).toBe(false);
		expect(sameRegency(b, a)).toBe(false);
	});
});
