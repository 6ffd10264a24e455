import type { Addressee, Indicator, Measure, Sector, Variable } from '../../src/model/catalogue.ts';
import type { Doubt } from '../../src/model/doubt.ts';
import type {
	AgendaBook,
	AgendaItem,
	DataNote,
	ImportRecord,
	IndicatorRow,
	IndicatorStatus,
	IndicatorTrend,
	IndicatorValue,
	Reason,
	ServiceSummary,
	Trend,
	TrendPoint,
} from '../../src/model/finding.ts';
import { monthPeriod, periodOf } from '../../src/model/period.ts';
import type { Village } from '../../src/model/place.ts';

/** A made-up agenda of a made-up kecamatan: every unit, both directions, gaps, and texts that look like formulas. */

const KECAMATAN = '99.01.01';
const NAMES = [
	'Tirtasari',
	'Karangmulya',
	'Sindangrasa',
	'Wanasari Kulon',
	'Banyuasih',
	'Giriwangi',
	'Mekarjati',
	'Pasirluhur',
	'Cibodas Hilir',
	'Rancabentang',
];

/** Ten villages; the first is a kelurahan. */
export const villages: readonly Village[] = NAMES.map((name, at) => ({
	code: at === 0 ? `${KECAMATAN}.1001` : `${KECAMATAN}.${2000 + at}`,
	name,
	status: at === 0 ? 'kelurahan' : 'desa',
	bpsCode: null,
}));

const PERIOD = monthPeriod(2025, 12);
const MONTHS = Array.from(
	{ length: 24 },
	(_unused, at) => monthPeriod(2024 + Math.floor(at / 12), (at % 12) + 1).label,
);

type Sketch = Pick<Indicator, 'code' | 'sector' | 'nameId' | 'nameEn' | 'unit'> & Partial<Indicator>;
const indicator = (sketch: Sketch): Indicator => ({
	numerator: `${sketch.code}_pembilang`,
	numeratorText: `hitungan ${sketch.code} yang sudah terlayani`,
	denominator: sketch.unit === 'jumlah' ? null : `${sketch.code}_penyebut`,
	denominatorText: sketch.unit === 'jumlah' ? '' : `seluruh sasaran ${sketch.code}`,
	multiplier: sketch.unit === 'per_1.000' ? 1000 : sketch.unit === 'jumlah' || sketch.unit === 'rupiah' ? 1 : 100,
	direction: 'higher_better',
	time: 'akhir',
	target: 90,
	targetYear: '2024',
	targetSource: 'Peraturan contoh, lampiran A',
	targetVerified: true,
	dataSource: 'Puskesmas (laporan bulanan)',
	periodicity: 'bulanan',
	responsible: ['desa', 'puskesmas'],
	villageSteps: 'operasional posyandu, transpor kader, kunjungan rumah',
	regencySteps: 'pembinaan posyandu, alat ukur',
	note: '',
	...sketch,
});

