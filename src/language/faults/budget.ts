import { rp, rpEn } from '../budget.ts';
import { type FaultWords, say, told } from './say.ts';

/** Words for Siskeudes exports and village budgets, in Indonesian. */
export const budgetFaultsId = {
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
	activity_missing: () =>
		told(
			'baris ini menyebut biaya dan lokasi atau volume, tetapi tidak menyebut kegiatannya',
			'tulis nama kegiatan di baris ini',
		),
	account_unreadable: (f) => told(`"${f.value ?? ''}" bukan kode rekening`, 'contoh yang benar: 5.2.1.01'),
	amounts_scaled: (f) =>
		told(
			`jumlah uang tidak ditulis dalam rupiah penuh ("${f.value ?? ''}")`,
			'tulis semua jumlah dalam rupiah penuh, dan hapus keterangan ribuan atau jutaan',
		),
	list_other: (f) =>
		told(
			`judul "${f.value ?? ''}" menyebut "${f.detail?.word ?? ''}": ini bukan daftar usulan atau program tahun itu`,
			'kirim daftar usulan atau programnya; bila daftar ini memang itu, hapus kata tersebut dari judul',
		),
	amounts_small: (f) =>
		told(
			`semua jumlah uang terlalu kecil untuk rupiah (terbesar ${rp(Number(f.detail?.highest))}); tampaknya dalam ribuan atau jutaan`,
			'tulis semua jumlah dalam rupiah penuh',
		),
	budget_too_old: (f) =>
		told(
			`anggaran tahun ${f.value ?? ''} memakai kode sebelum Permendagri 20/2018`,
			'hanya anggaran mulai 2019 yang dapat dibaca',
		),
	budget_draft: (f) =>
		told(
			`judul "${f.value ?? ''}" menyebut "${say(f, 'word')}": bukan APBDes yang sudah ditetapkan`,
			'minta APBDes yang sudah ditetapkan; bila isinya memang sudah ditetapkan, hapus kata itu dari judul',
		),
	cost_columns: (f) =>
		told(
			`tidak jelas kolom mana yang memuat biayanya: ${say(f, 'columns')}`,
			'sisakan satu kolom biaya dalam rupiah, dan tulis sumber dana dengan kata-kata',
		),
	budget_columns: (f) =>
		told(
			`tidak jelas kolom mana yang memuat anggarannya: ${say(f, 'columns')}`,
			'sisakan satu kolom untuk tiap tahap, dengan judul "Semula" dan "Menjadi", atau "Anggaran" dan "Realisasi"',
		),
	budget_months: (f) =>
		told(
			`judul dan judul kolom realisasi menyebut waktu yang berbeda: ${say(f, 'found')}`,
			'sisakan satu kolom realisasi, untuk waktu yang disebut judulnya',
		),
} satisfies Partial<FaultWords>;

/** Words for Siskeudes exports and village budgets, in English. */
export const budgetFaultsEn: Pick<FaultWords, keyof typeof budgetFaultsId> = {
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
	activity_missing: () =>
		told('this row says a cost and a place or volume, but no activity', 'write the name of the activity in this row'),
	account_unreadable: (f) => told(`"${f.value ?? ''}" is no account code`, 'right: 5.2.1.01'),
	amounts_scaled: (f) =>
		told(
			`the amounts are not written in whole rupiah ("${f.value ?? ''}")`,
			'write all amounts in rupiah, and take away the note on thousands or millions',
		),
	list_other: (f) =>
		told(
			`the title "${f.value ?? ''}" says "${f.detail?.word ?? ''}": this is no list of the proposals or programmes of the year`,
			'send the list of proposals or programmes; if this is that list, take the word out of the title',
		),
	amounts_small: (f) =>
		told(
			`all amounts are too small for rupiah (the highest ${rpEn(Number(f.detail?.highest))}); they seem to be in thousands or millions`,
			'write all amounts in rupiah',
		),
	budget_too_old: (f) =>
		told(
			`the budget of ${f.value ?? ''} uses codes from before Permendagri 20/2018`,
			'only budgets from 2019 on can be read',
		),
	budget_draft: (f) =>
		told(
			`the title "${f.value ?? ''}" says "${say(f, 'word')}": no budget that was decided`,
			'ask for the budget as decided; if that is what the sheet holds, take the word out of the title',
		),
	cost_columns: (f) =>
		told(
			`which column holds the cost cannot be told: ${say(f, 'columns')}`,
			'leave one column with the cost in rupiah, and write the source of money in words',
		),
	budget_columns: (f) =>
		told(
			`which column holds the budget cannot be told: ${say(f, 'columns')}`,
			'leave one column for each stage, headed "Semula" and "Menjadi", or "Anggaran" and "Realisasi"',
		),
	budget_months: (f) =>
		told(
			`the title and the headings of what was spent speak of different times: ${say(f, 'found')}`,
			'keep one column of what was spent, for the time that the title names',
		),
};
