import type { BudgetDecision } from './budget-decision.ts';
import type { Periodicity } from './catalogue.ts';
import type { PersonNote } from './person-note.ts';

/** Something the program decided while reading a file. Words for each are in `language/`. */
export type Decision =
	| { readonly code: 'layout'; readonly layout: string; readonly title: string }
	| { readonly code: 'form'; readonly place: string; readonly period: string; readonly sender: string }
	| { readonly code: 'form_fields_missing'; readonly variables: readonly string[] }
	| { readonly code: 'form_unfilled'; readonly senders: readonly string[] }
	| { readonly code: 'heading_row'; readonly row: number; readonly rows: number }
	| {
			readonly code: 'code_system';
			readonly column: string;
			readonly system: 'kemendagri' | 'bps' | 'siskeudes';
			readonly agreed: number;
			readonly of: number;
			/** True when names stood beside the codes and agreed; false when codes stood alone. */
			readonly named: boolean;
	  }
	| { readonly code: 'code_unused'; readonly column: string }
	| { readonly code: 'matched_by_name'; readonly villages: number }
	| { readonly code: 'alias_used'; readonly name: string; readonly village: string }
	| { readonly code: 'period_from_file'; readonly periods: readonly string[] }
	| { readonly code: 'period_from_option'; readonly period: string; readonly asked?: true }
	| {
			readonly code: 'period_unusual';
			readonly period: string;
			/** How often the variables are usually reported. */
			readonly usual: Periodicity;
			readonly variables: readonly string[];
	  }
	| { readonly code: 'village_from_option'; readonly village: string; readonly asked?: true }
	| { readonly code: 'villages_missing'; readonly villages: readonly string[]; readonly period: string | null }
	| {
			/** Blank cells of values known from earlier imports of the source, which stay. The first few are named. */
			readonly code: 'cells_emptied';
			readonly cells: number;
			readonly first: readonly {
				readonly place: string;
				readonly variable: string;
				readonly period: string;
				readonly importId: number;
			}[];
	  }
	| {
			/** Values that an earlier file of the same run gave otherwise; this file's stay. The first few are named. */
			readonly code: 'run_contradicts';
			readonly values: number;
			readonly first: readonly {
				readonly variable: string;
				readonly place: string;
				readonly period: string;
				readonly from: number;
				readonly to: number;
				/** The earlier file. */
				readonly file: string;
			}[];
	  }
	| {
			/** Lines of lists that an earlier file of the same run gave and this one replaces. The first few lists are named. */
			readonly code: 'run_replaces';
			readonly lines: number;
			/** Lists that lose lines. */
			readonly lists: number;
			readonly first: readonly {
				readonly list: 'budgetLines' | 'proposals' | 'programmes';
				readonly place: string;
				readonly year: number;
				readonly lines: number;
				/** The earlier file. */
				readonly file: string;
			}[];
	  }
	| { readonly code: 'repeats'; readonly rows: number }
	| { readonly code: 'text_numbers'; readonly cells: number }
	| {
			readonly code: 'repaired_thousands';
			readonly cells: number;
			/** A figure as found, with a decimal point; `number`: it was one, which a spreadsheet shows by its own marks. */
			readonly example: string;
			readonly number: boolean;
			readonly value: number;
	  }
	/** Cells with a word that may mean none as well as not known, taken as not known. */
	| {
			readonly code: 'words_as_missing';
			readonly cells: number;
			readonly word: string;
			readonly columns: readonly string[];
	  }
	| { readonly code: 'english_marks'; readonly cells: number; readonly example: string; readonly value: number }
	| { readonly code: 'hidden_rows'; readonly rows: readonly number[] }
	| { readonly code: 'hidden_columns'; readonly columns: readonly string[] }
	| { readonly code: 'sum_incomplete'; readonly variable: string; readonly villages: readonly string[] }
	/** `hidden`: the letters of columns whose headings are not told, as they may name somebody. */
	| { readonly code: 'columns_unknown'; readonly columns: readonly string[]; readonly hidden?: readonly string[] }
	/** Texts over each column from the top, with > between them. */
	| { readonly code: 'columns_grouped'; readonly columns: readonly string[] }
	| { readonly code: 'columns_shared'; readonly columns: readonly string[] }
	/** Columns of a learned layout whose figures are added into one variable, by their letters. */
	| { readonly code: 'columns_added'; readonly variable: string; readonly columns: readonly string[] }
	/** Sums over the periods that stand beside them, each in a column of its own. */
	| { readonly code: 'period_sums'; readonly columns: readonly string[] }
	/** A note below a table by which its figures lack something. */
	| { readonly code: 'note_leaves_out'; readonly words: string }
	/** Money of villages, the largest in rupiah: too little for any village. `villages`: names, where it is that of some only. */
	| {
			readonly code: 'money_small';
			readonly variable: string;
			readonly highest: number;
			readonly villages?: readonly string[];
	  }
	| {
			/** The name of the file speaks of a part, another time or another place; it is told, never taken. */
			readonly code: 'file_name_differs';
			readonly about: 'part' | 'period' | 'village' | 'kecamatan';
			readonly said: string;
			/** The heading, or the first periods or places of the file. */
			readonly found: readonly string[];
	  }
	/** A title names a time that is none of the columns' or rows' own. */
	| { readonly code: 'title_other_period'; readonly title: string; readonly periods: readonly string[] }
	| { readonly code: 'columns_empty'; readonly columns: readonly string[] }
	| { readonly code: 'total_rows_skipped'; readonly rows: readonly number[]; readonly sheet?: string }
	| { readonly code: 'sheet_elsewhere'; readonly sheet: string; readonly place: string }
	| {
			/** A row that says it is the sum of others says another figure than they add up to. */
			readonly code: 'total_differs';
			readonly cell: string;
			/** The sheet, where the file has several. */
			readonly sheet?: string;
			readonly heading: string;
			readonly stated: number;
			readonly found: number;
			/** Decimals of the two figures. */
			readonly decimals: number;
	  }
	| { readonly code: 'sheets_skipped'; readonly sheets: readonly string[] }
	| { readonly code: 'members_skipped'; readonly members: readonly string[] }
	| { readonly code: 'services_skipped'; readonly services: readonly string[] }
	| { readonly code: 'impossible_values'; readonly values: readonly string[] }
	/** `ask`: names of the two counts the percentage is made of, where an indicator tells. */
	| { readonly code: 'percent_only'; readonly variable: string; readonly ask: readonly string[] }
	| { readonly code: 'answer_used'; readonly name: string; readonly value: string; readonly meaning?: string }
	| BudgetDecision
	| PersonNote;

