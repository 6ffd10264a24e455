import type { Fault } from '../../model/fault.ts';
import { counted } from '../numbers.ts';
import { type FaultWords, say, told } from './say.ts';

const listTitleId = ({ row }: Fault): string => (row === undefined ? 'nama lembar' : 'judul di atas daftar');
const listTitleEn = ({ row }: Fault): string =>
	row === undefined ? 'the name of the sheet' : 'the title above the list';

/** Variables that a list lacks, the first of them by name. */
function lacking(f: Fault, and: string): string {
	const named = f.detail?.variables;
	const more = Number(f.detail?.of ?? 0) - (Array.isArray(named) ? named.length : 0);
	return more > 0 ? `${say(f, 'variables')} ${and} ${more} ${and === 'dan' ? 'lainnya' : 'more'}` : say(f, 'variables');
}

/** What shows that columns stand below the headings of others. */
const SHIFTED_ID: Readonly<Record<string, string>> = {
	nobody: 'jenis kelamin dan tanggal lahir tidak terbaca, atau NIK dan tanggal di kolom kode',
	numbers: 'NIK bukan 16 angka',
	repeated: 'NIK kembar',
	families: 'nomor KK kosong atau bukan 16 angka',
	swapped: 'NIK berulang, sedangkan nomor keluarga atau rumah tangga berbeda di setiap baris: kolomnya tertukar',
};
const SHIFTED_EN: typeof SHIFTED_ID = {
	nobody: 'neither sex nor date of birth can be read, or identity numbers and dates stand in columns of codes',
	numbers: 'the NIK has not 16 digits',
	repeated: 'the same NIK again',
	families: 'the KK number is blank or has not 16 digits',
	swapped: 'a NIK comes again while every row has a family or household number of its own: the columns are exchanged',
};

/** Words for lists of persons that cannot be counted, in Indonesian. */
export const personFaultsId = {
	personal_data: (f) =>
		told(
			`berkas memuat data pribadi (kolom: ${say(f, 'columns')}) dan bentuknya tidak dapat dihitung; tidak ada yang disimpan${say(f, 'lost') ? `. Kolom ${say(f, 'lost')} berisi nomor identitas sebagai bilangan: angka ke-16 hilang` : ''}`,
			'minta rekap jumlah per desa tanpa NIK, nama orang, atau alamat; atau berkas asli OpenSID, SIAK, atau e-PPGBM: yang dihitung otomatis oleh dasbor',
		),
	person_in_two_villages: (f) =>
		told(
			`NIK yang sama juga ada di baris ${say(f, 'first')}, untuk desa lain (${say(f, 'villages')})`,
			'tanyakan di desa mana orang itu tinggal, lalu hapus baris yang lain',
		),
	person_in_two_households: (f) =>
		told(
			`NIK yang sama juga ada di baris ${say(f, 'first')}, untuk rumah tangga lain`,
			'tanyakan di rumah tangga mana orang itu tinggal, lalu hapus baris yang lain',
		),
	persons_in_sheets: (f) =>
		told(
			`penduduk satu desa ada di beberapa lembar: ${say(f, 'sheets')}`,
			'sebutkan satu lembar dengan --lembar NAMA, atau gabungkan lembar-lembar itu',
		),
	list_narrowed: (f) =>
		told(
			`${listTitleId(f)} menyebut ${say(f, 'word') ? `"${say(f, 'word')}"` : 'penduduk tertentu'}: daftar ini hanya sebagian, dan akan terhitung sebagai seluruh desa`,
			'minta daftar seluruhnya; bila daftar ini memang lengkap, hapus kata itu dari judul atau nama lembarnya',
		),
	list_twice: (f) =>
		told(
			`berkas lain dalam perintah ini, ${say(f, 'file')}, juga daftar ${f.village ?? ''} untuk ${say(f, 'period')}: tidak jelas mana yang lengkap; ${say(f, 'file')} sudah masuk`,
			'bila keduanya bagian dari satu desa, gabungkan menjadi satu berkas; bila tidak, impor yang benar saja. Daftar yang keliru dibatalkan dengan dasbor impor batal',
		),
	list_gives_less: (f) =>
		told(
			`daftar ini tidak menghasilkan ${lacking(f, 'dan')}, sedangkan daftar ${f.village ?? ''} ${say(f, 'period')} yang sudah ada (impor ${say(f, 'import')}, ${say(f, 'file')}) menghasilkannya: angka kedua daftar akan tercampur`,
			`lengkapi kolomnya, atau batalkan dulu daftar lama: dasbor impor batal ${say(f, 'import')}`,
		),
	columns_shifted: (f) =>
		told(
			`${say(f, 'rows')} dari ${say(f, 'of')} baris tidak cocok dengan judulnya (${SHIFTED_ID[String(f.detail?.sign)]}): kolom bergeser?`,
			'buka berkas dan pastikan isi setiap kolom di bawah judulnya, lalu ulangi; lebih baik ekspor ulang dari aplikasinya',
		),
	row_shifted: () =>
		told(
			'isi baris ini tidak cocok dengan judul kolomnya: ada isian yang hilang atau berlebih?',
			'perbaiki isi baris ini, atau ekspor ulang berkasnya',
		),
	nobody_counted: (f) =>
		told(
			`tidak ada orang yang dihitung: ${say(f, 'rows')} baris dilewati atau tidak termasuk (misalnya meninggal, pindah, atau lahir sesudah periode)`,
			'periksa periode dan isi daftarnya, atau minta daftar yang lengkap',
		),
	list_among_others: (f) =>
		told(
			`judul ${say(f, 'title')} ada di sini, tetapi di antara ${say(f, 'others')} kolom lain; bentuknya tidak pasti`,
			`bila memang itu isinya, sebutkan --jenis ${say(f, 'layout')}, atau hapus kolom yang lain`,
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
			'daftar peserta dibaca bersama daftar programnya: dasbor impor peserta_program_bantuan_....csv program_bantuan_....csv, atau folder atau zip dari OpenSID yang memuat keduanya',
		),
} satisfies Partial<FaultWords>;

