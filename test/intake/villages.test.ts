import { describe, expect, it } from 'vitest';
import { aliasKey, foldName } from '../../src/intake/names.ts';
import type { PlaceCells, PlaceColumns } from '../../src/intake/village-cells.ts';
import { VillageMatcher } from '../../src/intake/villages.ts';
import { wordsFor } from '../../src/language/index.ts';
import type { Kecamatan, Village } from '../../src/model/place.ts';

const CICALENGKA: Kecamatan = {
	code: '32.04.25',
	name: 'Cicalengka',
	regency: 'Kabupaten Bandung',
	province: 'Jawa Barat',
};
const list = (district: string, names: readonly string[]): Village[] =>
	names.map((name, at) => ({
		code: `${district}.${2001 + at}`,
		name,
		status: 'desa',
		bpsCode: null,
	}));
const VILLAGES = list('32.04.25', ['Cicalengka Kulon', 'Cicalengka Wetan', 'Babakan Peuteuy', 'Cikuya', 'Dampit']);
const [KULON, WETAN, BABAKAN, CIKUYA, DAMPIT] = VILLAGES as [Village, Village, Village, Village, Village];

interface Setup {
	readonly kecamatan?: Kecamatan;
	readonly villages?: readonly Village[];
	readonly aliases?: ReadonlyMap<string, Village>;
	readonly columns?: Partial<PlaceColumns>;
	readonly siskeudes?: ReadonlyMap<string, string>;
}
/** A place as the cells of a row say it: `code name kecamatan kabupaten`, each may be left out. */
const place = (cells: Partial<PlaceCells>): PlaceCells => ({
	codes: [],
	names: [],
	districtNames: [],
	districtCodes: [],
	regencyNames: [],
	provinceNames: [],
	areaCodes: [],
	...cells,
});

/** Matches rows; gives per row the village's name, `outside` or the code of the fault, and the matcher. */
function match(rows: readonly PlaceCells[], setup: Setup = {}) {
	const { kecamatan = CICALENGKA, villages = VILLAGES, aliases = new Map(), columns = {}, siskeudes } = setup;
	const first = rows[0]!;
	const said = {
		codeTitles: first.codes.map((_, at) => `KODE ${at + 1}`),
		hasNames: first.names.length > 0,
		hasDistrict: first.districtNames.length > 0,
		...columns,
	};
	const matcher = new VillageMatcher(kecamatan, villages, aliases, said, siskeudes);
	const unclear = matcher.decide(rows);
	const placed = rows.map((row) => matcher.match(row));
	return {
		matcher,
		unclear,
		placed,
		said: placed.map((one) =>
			one.kind === 'village' ? one.village.name : one.kind === 'fault' ? one.fault.code : 'outside',
		),
		faults: placed.flatMap((one) => (one.kind === 'fault' ? [one.fault] : [])),
	};
}

