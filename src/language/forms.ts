import type { Measure, VariableKind } from '../model/catalogue.ts';
import { counted } from './numbers.ts';

/** Words of the forms that villages and offices fill in, and of the command that makes them. */
const id = {
	title: 'FORMULIR DATA LAYANAN DASAR DESA',
	subtitle: (part: number, of: number): string => (of > 1 ? `Bagian ${part} dari ${of}` : ''),
	labels: {
		sender: 'Pengisi data',
		village: 'Desa/Kelurahan',
		kecamatan: 'Kecamatan',
		period: 'Periode',
		key: 'Kode formulir',
	},
	heads: {
		no: 'No',
		code: 'Kode Desa',
		village: 'Desa/Kelurahan',
		data: 'Data',
		variable: 'Kode data',
		unit: 'Satuan',
		time: 'Waktu',
		answer: 'Isian',
	},
	howTo:
		'Isi hanya sel berwarna kuning muda, dengan angka saja. 0 berarti memang tidak ada; kosongkan bila datanya belum ada (jangan diisi tanda -).',
	guide: {
		title: 'PETUNJUK PENGISIAN',
		steps: [
			'Isi hanya sel berwarna kuning muda. Kode dan nama desa, judul kolom, dan periode sudah terisi dan dikunci agar tidak tergeser; kuncinya tanpa kata sandi.',
			'Tulis angka saja, tanpa satuan, tanpa titik ribuan, dan tanpa tanda persen: 1250, bukan "1.250 orang". Yang diisi adalah jumlah orang, keluarga, atau unit, bukan persentase.',
			'Tulis 0 bila memang tidak ada. Kosongkan bila datanya belum ada atau belum dilaporkan; jangan diisi 0 atau tanda -.',
			'Sel ya/tidak dan status dipilih dari daftar yang muncul saat sel diklik.',
			'Jangan menulis NIK, nomor KK, atau nama orang di berkas ini.',
			'Satu formulir untuk satu periode: jangan memakai ulang formulir bulan lain, mintalah yang baru.',
			'Simpan sebagai .xlsx dan kirimkan kembali ke kantor kecamatan. Nama berkas boleh diubah. Kolom atau baris yang tidak diisi boleh dibiarkan.',
		],
		greyStep: 'Sel abu-abu tidak diisi: kelurahan tidak mempunyai data itu (APBDes, Dana Desa, dokumen desa).',
		severalStep:
			'Buku kerja ini untuk beberapa pengisi: isi hanya lembar bagian Anda menurut daftar di bawah ini; lembar pengisi lain biarkan kosong.',
		whoFills: 'SIAPA MENGISI LEMBAR MANA',
		senderHeadings: ['No', 'Pengisi data', 'Lembar', 'Banyak data'],
		definitions: 'PENJELASAN DATA',
		headings: ['No', 'Data', 'Penjelasan', 'Satuan dan waktu', 'Sumber data', 'Kode data'],
	},
	sheets: { entry: 'Isian', part: 'Isian', kecamatan: 'Kecamatan', guide: 'Petunjuk' },
	/** Stands for the sender where a workbook is for several. */
	allSenders: 'beberapa pengisi, lihat daftarnya',
	footer: (sender: string, period: string): string => `Formulir data, ${sender}, ${period}`,
	page: 'Halaman &P dari &N',
	/** What one unit of an answer is, as it stands under a heading. */
	answerUnit: (measure: Measure, unit: string): string =>
		measure === 'desa' ? 'Ya/Tidak' : measure === 'tingkat' ? 'pilih status' : unit,
	/** The time an answer is for, as it stands under a heading. */
	time: (kind: VariableKind, period: string, yearly: boolean): string =>
		kind === 'stok'
			? yearly
				? period
				: `keadaan ${period}`
			: kind === 'arus'
				? `selama ${period}`
				: `sejak awal tahun s.d. ${period}`,
	/** Under a heading, where the period of the form holds. */
	shortTime: { stok: '', arus: 'selama periode ini', kumulatif: 'sejak awal tahun' },
	entry: {
		whole: (most: string): string => `Angka bulat 0 sampai ${most}. 0 = memang tidak ada. Kosong = belum ada data.`,
		decimal: (most: string): string => `Angka 0 sampai ${most}, boleh berkoma. Kosong = belum ada data.`,
		list: 'Pilih dari daftar. Kosong = belum ada data.',
		wrong: 'Isian tidak sesuai',
	},
	/** Note on a cell that is not asked of a kelurahan. */
	notOfKelurahan: 'Tidak diisi: hanya desa yang mempunyai data ini, kelurahan tidak.',
	yes: 'Ya',
	no: 'Tidak',
	filledBy: 'Petugas pengisi,',
	placeDate: '................, ............................',
	signature: '(........................................)',
	listing: {
		title: (period: string): string => `Isi formulir, ${period}`,
		nothing: 'Tidak ada data yang wajib diisi pada periode ini; sebutkan kode variabelnya, atau pilih periode lain.',
		writeHint: (sender: string, period: string): string =>
			`dasbor formulir --untuk ${sender} --periode ${period} -o formulir-${sender}.xlsx`,
		contents: (fields: string, villages: string): string => `${fields} data, ${villages} desa/kelurahan`,
	},
};

