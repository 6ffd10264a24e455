/** Texts of the sheet of notes on the data. */
export interface NotesWords {
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
}

/** The sheet of notes on the data in Indonesian. */
export const notesId: NotesWords = {
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
};

/** The sheet of notes on the data in English. */
export const notesEn: NotesWords = {
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
	targetHeadings: ['No', 'Code', 'Indicator', 'Target', 'Year, status of the sub-district', 'Source of target', 'Note'],
	noTargets: 'No indicator with a target has a value yet.',
	targetVerified: 'Source verified',
	targetUnverified: 'Source not verified',
	localTarget: 'Local target set for this sub-district',
};
