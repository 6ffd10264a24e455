import type { Decision } from './decision.ts';
import type { Stage } from './money.ts';
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

/** What a blank cell would have told: a variable of a village (null: the kecamatan) for a period. */
export type BlankCell = Pick<Observation, 'village' | 'variable' | 'period'>;

/** A line of a village budget. Amounts in rupiah, sen as decimals. */
export interface BudgetLine {
	readonly village: string;
	readonly year: number;
	readonly stage: Stage;
	/** Month of the report, 1-12, when the line is for a month. */
	readonly month: number | null;
	/** Activity code without village part and trailing dot, `02.02.01`; null for income and financing. */
	readonly activity: string | null;
	readonly activityName: string | null;
	readonly account: string;
	readonly fundSource: string | null;
	readonly description: string;
	readonly amount: number;
	readonly origin: Origin;
}

/** What a village asks for: one line of a proposal list. Amounts in rupiah. */
export interface Proposal {
	readonly village: string;
	readonly year: number;
	/** Kind of list it came from, such as `musdes`, `musrenbang`, `rkpdes`. */
	readonly origin: string;
	/** The activity in the village's own words. */
	readonly activityText: string;
	readonly activity: string | null;
	readonly location: string | null;
	/** Volume as written, and number and unit where it could be read. */
	readonly volumeText: string | null;
	readonly volume: number | null;
	readonly volumeUnit: string | null;
	readonly cost: number | null;
	readonly schedule: string | null;
	readonly beneficiaries: string | null;
	readonly fundSource: string | null;
	/** Office the proposal is addressed to, as written. */
	readonly addressee: string | null;
	readonly status: string;
	readonly answer: string | null;
	readonly origins: Origin;
}

/** What government or others offer: one line of a programme list. Amounts in rupiah. `village` null: no place yet. */
export interface Programme {
	readonly level: 'desa' | 'kecamatan' | 'kabupaten' | 'provinsi' | 'pusat' | 'swasta';
	readonly owner: string;
	readonly village: string | null;
	readonly year: number;
	readonly activityText: string;
	readonly activity: string | null;
	readonly location: string | null;
	readonly volumeText: string | null;
	readonly volume: number | null;
	readonly volumeUnit: string | null;
	readonly ceiling: number | null;
	readonly schedule: string | null;
	readonly beneficiaries: string | null;
	readonly fundSource: string | null;
	readonly status: string | null;
	readonly origins: Origin;
}

/** What an imported file was read as. */
export interface ImportedFile {
	readonly name: string;
	readonly sha256: string;
	readonly layout: string;
	/** Name of the source of its facts: the layout, or layout and sender (`umum/puskesmas`). */
	readonly source: string;
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

/** Where a kept line comes from. */
export interface KeptLine {
	readonly source: string;
	readonly rank: number;
	readonly importId: number;
	readonly file: string;
}
/** A line of a village budget in force, with the import it came with. */
export type KeptBudgetLine = BudgetLine & KeptLine;
/** A proposal in force, with the import it came with. */
export type KeptProposal = Proposal & KeptLine;
/** A programme of the regency in force, with the import it came with. */
export type KeptProgramme = Programme & KeptLine;

/**
 * How far a stored value is trusted: nothing said, doubted by a rule, confirmed by a person, or left out by a
 * person.
 */
export type ObservationState = 'ok' | 'doubtful' | 'confirmed' | 'left_out';

/** What intake read from one file, ready to be kept. */
export interface IncomingFile extends ImportedFile {
	/** The file and the answers it was read with; the same fingerprint again brings nothing new. */
	readonly fingerprint: string;
	/** Rows that name a village, those of other kecamatan included. */
	readonly rowsRead: number;
	readonly rowsOutside: number;
	readonly rowsRefused: number;
	readonly rowsSkipped: number;
	/** Who sent the file (--pengirim), null when not said. */
	readonly sender: string | null;
	/** Why a value was set by hand; null for files. */
	readonly reason: string | null;
	readonly decisions: readonly Decision[];
	/** Facts by the data row they came from, so that rows can be accounted for. */
	readonly rows: readonly IncomingRow[];
	/** BPS code by village code, where a column of the file supplied them. */
	readonly bpsCodes: ReadonlyMap<string, string>;
	/** Siskeudes' own code (`04.2014`) by village code, where the file gave them. */
	readonly siskeudesCodes?: ReadonlyMap<string, string>;
	/** Answers to what the layout leaves out that the file needed; remembered for the source. */
	readonly answers?: ReadonlyMap<string, string>;
	/** Cells left blank in columns that hold figures of other villages. */
	readonly blanks?: readonly BlankCell[];
	/** Names of villages that a person confirmed and this file needed, folded, with the village's code; remembered for the source. */
	readonly aliases: ReadonlyMap<string, string>;
}
/** The facts of one data row; empty when it brought nothing new (a repeat, or only blanks). */
export interface IncomingRow {
	readonly observations: readonly Observation[];
	readonly budgetLines: readonly BudgetLine[];
	readonly proposals?: readonly Proposal[];
	readonly programmes?: readonly Programme[];
	/** Data rows it stands for: the persons counted into it; one where not said. */
	readonly rows?: number;
}
