import type { Fault } from '../model/fault.ts';
import type { Told } from './words.ts';

/** What is wrong with a heading of a learned layout. */
const LEARNED_ID: Readonly<Record<string, string>> = {
	scaled: 'menyebut ribuan, jutaan, atau persen, padahal yang dibaca jumlahnya',
	many_periods: 'menyebut beberapa periode',
	personal: 'memuat data pribadi',
};
const LEARNED_EN: Readonly<Record<string, string>> = {
	scaled: 'says thousands, millions or percent, but counts are read from it',
	many_periods: 'names several periods',
	personal: 'is of personal data',
};
const stored = (fault: Fault): string => String(fault.detail?.stored ?? '');
const heading = (fault: Fault): string => String(fault.detail?.heading ?? '');

const variableOf = (fault: Fault): string => String(fault.detail?.variable ?? '');
/** Letters of columns with a word before the last. */
const partsOf = ({ detail }: Fault, and: string): string =>
	(Array.isArray(detail?.columns) ? detail.columns : []).join(', ').replace(/, (?=[^,]*$)/, ` ${and} `);

/** The lowest of the texts over a column. */
const lowest = (f: Fault): string => heading(f).split(' > ').at(-1)!;
/** Men or women below a heading: its total stands beside them, or nowhere. */
const isSex = (f: Fault): boolean => /^(l|p|lk|pr|laki-?\s?laki|perempuan|pria|wanita)$/i.test(lowest(f));
/** True where the text in doubt is the lowest of those over a column: a part of what stands above it. */
const isBelow = (f: Fault): boolean => !f.detail?.hidden && Boolean(f.value) && lowest(f) === f.value;

/** A text with a year: several of them, or with something else. */
const YEARS = /\b(19|20)\d\d\b/;

/** What to do with a column that another heading may make something else, so that obeying it never makes a part the whole. */
function groupHintId(f: Fault): string {
	const other = f.detail?.hidden ? 'judul lain itu' : `"${f.value ?? ''}"`;
	if (f.detail?.centre)
		return `tidak jelas kolom mana yang dinaungi ${other}: gabungkan selnya di atas semua kolomnya, atau tulis di atas tiap kolom`;
	if (YEARS.test(f.value ?? '')) return `tulis satu tahun atau bulan sebagai ganti ${other}, misalnya 2023`;
	if (isSex(f))
		return `tambahkan kolom berjudul Jumlah di sampingnya, di bawah judul yang sama, berisi laki-laki + perempuan; bila sudah ada, ganti judul di atasnya dengan nama lengkapnya (misalnya Balita sasaran, bukan S) atau kode variabel, atau ajarkan sekali: dasbor impor BERKAS --belajar`;
	if (f.detail?.known)
		return 'judul kedua baris itu mengukur hal yang berbeda: pakai satu kode variabel sebagai judul kolom (lihat dasbor katalog --variabel), atau ajarkan sekali: dasbor impor BERKAS --belajar';
	if (isBelow(f))
		return `bila hanya sebagian, tambahkan kolom berjudul Jumlah di sampingnya, di bawah judul yang sama; bila angkanya memang jumlah seluruhnya, ganti ${other} dengan Jumlah`;
	return `bila angkanya jumlah seluruh "${lowest(f)}", bukan hanya sebagiannya, hapus ${other} atau pakai kode variabel sebagai judul; bila lain, ajarkan sekali: dasbor impor BERKAS --belajar`;
}

/** The same in English. */
function groupHintEn(f: Fault): string {
	const other = f.detail?.hidden ? 'that other heading' : `"${f.value ?? ''}"`;
	if (f.detail?.centre)
		return `which columns ${other} stands over cannot be told: merge its cell over all of them, or write it over each`;
	if (YEARS.test(f.value ?? '')) return `write one year or month in place of ${other}, for example 2023`;
	if (isSex(f))
		return 'add a column headed Jumlah beside it, below the same heading, with men + women; if there is one, replace the heading above it by its full name (Balita sasaran, not S) or the code of a variable, or teach it once: dasbor impor FILE --belajar';
	if (f.detail?.known)
		return 'the two headings measure different things: head the column with the code of one variable (see dasbor katalog --variabel), or teach it once: dasbor impor FILE --belajar';
	if (isBelow(f))
		return `if it is a part only, add a column headed Jumlah beside it, below the same heading; if the figures are the whole count, replace ${other} by Jumlah`;
	return `if the figures are the whole count of "${lowest(f)}" and not a part of it, delete ${other} or head the column with the code of the variable; if not, teach it once: dasbor impor FILE --belajar`;
}

