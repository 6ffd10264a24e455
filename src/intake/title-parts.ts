import { monthLabel, monthsIn, type Period, parseMonth } from '../model/period.ts';

const MONTH = '[a-z]{3,9}';
const TO = '\\s*(?:[-–—]|s\\s?[./]?\\s?d\\b\\.?|sampai(?:\\s+dengan)?|hingga)\\s*';
const DAYS = new RegExp(
	`\\b(\\d{1,2})(?:\\s+(${MONTH})\\.?(?:\\s+\\d{4})?)?${TO}(\\d{1,2})\\s+(${MONTH})\\.?(?:\\s+(\\d{4}))?`,
	'gi',
);
const WEEKS =
	/\b(?:minggu|pekan)\s*(?:ke)?\s*-?\s*(?:\d{1,2}|[ivx]{1,4}|pertama|kesatu|kedua|ketiga|keempat)(?![a-z0-9])|\b(?:laporan|lap|rekap|rekapitulasi|data)\.?\s+(?:harian|mingguan)\b(?! lepas)/i;
const ON_A_DAY = new RegExp(`\\S.*\\b(?:tanggal|tgl)\\.?\\s*:?\\s*\\d{1,2}\\s+(?:${MONTH})`, 'i');
const UP_TO = /\b(?:per|posisi|keadaan|kondisi|akhir|s\s?[./]?\s?d|sampai|hingga)\b/i;
const MONTHS =
	/\b(?:laporan|rekap|rekapitulasi|data|selama|capaian)\s+(\d{1,2}) bulan\b|\b(\d{1,2}) bulan (?:pertama|terakhir|berjalan|tahun|thn|th)\b/i;
/** Months are ages here. */
const AGES = /\b(?:usia|umur|bayi|balita|baduta|anak|asi|imunisasi)\b|\d\s*[-–]\s*\d+ bulan/i;

/**
 * Words of a title, its dates spelled out, by which events are those of days, weeks or some months of `given` alone:
 * `1 - 15 OKTOBER`, `MINGGU KE-42`, `10 BULAN TAHUN 2024`. Null when it has none.
 */
export function shorterIn(title: string, given: Period): string | null {
	const months = MONTHS.exec(title);
	const count = Number(months?.[1] ?? months?.[2] ?? 0);
	if (months && count > 0 && count < monthsIn(given) && !AGES.test(title)) return months[0];
	return (
		WEEKS.exec(title)?.[0] ??
		[...title.matchAll(DAYS)].find((days) => isPartOfMonth(days, given))?.[0] ??
		(UP_TO.test(title) ? null : ON_A_DAY.exec(title)?.[0]) ??
		null
	);
}

/** Whether a run of days does not begin with the first of a month or end with the last of one. */
function isPartOfMonth([, from, start, to, end, ownYear]: RegExpExecArray, given: Period): boolean {
	const [first, last] = [parseMonth(start ?? end!), parseMonth(end!)];
	if (first === null || last === null) return false;
	const year = Number(ownYear ?? monthLabel(given.first).slice(0, 4));
	return Number(from) !== 1 || Number(to) < new Date(Date.UTC(year, last, 0)).getUTCDate();
}
