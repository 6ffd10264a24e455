import { parseMonth } from '../model/period.ts';

const YEAR = '(?:tahun |thn |th )?(?:19|20)\\d\\d';
const PART = '(?:triwulan|tw|semester|smt) (?:i{1,3}|iv|[1-4])';
const MONTH = '(?:bulan |bln )?[a-z]{3,9}';
/** A heading that is nothing but a period. */
const PERIOD = new RegExp(`^(?:${YEAR}|${PART}(?: ${YEAR})?|(${MONTH})(?: ${YEAR})?)$`);
/** A period at the end of a heading: `penduduk 2023`, `kematian bayi januari 2024`, `penduduk tw i`. */
const ENDING = new RegExp(`^(.+?) (${PART} ${YEAR}|${PART}|${YEAR})$`);

const isMonth = (words: string): boolean => parseMonth(words.replace(/^(bulan|bln) /, '').replace(/ .*$/, '')) !== null;

/** The folded words of a heading's level that name a period, and what is left of it; null when none do. */
function split(level: string): { period: string; rest: string } | null {
	const whole = PERIOD.exec(level);
	if (whole && (whole[1] === undefined || isMonth(whole[1]))) return { period: level, rest: '' };
	const [, before = level, ending = ''] = ENDING.exec(level) ?? [];
	const words = before.split(' ');
	const month = words.length > 1 && /^[a-z]{3,9}$/.test(words.at(-1)!) && isMonth(words.at(-1)!) ? words.pop()! : '';
	const period = `${month} ${ending}`.trim();
	return period === '' ? null : { period, rest: words.join(' ').replace(/ (bulan|per)$/, '') };
}

/**
 * For a table with periods across: the words of a column's folded spellings (the levels joined, then each level from the
 * top, see columnTitles) that name its period, and the spellings without them. Null when no level names one.
 */
export function periodAcross(variants: readonly string[]): { period: string; rest: string[] } | null {
	const levels = variants.length > 1 ? variants.slice(1) : variants;
	const parts = levels.map((level) => split(level) ?? { period: '', rest: level });
	const period = parts
		.map((part) => part.period)
		.filter(Boolean)
		.join(' ');
	const rest = parts.map((part) => part.rest).filter(Boolean);
	if (period === '' || rest.length === 0) return null;
	return { period, rest: rest.length > 1 ? [rest.join(' '), ...rest] : rest };
}
