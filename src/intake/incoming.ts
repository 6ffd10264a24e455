import type { Decision } from '../model/decision.ts';
import type { IncomingFile, IncomingRow } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { Layout } from '../model/layout.ts';
import type { Kecamatan } from '../model/place.ts';
import { foldHeading } from './heading.ts';
import { type IntakeRequest, type IntakeResult, sourceName } from './request.ts';

/** What a reader found that may be kept of a file. */
interface Found {
	readonly rows: readonly IncomingRow[];
	readonly blanks?: IncomingFile['blanks'];
	readonly bpsCodes?: ReadonlyMap<string, string>;
	readonly siskeudesCodes?: ReadonlyMap<string, string>;
	/** Confirmed names that the file needed, folded, with the village's code. */
	readonly aliases?: ReadonlyMap<string, string>;
	/** Answers that the file needed. */
	readonly answers?: ReadonlyMap<string, string>;
}

type Account = Pick<IntakeResult, 'read' | 'refused' | 'outside' | 'skipped'>;

/** A file that was read, ready to be kept: its facts, the account of its rows and the source they are of. */
export function incomingFile(
	{ name, sha256 }: { readonly name: string; readonly sha256: string },
	layout: Layout,
	request: IntakeRequest,
	account: Account,
	decisions: readonly Decision[],
	{
		rows,
		blanks = [],
		bpsCodes = new Map(),
		siskeudesCodes = new Map(),
		aliases = new Map(),
		answers = new Map(),
	}: Found,
): IncomingFile {
	return {
		name,
		sha256,
		fingerprint: fingerprint(sha256, layout.id, request, account, aliases, answers),
		layout: layout.id,
		source: sourceName(layout.id, request.sender),
		rank: layout.rank,
		rowsRead: account.read,
		rowsOutside: account.outside,
		rowsRefused: account.refused,
		rowsSkipped: account.skipped,
		sender: request.sender,
		reason: null,
		decisions,
		rows,
		blanks,
		bpsCodes,
		siskeudesCodes,
		aliases,
		answers,
	};
}

/** The file and the answers it was read with, as one text. `aliases`, `answers`: what it needed, told now or remembered. */
function fingerprint(
	sha256: string,
	layout: string,
	request: IntakeRequest,
	{ refused }: Pick<Account, 'refused'>,
	aliases: ReadonlyMap<string, string>,
	answers: ReadonlyMap<string, string>,
): string {
	const told = new Map([...request.answers, ...answers].map(([name, value]) => [foldHeading(name), value]));
	return [
		sha256,
		layout,
		request.period?.label ?? '',
		request.village?.code ?? '',
		request.sheet ?? '',
		request.sender ?? '',
		...[...told].sort().map(([name, value]) => `${name}=${value}`),
		...[...aliases].map(([name, code]) => `${name}=${code}`).sort(),
		refused > 0 ? 'skip' : '',
	].join('|');
}

/** Each thing that was decided said once. */
export function saidOnce(decisions: readonly Decision[]): Decision[] {
	const said = new Set<string>();
	return decisions.filter((decision) => {
		const text = JSON.stringify(decision);
		return !said.has(text) && said.add(text);
	});
}

/** A file, or a table, of another kecamatan. `found`: what it says of its place. */
export const foreignFile = ({ name, code }: Kecamatan, found: readonly string[]): Fault => ({
	code: 'other_kecamatan',
	detail: { kecamatan: `${name} (${code})`, found },
});
