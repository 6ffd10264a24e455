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

/** One of the answers to choose from. */
export interface Choice {
	readonly value: string;
	readonly label: string;
}

/** Words of a list to choose from by number, where the terminal can draw no other. */
export interface NumberWords {
	readonly ask: string;
	readonly again: (count: number) => string;
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
	/** One of several answers, `initial` unless another is chosen; only called when `canAsk`. */
	select(question: string, choices: readonly Choice[], initial: string, words: NumberWords): Promise<string>;
	/** A line of text, `initial` when nothing is typed; `check` says what is wrong with it. Only called when `canAsk`. */
	input(question: string, initial: string, check: (text: string) => string | null): Promise<string>;
}

/** What `--warna` asks for: colour on a terminal only, always, or never. */
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

/** The list explains its keys in English only: arrows and Enter need no words. */
const SELECT = { type: 'select', theme: { style: { keysHelpTip: () => undefined } } };

const isPlain = (): boolean => process.env.TERM === 'dumb';

const named = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, name: label }));

/** One question by inquirer, on stderr. */
async function ask(question: object): Promise<string> {
	const { default: inquirer } = await import('inquirer');
	const prompt = inquirer.createPromptModule({ output: process.stderr });
	try {
		return ((await prompt([{ name: 'said', ...question } as never])) as { said: string }).said;
	} catch (error) {
		if ((error as Error).name !== 'ExitPromptError') throw error;
		// Ctrl-C at a question reaches inquirer instead of the process: it ends the run as anywhere else.
		process.emit('SIGINT', 'SIGINT');
		throw error;
	}
}

/** A line of text; on a plain terminal without any control codes. */
async function askLine(question: string, initial: string, check: (text: string) => string | null): Promise<string> {
	const wrong = (text: string): string | null => check(text.trim() || initial);
	if (!isPlain()) {
		const validate = (text: string): string | true => wrong(text) ?? true;
		const said = await ask({ type: 'input', message: question, ...(initial ? { default: initial } : {}), validate });
		return said.trim() || initial;
	}
	// Loaded here, not at start: reading lines is rare and takes time to set up.
	const { createInterface } = process.getBuiltinModule('node:readline/promises');
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	lines.on('SIGINT', () => process.emit('SIGINT', 'SIGINT'));
	try {
		for (;;) {
			const said = await lines.question(`${question}${initial ? ` [${initial}]` : ''}: `);
			const fault = wrong(said);
			if (fault === null) return said.trim() || initial;
			process.stderr.write(`${fault}\n`);
		}
	} finally {
		lines.close();
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
			const wrong = (text: string): string | null => (meaningOf(text, answers) === null ? answers.again : null);
			return meaningOf(await askLine(`${question} (${answers.shown})`, '', wrong), answers)!;
		},
		async select(question, choices, initial, words) {
			if (!isPlain()) return ask({ ...SELECT, message: question, choices: named(choices), default: initial });
			const lines = choices.map(({ label }, i) => `  ${i + 1}. ${label}\n`);
			process.stderr.write(`${question}\n${lines.join('')}`);
			const wrong = (text: string): string | null =>
				choices[Number(text) - 1] === undefined ? words.again(choices.length) : null;
			const first = choices.findIndex(({ value }) => value === initial) + 1;
			return choices[Number(await askLine(words.ask, String(Math.max(1, first)), wrong)) - 1]!.value;
		},
		input: askLine,
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
