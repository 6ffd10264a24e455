import type { Measure } from '../model/catalogue.ts';
import type { FaultCode } from '../model/fault.ts';
import { withoutLongNumbers } from '../model/identity.ts';
import type { Cell } from './grid.ts';

/** What a cell says for a variable: a number, nothing, or a fault. `asText`: a number kept as text in a workbook; `stored`: the number behind what a cell shows. */
export type ReadValue =
	| { readonly kind: 'value'; readonly value: number; readonly asText: boolean }
	| { readonly kind: 'blank' }
	| { readonly kind: 'fault'; readonly code: FaultCode; readonly found: string; readonly stored?: number };

const BLANK: ReadValue = { kind: 'blank' };
const BLANKS = new Set([
	'',
	'-',
	'--',
	'---',
	'–',
	'—',
	'n/a',
	'na',
	'nihil data',
	'null',
	'td',
	'ts',
	'belum ada data',
	'.',
]);
const YES = new Set(['1', 'ya', 'iya', 'ada', 'sudah', 'y', 'yes', 'true', 'v', '√', '✓', '✔', 'odf', 'tepat']);
const NO = new Set([
	'0',
	'tidak',
	'tidak ada',
	'tdk',
	'tdk ada',
	'belum',
	'belum ada',
	'belum odf',
	'nihil',
	't',
	'no',
	'false',
	'x',
]);
/** True for the words that mean none to some offices and not known to others; a blank for anything that is counted. */
export const isNone = (text: string): boolean => text.trim().toLowerCase() === 'tidak ada';
/** What a spreadsheet program writes for a formula that failed. */
const EXCEL_ERRORS = /^#(ref!|div\/0!|n\/a|value!|name\?|num!|null!)/;
/** Status words of IDM and Indeks Desa as grades 1-5. */
const GRADES = ['sangat tertinggal', 'tertinggal', 'berkembang', 'maju', 'mandiri'];
/** Measures with decimals; everything else is counted in whole numbers. */
export const DECIMAL: ReadonlySet<Measure> = new Set(['skor', 'persen', 'tingkat']);

/** Words for one unit of a measure, as they are written behind a figure: `1.250 jiwa`. */
const UNIT_WORDS: Readonly<Partial<Record<Measure, string>>> = {
	orang: 'orang|org|jiwa|anak|balita|bayi|ibu|siswa|murid',
	keluarga: 'keluarga|kk|kpm|kel',
	rumah_tangga: 'rumah tangga|ruta|rt|kk',
	rumah: 'rumah|unit|buah',
	unit: 'unit|buah',
	ruang: 'ruang|unit|buah',
	sampel: 'sampel|buah',
	peristiwa: 'kali|kasus|kejadian',
	dokumen: 'dokumen|buah|lembar',
	rupiah: 'rupiah',
};
const WITH_UNIT = new Map(
	Object.entries(UNIT_WORDS).map(([measure, words]) => [measure as Measure, new RegExp(`(?<=\\d) ?(?:${words})\\.?$`)]),
);

/** More than any village, kecamatan or kabupaten counts; beyond it stands a number that is no count. */
const MOST = 1e9;
const MOST_RUPIAH = 1e15;

/** A cell as text for messages: short, and long runs of digits (identity numbers, also with blanks or dots) masked. */
export function shown(cell: Cell): string {
	const text =
		cell === null
			? ''
			: typeof cell === 'object'
				? cell.kind === 'date'
					? cell.iso
					: cell.kind === 'percent'
						? `${hundredfold(cell.value)}%`
						: cell.kind === 'error'
							? cell.code
							: cell.kind === 'scaled'
								? cell.text
								: ''
				: String(cell);
	// Earlier than in text that is kept: what is shown of a faulty cell may be an identity number that lost some digits.
	const masked = withoutLongNumbers(text, 13);
	return masked.length > 40 ? `${masked.slice(0, 39)}…` : masked;
}

/** A share as percent, without the noise of binary fractions: 0.29 is 29, not 28.999999999999996. */
const hundredfold = (share: number): number => Number((share * 100).toPrecision(15));

/** Text of a cell for names, codes and periods; numbers written out without exponent. */
export function textOf(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
	if (typeof cell === 'object' && cell.kind === 'scaled') return textOf(cell.value);
	return typeof cell === 'object' ? (cell.kind === 'date' ? cell.iso : '') : String(cell).trim();
}

/**
 * Reads a cell for a variable of `measure`. `-`, `n/a`, `TD` and the like are blank, never zero. Indonesian numbers
 * (`1.250`, `Rp1.250.000,00`, `(1.000)`, `1.250 jiwa`) and words (`ADA`, `Tidak`, `MANDIRI`) are understood; a count with a fraction, a
 * percentage or a negative count is a fault, not a guess.
 */
