import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/intake/grid.ts';
import { bookOf, headingsOf, under } from '../support/persons.ts';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(folders.remove);
const HEADINGS = headingsOf('opensid/penduduk');
const SURNAME = 'Rahasiawati';
const nik = (at: number): string => `990101010190${String(1000 + at)}`;

/** Forty made-up persons: one stands there twice, one died, one has no date that can be read. */
function book(change: Readonly<Record<string, string | number>> = {}): Buffer {
	const person = (at: number) =>
		under(HEADINGS, {
			nama: `${SURNAME} ${at}`,
			nik: nik(at === 39 ? 1 : at),
			no_kk: nik(500 + Math.floor(at / 4)),
			sex: at % 2 ? '2' : '1',
			tanggallahir: at === 7 ? 'kira-kira 1950' : `${String((at % 28) + 1).padStart(2, '0')}/06/${1944 + 2 * at}`,
			status_kawin: '1',
			kk_level: at % 4 === 0 ? '1' : '4',
			status_dasar: at === 5 ? '2' : '1',
			akta_lahir: `AKTA-${nik(at)}`,
			alamat: `Jalan ${SURNAME}`,
			...change,
		});
	return bookOf([HEADINGS, ...Array.from({ length: 40 }, (_, at) => person(at)), [null, '###'], ['catatan', SURNAME]]);
}

describe('a list of inhabitants', () => {
	let folder: string;
	let workspace: string;
	const impor = (file: string, more: readonly string[] = [], options: Parameters<typeof dasbor>[1] = {}) =>
		dasbor(['impor', join(folder, file), '--ruang', workspace, ...more], options);
	const GIVEN = ['--periode', '2024-S2', '--desa', 'Sukamaju'];
	const secrets = new RegExp(`${SURNAME}|9901010101|AKTA-|kira-kira`);

	beforeAll(async () => {
		folder = folders.make();
		workspace = await demoWorkspace(folder);
		writeFileSync(join(folder, 'penduduk.xlsx'), book());
	});

	it('asks for the period and the village, both at once', async () => {
		const ran = await impor('penduduk.xlsx');
		expect(ran.code).toBe(2);
		expect(ran.stdout).toContain('--periode');
		expect(ran.stdout).toContain('--desa');
	});

	it('is counted: who, who not and why, and every count', async () => {
		const ran = await impor('penduduk.xlsx', [...GIVEN, '--uji']);
		expect(ran.code).toBe(0);
		expect(ran.stdout).toContain('38 orang dihitung di 1 desa, keadaan 31 Desember 2024');
		expect(ran.stdout).toContain('1 orang tidak dihitung: meninggal');
		expect(ran.stdout).toContain('1 baris kembar dengan NIK yang sama, dihitung satu kali (baris 3 = 41)');
		expect(ran.stdout).toContain('1 orang tanpa tanggal lahir yang terbaca');
		expect(ran.stdout).toContain('dibaca 38 = baru 38 + berubah 0 + sama 0 + ditolak 0 + luar kecamatan 0');
		expect(ran.stdout).toContain('penduduk 38; penduduk_sid 38; penduduk_laki 20; penduduk_perempuan 18; keluarga 10');
		expect(ran.stdout).toContain('akta_0_17');
		expect(ran.stdout).not.toMatch(secrets);
	});

	it('is shown before it is kept at a terminal', async () => {
		const ran = await impor('penduduk.xlsx', GIVEN, { isTTY: true, answers: [false] });
		expect(ran.stderr + ran.stdout).toContain('hasil hitungan untuk 2024-S2');
		expect(ran.questions).toHaveLength(1);
	});

	it('leaves no person behind, in the workspace or in what is said', async () => {
		const ran = await impor('penduduk.xlsx', [...GIVEN, '--format', 'json']);
		expect(ran.code).toBe(0);
		const [row] = JSON.parse(ran.stdout).rows;
		expect(row).toMatchObject({ kind: 'opensid/penduduk', read: 38, new: 38, refused: 0, skipped: 2, import_id: 1 });
		expect(ran.stdout).not.toMatch(secrets);
		for (const name of readdirSync(folder).filter((one) => one.startsWith('uji.dasbor')))
			expect(readFileSync(join(folder, name), 'latin1')).not.toMatch(secrets);
	});

	it('knows the file again, and where a count comes from', async () => {
		expect((await impor('penduduk.xlsx', GIVEN)).stdout).toContain('Sama dengan impor 1');
		const asal = await dasbor(['asal', 'akta_0_17', '--desa', 'Sukamaju', '--ruang', workspace, '--format', 'json']);
		const lahir = columnLetters(HEADINGS.indexOf('tanggallahir'));
		const akta = columnLetters(HEADINGS.indexOf('akta lahir'));
		expect(JSON.parse(asal.stdout).rows[0]).toMatchObject({
			sheet: 'Data',
			cell: `${lahir}2:${lahir}41 ${akta}2:${akta}41`,
		});
	});

	it('is not written again to be repaired', async () => {
		writeFileSync(join(folder, 'salah.xlsx'), book({ tanggallahir: '1990-01-01' }));
		const ran = await impor('salah.xlsx', ['--periode', '2024-S2', '--perbaikan', join(folder, 'perbaikan.xlsx')]);
		expect(ran.stdout).toContain('tidak ada salinan untuk diperbaiki');
		expect(readdirSync(folder)).not.toContain('perbaikan.xlsx');
	});

	it('says that a NIK kept as a number has lost its last digit', async () => {
		writeFileSync(join(folder, 'angka.xlsx'), book({ nik: 9901010101901000 }));
		const ran = await impor('angka.xlsx', [...GIVEN, '--uji', '--bahasa', 'en']);
		expect(ran.stdout).toContain('39 persons counted');
		expect(ran.stdout).toContain('are kept as numbers, the 16th digit is lost');
		expect(ran.stdout).not.toMatch(secrets);
	});
});