describe('Kemendagri codes', () => {
	it.each([
		['32.04.25.2001', '32.04.25.2004'],
		['3204252001', '3204252004'],
		['32. 04. 25. 2001', '32. 04. 25. 2004'],
		['3204252001.0', '3204252004.0'],
		['3204252001,00', '3204252004,00'],
		['3.204252001E9', '3.204252004E9'],
		['3,204252001E+09', '3,204252004E+09'],
		["'3204252001", "'3204252004"],
	])('are read as %j', (first, second) => {
		const rows = [
			place({ codes: [first], names: ['CICALENGKA KULON'] }),
			place({ codes: [second], names: ['Ds. Cikuya'] }),
		];
		const { said, matcher } = match(rows);
		expect(said).toEqual(['Cicalengka Kulon', 'Cikuya']);
		expect(matcher.decisions).toMatchObject([
			{ code: 'code_system', column: 'KODE 1', system: 'kemendagri', agreed: 2, of: 5 },
		]);
	});

	it('stand alone', () => {
		const { said } = match([place({ codes: ['3204252001'] }), place({ codes: ['3204252005'] })]);
		expect(said).toEqual(['Cicalengka Kulon', 'Dampit']);
	});

	it('count each village once, however many rows it has', () => {
		const rows = ['2021', '2022', '2023'].flatMap(() => [
			place({ codes: ['3204252001'], names: ['Cicalengka Kulon'] }),
		]);
		expect(match(rows).matcher.decisions).toMatchObject([{ agreed: 1, of: 5 }]);
	});

	it('accept a name within two letters', () => {
		const { said } = match([place({ codes: ['32.04.25.2003'], names: ['BABAKAN PEUTEY'] })]);
		expect(said).toEqual(['Babakan Peuteuy']);
	});

	it('of other kecamatan are outside, beside ours', () => {
		const { said } = match([
			place({ codes: ['32.04.25.2001'], names: ['Cicalengka Kulon'] }),
			place({ codes: ['32.04.26.2001'], names: ['Nagrak'] }),
			place({ codes: ['32.04.26.2002'], names: ['Cikuya'], districtNames: ['NAGREG'] }),
		]);
		expect(said).toEqual(['Cicalengka Kulon', 'outside', 'outside']);
	});

	it('with dots and of another kecamatan throughout put every row outside', () => {
		const { said } = match([
			place({ codes: ['32.73.01.1001'], names: ['Cikuya'] }),
			place({ codes: ['32.73.01.1002'], names: ['Sukarasa'] }),
		]);
		expect(said).toEqual(['outside', 'outside']);
	});

	it('of this kecamatan that nobody has are unknown', () => {
		const { said, faults } = match([
			place({ codes: ['32.04.25.2001'], names: ['Cicalengka Kulon'] }),
			place({ codes: ['32.04.25.2099'], names: ['Cikuja'] }),
		]);
		expect(said).toEqual(['Cicalengka Kulon', 'village_unknown']);
		expect(faults[0]).toEqual({
			code: 'village_unknown',
			value: '32.04.25.2099',
			detail: { proposals: ['Cikuya (32.04.25.2004)'], match: 'Cikuja=32.04.25.2004', own: 'ya' },
		});
	});

	it('missing in a row leave it to the name', () => {
		const { said } = match([
			place({ codes: ['32.04.25.2001'], names: ['Cicalengka Kulon'] }),
			place({ codes: [''], names: ['Dampit'] }),
		]);
		expect(said).toEqual(['Cicalengka Kulon', 'Dampit']);
	});
});

describe('code and name that contradict each other', () => {
	const good = place({ codes: ['32.04.25.2001'], names: ['Cicalengka Kulon'], districtNames: ['CICALENGKA'] });

	it.each([
		['the code of one village, the name of another', '32.04.25.2004', 'Dampit', 'Cikuya'],
		['a name nobody has', '32.04.25.2004', 'Sukaraja', 'Cikuya'],
		['a name near the code that is another village', '32.04.25.2002', 'Cicalengka Kulon', 'Cicalengka Wetan'],
	])('%s', (_, code, name, byCode) => {
		const { said, faults } = match([
			good,
			good,
			place({ codes: [code], names: [name], districtNames: ['CICALENGKA'] }),
		]);
		expect(said.at(-1)).toBe('village_contradiction');
		expect(faults[0]).toMatchObject({ code: 'village_contradiction', value: code, detail: { byCode, name } });
		const { hint } = wordsFor('id').fault(faults[0]!);
		const own = VILLAGES.find((village) => village.name === name)?.code;
		expect(hint).toBe(
			own
				? `nama "${name}" berkode ${own}; di sel ini ${code}. Perbaiki kode atau nama desa di baris ini`
				: 'perbaiki kode atau nama desa di baris ini',
		);
	});

	it('the code of another kecamatan beside a village and kecamatan of ours', () => {
		const { said } = match([
			good,
			place({ codes: ['32.73.27.1001'], names: ['Cikuya'], districtNames: ['CICALENGKA'] }),
		]);
		expect(said).toEqual(['Cicalengka Kulon', 'village_contradiction']);
	});

	// Open Data Kota Bandung 2023: two rows of other kecamatan carry the code and one of the names of a village of ours.
	it('our code and one of our names in a row of another kecamatan with a name of its own', () => {
		const rows = [
			place({
				codes: ['32.04.25.2001'],
				names: ['Cicalengka Kulon', 'Cicalengka Kulon'],
				districtNames: ['CICALENGKA'],
			}),
			place({ codes: ['32.04.25.2004'], names: ['SUKARAJA', 'CIKUYA'], districtNames: ['CICENDO'] }),
		];
		expect(match(rows).said).toEqual(['Cicalengka Kulon', 'village_contradiction']);
	});

	it('does not mind a kecamatan that has been renamed when code and name agree', () => {
		const rows = [good, place({ codes: ['32.04.25.2004'], names: ['CIKUYA'], districtNames: ['CICALENGKA TIMUR'] })];
		expect(match(rows).said).toEqual(['Cicalengka Kulon', 'Cikuya']);
	});
});

