import type { Decision } from '../../model/decision.ts';
import type { IncomingRow, Proposal } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { parseYear } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import { readVolume } from '../lists/volume.ts';
import { keptText, textOrNull } from '../private-text.ts';
import { shown } from '../values.ts';
import { activityCode, codeParts, fundSource } from './codes.ts';
import { readMachineMoney } from './money.ts';
import { PlanYears } from './siskeudes-plan-years.ts';
import type { SiskeudesExport, SiskeudesRow, SiskeudesTable } from './siskeudes-tables.ts';

/** Tables of the six-year plan (RPJM Desa) whose rows are read as proposals, the most detailed first. */
export const PLAN: readonly SiskeudesTable[] = ['Ta_RPJM_Pagu_Tahunan', 'Ta_RPJM_Pagu_Indikatif', 'Ta_RPJM_Kegiatan'];
const YEARS = [1, 2, 3, 4, 5, 6, 7, 8];
const CEILING = ['biaya', 'volume', 'satuan', 'jml sas pria', 'jml sas wanita', 'jml sas artm'] as const;

/** What came of the plan in an export. */
export interface PlanRead {
	readonly rows: readonly IncomingRow[];
	/** Rows that cannot be taken; null where the reason is told at another row. */
	readonly faults: readonly { readonly row: SiskeudesRow; readonly fault: Fault | null }[];
	/** Rows that bring nothing of their own: activities whose years and costs stand in the yearly ceilings. */
	readonly byRule: number;
	readonly repeats: number;
	readonly decisions: readonly Decision[];
}

/** A row of the plan whose village and activity are known. */
interface Planned {
	readonly row: SiskeudesRow;
	readonly village: Village;
	readonly activity: string;
}

/**
 * Reads the plan of each village: one proposal for an activity, year and source of money, with the cost, volume and persons
 * served of its yearly ceiling; else with the indicative ceiling; else of the activity alone, without cost. `villageOf`
 * gives null for rows that are elsewhere or refused already.
 */
export function readPlan(
	found: SiskeudesExport,
	answers: ReadonlyMap<string, string>,
	villageOf: (row: SiskeudesRow) => Village | null,
	nameOf: (row: SiskeudesRow, activity: string) => string | null,
): PlanRead {
	const faults: { row: SiskeudesRow; fault: Fault | null }[] = [];
	const tables = new Map<SiskeudesTable, Planned[]>();
	for (const table of PLAN) tables.set(table, []);
	for (const table of PLAN)
		for (const row of planRows(found, table)) {
			const village = villageOf(row);
			if (village === null) continue;
			const activity = activityCode(row.text('kd keg'), row.text('kd desa'));
			if (activity === null || activity === 'none' || codeParts(activity).length !== 3)
				faults.push({
					row,
					fault: { code: 'activity_unreadable', ...row.at('kd keg'), value: shown(row.text('kd keg')) },
				});
			else tables.get(table)!.push({ row, village, activity });
		}
	const alone = ![...found.tables.keys()].some((table) => /^Ta_(RAB|Anggaran|SPP|SPJ|TBP|Mutasi|Jurnal)/.test(table));
	const years = new PlanYears(found, answers, alone);
	const activities = new Map(
		tables.get('Ta_RPJM_Kegiatan')!.map((one) => [`${one.village.code}|${one.activity}`, one]),
	);
	const told = new Map<string, SiskeudesTable>();
	const met = new Map<string, SiskeudesRow>();
	const rows: IncomingRow[] = [];
	let byRule = 0;
	let repeats = 0;
	for (const table of PLAN)
		for (const one of tables.get(table)!) {
			const made = linesOf(table, one, years, told);
			if (made === 'left') byRule++;
			else if ('fault' in made) faults.push({ row: one.row, fault: made.fault });
			else if (made.lines.length === 0) byRule++;
			else {
				const repeat = table === 'Ta_RPJM_Pagu_Tahunan' ? repeated(one, met) : null;
				if (repeat && repeat !== 'repeat') faults.push({ row: one.row, fault: repeat });
				else if (repeat) {
					repeats++;
					rows.push({ observations: [], budgetLines: [] });
				} else {
					const plan = activities.get(`${one.village.code}|${one.activity}`) ?? null;
					const name = plan?.row.text('nama kegiatan') || nameOf(one.row, one.activity) || one.activity;
					const proposals = made.lines.map((line) => proposalOf(one, line, plan?.row ?? null, name));
					rows.push({ observations: [], budgetLines: [], proposals });
				}
			}
		}
	return { rows, faults, byRule, repeats, decisions: years.decisions };
}

/** Rows of a table of the plan that say anything. */
export const planRows = ({ tables }: SiskeudesExport, table: SiskeudesTable): SiskeudesRow[] =>
	(tables.get(table) ?? []).filter((row) => row.text('kd desa') !== '' || row.text('kd keg') !== '');

/** A year of an activity with its cost, and the column that says so. */
interface PlanLine {
	readonly year: number;
	readonly cost: number | null;
	readonly column: string;
}
type Lines = { readonly lines: readonly PlanLine[] } | { readonly fault: Fault | null } | 'left';

