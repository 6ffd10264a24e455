import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { Decision } from '../model/decision.ts';
import type { IncomingFile } from '../model/fact.ts';
import { RunLines, replacedLines } from './run-lines.ts';

/** Values told one by one; the others are counted. */
const TOLD = 5;

/** A value with the number of the file that gave it last. */
interface Given {
	readonly value: number;
	readonly file: number;
}

/** A value that a file of a run gives otherwise than an earlier file of the same run. */
type Against = Extract<Decision, { code: 'run_contradicts' }>['first'][number];

/** The values that the files of one run gave so far, by source: two files of a run that differ were never compared by a person. */
export class RunValues {
	private readonly files: string[] = [];
	/** By source, village and period, then by variable. */
	private readonly given = new Map<string, Map<string, Given>>();

	private readonly lists: RunLines;

	constructor(private readonly nameOf: (village: string | null) => string) {
		this.lists = new RunLines(nameOf);
	}

	/** A reading with a decision that names the values which an earlier file of the run gave otherwise. */
	against(found: IntakeResult): IntakeResult {
		const result = this.lists.against(found);
		if (!result.incoming || this.files.length === 0) return result;
		const first: Against[] = [];
		let values = 0;
		for (const { key, variable, village, period, value } of valuesOf(result.incoming)) {
			const before = this.given.get(key)?.get(variable);
			if (before === undefined || before.value === value) continue;
			values++;
			if (first.length < TOLD)
				first.push({
					variable,
					place: this.nameOf(village),
					period,
					from: before.value,
					to: value,
					file: this.files[before.file]!,
				});
		}
		if (values === 0) return result;
		const decisions: Decision[] = [...result.decisions, { code: 'run_contradicts', values, first }];
		return { ...result, decisions, incoming: { ...result.incoming, decisions } };
	}

	/** A file was taken in, or would be. */
	took(file: IncomingFile): void {
		this.lists.took(file);
		this.files.push(file.name);
		for (const { key, variable, value } of valuesOf(file)) {
			const values = this.given.get(key) ?? new Map<string, Given>();
			this.given.set(key, values);
			values.set(variable, { value, file: this.files.length - 1 });
		}
	}
}

function* valuesOf({ source, rows }: IncomingFile) {
	for (const { observations } of rows)
		for (const { village, variable, period, value } of observations)
			yield { key: `${source}|${village}|${period.label}`, variable, village, period: period.label, value };
}

/** The lines of the summary that name what the files of a run said against each other, with both files. */
export function contradictionLines(results: readonly IntakeResult[], words: Words): string[] {
	const say = words.screens.impor.more.contradiction;
	const n = (value: number): string => words.number(value, 0);
	const differing = results.flatMap(({ file, decisions }) =>
		decisions.flatMap((decision) => {
			if (decision.code !== 'run_contradicts') return [];
			const { values, first } = decision;
			return [
				`  ${say.head(n(values), file)}`,
				...first.map(
					(one) =>
						`    ${say.one(one.variable, one.place, one.period, words.plain(one.from), words.plain(one.to), one.file)}`,
				),
				...(values > first.length ? [`    ${words.screens.history.more(n(values - first.length))}`] : []),
			];
		}),
	);
	return [...differing, ...replacedLines(results, words)];
}
