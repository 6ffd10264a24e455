import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/intake/grid.ts';
import type { IntakeResult } from '../../../src/intake/request.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Programme, Proposal } from '../../../src/model/fact.ts';
import { describeReal, realFile } from '../../support/real.ts';
import { type Given, readCsvs, readSheets, VILLAGES } from '../../support/siskeudes.ts';

const [NAMO, CIPAR] = VILLAGES as [(typeof VILLAGES)[0], (typeof VILLAGES)[0]];
const read = (rows: readonly string[], given: Given = {}): IntakeResult => readCsvs({ '': rows.join('\n') }, given);
const proposals = (result: IntakeResult): Proposal[] =>
	result.incoming?.rows.flatMap((row) => row.proposals ?? []) ?? [];
const programmes = (result: IntakeResult): Programme[] =>
	result.incoming?.rows.flatMap((row) => row.programmes ?? []) ?? [];
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
const decision = <C extends Decision['code']>(
	result: IntakeResult,
	code: C,
): Extract<Decision, { code: C }> | undefined =>
	result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);

const HEAD = [
	'DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA',
	'TAHUN 2025',
	'DESA,: CIPAR PARE',
	'KECAMATAN,: SULTAN DAULAT',
	'KABUPATEN,: KOTA SUBULUSSALAM',
];
const DU = [
	...HEAD,
	'No,Bidang,Jenis Kegiatan,,Lokasi,Volume,Perkiraan Waktu Pelaksanaan,Prakiraan Biaya,Sumber Pembiayaan',
	',,,,,,,Jumlah (Rp),',
	'a,b,c,d,e,f,g,h,i',
	'1,Bidang Pelaksanaan Pembangunan Desa,1,Pembangunan Posyandu,Dusun 1,1 unit,6 bulan,"  150.000.000",DD-APBN',
	',,2,Rabat beton jalan,Dusun 2,3 x 200 m,3 bulan,Rp85.500.000,"ADD"',
	'Jumlah per Bidang 2,,,,,,,235.500.000,',
	'2,Bidang Pembinaan Kemasyarakatan,-,-,-,-,-,-,-',
	'3,Bidang Pemberdayaan Masyarakat,1,Pelatihan kader,Balai desa,12 orang,1 hari,5.000.000,PAD',
	'Jumlah per Bidang 4,,,,,,,5.000.000,',
	'JUMLAH TOTAL,,,,,,,240.500.000,',
	'Mengetahui,,,,,,Cipar Pare,,',
	'Kepala Desa,,,,,,Ketua Tim,,',
];

describe('a name above a list that a person confirmed', () => {
	it('is said, and remembered with the import', () => {
		const rows = DU.map((row) => row.replace('CIPAR PARE', 'LAWE BARU'));
		expect(codes(read(rows))).toEqual(['village_unknown']);
		const result = read(rows, { aliases: { 'Lawe Baru': CIPAR } });
		expect(decision(result, 'alias_used')).toEqual({ code: 'alias_used', name: 'LAWE BARU', village: CIPAR.name });
		expect([...result.incoming!.aliases]).toEqual([['LAWEBARU', CIPAR.code]]);
		expect([...read(DU, { aliases: { 'Lawe Baru': CIPAR } }).incoming!.aliases]).toEqual([]);
	});
});

describe('the villages of the lines of a list', () => {
	const HEADS = 'No,Kegiatan Prioritas,Desa,Volume,Perkiraan Biaya';
	const line = (at: number, village: string): string =>
		`${at},Rabat beton jalan usaha tani,${village},1 unit,5.000.000`;
	const of = (...villages: string[]): IntakeResult =>
		read(['MUSRENBANG KECAMATAN TAHUN 2025', HEADS, ...villages.map((village, at) => line(at + 1, village))], {
			layout: 'usulan/musrenbang',
		});

	it('are known by code and name in one cell and by DESA before them, as in other tables', () => {
		const result = of('11.75.04.2014 - Cipar Pare', 'DESA NAMO BUAYA', '2015 Bunga Tanjung (Kec. Sultan Daulat)');
		expect(codes(result)).toEqual([]);
		expect(proposals(result).map(({ village }) => village.slice(-4))).toEqual(['2014', '2013', '2015']);
	});

	it('are proposed when misspelt, and outside when another kecamatan has one of the name', () => {
		expect(of('Cipar Paree', 'Namo Buaya').faults).toMatchObject([
			{ code: 'village_unknown', detail: { match: expect.stringContaining(CIPAR.code) } },
		]);
		expect(of('Muara Batu-Batu', 'Namo Buaya')).toMatchObject({ faults: [], read: 2, outside: 1 });
	});
});

