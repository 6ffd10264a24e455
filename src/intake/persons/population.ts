import type { Fault } from '../../model/fault.ts';
import type { Period } from '../../model/period.ts';
import type { Cell, GridRow } from '../grid.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { textOf } from '../values.ts';
import type { Counted, PersonCounter } from './counted.ts';
import { ageInMonths, ageInYears, type Day, referenceDay } from './days.ts';
import { IdentitySet, readIdentity } from './identities.ts';
import { Places } from './places.ts';
import { type Held, populationResult } from './population-result.ts';
import { PopulationSheet } from './population-sheet.ts';
import { RulePlan } from './rule-plan.ts';
import { type Field, OWN_WORD_RULES, type Person, RULES } from './rules.ts';
import { ShiftWatch } from './shifted.ts';
import { RowList, Tally } from './tally.ts';

/** Nobody is known to be older: such an age is counted and named as doubtful. */
const OLDEST = 110;
/** Fields whose cells are looked at to know whether a column is filled at all. */
const LOOKED_AT: readonly Field[] = [
	'jk',
	'lahir',
	'kawin',
	'shdk',
	'pend_kk',
	'pend_sedang',
	'cacat',
	'hamil',
	'ktp_el',
	'rekam',
	'asuransi',
	'akta_lahir',
	'wajib_ktp',
];

/** Counts a list of inhabitants (OpenSID, OpenDK, SIAK, BIP) into the variables of `rules.ts`, by place. */
export class PopulationCounter implements PersonCounter {
	private readonly places: Places;
	private readonly tallies: Tally[] = [];
	private readonly niks = new IdentitySet();
	private readonly families = new IdentitySet();
	/** KK numbers of persons whose NIK stands in an earlier row. */
	private readonly heldFamilies = new IdentitySet();
	/** Rows whose KK number an earlier row has. */
	private shared = 0;
	/** Persons whose NIK stands in an earlier row: whether they count is known at the end. */
	private readonly held: Held[] = [];
	private readonly sheets: PopulationSheet[] = [];
	private readonly shift = new ShiftWatch();
	/** Rows with a name and nothing else of a person: who signed the list. */
	private readonly nameOnly = new RowList();
	private readonly day: Day;
	private plan = new RulePlan(RULES);
	private ended = false;
	private skipped = 0;
	private lostNiks = 0;
	private lostFamilies = 0;
	private niksEndingInZero = 0;
	private childCards = false;

	constructor(
		private readonly request: IntakeRequest,
		private readonly period: Period,
	) {
		this.places = new Places(request);
		this.day = referenceDay(period);
	}

	begin(table: Recognised): Fault | null {
		const sheet = new PopulationSheet(table);
		this.ended = false;
		if (this.sheets.push(sheet) === 1 && sheet.has('wajib_ktp')) this.plan = new RulePlan(OWN_WORD_RULES);
		return this.places.begin(table);
	}

	add(row: GridRow): void {
		const sheet = this.sheets.at(-1)!;
		if (this.ended) return;
		const kind = sheet.kindOf(row);
		if (kind === 'end') this.ended = true;
		else if (kind === 'name') this.nameOnly.add(row.number);
		else if (kind === 'other') this.skipped++;
		else this.addPerson(row, sheet);
	}

	private addPerson(row: GridRow, sheet: PopulationSheet): void {
		const place = this.places.of(row);
		this.tallies[place] ??= new Tally(this.plan, LOOKED_AT);
		const tally = this.tallies[place];
		tally.span(this.sheets.length - 1, row.number);
		if (!this.lives(row, sheet, tally)) return;
		const born = sheet.day(row);
		if (born > this.day) {
			tally.bornLater.add(row.number);
			return;
		}
		const person = this.personOf(row, sheet, born);
		this.shift.see(row, sheet, person, born);
		const earlier = this.seenBefore(sheet.cell(row, 'nik'), row.number, place);
		if (earlier) {
			this.held.push({ row: row.number, place, firstRow: earlier.row, firstPlace: earlier.place, person, born });
			this.addHeldFamily(sheet.cell(row, 'kk'), row.number);
			return;
		}
		this.addFamily(sheet.cell(row, 'kk'), row.number, place);
		this.countIn(tally, person, row.number, born);
		const found = tally.blank.filter(
			(field) => !isFilled(sheet.cell(row, field === 'rekam' ? recording(sheet) : field)),
		);
		if (found.length < tally.blank.length) tally.blank = found;
		addNeighbourhood(tally, row, sheet);
	}

	/** True when a person is to be counted by its state; the state of one left out is noted. */
	private lives(row: GridRow, sheet: PopulationSheet, tally: Tally): boolean {
		// SIAK's own list is open: only these states are known to be no inhabitants.
		if (sheet.has('status_siak')) {
			const code = sheet.code(row, 'status_siak');
			if (code !== 2 && code !== 3 && code !== 9) return true;
			tally.leftOut.set(code, (tally.leftOut.get(code) ?? 0) + 1);
			return false;
		}
		if (!sheet.has('status')) return true;
		const code = sheet.code(row, 'status');
		if (code === 0) tally.statusBlank++;
		if (code === -1) tally.statusUnknown++;
		if (code > 1) tally.leftOut.set(code, (tally.leftOut.get(code) ?? 0) + 1);
		return code === 0 || code === 1;
	}