describe('BPS codes', () => {
	const row = (code: string, name: string, district = 'CICALENGKA', regency = 'KAB. BANDUNG') =>
		place({ codes: [code], names: [name], districtNames: [district], regencyNames: [regency] });

	it('are told by the names and kept', () => {
		const { said, matcher } = match([
			row('3204100009', 'CICALENGKA KULON'),
			row('3204100004.0', 'CICALENGKA WETAN'),
			row('3204090001', 'NAGREG', 'NAGREG'),
		]);
		expect(said).toEqual(['Cicalengka Kulon', 'Cicalengka Wetan', 'outside']);
		expect([...matcher.bpsCodes]).toEqual([
			[KULON.code, '3204100009'],
			[WETAN.code, '3204100004'],
		]);
		expect(matcher.decisions).toMatchObject([
			{ code: 'code_system', column: 'KODE 1', system: 'bps', agreed: 2, of: 5 },
		]);
	});

	it('that are also Kemendagri codes of villages here never decide: the names do', () => {
		const jampang: Kecamatan = {
			code: '32.02.21',
			name: 'Jampangkulon',
			regency: 'Kabupaten Sukabumi',
			province: null,
		};
		const villages: Village[] = [
			['32.02.21.2002', 'Bojonggenteng'],
			['32.02.21.2005', 'Bojongsari'],
			['32.02.21.2008', 'Mekarjaya'],
		].map(([code, name]) => ({ code: code!, name: name!, status: 'desa', bpsCode: null }));
		const of = (code: string, name: string, district: string) => row(code, name, district, 'KAB. SUKABUMI');
		const rows = [
			of('3202212005', 'CARINGIN WETAN', 'CARINGIN'),
			of('3202212008', 'CIKEMBANG', 'CARINGIN'),
			of('3202212002', 'MEKARJAYA', 'CARINGIN'),
			of('3202040002', 'BOJONGGENTENG', 'JAMPANGKULON'),
			of('3202040003', 'BOJONGSARI', 'JAMPANGKULON'),
			of('3202040004', 'MEKARJAYA', 'JAMPANGKULON'),
		];
		const { said, matcher } = match(rows, { kecamatan: jampang, villages });
		expect(said).toEqual(['outside', 'outside', 'outside', 'Bojonggenteng', 'Bojongsari', 'Mekarjaya']);
		expect(matcher.bpsCodes.get('32.02.21.2005')).toBe('3202040003');
	});

	it('beside Kemendagri codes are kept too', () => {
		const rows = [
			place({ codes: ['32.04.25.2001', '3204100009.0'], names: ['CICALENGKA KULON'], districtNames: ['CICALENGKA'] }),
			place({ codes: ['32.04.25.2005', '3204100011.0'], names: ['DAMPIT'], districtNames: ['CICALENGKA'] }),
		];
		const { said, matcher } = match(rows);
		expect(said).toEqual(['Cicalengka Kulon', 'Dampit']);
		expect(matcher.decisions).toMatchObject([{ system: 'kemendagri' }, { system: 'bps' }]);
		expect(matcher.bpsCodes.get(DAMPIT.code)).toBe('3204100011');
	});

	it('standing alone are known once a file has supplied them', () => {
		const villages = VILLAGES.map((village, at) => ({ ...village, bpsCode: `320410000${at + 1}` }));
		const { said, unclear } = match([place({ codes: ['3204100004'] }), place({ codes: ['3204990001'] })], { villages });
		expect(unclear).toBeNull();
		expect(said).toEqual(['Cikuya', 'outside']);
	});

	it('standing alone and fitting both systems are asked about, not guessed', () => {
		const villages = VILLAGES.map((village, at) => ({ ...village, bpsCode: at === 0 ? '3204252004' : null }));
		expect(match([place({ codes: ['3204252004'] })], { villages }).unclear).toEqual({
			code: 'code_system_unclear',
			detail: { column: 'KODE 1' },
		});
		expect(match([place({ codes: ['32.04.25.2004'] })], { villages }).said).toEqual(['Cikuya']);
	});

	it('that differ between the rows of one village are not believed, and that is said', () => {
		const { said, matcher } = match([row('3204100009', 'CICALENGKA KULON'), row('3204100001', 'CICALENGKA KULON')]);
		expect(said).toEqual(['Cicalengka Kulon', 'Cicalengka Kulon']);
		expect(matcher.bpsCodes.size).toBe(0);
		expect(matcher.decisions).toEqual([{ code: 'code_unused', column: 'KODE 1' }]);
	});
});

