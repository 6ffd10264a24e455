import { owedBy } from '../analysis/completeness.ts';
import { loadSenders } from '../catalogue/senders.ts';
import type { Sector, Variable } from '../model/catalogue.ts';
import type { CompletenessCell } from '../model/completeness.ts';
import {
	type Doubt,
	type DoubtedFigure,
	type DoubtLine,
	doubtedFigures,
	doubtLines,
	figuresIn,
} from '../model/doubt.ts';
import { type Sender, senderOf } from '../model/form.ts';
import { isInside, monthLabel, type Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { PageCell, PageTable } from '../report/page.ts';
import type { Context } from './context.ts';
import { sourceNames } from './source-names.ts';

/** Doubts shown at once; the others are counted. */
const SHOWN = 25;
/** Columns left out in a narrow window, the last one first. */
const DROPPED: readonly Sector[] = ['belanja_desa', 'tata_kelola', 'umum'];
/** Offices shown at once. */
const SENDERS = 10;
/** Variables of one office that are named. */
const NAMED = 3;

/** Turns findings about the data into tables and rows. */
export class CheckPages {
	constructor(
		private readonly context: Context,
		private readonly variables: ReadonlyMap<string, Variable>,
		private readonly villages: readonly Village[],
		private readonly kecamatan: string,
		private readonly senders: readonly Sender[],
		/** Name of a source in words. */
		readonly source: (source: string) => string,
	) {}

	/** The pages of a workspace. */
	static async of(context: Context): Promise<CheckPages> {
		const { kecamatan, villages } = await context.workspace();
		const { variables } = await context.catalogue();
		const senders = loadSenders(context.templates, variables);
		return new CheckPages(context, variables, villages, kecamatan.name, senders, await sourceNames(context));
	}

	/** Villages down, services across: `12/15`, with `!` where something is late and `=2` for figures carried over. */
	grid(cells: readonly CompletenessCell[], period: Period, carried: ReadonlyMap<string, number>): PageTable {
		const { words } = this.context;
		const { heads } = words.screens;
		const sectors = [...new Set(cells.map(({ sector }) => sector))];
		const notes = [words.checks.periksa.gridNote];
		if (cells.some((cell) => carried.has(cellKey(cell)))) notes.push(words.checks.periksa.carriedNote);
		if (this.context.date === null) notes.push(words.checks.periksa.noDate);
		else if (cells.some(({ state }) => state === 'late'))
			notes.push(words.checks.periksa.lateNote(words.date(this.context.date)));
		return {
			title: words.checks.periksa.grid(words.period(period.label)),
			columns: [
				{ label: heads.village, wrap: 11 },
				...sectors.map((sector) => {
					const drop = DROPPED.indexOf(sector) + 1;
					return {
						label: words.checks.periksa.services[sector],
						align: 'right' as const,
						wrap: 8,
						...(drop ? { drop } : {}),
					};
				}),
			],
			rows: this.ofVillages(cells).map(([village, own]) => ({
				cells: [
					{ text: village.name },
					...sectors.map((sector) =>
						this.state(
							own.find((cell) => cell.sector === sector),
							carried,
						),
					),
				],
			})),
			notes,
		};
	}

	private ofVillages(cells: readonly CompletenessCell[]): [Village, CompletenessCell[]][] {
		return this.villages
			.map((village): [Village, CompletenessCell[]] => [
				village,
				cells.filter((cell) => cell.village.code === village.code),
			])
			.filter(([, own]) => own.length > 0);
	}

	private state(cell: CompletenessCell | undefined, carried: ReadonlyMap<string, number>): PageCell {
		const { states } = this.context.words.checks.periksa;
		const old = cell === undefined ? 0 : (carried.get(cellKey(cell)) ?? 0);
		const marks = `${old > 0 ? ` =${old}` : ''}${cell?.state === 'late' ? ' !' : ''}`;
		if (!cell || cell.state === 'not_due') return { text: `${states.not_due}${marks}`, tone: 'muted' };
		if (cell.state === 'complete') return { text: `${states.complete}${marks}`, tone: old > 0 ? 'warn' : 'good' };
		return { text: `${cell.reported}/${cell.due}${marks}`, tone: cell.state === 'partly' ? 'warn' : 'bad' };
	}

	/** What is missing, by the office it comes from; `all`: every office. */
	owed(cells: readonly CompletenessCell[], today: number | null, all: boolean): PageTable {
		const { words } = this.context;
		const owed = owedBy(cells, today, this.senders);
		const { periksa } = words.checks;
		const shown = all ? owed : owed.slice(0, SENDERS);
		const more = owed.length - shown.length;
		return {
			title: periksa.owed,
			columns: [
				{ label: periksa.sender, wrap: 22 },
				{ label: periksa.what, wrap: 24 },
				{ label: words.screens.heads.villages, align: 'right' },
				{ label: periksa.missing, align: 'right' },
			],
			rows: shown.map(({ sender, variables, villages, values }) => ({
				cells: [
					{ text: words.office(sender) },
					{ text: this.names(variables) },
					{ text: `${villages.length}/${this.villages.length}` },
					{ text: words.number(values, 0), value: values },
				],
			})),
			notes: [
				...(owed.length === 0 ? [periksa.noneOwed] : []),
				...(more > 0 ? [periksa.more(words.number(more, 0))] : []),
			],
		};
	}

	private names(variables: readonly Variable[]): string {
		const { words } = this.context;
		const named = variables.slice(0, NAMED).map((variable) => words.name(variable));
		const more = variables.length - named.length;
		return [named.join(', '), ...(more > 0 ? [words.checks.periksa.moreVariables(words.number(more, 0))] : [])].join(
			', ',
		);
	}

	/**
	 * Doubtful values, worst first, each with all its reasons. The same reasons in several periods are one line; `all`: every line; `each`: a line for
	 * every doubt, as a spreadsheet wants it.
	 */
	doubts(doubts: readonly Doubt[], period: Period | null, all: boolean, each: boolean): PageTable {
		const { words } = this.context;
		const { heads } = words.screens;
		const { periksa, alsoIn } = words.checks;
		const lines: DoubtLine[] = each ? doubts.map((doubt) => [[doubt]]) : doubtLines(doubts);
		const shown = all ? lines : lines.slice(0, SHOWN);
		const more = figuresIn(lines) - figuresIn(shown);
		return {
			title: periksa.doubts(period && words.period(period.label), words.number(doubtedFigures(doubts).length, 0)),
			columns: [
				{ label: heads.village, wrap: 10 },
				{ label: heads.variable, wrap: 14, breaks: true },
				{ label: heads.period },
				{ label: heads.value, align: 'right' },
				{ label: periksa.reason, wrap: 26 },
				{ label: heads.source, drop: 1, wrap: 14, breaks: true },
			],
			rows: shown.map((line) => {
				const [figure] = line;
				const [doubt] = figure;
				const also = line.length > 1 ? ` (${alsoIn(line.length - 1)})` : '';
				return {
					cells: [
						{ text: this.placeOf(doubt.village) },
						{ text: doubt.variable },
						{ text: doubt.period },
						{ text: this.number(doubt.value), value: doubt.value },
						{ text: `${this.reasons(figure)}${also}` },
						{ text: doubt.source },
					],
				};
			}),
			notes: [
				...(lines.length === 0 ? [periksa.noDoubts] : []),
				...(more > 0 ? [periksa.moreFigures(words.number(more, 0))] : []),
			],
		};
	}

	/** What a doubt is about in one line: `Penduduk, Mekarjaya, Semester I 2024: 3.010`. */
	title(doubt: Doubt): string {
		const period = this.context.words.period(doubt.period);
		return `${this.label(doubt.variable)}, ${this.placeOf(doubt.village)}, ${period}: ${this.number(doubt.value)}`;
	}

	/** All that speaks against a figure. */
	reasons(figure: DoubtedFigure): string {
		return this.context.words.doubts(figure, (code) => this.label(code), this.source);
	}

	private label(code: string): string {
		const variable = this.variables.get(code);
		return variable ? this.context.words.name(variable) : code;
	}

	private placeOf(code: string | null): string {
		return code === null ? this.kecamatan : (this.villages.find((village) => village.code === code)?.name ?? code);
	}

	private number(value: number): string {
		return this.context.words.number(value, Number.isInteger(value) ? 0 : 4);
	}

	/** The contract's rows: one per village and service, then one per doubtful value. */
	completenessRow(cell: CompletenessCell, period: Period, carried: number): Record<string, unknown> {
		const { words } = this.context;
		const { periksa } = words.checks;
		const reason = [
			`${periksa.states[cell.state]}: ${periksa.counted(String(cell.reported), String(cell.due))}`,
			...(cell.late > 0 ? [periksa.lateCount(String(cell.late))] : []),
			...(carried > 0 ? [periksa.carriedCount(String(carried))] : []),
		].join('; ');
		const senders = [
			...new Set(cell.missing.map(({ variable }) => words.office(senderOf(variable, this.senders)))),
		].sort();
		return {
			kind: 'completeness',
			village: cell.village.code,
			variable: null,
			period: period.label,
			value: null,
			reason,
			source: senders.length ? senders.join('; ') : null,
			name: cell.village.name,
			service: cell.sector,
			state: cell.state,
			due: cell.due,
			reported: cell.reported,
			late: cell.late,
			carried,
			missing: missingBy(cell),
			severity: null,
		};
	}

	doubtRow(doubt: Doubt): Record<string, unknown> {
		return {
			kind: doubt.kind,
			village: doubt.village,
			variable: doubt.variable,
			period: doubt.period,
			value: doubt.value,
			reason: this.reasons([doubt]),
			source: doubt.source,
			name: this.placeOf(doubt.village),
			service: this.variables.get(doubt.variable)?.sector ?? null,
			state: 'doubtful',
			severity: doubt.severity,
			rule: doubt.check.code,
			rule_source: doubt.check.origin,
		};
	}
}

/** Village and service of a cell, as `carriedBy` names them. */
export const cellKey = ({ village, sector }: CompletenessCell): string => `${village.code}|${sector}`;

/** `balita_diukur 2024-10`, one per missing value. */
const missingBy = (cell: CompletenessCell): string[] =>
	cell.missing.map(({ variable, month }) => `${variable.code} ${monthLabel(month)}`);

/** Figures of `within` that were carried over from the period before, as the doubts tell, by village and service. */
export function carriedBy(
	doubts: readonly Doubt[],
	within: Period,
	variables: ReadonlyMap<string, Variable>,
): Map<string, number> {
	const values = new Map<string, Set<string>>();
	for (const { kind, village, at, involved } of doubts) {
		if ((kind !== 'carried' && kind !== 'carried_report') || !isInside(at, within)) continue;
		for (const { variable, period, source } of involved) {
			const key = `${village}|${variables.get(variable)?.sector}`;
			values.set(key, (values.get(key) ?? new Set()).add([variable, period, source].join('|')));
		}
	}
	return new Map([...values].map(([key, told]) => [key, told.size]));
}
