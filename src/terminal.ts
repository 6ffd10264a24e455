import { fstatSync, writeSync } from 'node:fs';
import type { Tone } from './report/page.ts';

/** One direction of output. */
export interface OutputStream {
	write(text: string): unknown;
	readonly isTTY?: boolean;
	readonly columns?: number;
}

/** How yes and no are said: as shown behind the question, what counts as each, and what an empty answer means. */
export interface Answers {
	readonly shown: string;
	readonly yes: readonly string[];
	readonly no: readonly string[];
	readonly empty: boolean;
	readonly again: string;
}

/** What an answer means; null when it is neither. */
export function meaningOf(answer: string, { yes, no, empty }: Answers): boolean | null {
	const said = answer.trim().toLowerCase();
	if (said === '') return empty;
	return yes.includes(said) ? true : no.includes(said) ? false : null;
}

/** The person's side of a run: streams, environment, clock and questions. Tests pass a fake one. */
export interface Terminal {
	readonly stdout: OutputStream;
	readonly stderr: OutputStream;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
	now(): Date;
	/** True when somebody is there to answer: input, output and messages are a terminal. */
	readonly canAsk: boolean;
	/** A yes/no question in the words given; only called when `canAsk`. */
	confirm(question: string, answers: Answers): Promise<boolean>;
}

export type ColourMode = 'auto' | 'selalu' | 'tidak';
type Painter = (text: string, tone: Tone) => string;

/**
 * Standard output or error of this process. A terminal gets Node's own stream. A pipe or file is written at once, whole:
 * that loses nothing when the process ends, and spares setting up a stream, which takes as long as starting the program.
 */
function processStream(fd: 1 | 2, onBroken: (error: NodeJS.ErrnoException) => void): OutputStream {
	let own: NodeJS.WriteStream | null = null;
	const stream = (): NodeJS.WriteStream => {
		own ??= (fd === 1 ? process.stdout : process.stderr).on('error', onBroken);
		return own;
	};
	const device = isDevice(fd);
	return {
		get isTTY() {
			return device && stream().isTTY === true;
		},
		get columns() {
			return device ? stream().columns : undefined;
		},
		write(text) {
			if (device) stream().write(text);
			else
				try {
					writeWhole(fd, Buffer.from(text, 'utf8'));
				} catch (error) {
					onBroken(error as NodeJS.ErrnoException);
				}
		},
	} as OutputStream;
}

function isDevice(fd: number): boolean {
	try {
		return fstatSync(fd).isCharacterDevice();
	} catch {
		// A closed descriptor: Node's stream knows what to do with it.
		return true;
	}
}

function writeWhole(fd: number, bytes: Buffer): void {
	const waiting = new Int32Array(new SharedArrayBuffer(4));
	for (let at = 0; at < bytes.length; )
		try {
			at += writeSync(fd, bytes, at);
		} catch (error) {
			// The reader of a non-blocking pipe is slower than we are.
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
			Atomics.wait(waiting, 0, 0, 5);
		}
}

/** The terminal this process runs in. `onBroken` is told when the answer can no longer be written. */
export function realTerminal(onBroken: (error: NodeJS.ErrnoException) => void): Terminal {
	return {
		stdout: processStream(1, onBroken),
		// With nowhere left to complain there is nothing to do but to end.
		stderr: processStream(2, () => process.exit(process.exitCode ?? 1)),
		env: process.env,
		cwd: process.cwd(),
		now: () => new Date(),
		get canAsk() {
			return Boolean(process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY);
		},
		async confirm(question, answers) {
			const { default: inquirer } = await import('inquirer');
			const ask = inquirer.createPromptModule({ output: process.stderr });
			try {
				const { said } = await ask([
					{
						type: 'input',
						name: 'said',
						message: `${question} (${answers.shown})`,
						validate: (text: string) => meaningOf(text, answers) !== null || answers.again,
					},
				]);
				return meaningOf(said, answers)!;
			} catch (error) {
				if ((error as Error).name !== 'ExitPromptError') throw error;
				// Ctrl-C at a question reaches inquirer instead of the process: it ends the run as anywhere else.
				process.emit('SIGINT', 'SIGINT');
				return false;
			}
		},
	};
}

/** Colour is used at a terminal unless NO_COLOR is set or TERM is `dumb`; `--warna` decides over both. */
export function wantsColour(stream: OutputStream, env: Terminal['env'], mode: ColourMode): boolean {
	if (mode !== 'auto') return mode === 'selalu';
	return Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** True when block and box characters may be drawn. */
export const drawsUnicode = (stream: OutputStream, env: Terminal['env']): boolean =>
	!(stream.isTTY && (env.TERM === 'dumb' || env.TERM === 'linux'));

/** Paints by tone; does nothing without colour. Colour only repeats what the words say. */
export async function painterFor(colour: boolean): Promise<Painter> {
	if (!colour) return (text) => text;
	const { Chalk } = await import('chalk');
	const chalk = new Chalk({ level: 1 });
	const tones: Record<Tone, (text: string) => string> = {
		good: chalk.green,
		bad: chalk.red,
		warn: chalk.yellow,
		muted: chalk.dim,
		strong: chalk.bold,
	};
	return (text, tone) => tones[tone](text);
}
