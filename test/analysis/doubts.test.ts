import { describe, expect, test } from 'vitest';
import { Doubts, variablesToCheck } from '../../src/analysis/doubts.ts';
import { Facts } from '../../src/analysis/facts.ts';
import type { Doubt } from '../../src/model/doubt.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import { periodOf } from '../../src/model/period.ts';
import { catalogue, observed, villagesOf } from './support.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const found = (...groups: KeptObservation[][]): Doubt[] =>
	new Doubts(new Facts(catalogue, groups.flat()), villagesOf(...NAMES)).list(null);
/** `kind village variable period`, worst first. */
const told = (...groups: KeptObservation[][]): string[] =>
	found(...groups).map(({ kind, village, variable, period }) => `${kind} ${village} ${variable} ${period}`);

describe('sums that must hold', () => {
	test('men + women = people', () => {
		expect(told(observed('A', '2024-S1', { penduduk: 3005, penduduk_laki: 1500, penduduk_perempuan: 1505 }))).toEqual(
			[],
		);
		const [doubt] = found(observed('A', '2024-S1', { penduduk: 3010, penduduk_laki: 1500, penduduk_perempuan: 1505 }));
		expect(doubt).toMatchObject({ kind: 'sum', variable: 'penduduk', value: 3010, source: 'umum' });
		expect(doubt!.reason).toEqual({
			code: 'sum',
			relation: '=',
			left: [{ variable: 'penduduk', value: 3010 }],
			right: [
				{ variable: 'penduduk_laki', value: 1500 },
				{ variable: 'penduduk_perempuan', value: 1505 },
			],
			rightSource: null,
		});
		expect(doubt!.involved.map(({ variable }) => variable)).toEqual([
			'penduduk',
			'penduduk_laki',
			'penduduk_perempuan',
		]);
	});

	test('only compare values of one village, period and source', () => {
		const parts = { penduduk_laki: 1500, penduduk_perempuan: 1505 };
		expect(told(observed('A', '2024-S1', { penduduk: 3010 }), observed('B', '2024-S1', parts))).toEqual([]);
		expect(told(observed('A', '2024-S1', { penduduk: 3010 }), observed('A', '2024-S2', parts))).toEqual([]);
		expect(
			told(observed('A', '2024-S1', { penduduk: 3010 }), observed('A', '2024-S1', parts, { source: 'x' })),
		).toEqual([]);
		expect(told(observed('A', '2024-S1', { penduduk: 3010, penduduk_laki: 1500 }))).toEqual([]);
	});

	test('show the figure that lost its zeros, and not what follows from it', () => {
		const doubts = found(
			observed('A', '2024-S2', { penduduk: 1055, penduduk_laki: 5223, penduduk_perempuan: 5327, keluarga: 3100 }),
		);
		// 3,100 families in 1,055 people follow from the lost zero.
		expect(doubts.map(({ kind, variable }) => `${kind} ${variable}`)).toEqual(['lost_zero penduduk']);
		expect(doubts[0]!.reason).toMatchObject({ factor: 10 });
		const women = found(observed('A', '2024-S2', { penduduk: 6152, penduduk_laki: 3082, penduduk_perempuan: 307 }));
		expect(women).toMatchObject([{ kind: 'lost_zero', variable: 'penduduk_perempuan', reason: { factor: 10 } }]);
		const hundred = found(observed('A', '2024-S2', { penduduk: 4162, penduduk_laki: 2062, penduduk_perempuan: 21 }));
		expect(hundred).toMatchObject([{ variable: 'penduduk_perempuan', reason: { factor: 100 } }]);
	});

	test('a part is not more than its whole', () => {
		expect(told(observed('A', '2023', { keluarga: 11860, penduduk: 7425 }))).toEqual(['sum A keluarga 2023']);
		expect(told(observed('A', '2023', { keluarga: 2000, keluarga_miskin: 2001 }))).toEqual([
			'sum A keluarga_miskin 2023',
		]);
		expect(told(observed('A', '2023', { keluarga: 2000, keluarga_miskin: 2000 }))).toEqual([]);
		expect(told(observed('A', '2024-01', { balita_diukur: 917, balita_sasaran: 915 }))).toEqual([
			'sum A balita_diukur 2024-01',
		]);
		expect(told(observed('A', '2024-T1', { tikar_hijau: 20, tikar_kuning: 5, tikar_merah: 6, anak_0_23: 30 }))).toEqual(
			['sum A tikar_hijau 2024-T1'],
		);
	});

	test('classes add up to their whole', () => {
		expect(told(observed('A', '2024-01', { balita_stunting: 12, balita_pendek: 9, balita_sangat_pendek: 3 }))).toEqual(
			[],
		);
		expect(told(observed('A', '2024-01', { balita_stunting: 12, balita_pendek: 9, balita_sangat_pendek: 4 }))).toEqual([
			'sum A balita_stunting 2024-01',
		]);
	});

	test('money may be off by a rupiah', () => {
		const parts = { bel_pegawai: 100, bel_barang_jasa: 200, bel_modal: 300, bel_tak_terduga: 0 };
		expect(told(observed('A', '2024', { bel_total: 601, ...parts }))).toEqual([]);
		expect(told(observed('A', '2024', { bel_total: 602, ...parts }))).toEqual(['sum A bel_total 2024']);
	});
});