describe('two lists of one village and period', () => {
	const GIVEN = ['--periode', '2024-S2', '--desa', 'Sukamaju', '--format', 'json'];
	let folder: string;
	let workspace: string;
	const impor = (files: readonly string[], more: readonly string[] = GIVEN) =>
		dasbor(['impor', ...files.map((file) => join(folder, file)), '--ruang', workspace, ...more]);
	const populations = async (variable: string): Promise<number[]> =>
		JSON.parse((await dasbor(['data', variable, '--ruang', workspace, '--format', 'json'])).stdout).rows.map(
			({ value }: { value: number }) => value,
		);

	beforeAll(async () => {
		folder = folders.make();
		workspace = await demoWorkspace(folder);
		writeFileSync(join(folder, 'a.xlsx'), book());
		writeFileSync(join(folder, 'b.xlsx'), book({ alamat: 'RW 2', sex: '1' }));
		writeFileSync(join(folder, 'tanpa-jk.xlsx'), book({ sex: '' }));
	});

	it('in one command: the second is refused, the first is named', async () => {
		const ran = await impor(['a.xlsx', 'b.xlsx']);
		expect(ran.code).toBe(1);
		const { rows } = JSON.parse(ran.stdout);
		expect(rows).toMatchObject([
			{ import_id: 1 },
			{ import_id: null, faults: [{ code: 'list_twice', village: 'Sukamaju' }], read: 38, refused: 38 },
		]);
		expect(await populations('penduduk_laki')).toEqual([20]);
		expect((await impor(['a.xlsx', 'a.xlsx'])).code).toBe(0);
	});

	it('a later one that gives less does not mix with the earlier, which may be taken back first', async () => {
		const ran = await impor(['tanpa-jk.xlsx']);
		expect(ran.code).toBe(1);
		const [row] = JSON.parse(ran.stdout).rows;
		expect(row).toMatchObject({ import_id: null, faults: [{ code: 'list_gives_less', village: 'Sukamaju' }] });
		expect((await impor(['tanpa-jk.xlsx'], GIVEN.slice(0, 4))).stdout).toContain('dasbor impor batal 1');
		expect(await populations('penduduk_laki')).toEqual([20]);
		await dasbor(['impor', 'batal', '1', '--ya', '--ruang', workspace]);
		expect((await impor(['tanpa-jk.xlsx'])).code).toBe(0);
		expect(await populations('penduduk_laki')).toEqual([]);
		expect(await populations('penduduk')).toEqual([38]);
	});

	it('a later one that gives as much corrects the earlier', async () => {
		expect((await impor(['b.xlsx'])).code).toBe(0);
		expect(await populations('penduduk_laki')).toEqual([38]);
	});
});

