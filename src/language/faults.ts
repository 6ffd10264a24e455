import type { Fault, FaultCode, Mistake, MistakeCode, TableFaultCode } from '../model/fault.ts';
import type { PeriodKind } from '../model/period.ts';
import { columnFaultsEn, columnFaultsId } from './columns.ts';
import { type LearnWords, learnWordsEn, learnWordsId } from './learn.ts';
import { sheetFaultsEn, sheetFaultsId } from './sheets.ts';
import type { Told } from './words.ts';

type FaultWords = Readonly<Record<FaultCode, (fault: Fault) => Told>>;
type MistakeWords = Readonly<Record<MistakeCode, (detail: Mistake['detail']) => Told>>;

const told = (message: string, hint: string): Told => ({ message, hint });
/** One detail as text; lists are joined. */
const say = (fault: { detail?: Fault['detail'] }, name: string): string => {
	const value = fault.detail?.[name];
	return value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);
};

const PERIOD_KINDS_ID: Readonly<Record<PeriodKind, string>> = {
	month: 'bulan',
	quarter: 'triwulan',
	semester: 'semester',
	year: 'tahun',
	school_year: 'tahun ajaran',
};
const PERIOD_KINDS_EN: Readonly<Record<PeriodKind, string>> = {
	month: 'month',
	quarter: 'quarter',
	semester: 'semester',
	year: 'year',
	school_year: 'school year',
};

