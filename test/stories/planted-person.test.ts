import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/catalogue/table.ts';
import type { Cell } from '../../src/intake/grid.ts';
import { headingsOf } from '../support/persons.ts';
import { bookOf, identityNumber, readable, sheetsOf } from '../support/planted.ts';
import { DEMO, dasbor, demoWorkspace, tempFolders } from '../support/run.ts';
import { writeBook, writeZip } from '../support/xlsx-writer.ts';

/** A person made up where the test runs, whose parts are words that no sheet of an office has. */
const NAME = ['Zubaedah', 'Qisthiwira'].join(' ');
const STREET = ['Jl', 'Kenongowulan', '17'].join(' ');
const BORN = { text: '17-08-1951', iso: '1951-08-17', serial: 18857 };
const CARD = identityNumber(11);
const PHONE = `0813${CARD.slice(4, 12)}`;
const SECRETS = [...NAME.split(' '), 'Kenongowulan', BORN.text, BORN.iso, CARD, PHONE];

const [first, second] = readTable(join(DEMO, 'desa.csv'), ['kode', 'nama']).map((row) => row.get('nama')) as [
	string,
	string,
];

const folders = tempFolders();
afterAll(() => folders.remove());
let template: string;
beforeAll(async () => {
	template = await demoWorkspace(folders.make());
});

/** A folder with an empty workspace; `files` stand in `masuk`. */
function place(files: Readonly<Record<string, Buffer | string>>): string {
	const folder = folders.make();
	copyFileSync(template, join(folder, 'uji.dasbor'));
	for (const name of ['masuk', 'keluar']) mkdirSync(join(folder, name));
	for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'masuk', name), bytes);
	return folder;
}

/** Runs a command line and gives where anything of the person is found: on the screen or in any file written. */
async function traces(folder: string, args: readonly string[]): Promise<string[]> {
	const ran = await dasbor([...args, '--ruang', 'uji.dasbor'], { cwd: folder });
	expect(ran.code, ran.stderr).not.toBe(70);
	const found: string[] = [];
	const search = (where: string, text: string): void => {
		for (const secret of SECRETS)
			if (text.toLowerCase().includes(secret.toLowerCase())) found.push(`${args[0]}, ${where}: ${secret}`);
	};
	search('stdout', ran.stdout);
	search('stderr', ran.stderr);
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || entry.parentPath.endsWith('masuk')) continue;
		search(entry.name, readable(readFileSync(join(entry.parentPath, entry.name))));
	}
	return found;
}

const PERIOD = ['--periode', '2024'];
/** An import in every way there is, looked back at, exported, and taken back. */
async function everyWay(files: Readonly<Record<string, Buffer | string>>, options = PERIOD): Promise<string[]> {
	const folder = place(files);
	const names = Object.keys(files).map((name) => join('masuk', name));
	const found: string[] = [];
	for (const own of [
		['--uji'],
		['--perbaikan', 'keluar/salinan.xlsx', '--rinci'],
		['--lewati-salah', '--format', 'json', '-o', 'keluar/hasil.json', '--perbaikan', 'keluar/balik.xlsx'],
		['--bahasa', 'en'],
	])
		found.push(...(await traces(folder, ['impor', ...names, ...options, ...own])));
	for (const after of [
		['impor', 'daftar', '--format', 'json'],
		['impor', 'lihat', '1', '--format', 'json'],
		['data', '--format', 'csv', '-o', 'keluar/data.csv'],
		['indikator', '--periode', '2024', '-o', 'keluar/indikator.xlsx'],
		['periksa', '--periode', '2024', '--format', 'json'],
		['impor', 'batal', '1'],
	])
		found.push(...(await traces(folder, after)));
	return [...new Set(found)];
}

const HEADS = ['Desa', 'Penduduk', 'Keluarga'];
/** A good table; `more` stands behind its headings and rows. */
const table = (more: readonly (readonly Cell[])[] = []): Cell[][] => [
	[...HEADS, ...(more[0] ?? [])],
	[first, 4000, 1000, ...(more[1] ?? [])],
	[second, 5000, 1200, ...(more[2] ?? [])],
];
const everything: readonly Cell[] = [NAME, STREET, BORN.text, BORN.serial, CARD.slice(0, 15), PHONE];

