import type { Sector } from '../model/catalogue.ts';
import type { Doubt, DoubtReason, Term } from '../model/doubt.ts';

/** What the texts about doubts need: numbers, names of variables and periods in the language at hand. */
export interface Telling {
	number(value: number): string;
	/** One decimal, for "so many times". */
	times(factor: number): string;
	name(variable: string): string;
	period(label: string): string;
}

/** Sums of more terms than this are told by their total. */
const TERMS_TOLD = 3;
const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);

function sumText(terms: readonly Term[], tell: Telling, parts: (n: number) => string): string {
	if (terms.length > TERMS_TOLD) return `${parts(terms.length)} ${tell.number(sumOf(terms))}`;
	const written = terms.map(({ variable, value }) => `${tell.name(variable)} ${tell.number(value)}`).join(' + ');
	return terms.length > 1 ? `${written} = ${tell.number(sumOf(terms))}` : written;
}

const id = {
	kinds: {
		sum: 'hitungan tidak cocok',
		lost_zero: 'nol hilang',
		mean: 'hitungan tidak cocok',
		level: 'status tidak cocok',
		zero: 'bertentangan',
		range: 'di luar batas',
		median: 'jauh dari desa lain',
		outlier: 'jauh dari desa lain',
		jump: 'lompatan',
		fall: 'kumulatif turun',
		carried: 'angka lama',
		carried_report: 'laporan lama',
		sources: 'beda sumber',
	} satisfies Record<DoubtReason['code'], string>,
	reason(doubt: Doubt, tell: Telling): string {
		const r = doubt.reason;
		const parts = (n: number): string => `jumlah ${n} bagiannya`;
		switch (r.code) {
			case 'sum': {
				const from = r.rightSource === null ? '' : ` (sumber ${r.rightSource})`;
				const left = sumText(r.left, tell, parts);
				const right = sumText(r.right, tell, parts);
				return r.relation === '=' ? `${left}, padahal ${right}` : `${left} melebihi ${right}${from}`;
			}
			case 'lost_zero':
				return `hitungan cocok bila ${tell.number(doubt.value * r.factor)}: nol di belakang mungkin hilang (${sumText(r.left, tell, parts)}; ${sumText(r.right, tell, parts)})`;
			case 'mean':
				return `rata-rata bagiannya ${tell.number(r.expected)}`;
			case 'level':
				return `nilai ${tell.number(r.score)} berarti tingkat ${r.expected}`;
			case 'zero':
				return `seharusnya 0, karena ${tell.name(r.other)}: Ya`;
			case 'range':
				return `harus antara ${tell.number(r.low)} dan ${tell.number(r.high)}`;
			case 'median':
				return `${r.factor < 1 ? `1/${tell.times(1 / r.factor)}` : tell.times(r.factor)} kali median ${r.villages} desa (${tell.number(r.median)})`;
			case 'outlier': {
				const than = doubt.value > r.expected ? 'kali lebih besar' : 'kali lebih kecil';
				const size = r.base ? ` dengan ${tell.name(r.base.variable)} ${tell.number(r.base.value)}` : '';
				return `${tell.times(r.factor)} ${than} daripada kebiasaan ${r.villages} desa (sekitar ${tell.number(Math.round(r.expected))}${size})`;
			}
			case 'jump':
				if (doubt.value === 0) return `turun menjadi 0 dari ${tell.number(r.before)} (${tell.period(r.period)})`;
				return `${doubt.value > r.before ? 'naik' : 'turun'} dari ${tell.number(r.before)} (${tell.period(r.period)}), ${tell.times(r.factor)} kali`;
			case 'fall':
				return `angka kumulatif turun dari ${tell.number(r.before)} (${tell.period(r.period)})`;
			case 'carried':
				return `sama persis dengan ${tell.period(r.period)}`;
			case 'carried_report':
				return `${r.same} dari ${r.of} angka laporan ini sama persis dengan ${tell.period(r.period)}`;
			case 'sources':
				return `sumber ${r.source}: ${tell.number(r.value)} (${tell.period(r.period)}), beda ${tell.times(r.factor)} kali`;
		}
	},
	mark: {
		done: {
			benar: (variable: string, village: string, period: string, value: string): string =>
				`${variable} ${village}, ${period}: ${value} dipastikan benar.`,
			keluar: (variable: string, village: string, period: string, value: string): string =>
				`${variable} ${village}, ${period}: ${value} dikeluarkan dari semua hitungan.`,
			ragu: (variable: string, village: string, period: string, value: string): string =>
				`${variable} ${village}, ${period}: ${value} tidak lagi bertanda.`,
		},
		walked: (n: string): string => `${n} nilai ditandai.`,
		holds: 'Tanda berlaku selama nilai ini yang berlaku; nilai baru diperiksa lagi dari awal.',
	},
	walk: {
		nobody: '--tandai tanpa variabel perlu terminal; di skrip sebutkan variabelnya',
		about: (at: number, of: number, title: string, reason: string, source: string): string =>
			`\n${at}/${of}  ${title}\n  ${reason} (${source})`,
		ask: 'Angka ini:',
		choices: {
			benar: 'benar, dipastikan',
			keluar: 'salah, keluarkan dari hitungan',
			lewati: 'lewati',
			berhenti: 'berhenti',
		},
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
		line: (reported: string, due: string, doubts: string): string =>
			`Kelengkapan: ${reported} dari ${due} nilai yang wajib. Angka yang meragukan: ${doubts}.`,
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
		doubts: (period: string | null): string => `Angka yang meragukan, ${period ?? 'semua periode'}`,
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
		noDate: 'Tanpa --tanggal tidak dinilai terlambat.',
		counted: (reported: string, due: string): string => `${reported} dari ${due} nilai`,
		lateCount: (n: string): string => `${n} terlambat`,
		carriedCount: (n: string): string => `${n} angka lama`,
		sender: 'Sumber',
		what: 'Data',
		missing: 'Kurang',
		reason: 'Alasan',
		noDoubts: 'Tidak ada angka yang meragukan.',
		noneOwed: 'Tidak ada yang kurang.',
		more: (n: string): string => `${n} lainnya tidak ditampilkan; pakai --semua.`,
		moreVariables: (n: string): string => `dan ${n} lainnya`,
		stays: 'Angka yang meragukan tetap ikut dihitung sampai diperbaiki, dipastikan, atau dikeluarkan.',
		next: ['dasbor periksa --tandai', 'dasbor periksa --surat surat'],
	},
};

