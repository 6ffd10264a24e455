import type { Decision } from '../../model/decision.ts';
import type { Observation } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import type { Period } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import { columnLetters } from '../grid.ts';
import type { IntakeRequest } from '../request.ts';
import type { Counted, CountedVillage } from './counted.ts';
import type { Day } from './days.ts';
import type { ResolvedPlaces } from './places.ts';
import type { PersonRole, PopulationSheet } from './population-sheet.ts';
import type { Field, Person, Rule } from './rules.ts';
import type { ShiftWatch } from './shifted.ts';
import { Shortfalls } from './shortfalls.ts';
import { RowList, type Tally } from './tally.ts';

/** A person whose NIK an earlier row has; counted only where the numbers turn out not to be comparable. */
export interface Held {
	readonly row: number;
	readonly place: number;
	readonly firstRow: number;
	readonly firstPlace: number;
	readonly person: Person;
	readonly born: Day;
}

/** What a population count knows when all rows were seen. */
export interface PopulationState {
	readonly request: IntakeRequest;
	readonly period: Period;
	readonly day: Day;
	readonly sheets: readonly PopulationSheet[];
	readonly rules: readonly Rule[];
	readonly places: ResolvedPlaces;
	readonly tallies: readonly Tally[];
	readonly held: readonly Held[];
	readonly countHeld: (held: Held) => void;
	readonly identities: {
		/** True where a column holds the NIK. */
		readonly column: boolean;
		readonly lost: number;
		readonly different: number;
		readonly endingInZero: number;
	};
	/** Different KK numbers by place; null where they cannot be compared. */
	readonly familiesBy: ((sameAs: (place: number) => number, places: number) => Uint32Array) | null;
	/** Different KK numbers where no two rows share one; 0 where any do. */
	readonly ownFamilies: number;
	readonly childCards: boolean;
	readonly skipped: number;
	readonly shift: ShiftWatch;
	readonly nameOnly: RowList;
}

/** Share of a base that may be unknown before nothing is produced: a setting of the program, no rule of law. */
export const MOST_UNKNOWN = 0.05;
/** So many numbers that all end in 0 have lost their last digit. */
const ENOUGH_ZEROS = 20;
/** So many KK numbers, each in one row, are no families. */
const ENOUGH_FAMILIES = 3;
/** Lists of the programs for village data (SID), which give a population of their own. */
const VILLAGE_PROGRAMS: ReadonlySet<string> = new Set(['opensid', 'opendk']);
/** Variables of `--isian "umur_akta=..."`. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
	'0-18': ['anak_0_18', 'akta_0_18'],
	'0-4': ['akta_0_4'],
};

/** Puts the sums of all places together by village: facts, and what is to be said. */
export function populationResult(state: PopulationState): Counted {
	const { places, tallies, request } = state;
	const faults: Fault[] = [...places.faults];
	const decisions: Decision[] = [...places.decisions];
	const { faulty, repeated, note } = settleHeld(state, faults);

	const { name } = state.sheets[0]!.table.sheet;
	const shifted = swappedFault(state, name) ?? state.shift.fault(name, repeated);
	if (shifted) faults.push(shifted);

	for (const tally of tallies) tally.settle();
	const byVillage = new Map<Village, Tally>();
	let outside = 0;
	let unplaced = 0;
	let skipped = state.skipped + state.nameOnly.count;
	tallies.forEach((tally, place) => {
		const village = places.placeOf(place);
		if (village === 'outside') outside += tally.persons + leftOutOf(tally);
		else if (village === 'unknown') unplaced += tally.persons;
		else {
			const known = byVillage.get(village);
			if (known) known.join(tally);
			else byVillage.set(village, tally);
		}
	});
	for (const tally of byVillage.values()) skipped += leftOutOf(tally);
	for (const [village, { spans }] of byVillage)
		if (spans.size > 1) {
			const sheets = [...spans.keys()].map((at) => state.sheets[at]!.table.sheet.name);
			faults.push({ code: 'persons_in_sheets', village: village.name, detail: { sheets } });
		}

	const shortfalls = new Shortfalls(byVillage.size);
	const villages = [...byVillage].filter(([, tally]) => tally.persons > 0);
	const counted = villages.map(
		([village, tally]): CountedVillage => ({
			village,
			rows: tally.persons,
			observations: observationsOf(state, village, tally, shortfalls),
			faulty: faulty.has(village.code),
		}),
	);
	decisions.push(...notesOf(state, villages, repeated), ...note, ...shortfalls.notes());
	const asked = request.answers.get('umur_akta');
	if (asked !== undefined) decisions.push({ code: 'answer_used', name: 'umur_akta', value: asked });
	return { villages: counted, outside, skipped: skipped + repeated, unplaced, faults, decisions, places };
}

