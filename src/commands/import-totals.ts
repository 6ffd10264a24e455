import { type ImportTotal, importTotals } from '../analysis/import-totals.ts';
import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { Variable } from '../model/catalogue.ts';

const VARIABLES_SHOWN = 12;
const LABEL_WIDTH = 44;

type Variables = ReadonlyMap<string, Variable>;

/** Totals of one file as programs read them. */
export const totalRows = (result: IntakeResult, variables: Variables): ImportTotal[] =>
	result.incoming ? importTotals(result.incoming, variables) : [];

/**
 * Totals of what a file brings, a line per variable with its newest period; all periods with `all`. More variables than
 * fit are only counted.
 */
export function totalLines(result: IntakeResult, variables: Variables, all: boolean, words: Words): string[] {
	const say = words.screens.impor.more;
	const totals = totalRows(result, variables);
	const groups = new Map<string, ImportTotal[]>();
	for (const total of totals)
		groups
			.set(total.variable, groups.get(total.variable) ?? [])
			.get(total.variable)!
			.push(total);
	if (groups.size === 0) return [];
	if (groups.size > VARIABLES_SHOWN && !all) return [`  ${say.manyVariables}`];
	const rows = all
		? totals.map((total) => cells([total], variables, words))
		: [...groups.values()].map((own) => cells(own, variables, words));
	const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
	return [
		`  ${say.totals}`,
		...rows.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
	];
}

function cells(totals: readonly ImportTotal[], variables: Variables, words: Words): string[] {
	const say = words.screens.impor.more;
	const [first, last] = [totals[0]!, totals.at(-1)!];
	const variable = variables.get(last.variable);
	const label = variable ? words.name(variable) : last.variable;
	const sum =
		last.sum === null
			? say.notAdded
			: `${words.number(last.sum, 0)}${variable ? ` ${words.measure(variable.measure)}` : ''}`;
	return [
		label.length > LABEL_WIDTH ? `${label.slice(0, LABEL_WIDTH - 1)}…` : label,
		totals.length === 1
			? words.period(first.period)
			: say.periods(words.period(first.period), words.period(last.period), words.number(totals.length, 0)),
		last.villages > 0 ? say.villages(words.number(last.villages, 0)) : say.kecamatanRow,
		totals.length === 1 || last.sum === null ? sum : say.newest(sum),
	];
}
