import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	statfsSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, tempFolders } from '../support/run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'dasbor.js');
const POSIX = process.platform !== 'win32';
const IS_ROOT = process.getuid?.() === 0;
const STACK = /^\s+at .+[:(]\d+|node:internal|Node\.js v\d/m;

const folders = tempFolders();
const mounts: string[] = [];
afterAll(() => {
	for (const mount of mounts) spawnSync('umount', [mount]);
	folders.remove();
});

interface Ran {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

const ENV = { ...process.env, DASBOR_TANGGAL: '', DASBOR_RUANG: '', NO_COLOR: '1' };

function start(command: string, args: readonly string[], options: SpawnOptions = {}) {
	const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: ENV, ...options });
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (data) => {
		stdout += data;
	});
	child.stderr?.on('data', (data) => {
		stderr += data;
	});
	const ended = new Promise<Ran>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
	});
	return { child, ended };
}
/** Runs the program as it is installed, in a process of its own. */
const dasbor = (args: readonly string[], options: SpawnOptions = {}, node: readonly string[] = []): Promise<Ran> =>
	start(process.execPath, [...node, PROGRAM, ...args], options).ended;

const newest = (folder: string): number =>
	Math.max(
		...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
			(entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
		),
	);

let template: string;
beforeAll(async () => {
	const built = join(ROOT, 'dist', 'main.js');
	if (!existsSync(built) || statSync(built).mtimeMs < newest(join(ROOT, 'src'))) {
		const build = spawnSync(process.execPath, [join('bin', 'build.mjs')], { cwd: ROOT, encoding: 'utf8' });
		if (build.status !== 0) throw new Error(`build: ${build.stderr}`);
	}
	const folder = folders.make();
	template = join(folder, 'uji.dasbor');
	const made = await dasbor(['mulai', '99.01.01', '--desa', join(DEMO, 'desa.csv'), '--ruang', template]);
	expect(made).toMatchObject({ code: 0, stderr: '' });
	const filled = await dasbor(['impor', join(DEMO, '15-penduduk-sid.csv'), '--ruang', template]);
	expect(filled).toMatchObject({ code: 0, stderr: '' });
});

/** A folder with a workspace; everybody may read it. */
function place(files: Readonly<Record<string, string>> = {}): { folder: string; workspace: string } {
	const folder = folders.make();
	chmodSync(folder, 0o755);
	const workspace = join(folder, 'uji.dasbor');
	copyFileSync(template, workspace);
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return { folder, workspace };
}
const contents = (folder: string): Map<string, string> =>
	new Map(
		readdirSync(folder)
			.sort()
			.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
	);
const SMALL = 'Desa,Tahun,Bulan,bayi_idl\nMekarjaya,2024,1,3\n';
const VILLAGES = ['Mekarjaya', 'Tirtamulya', 'Karang Jati', 'Giriharja'];

/** Data lines of four villages, each for 325 months from January 1990. */
const monthly = (values: (line: number) => string): string =>
	Array.from({ length: 1300 }, (_, i) => {
		const month = i % 325;
		return `${VILLAGES[Math.floor(i / 325)]},${1990 + Math.floor(month / 12)},${(month % 12) + 1},${values(i)}\n`;
	}).join('');

