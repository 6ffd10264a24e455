import type { Decision } from '../../model/decision.ts';
import type { Observation } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { periodOf } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised, SheetColumn } from '../sheet-columns.ts';
import { CHILD_RULES, type Measurement, type Role } from './child-rules.ts';
import type { Counted, CountedVillage } from './counted.ts';
import { columnsFor, type ResolvedPlaces } from './places.ts';
import { MOST_UNKNOWN } from './population-result.ts';
import { Shortfalls } from './shortfalls.ts';
import { RowList } from './tally.ts';

/** Rows of one place that were left out, or that something is to be said about. */
export interface ChildNotes {
	readonly again: RowList;
	readonly tooOld: RowList;
	readonly ageless: RowList;
	readonly unmeasured: RowList;
	readonly otherMonths: RowList;
	readonly otherNames: RowList;
	readonly faults: Fault[];
	/** Rows whose cells do not fit their headings, so that their place may not be the child's. */
	readonly shifted: Fault[];
}

/** Empty notes of one village, filled while its rows are counted. */
export const notesOfPlace = (): ChildNotes => ({
	again: new RowList(),
	tooOld: new RowList(),
	ageless: new RowList(),
	unmeasured: new RowList(),
	otherMonths: new RowList(),
	otherNames: new RowList(),
	faults: [],
	shifted: [],
});

/** One child measured in two places in a month. */
export interface Contradiction {
	readonly first: Measurement;
	readonly later: Measurement;
}

/** What a count of children knows when all rows were seen. */
export interface ChildState {
	readonly request: IntakeRequest;
	readonly tables: readonly Recognised[];
	readonly places: ResolvedPlaces;
	readonly measurements: readonly Measurement[];
	readonly notes: readonly ChildNotes[];
	readonly contradictions: readonly Contradiction[];
	readonly skipped: number;
	readonly lostNiks: number;
	/** All identity numbers end in 0. */
	readonly digitsLost: boolean;
}

const LEFT_OUT = ['again', 'tooOld', 'ageless', 'unmeasured', 'otherMonths'] as const;

/** Puts the last measurements together by village and month. */
export function childResult(state: ChildState): Counted {
	const { places, notes, tables } = state;
	const faulty = new Set<string>();
	const shifted = notes.flatMap((one, place) => (typeof places.placeOf(place) === 'string' ? one.shifted : []));
	const inShifted = ({ sheet, row }: Fault): boolean => shifted.some((one) => one.row === row && one.sheet === sheet);
	const faults: Fault[] = [...places.faults.filter((fault) => !inShifted(fault)), ...shifted];
	const decisions: Decision[] = [...places.decisions];
	const own = notes.map((_, place) => places.placeOf(place));
	own.forEach((village, place) => {
		if (typeof village === 'string') return;
		faults.push(...notes[place]!.faults.map((fault) => ({ ...fault, village: village.name })));
		if (notes[place]!.faults.length > 0) faulty.add(village.code);
	});
	faults.push(...contradictionFaults(state, faulty));
	if (
		state.digitsLost &&
		own.some((village, place) => typeof village !== 'string' && notes[place]!.otherNames.count > 0)
	)
		faults.push({ code: 'identity_digits_lost', sheet: tables[0]!.sheet.name });

	const byVillage = new Map<Village, Map<string, Measurement[]>>();
	let outside = 0;
	let unplaced = 0;
	for (const one of state.measurements) {
		const village = own[one.place]!;
		if (village === 'outside') outside++;
		else if (village === 'unknown') unplaced++;
		else {
			const months = byVillage.get(village) ?? new Map<string, Measurement[]>();
			byVillage.set(village, months);
			months.set(one.month, [...(months.get(one.month) ?? []), one]);
		}
	}
	const rowsOf = (kind: Exclude<keyof ChildNotes, 'faults' | 'shifted'>): RowList => {
		const all = new RowList();
		own.forEach((village, place) => {
			if (typeof village !== 'string') all.join(notes[place]![kind]);
		});
		return all;
	};
	own.forEach((village, place) => {
		const held = (): number =>
			LEFT_OUT.reduce((sum, kind) => sum + notes[place]![kind].count, notes[place]!.faults.length);
		if (village === 'outside') outside += held();
		if (village === 'unknown') unplaced += held();
	});

	const shortfalls = new Shortfalls(byVillage.size);
	const villages = [...byVillage].map(([village, months]): CountedVillage => {
		const groups = [...months].map(([month, list]) => ({ month, list }));
		return {
			village,
			rows: groups.reduce((sum, { list }) => sum + list.length, 0),
			observations: groups.flatMap(({ month, list }) => observationsOf(state, village, month, list, shortfalls)),
			faulty: faulty.has(village.code),
		};
	});
	decisions.push(...noteList(state, villages, rowsOf), ...shortfalls.notes());
	const skipped = state.skipped + LEFT_OUT.reduce((sum, kind) => sum + rowsOf(kind).count, 0);
	return { villages, outside, skipped, unplaced, faults, decisions, places };
}