const indicators: readonly Indicator[] = [
	indicator({
		code: 'P02',
		sector: 'pendidikan',
		nameId: 'Angka partisipasi sekolah 7-12 tahun',
		nameEn: 'School participation rate, age 7-12',
		unit: 'persen',
		target: 100,
		targetYear: 'tiap tahun',
	}),
	indicator({
		code: 'P11',
		sector: 'pendidikan',
		nameId: 'Desa memiliki PAUD',
		nameEn: 'Village has a preschool',
		unit: 'ya_tidak',
		target: 100,
		numerator: 'desa_paud',
		denominator: 'desa_dinilai',
	}),
	indicator({
		code: 'K01',
		sector: 'kesehatan',
		nameId: 'Prevalensi stunting balita (TB/U)',
		nameEn: 'Stunting prevalence, under five',
		unit: 'persen',
		target: 14.2,
		direction: 'lower_better',
		targetYear: '2029',
	}),
	indicator({
		code: 'K03',
		sector: 'kesehatan',
		nameId: 'Prevalensi balita berat badan kurang (BB/U)',
		nameEn: 'Underweight prevalence, under five',
		unit: 'persen',
		target: null,
	}),
	indicator({
		code: 'K04',
		sector: 'kesehatan',
		nameId: 'Balita dipantau pertumbuhannya (D/S)',
		nameEn: 'Under fives weighed out of all targeted (D/S)',
		unit: 'persen',
		numeratorText: 'balita yang ditimbang bulan itu (D)',
		denominatorText: 'seluruh balita 0-59 bulan sasaran posyandu (S)',
	}),
	indicator({
		code: 'K05',
		sector: 'kesehatan',
		nameId: 'Bayi mendapat imunisasi dasar lengkap',
		nameEn: 'Infants with complete basic immunisation',
		unit: 'persen',
		target: 80,
	}),
	indicator({
		code: 'K08',
		sector: 'kesehatan',
		nameId: 'Balita gizi kurang mendapat tambahan asupan gizi',
		nameEn: 'Moderately wasted children given extra food',
		unit: 'persen',
	}),
	indicator({
		code: 'K25',
		sector: 'kesehatan',
		nameId: 'Kematian ibu',
		nameEn: 'Maternal deaths',
		unit: 'jumlah',
		target: 0,
		direction: 'lower_better',
		targetVerified: false,
	}),
	indicator({
		code: 'K26',
		sector: 'kesehatan',
		nameId: 'Angka kematian bayi (AKB) tercatat',
		nameEn: 'Recorded infant deaths per 1,000 live births',
		unit: 'per_1.000',
		target: 16,
		direction: 'lower_better',
	}),
	indicator({
		code: 'A01',
		sector: 'air_sanitasi',
		nameId: 'Rumah tangga dengan akses air minum layak',
		nameEn: 'Households with improved drinking water',
		unit: 'persen',
		target: 100,
		responsible: ['dinas PUPR kabupaten', 'desa'],
	}),
	indicator({
		code: 'A07',
		sector: 'air_sanitasi',
		nameId: 'Desa Stop BABS (ODF)',
		nameEn: 'Village free of open defecation',
		unit: 'ya_tidak',
		target: 90,
		numerator: 'desa_odf',
		denominator: 'desa_dinilai',
	}),
	indicator({
		code: 'S03',
		sector: 'perlindungan_sosial',
		nameId: 'Keluarga miskin menerima bantuan',
		nameEn: 'Poor families that receive aid',
		unit: 'persen',
		target: null,
	}),
	indicator({
		code: 'D01',
		sector: 'adminduk',
		nameId: 'Anak 0-17 tahun memiliki akta kelahiran',
		nameEn: 'Children 0-17 with a birth certificate',
		unit: 'persen',
		target: 100,
	}),
	indicator({
		code: 'B01',
		sector: 'belanja_desa',
		nameId: 'Porsi belanja layanan dasar',
		nameEn: 'Share of basic services in spending',
		unit: 'persen',
		target: null,
		numerator: 'bel_layanan',
		denominator: 'bel_total',
	}),
	indicator({
		code: 'B08',
		sector: 'belanja_desa',
		nameId: 'Belanja layanan dasar per penduduk',
		nameEn: 'Spending on basic services per head',
		unit: 'rupiah',
		target: null,
		direction: 'neutral',
		numerator: 'bel_layanan',
		denominator: 'penduduk',
	}),
	indicator({
		code: 'G09',
		sector: 'tata_kelola',
		nameId: 'Desa melapor data lengkap',
		nameEn: 'Villages that report in full',
		unit: 'ya_tidak',
		target: 100,
		numerator: 'desa_lengkap',
		denominator: 'desa_total',
	}),
];

