import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import { LOCAL } from '../model/layout.ts';
import type { ColumnPlan, MeasuredColumn } from './columns.ts';
import type { DataRow } from './place-rows.ts';
import type { PlainWords } from './plain-words.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { partsOf, plainFigure, type Summand, sided } from './sums.ts';

/** Variables that count one sex only, by their names. */
export const OF_ONE_SEX = /laki|pria|perempuan|wanita/i;

/**
 * What a person said of a learned layout's columns that cannot be so: a sum and its own parts added into one variable,
 * which doubles it, or one sex only for a variable of both. Other layouts are known to be right.
 */
export function addedColumns(
	table: Recognised,
	plan: ColumnPlan,
	rows: readonly DataRow[],
	words: PlainWords,
): Fault[] {
	if (!table.layout.id.startsWith(LOCAL)) return [];
	const summand = ({ index, title }: SheetColumn): Summand => ({
		title,
		figures: rows.map(({ row }) => plainFigure(row.cells[index] ?? null)),
	});
	return plan.measured.flatMap((measured): Fault[] => {
		const { variable, columns } = measured;
		const added = columns.map(summand);
		const sum = columns.find((_, at) => added.length > 1 && partsOf(at, added).length > 0);
		if (sum) {
			const parts = partsOf(columns.indexOf(sum), added).map((at) => columns[at]!.letters);
			const detail = { heading: words.heading(sum), variable: variable.code, columns: parts };
			return [{ code: 'column_added_twice', sheet: table.sheet.name, column: sum.letters, detail }];
		}
		const half = halfOf(measured, [...table.columns, ...table.unknown]);
		if (!half) return [];
		const [column, other] = half;
		const detail = { heading: words.heading(column), other: other.letters, variable: variable.code };
		return [{ code: 'column_one_sex', sheet: table.sheet.name, column: column.letters, detail }];
	});
}

/** The column of one sex that is all a variable of both is read from, and the column beside it that is left out. */
function halfOf({ variable, columns }: MeasuredColumn, all: readonly SheetColumn[]): [SheetColumn, SheetColumn] | null {
	if (OF_ONE_SEX.test(`${variable.code} ${variable.labelId}`)) return null;
	for (const column of columns) {
		const { stem, side } = sided(column.title);
		if (side !== 'male' && side !== 'female') continue;
		const isOther = (one: SheetColumn): boolean => {
			const its = sided(one.title);
			return its.stem === stem && its.side !== side && its.side !== null;
		};
		const other = all.find(isOther);
		if (other && !columns.some(isOther)) return [column, other];
	}
	return null;
}

/** The columns that are added into one variable of a learned layout, told. */
export const addedDecisions = (table: Recognised, plan: ColumnPlan): Decision[] =>
	table.layout.id.startsWith(LOCAL)
		? plan.measured
				.filter(({ columns }) => columns.length > 1)
				.map(({ variable, columns }) => ({
					code: 'columns_added',
					variable: variable.code,
					columns: columns.map(({ letters }) => letters),
				}))
		: [];
