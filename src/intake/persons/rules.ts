import { BLANK, UNKNOWN } from './codes.ts';

/** What is known of a person while it is counted: codes, never texts. `years` and `months` are -1 where no age is known. */
export interface Person {
	readonly sex: number;
	readonly years: number;
	readonly months: number;
	readonly marriage: number;
	readonly relation: number;
	readonly citizenship: number;
	readonly education: number;
	readonly schooling: number;
	readonly disability: number;
	readonly pregnancy: number;
	readonly card: number;
	readonly recording: number;
	readonly insurance: number;
	readonly certificate: number;
	/** The sheet's own word on who must hold a KTP. */
	readonly duty: number;
}

/** Fields of a person as layouts name them (`@orang.lahir` in `templates/bentuk/kolom.csv`). */
export type Field =
	| 'jk'
	| 'lahir'
	| 'kawin'
	| 'shdk'
	| 'warga_negara'
	| 'pend_kk'
	| 'pend_sedang'
	| 'cacat'
	| 'hamil'
	| 'ktp_el'
	| 'rekam'
	| 'asuransi'
	| 'akta_lahir'
	| 'wajib_ktp'
	| 'status'
	| 'stat_rekam';

/** Is a person one of those a variable counts? Null: not known, as a field is blank or its code is on no list. */
export type Judgement = boolean | null;

/** How one variable is counted from persons. */
export interface Rule {
	readonly variable: string;
	/** Columns that must be there and not wholly blank; the last one is the variable's own. */
	readonly fields: readonly Field[];
	/** The variable whose persons alone are looked at; null: everyone. It must be counted itself. */
	readonly of: string | null;
	readonly judge: (person: Person) => Judgement;
	/** `asked`: told only when asked for. `base`: never told, others are counted within it. */
	readonly only?: 'asked' | 'base';
}

/** Whether a rule looks at nothing but the age. */
export const isOfAge = ({ fields }: Rule): boolean => fields.every((field) => field === 'lahir');

/** Judges a code: null where it is blank or on no list. */
type CodeJudge = (code: number) => Judgement;

function isOneOf(...codes: readonly number[]): CodeJudge {
	const yes = listed(codes);
	return (code) => (code === BLANK || code === UNKNOWN ? null : yes[code] === true);
}

/** For what is filled in only where there is something to fill in: blank is no. */
function filledIsOneOf(...codes: readonly number[]): CodeJudge {
	const yes = listed(codes);
	return (code) => (code === UNKNOWN ? null : yes[code] === true);
}

/** By code, whether it is listed: these are asked for each person and each rule. */
const listed = (codes: readonly number[]): boolean[] =>
	Array.from({ length: Math.max(...codes) + 1 }, (_, code) => codes.includes(code));

const not = (judgement: Judgement): Judgement => (judgement === null ? null : !judgement);
const both = (a: Judgement, b: Judgement): Judgement =>
	a === false || b === false ? false : a === null || b === null ? null : true;
const either = (a: Judgement, b: Judgement): Judgement => not(both(not(a), not(b)));

const between = (age: number, from: number, to: number): Judgement => (age < 0 ? null : age >= from && age <= to);
const aged =
	(from: number, to: number) =>
	({ years }: Person): Judgement =>
		between(years, from, to);
const byAge = (variable: string, from: number, to = Number.POSITIVE_INFINITY): Rule => ({
	variable,
	fields: ['lahir'],
	of: null,
	judge: aged(from, to),
});
const fiveYears = Array.from({ length: 15 }, (_, i): Rule => byAge(`umur_${i * 5}_${i * 5 + 4}`, i * 5, i * 5 + 4));

/** Not a variable: the persons of whom some are `anak_0_16`. */
const UNDER_17 = 'umur_0_16';

