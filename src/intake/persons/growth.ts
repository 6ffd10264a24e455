import type { Cell } from '../grid.ts';
import { parseNumber } from '../values.ts';

/** Indices of a child's growth: weight for age, height for age, weight for height. */
export type GrowthIndex = 'bbu' | 'tbu' | 'bbtb';

/** 2: severe (sangat kurang, sangat pendek, gizi buruk); 1: moderate; 0: neither. `none`: not assessable; `unknown`: a word nobody knows. */
export type GrowthClass = 0 | 1 | 2 | 'none' | 'unknown';

const fold = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ')
		.trim();

const WORDS: Readonly<Record<GrowthIndex, Readonly<Record<string, GrowthClass>>>> = {
	bbu: { 'sangat kurang': 2, kurang: 1, normal: 0, 'risiko lebih': 0, 'berisiko lebih': 0, lebih: 0 },
	tbu: { 'sangat pendek': 2, pendek: 1, normal: 0, tinggi: 0 },
	bbtb: {
		'gizi buruk': 2,
		'gizi kurang': 1,
		'gizi baik': 0,
		normal: 0,
		'risiko gizi lebih': 0,
		'berisiko gizi lebih': 0,
		'gizi lebih': 0,
		obesitas: 0,
	},
};
/** A score beyond these is no child's: a slip in measuring or writing (WHO). */
const PLAUSIBLE: Readonly<Record<GrowthIndex, readonly [number, number]>> = {
	bbu: [-6, 5],
	tbu: [-6, 6],
	bbtb: [-5, 5],
};

/** A measure in a cell, with decimal comma or point. Null where it is blank, NaN where it cannot be read. */
export function readMeasure(cell: Cell): number | null {
	if (cell === null) return null;
	if (typeof cell === 'number') return cell;
	if (typeof cell === 'object' && cell.kind === 'scaled' && cell.decimalsOnly) return cell.value;
	if (typeof cell !== 'string') return Number.NaN;
	const text = cell.trim();
	if (/^(?:[-–—#.]*|n\/?a|null|td|ts|outlier)$/i.test(text)) return null;
	return parseNumber(text.replace(/\s*(kg|cm)\.?$/i, ''), true) ?? Number.NaN;
}

/**
 * The class of a child by the word of an index, by its score where the word is blank (below -3 severe, below -2 moderate;
 * Permenkes 2/2020). `contradicts`: word and score say different things; the word holds.
 */
export function classify(
	index: GrowthIndex,
	wordCell: Cell,
	scoreCell: Cell,
): { readonly class: GrowthClass; readonly contradicts: boolean } {
	const word = fold(typeof wordCell === 'string' ? wordCell : '').replace(/^berat badan /, '');
	const score = readMeasure(scoreCell);
	const [low, high] = PLAUSIBLE[index];
	const scored = score !== null && !Number.isNaN(score);
	if (word === 'outlier' || word === 'td' || (scored && (score < low || score > high)))
		return { class: 'none', contradicts: false };
	const byScore: GrowthClass = !scored ? 'none' : score < -3 ? 2 : score < -2 ? 1 : 0;
	if (word === '' || word === 'na' || word === 'null') return { class: byScore, contradicts: false };
	const byWord = WORDS[index][word] ?? 'unknown';
	return { class: byWord, contradicts: scored && byWord !== 'unknown' && byWord !== byScore };
}

/** Completed months in `1 Tahun - 3 Bulan - 12 Hari`; -1 where it says none. */
export function monthsInWords(cell: Cell): number {
	if (typeof cell !== 'string') return -1;
	const part = (unit: string): number => Number(new RegExp(`(\\d+)\\s*${unit}`, 'i').exec(cell)?.[1] ?? Number.NaN);
	const [years, months] = [part('tahun|\\d+\\s*thn'), part('bulan|\\d+\\s*bln')];
	if (Number.isNaN(years) && Number.isNaN(months)) return /\d+\s*hari/i.test(cell) ? 0 : -1;
	return (years || 0) * 12 + (months || 0);
}
