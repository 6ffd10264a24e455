import { counted } from './numbers.ts';

/** Words of the repair workbook about what was left out of it. */
const id = {
	listed: (faults: string, file: string): string =>
		`${faults} kesalahan ditulis sebagai daftar sel di ${file}, tanpa salinan datanya; perbaiki di aplikasi atau berkas asalnya`,
	listOf: (file: string): string => `Tentang: ${file}`,
	listHowTo:
		'Perbaiki sel-sel ini di aplikasi atau berkas asalnya, lalu kirim berkas yang baru. Datanya sengaja tidak disalin ke sini, dan isi selnya tidak disebut.',
	formulas: (count: string, first: string): string =>
		`${count} sel berhuruf biru miring semula rumus dan di sini angka tetap (${first}): bila sel yang dijumlahkannya diperbaiki, perbaiki juga angka itu.`,
	left: (columns: string): string =>
		`Kolom ${columns} tidak dibaca, maka isinya tidak disalin: tanda #1, #2 hanya pengganti (isi yang sama, tanda yang sama). Biarkan apa adanya.`,
};

/** Shape of these words; English has the same. */
export type RepairWords = typeof id;
/** Texts in Indonesian. */
export const repairWordsId: RepairWords = id;
/** Texts in English. */
export const repairWordsEn: RepairWords = {
	listed: (faults, file) =>
		`${counted(faults, 'fault')} written as a list of cells in ${file}, without a copy of the data; correct them in the program or file they came from`,
	listOf: (file) => `About: ${file}`,
	listHowTo:
		'Correct these cells in the program or file they came from, then send the new file. The data are left out here on purpose, and so is what stands in the cells.',
	formulas: (count, first) =>
		`${counted(count, 'cell in blue italics was a formula and is a fixed figure', 'cells in blue italics were formulas and are fixed figures')} here (${first}): when a cell that is added up there is corrected, correct that figure too.`,
	left: (columns) =>
		`Not read, so their contents were not copied: columns ${columns}. #1, #2 only stand in for them (the same sign for the same text). Leave them as they are.`,
};
