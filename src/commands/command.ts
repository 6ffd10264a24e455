import type { Command } from 'commander';
import type { Words } from '../language/index.ts';
import type { Context, GlobalOptions } from './context.ts';

/** Makes the context of a run from the options given anywhere on the command line. */
export type Start = (options: GlobalOptions) => Context;

/** Declares one command on the program. */
export type Register = (program: Command, start: Start, words: Words) => void;

/** Adds an example that works to a command's help. */
export const withExample = (command: Command, words: Words, example: string): Command =>
	command.addHelpText('after', `\n${words.screens.help.example}\n  ${example}`);
