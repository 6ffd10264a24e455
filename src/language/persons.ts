import type { PersonNote } from '../model/person-note.ts';
import { counted } from './numbers.ts';

/** What is said about a list of persons that was counted. `n` writes a whole number, `date` a day. */
type PersonWords = (note: PersonNote, n: (value: number) => string, date: (iso: string) => string) => string;

const list = (items: readonly (string | number)[]): string => items.join(', ');
/** Row numbers; not all are named where there are many. */
const rows = (named: readonly number[], count: number): string => list(named) + (count > named.length ? ', ...' : '');

const STATES_ID: Readonly<Record<number, string>> = {
	2: 'meninggal',
	3: 'pindah',
	4: 'hilang',
	6: 'pergi',
	9: 'tidak valid',
};
const STATES_EN: Readonly<Record<number, string>> = {
	2: 'died',
	3: 'moved away',
	4: 'missing',
	6: 'left',
	9: 'not valid',
};

type Why = Extract<PersonNote, { readonly code: 'persons_measurements_left' }>['why'];
const LEFT_ID: Readonly<Record<Why, string>> = {
	again: 'pengukuran ulang di bulan yang sama, yang terakhir dipakai',
	tooOld: 'umur 60 bulan atau lebih saat diukur',
	ageless: 'umur tidak diketahui, atau diukur sebelum lahir',
	unmeasured: 'tanpa tanggal, berat, dan tinggi',
	otherMonths: 'diukur di luar --periode',
};
const LEFT_EN: Readonly<Record<Why, string>> = {
	again: 'measured again in the same month, the last one is used',
	tooOld: 'aged 60 months or more when measured',
	ageless: 'age not known, or measured before birth',
	unmeasured: 'without date, weight and height',
	otherMonths: 'measured outside --periode',
};
type WhyProgramme = Extract<PersonNote, { readonly code: 'persons_programme_left' }>['why'];
const PROGRAMME_ID: Readonly<Record<WhyProgramme, string>> = {
	other: 'bukan PKH, Sembako, atau BLT Desa',
	undated: 'tanggal mulai atau selesainya tidak terbaca',
	not_running: 'tidak berjalan pada periode ini',
	no_family: 'sasarannya bukan keluarga atau penduduk',
	not_listed: 'tidak ada di daftar program',
};
const PROGRAMME_EN: Readonly<Record<WhyProgramme, string>> = {
	other: 'none of PKH, Sembako and BLT Desa',
	undated: 'its first or last day cannot be read',
	not_running: 'it did not run in this period',
	no_family: 'it is for neither families nor persons',
	not_listed: 'it is not in the list of programmes',
};