describe('aid programmes and their recipients', () => {
	const PROGRAMMES = 'desa_id,id,nama,sasaran,ndesc,sdate,edate,userid,status,asaldana';
	const RECIPIENTS = headingsOf('opendk/peserta_program_bantuan');
	const village = '99.01.01.2002';
	const recipient = (at: number): string =>
		under(RECIPIENTS, {
			'desa id': village,
			'program id': '3',
			peserta: nik(at),
			'kartu nama': SURNAME,
			sasaran: '2',
		}).join(',');
	let folder: string;
	let workspace: string;
	const impor = (more: readonly string[] = []) =>
		dasbor(['impor', join(folder, 'bantuan'), '--periode', '2024', '--ruang', workspace, '--format', 'json', ...more]);

	beforeAll(async () => {
		folder = folders.make();
		workspace = await demoWorkspace(folder);
		mkdirSync(join(folder, 'bantuan'));
		const programme = `${village},3,Bantuan Kabupaten,2,,2024-01-01,2024-12-31,1,1,Kab/Kota`;
		writeFileSync(join(folder, 'bantuan', 'program_bantuan_01.csv'), [PROGRAMMES, programme].join('\n'));
		const rows = [RECIPIENTS.join(','), recipient(1), recipient(2), recipient(1)];
		writeFileSync(join(folder, 'bantuan', 'peserta_program_bantuan_01.csv'), rows.join('\n'));
	});

	const countsIn = async (): Promise<unknown[]> => {
		const asal = await dasbor(['asal', 'kpm_blt', '--ruang', workspace, '--format', 'json']);
		return JSON.parse(asal.stdout).rows.map(({ value, name }: { value: number; name: string }) => [name, value]);
	};

	it('lie in one folder and are counted together; a name that tells nothing is asked about once', async () => {
		const asked = await impor();
		expect(asked.stdout).toContain('program:bantuan kabupaten');
		const [list] = JSON.parse(asked.stdout).rows.filter((row: { kind: string }) => row.kind.includes('peserta'));
		expect(list).toMatchObject({ import_id: null, faults: [{ code: 'answer_missing' }] });

		const told = await impor(['--isian', 'program:Bantuan Kabupaten=kpm_blt']);
		expect(told.stdout).not.toMatch(new RegExp(`${SURNAME}|9901010101`));
		expect(await countsIn()).toEqual([['Mekarjaya', 2]]);

		writeFileSync(
			join(folder, 'bantuan', 'peserta_program_bantuan_01.csv'),
			[RECIPIENTS.join(','), recipient(7)].join('\n'),
		);
		expect((await impor()).stdout).not.toContain('answer_missing');
		expect(await countsIn()).toEqual([['Mekarjaya', 1]]);
	});

	it('are counted together as two files of one command too, from wherever they lie', async () => {
		const other = await demoWorkspace(folders.make());
		const [people, programme] = ['peserta_program_bantuan_01.csv', 'program_bantuan_01.csv'].map((name) =>
			join(folder, 'bantuan', name),
		);
		const more = ['--periode', '2024', '--isian', 'program:Bantuan Kabupaten=kpm_blt', '--ruang', other];
		const alone = await dasbor(['impor', people!, ...more]);
		expect(alone.code).toBe(1);
		expect(alone.stdout).toContain('dasbor impor peserta_program_bantuan_....csv program_bantuan_....csv');
		await dasbor(['impor', programme!, people!, ...more]);
		const { rows } = JSON.parse((await dasbor(['data', 'kpm_blt', '--ruang', other, '--format', 'json'])).stdout);
		expect(rows).toMatchObject([{ name: 'Mekarjaya', value: 1 }]);

		const again = async (isian: readonly string[]): Promise<unknown> => {
			const ran = await dasbor([
				'impor',
				programme!,
				people!,
				'--periode',
				'2024',
				...isian,
				'--ruang',
				other,
				'--format',
				'json',
			]);
			return JSON.parse(ran.stdout).rows.find(({ kind }: { kind: string }) => kind.includes('peserta')).repeated;
		};
		expect(await again([])).toBe(true);
		expect(await again(['--isian', 'program:Bantuan Kabupaten=kpm_sembako'])).toBe(false);
		expect(await again([])).toBe(true);
	});
});
