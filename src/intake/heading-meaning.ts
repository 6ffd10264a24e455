import type { HeadingWords, LayoutColumn } from '../model/layout.ts';
import { foldHeading } from './heading.ts';

/** A column as far as its heading goes. */
interface HeadedColumn {
	readonly index: number;
	readonly title: string;
	readonly uses: readonly LayoutColumn[];
}

/** Words below a heading that change nothing, whatever it counts. */
const TOTAL = /^(jumlah|jml|jlh|total|jumlah total|l ?\+ ?p|lk ?\+ ?pr|absolut|abs|angka|nilai|banyaknya|\d{0,2})$/;
const RESULT = /^(realisasi|hasil)$/;
/** Columns of a monthly report: the month alone, and everything since January. */
const MONTH = /^bulan ini$/;
const SINCE_JANUARY =
	/^(kumulatif|(s d|sd|sampai|sampai dengan|hingga|jumlah s d|kumulatif s d) (dengan )?(bulan|bln) ini)$/;
/** True for a text over columns that hold one month: `bulan ini`. */
export const isOneMonth = (text: string): boolean => MONTH.test(foldHeading(text));
/** `I.`, `A.`, `1.` before the name of a group. */
const NUMBERING = /^([ivx]{1,4}|[a-h]|\d) (?=[a-z])/;
const LONGEST_PHRASE = 4;
/** Words that make men and women the whole population's. */
const PEOPLE = /\b(penduduk|jiwa|warga|kependudukan|population)\b/;
/** A text over men and women that says no more than that. */
const SEXES = /^(?:menurut )?(?:jenis kelamin|jenis kelamin sex|sex|gender|jk)$/;
/** Words that mean the whole population's part only where nothing, or the population, stands above them. */
const PART_OF_POPULATION = new Set(['penduduk_laki', 'penduduk_perempuan']);

/** For layouts without the general one. */
export const NO_WORDS: HeadingWords = {
	neutral: new Set(),
	sectors: new Set(),
	themes: new Set(),
	counted: new Set(),
	titles: new Set(),
	narrow: new Set(),
	parts: new Set(),
	units: {},
	variables: new Map(),
};

const TIME =
	/\b(tahun|thn|ta|bulan|bln|periode|keadaan|posisi|per|akhir|tanggal|tgl|(semester|smt|triwulan|tw)( (i{1,3}|iv|\d))?|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|(19|20)\d\d)\b/g;
const PLACE = /\b(kecamatan|kec|kabupaten|kab|kota|provinsi|prov) [a-z]+|(?<=\bpuskesmas) [a-z]+/g;

/** A title without the place and the time it names; both are compared with what was asked for elsewhere. */
export const withoutPlaceAndTime = (title: string): string =>
	title.replace(PLACE, ' ').replace(TIME, ' ').replace(/ +/g, ' ').trim();

/** The words of a folded text that no allowed phrase covers; of phrases that begin with one word the longest counts. */
export function besidesPhrases(text: string, allowed: (phrase: string) => boolean): string[] {
	const tokens = text.split(' ').filter(Boolean);
	const others: string[] = [];
	for (let at = 0; at < tokens.length; ) {
		let length = Math.min(LONGEST_PHRASE, tokens.length - at);
		while (length > 0 && !allowed(tokens.slice(at, at + length).join(' '))) length--;
		if (length === 0) others.push(tokens[at]!);
		at += Math.max(1, length);
	}
	return others;
}

/** What a heading with several levels means. */
export interface Meaning {
	/** The spelling that the layout knows; null when none does, or when another level makes it something else. */
	readonly heading: string | null;
	/** The level that makes a known heading something else; null where none does. */
	readonly group: string | null;
	/** Whether the column holds one month: `bulan ini`. */
	readonly monthly: boolean;
}

const targetsOf = (uses: readonly LayoutColumn[] | undefined): string[] =>
	uses?.flatMap((use) => use.targets.filter((target) => !target.startsWith('@'))) ?? [];

/** Judges what stands above and below a heading that a layout knows. Build once; it looks at every heading. */
export class HeadingSense {
	/** Words of all headings of a variable. */
	private readonly own = new Map<string, Set<string>>();

	constructor(
		headings: ReadonlyMap<string, readonly LayoutColumn[]>,
		private readonly words: HeadingWords,
	) {
		for (const [heading, uses] of headings)
			for (const target of targetsOf(uses)) {
				const known = this.own.get(target) ?? new Set();
				for (const word of heading.split(' ')) known.add(word);
				this.own.set(target, known);
			}
	}

	/** Which of a column's spellings the layout knows. NILAI under a title means the title's value; SATUAN its unit. */
	meaning(variants: readonly string[], headings: ReadonlyMap<string, readonly LayoutColumn[]>): Meaning {
		const known = (heading: string | null): Meaning => ({ heading, group: null, monthly: false });
		const [whole, ...levels] = variants as [string, ...string[]];
		const lowest = levels.at(-1);
		const role = (heading: string | undefined): string | undefined =>
			heading === undefined ? undefined : headings.get(heading)?.[0]?.targets[0];
		if (lowest !== undefined && levels.length > 1) {
			if (role(lowest) === '@satuan') return known(lowest);
			if (role(lowest) === '@nilai') {
				const upper = levels.slice(0, -1).findLast((level) => level !== lowest && headings.has(level));
				if (upper !== undefined) return known(upper);
			}
		}
		if (headings.has(whole)) return known(whole);
		const lowestKnown = levels.findLastIndex((level) => headings.has(level));
		// Below "Keluarga" a "KK" is its unit: the uppermost heading of the same counts is the column's.
		const same = targetsOf(headings.get(levels[lowestKnown] ?? '')).join();
		const at = same ? levels.findIndex((level) => targetsOf(headings.get(level)).join() === same) : lowestKnown;
		const own = levels[at];
		if (own === undefined || levels.length === 1) return known(own ?? null);
		const strange = levels.find((level, i) =>
			i < at ? !this.mayStandAbove(level, own, headings) : i > at && !this.mayStandBelow(level, own, headings),
		);
		if (strange !== undefined) return { heading: null, group: strange, monthly: false };
		return { heading: own, group: null, monthly: levels.some((level) => MONTH.test(level)) };
	}