/** What was noted about a list of persons, in Indonesian. */
export const personsId: PersonWords = (note, n, date) => {
	switch (note.code) {
		case 'persons_counted':
			return `${n(note.persons)} orang dihitung di ${n(note.villages)} desa, keadaan ${date(note.day)}; NIK, nama, dan alamat tidak disimpan`;
		case 'persons_left_out':
			return `${n(note.persons)} orang tidak dihitung: ${STATES_ID[note.status] ?? note.status}`;
		case 'persons_born_later':
			return `${n(note.persons)} orang tidak dihitung: lahir sesudah tanggal itu (baris ${rows(note.rows, note.persons)})`;
		case 'persons_repeated':
			return `${n(note.persons)} baris kembar dengan NIK yang sama, dihitung satu kali (baris ${list(note.pairs)}${note.persons > note.pairs.length ? ', ...' : ''})`;
		case 'persons_not_compared':
			return note.why === 'no_column'
				? 'orang kembar tidak diperiksa: tidak ada kolom NIK'
				: note.why === 'some'
					? `${n(note.cells)} NIK tersimpan sebagai bilangan, angka ke-16 hilang: baris itu tidak dibandingkan dengan yang lain`
					: `orang kembar tidak diperiksa: ${n(note.cells)} NIK ${note.why === 'number' ? 'tersimpan sebagai bilangan, angka ke-16 hilang' : 'semuanya berakhir dengan 0, angka ke-16 tampaknya hilang'}; minta berkas dengan NIK sebagai teks`;
		case 'persons_status_blank':
			return `${n(note.persons)} orang tanpa status dasar dihitung sebagai hidup`;
		case 'persons_name_only':
			return `${n(note.count)} baris hanya berisi nama, misalnya tanda tangan, dilewati (baris ${rows(note.rows, note.count)})`;
		case 'persons_undated':
			return `${n(note.persons)} orang tanpa tanggal lahir yang terbaca: masuk penduduk, tidak masuk kelompok umur (baris ${rows(note.rows, note.persons)})`;
		case 'persons_very_old':
			return `${n(note.persons)} orang berumur di atas 110 tahun, dihitung tetapi meragukan (baris ${rows(note.rows, note.persons)})`;
		case 'persons_unknown':
			return `${note.village ? `${note.village}: ` : ''}kolom ${note.column} kosong atau tidak dikenal pada ${n(note.unknown)} dari ${n(note.of)} orang; ${note.made ? 'mereka tidak masuk' : 'tidak dihasilkan'}: ${list(note.variables)}`;
		case 'persons_column_blank':
			return `${note.village ? `${note.village}: ` : ''}kolom ${note.column} kosong seluruhnya; tidak dihasilkan: ${list(note.variables)}`;
		case 'persons_no_child_cards':
			return 'kia tidak dihasilkan: tidak ada kode 3 (KIA) di kolom KTP-el';
		case 'persons_families_differ':
			return `${note.village}: ${n(note.heads)} kepala keluarga, tetapi ${n(note.cards)} nomor KK yang berbeda`;
		case 'persons_measured':
			return `${n(note.measurements)} pengukuran balita dihitung di ${n(note.villages)} desa; NIK, nama, dan alamat tidak disimpan`;
		case 'persons_measurements_left':
			return `${n(note.measurements)} baris tidak dihitung: ${LEFT_ID[note.why]} (baris ${rows(note.rows, note.measurements)})`;
		case 'persons_same_nik':
			return `${n(note.persons)} pengukuran memakai NIK yang sama dengan nama lain di bulan yang sama: periksa (baris ${rows(note.rows, note.persons)})`;
		case 'persons_index_doubtful':
			return `${n(note.measurements)} pengukuran dengan kata status dan nilai ZS yang berbeda; kata yang dipakai (baris ${rows(note.rows, note.measurements)})`;
		case 'persons_by_name':
			return `${n(note.cells)} NIK tersimpan sebagai bilangan, angka ke-16 hilang; anak dikenali dari nama, tanggal lahir, dan orang tua`;
		case 'persons_households':
			return `${n(note.households)} rumah tangga dari ${n(note.persons)} anggota; NIK dan nomor rumah tangga tidak disimpan`;
		case 'persons_families':
			return `${n(note.families)} keluarga dihitung sebagai rumah tangga; nomor KK tidak disimpan`;
		case 'persons_recipients':
			return `${n(note.recipients)} penerima bantuan dihitung di ${n(note.villages)} desa; NIK, nomor KK, dan nama tidak disimpan`;
		case 'persons_programme_left':
			return `program "${note.programme}" tidak dihitung: ${PROGRAMME_ID[note.why]}`;
		case 'persons_not_families':
			return `program "${note.programme}" bersasaran penduduk: yang dihitung orang, bukan keluarga`;
	}
};

