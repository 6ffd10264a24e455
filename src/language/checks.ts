import type { Sector } from '../model/catalogue.ts';
import { doubtWordsEn, doubtWordsId } from './checks/doubts.ts';
import { counted } from './numbers.ts';

/** Texts about completeness and doubts in Indonesian. */
export const checksId = {
	...doubtWordsId,
	mark: {
		done: {
			benar: (variable: string, village: string, period: string, value: string): string =>
				`${variable} ${village}, ${period}: ${value} dipastikan benar.`,
			keluar: (variable: string, village: string, period: string, value: string): string =>
				`${variable} ${village}, ${period}: ${value} dikeluarkan dari semua hitungan.`,
			ragu: (variable: string, village: string, period: string, value: string): string =>
				`${variable} ${village}, ${period}: ${value} tidak lagi bertanda.`,
		},
		walked: (marked: string, corrected: string): string => `${marked} nilai ditandai, ${corrected} diperbaiki.`,
		left: (n: string): string => `Masih ${n} angka meragukan.`,
		holds: 'Tanda berlaku selama nilai ini yang berlaku; nilai baru diperiksa lagi dari awal.',
	},
	walk: {
		nobody: '--tandai tanpa variabel bertanya satu per satu, tetapi tidak ada yang dapat ditanya; sebutkan variabelnya',
		about: (left: string, title: string, reason: string, source: string): string =>
			`\n[tersisa ${left}] ${title}\n  ${reason}\n  Sumber: ${source}`,
		ask: 'Angka ini:',
		choices: {
			benar: 'benar, dipastikan',
			perbaiki: 'salah, perbaiki sekarang',
			keluar: 'salah, keluarkan dari hitungan',
			lewati: 'lewati',
			berhenti: 'berhenti',
		},
		right: 'Angka yang benar:',
		same: 'Angka itu sama dengan yang tersimpan.',
		why: 'Alasan:',
		needed: 'Tulis alasannya.',
		personal: 'Jangan menulis nomor 16 angka seperti NIK atau nomor KK.',
	},
	alsoIn: (n: number): string => `juga pada ${n} periode lain`,
	short: (n: number): string => `${n} angka meragukan`,
	legend: '"?": bertumpu pada angka yang meragukan; lihat dasbor periksa --ragu.',
	workbook: {
		title: '2. ANGKA YANG MERAGUKAN',
		headings: ['No', 'Desa', 'Data', 'Periode', 'Angka', 'Alasan', 'Sumber'],
		none: 'Tidak ada angka yang meragukan pada periode ini.',
		more: (n: string): string => `${n} angka lain: dasbor periksa --ragu.`,
	},
	home: {
		line: (year: string, reported: string, due: string, doubts: string): string =>
			`Kelengkapan ${year}: ${reported} dari ${due} nilai yang wajib. Angka yang meragukan: ${doubts}.`,
		next: 'dasbor periksa',
	},
	periksa: {
		grid: (period: string): string => `Kelengkapan data, ${period}`,
		services: {
			pendidikan: 'Pendidikan',
			kesehatan: 'Kesehatan',
			air_sanitasi: 'Air dan sanitasi',
			perlindungan_sosial: 'Perlinsos',
			adminduk: 'Adminduk',
			belanja_desa: 'Belanja desa',
			tata_kelola: 'Tata kelola',
			umum: 'Umum',
		} satisfies Record<Sector, string>,
		doubts: (period: string | null, n: string): string =>
			`Angka yang meragukan, ${period ?? 'semua periode'}: ${n} angka`,
		rowsOfFigures: (rows: string, n: string): string => `${rows} baris alasan tentang ${n} angka yang meragukan.`,
		owed: 'Yang belum mengirim',
		states: {
			complete: 'lengkap',
			partly: 'sebagian',
			none: 'belum ada',
			late: 'terlambat',
			not_due: '-',
		},
		gridNote: 'Angka: nilai yang ada / yang wajib. "lengkap": semua ada.',
		lateNote: (date: string): string => `"!": masa lapornya sudah lewat pada ${date}.`,
		carriedNote: '"=2": 2 angka sama persis dengan periode sebelumnya, mungkin angka lama; lihat --ragu.',
		noDate: 'Tanpa --tanggal tidak dinilai terlambat.',
		counted: (reported: string, due: string): string => `${reported} dari ${due} nilai`,
		lateCount: (n: string): string => `${n} terlambat`,
		carriedCount: (n: string): string => `${n} angka lama`,
		sender: 'Pengirim',
		what: 'Data',
		missing: 'Kurang',
		reason: 'Alasan',
		noDoubts: 'Tidak ada angka yang meragukan.',
		noneOwed: 'Tidak ada yang kurang.',
		more: (n: string): string => `${n} lainnya tidak ditampilkan; pakai --semua.`,
		moreFigures: (n: string): string => `${n} angka lainnya tidak ditampilkan; pakai --semua.`,
		moreVariables: (n: string): string => `dan ${n} lainnya`,
		stays: 'Angka yang meragukan tetap ikut dihitung sampai diperbaiki, dipastikan, atau dikeluarkan.',
		next: ['dasbor periksa --tandai', 'dasbor periksa --surat surat'],
	},
};

