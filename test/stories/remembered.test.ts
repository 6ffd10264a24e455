import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const SHEET = 'Desa,Tahun,penduduk\nMekar Djaya,2024,4000\n';

it('what persons decided is listed in one place, and one of it is forgotten', async () => {
	const { folder, type, rows } = await office({ 'a.csv': SHEET });
	expect(await rows('katalog jawaban')).toEqual([]);
	expect((await type('katalog jawaban')).stdout).toContain('Belum ada jawaban yang diingat.');
	expect((await type('impor a.csv --cocokkan "Mekar Djaya=Mekarjaya"')).code).toBe(0);
	await type('asal penduduk --pakai umum --alasan "data terbaru"');
	writeFileSync(join(folder, 'b.csv'), 'Nama Wilayah,Jml Jiwa\nMekarjaya,10\n');
	await type(
		'impor b.csv --belajar rekap --kolom "Nama Wilayah=@nama_desa" --kolom "Jml Jiwa=penduduk" --periode 2023',
	);
	const all = await rows('katalog jawaban');
	expect(all.map(({ kind, source, value }) => [kind, source, value])).toEqual([
		['village_name', 'umum', '99.01.01.2002'],
		['source_choice', null, 'umum'],
		['layout', null, '2'],
	]);
	const csv = await type('katalog jawaban --format csv');
	expect(csv.stdout.split('\n')[0]).toBe('number,kind,source,name,value,since');

	const told = await type('katalog jawaban --lupakan 1');
	expect(told.stdout).toContain('Dilupakan');
	expect((await rows('katalog jawaban')).map(({ kind }) => kind)).toEqual(['source_choice', 'layout']);
	writeFileSync(join(folder, 'c.csv'), SHEET.replace('4000', '4100'));
	expect((await type('impor c.csv')).code).not.toBe(0);
	expect(await type('katalog jawaban --lupakan 9')).toMatchObject({ code: 2 });
	expect((await type('katalog jawaban --lupakan 2')).code).toBe(1);
	await type('katalog jawaban --lupakan 1');
	expect((await rows('katalog jawaban')).map(({ kind }) => kind)).toEqual(['layout']);
	expect(await type('katalog K04 --lupakan 1')).toMatchObject({ code: 2 });
});

it('isi with the value in force says so and changes nothing', async () => {
	const { bytes, type } = await office({ 'a.csv': 'Desa,Tahun,penduduk\nMekarjaya,2024,4000\n' });
	await type('impor a.csv');
	const before = bytes();
	const ran = await type('isi penduduk 4.000 --desa Mekarjaya --periode 2024 --alasan "sama saja"');
	expect(ran).toMatchObject({ code: 0 });
	expect(ran.stdout).toContain('sudah 4.000');
	expect(ran.stdout).toContain('Sama dengan impor 1; tidak ada yang berubah.');
	expect(bytes().equals(before)).toBe(true);
});