describe('numerator above denominator', () => {
	test('is doubted where the numerator is part of the denominator', () => {
		// K01: stunted of measured.
		expect(told(observed('A', '2024-01', { balita_stunting: 41, balita_diukur: 40 }))).toEqual([
			'sum A balita_stunting 2024-01',
		]);
		expect(told(observed('A', '2024-01', { balita_stunting: 40, balita_diukur: 40 }))).toEqual([]);
	});

	test('is no fault where the target group is a projection', () => {
		expect(told(observed('A', '2024-01', { balita_ditimbang: 41, balita_sasaran: 40 }))).toEqual([]);
	});

	test('is found across sources and with a denominator of the year, and names the other source', () => {
		const [doubt] = found(
			observed('A', '2024-S1', { jkn_aktif: 3100 }, { source: 'umum/bpjs' }),
			observed('A', '2024', { penduduk: 3000 }, { source: 'dukcapil/gis' }),
		);
		expect(doubt).toMatchObject({ variable: 'jkn_aktif', reason: { relation: '<=', rightSource: 'dukcapil/gis' } });
		expect(doubt!.involved.map(({ variable }) => variable)).toEqual(['jkn_aktif']);
	});
});

describe('scores', () => {
	test('IDM is the mean of its parts, its status follows from it', () => {
		const good = { idm: 0.7, iks: 0.8, ike: 0.6, ikl: 0.7, idm_status: 3 };
		expect(told(observed('A', '2024', good))).toEqual([]);
		expect(told(observed('A', '2024', { ...good, idm: 0.7002 }))).toEqual(['mean A idm 2024']);
		expect(told(observed('A', '2024', { idm: 0.71, idm_status: 3 }))).toEqual(['level A idm_status 2024']);
		expect(told(observed('A', '2024', { idm: 0.71, idm_status: 4 }))).toEqual([]);
		// On a cut-off the rule does not say which side.
		expect(told(observed('A', '2024', { idm: 0.7072, idm_status: 3 }))).toEqual([]);
	});

	test('lie within their bounds', () => {
		expect(told(observed('A', '2024', { idm: 70 }))).toEqual(['range A idm 2024']);
		expect(told(observed('A', '2024', { indeks_desa: 70 }))).toEqual([]);
		expect(told(observed('A', '2024', { indeks_desa: 100.5 }))).toEqual(['range A indeks_desa 2024']);
	});

	test('an ODF village has no household with open defecation', () => {
		expect(told(observed('A', '2024-S1', { desa_odf: 1, rt_babs: 4 }))).toEqual(['zero A rt_babs 2024-S1']);
		expect(told(observed('A', '2024-S1', { desa_odf: 0, rt_babs: 4 }))).toEqual([]);
		expect(told(observed('A', '2024-S1', { desa_odf: 1, rt_babs: 0 }))).toEqual([]);
	});
});