describe('codes of Siskeudes', () => {
	const siskeudes = new Map([
		['04.2004', CIKUYA.code],
		['04.2099', DAMPIT.code],
	]);

	it('learned at an earlier import tell the village, alone or beside its name', () => {
		const alone = match([place({ codes: ['04.2004.'] }), place({ codes: ['04.2099'] })], { siskeudes });
		expect(alone.said).toEqual(['Cikuya', 'Dampit']);
		expect(alone.matcher.decisions).toMatchObject([{ code: 'code_system', system: 'siskeudes', agreed: 2 }]);
		const named = match([place({ codes: ['04.2099.'], names: ['DAMPIT'] })], { siskeudes });
		expect(named.said).toEqual(['Dampit']);
	});

	it('that contradict the name are refused, those of another kecamatan lie outside, unknown ones are asked about', () => {
		const names = [
			place({ codes: ['04.2004.'], names: ['Dampit'] }),
			place({ codes: ['04.2004.'], names: ['Sukaraja'] }),
		];
		expect(match(names, { siskeudes }).said).toEqual(['village_contradiction', 'village_contradiction']);
		const rows = [place({ codes: ['04.2004.'] }), place({ codes: ['05.2004.'] }), place({ codes: ['04.2001.'] })];
		expect(match(rows, { siskeudes }).said).toEqual(['Cikuya', 'outside', 'village_unknown']);
		expect(match(rows).said).toEqual(['village_unknown', 'village_unknown', 'village_unknown']);
	});
});

