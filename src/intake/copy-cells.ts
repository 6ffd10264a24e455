import { keyText, parseFormKey } from '../model/form.ts';
import { maskIdentity } from '../model/identity.ts';
import type { RepairCell } from '../model/repair.ts';
import { type CopyTable, isOrdinal, neutralHeading, unreadColumns } from './copy-table.ts';
import { isUnit } from './data-rows.ts';
import type { Cell, GridRow } from './grid.ts';
import { foldHeading } from './heading.ts';
import { isPart } from './narrowed.ts';
import { looksLikeIdentityNumber } from './personal.ts';
import type { PlainWords } from './plain-words.ts';
import { isTotal } from './total-rows.ts';
import { textOf } from './values.ts';

/** Numbers from here on may be somebody's. */
const LONG_NUMBER = 1e7;

/**
 * What of a sheet is copied for its sender. Columns that are read stay as they are; of others what tells rows apart stays,
 * but not what it says: equal texts have equal stand-ins `#1`. Titles and notes keep the words of the field.
 */
export class CopiedCells {
	readonly #unread: ReadonlyMap<number, string>;
	readonly #standIns = new Map<string, number>();
	readonly #first: number;
	readonly #headingEnd: number;
	readonly #last: number;
	readonly #form: boolean;
	/** Headings that are not copied, folded, with the column that stands for them. */
	readonly #replaced = new Map<string, number>();
	/** Letters of the columns of which something was left out. */
	readonly left = new Set<number>();

	constructor(
		tables: readonly [CopyTable, ...CopyTable[]],
		private readonly words: PlainWords,
		/** Last row with a fault. */
		lastFault: number,
	) {
		this.#unread = unreadColumns(tables);
		this.#first = Math.min(...tables.map(({ headingRow }) => headingRow));
		this.#headingEnd = Math.max(...tables.map(({ headingRow, headingRows }) => headingRow + headingRows - 1));
		this.#last = Math.max(lastFault, ...tables.map(({ lastRow }) => lastRow));
		this.#form = tables[0].form;
	}

	/** The cells of a row as they are copied. */
	row(row: GridRow): RepairCell[] {
		const { number, cells } = row;
		const total = cells.some((cell) => typeof cell === 'string' && isTotal(cell));
		return cells.map((cell, column) => {
			if (cell === null || (total && row.formulas?.includes(column))) return null;
			if (this.#form && !this.#unread.has(column)) return number > this.#last ? this.#signed(cell) : cleaned(cell);
			if (number < this.#first || number > this.#last) return this.#around(cell, row);
			if (!this.#unread.has(column)) return cleaned(cell);
			if (number <= this.#headingEnd) return this.#heading(cell, column);
			return this.#standIn(cell, column, number);
		});
	}

	/** Titles above the table, notes and signatures below it. */
	#around(cell: Cell, { cells }: GridRow): RepairCell {
		if (typeof cell === 'string') return parseFormKey(cell) ? cleanedText(cell) : this.words.masked(cell);
		if (typeof cell === 'number' && Math.abs(cell) >= LONG_NUMBER) return '***';
		const birth = cells.some((one) => typeof one === 'string' && /\b(lahir|ttl)\b/i.test(one));
		return birth && typeof cell === 'object' ? null : cleaned(cell);
	}

	/** Below a form stands the name of who filled it in. */
	#signed(cell: Cell): RepairCell {
		if (typeof cell === 'number' && Math.abs(cell) >= LONG_NUMBER) return '***';
		const name = typeof cell === 'string' && /\p{L}{2}/u.test(cell) && !this.words.touches(cell);
		return name && !parseFormKey(cell) ? null : cleaned(cell);
	}

	#heading(cell: Cell, column: number): RepairCell {
		const text = textOf(cell);
		if (this.words.holds(text)) return cleaned(cell);
		this.#replaced.set(`${column}|${foldHeading(text)}`, column);
		this.left.add(column);
		return neutralHeading(column);
	}

	#standIn(cell: Cell, column: number, row: number): RepairCell {
		const title = this.#unread.get(column)!;
		const text = textOf(cell);
		const isNumber = typeof cell === 'number' ? Math.abs(cell) < LONG_NUMBER : /^\(?\d{1,3}\)?$/.test(text);
		const numbering = row <= this.#headingEnd + 2 && /^\(?(\d{1,3}|[a-z])\)?$/i.test(text);
		if (typeof cell === 'boolean' || numbering || (isOrdinal(title) && isNumber)) return cleaned(cell);
		if (typeof cell === 'number' && isNumber && title !== '' && this.words.holds(title)) return cell;
		if (typeof cell === 'string' && (isUnit(title) || /^#+$/.test(text) || !/[\p{L}\p{N}]/u.test(text)))
			return cleaned(cell);
		if (typeof cell === 'string' && (isPart(text) || (/\p{L}{2}/u.test(text) && this.words.holds(text))))
			return cleaned(cell);
		// A heading printed again on the next page.
		if (this.#replaced.has(`${column}|${foldHeading(text)}`)) return neutralHeading(column);
		if (/\b(kec|kecamatan)\b/i.test(text)) return this.words.masked(text);
		this.left.add(column);
		const key = foldHeading(text);
		const number = this.#standIns.get(key) ?? this.#standIns.size + 1;
		this.#standIns.set(key, number);
		return `#${number}`;
	}
}

/** A cell without numbers of persons; a formula without a result stays a fault. */
function cleaned(cell: Cell): RepairCell {
	if (cell === null || typeof cell === 'boolean') return cell;
	if (typeof cell === 'string') return cleanedText(cell);
	if (typeof cell === 'number') return looksLikeIdentityNumber(cell) ? maskIdentity(cell.toFixed(0)) : cell;
	switch (cell.kind) {
		case 'date':
			return { date: cell.iso };
		case 'percent':
			return { share: cell.value };
		case 'scaled':
			// Both, so that neither can come back without a word.
			return `${cell.text} (${cell.value})`;
		case 'error':
			return cell.code;
		case 'uncached':
			// Left empty, it would come back as "no value" without a word.
			return '#N/A';
	}
}

/** Text without numbers of persons. The key of a form is as long as such a number and stays: it is known by its parts. */
function cleanedText(text: string): string {
	const key = parseFormKey(text);
	if (key === null) return maskIdentity(text);
	const before = text.slice(0, text.toUpperCase().indexOf('DASBOR-FORMULIR/'));
	return maskIdentity(before) + keyText({ ...key, sender: maskIdentity(key.sender) });
}
