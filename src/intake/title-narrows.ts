import type { Variable } from '../model/catalogue.ts';
import type { Fault } from '../model/fault.ts';
import type { HeadingWords } from '../model/layout.ts';
import type { ColumnPlan } from './columns.ts';
import { foldHeading } from './heading.ts';
import { besidesPhrases, withoutPlaceAndTime } from './heading-meaning.ts';
import { madrasahOnly, narrowedMeasure } from './named-narrows.ts';
import type { Recognised } from './sheet-columns.ts';
import { shown, textOf } from './values.ts';

/** Lines above a table that are no title of it: explanations, the address of the office, who filled it in. */
const NO_TITLE =
	/^\W*(petunjuk|catatan|ket|keterangan|sumber|source|note|isi|isilah|diisi|definisi|dicetak|diunduh|dibuat|disusun)\b|\b(jl|jln|jalan|telp|tlp|telepon|fax|faks|e-?mail|website|www|https?|kode pos|nip)\b/i;
/** What a line says of the sheet as a whole, before a colon. */
const SAID_OF_SHEET =
	/^(nama |nm )?(puskesmas|pkm|upt|uptd|petugas|operator|pelapor|pengirim|bidan( desa)?|camat|lurah|kepala (desa|puskesmas|dinas|sekolah)|penanggung jawab|pj|admin|instansi|opd|skpd|dinas|kantor|satuan kerja|desa|kelurahan|desa kelurahan|kecamatan|kabupaten|kabupaten kota|kota|provinsi|kode( desa| wilayah| puskesmas)?|tahun|bulan|periode|triwulan|semester|tanggal( cetak| unduh| laporan)?|hari tanggal)$/;
const NUMBER = /^(\d[\d+<>%]*|\d+[a-z]|[ivx]{1,5}|[a-z])$/;
const MONTH = /^(jan|feb|peb|mar|apr|jun|jul|ags|agt|agu|agust|sep|sept|okt|nov|nop|nopember|pebruari|des)$/;
/** The number of a letter: `400/12/PEM/2024`. */
const REFERENCE = /(?<!\S)(?=\S*\d)\S*\/\S*/g;
/** A title longer than this explains. */
const LONGEST = 160;

/** False for a line above a table that says who made the sheet, of what place and time, or explains it. */
export function isTitleOfTable(text: string): boolean {
	const colon = text.indexOf(':');
	return text !== '' && !NO_TITLE.test(text) && !(colon > 0 && SAID_OF_SHEET.test(foldHeading(text.slice(0, colon))));
}

/** Texts above a heading that name its table, folded; a row of several texts is a group of headings. */
function namesOfTable({ sheet, headingRow }: Recognised): { text: string; folded: string }[] {
	return sheet.rows
		.filter(({ number }) => number < headingRow)
		.flatMap(({ cells }) => {
			const texts = cells.map(textOf).filter(Boolean);
			const text = texts.join(' ');
			if (texts.length > 1 && !text.includes(':')) return [];
			if (text.length > LONGEST || !isTitleOfTable(text)) return [];
			return [{ text, folded: foldHeading(text.replace(REFERENCE, ' ')) }];
		});
}

/** True for counts of people, families, houses or pupils without a word of which. */
const isBare = ({ kind, measure, labelId }: Variable, { counted, neutral }: HeadingWords): boolean =>
	kind === 'stok' &&
	measure !== 'rupiah' &&
	besidesPhrases(foldHeading(labelId), (phrase) => counted.has(phrase) || neutral.has(phrase)).length === 0;

const MEN = /\b(laki laki|laki|pria)\b/;
const WOMEN = /\b(perempuan|wanita)\b/;
/** Titles of offices and their work that speak of women. */
const OF_WOMEN = /\b(pemberdayaan|perlindungan|peran|peranan|pengarusutamaan|kelompok|kesejahteraan|organisasi)\b/;
/** What `yang` may go on with without narrowing. */
const PLAIN_CLAUSE =
	/^(ada|terdapat|tersedia|diperlukan|digunakan|dilaporkan|melapor|melaporkan|tercatat|terdata|terdaftar|masuk|sudah|telah|valid)$/;