const FEW = 'No,Bidang,Jenis Kegiatan,Lokasi,Volume,Sasaran/Manfaat,Waktu Pelaksanaan,Biaya (Rp),Sumber Biaya';
const few = (...rows: string[]): IntakeResult =>
	read([...HEAD, FEW, ...rows.map((row, at) => `${at + 1},${row}`)], { period: '2025' });

describe('a location of two villages', () => {
	it('gives a programme to neither', () => {
		const head = 'Program,Kegiatan,Sub Kegiatan,Lokasi,Pagu (Rp),OPD';
		const of = (...places: string[]): (string | null)[] => {
			const rows = places.map((place) => `PU,Air,Pipa,${place},900000000,PU`);
			const result = read([head, ...rows], { period: '2025', answers: { tingkat: 'kabupaten' } });
			expect(codes(result)).toEqual([]);
			return programmes(result).map(({ village }) => village?.slice(-4) ?? null);
		};
		expect(of('Desa Cipar Pare dan Namo Buaya', 'Desa Cipar Pare serta Desa Namo Buaya')).toEqual([null, null]);
		expect(of('Desa Cipar Pare dkk', 'Desa Cipar Pare dan Dusun 2', 'Desa Cipar Pare SD Negeri 1')).toEqual([
			null,
			'2014',
			'2014',
		]);
	});
});

describe('a subtotal', () => {
	it('whose bidang stands before its words is no proposal', () => {
		const result = few('Kesehatan,Rehab posyandu,RW 3,1 unit,50 balita,Juni,50.000.000,DD').incoming!.rows.length;
		const rows = [FEW, '1,Kesehatan,Rehab posyandu,RW 3,1 unit,50 balita,Juni,50.000.000,DD'];
		const sums = ['Jumlah bidang kesehatan', 'Sub Total', 'JUMLAH'].map((sum) => `,Kesehatan,${sum},,,,,50.000.000,`);
		const summed = read([...HEAD, ...rows, ...sums], { period: '2025' });
		expect(codes(summed)).toEqual([]);
		expect([result, proposals(summed).length]).toEqual([1, 1]);
	});
});

describe('a note on thousands below a list', () => {
	it('is heard', () => {
		const rows = [
			FEW,
			'1,Kesehatan,Rehab posyandu,RW 3,1 unit,50 balita,Juni,50.000,DD',
			'Catatan: dalam ribuan rupiah,,,,',
		];
		expect(codes(read([...HEAD, ...rows], { period: '2025' }))).toEqual(['amounts_scaled']);
	});
});

describe('a person in a list', () => {
	it('is kept neither by name nor by telephone; groups and places are', () => {
		const result = few(
			'Perumahan,Rutilahu a.n. Qorvila Xyzena HP 081234567890,Rumah Bpk Qorvila RT 1,1 unit,Qorvila Xyzena,Juni,20.000.000,DD',
			'Kesehatan,PMT Ibu Hamil,Cipar Pare,12 orang,Ibu hamil,Juni,5.000.000,DD',
			'Pertanian,Bibit,Blok Sawah,1 paket,Petani penggarap,Juni,5.000.000,DD',
			'Jalan,Rabat beton,Dusun 1,1 unit,Cipar Pare,Juni,5.000.000,DD',
		);
		expect(codes(result)).toEqual([]);
		const [house, mothers, farmers, road] = proposals(result);
		expect(JSON.stringify(house)).not.toMatch(/Qorvila|Xyzena|0812/);
		expect(house).toMatchObject({ location: 'Rumah Bpk *** RT 1', beneficiaries: '***' });
		expect(mothers).toMatchObject({ activityText: 'PMT Ibu Hamil', beneficiaries: 'Ibu hamil' });
		expect([farmers!.beneficiaries, road!.beneficiaries]).toEqual(['Petani penggarap', 'Cipar Pare']);
	});

	it('who stands alone as location, volume or source of money is masked; places, volumes and sources are not', () => {
		const of = (location: string, volume = '1 unit', source = 'DD'): Proposal =>
			proposals(few(`Perumahan,Rehab rumah,${location},${volume},Warga,Juni,20.000.000,${source}`))[0]!;
		for (const person of [
			'Qorvila Xyzena',
			'Rumah Qorvila',
			'H. Qorvila',
			'RT 1 milik Qorvila',
			'a.n.Qorvila',
			'an Qorvila',
		])
			expect(of(person).location).not.toContain('Qorvila');
		expect(of('RW 3', 'Qorvila Xyzena', 'Qorvila Xyzena')).toMatchObject({ volumeText: '***', fundSource: null });
		const places = [
			'Rumah Sakit',
			'Rumah warga',
			'Ciherang Pojok',
			'Babakan Sari',
			'Sukamaju',
			'Dusun Dua',
			'Namo Buaya',
			'Jl. H. Agus',
		];
		expect(places.map((place) => of(place).location)).toEqual(places);
		expect(of('RW 3', 'satu paket', 'Dana Aspirasi')).toMatchObject({
			volumeText: 'satu paket',
			fundSource: 'Dana Aspirasi',
		});
	});
});

