import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Mistake } from '../model/fault.ts';
import { takeWriterLock } from './lock.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts';

export type Connection = Database.Database;

/** Turns an error of SQLite or the file system into a mistake the user can put right; anything else is thrown as it is. */
export function asMistake(error: unknown, file: string): unknown {
	const code = String((error as { code?: unknown }).code ?? '');
	const what = error instanceof Error ? error.message : String(error);
	if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
		return new Mistake('workspace_locked', { holder: basename(file) });
	if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EPERM', 'EROFS'].includes(code))
		return new Mistake('workspace_read_only', { file });
	if (code.startsWith('SQLITE_CANTOPEN')) return new Mistake('workspace_read_only', { file });
	if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return new Mistake('disk_full', { file });
	if (code.startsWith('SQLITE_IOERR')) return new Mistake('cannot_write', { file, what });
	if (code === 'SQLITE_NOTADB') return new Mistake('workspace_foreign', { file });
	if (code.startsWith('SQLITE_CORRUPT')) return new Mistake('workspace_damaged', { file, what });
	return error;
}

/** Refuses what is not a workspace of this program before SQLite touches it. */
function checkHeader(file: string): void {
	if (!existsSync(file)) throw new Mistake('workspace_not_found', { file });
	const head = Buffer.alloc(100);
	let length: number;
	try {
		if (!statSync(file).isFile()) throw new Mistake('workspace_foreign', { file });
		const handle = openSync(file, 'r');
		length = readSync(handle, head, 0, 100, 0);
		closeSync(handle);
	} catch (error) {
		throw asMistake(error, file);
	}
	if (length < 100 || head.toString('latin1', 0, 15) !== 'SQLite format 3' || head.readUInt32BE(68) !== APPLICATION_ID)
		throw new Mistake('workspace_foreign', { file });
	const version = head.readUInt32BE(60);
	if (version > MIGRATIONS.length) throw new Mistake('workspace_newer', { file, version });
}

const versionOf = (db: Connection): number => db.pragma('user_version', { simple: true }) as number;

/** Brings the schema up to date, one transaction per step; a copy `NAME.dasbor.skema-N` is made first and stays. */
function migrate(db: Connection, file: string, steps: readonly string[]): void {
	const version = versionOf(db);
	if (version >= steps.length) return;
	if (version > 0) copyFileSync(file, `${file}.skema-${version}`);
	for (let step = version; step < steps.length; step++)
		db.transaction(() => {
			db.exec(steps[step]!);
			db.pragma(`user_version = ${step + 1}`);
		}).immediate();
}

function connect(file: string, options: Database.Options): Connection {
	const db = new Database(file, { timeout: 3000, ...options });
	db.pragma('foreign_keys = ON');
	return db;
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
		checkHeader(path);
		try {
			// A journal left by an interrupted write is rolled back first; only a writing connection can do that.
			if (existsSync(`${path}-journal`)) {
				const healing = connect(path, { fileMustExist: true });
				healing.prepare('SELECT count(*) FROM sqlite_schema').get();
				healing.close();
			}
			let db = connect(path, { readonly: true, fileMustExist: true });
			if (versionOf(db) < steps.length) {
				db.close();
				const release = lockFor(path);
				try {
					db = connect(path, { fileMustExist: true });
					migrate(db, path, steps);
					db.close();
				} finally {
					release();
				}
				db = connect(path, { readonly: true, fileMustExist: true });
			}
			return new WorkspaceFile(path, db);
		} catch (error) {
			throw asMistake(error, path);
		}
	}

	/** Makes a new workspace with `fill` inside one transaction; never overwrites. Leaves nothing behind when it fails. */
	static create(path: string, fill: (db: Connection) => void): void {
		if (existsSync(path)) throw new Mistake('file_exists', { file: path });
		let db: Connection | null = null;
		try {
			// 'wx' refuses a file that appeared in the meantime.
			closeSync(openSync(path, 'wx'));
			db = connect(path, {});
			db.pragma(`application_id = ${APPLICATION_ID}`);
			migrate(db, path, MIGRATIONS);
			db.transaction(fill).immediate(db);
			db.close();
		} catch (error) {
			db?.close();
			if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Mistake('file_exists', { file: path });
			if (existsSync(path)) unlinkSync(path);
			throw asMistake(error, path);
		}
	}

	/** Runs `change` in one transaction under the writer's lock: all of it happens, or nothing. */
	write<T>(change: (db: Connection) => T): T {
		const release = lockFor(this.path);
		try {
			const db = connect(this.path, { fileMustExist: true });
			try {
				return db.transaction(change).immediate(db);
			} finally {
				db.close();
			}
		} catch (error) {
			throw asMistake(error, this.path);
		} finally {
			release();
		}
	}

	close(): void {
		this.db.close();
	}
}

function lockFor(path: string): () => void {
	try {
		return takeWriterLock(path);
	} catch (error) {
		throw asMistake(error, path);
	}
}
