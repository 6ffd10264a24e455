// How long the program takes to start and to answer, as ratios to an empty Node script in the same run.
// Prints medians; asserts nothing, because machines differ. Needs a build (`npm run build`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = Number(process.env.RUNS ?? 21);
const program = join('bin', 'dasbor.js');
const demo = join('templates', 'demo');
const folder = mkdtempSync(join(tmpdir(), 'dasbor-bench-'));
const workspace = join(folder, 'demo.dasbor');

function time(args) {
	const from = process.hrtime.bigint();
	const done = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		env: { ...process.env, DASBOR_RUANG: workspace },
	});
	const ms = Number(process.hrtime.bigint() - from) / 1e6;
	if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
	return ms;
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

time([program, 'mulai', '99.01.01', '--desa', join(demo, 'desa.csv'), '--ruang', workspace]);
const files = readdirSync(demo)
	.filter((name) => /^\d/.test(name))
	.map((name) => join(demo, name));
const imported = time([program, 'impor', ...files]);

const jobs = {
	'node -e 0': ['-e', '0'],
	'dasbor --version': [program, '--version'],
	'dasbor --help': [program, '--help'],
	'dasbor indikator (10 villages, 103 indicators, 16,000 values)': [program, 'indikator', '--periode', '2024'],
	'dasbor tren K04': [program, 'tren', 'K04'],
	'dasbor agenda -o agenda.xlsx': [program, 'agenda', '--periode', '2024', '-o', join(folder, 'agenda.xlsx')],
};
const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
for (let run = 0; run < RUNS; run++) for (const [name, args] of Object.entries(jobs)) times[name].push(time(args));
rmSync(folder, { recursive: true, force: true });

const base = median(times['node -e 0']);
for (const [name, values] of Object.entries(times))
	process.stdout.write(
		`${(median(values) / base).toFixed(2).padStart(7)} x  ${name}  (${median(values).toFixed(0)} ms)\n`,
	);
process.stdout.write(`${(imported / base).toFixed(2).padStart(7)} x  dasbor impor: 15 files at once, one run\n`);