describe('DU-RKP Desa of 2014', () => {
	it('is read line by line, under its bidang, with village and year from the title', () => {
		const result = read(DU);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('usulan/du_rkpdes');
		expect(proposals(result)).toEqual([
			{
				village: CIPAR.code,
				year: 2025,
				origin: 'du_rkpdes',
				activityText: 'Pembangunan Posyandu',
				activity: '02',
				location: 'Dusun 1',
				volumeText: '1 unit',
				volume: 1,
				volumeUnit: 'unit',
				cost: 150_000_000,
				schedule: '6 bulan',
				beneficiaries: null,
				fundSource: 'DDS',
				addressee: null,
				status: 'diusulkan',
				answer: null,
				origins: { sheet: '', cells: ['H9'] },
			},
			expect.objectContaining({
				activity: '02',
				volumeText: '3 x 200 m',
				volume: null,
				cost: 85_500_000,
				fundSource: 'ADD',
			}),
			expect.objectContaining({ activity: '04', volume: 12, volumeUnit: 'orang', fundSource: 'PAD' }),
		]);
		expect(result).toMatchObject({ read: 3, refused: 0, outside: 0, skipped: 7 });
		expect(decision(result, 'village_from_title')).toMatchObject({ village: 'Cipar Pare' });
		expect(decision(result, 'list_total_differs')).toBeUndefined();
	});

	it('says a subtotal that its lines do not add up to', () => {
		const result = read(DU.map((row) => row.replace('235.500.000', '236.500.000')));
		expect(decision(result, 'list_total_differs')).toMatchObject({
			cell: 'H11',
			stated: 236_500_000,
			found: 235_500_000,
		});
	});

	it('is refused for another village or kecamatan than the one named above the table', () => {
		expect(codes(read(DU, { village: NAMO }))).toEqual(['village_contradiction']);
		expect(codes(read(DU, { village: CIPAR }))).toEqual([]);
		expect(codes(read(DU.map((row) => row.replace('SULTAN DAULAT', 'RUNDENG'))))).toEqual(['place_in_title']);
		const misspelt = read(DU.map((row) => row.replace(': CIPAR PARE', ': CIPER PARI')));
		expect(misspelt.faults).toMatchObject([{ code: 'village_unknown', value: 'CIPER PARI' }]);
		expect(codes(read(DU.slice(4), { period: '2025' }))).toEqual(['village_not_given']);
	});

	it('is refused for another year, and asks for one that is not written', () => {
		expect(codes(read(DU, { period: '2024' }))).toEqual(['period_outside']);
		expect(codes(read(DU.map((row) => row.replace('TAHUN 2025', ''))))).toEqual(['period_missing']);
	});

	it('names the cell of money that cannot be read, and takes the rest when asked', () => {
		const faulty = DU.map((row) => row.replace('Rp85.500.000', 'delapan juta'));
		const result = read(faulty);
		expect(result.faults).toMatchObject([{ code: 'value_unreadable', cell: 'H10', value: 'delapan juta' }]);
		expect(result).toMatchObject({ read: 3, refused: 3, incoming: null });
		expect(read(faulty, { skipFaulty: true })).toMatchObject({ read: 3, refused: 1 });
	});

	it('is refused where amounts are in millions or a second table follows; a repeated heading is passed over', () => {
		expect(codes(read([...DU.slice(0, 5), '(dalam jutaan rupiah)', ...DU.slice(5)]))).toEqual(['amounts_scaled']);
		const other = 'No,Kegiatan,Lokasi,Volume,Satuan,Keterangan';
		expect(codes(read([...DU.slice(0, 11), other, '1,Lain,Dusun 1,2,unit,-', ...DU.slice(11)]))).toEqual([
			'second_table',
		]);
		const again = read([...DU.slice(0, 11), DU[5]!, ...DU.slice(11)]);
		expect(codes(again)).toEqual([]);
		expect(proposals(again)).toHaveLength(3);
	});

	it('keeps no long number', () => {
		const number = Array.from({ length: 16 }, (_, at) => (at * 3 + 1) % 10).join('');
		const result = read(DU.map((row) => row.replace('Dusun 1,', `Dusun 1 ${number},`).replace('1 unit', number)));
		expect(JSON.stringify(result)).not.toContain(number);
	});
});