describe('against the other villages', () => {
	const funds = (amounts: readonly number[]): KeptObservation[][] =>
		amounts.map((amount, i) => observed(NAMES[i]!, '2024', { pendapatan_dd: amount * 1e6 }));

	test('the Dana Desa of a village lies within 0.3 to 3 times the median', () => {
		// Median of 900, 950, 1000, 1100, 100,000 is 1,000.
		const doubts = found(...funds([900, 950, 1000, 1100, 100_000]));
		expect(doubts).toMatchObject([{ kind: 'median', village: 'E', reason: { median: 1e9, factor: 100, villages: 5 } }]);
		expect(told(...funds([900, 950, 1000, 1100, 3000]))).toEqual([]);
		expect(told(...funds([900, 950, 1000, 1100, 3001]))).toEqual(['median E pendapatan_dd 2024']);
		// With a low fifth village the median is 950, and 0.3 times that is 285.
		expect(told(...funds([900, 950, 1000, 1100, 285]))).toEqual([]);
		expect(told(...funds([900, 950, 1000, 1100, 284]))).toEqual(['median E pendapatan_dd 2024']);
	});

	test('four villages are too few to say what is usual', () => {
		expect(told(...funds([900, 950, 1000, 100_000]))).toEqual([]);
	});

	const people = (counts: Readonly<Record<string, readonly number[]>>): KeptObservation[][] =>
		NAMES.slice(0, 6).map((name, i) =>
			observed(
				name,
				'2024',
				Object.fromEntries(Object.entries(counts).map(([variable, values]) => [variable, values[i] ?? null])),
			),
		);

	test('men and women are about as many', () => {
		const women = [3000, 3100, 3200, 3300, 6887, 3500];
		const doubts = found(
			...people({ penduduk_laki: [3050, 3090, 3210, 3290, 69_805, 3490], penduduk_perempuan: women }),
		);
		expect(doubts).toMatchObject([{ kind: 'outlier', village: 'E', variable: 'penduduk_laki', value: 69_805 }]);
		expect(doubts[0]!.reason).toMatchObject({ villages: 6, base: { variable: 'penduduk_perempuan', value: 6887 } });
		// The median ratio is about 1: 69,805 is about ten times what 6,887 women let expect.
		expect((doubts[0]!.reason as { factor: number }).factor).toBeCloseTo(10.1, 0);
		expect(told(...people({ penduduk_laki: [3050, 3090, 3210, 3290, 7000, 3490], penduduk_perempuan: women }))).toEqual(
			[],
		);
	});

	test('counts are compared by the size of the village', () => {
		const penduduk = [3000, 3100, 3200, 3300, 30_000, 3500];
		// Ten times the schools in ten times the people is no doubt; 2,899 schools are.
		expect(told(...people({ sekolah_sd: [3, 3, 4, 3, 33, 4] }), ...people({ penduduk }))).not.toContain(
			'outlier E sekolah_sd 2024',
		);
		expect(told(...people({ sekolah_sd: [3, 2899, 4, 3, 33, 4] }), ...people({ penduduk }))).toContain(
			'outlier B sekolah_sd 2024',
		);
	});

	test('small counts may differ by chance', () => {
		const penduduk = [3000, 3100, 3200, 3300, 3400, 3500];
		expect(told(...people({ penduduk, putus_sd: [0, 1, 0, 2, 9, 1] }))).toEqual([]);
	});

	test('a size that is itself in doubt measures nothing', () => {
		const women = [1500, 1550, 1600, 1650, 1700, 1750];
		const penduduk = [3000, 3100, 320, 3300, 3400, 3500];
		const doubts = told(
			...people({
				penduduk,
				penduduk_laki: women,
				penduduk_perempuan: women,
				anak_0_17: [900, 950, 980, 1000, 1020, 1050],
			}),
		);
		expect(doubts).toEqual(['lost_zero C penduduk 2024']);
	});
});