const MEASURES: Readonly<Record<string, Measure>> = {
	A01_pembilang: 'rumah_tangga',
	A01_penyebut: 'rumah_tangga',
	desa_paud: 'desa',
	desa_odf: 'desa',
	desa_lengkap: 'desa',
	desa_dinilai: 'desa',
	desa_total: 'desa',
	bel_layanan: 'rupiah',
	bel_total: 'rupiah',
};
const variable = (code: string, sector: Sector): Variable => ({
	code,
	labelId: code,
	labelEn: code,
	definition: code,
	kind: 'stok',
	measure: MEASURES[code] ?? 'orang',
	sector,
	dataSource: 'contoh',
	periodicity: 'bulanan',
	computed: false,
	desaOnly: false,
});
const variables = new Map(
	indicators.flatMap((one) =>
		[one.numerator, one.denominator ?? one.numerator].map((code) => [code, variable(code, one.sector)] as const),
	),
);

/** A steady figure between 0 and 1 for a village, indicator and month. */
const dice = (...seeds: number[]): number => {
	let state = 2166136261;
	for (const seed of seeds) state = Math.imul(state ^ (seed + 1), 16777619) >>> 0;
	state = Math.imul(state ^ (state >>> 13), 2246822507) >>> 0;
	return ((state ^ (state >>> 16)) >>> 0) / 4294967296;
};

type Counts = { readonly numerator: number; readonly denominator: number } | null;
/** Which indicators have no figures at all, and which villages did not report. */
const SILENT = new Set(['K03', 'S03']);
function countsOf(at: number, place: number, month: number): Counts {
	const one = indicators[at]!;
	if (SILENT.has(one.code) || dice(at, place, 77) < 0.12 || dice(at, place, month) < 0.04) return null;
	const share = one.direction === 'lower_better' ? 0.08 + 0.25 * dice(at, place) : 0.5 + 0.45 * dice(at, place);
	const drift = Math.min(1, share + month * 0.004);
	switch (one.unit) {
		case 'ya_tidak':
			return { numerator: dice(at, place) < 0.6 ? 1 : 0, denominator: 1 };
		case 'jumlah':
			return { numerator: dice(at, place, month, 3) < 0.2 ? 1 : 0, denominator: 1 };
		case 'per_1.000':
			return { numerator: dice(at, place) < 0.3 ? 1 : 0, denominator: 20 + Math.floor(60 * dice(at, place, 5)) };
		case 'rupiah':
			return {
				numerator: 300_000_000 + Math.floor(4e8 * dice(13, place)),
				denominator: 2_000 + Math.floor(3_000 * dice(at, place, 6)),
			};
		default: {
			if (one.code === 'B01')
				return {
					numerator: 300_000_000 + Math.floor(4e8 * dice(13, place)),
					denominator: 1_400_000_000 + Math.floor(5e8 * dice(at, place)),
				};
			const denominator = one.code === 'K08' && place === 3 ? 0 : Math.floor(40 + 260 * dice(at, place, 9));
			return { numerator: Math.floor(denominator * drift), denominator };
		}
	}
}

function figureOf(at: number, village: string | null, counts: Counts, counted: number): IndicatorValue {
	const one = indicators[at]!;
	const yesNo = one.unit === 'ya_tidak';
	const value = valueFrom(one, counts, yesNo && village !== null);
	const target = one.target === null ? null : yesNo && village !== null ? 1 : one.target;
	const gap = value === null || target === null ? null : value - target;
	const misses = gap !== null && (one.direction === 'lower_better' ? gap > 0 : gap < 0);
	const need =
		counts && target !== null && !yesNo
			? Math.abs(counts.numerator - (target * counts.denominator) / one.multiplier)
			: 1;
	const reasons: Reason[] = [];
	if (!counts) reasons.push({ code: 'no_data', newest: at % 2 ? '2025-06' : null });
	else if (one.denominator !== null && counts.denominator === 0) reasons.push({ code: 'nobody_to_serve' });
	else if (!yesNo && village !== null && counts.denominator < 60 && counts.denominator > 1)
		reasons.push({ code: 'small_denominator', denominator: counts.denominator });
	if (target !== null && one.targetYear === '2029') reasons.push({ code: 'target_other_definition' });
	const status: IndicatorStatus =
		value === null ? 'no_value' : target === null ? 'no_target' : misses ? 'not_met' : 'met';
	return {
		indicator: one.code,
		village,
		period: PERIOD.label,
		valuePeriod: value === null ? null : PERIOD.label,
		numerator: counts?.numerator ?? null,
		denominator: one.denominator === null ? null : (counts?.denominator ?? null),
		value,
		target,
		targetAnnual: target,
		targetYear: target === null ? null : one.targetYear,
		gap,
		gapCount: gap === null || one.direction === 'neutral' ? null : misses ? Math.ceil(need) : 0,
		status,
		villagesCounted: counted,
		villagesTotal: villages.length,
		small: false,
		reasons,
		parts: counts ? [{ variable: one.numerator, period: PERIOD.label, source: 'contoh/laporan_bulanan' }] : [],
	};
}

