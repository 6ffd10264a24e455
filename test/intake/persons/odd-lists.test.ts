import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/intake/grid.ts';
import type { IntakeResult } from '../../../src/intake/request.ts';
import {
	CIKUYA,
	count,
	countSheets,
	type Given,
	headingsOf,
	nikOf,
	noteOf,
	sheetOf,
	under,
	VILLAGES,
	valuesOf,
} from '../../support/persons.ts';

const SID = headingsOf('opensid/penduduk');
const DK = headingsOf('opendk/penduduk');
const given: Given = { period: '2024-12', village: CIKUYA };
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
type Said = Readonly<Record<string, Cell>>;
const person = (at: number, said: Said = {}): Cell[] =>
	under(SID, { nik: nikOf(at), sex: '1', tanggallahir: '1990-01-31', nama: 'Nama Rahasia', ...said });
const persons = (n: number, said: (at: number) => Said = () => ({})): Cell[][] => [
	SID,
	...Array.from({ length: n }, (_, at) => person(at, said(at))),
];

describe('who is a person', () => {
	it('headings of the next page, totals, column numbers, rows after ### are none', () => {
		const numbers = SID.map((_, at) => `(${at + 1})`);
		const total = under(SID, { alamat: 'JUMLAH', sex: '3' });
		const rows = [SID, numbers, person(1), SID, person(2), total, [null, '###'], person(3)];
		expect(count(rows, given)).toMatchObject({ read: 2, skipped: 3 });
	});

	it('NIK 0 or blank: every row is a person', () => {
		const result = count(
			persons(4, (at) => ({ nik: at % 2 ? '0' : null })),
			given,
		);
		expect(valuesOf(result)).toMatchObject({ penduduk: 4 });
		expect(noteOf(result, 'persons_repeated')).toBeUndefined();
	});

	it('the same NIK counts once, however it is written; of a dead and a living row the living one counts', () => {
		const apostrophe = `'${nikOf(1).replace(/(.{4})/g, '$1 ')}`;
		const twice = count([SID, person(1), person(1, { nik: apostrophe }), person(2)], given);
		expect(valuesOf(twice)).toMatchObject({ penduduk: 2 });
		expect(noteOf(twice, 'persons_repeated')).toEqual({ code: 'persons_repeated', persons: 1, pairs: ['2 = 3'] });
		const died = count([SID, person(1, { 'status dasar': '2' }), person(1, { 'status dasar': '1' })], given);
		expect(valuesOf(died)).toMatchObject({ penduduk: 1 });
	});

	it('a NIK kept as a number, or numbers that all end in 0: nothing is compared, and that is said', () => {
		const numeric = count(
			persons(3, () => ({ nik: 3204250101010000 })),
			given,
		);
		expect(valuesOf(numeric)).toMatchObject({ penduduk: 3 });
		expect(noteOf(numeric, 'persons_not_compared')).toMatchObject({ why: 'number', cells: 3 });
		const zeros = count(
			persons(40, (at) => ({ nik: `320425010101${100 + Math.floor(at / 2)}0` })),
			given,
		);
		expect(valuesOf(zeros)).toMatchObject({ penduduk: 40 });
		expect(noteOf(zeros, 'persons_not_compared')).toMatchObject({ why: 'zeros' });
	});

	it('the same NIK in two villages is asked about; with --lewati-salah both are left out', () => {
		const one = (at: number, village: number) =>
			under(DK, { 'nomor nik': nikOf(at), 'jenis kelamin': '1', 'desa id': VILLAGES[village]!.code });
		const rows = [DK, one(1, 0), one(2, 1), one(1, 1), one(3, 2)];
		const result = count(rows, { period: '2024' });
		expect(result.faults).toMatchObject([
			{ code: 'person_in_two_villages', row: 4, cell: 'G4', value: '***', detail: { first: 2 } },
		]);
		expect(result.incoming).toBeNull();
		expect(JSON.stringify(result)).not.toContain(nikOf(1));
		const good = count(rows, { period: '2024', skipFaulty: true });
		expect(good).toMatchObject({ read: 3, refused: 2 });
		expect(valuesOf(good, VILLAGES[2]!.code)).toMatchObject({ penduduk: 1 });
		expect(valuesOf(good, VILLAGES[0]!.code)).toEqual({});
	});

	it('status blank counts as living and is said; unknown ones are told, and too many give nothing', () => {
		const few = count(
			persons(40, (at) => ({ 'status dasar': at === 0 ? '5' : at === 1 ? null : '1' })),
			given,
		);
		expect(valuesOf(few)).toMatchObject({ penduduk: 39 });
		expect(noteOf(few, 'persons_status_blank')).toMatchObject({ persons: 1 });
		expect(noteOf(few, 'persons_unknown')).toMatchObject({ column: 'status dasar', unknown: 1, of: 40, made: true });
		const many = count(
			persons(10, (at) => ({ 'status dasar': at < 2 ? 'entah' : '1' })),
			given,
		);
		expect(valuesOf(many)).toEqual({});
	});
});

