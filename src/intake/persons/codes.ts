import type { Cell } from '../grid.ts';

/** Nothing is entered, or the column is not there. */
export const BLANK = 0;
/** Something is entered that the list of codes does not have. */
export const UNKNOWN = -1;

/** Columns whose cells are codes or words for the same. */
export type CodeField =
	| 'jk'
	| 'kawin'
	| 'shdk'
	| 'warga_negara'
	| 'pend_kk'
	| 'pend_sedang'
	| 'cacat'
	| 'hamil'
	| 'ktp_el'
	| 'rekam'
	| 'status'
	| 'asuransi'
	| 'akta_lahir'
	| 'wajib_ktp';

/** Folded: lower case, letters and digits only. */
const fold = (text: string): string =>
	text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');

const BLANKS = new Set(['', 'na', 'null']);

/**
 * Codes of OpenSID (sheet "Kode Data" of its import workbook) with its words and those met in SIAK, by field. Two codes of
 * diplomas fold to one word; they are counted together anyway.
 */
const WORDS: Readonly<Record<CodeField, Readonly<Record<number, string>>>> = {
	// `W` is left out: beside it P would mean pria.
	jk: { 1: 'laki-laki; laki; lk; l; pria; lelaki', 2: 'perempuan; pr; p; wanita' },
	kawin: {
		1: 'belum kawin; blm kawin; bk; belum menikah',
		2: 'kawin; k; kawin tercatat; kawin belum tercatat; kawin tidak tercatat; menikah',
		3: 'cerai hidup; ch; cerai hidup tercatat; cerai hidup belum tercatat',
		4: 'cerai mati; cm',
	},
	shdk: {
		1: 'kepala keluarga; kep. keluarga; kepala; kk',
		2: 'suami',
		3: 'istri; isteri',
		4: 'anak',
		5: 'menantu',
		6: 'cucu',
		7: 'orangtua',
		8: 'mertua',
		9: 'famili lain; famili',
		10: 'pembantu',
		11: 'lainnya; lain-lain',
	},
	warga_negara: { 1: 'wni', 2: 'wna', 3: 'dua kewarganegaraan; dua' },
	pend_kk: {
		1: 'tidak / belum sekolah; tidak/blm sekolah; tdk/blm sekolah; belum sekolah; tidak sekolah',
		2: 'belum tamat sd/sederajat; belum tamat sd; tidak tamat sd/sederajat; tidak tamat sd',
		3: 'tamat sd / sederajat; tamat sd; sd/sederajat; sd',
		4: 'sltp/sederajat; sltp; smp/sederajat; smp; tamat sltp/sederajat',
		5: 'slta / sederajat; slta; sma/sederajat; sma; tamat slta/sederajat',
		6: 'diploma i / ii; diploma i; diploma ii; d1; d2',
		7: 'akademi/ diploma iii/s. muda; akademi/diploma iii/sarjana muda; d3',
		8: 'diploma iv/ strata i; diploma iv; strata i; s1; d4',
		9: 'strata ii; s2',
		10: 'strata iii; s3',
	},
	pend_sedang: {
		1: 'belum masuk tk/kelompok bermain',
		2: 'sedang tk/kelompok bermain',
		3: 'tidak pernah sekolah',
		4: 'sedang sd/sederajat',
		5: 'tidak tamat sd/sederajat',
		6: 'sedang sltp/sederajat',
		7: 'sedang slta/sederajat',
		8: 'sedang d-1/sederajat',
		9: 'sedang d-2/sederajat',
		10: 'sedang d-3/sederajat',
		11: 'sedang s-1/sederajat',
		12: 'sedang s-2/sederajat',
		13: 'sedang s-3/sederajat',
		14: 'sedang slb a/sederajat',
		15: 'sedang slb b/sederajat',
		16: 'sedang slb c/sederajat',
		17: 'tidak dapat membaca dan menulis huruf latin/arab',
		18: 'tidak sedang sekolah',
	},
	cacat: {
		1: 'cacat fisik',
		2: 'cacat netra/buta',
		3: 'cacat rungu/wicara',
		4: 'cacat mental/jiwa',
		5: 'cacat fisik dan mental',
		6: 'cacat lainnya',
		7: 'tidak cacat; tidak ada; tidak',
	},
	hamil: { 1: 'hamil; ya', 2: 'tidak hamil; tidak' },
	ktp_el: { 1: 'belum', 2: 'ktp-el', 3: 'kia' },
	rekam: {
		1: 'belum wajib',
		2: 'belum rekam',
		3: 'sudah rekam',
		4: 'card printed',
		5: 'print ready record',
		6: 'card shipped',
		7: 'sent for card printing',
		8: 'card issued',
	},
	status: { 1: 'hidup', 2: 'mati', 3: 'pindah', 4: 'hilang', 6: 'pergi', 9: 'tidak valid' },
	asuransi: {
		1: 'tidak/belum punya',
		2: 'bpjs penerima bantuan iuran',
		3: 'bpjs non penerima bantuan iuran',
		4: 'bpjs bantuan daerah',
		99: 'asuransi lainnya',
	},
	// A number or any text is a certificate; these say that there is none.
	akta_lahir: { 2: '0; tidak ada; belum; belum ada' },
	wajib_ktp: { 1: 'ya; y; wajib; wajib ktp', 2: 'tidak; t; belum; belum wajib; tidak wajib; 0' },
};

/** Most different texts of a column that are remembered; beyond it stands free text. */
const REMEMBERED = 2000;
/** Codes written as numbers are below this. */
const SMALL = 100;
const UNREAD = -2;

/** Reads the cells of one column of codes: the code, `BLANK` or `UNKNOWN`. Remembers what it has read. */
export class CodeReader {
	private readonly words = new Map<string, number>();
	private readonly seen = new Map<Cell, number>();
	private readonly numbers = new Int8Array(SMALL).fill(UNREAD);
	private readonly other: number;

	constructor(field: CodeField) {
		for (const [code, words] of Object.entries(WORDS[field])) {
			if (field !== 'akta_lahir' && field !== 'wajib_ktp') this.words.set(code, Number(code));
			for (const word of words.split(';')) this.words.set(fold(word), Number(code));
		}
		if (field === 'wajib_ktp') this.words.set('1', 1);
		this.other = field === 'akta_lahir' ? 1 : UNKNOWN;
	}

	read(cell: Cell): number {
		if (cell === null) return BLANK;
		if (typeof cell === 'number' && (cell | 0) === cell && cell >= 0 && cell < SMALL) {
			if (this.numbers[cell] === UNREAD) this.numbers[cell] = this.decode(cell);
			return this.numbers[cell]!;
		}
		const known = this.seen.get(cell);
		if (known !== undefined) return known;
		const code = this.decode(cell);
		if (this.seen.size < REMEMBERED) this.seen.set(cell, code);
		return code;
	}

	private decode(cell: Cell): number {
		if (typeof cell === 'object' || typeof cell === 'boolean') return this.other === 1 && cell !== null ? 1 : UNKNOWN;
		// No word for "has none" has a number other than 0 in it.
		if (this.other === 1 && /[1-9]/.test(String(cell))) return 1;
		const text = String(cell)
			.trim()
			.replace(/^(\d+)[.,]0+$/, '$1');
		if (/^[-+]?[\d.,]*\d$/.test(text) && !/^\d+$/.test(text)) return this.other;
		const word = fold(text);
		if (BLANKS.has(word)) return BLANK;
		return this.words.get(word) ?? this.words.get(word.replace(/^0+(?=\d)/, '')) ?? this.other;
	}
}
