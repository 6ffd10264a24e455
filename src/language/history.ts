import { HAND_FILE } from '../model/layout.ts';
import { counted } from './numbers.ts';
/** Texts of the history of imports: list, one import, taking back. */
export const historyId = {
	title: 'Impor',
	one: (id: number, file: string): string => `Impor ${id}: ${file}`,
	heads: {
		date: 'Tanggal',
		read: 'Dibaca',
		new: 'Baru',
		changed: 'Berubah',
		inForce: 'Berlaku',
		values: 'Nilai',
		replaced: 'Diganti',
	},
	inForce: 'berlaku',
	undone: (date: string): string => `dibatalkan ${date}`,
	none: 'Belum ada impor.',
	facts: {
		observations: (n: string): string => `${n} nilai`,
		budgetLines: (n: string): string => `${n} baris anggaran`,
		proposals: (n: string): string => `${n} usulan`,
		programmes: (n: string): string => `${n} program`,
	},
	lists: {
		observations: 'nilai',
		budgetLines: 'baris anggaran desa (APBDes)',
		proposals: 'usulan desa',
		programmes: 'program',
	},
	about: (date: string, layout: string, source: string, state: string): string =>
		`${date}, bentuk ${layout}, sumber ${source}: ${state}`,
	reason: (text: string): string => `alasan: ${text}`,
	replacedBy: (values: string, id: number): string => `${values} oleh impor ${id}`,
	empty: 'Impor ini tidak menyimpan nilai.',
	emptied: 'Nilainya sudah dikeluarkan; impor berkas yang sama memasukkannya kembali.',
	emptiedByHand: 'Nilainya sudah dikeluarkan; dasbor isi memasukkannya kembali.',
	changes: (n: string): string => `${n} nilai berubah:`,
	change: (variable: string, place: string, period: string, from: string, to: string, file: string): string =>
		`${variable}, ${place}, ${period}: ${from} -> ${to} (lama: ${file})`,
	more: (n: string): string => `... dan ${n} lagi`,
	gone: (n: string): string => `${n} baris lama (anggaran, usulan, atau program) tidak ada lagi di berkas ini`,
	undo: {
		counts: {
			other_source: (n: string): string => `${n} nilai berganti ke sumber lain`,
			back: (n: string): string => `${n} nilai kembali ke nilai sebelumnya`,
			gone: (n: string): string => `${n} nilai hilang (tidak ada nilai lain)`,
			unchanged: (n: string): string => `${n} nilai keluar tanpa mengubah angka yang dipakai (ada di sumber lain)`,
		},
		unaffected: (n: string): string => `${n} nilai tidak terpengaruh (sudah diganti, atau juga ada di impor lain)`,
		linesGoing: (n: string): string => `${n} baris anggaran, usulan, atau program keluar`,
		linesReturning: (n: string): string => `${n} baris lama berlaku kembali`,
		back: (variable: string, place: string, period: string, from: string, to: string, id: number): string =>
			`${variable}, ${place}, ${period}: ${from} -> ${to} (impor ${id})`,
		otherSource: (
			variable: string,
			place: string,
			period: string,
			from: string,
			to: string,
			source: string,
			file: string,
		): string => `${variable}, ${place}, ${period}: ${from} -> ${to} (sumber ${source}, ${file})`,
		gone: (variable: string, place: string, period: string, from: string): string =>
			`${variable}, ${place}, ${period}: ${from} -> kosong`,
		names: 'Nama desa yang dipastikan di impor ini tetap diingat; lihat dasbor desa --nama-lain.',
		ask: (id: number): string => `Batalkan impor ${id}?`,
		cancelled: 'Tidak jadi; tidak ada yang berubah.',
		done: (id: number): string => `Impor ${id} dibatalkan. Impor berkas yang sama memasukkannya kembali.`,
		doneByHand: (id: number): string => `Impor ${id} (isian tangan) dibatalkan.`,
		again: (command: string): string => `Untuk mengisinya lagi: ${command}`,
	},
};

/** The name of a file in English; that of a value set by hand is put into words, also in a list of imports (`3 (isian tangan)`). */
export const fileEn = (name: string): string =>
	name === HAND_FILE ? 'set by hand' : name.replaceAll(`(${HAND_FILE})`, '(set by hand)');