export function readValue(cell: Cell, measure: Measure): ReadValue {
	const fault = (code: FaultCode): ReadValue & { kind: 'fault' } => ({ kind: 'fault', code, found: shown(cell) });
	if (cell === null) return BLANK;
	if (typeof cell === 'object') {
		if (cell.kind === 'error') return fault('value_error');
		if (cell.kind === 'uncached') return fault('value_without_cache');
		if (cell.kind === 'date') return fault('value_unreadable');
		if (cell.kind === 'scaled') {
			if (cell.decimalsOnly && DECIMAL.has(measure)) return checked(cell.value, measure, false, fault);
			return { ...fault('value_scaled'), stored: cell.value };
		}
		return measure === 'persen'
			? checked(hundredfold(cell.value), measure, false, fault)
			: fault('percent_needs_parts');
	}
	if (typeof cell === 'boolean')
		return measure === 'desa' ? { kind: 'value', value: cell ? 1 : 0, asText: false } : fault('value_unreadable');
	if (typeof cell === 'number') return checked(cell, measure, false, fault);
	const word = cell.trim().replace(/^['’]/, '').replace(/\s+/g, ' ').toLowerCase();
	if (measure === 'desa') {
		if (YES.has(word)) return { kind: 'value', value: 1, asText: false };
		if (NO.has(word)) return { kind: 'value', value: 0, asText: false };
	}
	if (EXCEL_ERRORS.test(word)) return fault('value_error');
	if (BLANKS.has(word)) return BLANK;
	if (measure === 'tingkat') {
		const grade = GRADES.indexOf(word) + 1;
		if (grade > 0) return { kind: 'value', value: grade, asText: false };
	} else if (isNone(word)) return BLANK;
	// `4,000` split at its comma: no count is written so.
	if (!DECIMAL.has(measure) && /^(0\d\d|00+)$/.test(word)) return fault('value_zeros');
	if (/%\s*$/.test(word) && measure !== 'persen') return fault('percent_needs_parts');
	const bare = word.replace(WITH_UNIT.get(measure) ?? /\s*%$/, '');
	// Money is no count of people or houses.
	if (measure !== 'rupiah' && /^\(?[-+]?\s*rp[\s.\d]/.test(bare)) return fault('value_unreadable');
	const number = parseNumber(bare, DECIMAL.has(measure));
	return number === null ? fault('value_unreadable') : checked(number, measure, true, fault);
}

function checked(value: number, measure: Measure, asText: boolean, fault: (code: FaultCode) => ReadValue): ReadValue {
	if (!Number.isFinite(value)) return fault('value_unreadable');
	if (value < 0) return fault('value_negative');
	if (value > (measure === 'rupiah' ? MOST_RUPIAH : MOST)) return fault('value_unreadable');
	if (!DECIMAL.has(measure) && !Number.isInteger(value)) return fault('value_fraction');
	if (measure === 'desa' && value !== 0 && value !== 1) return fault('value_unreadable');
	if (measure === 'tingkat' && !(Number.isInteger(value) && value >= 1 && value <= 5)) return fault('value_unreadable');
	return { kind: 'value', value, asText };
}

/**
 * A number as written in Indonesia: dots between thousands, comma before decimals, `Rp`, brackets for minus. The English
 * way (`1,250.00`) is taken when its marks leave no other reading. `decimal`: a lone dot or comma is a decimal mark
 * (`0.8686`); otherwise `1.250` is one thousand two hundred and fifty, but `0.747` is not 747: no thousands begin with
 * a zero. Null when it is no number.
 */
export function parseNumber(text: string, decimal: boolean): number | null {
	// Nearly all figures are bare digits, and a file may hold millions.
	if (/^\d{1,15}$/.test(text)) return Number(text);
	let word = text
		.replace(/\u00a0/g, ' ')
		.trim()
		.replace(/[.,]-$/, '');
	const negative = /^\(.*\)$|^(?:rp\.?\s*)?-/i.test(word);
	word = word
		.replace(/^\((.*)\)$/, '$1')
		.replace(/^(?:[-+]\s*)?(?:rp\.?\s*)?[-+]?/i, '')
		.trim();
	if (/^\d{1,3}( \d{3})+$/.test(word)) word = word.replace(/ /g, '');
	let plain: string | null = null;
	if (/^\d+$/.test(word)) plain = word;
	else if (!decimal && /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(word)) plain = word.replace(/\./g, '').replace(',', '.');
	else if (/^[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$/.test(word)) plain = word.replace(/\./g, '').replace(',', '.');
	else if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(word)) plain = word.replace(/\./g, '').replace(',', '.');
	else if (!decimal && /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(word)) plain = word.replace(/,/g, '');
	else if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(word)) plain = word.replace(/,/g, '');
	else if (/^\d*[.,]\d+$/.test(word)) plain = word.replace(',', '.');
	else if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(word)) plain = word;
	if (plain === null) return null;
	const value = Number(plain);
	return Number.isFinite(value) ? (negative && value !== 0 ? -value : value) : null;
}
