import { type Period, periodOf } from './period.ts';

/**
 * Kinds of check on the values that are kept. `sum`: an equation or a limit between counts; `mean` and `level`: a score
 * from its parts and a status from its score; `zero`: nothing where a yes excludes it; `range`: bounds of a score;
 * `median` and `outlier`: against the other villages; `jump`, `vanished`, `fall`, `carried` and `repeated`: against the village's own history;
 * `sources`: two sources of one variable.
 */
export const CHECK_KINDS = {
	jumlah: 'sum',
	bagian: 'share',
	rata_rata: 'mean',
	tingkat: 'level',
	nol_bila: 'zero',
	rentang: 'range',
	median: 'median',
	pencilan: 'outlier',
	lompatan: 'jump',
	nol_mendadak: 'vanished',
	turun: 'fall',
	tetap: 'carried',
	laporan_sama: 'repeated',
	antar_sumber: 'sources',
} as const;
/**
 * What a rule of doubt compares. The one rule `share` stands for the sums of every indicator and is replaced by them
 * when the rules are read.
 */
export type CheckKind = Exclude<(typeof CHECK_KINDS)[keyof typeof CHECK_KINDS], 'share'>;

/** One rule of `templates/katalog/pemeriksaan.csv`. What `limits` hold depends on the kind; see `catalogue/checks.ts`. */
export interface Check {
	readonly code: string;
	readonly kind: CheckKind;
	/** Variables that are checked, or the left side of a sum. */
	readonly left: readonly string[];
	readonly relation: '=' | '<=' | 'atas' | 'dua_sisi';
	/** Right side of a sum, parts of a mean, what size is measured by. */
	readonly right: readonly string[];
	readonly limits: readonly number[];
	/** `sumber`: only values of one source are compared; `periode`: the value in force of any source for the period. */
	readonly scope: 'sumber' | 'periode';
	/** True for what cannot be; false for what is only unlikely. */
	readonly grave: boolean;
	readonly labelId: string;
	readonly labelEn: string;
	/** Where the rule comes from. */
	readonly origin: string;
}

/** A count with its name, as a reason tells it. */
export interface Term {
	readonly variable: string;
	readonly value: number;
}

/** Why a value is doubtful, with its numbers. Words for each are in `language/`. */
export type DoubtReason =
	| {
			readonly code: 'sum';
			readonly relation: '=' | '<=';
			readonly left: readonly Term[];
			readonly right: readonly Term[];
			/** Source of the right side where it is another than the value's own. */
			readonly rightSource: string | null;
	  }
	/** The sum holds when the value is `factor` times as large. */
	| {
			readonly code: 'lost_zero';
			readonly factor: number;
			readonly left: readonly Term[];
			readonly right: readonly Term[];
	  }
	| { readonly code: 'mean'; readonly parts: readonly Term[]; readonly expected: number }
	| { readonly code: 'level'; readonly score: number; readonly expected: number }
	| { readonly code: 'zero'; readonly other: string }
	| { readonly code: 'range'; readonly low: number; readonly high: number }
	| { readonly code: 'median'; readonly median: number; readonly factor: number; readonly villages: number }
	| {
			readonly code: 'outlier';
			readonly expected: number;
			readonly factor: number;
			readonly villages: number;
			/** What the size of a village is measured by; null when values are compared as they are. */
			readonly base: Term | null;
	  }
	| { readonly code: 'jump'; readonly before: number; readonly period: string; readonly factor: number }
	| { readonly code: 'fall'; readonly before: number; readonly period: string }
	| { readonly code: 'carried'; readonly period: string }
	| { readonly code: 'carried_report'; readonly period: string; readonly same: number; readonly of: number }
	| {
			readonly code: 'sources';
			readonly source: string;
			readonly value: number;
			readonly period: string;
			readonly factor: number;
	  };

/** Name of one kept value within a village. */
export interface ValueKey {
	readonly variable: string;
	readonly period: string;
	readonly source: string;
}

/** A kept value that a check does not believe. It stays in every sum until a person leaves it out. */
export interface Doubt extends ValueKey {
	readonly kind: DoubtReason['code'];
	readonly check: Check;
	/** Null: the kecamatan's own value. */
	readonly village: string | null;
	readonly at: Period;
	readonly value: number;
	readonly reason: DoubtReason;
	/** 0-100; the list is ordered by it. */
	readonly severity: number;
	/** Values of the village that the doubt falls on, the value itself among them. */
	readonly involved: readonly ValueKey[];
}

/** A doubt between two sources as it looks from the other one; null for any other doubt. */
export function otherSide(doubt: Doubt): Doubt | null {
	const { reason, value, source, period } = doubt;
	if (reason.code !== 'sources') return null;
	return {
		...doubt,
		value: reason.value,
		source: reason.source,
		period: reason.period,
		at: periodOf(reason.period),
		reason: { code: 'sources', source, value, period, factor: reason.factor },
	};
}

/** A doubtful figure with all that speaks against it, worst first. It counts as one, whatever the number of its doubts. */
export type DoubtedFigure = readonly [Doubt, ...Doubt[]];

/** The figures that the doubts are about, in the order of their worst. */
export function doubtedFigures(doubts: readonly Doubt[]): DoubtedFigure[] {
	const figures = new Map<string, [Doubt, ...Doubt[]]>();
	for (const doubt of doubts) {
		const key = [doubt.village, doubt.variable, doubt.period, doubt.source].join('|');
		const figure = figures.get(key);
		if (figure) figure.push(doubt);
		else figures.set(key, [doubt]);
	}
	return [...figures.values()];
}

/** Figures of one variable, village and source that offend the same rules: one line of a list, in the order of their worst. */
export type DoubtLine = readonly [DoubtedFigure, ...DoubtedFigure[]];

/** The lines of a list of doubts; each figure stands in one of them. */
export function doubtLines(doubts: readonly Doubt[]): DoubtLine[] {
	const lines = new Map<string, [DoubtedFigure, ...DoubtedFigure[]]>();
	for (const figure of doubtedFigures(doubts)) {
		const [{ village, variable, source }] = figure;
		const rules = figure.map(({ check, kind }) => `${check.code} ${kind}`).sort();
		const key = [village, variable, source, ...rules].join('|');
		const line = lines.get(key);
		if (line) line.push(figure);
		else lines.set(key, [figure]);
	}
	return [...lines.values()];
}

/** How many figures stand in these lines. */
export const figuresIn = (lines: readonly DoubtLine[]): number => lines.reduce((sum, line) => sum + line.length, 0);
