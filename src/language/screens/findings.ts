import { counted } from '../numbers.ts';
/** Screens: indicators, trends, problems and the agenda, in Indonesian. */
export const findingsId = {
	indikator: {
		title: (period: string): string => `Capaian indikator, ${period}`,
		without: (codes: string): string => `Belum ada nilai: ${codes}`,
		none: 'Belum ada indikator yang punya nilai pada periode ini.',
		newest: (codes: string): string => `Nilai terbaru di luar periode ini: ${codes}`,
		indicative:
			'"(indikatif)": target untuk ukuran lain, tahun lain, atau belum diperiksa ke sumbernya; hanya pembanding.',
		gapCount:
			'"Kurang": perubahan terkecil yang mencapai target, dalam orang, rumah, atau dokumen. Untuk kecamatan: jumlah kekurangan desa yang belum mencapai target.',
	},
	tren: {
		title: (name: string): string => `Tren: ${name}`,
		noSeries: 'Belum ada data untuk digambar.',
		onePoint: 'Baru satu titik; tren belum dapat dinilai.',
		kecamatanChart: (unit: string): string => `Kecamatan (${unit})`,
		gapsNote: 'Sela pada grafik: tidak ada laporan pada periode itu.',
		cumulative: 'Indikator kumulatif naik sendiri dalam setahun: yang dibandingkan bulan yang sama tiap tahun.',
		certainty: 'Arah disebut hanya bila kebetulan jarang menghasilkannya (uji Mann-Kendall, p < 0,05).',
		periods: (first: string, last: string, n: number): string => `${n} periode, ${first} sampai ${last}`,
	},
	masalah: {
		title: (period: string): string => `Masalah terberat, ${period}`,
		none: 'Tidak ada target yang belum tercapai pada periode ini.',
		noTarget: 'Belum ada indikator bertarget yang punya nilai pada periode ini.',
		more: (n: string): string => `${n} masalah lain tidak ditampilkan; pakai --semua.`,
		trusts: { firm: 'kuat', indicative: 'indikatif', doubtful: 'meragukan' },
		trust: 'Dasar',
		severityNote:
			'Berat 0-100: separuh dari besarnya kesenjangan terhadap target, separuh dari banyaknya orang; berkurang bila dasarnya lemah.',
	},
	agenda: {
		title: (period: string): string => `Rancangan agenda terpadu, ${period}`,
		binwas: 'A. Pembinaan desa',
		suara: 'B. Usulan kepada kabupaten',

		noneNoTarget: 'Tidak ada: pada periode ini belum ada indikator bertarget yang punya nilai.',
		noneAllMet: 'Tidak ada: semua target yang dapat dinilai tercapai.',
		counts: (binwas: string, suara: string): string =>
			`${binwas} butir pembinaan desa, ${suara} butir usulan kepada kabupaten.`,
		draft: 'Ini rancangan menurut aturan; yang memutuskan adalah rapat.',
		limitNote: (shown: string, all: string): string =>
			`Ditampilkan ${shown} dari ${all} butir; semua ada di --format csv dan -o FILE.xlsx.`,
	},
};

/** Screens: indicators, trends, problems and the agenda, in English. */
export const findingsEn: typeof findingsId = {
	indikator: {
		title: (period) => `Indicators, ${period}`,
		without: (codes) => `No value yet: ${codes}`,
		none: 'No indicator has a value for this period.',
		newest: (codes) => `Newest value outside this period: ${codes}`,
		indicative: '"(indicative)": the target was set for another measure or year, or is not verified; a yardstick only.',
		gapCount:
			'"Short by": least change that reaches the target, in people, houses or documents. For the kecamatan: the sum over the villages that miss it.',
	},
	tren: {
		title: (name) => `Trend: ${name}`,
		noSeries: 'No data to draw yet.',
		onePoint: 'Only one point; the trend cannot be judged yet.',
		kecamatanChart: (unit) => `Kecamatan (${unit})`,
		gapsNote: 'Gaps in the chart: nothing was reported for that period.',
		cumulative: 'A cumulative indicator rises by itself within a year: the same month of each year is compared.',
		certainty: 'A direction is named only when chance would seldom make it (Mann-Kendall test, p < 0.05).',
		periods: (first, last, n) => `${counted(n, 'period')}, ${first} to ${last}`,
	},
	masalah: {
		title: (period) => `Worst problems, ${period}`,
		none: 'No target is missed in this period.',
		noTarget: 'No indicator with a target has a value for this period.',
		more: (n) => `${counted(n, 'other problem is', 'other problems are')} not shown; use --semua.`,
		trusts: { firm: 'firm', indicative: 'indicative', doubtful: 'doubtful' },
		trust: 'Basis',
		severityNote:
			'Severity 0-100: half from the size of the gap against the target, half from the number of people; less where the basis is weak.',
	},
	agenda: {
		title: (period) => `Draft of the joint agenda, ${period}`,
		binwas: 'A. Guidance of villages',
		suara: 'B. Voiced to the kabupaten',

		noneNoTarget: 'None: no indicator with a target has a value for this period.',
		noneAllMet: 'None: every target that can be judged is met.',
		counts: (binwas, suara) => `${counted(binwas, 'item')} for villages, ${counted(suara, 'item')} for the kabupaten.`,
		draft: 'This is a draft by rule; the meeting decides.',
		limitNote: (shown, all) => `${shown} of ${counted(all, 'item')} shown; all are in --format csv and -o FILE.xlsx.`,
	},
};
