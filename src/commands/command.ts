import type { Command } from 'commander';
import type { HelpWords } from '../language/help.ts';
import type { Context, GlobalOptions } from './context.ts';

/** Makes the context of a run from the options given anywhere on the command line. */
export type Start = (options: GlobalOptions) => Promise<Context>;

/** Gives a command its options and its action; name, description and arguments stand in `index.ts`. */
export type Define = (command: Command, start: Start, texts: HelpWords) => void;

/** Adds an example that works to a command's help. */
export const withExample = (command: Command, texts: HelpWords, example: string): Command =>
	Object.assign(command.addHelpText('after', `\n${texts.help.example}\n  ${example}`), { example });

/** The example of a command, empty when it has none. */
export const exampleOf = (command: Command): string => (command as { example?: string }).example ?? '';
