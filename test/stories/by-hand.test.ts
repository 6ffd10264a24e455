import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const HEAD = 'Desa,Tahun,penduduk,keluarga\n';
const FILES = {
	'mei.csv': `${HEAD}Mekarjaya,2024,1200,300\nTirtamulya,2024,900,250\n`,
	'dinas.csv': `${HEAD}Mekarjaya,2024,1300,310\n`,
	'ralat.csv': `${HEAD}Mekarjaya,2024,1222,300\n`,
};
const AT = '--desa Mekarjaya --periode 2024';

describe('dasbor isi', () => {
	it('corrects the source that told the value, until that source tells it again', async () => {
		const { type, rows } = await office(FILES);
		await type('impor mei.csv');
		const set = await type(`isi penduduk 1.210 ${AT} --alasan "ralat lisan Kasi Pemerintahan"`);
		expect(set.code).toBe(0);
		expect(set.stdout).toBe(
			[
				'penduduk, Mekarjaya, Tahun 2024: 1.200 -> 1.210',
				'Mengoreksi sumber umum; berkas berikutnya dari sumber itu menggantikan nilai ini lagi.',
				'Tersimpan sebagai impor 2; dapat dibatalkan dengan dasbor impor batal 2.',
				'',
				'Selanjutnya: dasbor asal penduduk',
				'',
			].join('\n'),
		);
		expect(await rows(`asal penduduk ${AT}`)).toMatchObject([
			{
				value: 1210,
				source: 'umum',
				file: 'isian tangan',
				sha256: null,
				sheet: null,
				cell: '',
				import_id: 2,
				used: true,
				reason: 'ralat lisan Kasi Pemerintahan',
				previous: [{ value: 1200, import_id: 1, file: 'mei.csv' }],
			},
		]);
		expect((await type(`asal penduduk ${AT}`, { isTTY: true, width: 160 })).stdout).toContain('diisi tangan');
		expect(await rows('impor daftar')).toMatchObject([
			{ import_id: 1 },
			{ import_id: 2, kind: 'isian', source: 'umum', file: 'isian tangan', sha256: null, observations: 1 },
		]);
		await type('impor ralat.csv');
		expect((await rows(`data penduduk ${AT}`))[0]).toMatchObject({ value: 1222, import_id: 3 });
		await type('impor batal 3');
		expect((await rows(`data penduduk ${AT}`))[0]).toMatchObject({ value: 1210, import_id: 2 });
		await type('impor batal 2');
		expect((await rows(`data penduduk ${AT}`))[0]).toMatchObject({ value: 1200, import_id: 1 });
	});

	it('takes no figure of a time that has not begun', async () => {
		const { type } = await office(FILES);
		const set = (what: string) => type(`isi ${what} --desa Mekarjaya --alasan "uji" --tanggal 2026-11-22`);
		const refused = await set('penduduk 1.210 --periode 2027');
		expect(refused.code).toBe(2);
		expect(refused.stderr).toContain('penduduk untuk 2027 belum mungkin dihitung: sekarang 2026-11');
		expect((await set('kematian_bayi 1 --periode 2026-12')).code).toBe(2);
		expect((await set('penduduk 1.210 --periode 2026')).code).toBe(0);
		expect((await set('desa_rkp_tepat 1 --periode 2027')).code).toBe(0);
	});

	it('keeps the office in a reason, no name and no number of a telephone', async () => {
		const { type, rows } = await office(FILES);
		await type('impor mei.csv');
		const said = 'telepon Pak Qorvila 0812-3456-7890, Bu Sekdes dan a.n. Xyzena';
		await type(`isi penduduk 1210 ${AT} --alasan "${said}"`);
		expect(await rows(`asal penduduk ${AT}`)).toMatchObject([
			{ reason: 'telepon Pak *** ****-****-****, Bu Sekdes dan a.n. ***' },
		]);
	});

	it('makes a source of its own where no source told a value, also of the kecamatan itself', async () => {
		const { type, rows } = await office(FILES);
		const [made] = await rows(`isi penduduk 77 ${AT} --alasan "buku induk"`);
		expect(made).toMatchObject({ source: 'isian', previous: null, import_id: 1, repeated: false });
		expect((await rows(`isi penduduk 77 ${AT} --alasan "buku induk"`))[0]).toMatchObject({
			import_id: 1,
			repeated: true,
		});
		await rows('isi penduduk 5000 --desa 99.01.01 --periode 2024 --alasan "rekap kecamatan"');
		expect(await rows('data penduduk')).toMatchObject([
			{ village: null, value: 5000, source: 'isian' },
			{ value: 77, source: 'isian' },
		]);
		expect((await type(`isi penduduk 5 ${AT} --alasan "NIK 3204251207900001"`)).code).toBe(2);
		expect(await rows('data penduduk')).toHaveLength(2);
	});

	it('corrects the source in use of several, or the one named', async () => {
		const { type, rows } = await office(FILES);
		await type('impor mei.csv');
		await type('impor dinas.csv --pengirim dinas');
		expect((await rows(`isi penduduk 1 ${AT} --alasan "a" `))[0]).toMatchObject({
			source: 'umum/dinas',
			previous: 1300,
		});
		expect((await rows(`isi penduduk 2 ${AT} --alasan "b" --sumber umum`))[0]).toMatchObject({
			source: 'umum',
			previous: 1200,
		});
		await type('asal penduduk --pakai umum --alasan "lebih teliti"');
		expect((await rows(`isi penduduk 3 ${AT} --alasan "c"`))[0]).toMatchObject({ source: 'umum', previous: 2 });
	});

	it('shows old and new at a terminal and asks', async () => {
		const { type, bytes } = await office(FILES);
		await type('impor mei.csv');
		const before = bytes();
		const line = `isi penduduk 1210 ${AT} --alasan ralat`;
		const no = await type(line, { isTTY: true, answers: [false] });
		expect(no.questions).toEqual(['Simpan?']);
		expect(no.stderr).toContain('1.200 -> 1.210');
		expect(no.stdout).toContain('Tidak jadi');
		expect(bytes().equals(before)).toBe(true);
		const yes = await type(`${line} --bahasa en`, { isTTY: true, answers: [true] });
		expect(yes.stdout).toContain('Kept as import 2');
		expect((await type(`${line} --ya`, { isTTY: true, answers: [] })).stdout).toContain('Sama dengan impor 2');
	});

	it('says that a monthly variable is usually told by the month', async () => {
		const { type } = await office(FILES);
		const ran = await type('isi balita_ditimbang 12 --desa Mekarjaya --periode 2024 --alasan rekap');
		expect(ran.stderr).toContain('tiap bulan');
	});
});

