import type { IntakeResult } from '../intake/request.ts';
import type { IncomingFile } from '../model/fact.ts';
import type { Fault } from '../model/fault.ts';
import type { LayoutContent } from '../model/layout.ts';
import type { CountedBefore } from '../workspace/counted-before.ts';

/** Lists whose counts belong together as one set. Recipients of aid come in a file for each programme. */
const ONE_SET: ReadonlySet<LayoutContent | undefined> = new Set([
	'penduduk',
	'penduduk_berblok',
	'anak_diukur',
	'rumah_tangga',
	'lembar_keluarga',
]);
const MOST_NAMED = 6;

/** True for lists that are counted whole: one list of a source is all there is of a village and period. */
export const isOneSet = ({ layout }: IntakeResult): boolean => ONE_SET.has(layout?.content);

/** The lists of persons that came in with one command, to see that none stands for a village that another is of. */
export class PersonLists {
	private readonly taken = new Map<string, string>();

	constructor(private readonly nameOf: (village: string | null) => string) {}

	/** What forbids to keep a list: another of this command, or counts of an earlier one that it does not give. */
	faults(file: IncomingFile, before: readonly CountedBefore[]): Fault[] {
		const twice = setsOf(file).flatMap(({ key, village, period }): Fault[] => {
			const other = this.taken.get(key);
			if (other === undefined) return [];
			return [{ code: 'list_twice', village: this.nameOf(village), detail: { file: other, period } }];
		});
		if (twice.length > 0) return twice;
		return before.map(({ village, period, variables, importId, file: name }) => ({
			code: 'list_gives_less',
			village: this.nameOf(village),
			detail: { variables: variables.slice(0, MOST_NAMED), of: variables.length, period, import: importId, file: name },
		}));
	}

	/** A list was taken in, or would be. */
	took(file: IncomingFile): void {
		for (const { key } of setsOf(file)) this.taken.set(key, file.name);
	}
}

function setsOf(file: IncomingFile): { key: string; village: string | null; period: string }[] {
	const sets = new Map<string, { key: string; village: string | null; period: string }>();
	for (const { village, period } of file.rows.flatMap(({ observations }) => observations)) {
		const key = `${file.source}|${village}|${period.label}`;
		sets.set(key, { key, village, period: period.label });
	}
	return [...sets.values()];
}

/** A reading that may not be kept, with the reasons. */
export const refusedList = (result: IntakeResult, faults: readonly Fault[]): IntakeResult => ({
	...result,
	refused: result.read - result.outside,
	faults: [...result.faults, ...faults],
	incoming: null,
});