const sheetOf = (rows: readonly (readonly (string | number | null)[])[], merges: Sheet['merges'] = []): Sheet => ({
	name: 'Lembar1',
	hidden: false,
	merges,
	rows: rows.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== null)),
});

describe('RKP Desa', () => {
	it('of 2014: two heading rows with merged groups, bidang as divider rows', () => {
		const sheet = sheetOf(
			[
				['RANCANGAN RKP DESA NAMO BUAYA TAHUN 2026'],
				[
					'No',
					'Bidang/Jenis Kegiatan',
					null,
					'Lokasi',
					'Volume',
					'Sasaran/Manfaat',
					'Waktu Pelaksanaan',
					'Biaya dan Sumber Pembiayaan',
					null,
					'Pola Pelaksanaan',
					null,
					null,
					'Rencana Pelaksana Kegiatan',
				],
				[
					null,
					'Bidang',
					'Jenis Kegiatan',
					null,
					null,
					null,
					null,
					'Jumlah (Rp)',
					'Sumber',
					'Swakelola',
					'Kerja Sama Antar Desa',
					'Kerja Sama Pihak Ketiga',
					null,
				],
				['1', 'Penyelenggaraan Pemerintahan Desa'],
				[
					1,
					null,
					'Penghasilan tetap',
					'Kantor desa',
					'12 bulan',
					'Perangkat',
					'Jan-Des',
					120_000_000,
					'ADD',
					'v',
					null,
					null,
					'seseorang',
				],
				[null, 'Jumlah Per Bidang 1', null, null, null, null, null, 120_000_000],
				['2', 'Pelaksanaan Pembangunan Desa'],
				[1, null, 'Sumur bor', 'RT 02', '2 titik', '40 KK', 'Apr-Jun', 90_000_000, 'DD', 'v', null, null, 'TPK'],
			],
			[
				{ top: 2, bottom: 2, left: 1, right: 2 },
				{ top: 2, bottom: 2, left: 7, right: 8 },
				{ top: 2, bottom: 2, left: 9, right: 11 },
				{ top: 2, bottom: 3, left: 3, right: 3 },
			],
		);
		const result = readSheets([sheet]);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('usulan/rkpdes');
		expect(proposals(result)).toMatchObject([
			{
				village: NAMO.code,
				year: 2026,
				origin: 'rkpdes',
				activity: '01',
				beneficiaries: 'Perangkat',
				schedule: 'Jan-Des',
			},
			{
				activity: '02',
				activityText: 'Sumur bor',
				volume: 2,
				volumeUnit: 'titik',
				cost: 90_000_000,
				fundSource: 'DDS',
			},
		]);
		expect(JSON.stringify(result.incoming)).not.toContain('seseorang');
	});

	it('of 2020: existing data, SDGs and volume with unit', () => {
		const result = read(
			[
				'RENCANA KERJA PEMERINTAH DESA',
				'No,Bidang,Jenis Kegiatan,SDGs Ke-,Data Eksisting,Target Capaian,Lokasi,Volume & Satuan,Penerima Manfaat,Waktu Pelaksanaan,Jumlah (Rp),Sumber,Pola Pelaksanaan',
				'(a),(b),(c),(e),(d),(f),(g),(h),(i),(j),(k),(l),(m)',
				'1,Pembangunan Desa,PMT balita,2,30 anak,10 anak,Posyandu Melati,1.250 paket,Balita,12 bulan,"12.500.000,50",Dana Desa,Swakelola',
			],
			{ village: CIPAR, period: '2025' },
		);
		expect(codes(result)).toEqual([]);
		expect(proposals(result)).toMatchObject([
			{ activity: '02', volume: 1250, volumeUnit: 'paket', cost: 12_500_000.5, beneficiaries: 'Balita' },
		]);
	});
});

