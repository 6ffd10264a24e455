import type { Check, Doubt, Term } from '../model/doubt.ts';
import type { KeptObservation } from '../model/fact.ts';
import { type DoubtValues, doubtAbout, keyOf } from './doubt-values.ts';
import { timesApart } from './robust.ts';

const total = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);
const termOf = ({ variable, value }: Term): Term => ({ variable, value });

/** Zeros that sheets are known to lose: one, two or three. */
const FACTORS = [10, 100, 1000];

/**
 * What a rule of kind `sum` has against the values beside `o`; null when it holds or a part is missing. With scope
 * `sumber` all parts have the village, period and source of `o`, and the doubt falls on all of them; with `periode` the
 * right side may come from another source, and the doubt falls on the left value alone.
 */
export function sumDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	return check.scope === 'sumber' ? sameSource(values, check, o) : anySource(values, check, o);
}

function sameSource(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	const find = (codes: readonly string[]): KeptObservation[] =>
		codes.flatMap((code) => values.exact(code, o.village, o.period.label, o.source) ?? []);
	const left = find(check.left);
	const right = find(check.right);
	const whole = check.relation === '=' ? left.length === check.left.length : left.length > 0;
	if (!whole || right.length < check.right.length) return null;
	const [tolerance = 0] = check.limits;
	const difference = total(left) - total(right);
	if (check.relation === '=' ? Math.abs(difference) <= tolerance : difference <= tolerance) return null;
	const lost = check.relation === '=' ? lostZero(left, right, tolerance) : null;
	const terms = { left: left.map(termOf), right: right.map(termOf) };
	if (lost) {
		const reason = { code: 'lost_zero' as const, factor: lost.factor, ...terms };
		return doubtAbout(lost.of, check, reason, lost.factor);
	}
	const subject = check.relation === '=' ? left[0]! : left.reduce((a, b) => (b.value > a.value ? b : a));
	return doubtAbout(
		subject,
		check,
		{ code: 'sum', relation: check.relation as '=' | '<=', ...terms, rightSource: null },
		timesApart(total(left), total(right)),
		[...left, ...right].map(keyOf),
	);
}

function anySource(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	const left = check.left.map((variable) => (variable === o.variable ? o : values.beside(variable, o)));
	const right = check.right.map((variable) => ({ variable, found: values.beside(variable, o) }));
	if (left.includes(null) || right.some(({ found }) => found === null)) return null;
	const parts = right.map(({ variable, found }) => ({ variable, value: found!.value }));
	const terms = check.left.map((variable, i) => ({ variable, value: left[i]!.value }));
	if (total(terms) - total(parts) <= (check.limits[0] ?? 0)) return null;
	const rightSource = right.map(({ found }) => found!.source).find((source) => source !== o.source) ?? null;
	return doubtAbout(
		o,
		check,
		{ code: 'sum', relation: '<=', left: terms, right: parts, rightSource },
		timesApart(total(terms), total(parts)),
	);
}

/** The one part that makes the equation hold when it gets its zeros back; null when none or several do. */
function lostZero(
	left: readonly KeptObservation[],
	right: readonly KeptObservation[],
	tolerance: number,
): { of: KeptObservation; factor: number } | null {
	const difference = total(left) - total(right);
	const found = [...left.map((of) => ({ of, sign: 1 })), ...right.map((of) => ({ of, sign: -1 }))].flatMap(
		({ of, sign }) =>
			of.value <= 0
				? []
				: FACTORS.filter((factor) => Math.abs(difference + sign * (factor - 1) * of.value) <= tolerance).map(
						(factor) => ({
							of,
							factor,
						}),
					),
	);
	return found.length === 1 ? found[0]! : null;
}

/** A score that is not the mean of its parts, all of one source and period. */
export function meanDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	const [subject] = check.left.flatMap((code) => values.exact(code, o.village, o.period.label, o.source) ?? []);
	const parts = check.right.flatMap((code) => values.exact(code, o.village, o.period.label, o.source) ?? []);
	if (!subject || parts.length < check.right.length) return null;
	const expected = total(parts) / parts.length;
	if (Math.abs(subject.value - expected) <= (check.limits[0] ?? 0) + 1e-9) return null;
	const reason = { code: 'mean' as const, parts: parts.map(termOf), expected };
	return doubtAbout(subject, check, reason, 1, [subject, ...parts].map(keyOf));
}

/** A status that is not the one its score leads to: 1 below the first cut-off, one more for each cut-off passed. */
export function levelDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	const score = values.exact(check.right[0]!, o.village, o.period.label, o.source);
	if (!score || check.limits.includes(score.value)) return null;
	const expected = 1 + check.limits.filter((limit) => score.value > limit).length;
	return o.value === expected ? null : doubtAbout(o, check, { code: 'level', score: score.value, expected }, 1);
}

/** Something counted where a yes of another variable says that there is none. */
export function zeroDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	if (o.value === 0 || values.beside(check.right[0]!, o)?.value !== 1) return null;
	return doubtAbout(o, check, { code: 'zero', other: check.right[0]! }, 1);
}

/** A score outside its bounds. */
export function rangeDoubt(check: Check, o: KeptObservation): Doubt | null {
	const [low, high] = check.limits as [number, number];
	return o.value >= low && o.value <= high ? null : doubtAbout(o, check, { code: 'range', low, high }, 1);
}
