import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = resolve(REPOSITORY, process.env.DASBOR_REAL || '../shared/real');

/** Path of a real file by its name inside the folder of real files (`DASBOR_REAL`), or null when it is not there. */
export function realFile(path: string): string | null {
	const full = resolve(FOLDER, path);
	return existsSync(full) ? full : null;
}

/**
 * Tests on real files, which are not part of the repository. Without the folder they are skipped and say so; under
 * `CI=true` they fail instead, so that they cannot be lost unseen.
 */
export function describeReal(name: string, tests: () => void): void {
	if (existsSync(FOLDER)) {
		describe(name, tests);
		return;
	}
	const message = `Real files not found in ${FOLDER}: "${name}" was not tested (set DASBOR_REAL to their folder)`;
	if (process.env.CI === 'true') {
		it(name, () => {
			throw new Error(message);
		});
		return;
	}
	console.warn(message);
	describe.skip(name, tests);
}
