import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCsv } from '../../../src/intake/csv.ts';
import { LIMITS } from '../../../src/intake/limits.ts';
import { maskedActivity, maskedBeneficiaries, maskedLocation } from '../../../src/intake/lists/list-persons.ts';
import { keptText } from '../../../src/intake/private-text.ts';
import { describeReal, realFile } from '../../support/real.ts';
import { request } from '../../support/siskeudes.ts';

const REQUEST = request();
const location = (text: string): string | null => maskedLocation(keptText(text), REQUEST);
const beneficiaries = (text: string): string | null => maskedBeneficiaries(keptText(text), REQUEST);
const activity = (text: string): string => maskedActivity(keptText(text), REQUEST);

it.each([
	['Rumah Qorvila Xyzena RT 03', 'Rumah *** RT 03'],
	['rumah qorvila rt 03 rw 02', 'rumah *** rt 03 rw 02'],
	['RUMAH QORVILA XYZENA RT 03', 'RUMAH *** RT 03'],
	['Qorvila Xyzena, RT 03', '***, RT 03'],
	['RT 03 Qorvila Xyzena', 'RT 03 ***'],
	['Qorvila Xyzena (KPM)', '*** (KPM)'],
	['Rumah Subur Xyzena', 'Rumah ***'],
	['Rumah April Xyzena', 'Rumah ***'],
	['Subur Xyzena', '***'],
	['Depan rumah Qorvila Xyzena Desa Cipar Pare', 'Depan rumah *** Desa Cipar Pare'],
	['Desa Cipar Pare (Qorvila Xyzena)', 'Desa Cipar Pare (***)'],
	['Dusun 1 Qorvila Xyzena', 'Dusun 1 ***'],
	['Warga Qorvila Xyzena & Zorvan RT 01/02', 'Warga *** & *** RT 01/02'],
	['Qorvila Xyzena - RT 03', '*** - RT 03'],
])('of the location %s no person is kept', (text, kept) => expect(location(text)).toBe(kept));

it.each([
	'Kp. Sumber Sari RT 03 RW 05',
	'Dusun Sumber Rejeki RT 1',
	'Jl. Raya Sumber Makmur RT 02',
	'SDN Cipar 2',
	'MI Al Falah',
	'Masjid Nurul Huda RT 01',
	'Taman Sari RT 02',
	'RT 01, RT 02 dan RT 03',
	'Perum Bumi Indah Permai Blok A2',
	'Rumah Tidak Layak Huni RT 03',
	'Rumah Produksi Kopi',
	'Namo Buaya, Cipar Pare',
])('the location %s stays', (text) => expect(location(text)).toBe(text));

it.each([
	['Qorvila Xyzena & Zorvan', '*** & ***'],
	['keluarga Qorvila Xyzena', 'keluarga ***'],
	['Qorvila Xyzena 1 KK', '*** 1 KK'],
	['KPM Qorvila Xyzena', 'KPM ***'],
	['Subur Xyzena', '***'],
])('of the beneficiaries %s no person is kept', (text, kept) => expect(beneficiaries(text)).toBe(kept));

it.each([
	'30 KK',
	'Ibu hamil, balita dan lansia',
	'Anak sekolah dan perempuan rentan',
	'Masyarakat, pencari kerja',
	'Pengguna jalan, Pejalan kaki',
	'Keluarga Berisiko Stunting',
	'Keluarga miskin',
	'Kaum Dhuafa, Anak Yatim',
	'Pasangan Usia Subur',
	'KWT Melati & KWT Mawar',
])('the beneficiaries %s stay', (text) => expect(beneficiaries(text)).toBe(text));

it.each([
	['Rehab RTLH Qorvila Xyzena RT 03', 'Rehab RTLH *** RT 03'],
	['Bedah rumah Qorvila', 'Bedah rumah ***'],
	['Perbaikan RTLH (Qorvila Xyzena)', 'Perbaikan RTLH (***)'],
])('of the activity %s no person is kept', (text, kept) => expect(activity(text)).toBe(kept));

it.each([
	'Pembangunan Rumah Singgah',
	'Rehab Rumah Tidak Layak Huni (RTLH)',
	'Kawasan Rumah Pangan Lestari (KRPL)',
	'Pembangunan Jamban Keluarga',
	'Pembangunan Jamban Sehat',
	'Rehab Rumah Dinas Kepala Desa',
	'Peringatan Hari Besar (Isra Miraj)',
])('the activity %s stays', (text) => expect(activity(text)).toBe(text));

describeReal('the activities of village budgets', () => {
	it('are kept as they are, in every writing', () => {
		const { rows } = readCsv(readFileSync(realFile('../domain/apbdes-kegiatan.csv')!, 'utf8'), LIMITS);
		const names = rows.slice(1).map(({ cells }) => String(cells[4]).replace(/\s+/g, ' ').trim());
		expect(names.length).toBeGreaterThan(150);
		const written = names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()]);
		expect(written.filter((name) => activity(name) !== name)).toEqual([]);
	});
});
