import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';
import { writeZip } from '../support/xlsx-writer.ts';

afterAll(remove);

const BPS = { Sukamaju: '9901010001', Mekarjaya: '9901010002', Tirtamulya: '9901010003' };

/** A table of a year with the BPS codes of three villages, with or without their names. */
const coded = (year: number, named: boolean): string => {
	const rows = Object.entries(BPS).map(([name, code]) => (named ? ['Sukamaju Raya', code, name] : [code]));
	const head = named ? 'kecamatan,bps_kode_desa_kelurahan,desa' : 'bps_kode_desa_kelurahan';
	return [`${head},tahun,penduduk`, ...rows.map((row) => [...row, year, 4000].join(',')), ''].join('\n');
};

describe('several files of one run', () => {
	it('a later one knows the codes that an earlier one brought', async () => {
		const files = { 'a.csv': coded(2023, true), 'b.csv': coded(2024, false) };
		const alone = await office(files);
		expect((await alone.type('impor b.csv')).code).not.toBe(0);
		const { type, rows } = await office(files);
		expect(await type('impor a.csv b.csv')).toMatchObject({ code: 0 });
		expect(await rows('data penduduk')).toHaveLength(6);
	});

	it('listed twice, or as a copy, a file is in once', async () => {
		const { folder, type, rows } = await office({ 'a.csv': 'Desa,Tahun,penduduk\nMekarjaya,2024,4000\n' });
		writeFileSync(join(folder, 'salinan.csv'), 'Desa,Tahun,penduduk\nMekarjaya,2024,4000\n');
		const found = await rows('impor a.csv a.csv salinan.csv');
		expect(found.map(({ import_id, repeated, new: fresh, same }) => ({ import_id, repeated, fresh, same }))).toEqual([
			{ import_id: 1, repeated: false, fresh: 1, same: 0 },
			{ import_id: 1, repeated: true, fresh: 0, same: 1 },
			{ import_id: 1, repeated: true, fresh: 0, same: 1 },
		]);
		expect(await rows('impor daftar')).toHaveLength(1);
		expect((await type('impor a.csv')).stdout).toContain('impor 1');
		expect(await rows('impor a.csv --lewati-salah')).toMatchObject([{ import_id: 1, repeated: true }]);
	});
});

describe('files of one run that contradict each other', () => {
	const FILES = {
		'a.csv': 'Desa,Tahun,penduduk,keluarga\nMekarjaya,2024,5000,900\nTirtamulya,2024,3000,700\n',
		'b.csv': 'Desa,Tahun,penduduk,keluarga\nMekarjaya,2024,6000,900\n',
		'c.csv': 'Desa,Tahun,penduduk,keluarga\nMekarjaya,2023,4000,900\nTirtamulya,2024,3000,700\n',
	};

	it('are told in the summary with both files and both figures, and counted by --ketat', async () => {
		const { type, rows } = await office(FILES);
		const { code, stdout } = await type('impor a.csv b.csv c.csv --ketat');
		const summary = stdout.slice(stdout.indexOf('Ringkasan'));
		expect(summary).toContain('1 angka di b.csv berbeda dari berkas lain dalam impor ini:');
		expect(summary).toContain('penduduk, Mekarjaya, 2024: 5.000 menurut a.csv, 6.000 menurut berkas ini (dipakai)');
		expect(summary).not.toContain('di c.csv');
		expect(stdout).toMatch(/peringatan yang dihitung --ketat: .*berkas yang saling bertentangan/);
		expect(code).toBe(3);
		const again = await office(FILES);
		const found = await again.rows('impor a.csv b.csv --uji');
		expect(found.map(({ decisions }) => decisions)).toMatchObject([
			expect.not.arrayContaining([expect.objectContaining({ code: 'run_contradicts' })]),
			expect.arrayContaining([
				expect.objectContaining({
					code: 'run_contradicts',
					warning: true,
					values: 1,
					first: [{ variable: 'penduduk', place: 'Mekarjaya', period: '2024', from: 5000, to: 6000, file: 'a.csv' }],
				}),
			]),
		]);
		expect((await rows('data penduduk')).length).toBe(3);
	});

	it('in runs of their own are a change like others', async () => {
		const { type } = await office(FILES);
		await type('impor a.csv');
		const { stdout } = await type('impor b.csv');
		expect(stdout).toContain('1 nilai berubah');
		expect(stdout).not.toContain('dalam impor ini');
	});
});

