import type { Measure, Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { ColumnPlan } from './columns.ts';
import type { Cell } from './grid.ts';
import type { Recognised, SheetColumn } from './sheet-columns.ts';
import { DECIMAL, isNone, type ReadValue, readValue, shown } from './values.ts';

/** `1,250`, `1,250,000.00`: commas between thousands. */
const ENGLISH = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
/** `1.250`, `1.250.000,00`: points between thousands. */
const INDONESIAN = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
/** `12,5`: a comma that cannot stand between thousands. */
const DECIMAL_COMMA = /^\d+,(\d{1,2}|\d{4,})$/;
/** `50.36`, `167.228`: what is left of a number whose point between thousands was taken for a decimal point. */
const POINTED = /^[1-9]\d{0,2}\.\d{1,3}$/;
/** Above it a figure is no share of a hundred. */
const MORE_THAN_A_SHARE = 100;
/** Fractions needed to see what befell a column. */
const ENOUGH = 3;

const bare = (text: string): string =>
	text
		.trim()
		.replace(/^['’]?\(?[-+]?\s*(?:rp\.?\s*)?/i, '')
		.replace(/\)$|[.,]-$/, '');

const isCount = (measure: Measure): boolean => !DECIMAL.has(measure) && measure !== 'desa';
/** Measures that are counted in thousands and more, so that a thousands mark can be lost. */
const isLarge = (measure: Measure): boolean => isCount(measure) && measure !== 'rupiah';

/** What a figure needs to know of its variable. */
export type Measured = Pick<Variable, 'code' | 'measure' | 'definition'> & Partial<Pick<Variable, 'desaOnly'>>;

/** A figure with a fraction, as a number or as text with a point; null for anything else. */
function fraction(cell: Cell): string | null {
	if (typeof cell === 'number') return Number.isInteger(cell) ? null : String(cell);
	if (typeof cell !== 'string' || !cell.includes('.')) return null;
	const text = cell.trim();
	return POINTED.test(text) ? text : null;
}

/**
 * Reads the figures of one sheet, after looking at all of them: which marks it writes numbers with, and whether a program
 * has turned `1.474` people into 1,474 thousandths. A repair needs the evidence of a whole column and is counted.
 */
export class SheetNumbers {
	private readonly lost = new Set<number>();
	private english = false;
	private mixed = false;
	private readonly repaired = { cells: 0, example: '', number: false, value: 0 };
	private readonly none = { cells: 0, columns: new Set<string>() };
	private readonly commas = { cells: 0, example: '', value: 0 };

	constructor(table: Recognised, plan: ColumnPlan) {
		const columns = new Map<number, Measure>();
		for (const { variable, columns: own } of plan.measured)
			for (const column of own) columns.set(column.index, variable.measure);
		const kinds = [...(plan.categories?.values() ?? [])].flat().map((variable) => variable.measure);
		for (const column of plan.role('@nilai')) if (kinds[0] && kinds.every(isCount)) columns.set(column.index, kinds[0]);
		const marks = { english: false, other: false };
		for (const [index, measure] of columns) {
			let pointed = false;
			for (const { cells } of table.rows) {
				const cell = cells[index] ?? null;
				if (typeof cell === 'number') pointed ||= !Number.isInteger(cell);
				else if (typeof cell === 'string' && (cell.includes(',') || cell.includes('.'))) {
					const text = bare(cell);
					if (isCount(measure)) {
						if (ENGLISH.test(text)) marks.english = true;
						else if (INDONESIAN.test(text)) marks.other = true;
						pointed ||= /^[1-9]\d{0,2}\.\d{1,2}$/.test(text);
					} else if (/^\d+,\d+$/.test(text)) marks.other = true;
					if (DECIMAL_COMMA.test(text)) marks.other = true;
				}
			}
			if (pointed && isLarge(measure) && this.hasLostMarks(table, index)) this.lost.add(index);
		}
		this.mixed = marks.english && marks.other;
		this.english = marks.english && !marks.other;
	}

	/**
	 * True when every figure of a column fits a count whose thousands point became a decimal point: at most three decimals,
	 * mostly just three, none below one, some above a hundred (no share is), and no whole number that may be thousands too.
	 */
	private hasLostMarks(table: Recognised, index: number): boolean {
		const fractions: string[] = [];
		const wholes: number[] = [];
		for (const { cells } of table.rows) {
			const cell = cells[index] ?? null;
			const found = fraction(cell);
			if (found !== null) fractions.push(found);
			else if (typeof cell === 'number') wholes.push(cell);
			else if (typeof cell === 'string' && /^\d+$/.test(cell.trim())) wholes.push(Number(cell));
		}
		const values = fractions.map(Number);
		const decimals = fractions.map((text) => text.split('.')[1]!.length);
		const most = values.reduce((highest, value) => Math.max(highest, value), 0);
		return (
			fractions.length >= ENOUGH &&
			decimals.every((count) => count <= 3) &&
			decimals.filter((count) => count === 3).length >= fractions.length * 0.6 &&
			values.every((value) => value >= 1 && value < 1000) &&
			[...values, ...wholes].some((value) => value > MORE_THAN_A_SHARE) &&
			wholes.every((value) => value === 0 || (value < 1000 && value > 2 * most))
		);
	}

	/** The figure in a cell for a variable of a measure. */
	read(cell: Cell, column: SheetColumn, variable: Measured): ReadValue {
		const isMarked = typeof cell === 'string' && (cell.includes(',') || cell.includes('.'));
		const text = isMarked ? bare(cell) : '';
		if (this.mixed && isCount(variable.measure) && ENGLISH.test(text))
			return { kind: 'fault', code: 'value_marks', found: shown(cell) };
		const pointed = this.lost.has(column.index) ? fraction(cell) : null;
		if (pointed !== null) {
			const value = Math.round(Number(pointed) * 1000);
			// A text with all its digits was never damaged.
			const number = typeof cell === 'number';
			if (number && this.repaired.cells === 0) this.repaired.number = true;
			if (number || !INDONESIAN.test(text)) count(this.repaired, pointed, value);
			return { kind: 'value', value, asText: typeof cell === 'string' };
		}
		const read = readValue(cell, variable.measure);
		if (read.kind === 'blank' && typeof cell === 'string' && isNone(cell)) {
			this.none.cells++;
			this.none.columns.add(column.title);
		}
		if (read.kind === 'value' && this.english && ENGLISH.test(text)) count(this.commas, text, read.value);
		const most = limitOf(variable);
		if (read.kind === 'value' && read.value > most) return { kind: 'fault', code: 'value_range', found: shown(cell) };
		return read;
	}

	/** What was decided about the figures read so far. */
	decisions(): Decision[] {
		return [
			...(this.repaired.cells > 0 ? [{ code: 'repaired_thousands' as const, ...this.repaired }] : []),
			...(this.none.cells > 0
				? [
						{
							code: 'words_as_missing' as const,
							cells: this.none.cells,
							word: 'tidak ada',
							columns: [...this.none.columns],
						},
					]
				: []),
			...(this.commas.cells > 0 ? [{ code: 'english_marks' as const, ...this.commas }] : []),
		];
	}
}

function count(into: { cells: number; example: string; value: number }, example: string, value: number): void {
	into.cells++;
	if (into.cells === 1) Object.assign(into, { example, value });
}

/** The highest value a score can have by its definition: 1 for a score of 0-1, 100 for one in percent. */
export function limitOf({ measure, definition }: Measured): number {
	if (measure !== 'skor') return Number.POSITIVE_INFINITY;
	if (/\b0-1\b/.test(definition)) return 1;
	return /\bpersen\b|\b0-100\b/.test(definition) ? 100 : Number.POSITIVE_INFINITY;
}