describe('names alone', () => {
	it('are enough in a sheet of this kecamatan', () => {
		const { said, matcher } = match(
			['BABAKANPEUTEUY', 'Desa Cikuya', ' dampit '].map((name) => place({ names: [name] })),
		);
		expect(said).toEqual(['Babakan Peuteuy', 'Cikuya', 'Dampit']);
		expect(matcher.decisions).toEqual([]);
	});

	it('that nobody has come with proposals, and are never taken', () => {
		const { faults, placed } = match([place({ names: ['CIKUJA'] }), place({ names: ['Sukamaju'] })]);
		expect(placed.every((one) => one.kind === 'fault')).toBe(true);
		expect(faults).toEqual([
			{
				code: 'village_unknown',
				value: 'CIKUJA',
				detail: { proposals: ['Cikuya (32.04.25.2004)'], match: 'CIKUJA=32.04.25.2004' },
			},
			{ code: 'village_unknown', value: 'Sukamaju', detail: { proposals: [] } },
		]);
	});

	it('that a person confirmed are taken, and that is said', () => {
		const aliases = new Map([[foldName('Babakan Peutey Girang'), BABAKAN]]);
		const { said, matcher } = match([place({ names: ['BABAKAN PEUTEY GIRANG'] })], { aliases });
		expect(said).toEqual(['Babakan Peuteuy']);
		expect([...matcher.aliasesUsed]).toEqual([['BABAKAN PEUTEY GIRANG', BABAKAN]]);
	});

	it('confirmed by a person agree with a code too', () => {
		const aliases = new Map([[foldName('Desa Lama'), CIKUYA]]);
		const rows = [
			place({ codes: ['32.04.25.2001'], names: ['Cicalengka Kulon'] }),
			place({ codes: ['32.04.25.2004'], names: ['Desa Lama'] }),
		];
		expect(match(rows, { aliases }).said).toEqual(['Cicalengka Kulon', 'Cikuya']);
	});

	it('count only beside our kecamatan where the sheet names it', () => {
		const of = (name: string, district: string, regency = '') =>
			place({ names: [name], districtNames: [district], regencyNames: [regency] });
		const { said } = match([
			of('CIKUYA', 'CICALENGKA', 'KAB. BANDUNG'),
			of('CIKUYA', 'KECAMATAN CICALENGKA', 'KABUPATEN BANDUNG'),
			of('CIKUYA', 'Kec.Cicalengka', 'BANDUNG'),
			of('CIKUYA', 'CICALENGKA', 'KOTA BANDUNG'),
			of('CIKUYA', 'CICALENGKA', 'KAB. SUMEDANG'),
			of('CIKUYA', 'CARINGIN', 'KAB. BANDUNG'),
			of('CIKUYU', 'CICALENGKA', 'KAB. BANDUNG'),
			of('CIKUYU', 'CARINGIN', 'KAB. BANDUNG'),
		]);
		expect(said).toEqual(['Cikuya', 'Cikuya', 'Cikuya', 'outside', 'outside', 'outside', 'village_unknown', 'outside']);
	});

	it('give way to the code of the kecamatan', () => {
		const of = (code: string) => place({ names: ['CIKUYA'], districtNames: ['CICALENGKA'], districtCodes: [code] });
		expect(match([of('32.04.25'), of('320425'), of('32. 04. 25'), of('32.04.26')]).said).toEqual([
			'Cikuya',
			'Cikuya',
			'Cikuya',
			'outside',
		]);
	});

	it('do not care for the kabupaten when the workspace does not know its own', () => {
		const kecamatan = { ...CICALENGKA, regency: null };
		const row = place({ names: ['CIKUYA'], districtNames: ['CICALENGKA'], regencyNames: ['KOTA X'] });
		expect(match([row], { kecamatan }).said).toEqual(['Cikuya']);
	});

	it('say that a column of codes was not used', () => {
		const { said, matcher } = match([
			place({ codes: ['7'], names: ['Cikuya'] }),
			place({ codes: [''], names: ['Dampit'] }),
		]);
		expect(said).toEqual(['Cikuya', 'Dampit']);
		expect(matcher.decisions).toEqual([{ code: 'code_unused', column: 'KODE 1' }]);
	});

	it('say nothing of codes when no row is of this kecamatan', () => {
		const row = place({ codes: ['3604052001'], names: ['KRAMATWATU'], districtNames: ['KRAMATWATU'] });
		const { said, matcher } = match([row]);
		expect(said).toEqual(['outside']);
		expect(matcher.decisions).toEqual([]);
	});
});

