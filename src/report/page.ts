/** What a writer may do with a cell beside printing its text. */
export type Tone = 'good' | 'bad' | 'warn' | 'muted' | 'strong';

/** A line of text; a tone only repeats what its words say. */
export type PageLine = string | { readonly text: string; readonly tone: Tone };

/** A cell as printed, with the value behind it for spreadsheets. `series` is drawn as a sparkline. */
export interface PageCell {
	readonly text: string;
	readonly value?: number | string | null;
	readonly tone?: Tone;
	readonly series?: readonly (number | null)[];
}

/** One column of a table on the screen: its heading, and what may give way in a narrow window. */
export interface PageColumn {
	readonly label: string;
	readonly align?: 'left' | 'right';
	/** May be left out when the window is narrow; the highest number goes first. */
	readonly drop?: number;
	/** Told above the table instead, when the window is narrow and every row says the same. */
	readonly shared?: boolean;
	/** May be wrapped down to this many characters. */
	readonly wrap?: number;
	/** A wrapped word may be broken anywhere: file names, cell references. */
	readonly breaks?: boolean;
}

/** One table of a page, for people; programs get `rows` of the page. */
export interface PageTable {
	readonly title?: string;
	readonly columns: readonly PageColumn[];
	readonly rows: readonly { readonly cells: readonly PageCell[]; readonly total?: boolean }[];
	/** Lines under the table. */
	readonly notes?: readonly string[];
}

/** A line chart of one series with an optional level line. Null values are gaps. */
export interface PageChart {
	readonly title: string;
	readonly values: readonly (number | null)[];
	readonly labels: readonly string[];
	readonly level: number | null;
	readonly levelLabel: string;
	/** A value as text; `extra` decimals more when the scale is too fine for the usual ones. */
	readonly format: (value: number, extra: number) => string;
}

/**
 * One answer of a command: what a person reads (title, lines, tables, charts, notes) and what a program reads (`rows`, one
 * object per row with the contract's keys). Knows neither SQLite nor terminals.
 */
export interface Page {
	readonly command: string;
	readonly workspace: { readonly code: string; readonly name: string } | null;
	/** Label of the period the page is for, where there is one. */
	readonly period: string | null;
	readonly title?: string;
	readonly lines?: readonly PageLine[];
	/** Lines to be copied, which are never broken: commands. */
	readonly commands?: readonly string[];
	readonly charts?: readonly PageChart[];
	readonly tables: readonly PageTable[];
	/** Said about the answer; goes to stderr in a pipe and into `notes` of JSON. */
	readonly notes: readonly string[];
	readonly rows: readonly Readonly<Record<string, unknown>>[];
	/** The next sensible commands. */
	readonly next?: readonly string[];
}

/** What the terminal writer needs to know of the terminal. `width` null: a pipe, nothing is fitted. */
export interface TextMedium {
	readonly width: number | null;
	/** Unicode box and block characters are understood. */
	readonly unicode: boolean;
	readonly paint: (text: string, tone: Tone) => string;
	readonly hiddenColumns: (names: string) => string;
	readonly nextLabel: string;
}
