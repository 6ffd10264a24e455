import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { Mistake } from '../model/fault.ts';

interface Holder {
	readonly pid: number;
	readonly host: string;
	readonly user: string;
}

/** A lock that cannot be read may be one being written at this moment; after this long it is what a killed writer left. */
const BEING_WRITTEN_MS = 300;

const userName = (): string => {
	try {
		return userInfo().username;
	} catch {
		return '?';
	}
};

/** True when the process that left a lock is gone, so that the lock may be taken over. Other machines cannot be asked. */
function isGone(holder: Holder): boolean {
	if (holder.host !== hostname()) return false;
	try {
		process.kill(holder.pid, 0);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ESRCH';
	}
}

function readHolder(path: string): Holder | null {
	try {
		const { pid, host, user } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
		const whole = Number.isInteger(pid) && pid! > 0 && typeof host === 'string' && typeof user === 'string';
		return whole ? { pid: pid!, host, user } : null;
	} catch {
		return null;
	}
}

/** Whose lock it is; null when nobody's. */
function holderOf(path: string): Holder | null {
	const holder = readHolder(path);
	if (holder) return holder;
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BEING_WRITTEN_MS);
	return readHolder(path);
}

/** Makes the lock file; EEXIST when there is one. */
function writeLock(path: string, own: Holder): void {
	const file = openSync(path, 'wx');
	try {
		writeSync(file, JSON.stringify(own));
	} catch (error) {
		rmSync(path, { force: true });
		throw error;
	} finally {
		closeSync(file);
	}
}

function giveBack(path: string, own: Holder): void {
	try {
		const holder = readHolder(path);
		if (holder?.pid === own.pid && holder.host === own.host) rmSync(path, { force: true });
	} catch {
		// What was written stays written; the lock of an ended process is taken over by the next one.
	}
}

/**
 * Takes the writer's lock of a workspace: a small file `NAME.dasbor-kunci` beside it that says who writes. A lock left
 * behind by a process that has ended is taken over. It is there to name the holder; what keeps two writers apart in the
 * last resort is SQLite's own lock. Throws `Mistake('workspace_locked')`. Returns the function that gives it back.
 */
export function takeWriterLock(workspace: string): () => void {
	const path = `${workspace}-kunci`;
	const own: Holder = { pid: process.pid, host: hostname(), user: userName() };
	for (let attempt = 0; ; attempt++) {
		try {
			writeLock(path, own);
			return () => giveBack(path, own);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const holder = holderOf(path);
			if (attempt > 0 || (holder && !isGone(holder)))
				throw new Mistake('workspace_locked', {
					holder: holder ? `${holder.user}@${holder.host} (PID ${holder.pid})` : path,
					lock: path,
				});
			rmSync(path, { force: true });
		}
	}
}
