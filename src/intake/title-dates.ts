import { type Period, parseMonth } from '../model/period.ts';

/** Months as titles are spelled with. */
const SHORT = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'] as const;
const YEAR = '(?:19|20)\\d\\d';
const DAY_FIRST = new RegExp(`(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2(${YEAR})(?![\\d/-])`, 'g');
/** The year in two digits: `31-12-23`. With dots it could be the number of a table. */
const TWO_DIGITS = /(?<![\d./-])(\d{1,2})([-/])(\d{1,2})\2(\d\d)(?![\d./-])/g;
const YEAR_FIRST = new RegExp(`(?<![\\d./-])(${YEAR})-(0[1-9]|1[0-2])(?:-(\\d\\d))?(?!\\d|-|/)`, 'g');
/** `10/2023`, with the word before it: `SEMESTER 1/2024` is no month, `PERDES 3/2023` no time. */
const MONTH_YEAR = new RegExp(
	`(?<![\\d./-])(\\b[a-z]+[\\s.:-]*)?\\b(0?[1-9]|1[0-2])\\s?[-/]\\s?(${YEAR})(?![\\d/-])`,
	'gi',
);
const PART = /^(?:semester|smt|sem|triwulan|trw|tw|kuartal)\b/i;
const NUMBERED =
	/^(?:tahap|termin|minggu|pekan|ke|rt|rw|dusun|no|nomor|perdes|perda|perkades|perbup|perpres|surat|tabel|lampiran|hal|halaman|form|versi)\b/i;
const ROMAN_PART = new RegExp(`\\b(i{1,3}|iv)\\s?[/-]\\s?(${YEAR})(?![\\d/])`, 'gi');
/** `OKTOBER '23`, `OKT 23` at the end, `OKTOBER/2023`. */
const SHORT_YEAR =
	/\b([a-z]{3,9})\.?(?:\s*['’‘`´]\s*(\d\d)(?!\d)|[\s/-]\s*(\d\d)(?=\s*(?:$|[),;]))|\/\s*(\d{4})(?!\d))/gi;
const YEAR_WORD = /\b(tahun|thn|th|ta)\.?\s*:?\s*['’‘`´]\s*(\d\d)(?!\d)/gi;

/** Two digits that can be a year; other numbers behind the name of a month count something. */
const century = (digits: string): string | null => (/^[0-4]\d$/.test(digits) ? `20${digits}` : null);

function dated(text: string, day: string, month: string, year: string | null): string {
	const [d, m] = Number(month) > 12 ? [Number(month), Number(day)] : [Number(day), Number(month)];
	return year !== null && d >= 1 && d <= 31 && m >= 1 && m <= 12 ? `${d} ${SHORT[m - 1]} ${year}` : text;
}

/**
 * A title whose dates in numbers and short years are spelled as other titles do: `31-12-2023` is `31 des 2023`, `10/2023`
 * `okt 2023`, `OKTOBER '23` `oktober 2023`. Numbers of letters and rules stay as they are.
 */
export const spelledDates = (title: string): string =>
	title
		.replace(DAY_FIRST, (text, day, _, month, year) => dated(text, day, month, year))
		.replace(TWO_DIGITS, (text, day, _, month, year) => dated(text, day, month, century(year)))
		.replace(YEAR_FIRST, (text, year, month, day) =>
			day ? dated(text, day, month, year) : `${SHORT[month - 1]} ${year}`,
		)
		.replace(MONTH_YEAR, (text, word = '', month, year) => {
			if (PART.test(word)) return `${word}${month} ${year}`;
			return NUMBERED.test(word) ? text : `${word}${SHORT[month - 1]} ${year}`;
		})
		.replace(ROMAN_PART, '$1 $2')
		.replace(YEAR_WORD, (_, word, digits) => `${word} 20${digits}`)
		.replace(SHORT_YEAR, (text, month, quoted, bare, whole) => {
			const year = whole ?? century(quoted ?? bare);
			return year === null || parseMonth(month) === null ? text : `${month} ${year}`;
		});

/** Words of a line that says when something was written or printed, not of when the figures are. */
const WRITTEN =
	/^\W*(?:tanggal|tgl)\b|\b(?:dicetak|diunduh|dibuat|disusun|diterbitkan|diperbarui|dikirim|pengesahan)\b|\bsurat\b.*\b(?:tanggal|tgl)\b/i;
/** The place and date of a letter: `Cicalengka, 5 Januari 2025`. */
const PLACE_AND_DATE = /^\W*(?:[a-z.]+\s+){0,2}[a-z.]+\s*,\s*\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}\W*$/i;
const NO_PLACE = /\b(?:data|jumlah|laporan|rekap\w*|keadaan|posisi|kondisi|per|bulan|penduduk)\b/i;
/** A book of a year tells of the year before. */
const BOOK = /\bdalam angka\b/i;

/**
 * Whether a title, which names `periods`, only says when it was written: after the time of the figures, `given`, began. A
 * letter cannot tell of what is to come. Without `given`: whether it says only that.
 */
export function saysWhenWritten(title: string, periods: readonly Period[], given: Period | null): boolean {
	if (BOOK.test(title)) return given === null || periods.every(({ first }) => given.last >= first - 12);
	const written = WRITTEN.test(title) || (PLACE_AND_DATE.test(title) && !NO_PLACE.test(title));
	return written && (given === null || periods.every(({ last }) => last >= given.first));
}
