import type { Fault } from '../../model/fault.ts';
import type { Told } from '../words.ts';
import { say, told } from './say.ts';

/** Words that mean none, or that nothing is known: which of the two only the sender can tell. */
const NOTHING =
	/^\W*(nihil|nol|kosong|zero|tidak ada|tdk ada|belum ada|belum|tidak tahu|tidak diketahui|tidak terdata)\W*$/i;
/** A figure with the mark of a footnote behind it: `3000*`, `5000¹`, `3.000 a)`, `5000 1)`. */
const FOOTNOTE = /^\s*\d[\d.,]*\s*(?:\*+\)?|[¹²³⁰⁴-⁹ᵃᵇ†‡]+|\(?(?:[a-z]|\d{1,2})\)|[rpx])\s*$/i;
/** `9,5E+08` */
const EXPONENT = /^\s*\d[\d.,]*e[+-]?\d+\s*$/i;

/** Words for a cell that is no figure, in Indonesian; for marks and words that are often met, what to write instead. */
export function unreadableId(f: Fault): Told {
	const value = f.value ?? '';
	if (f.detail?.yesNo) return told(`"${value}" bukan Ya atau Tidak untuk ${say(f, 'variable')}`, 'tulis Ya atau Tidak');
	const message = `"${value}" bukan angka untuk ${say(f, 'variable')}`;
	if (NOTHING.test(value))
		return told(message, 'bila memang tidak ada satu pun, tulis 0; bila datanya belum ada, kosongkan selnya');
	if (FOOTNOTE.test(value))
		return told(message, 'tulis angkanya saja, misalnya 1250; hapus tanda catatan kaki di belakangnya');
	if (EXPONENT.test(value))
		return told(message, 'tulis angkanya yang lengkap, misalnya 1250, bukan bentuk pangkat (E)');
	return told(message, 'tulis angka saja, misalnya 1250');
}

/** The same in English. */
export function unreadableEn(f: Fault): Told {
	const value = f.value ?? '';
	if (f.detail?.yesNo) return told(`"${value}" is neither yes nor no for ${say(f, 'variable')}`, 'write Ya or Tidak');
	const message = `"${value}" is no number for ${say(f, 'variable')}`;
	if (NOTHING.test(value))
		return told(message, 'if there are none at all, write 0; if the figure is not known yet, leave the cell blank');
	if (FOOTNOTE.test(value))
		return told(message, 'write the number only, for example 1250; delete the footnote mark behind it');
	if (EXPONENT.test(value)) return told(message, 'write the whole number, for example 1250, without an exponent (E)');
	return told(message, 'write the number only, for example 1250');
}
