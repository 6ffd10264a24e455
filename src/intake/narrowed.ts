import type { Fault } from '../model/fault.ts';
import { GENERAL, LOCAL } from '../model/layout.ts';
import type { ColumnPlan } from './columns.ts';
import { cellName } from './grid.ts';
import { foldHeading } from './heading.ts';
import { isSpelling, nameParts } from './names.ts';
import { isNeighbourhood } from './neighbourhoods.ts';
import type { DataRow } from './place-rows.ts';
import type { PlainWords } from './plain-words.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { unitNumbers } from './unit-numbers.ts';
import { shown, textOf } from './values.ts';

/** Words that make a row tell of a part, a plan or a share of what its figures are headed as. */
const PART =
	/^(l|p|lk|pr|laki|laki laki|pria|perempuan|wanita|male|female|target|sasaran|rencana|proyeksi|prediksi|estimasi|perkiraan|rancangan|usulan|kumulatif|rata rata|persen|persentase|prosentase|presentase|%|(dalam )?(ribu|juta|miliar|milyar)(an)?|miskin|tidak mampu|lansia|disabilitas|difabel|pindah|datang|lahir|mati|meninggal|penerima|belum|tidak|tanpa|kurang|selisih|kenaikan|perubahan|sisa|negeri|swasta|(semi |non |tidak )?permanen|tidak tetap|kontrak|sewa)$|^(usia|umur) \d|^(rp )?(ribu|juta|miliar|milyar)(an)? (rp|rupiah|jiwa|orang|kk|keluarga)$|^(penerima|penyandang|peserta) |^(s d|sd|sampai|sampai dengan) (bulan )?(ini|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/;

/** True for a word that says that the figures beside it are a part of the whole. */
export const isPart = (text: string): boolean => PART.test(foldHeading(text).replaceAll('-', ' '));

/** Words that make one row a part, a plan or another time, whatever the rows beside it say. */
const OF_A_ROW =
	/^(l|p|lk|pr|laki|laki laki|pria|perempuan|wanita|male|female|target|sasaran|rencana|proyeksi|prediksi|estimasi|perkiraan|rancangan|usulan|kumulatif|rata rata|persen|persentase|prosentase|presentase|%|(dalam )?(ribu|juta|miliar|milyar)(an)?|tidak mampu|lansia|disabilitas|difabel|pindah|datang|lahir|mati|meninggal|selisih|kenaikan|perubahan|sisa|negeri|swasta|(semi |non |tidak )?permanen)$|^(usia|umur) \d|^(rp )?(ribu|juta|miliar|milyar)(an)? (rp|rupiah|jiwa|orang|kk|keluarga)$|^(penerima|penyandang|peserta) |^(s d|sd|sampai|sampai dengan) (bulan )?(ini|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/;

/** Headings of columns by which a row may be a part of its village, and the words that leave it the whole. */
const QUALIFIES =
	/^(kategori|usia|umur|(kelompok|golongan) (umur|usia)|jenjang|desil|agama|rt rw|rw rt|(mata )?pencaharian|pekerjaan|pendidikan( terakhir)?|status (kawin|perkawinan|pernikahan|sekolah|penduduk|kependudukan|rumah|kepemilikan( rumah)?)|golongan darah|kewarganegaraan|tahap( (penyaluran|pencairan|salur))?|tahapan|termin|gelombang|jenis (bantuan|disabilitas|penduduk|rumah|sekolah)|kondisi rumah)$/;
/** All of a village, or a standing that the village has as a whole. */
const WHOLE =
	/^(|-|jumlah|jml|total|semua|seluruh|seluruhnya|semua umur|semua usia|mandiri|maju|berkembang|(sangat )?tertinggal|swadaya|swakarya|swasembada|perkotaan|perdesaan|pedesaan)$/;
/** Columns of remarks, where a letter is short for another word than a sex: `L` for lengkap, `P` for perdesaan. */
const REMARKS =
	/^(ket|keterangan|catatan|status|tipe|type|klasifikasi|kelengkapan|(tipe|klasifikasi|status) (desa|wilayah))$/;
const MAN = /^(l|lk)$/;
const WOMAN = /^(p|pr)$/;

/** Columns whose figures or words are not read: unknown ones, and those that a learned layout passes over. */
const unread = ({ layout, unknown, columns }: Recognised): readonly SheetColumn[] => [
	...unknown,
	...(layout.id.startsWith(LOCAL)
		? columns.filter(({ uses }) => uses.every(({ targets }) => targets.every((target) => target === '@abaikan')))
		: []),
];

/** Columns that could name the villages (`Wilayah`) beside others that do, and name none of them. */
export function namesBeside(plan: ColumnPlan, rows: readonly DataRow[]): readonly SheetColumn[] {
	const names = plan.role('@nama_desa');
	if (names.length + plan.role('@kode_desa').length < 2) return [];
	const isOwn = ({ row, village }: DataRow, index: number): boolean =>
		village !== null && isSpelling(nameParts(textOf(row.cells[index] ?? null)).name, village.name);
	const beside = names.filter(({ index }) => rows.every((row) => !isOwn(row, index)));
	return rows.length === 0
		? []
		: beside.filter(({ index }) => rows.some(({ row }) => textOf(row.cells[index] ?? null)));
}

/**
 * Columns that are not read and hold a word by which the figures are not what their headings say: one word in every row, or
 * in a village's only row (`Target` for one village, `Realisasi` for another); a neighbourhood (`RW 03`) in any row; and numbers of RW, RT or dusun.
 */
export function narrowedColumns(
	table: Recognised,
	plan: ColumnPlan,
	rows: readonly DataRow[],
	words: PlainWords,
): Fault[] {
	const said = ({ row }: DataRow, index: number): string =>
		foldHeading(textOf(row.cells[index] ?? null)).replaceAll('-', ' ');
	const place = ({ village, period }: DataRow): string => `${village?.code}|${period?.label}`;
	const count = new Map<string, number>();
	for (const row of rows) count.set(place(row), (count.get(place(row)) ?? 0) + 1);
	const alone = rows.filter((row) => count.get(place(row)) === 1);
	const passed = [...unread(table), ...namesBeside(plan, rows)];
	const counted = table.layout.id === GENERAL ? plan.measured.flatMap(({ columns }) => columns) : [];
	const faults = unitNumbers(table, plan, alone, [...passed, ...counted]);
	return faults.concat(
		passed.flatMap((column): Fault[] => {
			const { index, letters } = column;
			const first = rows[0];
			if (first === undefined) return [];
			const fault = (at: DataRow): Fault => ({
				code: 'column_narrows',
				sheet: table.sheet.name,
				column: letters,
				value: shown(at.row.cells[index] ?? null),
				detail: { heading: words.heading(column) },
			});
			const rowFault = (at: DataRow): Fault => ({
				...fault(at),
				row: at.row.number,
				cell: cellName(index, at.row.number),
				...(at.village && { village: at.village.name }),
			});
			const neighbourhoods = plan.categories ? [] : rows.filter((row) => isNeighbourhood(row, index, column.title));
			if (neighbourhoods.length > 0) return neighbourhoods.map(rowFault);
			const qualifies = QUALIFIES.test(foldHeading(column.title));
			const word = said(first, index);
			const written = rows.map((row) => said(row, index));
			const isSexed = written.some((text) => MAN.test(text)) && written.some((text) => WOMAN.test(text));
			const isShort = (text: string): boolean =>
				text.length === 1 && !isSexed && REMARKS.test(foldHeading(column.title));
			if (isPart(word) && !isShort(word) && rows.every((row) => said(row, index) === word)) return [fault(first)];
			return rows
				.filter(
					(row) =>
						count.get(place(row)) === 1 &&
						((OF_A_ROW.test(said(row, index)) && !isShort(said(row, index))) ||
							(qualifies && !WHOLE.test(said(row, index)))),
				)
				.map(rowFault);
		}),
	);
}
