import ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The demo data: two years of a kecamatan that does not exist. Everything is computed from the table of villages below
 * and a hash of names, without a clock and without chance, so that every run on every machine writes the same bytes.
 */

/** The kecamatan; province 99 is not given out. */
export const KECAMATAN = {
	code: '99.01.01',
	name: 'Sukamaju Raya',
	regency: 'Kabupaten Contoh',
	province: 'Provinsi Contoh',
} as const;

const YEARS = [2023, 2024] as const;
const MONTH_NAMES = [
	'Januari',
	'Februari',
	'Maret',
	'April',
	'Mei',
	'Juni',
	'Juli',
	'Agustus',
	'September',
	'Oktober',
	'November',
	'Desember',
] as const;

type Pair = readonly [start: number, end: number];

/** What a village is like. A pair is the level in January 2023 and in December 2024. */
interface Village {
	readonly code: string;
	readonly name: string;
	readonly population: number;
	/** Weight of the ages under 15 against the kecamatan. */
	readonly young: number;
	readonly stunting: Pair;
	/** Share of the children who really live there that is weighed in an ordinary month. */
	readonly weighed: Pair;
	readonly water: Pair;
	readonly pipe: Pair;
	readonly toilet: Pair;
	readonly open: Pair;
	/** First semester (0 = 2023-S1) in which the village is ODF, or null. */
	readonly odf: number | null;
	/** Reach of the Puskesmas: the share of a yearly target served by December. */
	readonly care: Pair;
	/** Enrolment at 5-6, 7-12, 13-15 and 16-18, and what two years add to it. */
	readonly school: readonly [number, number, number, number];
	readonly schoolGain: number;
	readonly birthCertificate: Pair;
	readonly insured: Pair;
	/** Share of families in the first decile, and of these the share reached by any aid. */
	readonly poor: number;
	readonly aided: Pair;
	/** Share of the budget for staff pay. */
	readonly pay: number;
	/** Shares of the budget for education, health, water, social protection beside BLT, civil registration. */
	readonly services: readonly [number, number, number, number, number];
	/** Share of the service budget spent by December, 2023 and 2024. */
	readonly spent: Pair;
	/** How far the village register lies above the count of Dukcapil; null without a register. */
	readonly register: number | null;
	/** Diligence with papers and deadlines, 0-1. */
	readonly order: number;
	readonly springs: number;
	readonly smp: number;
}

/** The villages in the order of their codes; the first is a kelurahan. */
export const VILLAGES: readonly Village[] = [
	{
		code: '99.01.01.1001',
		name: 'Sukamaju',
		population: 7200,
		young: 0.92,
		stunting: [0.12, 0.112],
		weighed: [0.78, 0.79],
		water: [0.95, 0.96],
		pipe: [0.61, 0.63],
		toilet: [0.93, 0.95],
		open: [0.018, 0.012],
		odf: null,
		care: [0.88, 0.9],
		school: [0.93, 0.995, 0.975, 0.88],
		schoolGain: 0.004,
		birthCertificate: [0.975, 0.983],
		insured: [0.9, 0.885],
		poor: 0.06,
		aided: [0.78, 0.8],
		pay: 0,
		services: [0, 0, 0, 0, 0],
		spent: [0, 0],
		register: null,
		order: 0.8,
		springs: 0,
		smp: 2,
	},
	{
		code: '99.01.01.2002',
		name: 'Mekarjaya',
		population: 5100,
		young: 0.96,
		stunting: [0.118, 0.082],
		weighed: [0.86, 0.9],
		water: [0.94, 0.97],
		pipe: [0.44, 0.48],
		toilet: [0.94, 0.965],
		open: [0, 0],
		odf: 0,
		care: [0.92, 0.97],
		school: [0.95, 0.996, 0.975, 0.85],
		schoolGain: 0.01,
		birthCertificate: [0.97, 0.99],
		insured: [0.88, 0.9],
		poor: 0.07,
		aided: [0.9, 0.96],
		pay: 0.235,
		services: [0.065, 0.12, 0.13, 0.03, 0.012],
		spent: [0.97, 0.985],
		register: 0.006,
		order: 0.97,
		springs: 2,
		smp: 1,
	},
	{
		code: '99.01.01.2003',
		name: 'Tirtamulya',
		population: 4600,
		young: 1,
		stunting: [0.141, 0.152],
		weighed: [0.83, 0.63],
		water: [0.965, 0.98],
		pipe: [0.7, 0.74],
		toilet: [0.87, 0.89],
		open: [0.032, 0.024],
		odf: null,
		care: [0.86, 0.78],
		school: [0.9, 0.99, 0.955, 0.77],
		schoolGain: 0.002,
		birthCertificate: [0.955, 0.957],
		insured: [0.83, 0.8],
		poor: 0.09,
		aided: [0.82, 0.8],
		pay: 0.26,
		services: [0.045, 0.06, 0.1, 0.025, 0.008],
		spent: [0.94, 0.9],
		register: 0.012,
		order: 0.7,
		springs: 4,
		smp: 1,
	},
	{
		code: '99.01.01.2004',
		name: 'Karang Jati',
		population: 4200,
		young: 1.02,
		stunting: [0.232, 0.142],
		weighed: [0.69, 0.87],
		water: [0.79, 0.88],
		pipe: [0.22, 0.3],
		toilet: [0.74, 0.88],
		open: [0.104, 0.006],
		odf: 3,
		care: [0.74, 0.91],
		school: [0.82, 0.98, 0.925, 0.7],
		schoolGain: 0.035,
		birthCertificate: [0.93, 0.965],
		insured: [0.78, 0.82],
		poor: 0.13,
		aided: [0.7, 0.88],
		pay: 0.265,
		services: [0.055, 0.13, 0.16, 0.02, 0.01],
		spent: [0.91, 0.97],
		register: 0.018,
		order: 0.85,
		springs: 3,
		smp: 1,
	},
	{
		code: '99.01.01.2005',
		name: 'Giriharja',
		population: 3300,
		young: 1.14,
		stunting: [0.292, 0.274],
		weighed: [0.57, 0.55],
		water: [0.575, 0.6],
		pipe: [0.08, 0.1],
		toilet: [0.52, 0.55],
		open: [0.226, 0.205],
		odf: null,
		care: [0.6, 0.64],
		school: [0.68, 0.965, 0.88, 0.56],
		schoolGain: 0.01,
		birthCertificate: [0.885, 0.9],
		insured: [0.72, 0.71],
		poor: 0.19,
		aided: [0.68, 0.7],
		pay: 0.295,
		services: [0.04, 0.07, 0.05, 0.015, 0.005],
		spent: [0.84, 0.86],
		register: 0.041,
		order: 0.45,
		springs: 3,
		smp: 0,
	},
	{
		code: '99.01.01.2006',
		name: 'Wanasari',
		population: 2900,
		young: 1.1,
		stunting: [0.236, 0.218],
		weighed: [0.65, 0.69],
		water: [0.68, 0.7],
		pipe: [0.12, 0.13],
		toilet: [0.63, 0.68],
		open: [0.162, 0.131],
		odf: null,
		care: [0.68, 0.72],
		school: [0.7, 0.958, 0.855, 0.5],
		schoolGain: -0.012,
		birthCertificate: [0.82, 0.835],
		insured: [0.74, 0.75],
		poor: 0.17,
		aided: [0.66, 0.73],
		pay: 0.285,
		services: [0.035, 0.08, 0.09, 0.02, 0.004],
		spent: [0.88, 0.9],
		register: 0.033,
		order: 0.55,
		springs: 2,
		smp: 0,
	},
	{
		code: '99.01.01.2007',
		name: 'Bojongasih',
		population: 4900,
		young: 1.04,
		stunting: [0.172, 0.154],
		weighed: [0.8, 0.84],
		water: [0.86, 0.88],
		pipe: [0.33, 0.35],
		toilet: [0.82, 0.85],
		open: [0.06, 0.042],
		odf: null,
		care: [0.83, 0.87],
		school: [0.86, 0.985, 0.945, 0.74],
		schoolGain: 0.008,
		birthCertificate: [0.945, 0.96],
		insured: [0.81, 0.815],
		poor: 0.11,
		aided: [0.79, 0.83],
		pay: 0.255,
		services: [0.06, 0.105, 0.11, 0.02, 0.009],
		spent: [0.95, 0.96],
		register: 0.02,
		order: 0.75,
		springs: 2,
		smp: 1,
	},
	{
		code: '99.01.01.2008',
		name: 'Sindangwangi',
		population: 3800,
		young: 1.01,
		stunting: [0.181, 0.17],
		weighed: [0.74, 0.76],
		water: [0.82, 0.84],
		pipe: [0.25, 0.26],
		toilet: [0.8, 0.83],
		open: [0.07, 0.052],
		odf: null,
		care: [0.79, 0.82],
		school: [0.84, 0.982, 0.935, 0.69],
		schoolGain: 0.004,
		birthCertificate: [0.94, 0.942],
		insured: [0.79, 0.79],
		poor: 0.12,
		aided: [0.77, 0.79],
		pay: 0.27,
		services: [0.05, 0.1, 0.1, 0.018, 0.007],
		spent: [0.92, 0.93],
		register: null,
		order: 0.65,
		springs: 2,
		smp: 1,
	},
	{
		code: '99.01.01.2009',
		name: 'Pasirluhur',
		population: 3500,
		young: 1,
		stunting: [0.162, 0.128],
		weighed: [0.79, 0.84],
		water: [0.84, 0.9],
		pipe: [0.3, 0.36],
		toilet: [0.83, 0.89],
		open: [0.042, 0.008],
		odf: 2,
		care: [0.82, 0.88],
		school: [0.88, 0.985, 0.95, 0.73],
		schoolGain: 0.01,
		birthCertificate: [0.95, 0.97],
		insured: [0.82, 0.835],
		poor: 0.1,
		aided: [0.85, 0.9],
		pay: 0.25,
		services: [0.075, 0.135, 0.15, 0.028, 0.014],
		spent: [0.96, 0.975],
		register: 0.009,
		order: 0.9,
		springs: 2,
		smp: 0,
	},
	{
		code: '99.01.01.2010',
		name: 'Rawabening',
		population: 2600,
		young: 1.08,
		stunting: [0.198, 0.262],
		weighed: [0.67, 0.6],
		water: [0.7, 0.66],
		pipe: [0.15, 0.13],
		toilet: [0.62, 0.58],
		open: [0.13, 0.152],
		odf: null,
		care: [0.72, 0.67],
		school: [0.76, 0.972, 0.9, 0.6],
		schoolGain: -0.01,
		birthCertificate: [0.9, 0.895],
		insured: [0.76, 0.72],
		poor: 0.16,
		aided: [0.72, 0.69],
		pay: 0.325,
		services: [0.035, 0.075, 0.07, 0.025, 0.006],
		spent: [0.87, 0.81],
		register: 0.027,
		order: 0.5,
		springs: 1,
		smp: 0,
	},
];

