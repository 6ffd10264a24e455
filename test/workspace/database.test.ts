import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	appendFileSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { Mistake } from '../../src/model/fault.ts';
import { type Connection, explain, WorkspaceFile } from '../../src/workspace/database.ts';
import { readHistory, takeBack } from '../../src/workspace/history.ts';
import { readBudgetLines } from '../../src/workspace/lines.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../src/workspace/migrations.ts';
import { readObservations, traceObservations } from '../../src/workspace/observations.ts';
import { createWorkspace, readKecamatan, readVillages } from '../../src/workspace/places.ts';
import { tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const KECAMATAN = { code: '99.01.01', name: 'Sukamaju Raya', regency: 'Kabupaten Contoh', province: null };
const VILLAGES = [
	{ code: '99.01.01.1001', name: 'Sukamaju' },
	{ code: '99.01.01.2002', name: 'Mekarjaya' },
];

function workspace(folder = folders.make()): string {
	const path = join(folder, 'uji.dasbor');
	createWorkspace(path, KECAMATAN, VILLAGES);
	return path;
}

function mistakeOf(act: () => unknown): Mistake {
	try {
		act();
	} catch (error) {
		if (error instanceof Mistake) return error;
		throw error;
	}
	throw new Error('no mistake');
}

const namesIn = (path: string): string[] => readdirSync(join(path, '..')).sort();

describe('making and opening', () => {
	it('makes one file that carries the mark, the schema and the register', () => {
		const path = workspace();
		expect(namesIn(path)).toEqual(['uji.dasbor']);
		const bytes = readFileSync(path);
		expect(bytes.toString('latin1', 0, 15)).toBe('SQLite format 3');
		expect(bytes.readUInt32BE(68)).toBe(0x64736272);
		const file = WorkspaceFile.open(path);
		expect(file.path).toBe(path);
		expect(file.db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
		expect(file.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
		expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(readKecamatan(file.db)).toEqual(KECAMATAN);
		expect(readVillages(file.db)).toEqual([
			{ code: '99.01.01.1001', name: 'Sukamaju', status: 'kelurahan', bpsCode: null },
			{ code: '99.01.01.2002', name: 'Mekarjaya', status: 'desa', bpsCode: null },
		]);
		file.close();
		expect(readFileSync(path).equals(bytes)).toBe(true);
	});

	it('opens for reading only: nothing can be changed but through write', () => {
		const file = WorkspaceFile.open(workspace());
		expect(() => file.db.exec('DELETE FROM place')).toThrow(/readonly/);
		file.write((db) => db.prepare("INSERT INTO setting VALUES ('a', 'b')").run());
		expect(file.db.prepare("SELECT value FROM setting WHERE name = 'a'").pluck().get()).toBe('b');
		file.close();
	});

	it('takes a change back as a whole when it fails', () => {
		const path = workspace();
		const file = WorkspaceFile.open(path);
		const before = readFileSync(path);
		expect(() =>
			file.write((db) => {
				db.exec('DELETE FROM setting');
				throw new Error('stop');
			}),
		).toThrow('stop');
		file.close();
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(namesIn(path)).toEqual(['uji.dasbor']);
	});

	it.each([
		['a workspace', (path: string) => createWorkspace(path, KECAMATAN, VILLAGES)],
		['a text', (path: string) => writeFileSync(path, 'catatan')],
		['an empty file', (path: string) => writeFileSync(path, '')],
	])('never overwrites %s', (_, make) => {
		const path = join(folders.make(), 'uji.dasbor');
		make(path);
		const before = readFileSync(path);
		const mistake = mistakeOf(() => createWorkspace(path, { ...KECAMATAN, name: 'Lain' }, []));
		expect(mistake.code).toBe('file_exists');
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(namesIn(path)).toEqual(['uji.dasbor']);
	});

	it('does not overwrite a file that appears while the workspace is being made', () => {
		const path = join(folders.make(), 'uji.dasbor');
		const mistake = mistakeOf(() => WorkspaceFile.create(path, () => writeFileSync(path, 'lebih dulu')));
		expect(mistake.code).toBe('file_exists');
		expect(readFileSync(path, 'utf8')).toBe('lebih dulu');
		expect(namesIn(path)).toEqual(['uji.dasbor']);
	});

	it('leaves nothing behind when making one fails', () => {
		const path = join(folders.make(), 'uji.dasbor');
		expect(() =>
			WorkspaceFile.create(path, () => {
				throw new Error('stop');
			}),
		).toThrow('stop');
		expect(namesIn(path)).toEqual([]);
	});

	it('says that the folder is not there', () => {
		const mistake = mistakeOf(() => createWorkspace(join(folders.make(), 'tidak', 'ada.dasbor'), KECAMATAN, []));
		expect(mistake.code).toBe('cannot_write');
		expect(mistake.detail.what).toBe('ENOENT');
	});

	it('does not play the journal of a deleted workspace back into a new one of the same name', () => {
		const folder = folders.make();
		const path = join(folder, 'uji.dasbor');
		writeFileSync(`${path}-journal`, hotJournal());
		createWorkspace(path, KECAMATAN, VILLAGES);
		expect(namesIn(path)).toEqual(['uji.dasbor']);
		const file = WorkspaceFile.open(path);
		expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(readVillages(file.db)).toHaveLength(2);
		file.close();
	});
});

/** A journal as a writer leaves it that is cut off after its changes reached the file. */
function hotJournal(): Buffer {
	const path = workspace();
	const db = new Database(path);
	db.pragma('cache_size = 5');
	db.exec('BEGIN IMMEDIATE');
	for (let i = 0; i < 2000; i++) db.prepare('INSERT INTO setting VALUES (?, ?)').run(`n${i}`, 'x'.repeat(50));
	const journal = readFileSync(`${path}-journal`);
	db.exec('ROLLBACK');
	db.close();
	expect(journal.subarray(0, 8).toString('hex')).toBe('d9d505f920a163d7');
	return journal;
}

describe('what is no workspace', () => {
	it.each([
		['text', (path: string) => writeFileSync(path, 'desa;jumlah\n'.repeat(50))],
		['an empty file', (path: string) => writeFileSync(path, '')],
		['a short file', (path: string) => writeFileSync(path, 'SQLite format 3\0')],
		['a folder', (path: string) => mkdirSync(path)],
		[
			'a SQLite file of another program',
			(path: string) => {
				const db = new Database(path);
				db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
				db.pragma('application_id = 1');
				db.close();
			},
		],
		[
			'a SQLite file without a mark',
			(path: string) => {
				const db = new Database(path);
				db.exec('CREATE TABLE t (a)');
				db.close();
			},
		],
	])('%s', (_, make) => {
		const path = join(folders.make(), 'asing.dasbor');
		make(path);
		const before = statSync(path).isFile() ? readFileSync(path) : null;
		const mistake = mistakeOf(() => WorkspaceFile.open(path));
		expect(mistake.code).toBe('workspace_foreign');
		expect(mistake.detail.file).toBe(path);
		if (before) expect(readFileSync(path).equals(before)).toBe(true);
		expect(namesIn(path)).toEqual(['asing.dasbor']);
	});

	it('a file that is not there', () => {
		const path = join(folders.make(), 'hilang.dasbor');
		expect(mistakeOf(() => WorkspaceFile.open(path)).code).toBe('workspace_not_found');
		expect(existsSync(path)).toBe(false);
	});

	it('a file that is gone when it is to be written', () => {
		const path = workspace();
		const file = WorkspaceFile.open(path);
		rmSync(path);
		expect(mistakeOf(() => file.write(() => {})).code).toBe('workspace_not_found');
		file.close();
		expect(namesIn(path)).toEqual([]);
	});

	it('a newer schema', () => {
		const path = workspace();
		const db = new Database(path);
		db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
		db.close();
		const before = readFileSync(path);
		const mistake = mistakeOf(() => WorkspaceFile.open(path));
		expect(mistake.code).toBe('workspace_newer');
		expect(mistake.detail.version).toBe(MIGRATIONS.length + 1);
		expect(readFileSync(path).equals(before)).toBe(true);
	});
});

describe('a damaged file', () => {
	function filled(): string {
		const path = workspace();
		const file = WorkspaceFile.open(path);
		file.write((db) => {
			const add = db.prepare('INSERT INTO setting VALUES (?, ?)');
			for (let i = 0; i < 3000; i++) add.run(`nama-${i}`, `isi ${i}`);
		});
		file.close();
		return path;
	}
	const PAGE = 4096;
	const read = (path: string): void => {
		const file = WorkspaceFile.open(path);
		try {
			readKecamatan(file.db);
			readVillages(file.db);
			file.db.prepare('SELECT count(*), sum(length(value)) FROM setting WHERE length(name) > 0').get();
			file.db.prepare('SELECT * FROM setting ORDER BY value').all();
		} catch (error) {
			throw explain(error, path);
		} finally {
			file.close();
		}
	};

	it('is told as such, wherever a page of the tables is overwritten', () => {
		const source = readFileSync(filled());
		const codes = new Map<string, number>();
		for (let page = 1; page < source.length / PAGE; page++) {
			const path = join(folders.make(), 'rusak.dasbor');
			const bytes = Buffer.from(source);
			bytes.fill(0xa5, page * PAGE, (page + 1) * PAGE);
			writeFileSync(path, bytes);
			let code = 'read';
			try {
				read(path);
			} catch (error) {
				// Anything but a mistake fails here, with its stack.
				if (!(error instanceof Mistake)) throw error;
				code = error.code;
			}
			codes.set(code, (codes.get(code) ?? 0) + 1);
			expect(readFileSync(path).equals(bytes)).toBe(true);
		}
		expect([...codes.keys()].filter((code) => code !== 'read')).toEqual(['workspace_damaged']);
		expect(codes.get('workspace_damaged')).toBeGreaterThan(10);
	});

	it('is told as such when its end is missing', () => {
		const source = readFileSync(filled());
		const path = join(folders.make(), 'pendek.dasbor');
		writeFileSync(path, source.subarray(0, 20 * PAGE));
		expect(mistakeOf(() => read(path)).code).toBe('workspace_damaged');
	});

	it('is told as such on writing', () => {
		const path = filled();
		const handle = openSync(path, 'r+');
		const size = statSync(path).size;
		for (let at = 2 * PAGE; at < size; at += PAGE) writeSync(handle, Buffer.alloc(PAGE, 0xff), 0, PAGE, at);
		closeSync(handle);
		const file = WorkspaceFile.open(path);
		const before = readFileSync(path);
		const mistake = mistakeOf(() =>
			file.write((db) => db.prepare("INSERT INTO setting VALUES ('baru', 'x'), ('z', 'y')").run()),
		);
		file.close();
		expect(mistake.code).toBe('workspace_damaged');
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(namesIn(path)).toEqual(['uji.dasbor']);
	});

	it('leaves another error alone while the file is sound', () => {
		const error = new Error('a bug');
		expect(explain(error, filled())).toBe(error);
		expect(explain(error, join(folders.make(), 'hilang.dasbor'))).toBe(error);
	});
});

/** A workspace as the first schema kept it, with a fact of every kind. */
function workspaceOfSchema1(): string {
	const path = join(folders.make(), 'lama.dasbor');
	const db = new Database(path);
	db.pragma(`application_id = ${APPLICATION_ID}`);
	db.exec(MIGRATIONS[0]!);
	db.pragma('user_version = 1');
	db.exec(`
		INSERT INTO setting VALUES ('regency', 'Kabupaten Contoh');
		INSERT INTO place VALUES (1, '99.01.01', 'Sukamaju Raya', 'kecamatan', 0), (2, '99.01.01.1001', 'Sukamaju', 'kelurahan', 1),
			(3, '99.01.01.2002', 'Mekarjaya', 'desa', 2);
		INSERT INTO import VALUES
			(1, 'a.xlsx', 'aa', 'aa|umum', 'umum', 3, '2025-01-02T03:04:05Z', 9, 8, 0, 1, 2, '[{"code":"sheet","sheet":"Rekap"}]'),
			(2, 'b.csv', 'bb', 'bb|apbdes', 'apbdes', 1, '2025-02-02T03:04:05Z', 1, 1, 0, 0, 0, '[]');
		INSERT INTO sheet VALUES (1, 1, 'Rekap'), (2, 2, '');
		INSERT INTO columns VALUES (1, 'G I'), (2, 'D'), (3, '');
		INSERT INTO variable VALUES (1, 'keluarga'), (2, 'penduduk');
		INSERT INTO period VALUES (1, '2024'), (2, '2024-S1');
		INSERT INTO source VALUES (1, 'umum'), (2, 'apbdes');
		INSERT INTO observation VALUES (1, 2, 1, 1, 1, 10, 1, 5, 1, NULL), (1, 2, 1, 1, 2, 11, 2, 6, 2, NULL),
			(2, 3, 2, 1, 1, 7.5, 1, 0, 3, 'C3 D4');
		INSERT INTO observation_mark VALUES (1, 2, 1, 1, 'confirmed', 'sudah dicek'), (2, 3, 2, 1, 'doubtful', 'lompat');
		INSERT INTO place_code VALUES (2, 'bps', '9901010001', 1);
		INSERT INTO budget_line VALUES (4, 2, 3, 2024, 3, 'realisasi', '02.02.01', '5.2.1', 'DDS', 'Posyandu', 7500000, 2, 2, 6, 2);
		INSERT INTO proposal VALUES (1, 2, 3, 2025, 'musdes', 'Jalan', NULL, 'RT 1', 2, 'unit', 9000, NULL, NULL, 'diusulkan', NULL, 2, 8);
		INSERT INTO programme VALUES (1, 2, 'kabupaten', 'Dinkes', NULL, 2025, 'Imunisasi', 3, 'kali', 800, NULL, 2, 9);
		INSERT INTO decision VALUES (1, 1, 'agenda', 'A-K01-2002', '2025-03-01', '{"agreed":true}', 1, 4);
	`);
	db.close();
	return path;
}

describe('a workspace of the first schema', () => {
	it('opens, is brought up to date and keeps everything', () => {
		const path = workspaceOfSchema1();
		const before = readFileSync(path);
		const file = WorkspaceFile.open(path);
		const all = (table: string) => file.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
		expect(file.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
		expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(file.db.pragma('foreign_key_check')).toEqual([]);
		expect(readVillages(file.db).map(({ code, bpsCode }) => [code, bpsCode])).toEqual([
			['99.01.01.1001', '9901010001'],
			['99.01.01.2002', null],
		]);
		expect(readObservations(file.db).map((o) => [o.variable, o.period.label, o.value, o.importId, o.state])).toEqual([
			['keluarga', '2024', 11, 2, 'confirmed'],
			['penduduk', '2024-S1', 7.5, 1, 'ok'],
		]);
		expect(traceObservations(file.db, 'penduduk', '99.01.01.2002')).toMatchObject([
			{ file: 'a.xlsx', sheet: 'Rekap', cells: ['C3', 'D4'], reason: null },
		]);
		expect(traceObservations(file.db, 'keluarga', '99.01.01.1001')[0]).toMatchObject({
			cells: ['D6'],
			previous: [{ value: 10, importId: 1, file: 'a.xlsx' }],
		});
		expect(all('observation_mark')).toMatchObject([{ value: 11, state: 'confirmed', reason: 'sudah dicek' }]);
		expect(readBudgetLines(file.db)).toEqual([
			{
				village: '99.01.01.2002',
				year: 2024,
				month: 3,
				stage: 'realisasi',
				activity: '02.02.01',
				activityName: null,
				account: '5.2.1',
				fundSource: 'DDS',
				description: 'Posyandu',
				amount: 7_500_000,
				source: 'apbdes',
				rank: 1,
				importId: 2,
				file: 'b.csv',
				origin: { sheet: '', cells: ['D6'] },
			},
		]);
		expect(all('proposal')).toMatchObject([{ activity_text: 'Jalan', cost: 9000, volume: 2, row_number: 8 }]);
		expect(all('programme')).toMatchObject([{ owner: 'Dinkes', ceiling: 800, place_id: null, row_number: 9 }]);
		expect(all('decision')).toMatchObject([{ subject: 'A-K01-2002', row_number: 4 }]);
		expect(readHistory(file.db)).toMatchObject([
			{
				id: 1,
				source: 'umum',
				undoneAt: null,
				observations: 2,
				budgetLines: 0,
				periods: ['2024', '2024-S1'],
				decisions: [{ code: 'sheet', sheet: 'Rekap' }],
				read: 9,
				new: 8,
				outside: 2,
			},
			{ id: 2, source: 'apbdes', observations: 1, budgetLines: 1, proposals: 1, programmes: 1 },
		]);
		takeBack(file, 2, '2026-11-21T00:00:00Z');
		expect(readObservations(file.db).map((o) => o.value)).toEqual([10, 7.5]);
		file.close();
		expect(readFileSync(`${path}.skema-1`).equals(before)).toBe(true);
	});
});

describe('migration', () => {
	const STEP = 'CREATE TABLE extra (a INTEGER); INSERT INTO extra SELECT id FROM place; UPDATE place SET position = 9';
	const positions = (db: Connection): unknown[] => db.prepare('SELECT position FROM place').pluck().all();

	it('never changes a released step: workspaces made with it exist', () => {
		expect(MIGRATIONS.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16))).toEqual([
			'9ddc611bc2ba0c4f',
			'f3a1ec99109e3fad',
		]);
	});

	it('copies the file first, then brings it up to date', () => {
		const path = workspace();
		const before = readFileSync(path);
		const file = WorkspaceFile.open(path, [...MIGRATIONS, STEP, 'CREATE TABLE more (b)']);
		expect(file.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 2);
		expect(file.db.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(3);
		expect(positions(file.db)).toEqual([9, 9, 9]);
		file.close();
		const copy = `${path}.skema-${MIGRATIONS.length}`;
		expect(readFileSync(copy).equals(before)).toBe(true);
		expect(namesIn(path)).toEqual(['uji.dasbor', `uji.dasbor.skema-${MIGRATIONS.length}`]);
	});

	it('opens a migrated file again without doing anything', () => {
		const path = workspace();
		const steps = [...MIGRATIONS, STEP];
		WorkspaceFile.open(path, steps).close();
		const bytes = readFileSync(path);
		const copied = statSync(`${path}.skema-${MIGRATIONS.length}`).mtimeMs;
		WorkspaceFile.open(path, steps).close();
		expect(readFileSync(path).equals(bytes)).toBe(true);
		expect(statSync(`${path}.skema-${MIGRATIONS.length}`).mtimeMs).toBe(copied);
	});

	it('is refused by a program that knows fewer steps', () => {
		const path = workspace();
		WorkspaceFile.open(path, [...MIGRATIONS, STEP]).close();
		expect(mistakeOf(() => WorkspaceFile.open(path)).code).toBe('workspace_newer');
	});

	it.each([
		['the first step', [...MIGRATIONS, 'CREATE TABLE extra (a); INSERT INTO nowhere VALUES (1)']],
		['a later step', [...MIGRATIONS, STEP, 'CREATE TABLE more (b)', 'INSERT INTO nowhere VALUES (1)']],
	])('leaves the old version, readable, when %s fails', (_, steps) => {
		const path = workspace();
		const before = readFileSync(path);
		expect(() => WorkspaceFile.open(path, steps)).toThrow(/nowhere/);
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readFileSync(`${path}.skema-${MIGRATIONS.length}`).equals(before)).toBe(true);
		const file = WorkspaceFile.open(path);
		expect(readVillages(file.db)).toHaveLength(2);
		expect(positions(file.db)).toEqual([0, 1, 2]);
		file.close();
		expect(namesIn(path)).toEqual(['uji.dasbor', `uji.dasbor.skema-${MIGRATIONS.length}`]);
	});

	it('says so when the file may not be written', () => {
		const path = workspace();
		mkdirSync(`${path}.skema-${MIGRATIONS.length}`);
		const mistake = mistakeOf(() => WorkspaceFile.open(path, [...MIGRATIONS, STEP]));
		expect(mistake.code).toBe('cannot_write');
		WorkspaceFile.open(path).close();
	});
});

/** Runs TypeScript of this repository in a process of its own. */
function child(code: string): { ended: Promise<void>; said: Promise<void>; kill(): void } {
	const process_ = spawn(
		process.execPath,
		['--experimental-transform-types', '--no-warnings', '--input-type=module-typescript', '-e', code],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let errors = '';
	process_.stderr.on('data', (data) => {
		errors += data;
	});
	const ended = new Promise<void>((resolve) => process_.on('close', () => resolve()));
	const said = new Promise<void>((resolve, reject) => {
		process_.stdout.once('data', () => resolve());
		ended.then(() => reject(new Error(`the writer ended by itself: ${errors}`)));
	});
	return { ended, said, kill: () => process_.kill('SIGKILL') };
}
const source = (name: string): string => JSON.stringify(new URL(`../../src/workspace/${name}`, import.meta.url).href);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** True when changes of a cut-off writer stand in the file; a journal that was only begun has no header yet. */
function hasHotJournal(path: string): boolean {
	const journal = `${path}-journal`;
	return existsSync(journal) && readFileSync(journal).subarray(0, 8).toString('hex') === 'd9d505f920a163d7';
}

describe('a writer that is killed', () => {
	const ROWS = 3000;
	const writer = (path: string): string => `
		import { WorkspaceFile } from ${source('database.ts')};
		const file = WorkspaceFile.open(${JSON.stringify(path)});
		process.stdout.write('ready');
		for (let round = 1; ; round++)
			file.write((db) => {
				// A small cache sends changed pages to the file before the end.
				db.pragma('cache_size = 8');
				const set = db.prepare('UPDATE setting SET value = ? WHERE name = ?');
				for (let i = 0; i < ${ROWS}; i++) set.run(String(round).padEnd(60, '.'), 'n' + i);
			});`;

	it('leaves the old or the new state, never one between', async () => {
		const kills = Array.from({ length: 20 }, async (_, i) => {
			const path = workspace();
			const made = WorkspaceFile.open(path);
			made.write((db) => {
				const add = db.prepare('INSERT INTO setting VALUES (?, ?)');
				for (let n = 0; n < ROWS; n++) add.run(`n${n}`, '0'.padEnd(60, '.'));
			});
			made.close();
			await wait(Math.floor(i / 4) * 300);
			const { said, kill, ended } = child(writer(path));
			await said;
			await wait(5 + Math.random() * 120);
			kill();
			await ended;
			const hot = hasHotJournal(path);

			const file = WorkspaceFile.open(path);
			const rounds = "SELECT DISTINCT value FROM setting WHERE name LIKE 'n%'";
			expect(file.db.prepare(rounds).pluck().all()).toHaveLength(1);
			expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
			expect(hasHotJournal(path)).toBe(false);
			// The lock of the dead writer is no obstacle.
			file.write((db) => db.prepare("UPDATE setting SET value = 'after'").run());
			expect(file.db.prepare('SELECT DISTINCT value FROM setting').pluck().all()).toEqual(['after']);
			file.close();
			expect(namesIn(path)).toEqual(['uji.dasbor']);
			return hot;
		});
		const hot = await Promise.all(kills);
		// Else the kills came too early or too late to prove anything.

		expect(hot.filter(Boolean).length).toBeGreaterThan(0);
	});

	it('leaves a whole new workspace or none when it was making one', async () => {
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, async () => {
				const path = join(folders.make(), 'uji.dasbor');
				const { said, kill, ended } = child(`
					import { WorkspaceFile } from ${source('database.ts')};
					process.stdout.write('ready');
					WorkspaceFile.create(${JSON.stringify(path)}, (db) => {
						db.prepare("INSERT INTO place VALUES (1, '99.01.01', 'A', 'kecamatan', 0)").run();
						const add = db.prepare("INSERT INTO place (code, name, kind, position) VALUES (?, 'x', 'desa', ?)");
						for (let i = 0; i < 20000; i++) add.run(String(i), i);
					});
					setInterval(() => {}, 1000);`);
				await said;
				await wait(Math.random() * 80);
				kill();
				await ended;
				if (!existsSync(path)) {
					createWorkspace(path, KECAMATAN, VILLAGES);
					return 'none';
				}
				const file = WorkspaceFile.open(path);
				expect(file.db.prepare('SELECT count(*) FROM place').pluck().get()).toBe(20_001);
				file.close();
				return 'whole';
			}),
		);
		for (const outcome of outcomes) expect(['none', 'whole']).toContain(outcome);
	});
});

it('a journal left beside a file that was not changed is no obstacle', () => {
	const path = workspace();
	const before = readFileSync(path);
	appendFileSync(`${path}-journal`, '');
	const file = WorkspaceFile.open(path);
	expect(readVillages(file.db)).toHaveLength(2);
	file.close();
	expect(readFileSync(path).equals(before)).toBe(true);
});
