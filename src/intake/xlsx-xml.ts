import { FileFault } from '../model/fault.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;

/** Thrown by the cursor when the bytes end inside a piece; caught by `streamXml`, which comes back with more bytes. */
export const INCOMPLETE = new Error('incomplete');

/** Fault of a part that is no XML, or not the one looked for. */
export const damagedXml = (): FileFault => new FileFault('workbook_damaged', { part: 'xml' });

/**
 * Walks over the tags of an XML text in bytes, without building a tree. Prefixes (`x:row`) are ignored, comments,
 * processing instructions and character data between tags are stepped over, a document type definition is refused.
 * Each method throws when the bytes end too early.
 */
export class XmlCursor {
	#bytes: Buffer = Buffer.alloc(0);
	#nameStart = 0;
	#nameEnd = 0;
	#attributeAt = 0;
	#attributeStart = 0;
	#attributeEnd = 0;
	#markup = false;
	/** Where reading goes on. */
	position = 0;
	/** Whether the last tag is an end tag. */
	closing = false;
	/** Whether the last tag is an empty element, `<c/>`. */
	empty = false;
	/** Range of the value of the last attribute, or of the last content. */
	start = 0;
	end = 0;

	/** The bytes that `start` and `end` point into. */
	get bytes(): Buffer {
		return this.#bytes;
	}

	/** Starts over with other bytes. */
	load(bytes: Buffer): void {
		this.#bytes = bytes;
		this.position = 0;
	}

	/** Goes behind the next start or end tag. */
	nextTag(): void {
		for (;;) {
			const bytes = this.#bytes;
			let at = this.position;
			while (at < bytes.length && bytes[at] !== LESS) at++;
			if (at + 1 >= bytes.length) throw INCOMPLETE;
			const next = bytes[at + 1];
			if (next !== EXCLAMATION && next !== QUESTION) {
				this.#readTag(at);
				return;
			}
			this.position = this.#skipMarkup(at);
		}
	}

	/** Whether the last tag has this name, whatever its prefix. */
	is(name: string): boolean {
		return this.#matches(name, this.#nameStart, this.#nameEnd);
	}

	/** Goes to the next attribute of the last tag; false when there is none left. */
	nextAttribute(): boolean {
		const bytes = this.#bytes;
		const tagEnd = this.position - 1;
		let at = this.#attributeAt;
		while (at < tagEnd && (bytes[at]! <= BLANK || bytes[at] === SLASH)) at++;
		if (at >= tagEnd) return false;
		this.#attributeStart = at;
		while (at < tagEnd && bytes[at] !== EQUALS && bytes[at]! > BLANK) at++;
		this.#attributeEnd = at;
		while (at < tagEnd && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE) at++;
		if (at >= tagEnd) throw damagedXml();
		this.start = at + 1;
		const quote = bytes[at++];
		while (at < tagEnd && bytes[at] !== quote) at++;
		if (at >= tagEnd) throw damagedXml();
		this.end = at;
		this.#attributeAt = at + 1;
		return true;
	}

	/** Whether the last attribute has exactly this name. */
	attributeIs(name: string): boolean {
		return this.#matches(name, this.#attributeStart, this.#attributeEnd);
	}

	/** The value of an attribute of the last tag, or undefined. */
	attribute(name: string): string | undefined {
		this.#attributeAt = this.#nameEnd;
		while (this.nextAttribute()) if (this.attributeIs(name)) return this.#attributeValue();
		return undefined;
	}

	/** The value of an attribute whose name has a prefix (`r:id`), whatever that prefix is; `name` comes without it. */
	prefixedAttribute(name: string): string | undefined {
		this.#attributeAt = this.#nameEnd;
		while (this.nextAttribute()) {
			const local = this.#attributeEnd - name.length;
			const prefixed = local > this.#attributeStart && this.#bytes[local - 1] === COLON;
			if (prefixed && this.#matches(name, local, this.#attributeEnd)) return this.#attributeValue();
		}
		return undefined;
	}

	/** Goes behind the end tag of the element whose start tag was read last. */
	skipElement(): void {
		if (this.empty) return;
		for (let depth = 1; depth > 0; ) {
			this.nextTag();
			if (this.closing) depth--;
			else if (!this.empty) depth++;
		}
	}

	/** Reads the text content of the element whose start tag (called `name`) was read last, to behind its end tag. */
	readContent(name: string): void {
		this.#markup = false;
		this.start = this.position;
		this.end = this.position;
		if (this.empty) return;
		const bytes = this.#bytes;
		let at = this.position;
		for (;;) {
			if (at + 1 >= bytes.length) throw INCOMPLETE;
			const byte = bytes[at]!;
			if (byte === LESS) {
				const next = bytes[at + 1];
				if (next === SLASH) break;
				if (next !== EXCLAMATION && next !== QUESTION) throw damagedXml();
				this.#markup = true;
				at = this.#skipMarkup(at);
				continue;
			}
			at++;
		}
		this.end = at;
		this.#readTag(at);
		if (!this.is(name)) throw damagedXml();
	}

	/** Text of the last content: entities, character data sections and `_x000A_` resolved. */
	content(): string {
		if (!this.#markup) return decodeContent(this.#bytes, this.start, this.end);
		const raw = this.#bytes.toString('utf8', this.start, this.end);
		const pieces = raw.split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/);
		const texts = pieces.map((piece) => {
			if (!piece.startsWith('<')) return unescapeXml(piece);
			return piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : '';
		});
		return unescapeExcel(texts.join(''));
	}

	#attributeValue(): string {
		return unescapeXml(this.#bytes.toString('utf8', this.start, this.end));
	}

	#matches(name: string, start: number, end: number): boolean {
		if (end - start !== name.length) return false;
		for (let i = 0; i < name.length; i++) if (this.#bytes[start + i] !== name.charCodeAt(i)) return false;
		return true;
	}

	#behind(text: string, from: number): number {
		const at = this.#bytes.indexOf(text, from, 'latin1');
		if (at < 0) throw INCOMPLETE;
		return at + text.length;
	}