describe('against the own history', () => {
	const months = (variable: string, values: readonly (number | null)[], more = {}): KeptObservation[][] =>
		values.map((value, i) => observed('A', `2024-${String(i + 1).padStart(2, '0')}`, { [variable]: value }, more));

	test('a jump is doubted once there are three earlier points, at the first value of a new level', () => {
		expect(told(...months('balita_sasaran', [300, 310, 3050]))).toEqual([]);
		expect(told(...months('balita_sasaran', [300, 310, 305, 3050, 3050]))).toEqual(['jump A balita_sasaran 2024-04']);
		const [doubt] = found(...months('balita_sasaran', [300, 310, 305, 3050]));
		expect(doubt!.reason).toMatchObject({ before: 305, period: '2024-03' });
		// (3050 + 0.5) / (305 + 0.5)
		expect((doubt!.reason as { factor: number }).factor).toBeCloseTo(3050.5 / 305.5, 10);
	});

	test('a fall to 0 is one, a return to the old level is none', () => {
		expect(told(...months('balita_sasaran', [300, 310, 305, 0, 302]))).toEqual(['jump A balita_sasaran 2024-04']);
	});

	test('small and unsteady figures may jump', () => {
		expect(told(...months('balita_gizi_buruk', [1, 0, 2, 9]))).toEqual([]);
		expect(told(...months('balita_diukur', [100, 400, 90, 300, 80, 500]))).toEqual([]);
	});

	test('a running total does not fall within its year', () => {
		expect(told(...months('bayi_idl', [5, 9, 14, 12, 20]))).toEqual(['fall A bayi_idl 2024-04']);
		expect(found(...months('bayi_idl', [5, 9, null, 7]))[0]!.reason).toEqual({
			code: 'fall',
			before: 9,
			period: '2024-02',
		});
		const december = observed('A', '2023-12', { bayi_idl: 60 });
		expect(told(december, ...months('bayi_idl', [5, 9]))).toEqual([]);
		// Two sources are two series.
		expect(told(...months('bayi_idl', [5, 9]), observed('A', '2024-03', { bayi_idl: 3 }, { source: 'x' }))).toEqual([]);
	});

	test('a large figure that stands still was perhaps copied', () => {
		const years = (variable: string, values: readonly number[]): KeptObservation[][] =>
			values.map((value, i) => observed('A', String(2021 + i), { [variable]: value }));
		expect(told(...years('penduduk', [6405, 6405]))).toEqual(['carried A penduduk 2022']);
		expect(told(...years('penduduk', [6405, 6406]))).toEqual([]);
		expect(told(...years('penduduk', [999, 999]))).toEqual([]);
		expect(told(...months('penduduk', [6405, 6405]))).toEqual([]);
		expect(told(observed('A', '2021', { penduduk: 6405 }), observed('A', '2023', { penduduk: 6405 }))).toEqual([]);
	});

	test('a whole report that was sent twice is told once', () => {
		const report = {
			balita_sasaran: 320,
			balita_ditimbang: 250,
			balita_diukur: 251,
			balita_stunting: 31,
			balita_wasting: 12,
			balita_bb_kurang: 17,
		};
		expect(told(observed('A', '2024-01', report), observed('A', '2024-02', report))).toEqual([
			'carried_report A balita_sasaran 2024-02',
		]);
		const again = observed('A', '2024-02', report);
		const confirmed = (...which: string[]) =>
			again.map((o) => (which.includes(o.variable) ? { ...o, state: 'confirmed' as const } : o));
		const first = observed('A', '2024-01', report);
		const [rest] = found(first, confirmed('balita_sasaran', 'balita_wasting'));
		expect(rest).toMatchObject({ kind: 'carried_report', variable: 'balita_diukur', reason: { same: 6, of: 6 } });
		expect(rest!.involved.map(({ variable }) => variable).sort()).toEqual([
			'balita_bb_kurang',
			'balita_ditimbang',
			'balita_diukur',
			'balita_stunting',
		]);
		expect(told(first, confirmed(...Object.keys(report)))).toEqual([]);
		// It falls on each figure that stayed the same, and on no other report.
		const facts = new Facts(catalogue, [
			...observed('A', '2024-01', report),
			...observed('A', '2024-02', { ...report, balita_hadir: 7 }),
			...observed('B', '2024-02', report),
			...observed('A', '2024-02', report, { source: 'x' }),
		]);
		const doubts = new Doubts(facts, villagesOf(...NAMES));
		const kinds = (variable: string, village: string, period: string, source = 'umum'): string[] =>
			doubts.withReports(variable, village, period, source).map(({ kind }) => kind);
		for (const variable of Object.keys(report)) {
			expect(kinds(variable, 'A', '2024-02')).toEqual(['carried_report']);
			expect(kinds(variable, 'A', '2024-01')).toEqual([]);
			expect(kinds(variable, 'B', '2024-02')).toEqual([]);
			expect(kinds(variable, 'A', '2024-02', 'x')).toEqual([]);
		}
		expect(kinds('balita_hadir', 'A', '2024-02')).toEqual([]);
		const changed = { ...report, balita_stunting: 30 };
		expect(told(observed('A', '2024-01', report), observed('A', '2024-02', changed))).toEqual([]);
	});
});

