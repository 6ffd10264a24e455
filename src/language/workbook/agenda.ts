/** How a target is meant: as a floor, as a ceiling, or as a yes that a village owes. */
export type TargetManner = 'at_least' | 'at_most' | 'yes';

/** Texts of the summary. */
export interface SummaryWords {
	readonly headings: readonly string[];
	readonly total: string;
	readonly worst: (indicator: string, place: string, value: string, target: string) => string;
	readonly noProblem: string;
	readonly noData: string;
	readonly notes: readonly string[];
}

/** Texts of the two sheets of items, A and B. */
export interface AgendaWords {
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
}

/** The summary in Indonesian. */
export const summaryId: SummaryWords = {
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
};

/** The two sheets of items, A and B in Indonesian. */
export const agendaId: AgendaWords = {
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
};

/** The summary in English. */
export const summaryEn: SummaryWords = {
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
};

/** The two sheets of items, A and B in English. */
export const agendaEn: AgendaWords = {
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
	routes: ['Musrenbang', 'Forum of offices', 'Letter to the office', 'Letter to the regent', 'Village plan', 'Partner'],
	choose: 'Choose from the list',
	chooseFromList: 'The entry is not in the list. Choose one from the list.',
	emptyNoData: (period) => `No indicator with a target has data for ${period} yet.`,
	emptyNoneMissed: (indicators) => `No target is missed among ${indicators} indicators with a target and data.`,
	emptyElsewhere: (indicators, sheet) =>
		`All items found among ${indicators} indicators with a target and data stand on sheet ${sheet}.`,
	fillNote:
		'Cream cells are filled in at the meeting. Leave the code as it is: it is the lasting mark of an item. Further items are written in the empty rows below.',
};
