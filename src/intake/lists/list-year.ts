import type { Fault } from '../../model/fault.ts';
import { parseYear, yearOf } from '../../model/period.ts';
import type { GridRow } from '../grid.ts';
import type { IntakeRequest } from '../request.ts';
import { yearsNamed } from '../titles.ts';
import { shown } from '../values.ts';
import { columnsOf, textIn } from './list-cells.ts';
import type { FoundList } from './list-kinds.ts';

/** The number of a rule and its year. */
const RULE = /\b(?:nomor|no)\b\.?\s*:?\s*[\w./-]+\s+tahun\s+20\d\d\b/gi;

/** The year that ends a title of a list: `DAFTAR USULAN RKP DESA 2025`, `APBDES 2024`. */
const LAST_YEAR = /\b(?:usulan|rkp|rpjm|program|apb|rencana|kegiatan|musrenbang|gagasan)\w*\b[^,:]*?\b(20\d\d)\W*$/i;

type Failed = Pick<Fault, 'code' | 'value' | 'detail'>;

/** Year of a whole list: its title's, which --periode may not contradict, else that of --periode. */
export function listYear(list: FoundList, request: IntakeRequest, fileName: string): number | Failed {
	const given = request.period ? yearOf(request.period) : null;
	// "PERATURAN DESA NOMOR 5 TAHUN 2023 TENTANG APBDES TAHUN ANGGARAN 2024"
	const titles = list.heading.above.map((line) => line.join(' ').replace(RULE, ' '));
	const years = yearsNamed(titles);
	const [first] = years;
	// Enough to contradict a year that was given, not to be taken.
	const ending = titles.flatMap((title) => LAST_YEAR.exec(title)?.[1] ?? []).map(Number);
	const said = years.length > 0 ? years : ending;
	const other = given !== null && said.length > 0 && !said.includes(given) && list.layout.content !== 'rpjmdes';
	if (other) {
		const found = String(said[0]);
		return { code: 'period_outside', value: found, detail: { found, given: request.period!.label } };
	}
	if (list.layout.content === 'rpjmdes' && first !== undefined) return first;
	if (given !== null) return given;
	if (first !== undefined && years.length === 1) return first;
	const named = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(fileName)?.[1];
	return { code: 'period_missing', detail: { offer: named ?? '', example: named ?? '2025' } };
}

/** Year of one line from its own column, which --periode may not contradict; null where the list has no such column. */
export function lineYear(list: FoundList, row: GridRow, request: IntakeRequest): number | Failed | null {
	const text = textIn(list, row, 'tahun') ?? textIn(list, row, 'mulai');
	if (text === null) return null;
	const year = parseYear(text) ?? parseYear(/\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? '');
	if (year === null) return { code: 'period_unreadable', value: shown(text) };
	const programme = columnsOf(list, 'mulai').length > 0;
	if (request.period && yearOf(request.period) !== year && !programme)
		return { code: 'period_outside', value: text, detail: { found: String(year), given: request.period.label } };
	return year;
}

/** Years in which a project of a plan of several years is to be done, from its ticked columns. */
export function plannedYears(list: FoundList, row: GridRow, base: number): number[] {
	return columnsOf(list, 'tahun_ke')
		.filter(({ index }) => {
			const cell = row.cells[index] ?? null;
			return cell !== null && cell !== false && !/^(-+|0|false|tidak|t)?$/i.test(String(cell).trim());
		})
		.map(({ year }) => (year! > 100 ? year! : base + year! - 1));
}