describe('RPJM Desa', () => {
	it('gives each project its first year, and all its years as schedule', () => {
		const result = read(
			[
				'RENCANA PEMBANGUNAN JANGKA MENENGAH DESA CIPAR PARE TAHUN 2020 - 2026',
				'No,Bidang,Sub Bidang,Jenis Kegiatan,Lokasi,Prakiraan Volume,Sasaran/Manfaat,Tahun 1,Tahun 2,Tahun 3,Tahun 4,Tahun 5,Tahun 6,Jumlah (Rp),Sumber,Swakelola',
				'1,Pembangunan Desa,Kesehatan,Polindes,Dusun 1,1 unit,Ibu,,v,,v,,,200.000.000,DD,v',
			],
			{},
		);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('usulan/rpjmdes');
		expect(proposals(result)).toMatchObject([
			{ year: 2021, schedule: '2021, 2023', cost: 200_000_000, origin: 'rpjmdes' },
		]);
	});
});

describe('the proposal list of SIPD', () => {
	const SIPD =
		'No,ID Usulan,Tanggal Usul,Pengusul,Profil,Usulan,Masalah,Alamat Lokasi,Kabupaten,Kecamatan,Kelurahan,OPD Tujuan Akhir,Status,Catatan,Rekomendasi Kecamatan,Volume,Satuan,Anggaran,Sub Kegiatan';
	const line = (village: string, district = 'Sultan Daulat') =>
		`1,77,2024-01-10,Seseorang Tertentu,x,Perbaikan MCK,Rusak,Dusun 3,Kota Subulussalam,${district},${village},Dinas PUPR,Diteruskan ke Musrenbang Kecamatan,Lengkapi RAB,Setuju,2,unit,75000000,Pembangunan Sanitasi`;

	it('keeps both texts, the office, status and answers, but no name', () => {
		const result = read([SIPD, line('Namo Buaya'), line('Makmur', 'Simpang Kiri')], { period: '2025' });
		expect(codes(result)).toEqual([]);
		expect(proposals(result)).toMatchObject([
			{
				village: NAMO.code,
				year: 2025,
				origin: 'sipd',
				activityText: 'Perbaikan MCK (Pembangunan Sanitasi)',
				addressee: 'Dinas PUPR',
				status: 'Diteruskan ke Musrenbang Kecamatan',
				answer: 'Lengkapi RAB; Rekomendasi Kecamatan: Setuju',
				volume: 2,
				volumeUnit: 'unit',
				volumeText: '2 unit',
			},
		]);
		expect(result).toMatchObject({ read: 2, outside: 1 });
		expect(JSON.stringify(result)).not.toContain('Seseorang');
		expect(decision(result, 'personal_columns_left')).toMatchObject({ columns: ['Pengusul'] });
	});

	it('refuses a village it does not know at its cell', () => {
		const result = read([SIPD, line('Namo Buayo')], { period: '2025' });
		expect(result.faults).toMatchObject([{ code: 'village_unknown', cell: 'K2', value: 'Namo Buayo' }]);
	});
});