function valueFrom(one: Indicator, counts: Counts, plain: boolean): number | null {
	if (!counts) return null;
	if (plain || one.denominator === null) return counts.numerator;
	return counts.denominator === 0 ? null : (one.multiplier * counts.numerator) / counts.denominator;
}

function kecamatanCounts(at: number, month: number): { counts: Counts; counted: number } {
	const all = villages.map((_village, place) => countsOf(at, place, month)).filter((one) => one !== null);
	if (all.length === 0) return { counts: null, counted: 0 };
	const total = (part: 'numerator' | 'denominator') => all.reduce((sum, one) => sum + one[part], 0);
	const denominator = indicators[at]!.code === 'G09' ? villages.length : total('denominator');
	return { counts: { numerator: total('numerator'), denominator }, counted: all.length };
}

const rows: readonly IndicatorRow[] = indicators.map((one, at) => {
	const { counts, counted } = kecamatanCounts(at, 23);
	return {
		indicator: one,
		kecamatan: figureOf(at, null, counts, counted),
		villages: villages.map(({ code }, place) => {
			const own = countsOf(at, place, 23);
			return figureOf(at, code, own, own ? 1 : 0);
		}),
	};
});

function trendOf(at: number, village: string | null, counts: readonly Counts[]): Trend {
	const one = indicators[at]!;
	const series: TrendPoint[] = counts.map((pair, month) => ({
		period: MONTHS[month]!,
		value: valueFrom(one, pair, one.unit === 'ya_tidak' && village !== null),
		numerator: pair?.numerator ?? null,
		denominator: pair?.denominator ?? null,
		villagesCounted: pair ? 1 : 0,
	}));
	const values = series.map(({ value }) => value).filter((value) => value !== null);
	const change = values.length < 2 ? null : values.at(-1)! - values[0]!;
	const flat = change === null || Math.abs(change) < 0.5;
	const certain = !flat && dice(at, values.length) < 0.7;
	const direction = flat ? 'flat' : !certain ? 'unclear' : change > 0 ? 'up' : 'down';
	const better = (direction === 'up') === (one.direction === 'higher_better');
	return {
		indicator: one.code,
		village,
		series,
		first: change === null ? null : values[0]!,
		change,
		direction,
		verdict: certain ? (better ? 'better' : 'worse') : null,
		certain,
		tooShort: values.length < 2,
	};
}

/** Two series of 24 months, and one of four semesters. */
const trends: readonly IndicatorTrend[] = ['K04', 'K25', 'A07'].map((code) => {
	const at = indicators.findIndex((one) => one.code === code);
	const months = MONTHS.map((_label, month) => month);
	const whole = {
		indicator: indicators[at]!,
		periods: MONTHS,
		kecamatan: trendOf(
			at,
			null,
			months.map((month) => kecamatanCounts(at, month).counts),
		),
		villages: villages.map(({ code: village }, place) =>
			trendOf(
				at,
				village,
				months.map((month) => countsOf(at, place, month)),
			),
		),
	};
	if (code !== 'A07') return whole;
	const periods = ['2024-S1', '2024-S2', '2025-S1', '2025-S2'];
	const shorten = (trend: Trend): Trend => ({
		...trend,
		series: trend.series.slice(-4).map((point, n) => ({ ...point, period: periods[n]! })),
	});
	return { ...whole, periods, kecamatan: shorten(whole.kecamatan), villages: whole.villages.map(shorten) };
});

