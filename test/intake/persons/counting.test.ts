import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/intake/grid.ts';
import { CIKUYA, count, headingsOf, nikOf, VILLAGES, valuesOf } from '../../support/persons.ts';

/** Numbers that look thrown, and are the same in every run. */
function dice(seed: number): (sides: number) => number {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 4294967296) * sides);
	};
}

const HEADINGS = headingsOf('opendk/penduduk');
interface Someone {
	readonly village: number;
	readonly sex: 1 | 2;
	/** Year, month, day. */
	readonly born: readonly [number, number, number];
	readonly marriage: number;
	readonly relation: number;
	readonly schooling: number;
	readonly education: number;
	readonly card: number;
	readonly recording: number;
	readonly certificate: boolean;
	readonly disability: number;
	readonly status: number;
	readonly foreign: boolean;
	readonly hamlet: number;
	readonly block: number;
}

function someone(next: (sides: number) => number): Someone {
	const year = 1935 + next(91);
	const child = year > 2008;
	return {
		village: next(3),
		sex: next(2) ? 2 : 1,
		born: [year, 1 + next(12), 1 + next(28)],
		marriage: child ? 1 : 1 + next(4),
		relation: next(4) === 0 ? 1 : 4,
		schooling: 1 + next(18),
		education: 1 + next(10),
		card: 1 + next(3),
		recording: child ? 1 : 2 + next(7),
		certificate: next(3) > 0,
		disability: next(8) === 0 ? 1 + next(6) : 7,
		status: next(12) === 0 ? 2 + next(2) : 1,
		foreign: next(40) === 0,
		hamlet: 1 + next(3),
		block: 1 + next(4),
	};
}

const pad = (n: number): string => String(n).padStart(2, '0');
function rowOf(one: Someone, at: number): Cell[] {
	const [year, month, day] = one.born;
	const said: Readonly<Record<string, Cell>> = {
		'nomor nik': nikOf(at),
		'jenis kelamin': String(one.sex),
		'tanggal lahir': at % 2 ? `${year}-${pad(month)}-${pad(day)}` : `${pad(day)}/${pad(month)}/${year}`,
		kawin: String(one.marriage),
		'hubungan keluarga': String(one.relation),
		'pendidikan sdg ditempuh': String(one.schooling),
		'pendidikan dlm kk': one.education,
		'ktp el': String(one.card),
		'status rekam': String(one.recording),
		'akta lahir': one.certificate ? `AL-${at}` : '-',
		cacat: String(one.disability),
		'status dasar': String(one.status),
		kewarganegaraan: one.foreign ? '2' : '1',
		dusun: `Dusun ${one.hamlet}`,
		rw: '1',
		rt: `0${one.block}`,
		'desa id': VILLAGES[one.village]!.code,
	};
	return HEADINGS.map((heading) => said[heading] ?? null);
}

/** The counts of one village by walking through all persons for each variable, with ages by the calendar. */
function naive(all: readonly Someone[], village: number): Record<string, number> {
	const [y, m, d] = [2024, 12, 31];
	const living = all.filter((one) => one.village === village && one.status === 1 && one.born[0] <= y);
	const age = ({ born }: Someone): number => {
		let years = 0;
		for (let year = born[0] + 1; year <= y; year++)
			if (year < y || born[1] < m || (born[1] === m && born[2] <= d)) years++;
		return years;
	};
	const months = ({ born }: Someone): number => (y - born[0]) * 12 + m - born[1] - (born[2] > d ? 1 : 0);
	const aged = (from: number, to: number) => living.filter((one) => age(one) >= from && age(one) <= to);
	const due = living.filter((one) => (age(one) >= 17 || one.marriage > 1) && !one.foreign);
	const unmarried = aged(0, 16).filter(({ marriage }) => marriage === 1);
	const pupils = (from: number, to: number, codes: readonly number[]) =>
		aged(from, to).filter(({ schooling }) => codes.includes(schooling)).length;
	const SCHOOL = [2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
	const educated = (...codes: number[]) => living.filter(({ education }) => codes.includes(education)).length;
	const bands = Object.fromEntries(
		Array.from({ length: 15 }, (_, i) => [`umur_${i * 5}_${i * 5 + 4}`, aged(i * 5, i * 5 + 4).length]),
	);
	return {
		penduduk: living.length,
		penduduk_sid: living.length,
		penduduk_laki: living.filter(({ sex }) => sex === 1).length,
		penduduk_perempuan: living.filter(({ sex }) => sex === 2).length,
		keluarga: living.filter(({ relation }) => relation === 1).length,
		keluarga_kk_perempuan: living.filter(({ relation, sex }) => relation === 1 && sex === 2).length,
		...bands,
		umur_75_plus: aged(75, 200).length,
		umur_15_59: aged(15, 59).length,
		umur_60_plus: aged(60, 200).length,
		umur_0_23_bulan: living.filter((one) => months(one) <= 23).length,
		anak5_6: aged(5, 6).length,
		anak7_12: aged(7, 12).length,
		anak13_15: aged(13, 15).length,
		anak16_18: aged(16, 18).length,
		anak7_15: aged(7, 15).length,
		anak_0_17: aged(0, 17).length,
		umur_3_4: aged(3, 4).length,
		umur_5: aged(5, 5).length,
		umur_6_11: aged(6, 11).length,
		umur_12_14: aged(12, 14).length,
		umur_15_17: aged(15, 17).length,
		umur_18_22: aged(18, 22).length,
		anak_0_16: unmarried.length,
		kia: unmarried.filter(({ card }) => card === 3).length,
		wajib_ktp: due.length,
		ktp_rekam: due.filter(({ recording }) => recording >= 3).length,
		akta_0_17: aged(0, 17).filter(({ certificate }) => certificate).length,
		anak5_6_sekolah: pupils(5, 6, [2, 4, 6, 7, 14, 15, 16]),
		anak7_12_sekolah: pupils(7, 12, SCHOOL),
		anak13_15_sekolah: pupils(13, 15, SCHOOL),
		anak16_18_sekolah: pupils(16, 18, SCHOOL),
		ats7_15: pupils(7, 15, [1, 3, 5, 17, 18]),
		pend_belum_sekolah: educated(1),
		pend_belum_tamat_sd: educated(2),
		pend_tamat_sd: educated(3),
		pend_smp: educated(4),
		pend_sma: educated(5),
		pend_diploma: educated(6, 7),
		pend_sarjana: educated(8, 9, 10),
		disabilitas: living.filter(({ disability }) => disability < 7).length,
		jumlah_dusun: new Set(living.map(({ hamlet }) => hamlet)).size,
		jumlah_rw: new Set(living.map(({ hamlet }) => hamlet)).size,
		jumlah_rt: new Set(living.map(({ hamlet, block }) => `${hamlet}-${block}`)).size,
	};
}

const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);
const peopleOf = (seed: number): Someone[] => {
	const next = dice(seed);
	return Array.from({ length: 120 + next(300) }, () => someone(next));
};
const shuffled = <T>(items: readonly T[], seed: number): T[] => {
	const next = dice(seed + 1000);
	const all = [...items];
	for (let at = all.length - 1; at > 0; at--) {
		const other = next(at + 1);
		[all[at], all[other]] = [all[other]!, all[at]!];
	}
	return all;
};