/** Codes of present schooling: in school at 7-18, and no longer or never in school. 2 is a kindergarten. */
const PUPILS = [2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const YOUNG_PUPILS = [2, 4, 6, 7, 14, 15, 16];
const NO_PUPILS = [1, 3, 5, 17, 18];
function schooling(variable: string, of: string, codes: readonly number[]): Rule {
	const judge = isOneOf(...codes);
	return { variable, fields: ['lahir', 'pend_sedang'], of, judge: (person) => judge(person.schooling) };
}
function education(variable: string, ...codes: readonly number[]): Rule {
	const judge = isOneOf(...codes);
	return { variable, fields: ['pend_kk'], of: null, judge: (person) => judge(person.education) };
}
const certified = (variable: string, of: string, only?: Rule['only']): Rule => ({
	variable,
	fields: ['lahir', 'akta_lahir'],
	of,
	judge: (person) => person.certificate === 1,
	...(only ? { only } : {}),
});

const isMan = isOneOf(1);
const isWoman = isOneOf(2);
const isHead = isOneOf(1);
const wasMarried = isOneOf(2, 3, 4);
const married = ({ marriage }: Person): Judgement => wasMarried(marriage);
const isCitizen = isOneOf(1, 3);
/** Citizens and those with two citizenships; nothing entered is a citizen. */
const citizen = ({ citizenship }: Person): Judgement => (citizenship === BLANK ? true : isCitizen(citizenship));

const hasCard = isOneOf(2);
const hasChildCard = isOneOf(3);
const wasRecorded = isOneOf(3, 4, 5, 6, 7, 8);
const isDisabled = filledIsOneOf(1, 2, 3, 4, 5, 6);
const isPregnant = filledIsOneOf(1);
const isInsured = isOneOf(2, 3, 4);
const mustHoldCard = isOneOf(1);

/** Recorded, by the state of recording, or by the card where that is blank. "Not yet due" on someone who is due is unknown. */
function recorded({ recording, card }: Person): Judgement {
	if (recording === BLANK) return hasCard(card);
	return recording === 1 ? null : wasRecorded(recording);
}

/** Every variable that a list of inhabitants gives, a base before those counted within it. */
export const RULES: readonly Rule[] = [
	{ variable: 'penduduk_laki', fields: ['jk'], of: null, judge: ({ sex }) => isMan(sex) },
	{ variable: 'penduduk_perempuan', fields: ['jk'], of: null, judge: ({ sex }) => isWoman(sex) },
	{ variable: 'keluarga', fields: ['shdk'], of: null, judge: ({ relation }) => isHead(relation) },
	{ variable: 'keluarga_kk_perempuan', fields: ['shdk', 'jk'], of: 'keluarga', judge: ({ sex }) => isWoman(sex) },
	...fiveYears,
	byAge('umur_75_plus', 75),
	byAge('umur_15_59', 15, 59),
	byAge('umur_60_plus', 60),
	{ variable: 'umur_0_23_bulan', fields: ['lahir'], of: null, judge: ({ months }) => between(months, 0, 23) },
	byAge('anak5_6', 5, 6),
	byAge('anak7_12', 7, 12),
	byAge('anak13_15', 13, 15),
	byAge('anak16_18', 16, 18),
	byAge('anak7_15', 7, 15),
	byAge('anak_0_17', 0, 17),
	byAge('umur_3_4', 3, 4),
	byAge('umur_5', 5, 5),
	byAge('umur_6_11', 6, 11),
	byAge('umur_12_14', 12, 14),
	byAge('umur_15_17', 15, 17),
	byAge('umur_18_22', 18, 22),
	{ ...byAge(UNDER_17, 0, 16), only: 'base' },
	{ variable: 'anak_0_16', fields: ['lahir', 'kawin'], of: UNDER_17, judge: (person) => not(married(person)) },
	{ variable: 'kia', fields: ['lahir', 'kawin', 'ktp_el'], of: 'anak_0_16', judge: ({ card }) => hasChildCard(card) },
	{
		variable: 'wajib_ktp',
		fields: ['lahir', 'kawin'],
		of: null,
		judge: (person) =>
			both(either(between(person.years, 17, Number.POSITIVE_INFINITY), married(person)), citizen(person)),
	},
	{ variable: 'ktp_rekam', fields: ['rekam'], of: 'wajib_ktp', judge: recorded },
	certified('akta_0_17', 'anak_0_17'),
	{ ...byAge('anak_0_18', 0, 18), only: 'asked' },
	certified('akta_0_18', 'anak_0_18', 'asked'),
	certified('akta_0_4', 'umur_0_4', 'asked'),
	schooling('anak5_6_sekolah', 'anak5_6', YOUNG_PUPILS),
	schooling('anak7_12_sekolah', 'anak7_12', PUPILS),
	schooling('anak13_15_sekolah', 'anak13_15', PUPILS),
	schooling('anak16_18_sekolah', 'anak16_18', PUPILS),
	schooling('ats7_15', 'anak7_15', NO_PUPILS),
	education('pend_belum_sekolah', 1),
	education('pend_belum_tamat_sd', 2),
	education('pend_tamat_sd', 3),
	education('pend_smp', 4),
	education('pend_sma', 5),
	education('pend_diploma', 6, 7),
	education('pend_sarjana', 8, 9, 10),
	{
		variable: 'disabilitas',
		fields: ['cacat'],
		of: null,
		judge: ({ disability }) => isDisabled(disability),
	},
	{
		variable: 'bumil_sid',
		fields: ['jk', 'lahir', 'hamil'],
		of: null,
		judge: (person) => both(both(isPregnant(person.pregnancy), isWoman(person.sex)), between(person.years, 10, 54)),
	},
	{ variable: 'jkn_terdaftar', fields: ['asuransi'], of: null, judge: ({ insurance }) => isInsured(insurance) },
];

/** The same for sheets that say themselves who must hold a KTP and who was recorded (BIP KTP-el). */
export const OWN_WORD_RULES: readonly Rule[] = [
	...RULES.filter(({ variable }) => variable !== 'wajib_ktp' && variable !== 'ktp_rekam'),
	{ variable: 'wajib_ktp', fields: ['wajib_ktp'], of: null, judge: ({ duty }) => mustHoldCard(duty) },
	{ variable: 'ktp_rekam', fields: ['rekam'], of: 'wajib_ktp', judge: recorded },
];
