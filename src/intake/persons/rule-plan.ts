import { isOfAge, type Person, type Rule } from './rules.ts';

/** Months of the longest life looked at; no rule tells older persons apart. */
const MOST_MONTHS = 127 * 12;

/**
 * Sorts the rules by what they look at. Half of them look at the age alone: persons of one age are counted first and judged
 * once for all. Of the others only those need be asked for a person whose base its age does not rule out.
 */
export class RulePlan {
	/** Position of the rule that each is counted within, or -1. */
	readonly within: readonly number[];
	/** Positions of the rules of age alone. */
	readonly ofAge: readonly number[];
	private readonly asked = new Map<number, readonly number[]>();

	constructor(readonly rules: readonly Rule[]) {
		this.within = rules.map(({ of }) => rules.findIndex(({ variable }) => variable === of));
		this.ofAge = rules.flatMap((rule, at) => (isOfAge(rule) ? [at] : []));
	}

	/** Number of a person's age: completed months, -1 where it is not known. */
	ageOf({ months }: Person): number {
		return Math.min(months, MOST_MONTHS);
	}

	/** Positions of the other rules that may count a person of its age, a base before those within it. */
	askedOf(person: Person, age: number): readonly number[] {
		const known = this.asked.get(age);
		if (known !== undefined) return known;
		const isRuledOut = (at: number): boolean => {
			const base = this.within[at]!;
			if (base < 0) return false;
			const rule = this.rules[base]!;
			return (isOfAge(rule) && rule.judge(person) !== true) || isRuledOut(base);
		};
		const asked = this.rules.flatMap((rule, at) => (isOfAge(rule) || isRuledOut(at) ? [] : [at]));
		this.asked.set(age, asked);
		return asked;
	}
}