/** Shape of the words of forms; English has the same. */
export type FormWords = typeof id;
/** Texts of forms in Indonesian. */
export const formsId: FormWords = id;

/** Texts of forms in English. */
export const formsEn: FormWords = {
	title: 'FORM FOR VILLAGE DATA ON BASIC SERVICES',
	subtitle: (part, of) => (of > 1 ? `Part ${part} of ${of}` : ''),
	labels: {
		sender: 'Filled in by',
		village: 'Village',
		kecamatan: 'Kecamatan',
		period: 'Period',
		key: 'Form code',
	},
	heads: {
		no: 'No',
		code: 'Village code',
		village: 'Village',
		data: 'Figure',
		variable: 'Code',
		unit: 'Unit',
		time: 'Time',
		answer: 'Answer',
	},
	howTo:
		'Fill in the light yellow cells only, with plain numbers. 0 means there are none; leave a cell empty when there is no figure yet (no dashes).',
	guide: {
		title: 'HOW TO FILL IN',
		steps: [
			'Fill in the light yellow cells only. Village codes and names, headings and the period are in place and locked against slips; there is no password.',
			'Write plain numbers, without units, thousands marks or percent signs: 1250, not "1,250 people". What is asked for are people, families or units, never percentages.',
			'Write 0 when there are none. Leave the cell empty when the figure is not there yet or was not reported; write neither 0 nor a dash then.',
			'Yes/no and grades are chosen from the list that opens when the cell is clicked.',
			'Do not write identity numbers, family card numbers or names of persons into this file.',
			'One form is for one period: do not use the form of another month again, ask for a new one.',
			'Save as .xlsx and send it back to the kecamatan office. The file may be renamed. Columns and rows may stay empty.',
		],
		greyStep: 'Leave grey cells empty: a kelurahan has no such figure (village budget, Dana Desa, village papers).',
		severalStep:
			'This workbook is for several senders: fill in your own sheets only, as listed below, and leave those of the others empty.',
		whoFills: 'WHO FILLS IN WHICH SHEET',
		senderHeadings: ['No', 'Filled in by', 'Sheets', 'Figures'],
		definitions: 'WHAT THE FIGURES MEAN',
		headings: ['No', 'Figure', 'Definition (Indonesian)', 'Unit and time', 'Source', 'Code'],
	},
	sheets: { entry: 'Entry', part: 'Entry', kecamatan: 'Kecamatan', guide: 'Guide' },
	allSenders: 'several senders, see the list',
	footer: (sender, period) => `Data form, ${sender}, ${period}`,
	page: 'Page &P of &N',
	answerUnit: (measure, unit) => (measure === 'desa' ? 'Yes/No' : measure === 'tingkat' ? 'choose a grade' : unit),
	time: (kind, period, yearly) =>
		kind === 'stok'
			? yearly
				? period
				: `as of ${period}`
			: kind === 'arus'
				? `during ${period}`
				: `since the year began, to ${period}`,
	shortTime: { stok: '', arus: 'during this period', kumulatif: 'since the year began' },
	entry: {
		whole: (most) => `A whole number from 0 to ${most}. 0 = there are none. Empty = no figure yet.`,
		decimal: (most) => `A number from 0 to ${most}, decimals allowed. Empty = no figure yet.`,
		list: 'Choose from the list. Empty = no answer yet.',
		wrong: 'This entry does not fit',
	},
	notOfKelurahan: 'Leave empty: only a desa has this figure, a kelurahan does not.',
	yes: 'Yes',
	no: 'No',
	filledBy: 'Filled in by,',
	placeDate: '................, ............................',
	signature: '(........................................)',
	listing: {
		title: (period) => `Contents of the forms, ${period}`,
		nothing: 'No figure is due in this period; name the codes of variables, or choose another period.',
		writeHint: (sender, period) => `dasbor formulir --untuk ${sender} --periode ${period} -o formulir-${sender}.xlsx`,
		contents: (fields, villages) => `${counted(fields, 'figure')}, ${counted(villages, 'village')}`,
	},
};
