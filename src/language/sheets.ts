import type { Fault } from '../model/fault.ts';
import { say, told } from './faults/say.ts';
import { counted } from './numbers.ts';

/** Words for what was decided about a sheet as it was found. */
export const sheetDecisionsId = {
	english_marks: (cells: number, example: string, value: string): string =>
		`${cells} angka memakai koma ribuan cara Inggris, misalnya ${example} dibaca ${value}`,
	cells_emptied: (cells: string, first: string, more: boolean): string =>
		`${cells} sel kosong padahal nilainya sudah ada: ${first}${more ? ', ...' : ''}; nilai lama tetap dipakai. Bila nilai itu salah, batalkan dengan "dasbor impor batal" atau keluarkan dengan "dasbor periksa --tandai VARIABEL --desa DESA --periode P --sebagai keluar"`,
	emptiedCell: (variable: string, place: string, period: string, id: number): string =>
		`${variable} ${place} ${period} (impor ${id})`,
	hidden_rows: (rows: string): string => `baris tersembunyi ikut dibaca: ${rows}`,
	hidden_columns: (columns: string): string => `kolom tersembunyi ikut dibaca: ${columns}`,
	sum_incomplete: (variable: string, villages: string): string =>
		`${variable} tidak dijumlahkan karena sebagian kategorinya tidak ada di berkas: ${villages}`,
};
/** The same in English. */
export const sheetDecisionsEn: typeof sheetDecisionsId = {
	english_marks: (cells, example, value) =>
		`${counted(cells, 'number uses', 'numbers use')} commas between thousands, such as ${example} read as ${value}`,
	cells_emptied: (cells, first, more) =>
		`${counted(cells, 'cell is blank though its value is', 'cells are blank though their values are')} known: ${first}${more ? ', ...' : ''}; what was there stays. If that is wrong, take it back with "dasbor impor batal" or leave it out with "dasbor periksa --tandai VARIABLE --desa VILLAGE --periode P --sebagai keluar"`,
	emptiedCell: (variable, place, period, id) => `${variable} ${place} ${period} (import ${id})`,
	hidden_rows: (rows) => `hidden rows were read too: ${rows}`,
	hidden_columns: (columns) => `hidden columns were read too: ${columns}`,
	sum_incomplete: (variable, villages) =>
		`${variable} was not summed, as some of its categories are not in the file: ${villages}`,
};

