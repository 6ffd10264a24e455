import { lembar, type Trap } from './trap.ts';

const PROGRAMMES = 'Program|Kegiatan|Sub Kegiatan|Lokasi|Pagu (Rp)|OPD';
const KABUPATEN = { answers: { tingkat: 'kabupaten' } } as const;
/** A list of programmes with a line for each location, of 1, 2, 3 million rupiah. */
const located = (...locations: string[]): string =>
	[PROGRAMMES, ...locations.map((location, at) => `PU|Air|Pipa ${at + 1}|${location}|${at + 1}000000|PU`)].join('\n');

const PROPOSALS = 'DAFTAR USULAN RKP DESA TAHUN 2024\nDESA : CIKUYA\nNo|Bidang|Jenis Kegiatan|Lokasi|Volume|Biaya (Rp)';
const DISTRICT = 'MUSRENBANG KECAMATAN CICALENGKA TAHUN 2024\nNo|Kegiatan Prioritas|Lokasi|Volume|Perkiraan Biaya';

/** Whose a line of a list of proposals or programmes is. */
const places: readonly Trap[] = [
	{
		name: 'a programme at a village name that a kecamatan beside it has too',
		table: located('Margaasih', 'Kec. Rancaekek'),
		options: KABUPATEN,
		refused: 'village_shared',
	},
	{
		name: 'a programme at a shared name beside one for the whole kabupaten',
		table: located('Margaasih', 'Kab. Bandung'),
		options: KABUPATEN,
		refused: 'village_shared',
	},
	{
		name: 'a programme at a shared name beside a village of its other kecamatan',
		table: located('Lagadar', 'Margaasih'),
		options: KABUPATEN,
		refused: 'village_shared',
	},
	{
		name: 'a programme at a shared name that a person settled',
		table: located('Margaasih', 'Kec. Rancaekek'),
		options: { ...KABUPATEN, aliases: { Margaasih: 'Margaasih' } },
		right: ['program Margaasih 2024 Air (Pipa 1) 1000000'],
	},
	{
		name: 'programmes whose kecamatan stands in a column of its own',
		table: `Program|Kegiatan|Sub Kegiatan|Kecamatan|Lokasi|Pagu (Rp)|OPD\nPU|Air|Pipa|Margaasih|Margaasih|1000000|PU\nPU|Air|Pipa|Cicalengka|Margaasih|2000000|PU`,
		options: KABUPATEN,
		right: ['program Margaasih 2024 Air (Pipa) 2000000'],
	},
	{
		name: 'programmes below rows that name their kecamatan',
		table: `${PROGRAMMES}\nKECAMATAN MARGAASIH|||||\nPU|Air|Pipa|Margaasih|1000000|PU\nKECAMATAN CICALENGKA||||3000000|\nPU|Air|Pipa|Margaasih|3000000|PU`,
		options: KABUPATEN,
		right: ['program Margaasih 2024 Air (Pipa) 3000000'],
	},
	{
		name: 'programmes whose village stands with its kecamatan in one cell',
		table: located('Cikuya, Kec. Cicalengka', 'Ds. Margaasih Kec. Margaasih', 'Margaasih - Margaasih', 'Desa Dampit'),
		options: KABUPATEN,
		right: ['program Cikuya 2024 Air (Pipa 1) 1000000', 'program Dampit 2024 Air (Pipa 4) 4000000'],
	},
	{
		name: 'programmes at several villages belong to none of them',
		table: located(
			'Desa Cikuya, Dampit',
			'Desa Cikuya, Desa Lagadar',
			'Desa Cikuya Kec. Cicalengka dan Kec. Nagreg',
			'Desa Cikuya',
		),
		options: KABUPATEN,
		right: [
			'program - 2024 Air (Pipa 1) 1000000',
			'program - 2024 Air (Pipa 2) 2000000',
			'program - 2024 Air (Pipa 3) 3000000',
			'program Cikuya 2024 Air (Pipa 4) 4000000',
		],
		said: ['programmes_without_place'],
	},
	{
		name: 'a programme at a misspelt village',
		table: located('Desa Cikuyya', 'Desa Dampit'),
		options: KABUPATEN,
		refused: 'village_unknown',
	},
	{
		name: 'proposals below rows that name their village',
		table: `${DISTRICT}\nDESA CIKUYA||||\n1|Jalan|RW 1|1 unit|5000000\nDESA DAMPIT||||\n1|Jalan|RW 1|1 unit|6000000`,
		right: ['usulan Cikuya 2024 Jalan 5000000', 'usulan Dampit 2024 Jalan 6000000'],
	},
	{
		name: 'proposals of two villages in the list of one',
		table:
			'DAFTAR USULAN RKP DESA TAHUN 2024\nNo|Bidang|Jenis Kegiatan|Lokasi|Volume|Biaya (Rp)\n|DESA CIKUYA||||\n1|Kesehatan|Jalan|RW 1|1 unit|5000000\n|DESA DAMPIT||||\n1|Kesehatan|Jalan|RW 1|1 unit|6000000',
		options: { village: 'Cikuya' },
		right: ['usulan Cikuya 2024 Jalan 5000000'],
	},
	{
		name: 'a proposal of one village at another',
		table: `${PROPOSALS}\n1|Kesehatan|Jalan|RW 1|1 unit|5000000\n2|Kesehatan|Jalan|Desa Dampit|1 unit|5000000`,
		refused: 'village_contradiction',
	},
	{
		name: 'proposals at dusun with the names of villages',
		table: `${PROPOSALS}\nDampit|||||\n1|Kesehatan|Jalan|Waluya|1 unit|5000000\n2|Kesehatan|Saluran|Dusun Dampit|1 unit|6000000`,
		right: ['usulan Cikuya 2024 Jalan 5000000', 'usulan Cikuya 2024 Saluran 6000000'],
	},
];

