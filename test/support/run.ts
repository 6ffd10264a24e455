import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/main.ts';
import type { Terminal } from '../../src/terminal.ts';

/** The shipped made-up kecamatan 99.01.01: `desa.csv` for `mulai`, and its data files. */
export const DEMO = fileURLToPath(new URL('../../templates/demo/', import.meta.url));

export interface RunOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** A terminal on both outputs, of `width` columns; without `answers` nobody is there to ask. */
	readonly isTTY?: boolean;
	readonly width?: number;
	readonly now?: string;
	/** Answers to the questions, in order; a question too many fails. */
	readonly answers?: readonly (boolean | string)[];
}

export interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
	readonly questions: readonly string[];
}

/** Runs one command line of the program in this process, with a terminal that only remembers what was said. */
export async function dasbor(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
	const said = { stdout: '', stderr: '' };
	const questions: string[] = [];
	const stream = (name: 'stdout' | 'stderr') => ({
		isTTY: options.isTTY === true,
		columns: options.width ?? 80,
		write(text: string) {
			said[name] += text;
		},
	});
	const terminal: Terminal = {
		stdout: stream('stdout'),
		stderr: stream('stderr'),
		env: options.env ?? {},
		cwd: options.cwd ?? tmpdir(),
		now: () => new Date(options.now ?? '2026-11-21T08:00:00Z'),
		canAsk: options.answers !== undefined,
		async confirm(question) {
			const answer = options.answers?.[questions.length];
			questions.push(question);
			if (typeof answer !== 'boolean') throw new Error(`nobody answers: ${question}`);
			return answer;
		},
		async select(question, choices, initial) {
			const answer = options.answers?.[questions.length];
			questions.push(question);
			const chosen = answer === '' ? initial : answer;
			if (!choices.some(({ value }) => value === chosen)) throw new Error(`no such choice: ${question} ${answer}`);
			return chosen as string;
		},
		async input(question, initial, check) {
			const answer = options.answers?.[questions.length];
			questions.push(question);
			if (typeof answer !== 'string') throw new Error(`nobody answers: ${question}`);
			const fault = check(answer || initial);
			if (fault !== null) throw new Error(fault);
			return answer || initial;
		},
	};
	return { code: await run(args, terminal), ...said, questions };
}

/** Makes empty folders for tests; `remove` (for `afterAll`) takes them all away. */
export function tempFolders(prefix = 'dasbor-uji-') {
	const made: string[] = [];
	return {
		make(): string {
			const folder = mkdtempSync(join(tmpdir(), prefix));
			made.push(folder);
			return folder;
		},
		remove(): void {
			for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Makes the workspace of the demo kecamatan in `folder` and gives its path. */
export async function demoWorkspace(folder: string, name = 'uji.dasbor'): Promise<string> {
	const path = join(folder, name);
	const made = await dasbor(['mulai', '99.01.01', '--desa', join(DEMO, 'desa.csv'), '--ruang', path]);
	if (made.code !== 0) throw new Error(`mulai: ${made.stderr}`);
	return path;
}
