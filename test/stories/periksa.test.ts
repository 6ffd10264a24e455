import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, rowTexts } from '../support/read-workbook.ts';
import { describeReal, realFile } from '../support/real.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

interface Row {
	readonly kind: string;
	readonly village: string | null;
	readonly name: string;
	readonly variable: string | null;
	readonly period: string;
	readonly value: number | null;
	readonly reason: string;
	readonly source: string | null;
	readonly service: string;
	readonly state: string;
	readonly due?: number;
	readonly reported?: number;
	readonly late?: number;
}
async function json(args: readonly string[]): Promise<Row[]> {
	const ran = await dasbor([...args, '--format', 'json']);
	expect(ran.code, ran.stderr).toBe(0);
	return JSON.parse(ran.stdout).rows;
}

describe('periksa on the demo kecamatan', () => {
	let path: string;
	beforeAll(async () => {
		path = await demoWorkspace(folders.make());
		const files = readdirSync(DEMO).filter((name) => /^\d\d-/.test(name));
		const ran = await dasbor(['impor', ...files.map((name) => join(DEMO, name)), '--ruang', path, '--ya']);
		expect(ran.code, ran.stderr).toBe(0);
	}, 60_000);
	const periksa = (...args: string[]) => ['periksa', '--ruang', path, ...args];

	it('finds the planted doubts and raises no other alarm', async () => {
		const rows = await json(periksa('--ragu'));
		// Bojongasih 2024: more children measured than registered, in the ten months in which it is so.
		expect(new Set(rows.map((row) => `${row.name} ${row.variable} ${row.period.slice(0, 4)}`))).toEqual(
			new Set(['Bojongasih balita_diukur 2024']),
		);
		const db = new Database(path, { readonly: true });
		const plain = db
			.prepare(
				`SELECT period.label FROM observation m
				JOIN observation r USING (place_id, period_id, source_id) JOIN period ON period.id = m.period_id
				WHERE m.variable_id = (SELECT id FROM variable WHERE code = 'balita_diukur')
					AND r.variable_id = (SELECT id FROM variable WHERE code = 'balita_sasaran') AND m.value > r.value
				ORDER BY label`,
			)
			.pluck()
			.all();
		db.close();
		expect(rows.map((row) => row.period).sort()).toEqual(plain);
	});

	it('says what is there of what is due, and what is late once its time is over', async () => {
		const before = await json(periksa('--lengkap', '--periode', '2024'));
		expect(new Set(before.map((row) => row.state))).not.toContain('late');
		expect(before.every((row) => row.kind === 'completeness' && row.variable === null)).toBe(true);
		const cell = (rows: readonly Row[], name: string, service: string): Row =>
			rows.find((row) => row.name === name && row.service === service)!;
		// Pasirluhur never sends the figures of the school office; the kelurahan has no village budget.
		expect(cell(before, 'Pasirluhur', 'pendidikan')).toMatchObject({ state: 'partly' });
		expect(cell(before, 'Mekarjaya', 'belanja_desa')).toMatchObject({ state: 'complete' });
		expect(cell(before, 'Sukamaju', 'belanja_desa')).toMatchObject({ state: 'not_due', due: 0 });
		// Sindangwangi did not report May and June: late from June and July on.
		const may = await json(periksa('--lengkap', '--periode', '2024-05', '--tanggal', '2024-05-31'));
		expect(cell(may, 'Sindangwangi', 'kesehatan')).toMatchObject({ state: 'partly', late: 0 });
		const june = await json(periksa('--lengkap', '--periode', '2024-05', '--tanggal', '2024-06-01'));
		const late = cell(june, 'Sindangwangi', 'kesehatan');
		expect(late.state).toBe('late');
		expect(late.late).toBe(late.due! - late.reported!);
		expect(late.source).toContain('Puskesmas');
	});

	it('counts like a plain query over the values', async () => {
		const rows = await json(periksa('--lengkap', '--periode', '2024-12', '--layanan', 'adminduk'));
		const db = new Database(path, { readonly: true });
		// adminduk in December 2024: variables of the half-year, the quarter and the year that an indicator uses.
		const known = db
			.prepare(
				`SELECT count(DISTINCT variable.code) FROM observation JOIN variable ON variable.id = variable_id
				JOIN place ON place.id = place_id JOIN period ON period.id = period_id
				WHERE place.name = 'Mekarjaya' AND label IN ('2024-S2', '2024', '2024-T4', '2024-12') AND variable.code IN
				('akta_0_17', 'anak_0_17', 'kia', 'anak_0_16', 'ktp_rekam', 'wajib_ktp', 'ikd', 'desa_bpp', 'akta_mati', 'kematian',
				'akta_0_23', 'anak_0_23', 'penduduk_dukcapil')`,
			)
			.pluck()
			.get();
		db.close();
		const mekarjaya = rows.find((row) => row.name === 'Mekarjaya')!;
		expect(mekarjaya).toMatchObject({ due: 13, reported: known });
	});

	it('fits a terminal of 80 columns', async () => {
		const ran = await dasbor(periksa('--periode', '2024', '--tanggal', '2025-01-15'), { isTTY: true, width: 80 });
		expect(ran.code).toBe(0);
		for (const line of ran.stdout.replace(/\u001b\[\d+m/g, '').split('\n'))
			expect(line.length, line).toBeLessThanOrEqual(80);
		expect(ran.stdout).toContain('Kelengkapan data, Tahun 2024');
		expect(ran.stdout).toContain('balita_diukur');
		const english = await dasbor(periksa('--periode', '2024', '--bahasa', 'en'));
		expect(english.stdout).toContain('Doubtful figures, ');
	});

	it('writes a letter to whoever sent a doubtful figure or owes a missing one', async () => {
		const folder = join(folders.make(), 'surat');
		const all = ['--periode', '2024', '--tanggal', '2025-01-15', '--tenggat', '2025-01-31', '--kepada', 'semua'];
		const rows = await json(periksa('--surat', folder, ...all));
		// Bojongasih's doubtful figures came from Puskesmas: its village is not asked about them.
		expect(rows.map(({ name }) => name)).toEqual([
			'Sukamaju',
			'Puskesmas',
			'UPT Pendidikan (Koordinator Wilayah Bidang Pendidikan)',
			'Dinas Sosial',
		]);
		const files = ['surat-99-01-01-1001-sukamaju', 'surat-puskesmas', 'surat-upt-pendidikan', 'surat-dinsos'];
		expect(readdirSync(folder).sort()).toEqual(files.map((name) => `${name}.txt`).sort());
		const text = readFileSync(join(folder, 'surat-puskesmas.txt'), 'utf8');
		for (const words of [
			'KECAMATAN SUKAMAJU RAYA',
			'Sukamaju Raya, 15 Januari 2025',
			'Nomor    : ....',
			'Hal      : Perbaikan dan Kelengkapan Data',
			'Yth. Kepala Puskesmas',
			'Dengan hormat,',
			'A. Angka yang perlu diperiksa',
			'Balita diukur tingginya (TB/U), Bojongasih',
			'Agustus 2024: 362',
			'sumbernya tabel tanpa nama',
			'paling lambat tanggal 31 Januari 2025',
			'NIP ....',
		])
			expect(text).toContain(words);
		expect(text).not.toMatch(/umum|Sindangwangi, Sindangwangi/);
		for (const file of files)
			for (const line of readFileSync(join(folder, `${file}.txt`), 'utf8').split('\n'))
				expect(line.length, line).toBeLessThanOrEqual(80);
		const lurah = readFileSync(join(folder, 'surat-99-01-01-1001-sukamaju.txt'), 'utf8');
		expect(lurah).toContain('Yth. Lurah Sukamaju');
		// A kelurahan has no Dana Desa, so no BLT Desa either.
		expect(lurah).not.toMatch(/BLT|Dana Desa|APBDes/);
	});

	it('writes letters about the service, the village and the period that are asked for', async () => {
		const letters = (...more: string[]) =>
			json(periksa('--surat', join(folders.make(), 's'), '--kepada', 'semua', '--tanggal', '2025-01-15', ...more));
		const names = async (...more: string[]) => (await letters(...more)).map(({ name }) => name);
		expect(await names('--periode', '2024', '--layanan', 'kesehatan')).toEqual(['Puskesmas']);
		expect(await names('--periode', '2024', '--layanan', 'belanja_desa')).toEqual([]);
		expect(await names('--periode', '2024', '--desa', 'Mekarjaya', '--layanan', 'kesehatan')).toEqual([]);
		expect(await names('--periode', '2024', '--desa', 'Bojongasih', '--layanan', 'kesehatan')).toEqual(['Puskesmas']);
		const [year] = await letters('--periode', '2024', '--layanan', 'kesehatan');
		const [may] = await letters('--periode', '2024-05', '--layanan', 'kesehatan');
		expect(may).toMatchObject({ doubts: 1 });
		expect(year).toMatchObject({ doubts: 10 });
		expect((await dasbor(periksa('--surat', 'x', '--periode', '2024', '--tenggat', '2025-02-30'))).code).toBe(2);
	});

	it('writes the letters as a workbook for A4, the same bytes each time, to villages or to offices', async () => {
		const folder = folders.make();
		const one = join(folder, 'a.xlsx');
		const two = join(folder, 'b.xlsx');
		for (const file of [one, two])
			expect((await dasbor(periksa('--surat', file, '--periode', '2024', '--kepada', 'kantor'))).code).toBe(0);
		expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
		const sheets = await readWorkbook(readFileSync(one));
		const parts = unzipSync(readFileSync(one));
		let breaks = 0;
		expect([...sheets.keys()].map((name) => name.replace(/^\d+ /, ''))).toContain('Puskesmas');
		for (const [name, sheet] of sheets) {
			expect(sheet.worksheet.pageSetup, name).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1 });
			const texts = rowTexts(sheet).flat();
			expect(texts).toContain('Sukamaju Raya, ....');
			expect(texts).toContain('NIP ....');
			// A page begins with the heading of its table, or with the closing that the signature belongs to.
			const part = new TextDecoder().decode(parts[`xl/worksheets/sheet${sheet.worksheet.id}.xml`]);
			const starts = [...part.matchAll(/<brk id="(\d+)"/g)].map(
				([, above]) => sheet.worksheet.getCell(Number(above) + 1, 1).text,
			);
			for (const start of starts) expect(start, name).toMatch(/^(No$|Mohon disampaikan|[AB]\. )/);
			breaks += starts.length;
		}
		expect(breaks).toBeGreaterThan(1);
		const nobody = await dasbor(periksa('--surat', join(folder, 'x'), '--periode', '2024', '--desa', 'Mekarjaya'));
		expect(nobody.stdout).toContain('Tidak ada yang perlu disurati.');
		expect((await dasbor(periksa('--surat', join(folder, 'x'), '--kepada', 'camat', '--periode', '2024'))).code).toBe(
			2,
		);
	});

	it('gives every view as csv and as a workbook, with the figures of the json', async () => {
		const folder = folders.make();
		const views = [
			['--periode', '2024', '--tanggal', '2025-01-15'],
			['--lengkap', '--periode', '2024', '--layanan', 'kesehatan'],
			['--ragu'],
			['--surat', join(folder, 's'), '--kepada', 'semua', '--periode', '2024', '--tanggal', '2025-01-15'],
		];
		for (const [at, view] of views.entries()) {
			const rows = await json(periksa(...view));
			const csv = await dasbor(periksa(...view, '--format', 'csv'));
			expect(csv.code, csv.stderr).toBe(0);
			const [head, ...lines] = csv.stdout.trimEnd().split('\n');
			expect(head!.split(',').slice(0, 7)).toEqual([
				'kind',
				'village',
				'variable',
				'period',
				'value',
				'reason',
				'source',
			]);
			expect(lines).toHaveLength(rows.length);
			const file = join(folder, `${at}.xlsx`);
			expect((await dasbor(periksa(...view, '-o', file))).code).toBe(0);
			const book = [...(await readWorkbook(readFileSync(file))).values()];
			const sheets = book.map(rowTexts);
			const doubts = rows.filter(({ kind }) => kind !== 'completeness' && kind !== 'letter');
			const listed = book.find((sheet) => rowTexts(sheet)[0]![1] === 'Variabel')?.worksheet;
			// One row for each doubt, with its figure: none is folded into another, none left out.
			if (doubts.length > 0)
				expect(doubts.map((_, row) => [2, 3, 4].map((column) => listed!.getCell(row + 2, column).value))).toEqual(
					doubts.map(({ variable, period, value }) => [variable, period, value]),
				);
			else expect(sheets.flat().length).toBeGreaterThan(rows.length / 8);
		}
		const marked = join(folder, 'tanda.xlsx');
		const mark = ['--tandai', 'balita_diukur', '--desa', 'Bojongasih', '--periode', '2024-08', '--sebagai', 'ragu'];
		expect((await dasbor(periksa(...mark, '-o', marked))).code).toBe(0);
		const [lines] = [...(await readWorkbook(readFileSync(marked))).values()].map(rowTexts);
		expect(lines!.flat().join()).toContain('balita_diukur Bojongasih, Agustus 2024: 362 tidak lagi bertanda.');
	});

	it('is silent where nothing is wrong, and refuses a service that is none', async () => {
		const unsaid = await dasbor(periksa('--tandai', 'penduduk'));
		expect(unsaid).toMatchObject({ code: 2, stderr: expect.stringContaining('--sebagai belum disebut') });
		const ran = await dasbor(periksa('--ragu', '--desa', 'Mekarjaya'));
		expect(ran.stdout).toContain('Tidak ada angka yang meragukan.');
		expect((await dasbor(periksa('--layanan', 'listrik'))).code).toBe(2);
	});
});

