import type { Variable } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { IncomingFile } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { Layout } from '../model/layout.ts';
import type { Period } from '../model/period.ts';
import type { Kecamatan, Surroundings, Village } from '../model/place.ts';
import type { CopyTable } from './copy-table.ts';
import { foldHeading } from './heading.ts';

/** What a file is read for, and the answers the user gave in advance. */
export interface IntakeRequest {
	readonly kecamatan: Kecamatan;
	readonly villages: readonly Village[];
	/** What lies around the kecamatan, where the official list knows it. */
	readonly surroundings?: Surroundings;
	readonly variables: ReadonlyMap<string, Variable>;
	readonly layouts: readonly Layout[];
	readonly period: Period | null;
	/** The current month (`year * 12 + month - 1`), after which nothing has been counted; absent where no clock is asked. */
	readonly today?: number;
	/** The village the whole file is for (--desa). */
	readonly village: Village | null;
	/** Layout id (--jenis). */
	readonly layout: string | null;
	/** Sheet name (--lembar). */
	readonly sheet: string | null;
	/** Answers to what a layout leaves out (--isian), by name. */
	readonly answers: ReadonlyMap<string, string>;
	/** Names confirmed by a person (--cocokkan), by folded name. */
	readonly aliases: ReadonlyMap<string, Village>;
	/** Names confirmed at earlier imports, by source and folded name. */
	readonly rememberedAliases: ReadonlyMap<string, ReadonlyMap<string, Village>>;
	/** Village code by Siskeudes' own code (`04.2014`), as found at earlier imports. */
	readonly siskeudesCodes?: ReadonlyMap<string, string>;
	/** Answers given at earlier imports, by source and name. */
	readonly rememberedAnswers?: ReadonlyMap<string, ReadonlyMap<string, string>>;
	/** Names of the counts a share of a variable is made of, by variable, for what to ask a sender for. */
	readonly parts?: ReadonlyMap<string, readonly string[]>;
	/** Who sent the file (--pengirim): a source of its own beside others of the same layout. */
	readonly sender: string | null;
	/** Trust ranks of the offices that fill in forms, by their key; 2 for others. */
	readonly senderRanks?: ReadonlyMap<string, 1 | 2 | 3 | 4>;
	/** Take the good rows and leave the faulty ones (--lewati-salah). */
	readonly skipFaulty: boolean;
	/** Whether a copy to be repaired is asked for (--perbaikan): it tells which figures are results of formulas. */
	readonly repair?: boolean;
}

/** What came of one file. `incoming` is null when nothing of it may be kept. */
export interface IntakeResult {
	readonly file: string;
	readonly sha256: string | null;
	readonly layout: Layout | null;
	/** Rows that name a village (or are data of the one village or the kecamatan). */
	readonly read: number;
	readonly refused: number;
	/** Rows that cannot be kept, all of several that contradict each other; where they were counted. */
	readonly faulty?: number;
	readonly outside: number;
	readonly skipped: number;
	readonly faults: readonly Fault[];
	readonly decisions: readonly Decision[];
	readonly incoming: IncomingFile | null;
	/** The tables that were read, whole, where a copy to be repaired is asked for; not of rows that were streamed. */
	readonly copy?: readonly CopyTable[];
}

/** Name of the source of a file's facts: files of one layout are one source, unless the sender was named. */
export function sourceName(layout: string, sender: string | null): string {
	const name = foldHeading(sender ?? '').replaceAll(' ', '-');
	return name ? `${layout}/${name}` : layout;
}

/** What a person answered for a name: with this command, or at an earlier import of the same source. */
export const answerTo = (request: IntakeRequest, layout: string, name: string): string | undefined =>
	request.answers.get(name) ?? request.rememberedAnswers?.get(sourceName(layout, request.sender))?.get(name);
