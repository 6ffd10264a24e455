import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileFault } from '../model/fault.ts';
import { OpenFile, tried } from './byte-source.ts';
import type { Limits } from './limits.ts';
import { tidy } from './tidy.ts';
import { isPlainArchive } from './xlsx.ts';
import { Zip } from './zip.ts';

/** A file inside a folder or an archive. */
export interface Member {
	/** Path inside the container with `/`, fit to be shown. */
	readonly name: string;
	/** Tables are read; archives inside an archive are refused; links and everything else are passed over. */
	readonly kind: 'table' | 'archive' | 'other';
	/** Path on disk, for a file of a folder. */
	readonly path: string | null;
	/** The whole content. Throws `FileFault`, also when more than `budget.left` bytes come out. */
	readonly read: (budget: { left: number }) => Promise<Buffer>;
}

/** Files that hold tables, also of kinds that cannot be read: those are refused with advice instead of passed over. */
const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods)$/i;
const ARCHIVE = /\.(?:zip|rar|7z|tar|t?gz)$/i;
/** What operating and office systems leave behind. */
const LITTER = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const DEEPEST = 8;

const kindOf = (name: string): Member['kind'] =>
	TABLE.test(name) ? 'table' : ARCHIVE.test(name) ? 'archive' : 'other';

/**
 * The files of a folder and of the folders in it, by name; links are not followed. Throws `FileFault`: `file_missing`,
 * `file_unreadable`, `file_too_large` (detail `members`).
 */
export function folderMembers(root: string, limits: Limits): Member[] {
	const members: Member[] = [];
	const visit = (folder: string, prefix: string, depth: number): void => {
		const entries = tried(() => readdirSync(folder, { withFileTypes: true }));
		for (const entry of entries) {
			const path = join(folder, entry.name);
			const name = `${prefix}${entry.name}`;
			if (LITTER.test(name)) continue;
			if (entry.isDirectory()) {
				if (depth === DEEPEST) throw new FileFault('file_too_large', { member: tidy(name) });
				visit(path, `${name}/`, depth + 1);
				continue;
			}
			const kind = entry.isFile() ? kindOf(name) : 'other';
			members.push({ name: tidy(name), kind, path, read: (budget) => readWhole(path, budget) });
			checkCount(members.length, limits);
		}
	};
	visit(root, '', 0);
	return checked(members);
}

/** Files that lie anywhere as the members of one container. Throws `FileFault('archive_repeats')` for two of one name. */
export const fileMembers = (paths: readonly string[]): Member[] =>
	checked(
		paths.map((path) => ({
			name: tidy(basename(path)),
			kind: 'table',
			path,
			read: (budget) => readWhole(path, budget),
		})),
	);

/** The content of an ordinary file. Throws `FileFault`: `file_too_large`, `file_changed`, `file_missing`, `file_unreadable`. */
async function readWhole(path: string, budget: { left: number }): Promise<Buffer> {
	const file = new OpenFile(path);
	try {
		budget.left -= file.size;
		if (budget.left < 0) throw new FileFault('file_too_large', { bytes: file.size });
		const bytes = file.read(0, file.size);
		file.checkUnchanged();
		return bytes;
	} finally {
		file.close();
	}
}

/**
 * The files of an archive, by name. Nothing of it ever reaches the disk, and still an archive with names that lead out
 * of it is refused. Throws `FileFault`: `archive_escapes`, `archive_repeats` (detail `member`), `file_too_large`.
 */
export function archiveMembers(zip: Zip, limits: Limits): Member[] {
	const members: Member[] = [];
	const seen = new Set<string>();
	let bytes = 0;
	for (const { name, link, size } of zip.entries) {
		const path = name.replaceAll('\\', '/');
		const shown = tidy(path);
		if (/^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..'))
			throw new FileFault('archive_escapes', { member: shown });
		if (path.endsWith('/') || LITTER.test(path)) continue;
		if (seen.has(path.toLowerCase())) throw new FileFault('archive_repeats', { member: shown });
		seen.add(path.toLowerCase());
		const kind = link ? 'other' : kindOf(path);
		bytes += kind === 'other' ? 0 : size;
		if (bytes > limits.archiveBytes) throw new FileFault('file_too_large', { bytes });
		members.push({ name: shown, kind, path: null, read: (budget) => inflateWhole(zip, name, budget) });
		checkCount(members.length, limits);
	}
	return checked(members);
}

async function inflateWhole(zip: Zip, name: string, budget: { left: number }): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of zip.stream(name, budget)) pieces.push(piece);
	return Buffer.concat(pieces);
}

function checkCount(count: number, limits: Limits): void {
	if (count > limits.members) throw new FileFault('archive_crowded', { most: limits.members });
}

/** In the order of their names; two that look alike once invisible characters are gone are refused. */
function checked(members: Member[]): Member[] {
	members.sort((a, b) => (a.name < b.name ? -1 : 1));
	const twin = members.find((member, i) => member.name === members[i + 1]?.name);
	if (twin) throw new FileFault('archive_repeats', { member: twin.name });
	return members;
}

/** The archive in an open file when it holds files of its own; null for a workbook, another document or no archive. */
export async function plainArchive(file: OpenFile, limits: Limits): Promise<Zip | null> {
	if (!isZip(file.read(0, 4))) return null;
	const zip = Zip.open(file);
	return (await isPlainArchive(zip, limits)) ? zip : null;
}

/** Whether bytes begin as archives do. */
export const isZip = (bytes: Buffer): boolean =>
	['504b0304', '504b0506', '504b0708'].includes(bytes.toString('hex', 0, 4));
