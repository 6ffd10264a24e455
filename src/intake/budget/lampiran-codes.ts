import { foldHeading } from '../heading.ts';
import { bidangIn } from '../lists/list-rows.ts';
import { accountCode, activityCode, codeParts, jointCode } from './codes.ts';

/** What a row of a published budget is about. `depth` orders rows into a tree: a deeper row is a part of the one above it. */
export interface LampiranCode {
	readonly account: string;
	readonly activity: string | null;
	readonly depth: number;
}

const NAMES: readonly (readonly [RegExp, string])[] = [
	[/^(total |jumlah )?pendapatan( desa)?$/, '4'],
	[/^lain lain (pendapatan asli desa|pades) yang sah/, '4.1.4'],
	[/^(pendapatan asli desa|pades|pad)\b/, '4.1'],
	[/^hasil usaha/, '4.1.1'],
	[/^hasil aset/, '4.1.2'],
	[/^swadaya/, '4.1.3'],
	[/^lain lain pendapatan asli/, '4.1.4'],
	[/^(pendapatan )?transfer$/, '4.2'],
	[/^dana desa\b/, '4.2.1'],
	[/^(bagian dari )?(bagi )?hasil pajak|^bagi hasil/, '4.2.2'],
	[/^alokasi dana desa/, '4.2.3'],
	[/^bantuan (keuangan )?(apbd )?prov/, '4.2.4'],
	[/^bantuan (keuangan )?(apbd )?kab|^bantuan (keuangan )?kota/, '4.2.5'],
	[/^(pendapatan lain lain|lain lain pendapatan)/, '4.3'],
	[/^bunga bank/, '4.3.6'],
	[/^belanja( desa)?$/, '5'],
	[/^belanja pegawai/, '5.1'],
	[/^belanja barang/, '5.2'],
	[/^belanja modal/, '5.3'],
	[/^belanja (tak|tidak) terduga/, '5.4'],
	[/^pembiayaan( desa)?$/, '6'],
	[/^penerimaan pembiayaan/, '6.1'],
	[/^(silpa|sisa lebih (perhitungan|pembiayaan) (anggaran )?(tahun )?(sebelumnya|lalu|anggaran tahun))/, '6.1.1'],
	[/^pencairan dana cadangan/, '6.1.2'],
	[/^pengeluaran pembiayaan/, '6.2'],
	[/^pembentukan dana cadangan/, '6.2.1'],
	[/^penyertaan modal/, '6.2.2'],
];

const ofAccount = (account: string): LampiranCode => ({ account, activity: null, depth: codeParts(account).length });
const ofActivity = (activity: string): LampiranCode => ({
	account: '5',
	activity,
	depth: 1 + codeParts(activity).length,
});
/** Accounts below a whole activity are its parts. */
const below = (activity: string, account: string): LampiranCode => ({
	account,
	activity,
	depth: 1 + codeParts(activity).length + codeParts(account).length,
});

/** Reads the codes of a published budget row by row: activities and accounts in columns of their own, or mixed in one. */
export class LampiranCodes {
	private section = '';
	private activity: string | null = null;

	/** `accountsFrom`: position of the first account column among the code columns; 0 where both share one column. */
	constructor(private readonly accountsFrom: number) {}

	/** The code of a row, `none` when it has none, null when it cannot be read. */
	read(cells: readonly string[], description: string): LampiranCode | 'none' | null {
		const name = foldHeading(description);
		const first = joined(cells.slice(0, this.accountsFrom));
		const second = joined(cells.slice(this.accountsFrom));
		if (first === '' && second === '') return 'none';
		const joint = jointCode(second);
		if (joint) {
			this.activity = joint.activity;
			return this.ofAccount(joint.account, joint.activity);
		}
		if (this.accountsFrom > 0) {
			const activity = first === '' ? this.activity : activityCode(first);
			if (first !== '' && (activity === null || activity === 'none')) return null;
			if (second === '') return this.enter(activity as string);
			const account = accountCode(second);
			if (account === null) return null;
			if (activity !== null) this.activity = activity as string;
			return this.ofAccount(account, activity as string | null);
		}
		if (this.section === '5' && isActivity(second, name)) {
			const activity = activityCode(second);
			return activity === null || activity === 'none' ? null : this.enter(activity);
		}
		const account = accountCode(second);
		return account === null ? null : this.ofAccount(account, this.activity);
	}

	/** The code that the words of a row without one mean; null when they mean none. */
	named(description: string): LampiranCode | null {
		const name = foldHeading(description);
		const account = NAMES.find(([pattern]) => pattern.test(name))?.[1];
		if (account) return this.ofAccount(account, this.activity);
		const bidang = bidangIn(name);
		return bidang === null ? null : this.enter(bidang);
	}

	private ofAccount(account: string, activity: string | null): LampiranCode {
		this.section = account.slice(0, 1);
		if (this.section !== '5') this.activity = null;
		return this.section === '5' && activity !== null ? below(activity, account) : ofAccount(account);
	}

	private enter(activity: string): LampiranCode {
		this.section = '5';
		this.activity = activity;
		return ofActivity(activity);
	}
}

/** Among spending, codes 1-4 are activities; 5 is bidang 5 only where the words or two digits for the activity say so. */
function isActivity(code: string, name: string): boolean {
	const parts = codeParts(code);
	if (/^0?[1-4]$/.test(parts[0]!)) return true;
	if (name.startsWith('belanja')) return false;
	return bidangIn(name) !== null || /^(sub )?bidang\b/.test(name) || /^\d\d$/.test(parts[2] ?? '');
}

/** Pieces of a code from several cells: `2 | 2 | 01` is `2.2.01`; a cell that holds the whole code stands for itself. */
function joined(cells: readonly string[]): string {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => /\d/.test(cell));
	const last = filled.at(-1) ?? '';
	return codeParts(last).length > 1 ? last : filled.join('.');
}
