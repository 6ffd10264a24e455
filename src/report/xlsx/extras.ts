/** Bars in one cell that show a row of values. */
export interface Sparkline {
	/** Cells of the values, one row or column of the same sheet: `C5:H5`. */
	readonly range: string;
	/** The cell it is drawn in. */
	readonly at: string;
}

/** Sparklines that share a look and one scale from zero. */
export interface SparklineGroup {
	readonly lines: readonly Sparkline[];
}

/** A green triangle that is not wanted: what kind, on which cells. */
export interface IgnoredError {
	readonly range: string;
	readonly kind: 'numberStoredAsText' | 'formula' | 'formulaRange' | 'unlockedFormula';
}

/** What exceljs cannot write, by sheet name. */
export interface Extras {
	readonly sparklines: Map<string, SparklineGroup[]>;
	readonly ignoredErrors: Map<string, IgnoredError[]>;
	/** Rows whose height is only a first measure: the spreadsheet fits it when a cell of the row is changed. */
	readonly fittedRows: Map<string, number[]>;
}

/** No extras yet. */
export const noExtras = (): Extras => ({ sparklines: new Map(), ignoredErrors: new Map(), fittedRows: new Map() });

/** Adds to the list of a sheet. */
export function addExtra<T>(extras: Map<string, T[]>, sheet: string, extra: T): void {
	const list = extras.get(sheet);
	if (list) list.push(extra);
	else extras.set(sheet, [extra]);
}