describe('who is none', () => {
	it('signatures below the list: a name and nothing else of a person', () => {
		const rows = [...persons(3), under(SID, { nama: 'Mengetahui, Kepala Desa' }), under(SID, { nama: 'Nama Rahasia' })];
		const result = count(rows, given);
		expect(valuesOf(result)).toMatchObject({ penduduk: 3 });
		expect(result).toMatchObject({ read: 3, skipped: 2 });
		expect(noteOf(result, 'persons_name_only')).toEqual({ code: 'persons_name_only', count: 2, rows: [5, 6] });
	});

	it('all are dead or born later: said so, not that there are no rows', () => {
		const dead = count(
			persons(3, () => ({ 'status dasar': '2' })),
			given,
		);
		expect(dead.faults).toMatchObject([{ code: 'nobody_counted', detail: { rows: 3 } }]);
		expect(codes(count([SID, [null]], given))).toEqual(['no_data_rows']);
	});

	it('the mark of the end in a column that is not read ends nothing, in any kind of file', () => {
		const marked = person(2);
		marked[SID.indexOf('lng')] = '###';
		expect(valuesOf(count([SID, person(1), marked, person(3)], given))).toMatchObject({ penduduk: 3 });
	});

	it('one NIK of many kept as a number: the others are compared', () => {
		const rows = persons(40, (at) => (at === 0 ? { nik: 3204250101010000 } : at === 9 ? { nik: nikOf(8) } : {}));
		const result = count(rows, given);
		expect(valuesOf(result)).toMatchObject({ penduduk: 39 });
		expect(noteOf(result, 'persons_repeated')).toMatchObject({ persons: 1 });
		expect(noteOf(result, 'persons_not_compared')).toMatchObject({ why: 'some', cells: 1 });
	});
});

describe('columns below the headings of others', () => {
	const whole = persons(60, (at) => ({
		alamat: 'Jalan',
		dusun: 'Krajan',
		rt: '1',
		rw: '2',
		'no kk': nikOf(500 + Math.floor(at / 4)),
		tempatlahir: 'Bandung',
		'agama id': '1',
		'status kawin': '1',
		'kk level': at % 4 ? '4' : '1',
		'status dasar': '1',
	}));
	const [head, ...rows] = whole as [Cell[], ...Cell[][]];
	const right = (cells: Cell[]): Cell[] => [null, ...cells.slice(0, -1)];
	const refused = (list: Cell[][]): unknown => {
		const result = count([head, ...list], given);
		expect(result.incoming).toBeNull();
		return result.faults.find(({ code }) => code === 'columns_shifted')?.detail?.sign;
	};

	it('all rows, to the right or to the left', () => {
		expect(codes(count(whole, given))).toEqual([]);
		expect(refused(rows.map(right))).toBeDefined();
		expect(refused(rows.map((cells) => [...cells.slice(1), null]))).toBeDefined();
	});

	it('one row in three, from a column in the middle on', () => {
		const from = head.indexOf('no kk');
		const moved = rows.map((cells, at) => (at % 3 ? cells : [...cells.slice(0, from), null, ...cells.slice(from, -1)]));
		expect(refused(moved)).toBe('nobody');
	});

	it('NIK that are none, and NIK of whole families', () => {
		const nik = head.indexOf('nik');
		const withNik = (of: (at: number) => Cell): Cell[][] =>
			rows.map((cells, at) => cells.map((cell, column) => (column === nik ? of(at) : cell)));
		expect(refused(withNik((at) => (at % 2 ? `${at}` : nikOf(at))))).toBe('numbers');
		expect(refused(withNik((at) => nikOf(Math.floor(at / 3))))).toBe('repeated');
		expect(codes(count([head, ...withNik((at) => `320425******${1000 + at}`)], given))).toEqual([]);
		expect(codes(count([head, ...withNik((at) => (at % 2 ? '0' : null))], given))).toEqual([]);
	});
});

