import type { Trap } from './trap.ts';

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

/** Lists of proposals and programmes that are easily read wrong. */
export const listTraps: readonly Trap[] = [...places, ...units];
