import type { Decision } from '../../model/decision.ts';
import type { IncomingRow } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { yearOf } from '../../model/period.ts';
import { copyOfList } from '../copy-table.ts';
import { saidOnce } from '../incoming.ts';
import { type Outcome, outcome, UNREAD } from '../outcome.ts';
import { personalTitles } from '../personal.ts';
import { plainWords } from '../plain-words.ts';
import type { IntakeRequest, IntakeResult } from '../request.ts';
import type { OpenedFile } from '../tables.ts';
import { shown } from '../values.ts';
import { foldedAliases, saidAliases } from '../village-aliases.ts';
import { amountsInDoubt, costColumns } from './amounts.ts';
import { columnsOf, textIn } from './list-cells.ts';
import { programmeOf, proposalOf } from './list-facts.ts';
import type { ListColumn } from './list-heading.ts';
import type { FoundList } from './list-kinds.ts';
import { unmergeList } from './list-merges.ts';
import { maskedLocation } from './list-persons.ts';
import { ListPlaces } from './list-place.ts';
import { type ListLine, listRows } from './list-rows.ts';
import { lineYear, listYear, plannedYears } from './list-year.ts';
import { joinRupiah } from './rupiah-cells.ts';
import { otherList, tableFaults } from './table-faults.ts';

/** Reads the lists of proposals or programmes in a file; all of one layout. */
export function readLists(
	opened: OpenedFile,
	lists: readonly FoundList[],
	request: IntakeRequest,
	before: readonly Decision[],
): IntakeResult {
	const parts = lists.map((list) => readList(list, request, opened.name));
	const sum = (count: (part: Outcome) => number): number => parts.reduce((total, part) => total + count(part), 0);
	const read = lists.map(({ sheet }) => sheet);
	const others = opened.sheets
		.filter((sheet) => sheet.rows.length > 0 && !read.includes(sheet))
		.map(({ name }) => name);
	const skipped: Decision[] = others.length > 0 ? [{ code: 'sheets_skipped', sheets: others }] : [];
	const decisions = saidOnce([...skipped, ...parts.flatMap((part) => part.decisions)]);
	const made: Outcome = {
		rows: parts.flatMap(({ rows }) => rows),
		read: sum((part) => part.read),
		outside: sum((part) => part.outside),
		skipped: sum((part) => part.skipped),
		faulty: sum((part) => part.faulty),
		faults: parts.flatMap(({ faults }) => faults),
		decisions,
		others: parts.flatMap(({ others: names }) => names).slice(0, 6),
		aliases: new Map(parts.flatMap(({ aliases }) => [...(aliases ?? [])])),
		copy: lists.map(copyOfList),
	};
	return outcome(opened, lists[0]!.layout, request, made, before);
}

function readList(found: FoundList, request: IntakeRequest, fileName: string): Outcome {
	const shifted = withShift(found);
	const { list, faults: merged } = unmergeList(joinRupiah(shifted));
	const sheet = list.sheet.name;
	const sorted = listRows(list, request);
	const places = new ListPlaces(list, request, sorted.lines);
	const ownYears = ['tahun', 'mulai'].some((role) => columnsOf(list, role).length > 0);
	const fixed = ownYears ? null : listYear(list, request, fileName);
	const amounts = amountsInDoubt(list, sorted.lines);
	const unclear = costColumns(list, sorted.lines);
	const whole: Fault[] = [
		...tableFaults(list),
		...otherList(list),
		...(places.fault ? [places.fault] : []),
		...(amounts.fault ? [amounts.fault] : []),
		...(unclear ? [unclear] : []),
		...(fixed !== null && typeof fixed === 'object' ? [{ ...fixed, sheet }] : []),
	];
	if (whole.length > 0) return { ...UNREAD, faults: whole };
	const rows: IncomingRow[] = [];
	const faults: Fault[] = [...merged];
	const faulty = new Set(merged.map(({ row }) => row!));
	for (const { number: row } of sorted.strays) {
		const [column] = columnsOf(list, 'kegiatan');
		faults.push({
			code: 'activity_missing',
			sheet,
			row,
			...(column && { column: column.letters, cell: `${column.letters}${row}` }),
		});
		faulty.add(row);
	}
	let outside = 0;
	for (const line of sorted.lines) {
		const result = readLine(list, line, places, request, typeof fixed === 'number' ? fixed : null);
		if (result === 'outside') outside++;
		else if ('code' in result) {
			// What is not said of the whole list is asked once.
			const again =
				result.row === undefined && faults.some(({ code, row }) => code === result.code && row === undefined);
			if (!again) faults.push(result);
			faulty.add(line.row.number);
		} else rows.push(result);
	}
	return {
		rows,
		read: sorted.lines.length + sorted.strays.length,
		outside,
		skipped: sorted.skipped,
		faulty: faulty.size,
		faults,
		decisions: [
			...decisionsOf(list, sorted, places, request, rows, fixed),
			...amounts.decisions,
			...(shifted === found ? [] : [{ code: 'columns_shifted' as const }]),
		],
		others: [],
		aliases: foldedAliases(places.aliasesUsed, request.villages),
	};
}

