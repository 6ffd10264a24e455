// Makes a clone ready: installs what package-lock.json names and builds, each only when it is not up to date.
// Runs under whatever Node the machine has; npm brings Node 22 itself for everything after this.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

function run(what, command, args) {
	const done = spawnSync(command, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (done.status === 0) return;
	process.stderr.write(
		`${what} failed:\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`,
	);
	process.exit(1);
}

const stamp = join('node_modules', '.dasbor-installed');
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
	process.stderr.write('Installing ...\n');
	run('npm ci', 'npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit']);
	mkdirSync('node_modules', { recursive: true });
	writeFileSync(stamp, lock);
}

const newest = (folder) =>
	Math.max(
		...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
			(entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs,
		),
	);
const built = join('dist', 'main.cjs');
const sources = Math.max(
	newest('src'),
	statSync('package-lock.json').mtimeMs,
	statSync(join('bin', 'build.mjs')).mtimeMs,
);
if (!existsSync(built) || statSync(built).mtimeMs < sources) {
	process.stderr.write('Building ...\n');
	run('build', 'npm', ['run', '--silent', 'build']);
}
