import { parseMonth } from '../model/period.ts';
import { foldHeading } from './heading.ts';
import { withoutPlaceAndTime } from './heading-meaning.ts';

const YEAR = '(?:tahun |thn |th )?(?:19|20)\\d\\d';
const PART = '(?:triwulan|tw|semester|smt) (?:i{1,3}|iv|[1-4])';
const MONTH = '(?:bulan |bln )?[a-z]{3,9}';
const TWO_YEARS = '(?:19|20)\\d\\d (?:19|20)\\d\\d';
/** `TP 2022/2023`, `T.A. 2022/2023`, `Tahun Ajaran 2022/2023` at the end of a heading, or all of it. */
const SCHOOL_YEAR = new RegExp(
	`^(?:(.*?) ?\\b(?:t ?a|t ?p|(?:tahun|thn|th) (?:ajaran|pelajaran)|ajaran|pelajaran) )(${TWO_YEARS})$`,
);
const BARE_SCHOOL_YEAR = new RegExp(`^(?:(.+?) )?(?:(?:tahun|thn|th) )?(${TWO_YEARS})$`);
/** What is counted by the school year, so that two years are one. */
const OF_SCHOOLS = /\b(siswa|siswi|murid|peserta didik|pd|paud|tk|sd|mi|smp|mts|sekolah|guru|rombel|kelas)\b/;
/** A heading that is nothing but a period. */
const PERIOD = new RegExp(`^(?:${YEAR}|${PART}(?: ${YEAR})?|(${MONTH})(?: ${YEAR})?)$`);
/** A period at the end of a heading: `penduduk 2023`, `kematian bayi januari 2024`, `penduduk tw i`. */
const ENDING = new RegExp(`^(.+?) (${PART} ${YEAR}|${PART}|${YEAR})$`);

const isMonth = (words: string): boolean => parseMonth(words.replace(/^(bulan|bln) /, '').replace(/ .*$/, '')) !== null;

/** The folded words of a heading's level that name a period, and what is left of it; null when none do. */
function split(level: string): { period: string; rest: string } | null {
	const [, named, years] = SCHOOL_YEAR.exec(level) ?? [];
	if (years !== undefined) return { period: `ajaran ${years}`, rest: named ?? '' };
	const [, over, both] = BARE_SCHOOL_YEAR.exec(level) ?? [];
	if (both !== undefined) return { period: both, rest: over ?? '' };
	const whole = PERIOD.exec(level);
	if (whole && (whole[1] === undefined || isMonth(whole[1]))) return { period: level, rest: '' };
	const [, before = level, ending = ''] = ENDING.exec(level) ?? [];
	const words = before.split(' ');
	const month = words.length > 1 && /^[a-z]{3,9}$/.test(words.at(-1)!) && isMonth(words.at(-1)!) ? words.pop()! : '';
	const period = `${month} ${ending}`.trim();
	return period === '' ? null : { period, rest: words.join(' ').replace(/ (bulan|per)$/, '') };
}

/** The levels of a column's heading from the top, of its folded spellings (see columnTitles). */
export const levelsOf = (variants: readonly string[]): readonly string[] =>
	variants.length > 1 ? variants.slice(1) : variants;

/**
 * For a table with periods across: the words of a column's folded spellings (the levels joined, then each level from the
 * top, see columnTitles) that name its period, and the spellings without them. `measure`: the heading of columns that are
 * nothing but a period. Null when no level names one, or nothing is left.
 */
export function periodAcross(
	variants: readonly string[],
	measure: string | null,
): { period: string; rest: string[] } | null {
	const parts = levelsOf(variants).map((level) => split(level) ?? { period: '', rest: level });
	const period = parts
		.map((part) => part.period)
		.filter(Boolean)
		.join(' ');
	const left = parts.map((part) => part.rest).filter(Boolean);
	const rest = left.length === 0 && measure !== null ? [measure] : left;
	if (period === '' || rest.length === 0) return null;
	const bare = new RegExp(`^${TWO_YEARS}$`).test(period);
	if (bare && !OF_SCHOOLS.test(rest.join(' '))) return null;
	return { period: bare ? `ajaran ${period}` : period, rest: rest.length > 1 ? [rest.join(' '), ...rest] : rest };
}

/** True for a column whose heading is a period and nothing else. */
export const isPeriod = (variants: readonly string[]): boolean =>
	variants.length > 0 && levelsOf(variants).every((level) => split(level)?.rest === '');

/** What a title says beside the measure: whose it is and that it is a table. */
const FRAME =
	/^(tabel|data|rekapitulasi|rekap|laporan|perkembangan|keadaan|statistik)( \d+)*( \d+)? |\b(menurut|per|tiap|setiap|di|pada|se|dan|dari|untuk) (nama )?(desa kelurahan|desa dan kelurahan|kelurahan desa|desa|kelurahan|wilayah)\b|\b(di|se|pada|dalam)$/g;

/**
 * The heading that a title over a table is in other words: `JUMLAH PENDUDUK MENURUT DESA TAHUN 2022-2024` is `jumlah
 * penduduk`. Null unless exactly one title is a heading that `known` accepts.
 */
export function measureInTitle(titles: readonly string[], known: (heading: string) => boolean): string | null {
	const found = titles
		.map((title) => {
			let words = withoutPlaceAndTime(foldHeading(title)).replace(/[0-9]+/g, ' ');
			for (let before = ''; before !== words; ) {
				before = words;
				words = words.replace(FRAME, ' ').replace(/ +/g, ' ').trim();
			}
			return words;
		})
		.filter(known);
	return found.length === 1 ? found[0]! : null;
}