/** A list of programmes with a heading over its amounts. */
const priced = (heading: string, ...amounts: string[]): string =>
	[
		PROGRAMMES.replace('Pagu (Rp)', heading),
		...amounts.map((amount, at) => `PU|Air|Pipa ${at + 1}|Desa Cikuya|${amount}|PU`),
	].join('\n');

/** In what unit amounts are. */
const units: readonly Trap[] = [
	...['Pagu (Rp juta)', 'Pagu dalam ribuan', 'Pagu (x Rp1.000)', 'Pagu (Rp.000)', 'Pagu (jt)', 'Pagu > (ribu)'].map(
		(heading): Trap => ({
			name: `a list with amounts under "${heading}"`,
			table: priced(heading, '900000', '300000'),
			options: KABUPATEN,
			refused: 'amounts_scaled',
		}),
	),
	{
		name: 'a row of units below the headings of a list',
		table: priced('Pagu', '(Rp juta)', '900000', '300000'),
		options: KABUPATEN,
		refused: 'amounts_scaled',
	},
	{
		name: 'a list whose amounts are in millions though no word says so',
		table: priced('Pagu (Rp)', '900', '12,5', '300'),
		options: KABUPATEN,
		refused: 'amounts_small',
	},
	{
		name: 'one amount in millions beside others in rupiah',
		table: priced('Pagu (Rp)', '900', '300000000'),
		options: KABUPATEN,
		right: ['program Cikuya 2024 Air (Pipa 1) 900', 'program Cikuya 2024 Air (Pipa 2) 300000000'],
		said: ['amounts_apart'],
	},
	{
		name: 'one amount with three zeros too many',
		table: priced('Pagu (Rp)', '150000000', '200000000', '150000000000'),
		options: KABUPATEN,
		right: [
			'program Cikuya 2024 Air (Pipa 1) 150000000',
			'program Cikuya 2024 Air (Pipa 2) 200000000',
			'program Cikuya 2024 Air (Pipa 3) 150000000000',
		],
		said: ['amounts_apart'],
	},
	{
		name: 'amounts of all sizes that a list may have',
		table: priced('Pagu (Rp)', '75000', '2500000', '900000000'),
		options: KABUPATEN,
		right: [
			'program Cikuya 2024 Air (Pipa 1) 75000',
			'program Cikuya 2024 Air (Pipa 2) 2500000',
			'program Cikuya 2024 Air (Pipa 3) 900000000',
		],
		unsaid: ['amounts_apart'],
	},
];

