import { codeDigits } from '../model/place.ts';
import { foldHeading } from './heading.ts';
import { foldName, isSpelling, nameParts } from './names.ts';
import { isOnlyName } from './persons-in-texts.ts';
import { plainWords } from './plain-words.ts';
import type { IntakeRequest } from './request.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { textOf } from './values.ts';

/** Words in the names of what is no person, though it stands below "Nama". */
export const NO_PERSON =
	/\b(desa|kel|kelurahan|dusun|dsn|rt|rw|lingkungan|kampung|kp|posyandu|pos|posbindu|puskesmas|pkm|pustu|polindes|poskesdes|klinik|sd|sdn|sdit|mi|min|mis|smp|smpn|mts|sma|sman|smk|smkn|ma|tk|ra|paud|kb|tpa|pkbm|sekolah|bumdes|lembaga|kelompok|koperasi|masjid|mushola|gereja|pasar|jalan|jembatan|sungai|mata air|program|kegiatan|pembangunan|pengadaan|bidang)\b/i;

const WHO =
	'kepala keluarga|kk|krt|kepala rumah tangga|responden|penerima|peserta|pasien|penderita|anak|balita|bayi|baduta|ibu|ayah|bapak|istri|suami|lansia|odgj|siswa|murid|santri|korban|penyandang|warga|pemilik|pemohon|pengusul|kpm|rtm|wali|orang tua|bumil|penggarap|penghuni|nasabah';
/** Headings of columns that are not read, below which persons stand when they hold words. */
const OF_PERSONS = new RegExp(
	`^(?:inisial(?: \\w+)?|name|full name|penyandang \\w+|(?:nama |nm )?(?:${WHO})(?: (?:rumah|rtlh|manfaat|bantuan|blt|pkh|lahan|tanah|usaha|hamil|balita|bayi))?)$`,
);
/** Rows looked at: enough to know what a column holds. */
const LOOK_AT = 200;

const naming = (table: Recognised, role: string): SheetColumn[] =>
	table.columns.filter(({ uses }) => uses.some(({ targets }) => targets.some((target) => target.startsWith(role))));

/** A column that is not read, below a heading of persons, whose cells beside the kecamatan's villages are words of no list. */
export function unreadPersons(table: Recognised, request: IntakeRequest): SheetColumn | null {
	const words = plainWords(request);
	const isName = (text: string): boolean => isOnlyName(text, words) && !NO_PERSON.test(text);
	const suspects = table.unknown.filter(({ title }) => OF_PERSONS.test(foldHeading(title)));
	return (
		suspects.find(({ index }) => {
			const said = table.rows
				.slice(0, LOOK_AT)
				.map(({ cells }) => textOf(cells[index] ?? null))
				.filter((text) => /\p{L}{2}/u.test(text) && !/^(ada|tidak|ya|nihil|belum|sudah)$/i.test(text));
			return said.length > 0 && said.filter(isName).length >= said.length / 2;
		}) ?? null
	);
}

/**
 * A column headed "Nama" that holds persons: beside another column that names the villages, in rows of the kecamatan's own
 * villages, fewer than half of its texts name a village or anything else that is no person. Null when there is none.
 */
export function personNames(table: Recognised, { villages }: IntakeRequest): SheetColumn | null {
	const names = naming(table, '@nama_desa');
	const suspect = names.find(({ title }) => foldHeading(title) === 'nama');
	const others = [...naming(table, '@kode_desa'), ...names.filter((column) => column !== suspect)];
	if (!suspect || others.length === 0) return null;
	const folded = new Map(villages.map((village) => [foldName(village.name), village]));
	const codes = new Set(villages.map(({ code }) => codeDigits(code)));
	const isOwn = (text: string): boolean =>
		folded.has(foldName(nameParts(text).name)) || codes.has(codeDigits(nameParts(text).code || text));
	let said = 0;
	let harmless = 0;
	for (const { cells } of table.rows.slice(0, LOOK_AT)) {
		const text = textOf(cells[suspect.index] ?? null);
		if (!/\p{L}{2}/u.test(text) || !others.some(({ index }) => isOwn(textOf(cells[index] ?? null)))) continue;
		said++;
		const { name } = nameParts(text);
		if (NO_PERSON.test(text) || folded.has(foldName(name)) || villages.some((one) => isSpelling(name, one.name)))
			harmless++;
	}
	return said > 0 && harmless < said / 2 ? suspect : null;
}
