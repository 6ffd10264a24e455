import type { Decision } from '../../model/decision.ts';
import type { Observation } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import type { Village } from '../../model/place.ts';
import type { GridRow, Sheet } from '../grid.ts';
import type { Recognised } from '../sheet-columns.ts';
import type { ResolvedPlaces } from './places.ts';

/** The counts of one village. */
export interface CountedVillage {
	readonly village: Village;
	/** Rows that were counted: persons, measurements, families. */
	readonly rows: number;
	readonly observations: readonly Observation[];
	/** True when faults make its counts short: with --lewati-salah it is left out whole. */
	readonly faulty: boolean;
}

/** What came of a list of persons: counts and row numbers, nothing that stood in its cells. */
export interface Counted {
	readonly villages: readonly CountedVillage[];
	/** Rows of other kecamatan. */
	readonly outside: number;
	/** Rows left out by rule, totals and headings. */
	readonly skipped: number;
	/** Rows whose village is not known. */
	readonly unplaced: number;
	readonly faults: readonly Fault[];
	readonly decisions: readonly Decision[];
	readonly places: ResolvedPlaces;
	/** Answers of a person that the file needed, by name; remembered for its source. */
	readonly answers?: ReadonlyMap<string, string>;
}

/**
 * Counts a list of persons row by row. It keeps sums, not rows: memory grows with identity numbers (to find who stands
 * there twice) and places only.
 */
export interface PersonCounter {
	/** Begins a sheet: the rows that follow are its own. A fault of the whole sheet, or null. */
	begin(table: Recognised): Fault | null;
	add(row: GridRow): void;
	/** A sheet beside the lists; true when it belongs to them. */
	aside?(sheet: Sheet): boolean;
	finish(): Counted;
}
