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

const given: Given = { period: '2024-S2', village: CIKUYA };
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);

describe('household members', () => {
	const head = ['NIK', 'NOMOR RUMAH TANGGA', 'STATUS HUBUNGAN DALAM RUMAH TANGGA'];
	const member = (at: number, household: Cell): Cell[] => [nikOf(at), household, at % 3 ? '2' : '1'];

	it('different numbers are households', () => {
		const result = count(
			[head, ...[0, 1, 2, 3, 4].map((at) => member(at, `RT-0${Math.floor(at / 2)}`)), [null, '###']],
			given,
		);
		expect(valuesOf(result)).toEqual({ rt_total: 3 });
		expect(result).toMatchObject({ read: 5, skipped: 0 });
	});

	it('numbers that lost a digit are refused, blank ones leave it empty', () => {
		expect(codes(count([head, member(1, 3204250101010000)], given))).toEqual(['identity_digits_lost']);
		const blank = count([head, member(1, '7'), member(2, null)], given);
		expect(valuesOf(blank)).toEqual({});
		expect(noteOf(blank, 'persons_unknown')).toMatchObject({ unknown: 1, of: 2, made: false });
	});

	it('a member twice in a household is counted once, and told', () => {
		const result = count([head, member(1, '7'), member(2, '7'), member(1, '7'), member(3, '8')], given);
		expect(valuesOf(result)).toEqual({ rt_total: 2 });
		expect(noteOf(result, 'persons_repeated')).toMatchObject({ persons: 1, pairs: ['2 = 4'] });
		expect(result).toMatchObject({ read: 3, skipped: 1 });
	});

	it('a member of two households is a fault', () => {
		const result = count([head, member(1, '7'), member(2, '7'), member(1, '8')], given);
		expect(result.faults).toMatchObject([
			{ code: 'person_in_two_households', row: 4, value: '***', detail: { first: 2 } },
		]);
		expect(result.incoming).toBeNull();
	});

	it.each(['RT-', '320425010101'])('NIK and household exchanged: no household for each person', (prefix) => {
		const rows = Array.from({ length: 30 }, (_, at) => [`${prefix}${1000 + Math.floor(at / 3)}`, nikOf(at), '1']);
		const result = count([head, ...rows], given);
		expect(result.faults).toMatchObject([{ code: 'columns_shifted', detail: { sign: 'swapped', rows: 20, of: 30 } }]);
		expect(result.incoming).toBeNull();
	});

	it('need a village', () => {
		expect(codes(count([head, member(1, '7')], { period: '2024-S2' }))).toEqual(['village_not_given']);
	});
});

describe('the family form of Regsosek', () => {
	const HOUSING = headingsOf('opensid/regsosek2022');
	const PROGRAMMES = headingsOf('opensid/regsosek2022_program');
	const family = (at: number, water: Cell, toilet: Cell, bowl: Cell = '1', disposal: Cell = '1'): Cell[] =>
		under(HOUSING, { 'no kartu keluarga': nikOf(at), '306a': water, '309a': toilet, '309b': bowl, '310': disposal });
	it('rows one cell to the right or left are no families', () => {
		for (const shift of [
			(cells: Cell[]): Cell[] => [null, ...cells.slice(0, -1)],
			(cells: Cell[]): Cell[] => [...cells.slice(1), null],
		]) {
			const rows = Array.from({ length: 9 }, (_, at) => shift(family(at, 3, 1)));
			const result = count([HOUSING, ...rows], given);
			expect(codes(result)).toContain('columns_shifted');
			expect(result.incoming).toBeNull();
		}
	});

	const FAMILIES = [
		family(1, 3, 1),
		family(2, '4', '2'),
		family(3, 5, 1, 4),
		family(4, 6, 6, null, null),
		family(5, 10, 5, null, null),
		family(6, 7, 1, 1, 4),
		family(7, 11, 4),
	];

	it('counts water and sanitation of the families that answered', () => {
		const result = count([['III. KETERANGAN PERUMAHAN'], HOUSING, ...FAMILIES], given);
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toEqual({
			rt_total: 7,
			rt_air_layak: 5,
			rt_air_pipa: 1,
			rt_sanitasi_layak: 3,
			rt_babs: 2,
		});
		const kelurahan = { ...CIKUYA, status: 'kelurahan' as const };
		expect(valuesOf(count([HOUSING, ...FAMILIES], { ...given, village: kelurahan }))).toMatchObject({
			rt_sanitasi_layak: 2,
		});
	});

	it('asks for the rule of the kabupaten on bottled water and shared toilets, and uses it', () => {
		const rows = [HOUSING, ...FAMILIES, family(8, 2, 3)];
		const asked = count(rows, given);
		expect(codes(asked)).toEqual(['answer_missing', 'answer_missing']);
		const answers = { air_kemasan: 'layak', mck_komunal: 'tidak' };
		const result = count(rows, { ...given, answers });
		expect(valuesOf(result)).toMatchObject({ rt_total: 8, rt_air_layak: 6, rt_sanitasi_layak: 3 });
		expect(Object.fromEntries(result.incoming?.answers ?? [])).toEqual(answers);
	});

	it('reads the sheet of programmes beside it', () => {
		const aid = (at: number, ...said: Cell[]): Cell[] =>
			under(PROGRAMMES, {
				'no kartu keluarga': nikOf(at),
				'501a': said[0] ?? null,
				'501b': said[1] ?? null,
				'501c': said[2] ?? null,
			});
		const result = countSheets(
			[
				sheetOf([HOUSING, ...FAMILIES], 'III'),
				sheetOf([PROGRAMMES, aid(1, 1, 2, 2), aid(2, 'Ya', 1, 2), aid(3, 2, 2, 2)], 'V'),
			],
			given,
		);
		expect(valuesOf(result)).toMatchObject({ rt_total: 7, kpm_sembako: 2, kpm_pkh: 1, kpm_blt: 0 });
	});

	it('a family twice is counted once; numbers without their last digit are not compared', () => {
		const twice = count([HOUSING, ...FAMILIES, family(1, 3, 1)], given);
		expect(valuesOf(twice)).toMatchObject({ rt_total: 7 });
		expect(noteOf(twice, 'persons_repeated')).toMatchObject({ persons: 1, pairs: ['2 = 9'] });
		const lost = FAMILIES.map((cells) => [3204250101010000, ...cells.slice(1)]);
		const result = count([HOUSING, ...lost], given);
		expect(valuesOf(result)).toMatchObject({ rt_total: 7 });
		expect(noteOf(result, 'persons_not_compared')).toMatchObject({ why: 'number', cells: 7 });
	});
});

