import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULT_CODES, type FaultCode, MISTAKE_CODES, type MistakeCode } from '../../src/model/fault.ts';
import { DEMO, dasbor, demoWorkspace, type Ran, tempFolders } from '../support/run.ts';
import { writeBook, writeZip } from '../support/xlsx-writer.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

let template: string;
beforeAll(async () => {
	template = await demoWorkspace(folders.make());
	const filled = await dasbor(['impor', join(DEMO, '15-penduduk-sid.csv'), '--ruang', template]);
	expect(filled.code).toBe(0);
});

/** A folder with a workspace that holds one import, where commands are run. */
function place(files: Readonly<Record<string, string | Buffer>> = {}): { folder: string; workspace: string } {
	const folder = folders.make();
	const workspace = join(folder, 'uji.dasbor');
	copyFileSync(template, workspace);
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return { folder, workspace };
}

/** The content of every file of a folder, by name. */
function contents(folder: string): Map<string, string> {
	const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

const STACK = /^\s+at .+[:(]\d+|node:internal|\.ts:\d+:\d+/m;
/** Words of the Indonesian interface that no English message holds. */
const INDONESIAN =
	/\b(?:ada|atau|baris|belum|berisi|berkas|boleh|bukan|buku|contoh|dan|dapat|dari|dengan|di|dibaca|dikenal|dilewati|ditemukan|ditolak|galat|hanya|impor|isian|jumlah|kerja|kesalahan|ke|kolom|kosong|lembar|lihat|memuat|misalnya|mungkin|nilai|pada|pakai|penuh|perbaiki|periksa|periode|perintah|pilihan|ruang|rusak|salah|satu|sebutkan|sedang|sel|selanjutnya|simpan|sudah|terbaca|tersimpan|tidak|tulis|uji|ulangi|untuk|yang)\b/i;
/** Words of the English interface that no Indonesian message holds. */
const ENGLISH =
	/\b(?:all|and|are|but|cannot|column|database|disk|does|error|expected|file|for|from|given|has|is|missing|must|name|no|not|of|or|row|sheet|the|there|this|unknown|value|with|wrong)\b/i;
/** A message without what is the same in every language: quoted texts, options and their values, commands, paths, codes. */
const interfaceWords = (text: string): string =>
	text
		.replace(/"[^"]*"/g, '')
		.replace(/dasbor [a-z]+/g, '')
		.replace(/--[a-z-]+/g, '')
		.replace(/(choices|pilihan): .*/g, '')
		.replace(/\b[A-Z]{3,}\b/g, '')
		.replace(/\S*[/.]\S*/g, '')
		.replace(/'[^']*'/g, '');
/** Names of faults and mistakes are for programs; no person is told one. */
const CODES = new RegExp(
	`\\b(?:${[...FAULT_CODES, ...MISTAKE_CODES].filter((code) => code.includes('_')).join('|')})\\b`,
);

function speaks(language: string, words: string): void {
	expect(interfaceWords(words)).not.toMatch(language === 'en' ? INDONESIAN : ENGLISH);
	expect(words).not.toMatch(CODES);
}

function refusedAt(ran: Ran, code: number): void {
	expect({ code: ran.code, said: ran.stderr + ran.stdout }).toEqual({ code, said: expect.any(String) });
	expect(ran.stderr + ran.stdout).not.toMatch(STACK);
}

interface Told {
	readonly code: string;
	readonly message: string;
	readonly hint: string;
}
function isTold(told: Told): void {
	for (const text of [told.message, told.hint]) {
		expect(text).toMatch(/\S{3}/);
		expect(text).not.toMatch(/undefined|\[object|null|NaN|^\s|\s$|\s\s/);
		// Empty brackets and quotes come from a detail that was forgotten.
		expect(text).not.toMatch(/\(\)|""|: ?$|; ?$/);
	}
}

/** Runs a refused command in both languages and both formats; nothing in the folder may change. */
async function refusedEverywhere(folder: string, args: readonly string[], code: number): Promise<Told[]> {
	const before = contents(folder);
	const told: Told[] = [];
	for (const language of ['id', 'en']) {
		const table = await dasbor(['--bahasa', language, ...args], { cwd: folder });
		refusedAt(table, code);
		speaks(language, table.stderr);
		const json = await dasbor(['--bahasa', language, '--format', 'json', ...args], { cwd: folder });
		refusedAt(json, code);
		const found: Told[] = json.stdout
			? JSON.parse(json.stdout).rows.flatMap((row: { faults: Told[] }) => row.faults)
			: [JSON.parse(json.stderr).error];
		for (const one of found) {
			isTold(one);
			speaks(language, `${one.message}\n${one.hint}`);
			// The same words stand on the screen.
			const screen = table.stderr + table.stdout;
			expect(screen).toContain(one.message);
			expect(screen).toContain(one.hint);
		}
		told.push(...found);
	}
	expect(contents(folder)).toEqual(before);
	return told;
}

const HEAD = 'Desa,Tahun,Bulan,bayi_idl\n';
const ole = (stream: string): Buffer =>
	Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(600),
		Buffer.from(stream, 'utf16le'),
		Buffer.alloc(600),
	]);
const text = (ref: string, words: string): string => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
const headings = '<row r="1">' + text('A1', 'Desa') + text('B1', 'Tahun') + text('C1', 'bayi_idl') + '</row>';
const book = (rows: string): Buffer => writeBook([{ name: 'Rekap', rows }]);

const zip = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
	writeZip(Object.entries(files).map(([name, content]) => ({ name, content })));

type Case = readonly [
	name: string,
	file: { readonly name: string; readonly content: string | Buffer | null },
	args: readonly string[],
	code: 1 | 2,
	fault: FaultCode,
	says?: RegExp,
];
const csv = (content: string | Buffer | null, name = 'data.csv') => ({ name, content });
const CASES: readonly Case[] = [
	['a file that is not there', csv(null), [], 1, 'file_missing'],
	['a PDF', csv('%PDF-1.7 isi', 'surat.xlsx'), [], 1, 'not_a_workbook'],
	[
		'bytes that are no text',
		csv(Buffer.from('4d5a90000300000004000000ffff0000b8', 'hex'), 'x.csv'),
		[],
		1,
		'not_a_workbook',
	],
	['an empty file', csv(''), [], 1, 'file_empty'],
	['a file of blank lines', csv('\n \n\n'), [], 1, 'file_empty'],
	['an empty sheet', csv(book(''), 'kosong.xlsx'), [], 1, 'file_empty'],
	['headings without data', csv(book(headings), 'judul.xlsx'), [], 1, 'no_data_rows'],
	['a password', csv(ole('EncryptedPackage'), 'rahasia.xlsx'), [], 1, 'password_protected'],
	['an old .xls', csv(ole('Workbook'), 'lama.xls'), [], 1, 'old_xls'],
	[
		'a web page named .xls',
		csv('<html><table><tr><td>Desa</td></tr></table></html>', 'unduh.xls'),
		[],
		1,
		'html_as_xls',
	],
	['an archive of pictures', csv(zip({ 'foto.jpg': 'x' }), 'foto.zip'), [], 1, 'archive_empty', /foto\.jpg/],
	['an empty archive', csv(zip({}), 'kosong.zip'), [], 1, 'archive_empty'],
	['an archive that climbs out', csv(zip({ '../a.csv': HEAD }), 'naik.zip'), [], 1, 'archive_escapes', /\.\.\/a\.csv/],
	[
		'an archive with twins',
		csv(zip({ 'a.csv': HEAD, 'A.csv': HEAD }), 'kembar.zip'),
		[],
		1,
		'archive_repeats',
		/A\.csv/,
	],
	['an archive in an archive', csv(zip({ 'a.zip': zip({}) }), 'dalam.zip'), [], 1, 'archive_nested'],
	[
		'an archive of thousands',
		csv(zip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}.csv`, HEAD]))), 'ribuan.zip'),
		[],
		1,
		'archive_crowded',
		/2000/,
	],
	['a workbook cut off', csv(book(headings).subarray(0, 300), 'putus.xlsx'), [], 1, 'workbook_damaged'],
	[
		'a quote that is not closed',
		csv('Desa,Tahun,bayi_idl\n"Mekarjaya,2024,3\nTirtamulya,2024,4\n'),
		[],
		1,
		'text_damaged',
	],
	['unknown columns', csv('Desa,Warna,Rasa\nMekarjaya,biru,manis\n'), [], 1, 'layout_unknown', /Warna/],
	[
		'no headings',
		csv(book('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'), 'angka.xlsx'),
		[],
		1,
		'no_heading',
	],
	[
		'a sheet that is not there',
		csv(book(headings), 'a.xlsx'),
		['--lembar', 'Tiga'],
		1,
		'sheet_unknown',
		/Tiga[\s\S]*Rekap/,
	],
	['persons', csv('NIK,Nama,Alamat\n3204250101010001,Sari,Jl. Raya 1\n'), [], 1, 'personal_data'],
	[
		'an unknown village',
		csv(`${HEAD}Mekarjaya,2024,1,3\nMekarjayya,2024,1,4\n`),
		[],
		1,
		'village_unknown',
		/Mekarjayya[\s\S]*Mekarjaya \(99\.01\.01\.2002\)/,
	],
	[
		'code and name that disagree',
		csv(
			'Kode Desa,Desa,Tahun,bayi_idl\n99.01.01.2002,Tirtamulya,2024,3\n99.01.01.2004,Karang Jati,2024,3\n99.01.01.2005,Giriharja,2024,3\n',
		),
		[],
		1,
		'village_contradiction',
	],
	[
		'another kecamatan',
		csv('Kode Desa,Desa,Tahun,bayi_idl\n32.04.25.2001,Cikuya,2024,3\n'),
		[],
		1,
		'other_kecamatan',
		/Sukamaju Raya \(99\.01\.01\)/,
	],
	['no village column', csv('Tahun,bayi_idl\n2024,3\n'), [], 1, 'village_column_missing'],
	[
		'one village, not named',
		csv(
			'siswa_paud_ra,anak_usia_paud_ra,siswa_sd_mi,anak_usia_sd_mi,siswa_smp_mts,anak_usia_smp_mts,siswa_sma_ma,anak_usia_sma_ma\n1,2,3,4,5,6,7,8\n',
		),
		['--periode', '2024-S1'],
		2,
		'village_not_given',
	],
	['no period', csv('Desa,bayi_idl\nMekarjaya,3\n'), [], 2, 'period_missing', /--periode 2024/],
	[
		'no period, but a year in the name',
		csv('Desa,bayi_idl\nMekarjaya,3\n', 'rekap 2023.csv'),
		[],
		2,
		'period_missing',
		/2023/,
	],
	[
		'a period outside',
		csv(`${HEAD}Mekarjaya,2023,1,3\n`),
		['--periode', '2024'],
		1,
		'period_outside',
		/2023-01[\s\S]*2024/,
	],
	[
		'a period of the wrong kind',
		csv('desa_id,jumlah_aki,jumlah_akb\n99.01.01.2002,0,1\n'),
		['--periode', '2024'],
		1,
		'period_kind',
		/2024-10/,
	],
	['a month that is none', csv(`${HEAD}Mekarjaya,2024,Oktobr,3\n`), [], 1, 'period_unreadable', /Oktobr/],
	['a year that is none', csv(`${HEAD}Mekarjaya,20244,1,3\n`), [], 1, 'period_unreadable', /20244/],
	['words for a number', csv(`${HEAD}Mekarjaya,2024,1,tiga\n`), [], 1, 'value_unreadable', /tiga/],
	[
		'an error of Excel',
		csv(
			book(
				`${headings}<row r="2">${text('A2', 'Mekarjaya')}<c r="B2"><v>2024</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
			),
			'galat.xlsx',
		),
		[],
		1,
		'value_error',
		/#DIV/,
	],
	['a negative count', csv(`${HEAD}Mekarjaya,2024,1,-3\n`), [], 1, 'value_negative', /-3/],
	['half a person', csv(`${HEAD}Mekarjaya,2024,1,"3,5"\n`), [], 1, 'value_fraction', /3,5/],
	['a percentage for a count', csv(`${HEAD}Mekarjaya,2024,1,45%\n`), [], 1, 'percent_needs_parts', /45%/],
	[
		'two tables in one sheet',
		csv('desa,penduduk\nMekarjaya,5000\n\ndesa,keluarga\nMekarjaya,900\n'),
		['--periode', '2024'],
		1,
		'second_table',
		/lebih dari satu tabel/,
	],
	[
		'a village in parts',
		csv('desa,posyandu,tahun,balita_sasaran\nMekarjaya,Melati,2024,20\nMekarjaya,Mawar,2024,20\n'),
		[],
		1,
		'split_rows',
		/satu desa ditulis dalam beberapa baris[\s\S]*tulis satu baris/,
	],
	[
		'two figures for one key',
		csv(`${HEAD}Mekarjaya,2024,1,3\nMekarjaya,2024,1,4\n`),
		[],
		1,
		'conflicting_values',
		/D2[\s\S]*D3/,
	],
	[
		'an unknown category',
		csv('desa_id,nama,jumlah,kategori,keterangan\n99.01.01.2002,x,3,Kolam,\n'),
		['--periode', '2024'],
		1,
		'value_category',
		/Kolam/,
	],
	[
		'a formula without a result',
		csv(
			book(`${headings}<row r="2">${text('A2', 'Mekarjaya')}<c r="B2"><v>2024</v></c><c r="C2"><f>1+1</f></c></row>`),
			'rumus.xlsx',
		),
		[],
		1,
		'value_without_cache',
	],
	[
		'an answer the file leaves out',
		csv('desa_id,jumlah_penderita\n99.01.01.2002,3\n'),
		['--periode', '2024-10', '--jenis', 'opendk/epidemi_penyakit'],
		2,
		'answer_missing',
		/penyakit/,
	],
	[
		'an answer that is none',
		csv('desa_id,jumlah_penderita\n99.01.01.2002,3\n'),
		['--periode', '2024-10', '--jenis', 'opendk/epidemi_penyakit', '--isian', 'penyakit=9'],
		1,
		'answer_unknown',
		/9/,
	],
	[
		'a list of documents',
		csv('judul,tahun,semester,nama_file,id,created_at,updated_at,desa_id\nLap,2024,1,a.pdf,1,,,99.01.01.2002\n'),
		[],
		1,
		'layout_not_read',
	],
];