	/** True when a text can stand over a heading: its own total, or words that do not change what is counted. */
	mayStandAbove(upper: string, lower: string, headings: ReadonlyMap<string, readonly LayoutColumn[]>): boolean {
		const below = targetsOf(headings.get(lower));
		if (below.length === 0 || upper === '') return true;
		const above = targetsOf(headings.get(upper));
		if (above.length > 0)
			return above.some((group) => below.some((one) => one === group || one.startsWith(`${group}_`)));
		// Below the words for men and women the titles say whose they are (see notPopulation).
		if (below.some((one) => PART_OF_POPULATION.has(one)) && !PEOPLE.test(upper)) return SEXES.test(upper);
		return (
			this.ofTime(upper, below) ||
			this.saysNothing(upper.replace(NUMBERING, '').replace(PLACE, ' ').replace(/ +/g, ' ').trim(), lower, below)
		);
	}

	private mayStandBelow(
		level: string,
		heading: string,
		headings: ReadonlyMap<string, readonly LayoutColumn[]>,
	): boolean {
		const targets = targetsOf(headings.get(heading));
		if (TOTAL.test(level)) return true;
		if (targets.length === 0) return false;
		const measures = targets.map((target) => this.words.variables.get(target)?.measure);
		if (RESULT.test(level)) return !measures.includes('rupiah');
		if (measures.every((measure) => measure && this.words.units[measure]?.includes(level))) return true;
		// A part of the heading again (`Kurang` below `Berat badan kurang`) may be one of several parts.
		const same = level === heading || targetsOf(headings.get(level)).join() === targets.join();
		return this.ofTime(level, targets) || same;
	}

	/** The month of a report for what is counted by the month, the sum since January for what is kept as such a sum. */
	private ofTime(text: string, targets: readonly string[]): boolean {
		const kinds = targets.map((target) => this.words.variables.get(target)?.kind);
		if (MONTH.test(text)) return kinds.every((kind) => kind !== 'kumulatif');
		return SINCE_JANUARY.test(text) && kinds.every((kind) => kind === 'kumulatif');
	}

	private saysNothing(text: string, heading: string, targets: readonly string[]): boolean {
		const { neutral, sectors, themes, counted, variables } = this.words;
		const money = targets.some((target) => variables.get(target)?.measure === 'rupiah');
		const isPlain = (phrase: string): boolean =>
			counted.has(phrase) || /^(\d+|tahun|bulan|usia|umur|ke|atas)$/.test(phrase);
		const plain = besidesPhrases(heading, isPlain).length === 0;
		const allowed = (phrase: string): boolean =>
			neutral.has(phrase) || (!money && sectors.has(phrase)) || (!plain && themes.has(phrase));
		return besidesPhrases(text, allowed).every((word) => this.isOwn(word, heading, targets));
	}

	/** A word of the heading, or of another name of what it counts. */
	private isOwn(word: string, heading: string, targets: readonly string[]): boolean {
		return heading.split(' ').includes(word) || targets.every((target) => this.own.get(target)?.has(word));
	}
}

/** Words that make men and women, or people, something else than the population. */
const NOT_POPULATION =
	/\b(lahir|kelahiran|mati|kematian|meninggal|pindah|datang|miskin|disabilitas|difabel|lansia|balita|bayi|anak|siswa|murid|rentan|penganggur\w*|stunting|pemilih|pegawai|guru|kader|penerima|peserta|kk|kepala keluarga)\b/i;

/** Words of a title by which all people and families below it are some of them only. */
const PART_OF_PEOPLE = /\b(miskin|rentan|disabilitas|difabel|lansia|lanjut usia|penerima|peserta|pemilih|terdampak)\b/i;

/** The first title by which people below it are some of them only, or somebody else, and its word for them; null where none is. */
export function partInTitles(titles: readonly string[]): { text: string; path: string } | null {
	for (const path of titles) {
		const word = (PART_OF_PEOPLE.exec(path) ?? NOT_POPULATION.exec(path))?.[0];
		if (word !== undefined) return { text: word, path };
	}
	return null;
}

/** Columns of men, women and people that the titles of the table, or the want of any, make something else. */
export function notPopulation<C extends HeadedColumn>(
	columns: readonly C[],
	titles: string,
	groups: (index: number) => string,
): C[] {
	const feeds = (column: C, wanted: (target: string) => boolean): boolean =>
		column.uses.some((use) => use.targets.some(wanted));
	const bare = columns.filter(
		(column) =>
			feeds(column, (target) => PART_OF_POPULATION.has(target)) &&
			!/penduduk|population/i.test(`${column.title} ${groups(column.index)}`),
	);
	const people = columns.filter((column) => feeds(column, (target) => target === 'penduduk'));
	const families = columns.filter((column) => feeds(column, (target) => target === 'keluarga'));
	if (PART_OF_PEOPLE.test(titles)) return [...new Set([...bare, ...people, ...families])];
	if (bare.length === 0) return [];
	const said = /\b(penduduk|jiwa|warga|population)\b/i.test(titles) || people.length > 0;
	return NOT_POPULATION.test(titles) || !said ? bare : [];
}