/** What says of people no more than that they were counted. */
const ENUMERATED = /^(yang (ada|terdapat)|(yang )?(tercatat|terdata|terdaftar))$/;
const SHARE = /^(persentase|prosentase|presentase|persen)$/;
/** What may stand behind `posyandu` without being the name of one. */
const POSYANDU =
	/^(aktif|prima|ilp|siklus|hidup|balita|((lansia|remaja) (dan|serta) [a-z]+)|keluarga|terintegrasi|terpadu|mandiri|madya|pratama|purnama|penimbangan|rutin|bulanan|induk|wilayah|sewilayah|sekecamatan)$/;

/** What is known of the words that may stand over the columns of a table. */
class TitleWords {
	/** The heading of people, families or houses without a word of which; null where there is none. */
	readonly bare: string | null;
	private readonly mixed: boolean;
	private readonly own: ReadonlySet<string>;
	private readonly named: ReadonlySet<string>;

	constructor(
		table: Recognised,
		plan: ColumnPlan,
		places: readonly string[],
		private readonly words: HeadingWords,
	) {
		const bare = plan.measured.find(({ variable }) => isBare(variable, words));
		this.bare = bare ? shown(bare.columns[0]!.title) : null;
		this.mixed = plan.measured.some(({ variable }) => !isBare(variable, words));
		this.own = ownWords(table, plan);
		this.named = new Set(places.map(foldHeading));
	}

	private known(phrase: string): boolean {
		const { neutral, sectors, titles } = this.words;
		return (
			this.own.has(phrase) ||
			this.named.has(phrase) ||
			NUMBER.test(phrase) ||
			MONTH.test(phrase) ||
			neutral.has(phrase) ||
			sectors.has(phrase) ||
			titles.has(phrase)
		);
	}

	/** The first words of a text that narrow for certain. */
	narrowing(folded: string): string | undefined {
		const { narrow, counted, themes } = this.words;
		const harmless = (phrase: string): boolean => phrase.includes(' ') && (this.known(phrase) || themes.has(phrase));
		const narrows = (phrase: string): boolean =>
			narrow.has(phrase) &&
			!(this.mixed && counted.has(phrase)) &&
			!phrase.split(' ').every((word) => this.own.has(word));
		return phrasesOf(besidesPhrases(folded, harmless).join(' ')).find(narrows);
	}

	/** The first words of a title by which the figures below may be some of all. */
	ofTitle(folded: string): string | undefined {
		const rest = besidesPhrases(folded, (phrase) => this.named.has(phrase)).join(' ');
		const madrasah = madrasahOnly(rest, this.own);
		if (madrasah !== undefined) return madrasah;
		if (this.bare === null) return this.ofAny(rest) ?? this.ofNamed(rest);
		return this.mixed
			? (this.narrowing(rest) ?? this.afterNoun(rest) ?? this.ofAny(rest))
			: besidesPhrases(
					withoutPlaceAndTime(rest),
					(phrase) => this.known(phrase) || ENUMERATED.test(phrase) || this.answered(phrase),
				)[0];
	}

	/** Words that a heading beside that of the people says in another way: `%`, `Kepadatan`, `Lansia 60+`. */
	private answered(phrase: string): boolean {
		if (SHARE.test(phrase)) return this.own.has('%');
		if (/^(rata rata|rerata) kepadatan$/.test(phrase)) return this.own.has('kepadatan');
		const [, age] = /^(?:usia|umur) (\d+) (?:ke atas|keatas)$/.exec(phrase) ?? [];
		return age !== undefined && this.own.has(`${age}+`);
	}

	/** The first words by which a named measure is some of it only. */
	private ofNamed(folded: string): string | undefined {
		const { counted, themes, parts } = this.words;
		const plain = (phrase: string): boolean =>
			(this.known(phrase) && !this.own.has(phrase)) || counted.has(phrase) || themes.has(phrase);
		return narrowedMeasure(folded, { own: this.own, parts, plain });
	}

	/** An unknown word right behind people, families or houses: `KELUARGA BERISIKO`. */
	private afterNoun(folded: string): string | undefined {
		const { counted, themes } = this.words;
		const plain = (phrase: string): boolean => this.known(phrase) || counted.has(phrase) || themes.has(phrase);
		const isNoun = (word: string | undefined): boolean =>
			word !== undefined &&
			(word === 'warga' || (this.own.has(word) && counted.has(word) && !MEN.test(word) && !WOMEN.test(word)));
		return follower(withoutPlaceAndTime(folded), isNoun, plain);
	}