/** Texts of one value set by hand. */
export const isiId = {
	change: (variable: string, place: string, period: string, from: string, to: string): string =>
		`${variable}, ${place}, ${period}: ${from} -> ${to}`,
	unchanged: (variable: string, place: string, period: string, value: string): string =>
		`${variable}, ${place}, ${period}: sudah ${value}`,
	empty: 'kosong',
	corrects: (source: string): string =>
		`Mengoreksi sumber ${source}; berkas berikutnya dari sumber itu menggantikan nilai ini lagi.`,
	ownSource: (source: string): string => `Belum ada nilai sebelumnya; disimpan sebagai sumber ${source}.`,
	ask: 'Simpan?',
	kept: (id: number): string => `Tersimpan sebagai impor ${id}; dapat dibatalkan dengan dasbor impor batal ${id}.`,
	same: (id: number): string => `Sama dengan impor ${id}; tidak ada yang berubah.`,
	cancelled: (): string => 'Tidak jadi; tidak ada yang berubah.',
	coarse: (variable: string, usual: string): string =>
		`${variable} biasanya dilaporkan ${usual}; nilai untuk periode lebih panjang dipakai hanya bila tidak ada yang lebih pendek.`,
	periodicities: { bulanan: 'tiap bulan', triwulan: 'tiap triwulan', semester: 'tiap semester', tahunan: 'tiap tahun' },
	blank: (given: string): string => `"${given}" bukan nilai: yang kosong tidak diisi`,
	blankAdvice: 'batalkan impornya dengan dasbor impor batal N bila nilai yang tersimpan salah',
};

/** The same in English. */
export const isiEn: typeof isiId = {
	change: (variable, place, period, from, to) => `${variable}, ${place}, ${period}: ${from} -> ${to}`,
	unchanged: (variable, place, period, value) => `${variable}, ${place}, ${period}: is ${value} already`,
	empty: 'empty',
	corrects: (source) => `Corrects source ${source}; the next file from that source replaces this value again.`,
	ownSource: (source) => `There was no value before; kept as source ${source}.`,
	ask: 'Keep it?',
	kept: (id) => `Kept as import ${id}; dasbor impor batal ${id} takes it back.`,
	same: (id) => `Same as import ${id}; nothing has changed.`,
	cancelled: () => 'Not done; nothing has changed.',
	coarse: (variable, usual) =>
		`${variable} is usually reported ${usual}; a value for a longer period is used only where there is no shorter one.`,
	periodicities: {
		bulanan: 'every month',
		triwulan: 'every quarter',
		semester: 'every half-year',
		tahunan: 'every year',
	},
	blank: (given) => `"${given}" is no value: what is missing is not filled in`,
	blankAdvice: 'take its import back with dasbor impor batal N if the stored value is wrong',
};

/** Texts of where a number comes from, and which of several sources is used. */
export const asalId = {
	title: (name: string): string => `Asal angka: ${name}`,
	previous: (value: string, id: number): string => `sebelumnya ${value} (impor ${id})`,
	byHand: (reason: string): string => `diisi tangan: ${reason}`,
	confirmed: (ids: string): string => `juga di impor ${ids}`,
	used: 'ya',
	notUsed: 'tidak',
	uses: {
		only: 'satu-satunya',
		chosen: 'sumber pilihan',
		rank: 'sumber lebih dipercaya',
		shorter: 'periode lebih pendek',
		newest: 'paling baru',
		left_out: 'dikeluarkan',
		other_chosen: 'sumber lain dipilih',
		other_rank: 'sumber lain lebih dipercaya',
		other_shorter: 'ada periode lebih pendek',
		other_newer: 'ada yang lebih baru',
	},
	choice: (variable: string, source: string, reason: string, date: string): string =>
		`${variable}: sumber ${source} dipilih untuk semua desa dan periode (${reason}; ${date}). Kembali ke urutan kepercayaan: --pakai bawaan.`,
	decided: {
		confirmed: (about: string, day: string, reason: string): string =>
			`${about}: dipastikan benar pada ${day}: ${reason}.`,
		left_out: (about: string, day: string, reason: string): string =>
			`${about}: dikeluarkan dari hitungan pada ${day}: ${reason}.`,
	},
	doubted: (about: string, kind: string, reason: string, rule: string): string =>
		`${about}: meragukan, ${kind}: ${reason} [aturan ${rule}].`,
	moreStates: (n: string): string => `${n} keterangan lain; persempit dengan --desa atau --periode.`,
	byTrust: (variable: string): string => `${variable}: sumber dipakai menurut urutan kepercayaan.`,
};

/** The same in English. */
export const asalEn: typeof asalId = {
	title: (name) => `Where a number comes from: ${name}`,
	previous: (value, id) => `before: ${value} (import ${id})`,
	byHand: (reason) => `set by hand: ${reason}`,
	confirmed: (ids) => `also in import ${ids}`,
	used: 'yes',
	notUsed: 'no',
	uses: {
		only: 'the only one',
		chosen: 'chosen source',
		rank: 'source trusted more',
		shorter: 'shorter period',
		newest: 'newest',
		left_out: 'left out',
		other_chosen: 'another source is chosen',
		other_rank: 'another source is trusted more',
		other_shorter: 'there is a shorter period',
		other_newer: 'there is a newer one',
	},
	choice: (variable, source, reason, date) =>
		`${variable}: source ${source} is chosen for all villages and periods (${reason}; ${date}). Back to the order of trust: --pakai bawaan.`,
	decided: {
		confirmed: (about, day, reason) => `${about}: confirmed on ${day}: ${reason}.`,
		left_out: (about, day, reason) => `${about}: left out of every sum on ${day}: ${reason}.`,
	},
	doubted: (about, kind, reason, rule) => `${about}: doubtful, ${kind}: ${reason} [rule ${rule}].`,
	moreStates: (n) => `${counted(n, 'more note')}; narrow down with --desa or --periode.`,
	byTrust: (variable) => `${variable}: sources are used in the order of trust.`,
};