describe('neighbourhoods', () => {
	it('RT of a list without RW are not counted: each RW has an RT 1', () => {
		const rows = persons(6, (at) => ({ dusun: 'A', rw: String(1 + (at % 3)), rt: String(1 + (at % 2)) }));
		expect(valuesOf(count(rows, given))).toMatchObject({ jumlah_rw: 3, jumlah_rt: 6 });
		const rw = SID.indexOf('rw');
		const without = count(
			rows.map((cells) => cells.filter((_, at) => at !== rw)),
			given,
		);
		expect(valuesOf(without)).toMatchObject({ jumlah_dusun: 1 });
		expect(valuesOf(without)).not.toHaveProperty('jumlah_rt');
	});
});

describe('NIK and KK exchanged', () => {
	const exchanged = (families: number, size: number): Cell[][] =>
		persons(families * size, (at) => ({ no_kk: nikOf(at), nik: nikOf(7000 + Math.floor(at / size)) }));

	it.each([
		[1, 4],
		[2, 2],
		[20, 3],
	])('%d families of %d persons are not counted as so many persons', (families, size) => {
		const result = count(exchanged(families, size), given);
		expect(result.faults).toMatchObject([{ code: 'columns_shifted', detail: { sign: 'swapped' } }]);
		expect(result.incoming).toBeNull();
	});

	it('persons who live alone, and one row twice, are no exchange', () => {
		const alone = persons(6, (at) => ({ nik: nikOf(at % 5), no_kk: nikOf(7000 + (at % 5)) }));
		expect(valuesOf(count(alone, given))).toMatchObject({ penduduk: 5 });
	});
});

describe('days of a workbook that counts from 1904', () => {
	it('are shifted by four years and a day', () => {
		const rows = persons(3, () => ({ tanggallahir: 43_000 - 1462 }));
		const given1904 = { ...given, period: '2024-12' };
		const counted = (from1904: boolean): Record<string, number> =>
			valuesOf(countSheets([{ ...sheetOf(rows), ...(from1904 && { from1904: true as const }) }], given1904));
		expect(counted(true)).toMatchObject({ umur_5_9: 3, umur_10_14: 0 });
		expect(counted(false)).toMatchObject({ umur_5_9: 0, umur_10_14: 3 });
	});
});

describe('what is not known', () => {
	it('one person in twenty may be unknown, more leave the variable empty with its reason', () => {
		const kawin = (blank: number) =>
			count(
				persons(100, (at) => ({ 'pendidikan kk id': at < blank ? null : '3' })),
				given,
			);
		expect(valuesOf(kawin(5))).toMatchObject({ pend_tamat_sd: 95 });
		expect(noteOf(kawin(5), 'persons_unknown')).toMatchObject({ unknown: 5, of: 100, made: true, village: null });
		expect(valuesOf(kawin(6))).not.toHaveProperty('pend_tamat_sd');
		expect(noteOf(kawin(6), 'persons_unknown')).toMatchObject({ unknown: 6, of: 100, made: false, village: 'Cikuya' });
	});

	it('dates nobody can read: in the population, in no band, and their rows are named', () => {
		const result = count(
			persons(60, (at) => (at < 2 ? { tanggallahir: ['31/13/1990', '12-31-90'][at]! } : {})),
			given,
		);
		expect(valuesOf(result)).toMatchObject({ penduduk: 60, umur_30_34: 58 });
		expect(noteOf(result, 'persons_undated')).toMatchObject({ persons: 2, rows: [2, 3] });
		expect(JSON.stringify(result)).not.toContain('1990');
		const many = count(
			persons(10, (at) => (at < 2 ? { tanggallahir: null } : {})),
			given,
		);
		expect(valuesOf(many)).toEqual({ penduduk: 10, penduduk_sid: 10, penduduk_laki: 10, penduduk_perempuan: 0 });
	});

	it('columns wholly blank give nothing, also those where blank means no', () => {
		const result = count(persons(30), given);
		for (const variable of ['disabilitas', 'bumil_sid', 'akta_0_17', 'keluarga', 'anak7_12_sekolah'])
			expect(valuesOf(result)).not.toHaveProperty(variable);
		expect(valuesOf(result)).toMatchObject({ anak7_12: 0, umur_0_4: 0 });
		expect(result.decisions).toContainEqual({
			code: 'persons_column_blank',
			column: 'cacat id',
			village: null,
			variables: ['disabilitas'],
		});
	});

	it('ages above 110 count and are named; kia needs files that know code 3; families are checked', () => {
		const result = count(
			persons(30, (at) => ({
				tanggallahir: at === 4 ? '1900-05-05' : '2015-05-05',
				'ktp el': '1',
				'status kawin': '1',
				'no kk': nikOf(500 + (at % 3)),
				'kk level': at < 5 ? '1' : '4',
			})),
			given,
		);
		expect(noteOf(result, 'persons_very_old')).toMatchObject({ persons: 1, rows: [6] });
		expect(valuesOf(result)).toMatchObject({ umur_75_plus: 1, anak_0_16: 29, keluarga: 5 });
		expect(valuesOf(result)).not.toHaveProperty('kia');
		expect(noteOf(result, 'persons_no_child_cards')).toBeDefined();
		expect(noteOf(result, 'persons_families_differ')).toMatchObject({ heads: 5, cards: 3 });
	});
});

