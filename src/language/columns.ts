import type { Fault } from '../model/fault.ts';
import type { Told } from './words.ts';

const heading = (fault: Fault): string => String(fault.detail?.heading ?? '');

/** Words for figures that are only a part of what their heading says. */
export const columnFaultsId = {
	value_zeros: (f: Fault): Told => ({
		message: `"${f.value ?? ''}" bukan jumlah: mungkin angka seperti 4,000 terbelah oleh koma pemisah kolom`,
		hint: 'simpan sebagai .xlsx, atau sebagai CSV dengan titik koma; nol ditulis 0',
	}),
	column_narrows: (f: Fault): Told => ({
		message: `semua baris berisi "${f.value ?? ''}" di kolom "${heading(f)}": angkanya hanya sebagian, bukan jumlah seluruhnya`,
		hint: 'kirim barisnya yang lengkap, atau hapus kolom itu bila angkanya memang jumlah seluruhnya',
	}),
};
/** The same in English. */
export const columnFaultsEn: typeof columnFaultsId = {
	value_zeros: (f) => ({
		message: `"${f.value ?? ''}" is no count: a number such as 4,000 may have been split at the comma between columns`,
		hint: 'save as .xlsx, or as CSV with semicolons; write zero as 0',
	}),
	column_narrows: (f) => ({
		message: `every row holds "${f.value ?? ''}" in column "${heading(f)}": the figures are a part, not the whole count`,
		hint: 'send all the rows, or delete that column if the figures are the whole count',
	}),
};