describe('a file that cannot be taken', () => {
	for (const [about, { name, content }, args, code, fault, says] of CASES)
		it(about, async () => {
			const { folder } = place(content === null ? {} : { [name]: content });
			const told = await refusedEverywhere(folder, ['impor', name, ...args], code);
			expect(told.map((one) => one.code)).toContain(fault);
			for (const one of told) expect(one.code).toBe(fault);
			if (says) expect(`${told[0]!.message} > ${told[0]!.hint}`).toMatch(says);
		});

	it('a folder without tables', async () => {
		const { folder } = place();
		mkdirSync(join(folder, 'data.xlsx'));
		const told = await refusedEverywhere(folder, ['impor', 'data.xlsx'], 1);
		expect(told[0]!.code).toBe('archive_empty');
	});

	it('in an archive: the others are taken, and what is no table is named', async () => {
		const { folder } = place({
			'kiriman.zip': zip({
				'bayi.csv': `${HEAD}Mekarjaya,2024,1,3\n`,
				'salah.csv': `${HEAD}Mekarjaya,2024,2,tiga\n`,
				'surat.pdf': 'x',
			}),
		});
		const { code, stdout } = await dasbor(['impor', 'kiriman.zip'], { cwd: folder });
		expect(code).toBe(1);
		expect(stdout).toMatch(/kiriman\.zip › bayi\.csv[\s\S]*bukan tabel, dilewati: surat\.pdf[\s\S]*Tersimpan/);
		expect(stdout).toMatch(/kiriman\.zip › salah\.csv[\s\S]*"tiga" bukan angka[\s\S]*Ditolak/);
	});

	it('names the place as Excel shows it', async () => {
		const { folder } = place({ 'a.csv': `${HEAD}Mekarjaya,2024,1,3\n\nTirtamulya,2024,1,tiga\n` });
		const { stdout } = await dasbor(['impor', 'a.csv'], { cwd: folder });
		expect(stdout).toContain('! sel D4, Tirtamulya: "tiga" bukan angka untuk bayi_idl');
		expect(stdout).toContain('> tulis angka saja');
		expect(stdout).toContain('Ditolak; tidak ada yang disimpan.');
	});
});