	private personOf(row: GridRow, sheet: PopulationSheet, born: Day): Person {
		const card = sheet.code(row, 'ktp_el');
		if (card === 3) this.childCards = true;
		return {
			sex: sheet.code(row, 'jk'),
			years: born > 0 ? ageInYears(born, this.day) : -1,
			months: born > 0 ? ageInMonths(born, this.day) : -1,
			marriage: sheet.code(row, 'kawin'),
			relation: sheet.code(row, 'shdk'),
			citizenship: sheet.code(row, 'warga_negara'),
			education: sheet.code(row, 'pend_kk'),
			schooling: sheet.code(row, 'pend_sedang'),
			disability: sheet.code(row, 'cacat'),
			pregnancy: sheet.code(row, 'hamil'),
			card,
			recording: sheet.code(row, recording(sheet)),
			insurance: sheet.code(row, 'asuransi'),
			certificate: sheet.code(row, 'akta_lahir'),
			duty: sheet.code(row, 'wajib_ktp'),
		};
	}

	private seenBefore(cell: Cell, row: number, place: number): { row: number; place: number } | null {
		const nik = readIdentity(cell);
		if (nik === 'lost') this.lostNiks++;
		if (typeof nik === 'string') return null;
		const earlier = this.niks.add(nik.high, nik.low, row, place);
		if (!earlier && nik.low % 10 === 0) this.niksEndingInZero++;
		return earlier;
	}

	private addFamily(cell: Cell, row: number, place: number): void {
		const family = readIdentity(cell);
		if (family === 'lost') this.lostFamilies++;
		else if (family !== 'none' && this.families.add(family.high, family.low, row, place)) this.shared++;
	}

	/** Of rows whose NIK came before: their KK numbers come again too, unless the two columns are exchanged. */
	private addHeldFamily(cell: Cell, row: number): void {
		const family = readIdentity(cell);
		if (typeof family === 'string') return;
		const known = this.families.has(family.high, family.low);
		if (known || this.heldFamilies.add(family.high, family.low, row, 0)) this.shared++;
	}

	private countIn(tally: Tally, person: Person, row: number, born: Day): void {
		tally.count(person);
		if (born <= 0) tally.undated.add(row);
		if (person.years > OLDEST) tally.veryOld.add(row);
	}

	finish(): Counted {
		return populationResult({
			request: this.request,
			period: this.period,
			day: this.day,
			sheets: this.sheets,
			rules: this.plan.rules,
			places: this.places.resolve(),
			tallies: this.tallies,
			held: this.held,
			countHeld: (held) => this.countIn(this.tallies[held.place]!, held.person, held.row, held.born),
			identities: {
				column: this.sheets.some((sheet) => sheet.has('nik')),
				lost: this.lostNiks,
				different: this.niks.size,
				endingInZero: this.niksEndingInZero,
			},
			familiesBy: this.lostFamilies > 0 || this.families.size === 0 ? null : this.families.countBy.bind(this.families),
			ownFamilies: this.shared === 0 ? this.families.size + this.heldFamilies.size : 0,
			childCards: this.childCards,
			skipped: this.skipped,
			shift: this.shift,
			nameOnly: this.nameOnly,
		});
	}
}

/** BIP writes the state of recording under another heading. */
const recording = (sheet: PopulationSheet): 'rekam' | 'stat_rekam' =>
	sheet.has('stat_rekam') ? 'stat_rekam' : 'rekam';

const isFilled = (cell: Cell): boolean =>
	cell !== null && (typeof cell !== 'string' || /^[0-9a-m]/.test(cell) || !/^(?:[\s\-–—#.]*|n\/?a|null)$/i.test(cell));

/** Spellings of neighbourhoods remembered for a village. */
const MOST_WRITTEN = 5000;

/** Notes the hamlet, RW and RT of a person: only inhabited ones are known. Blanks and 0 are none. */
function addNeighbourhood(tally: Tally, row: GridRow, sheet: PopulationSheet): void {
	const found = [sheet.cell(row, 'dusun'), sheet.cell(row, 'rw'), sheet.cell(row, 'rt')] as const;
	const { lastWritten } = tally;
	// Neighbours mostly stand one below the other.
	if (found[0] === lastWritten[0] && found[1] === lastWritten[1] && found[2] === lastWritten[2]) return;
	tally.lastWritten = found;
	const cells = found.map(textOf);
	const written = `${cells[0]}|${cells[1]}|${cells[2]}`;
	if (tally.written.has(written)) return;
	if (tally.written.size < MOST_WRITTEN) tally.written.add(written);
	const name = (cell: string): string =>
		cell
			.toUpperCase()
			.replace(/^(DUSUN|DSN|RW|RT)\b/, '')
			.replace(/[^A-Z0-9]/g, '')
			.replace(/^0+/, '');
	const [hamlet, ward, block] = cells.map(name);
	if (hamlet) tally.hamlets.add(hamlet);
	if (ward) tally.wards.add(`${hamlet}|${ward}`);
	if (block) tally.blocks.add(`${hamlet}|${ward}|${block}`);
}
