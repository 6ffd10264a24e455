import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/language/index.ts';
import type { Fault } from '../../src/model/fault.ts';

const id = wordsFor('id');
const en = wordsFor('en');
const unreadable = (value: string): Fault => ({ code: 'value_unreadable', value, detail: { variable: 'penduduk' } });

describe('what is said of a cell that is no figure', () => {
	it.each(['NIHIL', 'nihil', 'Kosong', 'belum ada', 'nol'])('%j: 0 or blank, as is meant', (value) => {
		expect(id.fault(unreadable(value)).hint).toMatch(/tulis 0;.*kosongkan/);
		expect(en.fault(unreadable(value)).hint).toMatch(/write 0;.*blank/);
	});

	it.each(['3000*', '5000¹', '3.000 a)', '5000 1)', '3000 *)', '120 (2)'])('%j: the mark of a footnote', (value) => {
		expect(id.fault(unreadable(value)).hint).toContain('catatan kaki');
		expect(en.fault(unreadable(value)).hint).toContain('footnote');
	});

	it('a power of ten', () => {
		expect(id.fault(unreadable('9,5E+08')).hint).toContain('pangkat');
	});

	it.each(['banyak', '12-15', 'a1'])('%j: no advice that does not fit', (value) => {
		expect(id.fault(unreadable(value)).hint).toBe('tulis angka saja, misalnya 1250');
	});
});

describe('what is said of a file of another kind', () => {
	it.each([
		['ods', 'LibreOffice'],
		['gzip', 'keluarkan dulu'],
		['rar', 'keluarkan dulu'],
		['pdf', 'minta tabelnya'],
		['docx', 'salin tabelnya'],
		['binary', 'simpan sebagai .xlsx'],
	])('%s has advice of its own', (format, advice) => {
		expect(id.fault({ code: 'not_a_workbook', detail: { format } }).hint).toContain(advice);
	});
});

describe('what is advised for a heading below another', () => {
	const group = (heading: string, value: string, more = {}): string =>
		id.fault({ code: 'heading_group', column: 'B', value, detail: { heading, ...more } }).hint;

	it('men or women ask for their sum', () => {
		for (const hint of [
			group('Kepala Keluarga > L', 'Kepala Keluarga'),
			group('Wajib KTP > Perempuan', 'Wajib KTP', { known: 'ya' }),
		]) {
			expect(hint).toContain('kolom berjudul Jumlah');
			expect(hint).not.toContain('hapus');
		}
	});

	it('a part asks for its sum', () => {
		expect(group('Siswa PAUD > Negeri', 'Negeri')).toContain('tambahkan kolom berjudul Jumlah');
		expect(group('Siswa PAUD > Negeri', 'Negeri')).not.toContain('hapus');
	});

	it('a group may go only where the figures are all there are', () => {
		expect(group('PKH > Keluarga', 'PKH')).toMatch(/^bila angkanya jumlah seluruh "Keluarga", bukan hanya sebagiannya/);
	});

	it('a text that may name somebody is not repeated', () => {
		expect(group('… > Keluarga', '', { hidden: 'B' })).toContain('judul lain itu');
	});
});

it('columns whose headings are not told are named by their letters', () => {
	const decision = { code: 'columns_unknown', columns: ['SD Negeri'], hidden: ['K'] } as const;
	expect(id.decision(decision)).toContain('SD Negeri, kolom K');
	expect(en.decision(decision)).toContain('SD Negeri, column K');
});
