import type { IndicatorUnit, Measure } from '../model/catalogue.ts';
import type { Kecamatan } from '../model/place.ts';

/** The seven sheets of the agenda workbook, in the order they stand in. */
export type SheetKey = 'cover' | 'summary' | 'guidance' | 'proposals' | 'achievement' | 'notes' | 'trend';

/** How a target is meant: as a floor, as a ceiling, or as a yes that a village owes. */
export type TargetManner = 'at_least' | 'at_most' | 'yes';

/** All texts of the agenda workbook in one language. Values arrive as text, already printed in that language. */
export interface WorkbookWords {
	/** Sheet names: at most 31 characters, without `/ \ ? * [ ] :`. */
	readonly sheets: Readonly<Record<SheetKey, string>>;
	/** What a sheet is for, one line, on the cover. */
	readonly sheetPurpose: Readonly<Record<SheetKey, string>>;
	/** First title line of every sheet. */
	readonly paperTitle: string;
	/** Second title line of a sheet, in capitals. */
	readonly sheetTitle: Readonly<Record<SheetKey, string>>;
	readonly footerLeft: (kecamatan: string) => string;
	/** Right foot with the spreadsheet's own codes for page and number of pages. */
	readonly footerRight: string;
	readonly labels: { readonly kecamatan: string; readonly period: string };
	/** Number format of dates; names the language of the months so that the machine's own does not decide. */
	readonly dateFormat: string;
	readonly nothing: string;
	/** Said under tables whose texts stay Indonesian; empty in Indonesian. */
	readonly quotedNote: string;
	readonly village: (kelurahan: boolean, name: string) => string;
	readonly allVillages: (count: string) => string;
	readonly ofVillages: (counted: string, total: string) => string;
	/** `Okt 2024`, `Smt I 2024`, `Trw III 2024`, `TA 2024/2025`, `2024`. */
	readonly shortPeriod: (label: string) => string;
	/** Name of a measure that fits behind a number in a narrow cell. */
	readonly shortMeasure: (measure: Measure) => string;
	readonly yes: string;
	readonly no: string;