export const faultsId: FaultWords = {
	...sheetFaultsId,
	...columnFaultsId,
	file_missing: () => told('berkas tidak ditemukan', 'periksa nama dan folder berkas'),
	file_unreadable: () =>
		told('berkas tidak dapat dibuka', 'periksa izin berkas, atau tutup program lain yang memakainya'),
	file_empty: () => told('berkas kosong', 'minta berkas yang berisi data kepada pengirim'),
	file_too_large: () => told('berkas terlalu besar untuk dibaca dengan aman', 'bagi berkas menjadi beberapa bagian'),
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
	not_a_workbook: () =>
		told(
			'berkas ini bukan buku kerja Excel (.xlsx) atau tabel teks (.csv)',
			'simpan sebagai .xlsx atau .csv lalu ulangi',
		),
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
	sheet_unknown: (f) => told(`tidak ada lembar "${say(f, 'sheet')}"`, `lembar yang ada: ${say(f, 'sheets')}`),
	no_heading: () =>
		told(
			'tidak ada baris judul kolom yang dikenal',
			'judul kolom memakai nama atau kode variabel; lihat dasbor katalog --variabel',
		),
	layout_unknown: (f) =>
		told(
			`tidak ada kolom data yang dikenal (judul yang ada: ${say(f, 'headings')})`,
			'beri kolom nama atau kode variabel (lihat dasbor katalog --variabel), atau ajarkan sekali: dasbor impor BERKAS --belajar',
		),
	layout_ambiguous: (f) =>
		told(`bentuk berkas bisa lebih dari satu: ${say(f, 'layouts')}`, 'sebutkan dengan --jenis BENTUK'),
	layout_not_read: (f) =>
		told(
			`bentuk "${say(f, 'title')}" dikenali, tetapi belum dapat dibaca`,
			'kirimkan rekap jumlah per desa untuk data ini',
		),
	personal_data: (f) =>
		told(
			`berkas memuat data pribadi (kolom: ${say(f, 'columns')}) dan bentuknya tidak dapat dihitung; tidak ada yang disimpan${say(f, 'lost') ? `. Kolom ${say(f, 'lost')} berisi nomor identitas sebagai bilangan: angka ke-16 hilang` : ''}`,
			'minta rekap jumlah per desa tanpa NIK, nama orang, atau alamat; atau berkas asli OpenSID, SIAK, atau e-PPGBM: itu dihitung sendiri',
		),
	person_in_two_villages: (f) =>
		told(
			`NIK yang sama juga ada di baris ${say(f, 'first')}, untuk desa lain (${say(f, 'villages')})`,
			'tanyakan di desa mana orang itu tinggal, lalu hapus baris yang lain',
		),
	persons_in_sheets: (f) =>
		told(
			`penduduk satu desa ada di beberapa lembar: ${say(f, 'sheets')}`,
			'sebutkan satu lembar dengan --lembar NAMA, atau gabungkan lembar-lembar itu',
		),
	person_columns_twice: (f) =>
		told(
			`dua kolom untuk hal yang sama: ${say(f, 'columns')}; tidak jelas mana yang dihitung`,
			'hapus atau ganti judul kolom yang tidak dipakai, lalu ulangi',
		),
	measured_when: () =>
		told(
			'tanggal pengukuran kosong atau tidak terbaca',
			'isi tanggal pengukuran, misalnya 31/12/2024, atau hapus baris ini',
		),
	identity_digits_lost: () =>
		told(
			'nomor identitas kehilangan angka terakhir: tersimpan sebagai bilangan, atau semuanya berakhir dengan 0',
			'minta berkas asli dengan NIK, nomor KK, dan nomor rumah tangga sebagai teks',
		),
	dates_month_first: (f) =>
		told(
			`tanggal ditulis bulan dahulu (${say(f, 'count')} tanggal hanya terbaca begitu), sehingga tanggal lain bisa terbaca salah`,
			'minta berkas dengan tanggal hari-bulan-tahun, misalnya 31/12/2024, atau 2024-12-31',
		),
	aid_list_missing: () =>
		told(
			'daftar program bantuan tidak ada di berkas ini',
			'daftar program dan daftar peserta dibaca bersama: masukkan folder atau zip dari OpenSID yang memuat keduanya',
		),
	no_data_rows: () =>
		told('ada judul kolom, tetapi tidak ada baris data', 'minta berkas yang berisi data kepada pengirim'),
	other_kecamatan: (f) =>
		told(
			`tidak ada baris untuk ${say(f, 'kecamatan')}${say(f, 'found') ? `; berkas ini memuat: ${say(f, 'found')}` : ''}`,
			'pastikan berkas dan ruang kerjanya benar',
		),
	village_unknown: (f) => {
		if (f.detail?.hidden)
			return told(
				'isi sel ini bukan desa di kecamatan ini; tidak ditampilkan karena mungkin nama orang',
				'tulis nama desa di kolom desa, atau pastikan dengan --cocokkan "NAMA=KODE"',
			);
		if (!f.value) return told('nama desa kosong', 'isi nama atau kode desa di baris ini');
		return told(
			`"${f.value}" bukan desa di kecamatan ini${say(f, 'proposals') ? `; mungkin ${say(f, 'proposals')}` : ''}`,
			`perbaiki namanya, atau pastikan dengan --cocokkan "${say(f, 'match') || `${f.value}=KODE`}"`,
		);
	},
	village_not_given: () =>
		told('berkas ini untuk satu desa dan tidak menyebut desanya', 'sebutkan dengan --desa KODE atau --desa NAMA'),
	village_column_missing: () =>
		told(
			'tidak ada kolom kode desa atau nama desa',
			'tambahkan kolom "Kode Desa" atau "Desa", atau pakai --desa untuk satu desa',
		),
	code_system_unclear: (f) =>
		told(
			`kode desa di kolom "${say(f, 'column')}" bisa kode Kemendagri atau BPS, dan tidak ada nama untuk memastikannya`,
			'tambahkan kolom nama desa',
		),
	siskeudes_village_unknown: (f) =>
		told(
			`kode desa Siskeudes "${f.value ?? ''}"${say(f, 'name') ? ` (${say(f, 'name')})` : ''} belum diketahui desanya${say(f, 'proposals') ? `; mungkin ${say(f, 'proposals')}` : ''}`,
			`pastikan dengan --cocokkan "${f.value ?? ''}=${say(f, 'example')}", atau --desa bila berkas untuk satu desa`,
		),
	siskeudes_table_missing: (f) =>
		told(
			`${say(f, 'beside')} tanpa tabel ${say(f, 'table')}: uang muka dan pembayaran tidak dapat dibedakan`,
			'kirimkan zip atau folder ekspor Siskeudes yang lengkap',
		),
	spp_unknown: (f) =>
		told(
			`SPP "${f.value ?? ''}" tidak ada di Ta_SPP, jadi jenisnya tidak diketahui`,
			'ekspor ulang semua tabel dari Siskeudes pada saat yang sama',
		),
	activity_unreadable: (f) =>
		told(`"${f.value ?? ''}" bukan kode kegiatan`, 'contoh yang benar: 02.02.01 (bidang, sub bidang, kegiatan)'),
	account_unreadable: (f) => told(`"${f.value ?? ''}" bukan kode rekening`, 'contoh yang benar: 5.2.1.01'),
	amounts_scaled: (f) =>
		told(
			`jumlah uang tidak ditulis dalam rupiah penuh ("${f.value ?? ''}")`,
			'tulis semua jumlah dalam rupiah penuh, dan hapus keterangan ribuan atau jutaan',
		),
	budget_too_old: (f) =>
		told(
			`anggaran tahun ${f.value ?? ''} memakai kode sebelum Permendagri 20/2018`,
			'hanya anggaran mulai 2019 yang dapat dibaca',
		),
	period_missing: (f) => {
		if (say(f, 'title'))
			return told(
				`${say(f, 'row') ? `baris ${say(f, 'row')}` : 'nama lembar'} menyebut "${say(f, 'title')}"; periodenya tidak ada di kolom`,
				`bila benar, ulangi dengan --periode ${say(f, 'offer')}`,
			);
		return told(
			`periode tidak ada di berkas${say(f, 'offer') ? `; nama berkas menyebut ${say(f, 'offer')}` : ''}`,
			`sebutkan dengan --periode${say(f, 'example') ? `, misalnya --periode ${say(f, 'example')}` : ''}`,
		);
	},
	period_kind: (f) =>
		told(
			`lembar ini untuk satu ${PERIOD_KINDS_ID[say(f, 'kind') as PeriodKind]}, bukan ${say(f, 'given')}`,
			`misalnya --periode ${say(f, 'example')}`,
		),
	period_outside: (f) =>
		told(
			`periode di berkas (${say(f, 'found')}) tidak termasuk --periode ${say(f, 'given')}`,
			'sesuaikan --periode dengan isi berkas, atau pakai berkas yang sesuai',
		),
	period_unreadable: (f) =>
		told(
			`periode "${f.value ?? ''}" tidak terbaca`,
			`contoh yang benar: ${say(f, 'example') || '2024, Oktober, 2024-S1'}`,
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
	answer_missing: (f) =>
		told(
			`berkas tidak menyebut ${say(f, 'name')}`,
			`sebutkan dengan --isian "${say(f, 'name')}=NILAI"; pilihan: ${say(f, 'choices')}`,
		),
	answer_unknown: (f) =>
		told(`"${say(f, 'given')}" bukan pilihan untuk ${say(f, 'name')}`, `pilihan: ${say(f, 'choices')}`),
	value_unreadable: (f) =>
		f.detail?.yesNo
			? told(`"${f.value ?? ''}" bukan Ya atau Tidak untuk ${say(f, 'variable')}`, 'tulis Ya atau Tidak')
			: told(`"${f.value ?? ''}" bukan angka untuk ${say(f, 'variable')}`, 'tulis angka saja, misalnya 1250'),
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
			`angka berbeda untuk desa, data, dan periode yang sama: ${say(f, 'values')} (${say(f, 'variable')}, ${say(f, 'cells')})`,
			'sisakan satu baris yang benar',
		),
	second_table: () =>
		told('satu lembar memuat lebih dari satu tabel', 'pindahkan tiap tabel ke lembar atau berkas sendiri'),
	split_rows: (f) =>
		told(
			`satu desa ditulis dalam beberapa baris${f.value ? ` (mulai dari "${f.value}")` : ''}; bagian desa tidak dijumlahkan sendiri`,
			'tulis satu baris untuk satu desa dan periode, dengan jumlahnya',
		),
};