describe('villages of one kecamatan that share a name', () => {
	const klungkung: Kecamatan = {
		code: '51.05.03',
		name: 'Klungkung',
		regency: 'Kabupaten Klungkung',
		province: 'Bali',
	};
	const twins = list('51.05.03', ['Gelgel', 'Kampung Gelgel', 'Kamasan', 'Kamasan']);
	const said = (rows: readonly PlaceCells[]) => match(rows, { kecamatan: klungkung, villages: twins }).placed;
	const village = (at: number) => ({ kind: 'village', village: twins[at] });

	it('are told apart when the name is written as in the list', () => {
		expect(said([place({ names: ['GELGEL'] }), place({ names: ['Kampung  Gelgel'] })])).toMatchObject([
			village(0),
			village(1),
		]);
	});

	it('are refused, with both proposed, when it is not', () => {
		expect(said([place({ names: ['Desa Gelgel'] }), place({ names: ['KAMASAN'] })])).toMatchObject(
			[
				{
					kind: 'fault',
					fault: { code: 'village_unknown', detail: { proposals: [/51.05.03.2001/, /51.05.03.2002/] } },
				},
				{ kind: 'fault', fault: { code: 'village_unknown', detail: { proposals: [/2003/, /2004/] } } },
			].map(({ kind, fault }) => ({
				kind,
				fault: { ...fault, detail: { proposals: fault.detail.proposals.map((p) => expect.stringMatching(p)) } },
			})),
		);
	});

	it('are told apart by code', () => {
		const rows = [
			place({ codes: ['51.05.03.2003'], names: ['KAMASAN'] }),
			place({ codes: ['51.05.03.2004'], names: ['KAMASAN'] }),
			place({ codes: ['51.05.03.2001'], names: ['Desa Gelgel'] }),
			place({ codes: ['51.05.03.2001'], names: ['KAMPUNG GELGEL'] }),
		];
		expect(said(rows)).toMatchObject([
			village(2),
			village(3),
			village(0),
			{ fault: { code: 'village_contradiction' } },
		]);
	});

	it('are a kelurahan and a desa, which the word before the name tells apart, and a code must agree', () => {
		const [kelurahan, desa] = [
			{ code: '51.05.03.1001', name: 'Sukamaju', status: 'kelurahan', bpsCode: null },
			{ code: '51.05.03.2002', name: 'Sukamaju', status: 'desa', bpsCode: null },
		] as const;
		const both = { kecamatan: klungkung, villages: [kelurahan, desa] };
		const named = (...names: string[]) =>
			match(
				names.map((name) => place({ names: [name] })),
				{ ...both, aliases: new Map([[aliasKey('KEL SUKA MAJU', both.villages), kelurahan]]) },
			).placed;
		expect(named('Kel. Sukamaju', 'KELURAHAN SUKAMAJU', 'Desa Sukamaju', 'Ds. Sukamaju')).toMatchObject(
			[kelurahan, kelurahan, desa, desa].map((village) => ({ kind: 'village', village })),
		);
		expect(named('Sukamaju')).toMatchObject([{ fault: { code: 'village_unknown' } }]);
		expect(named('Sukamaju')[0]).not.toHaveProperty('fault.detail.match');
		const coded = [place({ codes: ['51.05.03.1001'], names: ['Desa Sukamaju'] }), place({ codes: ['51.05.03.2002'] })];
		expect(match(coded, both).placed).toMatchObject([
			{ fault: { code: 'village_contradiction' } },
			{ kind: 'village', village: desa },
		]);
	});

	it('can be settled by a person', () => {
		const aliases = new Map([[foldName('Kamasan'), twins[3]!]]);
		const { placed } = match([place({ names: ['KAMASAN'] })], { kecamatan: klungkung, villages: twins, aliases });
		expect(placed).toMatchObject([village(3)]);
	});
});

describe('what is said about a row', () => {
	it('holds no identity number', () => {
		const nik = '3204251010850001';
		const { faults } = match([
			place({ codes: ['32.04.25.2001'], names: ['Cicalengka Kulon'] }),
			place({ codes: ['32.04.25.2004'], names: [`Asep ${nik}`] }),
			place({ codes: [nik], names: [`Asep ${nik}`] }),
		]);
		expect(faults).toHaveLength(2);
		expect(JSON.stringify(faults)).not.toContain(nik);
	});
});
