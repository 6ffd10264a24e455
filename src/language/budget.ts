import type { BudgetDecision } from '../model/budget-decision.ts';
import { counted, ENGLISH_MARKS, formatNumber, INDONESIAN_MARKS } from './numbers.ts';

type DecisionWords = {
	readonly [Code in BudgetDecision['code']]: (decision: Extract<BudgetDecision, { code: Code }>) => string;
};

const rupiah =
	(marks: { thousands: string; decimal: string }) =>
	(amount: number): string =>
		`${amount < 0 ? '-' : ''}Rp${formatNumber(Math.abs(amount), Number.isInteger(amount) ? 0 : 2, marks)}`;
/** Rupiah as printed: sen only where there are any. */
export const rp = rupiah(INDONESIAN_MARKS);
/** The same with English marks. */
export const rpEn = rupiah(ENGLISH_MARKS);

const decisionsId: DecisionWords = {
	siskeudes_tables: (d) =>
		`tabel Siskeudes yang dibaca: ${d.tables.join(', ')}${d.left > 0 ? `; ${d.left} tabel lain tidak diperlukan` : ''}`,
	siskeudes_village: (d) =>
		`kode Siskeudes ${d.siskeudes} = desa ${d.village} (${
			{
				name: 'nama dan empat angka terakhir kode cocok',
				option: 'dari --desa',
				confirmed: 'dipastikan dengan --cocokkan',
				remembered: 'dari impor sebelumnya',
			}[d.by]
		})`,
	plan_years: (d) => `RPJM Desa ${d.village} mulai ${d.first}: disimpan sebagai usulan per tahun (asal rpjmdes)`,
	plan_left: (d) =>
		`RPJM Desa ${d.village} tidak dibaca karena tahun awalnya tidak diketahui (tabel Ta_RPJM_Visi tidak ada); berikan dengan --isian tahun_awal=2021`,
	siskeudes_rows_left: (d) =>
		`${d.rows} baris tidak dihitung menurut aturan: uang muka, tarik tunai, dan tabel yang isinya sudah ada di rinciannya`,
	budget_changed: (d) => `${d.village} ${d.year}: ada perubahan APBDes; disimpan anggaran semula dan setelah perubahan`,
	budget_posted: (d) =>
		`${d.village} ${d.year}: ${
			d.posting === null
				? 'anggaran belum diposting (masih rancangan)'
				: d.posting === '1'
					? 'yang diposting baru usulan APBDes'
					: d.posting === '3'
						? 'perubahan APBDes sudah diposting'
						: 'APBDes awal sudah diposting'
		}; baris diambil dari ${d.table}`,
	budget_tables_differ: (d) =>
		`${d.village} ${d.year}: belanja di ${d.other} ${rp(d.otherTotal)}, di ${d.stored} ${rp(d.storedTotal)} (selisih ${rp(d.otherTotal - d.storedTotal)}); yang disimpan ${d.stored}. Selisih per kegiatan: ${d.parts.map((part) => `${part.activity} ${rp(part.difference)}`).join(', ')}${d.more > 0 ? `, dan ${d.more} lagi` : ''}`,
	realisation_formula: (d) =>
		`realisasi belanja = SPP tanpa uang muka (UM) + SPJ + biaya bank + jurnal; realisasi pendapatan = TBP + bunga bank + jurnal${d.absent.length > 0 ? ` (tabel yang tidak ada, jadi tidak terhitung: ${d.absent.join(', ')})` : ''}`,
	local_activities: (d) =>
		`kegiatan tambahan kabupaten (kode 90-99), artinya berbeda tiap kabupaten: ${d.activities.join(', ')}`,
	village_from_title: (d) => `desa menurut judul di atas tabel: ${d.village}`,
	personal_columns_left: (d) => `kolom berisi nama orang tidak dibaca: ${d.columns.join(', ')}`,
	rows_as_headings: (d) => `baris judul kelompok, bukan kegiatan: ${d.rows.join(', ')}`,
	list_total_differs: (d) =>
		`jumlah di ${d.cell} tertulis ${rp(d.stated)}, sedangkan baris di atasnya berjumlah ${rp(d.found)}`,
	amounts_apart: (d) =>
		`jumlah yang jauh dari yang lain (mungkin dalam ribuan atau jutaan, atau kelebihan nol): ${d.amounts.map(({ cell, amount }) => `${cell} ${rp(amount)}`).join(', ')}${d.more > 0 ? `, dan ${d.more} lagi` : ''}`,
	leaf_lines: (d) => `${d.lines} baris terinci disimpan; ${d.sums} baris jumlah di atasnya hanya diperiksa`,
	programmes_without_place: (d) => `${d.lines} program belum menyebut desa di kecamatan ini`,
	columns_shifted: () =>
		'baris mempunyai satu isi lebih banyak dari judulnya (userid tanpa judul); kolom sesudahnya digeser',
	digits_masked: (d) => `deretan angka panjang pada ${d.cells} uraian disamarkan`,
};

