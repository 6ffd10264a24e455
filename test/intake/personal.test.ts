import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/intake/grid.ts';
import { identityColumn, looksLikeIdentityNumber, personalTitles } from '../../src/intake/personal.ts';

const NIK = '3204251010850001';

describe('headings of personal columns', () => {
	it.each([
		'NIK',
		'No. NIK',
		'Nomor KK',
		'No KK',
		'Nomor Kartu Keluarga',
		'NIK Ibu',
		'Nama Lengkap',
		'Nama Ibu Kandung',
		'NAMA KEPALA KELUARGA',
		'Nama Balita',
		'Nama Penerima',
		'nama_siswa',
		'Tempat Lahir',
		'Tempat, Tanggal Lahir',
		'Tgl. Lahir',
		'TTL',
		'Alamat',
		'alamat rumah',
		'No. HP',
		'Nomor Telepon',
		'NISN',
	])('%j is personal', (title) => {
		expect(personalTitles([title])).toEqual([title]);
	});

	it.each([
		'Nama Desa',
		'NAMA KECAMATAN',
		'Nama Kabupaten',
		'nama_sarana',
		'Jumlah KK',
		'Jumlah Kepala Keluarga',
		'KK Miskin',
		'Anak memiliki KIA',
		'Lahir Hidup',
		'Kelahiran',
		'Jumlah Balita',
		'Wajib KTP',
		'Penduduk memiliki NIK',
		'Peserta BPJS',
		'Ibu Hamil',
		'Kode Desa',
	])('%j is not', (title) => {
		expect(personalTitles([title])).toEqual([]);
	});

	it('takes a heading that holds an identity number for personal, and does not repeat the number', () => {
		const [title, ...rest] = personalTitles(['Desa', `Petugas ${NIK}`]);
		expect(rest).toEqual([]);
		expect(title).toMatch(/^Petugas \*+$/);
	});
});

describe('identity numbers', () => {
	it.each<Cell>([
		NIK,
		Number(NIK),
		`'${NIK}`,
		` ${NIK} `,
		'32.04.25.101085.0001',
		'32 04 25 101085 0001',
		'320425 101085 0001',
		'3204 2510 1085 0001',
		'3204-2510-1085-0001',
		`NIK: ${NIK}`,
		`Asep (${NIK})`,
		`${NIK}.0`,
		'3.204251010850001E+15',
		'3,204251010850001E+15',
	])('%j holds one', (cell) => {
		expect(looksLikeIdentityNumber(cell)).toBe(true);
	});

	it.each<Cell>([
		null,
		true,
		'32.04.25.2001',
		'3204252001',
		3204252001,
		'198501012010011001',
		'19850101 201001 1 001',
		'320425101085000',
		'0.8686000000000001',
		'107,1234567890123456',
		0.8686,
		'Rp1.250.000.000.000,00',
		'12345678901234567',
		'2024-10-31 08:30:00',
		{ kind: 'date', iso: '2024-10-31' },
	])('%j holds none', (cell) => {
		expect(looksLikeIdentityNumber(cell)).toBe(false);
	});

	it('is found whatever stands around it', () => {
		const around = fc.stringMatching(/^[A-Za-z ():;/]{0,15}$/);
		fc.assert(
			fc.property(fc.stringMatching(/^[1-9]\d{15}$/), around, around, (number, before, after) => {
				expect(looksLikeIdentityNumber(before + number + after)).toBe(true);
			}),
		);
	});

	it('names the first column that holds one', () => {
		const row = (number: number, cells: readonly Cell[]) => ({ number, cells });
		expect(identityColumn([row(2, ['Cikuya', 12]), row(3, ['Dampit', 3, NIK])])).toBe(2);
		expect(identityColumn([row(2, ['Cikuya', 12])])).toBeNull();
	});
});
