import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { Mistake } from '../model/fault.ts';

/**
 * Writes a whole file or nothing: the content goes to a neighbour first and takes the name at the end.
 * Throws `Mistake('cannot_write' | 'disk_full')`.
 */
export function writeOutputFile(path: string, content: string | Uint8Array): void {
	if (isDevice(path)) {
		writeFileSync(path, content);
		return;
	}
	const neighbour = `${path}.${process.pid}.sementara`;
	try {
		const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
		const file = openSync(neighbour, 'w');
		try {
			for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(neighbour, path);
	} catch (error) {
		rmSync(neighbour, { force: true });
		const code = (error as NodeJS.ErrnoException).code ?? '';
		if (code === 'ENOSPC') throw new Mistake('disk_full', { file: path });
		throw new Mistake('cannot_write', { file: path, what: code || String(error) });
	}
}

/** Makes a folder, and those above it, unless it is there. Throws `Mistake('cannot_write')`. */
export function makeFolder(path: string): void {
	try {
		mkdirSync(path, { recursive: true });
	} catch (error) {
		throw new Mistake('cannot_write', { file: path, what: (error as NodeJS.ErrnoException).code ?? String(error) });
	}
}

/** True for a file that writing would replace. */
export const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** True for a pipe or device that has the name already: it is written to, never replaced. */
function isDevice(path: string): boolean {
	const found = statSync(path, { throwIfNoEntry: false });
	return found !== undefined && !found.isFile() && !found.isDirectory();
}