/** Texts of remembered spellings of village names. */
export const namesId = {
	title: 'Nama desa yang diingat',
	heads: { name: 'Tertulis', since: 'Sejak' },
	none: 'Belum ada nama lain yang diingat. Nama diingat setelah dipastikan dengan dasbor impor --cocokkan.',
	forgotten: (name: string, n: number): string => `"${name}" dilupakan (${n} sumber).`,
};

/** The same in English. */
export const namesEn: typeof namesId = {
	title: 'Remembered village names',
	heads: { name: 'Written', since: 'Since' },
	none: 'No other names are remembered. A name is remembered once it was confirmed with dasbor impor --cocokkan.',
	forgotten: (name, n) => `"${name}" is forgotten (${counted(n, 'source')}).`,
};

/** The words of the history of imports in English. */
export const historyEn: typeof historyId = {
	title: 'Imports',
	one: (id, file) => `Import ${id}: ${fileEn(file)}`,
	heads: {
		date: 'Date',
		read: 'Read',
		new: 'New',
		changed: 'Changed',
		inForce: 'In force',
		values: 'Values',
		replaced: 'Replaced',
	},
	inForce: 'in force',
	undone: (date) => `taken back ${date}`,
	none: 'Nothing was imported yet.',
	facts: {
		observations: (n) => counted(n, 'value'),
		budgetLines: (n) => counted(n, 'budget line'),
		proposals: (n) => counted(n, 'proposal'),
		programmes: (n) => counted(n, 'programme'),
	},
	lists: {
		observations: 'values',
		budgetLines: 'village budget lines (APBDes)',
		proposals: 'village proposals',
		programmes: 'programmes',
	},
	about: (date, layout, source, state) => `${date}, layout ${layout}, source ${source}: ${state}`,
	reason: (text) => `reason: ${text}`,
	replacedBy: (values, id) => `${values} by import ${id}`,
	empty: 'This import stored no values.',
	emptied: 'Its values were taken out; importing the same file brings them in again.',
	emptiedByHand: 'Its value was taken out; dasbor isi brings it in again.',
	changes: (n) => `${counted(n, 'value changes', 'values change')}:`,
	change: (variable, place, period, from, to, file) =>
		`${variable}, ${place}, ${period}: ${from} -> ${to} (before: ${fileEn(file)})`,
	more: (n) => `... and ${n} more`,
	gone: (n) =>
		`${counted(n, 'older line', 'older lines')} (budget, proposals or programmes) ${n === '1' ? 'is' : 'are'} no longer in this file`,
	undo: {
		counts: {
			other_source: (n) => `${counted(n, 'value is', 'values are')} taken over by another source`,
			back: (n) => counted(n, 'value returns to what it was before', 'values return to what they were before'),
			gone: (n) => `${counted(n, 'value goes', 'values go')} (there is no other)`,
			unchanged: (n) =>
				`${counted(n, 'value goes', 'values go')} without changing a figure in use (another source has it)`,
		},
		unaffected: (n) =>
			`${counted(n, 'value is', 'values are')} not affected (replaced already, or held by another import too)`,
		linesGoing: (n) =>
			counted(n, 'line of budgets, proposals or programmes goes', 'lines of budgets, proposals or programmes go'),
		linesReturning: (n) => `${counted(n, 'older line comes', 'older lines come')} back into force`,
		back: (variable, place, period, from, to, id) =>
			`${variable}, ${place}, ${period}: ${from} -> ${to} (import ${id})`,
		otherSource: (variable, place, period, from, to, source, file) =>
			`${variable}, ${place}, ${period}: ${from} -> ${to} (source ${source}, ${fileEn(file)})`,
		gone: (variable, place, period, from) => `${variable}, ${place}, ${period}: ${from} -> empty`,
		names: 'Village names confirmed for this import stay remembered; see dasbor desa --nama-lain.',
		ask: (id) => `Take import ${id} back?`,
		cancelled: 'Not done; nothing has changed.',
		done: (id) => `Import ${id} was taken back. Importing the same file brings it in again.`,
		doneByHand: (id) => `Import ${id} (set by hand) was taken back.`,
		again: (command) => `To set it again: ${command}`,
	},
};
