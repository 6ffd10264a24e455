import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dasbor } from '../support/run.ts';

// Every `console` block of the README is a transcript: what is typed after `$ `, and what is shown. The tour's blocks run
// one after another in one folder. UPDATE_README=1 writes what is shown now into the file, to be read by a person.
const README = resolve('README.md');
const text = readFileSync(README, 'utf8');
const BLOCK = /```console( quiet)?\n([\s\S]*?)```/g;
const folder = mkdtempSync(join(tmpdir(), 'dasbor-readme-'));
symlinkSync(resolve('templates'), join(folder, 'templates'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]!);
const blocks = [...text.matchAll(BLOCK)].map((m) => ({ whole: m[0], quiet: m[1] !== undefined, body: m[2]! }));

async function play(body: string, quiet: boolean): Promise<string> {
	let shown = '';
	for (const line of body.split('\n').filter((l) => l.startsWith('$ '))) {
		const [program, ...args] = words(line.slice(2));
		expect(program).toBe('dasbor');
		const ran = await dasbor(args, { cwd: folder, isTTY: true, width: 100, env: { NO_COLOR: '1' } });
		expect(ran.code, `${line}\n${ran.stderr}`).toBe(0);
		shown += `${line}\n`;
		if (!quiet) shown += `${ran.stdout}${ran.stderr}`;
	}
	return shown;
}

describe('README.md', () => {
	it('shows what its commands show', async () => {
		expect(blocks.length).toBeGreaterThan(8);
		// The first block, the picture at the top, needs the workspace that the tour makes.
		const [first, ...tour] = blocks;
		let updated = text;
		for (const block of [...tour, first!]) {
			const shown = await play(block.body, block.quiet);
			if (process.env.UPDATE_README)
				updated = updated.replace(block.whole, () => `\`\`\`console${block.quiet ? ' quiet' : ''}\n${shown}\`\`\``);
			else expect(block.body).toBe(shown);
		}
		if (process.env.UPDATE_README) writeFileSync(README, updated);
	});

	it('names every command of the help, and no other', async () => {
		const { stdout } = await dasbor(['--help'], { cwd: folder });
		const inHelp = [...stdout.split('Perintah:')[1]!.matchAll(/^ {2}([a-z]+)\b/gm)].map((m) => m[1]!);
		const inReadme = [...text.matchAll(/^\| `dasbor ([a-z]+)/gm)].map((m) => m[1]!);
		expect(inReadme.sort()).toEqual(inHelp.sort());
		expect(inHelp.length).toBeGreaterThan(8);
	});

	it('tells the set-up commands that package.json has', () => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
		for (const [, name] of text.matchAll(/^npm (start|test)\b/gm)) expect(scripts[name!]).toBeTruthy();
		for (const [, name] of text.matchAll(/`npm run ([a-z]+)`/g)) expect(scripts[name!]).toBeTruthy();
	});
});