	readonly cover: {
		readonly government: (kecamatan: Kecamatan) => string | null;
		readonly kecamatan: (name: string) => string;
		readonly period: (period: string) => string;
		/** `date` null: to be filled in. */
		readonly edition: (date: string | null) => string;
		readonly meeting: string;
		/** Facts to be filled in at the meeting. */
		readonly facts: readonly string[];
		readonly contents: string;
		readonly villages: string;
		readonly villagesValue: (desa: string, kelurahan: string) => string;
		readonly guidanceItems: string;
		readonly proposalItems: string;
		readonly indicators: string;
		readonly indicatorsValue: (withValue: string, all: string) => string;
		readonly sheetList: string;
		readonly fillNote: string;
	};
	readonly signature: {
		readonly place: (kecamatan: string, date: string | null) => string;
		readonly acknowledged: string;
		readonly camat: (kecamatan: string) => string;
		readonly asChair: string;
		readonly recorder: string;
		readonly name: string;
		readonly rank: string;
		readonly rankOrPost: string;
		readonly number: string;
	};
	readonly summary: {
		readonly headings: readonly string[];
		readonly total: string;
		readonly worst: (indicator: string, place: string, value: string, target: string) => string;
		readonly noProblem: string;
		readonly noData: string;
		readonly notes: readonly string[];
	};
	readonly agenda: {
		readonly guidanceSubtitle: string;
		readonly proposalsSubtitle: string;
		readonly guidanceHeadings: readonly string[];
		readonly proposalHeadings: readonly string[];
		readonly problem: (indicator: string, value: string, target: string | null, manner: TargetManner) => string;
		/** Short mark of a target that is only a yardstick. */
		readonly indicative: string;
		readonly noAddressee: string;
		readonly province: (office: string) => string;
		readonly additions: string;
		readonly decisions: readonly string[];
		readonly routes: readonly string[];
		readonly choose: string;
		readonly chooseFromList: string;
		readonly emptyNoData: (period: string) => string;
		readonly emptyNoneMissed: (indicators: string) => string;
		readonly emptyElsewhere: (indicators: string, sheet: string) => string;
		readonly fillNote: string;
	};
	readonly achievement: {
		readonly subtitle: string;
		readonly number: string;
		readonly village: string;
		readonly numerator: (measure: string) => string;
		readonly denominator: (measure: string) => string;
		readonly value: (unit: string) => string;
		readonly target: string;
		readonly total: string;
		readonly part: (sector: string, part: number, parts: number) => string;
		/** Shown unit of a column that holds rupiah. */
		readonly millionRupiah: string;
		readonly thousandRupiah: string;
		readonly legend: (code: string, counted: string, numerator: string, denominator: string) => string;
		readonly noData: (codes: string) => string;
		readonly empty: (period: string) => string;
		readonly notes: readonly string[];
	};
	readonly trend: {
		readonly subtitle: string;
		readonly number: string;
		readonly village: string;
		readonly chart: string;
		/** Heading of the change, by what one step of the value is. */
		readonly change: (unit: IndicatorUnit) => string;
		readonly direction: string;
		readonly total: string;
		/** A direction that chance alone could have made, short enough for one line. */
		readonly unclear: string;
		readonly cut: (shown: string, all: string, first: string) => string;
		readonly empty: string;
		readonly notes: readonly string[];
	};
	readonly notes: {
		readonly subtitle: string;
		readonly gapsTitle: string;
		readonly gapHeadings: readonly string[];
		readonly noGaps: string;
		/** Indicators for which no village has a value; they are not listed one by one. */
		readonly withoutData: (indicators: string, all: string, sheet: string) => string;
		readonly missing: string;
		readonly care: string;
		readonly manyIndicators: (sector: string, count: string, codes: string) => string;
		/** Behind the first few explanations: villages with one of the same kind. */
		readonly alsoOthers: (villages: string) => string;
		readonly expectedFrom: (source: string) => string;
		readonly sourcesTitle: string;
		readonly sourceHeadings: readonly string[];
		readonly noSources: string;
		readonly sourceAmounts: (rank: string, read: string, values: string) => string;
		readonly methodTitle: string;
		readonly method: readonly string[];
		readonly targetsTitle: string;
		readonly targetHeadings: readonly string[];
		readonly noTargets: string;
		readonly targetVerified: string;
		readonly targetUnverified: string;
		/** Source of a target that the workspace sets in the place of the national one. */
		readonly localTarget: string;
	};
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS_ID = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface PeriodPieces {
	readonly months: readonly string[];
	readonly semester: string;
	readonly quarter: string;
	readonly schoolYear: string;
}

function shortPeriod(label: string, pieces: PeriodPieces): string {
	const month = /^(\d{4})-(\d\d)$/.exec(label);
	if (month) return `${pieces.months[Number(month[2]) - 1]} ${month[1]}`;
	const part = /^(\d{4})-([ST])(\d)$/.exec(label);
	if (part) return `${part[2] === 'S' ? pieces.semester : pieces.quarter} ${ROMAN[Number(part[3]) - 1]} ${part[1]}`;
	return label.includes('/') ? `${pieces.schoolYear} ${label}` : label;
}

const capitals = (text: string): string => text.toUpperCase();
/** `Kabupaten X` as `X Regency`, `Kota X` as `X City`; a bare name stays as it is. */
const regencyInEnglish = (regency: string): string =>
	regency.replace(/^(?:kabupaten|kab\.?)\s+(.+)$/i, '$1 Regency').replace(/^kota\s+(.+)$/i, '$1 City');
const hasKind = (regency: string): boolean => /^(kabupaten|kab\.?|kota|kota administrasi)\s/i.test(regency);

/** The Indonesian workbook. */
export const workbookId: WorkbookWords = {
	sheets: {
		cover: 'Sampul',
		summary: 'Ringkasan',
		guidance: 'A. Pembinaan Desa',
		proposals: 'B. Usulan Kabupaten',
		achievement: 'F. Capaian Layanan',
		notes: 'H. Catatan Data',
		trend: 'I. Tren',
	},
	sheetPurpose: {
		cover: 'Keterangan rapat, isi, dan pengesahan',
		summary: 'Masalah utama dan jumlah butir tiap layanan',
		guidance: 'Butir yang ditangani desa dengan pembinaan kecamatan',
		proposals: 'Butir yang disuarakan kepada kabupaten',
		achievement: 'Pembilang, penyebut, nilai, dan target tiap desa',
		notes: 'Data yang belum ada, sumber data, dan cara menghitung',
		trend: 'Perkembangan indikator dari waktu ke waktu',
	},
	paperTitle: 'AGENDA TERPADU RUMAH BERSAMA',
	sheetTitle: {
		cover: 'AGENDA TERPADU RUMAH BERSAMA',
		summary: 'RINGKASAN',
		guidance: 'A. PEMBINAAN DESA',
		proposals: 'B. USULAN KABUPATEN',
		achievement: 'F. CAPAIAN LAYANAN',
		notes: 'H. CATATAN DATA',
		trend: 'I. TREN',
	},
	footerLeft: (kecamatan) => `Agenda Terpadu Rumah Bersama Kec. ${kecamatan}, Edisi ....`,
	footerRight: 'Halaman &P dari &N',
	labels: { kecamatan: 'Kecamatan', period: 'Periode' },
	dateFormat: '[$-421]d mmm yyyy',
	nothing: 'Tidak ada',
	quotedNote: '',
	village: (kelurahan, name) => `${kelurahan ? 'KELURAHAN' : 'DESA'} ${capitals(name)}`,
	allVillages: (count) => `Semua desa (${count})`,
	ofVillages: (counted, total) => `${counted} dari ${total} desa`,
	shortPeriod: (label) => shortPeriod(label, { months: MONTHS_ID, semester: 'Smt', quarter: 'Trw', schoolYear: 'TA' }),
	shortMeasure: (measure) =>
		({
			orang: 'orang',
			keluarga: 'KK',
			rumah_tangga: 'ruta',
			rumah: 'rumah',
			unit: 'unit',
			ruang: 'ruang',
			sampel: 'sampel',
			peristiwa: 'kejadian',
			dokumen: 'dokumen',
			usulan: 'usulan',
			butir: 'butir',
			layanan: 'layanan',
			kpm_bulan: 'KPM-bulan',
			desa: 'desa',
			rupiah: 'Rp',
			skor: 'skor',
			tingkat: 'tingkat',
			persen: 'persen',
		})[measure],
	yes: 'Ya',
	no: 'Tidak',
	cover: {
		government: ({ regency }) =>
			regency === null ? null : capitals(`Pemerintah ${hasKind(regency) ? regency : `Kabupaten ${regency}`}`),
		kecamatan: (name) => `KECAMATAN ${capitals(name)}`,
		period: (period) => `PERIODE ${capitals(period)}`,
		edition: (date) => `EDISI ....  TANGGAL ${date === null ? '....' : capitals(date)}`,
		meeting: 'KETERANGAN RAPAT',
		facts: ['Hari/Tanggal', 'Waktu', 'Tempat', 'Surat Undangan', 'Pimpinan Rapat', 'Pencatat'],
		contents: 'ISI AGENDA',
		villages: 'Desa/kelurahan',
		villagesValue: (desa, kelurahan) => (kelurahan === '0' ? `${desa} desa` : `${desa} desa, ${kelurahan} kelurahan`),
		guidanceItems: 'Butir A (pembinaan desa)',
		proposalItems: 'Butir B (usulan kabupaten)',
		indicators: 'Indikator bernilai',
		indicatorsValue: (withValue, all) => `${withValue} dari ${all} indikator`,
		sheetList: 'DAFTAR LEMBAR',
		fillNote:
			'Kolom berwarna krem diisi dalam rapat. Butir disusun dari data menurut aturan; keputusan ada pada rapat.',
	},
	signature: {
		place: (kecamatan, date) => `${kecamatan}, ${date ?? '....................'}`,
		acknowledged: 'Mengetahui,',
		camat: (kecamatan) => `Camat ${kecamatan}`,
		asChair: 'selaku Ketua Rumah Bersama,',
		recorder: 'Pencatat,',
		name: '(..............................)',
		rank: 'Pangkat: ....................',
		rankOrPost: 'Pangkat/jabatan: ....................',
		number: 'NIP. ....................',
	},
	summary: {
		headings: [
			'No',
			'Layanan',
			'Masalah utama',
			'Desa di bawah target',
			'Kesenjangan masalah utama',
			'Desa tanpa data',
			'Butir A',
			'Butir B',
			'Indikator bernilai',
			'Indikator seluruhnya',
		],
		total: 'Jumlah',
		worst: (indicator, place, value, target) => `${indicator}, ${place}: ${value} (target ${target})`,
		noProblem: 'Tidak ada target yang belum tercapai',
		noData: 'Belum ada data',
		notes: [
			'Masalah utama = butir pembinaan desa dengan tingkat keparahan tertinggi pada layanan itu. Kesenjangan = kekurangan desa itu sampai target, dalam satuan butir itu.',
			'Kesenjangan dan jumlah desa tidak dijumlahkan: satuannya berbeda dan satu desa dapat tercatat pada beberapa layanan.',
		],
	},
	agenda: {
		guidanceSubtitle: 'Butir yang dapat ditangani desa dengan pembinaan kecamatan',
		proposalsSubtitle: 'Butir yang menjadi kewenangan kabupaten atau di atasnya, menurut perangkat daerah yang dituju',
		guidanceHeadings: [
			'No',
			'Desa',
			'Layanan',
			'Permasalahan',
			'Capaian',
			'Target',
			'Kesenjangan',
			'Rencana Tindak Lanjut',
			'Penanggung Jawab',
			'Batas Waktu',
			'Sumber Dana',
			'Keputusan Rapat',
			'Keterangan',
			'Kode',
		],
		proposalHeadings: [
			'No',
			'Layanan',
			'Permasalahan',
			'Usulan Kegiatan',
			'Lokasi (desa)',
			'Volume',
			'Satuan',
			'Perkiraan Biaya (Rp)',
			'Jalur',
			'Penanggung Jawab',
			'Batas Waktu',
			'Keputusan Rapat',
			'Keterangan',
			'Kode',
		],
		indicative: 'indikatif',
		problem: (indicator, value, target, manner) => {
			if (target === null) return `${indicator}: ${value}`;
			const mark = { at_least: '', at_most: 'paling tinggi ', yes: '' };
			return `${indicator}: ${value}, target ${mark[manner]}${target}`;
		},
		noAddressee: 'PERANGKAT DAERAH BELUM DITENTUKAN',
		province: (office) => `${office} (provinsi)`,
		additions: 'TAMBAHAN DARI RAPAT',
		decisions: ['Disepakati', 'Disepakati dengan perubahan', 'Ditunda', 'Tidak disepakati'],
		routes: ['Musrenbang', 'Forum Perangkat Daerah', 'Surat ke OPD', 'Surat ke Bupati', 'RKP Desa', 'Mitra'],
		choose: 'Pilih dari daftar',
		chooseFromList: 'Isian tidak ada dalam daftar. Pilih salah satu dari daftar.',
		emptyNoData: (period) => `Belum ada indikator bertarget yang mempunyai data untuk ${period}.`,
		emptyNoneMissed: (indicators) =>
			`Tidak ada target yang belum tercapai dari ${indicators} indikator bertarget yang mempunyai data.`,
		emptyElsewhere: (indicators, sheet) =>
			`Dari ${indicators} indikator bertarget yang mempunyai data, semua butir tercantum pada lembar ${sheet}.`,
		fillNote:
			'Kolom krem diisi dalam rapat. Kode jangan diubah: itulah tanda tetap tiap butir. Butir tambahan ditulis di baris kosong di bawah.',
	},
	achievement: {
		subtitle: 'Pembilang, penyebut, nilai, dan target tiap desa',
		number: 'No',
		village: 'Desa',
		numerator: (measure) => `Pembilang (${measure})`,
		denominator: (measure) => `Penyebut (${measure})`,
		value: (unit) => `Nilai (${unit})`,
		target: 'Target',
		total: 'Kecamatan',
		part: (sector, part, parts) => capitals(parts > 1 ? `${sector} (${part} dari ${parts})` : sector),
		millionRupiah: 'juta Rp',
		thousandRupiah: 'ribu Rp',
		legend: (code, counted, numerator, denominator) =>
			`${code}: ${counted} dihitung. Pembilang: ${numerator}.${denominator ? ` Penyebut: ${denominator}.` : ''}`,
		noData: (codes) => `Belum ada data: ${codes}`,
		empty: (period) => `Belum ada indikator yang mempunyai nilai untuk ${period}.`,
		notes: [
			'Sel kosong berarti belum ada data, bukan nol; alasannya ada pada lembar H. Nilai kecamatan dihitung dari jumlah pembilang dan penyebut, bukan rata-rata persentase.',
		],
	},
	trend: {
		subtitle: 'Perkembangan indikator tiap desa dari waktu ke waktu',
		number: 'No',
		village: 'Desa',
		chart: 'Grafik',
		change: (unit) =>
			({
				persen: 'Perubahan (poin persen)',
				ya_tidak: 'Perubahan',
				'per_1.000': 'Perubahan (per 1.000)',
				jumlah: 'Perubahan',
				rupiah: 'Perubahan (Rp)',
				rasio: 'Perubahan',
			})[unit],
		direction: 'Arah',
		total: 'Kecamatan',
		unclear: 'belum jelas',
		cut: (shown, all, first) =>
			`Ditampilkan ${shown} periode terakhir dari ${all}; perubahan dan arah dihitung sejak ${first}.`,
		empty: 'Belum ada indikator yang mempunyai nilai pada paling sedikit dua periode.',
		notes: [
			'Perubahan = nilai terakhir dikurangi nilai pertama. Sel kosong = belum ada data. Tinggi batang pada satu tabel memakai skala yang sama, mulai dari nol.',
			'"Belum jelas" berarti perubahan sebesar itu dapat terjadi secara kebetulan.',
		],
	},
	notes: {
		subtitle: 'Data yang belum ada atau perlu dicermati, sumber data, dan cara menghitung',
		gapsTitle: '1. DATA YANG BELUM ADA ATAU PERLU DICERMATI',
		gapHeadings: ['No', 'Desa', 'Data', 'Periode', 'Keadaan', 'Penjelasan', 'Sumber'],
		noGaps: 'Pada indikator yang berdata, data semua desa sudah ada dan tidak ada yang perlu dicermati.',
		withoutData: (indicators, all, sheet) =>
			`Belum ada data sama sekali untuk ${indicators} dari ${all} indikator; kodenya ada pada lembar ${sheet}.`,
		missing: 'Belum ada',
		care: 'Perlu dicermati',
		manyIndicators: (sector, count, codes) => `${sector}, ${count} indikator: ${codes}`,
		alsoOthers: (villages) => `Serupa: ${villages} desa lain`,
		expectedFrom: (source) => `Seharusnya dari: ${source}`,
		sourcesTitle: '3. SUMBER DATA',
		sourceHeadings: [
			'No',
			'Tanda berkas (SHA-256, 12 huruf pertama)',
			'Berkas, lembar',
			'Periode',
			'Tingkat, baris dibaca, nilai',
			'Yang diputuskan saat membaca',
			'Bentuk berkas',
		],
		noSources: 'Belum ada berkas yang dimasukkan.',
		sourceAmounts: (rank, read, values) => `Tingkat ${rank}; ${read} baris; ${values} nilai`,
		methodTitle: '4. CARA MENGHITUNG',
		method: [
			'Yang disimpan adalah hitungan (pembilang dan penyebut). Persentase selalu dihitung dari hitungan itu.',
			'Nilai kecamatan = jumlah pembilang dibagi jumlah penyebut dari desa yang kedua bagiannya ada; bukan rata-rata persentase desa.',
			'Data yang tidak ada bukan nol: selnya kosong, tidak ikut dihitung, dan disebut pada bagian 1. Penyebut nol berarti tidak ada sasaran di desa itu.',
			'Kesenjangan = perubahan pembilang paling kecil yang diperlukan untuk mencapai target, dalam orang, KK, rumah, atau satuan lain. Untuk kecamatan: jumlah kesenjangan desa yang belum mencapai target.',
			'Status: tercapai atau belum tercapai. Status indikatif dipakai bila target berasal dari tahun lain, belum diperiksa ulang, atau definisinya tidak persis sama; target itu pembanding, bukan ukuran yang pasti.',
			'Angka kumulatif sebelum Desember dibandingkan dengan target berjalan: target setahun dikali bulan dibagi dua belas.',
			'Pada penyebut yang kecil satu orang saja dapat banyak mengubah persentase; nilainya diberi catatan.',
			'Tingkat sumber: 1 register layanan; 2 OpenSID, OpenDK, kartu skor, portal data desa; 3 Prodeskel, Indeks Desa, data terbuka; 4 Podes. Bila beberapa sumber memuat data yang sama, dipakai tingkat yang paling kecil.',
			'ruta = rumah tangga; KK = kepala keluarga.',
		],
		targetsTitle: '5. TARGET YANG DIPAKAI',
		targetHeadings: ['No', 'Kode', 'Indikator', 'Target', 'Tahun, status kecamatan', 'Sumber target', 'Catatan'],
		noTargets: 'Belum ada indikator bertarget yang mempunyai nilai.',
		targetVerified: 'Sumber sudah diperiksa',
		targetUnverified: 'Sumber belum diperiksa ulang',
		localTarget: 'Target setempat yang ditetapkan untuk kecamatan ini',
	},
};

/** The English workbook. Steps, definitions and sources from the catalogue stay Indonesian and are marked so. */
export const workbookEn: WorkbookWords = {
	sheets: {
		cover: 'Cover',
		summary: 'Summary',
		guidance: 'A. Village Guidance',
		proposals: 'B. Regency Proposals',
		achievement: 'F. Service Results',
		notes: 'H. Data Notes',
		trend: 'I. Trends',
	},
	sheetPurpose: {
		cover: 'Meeting details, contents and signatures',
		summary: 'Main problem and number of items of each service',
		guidance: 'Items a village can handle with guidance from the sub-district',
		proposals: 'Items to be voiced to the regency',
		achievement: 'Numerator, denominator, value and target of each village',
		notes: 'Missing data, sources, and how figures are computed',
		trend: 'How indicators change over time',
	},
	paperTitle: 'INTEGRATED AGENDA OF THE RUMAH BERSAMA',
	sheetTitle: {
		cover: 'INTEGRATED AGENDA OF THE RUMAH BERSAMA',
		summary: 'SUMMARY',
		guidance: 'A. VILLAGE GUIDANCE',
		proposals: 'B. PROPOSALS TO THE REGENCY',
		achievement: 'F. SERVICE RESULTS',
		notes: 'H. DATA NOTES',
		trend: 'I. TRENDS',
	},
	footerLeft: (kecamatan) => `Integrated Agenda, Rumah Bersama, ${kecamatan} Sub-district, Edition ....`,
	footerRight: 'Page &P of &N',
	labels: { kecamatan: 'Sub-district', period: 'Period' },
	dateFormat: '[$-409]d mmm yyyy',
	nothing: 'None',
	quotedNote: 'Steps, definitions and sources are quoted from the catalogue in Indonesian.',
	village: (kelurahan, name) => `${kelurahan ? 'URBAN VILLAGE' : 'VILLAGE'} ${capitals(name)}`,
	allVillages: (count) => `All villages (${count})`,
	ofVillages: (counted, total) => `${counted} of ${total} villages`,
	shortPeriod: (label) => shortPeriod(label, { months: MONTHS_EN, semester: 'Sem', quarter: 'Qtr', schoolYear: 'SY' }),
	shortMeasure: (measure) =>
		({
			orang: 'people',
			keluarga: 'families',
			rumah_tangga: 'hholds',
			rumah: 'houses',
			unit: 'units',
			ruang: 'rooms',
			sampel: 'samples',
			peristiwa: 'events',
			dokumen: 'papers',
			usulan: 'proposals',
			butir: 'items',
			layanan: 'services',
			kpm_bulan: 'fam-months',
			desa: 'villages',
			rupiah: 'IDR',
			skor: 'score',
			tingkat: 'grade',
			persen: 'percent',
		})[measure],
	yes: 'Yes',
	no: 'No',
	cover: {
		government: ({ regency }) => (regency === null ? null : capitals(`Government of ${regencyInEnglish(regency)}`)),
		kecamatan: (name) => `${capitals(name)} SUB-DISTRICT`,
		period: (period) => `PERIOD ${capitals(period)}`,
		edition: (date) => `EDITION ....  DATE ${date === null ? '....' : capitals(date)}`,
		meeting: 'MEETING DETAILS',
		facts: ['Day/date', 'Time', 'Place', 'Letter of invitation', 'Chair', 'Recorder'],
		contents: 'CONTENTS',
		villages: 'Villages',
		villagesValue: (desa, kelurahan) => (kelurahan === '0' ? `${desa} rural` : `${desa} rural, ${kelurahan} urban`),
		guidanceItems: 'Items A (guidance)',
		proposalItems: 'Items B (proposals)',
		indicators: 'Indicators with a value',
		indicatorsValue: (withValue, all) => `${withValue} of ${all} indicators`,
		sheetList: 'LIST OF SHEETS',
		fillNote: 'Cream cells are filled in at the meeting. Items are drafted from data by rule; the meeting decides.',
	},
	signature: {
		place: (kecamatan, date) => `${kecamatan}, ${date ?? '....................'}`,
		acknowledged: 'Acknowledged by,',
		camat: () => 'Head of the Sub-district',
		asChair: 'as Chair of the Rumah Bersama,',
		recorder: 'Recorder,',
		name: '(..............................)',
		rank: 'Rank: ....................',
		rankOrPost: 'Rank/post: ....................',
		number: 'NIP. ....................',
	},
	summary: {
		headings: [
			'No',
			'Service',
			'Main problem',
			'Villages below target',
			'Gap of the main problem',
			'Villages without data',
			'Items A',
			'Items B',
			'Indicators with value',
			'Indicators in all',
		],
		total: 'Total',
		worst: (indicator, place, value, target) => `${indicator}, ${place}: ${value} (target ${target})`,
		noProblem: 'No target is missed',
		noData: 'No data yet',
		notes: [
			'Main problem = the village item of the service with the highest severity. Gap = what that village still lacks to the target, in the unit of that item.',
			'Gaps and villages are not added up: their units differ, and one village can stand under several services.',
		],
	},
	agenda: {
		guidanceSubtitle: 'Items a village can handle with guidance from the sub-district',
		proposalsSubtitle: 'Items within the authority of the regency or above, by the office addressed',
		guidanceHeadings: [
			'No',
			'Village',
			'Service',
			'Problem',
			'Value',
			'Target',
			'Gap',
			'Planned Action',
			'Responsible',
			'Due',
			'Source of Funds',
			'Decision',
			'Remarks',
			'Code',
		],
		proposalHeadings: [
			'No',
			'Service',
			'Problem',
			'Proposed Action',
			'Location (villages)',
			'Volume',
			'Unit',
			'Estimated Cost (IDR)',
			'Route',
			'Responsible',
			'Due',
			'Decision',
			'Remarks',
			'Code',
		],
		indicative: 'indicative',
		problem: (indicator, value, target, manner) => {
			if (target === null) return `${indicator}: ${value}`;
			const mark = { at_least: '', at_most: 'at most ', yes: '' };
			return `${indicator}: ${value}, target ${mark[manner]}${target}`;
		},
		noAddressee: 'OFFICE NOT YET NAMED',
		province: (office) => `${office} (province)`,
		additions: 'ADDED AT THE MEETING',
		decisions: ['Agreed', 'Agreed with changes', 'Postponed', 'Not agreed'],
		routes: [
			'Musrenbang',
			'Forum of offices',
			'Letter to the office',
			'Letter to the regent',
			'Village plan',
			'Partner',
		],
		choose: 'Choose from the list',
		chooseFromList: 'The entry is not in the list. Choose one from the list.',
		emptyNoData: (period) => `No indicator with a target has data for ${period} yet.`,
		emptyNoneMissed: (indicators) => `No target is missed among ${indicators} indicators with a target and data.`,
		emptyElsewhere: (indicators, sheet) =>
			`All items found among ${indicators} indicators with a target and data stand on sheet ${sheet}.`,
		fillNote:
			'Cream cells are filled in at the meeting. Leave the code as it is: it is the lasting mark of an item. Further items are written in the empty rows below.',
	},
	achievement: {
		subtitle: 'Numerator, denominator, value and target of each village',
		number: 'No',
		village: 'Village',
		numerator: (measure) => `Numerator (${measure})`,
		denominator: (measure) => `Denominator (${measure})`,
		value: (unit) => `Value (${unit})`,
		target: 'Target',
		total: 'Sub-district',
		part: (sector, part, parts) => capitals(parts > 1 ? `${sector} (${part} of ${parts})` : sector),
		millionRupiah: 'million IDR',
		thousandRupiah: 'thousand IDR',
		legend: (code, counted, numerator, denominator) =>
			`${code}: ${counted} counted. Numerator: ${numerator}.${denominator ? ` Denominator: ${denominator}.` : ''}`,
		noData: (codes) => `No data yet: ${codes}`,
		empty: (period) => `No indicator has a value for ${period} yet.`,
		notes: [
			'An empty cell means that there is no data, not zero; the reason stands on sheet H. The value of the sub-district is computed from the sums of numerators and denominators, never as a mean of percentages.',
		],
	},
	trend: {
		subtitle: 'How the indicators of each village change over time',
		number: 'No',
		village: 'Village',
		chart: 'Chart',
		change: (unit) =>
			({
				persen: 'Change (points)',
				ya_tidak: 'Change',
				'per_1.000': 'Change (per 1,000)',
				jumlah: 'Change',
				rupiah: 'Change (IDR)',
				rasio: 'Change',
			})[unit],
		direction: 'Direction',
		total: 'Sub-district',
		unclear: 'unclear',
		cut: (shown, all, first) =>
			`The last ${shown} of ${all} periods are shown; change and direction are counted since ${first}.`,
		empty: 'No indicator has a value in at least two periods yet.',
		notes: [
			'Change = last value minus first value. Empty cell = no data. Bars of one table share one scale that starts at zero.',
			'"Unclear" means that chance alone could make such a change.',
		],
	},
	notes: {
		subtitle: 'Missing and doubtful data, sources, and how figures are computed',
		gapsTitle: '1. MISSING AND DOUBTFUL DATA',
		gapHeadings: ['No', 'Village', 'Data', 'Period', 'State', 'Explanation', 'Source'],
		noGaps: 'Where an indicator has data, all villages have them and none needs care.',
		withoutData: (indicators, all, sheet) =>
			`No data at all for ${indicators} of ${all} indicators; their codes stand on sheet ${sheet}.`,
		missing: 'Missing',
		care: 'To be read with care',
		manyIndicators: (sector, count, codes) => `${sector}, ${count} indicators: ${codes}`,
		alsoOthers: (villages) => `Likewise: ${villages} other villages`,
		expectedFrom: (source) => `Expected from: ${source}`,
		sourcesTitle: '3. SOURCES',
		sourceHeadings: [
			'No',
			'File mark (SHA-256, first 12 characters)',
			'File, sheet',
			'Period',
			'Rank, rows read, values',
			'Decided while reading',
			'Kind of file',
		],
		noSources: 'No file has been imported yet.',
		sourceAmounts: (rank, read, values) => `Rank ${rank}; ${read} rows; ${values} values`,
		methodTitle: '4. HOW FIGURES ARE COMPUTED',
		method: [
			'Counts (numerator and denominator) are stored. Percentages are always computed from them.',
			'Value of the sub-district = sum of numerators divided by sum of denominators over the villages that have both; never the mean of village percentages.',
			'Missing is not zero: the cell is empty, is not counted, and is named in part 1. A denominator of zero means that the village has nobody to serve.',
			'Gap = the least change of the numerator that reaches the target, in people, families, houses or other units. For the sub-district: the sum over the villages that miss the target.',
			'Status: met or not met. It is indicative when the target is of another year, was not verified, or is defined a little differently; such a target is a yardstick, not a firm mark.',
			'A running total before December is held against the running target: the yearly target times the month, divided by twelve.',
			'With a small denominator a single person can change a percentage a lot; such values carry a note.',
			'Rank of a source: 1 service registers; 2 OpenSID, OpenDK, scorecard, village data portal; 3 Prodeskel, Indeks Desa, open data; 4 Podes. Where several sources have the same data, the smallest rank is used.',
			'hholds = households; fam-months = family-months.',
		],
		targetsTitle: '5. TARGETS USED',
		targetHeadings: [
			'No',
			'Code',
			'Indicator',
			'Target',
			'Year, status of the sub-district',
			'Source of target',
			'Note',
		],
		noTargets: 'No indicator with a target has a value yet.',
		targetVerified: 'Source verified',
		targetUnverified: 'Source not verified',
		localTarget: 'Local target set for this sub-district',
	},
};