describe('help and version', () => {
	it('--version prints the version of the package and nothing else', async () => {
		const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		const expected = { code: 0, stdout: `${version}\n`, stderr: '' };
		expect(await dasbor(['--version'])).toMatchObject(expected);
		expect(await dasbor(['--bahasa', 'en', '-V'], { cwd: folders.make() })).toMatchObject(expected);
	});

	it('--help names every command, in Indonesian and English', async () => {
		const indonesian = await dasbor(['--help']);
		expect(indonesian).toMatchObject({ code: 0, stderr: '' });
		expect(indonesian.stdout).toMatch(/^Pemakaian: dasbor \[pilihan\] \[perintah\]\n/);
		const english = await dasbor(['--help', '--bahasa', 'en']);
		expect(english.stdout).toMatch(/^Usage: dasbor \[options\] \[command\]\n/);
		for (const name of [
			'mulai',
			'desa',
			'impor',
			'data',
			'katalog',
			'indikator',
			'tren',
			'asal',
			'masalah',
			'agenda',
		]) {
			expect(indonesian.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
			expect(english.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
		}
	});

	it.each(['mulai', 'desa', 'impor', 'data', 'katalog', 'indikator', 'tren', 'asal', 'masalah', 'agenda'])(
		'%s --help has an example',
		async (name) => {
			const { code, stdout, stderr } = await dasbor([name, '--help']);
			expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
			expect(stdout).toMatch(new RegExp(`^Pemakaian: dasbor ${name}\\b`));
			expect(stdout).toMatch(new RegExp(`\nContoh:\n {2}dasbor ${name}\\b`));
		},
	);

	/** Writes the names of all loaded files to a list when the process ends. */
	function recorder(): { preload: string[]; loaded(): string[] } {
		const folder = folders.make();
		const list = join(folder, 'loaded.txt');
		const preload = join(folder, 'preload.mjs');
		writeFileSync(
			preload,
			`import { appendFileSync } from 'node:fs';
			import { registerHooks } from 'node:module';
			registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); } });`,
		);
		return { preload: ['--import', preload], loaded: () => readFileSync(list, 'utf8').split('\n').filter(Boolean) };
	}
	const HEAVY =
		/\/node_modules\/(?:exceljs|inquirer|@inquirer|better-sqlite3|idn-area-data|papaparse|fflate|cli-table3)\//;
	/** Runs the program from its sources, where every package shows by its name. */
	const fromSource = (args: readonly string[], preload: readonly string[], cwd: string): Promise<Ran> =>
		start(
			process.execPath,
			[
				'--experimental-transform-types',
				'--no-warnings',
				...preload,
				'--input-type=module',
				'-e',
				RUN_SOURCE,
				'--',
				...args,
			],
			{ cwd },
		).ended;
	const RUN_SOURCE = `import(${JSON.stringify(new URL('../../src/main.ts', import.meta.url).href)}).then((program) => { process.argv.splice(1, 0, 'dasbor'); return program.main(); });`;

	it.each([['--help'], ['--version'], ['indikator', '--help'], ['impor', '--help']])(
		'%s %s loads no heavy package',
		async (...args) => {
			const { preload, loaded } = recorder();
			expect(await fromSource(args, preload, folders.make())).toMatchObject({ code: 0, stderr: '' });
			const names = loaded();
			expect(names.some((name) => name.endsWith('/src/main.ts'))).toBe(true);
			expect(names.filter((name) => HEAVY.test(name))).toEqual([]);
		},
	);

	it('the recorder would see them', async () => {
		const { preload, loaded } = recorder();
		const { folder } = place();
		expect(await fromSource(['desa', '-o', 'a.xlsx'], preload, folder)).toMatchObject({ code: 0 });
		const packages = loaded().map((name) => HEAVY.exec(name)?.[0]);
		expect(packages).toContain('/node_modules/better-sqlite3/');
		expect(packages).toContain('/node_modules/exceljs/');
	});

	it('the built --help reads little, and nothing from outside', async () => {
		const { preload, loaded } = recorder();
		expect(await dasbor(['--help'], {}, preload)).toMatchObject({ code: 0 });
		const files = loaded().filter((name) => name.startsWith('file:'));
		const own = files.filter((name) => name.includes('/dist/')).map((name) => fileURLToPath(name));
		expect(own.length).toBeGreaterThan(0);
		expect(files.filter((name) => name.includes('/node_modules/'))).toEqual([]);
		expect(own.reduce((sum, name) => sum + statSync(name).size, 0)).toBeLessThan(150_000);
	});
});

describe('an older Node', () => {
	const ONE_LINE =
		/^dasbor memerlukan Node\.js 22\.14 atau lebih baru \(terpasang [0-9.]+\); pasang dari https:\/\/nodejs\.org lalu ulangi\.\n$/;

	it.each([
		['20.19.0', '9'],
		['22.13.1', '9'],
		['18.20.8', '9'],
		['20.20.2', '10'],
	])('%s is told what is needed, in one line', async (node, napi) => {
		const preload = join(folders.make(), 'old.mjs');
		const versions = `{ ...process.versions, node: '${node}', napi: '${napi}' }`;
		writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
		const ran = await dasbor(['--help'], {}, ['--import', preload]);
		expect(ran).toMatchObject({ code: 1, stdout: '' });
		expect(ran.stderr).toMatch(ONE_LINE);
		expect(ran.stderr).toContain(node);
	});

	it('a real one on this machine', async (test) => {
		const real = '/usr/bin/node';
		const version = existsSync(real) ? spawnSync(real, ['--version'], { encoding: 'utf8' }).stdout.trim() : '';
		if (!version || Number(/^v(\d+)/.exec(version)?.[1]) >= 22) test.skip('this machine has no Node older than 22');
		const ran = await start(real, [PROGRAM, 'desa']).ended;
		expect(ran).toMatchObject({ code: 1, stdout: '' });
		expect(ran.stderr).toMatch(ONE_LINE);
		expect(ran.stderr).toContain(version.slice(1));
	});
});

describe('a folder that may only be read', () => {
	/** Somebody whom the permissions bind: root is bound by none. */
	const user: SpawnOptions = IS_ROOT ? { uid: 65534, gid: 65534 } : {};
	let why: string | null = null;
	beforeAll(async () => {
		if (!POSIX) why = 'Windows has other permissions';
		else if ((await dasbor(['--version'], { ...user, cwd: '/' }).catch(() => null))?.code !== 0)
			why = 'another user may not read the program in its folder';
	});

	it('can be read, and says so when something is to be written', async (test) => {
		if (why) test.skip(why);
		const { folder, workspace } = place({ 'a.csv': SMALL });
		chmodSync(workspace, 0o444);
		chmodSync(folder, 0o555);
		const before = contents(folder);
		const options = { cwd: folder, ...user };

		const read = await dasbor(['desa'], options);
		expect(read).toMatchObject({ code: 0, stderr: '' });
		expect(read.stdout).toContain('Mekarjaya');
		expect(await dasbor(['impor', 'a.csv', '--uji'], options)).toMatchObject({ code: 0, stderr: '' });

		const written = await dasbor(['impor', 'a.csv'], options);
		expect(written).toMatchObject({ code: 1, stdout: '' });
		expect(written.stderr).toBe(
			`Galat: tidak dapat menulis ${workspace}: berkas atau foldernya hanya-baca\n  pindahkan ke folder yang boleh ditulisi\n`,
		);
		const json = await dasbor(['impor', 'a.csv', '--format', 'json'], options);
		expect(JSON.parse(json.stderr).error.code).toBe('workspace_read_only');
		const made = await dasbor(['mulai', '32.04.25'], options);
		expect(made.code).toBe(1);
		expect(made.stderr).toMatch(/^Galat: tidak dapat menulis .*cicalengka\.dasbor: .* hanya-baca\n/);
		const exported = await dasbor(['desa', '-o', 'desa.csv'], options);
		expect(exported.code).toBe(1);
		expect(exported.stderr).toMatch(/^Galat: tidak dapat menulis .*desa\.csv \(EACCES\)\n/);
		chmodSync(folder, 0o755);
		expect(contents(folder)).toEqual(before);
	});

	it('a workspace that may be read but not written, in a folder that may', async (test) => {
		if (why) test.skip(why);
		const { folder, workspace } = place({ 'a.csv': SMALL });
		chmodSync(workspace, 0o444);
		chmodSync(folder, 0o777);
		const before = contents(folder);
		const ran = await dasbor(['impor', 'a.csv', '--format', 'json'], { cwd: folder, ...user });
		expect(ran.code).toBe(1);
		expect(JSON.parse(ran.stderr).error.code).toBe('workspace_read_only');
		expect(contents(folder)).toEqual(before);
	});

	it('a file that may not be read', async (test) => {
		if (why) test.skip(why);
		const { folder, workspace } = place({ 'a.csv': SMALL });
		chmodSync(join(folder, 'a.csv'), 0o000);
		const refused = await dasbor(['impor', 'a.csv'], { cwd: folder, ...user });
		expect(refused.code).toBe(1);
		expect(refused.stdout).toContain('! berkas tidak dapat dibuka');
		chmodSync(workspace, 0o000);
		const closed = await dasbor(['desa'], { cwd: folder, ...user });
		expect(closed).toMatchObject({ code: 1, stdout: '' });
		expect(closed.stderr).toMatch(/^Galat: .*uji\.dasbor.*\n {2}\S/);
		expect(closed.stderr).not.toMatch(STACK);
	});
});

describe('a full disk', () => {
	const BIG = `Desa,Tahun,Bulan,bayi_idl,keluarga\n${monthly((i) => `${i},${i}`)}`;

	/** A disk of 512 kB with a workspace and `free` bytes left; null where this machine lets nobody make one. */
	function smallDisk(free: number): string | null {
		if (process.platform !== 'linux' || !IS_ROOT) return null;
		const folder = folders.make();
		if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]).status !== 0) return null;
		mounts.push(folder);
		copyFileSync(template, join(folder, 'uji.dasbor'));
		const { bavail, bsize } = statfsSync(folder);
		writeFileSync(join(folder, 'penuh'), Buffer.alloc(Math.max(0, bavail * bsize - free)));
		return folder;
	}
	it.for([0, 4096, 32_768])('with %i bytes left takes no import, and loses nothing', async (free, test) => {
		const disk = smallDisk(free);
		if (disk === null) return test.skip('needs root on Linux with the right to mount a tmpfs');
		const away = folders.make();
		writeFileSync(join(away, 'besar.csv'), BIG);
		const before = contents(disk);
		const ran = await dasbor(['impor', join(away, 'besar.csv')], { cwd: disk });
		expect(ran.stderr).toMatch(/^Galat: disk penuh saat menulis .*uji\.dasbor; tidak ada yang berubah\n {2}\S/);
		expect(ran).toMatchObject({ code: 1, stdout: '' });
		expect(contents(disk)).toEqual(before);
		const read = await dasbor(['data', '--format', 'json'], { cwd: disk });
		expect(read.code).toBe(0);
		expect(JSON.parse(read.stdout).rows).toHaveLength(384);

		const made = await dasbor(['mulai', '32.04.25'], { cwd: disk });
		expect(made).toMatchObject({ code: 1, stdout: '' });
		expect(made.stderr).toMatch(/^Galat: disk penuh saat menulis .*cicalengka\.dasbor/);
		const exported = await dasbor(['data', '-o', 'data.csv'], { cwd: disk });
		if (free < 32_768) {
			expect(exported.code).toBe(1);
			expect(exported.stderr).toMatch(/^Galat: disk penuh saat menulis .*data\.csv/);
			expect(contents(disk)).toEqual(before);
		}
	});

	it('behind standard output is one message, without a stack', async (test) => {
		if (!existsSync('/dev/full')) test.skip('this machine has no /dev/full');
		const full = openSync('/dev/full', 'w');
		try {
			const { folder } = place();
			const ran = await dasbor(['data'], { cwd: folder, stdio: ['ignore', full, 'pipe'] });
			expect(ran.code).toBe(1);
			expect(ran.stderr).toMatch(/^Galat: tidak dapat menulis stdout \(ENOSPC\)\n {2}\S.*\n$/);
		} finally {
			closeSync(full);
		}
	});
});

