import { withoutPlaceAndTime } from './heading-meaning.ts';

/** What is known of the words of a table, for titles over measures that are named: `Wajib KTP`, not `Penduduk`. */
export interface NamedWords {
	/** Words of the headings of the sheet, and of all names of what its columns count. */
	readonly own: ReadonlySet<string>;
	/** Words and phrases by which a measure becomes a part of itself or another one. */
	readonly parts: ReadonlySet<string>;
	/** True for words that never change what is counted. */
	readonly plain: (phrase: string) => boolean;
}

/** Schools of the religious side, those that stand beside them in one figure, and the word for these in a heading. */
const MADRASAH: readonly (readonly [RegExp, RegExp, string])[] = [
	[/\b(mi|madrasah ibtidaiyah)\b/, /\b(sd|sekolah dasar)\b/, 'sd'],
	[/\b(mts|madrasah tsanawiyah)\b/, /\b(smp|sekolah menengah pertama)\b/, 'smp'],
];
const PUPILS = /\b(siswa|murid|lulusan|peserta didik|putus sekolah)\b/;
const JOINS = /^(dan|serta|atau|beserta)$/;
const LONGEST = 4;

/**
 * The first words of a title by which a named measure below it is some of it only: a word that is known to narrow
 * (`KUOTA RTLH`), or one that nobody knows right behind a name of what is counted (`WAJIB KTP PEMULA`). What a title joins
 * with `dan` to the measure leaves it whole. Undefined when nothing narrows. `folded`: the title without names of places.
 */
export function narrowedMeasure(folded: string, { own, parts, plain }: NamedWords): string | undefined {
	const text = withoutPlaceAndTime(folded.replaceAll('-', ' '));
	const tokens = text.split(' ').filter(Boolean);
	const runsAt = (at: number): string[] =>
		Array.from({ length: LONGEST }, (_, n) => tokens.slice(at, at + n + 1).join(' ')).reverse();
	const isOwn = (run: string): boolean => run.split(' ').every((word) => own.has(word));
	const names = (word: string): boolean => own.has(word) && !plain(word);
	for (const at of tokens.keys()) {
		if (JOINS.test(tokens[at - 1] ?? '') && tokens.slice(0, at - 1).some((word) => own.has(word))) continue;
		const runs = runsAt(at);
		const part = runs.find((run) => parts.has(run) && !isOwn(run));
		if (part !== undefined) return part;
		if (at > 0 && names(tokens[at - 1]!) && !own.has(tokens[at]!) && !runs.some(plain)) return tokens[at];
	}
	return undefined;
}

/** The word of a title for religious schools alone, over a figure that holds the other schools too; undefined where none is. */
export function madrasahOnly(folded: string, own: ReadonlySet<string>): string | undefined {
	if (!PUPILS.test(folded)) return undefined;
	return MADRASAH.filter(([, school, heading]) => own.has(heading) && !school.test(folded))
		.map(([madrasah]) => madrasah.exec(folded)?.[0])
		.find((word) => word !== undefined);
}