export const faultsEn: FaultWords = {
	...sheetFaultsEn,
	...columnFaultsEn,
	file_missing: () => told('file not found', 'check the name and the folder'),
	file_unreadable: () => told('the file cannot be opened', 'check its permissions, or close the program that uses it'),
	file_empty: () => told('the file is empty', 'ask the sender for a file with data'),
	file_too_large: () => told('the file is too large to be read safely', 'split it into parts'),
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
	not_a_workbook: () =>
		told('this is not an Excel workbook (.xlsx) or a text table (.csv)', 'save it as .xlsx or .csv and try again'),
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
	sheet_unknown: (f) => told(`there is no sheet "${say(f, 'sheet')}"`, `sheets: ${say(f, 'sheets')}`),
	no_heading: () =>
		told('no row of known column headings', 'headings are names or codes of variables; see dasbor katalog --variabel'),
	layout_unknown: (f) =>
		told(
			`no known data column (headings: ${say(f, 'headings')})`,
			'name the columns as variables (see dasbor katalog --variabel), or teach it once: dasbor impor FILE --belajar',
		),
	layout_ambiguous: (f) => told(`the layout could be any of: ${say(f, 'layouts')}`, 'name it with --jenis LAYOUT'),
	layout_not_read: (f) =>
		told(`layout "${say(f, 'title')}" is known but cannot be read yet`, 'send counts per village for these data'),
	personal_data: (f) =>
		told(
			`the file holds personal data (columns: ${say(f, 'columns')}) in a layout that cannot be counted; nothing was stored${say(f, 'lost') ? `. Column ${say(f, 'lost')} holds identity numbers as numbers: the 16th digit is lost` : ''}`,
			'ask for counts per village without identity numbers, names of persons or addresses; or for the original file of OpenSID, SIAK or e-PPGBM, which is counted',
		),
	person_in_two_villages: (f) =>
		told(
			`the same NIK stands in row ${say(f, 'first')}, for another village (${say(f, 'villages')})`,
			'ask in which village the person lives, and delete the other row',
		),
	persons_in_sheets: (f) =>
		told(
			`the persons of one village stand in several sheets: ${say(f, 'sheets')}`,
			'name one sheet with --lembar NAME, or join the sheets',
		),
	person_columns_twice: (f) =>
		told(
			`two columns for the same thing: ${say(f, 'columns')}; which one counts is unclear`,
			'delete the unused column or change its heading, then try again',
		),
	measured_when: () =>
		told('the date of measuring is blank or unreadable', 'write the date, for example 31/12/2024, or delete the row'),
	identity_digits_lost: () =>
		told(
			'identity numbers have lost their last digit: kept as numbers, or all ending in 0',
			'ask for the original file with NIK, KK and household numbers as text',
		),
	dates_month_first: (f) =>
		told(
			`dates are written month first (${say(f, 'count')} can only be read so), so others might be read wrong`,
			'ask for a file with dates as day-month-year, for example 31/12/2024, or 2024-12-31',
		),
	aid_list_missing: () =>
		told(
			'the list of aid programmes is not in this file',
			'the lists of programmes and recipients are read together: import the folder or zip of OpenSID that holds both',
		),
	no_data_rows: () => told('there are headings but no rows of data', 'ask the sender for a file with data'),
	other_kecamatan: (f) =>
		told(
			`no row belongs to ${say(f, 'kecamatan')}${say(f, 'found') ? `; the file holds: ${say(f, 'found')}` : ''}`,
			'make sure that the file and the workspace are right',
		),
	village_unknown: (f) => {
		if (f.detail?.hidden)
			return told(
				'what this cell holds is no village of this kecamatan; it is not shown, as it may be the name of a person',
				'write the village in its column, or confirm with --cocokkan "NAME=CODE"',
			);
		if (!f.value) return told('the name of the village is blank', 'write the name or code of the village in this row');
		return told(
			`"${f.value}" is not a village of this kecamatan${say(f, 'proposals') ? `; perhaps ${say(f, 'proposals')}` : ''}`,
			`correct the name, or confirm with --cocokkan "${say(f, 'match') || `${f.value}=CODE`}"`,
		);
	},
	village_not_given: () =>
		told('this file is for one village and does not name it', 'name it with --desa CODE or --desa NAME'),
	village_column_missing: () =>
		told(
			'there is no column with village codes or names',
			'add a column "Kode Desa" or "Desa", or use --desa for one village',
		),
	code_system_unclear: (f) =>
		told(
			`the village codes in column "${say(f, 'column')}" can be Kemendagri or BPS codes, and there are no names to tell`,
			'add a column with village names',
		),
	siskeudes_village_unknown: (f) =>
		told(
			`it is not known which village Siskeudes code "${f.value ?? ''}"${say(f, 'name') ? ` (${say(f, 'name')})` : ''} is${say(f, 'proposals') ? `; perhaps ${say(f, 'proposals')}` : ''}`,
			`confirm it with --cocokkan "${f.value ?? ''}=${say(f, 'example')}", or --desa when the file is for one village`,
		),
	siskeudes_table_missing: (f) =>
		told(
			`${say(f, 'beside')} without table ${say(f, 'table')}: advances and payments cannot be told apart`,
			'send the whole zip or folder of the Siskeudes export',
		),
	spp_unknown: (f) =>
		told(
			`SPP "${f.value ?? ''}" is not in Ta_SPP, so its kind is not known`,
			'export all tables from Siskeudes again at one time',
		),
	activity_unreadable: (f) =>
		told(`"${f.value ?? ''}" is no activity code`, 'right: 02.02.01 (bidang, sub-bidang, activity)'),
	account_unreadable: (f) => told(`"${f.value ?? ''}" is no account code`, 'right: 5.2.1.01'),
	amounts_scaled: (f) =>
		told(
			`the amounts are not written in whole rupiah ("${f.value ?? ''}")`,
			'write all amounts in rupiah, and take away the note on thousands or millions',
		),
	budget_too_old: (f) =>
		told(
			`the budget of ${f.value ?? ''} uses codes from before Permendagri 20/2018`,
			'only budgets from 2019 on can be read',
		),
	period_missing: (f) => {
		if (say(f, 'title'))
			return told(
				`${say(f, 'row') ? `row ${say(f, 'row')}` : 'the name of the sheet'} says "${say(f, 'title')}"; no column says the period`,
				`if that is right, repeat with --periode ${say(f, 'offer')}`,
			);
		return told(
			`the file does not say the period${say(f, 'offer') ? `; the file name mentions ${say(f, 'offer')}` : ''}`,
			`give it with --periode${say(f, 'example') ? `, for example --periode ${say(f, 'example')}` : ''}`,
		);
	},
	period_kind: (f) =>
		told(
			`this sheet is for one ${PERIOD_KINDS_EN[say(f, 'kind') as PeriodKind]}, not ${say(f, 'given')}`,
			`for example --periode ${say(f, 'example')}`,
		),
	period_outside: (f) =>
		told(
			`the period in the file (${say(f, 'found')}) is not within --periode ${say(f, 'given')}`,
			'let --periode agree with the file, or use the right file',
		),
	period_unreadable: (f) => told(`period "${f.value ?? ''}" cannot be read`, 'right: 2024, Oktober, 2024-S1'),
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
	answer_missing: (f) =>
		told(
			`the file does not say ${say(f, 'name')}`,
			`give it with --isian "${say(f, 'name')}=VALUE"; choices: ${say(f, 'choices')}`,
		),
	answer_unknown: (f) =>
		told(`"${say(f, 'given')}" is no choice for ${say(f, 'name')}`, `choices: ${say(f, 'choices')}`),
	value_unreadable: (f) =>
		f.detail?.yesNo
			? told(`"${f.value ?? ''}" is neither yes nor no for ${say(f, 'variable')}`, 'write Ya or Tidak')
			: told(`"${f.value ?? ''}" is no number for ${say(f, 'variable')}`, 'write the number only, for example 1250'),
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
			`different figures for the same village, variable and period: ${say(f, 'values')} (${say(f, 'variable')}, ${say(f, 'cells')})`,
			'keep the one row that is right',
		),
	second_table: () => told('the sheet holds more than one table', 'move each table to a sheet or file of its own'),
	split_rows: (f) =>
		told(
			`one village stands in several rows${f.value ? ` (from "${f.value}" on)` : ''}; parts of a village are not added up`,
			'write one row for a village and period, with its total',
		),
};

