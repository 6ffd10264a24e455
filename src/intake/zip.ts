import { crc32, createInflateRaw } from 'node:zlib';
import { FileFault } from '../model/fault.ts';

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 2 ** 20;

interface Entry {
	readonly name: string;
	readonly encrypted: boolean;
	readonly method: number;
	readonly crc: number;
	readonly packedSize: number;
	readonly size: number;
	readonly offset: number;
}

/**
 * A ZIP archive in memory (ZIP64 too). Names are keys for looking up and nothing else: nothing is ever written to disk.
 * Faults: `workbook_damaged` where the archive contradicts itself, `password_protected` for encrypted entries.
 */
export class Zip {
	readonly #bytes: Buffer;
	readonly #entries: ReadonlyMap<string, Entry>;

	private constructor(bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
		this.#bytes = bytes;
		this.#entries = entries;
	}

	/** Reads the directory of an archive. Throws `workbook_damaged` when there is none or it is cut off. */
	static open(bytes: Buffer): Zip {
		return new Zip(bytes, readDirectory(bytes));
	}

	/** Whether an entry of this name exists. Case, a leading slash and the direction of slashes do not matter. */
	has(name: string): boolean {
		return this.#entries.has(keyOf(name));
	}

	/**
	 * The bytes of an entry in pieces, inflated while they are taken, and checked against the archive's checksum.
	 * Throws `file_too_large` as soon as more than `budget.left` bytes came out; what came out is taken off the budget.
	 */
	async *stream(name: string, budget: { left: number }): AsyncGenerator<Buffer, void, undefined> {
		const entry = this.#entries.get(keyOf(name));
		if (!entry) throw damaged(name);
		let size = 0;
		let crc = 0;
		for await (const chunk of this.#inflated(entry)) {
			size += chunk.length;
			budget.left -= chunk.length;
			if (budget.left < 0) throw new FileFault('file_too_large', { part: name });
			crc = crc32(chunk, crc);
			yield chunk;
		}
		if (size !== entry.size || crc !== entry.crc) throw damaged(name);
	}

	async *#inflated(entry: Entry): AsyncGenerator<Buffer, void, undefined> {
		const packed = this.#packed(entry);
		if (entry.method === STORED) {
			for (let at = 0; at < packed.length; at += CHUNK_BYTES) yield packed.subarray(at, at + CHUNK_BYTES);
			return;
		}
		if (entry.method !== DEFLATED) throw damaged(entry.name);
		const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
		inflate.end(packed);
		try {
			for await (const chunk of inflate) yield chunk;
		} catch (error) {
			throw isZlibError(error) ? damaged(entry.name) : error;
		}
	}

	#packed(entry: Entry): Buffer {
		if (entry.encrypted) throw new FileFault('password_protected');
		const { offset } = entry;
		if (offset + 30 > this.#bytes.length || this.#bytes.readUInt32LE(offset) !== LOCAL_HEADER)
			throw damaged(entry.name);
		// Sizes in the local header may be missing; only the length of its name and extra field is needed.
		const start = offset + 30 + this.#bytes.readUInt16LE(offset + 26) + this.#bytes.readUInt16LE(offset + 28);
		if (start + entry.packedSize > this.#bytes.length) throw damaged(entry.name);
		return this.#bytes.subarray(start, start + entry.packedSize);
	}
}

const damaged = (part: string): FileFault => new FileFault('workbook_damaged', { part });

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const isZlibError = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));

function readDirectory(bytes: Buffer): Map<string, Entry> {
	const { count, size, offset } = findDirectory(bytes);
	if (offset + size > bytes.length) throw damaged('');
	const directory = bytes.subarray(offset, offset + size);
	const entries = new Map<string, Entry>();
	let at = 0;
	for (let index = 0; index < count; index++) {
		if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('');
		const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
		const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
		const end = extraEnd + directory.readUInt16LE(at + 32);
		if (end > directory.length) throw damaged('');
		const entry = readEntry(directory, at, nameEnd, extraEnd);
		entries.set(keyOf(entry.name), entry);
		at = end;
	}
	return entries;
}

function readEntry(directory: Buffer, at: number, nameEnd: number, extraEnd: number): Entry {
	const name = directory.toString('utf8', at + 46, nameEnd);
	const wide = wideNumbers(directory.subarray(nameEnd, extraEnd));
	const field = (position: number): number => {
		const value = directory.readUInt32LE(position);
		if (value !== IN_EXTRA_FIELD || wide.length === 0) return value;
		return wide.shift() ?? value;
	};
	// The wide numbers stand in this order, each only when its narrow field is full.
	const size = field(at + 24);
	const packedSize = field(at + 20);
	const offset = field(at + 42);
	return {
		name,
		encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
		method: directory.readUInt16LE(at + 10),
		crc: directory.readUInt32LE(at + 16),
		packedSize,
		size,
		offset,
	};
}

/** The 8-byte numbers of the ZIP64 extra field (id 1), in their order. */
function wideNumbers(extra: Buffer): number[] {
	for (let at = 0; at + 4 <= extra.length; ) {
		const end = at + 4 + extra.readUInt16LE(at + 2);
		if (extra.readUInt16LE(at) === 1) {
			const numbers: number[] = [];
			for (let p = at + 4; p + 8 <= Math.min(end, extra.length); p += 8) numbers.push(Number(extra.readBigUInt64LE(p)));
			return numbers;
		}
		at = end;
	}
	return [];
}

function findDirectory(bytes: Buffer): { count: number; size: number; offset: number } {
	const earliest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
	for (let at = bytes.length - END_SIZE; at >= earliest; at--) {
		if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
		const locator = at - LOCATOR_SIZE;
		if (locator >= 0 && bytes.readUInt32LE(locator) === LOCATOR_64) {
			return findDirectory64(bytes, Number(bytes.readBigUInt64LE(locator + 8)));
		}
		return {
			count: bytes.readUInt16LE(at + 10),
			size: bytes.readUInt32LE(at + 12),
			offset: bytes.readUInt32LE(at + 16),
		};
	}
	throw damaged('');
}

function findDirectory64(bytes: Buffer, at: number): { count: number; size: number; offset: number } {
	if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_OF_DIRECTORY_64) throw damaged('');
	return {
		count: Number(bytes.readBigUInt64LE(at + 32)),
		size: Number(bytes.readBigUInt64LE(at + 40)),
		offset: Number(bytes.readBigUInt64LE(at + 48)),
	};
}
