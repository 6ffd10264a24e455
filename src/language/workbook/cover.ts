import type { Kecamatan } from '../../model/place.ts';
import { capitals } from './book.ts';

/** `Kabupaten X` as `X Regency`, `Kota X` as `X City`; a bare name stays as it is. */
const regencyInEnglish = (regency: string): string =>
	regency.replace(/^(?:kabupaten|kab\.?)\s+(.+)$/i, '$1 Regency').replace(/^kota\s+(.+)$/i, '$1 City');
const hasKind = (regency: string): boolean => /^(kabupaten|kab\.?|kota|kota administrasi)\s/i.test(regency);

/** Texts of the cover. */
export interface CoverWords {
	readonly government: (kecamatan: Kecamatan) => string | null;
	readonly kecamatan: (name: string) => string;
	readonly period: (period: string) => string;
	/** `date` null: to be filled in. */
	readonly edition: (date: string | null) => string;
	readonly meeting: string;
	/** Facts to be filled in at the meeting. */
	readonly facts: readonly string[];
	readonly contents: string;
	readonly villages: string;
	readonly villagesValue: (desa: string, kelurahan: string) => string;
	readonly guidanceItems: string;
	readonly proposalItems: string;
	readonly indicators: string;
	readonly indicatorsValue: (withValue: string, all: string) => string;
	readonly sheetList: string;
	readonly fillNote: string;
}

/** Texts of the place for signatures. */
export interface SignatureWords {
	readonly place: (kecamatan: string, date: string | null) => string;
	readonly acknowledged: string;
	readonly camat: (kecamatan: string) => string;
	readonly asChair: string;
	readonly recorder: string;
	readonly name: string;
	readonly rank: string;
	readonly rankOrPost: string;
	readonly number: string;
}

/** The cover in Indonesian. */
export const coverId: CoverWords = {
	government: ({ regency }) =>
		regency === null ? null : capitals(`Pemerintah ${hasKind(regency) ? regency : `Kabupaten ${regency}`}`),
	kecamatan: (name) => `KECAMATAN ${capitals(name)}`,
	period: (period) => `PERIODE ${capitals(period)}`,
	edition: (date) => `EDISI ....  TANGGAL ${date === null ? '....' : capitals(date)}`,
	meeting: 'KETERANGAN RAPAT',
	facts: ['Hari/Tanggal', 'Waktu', 'Tempat', 'Surat Undangan', 'Pimpinan Rapat', 'Pencatat'],
	contents: 'ISI AGENDA',
	villages: 'Desa/kelurahan',
	villagesValue: (desa, kelurahan) => (kelurahan === '0' ? `${desa} desa` : `${desa} desa, ${kelurahan} kelurahan`),
	guidanceItems: 'Butir A (pembinaan desa)',
	proposalItems: 'Butir B (usulan kabupaten)',
	indicators: 'Indikator bernilai',
	indicatorsValue: (withValue, all) => `${withValue} dari ${all} indikator`,
	sheetList: 'DAFTAR LEMBAR',
	fillNote: 'Kolom berwarna krem diisi dalam rapat. Butir disusun dari data menurut aturan; keputusan ada pada rapat.',
};

/** The place for signatures in Indonesian. */
export const signatureId: SignatureWords = {
	place: (kecamatan, date) => `${kecamatan}, ${date ?? '....................'}`,
	acknowledged: 'Mengetahui,',
	camat: (kecamatan) => `Camat ${kecamatan}`,
	asChair: 'selaku Ketua Rumah Bersama,',
	recorder: 'Pencatat,',
	name: '(..............................)',
	rank: 'Pangkat: ....................',
	rankOrPost: 'Pangkat/jabatan: ....................',
	number: 'NIP. ....................',
};

/** The cover in English. */
export const coverEn: CoverWords = {
	government: ({ regency }) => (regency === null ? null : capitals(`Government of ${regencyInEnglish(regency)}`)),
	kecamatan: (name) => `${capitals(name)} SUB-DISTRICT`,
	period: (period) => `PERIOD ${capitals(period)}`,
	edition: (date) => `EDITION ....  DATE ${date === null ? '....' : capitals(date)}`,
	meeting: 'MEETING DETAILS',
	facts: ['Day/date', 'Time', 'Place', 'Letter of invitation', 'Chair', 'Recorder'],
	contents: 'CONTENTS',
	villages: 'Villages',
	villagesValue: (desa, kelurahan) => (kelurahan === '0' ? `${desa} rural` : `${desa} rural, ${kelurahan} urban`),
	guidanceItems: 'Items A (guidance)',
	proposalItems: 'Items B (proposals)',
	indicators: 'Indicators with a value',
	indicatorsValue: (withValue, all) => `${withValue} of ${all} indicators`,
	sheetList: 'LIST OF SHEETS',
	fillNote: 'Cream cells are filled in at the meeting. Items are drafted from data by rule; the meeting decides.',
};

/** The place for signatures in English. */
export const signatureEn: SignatureWords = {
	place: (kecamatan, date) => `${kecamatan}, ${date ?? '....................'}`,
	acknowledged: 'Acknowledged by,',
	camat: () => 'Head of the Sub-district',
	asChair: 'as Chair of the Rumah Bersama,',
	recorder: 'Recorder,',
	name: '(..............................)',
	rank: 'Rank: ....................',
	rankOrPost: 'Rank/post: ....................',
	number: 'NIP. ....................',
};
