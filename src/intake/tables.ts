import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileFault } from '../model/fault.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './csv-text.ts';
import type { Cell, Sheet } from './grid.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readXlsx } from './xlsx.ts';

/** A file that could be read: where it is, its fingerprint and all its sheets (one without a name for CSV). */
export interface OpenedFile {
	readonly path: string;
	/** Base name, with its extension. */
	readonly name: string;
	/** SHA-256 of the bytes of the file, in lower-case hexadecimal. */
	readonly sha256: string;
	readonly sheets: readonly Sheet[];
}

const SIGNATURE_BYTES = 8192;
const ZIP_SIGNATURES = ['504b0304', '504b0506', '504b0708'];
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
 * Reads a whole file into sheets, once. What the file is shows in its content, never in the ending of its name.
 * Throws `FileFault`: `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`, `not_a_workbook` (detail
 * `format`, where known), `old_xls`, `html_as_xls`, `password_protected`, `workbook_damaged`, `text_damaged` (detail
 * `line`).
 */
export async function readTables(path: string, limits: Limits = LIMITS): Promise<OpenedFile> {
	const bytes = await readBytes(path, limits);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const sheets = (await readSheets(bytes, limits)).map(tidySheet);
	return { path, name: tidy(basename(path)), sha256, sheets };
}

/** Text without line breaks and invisible characters: those of a file must neither steer a terminal nor hide in a name. */
export const tidy = (text: string): string =>
	INVISIBLE.test(text) ? text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '') : text;
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

function tidySheet(sheet: Sheet): Sheet {
	for (const { cells } of sheet.rows)
		cells.forEach((cell, at) => {
			if (typeof cell === 'string' && INVISIBLE.test(cell)) (cells as Cell[])[at] = tidy(cell).trim() || null;
		});
	return { ...sheet, name: tidy(sheet.name) };
}

async function readBytes(path: string, limits: Limits): Promise<Buffer> {
	try {
		const status = await stat(path);
		if (!status.isFile()) throw new FileFault('file_unreadable', { reason: 'not_a_file' });
		if (status.size > limits.fileBytes) throw new FileFault('file_too_large', { bytes: status.size });
		return await readFile(path);
	} catch (error) {
		if (error instanceof FileFault) throw error;
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
		if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new FileFault('file_missing');
		throw new FileFault('file_unreadable', { reason });
	}
}

async function readSheets(bytes: Buffer, limits: Limits): Promise<Sheet[]> {
	if (bytes.length === 0) throw new FileFault('file_empty');
	const signature = bytes.toString('hex', 0, 16);
	if (ZIP_SIGNATURES.some((start) => signature.startsWith(start))) return readXlsx(bytes, limits);
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