/** Words for figures that are only a part of what their heading says. */
export const columnFaultsId = {
	value_zeros: (f: Fault): Told => ({
		message: `"${f.value ?? ''}" bukan jumlah: mungkin angka seperti 4,000 terbelah oleh koma pemisah kolom`,
		hint: 'simpan sebagai .xlsx, atau sebagai CSV dengan titik koma; nol ditulis 0',
	}),
	value_scaled: (f: Fault): Told => ({
		message: `sel tampil sebagai "${f.value ?? ''}", tetapi yang tersimpan di dalamnya ${stored(f)}: tidak jelas mana yang benar`,
		hint: 'ketik angkanya yang lengkap dan ubah format selnya menjadi Umum (General) atau #.##0',
	}),
	heading_group: (f: Fault): Told => ({
		message: `kolom "${heading(f)}" tidak dibaca: ${f.detail?.hidden ? 'judul lain di atasnya' : `"${f.value ?? ''}"`} bisa membuatnya sebagian saja, tahap lain, atau ukuran lain`,
		hint: groupHintId(f),
	}),
	learned_unsafe: (f: Fault): Told => ({
		message: `bentuk "${String(f.detail?.title ?? '')}" yang pernah diajarkan tidak dipakai: judul kolom "${heading(f)}" ${LEARNED_ID[String(f.detail?.problem)] ?? 'tidak dapat dibaca apa adanya'}`,
		hint: 'ganti judul kolomnya, lalu ajarkan lagi: dasbor impor BERKAS --belajar',
	}),
	heading_shared: (f: Fault): Told => ({
		message: `judul "${f.value ?? ''}" menaungi beberapa kolom berisi angka tanpa judulnya sendiri: tidak jelas kolom mana yang dimaksud`,
		hint: 'beri tiap kolom judulnya sendiri, misalnya Laki-laki, Perempuan, Jumlah',
	}),
	heading_month: (f: Fault): Told => ({
		message: `kolom "${heading(f)}" berdiri di deret bulan, tetapi bukan nama bulan yang dikenal: satu bulan bisa hilang`,
		hint: 'tulis nama bulannya lengkap, misalnya Maret; kolom yang bukan bulan pindahkan ke belakang deret',
	}),
	month_column: (f: Fault): Told => ({
		message: `kolom "${heading(f)}" berisi angka satu bulan, bukan ${f.value ?? ''}`,
		hint: 'sebutkan bulannya: --periode 2024-10',
	}),
	column_narrows: (f: Fault): Told => ({
		message: `${f.row === undefined ? 'semua baris' : 'baris ini'} berisi "${f.value ?? ''}" di kolom "${heading(f)}": angkanya hanya sebagian, bukan jumlah seluruhnya`,
		hint: 'kirim barisnya yang lengkap, atau hapus kolom itu bila angkanya memang jumlah seluruhnya',
	}),
	column_added_twice: (f: Fault): Told => ({
		message: `kolom "${heading(f)}" adalah jumlah dari kolom ${partsOf(f, 'dan')}; bila semuanya dijumlahkan menjadi ${variableOf(f)}, angkanya terhitung dua kali`,
		hint: `baca kolom jumlahnya saja: --kolom "JUDUL=@abaikan" untuk kolom ${partsOf(f, 'dan')}`,
	}),
	column_one_sex: (f: Fault): Told => ({
		message: `kolom "${heading(f)}" hanya satu jenis kelamin, sedangkan ${variableOf(f)} menghitung semuanya; kolom ${String(f.detail?.other ?? '')} tidak ikut dibaca`,
		hint: 'baca kolom jumlahnya, atau kedua jenis kelamin sebagai variabel yang sama',
	}),
};
/** The same in English. */
export const columnFaultsEn: typeof columnFaultsId = {
	value_zeros: (f) => ({
		message: `"${f.value ?? ''}" is no count: a number such as 4,000 may have been split at the comma between columns`,
		hint: 'save as .xlsx, or as CSV with semicolons; write zero as 0',
	}),
	value_scaled: (f) => ({
		message: `the cell shows "${f.value ?? ''}" but holds ${stored(f)}: which one is right cannot be told`,
		hint: 'type the whole number and change the format of the cell to General or #,##0',
	}),
	heading_group: (f) => ({
		message: `column "${heading(f)}" is not read: ${f.detail?.hidden ? 'another heading over it' : `"${f.value ?? ''}"`} may make it a part, another stage or another measure`,
		hint: groupHintEn(f),
	}),
	learned_unsafe: (f) => ({
		message: `the learned layout "${String(f.detail?.title ?? '')}" is not used: the heading of column "${heading(f)}" ${LEARNED_EN[String(f.detail?.problem)] ?? 'cannot be read as it stands'}`,
		hint: 'change the heading, then teach it again: dasbor impor FILE --belajar',
	}),
	heading_shared: (f) => ({
		message: `the heading "${f.value ?? ''}" stands over several columns of figures that have no heading of their own: which one is meant cannot be told`,
		hint: 'give each column a heading of its own, such as Laki-laki, Perempuan, Jumlah',
	}),
	heading_month: (f) => ({
		message: `column "${heading(f)}" stands in a run of months but is no month that is known: a month may be missing`,
		hint: 'write the name of the month in full, such as Maret; move a column that is no month behind the run',
	}),
	month_column: (f) => ({
		message: `column "${heading(f)}" holds the figures of one month, not of ${f.value ?? ''}`,
		hint: 'say the month: --periode 2024-10',
	}),
	column_narrows: (f) => ({
		message: `${f.row === undefined ? 'every' : 'this'} row holds "${f.value ?? ''}" in column "${heading(f)}": the figures are a part, not the whole count`,
		hint: 'send all the rows, or delete that column if the figures are the whole count',
	}),
	column_added_twice: (f) => ({
		message: `column "${heading(f)}" is the sum of columns ${partsOf(f, 'and')}; added together into ${variableOf(f)} they would be counted twice`,
		hint: `read the column of the sum only: --kolom "HEADING=@abaikan" for columns ${partsOf(f, 'and')}`,
	}),
	column_one_sex: (f) => ({
		message: `column "${heading(f)}" counts one sex only, while ${variableOf(f)} counts all; column ${String(f.detail?.other ?? '')} is not read with it`,
		hint: 'read the column of the sum, or both sexes as the same variable',
	}),
};