const OFFICES: Readonly<Record<string, Addressee>> = {
	air_sanitasi: {
		key: 'PUPR',
		sector: 'air_sanitasi',
		indicator: null,
		office: 'Dinas Pekerjaan Umum dan Penataan Ruang',
		level: 'kabupaten',
	},
	pendidikan: { key: 'DISDIK', sector: 'pendidikan', indicator: null, office: 'Dinas Pendidikan', level: 'kabupaten' },
};

/** A text that a spreadsheet would run if it were let in as a formula. */
export const FORMULA_LIKE = '=HYPERLINK("http://contoh.invalid";"klik") & kelas ibu <balita>';

function binwas(row: IndicatorRow): AgendaItem[] {
	return row.villages
		.filter(({ status }) => status === 'not_met')
		.map((value) => {
			const village = villages.find(({ code }) => code === value.village)!;
			const at = villages.indexOf(village);
			return {
				code: `A-${row.indicator.code}-${village.code.slice(-4)}`,
				direction: 'binwas_desa',
				indicator: row.indicator,
				villages: [village],
				value,
				gapCount: value.gapCount,
				severity: 50,
				action: at === 1 ? FORMULA_LIKE : at === 2 ? '' : row.indicator.villageSteps,
				authority: 'desa',
				addressee: null,
				reasons: [
					{ code: 'target_missed', indicative: row.indicator.targetYear === '2029' },
					...(at % 3 === 0 ? [{ code: 'small_number', denominator: 14 } as const] : []),
				],
			};
		});
}

function suara(row: IndicatorRow): AgendaItem {
	const missing = row.villages.filter(({ status }) => status === 'not_met');
	const office = OFFICES[row.indicator.sector] ?? null;
	return {
		code: `B-${row.indicator.code}-${office?.key ?? 'LAIN'}`,
		direction: 'suara_kabupaten',
		indicator: row.indicator,
		villages: villages.filter(({ code }) => missing.some(({ village }) => village === code)),
		value: row.kecamatan,
		gapCount: missing.reduce((sum, { gapCount }) => sum + (gapCount ?? 0), 0),
		severity: 60,
		action: row.indicator.regencySteps,
		authority: 'kabupaten',
		addressee: office,
		reasons: [
			{ code: 'target_missed', indicative: false },
			{ code: 'most_villages_miss', missing: missing.length, reporting: row.kecamatan.villagesCounted },
		],
	};
}

const rowOf = (code: string): IndicatorRow => rows.find(({ indicator: { code: own } }) => own === code)!;
const items: readonly AgendaItem[] = [
	...['K04', 'K01', 'A07'].flatMap((code) => binwas(rowOf(code))),
	...['A01', 'P02', 'D01'].map((code) => suara(rowOf(code))),
];

const SECTORS_SHOWN = [
	'pendidikan',
	'kesehatan',
	'air_sanitasi',
	'perlindungan_sosial',
	'adminduk',
	'belanja_desa',
	'tata_kelola',
] as const;
const summary: readonly ServiceSummary[] = SECTORS_SHOWN.map((sector) => {
	const own = rows.filter(({ indicator: one }) => one.sector === sector);
	const ownItems = items.filter(({ indicator: one }) => one.sector === sector);
	const worst = ownItems[0] ?? null;
	return {
		sector,
		worst,
		villagesBelow: new Set(ownItems.flatMap((item) => item.villages.map(({ code }) => code))).size,
		gapCount: worst?.gapCount ?? null,
		villagesWithoutData: villages.filter(({ code }) =>
			own.every((row) => row.villages.every((value) => value.village !== code || value.value === null)),
		).length,
		binwasItems: ownItems.filter(({ direction }) => direction === 'binwas_desa').length,
		suaraItems: ownItems.filter(({ direction }) => direction === 'suara_kabupaten').length,
		indicatorsWithValue: own.filter(({ kecamatan }) => kecamatan.value !== null).length,
		indicators: own.length,
	};
});