type Wrong = readonly [name: string, args: readonly string[], code: 1 | 2, mistake: MistakeCode, says: RegExp];
const WRONG: readonly Wrong[] = [
	['a command that is none', ['indikatr'], 2, 'usage', /"indikatr"/],
	['a command that is none, after an option', ['--ruang', 'uji.dasbor', 'indikatr'], 2, 'usage', /"indikatr"/],
	['an option that is none', ['desa', '--warnai'], 2, 'usage', /--warnai/],
	['an option before the command that is none', ['--warnai', 'desa'], 2, 'usage', /--warnai/],
	['a file left out', ['impor'], 2, 'usage', /BERKAS/],
	['a kecamatan left out', ['mulai'], 2, 'usage', /KECAMATAN/],
	['a value left out', ['desa', '--ruang'], 2, 'usage', /--ruang/],
	['a period left out', ['indikator', '--periode'], 2, 'usage', /--periode/],
	['too much', ['desa', 'a', 'b'], 2, 'usage', /./],
	['a period that cannot be read', ['indikator', '--periode', '2024-13'], 2, 'bad_period', /"2024-13"/],
	['a period of data that cannot be read', ['data', '--periode', 'kemarin'], 2, 'bad_period', /"kemarin"/],
	[
		'a period of an import that cannot be read',
		['impor', 'baik.csv', '--periode', '2024-S3'],
		2,
		'bad_period',
		/2024-S3/,
	],
	['a file of a kind that is not written', ['desa', '-o', 'desa.pdf'], 2, 'format_not_possible', /pdf/],
	['a date that is none', ['impor', 'baik.csv', '--tanggal', '2026-02-30'], 2, 'bad_date', /"2026-02-30"/],
	['a date that cannot be read', ['impor', 'baik.csv', '--tanggal', '21 November'], 2, 'bad_date', /"21 November"/],
	[
		'a date of a dry run that cannot be read',
		['impor', 'baik.csv', '--uji', '--tanggal', 'besok'],
		2,
		'bad_date',
		/"besok"/,
	],
	['a date of the agenda that cannot be read', ['agenda', '--tanggal', 'besok'], 2, 'bad_date', /"besok"/],
	['a colour that is none', ['desa', '--warna', 'merah'], 2, 'bad_choice', /merah[\s\S]*selalu/],
	['a kind of file that is none', ['impor', 'baik.csv', '--jenis', 'aneh'], 2, 'bad_choice', /aneh/],
	[
		'a number of a person',
		['impor', 'baik.csv', '--isian', `penyakit=${'99'.repeat(8)}`],
		2,
		'identity_number',
		/--isian(?![\s\S]*9{4})/,
	],
	[
		'a telephone in a name that is kept',
		['impor', 'baik.csv', '--pengirim', `Bidan ${'0812'.repeat(3)}`],
		2,
		'person_told',
		/--pengirim(?![\s\S]*0812)/,
	],
	['a form without period', ['formulir'], 2, 'period_not_given', /--periode/],
	['a sender that is none', ['formulir', '--periode', '2024', '--untuk', 'rs'], 2, 'unknown_sender', /"rs"/],
	['several senders', ['formulir', '--periode', '2024', '-o', 'f.xlsx'], 2, 'sender_not_given', /dukcapil/],
	['a folder to be named', ['formulir', '--periode', '2024', '--per-desa', '-o', 'f.xlsx'], 2, 'folder_needed', /10/],
	[
		'a form of nothing',
		['formulir', '--periode', '2024-10', '--untuk', 'kua', '-o', 'f.xlsx'],
		1,
		'nothing_due',
		/--variabel/,
	],
	['a layout of which nothing is said', ['impor', 'baik.csv', '--belajar', 'x'], 2, 'layout_invalid', /--kolom/],
	['half an answer', ['impor', 'baik.csv', '--isian', 'penyakit'], 2, 'bad_pair', /penyakit/],
	['half a match', ['impor', 'baik.csv', '--cocokkan', '=x'], 2, 'bad_pair', /=x/],
	['a match with no village', ['impor', 'baik.csv', '--cocokkan', 'Mekar=99.01.01.9999'], 2, 'unknown_village', /9999/],
	['a village that is none', ['desa', 'Cikuya'], 2, 'unknown_village', /"Cikuya"[\s\S]*Mekarjaya/],
	['a village of data that is none', ['data', '--desa', 'Cikuya'], 2, 'unknown_village', /Cikuya/],
	['an indicator that is none', ['indikator', 'K99'], 2, 'unknown_indicator', /K99/],
	['an indicator of a trend that is none', ['tren', 'K99'], 2, 'unknown_indicator', /K99/],
	['a variable that is none', ['data', 'pendudukk'], 2, 'unknown_variable', /pendudukk/],
	['variables beside a list', ['data', 'penduduk', '--anggaran'], 2, 'lists_have_no_variables', /penduduk/],
	['a service that is none', ['indikator', '--layanan', 'jalan'], 2, 'unknown_sector', /jalan[\s\S]*kesehatan/],
	[
		'a value to be marked that is not there',
		['periksa', '--tandai', 'bayi_idl', '--desa', 'Mekarjaya', '--sebagai', 'benar', '--alasan', 'x'],
		1,
		'value_not_found',
		/bayi_idl/,
	],
	[
		'a mark without a reason',
		['periksa', '--tandai', 'bayi_idl', '--sebagai', 'keluar'],
		2,
		'reason_missing',
		/--alasan/,
	],
	['a mark that is none', ['periksa', '--tandai', 'bayi_idl', '--sebagai', 'salah'], 2, 'bad_choice', /--sebagai/],
	['a service to be checked that is none', ['periksa', '--layanan', 'jalan'], 2, 'unknown_sector', /jalan/],
	['a number without origin', ['asal', 'bayi_idl'], 1, 'origin_not_found', /bayi_idl/],
	['an import that is none', ['impor', 'lihat', '7'], 2, 'import_unknown', /7[\s\S]*1 \(15-penduduk-sid\.csv\)/],
	['no import to take back', ['impor', 'batal', 'satu'], 2, 'import_unknown', /satu/],
	[
		'a value without a reason',
		['isi', 'penduduk_sid', '5', '--desa', 'Mekarjaya', '--periode', '2024'],
		2,
		'reason_missing',
		/--alasan/,
	],
	[
		'a value that is missing',
		['isi', 'penduduk_sid', '-', '--desa', 'Mekarjaya', '--periode', '2024', '--alasan', 'ralat'],
		2,
		'value_refused',
		/"-"/,
	],
	[
		'a value that is no number',
		['isi', 'penduduk_sid', '12,5', '--desa', 'Mekarjaya', '--periode', '2024', '--alasan', 'ralat'],
		2,
		'value_refused',
		/12,5/,
	],
	[
		'a score beyond what it can be',
		['isi', 'idm', '70', '--desa', 'Mekarjaya', '--periode', '2024', '--alasan', 'ralat'],
		2,
		'value_refused',
		/70/,
	],
	[
		'a value the program computes',
		['isi', 'selisih_penduduk', '5', '--desa', 'Mekarjaya', '--periode', '2024', '--alasan', 'ralat'],
		2,
		'variable_computed',
		/penduduk_sid, penduduk_dukcapil/,
	],
	[
		'a school year for people',
		['isi', 'penduduk_sid', '5', '--desa', 'Mekarjaya', '--periode', '2024/2025', '--alasan', 'ralat'],
		2,
		'period_unfit',
		/2024\/2025/,
	],
	[
		'a source to correct that is none',
		[
			'isi',
			'penduduk_sid',
			'5',
			'--desa',
			'Mekarjaya',
			'--periode',
			'2024',
			'--alasan',
			'ralat',
			'--sumber',
			'prodeskel',
		],
		2,
		'source_unknown',
		/prodeskel[\s\S]*umum/,
	],
	[
		'a source to use that is none',
		['asal', 'penduduk_sid', '--pakai', 'prodeskel', '--alasan', 'x'],
		2,
		'source_unknown',
		/prodeskel[\s\S]*umum/,
	],
	['a source used without a reason', ['asal', 'penduduk_sid', '--pakai', 'umum'], 2, 'reason_missing', /--alasan/],
	['a name that is not remembered', ['desa', '--lupakan', 'Mekar'], 2, 'alias_unknown', /Mekar/],
	['a workspace that is not there', ['desa', '--ruang', 'hilang.dasbor'], 1, 'workspace_not_found', /hilang\.dasbor/],
	['a workspace that is a text', ['desa', '--ruang', 'baik.csv'], 1, 'workspace_foreign', /baik\.csv/],
	[
		'a kecamatan that is none',
		['mulai', 'Antah Berantah', '--ruang', 'b.dasbor'],
		2,
		'unknown_kecamatan',
		/Antah Berantah/,
	],
	['a code that is none', ['mulai', '99.99.99', '--ruang', 'b.dasbor'], 2, 'unknown_kecamatan', /99\.99\.99/],
	['a name that several have', ['mulai', 'Sukamakmur', '--ruang', 'b.dasbor'], 2, 'ambiguous_kecamatan', /Kabupaten/],
	[
		'a workspace that is there already',
		['mulai', '32.04.25', '--ruang', 'uji.dasbor'],
		1,
		'file_exists',
		/uji\.dasbor/,
	],
	[
		'a folder that is not there',
		['mulai', '32.04.25', '--ruang', 'tidak/ada.dasbor'],
		1,
		'cannot_write',
		/ada\.dasbor/,
	],
	[
		'a list of villages that is not there',
		['mulai', '99.01.01', '--desa', 'hilang.csv', '--ruang', 'b.dasbor'],
		1,
		'village_list_invalid',
		/hilang\.csv/,
	],
	[
		'a list of villages without codes',
		['mulai', '99.01.01', '--desa', 'baik.csv', '--ruang', 'b.dasbor'],
		1,
		'village_list_invalid',
		/baik\.csv/,
	],
	['an output in a folder that is not there', ['desa', '-o', 'tidak/ada.csv'], 1, 'cannot_write', /tidak.ada\.csv/],
];

