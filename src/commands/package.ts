import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the installed package: where `templates` lies. */
export function packageRoot(): string {
	for (let here = import.meta.dirname; ; here = dirname(here)) {
		if (existsSync(join(here, 'templates', 'katalog'))) return here;
		if (dirname(here) === here) throw new Error('templates not found beside the program');
	}
}

/** Version of the installed package. */
export const packageVersion = (): string =>
	(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
