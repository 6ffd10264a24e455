/**
 * Kinds of fault in a file: things the person who sent or imports it puts right. Words for each, with advice, are in
 * `language/`. Faults are collected, never thrown one by one.
 */
export const FAULT_CODES = [
	'file_missing',
	'file_unreadable',
	'file_empty',
	'file_too_large',
	'columns_too_many',
	'file_changed',
	'archive_empty',
	'archive_escapes',
	'archive_repeats',
	'archive_crowded',
	'archive_nested',
	'not_a_workbook',
	'old_xls',
	'html_as_xls',
	'password_protected',
	'workbook_damaged',
	'text_damaged',
	'sheet_unknown',
	'many_sheets',
	'no_heading',
	'data_above_heading',
	'row_too_long',
	'scale_in_title',
	'title_contradicts',
	'title_narrows',
	'cumulative_in_title',
	'place_in_title',
	'layout_unknown',
	'heading_group',
	'heading_shared',
	'heading_month',
	'layout_ambiguous',
	'layout_not_read',
	'learned_unsafe',
	'personal_data',
	'person_in_two_villages',
	'person_in_two_households',
	'persons_in_sheets',
	'list_narrowed',
	'list_among_others',
	'list_twice',
	'list_gives_less',
	'columns_shifted',
	'row_shifted',
	'nobody_counted',
	'person_columns_twice',
	'measured_when',
	'identity_digits_lost',
	'dates_month_first',
	'aid_list_missing',
	'no_data_rows',
	'other_kecamatan',
	'village_unknown',
	'village_shared',
	'village_contradiction',
	'village_not_given',
	'village_column_missing',
	'code_system_unclear',
	'siskeudes_village_unknown',
	'siskeudes_table_missing',
	'spp_unknown',
	'activity_unreadable',
	'activity_missing',
	'account_unreadable',
	'budget_too_old',
	'budget_draft',
	'budget_months',
	'budget_columns',
	'amounts_scaled',
	'list_other',
	'amounts_small',
	'cost_columns',
	'period_missing',
	'period_kind',
	'period_outside',
	'period_future',
	'period_unreadable',
	'period_contradiction',
	'form_unfilled',
	'form_damaged',
	'form_contradiction',
	'form_not_owed',
	'answer_missing',
	'answer_unknown',
	'value_unreadable',
	'value_error',
	'value_without_cache',
	'value_negative',
	'value_fraction',
	'value_range',
	'value_marks',
	'value_zeros',
	'value_scaled',
	'month_column',
	'column_narrows',
	'column_added_twice',
	'column_one_sex',
	'unit_numbers',
	'merged_figure',
	'value_category',
	'percent_needs_parts',
	'conflicting_values',
	'split_rows',
	'second_table',
] as const;
/** One of `FAULT_CODES`; stored and printed in JSON, so a code keeps its meaning. */
export type FaultCode = (typeof FAULT_CODES)[number];

/** One fault with its place. `row` counts as Excel shows it; `column` is the letter; `cell` is `G5`. */
export interface Fault {
	readonly code: FaultCode;
	readonly sheet?: string;
	readonly row?: number;
	readonly column?: string;
	readonly cell?: string;
	/** The cell as found, shortened; never a personal value. */
	readonly value?: string;
	readonly village?: string;
	/** What the message needs beside the place: names, proposals, counts. */
	readonly detail?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Codes that mean: an answer is needed and nobody was asked (exit code 2). */
export const NEEDS_ANSWER: ReadonlySet<FaultCode> = new Set([
	'period_missing',
	'village_not_given',
	'answer_missing',
	'layout_ambiguous',
	'code_system_unclear',
]);

/** A fault of a whole file found while opening it; caught where files are read and turned into a `Fault`. */
export class FileFault extends Error {
	override readonly name = 'FileFault';
	constructor(
		readonly code: FaultCode,
		readonly detail: Fault['detail'] = {},
	) {
		super(code);
	}
}

/** Mistakes outside of file contents: command line, workspace, names. Each has words in `language/`. */
export const MISTAKE_CODES = [
	'usage',
	'unknown_kecamatan',
	'ambiguous_kecamatan',
	'village_list_invalid',
	'no_villages',
	'file_exists',
	'workspace_missing',
	'workspace_not_found',
	'workspace_ambiguous',
	'workspace_foreign',
	'workspace_newer',
	'workspace_damaged',
	'workspace_locked',
	'workspace_read_only',
	'workspace_unreadable',
	'disk_full',
	'cannot_write',
	'unknown_indicator',
	'unknown_variable',
	'unknown_village',
	'unknown_sector',
	'bad_period',
	'period_not_given',
	'unknown_sender',
	'sender_not_given',
	'nothing_due',
	'folder_needed',
	'bad_date',
	'bad_choice',
	'bad_pair',
	'lists_have_no_variables',
	'identity_number',
	'person_told',
	'layout_invalid',
	'format_not_possible',
	'no_observations',
	'origin_not_found',
	'value_not_found',
	'value_ambiguous',
	'reason_missing',
	'import_unknown',
	'import_undone',
	'alias_unknown',
	'source_unknown',
	'variable_computed',
	'value_refused',
	'period_unfit',
	'catalogue_invalid',
] as const;
/** One of `MISTAKE_CODES`; printed in JSON, so a code keeps its meaning. */
export type MistakeCode = (typeof MISTAKE_CODES)[number];

/** What is wrong in a table of the templates or in a list of villages. Words for each are in `language/`. */
export const TABLE_FAULT_CODES = [
	'unreadable',
	'column_missing',
	'not_a_choice',
	'not_a_number',
	'empty',
	'duplicate',
	'bad_code',
	'unknown',
	'unit_without_denominator',
	'multiplier',
	'target_source',
	'target_decimals',
	'neutral_target',
	'sector_or_indicator',
	'capitals_only',
	'family_too_small',
	'period_unreadable',
	'rank',
	'no_village_code',
	'identity_number',
	'other_district',
	'not_local',
] as const;
/** One of `TABLE_FAULT_CODES`. */
export type TableFaultCode = (typeof TABLE_FAULT_CODES)[number];

/** A mistake the user can put right; ends the run with `exitCode` and one message. */
export class Mistake extends Error {
	override readonly name = 'Mistake';
	constructor(
		readonly code: MistakeCode,
		readonly detail: Readonly<Record<string, string | number | readonly string[]>> = {},
		readonly exitCode: 1 | 2 = 1,
	) {
		super(code);
	}
}

/** True for a mistake, also one made by another copy of this module: the built program is bundled in two parts. */
export const isMistake = (error: unknown): error is Mistake => error instanceof Error && error.name === 'Mistake';
