import { TRAP_VILLAGES } from '../traps/trap.ts';
import { Dice } from './draw.ts';

/** A list of proposals or programmes as an office may write it, with the lines that are true in it: activity → village and amount. */
export interface OfficeList {
	readonly drawn: readonly string[];
	/** Rows of cells. */
	readonly rows: readonly (readonly string[])[];
	/** `null` village: none is told. */
	readonly truth: ReadonlyMap<string, { readonly village: string | null; readonly amount: number | null }>;
	/** Lines of other kecamatan. */
	readonly outside: number;
}

const WORKS = [
	'Rabat beton',
	'Saluran irigasi',
	'Rehab posyandu',
	'Sumur bor',
	'Pelatihan kader',
	'Jembatan',
	'Jamban',
];
const AROUND = ['Pasirjambu', 'Nagreg', 'Rancaekek'];

/** Draws a list of 2024, of one village (Cikuya) or of an office for many. */
export function officeList(seed: number): OfficeList {
	const dice = new Dice(seed);
	const ofVillage = dice.chance(50);
	dice.note(ofVillage ? 'of a village' : 'of an office');
	const truth = new Map<string, { village: string | null; amount: number | null }>();
	let outside = 0;
	let number = 0;
	let all = 0;
	const style = dice.one(['plain', 'points', 'rupiah', 'sen', 'bare'] as const);
	const money = (amount: number): string => {
		const points = String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
		return { plain: String(amount), points, rupiah: `Rp${points}`, sen: `Rp ${points},00`, bare: `${points},-` }[style];
	};
	const head = ofVillage
		? ['No', 'Bidang', 'Jenis Kegiatan', 'Lokasi', 'Volume', 'Biaya (Rp)', 'Sumber Dana']
		: ['No', 'Program', 'Sub Kegiatan', 'Lokasi', 'Target', 'Pagu (Rp)', 'OPD'];
	const rows: string[][] = ofVillage
		? [['DAFTAR USULAN RKP DESA TAHUN 2024'], ['DESA : CIKUYA'], []]
		: [['PROGRAM DAN KEGIATAN TAHUN ANGGARAN 2024'], []];
	rows.push(head);
	if (dice.chance(30)) rows.push(head.map((_, at) => String(at + 1)));

	const villages = TRAP_VILLAGES.map(({ name }) => name).filter((name) => name !== 'Margaasih');
	/** A location, and the village it means; undefined for one of another kecamatan. */
	const place = (): [string, string | null | undefined] => {
		if (ofVillage)
			return [dice.one(['RW 3', 'Dusun 2', 'Kp. Babakan', 'Dampit', 'Balai desa', 'Desa Cikuya']), 'Cikuya'];
		const village = dice.one(villages);
		return dice.one([
			[village, village],
			[`Desa ${village}`, village],
			[`Ds. ${village} Kec. Cicalengka`, village],
			[`${village}, Kecamatan Cicalengka`, village],
			[`RW 2 Desa ${village}`, village],
			[`Desa ${village} dan sekitarnya`, village],
			[`Desa ${village}, ${village === 'Cikuya' ? 'Dampit' : 'Cikuya'}`, null],
			['Kabupaten Bandung', null],
			[`Kec. ${dice.one(AROUND)}`, undefined],
			[dice.one(AROUND), undefined],
		] as [string, string | null | undefined][]);
	};
	const line = (village?: string): number => {
		number++;
		const activity = `${dice.one(WORKS)} ${'abcdefghijklmnopqrstuvwxyz'[number - 1]!.repeat(3)}`;
		const amount = dice.chance(10) ? null : (1 + dice.draw(900)) * 1_000_000;
		const [location, own] = village === undefined ? place() : ['RW 3', village];
		if (own === undefined) outside++;
		else truth.set(activity, { village: own, amount });
		const volume = dice.one(['1 unit', '250 m', '3 x 200 m', '12 orang']);
		const last = ofVillage ? dice.one(['DD', 'ADD', 'PAD']) : 'Dinas PUPR';
		rows.push([String(number), '', activity, location, volume, amount === null ? '-' : money(amount), last]);
		all += amount ?? 0;
		return amount ?? 0;
	};
	const lines = (count: number, village?: string): number => {
		let sum = 0;
		for (let at = 0; at < count; at++) sum += line(village);
		return sum;
	};
	const groups = 1 + dice.draw(3);
	const kind = dice.one(['none', 'dividers', 'letters', 'subtotals', 'villages', 'pages'] as const);
	dice.note(kind);
	for (let at = 0; at < groups; at++) {
		const count = 1 + dice.draw(4);
		if (kind === 'dividers') rows.push(['', dice.one(['Bidang Pembangunan Desa', 'Pemberdayaan Masyarakat'])]);
		if (kind === 'letters') {
			const heading = ['ABC'[at]!, '', `Kelompok ${at + 1}`, '', '', '', ''];
			rows.push(heading);
			heading[5] = money(lines(count));
			if (heading[5] === money(0)) heading[5] = '';
			continue;
		}
		if (kind === 'villages') {
			const village = ofVillage ? 'Cikuya' : villages[at]!;
			rows.push([`DESA ${village.toUpperCase()}`]);
			lines(count, village);
			continue;
		}
		const sum = lines(count);
		if (kind === 'subtotals')
			rows.push(['', '', dice.one(['Jumlah', 'Sub Total', 'JUMLAH BIDANG']), '', '', money(sum), '']);
		if (kind === 'pages') rows.push([...head]);
	}
	if (dice.chance(60)) rows.push([dice.one(['JUMLAH', 'TOTAL', 'Jumlah Total']), '', '', '', '', money(all), '']);
	if (dice.chance(50)) {
		dice.note('signed');
		rows.push(
			[],
			['', '', '', '', 'Cikuya, 3 Januari 2024'],
			['', '', dice.one(['Mengetahui', 'Ketua BPD']), '', 'Kepala Desa'],
		);
	}
	return { drawn: dice.drawn, rows, truth, outside };
}