/** Texts about completeness and doubts; English has the same. */
export type CheckWords = typeof id;
export const checksId: CheckWords = id;

export const checksEn: CheckWords = {
	kinds: {
		sum: 'sum fails',
		lost_zero: 'zero lost',
		mean: 'sum fails',
		level: 'wrong status',
		zero: 'contradiction',
		range: 'out of range',
		median: 'far from others',
		outlier: 'far from others',
		jump: 'jump',
		fall: 'total falls',
		carried: 'old figure',
		carried_report: 'old report',
		sources: 'sources differ',
	},
	reason(doubt, tell) {
		const r = doubt.reason;
		const parts = (n: number): string => `the sum of its ${n} parts is`;
		switch (r.code) {
			case 'sum': {
				const from = r.rightSource === null ? '' : ` (source ${r.rightSource})`;
				const left = sumText(r.left, tell, parts);
				const right = sumText(r.right, tell, parts);
				return r.relation === '=' ? `${left}, but ${right}` : `${left} is more than ${right}${from}`;
			}
			case 'lost_zero':
				return `the sum holds with ${tell.number(doubt.value * r.factor)}: trailing zeros may be lost (${sumText(r.left, tell, parts)}; ${sumText(r.right, tell, parts)})`;
			case 'mean':
				return `the mean of its parts is ${tell.number(r.expected)}`;
			case 'level':
				return `a score of ${tell.number(r.score)} means level ${r.expected}`;
			case 'zero':
				return `should be 0, since ${tell.name(r.other)}: Yes`;
			case 'range':
				return `must lie between ${tell.number(r.low)} and ${tell.number(r.high)}`;
			case 'median':
				return `${r.factor < 1 ? `1/${tell.times(1 / r.factor)}` : tell.times(r.factor)} times the median of ${r.villages} villages (${tell.number(r.median)})`;
			case 'outlier': {
				const than = doubt.value > r.expected ? 'times more' : 'times less';
				const size = r.base ? ` with ${tell.name(r.base.variable)} ${tell.number(r.base.value)}` : '';
				return `${tell.times(r.factor)} ${than} than ${r.villages} villages usually have (about ${tell.number(Math.round(r.expected))}${size})`;
			}
			case 'jump':
				if (doubt.value === 0) return `down to 0 from ${tell.number(r.before)} (${tell.period(r.period)})`;
				return `${doubt.value > r.before ? 'up' : 'down'} from ${tell.number(r.before)} (${tell.period(r.period)}), ${tell.times(r.factor)} times`;
			case 'fall':
				return `a running total fell from ${tell.number(r.before)} (${tell.period(r.period)})`;
			case 'carried':
				return `exactly the same as ${tell.period(r.period)}`;
			case 'carried_report':
				return `${r.same} of ${r.of} figures of this report are exactly those of ${tell.period(r.period)}`;
			case 'sources':
				return `source ${r.source}: ${tell.number(r.value)} (${tell.period(r.period)}), ${tell.times(r.factor)} times apart`;
		}
	},
	mark: {
		done: {
			benar: (variable, village, period, value) => `${variable} ${village}, ${period}: ${value} confirmed.`,
			keluar: (variable, village, period, value) =>
				`${variable} ${village}, ${period}: ${value} left out of every sum.`,
			ragu: (variable, village, period, value) => `${variable} ${village}, ${period}: ${value} has no mark any more.`,
		},
		walked: (n) => `${n} values marked.`,
		holds: 'A mark holds while this value is in force; a new value is checked afresh.',
	},
	walk: {
		nobody: '--tandai without a variable needs a terminal; in a script name the variable',
		about: (at, of, title, reason, source) => `\n${at}/${of}  ${title}\n  ${reason} (${source})`,
		ask: 'This figure is:',
		choices: { benar: 'right, confirmed', keluar: 'wrong, left out of every sum', lewati: 'skip', berhenti: 'stop' },
		why: 'Reason:',
		needed: 'Give the reason.',
		personal: 'Leave out numbers of 16 digits like a NIK or KK number.',
	},
	alsoIn: (n) => `also in ${n} other periods`,
	legend: '"?": rests on doubtful figures; see dasbor periksa --ragu.',
	short: (n) => (n === 1 ? '1 doubtful figure' : `${n} doubtful figures`),
	workbook: {
		title: '2. DOUBTFUL FIGURES',
		headings: ['No', 'Village', 'Data', 'Period', 'Figure', 'Reason', 'Source'],
		none: 'No figure of this period is doubtful.',
		more: (n) => `${n} other figures: dasbor periksa --ragu.`,
	},
	home: {
		line: (reported, due, doubts) => `Completeness: ${reported} of ${due} values due. Doubtful figures: ${doubts}.`,
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
		doubts: (period) => `Doubtful figures, ${period ?? 'all periods'}`,
		owed: 'Not sent yet',
		states: { complete: 'complete', partly: 'partly', none: 'none', late: 'late', not_due: '-' },
		gridNote: 'Figures: values that are there / that are due. "complete": all are there.',
		lateNote: (date) => `"!": the reporting period was over on ${date}.`,
		noDate: 'Without --tanggal nothing is called late.',
		counted: (reported, due) => `${reported} of ${due} values`,
		lateCount: (n) => `${n} late`,
		carriedCount: (n) => `${n} old figures`,
		sender: 'Source',
		what: 'Data',
		missing: 'Missing',
		reason: 'Reason',
		noDoubts: 'No figure is doubtful.',
		noneOwed: 'Nothing is missing.',
		more: (n) => `${n} others are not shown; use --semua.`,
		moreVariables: (n) => `and ${n} others`,
		stays: 'A doubtful figure stays in every sum until it is mended, confirmed or left out.',
		next: ['dasbor periksa --tandai', 'dasbor periksa --surat surat'],
	},
};