const d = (detail: Mistake['detail'], name: string): string => say({ detail }, name);

/** What is wrong with a layout, and in which column or for which imports. */
const layoutTold = (detail: Mistake['detail'], words: LearnWords): Told => {
	const said = words.problems[detail.problem as keyof LearnWords['problems']];
	const column = d(detail, 'column');
	const [newest] = typeof detail.column === 'object' ? detail.column : [];
	return told(
		column ? `${said} (${column})` : said,
		detail.problem === 'in_force' ? words.undoFirst(newest ?? '') : words.problemHint,
	);
};

type TableWords = Readonly<Record<TableFaultCode, (value: string, choices: string) => string>>;

const tableId: TableWords = {
	unreadable: (value) => `tidak terbaca (${value})`,
	column_missing: (value) => `kolom "${value}" tidak ada`,
	not_a_choice: (value, choices) => `bukan pilihan: ${value} (pilihan: ${choices})`,
	not_a_number: (value) => `bukan angka: ${value}`,
	empty: (value) => `${value} kosong`,
	duplicate: (value) => `"${value}" sudah ada`,
	bad_code: (value) => `kode "${value}" hanya boleh huruf kecil, angka, dan _`,
	unknown: (value) => `"${value}" tidak ada`,
	unit_without_denominator: () => 'satuan jumlah tanpa penyebut, satuan lain dengan penyebut',
	multiplier: (value) => `pengali harus bilangan bulat di atas 0: ${value}`,
	target_source: () => 'target perlu tahun_target dan sumber_target',
	target_decimals: (value) => `target paling banyak dua desimal: ${value}`,
	neutral_target: () => 'indikator netral tidak mempunyai target',
	sector_or_indicator: () => 'isi salah satu: sektor atau indikator',
	capitals_only: (value) => `kunci hanya huruf besar: ${value}`,
	family_too_small: (value) => `rumpun perlu paling sedikit dua indikator: ${value}`,
	period_unreadable: (value) => `periode "${value}" tidak terbaca`,
	rank: (value) => `peringkat 1 sampai 4: ${value}`,
	no_village_code: (value) => `"${value}" bukan kode desa`,
	identity_number: () => 'memuat nomor identitas orang (16 angka)',
	other_district: (value) => `${value} bukan desa kecamatan ini`,
	not_local: (value) => `nama bentuk harus seperti lokal/rekap-gizi: "${value}"`,
};