describe('two at a time', () => {
	it('the second writer is told who writes; readers go on; afterwards it works', async () => {
		const { folder, workspace } = place({ 'a.csv': SMALL });
		const code = `
			import { writeSync } from 'node:fs';
			import { WorkspaceFile } from ${JSON.stringify(new URL('../../src/workspace/database.ts', import.meta.url).href)};
			WorkspaceFile.open(${JSON.stringify(workspace)}).write((db) => {
				db.exec("INSERT INTO setting VALUES ('half', 'done')");
				writeSync(1, 'held');
				Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
			});`;
		const { child, ended } = start(process.execPath, [
			'--experimental-transform-types',
			'--no-warnings',
			'--input-type=module-typescript',
			'-e',
			code,
		]);
		await new Promise((resolve) => child.stdout!.once('data', resolve));
		const refused = await dasbor(['impor', 'a.csv'], { cwd: folder });
		expect(refused).toMatchObject({ code: 1, stdout: '' });
		const holder = `${userInfo().username}@${hostname()} (PID ${child.pid})`;
		expect(refused.stderr).toMatch(/^Galat: .*\n {2}.*\n$/);
		expect(refused.stderr).toContain(holder);
		expect(await dasbor(['data'], { cwd: folder })).toMatchObject({ code: 0 });

		child.kill('SIGKILL');
		await ended;
		expect(readdirSync(folder)).toContain('uji.dasbor-kunci');
		const after = await dasbor(['impor', 'a.csv'], { cwd: folder });
		expect(after).toMatchObject({ code: 0, stderr: '' });
		expect(after.stdout).toContain('Tersimpan sebagai impor 2.');
		expect(readdirSync(folder)).toEqual(['a.csv', 'uji.dasbor']);
	});
});