const JALAN = ['usulan Cikuya 2024 Jalan 100000000', 'usulan Cikuya 2024 Irigasi 200000000'];
const JALAN_LINES = ['Jalan|RW 1|1 unit|100.000.000', 'Irigasi|RW 2|1 unit|200.000.000'] as const;
const DISTRICT_HEAD = ['No', 'Desa', 'Kegiatan Prioritas', 'Lokasi', 'Volume', 'Perkiraan Biaya'];

/** Rows of a list that are no lines, or look like none. */
const rows: readonly Trap[] = [
	{
		name: 'programmes with the sums of their activities above them',
		table: `${PROGRAMMES}\nPU||||900.000.000|PU\n|Air|||900.000.000|PU\n||Pipa|Desa Cikuya|600.000.000|PU\n||Sumur|Desa Dampit|300.000.000|PU\nJUMLAH||||900.000.000|`,
		options: KABUPATEN,
		right: ['program Cikuya 2024 Pipa 600000000', 'program Dampit 2024 Sumur 300000000'],
		said: ['rows_as_headings'],
		unsaid: ['list_total_differs'],
	},
	{
		name: 'programmes whose codes stand one above the other, each with its sum',
		table:
			'Kode|Program/Kegiatan|Lokasi|Volume|Pagu (Rp)|OPD\n1.02|KESEHATAN|||300000000|Dinkes\n1.02.02|Upaya|||300000000|Dinkes\n1.02.02.2.01|Gizi|Desa Cikuya|1 paket|100000000|Dinkes\n1.02.02.2.02|Posyandu|Desa Dampit|1 paket|200000000|Dinkes',
		options: KABUPATEN,
		right: ['program Cikuya 2024 Gizi 100000000', 'program Dampit 2024 Posyandu 200000000'],
	},
	...[
		['numbers', '1', '1.1', '1.2'],
		['letters', 'A', '1', '2'],
		['nothing', '', '1', '2'],
	].map(
		([by, ...[head, one, two]]): Trap => ({
			name: `a group of proposals told by ${by}, with its sum`,
			table: `${PROPOSALS}\n${head}||Infrastruktur|||300.000.000\n${one}||${JALAN_LINES[0]}\n${two}||${JALAN_LINES[1]}`,
			right: JALAN,
			unsaid: ['list_total_differs'],
		}),
	),
	{
		name: 'a group of proposals whose sum is wrong',
		table: `${PROPOSALS}\nA||Infrastruktur|||400.000.000\n1||${JALAN_LINES[0]}\n2||${JALAN_LINES[1]}`,
		right: JALAN,
		said: ['list_total_differs'],
	},
	{
		name: 'proposals that begin with TOTAL and JUMLAH',
		table: `${PROPOSALS}\n1||Total station|RW 1|1 unit|100.000.000\n2||Jumlah jamban|RW 2|3 unit|5.000.000\nTOTAL|||||105.000.000`,
		right: ['usulan Cikuya 2024 Total station 100000000', 'usulan Cikuya 2024 Jumlah jamban 5000000'],
	},
	{
		name: 'a proposal that begins like a signature, before others',
		table: `${PROPOSALS}\n1||${JALAN_LINES[0]}\n2||Kepala Desa: bimtek|Soreang|1|-\n3||${JALAN_LINES[1]}`,
		right: [...JALAN, 'usulan Cikuya 2024 Kepala Desa: bimtek null'],
	},
	{
		name: 'sums of sums, sums of pages and a sum above all',
		table: `${PROPOSALS}\n||JUMLAH|||300.000.000\n1||${JALAN_LINES[0]}\nJumlah sub bidang|||||100.000.000\n2||${JALAN_LINES[1]}\nJumlah sub bidang|||||200.000.000\nJumlah bidang|||||300.000.000\nDipindahkan|||||300.000.000`,
		right: JALAN,
		unsaid: ['list_total_differs'],
	},
	{
		name: 'an amount whose activity is not written',
		table: `${PROPOSALS}\n1||${JALAN_LINES[0]}\n|||RW 2|1 unit|7.000.000`,
		refused: 'activity_missing',
	},
	{
		name: 'an activity merged over two lines with amounts of their own',
		sheets: [
			lembar(
				'A',
				[
					['MUSRENBANG KECAMATAN TAHUN 2024'],
					DISTRICT_HEAD,
					[1, 'Cikuya', 'Jalan', 'RW 1', '1 unit', 5000000],
					[2, null, null, 'RW 2', '2 unit', 6000000],
					[3, 'Dampit', 'Air', 'RW 2', '2 unit', 9000000],
				],
				{ merges: ['B3:B4', 'C3:C4'] },
			),
		],
		right: ['usulan Cikuya 2024 Jalan 5000000', 'usulan Cikuya 2024 Jalan 6000000', 'usulan Dampit 2024 Air 9000000'],
	},
	{
		name: 'an amount merged over two activities',
		sheets: [
			lembar(
				'A',
				[
					['MUSRENBANG KECAMATAN TAHUN 2024'],
					DISTRICT_HEAD,
					[1, 'Cikuya', 'Jalan', 'RW 1', '1 unit', 5000000],
					[2, 'Dampit', 'Air', 'RW 2', '2 unit', null],
				],
				{ merges: ['F3:F4'] },
			),
		],
		refused: 'merged_figure',
	},
];

