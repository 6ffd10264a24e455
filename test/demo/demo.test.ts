import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldHeading } from '../../src/intake/heading.ts';
import { parseMonth } from '../../src/model/period.ts';
import { villageCode, villageStatus } from '../../src/model/place.ts';
import {
	demoColumns,
	demoFiles,
	KECAMATAN,
	LOW_PROJECTION,
	NO_SCHOOL_DATA,
	POSYANDU_GAP,
	VILLAGES,
} from './generate.ts';

const FOLDER = new URL('../../templates/demo/', import.meta.url);
const NOTE = 'BACA-SAYA.md';

/** Cells of every table of a file, as text. */
async function tablesOf(name: string, content: Uint8Array | string): Promise<string[][][]> {
	if (typeof content === 'string') {
		const delimiter = content.split('\n')[0]!.includes(';') ? ';' : ',';
		return [Papa.parse<string[]>(content.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: true }).data];
	}
	expect(name).toMatch(/\.xlsx$/);
	const book = new ExcelJS.Workbook();
	// The types of exceljs know an older Buffer.
	await book.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer);
	return book.worksheets.map((sheet) => {
		const rows: string[][] = [];
		sheet.eachRow((row) => {
			const cells: string[] = [];
			row.eachCell((cell, column) => {
				cells[column - 1] = cell.isMerged && cell.master !== cell ? '' : cell.text;
			});
			rows.push(Array.from(cells, (cell) => cell ?? ''));
		});
		return rows;
	});
}

interface Fact {
	readonly file: string;
	readonly variable: string;
	readonly village: string;
	readonly period: string;
	readonly value: number;
}

/** A plain reader of the rules the files were made for: headings that are variables, village and period columns. */
async function readFacts(files: ReadonlyMap<string, Uint8Array | string>): Promise<Fact[]> {
	const variables = new Map(demoColumns().map(({ variable }) => [foldHeading(variable), variable]));
	const bare = (name: string): string => foldHeading(name).replace(/^(desa|kelurahan) /, '');
	const byName = new Map(VILLAGES.map(({ code, name }) => [bare(name), code]));
	const facts: Fact[] = [];
	for (const [file, content] of files) {
		if (file === 'desa.csv') continue;
		for (const table of await tablesOf(file, content)) {
			const head = table.findIndex((cells) => cells.some((cell) => variables.has(foldHeading(cell))));
			const headings = table[head]!.map(foldHeading);
			for (const cells of table.slice(head + 1)) {
				const at = (heading: string): string => cells[headings.indexOf(heading)] ?? '';
				if (/^(jumlah|total)$/i.test(cells[0]!)) continue;
				const code = villageCode(at('kode desa'));
				const village = code ?? byName.get(bare(at('desa')));
				expect(village, `${file}: ${cells.join('|')}`).toBeDefined();
				if (headings.includes('desa')) expect(byName.get(bare(at('desa')))).toBe(village);
				const year = Number(at('tahun'));
				const period = headings.includes('bulan')
					? `${year}-${String(parseMonth(at('bulan'))).padStart(2, '0')}`
					: headings.includes('semester')
						? `${year}-S${at('semester')}`
						: headings.includes('triwulan')
							? `${year}-T${at('triwulan')}`
							: String(year);
				for (const [column, heading] of headings.entries()) {
					const variable = variables.get(heading);
					const cell = cells[column] ?? '';
					if (!variable || cell === '') continue;
					const plain = file.endsWith('.csv') ? cell.replace(/\.(?=\d{3})/g, '').replace(',', '.') : cell;
					const value = plain === 'Ya' ? 1 : plain === 'Tidak' ? 0 : Number(plain);
					expect(value, `${file} ${variable} ${cell}`).not.toBeNaN();
					facts.push({ file, variable, village: village!, period, value });
				}
			}
		}
	}
	return facts;
}

let files: Map<string, Uint8Array | string>;
let facts: Fact[];
let values: Map<string, number>;
const value = (variable: string, village: string, period: string): number | undefined =>
	values.get(`${variable} ${village} ${period}`);

