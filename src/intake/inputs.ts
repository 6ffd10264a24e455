import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { FileFault } from '../model/fault.ts';
import { OpenFile, tried } from './byte-source.ts';
import { archiveMembers, folderMembers, type Member, plainArchive } from './container.ts';
import { LIMITS, type Limits } from './limits.ts';
import { tidy } from './tidy.ts';

/** Something to be read as one file: a file, a file inside an archive, or tables of a folder or archive that belong together. */
export interface InputFile {
	/** The file, archive or folder on disk. */
	readonly path: string;
	/** As it is shown: `gizi.xlsx`, `arsip.zip › gizi.xlsx`, `siskeudes/`. */
	readonly name: string;
	/**
	 * Which members of an archive or folder: one as a file of its own, several as the sheets of one file; null for all.
	 * `files`: files that lie anywhere, as the sheets of one.
	 */
	readonly part:
		| { readonly member: string }
		| { readonly set: readonly string[] }
		| { readonly files: readonly string[] }
		| null;
	/** Members of the container that are no tables; told once, with the first file that comes out of it. */
	readonly passedOver: readonly string[];
	/** Its place among the files of its folder or archive, in the order of their names, from 1; none for a file given alone. */
	readonly number?: number;
}

/** Tables of a Siskeudes dump: they only make sense together. */
const SISKEUDES_TABLE = /^(?:Ta|Ref|Trx)_[\w.]+\.csv$/i;
const ENOUGH_FOR_A_SET = 3;
/** OpenSID's list of aid programmes and its list of their recipients, who cannot be counted without it. */
const AID_TABLE = /^(?:peserta_)?program_bantuan[\w-]*\.csv$/i;
const AID_PROGRAMMES = /^program_bantuan/i;
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Stands between the name of a folder or archive and the name of a table in it, in shown names. */
export const BETWEEN = ' › ';

const one = (path: string, name = tidy(basename(path))): InputFile => ({ path, name, part: null, passedOver: [] });

/**
 * What the given paths stand for, in their order: a folder or an archive becomes one input for each set of tables that
 * belong together and one for each other table in it. Never throws for what stands on the disk: a path that cannot be
 * opened comes back as it is, and reading it says why.
 */
export async function expandInputs(paths: readonly string[], limits: Limits = LIMITS): Promise<InputFile[]> {
	const inputs: InputFile[] = [];
	const together = aidPairs(paths);
	for (const path of paths) {
		const pair = together.get(path);
		if (pair) {
			inputs.push({ ...one(path, pair.map((file) => tidy(basename(file))).join(' + ')), part: { files: pair } });
			continue;
		}
		try {
			inputs.push(...(await expand(path, limits)));
		} catch (error) {
			if (!(error instanceof FileFault)) throw error;
			inputs.push(one(path));
		}
	}
	return inputs;
}

/** Lists of recipients with the list of programmes given beside them: of the same day, or the only one. */
function aidPairs(paths: readonly string[]): Map<string, string[]> {
	const aid = paths.filter((path) => AID_TABLE.test(basename(path)));
	const dayOf = (path: string): string =>
		basename(path)
			.toLowerCase()
			.replace(/^(?:peserta_)?program_bantuan/, '');
	const programmes = aid.filter((path) => AID_PROGRAMMES.test(basename(path)));
	const pairs = new Map<string, string[]>();
	for (const path of aid) {
		if (programmes.includes(path)) continue;
		const own =
			programmes.find((one) => dayOf(one) === dayOf(path)) ?? (programmes.length === 1 ? programmes[0] : null);
		if (own) pairs.set(path, [path, own]);
	}
	return pairs;
}

async function expand(path: string, limits: Limits): Promise<InputFile[]> {
	if (!tried(() => statSync(path)).isDirectory()) return expandArchive(path, limits);
	const members = folderMembers(path, limits);
	const inputs: InputFile[] = [];
	for (const { member, input } of split(path, members)) {
		const archive = member?.kind === 'archive' && member.path !== null ? member.path : null;
		if (archive === null) inputs.push(input);
		else
			for (const found of await expandInputs([archive], limits))
				inputs.push({ ...found, name: input.name + found.name.slice(basename(archive).length) });
	}
	return told(inputs, path, members);
}

async function expandArchive(path: string, limits: Limits): Promise<InputFile[]> {
	const file = new OpenFile(path);
	try {
		const zip = await plainArchive(file, limits);
		if (zip === null) return [one(path)];
		const members = archiveMembers(zip, limits);
		const inputs = split(path, members).map(({ input }) => input);
		return told(inputs, path, members);
	} finally {
		file.close();
	}
}

/** The sets and the single files of a container. Files of a folder are named by their own path. */
function split(path: string, members: readonly Member[]): { input: InputFile; member: Member | null }[] {
	const container = tidy(basename(path));
	const sets = new Map<string, string[]>();
	for (const { name, kind } of members) {
		const folder = name.slice(0, name.lastIndexOf('/') + 1);
		if (kind === 'table' && SISKEUDES_TABLE.test(name.slice(folder.length)))
			sets.set(folder, [...(sets.get(folder) ?? []), name]);
	}
	for (const [folder, names] of sets) if (names.length < ENOUGH_FOR_A_SET) sets.delete(folder);
	const aid = members.filter(({ name, kind }) => kind === 'table' && AID_TABLE.test(baseOf(name)));
	if (aid.length === 2 && !sets.has('')) {
		const names = aid.map(({ name }) => name);
		sets.set('', names);
	}
	// The list of programmes is one of its own as well: who offers what.
	const inSets = new Set([...sets.values()].flat().filter((name) => !AID_PROGRAMMES.test(baseOf(name))));
	const found: { input: InputFile; member: Member | null }[] = [];
	for (const [folder, set] of sets) {
		const name = folder ? `${container}${BETWEEN}${folder}` : container;
		found.push({ input: { path, name, part: { set }, passedOver: [] }, member: null });
	}
	for (const [at, member] of members.entries()) {
		if (member.kind === 'other' || inSets.has(member.name)) continue;
		const name = `${container}${BETWEEN}${member.name}`;
		const input = member.path === null ? { ...one(path, name), part: { member: member.name } } : one(member.path, name);
		found.push({ input: { ...input, number: at + 1 }, member });
	}
	return found;
}

/** Adds the names of what is no table to the first input; a container without any table is an input that will be refused. */
function told(inputs: readonly InputFile[], path: string, members: readonly Member[]): InputFile[] {
	const passedOver = members.filter(({ kind }) => kind === 'other').map(({ name }) => name);
	const [first, ...others] = inputs;
	return first ? [{ ...first, passedOver: [...passedOver, ...first.passedOver] }, ...others] : [one(path)];
}
