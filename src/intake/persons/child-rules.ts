import type { Day } from './days.ts';
import type { GrowthClass, GrowthIndex } from './growth.ts';

/** Columns of an export of measured children, as layouts name them after `@orang.`. */
export const ROLES = [
	...(['nik', 'nama', 'ortu', 'lahir', 'usia', 'ukur', 'berat', 'tinggi'] as const),
	...(['bbu', 'zs_bbu', 'tbu', 'zs_tbu', 'bbtb', 'zs_bbtb', 'pmt'] as const),
];
/** What a column of a list of weighed children says. */
export type Role = (typeof ROLES)[number];

/** One measurement: the last one of a child in a month. No identity is in it. */
export interface Measurement {
	readonly place: number;
	readonly sheet: number;
	readonly row: number;
	readonly day: Day;
	readonly weighed: boolean;
	readonly tall: boolean;
	readonly bbu: GrowthClass;
	readonly tbu: GrowthClass;
	readonly bbtb: GrowthClass;
	readonly doubtful: boolean;
	/** Given extra food: null where nothing is entered. */
	readonly fed: boolean | null;
	/** Period label of the month of measuring. */
	readonly month: string;
	/** Columns with something in them. */
	readonly filled: readonly Role[];
}

/** Null: not known. */
type Judgement = boolean | null;
/** How a variable is counted from the last measurements of a month. */
export interface Rule {
	readonly variable: string;
	/** Columns it needs; of alternatives (a word or its score) one is enough. */
	readonly columns: readonly (readonly Role[])[];
	/** The variable whose children alone are looked at; null: all. */
	readonly of: string | null;
	readonly judge: (child: Measurement) => Judgement;
}

const known = (one: GrowthClass, ...classes: readonly GrowthClass[]): Judgement =>
	one === 'unknown' ? null : classes.includes(one);
const within = (variable: string, of: string, index: GrowthIndex, ...classes: readonly GrowthClass[]): Rule => ({
	variable,
	columns: [[index, `zs_${index}`]],
	of,
	judge: (child) => known(child[index], ...classes),
});
/**
 * How measurements become counts, by the national rules for e-PPGBM (KMK 1995/2010 and PMK 2/2020): one rule for
 * each variable.
 */
export const CHILD_RULES: readonly Rule[] = [
	{ variable: 'balita_ditimbang', columns: [['berat']], of: null, judge: ({ weighed }) => weighed },
	{
		variable: 'balita_diukur',
		columns: [['tinggi'], ['tbu', 'zs_tbu']],
		of: null,
		judge: ({ tall, tbu }) => tall && known(tbu, 0, 1, 2),
	},
	within('balita_pendek', 'balita_diukur', 'tbu', 1),
	within('balita_sangat_pendek', 'balita_diukur', 'tbu', 2),
	within('balita_stunting', 'balita_diukur', 'tbu', 1, 2),
	{
		variable: 'balita_diukur_bbtb',
		columns: [['berat'], ['tinggi'], ['bbtb', 'zs_bbtb']],
		of: null,
		judge: ({ weighed, tall, bbtb }) => weighed && tall && known(bbtb, 0, 1, 2),
	},
	within('balita_gizi_kurang', 'balita_diukur_bbtb', 'bbtb', 1),
	within('balita_gizi_buruk', 'balita_diukur_bbtb', 'bbtb', 2),
	within('balita_wasting', 'balita_diukur_bbtb', 'bbtb', 1, 2),
	within('balita_bb_kurang', 'balita_ditimbang', 'bbu', 1, 2),
	{ variable: 'balita_gk_pmt', columns: [['pmt']], of: 'balita_gizi_kurang', judge: ({ fed }) => fed },
];
