import type { Cell } from '../grid.ts';
import type { RulePlan } from './rule-plan.ts';
import { type Field, isOfAge, type Person } from './rules.ts';

/** Row numbers named in what is said, and how many there were; only the first are kept. */
export class RowList {
	private static readonly NAMED = 20;
	readonly rows: number[] = [];
	count = 0;

	add(row: number): void {
		if (this.count++ < RowList.NAMED) this.rows.push(row);
	}

	join(other: RowList): void {
		this.count += other.count;
		this.rows.push(...other.rows.slice(0, RowList.NAMED - this.rows.length));
	}
}

/** Sums of the persons of one place. Of rules by their position: those in the base, those counted, those not known. */
export class Tally {
	persons = 0;
	readonly base: Uint32Array;
	readonly counted: Uint32Array;
	readonly unknown: Uint32Array;
	/** Columns in which nobody has anything so far. */
	blank: readonly Field[];
	/** Persons left out by the code of their state. */
	readonly leftOut = new Map<number, number>();
	readonly bornLater = new RowList();
	readonly undated = new RowList();
	readonly veryOld = new RowList();
	statusBlank = 0;
	statusUnknown = 0;
	readonly hamlets = new Set<string>();
	readonly wards = new Set<string>();
	readonly blocks = new Set<string>();
	/** Neighbourhoods as they were written, to see quickly that one was met before; the last one by its cells. */
	readonly written = new Set<string>();
	lastWritten: readonly [Cell, Cell, Cell] = [null, null, null];
	/** Persons of each age, by its number, whom the rules of age alone have not judged yet: one of them, and how many. */
	private readonly ages = new Map<number, { readonly person: Person; persons: number }>();
	/** What the rules said of the last person. */
	private readonly judged: (boolean | null)[] = [];
	/** First and last row of the place, of each sheet by its number. */
	readonly spans = new Map<number, { first: number; last: number }>();

	constructor(
		private readonly plan: RulePlan,
		fields: readonly Field[],
	) {
		const { length } = plan.rules;
		this.base = new Uint32Array(length);
		this.counted = new Uint32Array(length);
		this.unknown = new Uint32Array(length);
		this.blank = fields;
	}

	/** Counts one person by every rule; by those of age alone when `settle` is called. */
	count(person: Person): void {
		this.persons++;
		const { plan, judged } = this;
		const age = plan.ageOf(person);
		const alike = this.ages.get(age);
		if (alike) alike.persons++;
		else this.ages.set(age, { person, persons: 1 });
		for (const at of plan.askedOf(person, age)) {
			const base = plan.within[at]!;
			if (base >= 0 && !isOfAge(plan.rules[base]!) && judged[base] !== true) judged[at] = false;
			else judged[at] = this.judge(at, person, 1);
		}
	}

	/** Judges the persons counted so far by the rules of age alone. */
	settle(): void {
		for (const { person, persons } of this.ages.values())
			for (const at of this.plan.ofAge) this.judge(at, person, persons);
		this.ages.clear();
	}

	private judge(at: number, person: Person, persons: number): boolean | null {
		const judgement = this.plan.rules[at]!.judge(person);
		this.base[at]! += persons;
		if (judgement === null) this.unknown[at]! += persons;
		else if (judgement) this.counted[at]! += persons;
		return judgement;
	}

	span(sheet: number, row: number): void {
		const span = this.spans.get(sheet);
		if (!span) this.spans.set(sheet, { first: row, last: row });
		else {
			span.first = Math.min(span.first, row);
			span.last = Math.max(span.last, row);
		}
	}

	/** Adds another place that turned out to be the same village. */
	join(other: Tally): void {
		this.persons += other.persons;
		for (const name of ['base', 'counted', 'unknown'] as const)
			for (const [at, value] of other[name].entries()) this[name][at]! += value;
		for (const [code, persons] of other.leftOut) this.leftOut.set(code, (this.leftOut.get(code) ?? 0) + persons);
		this.blank = this.blank.filter((field) => other.blank.includes(field));
		for (const name of ['bornLater', 'undated', 'veryOld'] as const) this[name].join(other[name]);
		this.statusBlank += other.statusBlank;
		this.statusUnknown += other.statusUnknown;
		for (const name of ['hamlets', 'wards', 'blocks'] as const) for (const one of other[name]) this[name].add(one);
		for (const [sheet, { first, last }] of other.spans) {
			this.span(sheet, first);
			this.span(sheet, last);
		}
	}
}