const tableEn: TableWords = {
	unreadable: (value) => `cannot be read (${value})`,
	column_missing: (value) => `there is no column "${value}"`,
	not_a_choice: (value, choices) => `not a choice: ${value} (choices: ${choices})`,
	not_a_number: (value) => `not a number: ${value}`,
	empty: (value) => `${value} is empty`,
	duplicate: (value) => `"${value}" is there already`,
	bad_code: (value) => `code "${value}" may only hold small letters, digits and _`,
	unknown: (value) => `"${value}" does not exist`,
	unit_without_denominator: () => 'unit jumlah goes without a denominator, any other with one',
	multiplier: (value) => `the multiplier must be a whole number above 0: ${value}`,
	target_source: () => 'a target needs tahun_target and sumber_target',
	target_decimals: (value) => `a target has at most two decimals: ${value}`,
	neutral_target: () => 'a neutral indicator has no target',
	sector_or_indicator: () => 'fill in one of the two: sektor or indikator',
	capitals_only: (value) => `a key has capital letters only: ${value}`,
	family_too_small: (value) => `a family needs at least two indicators: ${value}`,
	period_unreadable: (value) => `period "${value}" cannot be read`,
	rank: (value) => `a rank is 1 to 4: ${value}`,
	no_village_code: (value) => `"${value}" is no village code`,
	identity_number: () => 'holds the identity number of a person (16 digits)',
	other_district: (value) => `${value} is no village of this kecamatan`,
	not_local: (value) => `a layout is named like lokal/rekap-gizi: "${value}"`,
};

/** `katalog/indikator.csv: baris 12: ...` */
const inTable = (detail: Mistake['detail'], row: string, words: TableWords): string =>
	[
		detail.file,
		detail.row ? `${row} ${detail.row}` : '',
		words[detail.problem as TableFaultCode](d(detail, 'value'), d(detail, 'choices')),
	]
		.filter(Boolean)
		.join(': ');

