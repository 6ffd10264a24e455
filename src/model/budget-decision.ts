/** Something decided or found while reading village budgets and lists of proposals or programmes. */
export type BudgetDecision =
	| { readonly code: 'siskeudes_tables'; readonly tables: readonly string[]; readonly left: number }
	| {
			readonly code: 'siskeudes_village';
			readonly siskeudes: string;
			readonly village: string;
			readonly by: 'name' | 'option' | 'confirmed' | 'remembered';
	  }
	| { readonly code: 'plan_years'; readonly village: string; readonly first: number }
	| { readonly code: 'plan_left'; readonly village: string }
	| { readonly code: 'siskeudes_rows_left'; readonly rows: number }
	| { readonly code: 'budget_changed'; readonly village: string; readonly year: number }
	| {
			/** What the posted tables say: 1 draft, 2 as first decided, 3 changed; null when nothing is posted yet. */
			readonly code: 'budget_posted';
			readonly village: string;
			readonly year: number;
			readonly posting: string | null;
			/** Table that the lines were taken from. */
			readonly table: string;
	  }
	| {
			/** Spending of one village and year in two tables of one export, in rupiah. */
			readonly code: 'budget_tables_differ';
			readonly village: string;
			readonly year: number;
			readonly stored: string;
			readonly storedTotal: number;
			readonly other: string;
			readonly otherTotal: number;
			/** Other minus stored, by activity. */
			readonly parts: readonly { readonly activity: string; readonly difference: number }[];
			readonly more: number;
	  }
	| { readonly code: 'realisation_formula'; readonly absent: readonly string[] }
	| { readonly code: 'local_activities'; readonly activities: readonly string[] }
	| { readonly code: 'village_from_title'; readonly village: string }
	| { readonly code: 'personal_columns_left'; readonly columns: readonly string[] }
	| { readonly code: 'rows_as_headings'; readonly rows: readonly number[] }
	| {
			/** A total of a list and the sum of the lines above it, in rupiah. */
			readonly code: 'list_total_differs';
			readonly cell: string;
			readonly stated: number;
			readonly found: number;
	  }
	| {
			/** Amounts of a list, in rupiah, so far below or above the others that they may be in thousands or millions. */
			readonly code: 'amounts_apart';
			readonly amounts: readonly { readonly cell: string; readonly amount: number }[];
			readonly more: number;
	  }
	| { readonly code: 'leaf_lines'; readonly lines: number; readonly sums: number }
	| { readonly code: 'programmes_without_place'; readonly lines: number }
	| { readonly code: 'columns_shifted' }
	| { readonly code: 'digits_masked'; readonly cells: number };