/** What was noted about a list of persons, in English. */
export const personsEn: PersonWords = (note, n, date) => {
	const some = (value: number, one: string, many?: string): string => counted(n(value), one, many);
	switch (note.code) {
		case 'persons_counted':
			return `${some(note.persons, 'person')} counted in ${some(note.villages, 'village')}, as of ${date(note.day)}; NIK, names and addresses are not kept`;
		case 'persons_left_out':
			return `${some(note.persons, 'person')} not counted: ${STATES_EN[note.status] ?? note.status}`;
		case 'persons_born_later':
			return `${some(note.persons, 'person')} not counted: born after that date (${note.persons === 1 ? 'row' : 'rows'} ${rows(note.rows, note.persons)})`;
		case 'persons_repeated':
			return `${some(note.persons, 'repeated row')} with the same NIK, counted once (rows ${list(note.pairs)}${note.persons > note.pairs.length ? ', ...' : ''})`;
		case 'persons_not_compared':
			return note.why === 'no_column'
				? 'repeated persons were not looked for: there is no NIK column'
				: note.why === 'some'
					? `${some(note.cells, 'NIK is kept as a number', 'NIK are kept as numbers')}, the 16th digit is lost: ${note.cells === 1 ? 'that row is' : 'those rows are'} compared with no other`
					: `repeated persons were not looked for: ${note.why === 'number' ? some(note.cells, 'NIK is kept as a number, the 16th digit is lost', 'NIK are kept as numbers, the 16th digit is lost') : some(note.cells, 'NIK ends in 0, the 16th digit seems lost', 'NIK all end in 0, the 16th digit seems lost')}; ask for a file with the NIK as text`;
		case 'persons_status_blank':
			return `${some(note.persons, 'person without a status is', 'persons without a status are')} counted as living`;
		case 'persons_name_only':
			return `${some(note.count, 'row holds a name alone, a signature for example, and was', 'rows hold a name alone, a signature for example, and were')} passed over (${note.count === 1 ? 'row' : 'rows'} ${rows(note.rows, note.count)})`;
		case 'persons_undated':
			return `${some(note.persons, 'person')} without a readable date of birth: in the population, in no age group (${note.persons === 1 ? 'row' : 'rows'} ${rows(note.rows, note.persons)})`;
		case 'persons_very_old':
			return `${some(note.persons, 'person')} older than 110 years, counted but doubtful (${note.persons === 1 ? 'row' : 'rows'} ${rows(note.rows, note.persons)})`;
		case 'persons_unknown':
			return `${note.village ? `${note.village}: ` : ''}column ${note.column} is blank or unknown for ${n(note.unknown)} of ${some(note.of, 'person')}; ${note.made ? 'they are not in' : 'not produced'}: ${list(note.variables)}`;
		case 'persons_column_blank':
			return `${note.village ? `${note.village}: ` : ''}column ${note.column} is wholly blank; not produced: ${list(note.variables)}`;
		case 'persons_no_child_cards':
			return 'kia is not produced: the KTP-el column has no code 3 (KIA)';
		case 'persons_families_differ':
			return `${note.village}: ${some(note.heads, 'head of family', 'heads of family')}, but ${some(note.cards, 'different family card number')}`;
		case 'persons_measured':
			return `${some(note.measurements, 'measurement')} of children counted in ${some(note.villages, 'village')}; NIK, names and addresses are not kept`;
		case 'persons_measurements_left':
			return `${some(note.measurements, 'row')} not counted: ${LEFT_EN[note.why]} (${note.measurements === 1 ? 'row' : 'rows'} ${rows(note.rows, note.measurements)})`;
		case 'persons_same_nik':
			return `${some(note.persons, 'measurement shares', 'measurements share')} a NIK with another name in the same month: check (${note.persons === 1 ? 'row' : 'rows'} ${rows(note.rows, note.persons)})`;
		case 'persons_index_doubtful':
			return `${some(note.measurements, 'measurement')} whose status word and Z-score differ; the word is used (${note.measurements === 1 ? 'row' : 'rows'} ${rows(note.rows, note.measurements)})`;
		case 'persons_by_name':
			return `${some(note.cells, 'NIK is kept as a number', 'NIK are kept as numbers')}, the 16th digit is lost; children are told apart by name, birth and parents`;
		case 'persons_households':
			return `${some(note.households, 'household')} of ${some(note.persons, 'member')}; NIK and household numbers are not kept`;
		case 'persons_families':
			return `${some(note.families, 'family counted as a household', 'families counted as households')}; family card numbers are not kept`;
		case 'persons_recipients':
			return `${some(note.recipients, 'recipient')} of aid counted in ${some(note.villages, 'village')}; NIK, KK numbers and names are not kept`;
		case 'persons_programme_left':
			return `programme "${note.programme}" is not counted: ${PROGRAMME_EN[note.why]}`;
		case 'persons_not_families':
			return `programme "${note.programme}" is for persons: persons are counted, not families`;
	}
};
