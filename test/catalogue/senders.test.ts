import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { loadSenders } from '../../src/catalogue/senders.ts';
import { formSenderOf, senderOf } from '../../src/model/form.ts';

const { variables, indicators } = loadCatalogue('templates');
const senders = loadSenders('templates', variables);

describe('templates/katalog/pengirim.csv', () => {
	it('gives every variable of an indicator to the office that holds it', () => {
		const used = new Set([...indicators.values()].flatMap(({ numerator, denominator }) => [numerator, denominator]));
		const left = [...variables.values()].filter(
			(variable) => used.has(variable.code) && !variable.computed && senderOf(variable, senders).key === 'kecamatan',
		);
		// What no other office holds is the kecamatan's own: nothing else may fall to it unseen.
		expect(new Set(left.map(({ dataSource }) => dataSource))).toEqual(
			new Set(['Kecamatan/Dinas PMD', 'Kecamatan', 'SIPD-RI, berita acara musrenbang']),
		);
	});

	it.each([
		['balita_stunting', 'puskesmas'],
		['rt_air_layak', 'puskesmas'],
		['ruang_rusak', 'upt-pendidikan'],
		['desa_paud', 'upt-pendidikan'],
		['penduduk', 'dukcapil'],
		['desa_bpp', 'desa'],
		['jkn_aktif', 'dinsos'],
		['rt_air_pipa', 'pu'],
		['kawin_anak', 'kua'],
		['hpk_air', 'desa'],
		['bel_total', 'desa'],
		['desa_rkp_tepat', 'kecamatan'],
	])('%s is filled in by %s', (code, key) => {
		expect(senderOf(variables.get(code)!, senders).key).toBe(key);
	});

	it('asks for no form of those who publish for everybody: the kecamatan fills in their figures', () => {
		const quiet = senders.filter(({ letters }) => letters === 'tidak').map(({ key }) => key);
		expect(quiet).toEqual(['kemendesa', 'bps', 'kecamatan']);
		for (const code of ['sarana_rs', 'idm_status'])
			expect(formSenderOf(variables.get(code)!, senders).key, code).toBe('kecamatan');
	});

	it('ranks service registers above villages', () => {
		expect(Object.fromEntries(senders.map(({ key, rank }) => [key, rank]))).toMatchObject({ dukcapil: 1, desa: 2 });
	});
});