describe('a folder', () => {
	it('of two hundred files is read whole, each file with an account of its own', async () => {
		const { folder, rows } = await office({});
		mkdirSync(join(folder, 'kiriman'));
		for (let at = 0; at < 200; at++)
			writeFileSync(
				join(folder, 'kiriman', `${String(at).padStart(3, '0')}.csv`),
				`Desa,Tahun,penduduk\n${at < 100 ? 'Mekarjaya' : 'Tirtamulya'},${1900 + (at % 100)},${4000 + at}\n`,
			);
		const found = await rows('impor kiriman');
		expect(found).toHaveLength(200);
		expect(found.every(({ read, new: fresh, repeated }) => read === 1 && fresh === 1 && repeated === false)).toBe(true);
		expect(await rows('data penduduk')).toHaveLength(200);
		expect((await rows('impor kiriman')).every(({ repeated }) => repeated)).toBe(true);
	});

	it('with a file beside its copy in an archive has it once', async () => {
		const content = 'Desa,Tahun,penduduk\nMekarjaya,2024,4000\n';
		const { folder, rows } = await office({});
		mkdirSync(join(folder, 'kiriman'));
		writeFileSync(join(folder, 'kiriman', 'a.csv'), content);
		writeFileSync(join(folder, 'kiriman', 'a.zip'), writeZip([{ name: 'a.csv', content: Buffer.from(content) }]));
		const found = await rows('impor kiriman');
		expect(found.map(({ import_id, repeated, new: fresh, same }) => ({ import_id, repeated, fresh, same }))).toEqual([
			{ import_id: 1, repeated: false, fresh: 1, same: 0 },
			{ import_id: 1, repeated: true, fresh: 0, same: 1 },
		]);
		expect(await rows('impor daftar')).toHaveLength(1);
	});
});

describe('what is a warning', () => {
	it('is painted at a terminal, notes are not, and faults are painted as such', async () => {
		const { type } = await office({
			'a.csv': 'Desa,Tahun,penduduk,aneh\nMekarjaya,2024,4000,1\n',
			'b.csv': 'Desa,Tahun,penduduk\nMekarjaya,2024,banyak\n',
		});
		const { stdout } = await type('impor a.csv b.csv --uji --warna selalu');
		expect(stdout).toContain('\u001b[33m  - kolom tidak dikenal');
		expect(stdout).toMatch(/\n {2}- judul kolom di baris 1|\n {2}- 1 desa dicocokkan/);
		expect(stdout).toMatch(/\u001b\[31m {2}! .*"banyak"/);
		const plain = await type('impor a.csv b.csv --uji --warna tidak');
		expect(plain.stdout).not.toContain('\u001b');
	});
});

describe('lists of one village in one run', () => {
	const list = (...lines: string[]): string =>
		[
			'DAFTAR USULAN RKP DESA TAHUN 2024',
			'DESA : MEKARJAYA',
			'No;Bidang;Jenis Kegiatan;Lokasi;Volume;Biaya (Rp)',
			...lines,
			'',
		].join('\n');
	const FILES = {
		'a.csv': list('1;Kesehatan;Jalan;RW 1;1 unit;5.000.000', '2;Kesehatan;Irigasi;RW 2;1 unit;6.000.000'),
		'b.csv': list('1;Kesehatan;Pelatihan;RW 1;1 unit;7.000.000'),
	};

	it('replace each other, which is told with both files and counted by --ketat', async () => {
		const { type, rows } = await office(FILES);
		const { code, stdout } = await type('impor a.csv b.csv --ketat');
		expect(stdout.slice(stdout.indexOf('Ringkasan'))).toContain('2 usulan Mekarjaya 2024 dari a.csv');
		expect(code).toBe(3);
		expect(await rows('data --usulan')).toMatchObject([{ activity_text: 'Pelatihan' }]);
	});

	it('of which the later holds the earlier lines too, or which come in runs of their own, are told of nothing', async () => {
		const more = list(
			'1;Kesehatan;Jalan;RW 1;1 unit;5.000.000',
			'2;Kesehatan;Irigasi;RW 2;1 unit;6.000.000',
			'3;Kesehatan;Air;RW 1;1 unit;7.000.000',
		);
		const { type } = await office({ ...FILES, 'c.csv': more });
		expect((await type('impor a.csv c.csv --ketat')).stdout).not.toContain('dalam impor ini');
		expect((await type('impor b.csv')).stdout).not.toContain('dalam impor ini');
	});
});
