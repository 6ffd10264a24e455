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

/** What a file is told to have been found against another of its run, in Indonesian. */
export const sameRunDecisionsId = {
	run_contradicts: (values: string, files: string): string =>
		`${values} angka berbeda dari yang disebut berkas lain dalam impor ini: ${files}; yang dipakai angka berkas ini`,
};
/** The same in English. */
export const sameRunDecisionsEn: typeof sameRunDecisionsId = {
	run_contradicts: (values, files) =>
		`${counted(values, 'figure')} other than in another file of this run: ${files}; this file is used`,
};
