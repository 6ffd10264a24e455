import type { TrapCell } from '../traps/trap.ts';

/** What a column counts, and how large it may be. */
export interface Measure {
	readonly variable: string;
	readonly headings: readonly string[];
	readonly size: number;
	readonly flow?: true;
	readonly rupiah?: true;
}

/** Measures of village tables. */
export const MEASURES: readonly Measure[] = [
	{ variable: 'penduduk', headings: ['Penduduk', 'Jumlah Penduduk', 'JUMLAH PENDUDUK'], size: 9000 },
	{ variable: 'keluarga', headings: ['Keluarga', 'Jumlah Keluarga', 'KELUARGA'], size: 3000 },
	{ variable: 'balita_stunting', headings: ['Balita stunting', 'BALITA STUNTING'], size: 60 },
	{ variable: 'balita_ditimbang', headings: ['Balita ditimbang (D)', 'Balita ditimbang'], size: 600 },
	{ variable: 'kematian_bayi', headings: ['Kematian bayi', 'KEMATIAN BAYI'], size: 6, flow: true },
];

/** A column: texts of its heading from the top, what stands in it, and what is true of it. */
export interface Column {
	readonly levels: readonly string[];
	readonly cell: (village: number) => TrapCell;
	/** What the column's figures are, when they are to be read. */
	readonly fact?: { readonly variable: string; readonly period: string };
	readonly value?: (village: number) => number | null;
	/** Columns of one group share it; it is merged over them when the sheet merges. */
	readonly group?: string;
	readonly unit?: string;
}

const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Ways a figure is written; all of them mean the figure. */
export const SPELLINGS: readonly ((value: number, unit: string) => TrapCell)[] = [
	(value) => value,
	(value) => String(value),
	dotted,
	(value) => ` ${dotted(value)} `,
	(value, unit) => `${dotted(value)} ${unit}`,
];

/** Ways that may as well mean something else. */
export const DOUBTFUL: typeof SPELLINGS = [
	// A thousands mark that a program took for a decimal one.
	(value) => (value >= 1000 ? value / 1000 : value),
	(value) => String(value).replace(/\B(?=(\d{3})+$)/g, ','),
	(value) => `${value}%`,
	(value) => `${value},5`,
	(value) => `± ${value}`,
	(value) => `${value} *`,
];
