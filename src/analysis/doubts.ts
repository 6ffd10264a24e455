import type { Check, Doubt } from '../model/doubt.ts';
import type { KeptObservation } from '../model/fact.ts';
import { isInside, type Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { carriedDoubt, carriedReports, fallDoubt, jumpDoubt, sourcesDoubt, vanishedDoubt } from './doubt-history.ts';
import { medianDoubt, Outliers } from './doubt-spread.ts';
import { levelDoubt, meanDoubt, rangeDoubt, sumDoubt, zeroDoubt } from './doubt-sums.ts';
import { DoubtValues } from './doubt-values.ts';
import type { Facts } from './facts.ts';

/**
 * The checks on kept values. Works value by value, so that a table computes the doubts of the figures it shows and no
 * others. Values left out by a person take part in nothing; a value confirmed by one is doubted no more.
 */
export class Doubts {
	private readonly values: DoubtValues;
	private readonly outliers: Outliers;
	private readonly byVariable = new Map<string, Check[]>();
	private readonly known = new Map<KeptObservation, readonly Doubt[]>();
	private readonly same = new Map<string, Doubt>();
	private readonly fit = new Map<KeptObservation, boolean>();
	/** Of the reports looked at, by check, village, period and source, what there is to say of their being sent again. */
	private readonly sentAgain = new Map<string, readonly Doubt[]>();

	constructor(facts: Facts, villages: readonly Village[]) {
		this.values = new DoubtValues(facts, villages);
		this.outliers = new Outliers(this.values, (size) => this.believed(size));
		for (const check of facts.catalogue.checks)
			for (const variable of [...check.left, ...(fallsOnRight(check) ? check.right : [])])
				this.byVariable.set(variable, [...(this.byVariable.get(variable) ?? []), check]);
	}

	/** The doubts that fall on one value: what cannot be, or else what is unlikely. */
	of(o: KeptObservation): readonly Doubt[] {
		let doubts = this.known.get(o);
		if (!doubts) {
			const checks = o.state === 'confirmed' ? [] : (this.byVariable.get(o.variable) ?? []);
			doubts = this.impossible(checks, o);
			if (doubts.length === 0) doubts = this.unlikely(checks, o);
			this.known.set(o, doubts);
		}
		return doubts;
	}

	/** `of`, for a value named by variable, village, period and source. */
	at(variable: string, village: string | null, period: string, source: string): readonly Doubt[] {
		const o = this.values.exact(variable, village, period, source);
		return o ? this.of(o) : [];
	}

	/** `at`, with the report that the value was sent in a second time. They need all variables to be there. */
	withReports(variable: string, village: string | null, period: string, source: string): readonly Doubt[] {
		const o = this.values.exact(variable, village, period, source);
		if (!o) return [];
		const report = o.state === 'confirmed' ? undefined : this.reportOf(o);
		return report ? [...this.of(o), report] : this.of(o);
	}

	/** The doubt about the report of a value, where it was sent a second time and the value stayed the same. */
	private reportOf(o: KeptObservation): Doubt | undefined {
		if (o.value === 0 || this.values.before(o)?.value !== o.value) return undefined;
		return (this.byVariable.get(o.variable) ?? [])
			.filter(({ kind }) => kind === 'repeated')
			.flatMap((check) => this.reportsBeside(check, o))
			.findLast(({ involved }) => involved.some(({ variable }) => variable === o.variable));
	}

	/** What there is to say of the report that a value came with. */
	private reportsBeside(check: Check, { village, period, source }: KeptObservation): readonly Doubt[] {
		const key = `${check.code}|${village}|${period.label}|${source}`;
		let doubts = this.sentAgain.get(key);
		if (!doubts) {
			const report = check.left.flatMap((code) => this.values.exact(code, village, period.label, source) ?? []);
			doubts = carriedReports(this.values, check, report);
			this.sentAgain.set(key, doubts);
		}
		return doubts;
	}

	/**
	 * Every doubt about a value inside `within` (null: all), worst first; each is told once, of the value it is about.
	 * `wanted` chooses variables and villages.
	 */
	list(within: Period | null, wanted: (variable: string, village: string | null) => boolean = () => true): Doubt[] {
		const { facts, villages } = this.values;
		const found = new Set<Doubt>();
		for (const variable of facts.catalogue.variables.keys())
			for (const village of [null, ...villages.map(({ code }) => code)]) {
				if (!wanted(variable, village)) continue;
				for (const o of facts.all(variable, village)) {
					if (within !== null && !isInside(o.period, within)) continue;
					for (const doubt of this.of(o)) if (isAbout(doubt, o)) found.add(doubt);
				}
			}
		const reports = this.reports(within).filter(({ village, involved }) =>
			involved.some(({ variable }) => wanted(variable, village)),
		);
		return [...found, ...reports].sort(worstFirst);
	}

	/** Reports inside `within` (null: all) that were sent a second time. They need all variables to be there. */
	reports(within: Period | null): Doubt[] {
		const { facts, villages } = this.values;
		const repeated = facts.catalogue.checks.filter(({ kind }) => kind === 'repeated');
		return repeated.flatMap((check) => {
			const looked = check.left.flatMap((variable) =>
				[null, ...villages.map(({ code }) => code)].flatMap((village) =>
					facts.all(variable, village).filter(({ period }) => within === null || isInside(period, within)),
				),
			);
			return carriedReports(this.values, check, looked);
		});
	}

	private impossible(checks: readonly Check[], o: KeptObservation): Doubt[] {
		const found = checks.flatMap((check) => {
			const doubt = this.plain(check, o);
			return doubt && !this.explained(doubt) && !this.settled(doubt) ? this.once(doubt) : [];
		});
		// Several sums show the same lost zero: once is enough.
		const lost = found.find((doubt) => doubt.kind === 'lost_zero' && isAbout(doubt, o));
		return lost ? [lost] : found;
	}

	/** What a rule about one village and period has against a value. */
	private plain(check: Check, o: KeptObservation): Doubt | null {
		switch (check.kind) {
			case 'sum':
				return sumDoubt(this.values, check, o);
			case 'mean':
				return meanDoubt(this.values, check, o);
			case 'level':
				return levelDoubt(this.values, check, o);
			case 'zero':
				return zeroDoubt(this.values, check, o);
			case 'range':
				return rangeDoubt(check, o);
			case 'fall':
				return fallDoubt(this.values, check, o);
			default:
				return null;
		}
	}

	/** True for a failed sum with a part that another sum shows to have lost a zero: that is told, not its consequences. */
	private explained(doubt: Doubt): boolean {
		if (doubt.reason.code !== 'sum') return false;
		const { left, right } = doubt.reason;
		return [...left, ...right].some(({ variable }) =>
			(this.byVariable.get(variable) ?? []).some((check) => {
				if (check.kind !== 'sum' || check.relation !== '=') return false;
				const o = this.values.exact(variable, doubt.village, doubt.period, doubt.source);
				const other = o && sumDoubt(this.values, check, o);
				return other?.reason.code === 'lost_zero' && other.variable === variable;
			}),
		);
	}

	/** True when the value that the doubt is about was confirmed, although the doubt falls on others too. */
	private settled({ variable, village, period, source }: Doubt): boolean {
		return this.values.exact(variable, village, period, source)?.state === 'confirmed';
	}

	private unlikely(checks: readonly Check[], o: KeptObservation): Doubt[] {
		const found = checks.flatMap((check) => {
			const doubt = this.compared(check, o);
			return doubt && !this.settled(doubt) ? this.once(doubt) : [];
		});
		// One figure out of line is told once, by the rule it offends most.
		const worst = found.sort(worstFirst)[0];
		return worst ? [worst] : [];
	}

	private compared(check: Check, o: KeptObservation): Doubt | null {
		switch (check.kind) {
			case 'median':
				return medianDoubt(this.values, check, o);
			case 'outlier': {
				const variable = check.left.includes(o.variable) ? o.variable : check.left[0]!;
				const subject = variable === o.variable ? o : this.values.exact(variable, o.village, o.period.label, o.source);
				return subject && this.outliers.doubt(check, subject);
			}
			case 'jump':
				return jumpDoubt(this.values, check, o);
			case 'vanished':
				return vanishedDoubt(this.values, check, o);
			case 'carried':
				return carriedDoubt(this.values, check, o);
			case 'sources':
				return sourcesDoubt(this.values, check, o, (value) => this.believed(value));
			default:
				return null;
		}
	}

	/** True for a value fit to measure others by: no sum and no plain comparison speaks against it. */
	private believed(o: KeptObservation): boolean {
		let fit = this.fit.get(o);
		if (fit === undefined) {
			fit = o.state === 'confirmed' || this.isFit(o);
			this.fit.set(o, fit);
		}
		return fit;
	}

	private isFit(o: KeptObservation): boolean {
		const checks = this.byVariable.get(o.variable) ?? [];
		const isFaulty = this.impossible(checks, o).some((doubt) => isAbout(doubt, o));
		const alone = checks.filter(
			({ kind, right, left }) => kind === 'outlier' && right.length === 0 && left.includes(o.variable),
		);
		return !isFaulty && alone.every((check) => this.outliers.doubt(check, o) === null);
	}

	/** The same doubt met from another of its values is the same object. */
	private once(doubt: Doubt): Doubt {
		const key = [doubt.check.code, doubt.village, doubt.variable, doubt.period, doubt.source].join('|');
		const known = this.same.get(key);
		if (known) return known;
		this.same.set(key, doubt);
		return doubt;
	}
}

/** A doubt of these falls on the parts it is measured by as well. */
const fallsOnRight = ({ kind, scope, relation }: Check): boolean =>
	scope === 'sumber' && (kind === 'sum' || kind === 'mean' || (kind === 'outlier' && relation === 'dua_sisi'));

const isAbout = (doubt: Doubt, o: KeptObservation): boolean =>
	doubt.variable === o.variable && doubt.period === o.period.label && doubt.source === o.source;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Worst first; newest first among equals. */
const worstFirst = (a: Doubt, b: Doubt): number =>
	b.severity - a.severity ||
	b.at.last - a.at.last ||
	text(a.variable, b.variable) ||
	text(a.village ?? '', b.village ?? '') ||
	text(a.source, b.source) ||
	text(a.check.code, b.check.code);

/**
 * Variables that must be read so that the doubts about these come out as they would with everything read: all that stand
 * with one of them in a rule, and what those are checked by in turn.
 */
export function variablesToCheck(checks: readonly Check[], variables: readonly string[]): string[] {
	const needed = new Set(variables);
	for (let before = -1; before < needed.size; ) {
		before = needed.size;
		for (const check of checks) {
			const { kind, left, right } = check;
			const touched =
				left.some((code) => needed.has(code)) || (fallsOnRight(check) && right.some((code) => needed.has(code)));
			if (!touched) continue;
			for (const code of right) needed.add(code);
			if (fallsOnRight(check) && kind !== 'outlier') for (const code of left) needed.add(code);
		}
	}
	// A report sent again is told by all its figures; what those are checked by besides does not matter.
	for (const { kind, left } of checks)
		if (kind === 'repeated' && variables.some((code) => left.includes(code))) for (const code of left) needed.add(code);
	return [...needed];
}
