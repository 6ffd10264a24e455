import type { Mistake, MistakeCode } from '../../model/fault.ts';
import { say } from '../faults/say.ts';
import type { Told } from '../words.ts';

/** Words for every kind of mistake; one that is missing does not compile. */
export type MistakeWords = Readonly<Record<MistakeCode, (detail: Mistake['detail']) => Told>>;

/** One detail of a mistake as text; lists are joined, an absent detail is blank. */
export const d = (detail: Mistake['detail'], name: string): string => say({ detail }, name);
