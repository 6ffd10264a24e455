import { counted } from './numbers.ts';

/** Words for files of one run that contradict each other, in Indonesian. */
export const contradictionId = {
	head: (values: string, file: string): string =>
		`${values} angka di ${file} berbeda dari berkas lain dalam impor ini:`,
	one: (variable: string, place: string, period: string, from: string, to: string, file: string): string =>
		`${variable}, ${place}, ${period}: ${from} menurut ${file}, ${to} menurut berkas ini (dipakai)`,
};
/** The same in English. */
export const contradictionEn: typeof contradictionId = {
	head: (values, file) => `${counted(values, 'figure')} of ${file} other than in another file of this run:`,
	one: (variable, place, period, from, to, file) =>
		`${variable}, ${place}, ${period}: ${from} in ${file}, ${to} in this file (used)`,
};

const LISTS_ID = { budgetLines: 'baris anggaran', proposals: 'usulan', programmes: 'program' } as const;
const LISTS_EN = { budgetLines: 'budget line', proposals: 'proposal', programmes: 'programme' } as const;

/** Words for lists of a run that another file of it replaced, in Indonesian. */
export const replacedId = {
	head: (lines: string, file: string): string =>
		`${lines} baris berkas lain dalam impor ini diganti oleh ${file}; bila keduanya bagian dari satu daftar, gabungkan dalam satu berkas:`,
	one: (lines: string, list: keyof typeof LISTS_ID, place: string, year: number, file: string): string =>
		`${lines} ${LISTS_ID[list]} ${place || 'tanpa desa'} ${year} dari ${file}`,
};
/** The same in English. */
export const replacedEn: typeof replacedId = {
	head: (lines, file) =>
		`${counted(lines, 'line')} of other files of this run replaced by ${file}; if both are parts of one list, put them into one file:`,
	one: (lines, list, place, year, file) =>
		`${counted(lines, LISTS_EN[list])} of ${place || 'no village'} ${year} in ${file}`,
};

/** What a file is told to have been found against another of its run, in Indonesian. */
export const sameRunDecisionsId = {
	run_contradicts: (values: string, files: string): string =>
		`${values} angka berbeda dari yang disebut berkas lain dalam impor ini: ${files}; yang dipakai angka berkas ini`,
	run_replaces: (lines: string, files: string): string =>
		`${lines} baris dari berkas lain dalam impor ini (${files}) diganti oleh berkas ini: desa, tahun, dan jenis daftarnya sama; bila keduanya bagian dari satu daftar, gabungkan dalam satu berkas`,
};
/** The same in English. */
export const sameRunDecisionsEn: typeof sameRunDecisionsId = {
	run_contradicts: (values, files) =>
		`${counted(values, 'figure')} other than in another file of this run: ${files}; this file is used`,
	run_replaces: (lines, files) =>
		`${counted(lines, 'line')} of another file of this run (${files}) replaced by this file: its village, year and kind of list are the same; if both are parts of one list, put them into one file`,
};
