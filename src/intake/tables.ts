import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { FileFault } from '../model/fault.ts';
import { OpenFile, tried } from './byte-source.ts';
import { archiveMembers, folderMembers, isZip, type Member, plainArchive } from './container.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './csv-text.ts';
import type { Sheet } from './grid.ts';
import { BETWEEN, type InputFile } from './inputs.ts';
import { LIMITS, type Limits } from './limits.ts';
import { tidy, tidySheet } from './tidy.ts';
import { readXlsx } from './xlsx.ts';

/** A file that could be read: where it is, its fingerprint and all its sheets (one without a name for CSV). */
export interface OpenedFile {
	readonly path: string;
	/** Base name, with its extension; of a member of an archive `arsip.zip › gizi.xlsx`. */
	readonly name: string;
	/** SHA-256 in lower-case hexadecimal: of the bytes of the file or member, or of the names and fingerprints of members. */
	readonly sha256: string;
	readonly sheets: readonly Sheet[];
}

const SIGNATURE_BYTES = 8192;
const OLE_SIGNATURE = 'd0cf11e0';

/** First bytes, in hexadecimal, of files that are no tables though their names may say so. */
const FOREIGN_SIGNATURES: readonly (readonly [string, string])[] = [
	['25504446', 'pdf'],
	['89504e47', 'image'],
	['ffd8ff', 'image'],
	['47494638', 'image'],
	['49492a00', 'image'],
	['4d4d002a', 'image'],
	['52494646', 'image'],
	['7b5c727466', 'rtf'],
	['526172211a07', 'rar'],
	['377abcaf271c', '7z'],
	['1f8b08', 'gzip'],
	['53514c69746520666f726d6174', 'sqlite'],
];

const MARKUP =
	/^<(?:!--|!doctype\s+html|(?:html|head|body|meta|title|style|script|link|base|table|thead|tbody|tr|div|p|b|font|center|h[1-6]|br|(?:\w+:)?workbook)[\s/>])/i;

/**
 * Reads a whole file, or the tables of a folder or an archive, into sheets, once. What a file is shows in its content,
 * never in the ending of its name. A table of a container is a sheet named after its member (`Ta_RAB.csv`,
 * `buku.xlsx › Lembar1`). Throws `FileFault`: `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`,
 * `file_changed`, `not_a_workbook` (detail `format`, where known), `old_xls`, `html_as_xls`, `password_protected`,
 * `workbook_damaged`, `text_damaged` (detail `line`), and for containers `archive_empty`, `archive_escapes`,
 * `archive_repeats`, `archive_crowded`, `archive_nested`.
 */
export async function readTables(input: string | InputFile, limits: Limits = LIMITS): Promise<OpenedFile> {
	const given = typeof input === 'string' ? { path: input, name: tidy(basename(input)), part: null } : input;
	const { path, name, part } = given;
	if (tried(() => statSync(path)).isDirectory()) {
		const { sheets, sha256 } = await readMembers(folderMembers(path, limits), part, limits);
		return { path, name, sha256, sheets };
	}
	const file = new OpenFile(path);
	try {
		if (file.size > limits.fileBytes) throw new FileFault('file_too_large', { bytes: file.size });
		const zip = await plainArchive(file, limits);
		const read = zip ? await readMembers(archiveMembers(zip, limits), part, limits) : await readOne(file, limits);
		file.checkUnchanged();
		return { path, name, ...read };
	} finally {
		file.close();
	}
}

interface Read {
	readonly sheets: readonly Sheet[];
	readonly sha256: string;
}

async function readOne(file: OpenFile, limits: Limits): Promise<Read> {
	const bytes = file.read(0, file.size);
	return { sheets: (await readSheets(bytes, limits)).map((sheet) => tidySheet(sheet)), sha256: sha256Of(bytes) };
}

/** One member as a file of its own, or several as the sheets of one. The fingerprint of several is that of their names and contents. */
async function readMembers(members: readonly Member[], part: InputFile['part'], limits: Limits): Promise<Read> {
	const budget = { left: limits.fileBytes };
	if (part && 'member' in part) {
		const member = members.find(({ name }) => name === part.member);
		if (!member) throw new FileFault('file_changed');
		if (member.kind === 'archive') throw new FileFault('archive_nested', { member: member.name });
		const bytes = await member.read(budget);
		return { sheets: (await readSheets(bytes, limits)).map((sheet) => tidySheet(sheet)), sha256: sha256Of(bytes) };
	}
	const tables = members.filter(({ name, kind }) => (part ? part.set.includes(name) : kind === 'table'));
	if (tables.length === 0)
		throw new FileFault('archive_empty', { members: members.slice(0, 8).map(({ name }) => name) });
	const sheets: Sheet[] = [];
	const fingerprints: string[] = [];
	for (const member of tables) {
		try {
			const bytes = await member.read(budget);
			fingerprints.push(`${member.name}\0${sha256Of(bytes)}\n`);
			for (const sheet of await readSheets(bytes, limits))
				sheets.push(tidySheet(sheet, sheet.name ? `${member.name}${BETWEEN}${sheet.name}` : member.name));
		} catch (error) {
			if (error instanceof FileFault && error.code !== 'file_empty')
				throw new FileFault(error.code, { ...error.detail, sheet: member.name });
			if (!(error instanceof FileFault)) throw error;
		}
	}
	return { sheets, sha256: sha256Of(fingerprints.join('')) };
}

const sha256Of = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

async function readSheets(bytes: Buffer, limits: Limits): Promise<Sheet[]> {
	if (bytes.length === 0) throw new FileFault('file_empty');
	const signature = bytes.toString('hex', 0, 16);
	if (isZip(bytes)) return readXlsx(bytes, limits);
	if (signature.startsWith(OLE_SIGNATURE)) throw oleFault(bytes);
	const foreign = FOREIGN_SIGNATURES.find(([start]) => signature.startsWith(start));
	if (foreign) throw new FileFault('not_a_workbook', { format: foreign[1] });
	const text = decodeText(bytes);
	if (text.slice(0, SIGNATURE_BYTES).includes('\0')) throw new FileFault('not_a_workbook', { format: 'binary' });
	if (!/\S/.test(text)) throw new FileFault('file_empty');
	refuseMarkup(text.slice(0, 2 * SIGNATURE_BYTES).trimStart());
	return [readCsv(text, limits)];
}

/** Compound files hold old workbooks, encrypted new ones, and documents of other programs; streams have UTF-16 names. */
function oleFault(bytes: Buffer): FileFault {
	const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
	if (holds('EncryptedPackage')) return new FileFault('password_protected');
	return holds('WordDocument') ? new FileFault('not_a_workbook', { format: 'doc' }) : new FileFault('old_xls');
}

/** Portals save web pages, XML spreadsheets and web archives under the name .xls. */
function refuseMarkup(start: string): void {
	if (MARKUP.test(start) || /^mime-version:/i.test(start)) throw new FileFault('html_as_xls');
	if (!/^<(?:\?xml|!doctype)\b/i.test(start)) return;
	if (/<(?:\w+:)?workbook\b|<html\b|<table\b/i.test(start)) throw new FileFault('html_as_xls');
	throw new FileFault('not_a_workbook', { format: 'xml' });
}