describe('a command line that cannot be followed', () => {
	for (const [about, args, code, mistake, says] of WRONG)
		it(about, async () => {
			const { folder } = place({ 'baik.csv': `${HEAD}Mekarjaya,2024,1,3\n` });
			const told = await refusedEverywhere(folder, args, code);
			expect(told).toHaveLength(2);
			for (const one of told) expect(one.code).toBe(mistake);
			expect(`${told[0]!.message} > ${told[0]!.hint}`).toMatch(says);
		});

	it.each([
		['--format', 'xml', /tabel, csv, json/],
		['--bahasa', 'fr', /id, en/],
	])('a wrong %s', async (option, value, choices) => {
		const { folder } = place();
		const ran = await dasbor(['desa', option, value], { cwd: folder });
		refusedAt(ran, 2);
		expect(ran.stderr).toMatch(new RegExp(`^Galat: "${value}" bukan pilihan untuk ${option}\n  `));
		expect(ran.stderr).toMatch(choices);
		expect(ran.stdout).toBe('');
	});

	it('a variable of the environment that is no date', async () => {
		const { folder } = place({ 'baik.csv': `${HEAD}Mekarjaya,2024,1,3\n` });
		const before = contents(folder);
		const ran = await dasbor(['impor', 'baik.csv'], { cwd: folder, env: { DASBOR_TANGGAL: 'besok' } });
		refusedAt(ran, 2);
		expect(ran.stderr).toContain('"besok"');
		expect(contents(folder)).toEqual(before);
	});
});