export const mistakesId: MistakeWords = {
	usage: (x) =>
		told(
			d(x, 'what'),
			`${d(x, 'example') ? `contoh: ${d(x, 'example')}; ` : ''}lihat ${d(x, 'command') || 'dasbor'} --help`,
		),
	unknown_kecamatan: (x) =>
		told(
			`kecamatan "${d(x, 'given')}" tidak ada di daftar resmi${d(x, 'near') ? `; mungkin: ${d(x, 'near')}` : ''}`,
			'pakai kode (misalnya 32.04.25), atau --desa FILE untuk daftar desa sendiri',
		),
	ambiguous_kecamatan: (x) =>
		told(`ada beberapa kecamatan bernama "${d(x, 'given')}": ${d(x, 'candidates')}`, 'pilih dengan kodenya'),
	village_list_invalid: (x) =>
		told(
			`daftar desa tidak dapat dipakai: ${inTable(x, 'baris', tableId)}`,
			'perlu kolom kode dan nama, kode seperti 99.01.01.2001',
		),
	no_villages: (x) => told(`tidak ada desa untuk kecamatan ${d(x, 'given')}`, 'pakai --desa FILE'),
	file_exists: (x) =>
		told(`${d(x, 'file')} sudah ada dan tidak ditimpa`, 'pakai ruang kerja itu, atau pilih nama lain dengan --ruang'),
	workspace_missing: () =>
		told(
			'belum ada ruang kerja di folder ini',
			'buat dengan: dasbor mulai KODE, atau tunjuk dengan --ruang FILE atau DASBOR_RUANG',
		),
	workspace_not_found: (x) => told(`ruang kerja ${d(x, 'file')} tidak ditemukan`, 'periksa nama dan foldernya'),
	workspace_ambiguous: (x) =>
		told(`ada beberapa ruang kerja di ${d(x, 'folder')}: ${d(x, 'files')}`, 'pilih satu dengan --ruang FILE'),
	workspace_foreign: (x) => told(`${d(x, 'file')} bukan ruang kerja dasbor`, 'tunjuk berkas .dasbor yang benar'),
	workspace_newer: (x) =>
		told(
			`${d(x, 'file')} dibuat oleh dasbor yang lebih baru (skema ${d(x, 'version')})`,
			'pasang dasbor versi terbaru',
		),
	workspace_damaged: (x) =>
		told(`ruang kerja ${d(x, 'file')} rusak: ${d(x, 'what')}`, 'pakai salinan terakhir yang masih baik'),
	workspace_locked: (x) =>
		told(
			`ruang kerja sedang dipakai menulis oleh ${d(x, 'holder')}`,
			`tunggu sampai selesai, lalu ulangi${d(x, 'lock') ? `; bila yakin tidak ada yang sedang menulis, hapus ${d(x, 'lock')}` : ''}`,
		),
	workspace_unreadable: (x) =>
		told(`ruang kerja ${d(x, 'file')} tidak boleh dibaca`, 'minta izin baca, atau salin ke folder sendiri'),
	workspace_read_only: (x) =>
		told(
			`tidak dapat menulis ${d(x, 'file')}: berkas atau foldernya hanya-baca`,
			'pindahkan ke folder yang boleh ditulisi',
		),
	disk_full: (x) =>
		told(
			`disk penuh saat menulis ${d(x, 'file')}; tidak ada yang berubah`,
			'hapus berkas yang tidak diperlukan dari disk itu, lalu ulangi',
		),
	cannot_write: (x) =>
		told(
			`tidak dapat menulis ${d(x, 'file')} (${d(x, 'what')})`,
			d(x, 'what') === 'ENOENT'
				? 'buat dulu foldernya, atau pilih folder lain'
				: 'tutup berkas itu di Excel, atau pilih nama atau folder lain',
		),
	unknown_indicator: (x) =>
		told(
			`indikator "${d(x, 'given')}" tidak ada${d(x, 'near') ? `; mungkin: ${d(x, 'near')}` : ''}`,
			'lihat dasbor katalog',
		),
	unknown_variable: (x) =>
		told(
			`variabel "${d(x, 'given')}" tidak ada${d(x, 'near') ? `; mungkin: ${d(x, 'near')}` : ''}`,
			'lihat dasbor katalog --variabel',
		),
	unknown_village: (x) =>
		told(
			`desa "${d(x, 'given')}" tidak ada di kecamatan ini${d(x, 'near') ? `; mungkin: ${d(x, 'near')}` : ''}`,
			`desa yang ada: ${d(x, 'villages')}`,
		),
	unknown_sector: (x) => told(`layanan "${d(x, 'given')}" tidak dikenal`, `pilihan: ${d(x, 'choices')}`),
	bad_period: (x) =>
		told(
			`periode "${d(x, 'given')}" tidak terbaca`,
			'contoh: 2024, 2024-S1, 2024-T3, 2024-10, 2024/2025, "Oktober 2024"',
		),
	period_not_given: () =>
		told('periode formulir belum disebut', 'sebutkan dengan --periode, misalnya --periode 2024-10'),
	unknown_sender: (x) => told(`tidak ada pengirim "${d(x, 'given')}"`, `pilihan untuk --untuk: ${d(x, 'choices')}`),
	sender_not_given: (x) =>
		told(
			`data ini berasal dari beberapa kantor: ${d(x, 'choices')}`,
			'pilih satu dengan --untuk PENGIRIM, atau semuanya dengan --semua (satu buku kerja, atau -o FOLDER untuk satu berkas tiap pengirim)',
		),
	nothing_due: () =>
		told(
			'tidak ada data yang wajib diisi pada periode ini',
			'sebutkan kode variabelnya (lihat dasbor katalog --variabel), atau pilih periode atau pengirim lain',
		),
	folder_needed: (x) =>
		told(`ada ${d(x, 'files')} formulir, satu berkas tidak cukup`, 'pakai -o NAMA-FOLDER (tanpa .xlsx)'),
	bad_date: (x) => told(`tanggal "${d(x, 'given')}" tidak terbaca`, 'tulis seperti 2026-11-21'),
	bad_choice: (x) => told(`"${d(x, 'given')}" bukan pilihan untuk ${d(x, 'option')}`, `pilihan: ${d(x, 'choices')}`),
	lists_have_no_variables: (x) =>
		told(
			`"${d(x, 'given')}" bersama --anggaran, --usulan, atau --program`,
			'sebutkan variabel, atau salah satu daftar itu',
		),
	bad_pair: (x) => told(`"${d(x, 'given')}" tidak terbaca untuk ${d(x, 'option')}`, 'tulis seperti "NAMA=NILAI"'),
	identity_number: (x) =>
		told(
			`${d(x, 'option') || 'isian'} memuat nomor identitas orang (16 angka); tidak ada yang ditulis`,
			'jangan menulis NIK atau nomor KK di perintah atau nama berkas yang akan ditulis',
		),
	layout_invalid: (x) => layoutTold(x, learnWordsId),
	format_not_possible: (x) =>
		told(`keluaran tidak dapat ditulis sebagai ${d(x, 'format')}`, `pilihan: ${d(x, 'choices')}`),
	no_observations: () => told('ruang kerja ini belum berisi data', 'masukkan data dengan: dasbor impor BERKAS'),
	value_not_found: (x) =>
		told(
			`nilai itu tidak ada${d(x, 'there') ? `; yang ada untuk ${d(x, 'variable')}: ${d(x, 'there')}` : ` (${d(x, 'variable')})`}`,
			'sebutkan --desa, --periode, dan --sumber seperti di dasbor data',
		),
	value_ambiguous: (x) =>
		told(
			`ada beberapa nilai ${d(x, 'variable')}: ${d(x, 'there')}`,
			d(x, 'source') ? `tambahkan --sumber ${d(x, 'source')}` : 'pilih satu dengan --periode dan --sumber',
		),
	reason_missing: () => told('alasannya belum disebut', 'tambahkan --alasan "..."'),
	origin_not_found: (x) => told(`tidak ada nilai untuk ${d(x, 'what')}`, 'lihat dasbor data untuk nilai yang ada'),
	import_unknown: (x) =>
		told(
			`tidak ada impor nomor "${d(x, 'given')}"`,
			d(x, 'imports') ? `impor yang ada: ${d(x, 'imports')}` : 'belum ada impor; mulai dengan dasbor impor BERKAS',
		),
	import_undone: (x) =>
		told(
			`impor ${d(x, 'given')} sudah dibatalkan pada ${d(x, 'at')}`,
			d(x, 'imports') ? `yang masih berlaku: ${d(x, 'imports')}` : 'tidak ada lagi impor yang berlaku',
		),
	alias_unknown: (x) =>
		told(
			`tidak ada nama "${d(x, 'given')}" yang diingat`,
			d(x, 'names') ? `yang diingat: ${d(x, 'names')}` : 'belum ada nama lain yang diingat',
		),
	source_unknown: (x) =>
		told(
			`sumber "${d(x, 'given')}" tidak punya nilai ${d(x, 'variable')}`,
			d(x, 'sources') ? `pilihan: ${d(x, 'sources')}` : 'belum ada nilai dari sumber mana pun',
		),
	variable_computed: (x) =>
		told(
			`${d(x, 'variable')} dihitung oleh program${d(x, 'parts') ? ` dari ${d(x, 'parts')}` : ''}`,
			d(x, 'parts') ? `pakai salah satu dari ${d(x, 'parts')}` : 'nilainya tidak diisi',
		),
	value_refused: (x) => told(d(x, 'what'), d(x, 'advice')),
	period_unfit: (x) =>
		told(
			`periode ${d(x, 'given')} tidak cocok untuk ${d(x, 'variable')}: tahun ajaran hanya untuk data pendidikan`,
			'pakai bulan, triwulan, semester, atau tahun, misalnya --periode 2024-10',
		),
	catalogue_invalid: (x) => told(`katalog tidak sah: ${inTable(x, 'baris', tableId)}`, 'perbaiki berkas yang disebut'),
};

