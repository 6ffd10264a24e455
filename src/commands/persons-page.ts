import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import { comparePeriods, periodOf } from '../model/period.ts';

const WIDTH = 100;

/** The counts that came of a list of persons, by period: each variable with its sum over the villages, in whole lines. */
export function countLines(result: IntakeResult, words: Words): string[] {
	const sums = new Map<string, Map<string, number>>();
	for (const { observations } of result.incoming?.rows ?? [])
		for (const { variable, period, value } of observations) {
			const own = sums.get(period.label) ?? new Map<string, number>();
			sums.set(period.label, own.set(variable, (own.get(variable) ?? 0) + value));
		}
	const periods = [...sums.keys()].sort((a, b) => comparePeriods(periodOf(a), periodOf(b)));
	return periods.flatMap((period) => {
		const counts = [...sums.get(period)!].map(([variable, sum]) => `${variable} ${words.number(sum, 0)}`);
		return [`  ${words.screens.impor.counts(period)}`, ...wrapped(counts).map((line) => `    ${line}`)];
	});
}

/** Items joined by semicolons, broken into lines between them. */
function wrapped(items: readonly string[]): string[] {
	const lines: string[] = [];
	for (const item of items) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + item.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}; ${item}`;
		else lines.push(item);
	}
	return lines;
}