function contradictionFaults({ contradictions, places, tables }: ChildState, faulty: Set<string>): Fault[] {
	return contradictions.flatMap(({ first, later }): Fault[] => {
		const villages = [places.placeOf(first.place), places.placeOf(later.place)];
		if (villages[0] === villages[1]) return [];
		for (const village of villages) if (typeof village !== 'string') faulty.add(village.code);
		const column = columnsFor(tables[later.sheet]!, '@orang.nik')[0];
		return [
			{
				code: 'person_in_two_villages',
				sheet: tables[later.sheet]!.sheet.name,
				row: later.row,
				...(column ? { column: column.letters, cell: `${column.letters}${later.row}` } : {}),
				value: '***',
				detail: {
					first: first.row,
					villages: villages.map((village) => (typeof village === 'string' ? '-' : village.name)),
				},
			},
		];
	});
}

function noteList(
	state: ChildState,
	villages: readonly CountedVillage[],
	rowsOf: (kind: Exclude<keyof ChildNotes, 'faults' | 'shifted'>) => RowList,
): Decision[] {
	const children = villages.reduce((sum, { rows }) => sum + rows, 0);
	const notes: Decision[] = [{ code: 'persons_measured', measurements: children, villages: villages.length }];
	for (const kind of LEFT_OUT) {
		const { count, rows } = rowsOf(kind);
		if (count > 0) notes.push({ code: 'persons_measurements_left', why: kind, measurements: count, rows });
	}
	const names = rowsOf('otherNames');
	if (names.count > 0) notes.push({ code: 'persons_same_nik', persons: names.count, rows: names.rows });
	const doubtful = new RowList();
	for (const one of state.measurements)
		if (one.doubtful && typeof state.places.placeOf(one.place) !== 'string') doubtful.add(one.row);
	if (doubtful.count > 0)
		notes.push({ code: 'persons_index_doubtful', measurements: doubtful.count, rows: doubtful.rows });
	if (state.lostNiks > 0) notes.push({ code: 'persons_by_name', cells: state.lostNiks });
	return notes;
}

function observationsOf(
	{ tables }: ChildState,
	village: Village,
	month: string,
	list: readonly Measurement[],
	shortfalls: Shortfalls,
): Observation[] {
	const table = tables[list[0]!.sheet]!;
	const sheets = [...new Set(list.map(({ sheet }) => tables[sheet]!.sheet.name))];
	const rows = list.map(({ row }) => row);
	const [first, last] = [Math.min(...rows), Math.max(...rows)];
	const column = (role: Role): SheetColumn | undefined => columnsFor(table, `@orang.${role}`)[0];
	const filled = new Set(list.flatMap(({ filled: roles }) => roles));
	const counted = new Map<string, readonly Measurement[]>();
	const facts: Observation[] = [];
	for (const { variable, columns, of, judge } of CHILD_RULES) {
		const base = of === null ? list : counted.get(of);
		if (!base) continue;
		const used = columns.flatMap((roles) => roles.filter((role) => column(role)));
		const lacking = columns.find((roles) => !roles.some((role) => filled.has(role)));
		if (lacking) {
			const blank = column(lacking[0]!);
			if (blank) shortfalls.blank(blank.title, variable, village.name);
			continue;
		}
		const judged = base.map((child) => ({ child, judgement: judge(child) }));
		const unknown = judged.filter(({ judgement }) => judgement === null).length;
		const made = unknown <= base.length * MOST_UNKNOWN;
		if (unknown > 0)
			shortfalls.unknown(
				column(columns.at(-1)!.find((role) => column(role))!)!.title,
				variable,
				unknown,
				base.length,
				made,
				village.name,
			);
		if (!made) continue;
		const chosen = judged.filter(({ judgement }) => judgement === true).map(({ child }) => child);
		counted.set(variable, chosen);
		facts.push({
			village: village.code,
			variable,
			period: periodOf(month),
			value: chosen.length,
			origin: {
				sheet: sheets.join(', '),
				cells: used.map((role) => `${column(role)!.letters}${first}:${column(role)!.letters}${last}`),
			},
		});
	}
	return facts;
}
