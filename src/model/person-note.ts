/**
 * What is said about a list of persons that was counted: numbers, column titles and row numbers, never what stood in a
 * cell of a person. Words for each are in `language/persons.ts`.
 */
export type PersonNote =
	| { readonly code: 'persons_counted'; readonly persons: number; readonly villages: number; readonly day: string }
	/** Persons left out by their state: code of OpenSID (2 died, 3 moved, 4 missing, 6 left, 9 not valid). */
	| { readonly code: 'persons_left_out'; readonly status: number; readonly persons: number }
	| { readonly code: 'persons_born_later'; readonly persons: number; readonly rows: readonly number[] }
	| { readonly code: 'persons_repeated'; readonly persons: number; readonly pairs: readonly string[] }
	| {
			readonly code: 'persons_not_compared';
			readonly why: 'number' | 'some' | 'zeros' | 'no_column';
			readonly cells: number;
	  }
	| { readonly code: 'persons_status_blank'; readonly persons: number }
	| { readonly code: 'persons_name_only'; readonly count: number; readonly rows: readonly number[] }
	| { readonly code: 'persons_undated'; readonly persons: number; readonly rows: readonly number[] }
	| { readonly code: 'persons_very_old'; readonly persons: number; readonly rows: readonly number[] }
	/** `made`: within the share of unknowns that is allowed. `village` is null where it holds for all that were counted. */
	| {
			readonly code: 'persons_unknown';
			readonly column: string;
			readonly unknown: number;
			readonly of: number;
			readonly made: boolean;
			readonly village: string | null;
			readonly variables: readonly string[];
	  }
	| {
			readonly code: 'persons_column_blank';
			readonly column: string;
			readonly village: string | null;
			readonly variables: readonly string[];
	  }
	| { readonly code: 'persons_no_child_cards' }
	/** Measurements of children that were counted, the last of each child and month. */
	| { readonly code: 'persons_measured'; readonly measurements: number; readonly villages: number }
	| {
			readonly code: 'persons_measurements_left';
			readonly why: 'again' | 'tooOld' | 'ageless' | 'unmeasured' | 'otherMonths';
			readonly measurements: number;
			readonly rows: readonly number[];
	  }
	| { readonly code: 'persons_same_nik'; readonly persons: number; readonly rows: readonly number[] }
	| { readonly code: 'persons_index_doubtful'; readonly measurements: number; readonly rows: readonly number[] }
	| { readonly code: 'persons_by_name'; readonly cells: number }
	| { readonly code: 'persons_households'; readonly persons: number; readonly households: number }
	| { readonly code: 'persons_families'; readonly families: number }
	| { readonly code: 'persons_recipients'; readonly recipients: number; readonly villages: number }
	| {
			readonly code: 'persons_programme_left';
			readonly programme: string;
			readonly why: 'other' | 'undated' | 'not_running' | 'no_family' | 'not_listed';
	  }
	| { readonly code: 'persons_not_families'; readonly programme: string }
	| {
			readonly code: 'persons_families_differ';
			readonly village: string;
			readonly heads: number;
			readonly cards: number;
	  };

/** True for what is said about persons; all its codes begin alike. */
export const isPersonNote = (said: { readonly code: string }): said is PersonNote => said.code.startsWith('persons_');