/** Windows sends no signals to a process, and has no sh. */
describe.skipIf(!POSIX)('Ctrl-C', () => {
	/** Lines that repeat themselves: long to read, and with something to write at the end. */
	const huge = (): string => {
		const lines = monthly((i) => `${i},${i},${i}`);
		return `Desa,Tahun,Bulan,bayi_idl,keluarga,rumah\n${lines.repeat(30)}`;
	};
	const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
	let csv: string;
	let duration: number;
	beforeAll(async () => {
		csv = join(folders.make(), 'besar.csv');
		writeFileSync(csv, huge());
		const { folder } = place();
		const from = performance.now();
		expect((await dasbor(['impor', csv, '--uji'], { cwd: folder })).code).toBe(0);
		duration = performance.now() - from;
	});

	async function interruptedAt(
		part: number,
		files: readonly string[],
	): Promise<Ran & { folder: string; before: Buffer }> {
		const { folder, workspace } = place({ 'a.csv': SMALL });
		const before = readFileSync(workspace);
		const { child, ended } = start(process.execPath, [PROGRAM, 'impor', ...files], { cwd: folder });
		await wait(duration * part);
		child.kill('SIGINT');
		return { ...(await ended), folder, before };
	}

	it.each([0.3, 0.5, 0.7])('in the middle of an import, at %f of it: 130, one line, nothing changed', async (part) => {
		const { folder, before, ...ran } = await interruptedAt(part, [csv]);
		expect(ran).toEqual({ code: 130, signal: null, stdout: '', stderr: 'Dihentikan; ruang kerja tidak berubah.\n' });
		expect(readFileSync(join(folder, 'uji.dasbor')).equals(before)).toBe(true);
		expect(readdirSync(folder)).toEqual(['a.csv', 'uji.dasbor']);
	});

	it('in the middle of the second file: 130; the first stays, of the second there is nothing', async () => {
		const { folder, before: _, ...ran } = await interruptedAt(0.6, ['a.csv', csv]);
		expect(ran).toMatchObject({ code: 130, signal: null, stdout: '' });
		expect(ran.stderr).toMatch(/^Dihentikan; .*disimpan.*\n$/);
		const rows = JSON.parse((await dasbor(['data', '--format', 'json'], { cwd: folder })).stdout).rows;
		expect(new Set(rows.map((row: { import_id: number }) => row.import_id))).toEqual(new Set([1, 2]));
		expect(rows).toHaveLength(385);
		expect(readdirSync(folder)).toEqual(['a.csv', 'uji.dasbor']);
	});

	it('at any moment: what is said is what is there', async () => {
		const moments = [0.05, 0.9, 1, 1.1];
		for (const moment of moments) {
			const { folder, before, ...ran } = await interruptedAt(moment, [csv]);
			const workspace = join(folder, 'uji.dasbor');
			expect(ran.stderr).not.toMatch(STACK);
			const unchanged = readFileSync(workspace).equals(before);
			if (ran.code === 0) expect(ran.stdout).toContain('Tersimpan sebagai impor 2.');
			// A signal that comes while Node is going down ends the process by itself; the answer was given before.
			else if (ran.signal === 'SIGINT')
				expect(unchanged || ran.stdout.includes('Tersimpan sebagai impor 2.')).toBe(true);
			else {
				expect(ran.code).toBe(130);
				expect(ran.stderr).toMatch(
					unchanged ? /^Dihentikan; ruang kerja tidak berubah\.\n$/ : /^Dihentikan; .*disimpan.*\n$/,
				);
			}
			expect(readdirSync(folder)).toEqual(['a.csv', 'uji.dasbor']);
			expect((await dasbor(['desa'], { cwd: folder })).code).toBe(0);
		}
	});

	it('at a question: 130, nothing changed', async (test) => {
		if (spawnSync('script', ['--version']).status !== 0) test.skip('needs the program script for a terminal');
		const { folder, workspace } = place({ 'a.csv': SMALL });
		const before = readFileSync(workspace);
		const line = `'${process.execPath}' '${PROGRAM}' impor a.csv`;
		const { child, ended } = start('script', ['-qec', line, '/dev/null'], {
			cwd: folder,
			stdio: ['pipe', 'pipe', 'pipe'],
		});
		await new Promise<void>((resolve) => {
			let seen = '';
			child.stdout!.on('data', (data) => {
				seen += data;
				if (seen.includes('Simpan?')) resolve();
			});
			child.on('close', () => resolve());
		});
		await wait(100);
		child.stdin!.write('\x03');
		const ran = await ended;
		expect(ran.stdout).toContain('Simpan?');
		expect(ran.stdout).toContain('Dihentikan; ruang kerja tidak berubah.');
		expect(ran.stdout).not.toMatch(STACK);
		expect(ran.code).toBe(130);
		expect(readFileSync(workspace).equals(before)).toBe(true);
	});
});

