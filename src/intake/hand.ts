import { createHash } from 'node:crypto';
import type { IncomingFile } from '../model/fact.ts';
import { HAND_FILE } from '../model/layout.ts';
import type { Period } from '../model/period.ts';

/** Layout of imports that are one value set by hand. */
export const BY_HAND = 'isian';
/** Trust rank of a value set by hand where no source told one: that of the kecamatan's own lists. */
export const RANK_BY_HAND = 2;

/** A value set by hand. `source` is the one it corrects, with its rank. */
export interface HandValue {
	readonly village: string | null;
	readonly variable: string;
	readonly period: Period;
	readonly value: number;
	readonly source: string;
	readonly rank: number;
	readonly reason: string;
}

/** A value set by hand as an import of its own; the same value for the same reason again is the same import. */
export function handImport({ village, variable, period, value, source, rank, reason }: HandValue): IncomingFile {
	const said = JSON.stringify([BY_HAND, village, variable, period.label, value, source, reason]);
	const sha256 = createHash('sha256').update(said).digest('hex');
	const observation = { village, variable, period, value, origin: { sheet: '', cells: [] } };
	return {
		name: HAND_FILE,
		sha256,
		fingerprint: sha256,
		layout: BY_HAND,
		source,
		rank,
		rowsRead: 1,
		rowsOutside: 0,
		rowsRefused: 0,
		rowsSkipped: 0,
		sender: null,
		reason,
		decisions: [{ code: 'period_from_option', period: period.label }],
		rows: [{ observations: [observation], budgetLines: [] }],
		bpsCodes: new Map(),
		aliases: new Map(),
	};
}
