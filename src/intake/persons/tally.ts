import type { Field, Person, Rule } from './rules.ts';

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
	/** Persons with something in a column. */
	readonly filled = new Map<Field, number>();
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
	/** Neighbourhoods as they were written, to see quickly that one was met before. */
	readonly written = new Set<string>();
	/** What the rules said of the last person. */
	private readonly judged: (boolean | null)[] = [];
	/** First and last row of the place, of each sheet by its number. */
	readonly spans = new Map<number, { first: number; last: number }>();

	constructor(private readonly rules: readonly Rule[]) {
		this.base = new Uint32Array(rules.length);
		this.counted = new Uint32Array(rules.length);
		this.unknown = new Uint32Array(rules.length);
	}

	/** Counts one person by every rule. `within` gives the position of the rule that another is counted within, or -1. */
	count(person: Person, within: readonly number[]): void {
		this.persons++;
		const { rules, judged } = this;
		for (let at = 0; at < rules.length; at++) {
			const base = within[at]!;
			if (base >= 0 && judged[base] !== true) {
				judged[at] = false;
				continue;
			}
			const judgement = rules[at]!.judge(person);
			judged[at] = judgement;
			this.base[at]!++;
			if (judgement === null) this.unknown[at]!++;
			else if (judgement) this.counted[at]!++;
		}
	}

	fill(field: Field): void {
		this.filled.set(field, (this.filled.get(field) ?? 0) + 1);
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
		for (const name of ['filled', 'leftOut'] as const)
			for (const [key, value] of other[name])
				(this[name] as Map<unknown, number>).set(key, ((this[name] as Map<unknown, number>).get(key) ?? 0) + value);
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
