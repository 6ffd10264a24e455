import { ENGLISH_MARKS, INDONESIAN_MARKS } from '../numbers.ts';
import { type FaultWords, say, sayFigures, told } from './say.ts';
import { unreadableEn, unreadableId } from './unreadable.ts';

/** Words for cells whose figure cannot be kept, in Indonesian. */
export const valueFaultsId = {
	value_unreadable: unreadableId,
	value_error: (f) =>
		told(
			`rumus di sel ini menghasilkan kesalahan ${f.value ?? ''}`,
			'perbaiki rumusnya atau tulis angkanya, misalnya 125',
		),
	value_without_cache: () =>
		told('sel berisi rumus tanpa hasil tersimpan', 'buka di Excel atau LibreOffice, hitung ulang, lalu simpan'),
	value_negative: (f) =>
		told(`${say(f, 'variable')} tidak mungkin negatif (${f.value ?? ''})`, 'tulis 0 atau lebih, misalnya 12'),
	value_fraction: (f) =>
		told(
			`${say(f, 'variable')} harus bilangan bulat (${f.value ?? ''})`,
			'tulis jumlahnya dengan angka bulat, misalnya 12; bukan persen atau pecahan',
		),
	value_category: (f) => told(`kategori "${f.value ?? ''}" tidak dikenal`, `pakai salah satu: ${say(f, 'choices')}`),
	percent_needs_parts: (f) =>
		told(
			`${say(f, 'variable')} ditulis sebagai persen (${f.value ?? ''}); yang disimpan adalah jumlah${say(f, 'ask') ? `, jadi minta kepada pengirim: ${say(f, 'ask')}` : ''}`,
			'tulis jumlahnya, misalnya 12, dan penyebutnya di kolom lain',
		),
	conflicting_values: (f) =>
		told(
			`angka berbeda untuk ${f.village ? 'desa, data, dan periode' : 'data dan periode'} yang sama: ${sayFigures(f, INDONESIAN_MARKS)} (${say(f, 'variable')}, ${say(f, 'cells')})`,
			'sisakan satu baris yang benar',
		),
} satisfies Partial<FaultWords>;

/** Words for cells whose figure cannot be kept, in English. */
export const valueFaultsEn: Pick<FaultWords, keyof typeof valueFaultsId> = {
	value_unreadable: unreadableEn,
	value_error: (f) =>
		told(`the cell holds the Excel error ${f.value ?? ''}`, 'mend the formula or write the number, for example 125'),
	value_without_cache: () =>
		told('the cell holds a formula without a stored result', 'open it in Excel or LibreOffice, recalculate and save'),
	value_negative: (f) =>
		told(`${say(f, 'variable')} cannot be negative (${f.value ?? ''})`, 'write 0 or more, for example 12'),
	value_fraction: (f) =>
		told(
			`${say(f, 'variable')} must be a whole number (${f.value ?? ''})`,
			'write the count as a whole number, for example 12; no percentage or fraction',
		),
	value_category: (f) => told(`category "${f.value ?? ''}" is not known`, `use one of: ${say(f, 'choices')}`),
	percent_needs_parts: (f) =>
		told(
			`${say(f, 'variable')} is written as a percentage (${f.value ?? ''}); counts are stored${say(f, 'ask') ? `, so ask the sender for: ${say(f, 'ask')}` : ''}`,
			'write the count, for example 12, and its denominator in another column',
		),
	conflicting_values: (f) =>
		told(
			`different figures for the same ${f.village ? 'village, variable and period' : 'variable and period'}: ${sayFigures(f, ENGLISH_MARKS)} (${say(f, 'variable')}, ${say(f, 'cells')})`,
			'keep the one row that is right',
		),
};