const decisionsEn: DecisionWords = {
	siskeudes_tables: (d) =>
		`Siskeudes tables read: ${d.tables.join(', ')}${d.left > 0 ? `; ${counted(d.left, 'other table is', 'other tables are')} not needed` : ''}`,
	siskeudes_village: (d) =>
		`Siskeudes code ${d.siskeudes} = village ${d.village} (${
			{
				name: 'name and last four digits of the code agree',
				option: 'from --desa',
				confirmed: 'confirmed with --cocokkan',
				remembered: 'from an earlier import',
			}[d.by]
		})`,
	plan_years: (d) => `village plan (RPJM) of ${d.village} from ${d.first}: kept as proposals by year (origin rpjmdes)`,
	plan_left: (d) =>
		`the village plan (RPJM) of ${d.village} was not read, as its first year is not known (no table Ta_RPJM_Visi); give it with --isian tahun_awal=2021`,
	siskeudes_rows_left: (d) =>
		`${counted(d.rows, 'row is', 'rows are')} not counted by rule: advances, cash drawn, and tables that stand in their detail already`,
	budget_changed: (d) => `${d.village} ${d.year}: the budget was changed; both the first and the changed one are kept`,
	budget_posted: (d) =>
		`${d.village} ${d.year}: ${
			d.posting === null
				? 'the budget is not posted yet (a draft)'
				: d.posting === '1'
					? 'only the proposed budget is posted'
					: d.posting === '3'
						? 'the changed budget is posted'
						: 'the first budget is posted'
		}; lines taken from ${d.table}`,
	budget_tables_differ: (d) =>
		`${d.village} ${d.year}: spending in ${d.other} ${rpEn(d.otherTotal)}, in ${d.stored} ${rpEn(d.storedTotal)} (difference ${rpEn(d.otherTotal - d.storedTotal)}); ${d.stored} is kept. Difference by activity: ${d.parts.map((part) => `${part.activity} ${rpEn(part.difference)}`).join(', ')}${d.more > 0 ? `, and ${d.more} more` : ''}`,
	realisation_formula: (d) =>
		`realised spending = SPP without advances (UM) + SPJ + bank charges + journals; realised income = TBP + bank interest + journals${d.absent.length > 0 ? ` (tables that are not there and so not counted: ${d.absent.join(', ')})` : ''}`,
	local_activities: (d) =>
		`activities added by the kabupaten (codes 90-99), different in each kabupaten: ${d.activities.join(', ')}`,
	village_from_title: (d) => `village by the title above the table: ${d.village}`,
	personal_columns_left: (d) => `columns with names of persons are not read: ${d.columns.join(', ')}`,
	rows_as_headings: (d) => `rows that head a group and are no activity: ${d.rows.join(', ')}`,
	list_total_differs: (d) =>
		`the total in ${d.cell} says ${rpEn(d.stated)}, the lines above it add up to ${rpEn(d.found)}`,
	amounts_apart: (d) =>
		`amounts far from the others (in thousands or millions, or with zeros too many?): ${d.amounts.map(({ cell, amount }) => `${cell} ${rpEn(amount)}`).join(', ')}${d.more > 0 ? `, and ${d.more} more` : ''}`,
	leaf_lines: (d) =>
		`${counted(d.lines, 'detailed line is', 'detailed lines are')} kept; ${counted(d.sums, 'row of sums is', 'rows of sums are')} only checked`,
	programmes_without_place: (d) =>
		`${counted(d.lines, 'programme does', 'programmes do')} not name a village of this kecamatan yet`,
	columns_shifted: () =>
		'rows have one value more than the heading (userid has none); the columns after it are shifted',
	digits_masked: (d) => `long runs of digits in ${counted(d.cells, 'description')} are masked`,
};

