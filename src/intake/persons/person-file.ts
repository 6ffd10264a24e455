import type { Decision } from '../../model/decision.ts';
import type { IncomingRow } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { yearPeriod } from '../../model/period.ts';
import type { GridRow, Sheet } from '../grid.ts';
import { foreignFile, incomingFile, saidOnce } from '../incoming.ts';
import { sheetPeriod } from '../periods.ts';
import { plainWords } from '../plain-words.ts';
import type { IntakeRequest, IntakeResult } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { titledPeriod, titlePeriod } from '../titles.ts';
import type { Counted, PersonCounter } from './counted.ts';
import { DateOrder } from './date-order.ts';
import { counterFor, saysItsPeriod } from './kinds.ts';
import { narrowedList } from './list-titles.ts';
import { Places } from './places.ts';

/** Faults that make the counts of some villages short and leave those of others whole. */
const OF_A_VILLAGE: ReadonlySet<Fault['code']> = new Set([
	'person_in_two_villages',
	'measured_when',
	'value_unreadable',
]);

/**
 * Counts a file of persons while its rows pass, one after the other: `begin` a sheet, `add` its rows, `finish`. Nothing of
 * a row is kept but what `PersonCounter` keeps in memory. The result is the same as for any other file.
 */
export class PersonFile {
	private readonly tables: Recognised[] = [];
	private readonly faults: Fault[] = [];
	private readonly dates = new DateOrder();
	private counter: PersonCounter | null = null;

	constructor(
		private readonly name: string,
		private readonly request: IntakeRequest,
	) {}

	/** Begins a sheet. False when its rows need not be read: something is missing that holds for all of them. */
	begin(table: Recognised): boolean {
		if (this.tables.push(table) === 1) {
			const own = saysItsPeriod(table.layout);
			const titled = own || this.request.period ? null : titledPeriod(table.sheet, table.headingRow);
			const hints = { titled, usual: null };
			const period = own ? yearPeriod(0) : sheetPeriod(this.request.period, table.layout.periodKind, this.name, hints);
			if ('code' in period) this.faults.push({ ...period, sheet: table.sheet.name });
			else this.counter = counterFor(table.layout, this.request, period);
		}
		const { period: asked } = this.request;
		const named = asked && !saysItsPeriod(table.layout) ? titlePeriod(table.sheet, table.headingRow, asked) : null;
		if (named)
			this.faults.push({
				code: 'period_outside',
				sheet: table.sheet.name,
				value: named,
				detail: { found: named, given: asked!.label },
			});
		// What else a sheet lacks is told together with a period that is missing.
		const fault = (this.counter ?? new Places(this.request)).begin(table);
		if (fault) this.faults.push(fault);
		const narrowed = narrowedList(table, this.request);
		if (narrowed) this.faults.push(narrowed);
		this.dates.begin(table);
		return this.faults.length === 0;
	}

	/** The next row of the sheet, headings left out. */
	add(row: GridRow): void {
		this.dates.add(row);
		this.counter?.add(row);
	}

	/** A sheet beside the lists, such as the one that tells of the aid programme. True when it was taken in. */
	aside(sheet: Sheet): boolean {
		return this.counter?.aside?.(sheet) ?? false;
	}

	/** What came of the file, with the fingerprint of its bytes. `before`: what was decided on the way to its sheets. */
	finish(before: readonly Decision[], sha256: string): IntakeResult {
		const { name, request, tables } = this;
		const layout = tables[0]!.layout;
		const counted = this.faults.length === 0 ? this.counter!.finish() : null;
		const order = this.dates.fault();
		const faults = [...this.faults, ...(counted?.faults ?? []), ...(order ? [order] : [])];
		const villages = counted?.villages ?? [];
		const own = villages.reduce((sum, { rows }) => sum + rows, 0) + (counted?.unplaced ?? 0);
		const outside = counted?.outside ?? 0;
		if (counted && faults.length === 0 && own === 0) faults.push(this.emptyFault(counted));
		const good = villages.filter(({ faulty }) => !faulty);
		const kept =
			counted !== null &&
			good.length > 0 &&
			(faults.length === 0 || (request.skipFaulty && faults.every(({ code }) => OF_A_VILLAGE.has(code))));
		const refused = kept ? villages.reduce((sum, { rows, faulty }) => sum + (faulty ? rows : 0), 0) : own;
		const decisions = [...before, ...this.decisionsOn(counted)];
		// A place that is unknown is one fault, of all the rows that name it.
		const places = counted?.places.faults.length ?? 0;
		const ofRows = places > 0 && faults.every(({ row }) => row !== undefined);
		const faulty = ofRows && { faulty: counted!.unplaced + faults.length - places };
		const account = { read: own + outside, refused, outside, skipped: counted?.skipped ?? 0, ...faulty };
		return {
			file: name,
			sha256,
			layout,
			...account,
			faults,
			decisions,
			incoming:
				kept && counted
					? incomingFile({ name, sha256 }, layout, request, account, decisions, {
							rows: good.map(({ rows, observations }): IncomingRow => ({ observations, budgetLines: [], rows })),
							bpsCodes: counted.places.bpsCodes,
							aliases: counted.places.aliases,
							answers: counted.answers ?? new Map(),
						})
					: null,
		};
	}

	private emptyFault({ outside, skipped, places }: Counted): Fault {
		const sheet = this.tables[0]!.sheet.name;
		if (outside === 0 && skipped > 0) return { code: 'nobody_counted', sheet, detail: { rows: skipped } };
		return outside === 0 ? { code: 'no_data_rows', sheet } : foreignFile(this.request.kecamatan, places.others);
	}

	private decisionsOn(counted: Counted | null): Decision[] {
		const { request, tables } = this;
		const decisions: Decision[] = [];
		for (const { headingRow, headingRows, unknown } of tables) {
			decisions.push({ code: 'heading_row', row: headingRow, rows: headingRows });
			if (unknown.length > 0) decisions.push({ code: 'columns_unknown', ...plainWords(request).headings(unknown) });
		}
		if (!counted) return decisions;
		if (request.period) decisions.push({ code: 'period_from_option', period: request.period.label });
		else {
			const labels = counted.villages.flatMap(({ observations }) => observations.map(({ period }) => period.label));
			const periods = [...new Set(labels)].sort();
			if (periods.length > 0) decisions.push({ code: 'period_from_file', periods });
		}
		const present = new Set(counted.villages.map(({ village }) => village.code));
		if (request.village && present.has(request.village.code))
			decisions.push({ code: 'village_from_option', village: request.village.name });
		else {
			if (counted.places.byName && present.size > 0)
				decisions.push({ code: 'matched_by_name', villages: present.size });
			const missing = request.villages.filter(({ code }) => !present.has(code)).map(({ name }) => name);
			if (present.size > 0 && missing.length > 0)
				decisions.push({ code: 'villages_missing', villages: missing, period: null });
		}
		decisions.push(...counted.decisions);
		return saidOnce(decisions);
	}
}