/** The village whose posyandu sent nothing, and the months. */
export const POSYANDU_GAP = { village: '99.01.01.2008', months: ['2024-05', '2024-06'] } as const;
/** The village that never sent the school sheet. */
export const NO_SCHOOL_DATA = '99.01.01.2009';
/** The village whose target of under fives is, in 2024, a projection that is too low: D/S above 100 %. */
export const LOW_PROJECTION = { village: '99.01.01.2007', year: 2024 } as const;

const isKelurahan = (village: Village): boolean => village.code.split('.')[3]!.startsWith('1');
const DESA = VILLAGES.filter((village) => !isKelurahan(village));
const WITH_REGISTER = VILLAGES.filter((village) => village.register !== null);

// ---- periods ------------------------------------------------------------------------------------------------------

interface Month {
	readonly label: string;
	readonly year: number;
	readonly month: number;
	/** 0 in January 2023, 1 in December 2024. */
	readonly at: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const MONTHS: readonly Month[] = YEARS.flatMap((year, y) =>
	MONTH_NAMES.map((_, m) => ({ label: `${year}-${two(m + 1)}`, year, month: m + 1, at: (y * 12 + m) / 23 })),
);
const monthsOf = (year: number): readonly Month[] => MONTHS.filter((month) => month.year === year);
const SEMESTERS: readonly string[] = YEARS.flatMap((year) => [`${year}-S1`, `${year}-S2`]);
const QUARTERS: readonly string[] = YEARS.flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-T${n}`));
const YEAR_LABELS: readonly string[] = YEARS.map(String);

// ---- chance without chance ----------------------------------------------------------------------------------------

/** A number in [0, 1) that depends on the key alone (FNV-1a, then one round of mulberry32). */
function unit(key: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
	let word = (hash + 0x6d2b79f5) | 0;
	word = Math.imul(word ^ (word >>> 15), word | 1);
	word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
	return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
}
/** A number in [-1, 1) that depends on the key alone. */
const noise = (key: string): number => unit(key) * 2 - 1;
/** Noise that moves slowly from one step to the next. */
const drift = (key: string, step: number): number =>
	(noise(`${key} ${step}`) + noise(`${key} ${step - 1}`) + noise(`${key} ${step - 2}`)) / 3;
/** A whole part of `whole`, about `rate` of it: never below 0, never above `whole`. */
const part = (whole: number, rate: number, key: string): number =>
	Math.min(whole, Math.max(0, Math.floor(whole * rate + unit(key))));
const between = ([start, end]: Pair, at: number): number => start + (end - start) * at;
const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const thousands = (rupiah: number): number => Math.round(rupiah / 1000) * 1000;

/** Spreads a whole number over months in proportion to weights; the parts add up to it. */
function spread(total: number, weights: readonly number[]): number[] {
	const all = sum(weights);
	let before = 0;
	let given = 0;
	return weights.map((weight) => {
		before += weight;
		const upTo = Math.round((total * before) / all);
		const here = upTo - given;
		given = upTo;
		return here;
	});
}
/** Running total. */
function runningTotal(flows: readonly number[]): number[] {
	let total = 0;
	return flows.map((flow) => (total += flow));
}

// ---- the counts ---------------------------------------------------------------------------------------------------

/** All counts by variable, village and period. What was not reported is not there. */
class Counts {
	readonly #values = new Map<string, number>();

	set(village: Village, period: string, counts: Readonly<Record<string, number>>): void {
		for (const [variable, value] of Object.entries(counts))
			this.#values.set(`${variable} ${village.code} ${period}`, value);
	}

	get(variable: string, village: Village, period: string): number | null {
		return this.#values.get(`${variable} ${village.code} ${period}`) ?? null;
	}
}

/** Persons per single year of age; the last entry holds 84 and above. */
function agesOf(village: Village, semester: number): number[] {
	const steps: readonly Pair[] = [
		[5, 16.5],
		[15, 17],
		[25, 16.5],
		[35, 15.5],
		[45, 14.5],
		[55, 12.5],
		[65, 9.2],
		[75, 5],
		[85, 2.2],
	];
	return Array.from({ length: 85 }, (_, age) => {
		const weight = steps.find(([below]) => age < below)![1];
		const young = age < 15 ? village.young : 1;
		const growth = 1 + 0.0045 * semester + 0.004 * noise(`growth ${village.code} ${age} ${semester}`);
		const here =
			village.population * (weight / 1006) * young * growth * (1 + 0.06 * noise(`age ${village.code} ${age}`));
		return Math.round(here);
	});
}
const aged = (ages: readonly number[], from: number, to = 84): number => sum(ages.slice(from, to + 1));

/** Civil registration and population: Dukcapil by semester, village register by month. */
function population(counts: Counts, village: Village): void {
	for (const [s, period] of SEMESTERS.entries()) {
		const key = `${village.code} ${period}`;
		const at = s / 3;
		const ages = agesOf(village, s);
		const total = sum(ages);
		const men = Math.round(total * (0.504 + 0.006 * noise(`men ${village.code}`)));
		const adults = aged(ages, 17);
		const enrolled = part(adults, 0.962 + 0.012 * at + 0.022 * (village.order - 0.6), `ktp ${key}`);
		const deaths = Math.round(total * 0.0033 * (1 + 0.2 * noise(`deaths ${key}`))) + 2;
		const bands: Record<string, number> = {};
		for (let from = 0; from < 75; from += 5) bands[`umur_${from}_${from + 4}`] = aged(ages, from, from + 4);
		counts.set(village, period, {
			penduduk: total,
			penduduk_dukcapil: total,
			penduduk_laki: men,
			penduduk_perempuan: total - men,
			keluarga: Math.round(total / (3.3 + 0.2 * (village.young - 1))),
			...bands,
			umur_75_plus: aged(ages, 75),
			umur_5: aged(ages, 5, 5),
			umur_6_11: aged(ages, 6, 11),
			umur_12_14: aged(ages, 12, 14),
			umur_15_17: aged(ages, 15, 17),
			anak_0_17: aged(ages, 0, 17),
			akta_0_17: part(aged(ages, 0, 17), between(village.birthCertificate, at), `akta ${key}`),
			anak_0_16: aged(ages, 0, 16),
			kia: part(
				aged(ages, 0, 16),
				0.22 + 0.3 * (village.order - 0.4) + 0.12 * at + 0.05 * noise(`kia ${village.code}`),
				`kia ${key}`,
			),
			wajib_ktp: adults,
			ktp_rekam: enrolled,
			ikd: part(enrolled, 0.015 + (0.05 + 0.14 * (village.order - 0.4)) * at, `ikd ${key}`),
			kematian: deaths,
			akta_mati: part(deaths, 0.25 + 0.5 * village.order + 0.05 * at, `mati ${key}`),
		});
	}
	if (village.register === null) return;
	for (const [m, { label, at }] of MONTHS.entries()) {
		const ages = agesOf(village, Math.floor(m / 6));
		const gap = village.register * (1 - 0.25 * at) + 0.002 * drift(`register ${village.code}`, m);
		const infants = Math.round(aged(ages, 0, 1) * (1 + gap / 2));
		counts.set(village, label, { penduduk_sid: Math.round(sum(ages) * (1 + gap)), umur_0_23_bulan: infants });
	}
}

/** Posyandu and nutrition, monthly. */
function nutrition(counts: Counts, village: Village): void {
	for (const [m, { label, year, month, at }] of MONTHS.entries()) {
		const key = `${village.code} ${label}`;
		const ages = agesOf(village, Math.floor(m / 6));
		const children = Math.round(aged(ages, 0, 4) * 0.98);
		const projected = village.code === LOW_PROJECTION.village && year === LOW_PROJECTION.year;
		const target = projected ? Math.round(aged(agesOf(village, 2), 0, 4) * 0.78) : children;
		const vitaminA = month === 2 || month === 8 ? 0.075 : 0;
		const fasting = label === '2023-04' || label === '2024-03' || label === '2024-04' ? -0.04 : 0;
		const rate = between(village.weighed, at) + vitaminA + fasting + 0.045 * drift(`ds ${village.code}`, m);
		const weighed = part(children, clamp(rate, 0, 0.985), `d ${key}`);
		const measured = part(weighed, 0.97, `diukur ${key}`);
		const judged = part(measured, 0.99, `bbtb ${key}`);

		const stunted = between(village.stunting, at) + 0.016 * drift(`stunting ${village.code}`, m);
		const short = part(measured, stunted * 0.76, `pendek ${key}`);
		const veryShort = part(measured, stunted * 0.24, `sangat ${key}`);
		const wasted = 0.022 + 0.19 * stunted + 0.008 * drift(`wasting ${village.code}`, m);
		const moderate = part(judged, wasted * 0.91, `gk ${key}`);
		const severe = part(judged, wasted * 0.09, `gb ${key}`);
		const reach = between(village.care, at);

		const infants = part(ages[0]!, 0.45 * clamp(rate, 0, 1), `recall ${key}`);
		const toddlers = part(aged(ages, 0, 1), 0.73 * clamp(rate, 0, 1), `623 ${key}`);
		const mothers = part(ages[0]!, 0.72 * (0.8 + 0.2 * reach), `lila ${key}`);
		const thin = part(mothers, 0.07 + 0.4 * stunted + 0.01 * drift(`kek ${village.code}`, m), `kek ${key}`);
		counts.set(village, label, {
			balita_sasaran: target,
			bumil_diukur_lila: mothers,
			bumil_kek: thin,
			bumil_kek_pmt: part(thin, reach * 1.02, `kekpmt ${key}`),
		});
		const silent: readonly string[] = village.code === POSYANDU_GAP.village ? POSYANDU_GAP.months : [];
		if (silent.includes(label)) continue;
		counts.set(village, label, {
			balita_ditimbang: weighed,
			balita_diukur: measured,
			balita_pendek: short,
			balita_sangat_pendek: veryShort,
			balita_stunting: short + veryShort,
			balita_diukur_bbtb: judged,
			balita_gizi_kurang: moderate,
			balita_gizi_buruk: severe,
			balita_wasting: moderate + severe,
			balita_bb_kurang: part(weighed, 0.045 + 0.55 * stunted, `bb ${key}`),
			balita_gk_pmt: part(moderate, reach * 1.03, `gkpmt ${key}`),
			balita_gb_dirawat: part(severe, 0.55 + 0.45 * reach, `gbrawat ${key}`),
			bayi_recall: infants,
			bayi_asi_eks: part(infants, 0.52 + 0.25 * reach + 0.06 * noise(`asi ${village.code}`), `asi ${key}`),
			anak_6_23: toddlers,
			anak_mpasi: part(toddlers, 0.35 + 0.55 * reach + 0.05 * noise(`mpasi ${village.code}`), `mpasi ${key}`),
		});
	}
}

/** Deaths of mothers and infants, by village code and month. */
const MOTHERS_LOST = new Set(['99.01.01.2005 2023-04', '99.01.01.2010 2023-11', '99.01.01.2006 2024-03']);
const INFANTS_LOST = new Set([
	'99.01.01.1001 2023-07',
	'99.01.01.2003 2023-05',
	'99.01.01.2004 2023-03',
	'99.01.01.2005 2023-02',
	'99.01.01.2005 2023-09',
	'99.01.01.2006 2023-12',
	'99.01.01.2007 2023-10',
	'99.01.01.2010 2023-06',
	'99.01.01.1001 2024-04',
	'99.01.01.2003 2024-09',
	'99.01.01.2005 2024-01',
	'99.01.01.2005 2024-08',
	'99.01.01.2006 2024-05',
	'99.01.01.2010 2024-02',
	'99.01.01.2010 2024-11',
]);

/** Service months of a cumulative series: what share of the year's work falls in which month. */
const SLOW_START = [5, 6, 7, 6, 8, 9, 9, 10, 10, 11, 11, 8];
const EVEN = [8, 8, 9, 7, 8, 9, 8, 9, 8, 9, 8, 9];
const AFTER_HOLIDAYS = [1, 2, 2, 1, 2, 1, 6, 24, 26, 20, 12, 3];

/** Maternal and child health and the yearly minimum services: targets of the year, cumulative counts, births and deaths. */
function care(counts: Counts, village: Village): void {
	for (const [y, year] of YEARS.entries()) {
		const ages = agesOf(village, y * 2);
		const total = sum(ages);
		const births = Math.round(ages[0]! * (1.02 + 0.03 * noise(`births ${village.code} ${year}`)));
		const projection = births * 1.04;
		const reach = between(village.care, y === 0 ? 0.25 : 0.9);
		const target = {
			bayi_bertahan: Math.round(projection * 0.985),
			bumil_sasaran: Math.round(projection * 1.1),
			bulin_sasaran: Math.round(projection * 1.05),
			bbl_sasaran: Math.round(projection),
			balita_spm_sasaran: aged(ages, 1, 4),
			anak_sekolah_sasaran: aged(ages, 7, 15),
			produktif_sasaran: aged(ages, 15, 59),
			lansia_sasaran: aged(ages, 60),
			ht_sasaran: Math.round(aged(ages, 15) * 0.25),
			dm_sasaran: Math.round(aged(ages, 15) * 0.019),
			odgj_sasaran: Math.round(total * 0.0018),
			tbc_sasaran: Math.round(total * 0.012),
		};
		counts.set(village, String(year), target);

		const series: Record<string, number[]> = {};
		const serve = (variable: string, whole: number, rate: number, weights: readonly number[]): void => {
			const jittered = weights.map(
				(weight, m) => weight * (1 + 0.15 * noise(`${variable} ${village.code} ${year} ${m}`)),
			);
			const own = 0.05 * noise(`${variable} ${village.code}`) + 0.015 * noise(`${variable} ${village.code} of ${year}`);
			const served = part(whole, clamp(rate + own, 0, 1), `${variable} ${village.code} ${year}`);
			series[variable] = runningTotal(spread(served, jittered));
		};
		serve('bayi_idl', target.bayi_bertahan, reach * 1.01, EVEN);
		serve('bumil_ttd90', target.bumil_sasaran, reach * 0.93, EVEN);
		serve('bumil_k4', target.bumil_sasaran, reach * 0.97, EVEN);
		serve('balita_spm', target.balita_spm_sasaran, reach * 0.95, EVEN);
		serve('anak_sekolah_spm', target.anak_sekolah_sasaran, reach * 1.05, AFTER_HOLIDAYS);
		serve('produktif_spm', target.produktif_sasaran, reach * 0.72 + 0.06 * y, SLOW_START);
		serve('lansia_spm', target.lansia_sasaran, reach * 0.9, SLOW_START);
		serve('ht_spm', target.ht_sasaran, reach * 0.6 + 0.05 * y, SLOW_START);
		serve('dm_spm', target.dm_sasaran, reach * 0.85, SLOW_START);
		serve('odgj_spm', target.odgj_sasaran, reach, SLOW_START);
		serve('tbc_spm', target.tbc_sasaran, reach * 0.55 + 0.12 * y, EVEN);

		const born = spread(
			births,
			EVEN.map((weight, m) => weight * (1 + 0.25 * noise(`born ${village.code} ${year} ${m}`))),
		);
		const flow = (rate: number, name: string): number[] =>
			runningTotal(born.map((n, m) => part(n, clamp(rate, 0, 1), `${name} ${village.code} ${year} ${m}`)));
		series.bulin_faskes = flow(0.5 + 0.53 * reach, 'bulin');
		series.bbl_kn = flow(0.45 + 0.56 * reach, 'kn');
		for (const { label, month } of monthsOf(year)) {
			const key = `${village.code} ${label}`;
			counts.set(village, label, {
				...Object.fromEntries(Object.entries(series).map(([variable, values]) => [variable, values[month - 1]!])),
				lahir_hidup: born[month - 1]!,
				kematian_ibu: MOTHERS_LOST.has(key) ? 1 : 0,
				kematian_bayi: INFANTS_LOST.has(key) ? 1 : 0,
			});
		}
	}
	const posts = Math.max(3, Math.round(village.population / 620));
	for (const [s, period] of SEMESTERS.entries()) {
		const girls = Math.round(aged(agesOf(village, s), 12, 18) * 0.485);
		const key = `${village.code} ${period}`;
		counts.set(village, period, {
			posyandu_total: posts,
			posyandu_aktif: Math.round(posts * clamp(between(village.weighed, s / 3) + 0.1, 0, 1)),
			rematri_sasaran: girls,
			rematri_ttd: part(
				girls,
				between(village.care, s / 3) * (0.5 + 0.05 * s) + 0.08 * noise(`ttd ${village.code}`),
				`rematri ${key}`,
			),
		});
	}
}

/** Water and sanitation: STBM by semester, safely managed by year. */
function sanitation(counts: Counts, village: Village): void {
	for (const [s, period] of SEMESTERS.entries()) {
		const key = `${village.code} ${period}`;
		const at = s / 3;
		const homes = Math.round(counts.get('keluarga', village, period)! * 0.972);
		const watched = Math.round(homes * (0.9 + 0.02 * s));
		const clean = village.odf !== null && s >= village.odf;
		const open = clean ? 0 : Math.max(1, Math.round(homes * between(village.open, at)));
		const water = Math.round(homes * (between(village.water, at) + 0.004 * noise(`air ${key}`)));
		const habits = between(village.toilet, at);
		const own = (name: string): number => 0.05 * noise(`${name} ${village.code}`) + 0.005 * noise(`${name} ${key}`);
		const tests = 4 + Math.round(3 * unit(`sampel ${key}`));
		counts.set(village, period, {
			rt_total: homes,
			rt_air_layak: water,
			rt_air_pipa: Math.round(homes * (between(village.pipe, at) + 0.004 * noise(`pipa ${key}`))),
			rt_sanitasi_layak: Math.min(homes - open, Math.round(homes * (habits + 0.004 * noise(`jamban ${key}`)))),
			rt_babs: open,
			desa_odf: clean ? 1 : 0,
			rt_dipantau: watched,
			rt_ctps: Math.round(watched * clamp(habits - 0.13 + 0.06 * at + own('ctps'), 0, 0.97)),
			rt_sampah: Math.round(watched * clamp(0.75 * habits - 0.3 + 0.04 * at + 2 * own('sampah'), 0, 1)),
			rt_limbah: Math.round(watched * clamp(0.9 * habits - 0.25 + 0.01 * at + 2 * own('limbah'), 0, 1)),
			spam_total: village.springs,
			spam_berfungsi: part(village.springs, 0.35 + 0.6 * village.order, `spam ${village.code}`),
			sampel_uji: tests,
			sampel_lolos: part(tests, between(village.water, at) * 0.8, `lolos ${key}`),
		});
	}
	for (const [y, year] of YEARS.entries()) {
		const water = Math.min(...['S1', 'S2'].map((s) => counts.get('rt_air_layak', village, `${year}-${s}`)!));
		const toilets = Math.min(...['S1', 'S2'].map((s) => counts.get('rt_sanitasi_layak', village, `${year}-${s}`)!));
		counts.set(village, String(year), {
			rt_air_aman: Math.round(water * (0.03 + 0.22 * between(village.pipe, y))),
			rt_sanitasi_aman: Math.round(toilets * (isKelurahan(village) ? 0.11 + 0.02 * y : 0.012 + 0.03 * village.order)),
		});
	}
}

/** Schools: participation by home address and residue by semester, schools and classes by year. */
function education(counts: Counts, village: Village): void {
	if (village.code === NO_SCHOOL_DATA) return;
	const primaries = Math.max(2, Math.round(village.population / 1500));
	for (const [s, period] of SEMESTERS.entries()) {
		const ages = agesOf(village, s);
		const key = `${village.code} ${period}`;
		const gain = (village.schoolGain * s) / 3;
		const at = (index: 0 | 1 | 2 | 3, weight: number): number => clamp(village.school[index] + gain * weight, 0, 1);
		const children = [aged(ages, 5, 6), aged(ages, 7, 12), aged(ages, 13, 15), aged(ages, 16, 18)] as const;
		const inSchool = [
			part(children[0], at(0, 2), `aps5 ${key}`),
			part(children[1], at(1, 0.3), `aps7 ${key}`),
			part(children[2], at(2, 1), `aps13 ${key}`),
			part(children[3], at(3, 1.5), `aps16 ${key}`),
		] as const;
		const pupils = Math.round(children[1] * 0.95) + village.smp * 240;
		counts.set(village, period, {
			anak5_6: children[0],
			anak5_6_sekolah: inSchool[0],
			anak7_12: children[1],
			anak7_12_sekolah: inSchool[1],
			anak13_15: children[2],
			anak13_15_sekolah: inSchool[2],
			anak16_18: children[3],
			anak16_18_sekolah: inSchool[3],
			anak7_15: children[1] + children[2],
			ats7_15: children[1] + children[2] - inSchool[1] - inSchool[2],
			siswa_total: pupils,
			siswa_residu: part(pupils, 0.012 + 0.07 * (1 - village.order) + 0.004 * s, `residu ${key}`),
		});
	}
	for (const [y, year] of YEARS.entries()) {
		const ages = agesOf(village, y * 2);
		const key = `${village.code} ${year}`;
		const pupils = Math.round(aged(ages, 7, 12) * 0.95);
		const juniors = village.smp === 0 ? 0 : village.smp * 236 + Math.round(20 * noise(`smp ${key}`));
		const leavers = Math.round(aged(ages, 12, 12) * 0.94);
		const groups = Math.max(1, Math.round(village.population / 1100));
		const teachers = groups * 3 + part(groups, 0.5, `guru ${village.code}`);
		const rooms = primaries * 6 + village.smp * 9;
		const schools = primaries + village.smp + (isKelurahan(village) ? 2 : 0);
		counts.set(village, String(year), {
			siswa_sd: pupils,
			putus_sd: part(pupils, (1 - village.school[1]) * 0.12, `putus ${key}`),
			siswa_smp: juniors,
			putus_smp: part(juniors, (1 - village.school[2]) * 0.15, `putussmp ${key}`),
			lulusan_sd: leavers,
			lulusan_sd_lanjut: part(leavers, village.school[2] + 0.01 + village.schoolGain * y, `lanjut ${key}`),
			paud_total: groups,
			paud_akred_b: part(groups, 0.1 + 0.5 * village.order + 0.1 * y, `akred ${village.code}`),
			guru_paud: teachers,
			guru_paud_s1: part(teachers, 0.1 + 0.55 * village.order + 0.04 * y, `s1 ${village.code}`),
			ruang_kelas: rooms,
			ruang_rusak: part(rooms, 0.08 + 0.45 * (1 - village.order) + 0.03 * y, `rusak ${village.code}`),
			sekolah_total: schools,
			sekolah_wash: part(schools, between(village.toilet, y) - 0.1, `wash ${village.code}`),
			sekolah_sd: primaries,
			sekolah_smp: village.smp,
			sekolah_sma: isKelurahan(village) ? 2 : 0,
		});
	}
}

/** People hit by floods and landslides, with those whose basic needs were met. */
const DISASTERS: readonly (readonly [code: string, month: string, people: number, served: number])[] = [
	['99.01.01.2010', '2023-01', 214, 180],
	['99.01.01.2005', '2023-12', 38, 29],
	['99.01.01.2003', '2024-02', 57, 57],
	['99.01.01.2010', '2024-02', 346, 271],
	['99.01.01.2005', '2024-03', 22, 15],
	['99.01.01.2010', '2024-11', 128, 84],
];

/** Social protection: semester counts and the disasters. */
function protection(counts: Counts, village: Village): void {
	for (const [s, period] of SEMESTERS.entries()) {
		const key = `${village.code} ${period}`;
		const at = s / 3;
		const people = counts.get('penduduk', village, period)!;
		const families = counts.get('keluarga', village, period)!;
		const poor = Math.round(families * village.poor * (1 + 0.02 * drift(`poor ${village.code}`, s)));
		const aided = part(poor, between(village.aided, at), `aided ${key}`);
		const second = s % 2 === 1;
		const disabled = Math.round(people * (0.0012 + 0.006 * village.poor));
		const elders = Math.round(people * (0.0016 + 0.01 * village.poor));
		const children = Math.round(people * (0.0006 + 0.004 * village.poor));
		const year = period.slice(0, 4);
		const reached = (whole: number, name: string, rate: number): number =>
			Math.round(whole * clamp(rate + 0.1 * noise(`${name} ${village.code} ${year}`), 0, 1) * (second ? 1 : 0.45));
		const weddings = Math.max(4, Math.round(people * 0.0034 * (1 + 0.2 * noise(`kawin ${key}`))));
		counts.set(village, period, {
			jkn_aktif: Math.round(people * (between(village.insured, at) + 0.004 * noise(`jkn ${key}`))),
			kel_d1: poor,
			kel_d1_bantuan: aided,
			kpm_pkh: Math.round(poor * 0.62),
			kpm_sembako: Math.round(poor * 0.84),
			desa_musdes_data: village.order > (second ? 0.5 : 0.8) ? 1 : 0,
			disab_sasaran: disabled,
			disab_layan: reached(disabled, 'disab', 0.2 + 0.6 * village.order),
			lansia_t: elders,
			lansia_t_layan: reached(elders, 'lansia', 0.25 + 0.6 * village.order),
			anak_t: children,
			anak_t_layan: reached(children, 'anak', 0.3 + 0.6 * village.order),
			perkawinan: weddings,
			kawin_anak: part(weddings, 0.02 + 0.45 * (1 - village.school[2]) + 0.01 * (1 - at), `muda ${key}`),
		});
	}
	for (const [code, month, people, served] of DISASTERS)
		if (code === village.code) counts.set(village, month, { korban: people, korban_layan: served });
	for (const [y, year] of YEARS.entries()) {
		const houses = Math.round(counts.get('keluarga', village, `${year}-S2`)! * 0.93);
		const unfit = Math.round(houses * (0.015 + 0.45 * village.poor * (1 - 0.07 * y)));
		counts.set(village, String(year), { rumah: houses, rtlh: unfit });
	}
}

/** The convergence scorecard of the villages, quarterly. */
function scorecard(counts: Counts, village: Village): void {
	if (isKelurahan(village)) return;
	for (const [q, period] of QUARTERS.entries()) {
		const key = `${village.code} ${period}`;
		const at = q / 7;
		const ages = agesOf(village, Math.floor(q / 2));
		const mothers = Math.round(ages[0]! * (0.66 + 0.03 * noise(`bumil ${key}`)));
		const children = Math.round(aged(ages, 0, 1) * clamp(between(village.weighed, at) + 0.1, 0, 1));
		const safe = between(village.water, at) * 0.9;
		const toilet = between(village.toilet, at) * 0.97;
		const stunted = between(village.stunting, at);
		const red = part(children, stunted * 0.8, `merah ${key}`);
		const yellow = part(children - red, 0.06 + stunted * 0.5, `kuning ${key}`);
		const count = {
			bumil_air: part(mothers, safe, `bair ${key}`),
			anak_air: part(children, safe, `aair ${key}`),
			bumil_jamban: part(mothers, toilet, `bjamban ${key}`),
			anak_jamban: part(children, toilet, `ajamban ${key}`),
		};
		const due = mothers * 8 + children * 8;
		const small = Math.round(aged(ages, 3, 6) * 0.9);
		counts.set(village, period, {
			bumil_dipantau: mothers,
			bumil_jkn: part(mothers, clamp(between(village.insured, at) + 0.04, 0, 1), `bjkn ${key}`),
			anak_0_23: children,
			akta_0_23: part(children, between(village.birthCertificate, at) - 0.09, `akta ${key}`),
			hpk_sasaran: mothers + children,
			hpk_air: count.bumil_air + count.anak_air,
			hpk_jamban: count.bumil_jamban + count.anak_jamban,
			...count,
			tikar_hijau: children - red - yellow,
			tikar_kuning: yellow,
			tikar_merah: red,
			konvergensi_wajib: due,
			konvergensi_terima: part(due, between(village.care, at) * 0.95, `konvergensi ${key}`),
			anak3_6: small,
			anak_paud_aktif: part(
				small,
				village.school[0] * 0.62 + 0.05 * at + 0.06 * noise(`paud ${village.code}`),
				`paud ${key}`,
			),
		});
	}
}

/** The village budget of each year, what is spent of it month by month, and BLT. */
function budget(counts: Counts, village: Village): void {
	if (isKelurahan(village)) return;
	for (const [y, year] of YEARS.entries()) {
		const key = `${village.code} ${year}`;
		const income = {
			pendapatan_pad: thousands(18e6 + 60e6 * village.order + 8e6 * noise(`pad ${key}`)),
			pendapatan_dd: thousands((780e6 + 70_000 * village.population) * (1 + 0.02 * y)),
			pendapatan_pbh: thousands(18_000 * village.population * (1 + 0.03 * y)),
			pendapatan_add: thousands((420e6 + 25_000 * village.population) * (1 + 0.015 * y)),
			pendapatan_banprov: 130e6,
			pendapatan_bankab: village.order > 0.7 ? thousands(100e6 + 50e6 * y) : 0,
			pendapatan_lain: thousands(3e6 + 2e6 * unit(`lain ${key}`)),
		};
		const revenue = sum(Object.values(income));
		const carriedDd = thousands(8e6 + 30e6 * (1 - village.order));
		const carriedAdd = thousands(4e6 + 14e6 * (1 - village.order));
		const invested = village.order > 0.6 ? thousands(40e6 + 30e6 * village.order) : 0;
		const total = revenue + carriedDd + carriedAdd - invested;

		const kpm = Math.round((income.pendapatan_dd * (0.1 + 0.35 * village.poor + 0.02 * (1 - y))) / 3.6e6);
		const blt = kpm * 3.6e6;
		const [education, health, water, extra, registration] = village.services;
		const grow = 1 + 0.04 * y;
		const services = {
			bel_pendidikan: thousands(total * education * grow),
			bel_kesehatan: thousands(total * health * grow),
			bel_air: thousands(total * water * grow),
			bel_perlinsos: blt + thousands(total * extra * grow),
			bel_adminduk: thousands(total * registration * grow),
		};
		const layanan = sum(Object.values(services));
		const pay = thousands(total * village.pay);
		const office = thousands(total * 0.06);
		const one = pay + office + services.bel_adminduk;
		const three = thousands(total * 0.03);
		const four = thousands(total * 0.07) + services.bel_perlinsos - blt;
		const five = blt + thousands(total * 0.012);
		const development = total - one - three - four - five;
		const staff = thousands(pay * 0.93);
		const capital = thousands(development * 0.6);
		counts.set(village, String(year), {
			...income,
			pendapatan_total: revenue,
			pembiayaan_terima: carriedDd + carriedAdd,
			pembiayaan_keluar: invested,
			bel_total_awal: thousands(total * 0.975),
			bel_total: total,
			bel_bidang_1: one,
			bel_bidang_2: development,
			bel_bidang_3: three,
			bel_bidang_4: four,
			bel_bidang_5: five,
			bel_sub_1_1: pay + office,
			bel_siltap: pay,
			bel_pegawai: staff,
			bel_barang_jasa: total - staff - capital - five,
			bel_modal: capital,
			bel_tak_terduga: five,
			bel_dds: income.pendapatan_dd + carriedDd - invested,
			bel_add: income.pendapatan_add + carriedAdd,
			bel_pbh: income.pendapatan_pbh,
			bel_pad: income.pendapatan_pad,
			bel_pbk: income.pendapatan_bankab,
			bel_pbp: income.pendapatan_banprov,
			bel_dll: income.pendapatan_lain,
			...services,
			bel_layanan: layanan,
			bel_layanan_ketat: thousands(layanan * 0.88),
			dd_pagu: income.pendapatan_dd,
			dd_blt: blt,
			dd_pangan: thousands(income.pendapatan_dd * (0.17 + 0.06 * village.order)),
			dd_ops: thousands(income.pendapatan_dd * (village.order < 0.5 ? 0.034 : 0.028)),
		});

		const pace = [0, 1, 4, 9, 9, 11, 9, 11, 12, 11, 11, 12];
		const rate = village.spent[y]!;
		const spent = runningTotal(spread(Math.round((layanan * rate) / 1000), pace)).map((n) => n * 1000);
		const others = runningTotal(spread(Math.round(((total - layanan) * (0.5 + rate / 2)) / 1000), EVEN)).map(
			(n) => n * 1000,
		);
		for (const { label, month } of monthsOf(year)) {
			const late = village.order < 0.6 ? 2 : village.order < 0.8 ? 1 : 0;
			const quarterEnd = Math.max(0, Math.floor((month - late) / 3) * 3);
			counts.set(village, label, {
				real_layanan: spent[month - 1]!,
				real_total: spent[month - 1]! + others[month - 1]!,
				kpm_blt: kpm,
				blt_rencana: kpm * month,
				blt_dibayar: kpm * quarterEnd,
			});
		}
	}
}

/** Deadlines, reviews, proposals and the IDM, yearly; 1 and 0 stand for yes and no. */
function governance(counts: Counts, village: Village): void {
	for (const [y, year] of YEARS.entries()) {
		const key = `${village.code} ${year}`;
		const inTime = (name: string, ease: number): number =>
			village.order + ease + 0.15 * noise(`${name} ${key}`) > 0.62 ? 1 : 0;
		const proposals = 3 + Math.round(4 * unit(`usul ${key}`));
		counts.set(village, String(year), {
			desa_bpp: village.order > 0.68 - 0.05 * y ? 1 : 0,
			desa_paud: 1,
			usul_ajukan: proposals,
			usul_terima: part(proposals, 0.15 + 0.3 * village.order, `terima ${key}`),
		});
		if (isKelurahan(village)) continue;
		const reviews = village.order > 0.6 ? 2 : 1;
		const scores = [
			0.58 + 0.26 * village.order,
			0.47 + 0.26 * village.order,
			0.5 + 0.3 * between(village.toilet, y),
		].map((score, n) => Math.round((score + 0.012 * y + 0.01 * noise(`idm ${n} ${village.code}`)) * 10_000));
		const idm = Math.round(sum(scores) / 3);
		counts.set(village, String(year), {
			desa_apbdes_tepat: inTime('apbdes', 0),
			desa_rkp_tepat: inTime('rkp', -0.08),
			desa_durkp: inTime('durkp', 0.15),
			desa_lap_sem1: inTime('lap', 0.02),
			evaluasi_total: reviews,
			evaluasi_tepat: part(reviews, 0.6 + 0.2 * y, `evaluasi ${key}`),
			iks: scores[0]! / 10_000,
			ike: scores[1]! / 10_000,
			ikl: scores[2]! / 10_000,
			idm: idm / 10_000,
			idm_status: 1 + [4907, 5989, 7072, 8155].filter((cut) => idm > cut).length,
		});
	}
}

function count(): Counts {
	const counts = new Counts();
	const chapters = [population, nutrition, care, sanitation, education, protection, scorecard, budget, governance];
	for (const village of VILLAGES) for (const chapter of chapters) chapter(counts, village);
	return counts;
}

// ---- the sheets as offices send them ------------------------------------------------------------------------------

type Value = string | number | null;
interface Row {
	readonly number: number;
	readonly village: Village;
	readonly period: string;
}
interface Column {
	readonly heading: string;
	readonly width: number;
	/** The variable, where the column is one. */
	readonly variable?: string;
	readonly cell: (row: Row, counts: Counts) => Value;
}
interface Table {
	readonly sheet: string;
	readonly titles: readonly string[];
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	/** Word of the total rows: one after each period, none when left out. */
	readonly total?: string;
}

const NUMBER: Column = { heading: 'No', width: 5, cell: (row) => row.number };
const CODE: Column = { heading: 'Kode Desa', width: 15, cell: ({ village }) => village.code };
const PLAIN_CODE: Column = { ...CODE, cell: ({ village }) => village.code.replaceAll('.', '') };
const NAME: Column = { heading: 'Desa', width: 18, cell: ({ village }) => village.name };
const CAPITALS: Column = { ...NAME, cell: ({ village }) => village.name.toUpperCase() };
const FULL_NAME: Column = {
	...NAME,
	width: 24,
	cell: ({ village }) => `${isKelurahan(village) ? 'Kelurahan' : 'Desa'} ${village.name}`,
};
const YEAR: Column = { heading: 'Tahun', width: 8, cell: ({ period }) => Number(period.slice(0, 4)) };
const MONTH: Column = { heading: 'Bulan', width: 12, cell: ({ period }) => MONTH_NAMES[Number(period.slice(5)) - 1]! };
const MONTH_NUMBER: Column = { ...MONTH, cell: ({ period }) => Number(period.slice(5)) };
const SEMESTER: Column = { heading: 'Semester', width: 10, cell: ({ period }) => Number(period.slice(6)) };
const QUARTER: Column = { heading: 'Triwulan', width: 10, cell: ({ period }) => Number(period.slice(6)) };

type Spelling = 'code' | 'words' | 'capitals';
function headingOf(variable: string, spelling: Spelling): string {
	if (spelling === 'code') return variable;
	const blanks = variable.replaceAll('_', ' ');
	return spelling === 'capitals' ? blanks.toUpperCase() : blanks.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
/** Columns of counts, from a list of variables in one line. */
const countsOf = (variables: string, spelling: Spelling): Column[] =>
	variables.split(' ').map((variable) => ({
		heading: headingOf(variable, spelling),
		width: Math.max(12, variable.length + 2),
		variable,
		cell: ({ village, period }, counts) => counts.get(variable, village, period),
	}));
/** Columns that answer `Ya` or `Tidak`. */
const answersOf = (variables: string, spelling: Spelling): Column[] =>
	countsOf(variables, spelling).map((column) => ({
		...column,
		cell: (row, counts) => {
			const value = column.cell(row, counts);
			return value === null ? null : value === 1 ? 'Ya' : 'Tidak';
		},
	}));

/** Every village in every period, period by period, numbered from 1 in each. */
const rowsOf = (periods: readonly string[], villages: readonly Village[] = VILLAGES): Row[] =>
	periods.flatMap((period) => villages.map((village, n) => ({ number: n + 1, village, period })));
const monthLabels = (year: number, from = 1, to = 12): string[] =>
	monthsOf(year)
		.filter(({ month }) => month >= from && month <= to)
		.map(({ label }) => label);
const ALL_MONTHS = MONTHS.map(({ label }) => label);
const PLACE = `Kecamatan ${KECAMATAN.name}, ${KECAMATAN.regency}`;

const NUTRITION =
	'balita_sasaran balita_ditimbang balita_diukur balita_pendek balita_sangat_pendek balita_stunting ' +
	'balita_diukur_bbtb balita_gizi_kurang balita_gizi_buruk balita_wasting balita_bb_kurang balita_gk_pmt ' +
	'balita_gb_dirawat bayi_recall bayi_asi_eks anak_6_23 anak_mpasi bumil_diukur_lila bumil_kek bumil_kek_pmt';

const WORKBOOKS: Readonly<Record<string, readonly Table[]>> = {
	'01-puskesmas-gizi-2023.xlsx': [
		{
			sheet: 'Gizi 2023',
			titles: ['LAPORAN BULANAN GIZI PUSKESMAS', PLACE, 'Tahun 2023 (data rekaan)'],
			columns: [NUMBER, CODE, CAPITALS, YEAR, MONTH, ...countsOf(NUTRITION, 'words')],
			rows: rowsOf(monthLabels(2023)),
			total: 'JUMLAH',
		},
	],
	'02-puskesmas-gizi-2024.xlsx': [
		{
			sheet: 'Jan-Jun',
			titles: ['LAPORAN BULANAN GIZI PUSKESMAS', PLACE, 'Tahun 2024 (data rekaan)'],
			columns: [NUMBER, CODE, NAME, YEAR, MONTH, ...countsOf(NUTRITION, 'words')],
			rows: rowsOf(monthLabels(2024, 1, 6)),
			total: 'JUMLAH',
		},
		{
			sheet: 'Jul-Des',
			titles: ['LAPORAN BULANAN GIZI PUSKESMAS', PLACE, 'Tahun 2024 (data rekaan)'],
			columns: [NUMBER, CODE, NAME, YEAR, MONTH, ...countsOf(NUTRITION, 'words')],
			rows: rowsOf(monthLabels(2024, 7, 12)),
			total: 'JUMLAH',
		},
	],
	'05-sanitasi-stbm.xlsx': [
		{
			sheet: 'STBM',
			titles: ['REKAPITULASI STBM DAN AIR MINUM', `${PLACE} (data rekaan)`],
			columns: [
				NUMBER,
				CODE,
				NAME,
				YEAR,
				SEMESTER,
				...countsOf(
					'rt_total rt_air_layak rt_air_pipa rt_sanitasi_layak rt_babs desa_odf rt_dipantau rt_ctps rt_sampah rt_limbah ' +
						'spam_total spam_berfungsi sampel_uji sampel_lolos',
					'words',
				),
			],
			rows: rowsOf(SEMESTERS),
			total: 'TOTAL',
		},
		{
			sheet: 'Akses aman',
			titles: ['AKSES AIR MINUM DAN SANITASI AMAN', `${PLACE} (data rekaan)`],
			columns: [NUMBER, CODE, NAME, YEAR, ...countsOf('rt_air_aman rt_sanitasi_aman', 'words')],
			rows: rowsOf(YEAR_LABELS),
		},
	],
	'06-upt-pendidikan.xlsx': [
		{
			sheet: 'Partisipasi',
			titles: ['UPT PENDIDIKAN: PARTISIPASI SEKOLAH MENURUT DOMISILI', `${PLACE} (data rekaan)`],
			columns: [
				NUMBER,
				NAME,
				YEAR,
				SEMESTER,
				...countsOf(
					'anak5_6 anak5_6_sekolah anak7_12 anak7_12_sekolah anak13_15 anak13_15_sekolah anak16_18 anak16_18_sekolah ' +
						'anak7_15 ats7_15 siswa_total siswa_residu',
					'code',
				),
			],
			rows: rowsOf(SEMESTERS),
		},
		{
			sheet: 'Satuan pendidikan',
			titles: ['UPT PENDIDIKAN: SATUAN PENDIDIKAN DAN SISWA', `${PLACE} (data rekaan)`],
			columns: [
				NUMBER,
				NAME,
				YEAR,
				...countsOf(
					'siswa_sd putus_sd siswa_smp putus_smp lulusan_sd lulusan_sd_lanjut paud_total paud_akred_b guru_paud ' +
						'guru_paud_s1 ruang_kelas ruang_rusak sekolah_total sekolah_wash sekolah_sd sekolah_smp sekolah_sma',
					'code',
				),
			],
			rows: rowsOf(YEAR_LABELS),
			total: 'JUMLAH',
		},
	],
	'09-apbdes.xlsx': [
		{
			sheet: 'APBDes',
			titles: ['REKAP APBDES SETELAH PERUBAHAN (RUPIAH)', `${PLACE} (data rekaan)`],
			columns: [
				NUMBER,
				CODE,
				FULL_NAME,
				YEAR,
				...countsOf(
					'pendapatan_pad pendapatan_dd pendapatan_pbh pendapatan_add pendapatan_banprov pendapatan_bankab ' +
						'pendapatan_lain pendapatan_total bel_bidang_1 bel_bidang_2 bel_bidang_3 bel_bidang_4 bel_bidang_5 ' +
						'bel_pegawai bel_barang_jasa bel_modal bel_tak_terduga bel_total_awal bel_total pembiayaan_terima ' +
						'pembiayaan_keluar',
					'words',
				),
			],
			rows: rowsOf(YEAR_LABELS, DESA),
			total: 'JUMLAH',
		},
		{
			sheet: 'Layanan dasar',
			titles: ['BELANJA LAYANAN DASAR, SILTAP DAN DANA DESA (RUPIAH)', `${PLACE} (data rekaan)`],
			columns: [
				NUMBER,
				CODE,
				FULL_NAME,
				YEAR,
				...countsOf(
					'bel_pendidikan bel_kesehatan bel_air bel_perlinsos bel_adminduk bel_layanan bel_layanan_ketat bel_sub_1_1 ' +
						'bel_siltap bel_dds bel_add bel_pbh bel_pad bel_pbk bel_pbp bel_dll dd_pagu dd_blt dd_pangan dd_ops',
					'words',
				),
			],
			rows: rowsOf(YEAR_LABELS, DESA),
			total: 'JUMLAH',
		},
	],
};

interface TextFile {
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly delimiter: ',' | ';';
	/** Numbers as Indonesian Excel writes them: `1.234` and `0,71`. */
	readonly indonesian?: boolean;
	/** As Excel saves it: byte order mark and CR LF. */
	readonly excel?: boolean;
}

const AGE_BANDS = `${Array.from({ length: 15 }, (_, n) => `umur_${n * 5}_${n * 5 + 4}`).join(' ')} umur_75_plus`;

const TEXT_FILES: Readonly<Record<string, TextFile>> = {
	'03-puskesmas-kia-spm.csv': {
		columns: [
			FULL_NAME,
			YEAR,
			MONTH_NUMBER,
			...countsOf(
				'bayi_idl bumil_ttd90 bumil_k4 bulin_faskes bbl_kn balita_spm anak_sekolah_spm produktif_spm lansia_spm ht_spm ' +
					'dm_spm odgj_spm tbc_spm lahir_hidup kematian_ibu kematian_bayi',
				'code',
			),
		],
		rows: rowsOf(ALL_MONTHS),
		delimiter: ';',
		indonesian: true,
		excel: true,
	},
	'04-sasaran-puskesmas.csv': {
		columns: [
			PLAIN_CODE,
			NAME,
			YEAR,
			...countsOf(
				'bayi_bertahan bumil_sasaran bulin_sasaran bbl_sasaran balita_spm_sasaran anak_sekolah_sasaran ' +
					'produktif_sasaran lansia_sasaran ht_sasaran dm_sasaran odgj_sasaran tbc_sasaran',
				'code',
			),
		],
		rows: rowsOf(YEAR_LABELS),
		delimiter: ',',
	},
	'07-dukcapil.csv': {
		columns: [
			PLAIN_CODE,
			CAPITALS,
			YEAR,
			SEMESTER,
			...countsOf(
				'penduduk penduduk_dukcapil penduduk_laki penduduk_perempuan keluarga ' +
					`${AGE_BANDS} umur_5 umur_6_11 umur_12_14 umur_15_17 ` +
					'anak_0_17 akta_0_17 anak_0_16 kia wajib_ktp ktp_rekam ikd kematian akta_mati',
				'capitals',
			),
		],
		rows: rowsOf(SEMESTERS),
		delimiter: ',',
	},
	'08-dinsos.csv': {
		columns: [
			NAME,
			YEAR,
			SEMESTER,
			...countsOf('jkn_aktif kel_d1 kel_d1_bantuan kpm_pkh kpm_sembako', 'words'),
			...answersOf('desa_musdes_data', 'words'),
			...countsOf(
				'disab_sasaran disab_layan lansia_t lansia_t_layan anak_t anak_t_layan perkawinan kawin_anak',
				'words',
			),
		],
		rows: rowsOf(SEMESTERS),
		delimiter: ';',
		excel: true,
	},
	'10-tata-kelola.csv': {
		columns: [
			NUMBER,
			CODE,
			FULL_NAME,
			YEAR,
			...answersOf('desa_apbdes_tepat desa_rkp_tepat desa_durkp desa_lap_sem1 desa_bpp desa_paud', 'words'),
			...countsOf(
				'evaluasi_total evaluasi_tepat usul_ajukan usul_terima rumah rtlh iks ike ikl idm idm_status',
				'words',
			),
		],
		rows: rowsOf(YEAR_LABELS),
		delimiter: ';',
		indonesian: true,
	},
	'11-puskesmas-semester.csv': {
		columns: [
			CODE,
			NAME,
			YEAR,
			SEMESTER,
			...countsOf('posyandu_total posyandu_aktif rematri_sasaran rematri_ttd', 'code'),
		],
		rows: rowsOf(SEMESTERS),
		delimiter: ',',
	},
	'12-kartu-skor-konvergensi.csv': {
		columns: [
			CODE,
			NAME,
			YEAR,
			QUARTER,
			...countsOf(
				'bumil_dipantau bumil_jkn anak_0_23 akta_0_23 hpk_sasaran hpk_air hpk_jamban bumil_air anak_air bumil_jamban ' +
					'anak_jamban tikar_hijau tikar_kuning tikar_merah konvergensi_wajib konvergensi_terima anak3_6 anak_paud_aktif',
				'code',
			),
		],
		rows: rowsOf(QUARTERS, DESA),
		delimiter: ',',
	},
	'13-realisasi-belanja.csv': {
		columns: [NAME, YEAR, MONTH, ...countsOf('real_layanan real_total kpm_blt blt_rencana blt_dibayar', 'words')],
		rows: rowsOf(ALL_MONTHS, DESA),
		delimiter: ';',
		indonesian: true,
		excel: true,
	},
	'14-bencana.csv': {
		columns: [NAME, YEAR, MONTH, ...countsOf('korban korban_layan', 'words')],
		rows: DISASTERS.map(([code, period], n) => ({
			number: n + 1,
			village: VILLAGES.find((village) => village.code === code)!,
			period,
		})),
		delimiter: ';',
	},
	'15-penduduk-sid.csv': {
		columns: [CODE, NAME, YEAR, MONTH_NUMBER, ...countsOf('penduduk_sid umur_0_23_bulan', 'code')],
		rows: rowsOf(ALL_MONTHS, WITH_REGISTER),
		delimiter: ',',
	},
};

/** Heading, variable and the labels of all periods it is given for, file by file; for checks. */
export function demoColumns(): { file: string; heading: string; variable: string; periods: string[] }[] {
	const tables = [
		...Object.entries(WORKBOOKS).flatMap(([file, sheets]) => sheets.map((table) => ({ file, ...table }))),
		...Object.entries(TEXT_FILES).map(([file, table]) => ({ file, ...table })),
	];
	return tables.flatMap(({ file, columns, rows }) =>
		columns.flatMap(({ heading, variable }) =>
			variable ? [{ file, heading, variable, periods: [...new Set(rows.map(({ period }) => period))] }] : [],
		),
	);
}

// ---- writing ------------------------------------------------------------------------------------------------------

/** A number in Indonesian writing: dots between thousands, comma before decimals. */
function indonesian(value: number): string {
	const [whole = '', decimals] = String(value).split('.');
	const dotted = whole.replace(/\B(?=(\d{3})+$)/g, '.');
	return decimals ? `${dotted},${decimals}` : dotted;
}

function textFile(file: TextFile, counts: Counts): string {
	const end = file.excel ? '\r\n' : '\n';
	const lines = file.rows.map((row) =>
		file.columns.map((column) => {
			const value = column.cell(row, counts);
			if (value === null) return '';
			return typeof value === 'number' && column.variable && file.indonesian ? indonesian(value) : String(value);
		}),
	);
	const all = [file.columns.map(({ heading }) => heading), ...lines];
	return (file.excel ? '\ufeff' : '') + all.map((cells) => cells.join(file.delimiter) + end).join('');
}

function addSheet(book: ExcelJS.Workbook, table: Table, counts: Counts): void {
	const head = table.titles.length + 2;
	const sheet = book.addWorksheet(table.sheet, { views: [{ state: 'frozen', ySplit: head }] });
	sheet.columns = table.columns.map(({ width }) => ({ width }));
	for (const [n, title] of table.titles.entries()) {
		sheet.getCell(n + 1, 1).value = title;
		sheet.getCell(n + 1, 1).font = { bold: true };
		sheet.mergeCells(n + 1, 1, n + 1, Math.min(8, table.columns.length));
	}
	const heading = sheet.getRow(head);
	heading.values = table.columns.map((column) => column.heading);
	heading.font = { bold: true };
	heading.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
	const firstCount = table.columns.findIndex(({ variable }) => variable);
	let at = head;
	let blockStart = at + 1;
	for (const [n, row] of table.rows.entries()) {
		sheet.getRow(++at).values = table.columns.map((column) => column.cell(row, counts));
		if (!table.total || table.rows[n + 1]?.period === row.period) continue;
		const bottom = at;
		const total = sheet.getRow(++at);
		total.font = { bold: true };
		total.getCell(1).value = table.total;
		for (let column = firstCount; column < table.columns.length; column++) {
			const letter = sheet.getColumn(column + 1).letter;
			const block = table.rows.filter(({ period }) => period === row.period);
			total.getCell(column + 1).value = {
				formula: `SUM(${letter}${blockStart}:${letter}${bottom})`,
				result: sum(block.map((other) => Number(table.columns[column]!.cell(other, counts) ?? 0))),
			};
		}
		sheet.mergeCells(at, 1, at, firstCount);
		blockStart = at + 1;
	}
}

/** A workbook whose bytes depend on its content alone: fixed dates, fixed order in the archive. */
async function workbook(tables: readonly Table[], counts: Counts): Promise<Uint8Array> {
	const book = new ExcelJS.Workbook();
	book.creator = 'Data rekaan';
	book.lastModifiedBy = 'Data rekaan';
	book.created = new Date(Date.UTC(2025, 0, 6));
	book.modified = book.created;
	for (const table of tables) addSheet(book, table, counts);
	const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
	const names = Object.keys(parts)
		.filter((name) => !name.endsWith('/'))
		.sort();
	const first = '[Content_Types].xml';
	const ordered: Zippable = {};
	for (const name of [first, ...names.filter((other) => other !== first)]) ordered[name] = parts[name]!;
	// The archive holds local time: the same wall clock in every time zone.
	return zipSync(ordered, { level: 6, os: 0, mtime: new Date(2025, 0, 6, 12) });
}

/** The register of villages for `mulai --desa`. */
function register(): string {
	const { name, regency, province } = KECAMATAN;
	const lines = VILLAGES.map((village) => [village.code, village.name, name, regency, province]);
	return [['kode', 'nama', 'kecamatan', 'kabupaten', 'provinsi'], ...lines]
		.map((cells) => `${cells.join(',')}\n`)
		.join('');
}

/** All demo files: name to content, in the order of their names. */
export async function demoFiles(): Promise<Map<string, Uint8Array | string>> {
	const counts = count();
	const files = new Map<string, Uint8Array | string>([['desa.csv', register()]]);
	for (const [name, file] of Object.entries(TEXT_FILES)) files.set(name, textFile(file, counts));
	for (const [name, tables] of Object.entries(WORKBOOKS)) files.set(name, await workbook(tables, counts));
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