const id = {
	decision: (decision: BudgetDecision): string => {
		const say = decisionsId[decision.code] as (d: BudgetDecision) => string;
		return say(decision);
	},
	stages: { anggaran: 'anggaran', perubahan: 'perubahan', realisasi: 'realisasi' },
	/** One line for a village, year and stage after an import. */
	totals: (village: string, stage: string, year: string, parts: readonly string[]): string =>
		`${village}, ${stage} ${year}: ${parts.join(', ')}`,
	income: 'pendapatan',
	spending: 'belanja',
	receipts: 'penerimaan pembiayaan',
	expenses: 'pengeluaran pembiayaan',
	bidang: (parts: string): string => `menurut bidang: ${parts}`,
	/** Short names of the fields of village spending, by code. */
	bidangNames: {
		'01': 'pemerintahan',
		'02': 'pembangunan',
		'03': 'pembinaan kemasyarakatan',
		'04': 'pemberdayaan masyarakat',
		'05': 'bencana, darurat, dan mendesak',
	} as Readonly<Record<string, string>>,
	rupiah: rp,
	notMapped: (villages: string, year: string, command: string): string =>
		`Baris anggaran ${year} dari ${villages} desa sudah tersimpan (${command}), tetapi belum dijadikan angka belanja desa; angka itu belum terisi dari sana.`,
	listTitle: 'Anggaran, usulan, dan program yang tersimpan',
	title: 'Baris anggaran desa (APBDes)',
	proposals: 'Usulan desa',
	programmes: 'Program dan kegiatan',
	proposalTotal: (lines: string, sum: string, without: string): string =>
		`${lines} usulan berjumlah ${sum}${without === '0' ? '' : `; ${without} belum menyebut biaya`}`,
	programmeTotal: (lines: string, sum: string, without: string): string =>
		`${lines} program berjumlah ${sum}${without === '0' ? '' : `; ${without} belum menyebut pagu`}`,
	levels: {
		desa: 'desa',
		kecamatan: 'kecamatan',
		kabupaten: 'kabupaten',
		provinsi: 'provinsi',
		pusat: 'pusat',
		swasta: 'swasta',
	},
	heads: {
		year: 'Tahun',
		stage: 'Tahap',
		activity: 'Kegiatan',
		account: 'Akun',
		fund: 'Sumber dana',
		description: 'Uraian',
		amount: 'Jumlah (Rp)',
		origin: 'Asal',
		list: 'Daftar',
		location: 'Lokasi',
		volume: 'Volume',
		cost: 'Biaya (Rp)',
		ceiling: 'Pagu (Rp)',
		level: 'Tingkat',
		owner: 'Pemilik',
	},
};

/** Texts about village budgets; English has the same. */
export type BudgetWords = typeof id;
/** Texts about village budgets, proposals and programmes in Indonesian. */
export const budgetId: BudgetWords = id;
/** Texts about village budgets, proposals and programmes in English. */
export const budgetEn: BudgetWords = {
	decision: (decision) => {
		const say = decisionsEn[decision.code] as (d: BudgetDecision) => string;
		return say(decision);
	},
	stages: { anggaran: 'budget', perubahan: 'changed', realisasi: 'realised' },
	totals: (village, stage, year, parts) => `${village}, ${stage} ${year}: ${parts.join(', ')}`,
	income: 'income',
	spending: 'spending',
	receipts: 'financing received',
	expenses: 'financing paid',
	bidang: (parts) => `by bidang: ${parts}`,
	bidangNames: {
		'01': 'governance',
		'02': 'development',
		'03': 'community guidance',
		'04': 'empowerment',
		'05': 'disaster, emergency and urgent needs',
	},
	rupiah: rpEn,
	notMapped: (villages, year, command) =>
		`Budget lines of ${year} (${counted(villages, 'village')}) are kept (${command}), but do not feed the figures of village spending yet.`,
	listTitle: 'Stored budgets, proposals and programmes',
	title: 'Lines of village budgets (APBDes)',
	proposals: 'Proposals of villages',
	programmes: 'Programmes and activities',
	proposalTotal: (lines, sum, without) =>
		`${counted(lines, 'proposal amounts', 'proposals amount')} to ${sum}${without === '0' ? '' : `; ${without} ${without === '1' ? 'names' : 'name'} no cost`}`,
	programmeTotal: (lines, sum, without) =>
		`${counted(lines, 'programme amounts', 'programmes amount')} to ${sum}${without === '0' ? '' : `; ${without} ${without === '1' ? 'names' : 'name'} no ceiling`}`,
	levels: {
		desa: 'village',
		kecamatan: 'kecamatan',
		kabupaten: 'kabupaten',
		provinsi: 'province',
		pusat: 'national',
		swasta: 'private',
	},
	heads: {
		year: 'Year',
		stage: 'Stage',
		activity: 'Activity',
		account: 'Account',
		fund: 'Fund source',
		description: 'Description',
		amount: 'Amount (Rp)',
		origin: 'Origin',
		list: 'List',
		location: 'Location',
		volume: 'Volume',
		cost: 'Cost (Rp)',
		ceiling: 'Ceiling (Rp)',
		level: 'Level',
		owner: 'Owner',
	},
};
