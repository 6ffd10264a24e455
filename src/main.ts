import { Command, CommanderError } from 'commander';
import { Context, type GlobalOptions, packageVersion } from './commands/context.ts';
import { registerCommands } from './commands/index.ts';
import { type Language, wordsFor } from './language/index.ts';
import { Mistake } from './model/fault.ts';
import { realTerminal, type Terminal } from './terminal.ts';

/** The language asked for, found before the command line is parsed, so that help and errors speak it. */
function languageOf(args: readonly string[]): Language {
	const at = args.findIndex((arg) => arg === '--bahasa' || arg.startsWith('--bahasa='));
	const given = args[at]?.includes('=') ? args[at].split('=')[1] : args[at + 1];
	return at >= 0 && given === 'en' ? 'en' : 'id';
}

const wantsJson = (args: readonly string[]): boolean =>
	args.includes('--format=json') || args.some((arg, i) => arg === 'json' && args[i - 1] === '--format');

const argumentTerms = (command: Command): string[] =>
	command.registeredArguments.map((a) => {
		const name = `${a.name()}${a.variadic ? '...' : ''}`;
		return a.required ? `<${name}>` : `[${name}]`;
	});

/** Runs one command line. Gives the exit code; never throws and never ends the process. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
	const language = languageOf(args);
	const words = wordsFor(language);
	const { help, common, usage } = words.screens;
	let context: Context | null = null;
	const program = new Command('dasbor')
		.exitOverride()
		.configureOutput({
			writeOut: (text) => terminal.stdout.write(text),
			writeErr: () => {},
			getOutHelpWidth: () => terminal.stdout.columns ?? 100,
		})
		.configureHelp({
			showGlobalOptions: false,
			styleTitle: (title) =>
				({
					'Usage:': help.usage,
					'Options:': help.options,
					'Commands:': help.commands,
					'Arguments:': help.arguments,
					'Global Options:': help.globalOptions,
				})[title] ?? title,
			subcommandTerm: (command) => [command.name(), ...argumentTerms(command)].join(' '),
			commandUsage: (command) =>
				command.parent
					? ['dasbor', command.name(), help.usageOptions, ...argumentTerms(command)].join(' ')
					: `dasbor ${help.usageLine}`,
		})
		.description(help.description)
		.helpOption('-h, --help', help.helpOption)
		.helpCommand(false)
		.option('--ruang <FILE>', help.ruang)
		.option('--bahasa <id|en>', help.bahasa)
		.option('--format <tabel|csv|json>', help.format)
		.option('-o, --output <FILE>', help.output)
		.option('--csv-excel', help.csvExcel)
		.option('--warna <auto|selalu|tidak>', help.warna)
		.option('--tanggal <TTTT-BB-HH>', help.tanggal)
		.option('--ya', help.ya)
		.option('--tanpa-tanya', help.tanpaTanya)
		.option('--ketat', help.ketat)
		.option('--debug', help.debug)
		.option('-V, --version', help.versionOption);
	const start = (options: GlobalOptions): Context => {
		context = new Context(terminal, options);
		return context;
	};
	registerCommands(program, start, words);

	const interrupted = (): never => {
		terminal.stderr.write(`\n${context?.wrote ? common.interruptedAfterWrite : common.interrupted}\n`);
		process.exit(130);
	};
	process.on('SIGINT', interrupted);
	try {
		if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
			terminal.stdout.write(`${packageVersion()}\n`);
			return 0;
		}
		await program.parseAsync([...args], { from: 'user' });
		return (context as Context | null)?.exitCode ?? 0;
	} catch (error) {
		if (error instanceof CommanderError) {
			if (error.exitCode === 0) return 0;
			return tell(new Mistake('usage', { what: usageText(error) }, 2));
		}
		if (error instanceof Mistake) return tell(error);
		terminal.stderr.write(
			`${common.bug}: ${error instanceof Error ? error.message : String(error)}\n${common.bugHint}\n`,
		);
		if (args.includes('--debug') && error instanceof Error) terminal.stderr.write(`${error.stack}\n`);
		return 70;
	} finally {
		process.off('SIGINT', interrupted);
		(context as Context | null)?.close();
	}

	function tell(mistake: Mistake): number {
		const { message, hint } = words.mistake(mistake);
		if (wantsJson(args)) terminal.stderr.write(`${JSON.stringify({ error: { code: mistake.code, message, hint } })}\n`);
		else terminal.stderr.write(`${common.error}: ${message}\n  ${hint}\n`);
		return mistake.exitCode;
	}

	function usageText(error: CommanderError): string {
		const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
		switch (error.code) {
			case 'commander.unknownCommand':
				return usage.unknownCommand(quoted);
			case 'commander.unknownOption':
				return usage.unknownOption(quoted);
			case 'commander.missingArgument':
				return usage.missingArgument(quoted);
			case 'commander.optionMissingArgument':
				return usage.missingOptionValue(quoted.split(' ')[0] ?? quoted);
			case 'commander.excessArguments':
				// Without a command's name in the message it is the program itself that was given an argument: no such command.
				return quoted ? usage.tooManyArguments : usage.unknownCommand(args.find((arg) => !arg.startsWith('-')) ?? '');
			default:
				return usage.other(error.message.replace(/^error: /, ''));
		}
	}
}

/** Runs the process's own command line; output is flushed before the process ends by itself. */
export async function main(): Promise<void> {
	for (const stream of [process.stdout, process.stderr])
		stream.on('error', (error: NodeJS.ErrnoException) => {
			// The reader of a pipe has gone (`dasbor ... | head`): nothing more to say.
			if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
			throw error;
		});
	process.exitCode = await run(process.argv.slice(2), realTerminal());
}
