import type { Command, CommanderError } from 'commander';
import type { HelpWords } from '../language/help.ts';
import { Mistake } from '../model/fault.ts';
import { exampleOf } from './command.ts';
import { pathOf } from './path-of.ts';

/** The command that a command line names, the program itself when none. */
function commandOf(program: Command, args: readonly string[]): Command {
	let command = program;
	for (const word of args) command = command.commands.find((one) => one.name() === word) ?? command;
	return command;
}

/** What the parser found wrong with a command line, in our words, with the help and an example of the command meant. */
export async function usageMistake(
	error: CommanderError,
	program: Command,
	args: readonly string[],
	{ usage }: HelpWords,
): Promise<Mistake> {
	const command = commandOf(program, args);
	const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
	const offered = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
	const what = async (): Promise<string> => {
		switch (error.code) {
			case 'commander.unknownOption':
				return usage.unknownOption(quoted, offered ?? '');
			case 'commander.missingArgument':
				return usage.missingArgument(quoted);
			case 'commander.missingMandatoryOptionValue':
				return usage.missingOption(quoted);
			case 'commander.optionMissingArgument':
				return usage.missingOptionValue(quoted.split(' <')[0]!);
			case 'commander.unknownCommand':
				return unknown(quoted);
			case 'commander.excessArguments':
				// The program itself was given an argument: no such command.
				return command === program ? unknown(program.args[0] ?? '') : usage.tooManyArguments;
			default:
				return usage.other;
		}
	};
	const unknown = async (name: string): Promise<string> => {
		const { nearest } = await import('../intake/names.ts');
		const names = command.commands.map((one) => one.name());
		return usage.unknownCommand(name, name ? nearest(name, names, 2).join(', ') : '');
	};
	const detail = { what: await what(), command: pathOf(command).join(' '), example: exampleOf(command) };
	return new Mistake('usage', detail, 2);
}
