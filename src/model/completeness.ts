import type { Sector, Variable } from './catalogue.ts';
import type { DoubtLine } from './doubt.ts';
import type { Sender } from './form.ts';
import type { Period } from './period.ts';
import type { Kecamatan, Village } from './place.ts';

/** A value that should be there: of this variable, for the reporting period that ends with this month. */
export interface DueItem {
	readonly variable: Variable;
	/** `year * 12 + month - 1`. */
	readonly month: number;
}

/** How much of what is due from a village for one service has been reported. */
export interface CompletenessCell {
	readonly village: Village;
	readonly sector: Sector;
	/** `late`: something is missing whose reporting period is over; `not_due`: nothing is due. */
	readonly state: 'complete' | 'partly' | 'none' | 'late' | 'not_due';
	readonly due: number;
	readonly reported: number;
	/** Missing values whose reporting period is over. */
	readonly late: number;
	readonly missing: readonly DueItem[];
}

/** What an office has not sent: values missing, of which variables and villages. */
export interface Owed {
	readonly sender: Sender;
	readonly variables: readonly Variable[];
	readonly villages: readonly string[];
	readonly values: number;
}

/** One variable that is owed for these periods by (or about) these villages. */
export interface OwedLine {
	readonly variable: Variable;
	readonly villages: readonly Village[];
	/** Labels of the reporting periods, oldest first. */
	readonly periods: readonly string[];
}

/** A letter about data: what its addressee is asked to check, and what to send. Either `village` or `office` is set. */
export interface Letter {
	readonly village: Village | null;
	readonly office: Sender | null;
	/** Doubtful values; a figure that is doubtful for the same reasons in several periods is one line. */
	readonly doubts: readonly DoubtLine[];
	readonly owed: readonly OwedLine[];
}

/** What all letters of one run share. */
export interface LetterHead {
	readonly kecamatan: Kecamatan;
	readonly period: Period;
	/** ISO date, null prints dots. */
	readonly date: string | null;
	/** ISO date by which an answer is asked for, null prints dots. */
	readonly deadline: string | null;
	/** The one service the letters are about; null for all. */
	readonly sector: Sector | null;
	/** All villages of the kecamatan. */
	readonly villages: readonly Village[];
	/** Those the letters are about. */
	readonly asked: readonly Village[];
	readonly variables: ReadonlyMap<string, Variable>;
	/** Name of a source in words. */
	readonly sourceOf: (source: string) => string;
}
