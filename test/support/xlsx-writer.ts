import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive to be written, with the oddities a reader has to cope with. */
export interface ZipPart {
	readonly name: string;
	readonly content: string | Buffer;
	readonly stored?: boolean;
	readonly encrypted?: boolean;
	/** Method number to be written, whatever the content really is. */
	readonly method?: number;
	/** Leaves the checksum out, as a damaged file would have a wrong one. */
	readonly wrongChecksum?: boolean;
	/** Writes the entry as a symbolic link, whose content is the path it leads to. */
	readonly link?: boolean;
}

/** Writes a ZIP archive; with `wide` in ZIP64 form, sizes and places only in the extra fields. */
export function writeZip(parts: readonly ZipPart[], { wide = false, comment = '' } = {}): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const part of parts) {
		const content = Buffer.from(part.content);
		const packed = part.stored ? content : deflateRawSync(content);
		const name = Buffer.from(part.name);
		const method = part.method ?? (part.stored ? 0 : 8);
		// Sizes and checksum are left out of the local header, as streaming writers do.
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(method, 8);
		local.writeUInt16LE(name.length, 26);
		bodies.push(local, name, packed);

		const extra = wide ? wideExtra(content.length, packed.length, offset) : Buffer.alloc(0);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(part.encrypted ? 1 : 0, 8);
		entry.writeUInt16LE(method, 10);
		if (part.link) entry.writeUInt32LE(0o120777 * 2 ** 16, 38);
		entry.writeUInt32LE(part.wrongChecksum ? 0 : crc32(content), 16);
		entry.writeUInt32LE(wide ? 0xffffffff : packed.length, 20);
		entry.writeUInt32LE(wide ? 0xffffffff : content.length, 24);
		entry.writeUInt16LE(name.length, 28);
		entry.writeUInt16LE(extra.length, 30);
		entry.writeUInt32LE(wide ? 0xffffffff : offset, 42);
		directory.push(entry, name, extra);
		offset += local.length + name.length + packed.length;
	}
	const size = directory.reduce((sum, piece) => sum + piece.length, 0);
	const tail = wide ? wideTail(parts.length, size, offset) : Buffer.alloc(0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(wide ? 0xffff : parts.length, 10);
	end.writeUInt32LE(wide ? 0xffffffff : size, 12);
	end.writeUInt32LE(wide ? 0xffffffff : offset, 16);
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([...bodies, ...directory, tail, end, Buffer.from(comment)]);
}

function wideExtra(size: number, packedSize: number, offset: number): Buffer {
	const extra = Buffer.alloc(34);
	// Another field (time stamps) stands before the one that counts.
	extra.writeUInt16LE(0x5455, 0);
	extra.writeUInt16LE(2, 2);
	extra.writeUInt16LE(1, 6);
	extra.writeUInt16LE(24, 8);
	extra.writeBigUInt64LE(BigInt(size), 10);
	extra.writeBigUInt64LE(BigInt(packedSize), 18);
	extra.writeBigUInt64LE(BigInt(offset), 26);
	return extra;
}

