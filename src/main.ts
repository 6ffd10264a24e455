import { Command, CommanderError } from 'commander';
import type { Context, GlobalOptions } from './commands/context.ts';
import { refuseIdentityNumbers } from './commands/identity.ts';
import { registerCommands } from './commands/index.ts';
import { packageVersion } from './commands/package.ts';
import { pathOf } from './commands/path-of.ts';
import { helpFor } from './language/help.ts';
import type { Language, Told } from './language/words.ts';
import { isMistake, Mistake } from './model/fault.ts';
import { maskIdentity } from './model/identity.ts';
import { realTerminal, type Terminal } from './terminal.ts';

/** The language asked for, found before the command line is parsed, so that help and errors speak it. */
function languageOf(args: readonly string[]): Language {
	const at = args.findIndex((arg) => arg === '--bahasa' || arg.startsWith('--bahasa='));
	const given = args[at]?.includes('=') ? args[at].split('=')[1] : args[at + 1];
	return at >= 0 && given === 'en' ? 'en' : 'id';
}

const wantsJson = (args: readonly string[]): boolean =>
	args.includes('--format=json') || args.some((arg, i) => arg === 'json' && args[i - 1] === '--format');

/** What an error means that no command expected: a mistake when the workspace is to blame, else the error itself. */
async function explained(error: unknown, context: Context | null): Promise<unknown> {
	if (isMistake(error) || !context) return error;
	try {
		const { findWorkspace } = await import('./workspace/find.ts');
		const { explain } = await import('./workspace/database.ts');
		const { options, terminal } = context;
		return explain(error, findWorkspace(options.ruang, terminal.env.DASBOR_RUANG, terminal.cwd));
	} catch {
		// No workspace to look into: the first error is the one to tell.
		return error;
	}
}

const argumentTerms = (command: Command): string[] =>
	command.registeredArguments.map((a) => {
		const name = `${a.name()}${a.variadic ? '...' : ''}`;
		return a.required ? `<${name}>` : `[${name}]`;
	});

/** A mistake in words. All words but those of the help are loaded only when there is something to say. */
const inWords = async (mistake: Mistake, language: Language): Promise<Told> =>
	(await import('./language/index.ts')).wordsFor(language).mistake(mistake);

/** Runs one command line. Gives the exit code; never throws and never ends the process. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
	const language = languageOf(args);
	const texts = helpFor(language);
	const { help, endings } = texts;
	let context: Context | null = null;
	const program = new Command('dasbor')
		.exitOverride()
		.configureOutput({
			writeOut: (text) => terminal.stdout.write(text),
			writeErr: () => {},
			getOutHasColors: () => false,
			getErrHasColors: () => false,
			getErrHelpWidth: () => 100,
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
					? [...pathOf(command), help.usageOptions, ...argumentTerms(command)].join(' ')
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
	const start = async (options: GlobalOptions): Promise<Context> => {
		const [{ Context }, { wordsFor }] = await Promise.all([
			import('./commands/context.ts'),
			import('./language/index.ts'),
		]);
		context = new Context(terminal, options, wordsFor(language));
		return context;
	};

	const interrupted = (): never => {
		// A terminal has just shown ^C.
		const newLine = terminal.stderr.isTTY ? '\n' : '';
		terminal.stderr.write(`${newLine}${context?.wrote ? endings.interruptedAfterWrite : endings.interrupted}\n`);
		process.exit(130);
	};
	process.on('SIGINT', interrupted);
	try {
		if (args.includes('--version') || args.includes('-V')) {
			terminal.stdout.write(`${packageVersion()}\n`);
			return 0;
		}
		await registerCommands(program, start, texts, args);
		program.hook('preAction', (_program, command) => refuseIdentityNumbers(command));
		await program.parseAsync([...args], { from: 'user' });
		return (context as Context | null)?.exitCode ?? 0;
	} catch (error) {
		if (error instanceof CommanderError) {
			if (error.exitCode === 0) return 0;
			const { usageMistake } = await import('./commands/usage.ts');
			return await tell(await usageMistake(error, program, args, texts));
		}
		const cause = await explained(error, context);
		if (isMistake(cause)) return await tell(cause);
		say('bug', endings.bug, cause instanceof Error ? cause.message : String(cause), endings.bugHint);
		if (args.includes('--debug') && cause instanceof Error) terminal.stderr.write(`${cause.stack}\n`);
		return 70;
	} finally {
		process.off('SIGINT', interrupted);
		(context as Context | null)?.close();
	}

	async function tell(mistake: Mistake): Promise<number> {
		const { message, hint } = await inWords(mistake, language);
		say(mistake.code, endings.error, message, hint);
		return mistake.exitCode;
	}

	function say(code: string, label: string, message: string, hint: string): void {
		if (wantsJson(args))
			terminal.stderr.write(
				`${JSON.stringify({ error: { code, message: maskIdentity(message), hint: maskIdentity(hint) } })}\n`,
			);
		else terminal.stderr.write(`${label}: ${harmless(message)}\n  ${harmless(hint)}\n`);
	}
}

/** Runs the process's own command line; output is flushed before the process ends by itself. */
export async function main(): Promise<void> {
	const args = process.argv.slice(2);
	const terminal = realTerminal((error) => {
		// The reader of a pipe has gone (`dasbor ... | head`): nothing more to say.
		if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
		const language = languageOf(args);
		inWords(new Mistake('cannot_write', { file: 'stdout', what: error.code ?? error.message }), language).then(
			({ message, hint }) => {
				terminal.stderr.write(`${helpFor(language).endings.error}: ${message}\n  ${hint}\n`);
				process.exit(1);
			},
		);
	});
	process.exitCode = await run(args, terminal);
}

/** What was typed comes back in messages; numbers of persons and characters that steer a terminal do not. */
const harmless = (text: string): string =>
	maskIdentity(text).replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : '\ufffd'));