describe('the workspace in the way', () => {
	async function refused(folder: string, args: readonly string[], mistake: MistakeCode): Promise<Told> {
		const told = await refusedEverywhere(folder, args, 1);
		for (const one of told) expect(one.code).toBe(mistake);
		return told[0]!;
	}
	const COMMANDS = [['desa'], ['impor', 'baik.csv'], ['data'], ['indikator'], ['masalah'], ['asal', 'penduduk_sid']];

	it.each(COMMANDS)('none: %s', async (...args) => {
		const folder = folders.make();
		writeFileSync(join(folder, 'baik.csv'), HEAD);
		const told = await refused(folder, args, 'workspace_missing');
		expect(told.hint).toMatch(/dasbor mulai[\s\S]*--ruang[\s\S]*DASBOR_RUANG/);
	});

	it.each(COMMANDS)('more than one: %s', async (...args) => {
		const { folder, workspace } = place({ 'baik.csv': HEAD });
		copyFileSync(workspace, join(folder, 'lain.dasbor'));
		const told = await refused(folder, args, 'workspace_ambiguous');
		expect(told.message).toContain('lain.dasbor, uji.dasbor');
		expect((await dasbor([...args.slice(0, 1), '--help'], { cwd: folder })).code).toBe(0);
	});

	it('is found in a parent folder, and by DASBOR_RUANG', async () => {
		const { folder, workspace } = place();
		const inside = join(folder, 'a', 'b');
		mkdirSync(inside, { recursive: true });
		expect((await dasbor(['desa'], { cwd: inside })).stdout).toContain('Mekarjaya');
		const away = folders.make();
		expect((await dasbor(['desa'], { cwd: away, env: { DASBOR_RUANG: workspace } })).stdout).toContain('Mekarjaya');
	});

	it.each([
		['a text', 'workspace_foreign', (path: string) => writeFileSync(path, 'desa;jumlah\n'.repeat(30))],
		['empty', 'workspace_foreign', (path: string) => writeFileSync(path, '')],
		[
			'of another program',
			'workspace_foreign',
			(path: string) => {
				const db = new Database(path);
				db.exec('CREATE TABLE t (a)');
				db.close();
			},
		],
	] as const)('%s', async (_, mistake, make) => {
		const folder = folders.make();
		make(join(folder, 'x.dasbor'));
		for (const args of COMMANDS) await refused(folder, args, mistake);
	});

	it('newer', async () => {
		const { folder, workspace } = place();
		const db = new Database(workspace);
		db.pragma('user_version = 99');
		db.close();
		expect((await refused(folder, ['desa'], 'workspace_newer')).message).toContain('99');
	});

	it('locked by another program, by its name; reading goes on', async () => {
		const { folder, workspace } = place({ 'baik.csv': `${HEAD}Mekarjaya,2024,1,3\n` });
		const holder = { pid: process.ppid, host: hostname(), user: 'sari' };
		writeFileSync(`${workspace}-kunci`, JSON.stringify(holder));
		const told = await refused(folder, ['impor', 'baik.csv'], 'workspace_locked');
		expect(told.message).toContain(`sari@${hostname()} (PID ${process.ppid})`);
		expect((await dasbor(['data'], { cwd: folder })).code).toBe(0);
		rmSync(`${workspace}-kunci`);
		expect((await dasbor(['impor', 'baik.csv'], { cwd: folder })).code).toBe(0);
	});

	it('damaged, wherever a page of it is overwritten: a message or the right answer, never a stack', async () => {
		const { folder, workspace } = place();
		const sound = readFileSync(workspace);
		const right = new Map<string, string>();
		for (const args of COMMANDS.filter(([name]) => ['desa', 'data', 'asal'].includes(name!)))
			right.set(args[0]!, (await dasbor(args, { cwd: folder })).stdout);
		const codes = new Set<number>();
		for (let page = 1; page < sound.length / 4096; page++) {
			const bytes = Buffer.from(sound);
			bytes.fill(0x99, page * 4096, page * 4096 + 4096);
			writeFileSync(workspace, bytes);
			for (const [command, answer] of right) {
				const args = COMMANDS.find((one) => one[0] === command)!;
				const ran = await dasbor(args, { cwd: folder });
				codes.add(ran.code);
				if (ran.code === 0) expect(ran.stdout).toBe(answer);
				else {
					refusedAt(ran, 1);
					expect(ran.stderr).toMatch(
						/^Galat: ruang kerja .*uji\.dasbor rusak: SQLITE_CORRUPT[A-Z_]*\n {2}pakai salinan terakhir yang masih baik\n$/,
					);
				}
			}
			expect(readFileSync(workspace).equals(bytes)).toBe(true);
		}
		expect([...codes].sort()).toEqual([0, 1]);
	});
});