export const mistakesEn: MistakeWords = {
	usage: (x) =>
		told(
			d(x, 'what'),
			`${d(x, 'example') ? `example: ${d(x, 'example')}; ` : ''}see ${d(x, 'command') || 'dasbor'} --help`,
		),
	unknown_kecamatan: (x) =>
		told(
			`kecamatan "${d(x, 'given')}" is not in the official list${d(x, 'near') ? `; perhaps: ${d(x, 'near')}` : ''}`,
			'use its code (such as 32.04.25), or --desa FILE for a list of your own',
		),
	ambiguous_kecamatan: (x) =>
		told(`several kecamatan are named "${d(x, 'given')}": ${d(x, 'candidates')}`, 'choose by code'),
	village_list_invalid: (x) =>
		told(
			`the list of villages cannot be used: ${inTable(x, 'row', tableEn)}`,
			'it needs columns kode and nama, codes like 99.01.01.2001',
		),
	no_villages: (x) => told(`no villages for kecamatan ${d(x, 'given')}`, 'use --desa FILE'),
	file_exists: (x) =>
		told(`${d(x, 'file')} exists and is not overwritten`, 'use that workspace, or choose another name with --ruang'),
	workspace_missing: () =>
		told(
			'there is no workspace in this folder',
			'make one with: dasbor mulai CODE, or point to one with --ruang FILE or DASBOR_RUANG',
		),
	workspace_not_found: (x) => told(`workspace ${d(x, 'file')} not found`, 'check its name and folder'),
	workspace_ambiguous: (x) =>
		told(`several workspaces in ${d(x, 'folder')}: ${d(x, 'files')}`, 'choose one with --ruang FILE'),
	workspace_foreign: (x) => told(`${d(x, 'file')} is not a dasbor workspace`, 'point to the right .dasbor file'),
	workspace_newer: (x) =>
		told(`${d(x, 'file')} was made by a newer dasbor (schema ${d(x, 'version')})`, 'install the newest dasbor'),
	workspace_damaged: (x) => told(`workspace ${d(x, 'file')} is damaged: ${d(x, 'what')}`, 'use a backup copy'),
	workspace_locked: (x) =>
		told(
			`the workspace is being written by ${d(x, 'holder')}`,
			`wait until it has finished, then try again${d(x, 'lock') ? `; when you are sure that nobody writes, delete ${d(x, 'lock')}` : ''}`,
		),
	workspace_unreadable: (x) =>
		told(`workspace ${d(x, 'file')} may not be read`, 'ask for permission, or copy it into a folder of your own'),
	workspace_read_only: (x) =>
		told(
			`cannot write ${d(x, 'file')}: the file or its folder is read-only`,
			'move it to a folder that may be written',
		),
	disk_full: (x) =>
		told(`the disk is full while writing ${d(x, 'file')}; nothing has changed`, 'free some space, then try again'),
	cannot_write: (x) =>
		told(
			`cannot write ${d(x, 'file')} (${d(x, 'what')})`,
			d(x, 'what') === 'ENOENT'
				? 'make the folder first, or choose another'
				: 'close it in Excel, or choose another name or folder',
		),
	unknown_indicator: (x) =>
		told(
			`there is no indicator "${d(x, 'given')}"${d(x, 'near') ? `; perhaps: ${d(x, 'near')}` : ''}`,
			'see dasbor katalog',
		),
	unknown_variable: (x) =>
		told(
			`there is no variable "${d(x, 'given')}"${d(x, 'near') ? `; perhaps: ${d(x, 'near')}` : ''}`,
			'see dasbor katalog --variabel',
		),
	unknown_village: (x) =>
		told(
			`there is no village "${d(x, 'given')}" in this kecamatan${d(x, 'near') ? `; perhaps: ${d(x, 'near')}` : ''}`,
			`villages: ${d(x, 'villages')}`,
		),
	unknown_sector: (x) => told(`service "${d(x, 'given')}" is not known`, `choices: ${d(x, 'choices')}`),
	bad_period: (x) =>
		told(
			`period "${d(x, 'given')}" cannot be read`,
			'examples: 2024, 2024-S1, 2024-T3, 2024-10, 2024/2025, "Oktober 2024"',
		),
	period_not_given: () =>
		told('no period was given for the form', 'give one with --periode, such as --periode 2024-10'),
	unknown_sender: (x) => told(`there is no sender "${d(x, 'given')}"`, `choices of --untuk: ${d(x, 'choices')}`),
	sender_not_given: (x) =>
		told(
			`several senders hold what is asked for: ${d(x, 'choices')}`,
			'choose one with --untuk SENDER, or all with --semua (one workbook, or -o FOLDER for a file each)',
		),
	nothing_due: () =>
		told(
			'no figure is due in this period',
			'name the codes of variables (see dasbor katalog --variabel), or choose another period or sender',
		),
	folder_needed: (x) =>
		told(`there are ${d(x, 'files')} forms, one file is not enough`, 'use -o FOLDER-NAME (without .xlsx)'),
	bad_date: (x) => told(`date "${d(x, 'given')}" cannot be read`, 'write it as 2026-11-21'),
	bad_choice: (x) => told(`"${d(x, 'given')}" is no choice for ${d(x, 'option')}`, `choices: ${d(x, 'choices')}`),
	lists_have_no_variables: (x) =>
		told(`"${d(x, 'given')}" together with --anggaran, --usulan or --program`, 'name variables, or one of these lists'),
	bad_pair: (x) => told(`"${d(x, 'given')}" cannot be read for ${d(x, 'option')}`, 'write it as "NAME=VALUE"'),
	identity_number: (x) =>
		told(
			`${d(x, 'option') || 'an argument'} holds the identity number of a person (16 digits); nothing was written`,
			'write no NIK and no family card number in a command or in the name of a file to be written',
		),
	layout_invalid: (x) => layoutTold(x, learnWordsEn),
	format_not_possible: (x) => told(`the output cannot be written as ${d(x, 'format')}`, `choices: ${d(x, 'choices')}`),
	no_observations: () => told('this workspace holds no data yet', 'take data in with: dasbor impor FILE'),
	value_not_found: (x) =>
		told(
			`there is no such value${d(x, 'there') ? `; there are for ${d(x, 'variable')}: ${d(x, 'there')}` : ` (${d(x, 'variable')})`}`,
			'give --desa, --periode and --sumber as dasbor data shows them',
		),
	value_ambiguous: (x) =>
		told(
			`there are several values of ${d(x, 'variable')}: ${d(x, 'there')}`,
			d(x, 'source') ? `add --sumber ${d(x, 'source')}` : 'choose one with --periode and --sumber',
		),
	reason_missing: () => told('there is no reason', 'add --alasan "..."'),
	origin_not_found: (x) => told(`there is no value for ${d(x, 'what')}`, 'see dasbor data for the values there are'),
	import_unknown: (x) =>
		told(
			`there is no import number "${d(x, 'given')}"`,
			d(x, 'imports') ? `imports: ${d(x, 'imports')}` : 'nothing was imported yet; begin with dasbor impor FILE',
		),
	import_undone: (x) =>
		told(
			`import ${d(x, 'given')} was taken back on ${d(x, 'at')} already`,
			d(x, 'imports') ? `still in force: ${d(x, 'imports')}` : 'no import is in force any more',
		),
	alias_unknown: (x) =>
		told(
			`no name "${d(x, 'given')}" is remembered`,
			d(x, 'names') ? `remembered: ${d(x, 'names')}` : 'no other names are remembered yet',
		),
	source_unknown: (x) =>
		told(
			`source "${d(x, 'given')}" has no value of ${d(x, 'variable')}`,
			d(x, 'sources') ? `choices: ${d(x, 'sources')}` : 'no source has a value yet',
		),
	variable_computed: (x) =>
		told(
			`${d(x, 'variable')} is computed by the program${d(x, 'parts') ? ` from ${d(x, 'parts')}` : ''}`,
			d(x, 'parts') ? `use one of ${d(x, 'parts')}` : 'its values are not filled in',
		),
	value_refused: (x) => told(d(x, 'what'), d(x, 'advice')),
	period_unfit: (x) =>
		told(
			`period ${d(x, 'given')} does not fit ${d(x, 'variable')}: school years are for education data only`,
			'use a month, quarter, semester or year, for example --periode 2024-10',
		),
	catalogue_invalid: (x) => told(`the catalogue is not valid: ${inTable(x, 'row', tableEn)}`, 'mend the file named'),
};