/** The years of a row that no more detailed table has told. `told`: the table of each village, activity and year so far. */
function linesOf(table: SiskeudesTable, one: Planned, years: PlanYears, told: Map<string, SiskeudesTable>): Lines {
	const { row, village, activity } = one;
	const key = (year: number): string => `${village.code}|${activity}|${year}`;
	const first = years.firstOf(row, village);
	if (first === 'left') return 'left';
	if (typeof first !== 'number') return { fault: first };
	if (table === 'Ta_RPJM_Pagu_Tahunan') {
		const fault = CEILING.slice(3)
			.concat('biaya')
			.map((column) => numberFault(row, column, village))
			.find(Boolean);
		if (fault) return { fault };
		const word = row.text('kd tahun');
		const [, at] = /^(?:thn|tahun)?\s*([1-8])$/i.exec(word) ?? [];
		const year = at === undefined ? parseYear(word) : first + Number(at) - 1;
		if (year === null) return { fault: { code: 'period_unreadable', ...row.at('kd tahun'), value: shown(word) } };
		told.set(key(year), table);
		const read = readMachineMoney(row.cell('biaya'));
		return { lines: [{ year, cost: read.kind === 'value' ? read.value : null, column: 'biaya' }] };
	}
	const lines: PlanLine[] = [];
	for (const at of YEARS) {
		const column = `tahun${at}`;
		const word = row.text(column);
		const year = first + at - 1;
		if (/^(false|tidak|0(?:[.,]0+)?|-|)$/i.test(word)) continue;
		const planned = /^(true|ya|-?1|v|x|√)$/i.test(word);
		const read = planned ? null : readMachineMoney(row.cell(column));
		if (read && (read.kind !== 'value' || table === 'Ta_RPJM_Kegiatan'))
			return {
				fault: {
					code: 'value_unreadable',
					...row.at(column),
					value: shown(word),
					village: village.name,
					detail: { variable: row.title(column) },
				},
			};
		if (table === 'Ta_RPJM_Pagu_Indikatif' && planned) continue;
		const by = told.get(key(year));
		// Several sources of money may pay for one year; the activity itself is told once.
		if (by !== undefined && (by !== table || table === 'Ta_RPJM_Kegiatan')) continue;
		told.set(key(year), table);
		lines.push({ year, cost: read?.kind === 'value' ? read.value : null, column });
	}
	return { lines };
}

/** What is wrong with a cost or a number of persons; null for a number and for an empty cell. */
function numberFault(row: SiskeudesRow, column: string, village: Village): Fault | null {
	const read = readMachineMoney(row.cell(column));
	const fault = (code: Fault['code'], value: string): Fault => ({
		code,
		...row.at(column),
		value,
		village: village.name,
		detail: { variable: row.title(column) },
	});
	if (read.kind === 'fault') return fault(read.code, read.found);
	return read.kind === 'value' && read.value < 0 ? fault('value_negative', String(read.value)) : null;
}

/** The same ceiling told twice is a repeat; with another cost or volume it contradicts itself. */
function repeated(one: Planned, met: Map<string, SiskeudesRow>): 'repeat' | Fault | null {
	const { row, village } = one;
	const key = [village.code, one.activity, ...['kd tahun', 'kd sumber', 'no id'].map((column) => row.text(column))];
	const before = met.get(key.join('|'));
	if (!before) {
		met.set(key.join('|'), row);
		return null;
	}
	const column = CEILING.find((name) => row.text(name) !== before.text(name));
	if (!column) return 'repeat';
	return {
		code: 'conflicting_values',
		...row.at(column),
		value: shown(row.text(column)),
		village: village.name,
		detail: {
			variable: row.title(column),
			values: [shown(before.text(column)), shown(row.text(column))],
			cells: [before.name(column), row.name(column)],
		},
	};
}

function proposalOf(
	{ row, village, activity }: Planned,
	line: PlanLine,
	plan: SiskeudesRow | null,
	name: string,
): Proposal {
	const span = ['mulai', 'selesai'].map((column) => row.text(column).slice(0, 10)).filter(Boolean);
	const schedule = [row.text('waktu'), span.join(' - ')].filter(Boolean).join(', ');
	const own = fundSource(row.text('kd sumber')) ?? fundSource(plan?.text('sumberdana') ?? '');
	return {
		village: village.code,
		year: line.year,
		origin: 'rpjmdes',
		activityText: keptText(name.replace(/\s*\*+\)?\s*$/, '')),
		activity,
		location: textOrNull(row.text('lokasi spesifik')) ?? textOrNull(plan?.text('lokasi') ?? ''),
		...readVolume(textOrNull(row.text('volume')), textOrNull(row.text('satuan'))),
		cost: line.cost,
		schedule: textOrNull(schedule),
		beneficiaries: servedBy(row, plan),
		fundSource: own,
		addressee: null,
		status: 'diusulkan',
		answer: null,
		origins: { sheet: row.sheet, cells: [row.name(line.column)] },
	};
}

/** Whom an activity is for: in words, and in men, women and poor households where the ceiling counts them. */
function servedBy(row: SiskeudesRow, plan: SiskeudesRow | null): string | null {
	const words = textOrNull(plan?.text('sasaran') ?? '');
	const counts = [
		['jml sas pria', 'laki-laki'],
		['jml sas wanita', 'perempuan'],
		['jml sas artm', 'rumah tangga miskin'],
	].map(([column, label]) => ({ label, read: readMachineMoney(row.cell(column!)) }));
	if (!counts.some(({ read }) => read.kind === 'value' && read.value > 0)) return words;
	const said = counts
		.flatMap(({ label, read }) => (read.kind === 'value' ? [`${label} ${read.value}`] : []))
		.join(', ');
	return words === null ? said : `${words} (${said})`;
}
