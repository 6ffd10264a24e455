import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import { STAGES, type Stage } from '../../model/money.ts';
import { columnsOf } from '../lists/list-cells.ts';
import type { ListColumn } from '../lists/list-heading.ts';
import type { FoundList } from '../lists/list-kinds.ts';
import { plainWords } from '../plain-words.ts';
import type { IntakeRequest } from '../request.ts';
import { readMoney } from './money.ts';

const BEFORE = /\b(?:semula|sebelum)\b/;
const AFTER = /\b(?:perubahan|menjadi|sesudah|setelah|jumlah|total|akhir)\b/;

const amountIn = (table: FoundList, column: ListColumn, at: number): number | null => {
	const read = readMoney(table.heading.rows[at]!.cells[column.index] ?? null);
	return read.kind === 'value' ? read.value : null;
};

/** Columns of a published budget that nothing is known of and that hold amounts. */
function unknownAmounts(table: FoundList): ListColumn[] {
	return table.heading.columns.filter(
		(column) => column.role === null && table.heading.rows.some((_, at) => amountIn(table, column, at) !== null),
	);
}

/**
 * The stage of a column headed ANGGARAN: that of the change where the title speaks of one and no other column does. A fault
 * where two columns say different amounts for one stage, or the amounts after a change may stand in a column that is not known.
 */
export function plainStage(table: FoundList): { readonly stage: Stage } | Fault {
	const changed = /\bperubahan\b/i.test(table.heading.above.flat().join(' '));
	const unclear = (columns: readonly ListColumn[]): Fault => ({
		code: 'budget_columns',
		sheet: table.sheet.name,
		column: columns[0]!.letters,
		detail: { columns: columns.map(({ letters }) => letters) },
	});
	for (const stage of STAGES) {
		const columns = columnsOf(table, stage);
		const differs = table.heading.rows.some(
			(_, at) =>
				new Set(columns.map((column) => amountIn(table, column, at)).filter((amount) => amount !== null)).size > 1,
		);
		if (differs) return unclear(columns);
	}
	const first = columnsOf(table, 'anggaran');
	if (!changed || first.length === 0 || columnsOf(table, 'perubahan').length > 0) return { stage: 'anggaran' };
	const after = unknownAmounts(table).filter(({ levels }) => AFTER.test(levels.join(' ')));
	if (after.length > 0) return unclear([...first, ...after]);
	return { stage: first.some(({ levels }) => BEFORE.test(levels.join(' '))) ? 'anggaran' : 'perubahan' };
}

/** Columns with a heading that are not read, by the words that may be told; of those that may name persons the letters. */
export function unreadColumns(table: FoundList, request: IntakeRequest): Decision[] {
	const unread = table.heading.columns.filter(({ role, title }) => role === null && title !== '');
	return unread.length > 0 ? [{ code: 'columns_unknown', ...plainWords(request).headings(unread) }] : [];
}
