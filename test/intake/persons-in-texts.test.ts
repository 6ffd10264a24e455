import { describe, expect, it } from 'vitest';
import { withoutNames } from '../../src/intake/persons-in-texts.ts';
import { keptText } from '../../src/intake/private-text.ts';
import { maskIdentity } from '../../src/model/identity.ts';

describe('names in texts that are kept', () => {
	it.each([
		['Rutilahu a.n. Contoh Orang RT 1', 'Rutilahu a.n. *** RT 1'],
		['Rehab rumah an. Contoh', 'Rehab rumah an. ***'],
		['Rehab a/n contoh di RW 3', 'Rehab a/n *** di RW 3'],
		['Jamban atas nama Contoh Orang dan Kedua', 'Jamban atas nama *** dan Kedua'],
		['Rumah Bpk Contoh RT 1', 'Rumah Bpk *** RT 1'],
		['RUMAH IBU CONTOH ORANG RW 02', 'RUMAH IBU *** RW 02'],
		['Jalan depan rumah Bapak Contoh, Dusun Satu', 'Jalan depan rumah Bapak ***, Dusun Satu'],
		['Sdri. Contoh Orang', 'Sdri. ***'],
	])('%s', (text, kept) => expect(withoutNames(text)).toBe(kept));

	it.each([
		'PMT ibu hamil dan balita',
		'PMT Ibu Hamil KEK',
		'Kelas Ibu Balita',
		'Bapak-bapak dan ibu-ibu RW 03',
		'Pengajian ibu rumah tangga',
		'Anggaran tahunan dan lanjutan',
		'Jalan Ibu Kota Kecamatan',
		'Honor Bapak Kepala Dusun',
	])('%s stays', (text) => expect(withoutNames(text)).toBe(text));
});

describe('numbers of telephones', () => {
	it.each(['081234567890', '0812-3456-7890', '0812 3456 789', '+6281234567890', '+62 812-3456-7890'])(
		'%s',
		(number) => {
			expect(maskIdentity(`HP ${number}`)).not.toMatch(/\d{3}/);
			expect(keptText(`hubungi ${number}.`)).not.toMatch(/\d{3}/);
		},
	);

	it.each(['6281234567', '08-12-2024 10:30', '81.234.567.890', '0.81234567890', '1.081.234.567', '3204250001'])(
		'%s is none',
		(text) => expect(maskIdentity(text)).toBe(text),
	);
});
