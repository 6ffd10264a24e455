import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Mistake } from '../model/fault.ts';

/**
 * Which workspace file a command works on: `given` (--ruang), else `fromEnvironment` (DASBOR_RUANG), else the only
 * `*.dasbor` file in `folder` or its nearest parent that has one. Throws `Mistake` when there is none or more than one.
 */
export function findWorkspace(given: string | undefined, fromEnvironment: string | undefined, folder: string): string {
	const named = given || fromEnvironment;
	if (named) return resolve(folder, named);
	for (let here = resolve(folder); ; here = dirname(here)) {
		const files = listWorkspaces(here);
		if (files.length > 1) throw new Mistake('workspace_ambiguous', { folder: here, files });
		if (files.length === 1) return join(here, files[0]!);
		if (dirname(here) === here) throw new Mistake('workspace_missing');
	}
}

function listWorkspaces(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => name.endsWith('.dasbor'))
			.sort();
	} catch {
		// A parent folder that may not be listed holds no workspace for this user.
		return [];
	}
}
