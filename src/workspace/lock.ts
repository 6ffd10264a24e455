import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { Mistake } from '../model/fault.ts';

interface Holder {
	readonly pid: number;
	readonly host: string;
	readonly user: string;
}

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
		return JSON.parse(readFileSync(path, 'utf8')) as Holder;
	} catch {
		return null;
	}
}

/**
 * Takes the writer's lock of a workspace: a small file `NAME.dasbor-kunci` beside it that says who writes. A lock left
 * behind by a process that has ended is taken over. Throws `Mistake('workspace_locked')` naming the holder.
 * Returns the function that gives it back.
 */
export function takeWriterLock(workspace: string): () => void {
	const path = `${workspace}-kunci`;
	const own: Holder = { pid: process.pid, host: hostname(), user: userName() };
	for (let attempt = 0; attempt < 2; attempt++) {
		try {
			const file = openSync(path, 'wx');
			writeSync(file, JSON.stringify(own));
			closeSync(file);
			return () => unlinkSync(path);
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code;
			if (code !== 'EEXIST') throw error;
			const holder = readHolder(path);
			if (attempt > 0 || (holder && !isGone(holder)))
				throw new Mistake('workspace_locked', {
					holder: holder ? `${holder.user}@${holder.host} (PID ${holder.pid})` : path,
				});
			unlinkSync(path);
		}
	}
	throw new Mistake('workspace_locked', { holder: path });
}
