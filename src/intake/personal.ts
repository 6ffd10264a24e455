import { parseFormKey } from '../model/form.ts';
import { holdsIdentity, SMALLEST_IDENTITY } from '../model/identity.ts';
import type { Cell, GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { shown } from './values.ts';

/** Headings under which sheets keep persons: identity numbers, names of persons, birth, address, telephone. */
const PERSONAL =
	/^((no|nomor|nomer) )?(nik|kk|ktp|kartu keluarga|npwp|nisn|bpjs|hp|telp|telepon|wa|whatsapp)( (ibu|ayah|anak|kepala keluarga|penerima))?$|^nama (lengkap|penduduk|warga|anak|balita|bayi|ibu|ayah|orang tua|ortu|kepala keluarga|kk|siswa|murid|penerima|peserta|pasien|lansia|kader|orang|individu|anggota|istri|suami|pasangan|wali|korban|pemohon|responden|nasabah|santri|guru|difabel|pengungsi|krt|art|kepala rumah tangga|pengurus|kpm)( .*)?$|^(tempat|tanggal|tgl) ?lahir|^tempat tanggal lahir|^ttl$|^alamat( .*)?$|^id ?(bdt|dtks|dtsen|keluarga|art|krt|kpm)$/;

/** Titles among `titles` that look personal or hold an identity number, fit to be shown. */
export const personalTitles = (titles: readonly string[]): string[] =>
	titles.filter((title) => PERSONAL.test(foldHeading(title)) || holdsIdentity(title)).map(shown);

/** A sixteen-digit number, alone or within a text: the shape of a NIK or a KK number. A NIP has eighteen digits and passes. */
export function looksLikeIdentityNumber(cell: Cell): boolean {
	if (typeof cell === 'number')
		return Number.isInteger(cell) && cell >= SMALLEST_IDENTITY && cell < 10 * SMALLEST_IDENTITY;
	if (typeof cell !== 'string' || !holdsIdentity(cell)) return false;
	// The key of a form, village code and month, is built like a number of a person and is none.
	const key = parseFormKey(cell);
	return key === null || holdsIdentity(key.sender) || holdsIdentity(cell.slice(0, cell.search(/DASBOR-FORMULIR/i)));
}

/** Column index of the first cell that holds an identity number, or null. */
export function identityColumn(rows: readonly GridRow[]): number | null {
	for (const row of rows) {
		const at = row.cells.findIndex(looksLikeIdentityNumber);
		if (at >= 0) return at;
	}
	return null;
}

/** Column index of the first identity number kept as a number, whose 16th digit is lost; null where there is none. */
export function lostIdentityColumn(rows: readonly GridRow[]): number | null {
	for (const row of rows) {
		const at = row.cells.findIndex((cell) => typeof cell === 'number' && looksLikeIdentityNumber(cell));
		if (at >= 0) return at;
	}
	return null;
}