describe('recipients of aid', () => {
	const HEAD = headingsOf('opensid/program_bantuan_peserta');
	const recipient = (at: number): Cell[] => under(HEAD, { peserta: nikOf(at), nama: `Orang ${at}` });
	const programme = (name: string, target = '2', until = '2024-12-31') =>
		sheetOf(
			[
				['Nama Program', name],
				['Sasaran Program', target],
				['Rentang Waktu (Awal)', '2024-01-01'],
				['Rentang Waktu (Akhir)', until],
				['###'],
			],
			'Program',
		);
	const read = (name: string, target?: string, until?: string, more: Given = {}) => {
		const people = [HEAD, recipient(1), recipient(2), recipient(2), recipient(3), [null, '###']];
		return countSheets([sheetOf(people, 'Peserta')], { ...given, ...more }, [programme(name, target, until)]);
	};

	it.each([
		['PKH', { kpm_pkh: 3 }],
		['Program Keluarga Harapan 2024', { kpm_pkh: 3 }],
		['BPNT / Sembako', { kpm_sembako: 3 }],
		['BLT Dana Desa', { kpm_blt: 3 }],
		['BLT-DD', { kpm_blt: 3 }],
	])('%s: different families', (name, expected) => {
		const result = read(name);
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toEqual(expected);
		expect(JSON.stringify(result)).not.toMatch(/32042501|Orang/);
	});

	it('a name that tells nothing is asked once, and the answer is handed on', () => {
		expect(read('Bantuan Lansia').faults).toMatchObject([
			{ code: 'answer_missing', detail: { name: 'program:bantuan lansia' } },
		]);
		const result = read('Bantuan Lansia', '2', undefined, { answers: { 'program:Bantuan LANSIA': 'kpm_blt' } });
		expect(valuesOf(result)).toEqual({ kpm_blt: 3 });
		expect([...(result.incoming?.answers ?? [])]).toEqual([['program:bantuan lansia', 'kpm_blt']]);
	});

	it('programmes for other periods, targets and aims are told, not counted', () => {
		const why = (result: IntakeResult) => noteOf(result, 'persons_programme_left')?.why;
		expect(why(read('PKH', '2', '2024-03-31'))).toBe('not_running');
		expect(why(read('PKH', '4'))).toBe('no_family');
		expect(why(read('BLT BBM'))).toBe('other');
		expect(why(read('PKH', '2', 'nanti'))).toBe('undated');
		expect(noteOf(read('PKH', '1'), 'persons_not_families')).toMatchObject({ programme: 'pkh' });
	});

	it('needs both lists', () => {
		expect(codes(countSheets([sheetOf([HEAD, recipient(1)], 'Peserta')], given))).toEqual(['aid_list_missing']);
	});

	it('reads the two lists of OpenDK, by village and programme', () => {
		const list = ['desa_id', 'id', 'nama', 'sasaran', 'ndesc', 'sdate', 'edate', 'status', 'asaldana'];
		// OpenSID 2410 writes the number of the user, which has no heading, before the state.
		const aid = (village: string, id: string, nama: string, status = '1') => [
			...[village, id, nama, '2', 'catatan', '2024-01-01', '2024-12-31', '17', status, 'Pusat'],
		];
		const people = headingsOf('opendk/peserta_program_bantuan');
		const one = (village: string, program: string, at: number) =>
			under(people, { 'desa id': village, 'program id': program, peserta: nikOf(at), sasaran: '2' });
		const [first, second] = [VILLAGES[0]!.code, VILLAGES[1]!.code];
		const result = countSheets(
			[
				sheetOf(
					[
						people,
						one(first, '1', 1),
						one(first, '1', 2),
						one(first, '2', 1),
						one(second, '1', 3),
						one(second, '9', 4),
					],
					'peserta',
				),
			],
			{ period: '2024' },
			[sheetOf([list, aid(first, '1', 'PKH'), aid(first, '2', 'BLT DD'), aid(second, '1', 'BPNT')], 'program')],
		);
		expect(result.faults).toEqual([]);
		expect(valuesOf(result, first)).toEqual({ kpm_pkh: 2, kpm_blt: 1 });
		expect(valuesOf(result, second)).toEqual({ kpm_sembako: 1 });
		expect(noteOf(result, 'persons_programme_left')).toMatchObject({ programme: '9', why: 'not_listed' });
		expect(result).toMatchObject({ read: 4, skipped: 1 });
	});
});
