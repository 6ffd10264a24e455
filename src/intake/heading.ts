/**
 * Folds a column heading so that spellings of one heading are equal: accents dropped, lower case, dashes to hyphens,
 * every run of characters other than `a-z 0-9 + < > %` to one blank. A hyphen that ends the text after a letter or digit
 * stays (`A-` is a blood group, not `A`).
 */
export function foldHeading(text: string): string {
	const plain = text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.trim();
	const tail = /[a-z0-9]-$/.test(plain) ? '-' : '';
	return plain.replace(/[^a-z0-9+<>%]+/g, ' ').trim() + tail;
}

/** True for what is kept in the place of a heading that is passed over and may name somebody (see passed-heading.ts). */
export const isPassedHeading = (heading: string): boolean => /^#[0-9a-f]{4}$/.test(heading);