describe('two sources', () => {
	const registry = { source: 'dukcapil/gis', rank: 1 };
	const portal = { source: 'prodeskel/umur_tunggal', rank: 3 };

	test('far apart are told once, of the value in force, and fall on both', () => {
		const doubts = found(
			observed('A', '2024-S1', { penduduk: 6212 }, registry),
			observed('A', '2024', { penduduk: 3566 }, portal),
		);
		expect(doubts).toMatchObject([
			{
				kind: 'sources',
				source: 'dukcapil/gis',
				value: 6212,
				reason: { source: 'prodeskel/umur_tunggal', value: 3566, period: '2024' },
			},
		]);
		expect(doubts[0]!.involved).toHaveLength(2);
	});

	test('are told of the source that a person chose, whatever its rank', () => {
		const both = [
			...observed('A', '2024', { penduduk: 6212 }, registry),
			...observed('A', '2024', { penduduk: 3566 }, portal),
		];
		const facts = new Facts(catalogue, both, new Map([['penduduk', portal.source]]));
		const doubts = new Doubts(facts, villagesOf(...NAMES)).list(null);
		expect(doubts).toMatchObject([{ kind: 'sources', source: portal.source, value: 3566, reason: { value: 6212 } }]);
	});

	test('that differ by less, or speak of another time, are not', () => {
		expect(
			told(observed('A', '2024', { penduduk: 6212 }, registry), observed('A', '2024', { penduduk: 5000 }, portal)),
		).toEqual([]);
		expect(
			told(observed('A', '2023', { penduduk: 6212 }, registry), observed('A', '2024', { penduduk: 3566 }, portal)),
		).toEqual([]);
	});
});

describe('a person decides', () => {
	const sum = { penduduk: 3010, penduduk_laki: 1500, penduduk_perempuan: 1505 };
	test('a confirmed value is doubted no more, one left out takes part in nothing', () => {
		const [people, ...sexes] = observed('A', '2024', sum);
		expect(told([{ ...people!, state: 'confirmed' }], sexes)).toEqual([]);
		expect(told([{ ...people!, state: 'left_out' }], sexes)).toEqual([]);
		expect(told([people!], [{ ...sexes[0]!, state: 'confirmed' }, sexes[1]!])).toEqual(['sum A penduduk 2024']);
	});
});

describe('the list', () => {
	test('begins with the worst, and can be narrowed by period, village and variable', () => {
		const groups = [
			observed('A', '2024', { penduduk: 6405 }),
			observed('A', '2023', { penduduk: 6405 }),
			observed('B', '2024', { idm: 70 }),
			observed('C', '2024', { keluarga: 50, penduduk: 40 }),
		];
		expect(told(...groups)).toEqual(['range B idm 2024', 'sum C keluarga 2024', 'carried A penduduk 2024']);
		const doubts = new Doubts(new Facts(catalogue, groups.flat()), villagesOf('A', 'B', 'C'));
		expect(doubts.list(periodOf('2023'))).toEqual([]);
		expect(doubts.list(null, (_, village) => village === 'B')).toHaveLength(1);
		expect(doubts.list(null, (variable) => variable === 'keluarga')).toHaveLength(1);
	});

	test('agrees with what is said of a single value', () => {
		const doubts = new Doubts(
			new Facts(catalogue, observed('A', '2024', { penduduk: 3010, penduduk_laki: 1500, penduduk_perempuan: 1505 })),
			villagesOf('A'),
		);
		expect(doubts.at('penduduk_laki', 'A', '2024', 'umum')).toEqual(doubts.list(null));
		expect(doubts.at('penduduk_laki', 'A', '2023', 'umum')).toEqual([]);
	});
});

describe('variables to be read for a check', () => {
	test('are those that stand with it in a rule', () => {
		const needed = variablesToCheck(catalogue.checks, ['sekolah_sd']);
		for (const code of ['sekolah_sd', 'penduduk', 'penduduk_laki', 'umur_0_4']) expect(needed, code).toContain(code);
		expect(needed).not.toContain('balita_diukur');
	});
});

describe('a figure that falls to nothing', () => {
	const month = (period: string, value: number, source = 'umum'): KeptObservation[] =>
		observed('A', period, { balita_ditimbang: value }, { source });
	const before = [...month('2024-08', 90), ...month('2024-09', 85)];

	test('is doubtful after two periods of some size, whatever source told those', () => {
		expect(told(before, month('2024-10', 0, 'puskesmas-baru'))).toEqual(['jump A balita_ditimbang 2024-10']);
		expect(told(before, month('2024-10', 0))).toEqual(['jump A balita_ditimbang 2024-10']);
	});

	test('is not where there was little, nothing or too short a history', () => {
		expect(told(month('2024-08', 90), month('2024-09', 5), month('2024-10', 0))).toEqual([]);
		expect(told(month('2024-09', 85), month('2024-10', 0))).toEqual([]);
		expect(told(before, month('2024-10', 1, 'puskesmas-baru'))).toEqual([]);
	});
});