describe('programmes', () => {
	it('that enter the village name their ministry or office and their year', () => {
		const result = read(
			[
				'No,Bidang,Nama Program/Kegiatan,Pemerintah/Prov./Pemda Kab. (Kementerian/OPD),Mendukung SDGs Desa ke-,Tahun Pelaksanaan,Lokasi Kegiatan (Dusun/RT/RW),Volume,Satuan,Total Pagu Dana (Rp)',
				'1,Pembangunan,BSPS,Kementerian PUPR,11,2025,Dusun 1,10,unit,200.000.000',
				'2,Pemberdayaan,Pelatihan UMKM,Dinas Koperasi Kota Subulussalam,8,2025,Dusun 2,1,paket,-',
			],
			{ village: CIPAR },
		);
		expect(codes(result)).toEqual([]);
		expect(programmes(result)).toMatchObject([
			{ level: 'pusat', owner: 'Kementerian PUPR', village: CIPAR.code, year: 2025, ceiling: 200_000_000, volume: 10 },
			{ level: 'kabupaten', ceiling: null },
		]);
	});

	it('of an office find their village in the location, or have no place yet', () => {
		const rows = [
			'PROGRAM DAN KEGIATAN TAHUN ANGGARAN 2025',
			'No,Sub Kegiatan,Lokasi,Target,Satuan,Pagu (Rp),Sumber Dana',
			'1,Pengadaan obat,"Desa Namo Buaya, Kec. Sultan Daulat",1,paket,10.000.000,DAU',
			'2,Sosialisasi stunting,Kota Subulussalam,5,kali,20.000.000,DAK',
			'3,Rehab jalan,Kec. Rundeng,1,paket,30.000.000,DAK',
			'4,Rehab jalan,Dusun Namo Buaya,1,paket,30.000.000,DAK',
		];
		const result = read(rows, { sender: 'Dinas Kesehatan' });
		expect(codes(result)).toEqual([]);
		expect(programmes(result)).toMatchObject([
			{ village: NAMO.code, owner: 'Dinas Kesehatan', level: 'kabupaten', fundSource: 'DAU' },
			{ village: null },
			{ village: null },
		]);
		expect(result).toMatchObject({ read: 4, outside: 1 });
		expect(decision(result, 'programmes_without_place')).toMatchObject({ lines: 2 });
		expect(read(rows).faults).toMatchObject([{ code: 'answer_missing', detail: { name: 'pemilik' } }]);
		expect(read(rows, { sender: 'Tim X' }).faults).toMatchObject([
			{ code: 'answer_missing', detail: { name: 'tingkat' } },
		]);
		expect(codes(read(rows, { sender: 'Tim X', answers: { tingkat: 'provinsi' } }))).toEqual([]);
	});

	it('projects of OpenSID are programmes of the village, at their changed budget', () => {
		const result = read([
			'desa_id,id,sumber_dana,lokasi,judul,keterangan,volume,tahun_anggaran,pelaksana_kegiatan,status,anggaran,perubahan_anggaran,sumber_biaya_pemerintah,sumber_biaya_provinsi,sumber_biaya_kab_kota,sumber_biaya_swadaya,sumber_biaya_jumlah,manfaat,waktu,sifat_proyek,foto',
			'11.75.04.2014,1,Dana Desa,Dusun 1,Drainase,"x\r\ny",100 m,2024,Seseorang,2,50000000,60000000,0,0,0,0,60000000,Warga,3,baru,a.jpg',
		]);
		expect(codes(result)).toEqual([]);
		expect(programmes(result)).toMatchObject([
			{
				level: 'desa',
				owner: 'Pemerintah Desa Cipar Pare',
				year: 2024,
				ceiling: 60_000_000,
				status: '30%',
				fundSource: 'DDS',
			},
		]);
		expect(JSON.stringify(result.incoming)).not.toContain('Seseorang');
	});

	it('of OpenSID 2410, whose rows have one value more than the heading', () => {
		const result = read([
			'desa_id,id,nama,sasaran,ndesc,sdate,edate,status,asaldana',
			'11.75.04.2014,1,PKH,2,"a, b",2024-01-01,2024-12-31,0,1,Pusat',
		]);
		expect(programmes(result)).toMatchObject([
			{ owner: 'Pusat', level: 'pusat', status: 'aktif', year: 2024, beneficiaries: 'keluarga' },
		]);
		expect(decision(result, 'columns_shifted')).toBeDefined();
	});
});

describeReal('the real list of aid programmes', () => {
	it('is read, line breaks and all, and is another kecamatan’s here', () => {
		const text = readFileSync(realFile('opendk/program_bantuan_31_05_2022_opendk.csv')!, 'utf8').replace(/^\uFEFF/, '');
		expect(codes(readCsvs({ '': text }))).toEqual(['other_kecamatan']);
		const own = readCsvs({ '': text.replaceAll('53.06.13.2001', CIPAR.code) });
		expect(codes(own)).toEqual([]);
		expect(programmes(own).map(({ activityText, year, schedule }) => [activityText, year, schedule])).toEqual([
			['BPNT', 2015, '2015-12-13 - 2021-12-13'],
			['BLSM', 2015, '2015-12-13 - 2017-12-13'],
			['PKH', 2015, '2015-12-13 - 2022-12-13'],
			['Bedah Rumah', 2015, '2015-12-13 - 2021-12-13'],
			['JAMKESMAS', 2008, '2008-12-13 - 2010-12-13'],
		]);
	});
});