/** Words for what is wrong with a sheet as it was found. */
export const sheetFaultsId = {
	village_contradiction: (f: Fault) => {
		const [byCode, name, code] = [say(f, 'byCode'), say(f, 'name'), f.value ?? ''];
		const kind = say(f, 'about') === 'kecamatan' ? 'kecamatan' : 'desa';
		switch (say(f, 'about')) {
			case 'names':
				return told(`dua nama desa di satu baris: "${byCode}" dan "${name}"`, 'sisakan nama desa yang benar');
			case 'location':
				return told(
					`daftar Desa ${byCode}, tetapi lokasi baris ini "${name}"`,
					'perbaiki lokasinya, atau pindahkan baris ini ke daftar desa itu',
				);
			case 'option':
				return told(`--desa ${byCode}, tetapi berkas menyebut "${name}"`, 'sesuaikan --desa dengan isi berkas');
			case 'sheet':
				return told(
					`lembar bernama ${byCode}, tetapi isinya menyebut "${name}"`,
					'perbaiki nama lembar atau nama desanya',
				);
		}
		const owner = byCode === code ? `kode ${code} bukan kode "${name}"` : `kode ${code} milik ${byCode}`;
		const right = say(f, 'nameCode') ? `nama "${name}" berkode ${say(f, 'nameCode')}; di sel ini ${code}. ` : '';
		return told(
			`kode dan nama tidak cocok: ${owner}${byCode === code ? '' : `, nama "${name}"`}`,
			`${right}${right ? 'Perbaiki' : 'perbaiki'} kode atau nama ${kind} di baris ini`,
		);
	},
	many_sheets: (f: Fault) =>
		told(
			`beberapa lembar tidak menyebut desanya: ${say(f, 'sheets')}`,
			'pilih satu dengan --lembar, atau tambahkan kolom "Desa" di tiap lembar',
		),
	data_above_heading: () =>
		told(
			'ada baris data desa di atas judul kolom',
			'pindahkan judul kolom ke atas baris data yang pertama, lalu simpan',
		),
	row_too_long: () =>
		told(
			'baris ini berisi lebih banyak kolom daripada judulnya; mungkin koma desimal terbaca sebagai pemisah kolom',
			'simpan sebagai .xlsx, atau sebagai CSV dengan titik koma',
		),
	scale_in_title: (f: Fault) =>
		told(
			`judul di atas tabel menyebut satuan lain: "${f.value ?? ''}"`,
			'tulis jumlah yang utuh (bukan ribuan, jutaan, atau persen), lalu hapus keterangan itu dari judul',
		),
	title_contradicts: (f: Fault) =>
		told(
			`judul di atas tabel, "${f.value ?? ''}", menyebut "${say(f, 'word')}", sedangkan judul kolom "${say(f, 'heading')}" tidak`,
			'bila isinya memang bukan angka kolom itu, minta angka yang benar; bila judulnya keliru, hapus kata itu dari judul, atau ajarkan bentuk berkas ini dengan --belajar',
		),
	title_narrows: (f: Fault) =>
		told(
			`"${say(f, 'word')}" di judul tabel atau nama lembar "${f.value ?? ''}" bisa membuat kolom "${say(f, 'heading')}" sebagian saja, bukan jumlah seluruhnya`,
			`bila angkanya memang jumlah seluruhnya, hapus "${say(f, 'word')}" dari judul atau nama lembar itu, lalu simpan; bila hanya sebagian, jangan diimpor sebagai "${say(f, 'heading')}"`,
		),
	cumulative_in_title: (f: Fault) =>
		told(
			`judul di atas tabel menyebut angka kumulatif: "${f.value ?? ''}"`,
			'minta angka periode itu saja; bila angkanya memang tidak kumulatif, hapus keterangan itu dari judul',
		),
	place_in_title: (f: Fault) =>
		told(
			`judul di atas tabel menyebut wilayah lain: "${f.value ?? ''}", bukan ${say(f, 'kecamatan')}`,
			'pastikan berkas dan ruang kerjanya benar; bila judulnya keliru, perbaiki judul itu lalu simpan',
		),
	period_contradiction: (f: Fault) =>
		told(
			`kolom periode di baris ini saling bertentangan: ${say(f, 'found')}`,
			'perbaiki tahun, bulan, atau semesternya',
		),
	value_range: (f: Fault) =>
		told(
			`${say(f, 'variable')} harus antara 0 dan ${say(f, 'most')} (${f.value ?? ''})`,
			`periksa tanda desimalnya, misalnya ${say(f, 'most') === '1' ? '0,7229 bukan 72,29' : '75,43 bukan 7543'}`,
		),
	value_marks: (f: Fault) =>
		told(
			`"${f.value ?? ''}" tidak pasti: titik dan koma dipakai berlainan di tabel ini`,
			'pakai satu cara menulis angka, misalnya 12500 tanpa tanda ribuan',
		),
	merged_figure: () =>
		told(
			'satu angka berada di sel gabungan untuk beberapa baris atau kolom',
			'pisahkan sel gabungannya dan tulis angka tiap desa',
		),
};
/** The same in English. */
export const sheetFaultsEn: typeof sheetFaultsId = {
	village_contradiction: (f) => {
		const [byCode, name, code] = [say(f, 'byCode'), say(f, 'name'), f.value ?? ''];
		const kind = say(f, 'about') === 'kecamatan' ? 'kecamatan' : 'village';
		switch (say(f, 'about')) {
			case 'names':
				return told(`two names of villages in one row: "${byCode}" and "${name}"`, 'leave the right one');
			case 'location':
				return told(
					`a list of Desa ${byCode}, but the location of this row is "${name}"`,
					'correct the location, or move the row to the list of that village',
				);
			case 'option':
				return told(`--desa ${byCode}, but the file names "${name}"`, 'let --desa agree with the file');
			case 'sheet':
				return told(
					`the sheet is named ${byCode}, but its content names "${name}"`,
					'correct the name of the sheet or of the village',
				);
		}
		const owner = byCode === code ? `${code} is not the code of "${name}"` : `code ${code} is that of ${byCode}`;
		const right = say(f, 'nameCode') ? `"${name}" has the code ${say(f, 'nameCode')}; this cell has ${code}. ` : '';
		return told(
			`code and name disagree: ${owner}${byCode === code ? '' : `, the name is "${name}"`}`,
			`${right}${right ? 'Correct' : 'correct'} the code or the name of the ${kind} in this row`,
		);
	},
	many_sheets: (f) =>
		told(
			`several sheets do not name their village: ${say(f, 'sheets')}`,
			'choose one with --lembar, or add a column "Desa" to each sheet',
		),
	data_above_heading: () =>
		told('there are rows of village data above the column headings', 'move the headings above the first row of data'),
	row_too_long: () =>
		told(
			'this row has more columns than the heading; a decimal comma may have been read as a separator',
			'save as .xlsx, or as CSV with semicolons',
		),
	scale_in_title: (f) =>
		told(
			`the title above the table names another unit: "${f.value ?? ''}"`,
			'write whole counts (not thousands, millions or percent) and remove that note from the title',
		),
	title_contradicts: (f) =>
		told(
			`the title above the table, "${f.value ?? ''}", says "${say(f, 'word')}", but the heading "${say(f, 'heading')}" does not`,
			'if the figures are not what the heading says, ask for the right ones; if the title is wrong, remove that word from it, or teach this layout with --belajar',
		),
	title_narrows: (f) =>
		told(
			`"${say(f, 'word')}" in the title or the name of the sheet, "${f.value ?? ''}", may make column "${say(f, 'heading')}" a part of the whole`,
			`if the figures are the whole, remove "${say(f, 'word')}" from the title or the name of the sheet and save; if they are a part, do not import them as "${say(f, 'heading')}"`,
		),
	cumulative_in_title: (f) =>
		told(
			`the title above the table says that figures are cumulative: "${f.value ?? ''}"`,
			'ask for the figures of that period alone; if they are not cumulative, remove that note from the title',
		),
	place_in_title: (f) =>
		told(
			`the title above the table names another place: "${f.value ?? ''}", not ${say(f, 'kecamatan')}`,
			'make sure that file and workspace are right; if the title is wrong, correct it and save',
		),
	period_contradiction: (f) =>
		told(
			`the period columns of this row contradict each other: ${say(f, 'found')}`,
			'correct the year, month or semester',
		),
	value_range: (f) =>
		told(
			`${say(f, 'variable')} must lie between 0 and ${say(f, 'most')} (${f.value ?? ''})`,
			`check the decimal mark, for example ${say(f, 'most') === '1' ? '0.7229 and not 72.29' : '75.43 and not 7543'}`,
		),
	value_marks: (f) =>
		told(
			`"${f.value ?? ''}" is unclear: points and commas are used in different ways in this table`,
			'write numbers in one way, for example 12500 without thousands marks',
		),
	merged_figure: () =>
		told(
			'one figure stands in a merged cell over several rows or columns',
			'unmerge it and write the figure of each village',
		),
};