	#readTag(at: number): void {
		const bytes = this.#bytes;
		let p = at + 1;
		this.closing = bytes[p] === SLASH;
		if (this.closing) p++;
		this.#nameStart = p;
		for (; p < bytes.length; p++) {
			const byte = bytes[p]!;
			if (byte <= BLANK || byte === GREATER || byte === SLASH) break;
			if (byte === COLON) this.#nameStart = p + 1;
		}
		this.#nameEnd = p;
		this.#attributeAt = p;
		while (p < bytes.length && bytes[p] !== GREATER) {
			const byte = bytes[p]!;
			p++;
			if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
				while (p < bytes.length && bytes[p] !== byte) p++;
				p++;
			}
		}
		if (p >= bytes.length) throw INCOMPLETE;
		this.empty = bytes[p - 1] === SLASH;
		this.position = p + 1;
	}

	/** From `<!` or `<?` to behind its end. */
	#skipMarkup(at: number): number {
		if (at + 9 > this.#bytes.length) throw INCOMPLETE;
		if (this.#bytes[at + 1] === QUESTION) return this.#behind('?>', at + 2);
		if (this.#bytes.toString('latin1', at, at + 4) === '<!--') return this.#behind('-->', at + 4);
		if (this.#bytes.toString('latin1', at, at + 9) === '<![CDATA[') return this.#behind(']]>', at + 9);
		throw damagedXml();
	}
}

const NOT_ASCII = 1;
const ESCAPE = 2;
/** By byte of a content: 0 where it is its own character, otherwise why it may not be. */
export const RESOLVED: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, byte) =>
	byte === AMPERSAND || byte === UNDERSCORE || byte === CARRIAGE_RETURN ? ESCAPE : byte >= 0x80 ? NOT_ASCII : 0,
);

/** Text of a range of bytes without markup in it: entities and `_x000A_` resolved. */
export function decodeContent(bytes: Buffer, start: number, end: number): string {
	let resolved = 0;
	for (let at = start; at < end; at++) resolved |= RESOLVED[bytes[at]!]!;
	if (resolved === 0) return bytes.toString('latin1', start, end);
	const text = bytes.toString('utf8', start, end);
	return (resolved & ESCAPE) === 0 ? text : unescapeExcel(unescapeXml(text));
}

/** Text of a range of UTF-8 bytes in which nothing is to be resolved. */
export function decodeText(bytes: Buffer, start: number, end: number): string {
	for (let at = start; at < end; at++) if (bytes[at]! >= 0x80) return bytes.toString('utf8', start, end);
	return bytes.toString('latin1', start, end);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
]);

/** Resolves the entities of XML and its rule for line ends. Unknown entities stay as they stand. */
function unescapeXml(text: string): string {
	const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	if (!lines.includes('&')) return lines;
	return lines.replace(/&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
		if (name !== undefined) return ENTITIES.get(name) ?? whole;
		const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
	});
}

/** Resolves Excel's own way of writing control characters, `_x000A_`. */
export function unescapeExcel(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Text of the element just opened (`si` or `is`): its runs joined, hints of pronunciation left out. A raised digit right
 * behind a digit is marked with `^`: 125 with a footnote 2 is not 1252.
 */
export function readRichText(cursor: XmlCursor, name: string): string {
	if (cursor.empty) return '';
	let text = '';
	let raised = false;
	for (;;) {
		cursor.nextTag();
		if (cursor.closing) {
			if (cursor.is(name)) return text;
		} else if (cursor.is('t')) {
			cursor.readContent('t');
			const run = cursor.content();
			text += raised && /\d$/.test(text) && /^\d/.test(run) ? `^${run}` : run;
		} else if (cursor.is('r')) raised = false;
		else if (cursor.is('rPr')) raised = isRaised(cursor);
		else cursor.skipElement();
	}
}

/** Whether the properties of a run, just opened, raise it above the line. */
function isRaised(cursor: XmlCursor): boolean {
	if (cursor.empty) return false;
	let raised = false;
	for (;;) {
		cursor.nextTag();
		if (cursor.closing && cursor.is('rPr')) return raised;
		if (!cursor.closing && cursor.is('vertAlign')) raised = cursor.attribute('val') === 'superscript';
	}
}