/** Where offices put persons into sheets that are about villages. */
const SHEETS: Readonly<Record<string, Cell[][]>> = {
	'columns that are not read': table([
		['Kepala Desa', 'Sekretariat', 'Catatan', 'Dilantik', 'No Kartu', 'Kontak'],
		everything,
		everything,
	]),
	'columns without a heading': table([[], everything, everything]),
	'unknown headings': table([
		[NAME, `Kader ${NAME}`, STREET, BORN.text],
		[1, 2, 3, 4],
		[1, 2, 3, 4],
	]),
	'a column Nama beside the village': table([['Nama'], [NAME], [NAME]]),
	'a column Nama Kader': table([['Nama Kader'], [NAME], [NAME]]),
	'heads of families': table([['Nama Kepala Keluarga'], [NAME], [NAME]]),
	'a personal heading with a name in it': table([[`Alamat ${NAME}`], [STREET], [STREET]]),
	'titles above the table': [
		[`Nama Kepala Desa: ${NAME}`],
		['Petugas', ':', NAME, STREET],
		[`Operator ${NAME} HP ${PHONE}`],
		...table(),
	],
	'a title that is a name': [[`DAFTAR ${NAME}`], [], ...table()],
	'heads of families in a column of families': [
		['Desa', 'Kepala Keluarga', 'Responden', 'Rumah'],
		[first, NAME, NAME, 1],
		[second, `${NAME} Tua`, NAME, 1],
	],
	'a title that names the period, with who made it': [[`Data petugas ${NAME} bulan Oktober 2024`], ...table()],
	'a title that contradicts, with who made it': [[`TARGET PENDUDUK oleh petugas ${NAME}`], ...table()],
	'signatures below the table': [
		...table(),
		[null, 'Camat'],
		[null, NAME.toUpperCase()],
		[null, 'NIP. 195108171985031002', STREET],
		[`Dibuat oleh ${NAME}, lahir ${BORN.text}`],
	],
	'a name where a figure should be': [HEADS, [first, NAME, 1000], [second, 5000, `${NAME} ${NAME}`]],
	'names where the villages should be': [
		['No', 'Nama', 'Keluarga', 'Penduduk'],
		[1, NAME, 1, 4],
		[2, `${NAME} Tua`, 1, 5],
	],
	'no headings at all': [
		[NAME, STREET, 1],
		[`${NAME} Muda`, STREET, 2],
	],
	'headings that nobody knows': [
		[NAME, `Bu ${NAME}`, STREET],
		[1, 2, 3],
	],
	'an unread column in a sheet with faults': [
		[...HEADS, 'Kepala Desa', NAME, 'Inisial'],
		[first, 'empat ribu', 1000, NAME, 1, 'Z Q'],
		[second, 5000, 1200, `${NAME}, ${STREET}`, BORN.text, PHONE],
	],
	'a list of proposals': [
		['DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA'],
		['TAHUN 2025'],
		['DESA', `: ${first}`],
		['No', 'Bidang', 'Jenis Kegiatan', 'Lokasi', 'Volume', 'Prakiraan Biaya', 'Sumber Pembiayaan', 'Pengusul', NAME],
		[1, 'Bidang Pelaksanaan Pembangunan Desa', 'Posyandu', 'Dusun 1', '1 unit', 150_000_000, 'ADD', NAME, PHONE],
		[2, null, 'Rabat beton', 'Dusun 2', '1 unit', 'sejuta', 'ADD', NAME, STREET],
		['Mengetahui', null, 'Kepala Desa'],
		[NAME, null, NAME],
	],
};