describe.skipIf(!POSIX)('a reader that goes away', () => {
	it.each(['head -1', 'true'])('| %s leaves no trace of it', async (reader) => {
		const { folder } = place();
		for (const format of ['tabel', 'csv', 'json']) {
			const line = `{ '${process.execPath}' '${PROGRAM}' data --format ${format}; echo "code $?" >&2; } | ${reader}`;
			const ran = await start('sh', ['-c', line], { cwd: folder }).ended;
			expect(ran.stderr).toBe('code 0\n');
		}
	});

	it('with more to say than a pipe holds', async () => {
		const { folder } = place();
		writeFileSync(join(folder, 'a.csv'), `Desa,Tahun,Bulan,bayi_idl\n${monthly(String)}`);
		expect((await dasbor(['impor', 'a.csv'], { cwd: folder })).code).toBe(0);
		const line = `{ '${process.execPath}' '${PROGRAM}' data --format json; echo "code $?" >&2; } | head -c 10`;
		const ran = await start('sh', ['-c', line], { cwd: folder }).ended;
		expect(ran).toMatchObject({ stdout: '{"format":', stderr: 'code 0\n' });
	});
});

describe('what is said about an answer', () => {
	it('goes to stderr, the answer to stdout', async () => {
		const { folder } = place();
		const ran = await dasbor(['indikator', '--format', 'json'], { cwd: folder });
		expect(ran.code).toBe(0);
		expect(JSON.parse(ran.stdout).command).toBe('indikator');
		expect(ran.stderr).toMatch(/^Periode tidak disebut; dipakai 2024/);
		mkdirSync(join(folder, 'kosong'));
		const refused = await dasbor(['desa', '--ruang', 'kosong'], { cwd: folder });
		expect(refused).toMatchObject({ code: 1, stdout: '' });
		expect(refused.stderr).not.toMatch(STACK);
	});
});
