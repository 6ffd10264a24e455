import type { VillageStatus } from '../model/place.ts';
import { counted } from './numbers.ts';

/** Texts of the letters about data. Numbers, names and ranks are dots: the office's register and the signer fill them in. */
const id = {
	blank: '....',
	labels: { number: 'Nomor', nature: 'Sifat', annex: 'Lampiran', subject: 'Hal' },
	nature: 'Biasa',
	noAnnex: '-',
	subject: 'Perbaikan dan Kelengkapan Data',
	placeAndDate: (place: string, date: string): string => `${place}, ${date}`,
	to: 'Yth.',
	head: (status: VillageStatus, name: string): string =>
		status === 'kelurahan' ? `Lurah ${name}` : `Kepala Desa ${name}`,
	office: (office: string): string => `Kepala ${office}`,
	at: 'di',
	place: 'Tempat',
	greeting: 'Dengan hormat,',
	opening: (kecamatan: string, of: string, period: string): string =>
		`Dalam rangka menyiapkan bahan Rumah Bersama Kecamatan ${kecamatan}, kami telah memeriksa data ${of} untuk ${period}. Hasilnya kami sampaikan sebagai berikut.`,
	ofVillage: (status: VillageStatus, name: string): string =>
		`${status === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${name}`,
	ofOffice: (office: string): string => `dari ${office}`,
	doubtsTitle: 'A. Angka yang perlu diperiksa',
	doubtsAsk: 'Mohon dikirim angka yang benar, atau keterangan bahwa angka di bawah ini memang benar.',
	doubtHeadings: ['No', 'Data', 'Periode', 'Angka', 'Alasan'],
	service: (service: string): string => `${service.toLowerCase()} `,
	owedTitle: (letter: string): string => `${letter}. Data yang belum kami terima`,
	yesNo: 'ya/tidak',
	noneIsZero: 'Bila tidak ada kejadian, tulis 0.',
	owedHeadings: ['No', 'Data', 'Periode', 'Satuan', 'Penjelasan'],
	villages: 'Desa/kelurahan',
	source: 'sumbernya',
	reason: 'Alasan',
	run: (first: string, last: string): string => `${first} sampai ${last}`,
	also: (others: string): string => `juga ${others}`,
	closing: (deadline: string): string[] => [
		`Mohon disampaikan paling lambat tanggal ${deadline} kepada kami. Yang dikirim cukup jumlahnya; jangan memuat NIK, nomor KK, nama, atau alamat warga.`,
		'Atas perhatian dan kerja samanya kami ucapkan terima kasih.',
	],
	camat: (name: string): string => `Camat ${name},`,
	rank: 'Pangkat/Golongan ....',
	number: 'NIP ....',
	page: 'Halaman &P',
	footer: (name: string): string => `Data ${name}`,
	listing: {
		title: (period: string): string => `Surat perbaikan data, ${period}`,
		to: 'Kepada',
		doubts: 'Angka diperiksa',
		owed: 'Data diminta',
		none: 'Tidak ada yang perlu disurati.',
		file: 'Berkas',
		others: (n: string, to: string): string => `${n} surat lagi: --kepada ${to}, atau semuanya dengan --kepada semua.`,
		own: (sender: string, doubts: string, owed: string): string =>
			`Milik ${sender} sendiri, tanpa surat: ${doubts} angka perlu diperiksa, ${owed} data belum ada.`,
		published: (sender: string, doubts: string): string =>
			`Terbitan ${sender}, tidak disurati: ${doubts} angka perlu diperiksa.`,
	},
};

/** Texts of the letters; English has the same. */
export type LetterWords = typeof id;
/** Texts of letters to senders in Indonesian. */
export const lettersId: LetterWords = id;

/** Texts of letters to senders in English. */
export const lettersEn: LetterWords = {
	blank: '....',
	labels: { number: 'Number', nature: 'Nature', annex: 'Annex', subject: 'Subject' },
	nature: 'Ordinary',
	noAnnex: '-',
	subject: 'Mending and Completing Data',
	placeAndDate: (place, date) => `${place}, ${date}`,
	to: 'To:',
	head: (status, name) => (status === 'kelurahan' ? `Lurah of ${name}` : `Head of Desa ${name}`),
	office: (office) => `Head of the ${office}`,
	at: 'at',
	place: 'their office',
	greeting: 'Dear Sir or Madam,',
	opening: (kecamatan, of, period) =>
		`To prepare the Rumah Bersama of Kecamatan ${kecamatan} we have checked the data ${of} for ${period}. This is what we found.`,
	ofVillage: (status, name) => `of ${status === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${name}`,
	ofOffice: (office) => `from the ${office}`,
	doubtsTitle: 'A. Figures to be checked',
	doubtsAsk: 'Please send the right figure, or a note that the figure below is right.',
	doubtHeadings: ['No', 'Data', 'Period', 'Figure', 'Reason'],
	service: (service) => `on ${service.toLowerCase()} `,
	owedTitle: (letter) => `${letter}. Data not yet received`,
	yesNo: 'yes/no',
	noneIsZero: 'If nothing happened, write 0.',
	owedHeadings: ['No', 'Data', 'Period', 'Unit', 'Explanation'],
	villages: 'Villages',
	source: 'source',
	reason: 'Reason',
	run: (first, last) => `${first} to ${last}`,
	also: (others) => `also ${others}`,
	closing: (deadline) => [
		`Please send them by ${deadline} at the latest. Counts are enough; leave out NIK, KK numbers, names and addresses of residents.`,
		'Thank you for your attention and help.',
	],
	camat: (name) => `Camat of ${name},`,
	rank: 'Rank ....',
	number: 'NIP ....',
	page: 'Page &P',
	footer: (name) => `Data of ${name}`,
	listing: {
		title: (period) => `Letters about data, ${period}`,
		to: 'To',
		doubts: 'To check',
		owed: 'To send',
		none: 'Nobody needs a letter.',
		file: 'File',
		others: (n, to) => `${counted(n, 'more letter')}: --kepada ${to}, or all of them with --kepada semua.`,
		own: (sender, doubts, owed) => `Of ${sender} itself, without a letter: ${doubts} to check, ${owed} missing.`,
		published: (sender, doubts) => `Published by ${sender}, which is not written to: ${doubts} to check.`,
	},
};
