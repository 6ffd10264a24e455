import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, placeOf } from '../support/forms.ts';
import { office, remove } from '../support/office.ts';
import { bookOf, headingsOf, under } from '../support/persons.ts';

afterAll(remove);

const PERSONS = headingsOf('opensid/penduduk');
const FILES = {
	'nilai.csv': 'Desa,Tahun,penduduk\nMekarjaya,2024,1200\nTirtamulya,2024,900\n',
	'skor.csv': 'Desa,Tahun,Triwulan,hpk_air,hpk_sasaran\nMekarjaya,2024,4,12,15\n',
	'usulan.csv': [
		'DAFTAR USULAN RKP DESA TAHUN 2025',
		'DESA : MEKARJAYA',
		'No,Bidang,Jenis Kegiatan,Lokasi,Volume,Perkiraan Waktu Pelaksanaan,Prakiraan Biaya (Rp),Sumber Pembiayaan',
		'1,Pembangunan Desa,Sumur bor,Dusun 1,2 titik,6 bulan,150.000.000,DD',
	].join('\n'),
	'program.csv': [
		'No,Sub Kegiatan,Lokasi,Target,Satuan,Pagu (Rp),Sumber Dana',
		'1,Pengadaan obat,Desa Mekarjaya,1,paket,10.000.000,DAU',
	].join('\n'),
	'apbdes.csv': [
		'APBDES DESA MEKARJAYA TAHUN 2024',
		'KODE REKENING,URAIAN,ANGGARAN,SUMBER DANA',
		'4,PENDAPATAN,500.000,',
		'4.1.1,Hasil Usaha,500.000,PAD',
	].join('\n'),
};
type Office = Awaited<ReturnType<typeof office>>;

/** What is taken in, the table it is kept in, and the column that is summed. */
const KINDS = [
	['values', 'nilai.csv', '', 'observation', 'value'],
	['a scorecard', 'skor.csv', '', 'observation', 'value'],
	['persons', 'penduduk.xlsx', '--periode 2024-S2 --desa Mekarjaya', 'observation', 'value'],
	['a form', 'formulir.xlsx', '', 'observation', 'value'],
	['proposals', 'usulan.csv', '', 'proposal', 'cost'],
	['programmes', 'program.csv', '--periode 2025 --isian "pemilik=Dinas Kesehatan"', 'programme', 'ceiling'],
	['budgets', 'apbdes.csv', '', 'budget_line', 'amount'],
] as const;

describe('an import whose figures are not those that were read', () => {
	let place: Office;
	const trigger = (sql: string): void => {
		const db = new Database(place.workspace);
		db.exec(sql);
		db.close();
	};
	beforeAll(async () => {
		place = await office(FILES);
		const people = Array.from({ length: 4 }, (_, at) =>
			under(PERSONS, {
				nama: `Warga ${at}`,
				nik: `990101010190${1000 + at}`,
				no_kk: '9901010101901500',
				sex: at % 2 ? '2' : '1',
				tanggallahir: `0${at + 1}/06/1990`,
				status_kawin: '1',
				kk_level: at === 0 ? '1' : '4',
				status_dasar: '1',
			}),
		);
		writeFileSync(join(place.folder, 'penduduk.xlsx'), bookOf([PERSONS, ...people]));
		await place.type('formulir --periode 2024-10 --untuk puskesmas -o kosong.xlsx');
		const filled = await edited(readFileSync(join(place.folder, 'kosong.xlsx')), (_book, sheet) => {
			sheet.getCell(placeOf(sheet, '99.01.01.2002').row, 4).value = 7;
		});
		writeFileSync(join(place.folder, 'formulir.xlsx'), filled);
	});

	it.each(KINDS)(
		'is taken back whole, and comes in when nothing is in the way: %s',
		async (_kind, name, more, table, sum) => {
			for (const spoil of [`UPDATE ${table} SET ${sum} = ${sum} + 1`, `DELETE FROM ${table}`]) {
				trigger(`CREATE TRIGGER spoil AFTER INSERT ON ${table} BEGIN ${spoil} WHERE import_id = new.import_id; END`);
				const before = place.bytes();
				const ran = await place.type(`impor ${name} ${more} --ya`);
				expect(ran, ran.stdout).toMatchObject({ code: 70, stdout: expect.not.stringContaining('Tersimpan') });
				expect(place.bytes().equals(before)).toBe(true);
				trigger('DROP TRIGGER spoil');
			}
			const ran = await place.type(`impor ${name} ${more} --ya`);
			expect(ran, ran.stdout + ran.stderr).toMatchObject({
				code: 0,
				stdout: expect.stringContaining('Dibaca kembali: cocok.'),
			});
		},
	);
});
