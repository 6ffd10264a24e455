import type { Decision } from './decision.ts';
import type { Period } from './period.ts';

/** Where a fact stands in the file it came from. */
export interface Origin {
	/** Sheet name; empty for CSV. */
	readonly sheet: string;
	/** Cells as Excel shows them, `G5`; several when a value is a sum of cells. */
	readonly cells: readonly string[];
}

/** A count of one village (or of the kecamatan itself) for one period. `village` null is the kecamatan. */
export interface Observation {
	readonly village: string | null;
	readonly variable: string;
	readonly period: Period;
	readonly value: number;
	readonly origin: Origin;
}

/** A line of a village budget. Amounts in whole rupiah. */
export interface BudgetLine {
	readonly village: string;
	readonly year: number;
	readonly stage: 'anggaran' | 'perubahan' | 'realisasi';
	/** Month of the report, 1-12, when the line is for a month. */
	readonly month: number | null;
	readonly activity: string | null;
	readonly account: string;
	readonly fundSource: string | null;
	readonly description: string;
	readonly amount: number;
	readonly origin: Origin;
}

/** What an imported file was read as. */
export interface ImportedFile {
	readonly name: string;
	readonly sha256: string;
	readonly layout: string;
	readonly rank: number;
}

/** A stored observation as analysis sees it. */
export interface KeptObservation {
	readonly village: string | null;
	readonly variable: string;
	readonly period: Period;
	readonly value: number;
	/** Layout id of the source. */
	readonly source: string;
	readonly rank: number;
	readonly importId: number;
	readonly state: ObservationState;
}

export type ObservationState = 'ok' | 'doubtful' | 'confirmed' | 'left_out';

/** What intake read from one file, ready to be kept. */
export interface IncomingFile extends ImportedFile {
	/** The file and the answers it was read with; the same fingerprint again brings nothing new. */
	readonly fingerprint: string;
	/** Rows that name a village, those of other kecamatan included. */
	readonly rowsRead: number;
	readonly rowsOutside: number;
	readonly decisions: readonly Decision[];
	/** Facts by the data row they came from, so that rows can be accounted for. */
	readonly rows: readonly IncomingRow[];
	/** BPS code by village code, where a column of the file supplied them. */
	readonly bpsCodes: ReadonlyMap<string, string>;
}
/** The facts of one data row; empty when it brought nothing new (a repeat, or only blanks). */
export interface IncomingRow {
	readonly observations: readonly Observation[];
	readonly budgetLines: readonly BudgetLine[];
}
