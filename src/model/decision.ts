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
	| { readonly code: 'period_from_option'; readonly period: string }
	| {
			readonly code: 'period_unusual';
			readonly period: string;
			/** How often the variables are usually reported. */
			readonly usual: Periodicity;
			readonly variables: readonly string[];
	  }
	| { readonly code: 'village_from_option'; readonly village: string }
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
	| { readonly code: 'english_marks'; readonly cells: number; readonly example: string; readonly value: number }
	| { readonly code: 'hidden_rows'; readonly rows: readonly number[] }
	| { readonly code: 'hidden_columns'; readonly columns: readonly string[] }
	| { readonly code: 'sum_incomplete'; readonly variable: string; readonly villages: readonly string[] }
	| { readonly code: 'columns_unknown'; readonly columns: readonly string[] }
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
			/** Whether figures of some of its rows could not be read. */
			readonly rowsMissing: boolean;
	  }
	| { readonly code: 'sheets_skipped'; readonly sheets: readonly string[] }
	| { readonly code: 'members_skipped'; readonly members: readonly string[] }
	| { readonly code: 'services_skipped'; readonly services: readonly string[] }
	| { readonly code: 'impossible_values'; readonly values: readonly string[] }
	/** `ask`: names of the two counts the percentage is made of, where an indicator tells. */
	| { readonly code: 'percent_only'; readonly variable: string; readonly ask: readonly string[] }
	| { readonly code: 'answer_used'; readonly name: string; readonly value: string }
	| BudgetDecision
	| PersonNote;

/** Decisions that count as warnings: under --ketat they change the exit code. */
export const WARNINGS = [
	'villages_missing',
	'cells_emptied',
	'period_unusual',
	'columns_unknown',
	'repeats',
	'repaired_thousands',
	'english_marks',
	'hidden_rows',
	'hidden_columns',
	'sum_incomplete',
	'code_unused',
	'impossible_values',
	'total_differs',
	'list_total_differs',
	'budget_tables_differ',
] as const;
/** One of `WARNINGS`. */
export type Warning = (typeof WARNINGS)[number];

/** The kinds of warning among decisions, each once. */
export const warningsIn = (decisions: readonly Decision[]): Warning[] =>
	WARNINGS.filter((code) => decisions.some((decision) => decision.code === code));
