import { foreignFileEn, foreignFileId } from './foreign.ts';
import { type FaultWords, say, told } from './say.ts';

/** Words for what is wrong with a file before any of it is read, in Indonesian. */
export const fileFaultsId = {
	file_missing: () => told('berkas tidak ditemukan', 'periksa nama dan folder berkas'),
	file_unreadable: () =>
		told('berkas tidak dapat dibuka', 'periksa izin berkas, atau tutup program lain yang memakainya'),
	file_empty: () => told('berkas kosong', 'minta berkas yang berisi data kepada pengirim'),
	file_too_large: () => told('berkas terlalu besar untuk dibaca dengan aman', 'bagi berkas menjadi beberapa bagian'),
	columns_too_many: (f) =>
		told(
			`ada baris dengan ${say(f, 'columns')} kolom; tabel desa tidak selebar itu`,
			'hapus kolom yang tidak dipakai, lalu ulangi; untuk daftar penduduk sebutkan juga bentuknya, misalnya --jenis opensid/penduduk',
		),
	file_changed: () =>
		told(
			'berkas berubah saat sedang dibaca',
			'tutup program lain yang menulisnya, lalu ulangi; tidak ada yang disimpan',
		),
	archive_empty: (f) =>
		told(
			`tidak ada tabel di dalamnya${say(f, 'members') ? `; isinya: ${say(f, 'members')}` : ''}`,
			'berikan folder atau zip yang berisi berkas .xlsx atau .csv',
		),
	archive_escapes: (f) =>
		told(
			`arsip memuat nama yang keluar dari foldernya sendiri: "${say(f, 'member')}"`,
			'minta arsip yang dibuat ulang; yang ini tidak aman',
		),
	archive_repeats: (f) =>
		told(
			`ada dua berkas dengan nama yang sama di dalamnya: "${say(f, 'member')}"`,
			'keluarkan isinya, pilih berkas yang benar, lalu impor berkas itu',
		),
	archive_crowded: (f) =>
		told(`isinya lebih dari ${say(f, 'most')} berkas`, 'pisahkan berkas yang akan diimpor ke folder sendiri'),
	archive_nested: () =>
		told('arsip di dalam arsip tidak dibuka', 'keluarkan arsip yang di dalam, lalu impor arsip itu sendiri'),
	not_a_workbook: (f) => foreignFileId(say(f, 'format')),
	old_xls: () => told('berkas ini Excel lama (.xls)', 'buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx'),
	html_as_xls: () =>
		told('berkas ini halaman web yang diberi nama Excel', 'buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx'),
	password_protected: () =>
		told('berkas ini dikunci kata sandi', 'buka dengan kata sandinya, hapus kata sandi, lalu simpan lagi'),
	workbook_damaged: (f) =>
		told(
			`buku kerja rusak atau tidak lengkap${say(f, 'what') ? ` (${say(f, 'what')})` : ''}`,
			'unduh atau minta ulang berkasnya',
		),
	text_damaged: (f) =>
		told(
			`tabel teks rusak${say(f, 'line') ? ` di baris ${say(f, 'line')}` : ''}: tanda kutip tidak ditutup atau ada isi yang bukan teks`,
			'buka dan simpan ulang sebagai .xlsx atau CSV UTF-8',
		),
} satisfies Partial<FaultWords>;

/** Words for what is wrong with a file before any of it is read, in English. */
export const fileFaultsEn: Pick<FaultWords, keyof typeof fileFaultsId> = {
	file_missing: () => told('file not found', 'check the name and the folder'),
	file_unreadable: () => told('the file cannot be opened', 'check its permissions, or close the program that uses it'),
	file_empty: () => told('the file is empty', 'ask the sender for a file with data'),
	file_too_large: () => told('the file is too large to be read safely', 'split it into parts'),
	columns_too_many: (f) =>
		told(
			`there are rows of ${say(f, 'columns')} columns; no table of villages is so wide`,
			'delete the columns that are not used and try again; for a list of inhabitants name its layout too, such as --jenis opensid/penduduk',
		),
	file_changed: () =>
		told('the file changed while it was read', 'close the program that writes to it and try again; nothing was kept'),
	archive_empty: (f) =>
		told(
			`there are no tables in it${say(f, 'members') ? `; it holds: ${say(f, 'members')}` : ''}`,
			'give a folder or a zip that holds .xlsx or .csv files',
		),
	archive_escapes: (f) =>
		told(
			`the archive holds a name that leads out of its own folder: "${say(f, 'member')}"`,
			'ask for an archive made anew; this one is not safe',
		),
	archive_repeats: (f) =>
		told(
			`two files in it have the same name: "${say(f, 'member')}"`,
			'unpack it, choose the right file and import that one',
		),
	archive_crowded: (f) =>
		told(`it holds more than ${say(f, 'most')} files`, 'put the files to be imported into a folder of their own'),
	archive_nested: () =>
		told('an archive inside an archive is not opened', 'unpack the inner archive and import it by itself'),
	not_a_workbook: (f) => foreignFileEn(say(f, 'format')),
	old_xls: () => told('this is an old Excel file (.xls)', 'open it in Excel or LibreOffice and save it as .xlsx'),
	html_as_xls: () => told('this is a web page named as Excel', 'open it in Excel or LibreOffice and save it as .xlsx'),
	password_protected: () =>
		told('the file is locked with a password', 'open it, remove the password and save it again'),
	workbook_damaged: (f) =>
		told(
			`the workbook is damaged or incomplete${say(f, 'what') ? ` (${say(f, 'what')})` : ''}`,
			'download or ask for it again',
		),
	text_damaged: (f) =>
		told(
			`the text table is damaged${say(f, 'line') ? ` at line ${say(f, 'line')}` : ''}: a quote is not closed or there is something that is not text`,
			'open it and save it again as .xlsx or UTF-8 CSV',
		),
};
