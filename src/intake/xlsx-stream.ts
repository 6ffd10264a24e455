import { FileFault } from '../model/fault.ts';
import { damagedXml, INCOMPLETE, XmlCursor } from './xlsx-xml.ts';

/** Longer than nearly all rows. */
const SEAM_BYTES = 2 ** 16;

/**
 * Runs over an XML part that arrives in pieces: after each tag directly under the root (and any the visitor leaves
 * unread) it calls `visit`, which may read on. When the bytes run out meanwhile, the whole visit is repeated with more
 * bytes: a visitor changes its own state only when it has read all it wants.
 * Throws `workbook_damaged` when the root has another name or never ends, `file_too_large` when one piece is too long.
 */
export async function streamXml(
	chunks: AsyncIterable<Buffer>,
	root: string,
	elementBytes: number,
	visit: (cursor: XmlCursor) => void,
): Promise<void> {
	const part = new PartWalk(root, visit);
	let rest: Buffer = Buffer.alloc(0);
	for await (const chunk of chunks) {
		if (part.isOver) continue;
		rest = part.walkOn(rest, chunk);
		if (rest.length > elementBytes && !part.isOver) throw new FileFault('file_too_large', { part: root });
	}
	if (!part.isOver) throw damagedXml();
}

class PartWalk {
	private state: 'before' | 'inside' | 'after' = 'before';
	private readonly cursor = new XmlCursor();

	constructor(
		private readonly root: string,
		private readonly visit: (cursor: XmlCursor) => void,
	) {}

	/** Whether the root has ended. */
	get isOver(): boolean {
		return this.state === 'after';
	}

	/** Visits what is whole in what was left over and the next piece; gives what is left over now. */
	walkOn(rest: Buffer, chunk: Buffer): Buffer {
		if (rest.length === 0) return chunk.subarray(this.walk(chunk));
		// What is cut in two is joined with the beginning of the next piece: to join all of it would copy the whole part.
		const seam = Buffer.concat([rest, chunk.subarray(0, SEAM_BYTES)]);
		const done = this.walk(seam);
		const bytes = done < rest.length ? Buffer.concat([rest.subarray(done), chunk]) : chunk.subarray(done - rest.length);
		return bytes.subarray(this.walk(bytes));
	}

	/** Visits what is whole in some bytes; gives the place behind it. */
	private walk(bytes: Buffer): number {
		const { cursor, root } = this;
		let done = 0;
		cursor.load(bytes);
		try {
			while (this.state !== 'after') {
				cursor.nextTag();
				if (this.state === 'before') {
					if (cursor.closing || !cursor.is(root)) throw damagedXml();
					this.state = cursor.empty ? 'after' : 'inside';
				} else if (cursor.closing && cursor.is(root)) this.state = 'after';
				else this.visit(cursor);
				done = cursor.position;
			}
		} catch (error) {
			if (error !== INCOMPLETE) throw error;
		}
		return done;
	}
}
