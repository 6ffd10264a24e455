import type { PersonNote } from '../model/person-note.ts';

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
				: `orang kembar tidak diperiksa: ${n(note.cells)} NIK ${note.why === 'number' ? 'tersimpan sebagai bilangan, angka ke-16 hilang' : 'semuanya berakhir dengan 0, angka ke-16 tampaknya hilang'}; minta berkas dengan NIK sebagai teks`;
		case 'persons_status_blank':
			return `${n(note.persons)} orang tanpa status dasar dihitung sebagai hidup`;
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
	}
};

export const personsEn: PersonWords = (note, n, date) => {
	switch (note.code) {
		case 'persons_counted':
			return `${n(note.persons)} persons counted in ${n(note.villages)} villages, as of ${date(note.day)}; NIK, names and addresses are not kept`;
		case 'persons_left_out':
			return `${n(note.persons)} persons not counted: ${STATES_EN[note.status] ?? note.status}`;
		case 'persons_born_later':
			return `${n(note.persons)} persons not counted: born after that date (rows ${rows(note.rows, note.persons)})`;
		case 'persons_repeated':
			return `${n(note.persons)} repeated rows with the same NIK, counted once (rows ${list(note.pairs)}${note.persons > note.pairs.length ? ', ...' : ''})`;
		case 'persons_not_compared':
			return note.why === 'no_column'
				? 'repeated persons were not looked for: there is no NIK column'
				: `repeated persons were not looked for: ${n(note.cells)} NIK ${note.why === 'number' ? 'are kept as numbers, the 16th digit is lost' : 'all end in 0, the 16th digit seems lost'}; ask for a file with the NIK as text`;
		case 'persons_status_blank':
			return `${n(note.persons)} persons without a status are counted as living`;
		case 'persons_undated':
			return `${n(note.persons)} persons without a readable date of birth: in the population, in no age group (rows ${rows(note.rows, note.persons)})`;
		case 'persons_very_old':
			return `${n(note.persons)} persons older than 110 years, counted but doubtful (rows ${rows(note.rows, note.persons)})`;
		case 'persons_unknown':
			return `${note.village ? `${note.village}: ` : ''}column ${note.column} is blank or unknown for ${n(note.unknown)} of ${n(note.of)} persons; ${note.made ? 'they are not in' : 'not produced'}: ${list(note.variables)}`;
		case 'persons_column_blank':
			return `${note.village ? `${note.village}: ` : ''}column ${note.column} is wholly blank; not produced: ${list(note.variables)}`;
		case 'persons_no_child_cards':
			return 'kia is not produced: the KTP-el column has no code 3 (KIA)';
		case 'persons_families_differ':
			return `${note.village}: ${n(note.heads)} heads of family, but ${n(note.cards)} different family card numbers`;
	}
};
