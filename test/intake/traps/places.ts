import { lembar, type Trap } from './trap.ts';

const OURS = ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'];
const OWN = '1|Cikuya|5000\n2|Dampit|4000';
const HEAD = ['No', 'Desa', 'Penduduk'];

/** Whose rows of a sheet of several kecamatan are. */
export const placeTraps: readonly Trap[] = [
	{
		name: 'sheets named after kecamatan, of which one is ours',
		sheets: [
			lembar('PASIRJAMBU', [HEAD, [1, 'Sugihmukti', 7], [2, 'Dampit', 9]]),
			lembar('CICALENGKA', [HEAD, [1, 'Cikuya', 5000], [2, 'Dampit', 4000]]),
			lembar('Kec. Nagreg', [HEAD, [1, 'Cikuya', 3]]),
		],
		right: OURS,
		said: ['sheet_elsewhere'],
	},
	{
		name: 'a sheet named after another kecamatan alone',
		sheets: [lembar('Pasirjambu 2024', [HEAD, [1, 'Cikuya', 7], [2, 'Dampit', 9]])],
		refused: 'place_in_title',
	},
	{
		name: 'a sheet of ours with the name of a village that is a kecamatan too',
		sheets: [lembar('Margaasih', [HEAD, [1, 'Margaasih', 3]])],
		right: ['Margaasih 2024 penduduk 3'],
	},
	{
		name: 'a title with a kota',
		table: `DATA PENDUDUK KOTA CIMAHI TAHUN 2024\n\nNo|Desa|Penduduk\n${OWN}`,
		refused: 'place_in_title',
	},
	{
		name: 'a title with the kota of the same name as the kabupaten',
		table: `PEMERINTAH KOTA BANDUNG\n\nNo|Desa|Penduduk\n${OWN}`,
		refused: 'place_in_title',
	},
	{
		name: 'a title with another province',
		table: `PROVINSI JAWA TENGAH\n\nNo|Desa|Penduduk\n${OWN}`,
		refused: 'place_in_title',
	},
	{
		name: 'a title that ends in the name of another kecamatan',
		table: `DATA PENDUDUK PASIRJAMBU TAHUN 2024\n\nNo|Desa|Penduduk\n${OWN}`,
		refused: 'place_in_title',
	},
	{
		name: 'a title with our kabupaten, the street of its office and the kota it lies beside',
		table: `PEMERINTAH KABUPATEN BANDUNG\nKECAMATAN CICALENGKA\nJl. Raya Soreang No 1, Kota Bandung\n\nNo|Desa|Penduduk\n${OWN}`,
		right: OURS,
	},
	{
		name: 'a title with the source of the data',
		table: `DATA PENDUDUK CICALENGKA TAHUN 2024\n\nNo|Desa|Penduduk\n${OWN}`,
		right: OURS,
	},
	{
		name: 'names of kecamatan alone above their villages',
		table: `No|Desa|Penduduk\n|Pasirjambu|\n1|Sugihmukti|7\n2|Dampit|9\n|Cicalengka|\n${OWN}`,
		right: OURS,
	},
	{
		name: 'names of kecamatan in the column of numbers',
		table: `No|Desa|Penduduk\nI. PASIRJAMBU||\n1|Sugihmukti|7\n2|Dampit|9\nII. CICALENGKA||\n${OWN}`,
		right: OURS,
	},
	{
		name: 'names of kecamatan with their sums above their villages',
		table: `No|Desa|Penduduk\n|Nagreg|16\n1|Bojong|7\n2|Dampit|9\n|Cicalengka|9000\n${OWN}`,
		refused: 'conflicting_values',
	},
	{
		name: 'a kecamatan named as a village of ours, above its villages',
		table: `No|Desa|Penduduk\n|Margaasih|\n1|Lagadar|7\n2|Dampit|9\n|Cicalengka|\n${OWN}`,
		right: OURS,
	},
	{
		name: 'a village of ours without figures that is named as a kecamatan',
		table: 'No|Desa|Penduduk\n1|Cikuya|5000\n2|Margaasih|\n3|Dampit|4000',
		right: OURS,
	},
	{
		name: 'a kabupaten without bands: foreign villages are outside',
		table: `No|Desa|Penduduk\n1|Sugihmukti|7\n2|Cukanggenteng|9\n3|Cikuya|5000\n4|Dampit|4000\n5|Ganjarsabar|3`,
		right: OURS,
	},
	{
		name: 'a name that two kecamatan of a kabupaten have, in the order of letters',
		table: 'Desa|Penduduk\nCikuya|5000\nLagadar|2\nMargaasih|9\nNanjung|3',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'a name that two kecamatan have, between one of each',
		table: 'Desa|Penduduk\nLagadar|2\nMargaasih|9\nCikuya|5000',
		refused: 'village_shared',
	},
	{
		name: 'a name that two kecamatan have, at the edge of our villages',
		table: 'Desa|Penduduk\nSugihmukti|2\nMargaasih|9\nCikuya|5000\nDampit|4000',
		right: ['Margaasih 2024 penduduk 9', ...OURS],
	},
	{
		name: 'a name that two kecamatan have, which a person settled',
		table: 'Desa|Penduduk\nLagadar|2\nMargaasih|9\nCikuya|5000',
		options: { aliases: { Margaasih: 'Margaasih' } },
		right: ['Margaasih 2024 penduduk 9', 'Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'a name near one of ours is not foreign while ours is not in the sheet',
		table: 'Desa|Penduduk\nSugihmukti|2\nCikuda|9\nDampit|4000',
		refused: 'village_unknown',
	},
	{
		name: 'a misspelt village of ours among foreign ones',
		table: 'Desa|Penduduk\nSugihmukti|2\nCikuyya|9\nDampit|4000',
		refused: 'village_unknown',
	},
	{
		name: 'rows after the sum of another kecamatan',
		table: `No|Desa|Penduduk\n1|Dampit|7\n|JUMLAH KEC. PASIRJAMBU|7\n${OWN}\n3|Margaasih|8`,
		refused: 'village_shared',
	},
	{
		name: 'villages after our own sum',
		table: `No|Desa|Penduduk\n|KECAMATAN NAGREG|\n1|Dampit|7\n|KECAMATAN CICALENGKA|\n${OWN}\n|JUMLAH|9000\n3|Margaasih|8`,
		refused: 'village_shared',
	},
	{
		name: 'a sum that names its kecamatan without the word',
		table: `No|Desa|Penduduk\n1|Dampit|7\n|Jumlah Pasirjambu|7\n${OWN}\n|Jumlah Cicalengka|9000`,
		right: OURS,
	},
	{
		name: 'a kecamatan with its year and number of villages above them',
		table: `No|Desa|Penduduk\n|KECAMATAN PASIRJAMBU (10 DESA)|\n1|Dampit|7\n|KECAMATAN CICALENGKA TAHUN 2024|\n${OWN}`,
		right: OURS,
	},
	{
		name: 'kabupaten above their villages',
		table: `No|Desa|Penduduk\n|KABUPATEN GARUT|\n1|Dampit|7\n2|Cikuya|8\n|KABUPATEN BANDUNG|\n${OWN}`,
		right: OURS,
	},
	{
		name: 'a head and a sum of two kecamatan, with only the sum of ours',
		table: `No|Desa|Penduduk\n|KECAMATAN NAGREG|\n1|Dampit|7\n|JUMLAH KECAMATAN NAGREG|7\n${OWN}\n|JUMLAH KECAMATAN CICALENGKA|9000`,
		right: OURS,
	},
	{
		name: 'a kecamatan in two cells above its villages',
		table: `No||Desa|Penduduk\nKecamatan|: Pasirjambu\n1||Dampit|7\nKecamatan|: Cicalengka\n1||Cikuya|5000`,
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'a kecamatan in a column of remarks',
		table: 'No|Desa|Penduduk|Ket\n1|Dampit|7|Kec. Pasirjambu\n2|Cikuya|5000|Kec. Cicalengka',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'kecamatan with their codes and sums above their villages',
		table:
			'Kode|Desa|Penduduk\n32.04.38|KECAMATAN PASIRJAMBU|7\n|Dampit|7\n32.04.25|KECAMATAN CICALENGKA|5000\n|Cikuya|5000',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'names of kecamatan with their codes above their villages',
		table: 'Kode|Desa|Penduduk\n32.04.38|PASIRJAMBU|\n|Dampit|7\n32.04.25|CICALENGKA|\n|Cikuya|5000',
		right: ['Cikuya 2024 penduduk 5000'],
	},
	{
		name: 'a kecamatan and its village of one name',
		table: `No|Desa|Penduduk\n|NAGREG|\n1|Nagreg|5\n2|Cikuya|6\n|CICALENGKA|\n${OWN}`,
		right: OURS,
	},
	{
		name: 'foreign kecamatan before and after ours',
		table: `No|Desa|Penduduk\n1|Sugihmukti|7\n|KEC. CICALENGKA|\n${OWN}\n|KEC. NAGREG|\n1|Bojong|3\n2|Margaasih|2`,
		right: OURS,
	},
	{
		name: 'a table of kecamatan in a column of places',
		table: 'No|Wilayah|Penduduk\n1|Pasirjambu|7\n2|Cicalengka|9000\n3|Nagreg|7',
		refused: 'other_kecamatan',
	},
	{
		name: 'rows of dusun by name below their village',
		table: 'No|Desa|Penduduk\n1|Cikuya|5000\n|Dusun I|2000\n|Dusun II|3000\n2|Dampit|4000',
		refused: 'village_unknown',
	},
];
