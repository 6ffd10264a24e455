import type { Measure } from '../../model/catalogue.ts';

/** The seven sheets of the agenda workbook, in the order they stand in. */
export type SheetKey = 'cover' | 'summary' | 'guidance' | 'proposals' | 'achievement' | 'notes' | 'trend';

/** Texts that belong to the workbook as a whole. Values arrive as text, already printed in that language. */
export interface BookWords {
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

/** Text in capitals, as titles stand on paper. */
export const capitals = (text: string): string => text.toUpperCase();

/** Texts of the workbook as a whole in Indonesian. */
export const bookId: BookWords = {
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
};

/** Texts of the workbook as a whole in English. */
export const bookEn: BookWords = {
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
};
