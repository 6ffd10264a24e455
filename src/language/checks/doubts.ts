import type { Doubt, DoubtReason, Term } from '../../model/doubt.ts';
import { counted } from '../numbers.ts';

/** What the texts about doubts need: numbers, names of variables and periods in the language at hand. */
export interface Telling {
	number(value: number): string;
	/** One decimal, for "so many times". */
	times(factor: number): string;
	name(variable: string): string;
	period(label: string): string;
	/** Name of a source in words. */
	source(source: string): string;
}

/** Sums of more terms than this are told by their total. */
const TERMS_TOLD = 3;
const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);

function sumText(terms: readonly Term[], tell: Telling, parts: (n: number) => string): string {
	if (terms.length > TERMS_TOLD) return `${parts(terms.length)} ${tell.number(sumOf(terms))}`;
	const written = terms.map(({ variable, value }) => `${tell.name(variable)} ${tell.number(value)}`).join(' + ');
	return terms.length > 1 ? `${written} = ${tell.number(sumOf(terms))}` : written;
}

/** Which of two figures is larger, and how many times. */
interface Apart {
	readonly larger: boolean;
	readonly times: string;
}

/**
 * `value` against `other`, both as they are printed, so that a reader's own division gives the same; null where one of
 * them is nothing and there is no quotient.
 */
function apart(value: number, other: number, tell: Telling): Apart | null {
	if (value <= 0 || other <= 0) return null;
	const larger = value >= other;
	return { larger, times: tell.times(larger ? value / other : other / value) };
}

/** `angka ini 2,6 kali lebih besar`. */
function timesId(who: string, value: number, other: number, tell: Telling): string {
	const found = apart(value, other, tell);
	return `${who} ${found ? `${found.times} kali lebih ${found.larger ? 'besar' : 'kecil'}` : tell.number(value)}`;
}

/** `this figure is 2.6 times larger`. */
function timesEn(who: string, value: number, other: number, tell: Telling): string {
	const found = apart(value, other, tell);
	return `${who} ${found ? `${found.times} times ${found.larger ? 'larger' : 'smaller'}` : tell.number(value)}`;
}

/** Kinds of doubt and what each says, in Indonesian. */
export const doubtWordsId = {
	kinds: {
		sum: 'hitungan tidak cocok',
		lost_zero: 'nol hilang',
		mean: 'hitungan tidak cocok',
		level: 'status tidak cocok',
		zero: 'bertentangan',
		range: 'di luar batas',
		median: 'jauh dari desa lain',
		outlier: 'jauh dari desa lain',
		jump: 'lompatan',
		fall: 'kumulatif turun',
		carried: 'angka lama',
		carried_report: 'laporan lama',
		sources: 'dua sumber berbeda jauh',
	} satisfies Record<DoubtReason['code'], string>,
	reason(doubt: Doubt, tell: Telling): string {
		const r = doubt.reason;
		const parts = (n: number): string => `jumlah ${n} bagiannya`;
		switch (r.code) {
			case 'sum': {
				const from = r.rightSource === null ? '' : ` (menurut ${tell.source(r.rightSource)})`;
				const left = sumText(r.left, tell, parts);
				const right = sumText(r.right, tell, parts);
				return r.relation === '=' ? `${left}, padahal ${right}` : `${left} melebihi ${right}${from}`;
			}
			case 'lost_zero':
				return `hitungan cocok bila ${tell.number(doubt.value * r.factor)}: nol di belakang mungkin hilang (${sumText(r.left, tell, parts)}; ${sumText(r.right, tell, parts)})`;
			case 'mean':
				return `rata-rata bagiannya ${tell.number(r.expected)}`;
			case 'level':
				return `nilai ${tell.number(r.score)} berarti tingkat ${r.expected}`;
			case 'zero':
				return `seharusnya 0, karena ${tell.name(r.other)}: Ya`;
			case 'range':
				return `harus antara ${tell.number(r.low)} dan ${tell.number(r.high)}`;
			case 'median':
				return `median ${r.villages} desa ${tell.number(r.median)}; ${timesId('angka ini', doubt.value, r.median, tell)}`;
			case 'outlier': {
				const size = r.base ? ` bila ${tell.name(r.base.variable)} ${tell.number(r.base.value)}` : '';
				const expected = Math.round(r.expected);
				return `biasanya sekitar ${tell.number(expected)}${size} (kebiasaan ${r.villages} desa); ${timesId('angka ini', doubt.value, expected, tell)}`;
			}
			case 'jump':
				if (doubt.value === 0) return `turun menjadi 0 dari ${tell.number(r.before)} (${tell.period(r.period)})`;
				return `sebelumnya ${tell.number(r.before)} (${tell.period(r.period)}); ${timesId('sekarang', doubt.value, r.before, tell)}`;
			case 'fall':
				return `angka kumulatif turun dari ${tell.number(r.before)} (${tell.period(r.period)})`;
			case 'carried':
				return `sama persis dengan ${tell.period(r.period)}`;
			case 'carried_report':
				return `${r.same} dari ${r.of} angka laporan ini sama persis dengan ${tell.period(r.period)}`;
			case 'sources':
				return `${tell.number(r.value)} menurut ${tell.source(r.source)} (${tell.period(r.period)}); ${timesId('angka ini', doubt.value, r.value, tell)}`;
		}
	},
};

