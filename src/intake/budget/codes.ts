import { keptText } from '../private-text.ts';

/**
 * Activity and account codes of village budgets (Permendagri 20/2018): an activity is bidang, sub-bidang and kegiatan
 * (`02.02.01`), an account akun, kelompok, jenis and objek (`5.2.7.01`).
 */

/** Groups of digits of a code, without dots, blanks or a trailing dot. */
export const codeParts = (text: string): string[] => text.split(/[^0-9A-Za-z]+/).filter(Boolean);

const two = (part: string): string => part.replace(/^0+(?=\d)/, '').padStart(2, '0');

/**
 * Activity code in the form `02.02.01` from `2.2.1`, `02.02.01.` or, with `village` (`04.2014.`), Siskeudes'
 * `04.2014.02.02.01.`. Zeros for all parts (`00.00.00`) mean income or financing: `none`. Null when it is no activity.
 */
export function activityCode(text: string, village = ''): string | 'none' | null {
	let parts = codeParts(text);
	const own = codeParts(village);
	if (own.length > 0 && parts.length > own.length && own.every((part, at) => part === parts[at]))
		parts = parts.slice(own.length);
	if (parts.length === 0 || parts.every((part) => /^0+$/.test(part))) return 'none';
	if (parts.length > 3 || !parts.every((part) => /^\d{1,2}$/.test(part))) return null;
	const [bidang = ''] = parts;
	return /^0?[1-5]$/.test(bidang) ? parts.map(two).join('.') : null;
}

/** Account code without trailing dot, `5.2.7.01`; null when it is none of akun 1-7. */
export function accountCode(text: string): string | null {
	const parts = codeParts(text);
	if (parts.length === 0 || parts.length > 5 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
	if (!/^[1-7]$/.test(parts[0]!)) return null;
	return parts.join('.');
}

/**
 * The activity and the account of spending in one code, `2.3.10.5.3.` or `02.03.10.5.3.2.01.`; null for any other. Of
 * bidang 5 only activities in `00` are known from accounts.
 */
export function jointCode(text: string): { readonly activity: string; readonly account: string } | null {
	const parts = codeParts(text);
	if (parts.length < 5 || parts[3] !== '5' || (parts[0] === '5' && parts[2] !== '00')) return null;
	const activity = activityCode(parts.slice(0, 3).join('.'));
	const account = accountCode(parts.slice(3).join('.'));
	return activity === null || activity === 'none' || account === null ? null : { activity, account };
}

/** True for activity codes that a kabupaten adds itself (90-99), whose meaning changes from one to the next. */
export const isLocalActivity = (activity: string): boolean => /^\d\d\.\d\d\.9\d$/.test(activity);

const SOURCES: readonly (readonly [RegExp, string])[] = [
	[/^(dds?|dana desa|dana desa apbn|dd apbn|apbn|dana desa dropping apbn)$/, 'DDS'],
	[/^(add|alokasi dana desa)$/, 'ADD'],
	[/^(pbh|bhpr|bhprd|dbh|bagi hasil pajak.*|bagian dari hasil pajak.*|penerimaan bagi hasil.*)$/, 'PBH'],
	[/^(pad|pades|pendapatan asli desa)$/, 'PAD'],
	[/^(pbk|bantuan keuangan (kab|kabupaten|kota).*|ban ?kab|bankeu kab.*|apbd kab.*)$/, 'PBK'],
	[/^(pbp|bantuan keuangan prov.*|ban ?prov|bankeu prov.*|apbd prov.*)$/, 'PBP'],
	[/^(swd|swadaya.*)$/, 'SWD'],
	[/^(dll|lain lain|pendapatan lain lain)$/, 'DLL'],
];

/** Siskeudes' code of a fund source written in words or letters (`DD-APBN`, `Bagi Hasil Pajak`); else as written. */
export function fundSource(text: string): string | null {
	const word = text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (word === '') return null;
	return SOURCES.find(([pattern]) => pattern.test(word))?.[1] ?? keptText(text, 60);
}
