import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Mistake } from '../../src/model/fault.ts';
import { WorkspaceFile } from '../../src/workspace/database.ts';
import { takeWriterLock } from '../../src/workspace/lock.ts';
import { createWorkspace } from '../../src/workspace/places.ts';
import { tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const { username } = userInfo();
const place = (): { workspace: string; lock: string } => {
	const workspace = join(folders.make(), 'uji.dasbor');
	return { workspace, lock: `${workspace}-kunci` };
};
/** The holder named by the mistake, or `free`. */
function holderOf(workspace: string): string {
	try {
		takeWriterLock(workspace)();
		return 'free';
	} catch (error) {
		if (error instanceof Mistake && error.code === 'workspace_locked') return String(error.detail.holder);
		throw error;
	}
}
/** Number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const old = (path: string): void => utimesSync(path, new Date('2020-01-01'), new Date('2020-01-01'));

describe("the writer's lock", () => {
	it('says who writes, and is gone afterwards', () => {
		const { workspace, lock } = place();
		const release = takeWriterLock(workspace);
		expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({ pid: process.pid, host: hostname(), user: username });
		release();
		expect(existsSync(lock)).toBe(false);
		expect(holderOf(workspace)).toBe('free');
	});

	it('tells a second writer who holds it, and where', () => {
		const { workspace, lock } = place();
		const release = takeWriterLock(workspace);
		const before = readFileSync(lock, 'utf8');
		expect(holderOf(workspace)).toBe(`${username}@${hostname()} (PID ${process.pid})`);
		expect(() => takeWriterLock(workspace)).toThrow(
			expect.objectContaining({ detail: expect.objectContaining({ lock }) }),
		);
		expect(readFileSync(lock, 'utf8')).toBe(before);
		release();
	});

	it('is held by another process while that one lives', async () => {
		const { workspace, lock } = place();
		const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
		writeFileSync(lock, JSON.stringify({ pid: other.pid, host: hostname(), user: 'sari' }));
		old(lock);
		expect(holderOf(workspace)).toBe(`sari@${hostname()} (PID ${other.pid})`);
		const ended = new Promise((resolve) => other.on('close', resolve));
		other.kill('SIGKILL');
		await ended;
		expect(holderOf(workspace)).toBe('free');
		expect(existsSync(lock)).toBe(false);
	});

	it('is taken over from a process that has ended', () => {
		const { workspace, lock } = place();
		writeFileSync(lock, JSON.stringify({ pid: deadPid(), host: hostname(), user: 'sari' }));
		const release = takeWriterLock(workspace);
		expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
		release();
		expect(existsSync(lock)).toBe(false);
	});

	it('is not taken over from another machine, whose processes cannot be asked', () => {
		const { workspace, lock } = place();
		writeFileSync(lock, JSON.stringify({ pid: deadPid(), host: `bukan-${hostname()}`, user: 'sari' }));
		old(lock);
		expect(holderOf(workspace)).toMatch(new RegExp(`^sari@bukan-${hostname()} \\(PID \\d+\\)$`));
		expect(existsSync(lock)).toBe(true);
	});

	it.each([
		['nothing', ''],
		['half of it', '{"pid":12'],
		['other words', 'sedang dipakai'],
		['null', 'null'],
		['no process', '{"host":"a","user":"b"}'],
		['process 0', JSON.stringify({ pid: 0, host: hostname(), user: 'b' })],
		['a negative process', JSON.stringify({ pid: -1, host: hostname(), user: 'b' })],
		['a process in words', JSON.stringify({ pid: '12', host: hostname(), user: 'b' })],
	])('with %s in it is what a killed writer left: it is taken over', (_, content) => {
		const { workspace, lock } = place();
		writeFileSync(lock, content);
		expect(holderOf(workspace)).toBe('free');
		expect(existsSync(lock)).toBe(false);
	});

	it('that is just being written is waited for', async () => {
		const { workspace, lock } = place();
		const code = `
			const { openSync, writeSync } = require('node:fs');
			const file = openSync(${JSON.stringify(lock)}, 'wx');
			writeSync(1, 'begun');
			setTimeout(() => writeSync(file, JSON.stringify({ pid: process.pid, host: '${hostname()}', user: 'sari' })), 50);
			setInterval(() => {}, 1000);`;
		const other = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
		await new Promise((resolve) => other.stdout.once('data', resolve));
		expect(holderOf(workspace)).toBe(`sari@${hostname()} (PID ${other.pid})`);
		const ended = new Promise((resolve) => other.on('close', resolve));
		other.kill('SIGKILL');
		await ended;
	});

	it('is given back quietly when somebody removed it, and never takes the lock of another away', () => {
		const { workspace, lock } = place();
		const first = takeWriterLock(workspace);
		writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname(), user: 'sari' }));
		first();
		expect(JSON.parse(readFileSync(lock, 'utf8')).user).toBe('sari');

		const other = place();
		const second = takeWriterLock(other.workspace);
		writeFileSync(other.lock, '');
		const third = takeWriterLock(other.workspace);
		third();
		expect(() => second()).not.toThrow();
	});
});

describe('writing', () => {
	const made = (): string => {
		const path = place().workspace;
		createWorkspace(path, { code: '99.01.01', name: 'A', regency: null, province: null }, []);
		return path;
	};
	const setting = (file: WorkspaceFile, name: string) => () =>
		file.write((db) => db.prepare("INSERT INTO setting VALUES (?, 'x')").run(name));

	it('takes the lock for as long as it lasts', () => {
		const path = made();
		const file = WorkspaceFile.open(path);
		let during: string[] = [];
		file.write(() => {
			during = readdirSync(join(path, '..')).sort();
		});
		expect(during).toEqual(['uji.dasbor', 'uji.dasbor-kunci']);
		expect(() =>
			file.write(() => {
				throw new Error('stop');
			}),
		).toThrow('stop');
		expect(readdirSync(join(path, '..'))).toEqual(['uji.dasbor']);
		file.close();
	});

	it('is refused while another writes, and reading is not', () => {
		const path = made();
		const file = WorkspaceFile.open(path);
		const release = takeWriterLock(path);
		expect(setting(file, 'a')).toThrow(expect.objectContaining({ code: 'workspace_locked' }));
		const reader = WorkspaceFile.open(path);
		expect(reader.db.prepare('SELECT count(*) FROM place').pluck().get()).toBe(1);
		reader.close();
		release();
		setting(file, 'a')();
		expect(file.db.prepare("SELECT value FROM setting WHERE name = 'a'").pluck().get()).toBe('x');
		file.close();
	});

	it('leaves no lock behind when SQLite refuses', () => {
		const path = made();
		const file = WorkspaceFile.open(path);
		expect(() => file.write((db) => db.exec('INSERT INTO nowhere VALUES (1)'))).toThrow(/nowhere/);
		expect(readdirSync(join(path, '..'))).toEqual(['uji.dasbor']);
		file.close();
	});

	it('is refused when something else has the name of the lock', () => {
		const path = made();
		mkdirSync(`${path}-kunci`);
		const file = WorkspaceFile.open(path);
		expect(setting(file, 'a')).toThrow(expect.objectContaining({ code: 'cannot_write' }));
		file.close();
	});

	it('keeps two writers apart by SQLite even if the lock is lost', () => {
		const path = made();
		const file = WorkspaceFile.open(path);
		const other = WorkspaceFile.open(path);
		file.write((db) => {
			db.prepare("INSERT INTO setting VALUES ('a', 'x')").run();
			writeFileSync(`${path}-kunci`, '');
			expect(setting(other, 'b')).toThrow(expect.objectContaining({ code: 'workspace_locked' }));
		});
		expect(file.db.prepare('SELECT name FROM setting').pluck().all()).toEqual(['a']);
		file.close();
		other.close();
	});
});