describe('whose persons', () => {
	it('needs the village and the period, both said at once', () => {
		expect(codes(count(persons(3)))).toEqual(['period_missing', 'village_not_given']);
	});

	it('a title of another village contradicts', () => {
		const rows = [['DESA : BABAKAN PEUTEUY'], ...persons(3)];
		expect(count(rows, given).faults).toMatchObject([{ code: 'village_contradiction', row: 1 }]);
		expect(codes(count([['DESA : CIKUYA'], ...persons(3)], given))).toEqual([]);
	});

	it('one village in two sheets is refused: a person might stand in both', () => {
		const [a, b] = [sheetOf(persons(3), 'Atas'), sheetOf(persons(4), 'Bawah')];
		expect(countSheets([a, b], given).faults).toMatchObject([
			{ code: 'persons_in_sheets', detail: { sheets: ['Atas', 'Bawah'] } },
		]);
	});

	it('a place nobody knows keeps the whole list out; another kecamatan is outside', () => {
		const one = (at: number, code: string) => under(DK, { 'nomor nik': nikOf(at), 'desa id': code });
		const unknown = count([DK, one(1, CIKUYA.code), one(2, '32.04.25.2999')], { period: '2024', skipFaulty: true });
		expect(codes(unknown)).toEqual(['village_unknown']);
		expect(unknown).toMatchObject({ read: 2, refused: 2, incoming: null });
		const outside = count([DK, one(1, CIKUYA.code), one(2, '53.06.13.2001')], { period: '2024' });
		expect(outside).toMatchObject({ read: 2, outside: 1, refused: 0 });
		expect(valuesOf(outside)).toMatchObject({ penduduk: 1 });
	});

	it('the reference day of a period is its last, of a school year 1 July', () => {
		const ages = (period: string) =>
			valuesOf(
				count(
					persons(1, () => ({ tanggallahir: '2019-07-01' })),
					{ ...given, period },
				),
			);
		expect(ages('2024/2025')).toMatchObject({ umur_5: 1 });
		expect(ages('2024-06')).toMatchObject({ umur_5: 0, umur_3_4: 1 });
		expect(ages('2024-T2')).toMatchObject({ umur_3_4: 1 });
		expect(ages('2024-S1')).toMatchObject({ umur_3_4: 1 });
		expect(ages('2024')).toMatchObject({ umur_5: 1 });
	});
});