/** A NIK that comes again while no two rows share a KK number: the two columns are exchanged. */
function swappedFault({ held, ownFamilies }: PopulationState, sheet: string): Fault | null {
	if (held.length === 0 || ownFamilies < ENOUGH_FAMILIES) return null;
	return { code: 'columns_shifted', sheet, detail: { sign: 'swapped', rows: held.length, of: ownFamilies } };
}

const leftOutOf = (tally: Tally): number =>
	[...tally.leftOut.values()].reduce((sum, n) => sum + n, 0) + tally.bornLater.count + tally.statusUnknown;

/** Decides on the rows whose NIK came before: the same person twice, a contradiction, or numbers that tell nothing. */
function settleHeld(
	{ held, identities, places, sheets, countHeld }: PopulationState,
	faults: Fault[],
): { faulty: Set<string>; repeated: number; note: Decision[] } {
	const faulty = new Set<string>();
	const zeros = identities.different >= ENOUGH_ZEROS && identities.endingInZero === identities.different;
	// A few cells kept as numbers leave the others comparable; more of them are the way the whole file was kept.
	const few = identities.lost <= (identities.different + held.length) * MOST_UNKNOWN;
	if (!few || zeros || !identities.column) {
		for (const one of held) countHeld(one);
		const why = !few ? 'number' : zeros ? 'zeros' : 'no_column';
		const cells = identities.lost || identities.different + (zeros ? held.length : 0);
		return { faulty, repeated: 0, note: [{ code: 'persons_not_compared', why, cells }] };
	}
	const pairs: string[] = [];
	let repeated = 0;
	for (const { row, place, firstRow, firstPlace } of held) {
		const [first, later] = [places.placeOf(firstPlace), places.placeOf(place)];
		if (first === later) {
			if (typeof first === 'string') continue;
			repeated++;
			if (pairs.length < 20) pairs.push(`${firstRow} = ${row}`);
			continue;
		}
		const name = (village: Village | 'outside' | 'unknown'): string =>
			typeof village === 'string' ? '-' : village.name;
		for (const village of [first, later]) if (typeof village !== 'string') faulty.add(village.code);
		const column = sheets[0]!.columnOf('nik')!;
		faults.push({
			code: 'person_in_two_villages',
			sheet: sheets[0]!.table.sheet.name,
			row,
			column: columnLetters(column),
			cell: `${columnLetters(column)}${row}`,
			value: '***',
			detail: { first: firstRow, villages: [name(first), name(later)] },
		});
	}
	const note: Decision[] = repeated > 0 ? [{ code: 'persons_repeated', persons: repeated, pairs }] : [];
	if (identities.lost > 0) note.push({ code: 'persons_not_compared', why: 'some', cells: identities.lost });
	return { faulty, repeated, note };
}

function notesOf(
	state: PopulationState,
	villages: readonly (readonly [Village, Tally])[],
	repeated: number,
): Decision[] {
	const sum = (of: (tally: Tally) => number): number => villages.reduce((n, [, tally]) => n + of(tally), 0);
	const rows = (of: (tally: Tally) => RowList): RowList => {
		const all = new RowList();
		for (const [, tally] of villages) all.join(of(tally));
		return all;
	};
	const day = String(state.day);
	const notes: Decision[] = [
		{
			code: 'persons_counted',
			persons: sum(({ persons }) => persons),
			villages: villages.length,
			day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
		},
	];
	for (const status of [2, 3, 4, 6, 9]) {
		const persons = sum(({ leftOut }) => leftOut.get(status) ?? 0);
		if (persons > 0) notes.push({ code: 'persons_left_out', status, persons });
	}
	const born = rows(({ bornLater }) => bornLater);
	if (born.count > 0) notes.push({ code: 'persons_born_later', persons: born.count, rows: born.rows });
	const blank = sum(({ statusBlank }) => statusBlank);
	if (blank > 0) notes.push({ code: 'persons_status_blank', persons: blank });
	const { nameOnly } = state;
	if (nameOnly.count > 0) notes.push({ code: 'persons_name_only', count: nameOnly.count, rows: nameOnly.rows });
	const undated = rows(({ undated: list }) => list);
	if (undated.count > 0 && state.sheets.some((sheet) => sheet.has('lahir')))
		notes.push({ code: 'persons_undated', persons: undated.count, rows: undated.rows });
	const old = rows(({ veryOld }) => veryOld);
	if (old.count > 0) notes.push({ code: 'persons_very_old', persons: old.count, rows: old.rows });
	if (!state.childCards && villages.some(([, { blank }]) => !blank.includes('ktp_el')))
		notes.push({ code: 'persons_no_child_cards' });
	if (repeated === 0) notes.push(...familyNotes(state, villages));
	return notes;
}

