import { describe, expect, it } from 'vitest';
import { holdsIdentity, maskIdentity } from '../../src/model/identity.ts';

/** Made up: kecamatan of nobody, born on a day of no month's end. */
const digits = ['320425', '010190', '0001'].join('');
const inGroups = (sizes: readonly number[], mark: string): string => {
	const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
	return ends.map((end, i) => digits.slice(end - sizes[i]!, end)).join(mark);
};
const fullWidth = [...digits].map((d) => String.fromCodePoint(0xff10 + Number(d))).join('');
const arabic = [...digits].map((d) => String.fromCodePoint(0x0660 + Number(d))).join('');

describe('the number of a person', () => {
	const written: [string, string][] = [
		['whole', digits],
		['in a sentence', `NIK ${digits}, ketua RT`],
		['two groups of eight', inGroups([8, 8], ' ')],
		['fours with slashes', inGroups([4, 4, 4, 4], '/')],
		['fours with colons', `NIK ${inGroups([4, 4, 4, 4], ':')}`],
		['underscores', inGroups([2, 2, 2, 6, 4], '_')],
		['pairs', inGroups([2, 2, 2, 2, 2, 2, 4], ' ')],
		['behind another number', `RT 05 ${inGroups([8, 8], ' ')}`],
		['two run together', digits + digits],
		['behind a point', `No.1.${digits}`],
		['full-width digits', fullWidth],
		['Arabic digits', arabic],
		['a woman', `${digits.slice(0, 6)}41${digits.slice(8)}`],
	];
	it.each(written)('is found: %s', (_, text) => {
		expect(holdsIdentity(text)).toBe(true);
		const masked = maskIdentity(text);
		expect(holdsIdentity(masked)).toBe(false);
		expect(masked.normalize('NFKC').replace(/\P{Nd}/gu, '')).not.toContain(digits.slice(6, 12));
	});

	it.each([
		['years', '2021, 2022, 2023, 2024'],
		['years with strokes', '2021/2022/2023/2024'],
		['an amount', 'Rp1.250.000.000.000,00'],
		['a decimal as a program prints it', '0.8686000000000001'],
		['a NIP', '198001012005011001'],
		['telephone numbers', '081234567890, 081298765432'],
		['a village code', '32.04.25.2004'],
		['a village code and a period', 'DASBOR-FORMULIR/1 32.04.25.2004 2025-04 desa'],
		['a date with its time', '2024-10-31 08:30:00'],
		['two dates', '31/12/2024 - 31/12/2025'],
	])('is not taken for one: %s', (_, text) => {
		expect(holdsIdentity(text)).toBe(false);
	});
});