const notes: readonly DataNote[] = rows.flatMap((row) =>
	row.villages.flatMap((value): DataNote[] => {
		const village = villages.find(({ code }) => code === value.village)!;
		if (value.value === null) return [{ kind: 'missing', village, indicator: row.indicator, value }];
		return value.reasons.length > 0 ? [{ kind: 'care', village, indicator: row.indicator, value }] : [];
	}),
);

const imports: readonly ImportRecord[] = [
	{
		id: 1,
		file: '@laporan posyandu Desember.xlsx',
		sha256: '123456789012aaaabbbbccccddddeeeeffff0000111122223333444455556666',
		layout: 'contoh/laporan_bulanan',
		rank: 1,
		sheet: 'Rekap',
		periods: MONTHS,
		observations: 4_800,
		importedAt: '2026-01-05T08:00:00.000Z',
		read: 240,
		decisions: [
			{ code: 'layout', layout: 'contoh/laporan_bulanan', title: 'Laporan bulanan' },
			{ code: 'heading_row', row: 4, rows: 2 },
		],
	},
	{
		id: 2,
		file: 'kependudukan.csv',
		sha256: 'abcdef012345aaaabbbbccccddddeeeeffff0000111122223333444455556666',
		layout: 'contoh/penduduk',
		rank: 2,
		sheet: '',
		periods: ['2025-S2'],
		observations: 40,
		importedAt: '2026-01-06T08:00:00.000Z',
		read: 10,
		decisions: [],
	},
];

/** One doubtful value, in two periods. */
const doubtFixture: readonly Doubt[] = ['2024-10', '2024-09'].map((label) => ({
	kind: 'sum',
	check: {
		code: 'P10',
		kind: 'sum',
		left: ['balita_diukur'],
		relation: '<=',
		right: ['balita_sasaran'],
		limits: [0],
		scope: 'sumber',
		grave: false,
		labelId: '',
		labelEn: '',
		origin: '',
	},
	village: villages[0]!.code,
	variable: 'balita_diukur',
	period: label,
	at: periodOf(label),
	value: 41,
	source: 'umum',
	reason: {
		code: 'sum',
		relation: '<=',
		left: [{ variable: 'balita_diukur', value: 41 }],
		right: [{ variable: 'balita_sasaran', value: 40 }],
		rightSource: null,
	},
	severity: 45,
	involved: [{ variable: 'balita_diukur', period: label, source: 'umum' }],
}));

/** The made-up agenda of December 2025. */
export const agendaFixture: AgendaBook = {
	kecamatan: { code: KECAMATAN, name: 'Tirtamulya & Sekar', regency: 'Kabupaten Contoh', province: null },
	period: PERIOD,
	date: '2026-01-21',
	villages,
	items,
	summary,
	rows,
	trends,
	notes,
	imports,
	variables,
	doubts: doubtFixture,
	sourceOf: (source) => source,
	emptyBecause: { indicatorsWithTargetAndValue: 11 },
};

/** The same kecamatan before any file came in. */
export const emptyFixture: AgendaBook = {
	...agendaFixture,
	kecamatan: { ...agendaFixture.kecamatan, regency: null },
	date: null,
	items: [],
	rows: rows.map((row, at) => ({
		...row,
		kecamatan: figureOf(at, null, null, 0),
		villages: villages.map(({ code }) => figureOf(at, code, null, 0)),
	})),
	summary: summary.map((one) => ({
		...one,
		worst: null,
		villagesBelow: 0,
		gapCount: null,
		villagesWithoutData: villages.length,
		binwasItems: 0,
		suaraItems: 0,
		indicatorsWithValue: 0,
	})),
	trends: [],
	notes: rows.flatMap((row, at) =>
		villages.map(
			(village): DataNote => ({
				kind: 'missing',
				village,
				indicator: row.indicator,
				value: figureOf(at, village.code, null, 0),
			}),
		),
	),
	doubts: [],
	sourceOf: (source) => source,
	imports: [],
	emptyBecause: { indicatorsWithTargetAndValue: 0 },
};
