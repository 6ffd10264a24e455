import type { Fault } from '../model/fault.ts';
import type { GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import type { PlainWords } from './plain-words.ts';
import type { Recognised } from './recognise.ts';
import { shown, textOf } from './values.ts';

/** Words that make a row tell of a part, a plan or a share of what its figures are headed as. */
const PART =
	/^(l|p|lk|pr|laki|laki laki|pria|perempuan|wanita|male|female|target|sasaran|rencana|proyeksi|prediksi|estimasi|perkiraan|rancangan|usulan|kumulatif|rata rata|persen|persentase|prosentase|presentase|%|(dalam )?(ribu|juta|miliar|milyar)(an)?|miskin|tidak mampu|lansia|disabilitas|difabel|pindah|datang|lahir|mati|meninggal|penerima|belum|tidak|tanpa|kurang|selisih|kenaikan|perubahan|sisa)$|^(usia|umur) \d/;

/** True for a word that says that the figures beside it are a part of the whole. */
export const isPart = (text: string): boolean => PART.test(foldHeading(text).replaceAll('-', ' '));

/** Columns that are not read and hold one such word in every row: the figures are not what their headings say. */
export function narrowedColumns(table: Recognised, rows: readonly GridRow[], words: PlainWords): Fault[] {
	const said = (row: GridRow, index: number): string => foldHeading(textOf(row.cells[index] ?? null));
	return table.unknown
		.filter(({ index }) => {
			const word = rows.length > 0 ? said(rows[0]!, index) : '';
			return isPart(word) && rows.every((row) => said(row, index) === word);
		})
		.map(({ index, letters, title }) => ({
			code: 'column_narrows',
			sheet: table.sheet.name,
			column: letters,
			value: shown(rows[0]!.cells[index] ?? null),
			detail: { heading: words.heading({ title, letters }) },
		}));
}
