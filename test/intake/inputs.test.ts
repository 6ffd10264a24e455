import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/intake/inputs.ts';
import { LIMITS } from '../../src/intake/limits.ts';
import { readTables } from '../../src/intake/tables.ts';
import { FileFault } from '../../src/model/fault.ts';
import { writeBook, writeZip, type ZipPart } from '../support/xlsx-writer.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'dasbor-inputs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
	return path;
}

const book = writeBook([
	{ name: 'Lembar1', rows: '<row><c t="str"><v>desa</v></c></row>' },
	{ name: 'Lembar2', rows: '<row><c><v>2</v></c></row>' },
]);
const csv = 'desa;jumlah\nCIKUYA;12\n';
const archive = (name: string, parts: readonly ZipPart[]): string => write(name, writeZip(parts));

async function codeOf(path: string, limits = LIMITS): Promise<string> {
	try {
		for (const input of await expandInputs([path], limits)) await readTables(input, limits);
	} catch (error) {
		if (error instanceof FileFault) return error.code;
		throw error;
	}
	return 'read';
}

describe('tables of an archive or a folder', () => {
	const parts = [
		{ name: 'b/buku.xlsx', content: book },
		{ name: 'a.csv', content: csv },
		{ name: 'foto.JPG', content: 'x' },
		{ name: '__MACOSX/._a.csv', content: 'x' },
		{ name: 'b/~$buku.xlsx', content: 'x' },
	];

	it('become one file each, named after archive and member', async () => {
		const path = archive('arsip.zip', parts);
		const inputs = await expandInputs([path]);
		expect(inputs.map(({ name, passedOver }) => [name, passedOver])).toEqual([
			['arsip.zip › a.csv', ['foto.JPG']],
			['arsip.zip › b/buku.xlsx', []],
		]);
		const [text, workbook] = [await readTables(inputs[0]!), await readTables(inputs[1]!)];
		expect(text.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['', 2]]);
		expect(workbook.sheets.map(({ name }) => name)).toEqual(['Lembar1', 'Lembar2']);
		expect(workbook).toMatchObject({ path, name: 'arsip.zip › b/buku.xlsx' });
		// The fingerprint of the file itself: the same file sent without an archive is known again.
		expect(workbook.sha256).toBe(createHash('sha256').update(book).digest('hex'));
	});

	it('are the sheets of one file when the whole container is read', async () => {
		for (const { name, content } of parts) write(`map/${name}`, content);
		const inZip = await readTables(archive('sama.zip', parts));
		const inFolder = await readTables(join(folder, 'map'));
		expect(inZip.sheets.map(({ name }) => name)).toEqual(['a.csv', 'b/buku.xlsx › Lembar1', 'b/buku.xlsx › Lembar2']);
		expect(inFolder.sheets).toEqual(inZip.sheets);
		expect(inFolder.sha256).toBe(inZip.sha256);
		write('map/a.csv', `${csv}A;1\n`);
		expect((await readTables(join(folder, 'map'))).sha256).not.toBe(inZip.sha256);
		write('map/a.csv', csv);
		const inputs = await expandInputs([join(folder, 'map')]);
		expect(inputs.map(({ name }) => name)).toEqual(['map › a.csv', 'map › b/buku.xlsx']);
		expect((await readTables(inputs[1]!)).path).toBe(join(folder, 'map', 'b', 'buku.xlsx'));
	});

	it('are one file when they belong together, wherever in the container', async () => {
		const set = ['Ref_Desa', 'Ta_RAB', 'Ta_RABRinci'].map((name) => ({ name: `${name}.csv`, content: csv }));
		const columns = { name: 'Ta_RAB.columns', content: 'x' };
		const [whole, ...none] = await expandInputs([archive('siskeudes.zip', [...set, columns])]);
		expect(none).toEqual([]);
		expect(whole).toMatchObject({ name: 'siskeudes.zip', passedOver: ['Ta_RAB.columns'] });
		expect((await readTables(whole!)).sheets.map(({ name }) => name)).toEqual(set.map(({ name }) => name));

		for (const village of ['satu', 'dua'])
			for (const { name, content } of set) write(`desa-desa/${village}/${name}`, content);
		write('desa-desa/gizi.csv', csv);
		write('desa-desa/tiga.zip', writeZip(set));
		const inputs = await expandInputs([join(folder, 'desa-desa')]);
		expect(inputs.map(({ name }) => name)).toEqual([
			'desa-desa › dua/',
			'desa-desa › satu/',
			'desa-desa › gizi.csv',
			'desa-desa › tiga.zip',
		]);
		expect((await readTables(inputs[0]!)).sheets).toHaveLength(3);
		expect((await readTables(inputs[3]!)).sheets).toHaveLength(3);
	});

	it('leave workbooks, single files and what cannot be opened as they are', async () => {
		const paths = [
			write('satu.xlsx', book),
			write('satu.csv', csv),
			join(folder, 'tidak-ada.zip'),
			write('kosong', ''),
		];
		expect((await expandInputs(paths)).map(({ path, part }) => [path, part])).toEqual(
			paths.map((path) => [path, null]),
		);
	});

	it('are refused one by one: a locked or an inner archive does not stop the others', async () => {
		const path = archive('campur.zip', [
			{ name: 'a.csv', content: csv },
			{ name: 'b.csv', content: csv, encrypted: true },
			{ name: 'c.zip', content: writeZip([{ name: 'd.csv', content: csv }]) },
		]);
		const inputs = await expandInputs([path]);
		expect(inputs.map(({ name }) => name.slice(-5))).toEqual(['a.csv', 'b.csv', 'c.zip']);
		expect((await readTables(inputs[0]!)).sheets).toHaveLength(1);
		await expect(readTables(inputs[1]!)).rejects.toMatchObject({ code: 'password_protected' });
		await expect(readTables(inputs[2]!)).rejects.toMatchObject({ code: 'archive_nested' });
	});

	it('name the member at fault when they are read together', async () => {
		const path = archive('rusak.zip', [
			{ name: 'a.csv', content: csv },
			{ name: 'b.csv', content: 'a;b\n"1;2\n' },
			{ name: 'kosong.csv', content: '' },
		]);
		await expect(readTables(path)).rejects.toMatchObject({ code: 'text_damaged', detail: { sheet: 'b.csv' } });
	});
});

