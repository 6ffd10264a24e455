import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const HEAD = 'Desa,Tahun,penduduk,keluarga\n';
const MAY = `${HEAD}Mekarjaya,2024,1200,300\nTirtamulya,2024,900,250\n`;
const CORRECTED = `${HEAD}Mekarjaya,2024,1210,300\nGiriharja,2024,800,200\n`;

const FILES = { 'mei.csv': MAY, 'ralat.csv': CORRECTED };

describe('dasbor impor daftar', () => {
	it('lists imports with their account, source, periods and state', async () => {
		const { type, rows } = await office(FILES);
		expect((await type('impor daftar')).stdout).toContain('Belum ada impor.');
		await type('impor mei.csv');
		await type('impor ralat.csv --pengirim "Dinas Dukcapil"');
		await type('impor batal 1');
		expect(await rows('impor daftar')).toMatchObject([
			{
				import_id: 1,
				imported_at: '2026-11-21T00:00:00Z',
				file: 'mei.csv',
				kind: 'umum',
				source: 'umum',
				sender: null,
				periods: ['2024'],
				read: 2,
				new: 2,
				changed: 0,
				observations: 4,
				state: 'undone',
				undone_at: '2026-11-21T00:00:00Z',
			},
			{ import_id: 2, source: 'umum/dinas-dukcapil', sender: 'Dinas Dukcapil', state: 'in_force', undone_at: null },
		]);
		const table = await type('impor daftar');
		expect(table.stdout).toContain('dibatalkan 2026-11-21');
		expect(table.stdout).toContain('berlaku');
		expect((await type('impor daftar --bahasa en')).stdout).toContain('taken back 2026-11-21');
		const csv = await type('impor daftar --format csv');
		expect(csv.stdout.split('\n')[0]).toMatch(/^import_id,imported_at,file,/);
		expect(csv.stdout.trimEnd().split('\n')).toHaveLength(3);
	});

	it('stands beside files: one named like a sub-command is given with its folder', async () => {
		const { folder, type } = await office(FILES);
		mkdirSync(join(folder, 'kiriman'));
		writeFileSync(join(folder, 'daftar'), MAY);
		expect((await type('impor ./daftar')).stdout).toContain('Tersimpan sebagai impor 1.');
		const help = await type('impor --help');
		for (const word of ['daftar', 'lihat', 'batal', '--lewati-salah']) expect(help.stdout).toContain(word);
		const own = await type('impor batal --help');
		expect(own.stdout).toContain('dasbor impor batal [pilihan] <NOMOR>');
		expect(own.stdout).toContain('dasbor impor batal 3');
		expect((await type('impor lihat')).code).toBe(2);
	});
});

describe('dasbor impor lihat', () => {
	it('tells what an import decided and holds, and which later import replaced it', async () => {
		const { type, rows } = await office(FILES);
		await type('impor mei.csv');
		await type('impor ralat.csv');
		const [one] = await rows('impor lihat 1');
		expect(one).toMatchObject({
			import_id: 1,
			file: 'mei.csv',
			state: 'in_force',
			contents: [
				{ kind: 'observations', variable: 'keluarga', values: 2, in_force: 2, replaced_by: [] },
				{ variable: 'penduduk', values: 2, in_force: 1, replaced_by: [{ import_id: 2, values: 1 }] },
			],
		});
		expect((one!.decisions as { code: string }[]).map(({ code }) => code)).toContain('layout');
		const { stdout } = await type('impor lihat 1');
		for (const words of ['Impor 1: mei.csv', 'dibaca 2 = baru 2', 'tabel umum', '1 oleh impor 2'])
			expect(stdout).toContain(words);
		await type('impor batal 1');
		expect((await type('impor lihat 1')).stdout).toContain('Nilainya sudah dikeluarkan');
	});

	it('tells how many rows were passed over', async () => {
		const { type, rows } = await office({ 'jumlah.csv': `${MAY.trimEnd()}\nJumlah,30,60\n`, 'mei.csv': MAY });
		await type('impor jumlah.csv');
		expect(await rows('impor lihat 1')).toMatchObject([{ read: 2, skipped: 1 }]);
		expect((await type('impor lihat 1')).stdout).toContain('dilewati 1 baris');
		await type('impor batal 1');
		await type('impor mei.csv');
		expect(await rows('impor daftar')).toMatchObject([{ skipped: 1 }, { skipped: 0 }]);
		expect((await type('impor lihat 2')).stdout).not.toContain('dilewati');
	});
});

