import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { dasbor, demoWorkspace, type Ran, type RunOptions, tempFolders } from './run.ts';

const folders = tempFolders();

/** Takes all offices away; for `afterAll`. */
export const remove = (): void => folders.remove();

/** A folder with the demo villages and some files, and a way to run commands there as they are typed. */
export async function office(files: Readonly<Record<string, string>>) {
	const folder = folders.make();
	const workspace = await demoWorkspace(folder);
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	const type = (line: string, options: RunOptions = {}): Promise<Ran> =>
		dasbor(
			[...line.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2]!),
			{ cwd: folder, env: { DASBOR_TANGGAL: '2026-11-21' }, ...options },
		);
	/** The rows of a command's JSON. */
	const rows = async (line: string): Promise<Record<string, unknown>[]> => {
		const ran = await type(`${line} --format json`);
		expect(ran.stderr, line).toBe('');
		return JSON.parse(ran.stdout).rows;
	};
	return { folder, workspace, type, rows, bytes: () => readFileSync(workspace) };
}