/** Villages whose heads of family are not as many as their different family cards. */
function familyNotes(
	{ familiesBy, rules, places, tallies, sheets }: PopulationState,
	villages: readonly (readonly [Village, Tally])[],
): Decision[] {
	if (!familiesBy || !sheets.some((sheet) => sheet.has('shdk'))) return [];
	const codes = villages.map(([village]) => village.code);
	const numberOf = tallies.map((_, place) => {
		const village = places.placeOf(place);
		return typeof village === 'string' ? codes.length : codes.indexOf(village.code);
	});
	const cards = familiesBy((place) => numberOf[place]!, codes.length + 1);
	const heads = rules.findIndex(({ variable }) => variable === 'keluarga');
	return villages.flatMap(([village, tally], at): Decision[] =>
		tally.counted[heads] === cards[at]
			? []
			: [{ code: 'persons_families_differ', village: village.name, heads: tally.counted[heads]!, cards: cards[at]! }],
	);
}

/** The variables that a village's sums allow. */
function observationsOf(state: PopulationState, village: Village, tally: Tally, shortfalls: Shortfalls): Observation[] {
	const { rules, request, period } = state;
	const [[sheetNumber, span] = [0, { first: 0, last: 0 }]] = tally.spans;
	const sheet = state.sheets[sheetNumber]!;
	const facts: Observation[] = [];
	const tell = (variable: string, value: number, roles: readonly PersonRole[]): void => {
		if (!request.variables.has(variable)) return;
		const cells = roles
			.map((role) => sheet.columnOf(role))
			.filter((column) => column !== undefined)
			.map((column) => `${columnLetters(column)}${span.first}:${columnLetters(column)}${span.last}`);
		facts.push({ village: village.code, variable, period, value, origin: { sheet: sheet.table.sheet.name, cells } });
	};
	if (tally.statusUnknown > 0) {
		const all = tally.persons + tally.statusUnknown;
		const made = tally.statusUnknown <= all * MOST_UNKNOWN;
		shortfalls.unknown(sheet.title('status'), 'penduduk', tally.statusUnknown, all, made, village.name);
		if (!made) return [];
	}
	const base: PersonRole =
		(['status', 'status_siak', 'nik', 'nama', 'jk'] as const).find((role) => sheet.has(role)) ?? 'jk';
	tell('penduduk', tally.persons, [base]);
	if (VILLAGE_PROGRAMS.has(sheet.table.layout.id.split('/')[0]!)) tell('penduduk_sid', tally.persons, [base]);
	const asked = ASKED[request.answers.get('umur_akta') ?? ''] ?? [];
	const made = new Set<string>();
	rules.forEach((rule, at) => {
		if (!isMade(state, rule, at, tally, sheet, village, made, shortfalls)) return;
		made.add(rule.variable);
		if (rule.only === 'base' || (rule.only === 'asked' && !asked.includes(rule.variable))) return;
		tell(
			rule.variable,
			tally.counted[at]!,
			rule.fields.map((field) => roleOf(sheet, field)),
		);
	});
	if (tally.hamlets.size > 0) tell('jumlah_dusun', tally.hamlets.size, ['dusun']);
	if (tally.wards.size > 0) tell('jumlah_rw', tally.wards.size, ['dusun', 'rw']);
	// Without the RW each RT of one number would be one.
	if (tally.blocks.size > 0 && sheet.has('rw')) tell('jumlah_rt', tally.blocks.size, ['dusun', 'rw', 'rt']);
	return facts;
}

/** BIP writes the state of recording under another heading. */
const roleOf = (sheet: PopulationSheet, field: Field): PersonRole =>
	field === 'rekam' && sheet.has('stat_rekam') ? 'stat_rekam' : field;

/** Whether a rule gives a figure for a village; what hinders it is noted. */
function isMade(
	{ childCards, request }: PopulationState,
	rule: Rule,
	at: number,
	tally: Tally,
	sheet: PopulationSheet,
	village: Village,
	made: ReadonlySet<string>,
	shortfalls: Shortfalls,
): boolean {
	const asked = ASKED[request.answers.get('umur_akta') ?? ''] ?? [];
	const silent = rule.only === 'base' || (rule.only === 'asked' && !asked.includes(rule.variable));
	if (!rule.fields.every((field) => sheet.has(roleOf(sheet, field)))) return false;
	const blank = rule.fields.find((field) => tally.blank.includes(field));
	if (blank) {
		if (!silent) shortfalls.blank(sheet.title(roleOf(sheet, blank)), rule.variable, village.name);
		return false;
	}
	if (rule.of !== null && !made.has(rule.of)) return false;
	const [unknown, of] = [tally.unknown[at]!, tally.base[at]!];
	const enough = unknown <= of * MOST_UNKNOWN;
	// Who has no readable date of birth is told of once, for all ages.
	const undated = rule.fields.includes('lahir') && unknown <= tally.undated.count;
	const column = undated ? 'lahir' : roleOf(sheet, rule.fields.at(-1)!);
	if (unknown > 0 && !silent && !(undated && enough))
		shortfalls.unknown(sheet.title(column), rule.variable, unknown, of, enough, village.name);
	return enough && (rule.variable !== 'kia' || childCards);
}