describe('several files', () => {
	const FILES = {
		'1.csv': `${HEAD}Mekarjaya,2024,1,3\n`,
		'2.csv': `${HEAD}Mekarjaya,2024,2,tiga\n`,
		'3.csv': `${HEAD}Mekarjaya,2024,3,5\n`,
		'4.csv': 'Desa,bayi_idl\nMekarjaya,3\n',
	};
	const kept = async (folder: string): Promise<string[]> =>
		JSON.parse((await dasbor(['data', 'bayi_idl', '--format', 'json'], { cwd: folder })).stdout).rows.map(
			(row: { period: string }) => row.period,
		);

	it('the refused one does not stop the others', async () => {
		const { folder } = place(FILES);
		const ran = await dasbor(['impor', '1.csv', '2.csv', 'hilang.csv', '3.csv', '--format', 'json'], { cwd: folder });
		refusedAt(ran, 1);
		const rows = JSON.parse(ran.stdout).rows as { file: string; import_id: number | null; faults: Told[] }[];
		expect(rows.map((row) => [row.file, row.import_id, row.faults.map((f) => f.code)])).toEqual([
			['1.csv', 2, []],
			['2.csv', null, ['value_unreadable']],
			['hilang.csv', null, ['file_missing']],
			['3.csv', 3, []],
		]);
		expect(await kept(folder)).toEqual(['2024-01', '2024-03']);
	});

	it('a missing answer and a refusal together are a refusal', async () => {
		const { folder } = place(FILES);
		expect((await dasbor(['impor', '4.csv'], { cwd: folder })).code).toBe(2);
		expect((await dasbor(['impor', '4.csv', '2.csv'], { cwd: folder })).code).toBe(1);
		expect((await dasbor(['impor', '2.csv', '4.csv'], { cwd: folder })).code).toBe(1);
		expect((await dasbor(['impor', '1.csv', '4.csv'], { cwd: folder })).code).toBe(2);
	});

	it('every row is accounted for', async () => {
		const { folder } = place({
			'campur.csv': `Kode Desa,Desa,Tahun,bayi_idl\n99.01.01.2002,Mekarjaya,2024,3\n32.04.25.2001,Cikuya,2024,4\n99.01.01.2003,Tirtamulya,2024,x\nJUMLAH,,,7\n`,
		});
		for (const more of [[], ['--lewati-salah']]) {
			const ran = await dasbor(['impor', 'campur.csv', '--uji', '--format', 'json', ...more], { cwd: folder });
			const [row] = JSON.parse(ran.stdout).rows;
			expect(row.read).toBe(3);
			expect(row.new + row.changed + row.same + row.refused + row.outside).toBe(row.read);
			expect(row.skipped).toBe(1);
		}
	});
});