describe('dasbor impor batal', () => {
	it('leaves nothing of what it took back in the file', async () => {
		const list = [
			'DAFTAR USULAN RKP DESA TAHUN 2025',
			'DESA : MEKARJAYA',
			'No,Bidang,Jenis Kegiatan,Lokasi,Volume,Perkiraan Waktu Pelaksanaan,Prakiraan Biaya (Rp),Sumber Pembiayaan',
			'1,Pembangunan Desa,Sumur bor Cempakawarna,Dusun 1,2 titik,6 bulan,150.000.000,DD',
		].join('\n');
		const { type, bytes } = await office({ 'du.csv': list });
		expect((await type('impor du.csv')).code).toBe(0);
		expect(bytes().includes('Cempakawarna')).toBe(true);
		expect((await type('impor batal 1')).code).toBe(0);
		expect(bytes().includes('Cempakawarna')).toBe(false);
	});

	it('brings the older value back, and the same file comes in anew', async () => {
		const { type, rows } = await office(FILES);
		await type('impor mei.csv');
		await type('impor ralat.csv');
		const value = async () => (await rows('data penduduk --desa Mekarjaya')).map((row) => row.value);
		expect(await value()).toEqual([1210]);
		const [undone] = await rows('impor batal 2');
		expect(undone).toMatchObject({
			import_id: 2,
			undone: true,
			values_going: 2,
			values_returning: 1,
			values_unaffected: 1,
			changes: [
				{ kind: 'back', variable: 'penduduk', from: 1210, to: 1200, source: 'umum', import_id: 1 },
				{ kind: 'gone', variable: 'keluarga', from: 200, to: null },
				{ kind: 'gone', variable: 'penduduk', from: 800, to: null },
			],
		});
		expect(await value()).toEqual([1200]);
		expect((await type('impor ralat.csv')).stdout).toContain('Tersimpan sebagai impor 3.');
		expect(await value()).toEqual([1210]);
		const again = await type('impor batal 2');
		expect(again.code).toBe(1);
		expect(again.stderr).toBe(
			'Galat: impor 2 (ralat.csv) sudah dibatalkan pada 2026-11-21\n  yang masih berlaku: 1 (mei.csv), 3 (ralat.csv)\n',
		);
	});

	it('shows at a terminal what would change, and asks', async () => {
		const { type, bytes } = await office(FILES);
		await type('impor mei.csv');
		await type('impor ralat.csv');
		const before = bytes();
		const no = await type('impor batal 2', { isTTY: true, answers: [false] });
		expect(no.questions).toEqual(['Batalkan impor 2?']);
		expect(no.stderr).toContain('penduduk, Mekarjaya, 2024: 1.210 -> 1.200 (impor 1)');
		expect(no.stderr).toContain('penduduk, Giriharja, 2024: 800 -> kosong');
		expect(no.stdout).toContain('Tidak jadi; tidak ada yang berubah.');
		expect(bytes().equals(before)).toBe(true);
		const agreed = await type('impor batal 2 --ya', { isTTY: true, answers: [] });
		expect(agreed.questions).toEqual([]);
		expect(agreed.stdout).toContain('1 nilai kembali ke nilai sebelumnya');
		expect(agreed.stdout).toContain('Impor 2 dibatalkan.');
		const yes = await type('impor batal 1 --bahasa en', { isTTY: true, answers: [true] });
		expect(yes.questions).toEqual(['Take import 1 back?']);
		expect(yes.stdout).toContain('Import 1 was taken back.');
		expect((await type('data')).stdout).toContain('Tidak ada.');
	});

	it('is no longer counted where the workspace is told at a glance', async () => {
		const { type } = await office(FILES);
		await type('impor mei.csv');
		await type('impor ralat.csv');
		expect((await type('')).stdout).toContain('6 nilai dari 2 impor');
		await type('impor batal 1');
		expect((await type('')).stdout).toContain('4 nilai dari 1 impor');
	});
});
