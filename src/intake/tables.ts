import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { FileFault } from '../model/fault.ts';
import { type ByteSource, inMemory, OpenFile, tried } from './byte-source.ts';
import { archiveMembers, fileMembers, folderMembers, isZip, type Member, plainArchive } from './container.ts';
import { readCsv } from './csv.ts';
import { textPieces } from './csv-text.ts';
import type { Sheet } from './grid.ts';
import { BETWEEN, type InputFile } from './inputs.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { RowTaker } from './row-keeper.ts';
import { tidy, tidySheet, tidyTaker } from './tidy.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

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
 * `buku.xlsx › Lembar1`). Sheets whose rows `take` takes come back with their first rows only. Throws `FileFault`: `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`,
 * `file_changed`, `not_a_workbook` (detail `format`, where known), `old_xls`, `html_as_xls`, `password_protected`,
 * `workbook_damaged`, `text_damaged` (detail `line`), and for containers `archive_empty`, `archive_escapes`,
 * `archive_repeats`, `archive_crowded`, `archive_nested`.
 */
export async function readTables(
	input: string | InputFile,
	limits: Limits = LIMITS,
	take: RowTaker | null = null,
	formulas = false,
): Promise<OpenedFile> {
	const given = typeof input === 'string' ? { path: input, name: tidy(basename(input)), part: null } : input;
	const { path, name, part } = given;
	const reading: Reading = { limits, take, formulas };
	if (part && 'files' in part) return { path, name, ...(await readMembers(fileMembers(part.files), null, reading)) };
	if (tried(() => statSync(path)).isDirectory())
		return { path, name, ...(await readMembers(folderMembers(path, limits), part, reading)) };
	const file = new OpenFile(path);
	try {
		if (file.size > limits.fileBytes) throw new FileFault('file_too_large', { bytes: file.size });
		const zip = await plainArchive(file, limits);
		const read = zip
			? await readMembers(archiveMembers(zip, limits), part, reading)
			: { sheets: await readSheets(file, reading), sha256: sha256Of(file) };
		file.checkUnchanged();
		return { path, name, ...read };
	} catch (error) {
		// What was written to while it was read seems damaged.
		file.checkUnchanged();
		throw error;
	} finally {
		file.close();
	}
}

/** How to read: within which limits, and whose rows to hand on. */
interface Reading {
	readonly limits: Limits;
	readonly take: RowTaker | null;
	/** Whether rows tell which of their cells are results of formulas. */
	readonly formulas: boolean;
}

type Read = Pick<OpenedFile, 'sheets' | 'sha256'>;

/** One member as a file of its own, or several as the sheets of one. The fingerprint of several is that of their names and contents. */
async function readMembers(members: readonly Member[], part: InputFile['part'], reading: Reading): Promise<Read> {
	const budget = { left: reading.limits.fileBytes };
	if (part && 'member' in part) {
		const member = members.find(({ name }) => name === part.member);
		if (!member) throw new FileFault('file_changed');
		if (member.kind === 'archive') throw new FileFault('archive_nested', { member: member.name });
		const bytes = inMemory(await member.read(budget));
		return { sheets: await readSheets(bytes, reading), sha256: sha256Of(bytes) };
	}
	const tables = members.filter(({ name, kind }) =>
		part && 'set' in part ? part.set.includes(name) : kind === 'table',
	);
	if (tables.length === 0)
		throw new FileFault('archive_empty', { members: members.slice(0, 8).map(({ name }) => name) });
	const sheets: Sheet[] = [];
	const fingerprints: string[] = [];
	for (const member of tables) {
		try {
			const bytes = inMemory(await member.read(budget));
			fingerprints.push(`${member.name}\0${sha256Of(bytes)}\n`);
			const named = (sheet: string): string => (sheet ? `${member.name}${BETWEEN}${sheet}` : member.name);
			sheets.push(...(await readSheets(bytes, reading, named)));
		} catch (error) {
			if (error instanceof FileFault && error.code !== 'file_empty')
				throw new FileFault(error.code, { ...error.detail, sheet: member.name });
			if (!(error instanceof FileFault)) throw error;
		}
	}
	return { sheets, sha256: sha256Of(inMemory(Buffer.from(fingerprints.join('')))) };
}

const PIECE_BYTES = 2 ** 20;

function sha256Of(source: ByteSource): string {
	const hash = createHash('sha256');
	for (let at = 0; at < source.size; at += PIECE_BYTES) hash.update(source.read(at, PIECE_BYTES));
	return hash.digest('hex');
}

async function readSheets(
	source: ByteSource,
	{ limits, take, formulas }: Reading,
	named: (sheet: string) => string = (sheet) => sheet,
): Promise<Sheet[]> {
	const start = source.read(0, SIGNATURE_BYTES);
	if (start.length === 0) throw new FileFault('file_empty');
	const taker = take && tidyTaker(take, named);
	if (isZip(start)) {
		const sheets = await readXlsx(Zip.open(source), limits, taker, formulas);
		return sheets.map((sheet) => tidySheet(sheet, named(sheet.name)));
	}
	const signature = start.toString('hex', 0, 16);
	if (signature.startsWith(OLE_SIGNATURE)) throw oleFault(source);
	const foreign = FOREIGN_SIGNATURES.find(([first]) => signature.startsWith(first));
	if (foreign) throw new FileFault('not_a_workbook', { format: foreign[1] });
	const sheet = readCsv(tablePieces(source), limits, taker);
	return [tidySheet(sheet, named(''))];
}

/** Text of a file in pieces, once its beginning has shown that it is a table and no page or other document. */
function* tablePieces(source: ByteSource): Generator<string, void, undefined> {
	let isBlank = true;
	for (const piece of textPieces(source)) {
		if (isBlank) {
			const start = piece.trimStart().slice(0, 2 * SIGNATURE_BYTES);
			if (start === '') {
				yield piece;
				continue;
			}
			if (start.slice(0, SIGNATURE_BYTES).includes('\0')) throw new FileFault('not_a_workbook', { format: 'binary' });
			refuseMarkup(start);
			isBlank = false;
		}
		yield piece;
	}
	if (isBlank) throw new FileFault('file_empty');
}

/** Compound files hold old workbooks, encrypted new ones, and documents of other programs; streams have UTF-16 names. */
function oleFault(source: ByteSource): FileFault {
	const holds = (stream: string): boolean => {
		const name = Buffer.from(stream, 'utf16le');
		for (let at = 0; at < source.size; at += PIECE_BYTES)
			if (source.read(at, PIECE_BYTES + name.length).includes(name)) return true;
		return false;
	};
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
