import { counted } from './numbers.ts';
/** Words of `dasbor katalog jawaban`: what persons decided once and the workspace remembers. */
export const rememberedId = {
	title: 'Jawaban yang diingat',
	kinds: {
		answer: 'isian (--isian)',
		village_name: 'nama desa (--cocokkan)',
		source_choice: 'sumber yang dipakai (asal --pakai)',
		layout: 'bentuk berkas (--belajar)',
	},
	heads: { kind: 'Jenis', name: 'Pertanyaan', value: 'Jawaban', since: 'Sejak' },
	none: 'Belum ada jawaban yang diingat.',
	forgotten: (name: string, value: string): string =>
		`Dilupakan: ${name} = ${value}. Impor yang sudah masuk tidak berubah.`,
	columns: (n: string): string => `${n} kolom`,
};

/** The same in English. */
export const rememberedEn: typeof rememberedId = {
	title: 'Remembered answers',
	kinds: {
		answer: 'answer (--isian)',
		village_name: 'village name (--cocokkan)',
		source_choice: 'source in use (asal --pakai)',
		layout: 'file layout (--belajar)',
	},
	heads: { kind: 'Kind', name: 'Question', value: 'Answer', since: 'Since' },
	none: 'No answers are remembered yet.',
	forgotten: (name, value) => `Forgotten: ${name} = ${value}. Imports that are in stay as they are.`,
	columns: (n) => counted(n, 'column'),
};
