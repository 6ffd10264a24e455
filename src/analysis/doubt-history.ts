import type { Check, Doubt } from '../model/doubt.ts';
import type { KeptObservation } from '../model/fact.ts';
import { nextPeriod, serves, yearOf } from '../model/period.ts';
import { type DoubtValues, doubtAbout, keyOf } from './doubt-values.ts';
import { logCount, median, spreadAround, timesApart } from './robust.ts';

/** A village's own figures vary by this much (on the log scale) even where its history is calm. */
const LEAST_SPREAD = 0.15;
/** Points of the past that a value is held against. */
const LOOK_BACK = 12;

/** A value far from the village's earlier ones, and from the last of them: the first of a new level, not every later one. */
export function jumpDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	if (values.catalogue.variables.get(o.variable)?.kind === 'kumulatif') return null;
	const [leastZ, leastFactor, leastPoints, leastDifference] = check.limits as [number, number, number, number];
	const before = values.before(o);
	if (!before || Math.abs(o.value - before.value) < leastDifference) return null;
	if (timesApart(o.value, before.value) < leastFactor) return null;
	const earlier = values.earlier(o).slice(-LOOK_BACK);
	if (earlier.length < leastPoints) return null;
	const logs = earlier.map(({ value }) => logCount(value));
	const centre = median(logs);
	const distance = Math.abs(logCount(o.value) - centre);
	const factor = Math.min(Math.exp(distance), timesApart(o.value, before.value));
	const difference = Math.min(Math.abs(o.value - before.value), Math.abs(o.value - Math.exp(centre)));
	if (factor < leastFactor || difference < leastDifference) return null;
	const spread = Math.max(LEAST_SPREAD, spreadAround(centre, logs));
	if (distance / Math.sqrt(spread ** 2 + 1 / Math.exp(centre)) < leastZ) return null;
	return doubtAbout(
		o,
		check,
		{ code: 'jump', before: before.value, period: before.period.label, factor: timesApart(o.value, before.value) },
		factor,
	);
}

/** Nothing, where the last periods before, from whatever source, all counted some. */
export function vanishedDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	if (o.value !== 0 || values.catalogue.variables.get(o.variable)?.kind === 'kumulatif') return null;
	const [points, least] = check.limits as [number, number];
	const earlier = new Map<string, KeptObservation>();
	for (const other of values.facts.all(o.variable, o.village)) {
		if (other.period.kind !== o.period.kind || other.period.first >= o.period.first) continue;
		const known = earlier.get(other.period.label);
		if (!known || values.facts.goesBefore(other, known)) earlier.set(other.period.label, other);
	}
	const last = [...earlier.values()].sort((a, b) => b.period.first - a.period.first).slice(0, points);
	if (last.length < points || last.some(({ value }) => value < least)) return null;
	const [{ value: before, period }] = last as [KeptObservation];
	const factor = timesApart(0, before);
	return doubtAbout(o, check, { code: 'jump', before, period: period.label, factor }, factor);
}

/** A cumulative figure below that of an earlier period of its year. */
export function fallDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	const before = values.before(o);
	if (!before || yearOf(before.period) !== yearOf(o.period) || o.value >= before.value) return null;
	const reason = { code: 'fall' as const, before: before.value, period: before.period.label };
	return doubtAbout(o, check, reason, timesApart(before.value, o.value));
}

/** The value one period before, when there is one; a gap is no period. */
function previous(values: DoubtValues, o: KeptObservation): KeptObservation | null {
	const before = values.before(o);
	return before && nextPeriod(before.period).label === o.period.label ? before : null;
}

/** A large figure that equals the one before it to the last digit. Counts by month may rightly stand still. */
export function carriedDoubt(values: DoubtValues, check: Check, o: KeptObservation): Doubt | null {
	if (o.period.kind === 'month' || o.value < check.limits[0]!) return null;
	const before = previous(values, o);
	if (!before || before.value !== o.value) return null;
	return doubtAbout(o, check, { code: 'carried', period: before.period.label }, 1);
}

/**
 * Whole reports sent a second time: of the variables that a village reported to one source in two periods that follow on
 * each other, nearly all are the same. Told once per report, of its largest figure that nobody confirmed; it falls on all such figures that are the same. Running totals and empty figures say
 * nothing here.
 */
export function carriedReports(values: DoubtValues, check: Check, observations: readonly KeptObservation[]): Doubt[] {
	const [leastSame, leastShare] = check.limits as [number, number];
	const compared = new Set(check.left);
	const reports = new Map<string, KeptObservation[]>();
	for (const o of observations) {
		if (o.value === 0 || !compared.has(o.variable)) continue;
		if (values.catalogue.variables.get(o.variable)?.kind === 'kumulatif' || o.period.kind === 'year') continue;
		const key = `${o.village}|${o.source}|${o.period.label}`;
		const report = reports.get(key);
		if (report) report.push(o);
		else reports.set(key, [o]);
	}
	const doubts: Doubt[] = [];
	for (const report of reports.values()) {
		const pairs = report.map((o) => ({ o, before: previous(values, o) })).filter(({ before }) => before !== null);
		const same = pairs.filter(({ o, before }) => o.value === before!.value);
		if (same.length < leastSame || same.length < leastShare * pairs.length) continue;
		const open = same.filter(({ o }) => o.state !== 'confirmed');
		if (open.length === 0) continue;
		const largest = open.reduce((a, b) => (b.o.value > a.o.value ? b : a));
		const reason = {
			code: 'carried_report' as const,
			period: largest.before!.period.label,
			same: same.length,
			of: pairs.length,
		};
		const involved = open.map(({ o }) => keyOf(o));
		doubts.push(doubtAbout(largest.o, check, reason, 1, involved));
	}
	return doubts;
}

/**
 * Two sources of one variable far apart where they speak of the same time. Told once, of the value that is in force;
 * it falls on both. Flows and running totals are compared for the very same period only.
 */
export function sourcesDoubt(
	values: DoubtValues,
	check: Check,
	o: KeptObservation,
	believed: (o: KeptObservation) => boolean,
): Doubt | null {
	const all = values.facts.all(o.variable, o.village);
	if (all.every(({ source }) => source === o.source)) return null;
	const stock = values.catalogue.variables.get(o.variable)?.kind === 'stok';
	const [leastFactor, leastDifference] = check.limits as [number, number];
	let worst: { other: KeptObservation; factor: number } | null = null;
	for (const other of all) {
		if (other.source === o.source) continue;
		const same = other.period.label === o.period.label;
		if (!same && !(stock && serves(other.period, o.period))) continue;
		const factor = timesApart(o.value, other.value);
		if (factor < leastFactor || Math.abs(o.value - other.value) < leastDifference) continue;
		if (worst === null || factor > worst.factor) worst = { other, factor };
	}
	if (worst === null || !believed(o) || !believed(worst.other)) return null;
	const [used, other] = values.facts.goesBefore(o, worst.other) ? [o, worst.other] : [worst.other, o];
	if (used.state === 'confirmed') return null;
	const reason = {
		code: 'sources' as const,
		source: other.source,
		value: other.value,
		period: other.period.label,
		factor: worst.factor,
	};
	return doubtAbout(used, check, reason, worst.factor, [keyOf(used), keyOf(other)]);
}
