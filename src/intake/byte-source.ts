import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { FileFault } from '../model/fault.ts';

/** Bytes that are read where they are needed: of a file on disk, or held in memory. */
export interface ByteSource {
	readonly size: number;
	/** The bytes from `at`; fewer than `length` at the end. */
	read(at: number, length: number): Buffer;
}

/** Bytes held in memory. */
export const inMemory = (bytes: Buffer): ByteSource => ({
	size: bytes.length,
	read: (at, length) => bytes.subarray(at, at + length),
});

/** A file kept open while it is read, and known again when it changes meanwhile. */
export class OpenFile implements ByteSource {
	readonly size: number;
	readonly #path: string;
	readonly #descriptor: number;
	readonly #before: string;

	/** Opens an ordinary file. Throws `FileFault`: `file_missing`, `file_unreadable`. */
	constructor(path: string) {
		this.#path = path;
		// Opening a pipe would wait for somebody who writes into it.
		if (!tried(() => statSync(path)).isFile()) throw new FileFault('file_unreadable', { reason: 'not_a_file' });
		this.#descriptor = tried(() => openSync(path, 'r'));
		const status = fstatSync(this.#descriptor, { bigint: true });
		if (!status.isFile()) {
			closeSync(this.#descriptor);
			throw new FileFault('file_unreadable', { reason: 'not_a_file' });
		}
		this.size = Number(status.size);
		this.#before = stamp(status);
	}

	read(at: number, length: number): Buffer {
		const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - at)));
		let filled = 0;
		while (filled < bytes.length) {
			const got = tried(() => readSync(this.#descriptor, bytes, filled, bytes.length - filled, at + filled));
			if (got === 0) throw new FileFault('file_changed');
			filled += got;
		}
		return bytes;
	}

	/** Throws `file_changed` when the file is not the one that was opened any more: written to, cut, or replaced. */
	checkUnchanged(): void {
		const now = [
			tried(() => fstatSync(this.#descriptor, { bigint: true })),
			tried(() => statSync(this.#path, { bigint: true })),
		];
		if (now.some((status) => stamp(status) !== this.#before)) throw new FileFault('file_changed');
	}

	close(): void {
		closeSync(this.#descriptor);
	}
}

interface Status {
	readonly dev: bigint;
	readonly ino: bigint;
	readonly size: bigint;
	readonly mtimeNs: bigint;
}

/** What changes when somebody writes to a file or puts another in its place. */
const stamp = ({ dev, ino, size, mtimeNs }: Status): string => [dev, ino, size, mtimeNs].join(' ');

/** Runs a step on the file system; what fails becomes a fault of the file. */
export function tried<T>(step: () => T): T {
	try {
		return step();
	} catch (error) {
		if (error instanceof FileFault) throw error;
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
		if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new FileFault('file_missing');
		throw new FileFault('file_unreadable', { reason });
	}
}
