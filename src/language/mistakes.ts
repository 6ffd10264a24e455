import { commandMistakesEn, commandMistakesId } from './mistakes/command.ts';
import type { MistakeWords } from './mistakes/say.ts';
import { storedMistakesEn, storedMistakesId } from './mistakes/stored.ts';
import { workspaceMistakesEn, workspaceMistakesId } from './mistakes/workspace.ts';

/** Words for every mistake outside of file contents in Indonesian; the topics are in `mistakes/`. */
export const mistakesId: MistakeWords = { ...commandMistakesId, ...storedMistakesId, ...workspaceMistakesId };

/** Words for every mistake outside of file contents in English. */
export const mistakesEn: MistakeWords = { ...commandMistakesEn, ...storedMistakesEn, ...workspaceMistakesEn };