/** Words for lists of persons that cannot be counted, in English. */
export const personFaultsEn: Pick<FaultWords, keyof typeof personFaultsId> = {
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
	person_in_two_households: (f) =>
		told(
			`the same NIK stands in row ${say(f, 'first')}, for another household`,
			'ask in which household the person lives, and delete the other row',
		),
	persons_in_sheets: (f) =>
		told(
			`the persons of one village stand in several sheets: ${say(f, 'sheets')}`,
			'name one sheet with --lembar NAME, or join the sheets',
		),
	list_narrowed: (f) =>
		told(
			`${listTitleEn(f)} says ${say(f, 'word') ? `"${say(f, 'word')}"` : 'which inhabitants are meant'}: the list holds only some, and would be counted as the whole village`,
			'ask for the whole list; if this one is complete, remove that word from the title or the name of the sheet',
		),
	list_twice: (f) =>
		told(
			`another file of this command, ${say(f, 'file')}, is a list of ${f.village ?? ''} for ${say(f, 'period')} too: which one is whole is unclear; ${say(f, 'file')} was taken in`,
			'if both are parts of one village, join them in one file; otherwise import the right one only. A wrong list is taken back with dasbor impor batal',
		),
	list_gives_less: (f) =>
		told(
			`this list gives no ${lacking(f, 'and')}, but the list of ${f.village ?? ''} for ${say(f, 'period')} that is there (import ${say(f, 'import')}, ${say(f, 'file')}) does: figures of both lists would be mixed`,
			`complete its columns, or take the older list back first: dasbor impor batal ${say(f, 'import')}`,
		),
	columns_shifted: (f) =>
		told(
			`${say(f, 'rows')} of ${counted(say(f, 'of'), 'row')} ${say(f, 'rows') === '1' ? 'does not fit its' : 'do not fit their'} headings (${SHIFTED_EN[String(f.detail?.sign)]}): are the columns shifted?`,
			'open the file and make sure that every column stands below its heading, then try again; better export it anew',
		),
	row_shifted: () =>
		told(
			'this row does not fit the headings: is a field missing, or one too many?',
			'correct the row, or export the file anew',
		),
	nobody_counted: (f) =>
		told(
			`nobody is counted: ${counted(say(f, 'rows'), 'row was', 'rows were')} passed over or left out (dead, moved away or born after the period, for example)`,
			'check the period and the list, or ask for the complete one',
		),
	list_among_others: (f) =>
		told(
			`the headings of ${say(f, 'title')} stand here, but among ${say(f, 'others')} other columns; the layout is not certain`,
			`if that is what it holds, say --jenis ${say(f, 'layout')}, or delete the other columns`,
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
			'the list of recipients is read with the list of its programmes: dasbor impor peserta_program_bantuan_....csv program_bantuan_....csv, or the folder or zip of OpenSID that holds both',
		),
};
