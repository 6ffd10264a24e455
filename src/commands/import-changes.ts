import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { Decision } from '../model/decision.ts';
import type { Account } from '../workspace/account.ts';
import type { Effects } from './import-effects.ts';

const CHANGES_SHOWN = 5;
const EMPTIED_NAMED = 5;

interface Telling {
	readonly words: Words;
	/** Name of a village; null is the kecamatan. */
	readonly nameOf: (village: string | null) => string;
	/** --rinci: all that are known one by one. */
	readonly all: boolean;
}

/** The first values that an import changes, old and new, with the file the old one came from; lines that fall away. */
export function changeLines(account: Account | null, { words, nameOf, all }: Telling): string[] {
	if (!account || account.repeated) return [];
	const { history } = words.screens;
	const { changes, changesTotal, gone } = account;
	const lines: string[] = changesTotal > 0 ? [`  ${history.changes(words.number(changesTotal, 0))}`] : [];
	const shown = all ? changes : changes.slice(0, CHANGES_SHOWN);
	for (const { variable, village, period, from, to, file } of shown)
		lines.push(`    ${history.change(variable, nameOf(village), period, words.plain(from), words.plain(to), file)}`);
	if (changesTotal > shown.length) lines.push(`    ${history.more(words.number(changesTotal - shown.length, 0))}`);
	if (gone > 0) lines.push(`  ${history.gone(words.number(gone, 0))}`);
	return lines;
}

/** A reading with what the comparison told of it: blank cells of values known before are a decision like others. */
export function withEmptied(
	result: IntakeResult,
	{ emptied }: Account,
	{ nameOf }: Pick<Telling, 'nameOf'>,
): IntakeResult {
	if (emptied.length === 0 || !result.incoming) return result;
	const first = emptied
		.slice(0, EMPTIED_NAMED)
		.map(({ village, variable, period, importId }) => ({ place: nameOf(village), variable, period, importId }));
	const decisions: Decision[] = [...result.decisions, { code: 'cells_emptied', cells: emptied.length, first }];
	return { ...result, decisions, incoming: { ...result.incoming, decisions } };
}

/** The first figures in use of other sources that change, with source and file of the older one. */
export function overrideLines(effects: Effects, { words, nameOf, all }: Telling): string[] {
	const { overrides, overridesTotal } = effects;
	if (overridesTotal === 0) return [];
	const { history, impor } = words.screens;
	const shown = all ? overrides : overrides.slice(0, CHANGES_SHOWN);
	return [
		`  ${impor.more.overrides(words.number(overridesTotal, 0))}`,
		...shown.map(({ variable, village, period, from, to, source, file }) => {
			const numbers = [words.plain(from), words.plain(to)] as const;
			return `    ${impor.more.override(variable, nameOf(village), period, ...numbers, source, file)}`;
		}),
		...(overridesTotal > shown.length ? [`    ${history.more(words.number(overridesTotal - shown.length, 0))}`] : []),
	];
}

/** The same for programs: at most twenty, and how many there are. */
export const overrideRows = ({ overrides, overridesTotal }: Effects, { nameOf }: Telling): Record<string, unknown> => ({
	overrides: overrides.map(({ importId, village, ...one }) => ({
		village,
		name: nameOf(village),
		...one,
		import_id: importId,
	})),
	overrides_total: overridesTotal,
});

/** The same for programs: at most twenty changes, and how many there are. */
export const changeRows = (account: Account | null, { nameOf }: Telling): Record<string, unknown> => ({
	changes: (account?.changes ?? []).map(({ importId, village, ...change }) => ({
		village,
		name: nameOf(village),
		...change,
		import_id: importId,
	})),
	changes_total: account?.changesTotal ?? 0,
	lines_gone: account?.gone ?? 0,
});