/** Words for columns that are passed over although their headings are known. */
export const columnDecisionsId = {
	/** A column whose heading is not told. */
	columnLetter: (letters: string): string => `kolom ${letters}`,
	columns_grouped: (columns: string): string =>
		`tidak dibaca karena judul lain di kolomnya bisa mengubah artinya: ${columns} (ganti judulnya, atau ajarkan: --belajar)`,
	columns_shared: (columns: string): string =>
		`tidak dibaca karena satu judul menaungi beberapa kolom angka: ${columns} (beri tiap kolom judulnya sendiri)`,
	columns_added: (variable: string, columns: string): string => `kolom dijumlahkan menjadi ${variable}: ${columns}`,
	period_sums: (columns: string): string => `tidak dibaca karena jumlah dari periode di sampingnya: ${columns}`,
};
/** The same in English. */
export const columnDecisionsEn: typeof columnDecisionsId = {
	columnLetter: (letters) => `column ${letters}`,
	columns_grouped: (columns) =>
		`not read because another heading over the column may change its meaning: ${columns} (change the heading, or teach it: --belajar)`,
	columns_shared: (columns) =>
		`not read because one heading stands over several columns of figures: ${columns} (give each column its own heading)`,
	columns_added: (variable, columns) => `columns added into ${variable}: ${columns}`,
	period_sums: (columns) => `not read because they add up the periods beside them: ${columns}`,
};
