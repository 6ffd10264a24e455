import {
	accessSync,
	closeSync,
	constants,
	copyFileSync,
	existsSync,
	linkSync,
	openSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Mistake } from '../model/fault.ts';
import { takeWriterLock } from './lock.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts';

/** An open workspace file. Handed about inside this folder only. */
export type Connection = Database.Database;

function mayWrite(path: string): boolean {
	try {
		accessSync(path, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Turns an error of SQLite or the file system into a mistake the user can put right; anything else is thrown as it is. */
function asMistake(error: unknown, file: string): unknown {
	const code = String((error as { code?: unknown }).code ?? '');
	if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
		return new Mistake('workspace_locked', { holder: basename(file) });
	if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EPERM', 'EROFS'].includes(code))
		return new Mistake('workspace_read_only', { file });
	// Gone in the meantime; or its folder takes no journal; or the file itself may not be opened.
	if (code.startsWith('SQLITE_CANTOPEN') && !existsSync(file)) return new Mistake('workspace_not_found', { file });
	if (code.startsWith('SQLITE_CANTOPEN'))
		return new Mistake(mayWrite(dirname(file)) ? 'workspace_unreadable' : 'workspace_read_only', { file });
	if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT')
		return new Mistake('disk_full', { file });
	if (code.startsWith('SQLITE_IOERR')) return new Mistake('cannot_write', { file, what: code });
	if (code === 'SQLITE_NOTADB') return new Mistake('workspace_foreign', { file });
	if (code.startsWith('SQLITE_CORRUPT')) return new Mistake('workspace_damaged', { file, what: code });
	// Whatever else the file system refuses: a folder that does not exist, a name too long.
	if (error instanceof Error && 'syscall' in error) return new Mistake('cannot_write', { file, what: code });
	return error;
}

/** What an unexpected error means when `file` was being read: a mistake when SQLite stumbled or the file is damaged. */
export function explain(error: unknown, file: string): unknown {
	const code = String((error as { code?: unknown }).code ?? '');
	const known = code.startsWith('SQLITE_') ? asMistake(error, file) : error;
	if (known instanceof Mistake) return known;
	return isDamaged(file) ? new Mistake('workspace_damaged', { file, what: 'SQLITE_CORRUPT' }) : error;
}

function isDamaged(file: string): boolean {
	let db: Connection | null = null;
	try {
		db = connect(file, READING);
		return db.pragma('quick_check(1)', { simple: true }) !== 'ok';
	} catch (error) {
		return String((error as { code?: unknown }).code).startsWith('SQLITE_CORRUPT');
	} finally {
		db?.close();
	}
}

/** Refuses what is not a workspace of this program, or of a schema above `newest`, before SQLite touches it. */
function checkHeader(file: string, newest: number): void {
	if (!existsSync(file)) throw new Mistake('workspace_not_found', { file });
	const head = Buffer.alloc(100);
	let length: number;
	try {
		if (!statSync(file).isFile()) throw new Mistake('workspace_foreign', { file });
		const handle = openSync(file, 'r');
		length = readSync(handle, head, 0, 100, 0);
		closeSync(handle);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EACCES' || code === 'EPERM') throw new Mistake('workspace_unreadable', { file });
		throw asMistake(error, file);
	}
	if (length < 100 || head.toString('latin1', 0, 15) !== 'SQLite format 3' || head.readUInt32BE(68) !== APPLICATION_ID)
		throw new Mistake('workspace_foreign', { file });
	const version = head.readUInt32BE(60);
	if (version > newest) throw new Mistake('workspace_newer', { file, version });
}

const versionOf = (db: Connection): number => db.pragma('user_version', { simple: true }) as number;

/** Brings the schema up to date, all steps or none; a copy `NAME.dasbor.skema-N` is made first and stays. */
function migrate(db: Connection, file: string, steps: readonly string[]): void {
	const version = versionOf(db);
	if (version >= steps.length) return;
	if (version > 0) copyFileSync(file, `${file}.skema-${version}`);
	db.transaction(() => {
		for (const step of steps.slice(version)) db.exec(step);
		db.pragma(`user_version = ${steps.length}`);
	}).immediate();
}

/** Migrates under the writer's lock. */
function upgrade(file: string, steps: readonly string[]): void {
	const release = takeWriterLock(file);
	try {
		withConnection(file, {}, (db) => migrate(db, file, steps));
	} finally {
		release();
	}
}

/** Gives a finished file its name. Throws `Mistake('file_exists')` when something got that name in the meantime. */
function takeName(draft: string, path: string): void {
	try {
		linkSync(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path))
			throw new Mistake('file_exists', { file: path });
		// Memory sticks (FAT) know no second name for a file.
		renameSync(draft, path);
	}
	rmSync(draft, { force: true });
}

const READING: Database.Options = { readonly: true, fileMustExist: true };

function connect(file: string, options: Database.Options): Connection {
	const db = new Database(file, { timeout: 3000, ...options });
	db.pragma('foreign_keys = ON');
	// What is taken back leaves no trace in the file.
	db.pragma('secure_delete = ON');
	return db;
}

function withConnection<T>(file: string, options: Database.Options, use: (db: Connection) => T): T {
	const db = connect(file, { fileMustExist: true, ...options });
	try {
		return use(db);
	} finally {
		db.close();
	}
}

/** A workspace file opened for one command. Reads need no lock; `write` is the only way to change anything. */
export class WorkspaceFile {
	private constructor(
		readonly path: string,
		readonly db: Connection,
	) {}

	/**
	 * Opens an existing workspace. A workspace of an older schema is migrated first (which takes the writer's lock).
	 * Throws `Mistake` for a missing, foreign, newer, damaged or locked file.
	 */
	static open(path: string, steps: readonly string[] = MIGRATIONS): WorkspaceFile {
		checkHeader(path, steps.length);
		try {
			// A journal left by an interrupted write is rolled back first; only a writing connection can do that.
			if (existsSync(`${path}-journal`))
				withConnection(path, {}, (db) => db.prepare('SELECT count(*) FROM sqlite_schema').get());
			if (withConnection(path, READING, versionOf) < steps.length) upgrade(path, steps);
			return new WorkspaceFile(path, connect(path, READING));
		} catch (error) {
			throw asMistake(error, path);
		}
	}

	/**
	 * Makes a new workspace with `fill`; never overwrites. It takes its name when it is whole, so that a run that is cut
	 * off leaves no half of one. Leaves nothing behind when it fails.
	 */
	static create(path: string, fill: (db: Connection) => void): void {
		if (existsSync(path)) throw new Mistake('file_exists', { file: path });
		const draft = `${path}.${process.pid}.sementara`;
		try {
			rmSync(`${draft}-journal`, { force: true });
			closeSync(openSync(draft, 'w'));
			withConnection(draft, {}, (db) => {
				db.pragma(`application_id = ${APPLICATION_ID}`);
				migrate(db, draft, MIGRATIONS);
				db.transaction(fill).immediate(db);
			});
			// A journal left by a workspace that was deleted would be played back into the new one.
			rmSync(`${path}-journal`, { force: true });
			takeName(draft, path);
		} catch (error) {
			rmSync(draft, { force: true });
			rmSync(`${draft}-journal`, { force: true });
			throw asMistake(error, path);
		}
	}

	/** Runs `change` in one transaction under the writer's lock: all of it happens, or nothing. */
	write<T>(change: (db: Connection) => T): T {
		try {
			const release = takeWriterLock(this.path);
			try {
				return withConnection(this.path, {}, (db) => db.transaction(change).immediate(db));
			} finally {
				release();
			}
		} catch (error) {
			throw asMistake(error, this.path);
		}
	}

	close(): void {
		this.db.close();
	}
}
