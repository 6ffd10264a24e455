import { repairWordsEn, repairWordsId } from './repair.ts';

/** Words of `dasbor impor` beside its account: totals, summary of several files, warnings, the repair workbook. */
const id = {
	totals: 'yang masuk:',
	villages: (n: string): string => `${n} desa`,
	kecamatanRow: 'kecamatan',
	periods: (first: string, last: string, n: string): string => `${first} sampai ${last} (${n} periode)`,
	overrides: (n: string): string => `${n} angka yang dipakai berganti, karena sumber ini menang atas sumber lain:`,
	override: (
		variable: string,
		place: string,
		period: string,
		from: string,
		to: string,
		source: string,
		file: string,
	): string => `${variable}, ${place}, ${period}: ${from} -> ${to} (lama: sumber ${source}, ${file})`,
	period: {
		title: (title: string, period: string): string => `Judul menyebut "${title}". Pakai periode ${period}?`,
		ask: (example: string): string => `Periode data ini, misalnya ${example} (Enter: tidak jadi):`,
		again: 'Tulis seperti 2024-10, 2024-T3, 2024-S1, 2024, 2024/2025, atau Oktober 2024.',
	},
	doubtful: (n: string, file: string): string => `${n} angka meragukan dari ${file}; lihat dasbor periksa --ragu`,
	newest: (sum: string): string => `terakhir ${sum}`,
	notAdded: 'tidak dijumlahkan',
	manyVariables: 'jumlah yang masuk tiap variabel: --rinci',
	moreCells: (n: string, cells: string): string => `... dan ${n} lagi${cells ? `: ${cells}` : ''} (semua: --rinci)`,
	warnings: (kinds: string): string => `peringatan yang dihitung --ketat: ${kinds}`,
	warningKinds: {
		villages_missing: 'desa yang tidak ada di berkas',
		cells_emptied: 'sel kosong padahal nilainya sudah ada',
		period_unusual: 'periode yang tidak biasa',
		columns_unknown: 'kolom tidak dikenal',
		repeats: 'baris kembar',
		repaired_thousands: 'titik ribuan dipulihkan',
		english_marks: 'koma ribuan cara Inggris',
		hidden_rows: 'baris tersembunyi',
		hidden_columns: 'kolom tersembunyi',
		sum_incomplete: 'jumlah yang tidak lengkap',
		code_unused: 'kolom kode tidak dipakai',
		impossible_values: 'angka yang mustahil',
		total_differs: 'baris jumlah yang tidak cocok',
		list_total_differs: 'jumlah yang tidak cocok',
		budget_tables_differ: 'tabel anggaran yang berbeda',
	},
	summary: (taken: string, all: string): string => `Ringkasan: ${taken} dari ${all} berkas masuk.`,
	summaryKept: (file: string, importId: number): string => `masuk: ${file} (impor ${importId})`,
	summaryPartly: (file: string, importId: number, rows: string): string =>
		`masuk sebagian: ${file} (impor ${importId}; ${rows} baris yang salah ditinggalkan)`,
	summaryRepeated: (file: string, importId: number): string => `sudah ada: ${file} (impor ${importId})`,
	summaryChecked: (file: string): string => `dapat masuk: ${file} (uji saja)`,
	summaryCancelled: (file: string): string => `dibatalkan: ${file}`,
	summaryRefused: (file: string, faults: string, first: string): string =>
		`tidak masuk: ${file} (${faults} kesalahan; ${first})`,
	repairSheet: 'Perbaikan',
	repairTitle: 'Daftar perbaikan',
	repairOf: (file: string): string => `Salinan dari: ${file}`,
	repairHowTo:
		'Perbaiki sel yang diberi warna di lembar berikutnya (penjelasan ada di catatan selnya), simpan, lalu kirim kembali berkas ini. Baris jumlah tidak dibaca dan boleh dikosongkan.',
	repairHeads: ['No', 'Lembar', 'Sel', 'Isi sekarang', 'Yang salah', 'Yang harus dilakukan'],
	repairWritten: (faults: string, cells: string, file: string): string =>
		`untuk ${faults} kesalahan ${cells} sel ditandai di ${file}; perbaiki di sana, lalu impor berkas itu`,
	sameBlank: (same: string, blank: string): string => `${same} (${blank} tanpa angka)`,
	heldBack: (faulty: string, good: string): string => `${faulty} baris salah; ${good} baris benar ikut ditahan`,
	offer: {
		repair: 'Salinan dengan sel yang salah ditandai: --perbaikan FILE.xlsx.',
		skip: 'Masukkan baris yang benar saja: --lewati-salah.',
	},
	noRepair: {
		whole_file:
			'tidak ada salinan untuk diperbaiki: kesalahan ini menyangkut berkas seluruhnya; ikuti petunjuk di atas',
	},
	repair: repairWordsId,
};

