import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a workbook file by their path. */
export class Parts {
	readonly #parts: Map<string, Uint8Array>;
	constructor(parts: Iterable<readonly [string, Uint8Array]>) {
		this.#parts = new Map(parts);
	}
	paths(): string[] {
		return [...this.#parts.keys()];
	}
	bytes(path: string): Uint8Array {
		const part = this.#parts.get(path);
		if (!part) throw new Error(`workbook part is missing: ${path}`);
		return part;
	}
	has(path: string): boolean {
		return this.#parts.has(path);
	}
	text(path: string): string {
		return strFromU8(this.bytes(path));
	}
	set(path: string, text: string): void {
		this.#parts.set(path, strToU8(text));
	}
	drop(path: string): void {
		this.#parts.delete(path);
	}
	change(path: string, how: (text: string) => string): void {
		this.set(path, how(this.text(path)));
	}
}

/** Unpacks a workbook; folder entries are left out. */
export function readPackage(file: ArrayBuffer | Uint8Array): Parts {
	const bytes = file instanceof Uint8Array ? file : new Uint8Array(file);
	return new Parts(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}

/** Parts every reader looks for first. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];
const place = (path: string): number => {
	const at = FIRST.indexOf(path);
	return at < 0 ? FIRST.length : at;
};

/** Packs a workbook: parts in fixed order, one fixed date, one deflate that is the same everywhere. */
export function writePackage(parts: Parts): Uint8Array {
	// fflate writes the date's local fields, so a date made of local fields gives the same bytes in every time zone.
	// Noon exists in all of them, also on days when clocks are set forward at midnight.
	const mtime = new Date(2025, 0, 1, 12, 0, 0);
	const ordered = parts.paths().sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
	const files = ordered.map((path) => [path, [parts.bytes(path), { mtime, level: 6 as const }]] as const);
	return zipSync(Object.fromEntries(files.map(([path, file]) => [path, [...file]])));
}

/** Sheet names with the path of their part, in the order of the workbook. */
export function sheetParts(parts: Parts): [name: string, path: string][] {
	const targets = new Map(
		elements(parts.text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
			attribute(tag, 'Id'),
			attribute(tag, 'Target'),
		]),
	);
	return elements(parts.text('xl/workbook.xml'), 'sheet').map((tag) => {
		const target = targets.get(attribute(tag, 'r:id'));
		return [unescapeXml(attribute(tag, 'name') ?? ''), `xl/${target}`];
	});
}

/** Path of the part that holds the relationships of `path`. */
export const relationshipsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

/** Opening tags of an element. */
export const elements = (xml: string, name: string): string[] =>
	[...xml.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);

/** Raw value of an attribute of a tag. */
export const attribute = (tag: string, name: string): string | undefined =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Text as it may stand in XML. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
/** Text as it was before it stood in XML. */
export const unescapeXml = (xml: string): string =>
	xml.replace(/&(amp|lt|gt|quot|apos);/g, (entity, name: string) => NAMED[name] ?? entity);
