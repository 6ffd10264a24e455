import { told } from '../faults/say.ts';
import { d, type MistakeWords } from './say.ts';
import { inTable, tableEn, tableId } from './table.ts';

/** Words for mistakes about the workspace and the files that are written, in Indonesian. */
export const workspaceMistakesId = {
	unknown_kecamatan: (x) =>
		told(
			`kecamatan "${d(x, 'given')}" tidak ada di daftar resmi${d(x, 'near') ? `; mungkin: ${d(x, 'near')}` : ''}`,
			'pakai kode (misalnya 32.04.25), atau --desa FILE untuk daftar desa sendiri',
		),
	ambiguous_kecamatan: (x) =>
		told(`ada beberapa kecamatan bernama "${d(x, 'given')}": ${d(x, 'candidates')}`, 'pilih dengan kodenya'),
	village_list_invalid: (x) =>
		told(
			`daftar desa tidak dapat dipakai: ${inTable(x, 'baris', tableId)}`,
			'perlu kolom kode dan nama, kode seperti 99.01.01.2001',
		),
	no_villages: (x) => told(`tidak ada desa untuk kecamatan ${d(x, 'given')}`, 'pakai --desa FILE'),
	file_exists: (x) =>
		told(`${d(x, 'file')} sudah ada dan tidak ditimpa`, 'pakai ruang kerja itu, atau pilih nama lain dengan --ruang'),
	workspace_missing: () =>
		told(
			'belum ada ruang kerja di folder ini',
			'buat dengan: dasbor mulai KODE, atau tunjuk dengan --ruang FILE atau DASBOR_RUANG',
		),
	workspace_not_found: (x) => told(`ruang kerja ${d(x, 'file')} tidak ditemukan`, 'periksa nama dan foldernya'),
	workspace_ambiguous: (x) =>
		told(`ada beberapa ruang kerja di ${d(x, 'folder')}: ${d(x, 'files')}`, 'pilih satu dengan --ruang FILE'),
	workspace_foreign: (x) => told(`${d(x, 'file')} bukan ruang kerja dasbor`, 'tunjuk berkas .dasbor yang benar'),
	workspace_newer: (x) =>
		told(
			`${d(x, 'file')} dibuat oleh dasbor yang lebih baru (skema ${d(x, 'version')})`,
			'pasang dasbor versi terbaru',
		),
	workspace_damaged: (x) =>
		told(`ruang kerja ${d(x, 'file')} rusak: ${d(x, 'what')}`, 'pakai salinan terakhir yang masih baik'),
	workspace_locked: (x) =>
		told(
			`ruang kerja sedang dipakai menulis oleh ${d(x, 'holder')}`,
			`tunggu sampai selesai, lalu ulangi${d(x, 'lock') ? `; bila yakin tidak ada yang sedang menulis, hapus ${d(x, 'lock')}` : ''}`,
		),
	workspace_unreadable: (x) =>
		told(`ruang kerja ${d(x, 'file')} tidak boleh dibaca`, 'minta izin baca, atau salin ke folder sendiri'),
	workspace_read_only: (x) =>
		told(
			`tidak dapat menulis ${d(x, 'file')}: berkas atau foldernya hanya-baca`,
			'pindahkan ke folder yang boleh ditulisi',
		),
	disk_full: (x) =>
		told(
			`disk penuh saat menulis ${d(x, 'file')}; tidak ada yang berubah`,
			'hapus berkas yang tidak diperlukan dari disk itu, lalu ulangi',
		),
	cannot_write: (x) =>
		told(
			`tidak dapat menulis ${d(x, 'file')} (${d(x, 'what')})`,
			d(x, 'what') === 'ENOENT'
				? 'buat dulu foldernya, atau pilih folder lain'
				: 'tutup berkas itu di Excel, atau pilih nama atau folder lain',
		),
	catalogue_invalid: (x) => told(`katalog tidak sah: ${inTable(x, 'baris', tableId)}`, 'perbaiki berkas yang disebut'),
} satisfies Partial<MistakeWords>;

/** Words for mistakes about the workspace and the files that are written, in English. */
export const workspaceMistakesEn: Pick<MistakeWords, keyof typeof workspaceMistakesId> = {
	unknown_kecamatan: (x) =>
		told(
			`kecamatan "${d(x, 'given')}" is not in the official list${d(x, 'near') ? `; perhaps: ${d(x, 'near')}` : ''}`,
			'use its code (such as 32.04.25), or --desa FILE for a list of your own',
		),
	ambiguous_kecamatan: (x) =>
		told(`several kecamatan are named "${d(x, 'given')}": ${d(x, 'candidates')}`, 'choose by code'),
	village_list_invalid: (x) =>
		told(
			`the list of villages cannot be used: ${inTable(x, 'row', tableEn)}`,
			'it needs columns kode and nama, codes like 99.01.01.2001',
		),
	no_villages: (x) => told(`no villages for kecamatan ${d(x, 'given')}`, 'use --desa FILE'),
	file_exists: (x) =>
		told(`${d(x, 'file')} exists and is not overwritten`, 'use that workspace, or choose another name with --ruang'),
	workspace_missing: () =>
		told(
			'there is no workspace in this folder',
			'make one with: dasbor mulai CODE, or point to one with --ruang FILE or DASBOR_RUANG',
		),
	workspace_not_found: (x) => told(`workspace ${d(x, 'file')} not found`, 'check its name and folder'),
	workspace_ambiguous: (x) =>
		told(`several workspaces in ${d(x, 'folder')}: ${d(x, 'files')}`, 'choose one with --ruang FILE'),
	workspace_foreign: (x) => told(`${d(x, 'file')} is not a dasbor workspace`, 'point to the right .dasbor file'),
	workspace_newer: (x) =>
		told(`${d(x, 'file')} was made by a newer dasbor (schema ${d(x, 'version')})`, 'install the newest dasbor'),
	workspace_damaged: (x) => told(`workspace ${d(x, 'file')} is damaged: ${d(x, 'what')}`, 'use a backup copy'),
	workspace_locked: (x) =>
		told(
			`the workspace is being written by ${d(x, 'holder')}`,
			`wait until it has finished, then try again${d(x, 'lock') ? `; when you are sure that nobody writes, delete ${d(x, 'lock')}` : ''}`,
		),
	workspace_unreadable: (x) =>
		told(`workspace ${d(x, 'file')} may not be read`, 'ask for permission, or copy it into a folder of your own'),
	workspace_read_only: (x) =>
		told(
			`cannot write ${d(x, 'file')}: the file or its folder is read-only`,
			'move it to a folder that may be written',
		),
	disk_full: (x) =>
		told(`the disk is full while writing ${d(x, 'file')}; nothing has changed`, 'free some space, then try again'),
	cannot_write: (x) =>
		told(
			`cannot write ${d(x, 'file')} (${d(x, 'what')})`,
			d(x, 'what') === 'ENOENT'
				? 'make the folder first, or choose another'
				: 'close it in Excel, or choose another name or folder',
		),
	catalogue_invalid: (x) => told(`the catalogue is not valid: ${inTable(x, 'row', tableEn)}`, 'mend the file named'),
};
