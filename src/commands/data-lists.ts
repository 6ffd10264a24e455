import type { Words } from '../language/words.ts';
import { isInside, monthPeriod, type Period, yearPeriod } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Connection } from '../workspace/database.ts';
import type { Context } from './context.ts';
import { budgetAnswer, type ListAnswer, type Names, programmeAnswer, proposalAnswer } from './list-answers.ts';

/** Which lists are asked for, and of what. */
export interface ListQuestion {
	readonly anggaran: boolean;
	readonly usulan: boolean;
	readonly program: boolean;
	readonly village: Village | null;
	readonly period: Period | null;
}

/** Shows stored budget lines, proposals and programmes: each list a table, their totals as the last notes. */
export async function showLists(context: Context, question: ListQuestion): Promise<void> {
	const { file, kecamatan, villages } = await context.workspace();
	const names = new Map(villages.map(({ code, name }) => [code, name]));
	const { words } = context;
	const wanted = ({ village, year, month }: { village: string | null; year: number; month?: number | null }): boolean =>
		(question.village === null || village === question.village.code) &&
		(question.period === null || isInside(month ? monthPeriod(year, month) : yearPeriod(year), question.period));
	const answers = await answersTo(file.db, question, wanted, names, words);
	await context.show({
		command: 'data',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: question.period?.label ?? null,
		title: `${words.budget.listTitle} - Kecamatan ${kecamatan.name}`,
		tables: answers.map(({ table }) => table),
		notes: answers.map(({ total }) => total).filter(Boolean),
		rows: answers.flatMap(({ rows }) => rows),
	});
}

async function answersTo(
	db: Connection,
	question: ListQuestion,
	wanted: (line: { village: string | null; year: number }) => boolean,
	names: Names,
	words: Words,
): Promise<ListAnswer[]> {
	const { readBudgetLines, readProgrammes, readProposals } = await import('../workspace/lines.ts');
	return [
		...(question.anggaran ? [budgetAnswer(readBudgetLines(db).filter(wanted), names, words)] : []),
		...(question.usulan ? [proposalAnswer(readProposals(db).filter(wanted), names, words)] : []),
		...(question.program ? [programmeAnswer(readProgrammes(db).filter(wanted), names, words)] : []),
	];
}