describe('containers that are refused', () => {
	it.each([
		['a path that climbs out', '../a.csv'],
		['a path that climbs out in the middle', 'x/../../a.csv'],
		['a path that climbs out the Windows way', 'x\\..\\..\\a.csv'],
		['a path from the root', '/etc/a.csv'],
		['a path with a drive', 'C:\\a.csv'],
	])('%s', async (_, name) => {
		expect(await codeOf(archive('keluar.zip', [{ name, content: csv }]))).toBe('archive_escapes');
	});

	it.each([
		['a.csv', 'a.csv'],
		['a.csv', 'A.CSV'],
		['x/a.csv', 'x\\a.csv'],
		['a.csv', 'a\u200b.csv'],
	])('two members of one name: %j and %j', async (first, second) => {
		const parts = [first, second].map((name) => ({ name, content: csv }));
		expect(await codeOf(archive('kembar.zip', parts))).toBe('archive_repeats');
	});

	it('thousands of members', async () => {
		const parts = Array.from({ length: LIMITS.members + 1 }, (_, n) => ({ name: `${n}.csv`, content: csv }));
		expect(await codeOf(archive('ribuan.zip', parts))).toBe('archive_crowded');
	});

	it('a bomb, before it is unpacked', async () => {
		const content = Buffer.alloc(3_000_000, 'a;b\n');
		const path = archive('bom.zip', [{ name: 'a.csv', content }]);
		expect(await codeOf(path, { ...LIMITS, fileBytes: 2_000_000 })).toBe('file_too_large');
		expect(await codeOf(path, { ...LIMITS, archiveBytes: 2_000_000 })).toBe('file_too_large');
		expect(await codeOf(path, { ...LIMITS, archiveBytes: 3_000_000 })).not.toBe('file_too_large');
		const shared = archive(
			'bom-bersama.zip',
			['a', 'b'].map((name) => ({ name: `${name}.csv`, content })),
		);
		await expect(readTables(shared, { ...LIMITS, fileBytes: 4_000_000 })).rejects.toMatchObject({
			code: 'file_too_large',
		});
	});

	it('a link leads nowhere: it is passed over and named', async () => {
		const path = archive('taut.zip', [
			{ name: 'a.csv', content: csv },
			{ name: 'taut.csv', content: '/etc/passwd', link: true },
		]);
		expect(await expandInputs([path])).toMatchObject([{ name: 'taut.zip › a.csv', passedOver: ['taut.csv'] }]);
		const secret = write('rahasia/isi.csv', csv);
		write('bertaut/a.csv', csv);
		symlinkSync(secret, join(folder, 'bertaut', 'taut.csv'));
		symlinkSync(join(folder, 'bertaut'), join(folder, 'bertaut', 'lingkar'));
		const inputs = await expandInputs([join(folder, 'bertaut')]);
		expect(inputs).toMatchObject([{ name: 'bertaut › a.csv', passedOver: ['lingkar', 'taut.csv'] }]);
		expect((await readTables(join(folder, 'bertaut'))).sheets).toHaveLength(1);
	});

	it('control characters in names do not reach the screen', async () => {
		const path = archive('kendali.zip', [{ name: 'a\u001b[31m\n\u202eb.csv', content: csv }]);
		const [input] = await expandInputs([path]);
		expect(input!.name).toBe('kendali.zip › a[31m b.csv');
		expect((await readTables(input!)).sheets[0]!.rows).toHaveLength(2);
	});
});
