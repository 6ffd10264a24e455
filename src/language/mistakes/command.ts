import { told } from '../faults/say.ts';
import { counted } from '../numbers.ts';
import { d, type MistakeWords } from './say.ts';

/** Words for mistakes about what was written on the command line, in Indonesian. */
export const commandMistakesId = {
	usage: (x) =>
		told(
			d(x, 'what'),
			`${d(x, 'example') ? `contoh: ${d(x, 'example')}; ` : ''}lihat ${d(x, 'command') || 'dasbor'} --help`,
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
	bad_date: (x) => told(`tanggal "${d(x, 'given')}" tidak terbaca`, 'tulis seperti 2026-11-21'),
	bad_choice: (x) =>
		told(
			d(x, 'given') ? `"${d(x, 'given')}" bukan pilihan untuk ${d(x, 'option')}` : `${d(x, 'option')} belum disebut`,
			`pilihan: ${d(x, 'choices')}`,
		),
	bad_pair: (x) => told(`"${d(x, 'given')}" tidak terbaca untuk ${d(x, 'option')}`, 'tulis seperti "NAMA=NILAI"'),
	lists_have_no_variables: (x) =>
		told(
			`"${d(x, 'given')}" bersama --anggaran, --usulan, atau --program`,
			'sebutkan variabel, atau salah satu daftar itu',
		),
	identity_number: (x) =>
		told(
			`${d(x, 'option') || 'isian'} memuat nomor identitas orang (16 angka); tidak ada yang ditulis`,
			'jangan menulis NIK atau nomor KK di perintah atau nama berkas yang akan ditulis',
		),
	person_told: (x) =>
		told(
			`${d(x, 'option')} memuat nama atau nomor telepon orang; tidak ada yang disimpan`,
			'sebut kantor atau desanya saja, tanpa nama dan nomor orang',
		),
	format_not_possible: (x) =>
		told(`keluaran tidak dapat ditulis sebagai ${d(x, 'format')}`, `pilihan: ${d(x, 'choices')}`),
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
} satisfies Partial<MistakeWords>;

/** Words for mistakes about what was written on the command line, in English. */
export const commandMistakesEn: Pick<MistakeWords, keyof typeof commandMistakesId> = {
	usage: (x) =>
		told(
			d(x, 'what'),
			`${d(x, 'example') ? `example: ${d(x, 'example')}; ` : ''}see ${d(x, 'command') || 'dasbor'} --help`,
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
	bad_date: (x) => told(`date "${d(x, 'given')}" cannot be read`, 'write it as 2026-11-21'),
	bad_choice: (x) =>
		told(
			d(x, 'given') ? `"${d(x, 'given')}" is no choice for ${d(x, 'option')}` : `${d(x, 'option')} has to be given`,
			`choices: ${d(x, 'choices')}`,
		),
	bad_pair: (x) => told(`"${d(x, 'given')}" cannot be read for ${d(x, 'option')}`, 'write it as "NAME=VALUE"'),
	lists_have_no_variables: (x) =>
		told(`"${d(x, 'given')}" together with --anggaran, --usulan or --program`, 'name variables, or one of these lists'),
	identity_number: (x) =>
		told(
			`${d(x, 'option') || 'an argument'} holds the identity number of a person (16 digits); nothing was written`,
			'write no NIK and no family card number in a command or in the name of a file to be written',
		),
	person_told: (x) =>
		told(
			`${d(x, 'option')} holds the name or the telephone number of a person; nothing was kept`,
			'name the office or the village only, without names and numbers of persons',
		),
	format_not_possible: (x) => told(`the output cannot be written as ${d(x, 'format')}`, `choices: ${d(x, 'choices')}`),
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
		told(`there are ${counted(d(x, 'files'), 'form')}, one file is not enough`, 'use -o FOLDER-NAME (without .xlsx)'),
};
