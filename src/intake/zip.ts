import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FileFault } from '../model/fault.ts';
import { type ByteSource, inMemory } from './byte-source.ts';

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 2 ** 20;

/** More entries than any workbook or any archive of tables has. */
const MOST_ENTRIES = 20_000;
const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

interface Entry {
	/** As it stands in the archive. */
	readonly name: string;
	/** Whether it stands for another file by its path. */
	readonly link: boolean;
	readonly encrypted: boolean;
	readonly method: number;
	readonly crc: number;
	readonly packedSize: number;
	readonly size: number;
	readonly offset: number;
}

/**
 * A ZIP archive (ZIP64 too). Names are keys for looking up and nothing else: nothing is ever written to disk.
 * Faults: `workbook_damaged` where the archive contradicts itself, `password_protected` for encrypted entries.
 */
export class Zip {
	readonly #bytes: ByteSource;
	readonly #entries: ReadonlyMap<string, Entry>;
	/** All entries in the order of the directory, also several of one name. */
	readonly entries: readonly Pick<Entry, 'name' | 'link' | 'size'>[];

	private constructor(bytes: ByteSource, entries: readonly Entry[]) {
		this.#bytes = bytes;
		this.entries = entries;
		this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
	}

	/**
	 * Reads the directory of an archive. Throws `workbook_damaged` when there is none or it is cut off,
	 * `file_too_large` when it lists more entries than anybody needs.
	 */
	static open(bytes: ByteSource | Buffer): Zip {
		const source = Buffer.isBuffer(bytes) ? inMemory(bytes) : bytes;
		return new Zip(source, readDirectory(source));
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
			// What an entry says of its size is what an archive was let in for.
			if (size > entry.size) throw damaged(name);
			crc = crc32(chunk, crc);
			yield chunk;
		}
		if (size !== entry.size || crc !== entry.crc) throw damaged(name);
	}

	async *#inflated(entry: Entry): AsyncGenerator<Buffer, void, undefined> {
		const start = this.#start(entry);
		if (entry.method === STORED) {
			yield* this.#pieces(start, entry.packedSize);
			return;
		}
		if (entry.method !== DEFLATED) throw damaged(entry.name);
		const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
		// What goes wrong on either side comes out of the loop below.
		pipeline(Readable.from(this.#pieces(start, entry.packedSize)), inflate, () => {});
		try {
			for await (const chunk of inflate) yield chunk;
		} catch (error) {
			throw isZlibError(error) ? damaged(entry.name) : error;
		}
	}

	*#pieces(start: number, length: number): Generator<Buffer, void, undefined> {
		for (let at = 0; at < length; at += CHUNK_BYTES)
			yield this.#bytes.read(start + at, Math.min(CHUNK_BYTES, length - at));
	}

	/** Where the packed bytes of an entry begin. */
	#start(entry: Entry): number {
		if (entry.encrypted) throw new FileFault('password_protected');
		const header = this.#bytes.read(entry.offset, LOCAL_SIZE);
		if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged(entry.name);
		// Sizes in the local header may be missing; only the length of its name and extra field is needed.
		const start = entry.offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
		if (start + entry.packedSize > this.#bytes.size) throw damaged(entry.name);
		return start;
	}
}

const damaged = (part: string): FileFault => new FileFault('workbook_damaged', { part });

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const isZlibError = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));

function readDirectory(source: ByteSource): Entry[] {
	const { count, size, offset } = findDirectory(source);
	if (offset + size > source.size) throw damaged('');
	if (count > MOST_ENTRIES) throw new FileFault('file_too_large', { members: count });
	const directory = source.read(offset, size);
	const entries: Entry[] = [];
	let at = 0;
	for (let index = 0; index < count; index++) {
		if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('');
		const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
		const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
		const end = extraEnd + directory.readUInt16LE(at + 32);
		if (end > directory.length) throw damaged('');
		entries.push(readEntry(directory, at, nameEnd, extraEnd));
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
		link: ((directory.readUInt32LE(at + 38) >>> 16) & FILE_TYPE) === SYMBOLIC_LINK,
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

interface DirectoryPlace {
	readonly count: number;
	readonly size: number;
	readonly offset: number;
}

function findDirectory(source: ByteSource): DirectoryPlace {
	const tailStart = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT - LOCATOR_SIZE);
	const tail = source.read(tailStart, source.size - tailStart);
	for (let at = tail.length - END_SIZE; at >= 0; at--) {
		if (tail.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
		const locator = at - LOCATOR_SIZE;
		if (locator >= 0 && tail.readUInt32LE(locator) === LOCATOR_64)
			return findDirectory64(source, Number(tail.readBigUInt64LE(locator + 8)));
		return {
			count: tail.readUInt16LE(at + 10),
			size: tail.readUInt32LE(at + 12),
			offset: tail.readUInt32LE(at + 16),
		};
	}
	throw damaged('');
}

function findDirectory64(source: ByteSource, at: number): DirectoryPlace {
	const end = at <= source.size ? source.read(at, 56) : Buffer.alloc(0);
	if (end.length < 56 || end.readUInt32LE(0) !== END_OF_DIRECTORY_64) throw damaged('');
	return {
		count: Number(end.readBigUInt64LE(32)),
		size: Number(end.readBigUInt64LE(40)),
		offset: Number(end.readBigUInt64LE(48)),
	};
}
