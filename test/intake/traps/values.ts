import { lembar, type Trap } from './trap.ts';

/** Which number. */
export const valueTraps: readonly Trap[] = [
	{
		name: 'thousands with dots',
		table: 'Desa|Penduduk\nCikuya|1.250\nDampit|12.500',
		right: ['Cikuya 2024 penduduk 1250', 'Dampit 2024 penduduk 12500'],
	},
	{
		name: 'thousands with commas throughout',
		table: 'Desa|Penduduk\nCikuya|12,500\nDampit|9,250',
		right: ['Cikuya 2024 penduduk 12500', 'Dampit 2024 penduduk 9250'],
		said: ['english_marks'],
	},
	{
		name: 'thousands with commas and with dots in one table',
		table: 'Desa|Penduduk|Keluarga\nCikuya|12,500|1.250\nDampit|9,250|1.100',
		refused: 'value_marks',
	},
	{
		name: 'commas before decimals elsewhere make 12,500 no thousands',
		table: 'Desa|Penduduk|Balita stunting\nCikuya|12,500|12,5\nDampit|9,250|8,2',
		refused: 'value_marks',
	},
	{
		name: 'a comma before decimals in a count',
		table: 'Desa|Balita stunting\nCikuya|12,5',
		refused: 'value_fraction',
	},
	{
		name: '0.747 is not 747',
		table: 'Desa|Penduduk\nCikuya|0.747\nDampit|1.250',
		refused: 'value_fraction',
	},
	{
		name: 'rupiah in every dress',
		table:
			'Desa|Tahun|Pendapatan Dana Desa\nCikuya|2024|Rp1.250.000,00\nDampit|2024|Rp. 1,250,000.00\nWaluya|2024|1.250.000,-',
		options: { period: null },
		refused: 'value_marks',
	},
	{
		name: 'rupiah as written here',
		table: 'Desa|Pendapatan Dana Desa\nCikuya|Rp1.250.000,00\nDampit|Rp 900.000\nWaluya|1.250.000,-',
		right: [
			'Cikuya 2024 pendapatan_dd 1250000',
			'Dampit 2024 pendapatan_dd 900000',
			'Waluya 2024 pendapatan_dd 1250000',
		],
	},
	{
		name: 'thousands announced beside the title',
		table: 'PENDAPATAN DESA|||(Rp juta)\n\nDesa|Pendapatan Dana Desa\nCikuya|1250',
		refused: 'scale_in_title',
	},
	{ name: 'a negative count', table: 'Desa|Penduduk\nCikuya|(1.000)', refused: 'value_negative' },
	{ name: 'a percentage as a count', table: 'Desa|Balita stunting\nCikuya|12%', refused: 'percent_needs_parts' },
	{
		name: 'a percentage shown by the cell format',
		sheets: [
			lembar('Data', [
				['Desa', 'Balita stunting'],
				['Cikuya', { attributes: 's="4"', content: '<v>0.125</v>' }],
			]),
		],
		refused: 'percent_needs_parts',
	},
	{
		name: 'shares announced by the title',
		table: 'PERSENTASE BALITA STUNTING PER DESA\n\nDesa|Balita stunting\nCikuya|12\nDampit|8',
		refused: 'scale_in_title',
	},
	{
		name: 'thousands announced by the title',
		table: 'PENDAPATAN DESA (DALAM RIBUAN RUPIAH)\n\nDesa|Pendapatan Dana Desa\nCikuya|1250000',
		refused: 'scale_in_title',
	},
	{
		name: 'blanks in every spelling are no zero',
		table: 'Desa|Penduduk|Keluarga\nCikuya|5|-\nDampit|n/a|2\nMargaasih|TD|\nWaluya|0|belum ada data',
		right: ['Cikuya 2024 penduduk 5', 'Dampit 2024 keluarga 2', 'Waluya 2024 penduduk 0'],
	},
	{ name: 'letters for digits', table: 'Desa|Penduduk\nCikuya|5O0', refused: 'value_unreadable' },
	{ name: 'a number with its unit', table: 'Desa|Penduduk\nCikuya|5000 jiwa', right: ['Cikuya 2024 penduduk 5000'] },
	{ name: 'about', table: 'Desa|Penduduk\nCikuya|± 5000', refused: 'value_unreadable' },
	{ name: 'a range of numbers', table: 'Desa|Penduduk\nCikuya|10-15', refused: 'value_unreadable' },
	{ name: 'a footnote sign behind a number', table: 'Desa|Penduduk\nCikuya|1.250*)', refused: 'value_unreadable' },
	{ name: 'a footnote number behind a number', table: 'Desa|Penduduk\nCikuya|1.250 2)', refused: 'value_unreadable' },
	{ name: 'a raised digit behind a number', table: 'Desa|Penduduk\nCikuya|125²', refused: 'value_unreadable' },
	{
		name: 'a raised digit by formatting',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', { attributes: 't="s"', content: '<v>0</v>' }],
			]),
		],
		strings: ['<r><t>125</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>'],
		refused: 'value_unreadable',
	},
	{
		name: 'a formula whose result was not kept',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', { attributes: '', content: '<f>B9*2</f>' }],
			]),
		],
		refused: 'value_without_cache',
	},
	{
		name: 'a formula that failed',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', { attributes: 't="e"', content: '<f>1/0</f><v>#DIV/0!</v>' }],
			]),
		],
		refused: 'value_error',
	},
	{ name: 'the error word in a CSV file', table: 'Desa|Penduduk\nCikuya|#REF!', refused: 'value_error' },
	{
		name: 'a count that a program took for a date',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', { attributes: 's="2"', content: '<v>45566</v>' }],
			]),
		],
		refused: 'value_unreadable',
	},
	{
		name: 'numbers kept as text beside numbers',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', '5.000'],
				['Dampit', 4000],
			]),
		],
		right: ['Cikuya 2024 penduduk 5000', 'Dampit 2024 penduduk 4000'],
		said: ['text_numbers'],
	},
	{
		name: 'thousands dots lost: the whole column fits, some are above a hundred',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', 12.345],
				['Dampit', 118.04],
				['Margaasih', 9.871],
				['Waluya', 7.502],
			]),
		],
		right: [
			'Cikuya 2024 penduduk 12345',
			'Dampit 2024 penduduk 118040',
			'Margaasih 2024 penduduk 9871',
			'Waluya 2024 penduduk 7502',
		],
		said: ['repaired_thousands'],
	},
	{
		name: 'thousands dots lost beside a whole number that can only be itself',
		sheets: [
			lembar('Data', [
				['Desa', 'rtlh'],
				['Cikuya', 1.474],
				['Dampit', 686],
				['Margaasih', 1.244],
				['Waluya', 1.509],
			]),
		],
		right: ['Cikuya 2024 rtlh 1474', 'Dampit 2024 rtlh 686', 'Margaasih 2024 rtlh 1244', 'Waluya 2024 rtlh 1509'],
		said: ['repaired_thousands'],
	},
	{
		name: 'thousands dots lost beside 5, which may be 5,000',
		sheets: [
			lembar('Data', [
				['Desa', 'Penduduk'],
				['Cikuya', 6.345],
				['Dampit', 5],
				['Margaasih', 9.871],
				['Waluya', 150.213],
			]),
		],
		refused: 'value_fraction',
	},
	{
		name: 'fractions of a count without evidence',
		sheets: [
			lembar('Data', [
				['Desa', 'Balita stunting'],
				['Cikuya', 12.5],
				['Dampit', 8.25],
			]),
		],
		refused: 'value_fraction',
	},
	{
		name: 'shares with three decimals are no lost thousands',
		sheets: [
			lembar('Data', [
				['Desa', 'Balita stunting'],
				['Cikuya', 12.345],
				['Dampit', 8.219],
				['Margaasih', 33.333],
				['Waluya', 14.286],
			]),
		],
		refused: 'value_fraction',
	},
	{
		name: 'a lost zero in a text column',
		table: 'Desa|Penduduk\nCikuya|167.228\nDampit|50.36\nMargaasih|103.148\nWaluya|121.803',
		right: [
			'Cikuya 2024 penduduk 167228',
			'Dampit 2024 penduduk 50360',
			'Margaasih 2024 penduduk 103148',
			'Waluya 2024 penduduk 121803',
		],
		said: ['repaired_thousands'],
	},
	{
		name: 'a score times a hundred',
		table: 'Desa|Indeks Desa Membangun (IDM)\nCikuya|72.29',
		refused: 'value_range',
	},
	{
		name: 'a score that lost its mark',
		table: 'Desa|Indeks Desa (skor)\nCikuya|7543',
		refused: 'value_range',
	},
	{
		name: 'scores with comma and with point',
		table:
			'Desa|Indeks Desa Membangun (IDM)|Status IDM (tingkat 1-5)\nCikuya|0,7229|MAJU\nDampit|0.5|Sangat Tertinggal',
		right: ['Cikuya 2024 idm 0.7229', 'Cikuya 2024 idm_status 4', 'Dampit 2024 idm 0.5', 'Dampit 2024 idm_status 1'],
	},
	{
		name: 'words for yes and no',
		table: 'Desa|desa_cemar_air\nCikuya|ADA\nDampit|TIDAK ADA\nMargaasih|Iya\nWaluya|Tidak Ada ',
		right: [
			'Cikuya 2024 desa_cemar_air 1',
			'Dampit 2024 desa_cemar_air 0',
			'Margaasih 2024 desa_cemar_air 1',
			'Waluya 2024 desa_cemar_air 0',
		],
	},
	{
		name: 'marks for yes and no',
		table: 'Desa|desa_cemar_air\nCikuya|√\nDampit|Belum ODF\nMargaasih|ODF\nWaluya|V',
		right: [
			'Cikuya 2024 desa_cemar_air 1',
			'Dampit 2024 desa_cemar_air 0',
			'Margaasih 2024 desa_cemar_air 1',
			'Waluya 2024 desa_cemar_air 1',
		],
	},
	{
		name: 'thousands split at commas',
		text: 'Desa,Penduduk,Keluarga\nCikuya,5,000\nDampit,4,000\n',
		refused: 'value_zeros',
	},
	{ name: 'a hundred split off', text: 'Desa,Penduduk,Keluarga\nCikuya,5,020\n', refused: 'value_zeros' },
	{
		name: 'rupiah closed with a point and a dash',
		table: 'Desa|Pagu Dana Desa (Rp)\nCikuya|Rp. 870.000.000.-\nDampit|Rp 900.000.000,-',
		right: ['Cikuya 2024 dd_pagu 870000000', 'Dampit 2024 dd_pagu 900000000'],
	},
	{ name: 'a number of many digits', table: 'Desa|Penduduk\nCikuya|9999999999', refused: 'value_unreadable' },
	{
		name: 'blanks between thousands',
		table: 'Desa|Penduduk\nCikuya|12 500\nDampit|9\u00a0250',
		right: ['Cikuya 2024 penduduk 12500', 'Dampit 2024 penduduk 9250'],
	},
	{ name: 'a number split by a blank', table: 'Desa|Penduduk\nCikuya|12 50', refused: 'value_unreadable' },
];
