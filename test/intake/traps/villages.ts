import { lembar, type Trap } from './trap.ts';

/** Which village is meant. */
export const villageTraps: readonly Trap[] = [
	{
		name: 'codes with dots',
		table: 'Kode Desa|Desa|Penduduk\n32.04.25.2004|Cikuya|5000',
		right: ['Cikuya 2024 penduduk 5000'],
		said: ['code_system', 'villages_missing'],
	},
	{
		name: 'codes with dots and blanks',
		table: 'Kode Desa|Desa|Penduduk\n32. 04. 25. 2004|Cikuya|5000\n32.04.25.2005|Dampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'codes with hyphens',
		table: 'Kode Desa|Penduduk\n32-04-25-2004|5000',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'codes as floats of a web spreadsheet',
		sheets: [
			lembar('Data', [
				['KODE DESA', 'Desa', 'Penduduk'],
				[{ attributes: '', content: '<v>3.204252004E9</v>' }, 'CIKUYA', 5000],
			]),
		],
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'codes as floats in text, with .0',
		table: 'kode_desa|nama desa|Penduduk\n3204252004.0|CIKUYA|5000\n3.204252005E9|DAMPIT|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'codes behind an apostrophe',
		table: "Kode Desa|Desa|Penduduk\n'3204252004|Cikuya|5000\n’3204252005|Dampit|4000",
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'a code that lost its first digits is not a code, the name holds',
		table: 'Kode Desa|Desa|Penduduk\n2004|Cikuya|5000',
		right: ['Cikuya 2024 penduduk 5000'],
		said: ['code_unused'],
	},
	{
		name: 'the last digits of the code before the name, in one cell',
		table: 'Desa|Penduduk\n2004 CIKUYA|5000\n2005. Dampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'the code before the name, in one cell below either heading',
		table: 'Desa|Penduduk\n32.04.25.2004 - Cikuya|5000\n32.04.25.2005 - Dampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['code_system', 'villages_missing'],
	},
	{
		name: 'code and name in the column of codes',
		table: 'Kode Desa|Penduduk\n3204252004 CIKUYA|5000\n3204252005 DAMPIT|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
	},
	{
		name: 'code and name in one cell that contradict each other',
		table: 'Desa|Penduduk\n32.04.25.2004 - Dampit|5000',
		refused: 'village_contradiction',
	},
	{
		name: 'last digits and name in one cell that contradict each other',
		table: 'Desa|Penduduk\n2004 CIKUYA|5000\n2004 DAMPIT|4000',
		refused: 'village_contradiction',
	},
	{
		name: 'another name in brackets is proposed, not taken',
		table: 'Desa|Penduduk\nCikuya (Baru)|5000',
		refused: 'village_unknown',
	},
	{
		name: 'an unknown code of this kecamatan is not another kecamatan',
		table: 'Kode Desa|Penduduk\n32.04.25.2099|5000',
		refused: 'village_unknown',
	},
	{
		name: 'BPS codes are told by the names',
		table: 'Kode Desa|Desa|Kecamatan|Penduduk\n3204100005|CIKUYA|CICALENGKA|5000\n3204100006|DAMPIT|CICALENGKA|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['code_system'],
	},
	{
		name: 'BPS codes that are also Kemendagri codes of other villages here',
		table: 'Kode Desa|Desa|Kecamatan|Penduduk\n3204252005|CIKUYA|CICALENGKA|5000\n3204252006|DAMPIT|CICALENGKA|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['code_system'],
	},
	{
		name: 'Kemendagri codes of another kecamatan beside names that are also ours',
		table: 'Kode Desa|Desa|Penduduk\n3204262004|CIKUYA|5000\n3204262005|DAMPIT|4000',
		refused: 'village_contradiction',
	},
	{
		name: 'codes of another kabupaten beside names that are also ours',
		table: 'Kode Desa|Desa|Penduduk\n3305112004|CIKUYA|5000\n3305112005|DAMPIT|4000',
		refused: 'village_contradiction',
	},
	{
		name: 'dotted code and name contradict each other',
		table: 'Kode Desa|Desa|Penduduk\n32.04.25.2004|Dampit|5000',
		refused: 'village_contradiction',
	},
	{
		name: 'one wrong code among right ones',
		table: 'Kode Desa|Desa|Penduduk\n3204252004|Cikuya|5000\n3204252004|Dampit|4000\n3204252006|Margaasih|3000',
		refused: 'village_contradiction',
	},
	{
		name: 'a Siskeudes code beside the name it belongs to',
		table: 'Kode Desa|Desa|Penduduk\n04.2004.|Cikuya|5000\n04.2005.|Dampit|4000',
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['code_unused'],
	},
	{
		name: 'a Siskeudes code beside the name of another village',
		table: 'Kode Desa|Desa|Penduduk\n04.2005.|Cikuya|5000\n04.2004.|Dampit|4000',
		refused: 'village_contradiction',
	},
	{
		name: 'Siskeudes codes alone',
		table: 'Kode Desa|Penduduk\n04.2004.|5000',
		refused: 'village_unknown',
	},
	{
		name: 'undotted codes alone that fit two systems',
		table: 'kode_desa|Penduduk\n3204252004|5\n3204252011|6\n3204252099|6',
		refused: 'code_system_unclear',
	},
	{
		name: 'prefixes before the names',
		table: 'Desa|Penduduk\nDESA CIKUYA|1\nDs. Dampit|2\nKel. Margaasih|3\nNAGARI WALUYA|4',
		right: ['Cikuya 2024 penduduk 1', 'Dampit 2024 penduduk 2', 'Margaasih 2024 penduduk 3', 'Waluya 2024 penduduk 4'],
	},
	{
		name: 'prefixes of other provinces',
		table: 'Desa|Penduduk\nPEKON CIKUYA|1\nLembang Dampit|2\nOHOI MARGAASIH|3\nGp. Waluya|4',
		right: ['Cikuya 2024 penduduk 1', 'Dampit 2024 penduduk 2', 'Margaasih 2024 penduduk 3', 'Waluya 2024 penduduk 4'],
	},
	{
		name: 'a number and a kecamatan around the name',
		table: 'Desa|Penduduk\n1. Cikuya|1\nDampit, Kec. Cicalengka|2\nMARGAASIH (CICALENGKA)|3',
		right: ['Cikuya 2024 penduduk 1', 'Dampit 2024 penduduk 2', 'Margaasih 2024 penduduk 3'],
	},
	{
		name: 'the same name, of another kecamatan',
		table: 'Desa|Penduduk\nCikuya, Kec. Nagreg|1\nDampit|2',
		right: ['Dampit 2024 penduduk 2'],
	},
	{
		name: 'a dusun is no village',
		table: 'Desa|Penduduk\nDusun Cikuya|400\nDampit|2',
		refused: 'village_unknown',
	},
	{
		name: 'blanks and letter case in names',
		table: 'Desa|Penduduk\nMARGA ASIH|1\n  cikuya |2',
		right: ['Margaasih 2024 penduduk 1', 'Cikuya 2024 penduduk 2'],
	},
	{
		name: 'a misspelt name is proposed, never taken',
		table: 'Desa|Penduduk\nMagaasih|1\nCikuya|2',
		refused: 'village_unknown',
	},
	{
		name: 'one misspelt name alone is not another kecamatan',
		table: 'Desa|Penduduk\nMagaasih|1',
		refused: 'village_unknown',
	},
	{
		name: 'a misspelt name that a person settled',
		table: 'Desa|Penduduk\nMagaasih|1',
		options: { aliases: { Magaasih: 'Margaasih' } },
		right: ['Margaasih 2024 penduduk 1'],
		said: ['alias_used'],
	},
	{
		name: 'a village numbered II is another village',
		table: 'Kode Desa|Desa|Penduduk\n32.04.25.2004|Cikuya II|3',
		refused: 'village_contradiction',
	},
	{
		name: 'the same name in another kecamatan of the file',
		table: 'Kecamatan|Desa|Penduduk\nNagreg|Cikuya|1\nCicalengka|Cikuya|2',
		right: ['Cikuya 2024 penduduk 2'],
	},
	{
		name: 'the kecamatan written once for the rows below',
		table: 'Kecamatan|Desa|Penduduk\nNagreg|Cikuya|1\n|Dampit|2\nKECAMATAN CICALENGKA|Cikuya|3',
		right: ['Cikuya 2024 penduduk 3'],
	},
	{
		name: 'a kecamatan of the same name in another kabupaten',
		table: 'Kabupaten|Kecamatan|Desa|Penduduk\nKAB. GARUT|Cicalengka|Cikuya|1\nKAB BANDUNG|Cicalengka|Dampit|2',
		right: ['Dampit 2024 penduduk 2'],
	},
	{
		name: 'kota and kabupaten of one name',
		table: 'Kabupaten|Desa|Penduduk\nKOTA BANDUNG|Cikuya|1\nKABUPATEN BANDUNG|Dampit|2',
		right: ['Dampit 2024 penduduk 2'],
	},
	{
		name: 'another province',
		table: 'Provinsi|Desa|Penduduk\nJAWA TENGAH|Cikuya|1\nJAWA BARAT|Dampit|2',
		right: ['Dampit 2024 penduduk 2'],
	},
	{
		name: 'codes of the kecamatan in a column of their own',
		table: 'KODE_KEC|Desa|Penduduk\n32.04.26|Cikuya|1\n32. 04. 25|Dampit|2\n320425|Margaasih|3',
		right: ['Dampit 2024 penduduk 2', 'Margaasih 2024 penduduk 3'],
	},
	{
		name: 'a file wholly of another kecamatan',
		table: 'Kecamatan|Desa|Penduduk\nNagreg|Ciaro|1\nNagreg|Bojong|2',
		refused: 'other_kecamatan',
	},
	{
		name: 'two columns that name two villages',
		table: 'Desa|Penduduk||Desa|Keluarga\nCikuya|5000||Dampit|900\nDampit|4000||Cikuya|1200',
		refused: 'village_contradiction',
	},
	{
		name: 'two tables side by side, each with its codes',
		table:
			'Kode Desa|Penduduk||Kode Desa|Rumah tangga\n32.04.25.2004|5||32.04.25.2005|100\n32.04.25.2005|6||32.04.25.2004|200',
		refused: 'village_contradiction',
	},
	{
		name: 'two tables side by side in one order',
		table:
			'Kode Desa|Penduduk||Kode Desa|Rumah tangga\n32.04.25.2004|5||32.04.25.2004|100\n32.04.25.2005|6||32.04.25.2005|200',
		right: ['Cikuya 2024 penduduk 5', 'Cikuya 2024 rt_total 100', 'Dampit 2024 penduduk 6', 'Dampit 2024 rt_total 200'],
	},
];
