import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { Decision } from '../model/decision.ts';
import type { IncomingFile } from '../model/fact.ts';
import { at, LINE_TABLES, linesOf } from '../workspace/line-tables.ts';

/** Lists told one by one; the others are counted. */
const TOLD = 5;

type Replaced = Extract<Decision, { code: 'run_replaces' }>['first'][number];

/** A list of a file: its lines as texts, how many of each. */
interface Given {
	readonly file: string;
	readonly lines: Map<string, number>;
}

/** The lists that a file brings, by what an import is in force for as a whole. */
function listsOf({ name, source, rows }: IncomingFile) {
	const lists = new Map<string, Given & Pick<Replaced, 'list' | 'year'> & { readonly village: string | null }>();
	for (const table of LINE_TABLES)
		for (const row of rows)
			for (const line of linesOf(row, table)) {
				const key = JSON.stringify([table.table, source, line.village, ...at(line, table.set)]);
				const known = lists.get(key) ?? {
					file: name,
					lines: new Map(),
					list: table.list,
					year: line.year,
					village: line.village,
				};
				lists.set(key, known);
				const text = JSON.stringify(at(line, table.fields));
				known.lines.set(text, (known.lines.get(text) ?? 0) + 1);
			}
	return lists;
}

/** How many lines of one list the other does not bring again. */
function left(before: Given, after: Given): number {
	let count = 0;
	for (const [text, times] of before.lines) count += Math.max(0, times - (after.lines.get(text) ?? 0));
	return count;
}

/** The lists that the files of one run gave so far: of two for one village, kind and year only the later is in force. */
export class RunLines {
	private readonly given = new Map<string, Given>();

	constructor(private readonly nameOf: (village: string | null) => string) {}

	/** A reading with a decision that names the lists of earlier files of the run which it replaces. */
	against(result: IntakeResult): IntakeResult {
		if (!result.incoming || this.given.size === 0) return result;
		const replaced: Replaced[] = [];
		for (const [key, { list, year, village, ...after }] of listsOf(result.incoming)) {
			const before = this.given.get(key);
			const lines = before ? left(before, after) : 0;
			if (before && lines > 0) replaced.push({ list, place: this.nameOf(village), year, lines, file: before.file });
		}
		if (replaced.length === 0) return result;
		const lines = replaced.reduce((sum, one) => sum + one.lines, 0);
		const decisions: Decision[] = [
			...result.decisions,
			{ code: 'run_replaces', lines, lists: replaced.length, first: replaced.slice(0, TOLD) },
		];
		return { ...result, decisions, incoming: { ...result.incoming, decisions } };
	}

	/** A file was taken in, or would be. */
	took(file: IncomingFile): void {
		for (const [key, list] of listsOf(file)) this.given.set(key, list);
	}
}

/** The lines of the summary that name the lists of a run that another file of it replaced. */
export function replacedLines(results: readonly IntakeResult[], words: Words): string[] {
	const say = words.screens.impor.more.replaced;
	return results.flatMap(({ file, decisions }) =>
		decisions.flatMap((decision) => {
			if (decision.code !== 'run_replaces') return [];
			const more = decision.lists - decision.first.length;
			return [
				`  ${say.head(words.number(decision.lines, 0), file)}`,
				...decision.first.map(
					(one) => `    ${say.one(words.number(one.lines, 0), one.list, one.place, one.year, one.file)}`,
				),
				...(more > 0 ? [`    ${words.screens.history.more(words.number(more, 0))}`] : []),
			];
		}),
	);
}
