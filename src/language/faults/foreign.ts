import type { Told } from '../words.ts';
import { told } from './say.ts';

/** What a file is that is no table, by its format, in Indonesian: its kind, and what to do with it. */
const KINDS_ID: Readonly<Record<string, readonly [string, string]>> = {
	ods: [
		'berkas ini lembar kerja OpenDocument (.ods)',
		'buka di LibreOffice atau Excel, lalu simpan sebagai .xlsx dan impor berkas itu',
	],
	xlsb: ['berkas ini Excel biner (.xlsb)', 'buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx'],
	gzip: [
		'berkas ini dimampatkan (.gz)',
		'keluarkan dulu isinya (misalnya dengan 7-Zip), lalu impor berkas di dalamnya',
	],
	rar: ['berkas ini arsip .rar', 'keluarkan dulu isinya, lalu impor foldernya atau buat arsip .zip'],
	'7z': ['berkas ini arsip .7z', 'keluarkan dulu isinya, lalu impor foldernya atau buat arsip .zip'],
	pdf: ['berkas ini PDF', 'minta tabelnya dalam Excel (.xlsx) kepada pengirim; PDF tidak dapat dibaca dengan pasti'],
	image: ['berkas ini gambar', 'minta tabelnya dalam Excel (.xlsx) kepada pengirim'],
	doc: ['berkas ini dokumen Word', 'salin tabelnya ke Excel, simpan sebagai .xlsx, lalu impor berkas itu'],
	docx: ['berkas ini dokumen Word', 'salin tabelnya ke Excel, simpan sebagai .xlsx, lalu impor berkas itu'],
};
/** The same in English. */
const KINDS_EN: typeof KINDS_ID = {
	ods: [
		'this is an OpenDocument spreadsheet (.ods)',
		'open it in LibreOffice or Excel, save it as .xlsx and import that file',
	],
	xlsb: ['this is a binary Excel file (.xlsb)', 'open it in Excel or LibreOffice and save it as .xlsx'],
	gzip: ['this file is compressed (.gz)', 'unpack it first (for example with 7-Zip) and import the file inside'],
	rar: ['this is a .rar archive', 'unpack it first, then import the folder or make a .zip of it'],
	'7z': ['this is a .7z archive', 'unpack it first, then import the folder or make a .zip of it'],
	pdf: ['this is a PDF', 'ask the sender for the table as Excel (.xlsx); a PDF cannot be read with certainty'],
	image: ['this is a picture', 'ask the sender for the table as Excel (.xlsx)'],
	doc: ['this is a Word document', 'copy the table to Excel, save it as .xlsx and import that file'],
	docx: ['this is a Word document', 'copy the table to Excel, save it as .xlsx and import that file'],
};

/** What is said of a file that is no table, in Indonesian. `format` as `FileFault` has it; blank where not known. */
export const foreignFileId = (format: string): Told =>
	told(
		...(KINDS_ID[format] ?? [
			'berkas ini bukan buku kerja Excel (.xlsx) atau tabel teks (.csv)',
			'simpan sebagai .xlsx atau .csv lalu ulangi',
		]),
	);

/** The same in English. */
export const foreignFileEn = (format: string): Told =>
	told(
		...(KINDS_EN[format] ?? [
			'this is not an Excel workbook (.xlsx) or a text table (.csv)',
			'save it as .xlsx or .csv and try again',
		]),
	);