describe('thrown populations', () => {
	it.each(SEEDS)('%d: the counts are those of a second way of counting', (seed) => {
		const people = peopleOf(seed);
		const result = count([HEADINGS, ...people.map(rowOf)], { period: '2024-S2' });
		expect(result.faults).toEqual([]);
		for (const village of [0, 1, 2]) expect(valuesOf(result, VILLAGES[village]!.code)).toEqual(naive(people, village));
		const living = people.filter(({ status, born }) => status === 1 && born[0] <= 2024).length;
		expect(result).toMatchObject({ read: living, skipped: people.length - living, refused: 0, outside: 0 });
	});

	it.each(SEEDS)('%d: parts add up to their wholes', (seed) => {
		const values = valuesOf(count([HEADINGS, ...peopleOf(seed).map(rowOf)], { period: '2024-S2' }), VILLAGES[0]!.code);
		const sum = (...names: readonly string[]): number => names.reduce((total, name) => total + values[name]!, 0);
		const bands = Array.from({ length: 15 }, (_, i) => `umur_${i * 5}_${i * 5 + 4}`);
		expect(sum(...bands, 'umur_75_plus')).toBe(values.penduduk);
		expect(sum('penduduk_laki', 'penduduk_perempuan')).toBe(values.penduduk);
		expect(sum('anak7_12', 'anak13_15')).toBe(values.anak7_15);
		expect(sum('anak7_12_sekolah', 'anak13_15_sekolah', 'ats7_15')).toBe(values.anak7_15);
		const classes = ['belum_sekolah', 'belum_tamat_sd', 'tamat_sd', 'smp', 'sma', 'diploma', 'sarjana'];
		expect(sum(...classes.map((name) => `pend_${name}`))).toBe(values.penduduk);
	});

	it.each(SEEDS)('%d: the order of rows and columns changes nothing', (seed) => {
		const rows = peopleOf(seed).map(rowOf);
		const columns = shuffled(
			HEADINGS.map((_, at) => at),
			seed,
		);
		const turned = [HEADINGS as readonly Cell[], ...shuffled(rows, seed)].map((cells) =>
			columns.map((at) => cells[at] ?? null),
		);
		const [plain, other] = [[HEADINGS, ...rows], turned].map((table) => count(table, { period: '2024-S2' }));
		for (const { code } of VILLAGES) expect(valuesOf(other!, code)).toEqual(valuesOf(plain!, code));
		expect(other).toMatchObject({ read: plain!.read, skipped: plain!.skipped });
	});

	it('the persons of one village asked for are the same as among all', () => {
		const rows = peopleOf(3).map(rowOf);
		const all = count([HEADINGS, ...rows], { period: '2024' });
		const one = count([HEADINGS, ...rows], { period: '2024', village: VILLAGES[1]! });
		expect(valuesOf(one)).toEqual(valuesOf(all, VILLAGES[1]!.code));
		expect(one.outside).toBeGreaterThan(100);
		expect(valuesOf(all, CIKUYA.code)).toEqual({});
	});
});
