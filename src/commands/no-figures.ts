import type { Words } from '../language/words.ts';
import { Mistake } from '../model/fault.ts';
import type { WorkspaceFile } from '../workspace/database.ts';

/** What is said where figures are asked for and none is kept: which lists there are instead. */
export async function noFigures(file: WorkspaceFile, words: Words): Promise<Mistake> {
	const { countLines } = await import('../workspace/lines.ts');
	const counts = countLines(file.db);
	const { facts } = words.screens.history;
	const kinds = (['budgetLines', 'proposals', 'programmes'] as const).filter((kind) => counts[kind] > 0);
	return new Mistake('no_observations', { lists: kinds.map((kind) => facts[kind](words.number(counts[kind], 0))) });
}