function readLine(
	list: FoundList,
	line: ListLine,
	places: ListPlaces,
	request: IntakeRequest,
	fixed: number | null,
): IncomingRow | 'outside' | Fault {
	const { row } = line;
	const at = (...roles: string[]): Partial<Fault> & { sheet: string; row: number } => {
		const [column] = roles.flatMap((role) => columnsOf(list, role));
		const place = { sheet: list.sheet.name, row: row.number };
		return column ? { ...place, column: column.letters, cell: `${column.letters}${row.number}` } : place;
	};
	const location = textIn(list, row, 'lokasi');
	const place = places.placeOf(row);
	if (place === 'outside') return place;
	if (typeof place === 'object' && !('name' in place)) return { ...place, ...at('nama_desa', 'kode_desa', 'lokasi') };
	const own = lineYear(list, row, request);
	if (own !== null && typeof own === 'object') return { ...own, ...at('tahun', 'mulai') };
	const year = own ?? fixed ?? (request.period ? yearOf(request.period) : null);
	if (year === null) return { code: 'period_missing', sheet: list.sheet.name, detail: { offer: '', example: '2025' } };
	if (list.layout.level === 'program') {
		const { programme, fault } = programmeOf(list, line, place === 'none' ? null : place, year, request);
		return fault ?? { observations: [], budgetLines: [], programmes: [programme!] };
	}
	if (place === 'none') {
		if (location === null || columnsOf(list, 'lokasi').length === 0 || list.layout.content !== 'musrenbang')
			return { code: 'village_not_given', sheet: list.sheet.name };
		return {
			code: 'village_unknown',
			...at('lokasi'),
			value: shown(maskedLocation(location, request)),
			detail: { proposals: [] },
		};
	}
	const years = plannedYears(list, row, year);
	const { proposal, fault } = proposalOf(list, line, place.code, years[0] ?? year, years, request);
	return fault ?? { observations: [], budgetLines: [], proposals: [proposal!] };
}

/** OpenSID 2410 writes programmes with nine headings over ten values: the user's number has none. */
function withShift(list: FoundList): FoundList {
	if (list.layout.content !== 'bantuan_opensid') return list;
	const { columns, rows } = list.heading;
	const last = Math.max(...columns.map(({ index }) => index));
	const end = columns.find(({ role }) => role === 'selesai')?.index ?? last;
	const named = columns.some(({ title }) => title.toLowerCase() === 'userid');
	if (named || !rows.some(({ cells }) => cells.length > last + 1)) return list;
	const shifted = columns.map((column) => (column.index > end ? { ...column, index: column.index + 1 } : column));
	return { ...list, heading: { ...list.heading, columns: shifted } };
}

function decisionsOf(
	list: FoundList,
	sorted: ReturnType<typeof listRows>,
	places: ListPlaces,
	request: IntakeRequest,
	rows: readonly IncomingRow[],
	fixed: number | object | null,
): Decision[] {
	const { heading } = list;
	const decisions: Decision[] = [{ code: 'heading_row', row: heading.row, rows: heading.depth }, ...places.decisions];
	decisions.push(...saidAliases(places.aliasesUsed));
	if (request.village) decisions.push({ code: 'village_from_option', village: request.village.name });
	else if (places.titled) decisions.push({ code: 'village_from_title', village: places.titled.name });
	const facts = rows.flatMap(({ proposals, programmes }) => [...(proposals ?? []), ...(programmes ?? [])]);
	const years = [...new Set(facts.map(({ year }) => String(year)))].sort();
	if (fixed !== null && request.period && years.length === 1)
		decisions.push({ code: 'period_from_option', period: years[0]! });
	else if (years.length > 0) decisions.push({ code: 'period_from_file', periods: years });
	const words = plainWords(request);
	const isPersonal = ({ role, title }: ListColumn): boolean =>
		role === 'pribadi' || (role === null && personalTitles([title]).length > 0);
	const told = (columns: readonly ListColumn[]): string[] => [
		...new Set(columns.map((column) => words.heading(column))),
	];
	const personal = told(heading.columns.filter(isPersonal));
	if (personal.length > 0) decisions.push({ code: 'personal_columns_left', columns: personal });
	const unread = heading.columns.filter((column) => column.role === null && !isPersonal(column));
	if (unread.length > 0) decisions.push({ code: 'columns_unknown', ...words.headings(unread) });
	if (sorted.dividers.length > 0) decisions.push({ code: 'rows_as_headings', rows: sorted.dividers.slice(0, 20) });
	for (const { cell, stated, found } of sorted.differences.slice(0, 10))
		decisions.push({ code: 'list_total_differs', cell, stated, found });
	const without = facts.filter(({ village }) => village === null).length;
	if (without > 0) decisions.push({ code: 'programmes_without_place', lines: without });
	return decisions;
}