describe('a person in a sheet about villages', () => {
	it.each(Object.entries(SHEETS))(
		'%s',
		async (name, rows) => {
			const options = name === 'a list of proposals' || name.includes('names the period') ? [] : PERIOD;
			expect(await everyWay({ 'data.xlsx': bookOf(rows) }, options)).toEqual([]);
		},
		60_000,
	);

	it('is not looked for in vain: the plain table is taken', async () => {
		const folder = place({ 'data.xlsx': bookOf(table()) });
		const ran = await dasbor(['impor', 'masuk/data.xlsx', ...PERIOD, '--ruang', 'uji.dasbor'], { cwd: folder });
		expect(ran.code, ran.stdout).toBe(0);
	});
});

/** A list of inhabitants in the columns of OpenSID. */
const persons = (): Cell[][] => {
	const heads = headingsOf('opensid/penduduk');
	const said: Readonly<Record<string, Cell>> = { nama: NAME, alamat: STREET, tanggallahir: BORN.iso, kk_level: '1' };
	return [
		heads,
		...[1, 2, 3].map((at) =>
			heads.map((head) => (head === 'nik' ? identityNumber(at) : (said[head] ?? (head === 'sex' ? '1' : null)))),
		),
	];
};

const text = (ref: string, value: Cell): string =>
	typeof value === 'number'
		? `<c r="${ref}"><v>${value}</v></c>`
		: `<c r="${ref}" t="inlineStr"><is><t>${value ?? ''}</t></is></c>`;
const rowsXml = (rows: readonly (readonly Cell[])[]): string =>
	rows
		.map(
			(cells, at) =>
				`<row r="${at + 1}">${cells.map((cell, c) => text(`${'ABCDEFGH'[c]}${at + 1}`, cell)).join('')}</row>`,
		)
		.join('');