describe('figures carried over', () => {
	const head = 'Desa,penduduk,penduduk_laki,penduduk_perempuan,keluarga,umur_0_4,umur_5_9,rumah\n';
	let path: string;
	beforeAll(async () => {
		const folder = folders.make();
		path = await demoWorkspace(folder);
		for (const [period, other] of [
			['2024-S1', 'Tirtamulya,2000,990,1010,600,150,160,590'],
			['2024-S2', 'Tirtamulya,2040,1010,1030,610,152,163,600'],
		]) {
			const file = join(folder, `${period}.csv`);
			writeFileSync(file, `${head}Mekarjaya,3010,1500,1510,900,211,230,880\n${other}\n`);
			expect((await dasbor(['impor', file, '--periode', period!, '--ruang', path])).code).toBe(0);
		}
	});
	const periksa = (...args: string[]) => ['periksa', '--ruang', path, ...args];

	it('are the same in the grid, the list, data and asal', async () => {
		const rows = await json(periksa('--periode', '2024-S2'));
		const carried = rows.filter((row) => 'carried' in row && row['carried' as never] !== 0);
		// Six figures of the service "umum", the houses among those of social protection.
		expect(carried.map((row) => [row.name, row.service, row['carried' as never]])).toEqual([
			['Mekarjaya', 'perlindungan_sosial', 1],
			['Mekarjaya', 'umum', 6],
		]);
		const listed = rows.filter(({ kind }) => kind === 'carried_report');
		expect(listed).toMatchObject([{ name: 'Mekarjaya', period: '2024-S2' }]);
		expect(listed[0]!.reason).toContain('7 dari 7 angka laporan ini sama persis dengan Semester I 2024');
		const shown = (await dasbor(periksa('--periode', '2024-S2'))).stdout;
		expect(shown).toMatch(/Mekarjaya.*=1 .*=6/);
		expect(shown).toContain('"=2": 2 angka sama persis dengan periode sebelumnya');
		expect((await dasbor(periksa('--periode', '2024-S1'))).stdout).not.toContain('sama persis');
		for (const command of ['data', 'asal']) {
			const told = await json([command, 'umur_0_4', '--ruang', path]);
			expect(told.map(({ name, period, state }) => `${name} ${period} ${state}`).sort(), command).toEqual([
				'Mekarjaya 2024-S1 ok',
				'Mekarjaya 2024-S2 doubtful',
				'Tirtamulya 2024-S1 ok',
				'Tirtamulya 2024-S2 ok',
			]);
		}
	});

	it('are counted by every indicator that rests on them, as asal counts them', async () => {
		for (const more of [['--periode', '2024-S2'], []]) {
			const told = await json(['indikator', 'C02', '--ruang', path, ...more]);
			const doubtful = new Map(told.map((row) => [row.name, (row as { doubtful?: number }).doubtful]));
			expect(doubtful.get('Mekarjaya'), more.join(' ')).toBe(2);
			expect(doubtful.get('Tirtamulya'), more.join(' ')).toBe(0);
		}
		const mark = ['--periode', '2024-S2', '--desa', 'Mekarjaya'];
		const tandai = (...said: string[]) => dasbor(periksa('--tandai', 'keluarga', ...mark, '--sebagai', ...said));
		expect((await tandai('benar', '--alasan', 'sudah dicek')).code).toBe(0);
		const after = await json(['indikator', 'C02', '--ruang', path, '--periode', '2024-S2']);
		expect(after.find(({ name }) => name === 'Mekarjaya')).toMatchObject({ doubtful: 1 });
		const grid = (await dasbor(periksa('--periode', '2024-S2'))).stdout;
		expect(grid, 'a confirmed figure is no old one').toMatch(/Mekarjaya.*=1 .*=5/);
		expect((await tandai('ragu')).code).toBe(0);
	});

	it('are the same whatever service is asked for', async () => {
		for (const [service, count] of [
			['umum', 6],
			['perlindungan_sosial', 1],
			['kesehatan', 0],
		] as const) {
			const rows = await json(periksa('--periode', '2024-S2', '--layanan', service));
			const cell = rows.find(({ kind, name }) => kind === 'completeness' && name === 'Mekarjaya');
			expect(cell?.['carried' as never] ?? 0, service).toBe(count);
			expect(
				rows.some(({ kind }) => kind === 'carried_report'),
				service,
			).toBe(count > 0);
		}
	});
});