describe('endings that are not errors', () => {
	it('--lewati-salah keeps the good rows and ends with 3', async () => {
		const { folder } = place({ 'a.csv': `${HEAD}Mekarjaya,2024,1,3\nTirtamulya,2024,1,tiga\nGiriharja,2024,1,4\n` });
		const ran = await dasbor(['impor', 'a.csv', '--lewati-salah'], { cwd: folder });
		refusedAt(ran, 3);
		expect(ran.stdout).toContain('dibaca 3 = baru 2 + berubah 0 + sama 0 + ditolak 1 + luar kecamatan 0');
		expect(ran.stdout).toContain('Tersimpan sebagai impor 2; 1 baris yang salah ditinggalkan.');
		const { stdout } = await dasbor(['data', 'bayi_idl', '--format', 'json'], { cwd: folder });
		expect(JSON.parse(stdout).rows.map((row: { name: string }) => row.name)).toEqual(['Mekarjaya', 'Giriharja']);
	});

	it('--lewati-salah keeps nothing when no row is good, or the whole file is at fault', async () => {
		const { folder } = place({
			'a.csv': `${HEAD}Mekarjaya,2024,1,satu\nTirtamulya,2024,1,tiga\n`,
			'b.csv': 'Desa,bayi_idl\nMekarjaya,3\n',
		});
		await refusedEverywhere(folder, ['impor', 'a.csv', '--lewati-salah'], 1);
		await refusedEverywhere(folder, ['impor', 'b.csv', '--lewati-salah'], 2);
	});

	it('--ketat makes a warning end with 3; without it the same is 0', async () => {
		const { folder } = place({ 'a.csv': `${HEAD}Mekarjaya,2024,1,3\n` });
		const before = contents(folder);
		expect((await dasbor(['impor', 'a.csv', '--uji'], { cwd: folder })).code).toBe(0);
		expect((await dasbor(['impor', 'a.csv', '--uji', '--ketat'], { cwd: folder })).code).toBe(3);
		expect(contents(folder)).toEqual(before);
		expect((await dasbor(['impor', 'a.csv', '--ketat'], { cwd: folder })).code).toBe(3);
		expect(contents(folder)).not.toEqual(before);
	});

	it('--ketat without a warning is 0', async () => {
		const names = ['Sukamaju', 'Mekarjaya', 'Tirtamulya', 'Karang Jati', 'Giriharja', 'Wanasari', 'Bojongasih'];
		const all = [...names, 'Sindangwangi', 'Pasirluhur', 'Rawabening'];
		const { folder } = place({ 'a.csv': HEAD + all.map((name) => `${name},2024,1,3\n`).join('') });
		expect(await dasbor(['impor', 'a.csv', '--ketat'], { cwd: folder })).toMatchObject({ code: 0 });
	});

	it('--uji says what would come of it and writes nothing', async () => {
		const { folder } = place({ 'a.csv': `${HEAD}Mekarjaya,2024,1,3\nTirtamulya,2024,1,4\n` });
		const before = contents(folder);
		const ran = await dasbor(['impor', 'a.csv', '--uji'], { cwd: folder });
		refusedAt(ran, 0);
		expect(ran.stdout).toContain('dibaca 2 = baru 2');
		expect(ran.stdout).toContain('Hanya diuji; tidak ada yang disimpan.');
		expect(contents(folder)).toEqual(before);
		const json = await dasbor(['impor', 'a.csv', '--uji', '--format', 'json'], { cwd: folder });
		expect(JSON.parse(json.stdout).rows[0]).toMatchObject({ read: 2, new: 2, import_id: null });
		expect(contents(folder)).toEqual(before);
	});

	it('a person who says no at the question leaves everything as it was', async () => {
		const { folder } = place({ 'a.csv': `${HEAD}Mekarjaya,2024,1,3\n` });
		const before = contents(folder);
		const no = await dasbor(['impor', 'a.csv'], { cwd: folder, isTTY: true, answers: [false] });
		expect(no.questions).toEqual(['Simpan?']);
		expect(no.stdout).toContain('Dibatalkan; tidak ada yang disimpan.');
		expect(contents(folder)).toEqual(before);
		const unasked = await dasbor(['impor', 'a.csv', '--ya'], { cwd: folder, isTTY: true, answers: [] });
		expect(unasked).toMatchObject({ code: 0, questions: [] });
		expect(contents(folder)).not.toEqual(before);
	});

	it('an output file that is there is replaced only with consent', async () => {
		const { folder } = place({ 'agenda.xlsx': 'filled in at the meeting', 'nilai.csv': 'kept' });
		for (const [args, file] of [
			[['agenda', '-o', 'agenda.xlsx'], 'agenda.xlsx'],
			[['data', '-o', 'nilai.csv'], 'nilai.csv'],
		] as const) {
			const before = readFileSync(join(folder, file));
			const no = await dasbor(args, { cwd: folder, isTTY: true, answers: [false] });
			expect(no.questions).toEqual([`${file} sudah ada. Ganti dengan yang baru?`]);
			expect(no.stderr).toContain(`${file} tidak diganti; tidak ada yang ditulis.`);
			expect(readFileSync(join(folder, file))).toEqual(before);
			await dasbor(args, { cwd: folder, isTTY: true, answers: [true] });
			expect(readFileSync(join(folder, file))).not.toEqual(before);
			// Scripts, and --ya, ask nobody.
			expect(await dasbor([...args, '--ya'], { cwd: folder, isTTY: true, answers: [] })).toMatchObject({ code: 0 });
			expect(await dasbor(args, { cwd: folder })).toMatchObject({ code: 0, questions: [] });
		}
	});

	it('the same file again changes not one byte of the workspace', async () => {
		const { folder } = place();
		const before = contents(folder);
		const ran = await dasbor(['impor', join(DEMO, '15-penduduk-sid.csv')], { cwd: folder });
		expect(ran).toMatchObject({ code: 0 });
		expect(ran.stdout).toContain('Sama dengan impor 1; tidak ada yang berubah.');
		expect(contents(folder)).toEqual(before);
	});
});