describe('a person elsewhere in a file', () => {
	it('in the name of a sheet or member that is passed over', async () => {
		const good = rowsXml(table());
		const workbook = writeBook([
			{ name: 'Data', rows: good },
			{ name: NAME, rows: rowsXml([['x', 'y']]) },
			{ name: `KMS ${NAME}`, rows: good, state: 'hidden' },
		]);
		const archive = writeZip([
			{
				name: 'data.csv',
				content: table()
					.map((cells) => cells.join(';'))
					.join('\n'),
			},
			{ name: `KK ${NAME}.pdf`, content: '%PDF-1.4' },
		]);
		expect(await everyWay({ 'data.xlsx': workbook })).toEqual([]);
		expect(await everyWay({ 'kiriman.zip': archive })).toEqual([]);
	}, 60_000);

	it('in the name of the sheet that is read, in its notes and in the properties of the workbook', async () => {
		const comment = `<comments><commentList><comment ref="B2"><text><t>${NAME}</t></text></comment></commentList></comments>`;
		const parts = [
			{ name: 'docProps/core.xml', content: `<coreProperties><creator>${NAME}</creator></coreProperties>` },
			{ name: 'xl/comments1.xml', content: comment },
		];
		const tail = `<headerFooter><oddHeader>${NAME}</oddHeader></headerFooter>`;
		const people = writeBook([{ name: NAME, rows: rowsXml(table()), tail }], { parts });
		expect(await everyWay({ 'data.xlsx': people })).toEqual([]);
		const faulty = bookOf([...table(), ['Entahlah', 1, 2]], `Rekap ${NAME}`);
		expect(await everyWay({ 'data.xlsx': faulty })).toEqual([]);
		const sheets = sheetsOf({ [`Satu ${NAME}`]: table(), [NAME]: [HEADS, [first, 1, 2]] });
		expect(await everyWay({ 'data.xlsx': sheets })).toEqual([]);
		expect(await everyWay({ 'data.xlsx': sheets }, [...PERIOD, '--lembar', NAME])).toEqual([]);
	}, 60_000);

	it('in the name of a member that is read, or refused', async () => {
		const csv = table()
			.map((cells) => cells.join(';'))
			.join('\n');
		const listed = persons()
			.map((cells) => cells.join(';'))
			.join('\n');
		const archive = writeZip([
			{ name: `KK ${NAME} 99.csv`, content: listed },
			{ name: `${NAME}/penduduk.csv`, content: listed },
			{ name: `${NAME}.csv`, content: 'a;b\n1;2\n' },
			{ name: `${NAME}.xlsx`, content: 'PK' },
			{ name: 'data.csv', content: csv },
		]);
		expect(await everyWay({ 'kiriman.zip': archive }, [...PERIOD, '--desa', first])).toEqual([]);
	}, 60_000);

	it('in the name of a list of persons: its file, its sheet, its title', async () => {
		const found: string[] = [];
		const folder = place({
			[`penduduk ${NAME}.xlsx`]: bookOf([[`Petugas: ${NAME}`], ...persons()], `Data ${NAME}`),
			[`${NAME}.xlsx`]: bookOf(persons(), NAME),
			'salah.xlsx': bookOf(
				[
					['No', 'NIK', 'Nama Lengkap'],
					[1, CARD, NAME],
				],
				NAME,
			),
		});
		for (const name of readdirSync(join(folder, 'masuk')))
			for (const own of [[], ['--uji'], ['--format', 'json'], ['--perbaikan', 'keluar/balik.xlsx', '--lewati-salah']])
				found.push(...(await traces(folder, ['impor', join('masuk', name), ...PERIOD, '--desa', first, ...own])));
		for (const after of [
			['impor', 'daftar', '--format', 'json'],
			['impor', 'lihat', '1'],
			['asal', 'penduduk', '--desa', first],
		])
			found.push(...(await traces(folder, after)));
		expect([...new Set(found)]).toEqual([]);
		const kept = await dasbor(['impor', 'daftar', '--format', 'json', '--ruang', 'uji.dasbor'], { cwd: folder });
		expect(JSON.parse(kept.stdout).rows.map(({ file }: { file: string }) => file)).toContain('penduduk *** ***.xlsx');
	}, 60_000);

	it('in a layout that is taught: headings passed over are not remembered', async () => {
		const rows = [
			['Wilayah Desa', 'Jml Jiwa Semua', NAME],
			[first, 4000, STREET],
			[second, 5000, STREET],
		];
		const folder = place({ 'data.xlsx': bookOf(rows) });
		const columns = ['Wilayah Desa=@nama_desa', 'Jml Jiwa Semua=penduduk'].flatMap((one) => ['--kolom', one]);
		const found = await traces(folder, ['impor', 'masuk/data.xlsx', ...PERIOD, '--belajar', 'rekap', ...columns]);
		expect(found).toEqual([]);
		const wrong = ['--belajar', 'salah', '--kolom', 'Bukan Judul=penduduk'];
		expect(await traces(folder, ['impor', 'masuk/data.xlsx', ...PERIOD, ...wrong])).toEqual([]);
		expect(await traces(folder, ['katalog', 'bentuk', '--format', 'json'])).toEqual([]);
	}, 60_000);

	it('in a file that was taken back: its bytes are gone from the workspace', async () => {
		const word = ['Kembangsriwulan', 'raya'].join('');
		const rows = [
			['DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA'],
			['TAHUN 2025'],
			['DESA', `: ${first}`],
			['No', 'Bidang', 'Jenis Kegiatan', 'Lokasi', 'Volume', 'Prakiraan Biaya', 'Sumber Pembiayaan'],
			[1, 'Bidang Pelaksanaan Pembangunan Desa', `Posyandu ${word}`, 'Dusun 1', '1 unit', 150_000_000, 'ADD'],
		];
		const folder = place({ 'usulan.xlsx': bookOf(rows) });
		const held = (): boolean =>
			readdirSync(folder)
				.filter((name) => name.startsWith('uji.dasbor'))
				.some((name) => readFileSync(join(folder, name)).includes(word));
		await dasbor(['impor', 'masuk/usulan.xlsx', '--ruang', 'uji.dasbor'], { cwd: folder });
		expect(held()).toBe(true);
		await dasbor(['impor', 'batal', '1', '--ruang', 'uji.dasbor'], { cwd: folder });
		expect(held()).toBe(false);
	});
});