describe('the registers of Dukcapil', () => {
	it('SIAK: words, villages by name, and states that are no inhabitants', () => {
		const head = headingsOf('siak/penduduk');
		const one = (at: number, said: Said = {}): Cell[] =>
			under(head, {
				nik: nikOf(at),
				status: 'Valid',
				'tanggal lahir': 32_000 + 100 * at,
				kelamin: at % 2 ? 'Perempuan' : 'Laki-laki',
				'status kawin': 'Kawin Tercatat',
				shdk: at % 3 ? 'Anak' : 'Kepala Keluarga',
				kecamatan: 'CICALENGKA',
				'desa kel': 'CIKUYA',
				pendidikan: 'SLTA/SEDERAJAT',
				...said,
			});
		const people = [0, 1, 2, 3, 4, 5].map((at) => one(at));
		const gone = [one(7, { status: 'Tidak Valid' }), one(8, { status: 'Mati' }), one(9, { kecamatan: 'PASEH' })];
		const result = count([head, ...people, ...gone], { period: '2024-S1' });
		expect(result.faults).toEqual([]);
		expect(result).toMatchObject({ read: 7, outside: 1, skipped: 2 });
		expect(valuesOf(result)).toMatchObject({
			penduduk: 6,
			penduduk_perempuan: 3,
			keluarga: 2,
			wajib_ktp: 6,
			pend_sma: 6,
		});
		for (const variable of ['penduduk_sid', 'ktp_rekam', 'anak7_12_sekolah'])
			expect(valuesOf(result)).not.toHaveProperty(variable);
	});

	const EKTP = [
		[
			...['NO', 'Nama Lengkap', 'NIK', 'Tempat dan Tanggal Lahir', null, 'JK', 'Stat Kwn', 'Gol. Drh', 'SHDK', 'Agama'],
			...['Pendidikan Terakhir', 'No Akta Lahir', 'Pekerjaan', 'Nama  Ibu', 'Nama Ayah', 'Wjb KTP', 'KTP-eL', 'Status'],
			'Stat Rkm',
		],
		[null, null, null, 'Tempat Lahir', 'Tgl/Bln/Th'],
		Array.from({ length: 19 }, (_, at) => -1 - at),
	];
	const member = (at: number, due: string, recorded: string | null): Cell[] => [
		...[at, 'Nama Rahasia', `${nikOf(at)} `, 'BANDUNG', 30_000 + at * 400, at % 2 ? 'P' : 'L', 'BK', '-'],
		...[
			at % 3 ? 'ANAK' : 'KEPALA KELUARGA',
			'ISLAM',
			'SLTA/SEDERAJAT',
			at % 2 ? '-' : `AKTA ${at}`,
			'X',
			'Ibu',
			'Ayah',
		],
		...[due, null, null, recorded],
	];

	it('BIP KTP-el: three heading rows, families in blocks, its own word on who must have a KTP', () => {
		const rows = [
			...EKTP,
			[null, `No. KK : ${nikOf(900)}`, nikOf(900)],
			member(0, 'Ya', 'Sudah Rekam'),
			member(1, 'Ya', 'Belum Rekam'),
			[null, `No. KK : ${nikOf(901)}`, null, 'Alamat : Kampung'],
			member(3, 'Tidak', null),
			['Kepala Dinas', null, null, 'tanda tangan'],
		];
		const result = count(rows, given);
		expect(result.faults).toEqual([]);
		expect(result).toMatchObject({ read: 3, skipped: 4 });
		expect(valuesOf(result)).toMatchObject({
			penduduk: 3,
			penduduk_perempuan: 2,
			keluarga: 2,
			wajib_ktp: 2,
			ktp_rekam: 1,
		});
	});

	it('BIP 2012: the heading stands again above every family', () => {
		const head = [
			...[null, 'NO', 'NIK', 'NAMA', 'JK', 'TMPT LHR', 'TGL LHR', 'KTPEL', 'AGAMA', 'STATUS', 'HUB. KEL', 'PENDIDIKAN'],
			...['PEKERJAAN', 'NAMA IBU', 'NAMA AYAH', 'NO.AKTE LAHIR'],
		];
		const family = [null, 'NO.KK', nikOf(900), 'NAMA.KK', null, null, 'ALAMAT'];
		const one = (at: number): Cell[] => [
			...[null, at, nikOf(at), 'Nama Rahasia', 'LK', 'BANDUNG', '17/08/1990', null, 'ISLAM', 'BELUM KAWIN'],
			...[at % 2 ? 'ANAK' : 'KEPALA KELUARGA', 'SLTP/SEDERAJAT', null, 'Ibu', 'Ayah', null],
		];
		const result = count([['BUKU INDUK PENDUDUK'], family, head, one(0), one(1), family, head, one(2)], given);
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toMatchObject({ penduduk: 3, penduduk_laki: 3, keluarga: 2, umur_30_34: 3, pend_smp: 3 });
		expect(result.read).toBe(3);
	});
});