	/** Words that narrow whatever is counted: one of the sexes, one posyandu, those who do or have something. */
	private ofAny(folded: string): string | undefined {
		const text = withoutPlaceAndTime(folded.replaceAll('-', ' '));
		const [men, women] = [MEN.exec(text)?.[0], WOMEN.exec(text)?.[0]];
		const sex = men && women ? undefined : (men ?? women);
		if (sex && !sex.split(' ').some((word) => this.own.has(word)) && !OF_WOMEN.test(text)) return sex;
		const { counted, themes } = this.words;
		const plain = (phrase: string): boolean => this.known(phrase) || counted.has(phrase) || themes.has(phrase);
		return (
			follower(
				text,
				(word) => word === 'posyandu',
				(phrase) => (plain(phrase) && !/^\d$/.test(phrase)) || POSYANDU.test(phrase),
			) ??
			follower(
				text,
				(word) => word === 'yang',
				(phrase) => this.own.has(phrase) || PLAIN_CLAUSE.test(phrase),
			)
		);
	}
}

/**
 * Why a word of a title, or of the name of the sheet, may make all people, families or houses below it some of them only:
 * `PENDUDUK WNA` over Penduduk. A word of the headings narrows nothing. Where all figures are such counts every word of a
 * title must be known; elsewhere, and in names of sheets, which are free, only words that are known to narrow count.
 * `places`: names of the office's places. Null when nothing narrows, and for layouts other than the general one.
 */
export function narrowedByTitle(table: Recognised, plan: ColumnPlan, places: readonly string[]): Fault | null {
	const judge = table.layout.words && new TitleWords(table, plan, places, table.layout.words);
	const first = plan.measured[0];
	if (!judge || !first) return null;
	const heading = judge.bare ?? shown(first.columns[0]!.title);
	const fault = (text: string, word: string): Fault => ({
		code: 'title_narrows',
		value: shown(text),
		detail: { word, heading },
	});
	for (const { text, folded } of namesOfTable(table)) {
		const word = judge.ofTitle(folded);
		if (word !== undefined) return fault(text, word);
	}
	const word = judge.bare === null ? undefined : judge.narrowing(foldHeading(table.sheet.name));
	return word === undefined ? null : fault(table.sheet.name, word);
}

/** The word of a file's name, given as words, that narrows a heading of a table as one of its sheet would; null when none does. */
export function narrowedByName(
	name: string,
	table: Recognised,
	plan: ColumnPlan,
	places: readonly string[],
): { readonly word: string; readonly heading: string } | null {
	const judge = table.layout.words && new TitleWords(table, plan, places, table.layout.words);
	const word = judge?.bare ? judge.narrowing(foldHeading(name).replaceAll('-', ' ')) : undefined;
	return word === undefined ? null : { word, heading: judge!.bare! };
}

/** Words of all headings of a sheet, and of what its columns count. */
function ownWords({ columns, unknown, layout }: Recognised, { measured }: ColumnPlan): ReadonlySet<string> {
	const counted = new Set(measured.map(({ variable }) => variable.code));
	return new Set(
		[
			...[...columns, ...unknown].map(({ title }) => title),
			...measured.map(({ variable }) => variable.labelId),
			...layout.columns.filter(({ targets }) => targets.some((t) => counted.has(t))).map(({ heading }) => heading),
		].flatMap((text) => foldHeading(text).split(' ')),
	);
}

/** The word behind the first that `begins` accepts, when none of the runs of words there is `plain`. */
function follower(
	folded: string,
	begins: (word: string | undefined) => boolean,
	plain: (phrase: string) => boolean,
): string | undefined {
	const tokens = folded.split(' ').filter(Boolean);
	return tokens.find((word, at) => {
		if (at === 0 || !begins(tokens[at - 1])) return false;
		const runs = [1, 2, 3, 4].map((length) => tokens.slice(at, at + length).join(' '));
		const whole = [2, 3, 4].map((length) => tokens.slice(at - 1, at - 1 + length).join(' '));
		return word !== undefined && !runs.some(plain) && !whole.some((run) => run.includes(' ') && plain(run));
	});
}

/** All runs of one to four words of a text, the longest of each place first. */
function phrasesOf(folded: string): string[] {
	const tokens = folded.split(' ');
	return tokens.flatMap((_, at) =>
		[4, 3, 2, 1].filter((n) => at + n <= tokens.length).map((n) => tokens.slice(at, at + n).join(' ')),
	);
}
