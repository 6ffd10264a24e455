/** How the source of a value is named where people read it, in Indonesian. `sender` is an office or a name as it was given. */
export const sourcesId = {
	byHand: 'isian tangan',
	table: 'tabel tanpa nama pengirim',
	tableOf: (sender: string): string => `tabel dari ${sender}`,
	form: 'formulir',
	formOf: (sender: string): string => `formulir dari ${sender}`,
	of: (title: string, sender: string): string => `${title} (dari ${sender})`,
};

/** How sources are named; English has the same. */
export type SourceWords = typeof sourcesId;

/** How the source of a value is named, in English. */
export const sourcesEn: SourceWords = {
	byHand: 'an entry by hand',
	table: 'a table without a sender',
	tableOf: (sender) => `a table from ${sender}`,
	form: 'a form',
	formOf: (sender) => `a form from ${sender}`,
	of: (title, sender) => `${title} (from ${sender})`,
};