const ONE = 'No|Bidang|Jenis Kegiatan|Lokasi|Volume|Biaya (Rp)\n1|Kesehatan|Jalan|RW 1|10|5.000.000';

/** Of what year and village a list is, and which of its columns holds the cost. */
const heads: readonly Trap[] = [
	{
		name: 'a list whose title ends in another year than --periode',
		table: `DAFTAR USULAN RKP DESA 2023\nDESA : CIKUYA\n${ONE}`,
		refused: 'period_outside',
	},
	{
		name: 'a list under a rule of the year before',
		table: `LAMPIRAN KEPUTUSAN NOMOR 3 TAHUN 2023\nDAFTAR USULAN RKP DESA TAHUN 2024\nDESA : CIKUYA\n${ONE}`,
		options: { period: null },
		right: ['usulan Cikuya 2024 Jalan 5000000'],
	},
	{
		name: 'a list of two villages by its title',
		table: `DAFTAR USULAN RKP DESA CIKUYA DAN DESA DAMPIT TAHUN 2024\n${ONE}`,
		refused: 'village_not_given',
	},
	{
		name: 'a list with two costs for each line',
		table: `${PROPOSALS}|Jumlah (Rp)\n1|Kesehatan|Jalan|RW 1|10|500.000|5.000.000`,
		refused: 'cost_columns',
	},
	{
		name: 'a list with a column of amounts for each source of money',
		table:
			'DAFTAR USULAN RKP DESA TAHUN 2024\nDESA : CIKUYA\nNo|Bidang|Jenis Kegiatan|Lokasi|Volume|Sumber Dana||\n|||||DD|ADD|PAD\n1|Kesehatan|Jalan|RW 1|10|5.000.000|1.000.000|',
		refused: 'cost_columns',
	},
	{
		name: 'programmes before and after the change of their budget',
		table:
			'Program|Kegiatan|Sub Kegiatan|Lokasi|Pagu Semula|Pagu Menjadi|OPD\nPU|Air|Pipa|Desa Cikuya|5000000|6000000|PU',
		options: KABUPATEN,
		right: ['program Cikuya 2024 Air (Pipa) 6000000'],
	},
];

/** Lines of a list that are parts of the one above them. */
const parts: readonly Trap[] = [
	{
		name: 'parts without number below a numbered line with their sum',
		table: `${PROPOSALS}\n1|Kesehatan|Rabat beton|RW 1|100|50000000\n||a. Semen||100|20000000\n||b. Pasir||10|30000000\n2|Kesehatan|Posyandu|RW 2|1|30000000`,
		right: [
			'usulan Cikuya 2024 Posyandu 30000000',
			'usulan Cikuya 2024 a. Semen 20000000',
			'usulan Cikuya 2024 b. Pasir 30000000',
		],
		said: ['rows_as_headings'],
		unsaid: ['list_total_differs'],
	},
	{
		name: 'parts without number or mark that add up to the line above them',
		table: `${PROPOSALS}\n1|Kesehatan|Rabat beton|RW 1|100|50000000\n||Semen||100|20000000\n||Pasir||10|30000000\n2|Kesehatan|Posyandu|RW 2|1|30000000`,
		right: [
			'usulan Cikuya 2024 Pasir 30000000',
			'usulan Cikuya 2024 Posyandu 30000000',
			'usulan Cikuya 2024 Semen 20000000',
		],
	},
	{
		name: 'marked parts that do not add up to the line above them',
		table: `${PROPOSALS}\n1|Kesehatan|Rabat beton|RW 1|100|50000000\n||a. Semen||100|20000000\n||b. Pasir||10|25000000\n2|Kesehatan|Posyandu|RW 2|1|30000000`,
		right: [
			'usulan Cikuya 2024 Posyandu 30000000',
			'usulan Cikuya 2024 a. Semen 20000000',
			'usulan Cikuya 2024 b. Pasir 25000000',
		],
		said: ['list_total_differs'],
	},
	{
		name: 'lines without number that are no parts of the one above',
		table: `${PROPOSALS}\n1|Kesehatan|Rabat beton|RW 1|100|50000000\n||Drainase|RW 3|100|20000000\n2|Kesehatan|Posyandu|RW 2|1|30000000`,
		right: [
			'usulan Cikuya 2024 Drainase 20000000',
			'usulan Cikuya 2024 Posyandu 30000000',
			'usulan Cikuya 2024 Rabat beton 50000000',
		],
	},
];

