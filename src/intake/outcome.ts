import type { Decision } from '../model/decision.ts';
import type { IncomingRow } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { Layout } from '../model/layout.ts';
import type { CopyTable } from './copy-table.ts';
import { foreignFile, incomingFile } from './incoming.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import type { OpenedFile } from './tables.ts';

/** What a reader of budgets or lists made of a file. */
export interface Outcome {
	/** One for each row without fault. */
	readonly rows: readonly IncomingRow[];
	readonly read: number;
	readonly outside: number;
	/** Rows passed over by rule: subtotals, advances, group headings. */
	readonly skipped: number;
	/** Rows with faults. */
	readonly faulty: number;
	readonly faults: readonly Fault[];
	readonly decisions: readonly Decision[];
	/** What rows of other kecamatan say of their place. */
	readonly others: readonly string[];
	/** The tables that were read, for a copy to be repaired. */
	readonly copy?: readonly CopyTable[];
	readonly siskeudesCodes?: ReadonlyMap<string, string>;
	readonly aliases?: ReadonlyMap<string, string>;
}

/** A file of which nothing can be read. */
export const UNREAD: Outcome = {
	rows: [],
	read: 0,
	outside: 0,
	skipped: 0,
	faulty: 0,
	faults: [],
	decisions: [],
	others: [],
};

/** Makes the result of a file: all of it is kept, or with --lewati-salah its good rows, or nothing. */
export function outcome(
	opened: OpenedFile,
	layout: Layout,
	request: IntakeRequest,
	made: Outcome,
	before: readonly Decision[],
): IntakeResult {
	const faults = [...made.faults];
	const own = made.read - made.outside;
	if (faults.length === 0 && made.read === 0)
		faults.push({ code: 'no_data_rows', sheet: opened.sheets[0]?.name ?? '' });
	if (faults.length === 0 && own === 0) faults.push(foreignFile(request.kecamatan, made.others));
	const wholeFile = faults.some((fault) => fault.row === undefined);
	const kept = faults.length === 0 || (request.skipFaulty && !wholeFile && own > made.faulty);
	const decisions: Decision[] = [
		{ code: 'layout', layout: layout.id, title: layout.title },
		...before,
		...made.decisions,
	];
	const account = {
		read: made.read,
		refused: kept ? made.faulty : own,
		faulty: made.faulty,
		outside: made.outside,
		skipped: made.skipped,
	};
	return {
		file: opened.name,
		sha256: opened.sha256,
		layout,
		...account,
		faults,
		decisions,
		...(request.repair && made.copy && { copy: made.copy }),
		incoming: kept ? incomingFile(opened, layout, request, account, decisions, made) : null,
	};
}