/** Kinds of doubt and what each says, in English. */
export const doubtWordsEn: typeof doubtWordsId = {
	kinds: {
		sum: 'sum fails',
		lost_zero: 'zero lost',
		mean: 'sum fails',
		level: 'wrong status',
		zero: 'contradiction',
		range: 'out of range',
		median: 'far from others',
		outlier: 'far from others',
		jump: 'jump',
		fall: 'total falls',
		carried: 'old figure',
		carried_report: 'old report',
		sources: 'two sources far apart',
	},
	reason(doubt, tell) {
		const r = doubt.reason;
		const parts = (n: number): string => `the sum of its ${n} parts is`;
		switch (r.code) {
			case 'sum': {
				const from = r.rightSource === null ? '' : ` (according to ${tell.source(r.rightSource)})`;
				const left = sumText(r.left, tell, parts);
				const right = sumText(r.right, tell, parts);
				return r.relation === '=' ? `${left}, but ${right}` : `${left} is more than ${right}${from}`;
			}
			case 'lost_zero':
				return `the sum holds with ${tell.number(doubt.value * r.factor)}: trailing zeros may be lost (${sumText(r.left, tell, parts)}; ${sumText(r.right, tell, parts)})`;
			case 'mean':
				return `the mean of its parts is ${tell.number(r.expected)}`;
			case 'level':
				return `a score of ${tell.number(r.score)} means level ${r.expected}`;
			case 'zero':
				return `should be 0, since ${tell.name(r.other)}: Yes`;
			case 'range':
				return `must lie between ${tell.number(r.low)} and ${tell.number(r.high)}`;
			case 'median':
				return `the median of ${counted(r.villages, 'village')} is ${tell.number(r.median)}; ${timesEn('this figure is', doubt.value, r.median, tell)}`;
			case 'outlier': {
				const size = r.base ? ` with ${tell.name(r.base.variable)} ${tell.number(r.base.value)}` : '';
				const expected = Math.round(r.expected);
				return `usually about ${tell.number(expected)}${size} (as in ${counted(r.villages, 'village')}); ${timesEn('this figure is', doubt.value, expected, tell)}`;
			}
			case 'jump':
				if (doubt.value === 0) return `down to 0 from ${tell.number(r.before)} (${tell.period(r.period)})`;
				return `${tell.number(r.before)} before (${tell.period(r.period)}); ${timesEn('now', doubt.value, r.before, tell)}`;
			case 'fall':
				return `a running total fell from ${tell.number(r.before)} (${tell.period(r.period)})`;
			case 'carried':
				return `exactly the same as ${tell.period(r.period)}`;
			case 'carried_report':
				return `${r.same} of ${counted(r.of, 'figure')} of this report ${r.same === 1 ? 'is exactly that' : 'are exactly those'} of ${tell.period(r.period)}`;
			case 'sources':
				return `${tell.number(r.value)} according to ${tell.source(r.source)} (${tell.period(r.period)}); ${timesEn('this figure is', doubt.value, r.value, tell)}`;
		}
	},
};