/** Titles of lists that are not those of a year's proposals or programmes. */
const others: readonly Trap[] = [
	...[
		'REALISASI RKP DESA TAHUN 2024',
		'DAFTAR USULAN YANG TIDAK DIDANAI RKP DESA TAHUN 2024',
		'USULAN RKP DESA DITOLAK TAHUN 2024',
	].map(
		(title): Trap => ({
			name: `proposals below ${title}`,
			table: `${title}\nDESA : CIKUYA\nNo|Bidang|Jenis Kegiatan|Lokasi|Volume|Biaya (Rp)\n1|Kesehatan|Posyandu|RW 2|1|30000000`,
			refused: 'list_other',
		}),
	),
	...[
		'REALISASI PROGRAM DAN KEGIATAN TAHUN 2024',
		'USULAN YANG DITOLAK TAHUN 2024',
		'PROGRAM YANG SUDAH DILAKSANAKAN TAHUN 2024',
	].map(
		(title): Trap => ({
			name: `programmes below ${title}`,
			table: `${title}\n${located('Desa Cikuya')}`,
			options: KABUPATEN,
			refused: 'list_other',
		}),
	),
	{
		name: 'programmes with their budget and what was spent',
		table: `PAGU DAN REALISASI PROGRAM TAHUN 2024\n${located('Desa Cikuya')}`,
		options: KABUPATEN,
		right: ['program Cikuya 2024 Air (Pipa 1) 1000000'],
	},
];

/** A budget as OpenDK takes it in. */
const OPENDK = 'no_akun|nama_akun|jumlah\n411-01|Hasil usaha|1000000\n421-01|Dana desa|900000000';
const OPENDK_LINES = ['4.1.1.01 1000000', '4.2.1.01 900000000'];

const opendk: readonly Trap[] = [
	{
		name: "OpenDK's budget of a year",
		table: OPENDK,
		options: { village: 'Cikuya' },
		right: OPENDK_LINES.map((line) => `apbdes Cikuya 2024 anggaran ${line}`),
	},
	{
		name: "OpenDK's budget of the month it was chosen for",
		table: OPENDK,
		options: { village: 'Cikuya', period: '2024-03' },
		right: OPENDK_LINES.map((line) => `apbdes Cikuya 2024-03 anggaran ${line}`),
	},
	{
		name: "OpenDK's budget of half a year",
		table: OPENDK,
		options: { village: 'Cikuya', period: '2024-S1' },
		refused: 'period_kind',
	},
	{
		name: "OpenDK's budget with sums among its lines",
		table: `no_akun|nama_akun|jumlah\n4|Pendapatan|1000000\n4.1.1|Hasil usaha|1000000\n411-01|Hasil usaha|1000000\nJUMLAH||1000000`,
		options: { village: 'Cikuya' },
		right: ['apbdes Cikuya 2024 anggaran 4.1.1.01 1000000'],
	},
	{
		name: "OpenDK's budget with an account that is none",
		table: `${OPENDK}\nABC|Gaji|5`,
		options: { village: 'Cikuya' },
		refused: 'account_unreadable',
	},
];

/** Lists of proposals and programmes that are easily read wrong, and budgets by account. */
export const listTraps: readonly Trap[] = [...places, ...units, ...rows, ...parts, ...others, ...heads, ...opendk];