/** Texts about completeness and doubts; English has the same. */
export type CheckWords = typeof checksId;

/** Texts about completeness and doubts in English. */
export const checksEn: CheckWords = {
	...doubtWordsEn,
	mark: {
		done: {
			benar: (variable, village, period, value) => `${variable} ${village}, ${period}: ${value} confirmed.`,
			keluar: (variable, village, period, value) =>
				`${variable} ${village}, ${period}: ${value} left out of every sum.`,
			ragu: (variable, village, period, value) => `${variable} ${village}, ${period}: ${value} has no mark any more.`,
		},
		walked: (marked, corrected) => `${counted(marked, 'value')} marked, ${corrected} corrected.`,
		left: (n) => `${counted(n, 'doubtful figure is', 'doubtful figures are')} left.`,
		holds: 'A mark holds while this value is in force; a new value is checked afresh.',
	},
	walk: {
		nobody: '--tandai without a variable asks about each figure, but there is nobody to ask; name the variable',
		about: (left, title, reason, source) => `\n[${left} left] ${title}\n  ${reason}\n  Source: ${source}`,
		ask: 'This figure is:',
		choices: {
			benar: 'right, confirmed',
			perbaiki: 'wrong, correct it now',
			keluar: 'wrong, left out of every sum',
			lewati: 'skip',
			berhenti: 'stop',
		},
		right: 'The right figure:',
		same: 'That is the figure that is kept already.',
		why: 'Reason:',
		needed: 'Give the reason.',
		personal: 'Leave out numbers of 16 digits like a NIK or KK number.',
	},
	alsoIn: (n) => `also in ${counted(n, 'other period')}`,
	short: (n) => counted(n, 'doubtful figure'),
	legend: '"?": rests on doubtful figures; see dasbor periksa --ragu.',
	workbook: {
		title: '2. DOUBTFUL FIGURES',
		headings: ['No', 'Village', 'Data', 'Period', 'Figure', 'Reason', 'Source'],
		none: 'No figure of this period is doubtful.',
		more: (n) => `${counted(n, 'other figure')}: dasbor periksa --ragu.`,
	},
	home: {
		line: (year, reported, due, doubts) =>
			`Completeness ${year}: ${reported} of ${counted(due, 'value')} due. Doubtful figures: ${doubts}.`,
		next: 'dasbor periksa',
	},
	periksa: {
		grid: (period) => `Completeness, ${period}`,
		services: {
			pendidikan: 'Education',
			kesehatan: 'Health',
			air_sanitasi: 'Water, sanitation',
			perlindungan_sosial: 'Social',
			adminduk: 'Civil reg.',
			belanja_desa: 'Village spending',
			tata_kelola: 'Govern.',
			umum: 'General',
		},
		doubts: (period, n) => `Doubtful figures, ${period ?? 'all periods'}: ${n}`,
		rowsOfFigures: (rows, n) => `${counted(rows, 'row')} of reasons about ${counted(n, 'doubtful figure')}.`,
		owed: 'Not sent yet',
		states: { complete: 'complete', partly: 'partly', none: 'none', late: 'late', not_due: '-' },
		gridNote: 'Figures: values that are there / that are due. "complete": all are there.',
		lateNote: (date) => `"!": the reporting period was over on ${date}.`,
		carriedNote: '"=2": 2 figures are exactly those of the period before, maybe carried over; see --ragu.',
		noDate: 'Without --tanggal nothing is called late.',
		counted: (reported, due) => `${reported} of ${counted(due, 'value')}`,
		lateCount: (n) => `${n} late`,
		carriedCount: (n) => counted(n, 'old figure'),
		sender: 'Sender',
		what: 'Data',
		missing: 'Missing',
		reason: 'Reason',
		noDoubts: 'No figure is doubtful.',
		noneOwed: 'Nothing is missing.',
		more: (n) => `${counted(n, 'other is', 'others are')} not shown; use --semua.`,
		moreFigures: (n) => `${counted(n, 'other figure is', 'other figures are')} not shown; use --semua.`,
		moreVariables: (n) => `and ${counted(n, 'other')}`,
		stays: 'A doubtful figure stays in every sum until it is mended, confirmed or left out.',
		next: ['dasbor periksa --tandai', 'dasbor periksa --surat surat'],
	},
};