describe('two sources for one variable', () => {
	it('show which is used and why; a person may choose, for every figure of the program, and go back', async () => {
		const { type, rows, workspace } = await office(FILES);
		await type('impor mei.csv');
		await type('impor dinas.csv --pengirim dinas');
		const used = async () =>
			(await rows(`asal penduduk ${AT}`)).map((row) => [row.source, row.value, row.used, row.used_reason]);
		expect(await used()).toEqual([
			['umum/dinas', 1300, true, 'newest'],
			['umum', 1200, false, 'other_newer'],
		]);
		const figure = async () =>
			(await rows('indikator C02 --periode 2024 --desa Mekarjaya')).map((row) => [row.numerator, row.denominator]);
		expect(await figure()).toEqual([[1300, 310]]);
		const chosen = await type('asal penduduk --pakai umum --alasan "Dinas menghitung pendatang"');
		expect(chosen.code).toBe(0);
		expect(chosen.stderr).toContain(
			'penduduk: sumber umum dipilih untuk semua desa dan periode (Dinas menghitung pendatang; 2026-11-21).',
		);
		expect(await used()).toEqual([
			['umum/dinas', 1300, false, 'other_chosen'],
			['umum', 1200, true, 'chosen'],
		]);
		expect(await figure()).toEqual([[1200, 310]]);
		// The sender alone names its source.
		expect((await type('asal penduduk --pakai dinas --alasan "ralat"')).stderr).toContain('sumber umum/dinas dipilih');
		await type('asal penduduk --pakai umum --alasan "Dinas menghitung pendatang"');

		// The same in plain SQL: the chosen source where it told something, else the best rank, then the newest import.
		const db = new Database(workspace, { readonly: true });
		const bySql = db
			.prepare(
				`SELECT value FROM observation o JOIN variable v ON v.id = o.variable_id JOIN place p ON p.id = o.place_id
				JOIN import i ON i.id = o.import_id LEFT JOIN source_choice c ON c.variable_id = o.variable_id
				WHERE v.code = ? AND p.name = 'Mekarjaya'
				ORDER BY c.source_id IS NOT o.source_id, i.rank, o.import_id DESC LIMIT 1`,
			)
			.pluck();
		expect([bySql.get('penduduk'), bySql.get('keluarga')]).toEqual((await figure())[0]);
		db.close();

		const back = await type('asal penduduk --pakai bawaan --bahasa en');
		expect(back.stderr).toContain('in the order of trust');
		expect(await figure()).toEqual([[1300, 310]]);
	});
});

