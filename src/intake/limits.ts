/** How much a file may hold before it is refused with `file_too_large`; all counts are for the file as a whole. */
export interface Limits {
	/** Bytes of the file on disk (a JavaScript text cannot hold more than about 536 million characters). */
	readonly fileBytes: number;
	/** Inflated bytes of all tables of an archive together, which are held whole. */
	readonly archiveBytes: number;
	/** Inflated bytes of all sheets together. */
	readonly sheetBytes: number;
	/** Inflated bytes of the shared strings. */
	readonly stringBytes: number;
	/** Inflated bytes of any other part: the list of sheets, styles, relationships. */
	readonly partBytes: number;
	/** Bytes of one row of a sheet, or of one shared string. */
	readonly elementBytes: number;
	/** How many shared strings. */
	readonly strings: number;
	/** Cells up to the last filled one of each row, merged ranges included; rows that are taken one by one do not count. */
	readonly cells: number;
	/** Fields of one record of a CSV file: the columns that a spreadsheet has. */
	readonly columns: number;
	/** Columns of a row that is kept in memory: more than any table of villages has. */
	readonly keptColumns: number;
	/** Characters of one record of a CSV file. */
	readonly recordChars: number;
	/** Files in a folder or an archive. */
	readonly members: number;
}

/** The limits that hold unless a caller gives others. */
export const LIMITS: Limits = {
	fileBytes: 512_000_000,
	archiveBytes: 192 * 2 ** 20,
	sheetBytes: 2 ** 30,
	stringBytes: 256 * 2 ** 20,
	partBytes: 64 * 2 ** 20,
	elementBytes: 32 * 2 ** 20,
	strings: 4_000_000,
	cells: 8_000_000,
	columns: 16_384,
	keptColumns: 2_000,
	recordChars: 8 * 2 ** 20,
	members: 2_000,
};
