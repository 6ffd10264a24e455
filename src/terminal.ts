import type { Tone } from './report/page.ts';

/** One direction of output. */
export interface OutputStream {
	write(text: string): unknown;
	readonly isTTY?: boolean;
	readonly columns?: number;
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
	/** A yes/no question; only called when `canAsk`. */
	confirm(question: string): Promise<boolean>;
}

export type ColourMode = 'auto' | 'selalu' | 'tidak';
type Painter = (text: string, tone: Tone) => string;

/** The terminal this process runs in. */
export function realTerminal(): Terminal {
	return {
		stdout: process.stdout,
		stderr: process.stderr,
		env: process.env,
		cwd: process.cwd(),
		now: () => new Date(),
		canAsk: Boolean(process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY),
		async confirm(question) {
			const { default: inquirer } = await import('inquirer');
			const ask = inquirer.createPromptModule({ output: process.stderr });
			try {
				const answer = await ask([{ type: 'confirm', name: 'yes', message: question, default: true }]);
				return answer.yes;
			} catch (error) {
				if ((error as Error).name === 'ExitPromptError') return false;
				throw error;
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
