import type { Fault } from '../../model/fault.ts';
import { layoutTitleEn } from '../layout-titles.ts';
import { type FaultWords, say, told } from './say.ts';

/** The headings there are, and the columns whose headings are not shown. */
const headings = (fault: Fault, column: string): string =>
	[say(fault, 'headings'), ...[fault.detail?.hidden ?? []].flat().map((letters) => `${column} ${letters}`)]
		.filter(Boolean)
		.join(', ');

/** The answers that may be given, with what a bare number means: `1 (demam berdarah)`. */
function choices({ detail }: Fault): string {
	const [values, names] = [detail?.choices, detail?.names].map((list) => (Array.isArray(list) ? list : []));
	return values!.map((value, at) => (names![at] ? `${value} (${names![at]})` : value)).join(', ');
}

/** Words for headings, layouts, forms and tables that are not as they should be, in Indonesian. */
export const layoutFaultsId = {
	sheet_unknown: (f) => told(`tidak ada lembar "${say(f, 'sheet')}"`, `lembar yang ada: ${say(f, 'sheets')}`),
	no_heading: () =>
		told(
			'tidak ada baris judul kolom yang dikenal',
			'judul kolom memakai nama atau kode variabel; lihat dasbor katalog --variabel',
		),
	layout_unknown: (f) =>
		told(
			`tidak ada kolom data yang dikenal (judul yang ada: ${headings(f, 'kolom')})`,
			'beri kolom nama atau kode variabel (lihat dasbor katalog --variabel), atau ajarkan sekali: dasbor impor BERKAS --belajar',
		),
	layout_ambiguous: (f) =>
		told(`bentuk berkas bisa lebih dari satu: ${say(f, 'layouts')}`, 'sebutkan dengan --jenis BENTUK'),
	layout_not_read: (f) =>
		told(
			`bentuk "${say(f, 'title')}" dikenali, tetapi belum dapat dibaca`,
			'kirimkan rekap jumlah per desa untuk data ini',
		),
	no_data_rows: () =>
		told('ada judul kolom, tetapi tidak ada baris data', 'minta berkas yang berisi data kepada pengirim'),
	second_table: () =>
		told('satu lembar memuat lebih dari satu tabel', 'pindahkan tiap tabel ke lembar atau berkas sendiri'),
	form_unfilled: (f) =>
		told(
			`formulir ini belum diisi${say(f, 'senders') ? ` (${say(f, 'senders')})` : ''}; tidak ada angka di dalamnya`,
			'isi sel jawabannya lalu simpan, atau minta formulir yang sudah diisi kepada pengirim',
		),
	form_damaged: (f) =>
		told(
			`formulir ini tidak utuh lagi${say(f, 'what') ? ` (${say(f, 'what')})` : ''}`,
			'buat formulir baru dengan dasbor formulir, lalu salin isiannya ke sana',
		),
	form_contradiction: (f) =>
		told(
			`formulir ini dibuat untuk ${say(f, 'form')}, tetapi ${say(f, 'where')} menyebut ${say(f, 'found')}`,
			'satu formulir untuk satu periode, pengirim, dan tempat: buat formulir yang sesuai dengan dasbor formulir',
		),
	form_not_owed: (f) =>
		told(
			`${f.village ?? ''} kelurahan, dan ${say(f, 'variable')} hanya ada di desa: sel abu-abu ini tidak diisi`,
			'kosongkan sel ini; bila angkanya milik desa lain, tulis di baris desa itu',
		),
	answer_missing: (f) =>
		told(
			`berkas tidak menyebut ${say(f, 'name')}`,
			`sebutkan dengan --isian "${say(f, 'name')}=NILAI"; pilihan: ${choices(f)}`,
		),
	answer_unknown: (f) => told(`"${say(f, 'given')}" bukan pilihan untuk ${say(f, 'name')}`, `pilihan: ${choices(f)}`),
} satisfies Partial<FaultWords>;

/** Words for headings, layouts, forms and tables that are not as they should be, in English. */
export const layoutFaultsEn: Pick<FaultWords, keyof typeof layoutFaultsId> = {
	sheet_unknown: (f) => told(`there is no sheet "${say(f, 'sheet')}"`, `sheets: ${say(f, 'sheets')}`),
	no_heading: () =>
		told('no row of known column headings', 'headings are names or codes of variables; see dasbor katalog --variabel'),
	layout_unknown: (f) =>
		told(
			`no known data column (headings: ${headings(f, 'column')})`,
			'name the columns as variables (see dasbor katalog --variabel), or teach it once: dasbor impor FILE --belajar',
		),
	layout_ambiguous: (f) => told(`the layout could be any of: ${say(f, 'layouts')}`, 'name it with --jenis LAYOUT'),
	layout_not_read: (f) =>
		told(
			`layout "${layoutTitleEn(say(f, 'layout'), say(f, 'title'))}" is known but cannot be read yet`,
			'send counts per village for these data',
		),
	no_data_rows: () => told('there are headings but no rows of data', 'ask the sender for a file with data'),
	second_table: () => told('the sheet holds more than one table', 'move each table to a sheet or file of its own'),
	form_unfilled: (f) =>
		told(
			`this form is not filled in${say(f, 'senders') ? ` (${say(f, 'senders')})` : ''}; it holds no figures`,
			'fill in its answers and save it, or ask the sender for the one that is filled in',
		),
	form_damaged: (f) =>
		told(
			`this form is no longer whole${say(f, 'what') ? ` (${say(f, 'what')})` : ''}`,
			'make a new form with dasbor formulir and copy the answers into it',
		),
	form_contradiction: (f) =>
		told(
			`this form was made for ${say(f, 'form')}, but ${say(f, 'where')} says ${say(f, 'found')}`,
			'one form is for one period, sender and place: make the right one with dasbor formulir',
		),
	form_not_owed: (f) =>
		told(
			`${f.village ?? ''} is a kelurahan, and only a desa has ${say(f, 'variable')}: this grey cell is left empty`,
			'empty the cell; if the figure belongs to another village, write it in the row of that village',
		),
	answer_missing: (f) =>
		told(
			`the file does not say ${say(f, 'name')}`,
			`give it with --isian "${say(f, 'name')}=VALUE"; choices: ${choices(f)}`,
		),
	answer_unknown: (f) => told(`"${say(f, 'given')}" is no choice for ${say(f, 'name')}`, `choices: ${choices(f)}`),
};