/** Calls back for every village and period in which all the variables are reported. */
function each(variables: string, check: (numbers: number[], where: string) => void): void {
	const names = variables.split(' ');
	let met = 0;
	for (const { variable, village, period } of facts) {
		if (variable !== names[0]) continue;
		const numbers = names.map((name) => value(name, village, period));
		if (numbers.some((number) => number === undefined)) continue;
		met++;
		check(numbers as number[], `${variables} ${village} ${period}`);
	}
	expect(met, variables).toBeGreaterThan(0);
}
/** The first variable is the sum of the others. */
const adds = (variables: string): void =>
	each(variables, ([whole, ...parts], where) =>
		expect(
			parts.reduce((a, b) => a + b, 0),
			where,
		).toBe(whole),
	);
/** No variable is above the one after it. */
const climbs = (variables: string): void =>
	each(variables, (numbers, where) => {
		for (const [n, number] of numbers.entries()) if (n > 0) expect(numbers[n - 1], where).toBeLessThanOrEqual(number);
	});

beforeAll(async () => {
	files = await demoFiles();
	facts = await readFacts(files);
	values = new Map(facts.map((fact) => [`${fact.variable} ${fact.village} ${fact.period}`, fact.value]));
});

describe('the demo files', () => {
	test('are what the generator writes, byte for byte', async () => {
		const committed = (await readdir(FOLDER)).filter((name) => name !== NOTE).sort();
		expect(committed).toEqual([...files.keys()]);
		for (const [name, content] of files) {
			const same = Buffer.from(content).equals(await readFile(new URL(name, FOLDER)));
			expect(same, `${name} differs: run node test/demo/write.ts`).toBe(true);
		}
	});

	test('are the same in another time zone', () => {
		const script = `
			import { createHash } from 'node:crypto';
			import { demoFiles } from ${JSON.stringify(new URL('generate.ts', import.meta.url).href)};
			const hash = createHash('sha256');
			for (const [name, content] of await demoFiles()) hash.update(name).update(content);
			console.log(hash.digest('hex'));`;
		const hashes = ['America/Los_Angeles', 'Asia/Jayapura'].map((TZ) => {
			const run = spawnSync(process.execPath, ['--experimental-strip-types', '--input-type=module', '-e', script], {
				env: { ...process.env, TZ },
				encoding: 'utf8',
			});
			expect(run.status, run.stderr).toBe(0);
			return run.stdout;
		});
		expect(hashes[0]).toBe(hashes[1]);
	});

	test('are small', () => {
		const bytes = [...files.values()].reduce((total, content) => total + Buffer.byteLength(content), 0);
		expect(bytes).toBeLessThan(400_000);
	});

	test('belong to a place that is not on the official list', async () => {
		const list = createRequire(import.meta.url).resolve('idn-area-data/data/villages.csv');
		const official = await readFile(list, 'utf8');
		expect(official).not.toMatch(/^"?99\./m);
		expect(VILLAGES).toHaveLength(10);
		for (const { code } of VILLAGES) {
			expect(code.startsWith(`${KECAMATAN.code}.`)).toBe(true);
			expect(official).not.toContain(code);
		}
		expect(VILLAGES.filter(({ code }) => villageStatus(code) === 'kelurahan')).toHaveLength(1);
	});

	test('give every count under the heading and at the grain of the catalogue', async () => {
		const text = await readFile(new URL('../katalog/variabel.csv', FOLDER), 'utf8');
		const catalogue = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
		const labels = new Map(catalogue.map((row) => [foldHeading(row.label_id!), row.kode!]));
		const grain: Record<string, RegExp> = {
			bulanan: /^\d{4}-\d\d$/,
			triwulan: /^\d{4}-T[1-4]$/,
			semester: /^\d{4}-S[12]$/,
			tahunan: /^\d{4}$/,
		};
		for (const { file, heading, variable, periods } of demoColumns()) {
			const row = catalogue.find(({ kode }) => kode === variable);
			expect(row, `${file} ${variable}`).toBeDefined();
			expect(foldHeading(heading)).toBe(foldHeading(variable));
			expect(labels.get(foldHeading(heading)) ?? variable).toBe(variable);
			expect(row!.sumber_data).not.toMatch(/^dihitung/);
			for (const period of periods) expect(period, `${file} ${variable}`).toMatch(grain[row!.kebaruan!]!);
		}
	});

	test('give no value twice', () => {
		expect(values.size).toBe(facts.length);
	});
});

describe('the counts', () => {
	test('are whole and not negative, scores apart', () => {
		for (const fact of facts) {
			expect(fact.value, JSON.stringify(fact)).toBeGreaterThanOrEqual(0);
			if (!/^(iks|ike|ikl|idm)$/.test(fact.variable))
				expect(Number.isInteger(fact.value), JSON.stringify(fact)).toBe(true);
		}
	});

	test('of people add up', () => {
		adds('penduduk penduduk_laki penduduk_perempuan');
		const bands = [...Array.from({ length: 15 }, (_, n) => `umur_${n * 5}_${n * 5 + 4}`), 'umur_75_plus'];
		adds(`penduduk ${bands.join(' ')}`);
		adds('anak_0_17 umur_0_4 umur_5 umur_6_11 umur_12_14 umur_15_17');
		each('umur_0_4 umur_5_9 umur_10_14 umur_5 umur_6_11 umur_12_14', ([, b, c, d, e, f], where) =>
			expect(b! + c!, where).toBe(d! + e! + f!),
		);
		climbs('keluarga penduduk');
		climbs('kel_d1_bantuan kel_d1 keluarga');
		climbs('akta_0_17 anak_0_17');
		climbs('kia anak_0_16 anak_0_17');
		climbs('ikd ktp_rekam wajib_ktp penduduk');
		climbs('akta_mati kematian');
		climbs('jkn_aktif penduduk');
		climbs('kawin_anak perkawinan');
		climbs('rt_total keluarga');
	});

	test('of nutrition add up, and one village has more children than its target', () => {
		adds('balita_stunting balita_pendek balita_sangat_pendek');
		adds('balita_wasting balita_gizi_kurang balita_gizi_buruk');
		climbs('balita_stunting balita_diukur balita_ditimbang');
		climbs('balita_wasting balita_diukur_bbtb balita_diukur');
		climbs('balita_bb_kurang balita_ditimbang');
		climbs('balita_gk_pmt balita_gizi_kurang');
		climbs('balita_gb_dirawat balita_gizi_buruk');
		climbs('bayi_asi_eks bayi_recall');
		climbs('anak_mpasi anak_6_23');
		climbs('bumil_kek_pmt bumil_kek bumil_diukur_lila');
		const above = new Set<string>();
		each('balita_ditimbang balita_sasaran', ([weighed, target], where) => {
			if (weighed! > target!) above.add(where.split(' ')[2]! + where.split(' ')[3]!.slice(0, 4));
		});
		expect([...above]).toEqual([`${LOW_PROJECTION.village}${LOW_PROJECTION.year}`]);
		expect(value('balita_ditimbang', LOW_PROJECTION.village, '2024-12')).toBeGreaterThan(
			value('balita_sasaran', LOW_PROJECTION.village, '2024-12')!,
		);
	});

	test('of weighing peak in February and August', () => {
		for (const year of [2023, 2024]) {
			const weighed = Array.from({ length: 12 }, (_, m) =>
				VILLAGES.filter(({ code }) => code !== POSYANDU_GAP.village).reduce(
					(total, { code }) => total + value('balita_ditimbang', code, `${year}-${String(m + 1).padStart(2, '0')}`)!,
					0,
				),
			);
			const order = weighed.map((_, m) => m).sort((a, b) => weighed[b]! - weighed[a]!);
			expect(order.slice(0, 2).sort((a, b) => a - b)).toEqual([1, 7]);
		}
	});

	test('of water and sanitation climb their ladders', () => {
		climbs('rt_air_layak rt_total');
		climbs('rt_air_pipa rt_total');
		each('rt_sanitasi_layak rt_babs rt_total', ([improved, open, homes], where) =>
			expect(improved! + open!, where).toBeLessThanOrEqual(homes!),
		);
		each('desa_odf rt_babs', ([odf, open], where) => expect(odf === 1, where).toBe(open === 0));
		for (const name of ['rt_ctps', 'rt_sampah', 'rt_limbah']) climbs(`${name} rt_dipantau rt_total`);
		climbs('spam_berfungsi spam_total');
		climbs('sampel_lolos sampel_uji');
		for (const { variable, village, period, value: safe } of facts) {
			const wide = { rt_air_aman: 'rt_air_layak', rt_sanitasi_aman: 'rt_sanitasi_layak' }[variable];
			if (!wide) continue;
			for (const half of ['S1', 'S2']) expect(safe).toBeLessThanOrEqual(value(wide, village, `${period}-${half}`)!);
		}
	});

	test('of schools add up', () => {
		adds('anak7_15 anak7_12 anak13_15');
		adds('anak7_15 anak7_12_sekolah anak13_15_sekolah ats7_15');
		for (const ages of ['anak5_6', 'anak7_12', 'anak13_15', 'anak16_18']) climbs(`${ages}_sekolah ${ages}`);
		for (const pair of [
			'siswa_residu siswa_total',
			'putus_sd siswa_sd',
			'putus_smp siswa_smp',
			'lulusan_sd_lanjut lulusan_sd',
			'paud_akred_b paud_total',
			'guru_paud_s1 guru_paud',
			'ruang_rusak ruang_kelas',
			'sekolah_wash sekolah_total',
		])
			climbs(pair);
		adds('sekolah_total sekolah_sd sekolah_smp sekolah_sma');
	});

	test('of the scorecard add up', () => {
		adds('hpk_sasaran bumil_dipantau anak_0_23');
		adds('hpk_air bumil_air anak_air');
		adds('hpk_jamban bumil_jamban anak_jamban');
		climbs('bumil_air bumil_dipantau');
		climbs('bumil_jamban bumil_dipantau');
		climbs('bumil_jkn bumil_dipantau');
		climbs('anak_air anak_0_23');
		climbs('anak_jamban anak_0_23');
		climbs('akta_0_23 anak_0_23');
		climbs('konvergensi_terima konvergensi_wajib');
		climbs('anak_paud_aktif anak3_6');
		adds('anak_0_23 tikar_hijau tikar_kuning tikar_merah');
	});

	test('of the remaining services are parts of their wholes', () => {
		for (const pair of [
			'posyandu_aktif posyandu_total',
			'rematri_ttd rematri_sasaran',
			'disab_layan disab_sasaran',
			'lansia_t_layan lansia_t',
			'anak_t_layan anak_t',
			'korban_layan korban',
			'rtlh rumah',
			'evaluasi_tepat evaluasi_total',
			'usul_terima usul_ajukan',
			'blt_dibayar blt_rencana',
			'real_layanan real_total',
		])
			climbs(pair);
	});

	test('of budgets balance', () => {
		adds(
			'pendapatan_total pendapatan_pad pendapatan_dd pendapatan_pbh pendapatan_add pendapatan_banprov pendapatan_bankab pendapatan_lain',
		);
		adds('bel_total bel_bidang_1 bel_bidang_2 bel_bidang_3 bel_bidang_4 bel_bidang_5');
		adds('bel_total bel_pegawai bel_barang_jasa bel_modal bel_tak_terduga');
		adds('bel_total bel_dds bel_add bel_pbh bel_pad bel_pbk bel_pbp bel_dll');
		adds('bel_layanan bel_pendidikan bel_kesehatan bel_air bel_perlinsos bel_adminduk');
		climbs('bel_layanan_ketat bel_layanan bel_total');
		climbs('bel_siltap bel_sub_1_1 bel_bidang_1');
		each('pendapatan_total bel_total pembiayaan_terima pembiayaan_keluar', ([income, spending, taken, put], where) =>
			expect(income! - spending! + taken! - put!, where).toBe(0),
		);
		each('dd_pagu dd_blt dd_pangan dd_ops', ([all, ...parts], where) =>
			expect(
				parts.reduce((a, b) => a + b, 0),
				where,
			).toBeLessThanOrEqual(all!),
		);
		each('bel_bidang_2 bel_pendidikan bel_kesehatan bel_air', ([all, ...parts], where) =>
			expect(
				parts.reduce((a, b) => a + b, 0),
				where,
			).toBeLessThanOrEqual(all!),
		);
	});

	test('of a cumulative series rise inside the year, stay within the target and start again in January', () => {
		const targets: Record<string, string> = {
			bayi_idl: 'bayi_bertahan',
			bumil_ttd90: 'bumil_sasaran',
			bumil_k4: 'bumil_sasaran',
			bulin_faskes: 'bulin_sasaran',
			bbl_kn: 'bbl_sasaran',
			balita_spm: 'balita_spm_sasaran',
			anak_sekolah_spm: 'anak_sekolah_sasaran',
			produktif_spm: 'produktif_sasaran',
			lansia_spm: 'lansia_sasaran',
			ht_spm: 'ht_sasaran',
			dm_spm: 'dm_sasaran',
			odgj_spm: 'odgj_sasaran',
			tbc_spm: 'tbc_sasaran',
			real_layanan: 'bel_layanan',
			real_total: 'bel_total',
			blt_dibayar: '',
			blt_rencana: '',
		};
		for (const { variable, village, period, value: now } of facts) {
			if (!(variable in targets)) continue;
			const [year, month] = period.split('-') as [string, string];
			const next = value(variable, village, `${year}-${String(Number(month) + 1).padStart(2, '0')}`);
			if (next !== undefined) expect(next, `${variable} ${village} ${period}`).toBeGreaterThanOrEqual(now);
			const target = targets[variable];
			if (target) expect(now, `${variable} ${village} ${period}`).toBeLessThanOrEqual(value(target, village, year)!);
		}
		for (const { code } of VILLAGES)
			expect(value('produktif_spm', code, '2024-01')).toBeLessThan(value('produktif_spm', code, '2023-12')!);
		for (const variable of ['disab_layan', 'lansia_t_layan', 'anak_t_layan'])
			for (const { code } of VILLAGES)
				for (const year of [2023, 2024])
					expect(value(variable, code, `${year}-S1`)).toBeLessThanOrEqual(value(variable, code, `${year}-S2`)!);
	});

	test('of the IDM follow from its parts', () => {
		each('idm iks ike ikl idm_status', ([idm, iks, ike, ikl, status], where) => {
			expect(Math.abs(idm! - (iks! + ike! + ikl!) / 3), where).toBeLessThan(0.0001);
			expect(status, where).toBe(1 + [0.4907, 0.5989, 0.7072, 0.8155].filter((cut) => idm! > cut).length);
		});
	});
});

describe('what is planted', () => {
	test('a posyandu that was silent for two months, its target apart', () => {
		for (const month of POSYANDU_GAP.months) {
			expect(value('balita_ditimbang', POSYANDU_GAP.village, month)).toBeUndefined();
			expect(value('balita_sasaran', POSYANDU_GAP.village, month)).toBeDefined();
		}
		const months = facts.filter((f) => f.variable === 'balita_ditimbang' && f.village === POSYANDU_GAP.village);
		expect(months).toHaveLength(22);
	});

	test('a village without the school sheet', () => {
		expect(facts.filter((f) => f.village === NO_SCHOOL_DATA && f.file.startsWith('06'))).toEqual([]);
		expect(new Set(facts.filter((f) => f.file.startsWith('06')).map((f) => f.village)).size).toBe(9);
	});
});