/** Weight of a decision: `note` says how the file was read; `warning` that a figure was changed, dropped, doubted or is lacking. */
type Weight = 'note' | 'warning';

/**
 * The one rule of what is a warning: all that changes, drops or doubts a figure a sender wrote, or finds one lacking that
 * was expected. How the file was read, what the user said, and what is left out because the domain's rules say so (the
 * dead, advances, totals) is a note. Decides --ketat, the exit code, `warning` in JSON and the colour of the line. A new
 * decision does not compile before it has its weight.
 */
const WEIGHTS = {
	layout: 'note',
	form: 'note',
	form_fields_missing: 'warning',
	form_unfilled: 'note',
	heading_row: 'note',
	code_system: 'note',
	code_unused: 'warning',
	matched_by_name: 'note',
	alias_used: 'note',
	period_from_file: 'note',
	period_from_option: 'note',
	period_unusual: 'warning',
	village_from_option: 'note',
	villages_missing: 'warning',
	cells_emptied: 'warning',
	run_contradicts: 'warning',
	run_replaces: 'warning',
	repeats: 'warning',
	text_numbers: 'note',
	repaired_thousands: 'warning',
	words_as_missing: 'warning',
	english_marks: 'warning',
	hidden_rows: 'warning',
	hidden_columns: 'warning',
	sum_incomplete: 'warning',
	columns_unknown: 'warning',
	columns_grouped: 'warning',
	columns_shared: 'warning',
	columns_added: 'note',
	period_sums: 'note',
	title_other_period: 'warning',
	file_name_differs: 'warning',
	money_small: 'warning',
	note_leaves_out: 'warning',
	columns_empty: 'note',
	total_rows_skipped: 'note',
	sheets_skipped: 'warning',
	sheet_elsewhere: 'note',
	total_differs: 'warning',
	members_skipped: 'note',
	services_skipped: 'warning',
	impossible_values: 'warning',
	percent_only: 'warning',
	answer_used: 'note',
	siskeudes_tables: 'note',
	siskeudes_village: 'note',
	plan_years: 'note',
	plan_left: 'warning',
	siskeudes_rows_left: 'note',
	budget_changed: 'note',
	budget_posted: 'note',
	budget_tables_differ: 'warning',
	realisation_formula: 'note',
	local_activities: 'note',
	village_from_title: 'note',
	personal_columns_left: 'note',
	rows_as_headings: 'note',
	list_total_differs: 'warning',
	amounts_apart: 'warning',
	leaf_lines: 'note',
	programmes_without_place: 'note',
	columns_shifted: 'warning',
	digits_masked: 'note',
	persons_counted: 'note',
	persons_left_out: 'note',
	persons_born_later: 'warning',
	persons_repeated: 'warning',
	persons_not_compared: 'warning',
	persons_status_blank: 'warning',
	persons_name_only: 'warning',
	persons_undated: 'warning',
	persons_very_old: 'warning',
	persons_unknown: 'warning',
	persons_column_blank: 'warning',
	persons_no_child_cards: 'note',
	persons_measured: 'note',
	persons_measurements_left: 'warning',
	persons_same_nik: 'warning',
	persons_index_doubtful: 'warning',
	persons_by_name: 'warning',
	persons_households: 'note',
	persons_families: 'note',
	persons_recipients: 'note',
	persons_programme_left: 'warning',
	persons_not_families: 'note',
	persons_families_differ: 'warning',
} as const satisfies Record<Decision['code'], Weight>;

/** Codes of the decisions that are warnings. */
export type Warning = {
	[Code in Decision['code']]: (typeof WEIGHTS)[Code] extends 'warning' ? Code : never;
}[Decision['code']];

/** True for a decision that changes, drops or doubts a figure. */
export const isWarning = (code: Decision['code']): code is Warning => WEIGHTS[code] === 'warning';

/** The kinds of warning among decisions, each once. */
export const warningsIn = (decisions: readonly Decision[]): Warning[] =>
	[...new Set(decisions.map(({ code }) => code))].filter(isWarning);
