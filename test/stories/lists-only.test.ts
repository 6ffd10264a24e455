import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { office, remove } from '../support/office.ts';

afterAll(remove);

const FILES = {
	'usulan.csv': [
		'DAFTAR USULAN RKP DESA TAHUN 2025',
		'DESA : MEKARJAYA',
		'No,Bidang,Jenis Kegiatan,Lokasi,Volume,Perkiraan Waktu Pelaksanaan,Prakiraan Biaya (Rp),Sumber Pembiayaan',
		'1,Pembangunan Desa,Sumur bor,Dusun 1,2 titik,6 bulan,150.000.000,DD',
	].join('\n'),
};

describe('a workspace that holds lists only', () => {
	it('says so, and leads to the lists', async () => {
		const { type } = await office(FILES);
		const { stdout } = await type('impor usulan.csv');
		expect(stdout).toContain('dasbor data --usulan');
		expect(stdout).not.toContain('dasbor indikator');
		const home = await type('');
		expect(home.stdout).toContain('1 usulan');
		expect(home.stdout).toContain('dasbor data --usulan');
		expect(home.stdout).not.toContain('belum ada data');
		for (const command of ['indikator', 'masalah', 'tren K04']) {
			const ran = await type(command);
			expect(ran.code).toBe(1);
			expect(ran.stderr).toContain('belum berisi angka layanan; yang ada: 1 usulan');
			expect(ran.stderr).toContain('dasbor data --anggaran, --usulan, atau --program');
		}
	});
});

describe('forms for villages', () => {
	it('are the village’s own where no sender is named', async () => {
		const { folder, type } = await office(FILES);
		const { code, stderr } = await type('formulir --periode 2024 --per-desa -o formulir');
		expect({ code, stderr }).toMatchObject({ code: 0 });
		expect(existsSync(join(folder, 'formulir', 'formulir-desa-2024-2002-mekarjaya.xlsx'))).toBe(true);
	});
});

describe('letters to offices', () => {
	it('go to offices, not to systems, and begin with A', async () => {
		const { type, rows } = await office({ 'gizi.csv': 'Desa,Tahun,penduduk\nMekarjaya,2024,4000\n' });
		await type('impor gizi.csv');
		const letters = await rows('periksa --periode 2024 --surat surat.xlsx --kepada kantor').catch(() => null);
		expect(letters === null).toBe(true);
		const { stdout } = await type('periksa --periode 2024 --surat surat --kepada kantor');
		expect(stdout).toContain('Puskesmas');
		expect(stdout).toContain('Dinas Sosial');
		expect(stdout).not.toMatch(/Kepala (Dapodik|Podes|DTSEN|SIPD-RI|DKB Dukcapil)/);
	});
});