function wideTail(count: number, size: number, offset: number): Buffer {
	const tail = Buffer.alloc(76);
	tail.writeUInt32LE(0x06064b50, 0);
	tail.writeBigUInt64LE(BigInt(count), 32);
	tail.writeBigUInt64LE(BigInt(size), 40);
	tail.writeBigUInt64LE(BigInt(offset), 48);
	tail.writeUInt32LE(0x07064b50, 56);
	tail.writeBigUInt64LE(BigInt(offset + size), 64);
	return tail;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Number formats by style number of the workbooks made here: `s="2"` is `dd/mm/yyyy`. */
export const STYLE_FORMATS = [
	'General',
	'builtin:14',
	'dd/mm/yyyy',
	'[$-421]dd\\ mmmm\\ yyyy;@',
	'builtin:10',
	'builtin:49',
	'#,##0',
	'builtin:20',
	'0" desa"',
	'builtin:17',
	'[h]:mm',
	'[Red]#,##0.00;[Blue]-0%',
	'mmm',
	'mm:ss',
	'0.0%',
	'builtin:22',
	'0" ribu"',
	'"Rp"#,##0" juta"',
	'0".000"',
	'#,##0.000',
	'#,##0,',
	'0.0,,"jt"',
	'0"%"',
	'"Rp"#,##0',
	'#,##0" jiwa"',
	'0.0000',
] as const;

/** A worksheet to be written: its `sheetData` content, or its whole XML. */
export interface SheetXml {
	readonly name?: string;
	readonly rows?: string;
	/** Comes after `sheetData`. */
	readonly tail?: string;
	readonly xml?: string;
	readonly state?: 'hidden' | 'veryHidden';
	/** Last word of the relationship's type; `worksheet` unless given. */
	readonly type?: string;
	/** Part name and the relationship's target, when they are to be unusual. */
	readonly part?: string;
	readonly target?: string;
}

/** The rest of a workbook to be written. */
export interface BookXml {
	/** Content of each `si`. */
	readonly strings?: readonly string[];
	readonly workbookPr?: string;
	/** Base of the namespaces: the transitional one unless given. */
	readonly main?: string;
	readonly links?: string;
	readonly parts?: readonly ZipPart[];
}

/** Parts of a workbook made of hand-written XML; `writeZip` makes a file of them. */
export function bookParts(sheets: readonly SheetXml[], book: BookXml = {}): ZipPart[] {
	const { main = MAIN, links = LINKS } = book;
	const written = sheets.map((sheet, index) => {
		const part = sheet.part ?? `xl/worksheets/sheet${index + 1}.xml`;
		const rows = `<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.tail ?? ''}`;
		return {
			part,
			target: sheet.target ?? part.replace(/^xl\//, ''),
			type: sheet.type ?? 'worksheet',
			content: sheet.xml ?? `<?xml version="1.0"?>\n<worksheet xmlns="${main}">${rows}</worksheet>`,
			tag: `<sheet name="${sheet.name ?? `S${index + 1}`}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${index + 1}"/>`,
		};
	});
	const link = (id: string, type: string, target: string): string =>
		`<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`;
	const bookLinks = [
		...written.map((sheet, index) => link(`rId${index + 1}`, sheet.type, sheet.target)),
		link('rIdS', 'styles', 'styles.xml'),
		link('rIdT', 'sharedStrings', 'sharedStrings.xml'),
	];
	const relationships = (content: string): string => `<Relationships xmlns="${PACKAGE}">${content}</Relationships>`;
	return [
		{ name: '[Content_Types].xml', content: '<Types/>' },
		{ name: '_rels/.rels', content: relationships(link('rId1', 'officeDocument', 'xl/workbook.xml')) },
		{
			name: 'xl/workbook.xml',
			content: `<workbook xmlns="${main}" xmlns:r="${links}">${book.workbookPr ?? ''}<sheets>${written.map((sheet) => sheet.tag).join('')}</sheets></workbook>`,
		},
		{ name: 'xl/_rels/workbook.xml.rels', content: relationships(bookLinks.join('')) },
		{ name: 'xl/styles.xml', content: stylesXml(main) },
		{
			name: 'xl/sharedStrings.xml',
			content: `<sst xmlns="${main}">${(book.strings ?? []).map((string) => `<si>${string}</si>`).join('')}</sst>`,
		},
		...written.map((sheet) => ({ name: sheet.part, content: sheet.content })),
		...(book.parts ?? []),
	];
}

/** A workbook made of hand-written XML. */
export const writeBook = (sheets: readonly SheetXml[], book: BookXml = {}): Buffer => writeZip(bookParts(sheets, book));

function stylesXml(main: string): string {
	const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const own = STYLE_FORMATS.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${quoted(code)}"/>`);
	const ids = STYLE_FORMATS.map((code, index) => (code.startsWith('builtin:') ? code.slice(8) : String(164 + index)));
	return (
		`<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own.join('')}</numFmts>` +
		'<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
		`<cellXfs count="${ids.length}">${ids.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('')}</cellXfs></styleSheet>`
	);
}