describe('a bug', () => {
	/** A fault put into the program's own data: a mark it does not know how to read. */
	function broken(): string {
		const { folder, workspace } = place();
		const db = new Database(workspace);
		db.exec("UPDATE period SET label = 'entah' WHERE label = '2024-12'");
		db.close();
		return folder;
	}

	it('is one message with what to do; the stack only with --debug', async () => {
		const folder = broken();
		const before = contents(folder);
		const ran = await dasbor(['data'], { cwd: folder });
		refusedAt(ran, 70);
		expect(ran.stderr.trimEnd().split('\n')).toEqual([
			expect.stringMatching(/^Kesalahan program, bukan kesalahan Anda: .*entah/),
			expect.stringContaining('--debug'),
		]);
		const debug = await dasbor(['data', '--debug'], { cwd: folder });
		expect(debug.code).toBe(70);
		expect(debug.stderr).toMatch(STACK);
		expect(contents(folder)).toEqual(before);
	});

	it('is JSON where JSON was asked for', async () => {
		const ran = await dasbor(['data', '--format', 'json'], { cwd: broken() });
		refusedAt(ran, 70);
		const { error } = JSON.parse(ran.stderr);
		expect(error.code).toBe('bug');
		isTold(error);
	});

	it('is told in English too', async () => {
		const ran = await dasbor(['data', '--bahasa', 'en'], { cwd: broken() });
		refusedAt(ran, 70);
		speaks('en', ran.stderr.replace(/: .*/, ''));
	});
});

it('every mistake there can be is provoked here, or said why not', () => {
	const told = new Set<string>(WRONG.map(([, , , mistake]) => mistake));
	const elsewhere: Partial<Record<MistakeCode, string>> = {
		import_undone: 'history.test.ts',
		workspace_missing: 'above',
		workspace_ambiguous: 'above',
		workspace_newer: 'above',
		workspace_damaged: 'above',
		workspace_locked: 'above',
		workspace_read_only: 'bin.test.ts, as another user',
		workspace_unreadable: 'bin.test.ts, as another user',
		disk_full: 'bin.test.ts, on a small disk',
		value_ambiguous: 'periksa.test.ts, with two periods',
		no_observations: 'below',
		no_villages: 'every kecamatan of the official list has villages; a list of its own without rows is below',
		catalogue_invalid: 'needs a broken installation: the tests of the catalogue',
	};
	expect(MISTAKE_CODES.filter((code) => !told.has(code) && !(code in elsewhere))).toEqual([]);
});

it('a workspace without data says so, with what to do', async () => {
	const folder = folders.make();
	await demoWorkspace(folder);
	for (const args of [['indikator'], ['masalah'], ['agenda'], ['tren', 'K04']]) {
		const told = await refusedEverywhere(folder, args, 1);
		for (const one of told) expect(one.code).toBe('no_observations');
	}
	expect(existsSync(join(folder, 'agenda.xlsx'))).toBe(false);
});

it('a list of villages without rows', async () => {
	const folder = folders.make();
	writeFileSync(join(folder, 'desa.csv'), 'kode,nama\n');
	const told = await refusedEverywhere(folder, ['mulai', '99.01.01', '--desa', 'desa.csv'], 1);
	for (const one of told) expect(one.code).toBe('no_villages');
});
