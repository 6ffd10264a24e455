import { MONTHS_BETWEEN, type Variable } from '../model/catalogue.ts';
import { type Doubt, doubtLines } from '../model/doubt.ts';
import type { CompletenessCell, Letter, OwedLine } from '../model/finding.ts';
import { periodEnding } from '../model/period.ts';
import type { Village } from '../model/place.ts';

/** The office named first in a variable's data source: `Puskesmas (laporan TBC)` is Puskesmas. */
export const officeOf = (variable: Variable): string =>
	variable.dataSource
		.split(/[/,(+]/)[0]!
		.trim()
		.replace(/ dan .*$/, '');

/** True for data that the village itself keeps: its register, its budget program, its cadres. */
export const isFromVillage = (variable: Variable): boolean =>
	/\b(desa|sid|opensid|siskeudes|kpm|kpspam)\b/i.test(officeOf(variable)) && !/podes|portal/i.test(officeOf(variable));

/** What is owed, by variable; villages that miss the same periods share a line. Only what is overdue when `today` is known. */
function owedLines(
	cells: readonly CompletenessCell[],
	today: number | null,
	wanted: (variable: Variable) => boolean,
): OwedLine[] {
	const lines = new Map<string, { variable: Variable; villages: Village[]; periods: string[] }>();
	for (const { village, missing } of cells) {
		const byVariable = new Map<Variable, string[]>();
		for (const { variable, month } of missing)
			if (wanted(variable) && (today === null || month < today))
				byVariable.set(variable, [
					...(byVariable.get(variable) ?? []),
					periodEnding(MONTHS_BETWEEN[variable.periodicity], month).label,
				]);
		for (const [variable, periods] of byVariable) {
			const key = `${variable.code}|${periods.join(' ')}`;
			const line = lines.get(key) ?? { variable, villages: [], periods };
			line.villages.push(village);
			lines.set(key, line);
		}
	}
	return [...lines.values()];
}

/** One letter for each village that has something to mend or to send. */
export function villageLetters(
	villages: readonly Village[],
	cells: readonly CompletenessCell[],
	doubts: readonly Doubt[],
	today: number | null,
): Letter[] {
	return villages
		.map(
			(village): Letter => ({
				village,
				office: null,
				doubts: doubtLines(doubts.filter((doubt) => doubt.village === village.code)),
				owed: owedLines(
					cells.filter((cell) => cell.village.code === village.code),
					today,
					isFromVillage,
				),
			}),
		)
		.filter(hasContent);
}

/** The kecamatan writes no letter to itself. */
const OWN = 'Kecamatan';

/** One letter for each office that owes figures, or whose figures are doubtful. What villages send is not theirs. */
export function officeLetters(
	variables: ReadonlyMap<string, Variable>,
	cells: readonly CompletenessCell[],
	doubts: readonly Doubt[],
	today: number | null,
	/** Office that answers for a variable; null for one that gets no letter. */
	nameOf: (variable: Variable) => string | null = officeOf,
): Letter[] {
	const offices = new Set<string>();
	for (const variable of variables.values())
		if (!variable.computed && !isFromVillage(variable) && officeOf(variable) !== OWN) {
			const office = nameOf(variable);
			if (office !== null) offices.add(office);
		}
	return [...offices]
		.sort()
		.map((office): Letter => {
			const isOwn = (variable: Variable | undefined): boolean =>
				variable !== undefined && !isFromVillage(variable) && nameOf(variable) === office;
			return {
				village: null,
				office,
				doubts: doubtLines(doubts.filter((doubt) => isOwn(variables.get(doubt.variable)))),
				owed: owedLines(cells, today, isOwn),
			};
		})
		.filter(hasContent);
}

const hasContent = ({ doubts, owed }: Letter): boolean => doubts.length + owed.length > 0;