describe('lists of the planning of a village and a kecamatan', () => {
	const HEADS = ['DESA,: CIPAR PARE', 'KECAMATAN,: SULTAN DAULAT', 'TAHUN 2025'];

	it('ideas of a dusun', () => {
		const result = read([
			'DAFTAR GAGASAN DUSUN',
			...HEADS,
			'No,Gagasan Kegiatan Usulan,Lokasi,Volume,Biaya (Rp),Sasaran',
			'1,Sumur bor,Dusun 1,2 titik,30.000.000,Warga dusun 1',
			'2,Pelatihan menjahit,Balai desa,20 orang,-,Ibu-ibu PKK',
		]);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('usulan/gagasan_dusun');
		expect(proposals(result)).toMatchObject([
			{ village: CIPAR.code, year: 2025, origin: 'musdus', activityText: 'Sumur bor', volume: 2, cost: 30_000_000 },
			{ activityText: 'Pelatihan menjahit', cost: null, beneficiaries: 'Ibu-ibu PKK' },
		]);
	});

	it('priorities of a kecamatan (Tabel T-D.4), each line with its village', () => {
		const result = read([
			'DAFTAR URUTAN KEGIATAN PRIORITAS KECAMATAN',
			'KECAMATAN,: SULTAN DAULAT',
			'TAHUN 2025',
			'No,Prioritas Daerah,Sasaran Daerah,Program,Kegiatan Prioritas,Sasaran Kegiatan,Lokasi (desa/kel),Volume,Pagu,Perangkat Daerah Penanggungjawab',
			'(1),(2),(3),(4),(5),(6),(7),(8),(9),(10)',
			'1,Infrastruktur,Jalan mantap,Jalan,Rabat beton,Warga,Desa Cipar Pare,500 m,250.000.000,Dinas PUPR',
			'2,Kesehatan,Gizi,Gizi,Pengadaan antropometri,Balita,Desa Namo Buaya,4 set,40.000.000,Dinas Kesehatan',
		]);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('usulan/musrenbang');
		expect(proposals(result)).toMatchObject([
			{
				village: CIPAR.code,
				origin: 'musrenbang',
				activityText: 'Rabat beton',
				cost: 250_000_000,
				addressee: 'Dinas PUPR',
			},
			{ village: NAMO.code, activityText: 'Pengadaan antropometri', volume: 4, beneficiaries: 'Balita' },
		]);
	});

	it('DU-RKP Desa of 2020', () => {
		const result = read([
			'DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA',
			...HEADS,
			'No,Bidang,Jenis Kegiatan,SDGs,Data Eksisting,Lokasi,Volume,Penerima Manfaat,Waktu Pelaksanaan,Prakiraan Biaya (Rp),Sumber Pembiayaan',
			'1,Pelaksanaan Pembangunan Desa,Posyandu,3,1 unit,Dusun 1,1 unit,40 balita,6 bulan,150.000.000,DD',
			'Jumlah,,,,,,,,,150.000.000,',
		]);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('usulan/du_rkpdes');
		expect(proposals(result)).toMatchObject([
			{ activityText: 'Posyandu', activity: '02', cost: 150_000_000, beneficiaries: '40 balita', schedule: '6 bulan' },
		]);
	});

	it('the book of plans for building (Permendagri 47/2016): the amount is the sum column, not one source', () => {
		const result = read([
			'BUKU RENCANA PEMBANGUNAN',
			...HEADS,
			'Nomor Urut,Nama Proyek/Kegiatan,Lokasi,Sumber Biaya,,,,Jumlah,Pelaksana,Manfaat,Ket',
			',,,Pemerintah,Provinsi,Kab/Kota,Swadaya,,,,',
			'1,Jembatan,Dusun 2,50.000.000,10.000.000,-,5.000.000,65.000.000,TPK,Warga,-',
		]);
		expect(codes(result)).toEqual([]);
		expect(result.layout?.id).toBe('program/rencana_pembangunan');
		expect(programmes(result)).toMatchObject([
			{ village: CIPAR.code, year: 2025, activityText: 'Jembatan', ceiling: 65_000_000, level: 'desa' },
		]);
	});
});