/** Shape of these words; English has the same. */
export type ImportWords = typeof id;
/** Texts of an import in Indonesian. */
export const importWordsId: ImportWords = id;

/** Texts of an import in English. */
export const importWordsEn: ImportWords = {
	totals: 'what came in:',
	villages: (n) => `${n} villages`,
	kecamatanRow: 'kecamatan',
	periods: (first, last, n) => `${first} to ${last} (${n} periods)`,
	overrides: (n) => `${n} figures in use change, since this source wins over another:`,
	override: (variable, place, period, from, to, source, file) =>
		`${variable}, ${place}, ${period}: ${from} -> ${to} (before: source ${source}, ${file})`,
	period: {
		title: (title, period) => `The title says "${title}". Use the period ${period}?`,
		ask: (example) => `Period of these data, for example ${example} (Enter: leave it):`,
		again: 'Write it like 2024-10, 2024-T3, 2024-S1, 2024, 2024/2025 or Oktober 2024.',
	},
	doubtful: (n, file) => `${n} doubtful figures from ${file}; see dasbor periksa --ragu`,
	newest: (sum) => `last ${sum}`,
	notAdded: 'not added up',
	manyVariables: 'what came in of each variable: --rinci',
	moreCells: (n, cells) => `... and ${n} more${cells ? `: ${cells}` : ''} (all: --rinci)`,
	warnings: (kinds) => `warnings that --ketat counts: ${kinds}`,
	warningKinds: {
		villages_missing: 'villages missing from the file',
		cells_emptied: 'blank cells of values known before',
		period_unusual: 'unusual period',
		columns_unknown: 'unknown columns',
		repeats: 'repeated rows',
		repaired_thousands: 'repaired thousands',
		english_marks: 'English thousands commas',
		hidden_rows: 'hidden rows',
		hidden_columns: 'hidden columns',
		sum_incomplete: 'incomplete sums',
		code_unused: 'code column not used',
		impossible_values: 'impossible figures',
		total_differs: 'rows of totals that do not add up',
		list_total_differs: 'totals that do not add up',
		budget_tables_differ: 'budget tables that differ',
	},
	summary: (taken, all) => `Summary: ${taken} of ${all} files came in.`,
	summaryKept: (file, importId) => `came in: ${file} (import ${importId})`,
	summaryPartly: (file, importId, rows) =>
		`came in partly: ${file} (import ${importId}; ${rows} faulty rows were left out)`,
	summaryRepeated: (file, importId) => `there already: ${file} (import ${importId})`,
	summaryChecked: (file) => `can come in: ${file} (check only)`,
	summaryCancelled: (file) => `cancelled: ${file}`,
	summaryRefused: (file, faults, first) => `did not come in: ${file} (${faults} faults; ${first})`,
	repairSheet: 'Repairs',
	repairTitle: 'List of repairs',
	repairOf: (file) => `Copy of: ${file}`,
	repairHowTo:
		'Correct the coloured cells on the sheets that follow (each has a note that explains it), save, and send this file back. Rows of totals are not read and may be emptied.',
	repairHeads: ['No', 'Sheet', 'Cell', 'As found', 'What is wrong', 'What to do'],
	repairWritten: (faults, cells, file) =>
		`for ${faults} faults ${cells} cells marked in ${file}; correct them there, then import that file`,
	sameBlank: (same, blank) => `${same} (${blank} without figures)`,
	heldBack: (faulty, good) => `${faulty} rows are wrong; ${good} right rows are held back with them`,
	offer: {
		repair: 'A copy with the faulty cells marked: --perbaikan FILE.xlsx.',
		skip: 'Take the right rows only: --lewati-salah.',
	},
	noRepair: {
		whole_file: 'no copy to repair: this concerns the whole file; follow the advice above',
	},
	repair: repairWordsEn,
};