describe('names of villages that a person confirmed', () => {
	it('are remembered for the source: the next file like it needs no --cocokkan', async () => {
		const { folder, type, rows } = await office({
			'a.csv': 'Desa,Tahun,penduduk\nMekar Jaya Asri,2024,1200\n',
			'b.csv': 'Desa,Tahun,penduduk\nMekar Jaya Asri,2025,1210\n',
		});
		expect((await type('impor a.csv')).code).toBe(1);
		expect((await rows('impor a.csv --cocokkan "Mekar Jaya Asri=99.01.01.2002"'))[0]).toMatchObject({ new: 1 });
		expect((await rows('impor a.csv'))[0]).toMatchObject({ import_id: 1, repeated: true });
		const [next] = await rows('impor b.csv');
		expect(next).toMatchObject({ new: 1, import_id: 2 });
		expect((next!.decisions as { code: string }[]).map(({ code }) => code)).toContain('alias_used');
		expect((await type('impor b.csv --pengirim Puskesmas')).code).toBe(1);

		expect(await rows('desa --nama-lain')).toEqual([
			{
				source: 'umum',
				written: 'MEKARJAYAASRI',
				code: '99.01.01.2002',
				name: 'Mekarjaya',
				since: '2026-11-21T00:00:00Z',
			},
		]);
		expect((await type('desa --nama-lain')).stdout).toContain('MEKARJAYAASRI');
		const undone = await type('impor batal 2');
		expect(undone.stderr).toContain('dasbor desa --nama-lain');
		const forgotten = await type('desa --lupakan "Mekar Jaya Asri"');
		expect(forgotten.stdout).toContain('"Mekar Jaya Asri" dilupakan (1 sumber).');
		expect(await rows('desa --nama-lain')).toEqual([]);
		expect((await type('impor b.csv')).code).toBe(1);
		writeFileSync(join(folder, 'c.csv'), 'Desa,Tahun,penduduk\n3204251207900001,2024,5\n');
		expect((await type('impor c.csv --cocokkan "3204251207900001=99.01.01.2002"')).code).toBe(2);
		expect(await rows('desa --nama-lain')).toEqual([]);
	});
});

describe('values that an import changes', () => {
	it('are told before and after, old and new, with the file the old one came from', async () => {
		const { type, rows } = await office(FILES);
		await type('impor mei.csv');
		const change = 'penduduk, Mekarjaya, 2024: 1.200 -> 1.222 (lama: mei.csv)';
		expect((await type('impor ralat.csv --uji')).stdout).toContain(`1 nilai berubah:\n    ${change}`);
		const [row] = await rows('impor ralat.csv');
		expect(row).toMatchObject({
			changes: [
				{
					village: '99.01.01.2002',
					name: 'Mekarjaya',
					variable: 'penduduk',
					period: '2024',
					from: 1200,
					to: 1222,
					file: 'mei.csv',
					import_id: 1,
				},
			],
			changes_total: 1,
			lines_gone: 0,
		});
		expect((await type('impor mei.csv --bahasa en')).stdout).toContain('1 value changes:');
	});
});