describe('a mark by a person', () => {
	let path: string;
	const at = ['--desa', 'Mekarjaya', '--periode', '2024-S1'];
	beforeAll(async () => {
		const folder = folders.make();
		path = await demoWorkspace(folder);
		const file = join(folder, 'penduduk.csv');
		writeFileSync(
			file,
			'Desa,penduduk,penduduk_laki,penduduk_perempuan,jkn_aktif\nMekarjaya,3010,1500,1505,2700\nTirtamulya,2000,990,1010,1800\n',
		);
		expect((await dasbor(['impor', file, '--periode', '2024-S1', '--ruang', path])).code).toBe(0);
	});
	const tandai = (...args: string[]) => dasbor(['periksa', '--tandai', 'penduduk', ...args, '--ruang', path]);
	const doubts = () => json(['periksa', '--ragu', '--ruang', path]);

	it('confirms, takes back and leaves out', async () => {
		expect(await doubts()).toMatchObject([{ kind: 'sum', name: 'Mekarjaya', variable: 'penduduk', value: 3010 }]);
		const confirmed = await tandai(...at, '--sebagai', 'benar', '--alasan', 'dicek ke desa');
		expect(confirmed.stdout).toContain('penduduk Mekarjaya, Semester I 2024: 3.010 dipastikan benar.');
		expect(await doubts()).toEqual([]);
		await tandai(...at, '--sebagai', 'ragu');
		expect(await doubts()).toHaveLength(1);
		const sum = async () =>
			(await json(['indikator', 'S01', '--periode', '2024-S1', '--ruang', path])) as unknown as {
				denominator: number;
			}[];
		expect((await sum())[0]!.denominator).toBe(5010);
		await tandai(...at, '--sebagai', 'keluar', '--alasan', 'tidak cocok dengan rinciannya');
		expect((await sum())[0]!.denominator).toBe(2000);
		expect(await doubts()).toEqual([]);
		await tandai(...at, '--sebagai', 'ragu');
	});

	it('is shown wherever the value is', async () => {
		const rows = await json(['data', 'penduduk', 'penduduk_laki', '--ruang', path]);
		const state = (name: string, variable: string) => {
			const { state, reason } = rows.find((row) => row.name === name && row.variable === variable)!;
			return { state, reason };
		};
		expect(state('Mekarjaya', 'penduduk').state).toBe('doubtful');
		expect(state('Mekarjaya', 'penduduk').reason).toContain('3.010');
		expect(state('Mekarjaya', 'penduduk_laki').state).toBe('doubtful');
		expect(state('Tirtamulya', 'penduduk')).toEqual({ state: 'ok', reason: null });
		const indicator = (await json(['indikator', 'S01', '--periode', '2024-S1', '--ruang', path])) as unknown as {
			village: string | null;
			name: string;
			doubtful: number;
			reason: string | null;
		}[];
		expect(indicator.map(({ name, doubtful }) => `${name} ${doubtful}`)).toEqual(
			expect.arrayContaining(['Sukamaju Raya 1', 'Mekarjaya 1', 'Tirtamulya 0']),
		);
		expect(indicator[0]!.reason).toContain('1 angka meragukan');
		const table = await dasbor(['indikator', 'S01', '--periode', '2024-S1', '--ruang', path]);
		expect(table.stdout).toContain('89,7 ?');
		expect(table.stderr).toContain('lihat dasbor periksa --ragu');
		const village = await dasbor(['desa', 'Mekarjaya', '--ruang', path]);
		expect(village.stdout).toContain('89,7 ?');
		const problems = (await json(['masalah', '--ruang', path])) as unknown as {
			name: string;
			trust: string;
			doubtful: number;
		}[];
		expect(problems.find(({ name }) => name === 'Mekarjaya')).toMatchObject({ trust: 'doubtful', doubtful: 1 });
		expect(problems.find(({ name }) => name === 'Tirtamulya')).toMatchObject({ doubtful: 0 });
		const home = await dasbor(['--ruang', path]);
		expect(home.stdout).toMatch(/Kelengkapan 2024: \d+ dari [\d.]+ nilai yang wajib\. Angka yang meragukan: 1\./);
		expect(home.stdout).toContain('dasbor periksa');
	});

	it('is shown by asal: the state, the reason, the day and the rules the value offends', async () => {
		const asal = (...more: string[]) => ['asal', 'penduduk_laki', ...at, '--ruang', path, ...more];
		const [doubtful] = (await json(asal())) as unknown as Record<string, unknown>[];
		expect(doubtful).toMatchObject({
			state: 'doubtful',
			state_decided_at: null,
			doubts: [{ rule: 'P01', kind: 'sum', reason: expect.stringContaining('padahal Penduduk') }],
		});
		const shown = await dasbor(asal(), { isTTY: true, width: 80 });
		expect(shown.stdout.replace(/\s+/g, ' ')).toContain('meragukan, hitungan tidak cocok:');
		expect(shown.stdout).toContain('[aturan P01]');
		for (const line of shown.stdout.replace(/\u001b\[\d+m/g, '').split('\n'))
			expect(line.length, line).toBeLessThanOrEqual(80);
		const about = ['periksa', '--tandai', 'penduduk_laki', ...at, '--ruang', path, '--tanggal', '2025-02-03'];
		for (const [said, state, words] of [
			['benar', 'confirmed', 'dipastikan benar pada 3 Februari 2025: dicek.'],
			['keluar', 'left_out', 'dikeluarkan dari hitungan pada 3 Februari 2025: dicek.'],
		] as const) {
			expect((await dasbor([...about, '--sebagai', said, '--alasan', 'dicek'])).code).toBe(0);
			const [row] = (await json(asal())) as unknown as Record<string, unknown>[];
			expect(row).toMatchObject({ state, state_reason: 'dicek', state_decided_at: '2025-02-03T00:00:00Z', doubts: [] });
			expect((await dasbor(asal())).stdout).toContain(`penduduk_laki, Mekarjaya, Semester I 2024: ${words}`);
		}
		await dasbor([...about, '--sebagai', 'ragu']);
	});

	it('is shown with its reason once it is given', async () => {
		await tandai(...at, '--sebagai', 'keluar', '--alasan', 'salah ketik');
		const [row] = await json(['data', 'penduduk', '--desa', 'Mekarjaya', '--ruang', path]);
		expect(row).toMatchObject({ state: 'left_out', reason: 'salah ketik' });
		await tandai(...at, '--sebagai', 'ragu');
	});

	it('is asked for one doubt after the other at a terminal', async () => {
		const walk = (answers?: readonly string[]) =>
			dasbor(['periksa', '--tandai', '--ruang', path], {
				isTTY: answers !== undefined,
				...(answers ? { answers } : {}),
			});
		expect((await walk()).code).toBe(2);
		const skipped = await walk(['lewati']);
		expect(skipped.stderr).toContain('[tersisa 1] Penduduk, Mekarjaya, Semester I 2024: 3.010');
		expect(skipped.stderr).toContain('Sumber: tabel tanpa nama pengirim');
		expect(skipped.stdout).toContain('0 nilai ditandai, 0 diperbaiki.\nMasih 1 angka meragukan.');
		expect((await walk(['berhenti'])).stdout).toContain('0 nilai ditandai, 0 diperbaiki.');
		const confirmed = await walk(['benar', 'dicek ke desa']);
		expect(confirmed.stdout).toContain('1 nilai ditandai, 0 diperbaiki.\nTidak ada angka yang meragukan.');
		expect(await doubts()).toEqual([]);
		expect((await walk([])).stdout).toContain('Tidak ada angka yang meragukan.');
		const [row] = await json(['data', 'penduduk', '--desa', 'Mekarjaya', '--ruang', path]);
		expect(row).toMatchObject({ state: 'confirmed', reason: 'dicek ke desa' });
		await tandai(...at, '--sebagai', 'ragu');
	});

	it('corrects a value as dasbor isi does, and asks again about a correction that is doubtful itself', async () => {
		const walk = (...answers: string[]) => dasbor(['periksa', '--tandai', '--ruang', path], { isTTY: true, answers });
		// Neither a blank, nor a word, nor the old figure is a correction.
		for (const wrong of ['-', 'tiga ribu', '3.010', '99999999999999'])
			expect((await walk('perbaiki', wrong)).code, wrong).not.toBe(0);
		expect(await doubts()).toHaveLength(1);
		// 3.011 does not add up either.
		const ran = await walk('perbaiki', '3.011', 'telepon desa', 'perbaiki', '3.005', 'ralat');
		expect(ran.stdout).toContain('0 nilai ditandai, 2 diperbaiki.\nTidak ada angka yang meragukan.');
		expect(ran.stderr).toContain('[tersisa 1] Penduduk, Mekarjaya, Semester I 2024: 3.011');
		const [row] = await json(['asal', 'penduduk', ...at, '--ruang', path]);
		expect(row).toMatchObject({ value: 3005, source: 'umum', reason: 'ralat', file: 'isian tangan' });
		const [last] = (await json(['impor', 'daftar', '--ruang', path])).slice(-1) as unknown as { import_id: number }[];
		for (const id of [last!.import_id, last!.import_id - 1])
			expect((await dasbor(['impor', 'batal', String(id), '--ruang', path, '--ya'])).code).toBe(0);
		expect(await doubts()).toMatchObject([{ variable: 'penduduk', value: 3010 }]);
	});

	it('needs a known value, one value, a state and a reason without an identity number', async () => {
		const unknown = await tandai('--desa', 'Mekarjaya', '--periode', '2023', '--sebagai', 'benar', '--alasan', 'x');
		expect(unknown.code).toBe(1);
		expect(unknown.stderr).toContain('2024-S1 (umum)');
		expect((await tandai(...at, '--sebagai', 'benar')).code).toBe(2);
		expect((await tandai(...at, '--sebagai', 'benar', '--alasan', '...')).code).toBe(2);
		const service = await dasbor(['periksa', '--tandai', '--layanan', 'kesehtan', '--ruang', path]);
		expect(service.stderr).toContain('kesehtan');
		const file = join(folders.make(), 'lain.csv');
		writeFileSync(file, 'Desa,penduduk\nMekarjaya,3000\n');
		await dasbor(['impor', file, '--periode', '2022', '--ruang', path]);
		const several = await tandai('--desa', 'Mekarjaya', '--sebagai', 'benar', '--alasan', 'x');
		expect(several.code).toBe(2);
		expect(several.stderr).toContain('2022 (umum), 2024-S1 (umum)');
		expect((await tandai(...at, '--sebagai', 'salah', '--alasan', 'x')).stderr).toContain('benar, keluar, ragu');
		const number = Array.from({ length: 16 }, (_, i) => (i * 7 + 3) % 10).join('');
		const personal = await tandai(...at, '--sebagai', 'benar', '--alasan', `menurut ${number}`);
		expect(personal.code).toBe(2);
		expect(personal.stderr).not.toContain(number);
		expect(await doubts()).toHaveLength(1);
	});
});

describeReal('periksa on real kecamatan', () => {
	const BANDUNG = ['penduduk_jk', 'pendapatan_desa', 'jumlah_sekolah'].map(
		(name) => `portaldatadesa-kab-bandung/${name}.xlsx`,
	);
	async function doubtsOf(code: string, imports: readonly (readonly string[])[]): Promise<string[]> {
		const path = join(folders.make(), 'uji.dasbor');
		await dasbor(['mulai', code, '--ruang', path]);
		for (const [file, ...more] of imports) {
			const ran = await dasbor(['impor', realFile(file!)!, ...more, '--ruang', path, '--lewati-salah', '--ya']);
			expect([0, 3], ran.stderr).toContain(ran.code);
		}
		const rows = await json(['periksa', '--ragu', '--ruang', path]);
		return rows.map((row) => `${row.kind} ${row.name} ${row.variable} ${row.period} ${row.value}`);
	}
	const graver = (rows: readonly string[]): string[] => rows.filter((row) => !/^carried/.test(row));
	const bandung = BANDUNG.map((file) => [file]);

	it('Rancaekek: 69,805 men and 6,887 women in Cangkuang', async () => {
		const rows = graver(await doubtsOf('32.04.28', bandung));
		expect(rows).toEqual(
			expect.arrayContaining(['outlier Cangkuang penduduk_laki 2021 69805', 'outlier Cangkuang penduduk 2021 76692']),
		);
		expect(rows.length).toBeLessThanOrEqual(4);
	}, 60_000);

	it('Ciparay: a Dana Desa 100 times that of the neighbours; Majalaya and Arjasari: schools by the hundred', async () => {
		expect(graver(await doubtsOf('32.04.29', bandung))).toEqual([
			'median Mekarsari pendapatan_dd 2021 130035101100',
			'median Mekarsari pendapatan_dd 2022 130035101100',
		]);
		expect(graver(await doubtsOf('32.04.33', bandung))).toContain('outlier Padaulun sekolah_sd 2023 2899');
		const arjasari = graver(await doubtsOf('32.04.16', bandung));
		expect(arjasari).toContain('outlier Arjasari sekolah_sma 2023 270');
		expect(arjasari).toContain('median Wargaluyu pendapatan_add 2021 11192010000');
	}, 120_000);

	it('Babakancikao: Ciwareng and Cicadas lost their zeros', async () => {
		const rows = await doubtsOf('32.14.12', [['gis-dukcapil-jabar/gis-dukcapil2.xlsx', '--periode', '2024-S2']]);
		expect(rows).toContain('lost_zero Ciwareng penduduk 2024-S2 1055');
		expect(rows).toContain('lost_zero Cicadas penduduk_perempuan 2024-S2 307');
	}, 120_000);

	it('Cikarang Timur: more families than people; Sukasari: 917 of 915 measured', async () => {
		expect(await doubtsOf('32.16.11', [['portaldatadesa-jabar/idm_sosial_demografi_desa.csv']])).toEqual([
			'sum Labansari keluarga 2023 11860',
		]);
		expect(await doubtsOf('32.73.01', [['opendata-kota-bandung/jumlah_balita_stunting.xlsx']])).toEqual([
			'sum Sarijadi balita_diukur 2023 917',
		]);
	}, 60_000);

	it('IDM of a kecamatan of Serang agrees with its parts and status', async () => {
		expect(await doubtsOf('36.04.05', [['idm-kab-serang/DataTrainingKabSerang.xlsx']])).toEqual([]);
	}, 60_000);
});
