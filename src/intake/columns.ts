import type { Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { GENERAL, type LayoutColumn } from '../model/layout.ts';
import { type Period, periodOf } from '../model/period.ts';
import { foldHeading } from './heading.ts';
import { headingPeriod } from './heading-guards.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { shown } from './values.ts';

/** A variable read from one column, or from several that are added. */
export interface MeasuredColumn {
	readonly variable: Variable;
	readonly columns: readonly SheetColumn[];
	/** Period of the column when it is not the row's. */
	readonly period: Period | null;
}

/** The columns of a sheet by what they are for. */
export interface ColumnPlan {
	readonly role: (name: string) => readonly SheetColumn[];
	readonly measured: readonly MeasuredColumn[];
	/** Variables by folded category word, for long tables; null for wide ones. */
	readonly categories: ReadonlyMap<string, readonly Variable[]> | null;
	readonly decisions: readonly Decision[];
	readonly faults: readonly Fault[];
}

/**
 * Works out what each column is for: roles (`@kode_desa`, `@tahun`), variables, sums of columns. A variable fed by several
 * columns of a layout is read only when all of them are there. In the general layout spellings are alternatives instead.
 * `year`: that of headings which name a month or a part of a year only.
 */
export function planColumns(
	found: Recognised,
	variables: ReadonlyMap<string, Variable>,
	answers: ReadonlyMap<string, string>,
	year: number | null = null,
): ColumnPlan {
	const decisions: Decision[] = [];
	const faults: Fault[] = [];
	const chosen = new Map<SheetColumn, readonly LayoutColumn[]>();
	const asked = new Set<string>();
	for (const column of found.columns) {
		const plain = column.uses.filter((use) => use.when === null);
		const conditional = column.uses.filter((use) => use.when !== null);
		const name = conditional[0]?.when?.name;
		if (name === undefined) {
			chosen.set(column, plain);
			continue;
		}
		const choices = conditional.map((use) => use.when!.value);
		const names = conditional.map((use) => use.when!.names?.[0] ?? '');
		const given = answers.get(name);
		const use = given === undefined ? undefined : conditional.find((other) => isAnswer(other, given, variables));
		if (use) {
			chosen.set(column, [...plain, use]);
			const { value, names: [meaning] = [] } = use.when!;
			if (!asked.has(name)) decisions.push({ code: 'answer_used', name, value, ...(meaning && { meaning }) });
		} else if (!asked.has(name))
			faults.push(
				given === undefined
					? { code: 'answer_missing', sheet: found.sheet.name, detail: { name, choices, names } }
					: { code: 'answer_unknown', sheet: found.sheet.name, detail: { name, given, choices, names } },
			);
		asked.add(name);
	}
	const roles = new Map<string, SheetColumn[]>();
	for (const [column, uses] of chosen)
		for (const target of new Set(uses.flatMap((use) => use.targets)))
			if (target.startsWith('@')) roles.set(target, [...(roles.get(target) ?? []), column]);
	const role = (wanted: string): readonly SheetColumn[] => roles.get(wanted) ?? [];
	const general = found.layout.id === GENERAL;
	const across = new Map<SheetColumn, string>();
	for (const column of found.columns) {
		if (column.period === undefined) continue;
		const period = periodOfColumn(column.period, year);
		if (period) across.set(column, period.label);
		else faults.push(unplacedColumn(found, column));
	}
	const fed = new Map<string, { columns: SheetColumn[]; period: string | null }>();
	for (const [column, uses] of chosen)
		for (const use of uses)
			for (const target of use.targets) {
				if (target.startsWith('@')) continue;
				const key = general ? `${target}|${column.index}` : `${target}|${use.period ?? ''}`;
				const entry = fed.get(key) ?? { columns: [], period: use.period ?? across.get(column) ?? null };
				if (!entry.columns.includes(column)) entry.columns.push(column);
				fed.set(key, entry);
			}
	const measured: MeasuredColumn[] = [];
	const spread = new Set([...fed].filter(([, { period }]) => general && period).map(([key]) => key.split('|')[0]!));
	const sums: string[] = [];
	for (const [key, { columns, period }] of fed) {
		const variable = variables.get(key.split('|')[0]!)!;
		// "Jumlah" beside months is no figure of the year: the months may be some of them, and people are not added up.
		if (period === null && spread.has(variable.code) && columns.every(({ title }) => SUM.test(foldHeading(title)))) {
			sums.push(...columns.map(({ title }) => shown(title)));
			continue;
		}
		if (!general && columns.length < headingsFor(found, variable.code, period)) continue;
		measured.push({ variable, columns, period: period ? periodOf(period) : null });
	}
	if (sums.length > 0) decisions.push({ code: 'period_sums', columns: sums });
	const categoryWords = found.layout.columns.filter((column) => column.when?.name === '@kategori');
	const categories =
		role('@kategori').length > 0 && categoryWords.length > 0
			? new Map(
					categoryWords
						.filter((word) => !word.targets[0]!.startsWith('@'))
						.map((word) => [foldHeading(word.heading), word.targets.map((target) => variables.get(target)!)]),
				)
			: null;
	return { role, measured, categories, decisions, faults };
}

/** True when an answer is the one of a column: by its value, a word for it, or the code or label of what the column feeds. */
function isAnswer({ when, targets }: LayoutColumn, given: string, variables: ReadonlyMap<string, Variable>): boolean {
	const fed = targets.flatMap((target) => {
		const variable = variables.get(target);
		return variable ? [variable.code, variable.labelId, variable.labelEn] : [];
	});
	return [when!.value, ...(when!.names ?? []), ...fed].some((text) => foldHeading(text) === foldHeading(given));
}

/** The last words of a column that adds up those beside it. */
const SUM = /\b(jumlah|jml|jlh|total|kumulatif|setahun)$/;

/** Period that the words of a heading name; those without a year take the one given. Null when it cannot be told. */
function periodOfColumn(words: string, year: number | null): Period | null {
	const period = headingPeriod(/\b(19|20)\d\d\b/.test(words) || year === null ? words : `${words} ${year}`);
	return period === 'unclear' ? null : period;
}

/** A column whose heading names a month or a part of a year without the year, or several periods. */
const unplacedColumn = (found: Recognised, column: SheetColumn): Fault => ({
	code: 'period_missing',
	sheet: found.sheet.name,
	column: column.letters,
	value: shown(column.title),
	detail: { example: '2024' },
});

/** How many different headings of the layout feed a variable for one period; years across are periods of their own. */
function headingsFor(found: Recognised, variable: string, period: string | null): number {
	const headings = new Set<string>();
	for (const column of found.layout.columns)
		if (column.targets.includes(variable) && column.period === period && column.when === null)
			headings.add(column.heading);
	return Math.max(1, headings.size);
}
