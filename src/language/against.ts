import type { Fault } from '../model/fault.ts';
import { say, told } from './faults/say.ts';

/** Words for figures that what stands around them speaks against, in Indonesian. */
export const againstFaultsId = {
	period_future: (f: Fault) =>
		told(
			`${say(f, 'variable')} untuk ${f.value ?? ''} belum mungkin dihitung: sekarang ${say(f, 'today')}`,
			say(f, 'typed')
				? 'perbaiki --periode; bila jam komputer ini salah, sebutkan tanggal hari ini dengan --tanggal'
				: 'perbaiki periodenya, atau hapus kolom atau baris yang berisi rencana; bila jam komputer ini salah, sebutkan tanggal hari ini dengan --tanggal',
		),
	unit_numbers: (f: Fault) =>
		told(
			`angka di kolom "${say(f, 'heading')}" (misalnya ${f.value ?? ''}) bisa nomor ${say(f, 'unit')}, sehingga angka lain di barisnya hanya sebagian desa`,
			`bila itu banyaknya ${say(f, 'unit')}, beri judul "Jumlah ${say(f, 'unit')}"; bila nomornya, kirim jumlah seluruh desa`,
		),
};
/** The same in English. */
export const againstFaultsEn: typeof againstFaultsId = {
	period_future: (f) =>
		told(
			`${say(f, 'variable')} of ${f.value ?? ''} cannot have been counted yet: it is ${say(f, 'today')}`,
			say(f, 'typed')
				? 'correct --periode; if the clock of this computer is wrong, give the date of today with --tanggal'
				: 'correct the period, or delete the column or rows of what is planned; if the clock of this computer is wrong, give the date of today with --tanggal',
		),
	unit_numbers: (f) =>
		told(
			`the numbers of column "${say(f, 'heading')}" (such as ${f.value ?? ''}) may name one ${say(f, 'unit')}, so that the other figures of the row are a part of the village`,
			`if they count how many there are, head the column "Jumlah ${say(f, 'unit')}"; if they name one, send the figures of the whole village`,
		),
};

/** What was found to speak against the figures of a file that were kept all the same, in Indonesian. */
export const againstDecisionsId = {
	file_name_differs: {
		part: (said: string, heading: string): string =>
			`nama berkas menyebut "${said}": pastikan kolom "${heading}" memang jumlah seluruhnya`,
		period: (said: string, own: string): string => `nama berkas menyebut ${said}, padahal angkanya untuk ${own}`,
		village: (said: string, own: string): string => `nama berkas menyebut desa ${said}, padahal isinya ${own}`,
		kecamatan: (said: string, own: string): string => `nama berkas menyebut kecamatan ${said}, bukan ${own}`,
	},
	note_leaves_out: (words: string): string => `catatan pada tabel menyebut "${words}": angkanya mungkin belum utuh`,
	money_small: (variable: string, highest: string, villages?: string): string =>
		villages === undefined
			? `${variable} paling besar Rp${highest}: terlalu kecil untuk satu desa, mungkin dalam ribuan atau jutaan rupiah`
			: `${variable} di ${villages} paling besar Rp${highest}, jauh di bawah desa lain: mungkin dalam ribuan atau jutaan rupiah`,
	title_other_period: (title: string, periods: string): string =>
		`judul di atas tabel menyebut ${title}, padahal kolom atau barisnya ${periods}: yang dipakai ${periods}`,
};
/** The same in English. */
export const againstDecisionsEn: typeof againstDecisionsId = {
	file_name_differs: {
		part: (said, heading) =>
			`the name of the file says "${said}": make sure that column "${heading}" is the whole count`,
		period: (said, own) => `the name of the file says ${said}, but its figures are for ${own}`,
		village: (said, own) => `the name of the file says village ${said}, but it is about ${own}`,
		kecamatan: (said, own) => `the name of the file says kecamatan ${said}, not ${own}`,
	},
	note_leaves_out: (words) => `a note with the table says "${words}": its figures may lack something`,
	money_small: (variable, highest, villages) =>
		villages === undefined
			? `${variable} is at most Rp${highest}: too little for a village, perhaps in thousands or millions of rupiah`
			: `${variable} of ${villages} is at most Rp${highest}, far below the other villages: perhaps in thousands or millions of rupiah`,
	title_other_period: (title, periods) =>
		`the title above the table says ${title}, but its columns or rows say ${periods}: ${periods} is used`,
};
